//! Who entered a reservation, and for which proposal.

use std::collections::BTreeSet;
use std::ops::Range;

use super::favour::Favours;
use super::people::{find_bare, find_people, parties};
use super::said::{Said, part_sentences, signature};
use super::wishes::mentions;
use crate::clean::Text;
use crate::lexicon::speech::{
    FIRST_PERSON, IN_FAVOUR, NOT_RESERVED, REMARKS, RESERVES, RESERVES_NOUN, WRITTEN,
};
use crate::lexicon::{find_whole, first_row, has_word, to_lower, words_from};
use crate::model::{Person, Proposal, Reservation, SectionKind};
use crate::sections::{Case, Part};

/// Parts in which a reservation may stand without a heading of its own.
const ELSEWHERE: &[SectionKind] = &[
    SectionKind::Decision,
    SectionKind::Deliberation,
    SectionKind::Proposals,
    SectionKind::Propositions,
    SectionKind::Votes,
    SectionKind::Remarks,
    SectionKind::Other,
];

/// A reservation's words, and those of them that name who enters it.
struct Entry {
    whole: Range<usize>,
    named: Range<usize>,
}

/// The reservations of a case, tied to the proposals they favour.
pub(super) fn read(text: &Text, case: &Case, proposals: &[Proposal]) -> Vec<Reservation> {
    let headed = case
        .parts_of(&[SectionKind::Reservations])
        .flat_map(|part| under_heading(text, part));
    let spoken = case
        .parts_of(ELSEWHERE)
        .flat_map(|part| entered(text, part));
    let mut favours = Favours::new(proposals);
    let mut found: Vec<Reservation> = headed
        .chain(spoken)
        .filter_map(|entry| reservation(text, &entry, &mut favours))
        .collect();
    found.sort_by_key(|reservation| reservation.span);
    let mut known = BTreeSet::new();
    let mut is_new = |reservation: &Reservation| {
        known.insert((reservation.by.clone(), reservation.parties.clone()))
    };
    let says_so = |words: &str| {
        RESERVES
            .iter()
            .any(|row| has_word(&to_lower(words), row.form))
    };
    found
        .into_iter()
        .filter(|reservation| is_new(reservation) || says_so(&reservation.text))
        .collect()
}

/// The sentences in which somebody enters a reservation, each with the text that it introduces.
fn entered(text: &Text, part: &Part) -> Vec<Entry> {
    let said = part_sentences(text, part);
    let starts: Vec<&Said> = said
        .iter()
        .filter(|said| enters(text, said.range.clone()))
        .collect();
    let end_of_part = super::bytes(text, part.lines.clone()).end;
    let entry = |(nth, said): (usize, &&Said)| {
        let introduces =
            text.text[said.range.clone()].ends_with(':') && part.kind == SectionKind::Reservations;
        let next = starts
            .get(nth + 1)
            .map_or(end_of_part, |next| next.range.start);
        let end = if introduces {
            text.text[..next].trim_end().len()
        } else {
            said.range.end
        };
        Entry {
            whole: said.range.start..end,
            named: said.range.clone(),
        }
    };
    starts.iter().enumerate().map(entry).collect()
}

/// "X (SD) reserverar sig mot beslutet", "Reservation: X (SD)", "lät anteckna avvikande åsikt".
fn enters(text: &Text, range: Range<usize>) -> bool {
    let lower = &text.lower[range.clone()];
    verb_at(lower).is_some() && !mentions(lower, &NOT_RESERVED) && !is_first_person(lower) && {
        let (by, parties) = who_reserves(text, range);
        !by.is_empty() || !parties.is_empty()
    }
}

/// Where the words of a reservation stand.
fn verb_at(lower: &str) -> Option<usize> {
    RESERVES
        .iter()
        .chain(RESERVES_NOUN)
        .filter_map(|row| find_whole(lower, row.form))
        .min()
}

/// "Vi moderater reserverar oss": the text of a written reservation, not who enters it.
fn is_first_person(lower: &str) -> bool {
    FIRST_PERSON.iter().any(|word| has_word(lower, word))
}

/// Who enters a reservation: those named before its verb, else after it.
fn who_reserves(text: &Text, range: Range<usize>) -> (Vec<Person>, Vec<String>) {
    let lower = &text.lower[range.clone()];
    let words = &text.text[range.clone()][..favours_at(lower)];
    let (before, after) = words.split_at(verb_at(lower).unwrap_or(0).min(words.len()));
    let own = |words: &str| {
        let by: Vec<Person> = find_people(words)
            .into_iter()
            .map(|named| named.person)
            .collect();
        let parties = parties(words, &by);
        (!by.is_empty() || !parties.is_empty()).then_some((by, parties))
    };
    let bare = |words: &str| -> Vec<Person> {
        find_bare(words)
            .into_iter()
            .map(|named| named.person)
            .collect()
    };
    own(before).or_else(|| own(after)).unwrap_or_else(|| {
        let by = bare(before);
        (if by.is_empty() { bare(after) } else { by }, Vec::new())
    })
}

/// Where a reservation begins to tell what it favours.
fn favours_at(lower: &str) -> usize {
    IN_FAVOUR
        .iter()
        .filter_map(|word| lower.find(word))
        .min()
        .unwrap_or(lower.len())
}

/// The reservations under a heading: its sentences with a verb; else who the heading names, who the
/// first lines name, or who signs.
fn under_heading(text: &Text, part: &Part) -> Vec<Entry> {
    let said = entered(text, part);
    if !said.is_empty() || part.lines.is_empty() {
        return said;
    }
    let whole = super::bytes(text, part.lines.clone());
    let heading = part
        .heading
        .map(|line| text.lines[line].range.clone())
        .filter(|range| names(text, range.clone()));
    if let Some(named) = heading {
        return vec![Entry {
            whole: named.start..whole.end,
            named,
        }];
    }
    let listed = listed(text, part);
    match signature(text, part).filter(|_| listed.is_empty()) {
        Some(first) => vec![Entry {
            named: first.start..whole.end,
            whole,
        }],
        None => listed,
    }
}

/// The longest line, in bytes, that names who enters a reservation without a verb.
const NAMING: usize = 500;

/// Lines that name who enters a reservation without a verb: "Ledamöterna i (M)-gruppen till förmån
/// för eget förslag", or names one a line.
fn listed(text: &Text, part: &Part) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut closed = true;
    let ranges = part
        .lines
        .clone()
        .map(|line| text.lines[line].range.clone());
    for range in ranges.take_while(|range| range.len() < NAMING && names(text, range.clone())) {
        let favours = favours_at(&text.lower[range.clone()]) < range.len();
        let open = entries
            .last()
            .is_some_and(|entry| !text.text[entry.whole.clone()].ends_with(')'));
        match entries.last_mut().filter(|_| !closed && (open || !favours)) {
            Some(entry) => (entry.whole.end, entry.named.end) = (range.end, range.end),
            None => entries.push(Entry {
                whole: range.clone(),
                named: range.clone(),
            }),
        }
        closed = favours || text.text[range].ends_with('.');
    }
    if let Some(last) = entries.last_mut() {
        last.whole.end = super::bytes(text, part.lines.clone()).end;
    }
    entries
}

/// Whether some words name who enters a reservation, and no remark of another kind.
fn names(text: &Text, range: Range<usize>) -> bool {
    let lower = &text.lower[range.clone()];
    let words = &text.text[range][..favours_at(lower)];
    let people = find_people(words).len();
    let other = first_row(REMARKS, lower).is_some()
        || mentions(lower, &NOT_RESERVED)
        || is_first_person(lower);
    !other && (people > 0 || !parties(words, &[]).is_empty())
}

fn reservation(text: &Text, entry: &Entry, favours: &mut Favours) -> Option<Reservation> {
    let words = &text.text[entry.whole.clone()];
    let lower = &text.lower[entry.named.clone()];
    let (by, parties) = who_reserves(text, entry.named.clone());
    if by.is_empty() && parties.is_empty() {
        return None;
    }
    let favour = &text.text[entry.named.clone()][favours_at(lower)..];
    let proposal = favours.of(favour, &by, &parties);
    let introduced = entry.whole.end > entry.named.end;
    let written = introduced
        || WRITTEN
            .iter()
            .any(|word| words_from(lower, word).next().is_some());
    let span = text.span(entry.whole.clone());
    Some(Reservation {
        by,
        parties,
        proposal,
        text: words.replace('\n', " "),
        written,
        span,
    })
}
