//! Notes to the minutes, special statements, conflicts of interest: what is entered and is no
//! reservation.

use std::ops::Range;

use super::people::{find_people, parties, who};
use super::said::{SPOKEN, part_sentences, signature};
use crate::clean::Text;
use crate::lexicon::speech::{ENTERS, REMARKS, RESERVES};
use crate::lexicon::{first_row, has_word};
use crate::model::{Remark, RemarkKind, SectionKind};
use crate::sections::{Case, Part};

/// The remarks of a case.
pub(super) fn read(text: &Text, case: &Case) -> Vec<Remark> {
    let headed = case
        .parts_of(&[SectionKind::Remarks])
        .flat_map(|part| under_heading(text, part));
    let spoken = case
        .parts_of(SPOKEN)
        .chain(case.parts_of(&[SectionKind::Reservations]));
    let spoken = spoken
        .flat_map(|part| part_sentences(text, part))
        .map(|said| said.range);
    let spoken = spoken
        .filter_map(|range| remark(text, range.clone(), range.clone(), kind_of(text, range)?));
    let mut found: Vec<Remark> = headed.chain(spoken).collect();
    found.sort_by_key(|remark| remark.span);
    found
}

/// The remarks under a heading: each begins where somebody enters it, and goes on to the next.
/// Their kind is told by their own words, else by the heading's. Where no line names anybody, the
/// heading does, or whoever signs.
fn under_heading(text: &Text, part: &Part) -> Vec<Remark> {
    let heading = part.heading.map(|line| text.lines[line].range.clone());
    let kind = heading
        .clone()
        .and_then(|range| kind_of(text, range))
        .unwrap_or_default();
    let starts: Vec<usize> = part
        .lines
        .clone()
        .filter(|line| begins(text, *line, part.lines.start))
        .collect();
    let last = super::bytes(text, part.lines.clone()).end;
    let ends = starts
        .iter()
        .skip(1)
        .map(|line| super::bytes(text, part.lines.start..*line).end)
        .chain([last]);
    let begun = starts
        .iter()
        .zip(ends)
        .filter(|(line, _)| !reserves(text, **line));
    let told = begun.filter_map(|(line, end)| {
        let named = text.lines[*line].range.clone();
        remark(
            text,
            named.clone(),
            named.start..end,
            kind_of(text, named).unwrap_or(kind),
        )
    });
    let told: Vec<Remark> = told.collect();
    if !told.is_empty() || !starts.is_empty() || part.lines.is_empty() {
        return told;
    }
    let whole = super::bytes(text, part.lines.clone());
    let signed = signature(text, part);
    let by_heading =
        heading.and_then(|range| remark(text, range.clone(), range.start..whole.end, kind));
    by_heading
        .or_else(|| remark(text, signed?.start..whole.end, whole, kind))
        .into_iter()
        .collect()
}

/// Whether a line begins a remark: somebody with a party enters it, or it is the first and names
/// somebody.
fn begins(text: &Text, line: usize, first: usize) -> bool {
    let (words, lower) = (text.line(line), text.lower_line(line));
    let enters = kind_of(text, text.lines[line].range.clone()).is_some()
        || ENTERS.iter().any(|word| has_word(lower, word))
        || reserves(text, line);
    let named = !find_people(words).is_empty();
    let introduces = || words.ends_with(':') && !parties(words, &[]).is_empty();
    if line == first {
        enters || named || introduces()
    } else {
        enters && named
    }
}

fn reserves(text: &Text, line: usize) -> bool {
    RESERVES
        .iter()
        .any(|row| has_word(text.lower_line(line), row.form))
}

fn kind_of(text: &Text, range: Range<usize>) -> Option<RemarkKind> {
    first_row(REMARKS, &text.lower[range]).map(|row| row.means)
}

fn remark(
    text: &Text,
    named: Range<usize>,
    whole: Range<usize>,
    kind: RemarkKind,
) -> Option<Remark> {
    let (by, parties) = who(&text.text[named]);
    let words = text.text[whole.clone()].replace('\n', " ");
    (!by.is_empty() || !parties.is_empty()).then(|| Remark {
        kind,
        by,
        parties,
        text: words,
        span: text.span(whole),
    })
}
