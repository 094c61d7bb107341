//! Opening a protocol: choose a file, drop it, paste text, or go back to the sample.

use std::rc::Rc;

use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use super::browser;
use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::parts::{ViewProps, el, source_link, words};
use super::state::{Action, Opening, Status};
use super::worker;
use crate::layout::MAX_BYTES;
use crate::{OpenError, Reading};

/// What becomes of the reader's file.
const PRIVATE: &str = "Filen läses i din webbläsare och skickas ingenstans.";
const FILE_INPUT: &str = "protokollfil";
const PANEL: &str = "oppna";
const PASSWORD: &str = "losenord";
/// The id of the field for text.
pub(super) const TEXT: &str = "klistra";

/// Reads a file that the reader chose or dropped.
fn read_file(file: File, act: &Callback<Action>) {
    if file.size() > f64::from(u32::try_from(MAX_BYTES).unwrap_or(u32::MAX)) {
        act.emit(Action::Failed(file.name(), OpenError::TooLarge));
        return;
    }
    act.emit(Action::Opening(file.name()));
    worker::open(file, String::new(), act.clone());
}

/// A file held over the window.
pub(super) fn on_drag_over(act: &Callback<Action>, dragging: bool) -> Callback<DragEvent> {
    let act = act.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        if !dragging {
            act.emit(Action::Dragging(true));
        }
    })
}

/// A file let go over the window.
pub(super) fn on_drop(act: &Callback<Action>) -> Callback<DragEvent> {
    let act = act.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        act.emit(Action::Dragging(false));
        if let Some(file) = browser::dropped_file(&event) {
            read_file(file, &act);
        }
    })
}

/// The button for a file of one's own, and the one for other ways.
pub(super) fn buttons(props: &ViewProps) -> Html {
    let act = props.act.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = browser::chosen_file(&event.target_unchecked_into::<HtmlInputElement>()) {
            read_file(file, &act);
        }
    });
    let open = props.state.opener_open;
    html! {
        <div class="open-buttons">
            <input type="file" id={FILE_INPUT} class="visually-hidden" {onchange} />
            <label for={FILE_INPUT} class="button primary">
                { icon(Icon::File) }<span>{ "Öppna" }</span><span class="wide-only">{ "protokoll" }</span>
            </label>
            <button type="button" class="button more" aria-expanded={open.to_string()} aria-controls={PANEL}
                onclick={props.on_click(Action::Opener(!open))}>
                <span class="visually-hidden">{ "Fler sätt att öppna" }</span>{ icon(Icon::Down) }
            </button>
        </div>
    }
}

/// Pasting text and going back to the sample.
pub(super) fn panel(props: &ViewProps, sample: &Rc<Reading>) -> Html {
    let act = props.act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let pasted = browser::written(TEXT);
        let name = say!("Inklistrad text", "Pasted text", "Liitetty teksti");
        if let Some(file) = browser::file_of(name, &pasted).filter(|_| !pasted.trim().is_empty()) {
            read_file(file, &act);
        }
    });
    let to_sample = props.on_click(Action::Sample(Rc::clone(sample)));
    html! {
        <section id={PANEL} class="open-panel" aria-label="Öppna ett protokoll" hidden={!props.state.opener_open}>
            <form {onsubmit}>
                <label for={TEXT}>{ "Klistra in texten ur ett protokoll" }</label>
                <textarea id={TEXT} rows="5" spellcheck="false"
                    placeholder="§ 1  Val av justerare …" />
                <button type="submit" class="button primary">{ "Läs texten" }</button>
            </form>
            <div class="other-ways">
                <p>{ icon(Icon::File) }{ "Du kan också släppa en fil var som helst på sidan. " }{ PRIVATE }</p>
                if !props.state.sample {
                    <button type="button" class="button" onclick={to_sample}>{ "Tillbaka till exemplet" }</button>
                }
            </div>
        </section>
    }
}

/// What a file is doing, and whether the protocol on screen is the sample.
pub(super) fn notices(props: &ViewProps) -> Html {
    html! {
        <div class="notices">
            <div role="status">
                if let Status::Opening(opening) = &props.state.status { { busy(props, opening) } }
            </div>
            <div role="alert">
                if let Status::Failed(name, error) = &props.state.status { { failed(props, name, *error) } }
            </div>
            if props.state.sample { { sample_notice(props) } }
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
    let begun = if opening.begun { "De första sidorna visas redan. " } else { "" };
    html! {
        <div class="notice busy">
            <span class="spinner" aria-hidden="true" />
            <p>{ format!("{begun}Läser {} …", opening.name) }</p>
            if let Some([page, of]) = opening.page {
                <progress max={of.to_string()} value={page.to_string()} aria-label="Lästa sidor" />
                <span class="muted">{ tell!("sida {page} av {of}", "page {page} of {of}", "sivu {page}/{of}") }</span>
            }
            <button type="button" class="button" onclick={cancel}>{ "Avbryt" }</button>
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
            <label for={PASSWORD}>{ say!("Lösenord", "Password", "Salasana") }</label>
            <input id={PASSWORD} type="password" autocomplete="off" />
            <button type="submit" class="button primary">{ "Öppna" }</button>
        </form>
    }
}

fn failed(props: &ViewProps, name: &str, error: OpenError) -> Html {
    let locked = matches!(error, OpenError::Password | OpenError::WrongPassword);
    html! {
        <div class="notice failed">
            { icon(Icon::Warning) }
            <p><strong>{ format!("{name} {}", if locked { "är låst. " } else { "kunde inte öppnas. " }) }</strong>{ error.to_string() }</p>
            if locked { { password(props) } }
            <p class="actions">
                <label for={FILE_INPUT} class="button">{ "Välj en annan fil" }</label>
                <button type="button" class="button" onclick={props.on_click(Action::Opener(true))}>{ "Klistra in text" }</button>
                <button type="button" class="button" onclick={props.on_click(Action::Dismiss)}>{ "Stäng" }</button>
            </p>
        </div>
    }
}

/// What the reader must know of the document as a whole before reading on: it is an agenda, a scan, damaged.
fn warnings(props: &ViewProps) -> impl Iterator<Item = Html> {
    let notes = props.state.reading.minutes.notes.iter();
    notes.filter(|note| note.item.is_none() && DOCUMENT.contains(&&*note.code)).map(|note| {
        let place = note.span.filter(|span| props.state.has_page(span.page));
        let place = place.map(|span| source_link(props, span)).unwrap_or_default();
        el("div", "callout warn document", vec![icon(Icon::Warning), words("p", "", &note.text), place])
    })
}

/// The notes about the document as a whole that stand over every view.
const DOCUMENT: [&str; 6] = ["agenda", "noTextLayer", "brokenText", "damagedPage", "empty", "noItems"];

fn sample_notice(props: &ViewProps) -> Html {
    html! {
        <p class="notice sample">
            <span><strong>{ "Exempel:" }</strong>{ " ett påhittat protokoll. " }</span>
            <span><label for={FILE_INPUT} class="link">{ "Öppna ditt eget" }</label>{ " eller " }
            <button type="button" class="link" onclick={props.on_click(Action::Opener(true))}>{ "klistra in text" }</button>{ ". " }</span>
            <span class="wide-only">{ PRIVATE }</span>
        </p>
    }
}
