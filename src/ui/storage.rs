//! What the app remembers on the device, all under names that begin alike, so that it can be
//! removed in one go.

use std::rc::Rc;

use gloo::utils::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::Storage;
use yew::prelude::*;

use super::browser;
use super::state::{Action, Device, Recent, State, Status, THEMES, Theme};

/// What all names begin with.
const OURS: &str = "paragraf-";
const LANGUAGE: &str = "paragraf-sprak";
const THEME: &str = "paragraf-tema";
const KEYS: &str = "paragraf-tangenter";
const RECENT: &str = "paragraf-senaste";

/// The storage, where the browser lets the page remember anything. In private windows and sandboxed
/// frames it may not, where `gloo::storage::LocalStorage` would panic.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full storage refuses; the app works without.
        let _ = storage.set_item(name, value);
    }
}

/// The language that the reader chose before.
pub(super) fn language() -> Option<String> {
    get(LANGUAGE)
}

/// Remembers the language that the reader chose.
pub(super) fn set_language(code: &str) {
    set(LANGUAGE, code);
}

/// Shows the page light or dark, and remembers it.
pub(super) fn set_theme(theme: Theme) {
    let word = THEMES
        .iter()
        .find(|(t, _)| *t == theme)
        .map_or("auto", |(_, word)| *word);
    show_theme(word);
    set(THEME, word);
}

fn show_theme(word: &str) {
    if let Some(page) = document().document_element() {
        let _ = if word == "auto" {
            page.remove_attribute("data-theme")
        } else {
            page.set_attribute("data-theme", word)
        };
    }
}

/// Remembers whether single keys do something.
pub(super) fn set_keys(on: bool) {
    set(KEYS, if on { "1" } else { "0" });
}

/// Forgets which protocols were opened.
pub(super) fn forget_recent() {
    set(RECENT, "");
}

/// What was remembered.
pub fn device() -> Device {
    let word = get(THEME).unwrap_or_default();
    let theme = THEMES
        .iter()
        .find(|(_, w)| *w == word)
        .map(|(theme, _)| *theme);
    if theme.is_some() {
        show_theme(&word);
    }
    let recent = Rc::new(Recent::read(&get(RECENT).unwrap_or_default()));
    let keys = get(KEYS).as_deref() != Some("0");
    Device {
        theme: theme.unwrap_or_default(),
        keys,
        recent,
        narrow: browser::is_narrow(),
        ..Device::default()
    }
}

/// Remembers each protocol that is opened: its name, body and date.
#[hook]
pub(super) fn use_device(state: &State, act: &Callback<Action>) {
    let room = act.reform(Action::Narrow);
    use_effect_with((), move |()| {
        let listener = browser::on_room(room);
        move || drop(listener)
    });
    let is_own = !state.sample && !state.saved && state.status == Status::Ready;
    let opened = is_own.then(|| recent(state));
    let act = act.clone();
    use_effect_with(opened, move |opened| {
        if let Some(opened) = opened.clone() {
            let list = opened.before(Recent::read(&get(RECENT).unwrap_or_default()));
            set(RECENT, &Recent::write(&list));
            act.emit(Action::Recent(Rc::new(list)));
        }
    });
}

fn recent(state: &State) -> Recent {
    let minutes = &state.reading.minutes;
    let source = if state.linked {
        browser::source()
    } else {
        String::new()
    };
    let (body, date) = (
        minutes.meeting.body.clone().unwrap_or_default(),
        minutes.meeting.date.clone().unwrap_or_default(),
    );
    Recent {
        name: minutes.source.name.clone(),
        body,
        date,
        source,
    }
}

/// Removes everything: what is remembered, and the copy of the app (which the page's own script
/// removes).
pub(super) fn forget(act: &Callback<Action>) {
    let removed = remove_all();
    let act = act.clone();
    let done =
        Closure::once_into_js(move |done: bool| act.emit(Action::Forgotten(done && removed)));
    show_theme("auto");
    // Where no script keeps a copy, none is there to answer.
    if browser::keeps() {
        browser::announce_with("paragraf-forget", &[("done", done)]);
    } else {
        call(&done);
    }
}

fn call(done: &JsValue) {
    let _ = done
        .dyn_ref::<js_sys::Function>()
        .map(|done| done.call1(&JsValue::NULL, &true.into()));
}

/// A page that may not store anything has nothing stored.
fn remove_all() -> bool {
    let Some(storage) = storage() else {
        return true;
    };
    let names = (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok()?);
    let ours: Vec<String> = names.filter(|name| name.starts_with(OURS)).collect();
    ours.iter().all(|name| storage.remove_item(name).is_ok())
}
