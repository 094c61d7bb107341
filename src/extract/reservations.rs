//! Who entered a reservation, and for which proposal.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::people::{find_people, parties};
use super::proposals::part_sentences;
use crate::clean::Text;
use crate::lexicon::speech::{IN_FAVOUR, OWN_PROPOSAL, RESERVES, WRITTEN};
use crate::lexicon::{has_word, words_from};
use crate::model::{Person, Proposal, Reservation, SectionKind};
use crate::order::sort_by_key;
use crate::sections::{Case, Part};

/// Parts in which a reservation may stand without a heading of its own.
const ELSEWHERE: &[SectionKind] = &[
    SectionKind::Decision,
    SectionKind::Deliberation,
    SectionKind::Propositions,
    SectionKind::Votes,
    SectionKind::Other,
];

/// The reservations of a case, tied to the proposals they favour.
pub(super) fn read(text: &Text, case: &Case, proposals: &[Proposal]) -> Vec<Reservation> {
    let headed = case.parts_of(&[SectionKind::Reservations]).flat_map(|part| under_heading(text, part));
    let spoken = case.parts_of(ELSEWHERE).flat_map(|part| part_sentences(text, part));
    let spoken = spoken.filter(|range| RESERVES.iter().any(|row| has_word(&text.lower[range.clone()], row.form)));
    let all = headed.chain(spoken).filter_map(|range| reservation(text, range, proposals));
    let mut found: Vec<Reservation> = all.collect();
    sort_by_key(&mut found, |reservation| reservation.span);
    found.dedup_by_key(|reservation| reservation.span);
    found
}

/// The sentences with a reservation's verb; where none has one, the part as a whole.
fn under_heading(text: &Text, part: &Part) -> Vec<Range<usize>> {
    let verbs = |range: &Range<usize>| RESERVES.iter().any(|row| has_word(&text.lower[range.clone()], row.form));
    let said: Vec<Range<usize>> = part_sentences(text, part).filter(verbs).collect();
    if said.is_empty() && !part.lines.is_empty() { vec![super::bytes(text, part.lines.clone())] } else { said }
}

fn reservation(text: &Text, range: Range<usize>, proposals: &[Proposal]) -> Option<Reservation> {
    let words = &text.text[range.clone()];
    let lower = &text.lower[range.clone()];
    let favours = IN_FAVOUR.iter().filter_map(|word| lower.find(word)).min().unwrap_or(words.len());
    let by: Vec<Person> = find_people(&words[..favours]).into_iter().map(|named| named.person).collect();
    let parties = parties(&words[..favours], &by);
    if by.is_empty() && parties.is_empty() {
        return None;
    }
    let proposal = favoured(&words[favours..], &by, &parties, proposals);
    let written = WRITTEN.iter().any(|word| words_from(lower, word).next().is_some());
    Some(Reservation { by, parties, proposal, text: words.replace('\n', " "), written, span: text.span(range) })
}

/// The proposal that a reservation favours: that of whoever it names, else one's own.
fn favoured(favour: &str, by: &[Person], parties: &[String], proposals: &[Proposal]) -> Option<usize> {
    let named = |proposal: &Proposal| proposal.by.iter().any(|person| favour.contains(&person.name));
    if let Some(index) = proposals.iter().position(named) {
        return Some(index);
    }
    let own = OWN_PROPOSAL.iter().any(|words| to_lower(favour).contains(words));
    let shared = |proposal: &Proposal| match by {
        [] => proposal.parties.iter().filter(|party| parties.contains(party)).count(),
        _ => proposal.by.iter().filter(|person| by.contains(person)).count(),
    };
    let best = proposals.iter().enumerate().max_by_key(|(index, proposal)| (shared(proposal), usize::MAX - index));
    best.filter(|(_, proposal)| own && shared(proposal) > 0).map(|(index, _)| index)
}
