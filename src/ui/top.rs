//! Where a view begins on the screen.

use yew::prelude::*;

use super::state::State;
use super::{address, browser, history};

/// A view that is gone to begins at its top, and so does the reader's place, if it was in the
/// footer; one that is gone back to is where the reader left it, as browsers do.
#[hook]
pub(super) fn use_view_top(state: &State) {
    let last = use_mut_ref(|| state.view);
    let deps = (address::hash(state), state.view, state.place.is_some());
    use_effect_with(deps, move |(hash, view, placed)| {
        let by_app = browser::hash() != *hash;
        let is_new = history::visit_place() || by_app;
        let is_other = last.replace(*view) != *view;
        if is_other && is_new && !placed {
            browser::later(|| {
                browser::scroll_up();
                browser::leave_foot("innehall");
            });
        }
    });
}
