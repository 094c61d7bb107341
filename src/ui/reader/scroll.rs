//! Brings an element into view.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

use crate::ui::browser;

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
    let Some(element) = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id(id))
    else {
        return;
    };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    scroll(&element, edge);
    again(element, edge);
}

/// Scrolls once more when the chapters on the way, which are drawn only as they come near, have got
/// their true height.
fn again(element: Element, edge: Edge) {
    Timeout::new(SETTLED, move || scroll(&element, edge)).forget();
}

/// How long that takes at most, in milliseconds.
const SETTLED: u32 = 80;

/// Scrolls to the search hit that is looked at; the focus stays where it is.
pub(super) fn show_hit() {
    let hit = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.query_selector("mark.is-current").ok().flatten());
    if let Some(hit) = hit {
        scroll(&hit, Edge::Middle);
        again(hit, Edge::Middle);
    }
}

/// How far from the top of the window the line that is being read is taken to be, in pixels.
const READING: f32 = 150.0;

/// Tells which chapter is being read, now and whenever another is scrolled to, until the answer is
/// dropped.
pub(super) fn on_chapter(tell: impl Fn(Option<String>) + 'static) -> impl FnOnce() {
    let last = RefCell::new(None);
    let look = move || {
        let now = chapter();
        if *last.borrow() != now {
            last.replace(now.clone());
            tell(now);
        }
    };
    let listener =
        web_sys::window().map(|window| EventListener::new(&window, "scroll", move |_| look()));
    move || drop(listener)
}

fn chapter() -> Option<String> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let text = document
        .query_selector(".reader-text")
        .ok()??
        .dyn_into::<HtmlElement>()
        .ok()?;
    #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
    let middle = (text.offset_left() + text.offset_width() / 2) as f32;
    let element = document.element_from_point(middle, READING)?;
    element
        .closest("[data-chapter]")
        .ok()??
        .get_attribute("data-chapter")
}

/// Scrolls a long contents list, and nothing else, so that the chapter that is being read is in it.
pub(super) fn keep_in_view() {
    let list = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id("contents"));
    let Some(list) = list else { return };
    let entry = list.query_selector("[aria-current]").ok().flatten();
    if let Some(entry) = entry.and_then(|entry| entry.dyn_into::<HtmlElement>().ok()) {
        list.set_scroll_top(entry.offset_top() - list.client_height() / 2);
    }
}

fn scroll(element: &Element, edge: Edge) {
    let place = match edge {
        Edge::Top => ScrollLogicalPosition::Start,
        Edge::Middle => ScrollLogicalPosition::Center,
    };
    browser::scroll_to(element, place);
}
