//! Words of the protocol on the clipboard, with where they come from.

use yew::prelude::*;

use crate::model::Item;
use crate::ui::browser;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::say;
use crate::ui::parts::{ViewProps, button, words};
use crate::ui::state::Action;

/// Copies words of a case together with their source.
pub(in crate::ui) fn copy_button(view: &ViewProps, item: &Item, said: &str) -> Html {
    let (copied, text) = (view.act.reform(Action::CopiedText), with_source(view, item, said));
    let onclick = Callback::from(move |_: MouseEvent| browser::copy_text(text.clone(), copied.clone()));
    let name = say!("Kopiera med källa", "Copy with source", "Kopioi lähteineen");
    button("source", onclick, vec![icon(Icon::Copy), words("span", "", name)])
}

/// "Motionen avslås. (Regionala utvecklingsnämnden 2025-09-16, § 56, s. 11)".
fn with_source(view: &ViewProps, item: &Item, said: &str) -> String {
    let meeting = &view.state.reading.minutes.meeting;
    let body = [meeting.body.as_deref(), meeting.date.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let page = view.state.reading.text.printed_page(item.pages[0].max(1));
    let parts = [Some(body).filter(|body| !body.is_empty()), Some(item.label.clone()), Some(format!("s. {page}"))];
    format!("{} ({})", said.trim(), parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}
