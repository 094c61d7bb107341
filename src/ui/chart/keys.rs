//! The arrow keys of a chart: from bar to bar, beside the order of the tab key.

use web_sys::{Element, HtmlElement, wasm_bindgen::JsCast};
use yew::prelude::*;

/// Where a key leads among the bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Next,
    Previous,
    First,
    Last,
}

fn step(key: &str) -> Option<Step> {
    Some(match key {
        "ArrowDown" | "ArrowRight" => Step::Next,
        "ArrowUp" | "ArrowLeft" => Step::Previous,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}

/// Moves the focus to another bar of the same list.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a callback is given its event"
)]
pub fn on_arrow(event: KeyboardEvent) {
    let Some(step) = step(&event.key()) else {
        return;
    };
    let Some(bar) = event
        .target_dyn_into::<Element>()
        .and_then(|e| e.closest("li.bar-row").ok().flatten())
    else {
        return;
    };
    if let Some(next) = neighbour(&bar, step)
        .and_then(|bar| button(&bar))
        .filter(is_seen)
    {
        event.prevent_default();
        let _ = next.focus();
    }
}

fn neighbour(bar: &Element, step: Step) -> Option<Element> {
    match step {
        Step::Next => bar.next_element_sibling(),
        Step::Previous => bar.previous_element_sibling(),
        Step::First => bar.parent_element()?.first_element_child(),
        Step::Last => last_seen(bar.parent_element()?.last_element_child()?),
    }
}

/// The last bar that is not behind "Visa alla".
fn last_seen(mut bar: Element) -> Option<Element> {
    while !button(&bar).as_ref().is_some_and(is_seen) {
        bar = bar.previous_element_sibling()?;
    }
    Some(bar)
}

fn button(bar: &Element) -> Option<HtmlElement> {
    bar.query_selector("button").ok().flatten()?.dyn_into().ok()
}

/// Bars behind "Visa alla" are not there to go to.
fn is_seen(bar: &HtmlElement) -> bool {
    bar.offset_height() > 0
}
