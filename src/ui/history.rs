//! The browser's history: links that are followed, and the back button.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::window;
use web_sys::wasm_bindgen::JsValue;
use yew::Callback;

use super::browser::{hash, later};

/// Marks the place in the history as seen; tells whether it was not.
pub(super) fn visit_place() -> bool {
    let is_new = is_new_place();
    if is_new {
        let _ = window().history().and_then(|history| history.replace_state_with_url(&JsValue::TRUE, "", None));
    }
    is_new
}

/// Whether the place in the history was gone to, and not back to.
pub(super) fn is_new_place() -> bool {
    window().history().and_then(|history| history.state()).is_ok_and(|state| state.is_null())
}

/// Listens to links and to the back button. The listeners end when dropped.
pub(super) fn on_hash(tell: &Callback<String>) -> [EventListener; 2] {
    let told = Rc::new(Cell::new(String::new()));
    // Both come, in this order, and a step is told once.
    ["popstate", "hashchange"].map(|event| {
        let (tell, told) = (tell.clone(), Rc::clone(&told));
        EventListener::new(&window(), event, move |_| {
            let hash = hash();
            if told.replace(hash.clone()) == hash && event == "hashchange" {
                return;
            }
            // Where the reader goes back, the browser finds the place that they left: the view must be there at once.
            if is_new_place() {
                let tell = tell.clone();
                later(move || tell.emit(hash));
            } else {
                tell.emit(hash);
            }
        })
    })
}
