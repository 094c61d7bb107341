//! The browser app, started by `assets/start.js`.

use std::rc::Rc;

use paragraf::ui::app::{App, AppProps};
use paragraf::worker;
use wasm_bindgen::prelude::*;

/// Shows a protocol, given in the format of `bake` (`bin/reader`), until the reader opens another.
#[wasm_bindgen]
pub fn show(protocol: &[u8]) {
    let sample = Rc::new(worker::from_bytes(protocol).unwrap_or_default());
    let root = gloo::utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    yew::Renderer::<App>::with_root_and_props(root, AppProps { sample }).render();
}

fn main() {}
