//! The cleaned text and its maps: to pages, to characters, back to the lines of the source.

use std::ops::Range;

use super::Kept;
use super::joins::Join;
use borsh::{BorshDeserialize, BorshSerialize};

use crate::layout::Place;
use crate::lexicon::to_lower;
use crate::model::Span;

/// A line of furniture that was taken out of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Removed {
    /// The page it stood on, from 1.
    pub page: u32,
    /// The line.
    pub text: String,
}

/// A line of the cleaned text: a paragraph, heading, list item or table row.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct TextLine {
    /// Its bytes in the text, without the line feed.
    pub range: Range<usize>,
    /// How many blank lines stand before it in the source.
    pub gap: u16,
    /// How many columns its first line is indented.
    pub indent: u16,
    /// How many lines of the source it was joined from.
    pub joined: u32,
    /// The size of its largest letters in tenths of a point; 0 in plain text.
    pub size: u16,
    /// Whether its first line is bold.
    pub bold: bool,
    /// Where it begins, in tenths of a point; in plain text a column is five points.
    pub left: i32,
    /// The left and right edges of its cells, which tabs part, in the same measure; empty for lines
    /// of a single cell and where the source has tabs itself.
    pub cells: Vec<[i32; 2]>,
}

/// Where a piece of the text stands in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub(super) struct Piece {
    /// The first byte of the text.
    pub(super) at: usize,
    /// The page, from 0.
    pub(super) page: usize,
    /// The line on its page, from 0.
    pub(super) line: usize,
}

/// The cleaned text of a whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Text {
    /// All lines, each ended by a line feed.
    pub text: String,
    /// The same in lower case, byte for byte at the same place.
    #[borsh(skip)]
    pub lower: String,
    /// The lines, in order.
    pub lines: Vec<TextLine>,
    /// Where each page begins in `text`, in bytes; page 1 first.
    pub page_starts: Vec<usize>,
    /// The page number printed on page 1, where the printed numbers are consistent.
    pub first_printed: Option<u32>,
    /// Page heads, feet and signature strips, in order.
    pub removed: Vec<Removed>,
    /// How many characters begin before each [`STRIDE`] bytes.
    chars: Vec<usize>,
    pub(super) pieces: Vec<Piece>,
}

impl Text {
    /// The text at a span; empty where the span lies outside the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(self.bytes_of(span)).unwrap_or_default()
    }

    /// The bytes of `text` at a span; none where the span lies outside the text.
    pub fn bytes_of(&self, span: Span) -> Range<usize> {
        let Some(start) = self.page_starts.get((span.page as usize).wrapping_sub(1)) else {
            return 0..0;
        };
        let first = self.char_of(*start);
        self.byte_of(first + span.start as usize)..self.byte_of(first + span.end as usize)
    }

    /// The span of a range of bytes of `text`.
    pub fn span(&self, range: Range<usize>) -> Span {
        let page = self.page_of(range.start);
        let first = self.char_of(self.page_starts.get(page).copied().unwrap_or(0));
        let count = |byte| u32::try_from(self.char_of(byte) - first).unwrap_or(u32::MAX);
        Span {
            page: u32::try_from(page + 1).unwrap_or(u32::MAX),
            start: count(range.start),
            end: count(range.end),
        }
    }

    /// A span that goes on to a byte of the text.
    pub fn widened(&self, span: Span, end: usize) -> Span {
        let first = self
            .page_starts
            .get((span.page as usize).wrapping_sub(1))
            .copied()
            .unwrap_or(0);
        let end = self.char_of(end).saturating_sub(self.char_of(first));
        Span {
            end: u32::try_from(end).unwrap_or(u32::MAX).max(span.end),
            ..span
        }
    }

    /// The page (from 0) that a byte of the text stands on.
    pub fn page_of(&self, byte: usize) -> usize {
        self.page_starts
            .partition_point(|start| *start <= byte)
            .saturating_sub(1)
    }

    /// The number printed on a page (from 1) of the source, or the page itself where none is known.
    pub fn printed_page(&self, page: u32) -> u32 {
        page + self.first_printed.unwrap_or(1) - 1
    }

    /// The cleaned text of a page, from 1.
    pub fn page(&self, page: u32) -> &str {
        let at = |index: usize| {
            self.page_starts
                .get(index)
                .copied()
                .unwrap_or(self.text.len())
        };
        let index = (page as usize).saturating_sub(1);
        &self.text[at(index)..at(index + 1)]
    }

    /// A line's text.
    pub fn line(&self, index: usize) -> &str {
        &self.text[self.lines[index].range.clone()]
    }

    /// A line's text in lower case.
    pub fn lower_line(&self, index: usize) -> &str {
        &self.lower[self.lines[index].range.clone()]
    }

    /// How many characters stand before a byte.
    fn char_of(&self, byte: usize) -> usize {
        let Some(before) = self.chars.get(byte / STRIDE) else {
            return 0;
        };
        let rest = &self.text.as_bytes()[byte / STRIDE * STRIDE..byte];
        before + rest.iter().filter(|byte| begins_char(**byte)).count()
    }

    /// The byte at which a character begins; the end of the text where there are not so many.
    fn byte_of(&self, char: usize) -> usize {
        let Some(stride) = self
            .chars
            .partition_point(|before| *before <= char)
            .checked_sub(1)
        else {
            return 0;
        };
        let start = stride * STRIDE;
        let mut begins = (start..)
            .zip(&self.text.as_bytes()[start..])
            .filter(|(_, byte)| begins_char(**byte));
        begins
            .nth(char - self.chars[stride])
            .map_or(self.text.len(), |(at, _)| at)
    }

    /// Counts the characters, so that a place in a line of megabytes is found as fast as in any
    /// other.
    fn count_chars(&mut self) {
        let strides = self.text.as_bytes().chunks(STRIDE);
        let counts = strides.map(|stride| stride.iter().filter(|byte| begins_char(**byte)).count());
        let before = counts.scan(0, |sum, count| Some(std::mem::replace(sum, *sum + count)));
        self.chars = before.collect();
        if self.text.len().is_multiple_of(STRIDE) {
            self.chars.push(self.text.chars().count());
        }
    }
}

/// After how many bytes characters are counted.
const STRIDE: usize = 256;

/// Whether a byte of UTF-8 is the first of its character.
fn begins_char(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Puts the lines of the source together.
pub(super) fn assemble(lines: &[Kept<'_>], joins: &[Join], pages: usize) -> Text {
    let mut text = Text::default();
    for (line, join) in lines.iter().zip(joins) {
        text.add(line, *join);
    }
    text.end_line();
    text.page_starts.resize(pages.max(1), text.text.len());
    text.lower = to_lower(&text.text);
    text.count_chars();
    text
}

impl Text {
    fn add(&mut self, line: &Kept<'_>, join: Join) {
        match join {
            Join::Break => self.begin_line(line),
            Join::Space => self.text.push(' '),
            Join::Word => drop(self.text.pop()),
            Join::Tight => {}
        }
        self.page_starts
            .resize((line.page + 1).max(self.page_starts.len()), self.text.len());
        self.pieces.push(Piece {
            at: self.text.len(),
            page: line.page,
            line: line.line,
        });
        push_single_spaced(&mut self.text, line.text);
        if let Some(last) = self.lines.last_mut() {
            last.range.end = self.text.len();
            last.joined += 1;
        }
    }

    fn begin_line(&mut self, line: &Kept<'_>) {
        self.end_line();
        let at = self.text.len();
        let looks = line.place.map_or_else(TextLine::default, |place| TextLine {
            size: place.size,
            bold: place.bold,
            ..TextLine::default()
        });
        let left = line
            .place
            .map_or(i32::from(line.indent) * COLUMN, |place| place.x0);
        let cells = line
            .place
            .map_or_else(|| text_cells(line), |place| cells(line, place));
        self.lines.push(TextLine {
            range: at..at,
            gap: line.gap,
            indent: line.indent,
            joined: 0,
            left,
            cells,
            ..looks
        });
    }

    fn end_line(&mut self) {
        if !self.lines.is_empty() {
            self.text.push('\n');
        }
    }
}

/// How wide a column of plain text is taken to be, in tenths of a point.
const COLUMN: i32 = 50;

/// The edges of the cells of a line of a PDF.
fn cells(line: &Kept<'_>, place: &Place) -> Vec<[i32; 2]> {
    let mut cells: Vec<[i32; 2]> = Vec::new();
    if !line.text.contains(GAP) {
        return cells;
    }
    for word in &place.words {
        let begins = line
            .text
            .get(..word.at as usize)
            .is_none_or(|before| before.is_empty() || before.ends_with(GAP));
        match cells.last_mut().filter(|_| !begins) {
            Some(cell) => cell[1] = cell[1].max(word.x1),
            None => cells.push([word.x0, word.x1]),
        }
    }
    cells
}

/// The edges of the cells of a line of text that keeps its columns with spaces.
fn text_cells(line: &Kept<'_>) -> Vec<[i32; 2]> {
    let mut cells: Vec<[i32; 2]> = Vec::new();
    if !line.text.contains(GAP) || line.text.contains('\t') {
        return cells;
    }
    let mut spaces = 3;
    for (column, c) in (i32::from(line.indent)..).zip(line.text.chars()) {
        let space = c.is_whitespace();
        match cells.last_mut().filter(|_| spaces < 3) {
            _ if space => {}
            Some(cell) => cell[1] = (column + 1) * COLUMN,
            None => cells.push([column * COLUMN, (column + 1) * COLUMN]),
        }
        spaces = if space { spaces + 1 } else { 0 };
    }
    cells
}

/// What stands between two cells at least.
const GAP: &str = "   ";

/// Runs of white space become one space; three spaces or more, or a tab, are a gap between columns
/// and become a tab.
fn push_single_spaced(text: &mut String, line: &str) {
    let mut rest = line;
    while let Some(at) = rest.find(char::is_whitespace) {
        text.push_str(&rest[..at]);
        let run = rest[at..].len() - rest[at..].trim_start().len();
        let wide = rest[at..at + run].chars().count() >= 3 || rest[at..at + run].contains('\t');
        text.push(if wide { '\t' } else { ' ' });
        rest = &rest[at + run..];
    }
    text.push_str(rest);
}
