//! Taking away what is shown: its link, a print, a table, a summary, a page of its own.

mod files;
mod page;
mod source;

use web_sys::Event;
use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::parts::{ViewProps, button, el, element, words};
use super::state::Action;
use super::{address, browser, filters, items};
use crate::model::Item;
pub(super) use source::copy_button;

/// The id of the dialog.
const DIALOG: &str = "dela";

/// The way into the dialog.
pub(super) fn opener(view: &ViewProps, class: &'static str) -> Html {
    let name = say!("Dela och spara", "Share and save", "Jaa ja tallenna");
    button(class, view.on_click(Action::Sharing(true)), vec![icon(Icon::Share), words("span", "", name)])
}

/// What is taken away: the case that is open, or the cases that the list shows.
pub(super) fn shown(view: &ViewProps) -> Vec<u32> {
    let state = &view.state;
    let open = state.item.map(|item| vec![item]);
    open.unwrap_or_else(|| items::shown(state)).into_iter().filter_map(|item| u32::try_from(item).ok()).collect()
}

/// The dialog.
#[component]
pub(super) fn Sharing(view: &ViewProps) -> Html {
    let open = view.state.sharing;
    use_effect_with(open, |open| browser::set_dialog(DIALOG, *open));
    let onclose = view.act.reform(|_: Event| Action::Sharing(false));
    html! {
        <dialog id={DIALOG} class="share" aria-labelledby="dela-rubrik" {onclose}>
            if open { { inside(view) } }
        </dialog>
    }
}

fn inside(view: &ViewProps) -> Html {
    let shown = shown(view);
    let name = say!("Dela och spara", "Share and save", "Jaa ja tallenna");
    let hidden = say!(
        "Personnummer döljs i all text som sparas. Det är protokollet som gäller.",
        "Personal identity numbers are hidden in all text that is saved. Only the minutes themselves are authoritative.",
        "Henkilötunnukset piilotetaan kaikesta tallennettavasta tekstistä. Vain pöytäkirja itse on virallinen."
    );
    let inside = vec![
        head("dela-rubrik", name, view.on_click(Action::Sharing(false))),
        words("p", "muted", what(view, shown.len())),
        link(view),
        files::files(view, &shown),
        words("p", "muted share-foot", hidden),
    ];
    el("div", "share-inside", inside)
}

/// The heading of a dialog, with the button that closes it.
pub(super) fn head(id: &'static str, name: &'static str, close: Callback<MouseEvent>) -> Html {
    let cross = vec![icon(Icon::Cross), words("span", "visually-hidden", say!("Stäng", "Close", "Sulje"))];
    let heading = element("h2", &["id"], &[id], vec![name.into()]);
    el("div", "share-head", vec![heading, button("icon-button", close, cross)])
}

/// "Det som visas: 2 av 12 ärenden · Avslag".
fn what(view: &ViewProps, shown: usize) -> String {
    let minutes = &view.state.reading.minutes;
    if let Some(item) = view.state.item.and_then(|i| minutes.items.get(i)) {
        return what_case(item);
    }
    let of = minutes.items.len();
    if view.state.filter.is_empty() {
        return tell!(
            "Det som visas: alla {of} ärenden",
            "What is shown: all {of} items",
            "Näkyvissä: kaikki {of} asiaa"
        );
    }
    let by = filters::summary(view);
    tell!(
        "Det som visas: {shown} av {of} ärenden · {by}",
        "What is shown: {shown} of {of} items · {by}",
        "Näkyvissä: {shown}/{of} asiaa · {by}"
    )
}

fn what_case(item: &Item) -> String {
    let label = &item.label;
    tell!("Det som visas: {label}", "What is shown: {label}", "Näkyvissä: {label}")
}

/// The link, the system's own way to share it, and a print.
fn link(view: &ViewProps) -> Html {
    let hash = address::hash(&view.state);
    let copied = view.act.reform(Action::Copied);
    let copy = {
        let hash = hash.clone();
        Callback::from(move |_: MouseEvent| browser::copy_link(&hash, copied.clone()))
    };
    let share = Callback::from(move |_: MouseEvent| browser::share_link(&hash));
    let print = {
        let act = view.act.clone();
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Printing);
            browser::soon(browser::print);
        })
    };
    let mut ways = vec![button(
        "button",
        copy,
        vec![icon(Icon::Link), words("span", "", say!("Kopiera länk", "Copy link", "Kopioi linkki"))],
    )];
    if browser::can_share() {
        let name = say!("Dela länken …", "Share the link …", "Jaa linkki …");
        ways.push(button("button", share, vec![icon(Icon::Share), words("span", "", name)]));
    }
    let name = say!("Skriv ut", "Print", "Tulosta");
    ways.push(button("button", print, vec![icon(Icon::Text), words("span", "", name)]));
    el("div", "share-ways", vec![el("div", "share-row", ways), where_it_leads(view)])
}

/// A link leads to the protocol only where the protocol has an address itself.
fn where_it_leads(view: &ViewProps) -> Html {
    if view.state.linked || view.state.sample || view.state.saved {
        return Html::default();
    }
    let name = &view.state.reading.minutes.source.name;
    let said = tell!(
        "Länken visar samma sak för den som själv har öppnat {name}: filen finns bara i din webbläsare.",
        "The link shows the same thing to those who have opened {name} themselves: the file is only in your browser.",
        "Linkki näyttää saman niille, jotka ovat itse avanneet tiedoston {name}: se on vain selaimessasi."
    );
    words("p", "muted", said)
}
