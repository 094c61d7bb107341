//! A protocol for other programs: what `assets/npm/open.js` makes a library of.

#![expect(unreachable_pub, reason = "wasm-bindgen wants `pub`")]

use paragraf::layout::Page;
use paragraf::model::SourceKind;
use paragraf::wanted::{Format, Table, Wanted};
use paragraf::worker::{Reply, Request};
use paragraf::{OpenError, Reading};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// A protocol that was read.
#[wasm_bindgen]
pub struct Protocol(Reading);

/// What is thrown: the error's name, and a sentence for the reader.
fn refusal(error: OpenError) -> JsValue {
    serde_wasm_bindgen::to_value(&(error, error.to_string())).unwrap_or_default()
}

#[wasm_bindgen]
impl Protocol {
    /// Reads the bytes of a text.
    ///
    /// # Errors
    /// With the error's name and its sentence.
    pub fn of_text(name: &str, bytes: &[u8]) -> Result<Protocol, JsValue> {
        paragraf::open(name, bytes).map(Self).map_err(refusal)
    }

    /// What the PDF part's reply says of a file of so many bytes; nothing where it is not its last
    /// word.
    ///
    /// # Errors
    /// With the error's name and its sentence.
    pub fn of_reply(reply: &[u8], name: &str, size: f64) -> Result<Option<Protocol>, JsValue> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a file's size"
        )]
        let bytes = size as u64;
        match Reply::<Vec<Page>>::from_bytes(reply) {
            Some(Reply::All { read, .. }) => Ok(Some(Self(paragraf::read(
                name,
                bytes,
                SourceKind::Pdf,
                read,
            )))),
            Some(Reply::Failed { error, .. }) => Err(refusal(error)),
            _ => Ok(None),
        }
    }

    /// The facts. Sums are kronor as plain numbers.
    ///
    /// # Errors
    /// None in fact.
    pub fn minutes(&self) -> Result<JsValue, JsValue> {
        let plain = Serializer::new()
            .serialize_maps_as_objects(true)
            .serialize_large_number_types_as_bigints(false);
        Ok(self.0.minutes.serialize(&plain)?)
    }

    /// The cleaned text of a page (from 1), which spans point into.
    pub fn page(&self, page: u32) -> String {
        self.0.text.page(page).to_owned()
    }

    /// Cases as a file: those of these indices into `items` of the facts, in this order, or all of
    /// them. Nothing where there is no such format or table.
    pub fn export(&self, format: &str, table: &str, items: Option<Vec<u32>>) -> Option<Vec<u8>> {
        let (format, table) = (Format::of_name(format)?, Table::of_name(table)?);
        let all = Wanted {
            format,
            table,
            ..Wanted::all(&self.0.minutes)
        };
        let wanted = Wanted {
            items: items.unwrap_or(all.items),
            ..all
        };
        Some(paragraf::export::export(&self.0.minutes, &wanted))
    }
}

/// The request to read the file that comes with it.
#[wasm_bindgen]
pub fn ask_open(job: u32, password: String) -> Vec<u8> {
    Request::Open {
        job,
        password,
        skip: Vec::new(),
    }
    .to_bytes()
}

/// The request to keep the file that comes with it at hand.
#[wasm_bindgen]
pub fn ask_hold(job: u32, password: String) -> Vec<u8> {
    Request::Hold { job, password }.to_bytes()
}

/// The request to draw a page (from 1) of the file at hand.
#[wasm_bindgen]
pub fn ask_draw(job: u32, page: u32) -> Vec<u8> {
    Request::Draw { job, page }.to_bytes()
}

/// The picture in the PDF part's reply.
#[wasm_bindgen]
pub fn drawn(reply: &[u8]) -> Option<String> {
    match Reply::<()>::from_bytes(reply) {
        Some(Reply::Drawn { svg, .. }) => svg,
        _ => None,
    }
}

/// What is thrown where the PDF part broke, or where it cannot be had.
#[wasm_bindgen]
pub fn refused(broke: bool) -> JsValue {
    refusal(if broke {
        OpenError::Broke
    } else {
        OpenError::NoReader
    })
}
