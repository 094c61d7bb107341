//! The part that reads: what the app's worker calls (`assets/worker`), everything as bytes, and
//! what the library for other programs calls (`protocol.rs`).

mod protocol;

use paragraf::worker::facts::{self, Named};
use paragraf::worker::{self, Reply, Request};
use paragraf::{OpenError, layout};
use wasm_bindgen::prelude::*;

/// A protocol in the app's own format: what it begins with.
///
/// # Errors
/// With a sentence in Swedish where the bytes are not a text.
#[wasm_bindgen]
pub fn bake(name: &str, bytes: &[u8]) -> Result<Vec<u8>, JsError> {
    Ok(worker::to_bytes(&paragraf::open(name, bytes)?))
}

/// The reply that the worker listens.
#[wasm_bindgen]
pub fn ready() -> Vec<u8> {
    Reply::<()>::Ready.to_bytes()
}

/// Whether a file of this name that begins so is a PDF. One that is called so is taken to be one:
/// the PDF part tells if it is not.
#[wasm_bindgen]
pub fn is_pdf(name: &str, head: &[u8]) -> bool {
    name.to_ascii_lowercase().ends_with(".pdf") || layout::is_pdf(head)
}

/// The reply to the request to open a text.
#[wasm_bindgen]
pub fn text(request: &[u8], name: &str, bytes: &[u8]) -> Vec<u8> {
    let file = Named {
        name,
        bytes: bytes.len() as u64,
    };
    Request::from_bytes(request)
        .map(|request| facts::text(&request, file, bytes).to_bytes())
        .unwrap_or_default()
}

/// A reply of the PDF part, with the facts in it instead of the pages. `size` is the file's in
/// bytes.
#[wasm_bindgen]
pub fn facts(reply: &[u8], name: &str, size: f64) -> Vec<u8> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size"
    )]
    let file = Named {
        name,
        bytes: size as u64,
    };
    Reply::from_bytes(reply)
        .map(|reply| facts::of_pages(reply, file).to_bytes())
        .unwrap_or_default()
}

/// The reply to the request to make a file of facts (their bytes).
#[wasm_bindgen]
pub fn exported(request: &[u8], minutes: &[u8]) -> Vec<u8> {
    Request::from_bytes(request)
        .map(|request| facts::exported(&request, minutes).to_bytes())
        .unwrap_or_default()
}

/// The reply to a request that cannot be answered: the browser cannot read its file, or the PDF
/// part cannot be had.
#[wasm_bindgen]
pub fn fail(request: &[u8], unreadable: bool) -> Vec<u8> {
    let error = if unreadable {
        OpenError::Unreadable
    } else {
        OpenError::NoReader
    };
    Request::from_bytes(request)
        .map(|request| facts::fail(&request, error).to_bytes())
        .unwrap_or_default()
}

fn main() {
    console_error_panic_hook::set_once();
}
