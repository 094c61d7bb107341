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
#[expect(clippy::needless_pass_by_value, reason = "a callback is given its event")]
pub fn on_arrow(event: KeyboardEvent) {
    let Some(step) = step(&event.key()) else { return };
    let Some(bar) = event.target_dyn_into::<Element>().and_then(|e| e.closest("li.bar-row").ok().flatten()) else {
        return;
    };
    if let Some(next) = neighbour(&bar, step).and_then(|bar| button(&bar)) {
        event.prevent_default();
        let _ = next.focus();
    }
}

fn neighbour(bar: &Element, step: Step) -> Option<Element> {
    match step {
        Step::Next => bar.next_element_sibling(),
        Step::Previous => bar.previous_element_sibling(),
        Step::First => bar.parent_element()?.first_element_child(),
        Step::Last => bar.parent_element()?.last_element_child(),
    }
}

fn button(bar: &Element) -> Option<HtmlElement> {
    bar.query_selector("button").ok().flatten()?.dyn_into().ok()
}
