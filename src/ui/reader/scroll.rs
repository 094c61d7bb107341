//! Brings an element into view.

use gloo::timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Where on the screen an element is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// At the top: a heading.
    Top,
    /// In the middle: a line.
    Middle,
}

/// Scrolls to the element of this id and gives it the focus.
pub(super) fn show(id: &str, edge: Edge) {
    let Some(element) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id)) else {
        return;
    };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    scroll(&element, edge);
    again(element, edge);
}

/// Scrolls once more when the chapters on the way, which are drawn only as they come near, have got their true height.
fn again(element: Element, edge: Edge) {
    Timeout::new(SETTLED, move || scroll(&element, edge)).forget();
}

/// How long that takes at most, in milliseconds.
const SETTLED: u32 = 80;

/// Scrolls to the search hit that is looked at; the focus stays where it is.
pub(super) fn show_hit() {
    let hit =
        web_sys::window().and_then(|w| w.document()).and_then(|d| d.query_selector("mark.is-current").ok().flatten());
    if let Some(hit) = hit {
        scroll(&hit, Edge::Middle);
        again(hit, Edge::Middle);
    }
}

fn scroll(element: &Element, edge: Edge) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(match edge {
        Edge::Top => ScrollLogicalPosition::Start,
        Edge::Middle => ScrollLogicalPosition::Center,
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
