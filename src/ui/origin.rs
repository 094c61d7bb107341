//! Where a value comes from: a line of the protocol, a calculation, or nowhere. One mark and one
//! sentence for each.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::tell;
use super::parts::ViewProps;
use super::state::{Action, Original};
use crate::model::Span;

/// Stated, where there is no room for a sentence: the page, as a way to the line. `what` says of
/// what.
pub fn stated(props: &ViewProps, span: Span, what: &str) -> Html {
    let page = props.state.reading.text.printed_page(span.page);
    let original = Original {
        page: span.page,
        span: Some(span),
    };
    let shown = props.state.original == Some(original);
    html! {
        <button
            type="button"
            class="source place"
            aria-pressed={shown.to_string()}
            onclick={props.on_click(Action::Original(Some(original)))}
        >
            { icon(Icon::Source) }
            <span class="visually-hidden">
                { tell!("Visa i originalet: {what}, ", what = what) }
            </span>
            { tell!("s.\u{a0}{page}", page = page) }
        </button>
    }
}

/// Computed: from what.
pub fn computed(from: &str) -> Html {
    origin(Icon::Sum, "origin", tell!("Uträknat {from}", from = from))
}

/// Looked for and not found.
pub fn missing(words: &str) -> Html {
    origin(Icon::Missing, "origin missing", words.to_owned())
}

fn origin(mark: Icon, class: &'static str, words: String) -> Html {
    html! { <span {class}>{ icon(mark) }<span>{ words }</span></span> }
}
