//! What a file is doing, what went wrong with it, and what the reader must know of the document as
//! a whole.

use yew::prelude::*;

use super::{FILE_INPUT, PASSWORD, errors, private, recent};
use crate::OpenError;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{say, tell};
use crate::ui::parts::{ViewProps, source_link};
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
    let newer = if state.newer {
        newer()
    } else {
        Html::default()
    };
    let notices = html! {
        <>
            <div role="status">{ status }{ newer }</div>
            <div role="alert">{ alert }</div>
        </>
    };
    if state.awaited.is_some() {
        return html! { <div class="notices">{ notices }</div> };
    }
    html! {
        <div class="notices over">
            { notices }
            if state.sample {
                { sample_notice(props) }
            }
            { for warnings(props) }
        </div>
    }
}

/// "Läser protokoll.pdf, sida 120 av 300 …", with a bar and a way out.
fn busy(props: &ViewProps, opening: &Opening) -> Html {
    let act = props.act.clone();
    let cancel = Callback::from(move |_: MouseEvent| {
        worker::cancel();
        act.emit(Action::Dismiss);
    });
    let begun = if opening.begun {
        say!("De första sidorna visas redan. ")
    } else {
        ""
    };
    let name = &opening.name;
    html! {
        <div class="notice busy">
            <span class="spinner" aria-hidden="true" />
            <p>
                { tell!("{begun}Läser {name} …", begun = begun, name = name) }
            </p>
            if let Some([page, of]) = opening.page {
                <progress
                    max={of.to_string()}
                    value={page.to_string()}
                    aria-label={say!("Lästa sidor")}
                />
                // Said once, not page by page.
                <span class="muted" aria-hidden="true">
                    { tell!("sida {page} av {of}", page = page, of = of) }
                </span>
            }
            <button type="button" class="button" onclick={cancel}>
                { say!("Avbryt") }
            </button>
        </div>
    }
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
            <label for={PASSWORD}>{ say!("Lösenord") }</label>
            <input id={PASSWORD} type="password" autocomplete="off" />
            <button type="submit" class="button primary">{ say!("Öppna") }</button>
        </form>
    }
}

fn is_locked(name: &str) -> String {
    tell!("{name} är låst. ", name = name)
}

fn is_shut(name: &str) -> String {
    tell!("{name} kunde inte öppnas. ", name = name)
}

fn failed(props: &ViewProps, name: &str, error: OpenError) -> Html {
    let locked = matches!(error, OpenError::Password | OpenError::WrongPassword);
    let says = if locked {
        is_locked(name)
    } else {
        is_shut(name)
    };
    let way = |words: &'static str, action| {
        html! {
            <button type="button" class="button" onclick={props.on_click(action)}>{ words }</button>
        }
    };
    html! {
        <div class="notice failed">
            { icon(Icon::Warning) }
            <p>
                <strong>{ says }</strong>
                { errors::sentence(error) }
            </p>
            if locked {
                { password(props) }
            }
            if props.state.embedded.is_none() {
                <p class="actions">
                    { chooser(
                        "button",
                        say!("Välj en annan fil"),
                    ) }
                    { way(
                        say!("Klistra in text"),
                        Action::Opener(true),
                    ) }
                    { way(say!("Stäng"), Action::Dismiss) }
                </p>
            }
        </div>
    }
}

/// A way to the field for files.
fn chooser(class: &'static str, words: &'static str) -> Html {
    html! { <label for={FILE_INPUT} {class}>{ words }</label> }
}

/// What the reader must know of the document as a whole before reading on: it is an agenda, a scan,
/// damaged.
fn warnings(props: &ViewProps) -> impl Iterator<Item = Html> {
    let notes = props.state.reading.minutes.notes.iter();
    notes
        .filter(|note| note.item.is_none() && DOCUMENT.contains(&&*note.code))
        .map(|note| {
            let place = note.span.filter(|span| props.state.has_page(span.page));
            let place = place
                .map(|span| source_link(props, span))
                .unwrap_or_default();
            html! {
                <div class="callout warn document">
                    { icon(Icon::Warning) }
                    { told("p", &props.state.reading.minutes, note) }
                    { place }
                </div>
            }
        })
}

/// The notes about the document as a whole that stand over every view.
const DOCUMENT: [&str; 6] = [
    "agenda",
    "noTextLayer",
    "brokenText",
    "damagedPage",
    "empty",
    "noItems",
];

/// Another version of the app is at hand.
fn newer() -> Html {
    let update = Callback::from(|_: MouseEvent| browser::announce("paragraf-update"));
    let what = say!(
        "Det finns en ny version av Paragraf. En fil som är öppen behöver öppnas igen efteråt."
    );
    let switch = say!("Byt till den");
    html! {
        <p class="notice newer">
            <span>{ what }</span>
            <button type="button" class="button" onclick={update}>{ switch }</button>
        </p>
    }
}

fn sample_notice(props: &ViewProps) -> Html {
    let what = say!(" ett påhittat protokoll. ");
    let own = html! {
        <>
            { chooser("link", say!("Öppna ditt eget")) }
            { say!(" eller ") }
            <button type="button" class="link" onclick={props.on_click(Action::Opener(true))}>
                { say!("klistra in text") }
            </button>
            { ". " }
        </>
    };
    html! {
        <p class="notice sample">
            <span>
                <strong>{ say!("Exempel:") }</strong>
                { what }
            </span>
            // One line, as high as the other: what stands below does not move for it.
            if let Some(last) = recent::last(props) {
                <span class="last">{ last }</span>
            } else {
                <span>{ own }</span>
            }
            <span class="wide-only">{ private() }</span>
        </p>
    }
}
