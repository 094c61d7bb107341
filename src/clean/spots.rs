//! Where a span stands in the source: its lines and, in a PDF, its rectangles on the page.

use std::ops::Range;

use super::Text;
use crate::layout::{Line, Page, Place, Rect, Word};
use crate::model::Span;

/// A part of a line of the source that a span covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The page, from 1.
    pub page: u32,
    /// The line on its page, from 0.
    pub line: usize,
    /// The area on the page, as its text runs; nothing in plain text.
    pub area: Option<Rect>,
}

impl Text {
    /// Where a span stands in the pages that the text was cleaned from, line by line. Areas hold
    /// whole words.
    pub fn spots(&self, pages: &[Page], span: Span) -> Vec<Spot> {
        let range = self.bytes_of(span);
        let first = self
            .pieces
            .partition_point(|piece| piece.at <= range.start)
            .saturating_sub(1);
        let mut spots = Vec::new();
        for (index, piece) in self
            .pieces
            .iter()
            .enumerate()
            .skip(first)
            .take_while(|(_, p)| p.at < range.end)
        {
            let end = self
                .pieces
                .get(index + 1)
                .map_or(self.text.len(), |next| next.at);
            let part = piece.at.max(range.start)..end.min(range.end);
            let covered = count(&self.text[part.clone()]);
            let line = pages
                .get(piece.page)
                .and_then(|page| page.lines.get(piece.line));
            if let Some(line) = line.filter(|_| covered > 0) {
                let before = count(&self.text[piece.at..part.start]);
                let page = u32::try_from(piece.page + 1).unwrap_or(u32::MAX);
                let areas = line
                    .place
                    .as_ref()
                    .map(|place| areas(line, place, before..before + covered));
                let spot = |area| Spot {
                    page,
                    line: piece.line,
                    area,
                };
                match areas {
                    Some(areas) => spots.extend(areas.into_iter().map(|area| spot(Some(area)))),
                    None => spots.push(spot(None)),
                }
            }
        }
        spots
    }
}

/// How many letters a text has, white space left out: cleaning changes nothing else inside a line.
fn count(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// The areas of the words that hold some letters of a line: one for each row of words.
fn areas(line: &Line, place: &Place, letters: Range<usize>) -> Vec<Rect> {
    let mut areas: Vec<Rect> = Vec::new();
    let mut at = 0;
    for (index, word) in place.words.iter().enumerate() {
        let end = place
            .words
            .get(index + 1)
            .map_or(line.text.len(), |next| next.at as usize);
        let next = at + count(line.text.get(word.at as usize..end).unwrap_or_default());
        if at < letters.end && next > letters.start {
            add(&mut areas, word, place);
        }
        at = next;
    }
    areas
}

/// Widens the last area by a word, or begins one where the word stands lower.
fn add(areas: &mut Vec<Rect>, word: &Word, place: &Place) {
    match areas
        .last_mut()
        .filter(|area| area.y1 == word.y1 && area.x0 <= word.x0)
    {
        Some(area) => area.x1 = area.x1.max(word.x1),
        None => areas.push(Rect {
            x0: word.x0,
            y0: word.y1 - i32::from(place.size),
            x1: word.x1,
            y1: word.y1,
        }),
    }
}
