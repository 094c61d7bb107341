//! Keys that do something anywhere, the sheet that lists them, and what is pasted outside fields.

use web_sys::{Event, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::language::{key, localized, say};
use super::parts::ViewProps;
use super::state::{Action, State, View};
use super::{browser, open, share, storage};

/// The views by their keys.
const VIEWS: [(&str, View); 6] = [
    ("1", View::Items),
    ("2", View::Money),
    ("3", View::Dissent),
    ("4", View::Reader),
    ("5", View::Attendance),
    ("6", View::Notes),
];

/// What a key does; Escape always does, single letters can be switched off.
fn action(key: &str) -> Option<Action> {
    Some(match key {
        "j" => Action::Step(true),
        "k" => Action::Step(false),
        "u" => Action::Undo,
        "?" => Action::Help(true),
        _ => Action::Show(VIEWS.iter().find(|(k, _)| *k == key)?.1),
    })
}

/// Listens to keys outside fields.
#[hook]
pub(super) fn use_keys(state: &State, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(state.device.keys, move |letters| {
        let letters = *letters;
        let listener = browser::on_key(Callback::from(move |event: KeyboardEvent| {
            pressed(&event, letters, &act);
        }));
        move || drop(listener)
    });
}

fn pressed(event: &KeyboardEvent, letters: bool, act: &Callback<Action>) {
    if browser::is_writing(event) || browser::has_panel() || event.default_prevented() {
        return;
    }
    let key = event.key();
    let with = event.ctrl_key() || event.meta_key();
    if with && key == "z" && !event.shift_key() {
        act.emit(Action::Undo);
    } else if key == "Escape" {
        act.emit(Action::Escape);
    } else if !letters || with || event.alt_key() {
    } else if key == "/" {
        event.prevent_default();
        browser::focus("sok");
    } else if let Some(action) = action(&key) {
        act.emit(action);
    }
}

/// How many letters a text has at least that is taken for a protocol.
const LONG: usize = 200;
/// How many letters a text has at most that is searched for.
const SHORT: usize = 60;

/// Opens what is pasted outside fields: a file, a long text; a few words are searched for.
#[hook]
pub(super) fn use_paste(state: &State, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(state.saved, move |saved| {
        let saved = *saved;
        let listener = browser::on_paste(Callback::from(
            move |(file, text): (Option<web_sys::File>, String)| {
                let text = text.trim();
                match file {
                    Some(file) if !saved => open::read_file(file, &act),
                    _ if text.is_empty() => {}
                    _ if text.chars().count() >= LONG && !saved => open::read_text(text, &act),
                    _ if text.chars().count() <= SHORT && !text.contains('\n') => {
                        act.emit(Action::Search(text.to_owned()));
                    }
                    _ => act.emit(Action::TooShort),
                }
            },
        ));
        move || drop(listener)
    });
}

const SHEET: &str = "tangenter";

static LIST: [(&str, &str); 7] = [
    ("/", key!("Sök")),
    ("j", key!("Nästa ärende")),
    ("k", key!("Föregående ärende")),
    ("1 – 6", key!("Vyerna i ordning")),
    ("u", key!("Ångra ändring av filter")),
    ("Esc", key!("Ett steg ut")),
    ("?", key!("Den här listan")),
];

/// The keys and what they do.
pub(super) fn list() -> Html {
    let one = |(key, does): &'static (&str, &'static str)| {
        html! {
            <div>
                <dt><kbd lang="zxx">{ *key }</kbd></dt>
                <dd>{ localized(does) }</dd>
            </div>
        }
    };
    html! { <dl class="keys">{ for LIST.iter().map(one) }</dl> }
}

/// Whether single keys do anything: other programs may need them.
pub(super) fn switch(view: &ViewProps) -> Html {
    let act = view.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let on = event.target_unchecked_into::<HtmlInputElement>().checked();
        storage::set_keys(on);
        act.emit(Action::Keys(on));
    });
    html! {
        <label class="check">
            <input type="checkbox" checked={view.state.device.keys} {onchange} />
            <span>
                { say!("Kortkommandon med en tangent") }
            </span>
        </label>
    }
}

/// The sheet of shortcuts.
#[component]
pub(super) fn Sheet(view: &ViewProps) -> Html {
    let open = view.state.help;
    use_effect_with(open, |open| browser::set_dialog(SHEET, *open));
    let onclose = view.act.reform(|_: Event| Action::Help(false));
    let inside = || {
        let head = share::head(
            "tangenter-rubrik",
            title(),
            view.on_click(Action::Help(false)),
        );
        html! { <div class="share-inside">{ head }{ list() }{ switch(view) }</div> }
    };
    html! {
        <dialog id={SHEET} class="share" aria-labelledby="tangenter-rubrik" {onclose}>
            if open {
                { inside() }
            }
        </dialog>
    }
}

/// What shortcuts are called.
pub(super) fn title() -> &'static str {
    say!("Kortkommandon")
}
