//! What is said at the meeting: the sentences of a case's parts.

use std::ops::Range;

use super::people::find_people;
use super::sentences::sentences;
use crate::clean::Text;
use crate::lexicon::has_word;
use crate::lexicon::marks::{begins_clause, list_mark};
use crate::lexicon::speech::{PROPOSES, SUGGESTS};
use crate::model::SectionKind;
use crate::sections::Part;

/// Parts in which people speak.
pub(super) const SPOKEN: &[SectionKind] = &[
    SectionKind::Deliberation,
    SectionKind::Proposals,
    SectionKind::Propositions,
    SectionKind::Votes,
    SectionKind::Decision,
    SectionKind::Proposed,
    SectionKind::Other,
];

/// A sentence and the line that it ends on.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// The last line it stands on.
    pub(super) line: usize,
}

/// The sentences of a part.
pub(super) fn part_sentences(text: &Text, part: &Part) -> Vec<Said> {
    let mut found = Vec::new();
    let mut line = part.lines.start;
    while line < part.lines.end {
        let mut last = line;
        while last + 1 < part.lines.end && runs_on(text, last) {
            last += 1;
        }
        let run = text.lines[line].range.start..text.lines[last].range.end;
        let said = |s: Range<usize>| Said {
            range: run.start + s.start..run.start + s.end,
            line: last,
        };
        found.extend(sentences(&text.text[run.clone()]).into_iter().map(said));
        line = last + 1;
    }
    found
}

/// The shortest line, in bytes, that a sentence may run on from.
const FULL_LINE: usize = 60;

/// Whether the sentence at a line's end goes on in the next: the line is full and ends without a
/// stop.
fn runs_on(text: &Text, line: usize) -> bool {
    let (own, next) = (text.line(line), text.line(line + 1));
    let open = own.len() >= FULL_LINE
        && own.ends_with(|c: char| c.is_alphabetic() || matches!(c, ',' | ')'));
    let goes_on =
        text.lines[line + 1].gap == 0 && list_mark(next).is_none() && !begins_clause(next);
    let both_speak = speaks(text.lower_line(line)) && speaks(text.lower_line(line + 1));
    open && goes_on && !both_speak && !own.contains('\t') && !next.contains('\t')
}

/// Whether somebody proposes something in a line.
fn speaks(lower: &str) -> bool {
    PROPOSES
        .iter()
        .chain(SUGGESTS)
        .any(|row| has_word(lower, row.form))
}

/// How many lines at the end of a part may be signatures.
const SIGNED: usize = 4;

/// The first of the lines at the end of a part that name somebody.
pub(super) fn signature(text: &Text, part: &Part) -> Option<Range<usize>> {
    let last = part.lines.start.max(part.lines.end.saturating_sub(SIGNED))..part.lines.end;
    let mut ranges = last.map(|line| text.lines[line].range.clone());
    ranges.find(|range| !find_people(&text.text[range.clone()]).is_empty())
}

/// How many lines a quoted proposal may run on.
const QUOTE_LINES: usize = 40;

/// A sentence with the quotation, list or paragraph that it introduces on the lines after it.
pub(super) fn with_quote(text: &Text, said: &Said, end: usize) -> Range<usize> {
    let own = &text.text[said.range.clone()];
    let last_of_line = said.range.end == text.lines[said.line].range.end;
    if !last_of_line || !(own.ends_with(':') || quote_is_open(own)) {
        return to_close_of_quote(text, said);
    }
    let quotes = quote_is_open(own)
        || (said.line + 1 < end && text.line(said.line + 1).starts_with(['”', '"', '“']));
    let listed =
        |line: usize| list_mark(text.line(line)).is_some() || begins_clause(text.line(line));
    let mut last = said.line;
    while last + 1 < end.min(said.line + QUOTE_LINES) && (quotes || listed(last + 1)) {
        last += 1;
        if quotes && closes_quote(text.line(last)) {
            break;
        }
    }
    let paragraph = last == said.line && last + 1 < end && is_own_words(text, last + 1);
    said.range.start..text.lines[last + usize::from(paragraph)].range.end
}

/// A paragraph in which nobody proposes anything is what the sentence before it proposed.
fn is_own_words(text: &Text, line: usize) -> bool {
    text.line(line).ends_with('.') && !speaks(text.lower_line(line))
}

/// A quotation of several sentences inside one line belongs to the sentence that opens it.
fn to_close_of_quote(text: &Text, said: &Said) -> Range<usize> {
    if !quote_is_open(&text.text[said.range.clone()]) {
        return said.range.clone();
    }
    let rest = &text.text[said.range.end..text.lines[said.line].range.end];
    match rest.find(['”', '"']) {
        Some(at) => {
            said.range.start
                ..said.range.end + at + rest[at..].chars().next().map_or(0, char::len_utf8)
        }
        None => said.range.clone(),
    }
}

fn quote_is_open(sentence: &str) -> bool {
    sentence
        .chars()
        .filter(|c| matches!(c, '”' | '"' | '“'))
        .count()
        % 2
        == 1
}

fn closes_quote(line: &str) -> bool {
    line.trim_end_matches(['.', ',']).ends_with(['”', '"'])
}
