//! The browser app, started by `assets/page/start.js`.

use std::rc::Rc;

use js_sys::Function;
use paragraf::ui::app::{App, AppProps};
use paragraf::ui::browser::{has_pictures, later};
use paragraf::ui::embed;
use paragraf::ui::fetched;
use paragraf::ui::language::{code, learn as learn_texts, of_code};
use paragraf::ui::languages;
use paragraf::ui::open::offers::{Offer, offer};
use paragraf::ui::state::{Action, Keep, Start};
use paragraf::{OpenError, worker};
use wasm_bindgen::prelude::*;
use web_sys::File;

/// Shows a protocol as soon as the browser has done what waits, given in the format of `bake`
/// (`bin/reader`): the `sample`, until the reader opens another; the sample once another one that
/// it `awaits` does not come; or a `saved` protocol, beside which no other is opened. `whole` is
/// given where the app stands in another page and shows only the protocol at an address: that of
/// the whole app with it.
#[wasm_bindgen]
pub fn show(protocol: &[u8], how: &str, whole: Option<String>) {
    let start = match how {
        "awaits" => Start::Awaits,
        "saved" => Start::Saved {
            pictures: has_pictures(),
        },
        _ if whole.is_some() => Start::Embedded,
        _ => Start::Sample,
    };
    let protocol = Rc::new(worker::from_bytes(protocol).unwrap_or_default());
    later(move || {
        let props = AppProps::new(protocol, start, whole.map(Rc::from));
        later(|| draw(props));
    });
}

fn draw(props: AppProps) {
    let root = gloo::utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// Opens a file that the reader chose in another program.
#[wasm_bindgen]
pub fn open(file: File) {
    offer(Offer::File(file));
}

/// A file of this name is being fetched from the address that is part of the app's.
#[wasm_bindgen]
pub fn expect(name: String) {
    offer(Offer::News(Action::Opening(name)));
}

/// Opens the file that was expected.
#[wasm_bindgen]
pub fn open_from(file: File) {
    offer(Offer::Source(file));
}

/// The file that was expected does not come, since it is `missing`, too `large`, or another site
/// keeps it.
#[wasm_bindgen]
pub fn fail(name: String, why: &str) {
    let error = match why {
        "missing" => OpenError::Missing,
        "large" => OpenError::TooLarge,
        _ => OpenError::Elsewhere,
    };
    offer(Offer::News(Action::Failed(name, error)));
}

/// The page around the app hears what is on screen: see `paragraf::ui::embed`.
#[wasm_bindgen]
pub fn listen(tell: Function) {
    embed::listen(tell);
}

/// Takes the words that come after the first view, `src/ui/fetched.rs`.
#[wasm_bindgen]
pub fn learn(words: String) {
    if fetched::learn(words) {
        offer(Offer::News(Action::Learned));
    }
}

/// The code of the language that the app begins with (`ui::languages::first`): "sv", "en" or "fi".
#[wasm_bindgen]
pub fn language() -> String {
    code(languages::first()).to_owned()
}

/// Takes the texts of a language: an object of texts by their keys, a file of `assets/languages`.
#[wasm_bindgen]
pub fn learn_language(code: &str, texts: JsValue) {
    let (Some(language), Ok(texts)) = (of_code(code), serde_wasm_bindgen::from_value(texts)) else {
        return;
    };
    learn_texts(language, texts);
    offer(Offer::News(Action::Learned));
}

/// There is a newer version of the app.
#[wasm_bindgen]
pub fn on_version() {
    offer(Offer::News(Action::Newer));
}

/// A copy of the app is kept on the device; whether what reads PDF files is, too.
#[wasm_bindgen]
pub fn on_keep(kept: bool) {
    offer(Offer::News(Action::Keep(if kept {
        Keep::Kept
    } else {
        Keep::Can
    })));
}

fn main() {}
