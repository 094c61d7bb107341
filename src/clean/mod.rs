//! From pages of lines to one text, with a map back.

use std::ops::Range;

use crate::layout::Page;
use crate::model::Span;

/// The cleaned text of a whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// All lines, each ended by a line feed: a line is a paragraph, a heading, a list item or a table row.
    pub text: String,
    /// Where each page begins in `text`, in bytes; page 1 first.
    pub page_starts: Vec<usize>,
    /// The page number printed on page 1, where the printed numbers are consistent.
    pub first_printed: Option<u32>,
}

impl Text {
    /// The text at a span.
    pub fn slice(&self, span: Span) -> &str {
        let _ = span;
        ""
    }

    /// The span of a range of bytes of `text`.
    pub fn span(&self, range: Range<usize>) -> Span {
        let _ = range;
        Span::default()
    }

    /// The number printed on a page (from 1) of the source, or the page itself where none is known.
    pub fn printed_page(&self, page: u32) -> u32 {
        page + self.first_printed.unwrap_or(1) - 1
    }
}

/// Cleans pages into one text.
pub fn clean(_pages: &[Page]) -> Text {
    Text::default()
}
