//! What was proposed at the meeting (yrkanden), and what became of it.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::people::{Named, find_people, parties};
use super::sentences::sentences;
use crate::clean::Text;
use crate::lexicon::marks::list_mark;
use crate::lexicon::people::CHAIR_NAMED;
use crate::lexicon::speech::{
    ADDITIONS, BILLS, CHAIRS_OWN, FINDS, KINDS, MOVED_BY, ON_THE_TABLE, OWN_WORDING, PROPOSAL, PROPOSAL_TITLE,
    PROPOSALS, PROPOSES, REFUSAL, REFUSES_PROPOSALS, SECOND_WISH, SUGGESTS, SUPPORTS, TURNED_DOWN,
};
use crate::lexicon::{Row, find_whole, find_word, has_word};
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

/// The proposals of a case; `outcome` is that of the case, `decided` the words of its decision.
pub(super) fn read(text: &Text, case: &Case, outcome: Outcome, decided: &str) -> Vec<Proposal> {
    let parts = || case.parts_of(SPOKEN).filter(|part| part.heading.is_some() || part.lines.len() < 200);
    let title = to_lower(&case.title);
    let moved = case.parts_of(&[SectionKind::Decision]).filter_map(|part| moved(text, part, &title));
    let mut proposals: Vec<Proposal> = parts().flat_map(|part| in_part(text, part, &title)).collect();
    proposals = without_asides(proposals);
    let said: Vec<&str> = parts().flat_map(|part| part_sentences(text, part)).map(|range| &text.text[range]).collect();
    for proposal in &mut proposals {
        refine(proposal, &said);
        amend_where_another_won(proposal, decided);
    }
    settle(&mut proposals, &said, outcome);
    moved.chain(proposals).collect()
}

/// Drops refusals of others' proposals by people who have proposed something themselves.
fn without_asides(proposals: Vec<Proposal>) -> Vec<Proposal> {
    let mut kept: Vec<Proposal> = Vec::new();
    for proposal in proposals {
        let lower = to_lower(&proposal.text);
        let aside = proposal.kind == ProposalKind::Reject && mentions(&lower, &REFUSES_PROPOSALS);
        let known = |person| kept.iter().any(|other| other.by.contains(person));
        if !(aside && !proposal.by.is_empty() && proposal.by.iter().all(known)) {
            kept.push(proposal);
        }
    }
    kept
}

/// The sentences of a part, as bytes of the text.
pub(super) fn part_sentences(text: &Text, part: &Part) -> impl Iterator<Item = Range<usize>> {
    part.lines.clone().flat_map(move |line| {
        let range = text.lines[line].range.clone();
        sentences(&text.text[range.clone()]).into_iter().map(move |s| range.start + s.start..range.start + s.end)
    })
}

fn in_part(text: &Text, part: &Part, title: &str) -> Vec<Proposal> {
    let mut found = Vec::new();
    for line in part.lines.clone() {
        let range = text.lines[line].range.clone();
        for sentence in sentences(&text.text[range.clone()]) {
            let sentence = range.start + sentence.start..range.start + sentence.end;
            let quoted = with_quote(text, sentence.clone(), line, part.lines.end);
            found.extend(proposals(text, &sentence, quoted, title));
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

/// The proposals that a sentence makes: "Helena Öhlund (S) yrkar …", "Vidare yrkar Jörgen Ask (M) …". What is asked for
/// in the second place is a proposal of its own.
fn proposals(text: &Text, sentence: &Range<usize>, whole: Range<usize>, title: &str) -> Vec<Proposal> {
    let words = &text.text[sentence.clone()];
    let lower = &text.lower[sentence.clone()];
    let Some((by, parties, after)) = speaker(words, lower) else { return Vec::new() };
    let second = find_whole(lower, SECOND_WISH).map_or(sentence.end, |at| sentence.start + at);
    let wishes = [sentence.start + after..second, second..sentence.end];
    let made = wishes.iter().filter(|wish| !wish.is_empty()).flat_map(|wish| {
        let kinds = kinds_of(&text.lower[wish.clone()], title);
        let end = if wish.end == sentence.end { whole.end } else { wish.end };
        let start = if wish.start == second { second } else { whole.start };
        let (by, parties) = (by.clone(), parties.clone());
        kinds.into_iter().map(move |kind| proposal(text, by.clone(), parties.clone(), kind, start..end))
    });
    made.collect()
}

/// Who proposes, their parties, and where the wish begins: after the verb, or after the colon in "Anna Ask (S): Bifall".
fn speaker(words: &str, lower: &str) -> Option<(Vec<Person>, Vec<String>, usize)> {
    let people = find_people(words);
    let verb = |rows: &[Row<()>]| {
        rows.iter().filter_map(|row| find_whole(lower, row.form).map(|at| (at, at + row.form.len()))).min()
    };
    if let Some((at, after)) = verb(PROPOSES) {
        let by = subject(words, &people, at, after);
        let parties = parties(&words[..at], &by);
        let named = !by.is_empty() || (!parties.is_empty() && at <= 200);
        return named.then_some((by, parties, after));
    }
    let last = people.iter().take_while(|named| named.range.start < 120).last()?;
    let colon = words[last.range.end..].starts_with(':').then_some(last.range.end + 1);
    let suggested =
        verb(SUGGESTS).filter(|(at, _)| words.get(last.range.end..*at).is_some_and(|gap| gap.trim().is_empty()));
    let after = colon.or(suggested.map(|(_, after)| after))?;
    let by: Vec<Person> =
        people.iter().filter(|named| named.range.end <= after).map(|named| named.person.clone()).collect();
    let parties = parties("", &by);
    Some((by, parties, after))
}

fn proposal(text: &Text, by: Vec<Person>, parties: Vec<String>, kind: ProposalKind, place: Range<usize>) -> Proposal {
    let words = text.text[place.clone()].replace('\n', " ");
    Proposal { by, parties, kind, text: words, carried: None, span: text.span(place) }
}

/// What a wish asks for, and the addition that it asks for beside: "bifall till förslaget och tilläggsyrkande från C".
fn kinds_of(wish: &str, title: &str) -> Vec<ProposalKind> {
    let first = kind_of(wish, title);
    let until = find_whole(wish, REFUSAL).unwrap_or(wish.len());
    let adds = first == ProposalKind::Approve && ADDITIONS.iter().any(|word| find_word(&wish[..until], word).is_some());
    if adds { vec![first, ProposalKind::Add] } else { vec![first] }
}

/// What a wish asks for: its earliest wording; refusals of other proposals count only where it asks for nothing else.
fn kind_of(wish: &str, title: &str) -> ProposalKind {
    let aside = |at: usize| REFUSES_PROPOSALS.iter().any(|words| wish[at..].starts_with(words));
    let places = KINDS
        .iter()
        .filter_map(|row| find_whole(wish, row.form).map(|at| (aside(at), at, usize::MAX - row.form.len(), row.means)));
    match places.min_by_key(|(aside, at, len, _)| (*aside, *at, *len)) {
        Some((.., ProposalKind::Amend)) if names_the_matter(wish, title) || mentions(wish, &SUPPORTS) => {
            ProposalKind::Approve
        }
        Some((.., kind)) => kind,
        None if has_word(wish, OWN_WORDING) => ProposalKind::Amend,
        None => ProposalKind::Other,
    }
}

/// Whether the written proposal that a wish supports is the matter in the title ("Yrkande från SD om …").
fn names_the_matter(wish: &str, title: &str) -> bool {
    let author = |text: &str| {
        let at = text.find(PROPOSAL_TITLE)? + PROPOSAL_TITLE.len();
        text[at..].split([' ', ',']).next().map(str::to_owned)
    };
    author(title).is_some_and(|named| author(wish) == Some(named))
}

/// "På förslag av Daniel Ask (V): Ärendet bordläggs": the decision tells who moved it.
fn moved(text: &Text, part: &Part, title: &str) -> Option<Proposal> {
    let range = super::bytes(text, part.lines.clone());
    let lower = &text.lower[range.clone()];
    let at = MOVED_BY.iter().find_map(|words| lower.starts_with(words).then_some(words.len()))?;
    let person = find_people(&text.text[range.clone()]).into_iter().next()?;
    let by = vec![person.person];
    let kind = kind_of(&lower[at..], title);
    let parties = parties("", &by);
    Some(Proposal { carried: Some(true), ..proposal(text, by, parties, kind, range) })
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
    let told =
        |lower: &str| PROPOSES.iter().all(|row| find_word(lower, row.form).is_none()) && mentions(lower, &ADDITIONS);
    let addition = |sentence: &&&str| told(&to_lower(sentence));
    let own_addition = || said.iter().filter(addition).any(|sentence| names_someone(sentence, &proposal.by));
    if proposal.kind == ProposalKind::Amend && own_addition() {
        proposal.kind = ProposalKind::Add;
    }
}

/// Approval of another body's proposal than the one that was decided on asks for something else than what was on the
/// table: "bifall till stadsledningskontorets förslag" where the decision is "enligt kommunstyrelsens förslag".
fn amend_where_another_won(proposal: &mut Proposal, decided: &str) {
    let (Some(won), Some(own)) = (whose_proposal(&to_lower(decided)), whose_proposal(&to_lower(&proposal.text))) else {
        return;
    };
    if proposal.kind == ProposalKind::Approve && won != own {
        proposal.kind = ProposalKind::Amend;
    }
}

/// The body in "kommunstyrelsens förslag".
fn whose_proposal(lower: &str) -> Option<String> {
    let at = find_word(lower, PROPOSAL)?;
    lower[..at].split_whitespace().next_back().filter(|word| word.ends_with('s')).map(str::to_owned)
}

/// Whether a sentence names one of some people, also in the genitive.
fn names_someone(sentence: &str, people: &[Person]) -> bool {
    people.iter().any(|person| sentence.contains(&person.name))
}

/// Tells which proposals were carried, by the sentence in which the chair finds what was decided.
fn settle(proposals: &mut [Proposal], said: &[&str], outcome: Outcome) {
    let found = said.iter().rev().find_map(|sentence| verdict_at(sentence).map(|at| (*sentence, at)));
    let Some((sentence, at)) = found else { return };
    if mentions(&to_lower(&sentence[at..]), &CHAIRS_OWN) {
        return chairs_own_won(proposals, outcome);
    }
    for proposal in proposals {
        proposal.carried = carried(proposal, sentence, &sentence[at..], outcome);
    }
}

/// "… finner att det egna yrkandet bifallits": the chair's own proposal, and whoever wanted the same, won.
fn chairs_own_won(proposals: &mut [Proposal], outcome: Outcome) {
    let chairs = |proposal: &Proposal| to_lower(&proposal.text).starts_with(CHAIR_NAMED);
    let wish = |proposal: &Proposal| (proposal.kind, whose_proposal(&to_lower(&proposal.text)));
    let Some(won) = proposals.iter().find(|proposal| chairs(proposal)).map(wish) else { return };
    for proposal in proposals {
        proposal.carried = match proposal.kind {
            ProposalKind::ReferBack => Some(outcome == Outcome::ReferredBack),
            ProposalKind::Postpone => Some(outcome == Outcome::Postponed),
            ProposalKind::Add | ProposalKind::Other => None,
            _ => Some(chairs(proposal) || (won.1.is_some() && wish(proposal) == won)),
        };
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
