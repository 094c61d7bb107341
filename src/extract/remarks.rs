//! Notes to the minutes, special statements, conflicts of interest: what is entered and is no reservation.

use std::ops::Range;

use super::people::{find_people, parties};
use super::proposals::{SPOKEN, part_sentences};
use crate::clean::Text;
use crate::lexicon::first_row;
use crate::lexicon::speech::REMARKS;
use crate::model::{Person, Remark, RemarkKind, SectionKind};
use crate::order::sort_by_key;
use crate::sections::{Case, Part};

/// The remarks of a case.
pub(super) fn read(text: &Text, case: &Case) -> Vec<Remark> {
    let headed = case.parts_of(&[SectionKind::Remarks]).flat_map(|part| under_heading(text, part));
    let spoken = case.parts_of(SPOKEN).flat_map(|part| part_sentences(text, part));
    let spoken = spoken.filter_map(|range| {
        let kind = first_row(REMARKS, &text.lower[range.clone()])?.means;
        remark(text, range, kind)
    });
    let mut found: Vec<Remark> = headed.chain(spoken).collect();
    sort_by_key(&mut found, |remark| remark.span);
    found
}

/// Each paragraph under a heading; its kind by its own words, else by the heading's.
fn under_heading(text: &Text, part: &Part) -> Vec<Remark> {
    let heading = part.heading.and_then(|line| kind_of(text, text.lines[line].range.clone()));
    let lines = part.lines.clone().map(|line| text.lines[line].range.clone());
    lines.filter_map(|range| remark(text, range.clone(), kind_of(text, range).or(heading)?)).collect()
}

fn kind_of(text: &Text, range: Range<usize>) -> Option<RemarkKind> {
    first_row(REMARKS, &text.lower[range]).map(|row| row.means)
}

fn remark(text: &Text, range: Range<usize>, kind: RemarkKind) -> Option<Remark> {
    let words = &text.text[range.clone()];
    let by: Vec<Person> = find_people(words).into_iter().map(|named| named.person).collect();
    let parties = parties(words, &by);
    let named = !by.is_empty() || !parties.is_empty();
    named.then(|| Remark { kind, by, parties, text: words.to_owned(), span: text.span(range) })
}
