//! From pages of lines to one text, with a map back. Two steps, in order:
//!
//! 1. `furniture` takes page heads, feet and signature strips out, and keeps them as metadata.
//! 2. `joins` mends paragraphs that lines and pages broke, and words broken by hyphens.

mod furniture;
mod joins;
mod spots;
mod text;

pub use spots::Spot;
pub use text::{Removed, Text, TextLine};

use crate::layout::{Page, Place};

/// A line of the source that stays in the text.
#[derive(Clone, Copy, Debug)]
struct Kept<'p> {
    /// The page, from 0.
    page: usize,
    /// The line on its page, from 0.
    line: usize,
    text: &'p str,
    indent: u16,
    gap: u16,
    /// Whether it is the first of its page.
    first: bool,
    /// Where it stands, in a PDF.
    place: Option<&'p Place>,
}

/// Cleans pages into one text.
pub fn clean(pages: &[Page]) -> Text {
    let (kept, removed, first_printed) = furniture::separate(pages);
    let breaks = joins::breaks(&kept);
    let mut text = text::assemble(&kept, &breaks, pages.len());
    text.removed = removed;
    text.first_printed = first_printed;
    text
}
