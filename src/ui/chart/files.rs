//! Files that the reader keeps: texts as they are, pictures drawn from their SVG.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::document;
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

/// So long the browser may take to begin with a file.
const KEPT_MS: u32 = 60_000;

/// How many pixels of a PNG make one of its SVG.
const SHARPNESS: u32 = 2;

/// Gives the reader a text as a file of a kind ("text/csv").
pub(super) fn keep(name: &str, kind: &str, text: &str) {
    if let Some(blob) = blob(kind, text) {
        hand_over(name, &blob);
    }
}

/// Gives the reader a picture as a PNG, drawn in the browser from an SVG of this size.
pub(super) fn keep_drawn(name: String, svg: &str, size: [u32; 2]) {
    let _ = draw(name, svg, size);
}

fn draw(name: String, svg: &str, size: [u32; 2]) -> Option<()> {
    let address = Url::create_object_url_with_blob(&blob("image/svg+xml", svg)?).ok()?;
    let picture = HtmlImageElement::new().ok()?;
    picture.set_src(&address);
    let (target, drawn) = (picture.clone(), move |_: &web_sys::Event| {
        let _ = paint(&picture, size, name.clone());
        let _ = Url::revoke_object_url(&address);
    });
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
        if let Some(blob) = blob.dyn_ref::<Blob>() {
            hand_over(&name, blob);
        }
    });
    canvas.to_blob(done.unchecked_ref()).ok()
}

fn blob(kind: &str, text: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

fn hand_over(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else {
        return;
    };
    let link = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    Timeout::new(KEPT_MS, move || drop(Url::revoke_object_url(&address))).forget();
}
