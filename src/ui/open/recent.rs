//! The protocols that were opened last on this device: names only, so a file is opened again by the reader.

use yew::prelude::*;

use super::FILE_INPUT;
use crate::ui::labels;
use crate::ui::language::say;
use crate::ui::parts::{ViewProps, button, el, element, quoted, ul, words};
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
    let inside = vec![
        words("h3", "", say!("Senast öppnade", "Recently opened", "Viimeksi avatut")),
        words("p", "muted", only),
        ul("", list.iter().map(one).collect()),
        button("link", clear, vec![say!("Töm listan", "Clear the list", "Tyhjennä luettelo").into()]),
    ];
    el("div", "recent", inside)
}

fn one(recent: &Recent) -> Html {
    let date = if recent.date.is_empty() { String::new() } else { format!(" {}", labels::date(&recent.date)) };
    let name = if recent.body.is_empty() { &recent.name } else { &recent.body };
    let name = el("span", "", vec![quoted("strong", "", vec![name.into()]), date.into()]);
    let file = element("span", &["class", "lang"], &["muted", "sv"], vec![recent.name.clone().into()]);
    el("li", "", vec![name, file, again(recent)])
}

/// The way back to it: its link, or the reader's own file.
fn again(recent: &Recent) -> Html {
    let open = say!("Öppna igen", "Open again", "Avaa uudelleen");
    if recent.source.is_empty() {
        let open = say!("Öppna filen igen", "Open the file again", "Avaa tiedosto uudelleen");
        return html! { <label for={FILE_INPUT} class="link">{ open }</label> };
    }
    html! { <a href={format!("?src={}", recent.source)}>{ open }</a> }
}
