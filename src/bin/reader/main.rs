//! The part that reads: what a page's own script can call (`parse`), and what the app's worker calls
//! (`assets/worker.js`): `paragraf::worker::facts`, everything as bytes.

use paragraf::wanted::{Format, Table, Wanted};
use paragraf::worker::facts::{self, Named};
use paragraf::worker::{self, Reply, Request};
use paragraf::{OpenError, layout};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("model.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The facts, typed for TypeScript.
    #[wasm_bindgen(typescript_type = "Minutes")]
    pub type JsMinutes;
}

/// Reads the text of a protocol. Sums are kronor as plain numbers.
///
/// # Errors
/// With a sentence in Swedish where the text is too large.
#[wasm_bindgen]
pub fn parse(text: &str) -> Result<JsMinutes, JsError> {
    let reading = paragraf::open("", text.as_bytes())?;
    let plain = Serializer::new().serialize_maps_as_objects(true).serialize_large_number_types_as_bigints(false);
    Ok(reading.minutes.serialize(&plain)?.unchecked_into())
}

/// Reads the text of a protocol and makes a file of it: "csv" (a table: "decisions", which is also what is meant where
/// none is named, "money", "reservations", "votes" or "attendance"), "xlsx" (all tables), "json" or "markdown" (a summary
/// in plain Swedish). `items` are the cases wanted, as indices into `items` of the facts; without them it is all cases.
///
/// # Errors
/// With a sentence where there is no such format or table, or the text is too large.
#[wasm_bindgen(js_name = exportText)]
pub fn export_text(
    text: &str,
    format: &str,
    table: Option<String>,
    items: Option<Vec<u32>>,
) -> Result<Vec<u8>, JsError> {
    let minutes = paragraf::open("", text.as_bytes())?.minutes;
    let table = table.map_or(Some(Table::default()), |table| Table::of_name(&table));
    let (Some(format), Some(table)) = (Format::of_name(format), table) else {
        return Err(JsError::new("Formatet eller tabellen finns inte."));
    };
    let all = Wanted { format, table, ..Wanted::all(&minutes) };
    let wanted = Wanted { items: items.unwrap_or(all.items), ..all };
    Ok(paragraf::export::export(&minutes, &wanted))
}

/// A protocol in the app's own format: what it begins with.
///
/// # Errors
/// With a sentence in Swedish where the bytes are not a text.
#[wasm_bindgen(skip_typescript)]
pub fn bake(name: &str, bytes: &[u8]) -> Result<Vec<u8>, JsError> {
    Ok(worker::to_bytes(&paragraf::open(name, bytes)?))
}

/// The reply that the worker listens.
#[wasm_bindgen(skip_typescript)]
pub fn ready() -> Vec<u8> {
    Reply::<()>::Ready.to_bytes()
}

/// Whether a file of this name that begins so is a PDF. One that is called so is taken to be one: the PDF part tells if
/// it is not.
#[wasm_bindgen(skip_typescript)]
pub fn is_pdf(name: &str, head: &[u8]) -> bool {
    name.to_ascii_lowercase().ends_with(".pdf") || layout::is_pdf(head)
}

/// The reply to the request to open a text.
#[wasm_bindgen(skip_typescript)]
pub fn text(request: &[u8], name: &str, bytes: &[u8]) -> Vec<u8> {
    let file = Named { name, bytes: bytes.len() as u64 };
    Request::from_bytes(request).map(|request| facts::text(&request, file, bytes).to_bytes()).unwrap_or_default()
}

/// A reply of the PDF part, with the facts in it instead of the pages. `size` is the file's in bytes.
#[wasm_bindgen(skip_typescript)]
pub fn facts(reply: &[u8], name: &str, size: f64) -> Vec<u8> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a file's size")]
    let file = Named { name, bytes: size as u64 };
    Reply::from_bytes(reply).map(|reply| facts::of_pages(reply, file).to_bytes()).unwrap_or_default()
}

/// The reply to the request to make a file of facts (their bytes).
#[wasm_bindgen(skip_typescript)]
pub fn exported(request: &[u8], minutes: &[u8]) -> Vec<u8> {
    Request::from_bytes(request).map(|request| facts::exported(&request, minutes).to_bytes()).unwrap_or_default()
}

/// The reply to a request that cannot be answered: the browser cannot read its file, or the PDF part cannot be had.
#[wasm_bindgen(skip_typescript)]
pub fn fail(request: &[u8], unreadable: bool) -> Vec<u8> {
    let error = if unreadable { OpenError::Unreadable } else { OpenError::NoReader };
    Request::from_bytes(request).map(|request| facts::fail(&request, error).to_bytes()).unwrap_or_default()
}

fn main() {}
