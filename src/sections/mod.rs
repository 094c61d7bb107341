//! From one text to cases, each with its heading and its parts.

mod blocks;
mod chain;
mod heading;

pub use blocks::{blocks, looks_like_heading};

use std::ops::Range;

use crate::clean::Text;
use crate::lexicon::headings::find_heading;
use crate::lexicon::marks::{ItemMark, item_mark};
use crate::lexicon::registers::Register;
use crate::model::SectionKind;

/// A document divided into cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The lines before, between and after the cases.
    pub outside: Vec<Range<usize>>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// A case: its heading and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The § mark.
    pub mark: ItemMark,
    /// The whole heading's text, without the § and the case number.
    pub title: String,
    /// Case numbers.
    pub registers: Vec<Register>,
    /// The lines of the heading.
    pub head: Range<usize>,
    /// All its lines, heading included.
    pub lines: Range<usize>,
    /// Its text, divided by headings.
    pub parts: Vec<Part>,
}

/// The text under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What the heading means.
    pub kind: SectionKind,
    /// The line of the heading; none for text straight under the title.
    pub heading: Option<usize>,
    /// The lines under it.
    pub lines: Range<usize>,
}

impl Case {
    /// The parts of some kind.
    pub fn parts_of(&self, kinds: &'static [SectionKind]) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| kinds.contains(&part.kind))
    }
}

/// Divides a text into cases.
pub fn divide(text: &Text) -> Document {
    let starts = chain::case_starts(text);
    let ends = starts.iter().skip(1).map(|(line, _)| *line).chain([text.lines.len()]);
    let cases: Vec<Case> = starts.iter().zip(ends).map(|((line, mark), end)| case(text, mark, *line..end)).collect();
    let front = 0..cases.first().map_or(text.lines.len(), |case| case.lines.start);
    Document { outside: if front.is_empty() { Vec::new() } else { vec![front] }, cases }
}

fn case(text: &Text, mark: &ItemMark, lines: Range<usize>) -> Case {
    let heading = heading::read(text, mark, lines.clone());
    let head = lines.start..heading.end;
    let parts = parts(text, heading.end..lines.end);
    Case { mark: mark.clone(), title: heading.title, registers: heading.registers, head, lines, parts }
}

/// Divides the text of a case by its headings.
fn parts(text: &Text, lines: Range<usize>) -> Vec<Part> {
    let mut parts = vec![Part { kind: SectionKind::Other, heading: None, lines: lines.start..lines.start }];
    for line in lines.clone() {
        let current = parts.len() - 1;
        if let Some(kind) = part_heading(text, line, &parts[current], lines.end) {
            parts.push(Part { kind, heading: Some(line), lines: line + 1..line + 1 });
        } else {
            parts[current].lines.end = line + 1;
        }
    }
    parts.retain(|part| part.heading.is_some() || !part.lines.is_empty());
    parts
}

/// What a line begins as a heading. A heading that the lexicon does not know begins a part of its own only where it
/// cannot belong to the text before: after lists and after the decision.
fn part_heading(text: &Text, line: usize, current: &Part, end: usize) -> Option<SectionKind> {
    let known = find_heading(text.line(line));
    if known.is_some() {
        return known;
    }
    let running = matches!(current.kind, SectionKind::Matter | SectionKind::Summary | SectionKind::Statement);
    (!running && looks_like_heading(text, line, end)).then_some(SectionKind::Other)
}

/// Whether a line can begin a case: its § stands alone, before a case number or before a title.
fn begins_case(text: &Text, line: usize) -> Option<ItemMark> {
    let content = text.line(line);
    let mark = item_mark(content)?;
    let rest = content[mark.len..].trim_start_matches(['.', ':']).trim();
    let continued = crate::lexicon::headings::is_continuation(rest);
    let titled =
        rest.is_empty() || rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "”\"".contains(c));
    (titled && !rest.ends_with('.') && !continued && content.len() < 400).then_some(mark)
}
