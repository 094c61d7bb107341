//! Votes with a printed result, what yes and no stood for, and who voted how.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::people::find_people;
use super::proposals::part_sentences;
use crate::clean::Text;
use crate::lexicon::speech::{ABSENT, ABSTAIN, BALLOTS, MEANS, NO, NUMBERS, VOTE_WORDS, YES};
use crate::lexicon::{Row, find_whole, has_word};
use crate::model::{Ballot, BallotKind, SectionKind, Vote, VoteCheck};
use crate::sections::Case;

/// Parts in which votes are told.
const PARTS: &[SectionKind] = &[
    SectionKind::Votes,
    SectionKind::Propositions,
    SectionKind::Deliberation,
    SectionKind::Proposals,
    SectionKind::Other,
    SectionKind::Decision,
];

/// The votes of a case: one for each printed result, and one for each roll that counts its names itself.
pub(super) fn read(text: &Text, case: &Case) -> Vec<Vote> {
    let sentences: Vec<Range<usize>> = case.parts_of(PARTS).flat_map(|part| part_sentences(text, part)).collect();
    let lower = |range: &Range<usize>| &text.lower[range.clone()];
    let counted =
        (0..sentences.len()).filter(|i| result(lower(&sentences[*i])).is_some() || begins_roll(lower(&sentences[*i])));
    let mut starts: Vec<usize> = counted.collect();
    // A roll after its printed result is no vote of its own.
    starts.dedup_by(|next, before| {
        result(lower(&sentences[*next])).is_none()
            && *next - *before <= ROLL_AFTER
            && result(lower(&sentences[*before])).is_some()
    });
    let before = |nth: usize| if nth == 0 { 0 } else { starts[nth - 1] + 1 };
    let after = |nth: usize| starts.get(nth + 1).copied().unwrap_or(sentences.len());
    let vote = |(nth, at): (usize, &usize)| vote(text, &sentences[before(nth)..*at], &sentences[*at..after(nth)]);
    let mut votes: Vec<Vote> = starts.iter().enumerate().filter_map(vote).collect();
    call_rolls(text, case, &mut votes);
    votes
}

/// Gives the votes that name nobody the rolls printed as tables in the case, in order.
fn call_rolls(text: &Text, case: &Case, votes: &mut [Vote]) {
    let silent = votes.iter_mut().filter(|vote| vote.ballots.is_empty());
    for (vote, ballots) in silent.zip(super::rolls::read(text, case)) {
        vote.ballots = ballots;
        vote.check = check(vote);
    }
}

/// A vote: what was asked in the sentences before it; its result and roll in its own.
fn vote(text: &Text, before: &[Range<usize>], own: &[Range<usize>]) -> Option<Vote> {
    let first = &text.lower[own[0].clone()];
    let mut vote = Vote { span: text.span(own[0].clone()), ..Vote::default() };
    (vote.yes, vote.no) = result(first).or_else(|| rolled(text, own))?;
    for sentence in own.iter().take(TOLD_AFTER).map(|range| &text.lower[range.clone()]) {
        vote.abstain = vote.abstain.or_else(|| counted(sentence, &ABSTAIN).or_else(|| roll_count(sentence, &ABSTAIN)));
        vote.absent = vote.absent.or_else(|| counted(sentence, &ABSENT));
    }
    for sentence in before.iter().rev() {
        let words = &text.text[sentence.clone()];
        vote.yes_means = vote.yes_means.or_else(|| meaning(words, &YES));
        vote.no_means = vote.no_means.or_else(|| meaning(words, &NO));
    }
    vote.carried = (vote.yes != vote.no).then_some(vote.yes > vote.no);
    vote.ballots = own.iter().flat_map(|sentence| ballots(text, sentence.clone())).collect();
    vote.check = check(&vote);
    Some(vote)
}

/// How many sentences after a result may tell who abstained.
const TOLD_AFTER: usize = 6;
/// How many sentences after a printed result its roll may begin.
const ROLL_AFTER: usize = 4;

/// The figures of a result: "32 ja-röster mot 29 nej-röster", "43 Ja mot 38 Nej".
fn result(lower: &str) -> Option<(u32, u32)> {
    Some((counted(lower, &YES)?, counted(lower, &NO)?))
}

/// The figures that the roll's own sentences give: "… röstar Ja (7)." "… röstar Nej (6)."
fn rolled(text: &Text, own: &[Range<usize>]) -> Option<(u32, u32)> {
    let find = |words: &'static [&'static str]| {
        own.iter().take(TOLD_AFTER).find_map(|s| roll_count(&text.lower[s.clone()], words))
    };
    Some((find(&YES)?, find(&NO).unwrap_or(0)))
}

/// A sentence that begins a roll with its own count for yes.
fn begins_roll(lower: &str) -> bool {
    VOTE_WORDS.iter().any(|word| has_word(lower, word)) && roll_count(lower, &YES).is_some()
}

/// "Ja (7)": the number in brackets after a word.
fn roll_count(lower: &str, words: &[&str]) -> Option<u32> {
    words.iter().find_map(|word| {
        let at = find_whole(lower, word)? + word.len();
        let rest = &lower[at..];
        let open = rest.find('(').filter(|open| rest[..*open].split_whitespace().count() <= 3)?;
        rest[open + 1..].split(')').next()?.trim().parse().ok()
    })
}

/// The number before a word: "12 ledamöter avstår", "43 ja", "tre ledamöter avstår". At most three words stand between.
fn counted(lower: &str, words: &[&str]) -> Option<u32> {
    words.iter().filter_map(|word| find_whole(lower, word)).min().and_then(|at| {
        let clause = lower[..at].rsplit([',', ';']).next().unwrap_or_default();
        clause.split_whitespace().rev().take(4).find_map(number)
    })
}

/// A number in figures or as a word.
fn number(word: &str) -> Option<u32> {
    word.parse().ok().or_else(|| NUMBERS.iter().position(|name| *name == word).and_then(|at| u32::try_from(at).ok()))
}

/// What a vote stood for: the words after "Ja-röst för …", "Ja för …", up to the other vote.
fn meaning(words: &str, vote: &[&str]) -> Option<String> {
    let lower = to_lower(words);
    let places = vote
        .iter()
        .filter_map(|form| find_whole(&lower, form).map(|at| (at, usize::MAX - form.len(), at + form.len())));
    let (.., at) = places.min()?;
    let rest = words.get(at..)?.trim_start();
    let mean = MEANS.iter().find(|word| rest.starts_with(**word))?;
    let rest = rest[mean.len()..].trim_start();
    let low = to_lower(rest);
    let other = YES.iter().chain(&NO).filter_map(|form| find_whole(&low, form)).min().unwrap_or(rest.len());
    let own = rest.get(..other)?.trim_end_matches(" och ").trim();
    let own =
        own.trim_end_matches(" och").trim_matches(|c: char| matches!(c, '.' | ',' | '”' | '"') || c.is_whitespace());
    (!own.is_empty()).then(|| own.to_owned())
}

/// Everyone in a sentence that tells who voted how: "Ja röstar A (S), B (M)", "C (SD) avstår från att rösta."
fn ballots(text: &Text, sentence: Range<usize>) -> Vec<Ballot> {
    let lower = &text.lower[sentence.clone()];
    let Some(kind) = ballot_kind(lower) else { return Vec::new() };
    find_people(&text.text[sentence]).into_iter().map(|named| Ballot { person: named.person, ballot: kind }).collect()
}

fn ballot_kind(lower: &str) -> Option<BallotKind> {
    let told = VOTE_WORDS.iter().any(|word| has_word(lower, word));
    BALLOTS.iter().filter(|_| told).find(|row: &&Row<BallotKind>| has_word(lower, row.form)).map(|row| row.means)
}

/// Whether as many people are named as votes were counted.
fn check(vote: &Vote) -> VoteCheck {
    let count = |kind| u32::try_from(vote.ballots.iter().filter(|b| b.ballot == kind).count()).unwrap_or(u32::MAX);
    let abstained = vote.abstain.is_none_or(|n| n == count(BallotKind::Abstain));
    match vote.ballots.is_empty() {
        true => VoteCheck::NoNames,
        false if vote.yes == count(BallotKind::Yes) && vote.no == count(BallotKind::No) && abstained => {
            VoteCheck::Balanced
        }
        false => VoteCheck::Off,
    }
}
