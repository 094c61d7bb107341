//! What a file is doing, what went wrong with it, and what the reader must know of the document as a whole.

use yew::prelude::*;

use super::{FILE_INPUT, PASSWORD, errors, private};
use crate::OpenError;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{say, tell};
use crate::ui::parts::{ViewProps, button, el, element, source_link, words};
use crate::ui::said::told;
use crate::ui::state::{Action, Opening, Status};
use crate::ui::{browser, worker};

/// What a file is doing, and whether the protocol on screen is the sample.
pub(in crate::ui) fn notices(props: &ViewProps) -> Html {
    let state = &props.state;
    let status = match &state.status {
        Status::Opening(opening) => busy(props, opening),
        _ => Html::default(),
    };
    let alert = match &state.status {
        Status::Failed(name, error) => failed(props, name, *error),
        _ => Html::default(),
    };
    let newer = if state.newer { newer() } else { Html::default() };
    let mut inside = vec![
        element("div", &["role"], &["status"], vec![status, newer]),
        element("div", &["role"], &["alert"], vec![alert]),
    ];
    if state.awaited.is_none() {
        inside.extend(state.sample.then(|| sample_notice(props)));
        inside.extend(warnings(props));
    }
    el("div", "notices", inside)
}

/// "Läser protokoll.pdf, sida 120 av 300 …", with a bar and a way out.
fn busy(props: &ViewProps, opening: &Opening) -> Html {
    let act = props.act.clone();
    let cancel = Callback::from(move |_: MouseEvent| {
        worker::cancel();
        act.emit(Action::Dismiss);
    });
    let begun = if opening.begun {
        say!("De första sidorna visas redan. ", "The first pages are shown already. ", "Ensimmäiset sivut näkyvät jo. ")
    } else {
        ""
    };
    let name = &opening.name;
    let mut inside = vec![
        element("span", &["class", "aria-hidden"], &["spinner", "true"], Vec::new()),
        words("p", "", tell!("{begun}Läser {name} …", "{begun}Reading {name} …", "{begun}Luetaan: {name} …")),
    ];
    if let Some([page, of]) = opening.page {
        let told = tell!("sida {page} av {of}", "page {page} of {of}", "sivu {page}/{of}");
        inside.extend([
            html! { <progress max={of.to_string()} value={page.to_string()} aria-label={say!("Lästa sidor", "Pages read", "Luetut sivut")} /> },
            // Said once, not page by page.
            element("span", &["class", "aria-hidden"], &["muted", "true"], vec![told.into()]),
        ]);
    }
    inside.push(button("button", cancel, vec![say!("Avbryt", "Cancel", "Keskeytä").into()]));
    el("div", "notice busy", inside)
}

/// A field for the password of the file that waits for it.
fn password(props: &ViewProps) -> Html {
    let act = props.act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        worker::unlock(browser::value(PASSWORD), act.clone());
    });
    html! {
        <form class="password" {onsubmit}>
            <label for={PASSWORD}>{ say!("Lösenord", "Password", "Salasana") }</label>
            <input id={PASSWORD} type="password" autocomplete="off" />
            <button type="submit" class="button primary">{ say!("Öppna", "Open", "Avaa") }</button>
        </form>
    }
}

fn is_locked(name: &str) -> String {
    tell!("{name} är låst. ", "{name} is locked. ", "{name} on lukittu. ")
}

fn is_shut(name: &str) -> String {
    tell!("{name} kunde inte öppnas. ", "{name} could not be opened. ", "Tiedostoa {name} ei voitu avata. ")
}

fn failed(props: &ViewProps, name: &str, error: OpenError) -> Html {
    let locked = matches!(error, OpenError::Password | OpenError::WrongPassword);
    html! {
        <div class="notice failed">
            { icon(Icon::Warning) }
            <p><strong>{ if locked { is_locked(name) } else { is_shut(name) } }</strong>{ errors::sentence(error) }</p>
            if locked { { password(props) } }
            if props.state.embedded.is_none() {
                <p class="actions">
                    <label for={FILE_INPUT} class="button">{ say!("Välj en annan fil", "Choose another file", "Valitse toinen tiedosto") }</label>
                    <button type="button" class="button" onclick={props.on_click(Action::Opener(true))}>{ say!("Klistra in text", "Paste text", "Liitä teksti") }</button>
                    <button type="button" class="button" onclick={props.on_click(Action::Dismiss)}>{ say!("Stäng", "Close", "Sulje") }</button>
                </p>
            }
        </div>
    }
}

/// What the reader must know of the document as a whole before reading on: it is an agenda, a scan, damaged.
fn warnings(props: &ViewProps) -> impl Iterator<Item = Html> {
    let notes = props.state.reading.minutes.notes.iter();
    notes.filter(|note| note.item.is_none() && DOCUMENT.contains(&&*note.code)).map(|note| {
        let place = note.span.filter(|span| props.state.has_page(span.page));
        let place = place.map(|span| source_link(props, span)).unwrap_or_default();
        el(
            "div",
            "callout warn document",
            vec![icon(Icon::Warning), told("p", &props.state.reading.minutes, note), place],
        )
    })
}

/// The notes about the document as a whole that stand over every view.
const DOCUMENT: [&str; 6] = ["agenda", "noTextLayer", "brokenText", "damagedPage", "empty", "noItems"];

/// Another version of the app is at hand.
fn newer() -> Html {
    let update = Callback::from(|_: MouseEvent| browser::announce("paragraf-update"));
    html! {
        <p class="notice newer">
            <span>{ say!(
                "Det finns en ny version av Paragraf. En fil som är öppen behöver öppnas igen efteråt.",
                "There is a new version of Paragraf. A file that is open must be opened again afterwards.",
                "Paragrafista on uusi versio. Avoin tiedosto on avattava sen jälkeen uudelleen."
            ) }</span>
            <button type="button" class="button" onclick={update}>{ say!("Byt till den", "Switch to it", "Vaihda siihen") }</button>
        </p>
    }
}

fn sample_notice(props: &ViewProps) -> Html {
    html! {
        <p class="notice sample">
            <span><strong>{ say!("Exempel:", "Example:", "Esimerkki:") }</strong>{ say!(" ett påhittat protokoll. ", " invented minutes. ", " keksitty pöytäkirja. ") }</span>
            <span><label for={FILE_INPUT} class="link">{ say!("Öppna ditt eget", "Open your own", "Avaa oma") }</label>{ say!(" eller ", " or ", " tai ") }
            <button type="button" class="link" onclick={props.on_click(Action::Opener(true))}>{ say!("klistra in text", "paste text", "liitä teksti") }</button>{ ". " }</span>
            <span class="wide-only">{ private() }</span>
        </p>
    }
}
