//! The app inside another page (`?embed`, `assets/page/embed.js`): without what is only its own,
//! and telling the page around it what is on screen.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::language::say;
use super::open::errors;
use super::state::{State, Status};
use super::{address, labels};
use crate::model::Item;
use crate::stats::{granted, totals};

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// From now on `tell` is called with a word ("ready", "select", "error") and an object of facts.
pub fn listen(tell: Function) {
    TELL.set(Some(tell));
}

fn tell(word: &str, facts: &[(&str, JsValue)]) {
    if let Some(tell) = TELL.with_borrow(Clone::clone) {
        let object = Object::new();
        for (name, value) in facts {
            let _ = Reflect::set(&object, &(*name).into(), value);
        }
        let _ = tell.call2(&JsValue::NULL, &word.into(), &object);
    }
}

/// Tells the page around the app which protocol has come, which case is opened, and what went
/// wrong.
#[hook]
pub(super) fn use_embedding(state: &Rc<State>) {
    let there = state.embedded.is_some() && state.awaited.is_none();
    let shown = Rc::clone(state);
    use_effect_with((there, Rc::as_ptr(&state.reading)), move |(there, _)| {
        if *there {
            tell_ready(&shown);
        }
    });
    let shown = Rc::clone(state);
    use_effect_with(state.item, move |item| {
        if let Some(item) = item.and_then(|i| shown.reading.minutes.items.get(i)) {
            tell_case(item);
        }
    });
    use_effect_with(state.status.clone(), |status| {
        if let Status::Failed(name, error) = status {
            tell(
                "error",
                &[
                    ("name", name.into()),
                    ("sentence", errors::sentence(*error).into()),
                ],
            );
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "counts, and sums that fit")]
fn tell_ready(state: &State) {
    let minutes = &state.reading.minutes;
    let totals = totals(minutes);
    let word = |word: &Option<String>| word.as_ref().map_or(JsValue::UNDEFINED, JsValue::from);
    tell(
        "ready",
        &[
            ("body", word(&minutes.meeting.body)),
            ("date", word(&minutes.meeting.date)),
            ("cases", (totals.items as f64).into()),
            ("rejected", (totals.rejected as f64).into()),
            ("reserved", (totals.reserved_items as f64).into()),
            ("granted", (totals.granted as f64).into()),
        ],
    );
}

#[expect(clippy::cast_precision_loss, reason = "sums that fit")]
fn tell_case(item: &Item) {
    tell(
        "select",
        &[
            ("label", item.label.as_str().into()),
            ("title", item.title.as_str().into()),
            ("outcome", labels::outcome_slug(item.outcome).into()),
            ("granted", (granted(item) as f64).into()),
            ("reserved", (!item.reservations.is_empty()).into()),
        ],
    );
}

/// The way to the whole app, where the page around it shows it only in part.
pub(super) fn foot(state: &State, whole: &str) -> Html {
    let href = format!("{whole}{}", address::hash(state));
    let words = say!("Öppna i Paragraf");
    let new = say!(" (ny flik)");
    html! {
        <footer class="foot">
            <a {href} target="_blank" rel="noopener">
                { words }
                <span class="visually-hidden">{ new }</span>
            </a>
        </footer>
    }
}
