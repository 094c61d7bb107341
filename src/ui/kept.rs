//! A reader who goes through the page by keyboard sees where they are, also when what is drawn late pushes it away.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::document;
use yew::prelude::*;

use super::browser;

/// How long after a step of the keyboard what lies near may get its height, in milliseconds.
const SETTLES: f64 = 500.0;

/// Scrolls back to what has just got the reader's place, if what was not drawn before moves it out of sight (app.css and
/// reader.css leave out what is far from the screen: `content-visibility`).
#[hook]
pub(super) fn use_kept_place() {
    use_effect_with((), |()| {
        let came = Rc::new(Cell::new(f64::MIN));
        let drawn = {
            let came = Rc::clone(&came);
            EventListener::new(&document(), "contentvisibilityautostatechange", move |event| {
                if event.time_stamp() - came.get() < SETTLES {
                    browser::show_focused();
                }
            })
        };
        let focus = EventListener::new(&document(), "focusin", move |event| came.set(event.time_stamp()));
        move || drop((focus, drawn))
    });
}
