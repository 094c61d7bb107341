//! What a page's own script can call: `parse(text)` gives the facts of a protocol as a plain object.

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

fn main() {}
