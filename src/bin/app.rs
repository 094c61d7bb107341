//! The browser app, started by `assets/start.js`.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use paragraf::ui::app::{App, AppProps};
use paragraf::ui::browser::{first_hash, has_pictures};
use paragraf::ui::open::offers::{Offer, offer};
use paragraf::ui::state::{Action, Keep, Start};
use paragraf::ui::{embed, languages, storage};
use paragraf::{OpenError, Reading, worker};
use wasm_bindgen::prelude::*;
use web_sys::File;

/// Shows a protocol as soon as the browser has done what waits, given in the format of `bake` (`bin/reader`): the `sample`, until the reader opens another; the sample
/// once another one that it `awaits` does not come; or a `saved` protocol, beside which no other is opened. `whole` is given
/// where the app stands in another page and shows only the protocol at an address: that of the whole app with it.
#[wasm_bindgen]
pub fn show(protocol: &[u8], how: &str, whole: Option<String>) {
    let start = match how {
        "awaits" => Start::Awaits,
        "saved" => Start::Saved { pictures: has_pictures() },
        _ if whole.is_some() => Start::Embedded,
        _ => Start::Sample,
    };
    let protocol = Rc::new(worker::from_bytes(protocol).unwrap_or_default());
    Timeout::new(0, move || draw(protocol, start, whole)).forget();
}

fn draw(protocol: Rc<Reading>, start: Start, whole: Option<String>) {
    let root = gloo_utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo_utils::body().into());
    let (whole, place) = (whole.map(Rc::from), first_hash().into());
    let props = AppProps { protocol, start, whole, language: languages::first(), place, device: storage::device() };
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

/// The file that was expected does not come, since it is `missing`, too `large`, or another site keeps it.
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

/// There is a newer version of the app.
#[wasm_bindgen]
pub fn on_version() {
    offer(Offer::News(Action::Newer));
}

/// A copy of the app is kept on the device; whether what reads PDF files is, too.
#[wasm_bindgen]
pub fn on_keep(kept: bool) {
    offer(Offer::News(Action::Keep(if kept { Keep::Kept } else { Keep::Can })));
}

fn main() {}
