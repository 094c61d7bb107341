//! Drawing by steps: what is large is drawn part by part, and between the parts the browser paints and answers the reader.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::parts::ViewProps;
use super::state::State;
use super::{browser, history};
use crate::query::Index;

/// Between two steps the browser has time to lay out and paint one of them (milliseconds): two at once take twice as long.
const FRAME: u32 = 16;

thread_local! {
    /// The protocol on screen, and what of it was drawn to its end.
    static WHOLE: RefCell<(*const Index, Vec<&'static str>)> = const { RefCell::new((std::ptr::null(), Vec::new())) };
}

/// Notes that something of a protocol is drawn to its end; the page's own script waits for the first time.
pub(super) fn note_whole(state: &State, name: &'static str) {
    browser::announce("paragraf-drawn");
    let index = &raw const *state.index;
    WHOLE.with_borrow_mut(|(known, names)| {
        if *known != index {
            (*known, *names) = (index, Vec::new());
        }
        if !names.contains(&name) {
            names.push(name);
        }
    });
}

/// Whether the reader goes back to something of the protocol that was drawn to its end before: they find it whole, and so
/// where they left it. What they go to anew begins at its top.
pub(super) fn is_come_back(state: &State, name: &'static str) -> bool {
    cfg!(target_family = "wasm")
        && !history::is_new_place()
        && WHOLE.with_borrow(|(known, names)| *known == &raw const *state.index && names.contains(&name))
}

/// Whether nothing is waited for: on paper, where nothing is painted in between, and where a reader comes back.
fn is_at_once(state: &State, name: &'static str) -> bool {
    cfg!(not(target_family = "wasm")) || state.shown == usize::MAX || is_come_back(state, name)
}

/// How many of so many parts are drawn by now: the first ones, and `step` more each time. What has a `name` is drawn at once when it is
/// come back to.
#[hook]
pub(super) fn use_steps(state: &Rc<State>, name: &'static str, parts: usize, step: usize) -> usize {
    let drawn = use_state(|| if is_at_once(state, name) { usize::MAX } else { step });
    let now = if state.shown == usize::MAX { parts } else { parts.min(*drawn) };
    let is_whole = now >= parts && !name.is_empty();
    let state = Rc::clone(state);
    use_effect_with((now, parts), move |(now, parts)| {
        let (now, rest) = (*now, *now < *parts);
        if is_whole {
            note_whole(&state, name);
        }
        let timer = rest.then(|| Timeout::new(FRAME, move || drawn.set(now + step.max(now / 4))));
        move || drop(timer)
    });
    now
}

/// Draws a part.
pub(super) type Draw = fn(&ViewProps, usize) -> Html;

/// What [`Steps`] is given.
#[derive(Properties, Clone)]
pub(super) struct StepsProps {
    /// What all parts are drawn from.
    pub(super) view: ViewProps,
    /// What is remembered as drawn to its end; empty where it is not.
    pub(super) name: &'static str,
    /// Draws a part; those from `from` to before `to`.
    pub(super) draw: Draw,
    #[prop_or_default]
    pub(super) from: usize,
    pub(super) to: usize,
}

impl PartialEq for StepsProps {
    /// One place on screen always draws in the same way.
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view && (self.from, self.to) == (other.from, other.to)
    }
}

/// Draws parts one after the other, each in a task of its own; those that are there already are left as they are.
#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let parts = props.to - props.from;
    let drawn = use_steps(&props.view.state, props.name, parts, 1);
    if parts == 1 {
        return (props.draw)(&props.view, props.from);
    }
    let part = |at: usize| html! { <Steps key={at} from={at} to={at + 1} name="" ..props.clone() /> };
    (props.from..props.from + drawn).map(part).collect()
}
