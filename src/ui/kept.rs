//! A reader who goes through the page by keyboard sees where they are, also when what is drawn late
//! pushes it away.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::browser;

/// How long after a step to the next control what lies near may get its height, in milliseconds.
const SETTLES: f64 = 500.0;

/// Scrolls back to the control that the reader has just stepped to, if what was not drawn before
/// moves it out of sight (reader.css leaves out what is far from the screen: `content-visibility`).
#[hook]
pub(super) fn use_kept_place() {
    use_effect_with((), |()| {
        let stepped = Rc::new(Cell::new(f64::MIN));
        let steps = {
            let stepped = Rc::clone(&stepped);
            // Any other key may scroll the page.
            browser::on_key(Callback::from(move |event: KeyboardEvent| {
                stepped.set(if event.key() == "Tab" {
                    event.time_stamp()
                } else {
                    f64::MIN
                });
            }))
        };
        // It rises through the page in some browsers only.
        let whole = EventListenerOptions::run_in_capture_phase();
        let drawn = EventListener::new_with_options(
            &document(),
            "contentvisibilityautostatechange",
            whole,
            move |event| {
                if event.time_stamp() - stepped.get() < SETTLES {
                    browser::show_focused();
                }
            },
        );
        move || drop((steps, drawn))
    });
}
