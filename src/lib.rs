//! Paragraf reads a Swedish public protocol and tells what was decided, what it costs and who pays,
//! and who objected.
//!
//! ```text
//! bytes ──layout──▶ Vec<Page> ──clean──▶ Text ──sections──▶ Vec<CaseText> ──extract──▶ Minutes
//! ```
//!
//! Stages are pure functions. Only opening a file can fail; what is not understood stays readable
//! as text and is listed in the answer's notes.

pub mod check;
pub mod clean;
mod completeness;
#[cfg(feature = "export")]
pub mod export;
pub mod extract;
pub mod layout;
pub mod lexicon;
pub mod model;
pub mod personal;
pub mod provenance;
pub mod query;
pub mod sections;
pub mod stats;
#[cfg(feature = "app")]
pub mod ui;
pub mod wanted;
#[cfg(any(feature = "app", feature = "pdf", feature = "reader"))]
pub mod worker;

use borsh::{BorshDeserialize, BorshSerialize};
pub use layout::OpenError;
pub use model::Minutes;
use model::SourceKind;

/// A protocol, read: the facts and the cleaned text that their spans point into.
#[derive(Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize)]
pub struct Reading {
    /// The facts.
    pub minutes: Minutes,
    /// The text they were read from.
    pub text: clean::Text,
    /// What stands outside the cases (front page, contents list, appendices), in order. A section
    /// belongs before the first item whose span begins after it.
    pub outside: Vec<model::Section>,
    /// The pages of the source, as they were before cleaning.
    pub pages: Vec<layout::Page>,
}

/// Opens a file and reads it. `name` is the file's name as the reader knows it.
///
/// # Errors
/// Where the bytes are not a document that can be read as text: see [`OpenError`].
pub fn open(name: &str, bytes: &[u8]) -> Result<Reading, OpenError> {
    let kind = if layout::is_pdf(bytes) {
        SourceKind::Pdf
    } else {
        SourceKind::Text
    };
    Ok(read(name, bytes.len() as u64, kind, layout::open(bytes)?))
}

/// Reads the pages of a file of so many bytes; keeps them in the answer.
pub fn read(name: &str, bytes: u64, kind: SourceKind, pages: Vec<layout::Page>) -> Reading {
    let mut reading = parse(&pages);
    let source = &mut reading.minutes.source;
    name.clone_into(&mut source.name);
    (source.bytes, source.kind) = (bytes, kind);
    Reading { pages, ..reading }
}

/// Reads pages of lines into facts. Always answers; the pages are left to the caller.
pub fn parse(pages: &[layout::Page]) -> Reading {
    let text = clean::clean(pages);
    let document = sections::divide(&text);
    let mut minutes = extract::extract(&text, &document);
    minutes.source.pages = u32::try_from(pages.len()).unwrap_or(u32::MAX).max(1);
    minutes.notes = check::check(pages, &text, &minutes);
    minutes
        .notes
        .splice(..0, check::agenda(&document, &minutes));
    let outside = extract::outside(&text, &document);
    Reading {
        minutes,
        text,
        outside,
        pages: Vec::new(),
    }
}
