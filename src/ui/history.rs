//! The browser's history: links that are followed, the back button, and the address of what is
//! shown.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use web_sys::wasm_bindgen::JsValue;
use yew::Callback;

use super::address::is_typing;
use super::browser::{hash, later, set_hash, soon};

/// How long typing rests before its address is written, in milliseconds: shorter than a hand takes
/// from a key to a link.
const REST: u32 = 150;

thread_local! {
    /// The address of what is being typed, until the typing rests. Browsers take longer to write
    /// one than the app to answer the key, and some refuse more than a hundred in half a minute.
    static WAITING: RefCell<Option<(Timeout, String)>> = const { RefCell::new(None) };
}

/// Writes what was typed.
fn flush() {
    if let Some((timer, typed)) = WAITING.take() {
        // It may be what calls: it is not to be dropped while it runs.
        later(move || drop(timer));
        set_hash(&typed, true);
    }
}

/// Writes the address of what is shown: a step of its own in the history, or in place of the last
/// one while the reader types.
pub(super) fn write(new: &str) {
    let old = WAITING
        .with_borrow(|waiting| waiting.as_ref().map(|(_, typed)| typed.clone()))
        .unwrap_or_else(hash);
    if is_typing(&old, new) {
        WAITING.set(Some((Timeout::new(REST, flush), new.to_owned())));
    } else if old != new {
        flush();
        set_hash(new, old.is_empty());
    }
}

/// Marks the place in the history as seen, once it is shown: to do so makes the browser ask where
/// all of it stands. Tells whether it was new.
pub(super) fn visit_place() -> bool {
    let is_new = is_new_place();
    if is_new {
        let place = hash();
        soon(move || {
            if hash() == place {
                let _ = window()
                    .history()
                    .and_then(|history| history.replace_state_with_url(&JsValue::TRUE, "", None));
            }
        });
    }
    is_new
}

/// Whether the place in the history was gone to, and not back to.
pub(super) fn is_new_place() -> bool {
    window()
        .history()
        .and_then(|history| history.state())
        .is_ok_and(|state| state.is_null())
}

/// Listens to links and to the back button. The listeners end when dropped.
pub(super) fn on_hash(tell: &Callback<String>) -> impl Sized + use<> {
    let told = Rc::new(Cell::new(String::new()));
    // A link leads away from what was typed.
    let links = EventListener::new_with_options(
        &window(),
        "click",
        EventListenerOptions::run_in_capture_phase(),
        |_| flush(),
    );
    // Both come, in this order, and a step is told once.
    let steps = ["popstate", "hashchange"].map(|event| {
        let (tell, told) = (tell.clone(), Rc::clone(&told));
        EventListener::new(&window(), event, move |_| {
            // The place that was typed for is left.
            WAITING.take();
            let hash = hash();
            if told.replace(hash.clone()) == hash && event == "hashchange" {
                return;
            }
            // Where the reader goes back, the browser finds the place that they left: the view must
            // be there at once.
            if is_new_place() {
                let tell = tell.clone();
                later(move || tell.emit(hash));
            } else {
                tell.emit(hash);
            }
        })
    });
    (links, steps)
}
