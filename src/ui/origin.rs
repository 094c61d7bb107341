//! Where a value comes from: a line of the protocol, a calculation, or nowhere. One mark and one
//! sentence for each.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::tell;
use super::parts::{ViewProps, el, toggle};
use super::state::{Action, Original};
use crate::model::Span;

/// Stated, where there is no room for a sentence: the page, as a way to the line. `what` says of
/// what.
pub fn stated(props: &ViewProps, span: Span, what: &str) -> Html {
    let page = props.state.reading.text.printed_page(span.page);
    let hidden = el(
        "span",
        "visually-hidden",
        vec![
            tell!(
                "Visa i originalet: {what}, ",
                "Show in the original: {what}, ",
                "Näytä alkuperäisessä: {what}, "
            )
            .into(),
        ],
    );
    let original = Original {
        page: span.page,
        span: Some(span),
    };
    let shown = props.state.original == Some(original);
    let inside = vec![
        icon(Icon::Source),
        hidden,
        tell!("s.\u{a0}{page}", "p.\u{a0}{page}", "s.\u{a0}{page}").into(),
    ];
    toggle(
        "source place",
        shown,
        props.on_click(Action::Original(Some(original))),
        inside,
    )
}

/// Computed: from what.
pub fn computed(from: &str) -> Html {
    origin(
        Icon::Sum,
        "origin",
        tell!("Uträknat {from}", "Calculated {from}", "Laskettu {from}"),
    )
}

/// Looked for and not found.
pub fn missing(words: &str) -> Html {
    origin(Icon::Missing, "origin missing", words.to_owned())
}

fn origin(mark: Icon, class: &'static str, words: String) -> Html {
    el(
        "span",
        class,
        vec![icon(mark), el("span", "", vec![words.into()])],
    )
}
