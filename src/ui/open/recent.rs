//! The protocols that were opened last on this device: names only, so a file is opened again by the
//! reader.

use yew::prelude::*;

use super::FILE_INPUT;
use crate::ui::labels;
use crate::ui::language::say;
use crate::ui::parts::ViewProps;
use crate::ui::state::{Action, Recent};
use crate::ui::storage;

/// The list; nothing where it is empty.
pub(super) fn recent(props: &ViewProps) -> Html {
    let list = &props.state.device.recent;
    if list.is_empty() || props.state.saved {
        return Html::default();
    }
    let act = props.act.clone();
    let clear = Callback::from(move |_: MouseEvent| {
        storage::forget_recent();
        act.emit(Action::NoRecent);
    });
    let only = say!(
        "Bara namnen är sparade, och bara på den här enheten.",
        "Only the names are stored, and only on this device.",
        "Vain nimet on tallennettu, ja vain tälle laitteelle."
    );
    html! {
        <div class="recent">
            <h3>{ say!("Senast öppnade", "Recently opened", "Viimeksi avatut") }</h3>
            <p class="muted">{ only }</p>
            <ul role="list">{ for list.iter().map(one) }</ul>
            <button type="button" class="link" onclick={clear}>
                { say!("Töm listan", "Clear the list", "Tyhjennä luettelo") }
            </button>
        </div>
    }
}

/// Who met and when, as far as it is known, or else the file's name.
fn name(recent: &Recent) -> [Html; 2] {
    let date = if recent.date.is_empty() {
        String::new()
    } else {
        format!(" {}", labels::date(&recent.date))
    };
    let name = if recent.body.is_empty() {
        &recent.name
    } else {
        &recent.body
    };
    [html! { <strong lang="sv">{ name }</strong> }, date.into()]
}

fn one(recent: &Recent) -> Html {
    html! {
        <li>
            <span>{ for name(recent) }</span>
            <span class="muted" lang="sv">{ &recent.name }</span>
            { again(recent) }
        </li>
    }
}

/// The way back to it: its link, or the reader's own file.
fn again(recent: &Recent) -> Html {
    let open = if recent.source.is_empty() {
        say!(
            "Öppna filen igen",
            "Open the file again",
            "Avaa tiedosto uudelleen"
        )
    } else {
        say!("Öppna igen", "Open again", "Avaa uudelleen")
    };
    way(recent, open.into())
}

fn way(recent: &Recent, words: Html) -> Html {
    if recent.source.is_empty() {
        return html! { <label for={FILE_INPUT} class="link">{ words }</label> };
    }
    html! { <a href={format!("?src={}", recent.source)}>{ words }</a> }
}

/// The way back to the protocol that was read last, which a reader who loads the page anew would
/// look for.
pub(super) fn last(props: &ViewProps) -> Option<Html> {
    let last = props.state.device.recent.first()?;
    let again = say!("Öppna igen:", "Open again:", "Avaa uudelleen:");
    // What does not fit is cut off at its end: the date tells more than the last words of a name.
    let [name, date] = name(last);
    Some(way(last, html! { <>{ again }{ date }{ " " }{ name }</> }))
}
