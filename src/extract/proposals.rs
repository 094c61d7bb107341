//! What was proposed at the meeting (yrkanden), and what became of it.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::people::{Named, find_people, parties};
use super::sentences::sentences;
use crate::clean::Text;
use crate::lexicon::marks::list_mark;
use crate::lexicon::speech::{ADDITIONS, BILLS, FINDS, KINDS, ON_THE_TABLE, PROPOSALS, PROPOSES, TURNED_DOWN};
use crate::lexicon::{find_word, first_row, has_word};
use crate::model::{Outcome, Person, Proposal, ProposalKind, SectionKind};
use crate::sections::{Case, Part};

/// Parts in which people speak.
pub(super) const SPOKEN: &[SectionKind] = &[
    SectionKind::Deliberation,
    SectionKind::Proposals,
    SectionKind::Propositions,
    SectionKind::Votes,
    SectionKind::Decision,
    SectionKind::Other,
];

/// How many lines a quoted proposal may run on.
const QUOTE_LINES: usize = 40;

/// The proposals of a case; `outcome` is that of the case.
pub(super) fn read(text: &Text, case: &Case, outcome: Outcome) -> Vec<Proposal> {
    let parts = || case.parts_of(SPOKEN).filter(|part| part.heading.is_some() || part.lines.len() < 200);
    let mut proposals: Vec<Proposal> = parts().flat_map(|part| in_part(text, part)).collect();
    let said: Vec<&str> = parts().flat_map(|part| part_sentences(text, part)).map(|range| &text.text[range]).collect();
    for proposal in &mut proposals {
        refine(proposal, &said);
    }
    settle(&mut proposals, &said, outcome);
    proposals
}

/// The sentences of a part, as bytes of the text.
pub(super) fn part_sentences(text: &Text, part: &Part) -> impl Iterator<Item = Range<usize>> {
    part.lines.clone().flat_map(move |line| {
        let range = text.lines[line].range.clone();
        sentences(&text.text[range.clone()]).into_iter().map(move |s| range.start + s.start..range.start + s.end)
    })
}

fn in_part(text: &Text, part: &Part) -> Vec<Proposal> {
    let mut found = Vec::new();
    for line in part.lines.clone() {
        let range = text.lines[line].range.clone();
        for sentence in sentences(&text.text[range.clone()]) {
            let sentence = range.start + sentence.start..range.start + sentence.end;
            let quoted = with_quote(text, sentence.clone(), line, part.lines.end);
            found.extend(proposal(text, sentence, quoted));
        }
    }
    found
}

/// A sentence with the quotation or list that it introduces on the lines after it.
fn with_quote(text: &Text, sentence: Range<usize>, line: usize, end: usize) -> Range<usize> {
    let own = &text.text[sentence.clone()];
    let last_of_line = sentence.end == text.lines[line].range.end;
    if !last_of_line || !(own.ends_with(':') || quote_is_open(own)) {
        return to_close_of_quote(text, sentence, line);
    }
    let quotes = quote_is_open(own) || (line + 1 < end && text.line(line + 1).starts_with(['”', '"', '“']));
    let mut last = line;
    while last + 1 < end.min(line + QUOTE_LINES) && (quotes || list_mark(text.line(last + 1)).is_some()) {
        last += 1;
        if quotes && closes_quote(text.line(last)) {
            break;
        }
    }
    sentence.start..text.lines[last].range.end
}

/// A quotation of several sentences inside one line belongs to the sentence that opens it.
fn to_close_of_quote(text: &Text, sentence: Range<usize>, line: usize) -> Range<usize> {
    let rest = &text.text[sentence.end..text.lines[line].range.end];
    match rest.find(['”', '"']).filter(|_| quote_is_open(&text.text[sentence.clone()])) {
        Some(at) => sentence.start..sentence.end + at + rest[at..].chars().next().map_or(0, char::len_utf8),
        None => sentence,
    }
}

fn quote_is_open(sentence: &str) -> bool {
    sentence.chars().filter(|c| matches!(c, '”' | '"' | '“')).count() % 2 == 1
}

fn closes_quote(line: &str) -> bool {
    line.trim_end_matches(['.', ',']).ends_with(['”', '"'])
}

/// A proposal, where a sentence makes one: "Helena Öhlund (S) yrkar …", "Vidare yrkar Jörgen Ask (M) …".
fn proposal(text: &Text, sentence: Range<usize>, whole: Range<usize>) -> Option<Proposal> {
    let words = &text.text[sentence.clone()];
    let lower = &text.lower[sentence];
    let (at, len) =
        PROPOSES.iter().filter_map(|row| find_word(lower, row.form).map(|at| (at, row.form.len()))).min()?;
    let people = find_people(words);
    let by = subject(words, &people, at, at + len);
    let named = &words[..at];
    let parties = parties(named, &by);
    if by.is_empty() && (parties.is_empty() || named.len() > 200) {
        return None;
    }
    let kind = first_row(KINDS, &lower[at + len..]).map_or(ProposalKind::Other, |row| row.means);
    let own = text.text[whole.clone()].replace('\n', " ");
    Some(Proposal { by, parties, kind, text: own, carried: None, span: text.span(whole) })
}

/// Who speaks: everyone before the verb; where nobody, whoever stands straight after it.
fn subject(words: &str, people: &[Named], verb: usize, after: usize) -> Vec<Person> {
    let before: Vec<Person> = people.iter().filter(|n| n.range.end <= verb).map(|n| n.person.clone()).collect();
    if !before.is_empty() {
        return before;
    }
    let mut end = after;
    let mut by = Vec::new();
    for named in people.iter().filter(|n| n.range.start >= after) {
        if words[end..named.range.start].split_whitespace().count() > 1 {
            break;
        }
        end = named.range.end;
        by.push(named.person.clone());
    }
    by
}

/// What the meeting later calls a person's additional proposal is one.
fn refine(proposal: &mut Proposal, said: &[&str]) {
    let addition = |sentence: &&&str| ADDITIONS.iter().any(|word| to_lower(sentence).contains(word));
    let own_addition = || said.iter().filter(addition).any(|sentence| names_someone(sentence, &proposal.by));
    if proposal.kind == ProposalKind::Amend && own_addition() {
        proposal.kind = ProposalKind::Add;
    }
}

/// Whether a sentence names one of some people, also in the genitive.
fn names_someone(sentence: &str, people: &[Person]) -> bool {
    people.iter().any(|person| sentence.contains(&person.name))
}

/// Tells which proposals were carried, by the sentence in which the chair finds what was decided.
fn settle(proposals: &mut [Proposal], said: &[&str], outcome: Outcome) {
    let found = said.iter().rev().find_map(|sentence| verdict_at(sentence).map(|at| (*sentence, at)));
    let Some((sentence, at)) = found else { return };
    for proposal in proposals {
        proposal.carried = carried(proposal, sentence, &sentence[at..], outcome);
    }
}

/// Where "finner att" begins, after which the chair tells the result.
fn verdict_at(sentence: &str) -> Option<usize> {
    let lower = to_lower(sentence);
    FINDS.iter().filter_map(|row| find_word(&lower, row.form)).min()
}

fn carried(proposal: &Proposal, sentence: &str, verdict: &str, outcome: Outcome) -> Option<bool> {
    let lower = to_lower(verdict);
    let turned_down = TURNED_DOWN.iter().any(|word| has_word(&lower, word));
    if names_someone(verdict, &proposal.by) {
        return Some(!turned_down);
    }
    match proposal.kind {
        ProposalKind::ReferBack => Some(outcome == Outcome::ReferredBack),
        ProposalKind::Postpone => Some(outcome == Outcome::Postponed),
        _ if matches!(outcome, Outcome::ReferredBack | Outcome::Postponed) => None,
        ProposalKind::Add => addition_carried(&to_lower(sentence), turned_down),
        _ if !mentions(&lower, &ON_THE_TABLE) => None,
        ProposalKind::Approve if about_bill(proposal) => bill_carried(outcome),
        ProposalKind::Approve => {
            Some(mentions(&to_lower(&proposal.text), &ON_THE_TABLE) || mentions(&to_lower(&proposal.text), &PROPOSALS))
        }
        ProposalKind::Reject | ProposalKind::Amend => Some(false),
        ProposalKind::Other => None,
    }
}

/// An additional proposal is carried or not by the verdict on additional proposals only.
fn addition_carried(verdict: &str, turned_down: bool) -> Option<bool> {
    mentions(verdict, &ADDITIONS).then_some(!turned_down)
}

/// Approval of the bill itself, not of the proposal on the table.
fn about_bill(proposal: &Proposal) -> bool {
    let lower = to_lower(&proposal.text);
    mentions(&lower, &BILLS) && !mentions(&lower, &ON_THE_TABLE)
}

fn bill_carried(outcome: Outcome) -> Option<bool> {
    match outcome {
        Outcome::Rejected => Some(false),
        Outcome::Approved | Outcome::Granted => Some(true),
        _ => None,
    }
}

fn mentions(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| lower.contains(word))
}
