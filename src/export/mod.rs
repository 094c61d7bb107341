//! What is shown, as a file to take away: a CSV table, an XLSX workbook, JSON, or "Beslut i
//! korthet" in Markdown.
//!
//! ```text
//! Minutes ──shown──▶ Minutes of the cases wanted ─┬─ rows ──▶ csv, xlsx
//!                                                 ├─ json
//!                                                 └─ markdown
//! ```
//!
//! Nothing is said here that the protocol does not say, and personal identity numbers are hidden in
//! every file.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod rows;
pub mod xlsx;
mod zip;

use crate::model::{Item, Level, Minutes, Note};
use crate::wanted::{Format, Wanted};

/// The note that says that a document is an agenda.
const AGENDA: &str = "agenda";
/// The note that says that a personal identity number is in the text: in what is taken away it is
/// hidden.
const HIDDEN: &str = "personalNumber";

/// What is wanted of a protocol, as the bytes of a file.
pub fn export(minutes: &Minutes, wanted: &Wanted) -> Vec<u8> {
    let shown = Shown::new(minutes, wanted);
    match wanted.format {
        Format::Csv => csv::write(&rows::sheet(&shown, wanted.table)),
        Format::Xlsx => xlsx::write(&rows::book(&shown)),
        Format::Json => json::write(&shown.minutes),
        Format::Markdown => markdown::write(&shown).into_bytes(),
    }
}

/// The cases wanted, in the order wanted.
pub struct Shown<'a> {
    /// The protocol with these cases only.
    pub minutes: Minutes,
    /// How many cases the protocol has.
    pub of: usize,
    /// What they were chosen by, in words.
    pub filter: &'a str,
}

impl<'a> Shown<'a> {
    /// Picks the cases; one that is asked for twice, or that there is not, is left out.
    pub fn new(minutes: &Minutes, wanted: &'a Wanted) -> Self {
        let mut picked: Vec<usize> = Vec::with_capacity(wanted.items.len());
        for item in wanted.items.iter().map(|item| *item as usize) {
            if item < minutes.items.len() && !picked.contains(&item) {
                picked.push(item);
            }
        }
        let minutes_shown = Minutes {
            schema: minutes.schema.clone(),
            source: minutes.source.clone(),
            meeting: minutes.meeting.clone(),
            items: picked
                .iter()
                .map(|item| minutes.items[*item].clone())
                .collect(),
            notes: minutes
                .notes
                .iter()
                .filter_map(|note| moved(note, &picked))
                .collect(),
        };
        Self {
            minutes: minutes_shown,
            of: minutes.items.len(),
            filter: &wanted.filter,
        }
    }

    /// Whether no case is left out.
    pub fn is_whole(&self) -> bool {
        self.minutes.items.len() == self.of
    }

    /// Whether anything was treated: an agenda only says what will be.
    pub fn is_protocol(&self) -> bool {
        self.of > 0 && self.minutes.notes.iter().all(|note| note.code != AGENDA)
    }

    /// What is doubtful about the document as a whole: pages that could not be read, no cases, an
    /// agenda.
    pub fn warnings(&self) -> impl Iterator<Item = &Note> {
        let notes = self.minutes.notes.iter();
        notes.filter(|note| {
            note.item.is_none() && note.level == Level::Warning && note.code != HIDDEN
        })
    }

    /// The numbers printed on the first and last page of a case, or those of the source where none
    /// are known.
    pub fn pages(&self, item: &Item) -> [u32; 2] {
        item.pages.map(|page| self.page(page))
    }

    /// The number printed on a page of the source.
    pub fn page(&self, page: u32) -> u32 {
        let first = self
            .minutes
            .meeting
            .printed_pages
            .map_or(1, |[first, _]| first);
        (page + first).saturating_sub(1)
    }
}

/// A note with the new place of its case; nothing where the case is left out.
fn moved(note: &Note, picked: &[usize]) -> Option<Note> {
    let item = match note.item {
        None => None,
        Some(old) => Some(picked.iter().position(|item| *item == old)?),
    };
    Some(Note {
        item,
        ..note.clone()
    })
}
