//! Page heads, feet and signature strips: out of the text, kept as metadata.

use super::{Kept, Removed};
use crate::layout::{Line, Page};
use crate::lexicon::ballots::names_votes;
use crate::lexicon::furniture::{begins_letterhead, find_furniture, is_head_word, page_number};
use crate::lexicon::headings::find_heading;
use crate::lexicon::marks::{item_mark, list_mark};
use crate::lexicon::registers::find_register;
use crate::lexicon::to_lower;
use crate::model::BallotKind;

/// How many lines of a page's top or bottom may be furniture.
const EDGE: usize = 6;
/// From how many pages on repeated lines tell a head.
const PAGES_TO_REPEAT: usize = 4;

/// Separates the lines that stay from the furniture; the last value is the number printed on page
/// 1, where known.
pub(super) fn separate(pages: &[Page]) -> (Vec<Kept<'_>>, Vec<Removed>, Option<u32>) {
    let repeated = Repeated::count(pages);
    let (mut kept, mut removed, mut printed) = (Vec::new(), Vec::new(), Vec::new());
    for (page, content) in pages.iter().enumerate() {
        let out = furniture_of(content, &repeated);
        printed.extend(printed_number(content, &out).map(|number| (page, number)));
        keep(page, content, &out, &mut kept);
        removed.extend(taken(page, content, &out));
    }
    (kept, removed, first_printed(&printed))
}

fn keep<'p>(page: usize, content: &'p Page, out: &[bool], kept: &mut Vec<Kept<'p>>) {
    let (mut gap, mut first) = (0, true);
    for (line, source) in content.lines.iter().enumerate() {
        gap = source.gap.max(gap);
        if !out[line] {
            kept.push(Kept {
                page,
                line,
                text: &source.text,
                indent: source.indent,
                gap,
                first,
                place: source.place.as_ref(),
            });
            (gap, first) = (0, false);
        }
    }
}

fn taken(page: usize, content: &Page, out: &[bool]) -> impl Iterator<Item = Removed> {
    let number = u32::try_from(page + 1).unwrap_or(u32::MAX);
    let lines = content.lines.iter().zip(out).filter(|(_, out)| **out);
    lines.map(move |(line, _)| Removed {
        page: number,
        text: line.text.clone(),
    })
}

/// Which lines of a page are furniture.
fn furniture_of(page: &Page, repeated: &Repeated) -> Vec<bool> {
    let mut out = vec![false; page.lines.len()];
    mark_rows(page, &mut out);
    mark_numbers(page, &mut out);
    mark_edges(page, repeated, &mut out);
    mark_letterhead(page, &mut out);
    out
}

/// Lines that the lexicon knows, wherever they stand: "DOKUMENT-ID ORDFÖRANDE SIGN JUSTERARE SIGN"
/// and the id under it.
fn mark_rows(page: &Page, out: &mut [bool]) {
    for (index, line) in page.lines.iter().enumerate() {
        if let Some(row) = find_furniture(&line.text) {
            out[index] = true;
            if row.with_next
                && index + 1 < out.len()
                && item_mark(&page.lines[index + 1].text).is_none()
            {
                out[index + 1] = true;
            }
        }
    }
}

/// The line with the page number near an edge ("Regionala utvecklingsnämnden 2020-03-24  Sida 7
/// (58)") and the name of the document kind above it ("PROTOKOLL").
fn mark_numbers(page: &Page, out: &mut [bool]) {
    let Some(at) = edge_lines(out.len()).find(|i| page_number(&page.lines[*i].text).is_some())
    else {
        return;
    };
    out[at] = true;
    if at > 0 && is_head_word(&page.lines[at - 1].text) {
        out[at - 1] = true;
    }
}

/// Lines that most pages have at the same edge, as far in as nothing else stands between.
fn mark_edges(page: &Page, repeated: &Repeated, out: &mut [bool]) {
    for (out, line) in out.iter_mut().zip(&page.lines).take(EDGE) {
        *out |= repeated.at_top(line);
        if !*out {
            break;
        }
    }
    let signed = out.iter().rev().take(EDGE).any(|out| *out);
    for (out, line) in out.iter_mut().zip(&page.lines).rev().take(EDGE) {
        *out |= repeated.at_bottom(line) || (signed && is_initials(&line.text));
        if !*out {
            break;
        }
    }
}

/// "ÅL   TE": the initials in the boxes for signatures at a page's foot.
fn is_initials(line: &str) -> bool {
    line.split_whitespace()
        .all(|word| word.chars().count() < 4 && word.chars().all(char::is_uppercase))
}

/// The foot of a letterhead, from its first line to the page's end: "Postadress: …
/// Organisationsnummer: …".
fn mark_letterhead(page: &Page, out: &mut [bool]) {
    let from = out.len().saturating_sub(EDGE);
    if let Some(start) = (from..out.len()).find(|line| begins_letterhead(&page.lines[*line].text)) {
        let content = page.lines[start..]
            .iter()
            .any(|line| is_content(&line.text));
        if !content {
            out[start..].fill(true);
        }
    }
}

fn edge_lines(count: usize) -> impl Iterator<Item = usize> {
    (0..count.min(EDGE)).chain((count.saturating_sub(EDGE).max(EDGE)..count).rev())
}

/// The lines near the edges of all pages in order, digits taken as alike.
#[derive(Default)]
struct Repeated {
    top: Vec<(String, i32)>,
    bottom: Vec<(String, i32)>,
    pages: usize,
}

impl Repeated {
    fn count(pages: &[Page]) -> Self {
        let mut repeated = Self {
            pages: pages.len(),
            ..Self::default()
        };
        for page in pages {
            repeated
                .top
                .extend(page.lines.iter().take(EDGE).flat_map(keys));
            repeated
                .bottom
                .extend(page.lines.iter().rev().take(EDGE).flat_map(keys));
        }
        repeated.top.sort_unstable();
        repeated.bottom.sort_unstable();
        repeated
    }

    fn at_top(&self, line: &Line) -> bool {
        self.on_most_pages(&self.top, line)
    }

    fn at_bottom(&self, line: &Line) -> bool {
        self.on_most_pages(&self.bottom, line)
    }

    fn on_most_pages(&self, lines: &[(String, i32)], line: &Line) -> bool {
        let count = |key: &(String, i32)| {
            lines.partition_point(|l| l <= key) - lines.partition_point(|l| l < key)
        };
        let told = |(key, least): (&(String, i32), usize)| count(key) >= least;
        // Of few pages all must have it, at the same place; of many, appendices have heads of their
        // own.
        let least = match self.pages {
            PAGES_TO_REPEAT.. => [
                (self.pages * 3).div_ceil(5),
                (self.pages * 3 / 10).max(PAGES_TO_REPEAT),
            ],
            pages => [usize::MAX, pages.max(2)],
        };
        keys(line).iter().zip(least).any(told) && !is_content(&line.text)
    }
}

/// What makes lines of two pages the same: their shape, and in a PDF also shape and place.
fn keys(line: &Line) -> Vec<(String, i32)> {
    let shape = shape(&line.text);
    match &line.place {
        Some(place) => vec![(shape.clone(), 0), (shape, place.y1 / 20 + 1)],
        None => vec![(shape, 0)],
    }
}

/// A line with its numbers made alike, as far as tells it from others.
fn shape(line: &str) -> String {
    let mut shape = String::with_capacity(line.len().min(120));
    for c in line
        .chars()
        .take(120)
        .map(|c| if c.is_ascii_digit() { '#' } else { c })
    {
        if c != '#' || !shape.ends_with('#') {
            shape.push(c);
        }
    }
    shape
}

/// Lines that stand at the same place on many pages and are content all the same.
fn is_content(line: &str) -> bool {
    item_mark(line).is_some()
        || find_heading(line).is_some()
        || list_mark(line).is_some()
        || find_register(line).is_some()
        || counts_votes(line)
}

/// "Omröstningen utfaller med 43 Ja mot 38 Nej.": votes of many cases are alike but for their
/// numbers.
fn counts_votes(line: &str) -> bool {
    let lower = to_lower(line);
    let has_number = line.contains(|c: char| c.is_ascii_digit());
    has_number
        && [BallotKind::Yes, BallotKind::No]
            .into_iter()
            .all(|side| names_votes(&lower, side))
}

fn printed_number(page: &Page, out: &[bool]) -> Option<u32> {
    page.lines
        .iter()
        .zip(out)
        .filter(|(_, out)| **out)
        .find_map(|(line, _)| page_number(&line.text))
}

/// The number on page 1 by the offset that nearly all printed numbers agree on.
fn first_printed(printed: &[(usize, u32)]) -> Option<u32> {
    let mut offsets: Vec<i64> = printed
        .iter()
        .map(|(page, number)| i64::from(*number) - i64::try_from(*page).unwrap_or(i64::MAX))
        .collect();
    offsets.sort_unstable();
    let middle = *offsets.get(offsets.len() / 2)?;
    let agreeing = offsets.iter().filter(|o| **o == middle).count();
    (agreeing * 10 >= offsets.len() * 8)
        .then(|| u32::try_from(middle).ok())
        .flatten()
        .filter(|n| *n > 0)
}
