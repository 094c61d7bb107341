//! Opening a protocol: choose a file, drop it, paste text, or go back to the sample.

use std::rc::Rc;

use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

pub mod errors;
mod notices;
pub mod offers;
mod recent;

use super::about::themes;
use super::browser;
use super::icons::{Icon, icon};
use super::language::say;
use super::languages;
use super::parts::ViewProps;
use super::state::Action;
use super::worker;
use crate::OpenError;
use crate::layout::MAX_BYTES;
pub(super) use notices::notices;

/// What becomes of the reader's file.
fn private() -> &'static str {
    say!("Filen läses i din webbläsare och skickas ingenstans.")
}

const FILE_INPUT: &str = "protokollfil";
/// The id of the panel with the other ways: the reader's place goes to all of it, since a field
/// would call the keyboard of a phone over it.
pub(super) const PANEL: &str = "oppna";
const PASSWORD: &str = "losenord";
/// The id of the field for text.
const TEXT: &str = "klistra";

/// Reads a file that the reader chose or dropped. The link to another protocol ends with it.
pub(super) fn read_file(file: File, act: &Callback<Action>) {
    browser::leave_source();
    read_any(file, act);
}

fn read_any(file: File, act: &Callback<Action>) {
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

/// Reads a text that the reader pasted.
pub(super) fn read_text(text: &str, act: &Callback<Action>) {
    let name = say!("Inklistrad text");
    if !text.trim().is_empty() {
        read_file(browser::file_of(name, text), act);
    }
}

/// The button for a file of one's own, and the one for other ways.
pub(super) fn buttons(props: &ViewProps) -> Html {
    let act = props.act.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = browser::chosen_file(&event.target_unchecked_into::<HtmlInputElement>())
        {
            read_file(file, &act);
        }
    });
    let open = props.state.opener_open;
    if props.state.saved {
        return Html::default();
    }
    html! {
        <div class="open-buttons">
            <input type="file" id={FILE_INPUT} class="visually-hidden" {onchange} />
            <label for={FILE_INPUT} class="button primary" onclick={|_: MouseEvent| worker::warm()}>
                { icon(Icon::File) }
                <span>{ say!("Öppna") }</span>
                <span class="wide-only">{ say!("protokoll") }</span>
            </label>
            <button
                type="button"
                class="button more"
                aria-expanded={open.to_string()}
                aria-controls={PANEL}
                onclick={props.on_click(Action::Opener(!open))}
            >
                <span class="visually-hidden">
                    { say!("Fler sätt att öppna") }
                </span>
                { icon(Icon::Down) }
            </button>
        </div>
    }
}

/// Pasting text and going back to the sample.
pub(super) fn panel(props: &ViewProps) -> Html {
    let act = props.act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        read_text(&browser::written(TEXT), &act);
    });
    let to_sample = props.on_click(Action::Sample(Rc::clone(&props.state.home)));
    let say_text = say!("Klistra in texten ur ett protokoll");
    let drop = say!("Du kan också släppa en fil var som helst på sidan. ");
    let mut others = vec![
        html! { <p>{ icon(Icon::File) }<span class="mouse-only">{ drop }</span>{ private() }</p> },
        languages::menu(props, ""),
        themes(props),
        recent::recent(props),
    ];
    if !props.state.sample {
        let back = say!("Tillbaka till exemplet");
        others.push(html! {
            <button type="button" class="button" onclick={to_sample}>{ back }</button>
        });
    }
    html! {
        <section
            id={PANEL}
            class="open-panel"
            tabindex="-1"
            aria-label={say!("Öppna ett protokoll")}
            hidden={!props.state.opener_open}
        >
            <form {onsubmit}>
                <label for={TEXT}>{ say_text }</label>
                <textarea
                    id={TEXT}
                    rows="5"
                    spellcheck="false"
                    placeholder="§ 1  Val av justerare …"
                />
                <button type="submit" class="button primary">
                    { say!("Läs texten") }
                </button>
            </form>
            <div class="other-ways">{ others }</div>
        </section>
    }
}
