//! Words of the protocol on the clipboard, with where they come from.

use yew::prelude::*;

use crate::model::{Item, Span};
use crate::personal::mask;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{own, say};
use crate::ui::parts::ViewProps;
use crate::ui::state::Action;
use crate::ui::{explain, outgoing};

/// Copies words of a case together with their source. The button is named in words, or by its mark
/// only where `small`.
pub(in crate::ui) fn copy_button(view: &ViewProps, item: &Item, span: Span, small: bool) -> Html {
    let (copied, text) = (
        view.act.reform(Action::CopiedText),
        with_source(view, item, span),
    );
    let onclick =
        Callback::from(move |_: MouseEvent| outgoing::copy_text(text.clone(), copied.clone()));
    let name = say!("Kopiera med källa");
    // A small one stands amid the protocol's own words.
    let (class, hidden) = if small {
        ("link copy", "visually-hidden")
    } else {
        ("source", "")
    };
    html! {
        <button type="button" {class} {onclick}>
            { icon(Icon::Copy) }
            <span lang={own()} class={hidden}>{ name }</span>
        </button>
    }
}

/// A case in a message: its title, what became of it, the decisions in the protocol's words, and
/// where they stand; without personal identity numbers.
pub(super) fn message(view: &ViewProps, item: &Item) -> String {
    let meeting = &view.state.reading.minutes.meeting;
    let lines = [
        format!("{} {}", item.label, item.title),
        explain::plainly(meeting, item),
    ];
    let decisions = item
        .decisions
        .iter()
        .map(|decision| with_source(view, item, decision.span));
    mask(
        &lines
            .into_iter()
            .chain(decisions)
            .collect::<Vec<_>>()
            .join("\n\n"),
    )
}

/// "Motionen avslås. (Regionala utvecklingsnämnden 2025-09-16, § 56, s. 11)".
fn with_source(view: &ViewProps, item: &Item, span: Span) -> String {
    let (meeting, text) = (
        &view.state.reading.minutes.meeting,
        &view.state.reading.text,
    );
    let body = [meeting.body.as_deref(), meeting.date.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let page = text.printed_page(span.page.max(1));
    let parts = [
        Some(body).filter(|body| !body.is_empty()),
        Some(item.label.clone()),
        Some(format!("s. {page}")),
    ];
    format!(
        "{} ({})",
        text.slice(span).trim(),
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    )
}
