//! From one text to cases, each with its heading and its parts.

mod agenda;
mod blocks;
mod body;
mod chain;
mod chapters;
mod heading;

pub use blocks::{blocks, looks_like_heading};

use std::ops::Range;

use crate::clean::Text;
use crate::lexicon::front::SIGNATURES;
use crate::lexicon::headings::{find_heading, run_in_heading};
use crate::lexicon::marks::{ItemMark, item_mark, unsigned_mark};
use crate::lexicon::registers::{Register, find_register};
use crate::model::SectionKind;

/// A document divided into cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The lines before, between and after the cases.
    pub outside: Vec<Range<usize>>,
    /// The cases.
    pub cases: Vec<Case>,
    /// The body whose document it is, as it is named first.
    pub own: Option<String>,
    /// Whether it is an agenda: it proposes decisions and has none.
    pub agenda: bool,
}

/// A case: its heading and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The § mark.
    pub mark: ItemMark,
    /// The line of the § mark: the first of the heading, or that after a case number.
    pub mark_line: usize,
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
    let starts: Vec<(usize, usize, ItemMark)> = chain::case_starts(text)
        .into_iter()
        .map(|(line, mark)| (first_line(text, line), line, mark))
        .collect();
    let signatures = signatures(
        text,
        starts
            .last()
            .map_or(text.lines.len(), |(_, line, _)| *line + 1),
    );
    let ends = starts
        .iter()
        .skip(1)
        .map(|(first, ..)| *first)
        .chain([signatures]);
    let cases: Vec<Case> = starts
        .iter()
        .zip(ends)
        .map(|((first, line, mark), end)| case(text, mark, *line, *first..end))
        .collect();
    let front = 0..cases
        .first()
        .map_or(text.lines.len(), |case| case.lines.start);
    let own = body::own_body(text, front.clone(), &cases);
    let agenda = agenda::is_agenda(text, front.clone());
    let after = if cases.is_empty() {
        0..0
    } else {
        signatures..text.lines.len()
    };
    let outside = [front, after]
        .into_iter()
        .filter(|lines| !lines.is_empty())
        .collect();
    Document {
        outside,
        cases,
        own,
        agenda,
    }
}

/// How many lines before a document's end its signatures may begin.
const SIGNED: usize = 40;

/// The line that begins the signatures after the last case, or the end of the text: "Vid
/// protokollet".
fn signatures(text: &Text, from: usize) -> usize {
    let end = text.lines.len();
    let signed = |line: &usize| text.lower_line(*line).starts_with(SIGNATURES[0]);
    (from.max(end.saturating_sub(SIGNED))..end)
        .find(signed)
        .unwrap_or(end)
}

impl Document {
    /// The lines before the first case.
    pub fn front(&self) -> Range<usize> {
        self.outside
            .first()
            .filter(|lines| lines.start == 0)
            .cloned()
            .unwrap_or_default()
    }
}

/// The first line of a case: that of its §, or a case number alone straight above it
/// ("NKBY/497/12.03.01/2022").
fn first_line(text: &Text, line: usize) -> usize {
    let above = line
        .checked_sub(1)
        .filter(|above| find_register(text.line(*above)) == Some(0));
    let parted = |above: usize| above == 0 || text.lines[above].gap > 0 || begins_page(text, above);
    let numbered = || {
        find_register(text.line(line)).is_some()
            || text
                .lines
                .get(line + 1)
                .is_some_and(|_| find_register(text.line(line + 1)) == Some(0))
    };
    above
        .filter(|above| parted(*above) && !numbered())
        .unwrap_or(line)
}

fn begins_page(text: &Text, line: usize) -> bool {
    text.page_starts
        .binary_search(&text.lines[line].range.start)
        .is_ok()
}

fn case(text: &Text, mark: &ItemMark, mark_line: usize, lines: Range<usize>) -> Case {
    let heading = heading::read(text, mark, mark_line, lines.clone());
    let head = lines.start..heading.end;
    let mut parts = parts(text, heading.end..lines.end);
    chapters::set_aside(text, mark.number, &mut parts);
    Case {
        mark: mark.clone(),
        mark_line,
        title: heading.title,
        registers: heading.registers,
        head,
        lines,
        parts,
    }
}

/// Divides the text of a case by its headings.
fn parts(text: &Text, lines: Range<usize>) -> Vec<Part> {
    let mut parts = vec![Part {
        kind: SectionKind::Other,
        heading: None,
        lines: lines.start..lines.start,
    }];
    for line in lines.clone() {
        let current = parts.len() - 1;
        if let Some(kind) = part_heading(text, line, &parts[current], lines.end) {
            parts.push(Part {
                kind,
                heading: Some(line),
                lines: line + 1..line + 1,
            });
        } else if let Some((kind, _)) = run_in_heading(text.line(line)) {
            parts.push(Part {
                kind,
                heading: None,
                lines: line..line + 1,
            });
        } else {
            parts[current].lines.end = line + 1;
        }
    }
    parts.retain(|part| part.heading.is_some() || !part.lines.is_empty());
    parts
}

/// What a line begins as a heading. A heading that the lexicon does not know begins a part of its
/// own only where it cannot belong to the text before: after lists and after the decision.
fn part_heading(text: &Text, line: usize, current: &Part, end: usize) -> Option<SectionKind> {
    let known = find_heading(text.line(line));
    if known.is_some() {
        return known;
    }
    let running = matches!(
        current.kind,
        SectionKind::Matter | SectionKind::Summary | SectionKind::Statement
    );
    (!running && looks_like_heading(text, line, end)).then_some(SectionKind::Other)
}

/// Whether a line can begin a case: its § stands alone, before a case number or before a title.
fn begins_case(text: &Text, line: usize) -> Option<ItemMark> {
    let content = text.line(line);
    let mark = item_mark(content)?;
    let rest = content[mark.len..].trim_start_matches(['.', ':', '–', '-', ' ', '\t']);
    let continued = crate::lexicon::headings::is_continuation(rest);
    let titled = rest.is_empty()
        || rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "”\"(".contains(c));
    let sentence = rest.ends_with('.') && content.len() > SHORT_SENTENCE;
    (titled && !sentence && !continued && content.len() < 400).then_some(mark)
}

/// How long a line with a § may be, in bytes, that ends in a full stop and is a heading all the
/// same.
const SHORT_SENTENCE: usize = 70;

/// The same where a document counts without the sign.
fn begins_unsigned(text: &Text, line: usize) -> Option<ItemMark> {
    let rule = |above: usize| !text.line(above).contains(char::is_alphanumeric);
    let parted = text.lines[line].gap > 0
        || begins_page(text, line)
        || line.checked_sub(1).is_some_and(rule);
    unsigned_mark(text.line(line)).filter(|_| parted)
}
