//! The search box.

use std::cell::Cell;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::browser;
use super::icons::{Icon, icon};
use super::language::say;
use super::parts::ViewProps;
use super::state::Action;

/// The id of the field.
const FIELD: &str = "sok";

thread_local! {
    /// How many letters the field has that the app does not know yet. As long as there are any,
    /// what is drawn is what stands there: an older text would take them away from the reader.
    static AHEAD: Cell<u32> = const { Cell::new(0) };
}

/// The box that stands in the bar of every view.
pub(super) fn search(view: &ViewProps) -> Html {
    let act = view.act.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let (act, field) = (
            act.clone(),
            event.target_unchecked_into::<HtmlInputElement>(),
        );
        AHEAD.set(AHEAD.get() + 1);
        browser::later(move || {
            AHEAD.set(AHEAD.get() - 1);
            act.emit(Action::Search(field.value()));
        });
    });
    let value = if AHEAD.get() > 0 {
        browser::value(FIELD)
    } else {
        view.state.filter.text.clone()
    };
    let onsubmit = Callback::from(|e: SubmitEvent| e.prevent_default());
    let words = say!("Sök i protokollet");
    html! {
        <form class="search" role="search" {onsubmit}>
            <label for={FIELD}>
                { icon(Icon::Search) }
                <span class="visually-hidden">{ words }</span>
            </label>
            <input
                id={FIELD}
                type="search"
                placeholder={words}
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                {value}
                {oninput}
            />
        </form>
    }
}
