//! Files that the reader keeps: texts as they are, pictures drawn from their SVG.

use gloo::events::EventListener;
use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Event, HtmlCanvasElement, HtmlImageElement};

use crate::ui::outgoing::download;

/// How many pixels of a PNG make one of its SVG.
const SHARPNESS: u32 = 2;

/// Gives the reader a text as a file of a kind ("text/csv").
pub(super) fn keep(name: &str, kind: &str, text: &str) {
    download(name, Blob::new_with_options(text, Some(kind)));
}

/// Gives the reader a picture as a PNG, drawn in the browser from an SVG of this size.
pub(super) fn keep_drawn(name: String, svg: &str, size: [u32; 2]) {
    let _ = draw(name, svg, size);
}

fn draw(name: String, svg: &str, size: [u32; 2]) -> Option<()> {
    let address = ObjectUrl::from(Blob::new_with_options(svg, Some("image/svg+xml")));
    let picture = HtmlImageElement::new().ok()?;
    picture.set_src(&address);
    let target = picture.clone();
    let drawn = move |_: &Event| {
        let _ = paint(&picture, size, name);
        // Only now: an address that is dropped is revoked.
        drop(address);
    };
    EventListener::once(&target, "load", drawn).forget();
    Some(())
}

fn paint(picture: &HtmlImageElement, [width, height]: [u32; 2], name: String) -> Option<()> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width * SHARPNESS);
    canvas.set_height(height * SHARPNESS);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (across, down) = (f64::from(width * SHARPNESS), f64::from(height * SHARPNESS));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(picture, 0.0, 0.0, across, down)
        .ok()?;
    let done = Closure::once_into_js(move |blob: JsValue| {
        if let Some(blob) = blob.dyn_ref::<web_sys::Blob>() {
            download(&name, blob.clone().into());
        }
    });
    canvas.to_blob(done.unchecked_ref()).ok()
}
