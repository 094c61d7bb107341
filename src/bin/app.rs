//! The browser app.

use std::rc::Rc;

use paragraf::ui::app::{App, AppProps};
use paragraf::ui::languages;

/// The built-in protocol, shown until the reader opens one.
const SAMPLE: &str = include_str!("../../samples/regionala-utvecklingsnamnden.txt");
const SAMPLE_NAME: &str = "regionala-utvecklingsnamnden.txt";

fn main() {
    let sample = Rc::new(paragraf::open(SAMPLE_NAME, SAMPLE.as_bytes()).unwrap_or_default());
    let root = gloo::utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    yew::Renderer::<App>::with_root_and_props(root, AppProps { sample, language: languages::first() }).render();
}
