//! Votes with a printed result, what yes and no stood for, and who voted how.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::people::find_people;
use super::proposals::part_sentences;
use crate::clean::Text;
use crate::lexicon::speech::{ABSENT, ABSTAIN, BALLOTS, MEANS, NO, VOTE_WORDS, YES};
use crate::lexicon::{Row, has_word};
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

/// The votes of a case.
pub(super) fn read(text: &Text, case: &Case) -> Vec<Vote> {
    let sentences: Vec<Range<usize>> = case.parts_of(PARTS).flat_map(|part| part_sentences(text, part)).collect();
    let results: Vec<usize> =
        (0..sentences.len()).filter(|i| result(&text.lower[sentences[*i].clone()]).is_some()).collect();
    let before = |nth: usize| if nth == 0 { 0 } else { results[nth - 1] + 1 };
    let after = |nth: usize| results.get(nth + 1).copied().unwrap_or(sentences.len());
    results
        .iter()
        .enumerate()
        .map(|(nth, at)| vote(text, &sentences[before(nth)..*at], &sentences[*at], &sentences[at + 1..after(nth)]))
        .collect()
}

/// A vote: what was asked in the sentences before its result, the roll in those after.
fn vote(text: &Text, before: &[Range<usize>], at: &Range<usize>, after: &[Range<usize>]) -> Vote {
    let lower = &text.lower[at.clone()];
    let (yes, no) = result(lower).unwrap_or_default();
    let mut vote = Vote {
        yes,
        no,
        abstain: counted(lower, &ABSTAIN),
        absent: counted(lower, &ABSENT),
        carried: (yes != no).then_some(yes > no),
        span: text.span(at.clone()),
        ..Vote::default()
    };
    for sentence in before.iter().rev() {
        let words = &text.text[sentence.clone()];
        vote.yes_means = vote.yes_means.or_else(|| meaning(words, &YES));
        vote.no_means = vote.no_means.or_else(|| meaning(words, &NO));
    }
    vote.ballots = after.iter().flat_map(|sentence| ballots(text, sentence.clone())).collect();
    vote.check = check(&vote);
    vote
}

/// The figures of a result: "32 ja-röster mot 29 nej-röster", "43 Ja mot 38 Nej".
fn result(lower: &str) -> Option<(u32, u32)> {
    Some((counted(lower, &YES)?, counted(lower, &NO)?))
}

/// The number before a word: "12 ledamöter avstår", "43 ja". At most three words stand between.
fn counted(lower: &str, words: &[&str]) -> Option<u32> {
    words.iter().filter_map(|word| crate::lexicon::find_word(lower, word)).min().and_then(|at| {
        let clause = lower[..at].rsplit([',', ';']).next().unwrap_or_default();
        clause.split_whitespace().rev().take(4).find_map(|token| token.parse().ok())
    })
}

/// What a vote stood for: the words after "Ja-röst för …", "Ja för …", up to the other vote.
fn meaning(words: &str, vote: &[&str]) -> Option<String> {
    let lower = to_lower(words);
    let at = vote.iter().filter_map(|form| crate::lexicon::find_word(&lower, form).map(|at| at + form.len())).min()?;
    let rest = words.get(at..)?.trim_start();
    let mean = MEANS.iter().find(|word| rest.starts_with(**word))?;
    let rest = rest[mean.len()..].trim_start();
    let low = to_lower(rest);
    let other =
        YES.iter().chain(&NO).filter_map(|form| crate::lexicon::find_word(&low, form)).min().unwrap_or(rest.len());
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
