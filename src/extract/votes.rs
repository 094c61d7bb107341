//! Votes with a printed result, what yes and no stood for, and who voted how.

use std::ops::Range;

use super::appended::{Appended, referred};
use super::ballots::ballots;
use super::people::find_people;
use super::questions::{asks, meaning};
use super::said::part_sentences;
use super::tally::{Tally, tally};
use crate::clean::Text;
use crate::lexicon::ballots::{CASTING, VOTE_WORDS};
use crate::lexicon::has_word;
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

/// A printed result: the first and last of the sentences that tell it.
struct Counted {
    first: usize,
    last: usize,
    tally: Tally,
}

/// How many sentences after a result may tell who abstained.
const TOLD_AFTER: usize = 6;
/// How many sentences may stand between the two sides of a result.
const SIDES_APART: usize = 4;

/// The votes of a case: one for each printed result, and one for each roll that counts its names
/// itself. `appended` are the rolls after the cases.
pub(super) fn read(text: &Text, case: &Case, appended: &[Appended]) -> Vec<Vote> {
    let said = case
        .parts_of(PARTS)
        .flat_map(|part| part_sentences(text, part));
    let begin = text
        .lines
        .get(case.lines.start)
        .map_or(0, |line| line.range.start);
    let appended = &appended[appended.partition_point(|appended| appended.at < begin)..];
    let end = appended
        .first()
        .map_or(text.text.len(), |appended| appended.at);
    let sentences: Vec<Range<usize>> = said
        .map(|said| said.range)
        .filter(|range| range.start < end)
        .collect();
    let counted = counted(text, &sentences);
    let starts: Vec<usize> = counted
        .iter()
        .map(|counted| counted.first)
        .chain([sentences.len()])
        .collect();
    let before = |nth: usize| {
        if nth == 0 {
            0
        } else {
            counted[nth - 1].last + 1
        }
    };
    let rolls = rolls(text, &sentences, &starts);
    let vote = |(nth, (counted, ballots)): (usize, (&Counted, Vec<Ballot>))| {
        let mut vote = vote(text, &sentences, before(nth)..counted.first, counted);
        let after = || {
            sentences[counted.first..starts[nth + 1]]
                .iter()
                .map(|range| &text.lower[range.clone()])
        };
        vote.casting = after().any(is_casting);
        let number = after().find_map(referred);
        let roll = appended
            .iter()
            .find(|appended| ballots.is_empty() && Some(appended.number) == number);
        vote.ballots = roll.map_or(ballots, |appended| appended.ballots.clone());
        vote.check = check(&vote);
        vote
    };
    let mut votes: Vec<Vote> = counted.iter().zip(rolls).enumerate().map(vote).collect();
    call_rolls(text, case, &mut votes);
    votes
}

/// The rolls in running text: after each result, or before each where one stands before the first.
fn rolls(text: &Text, sentences: &[Range<usize>], starts: &[usize]) -> Vec<Vec<Ballot>> {
    let first = starts
        .first()
        .map(|start| ballots(text, &sentences[..*start]))
        .unwrap_or_default();
    let leads = first
        .iter()
        .any(|ballot| matches!(ballot.ballot, BallotKind::Yes | BallotKind::No));
    let after = starts
        .windows(2)
        .map(|pair| ballots(text, &sentences[pair[0]..pair[1]]));
    if leads {
        [first].into_iter().chain(after).collect()
    } else {
        after.collect()
    }
}

/// Gives the votes that name nobody the rolls printed as tables in the case, in order.
fn call_rolls(text: &Text, case: &Case, votes: &mut [Vote]) {
    let silent = votes.iter_mut().filter(|vote| vote.ballots.is_empty());
    for (vote, ballots) in silent.zip(super::rolls::read(text, case)) {
        vote.ballots = ballots;
        vote.check = check(vote);
    }
}

/// The printed results. The same figures once more, without a new question between, are the same
/// vote.
fn counted(text: &Text, sentences: &[Range<usize>]) -> Vec<Counted> {
    let mut found: Vec<Counted> = Vec::new();
    let mut asked = false;
    for (at, sentence) in sentences.iter().enumerate() {
        let lower = &text.lower[sentence.clone()];
        let told = tally(lower);
        let repeated = told.counts() && !asked && repeats(&found, told);
        let open = found.last_mut().filter(|last| at - last.last <= TOLD_AFTER);
        if let Some(last) = open.filter(|last| !told.counts() || fits(last, told, at)) {
            merge(last, told, at);
        } else if told.counts() && !repeated {
            found.push(Counted {
                first: at,
                last: at,
                tally: told,
            });
            asked = false;
        }
        asked |= asks(&text.text[sentence.clone()]);
    }
    found.retain(|counted| is_result(text, &sentences[counted.first], counted.tally));
    found
}

/// Whether a sentence tells the other side of a result that was begun.
fn fits(last: &Counted, told: Tally, at: usize) -> bool {
    let free = |own: Option<u32>, more: Option<u32>| own.is_none() || more.is_none();
    at - last.last <= SIDES_APART && free(last.tally.yes, told.yes) && free(last.tally.no, told.no)
}

fn merge(last: &mut Counted, told: Tally, at: usize) {
    let Tally {
        yes,
        no,
        abstain,
        absent,
    } = &mut last.tally;
    if told.counts() {
        last.last = at;
    }
    *yes = yes.or(told.yes);
    *no = no.or(told.no);
    *abstain = abstain.or(told.abstain);
    *absent = absent.or(told.absent);
}

fn repeats(found: &[Counted], told: Tally) -> bool {
    found
        .last()
        .is_some_and(|last| (last.tally.yes, last.tally.no) == (told.yes, told.no))
}

/// Both sides, or a roll in which everyone is for.
fn is_result(text: &Text, first: &Range<usize>, tally: Tally) -> bool {
    let lower = &text.lower[first.clone()];
    let roll = || {
        VOTE_WORDS.iter().any(|word| has_word(lower, word))
            && !find_people(&text.text[first.clone()]).is_empty()
    };
    tally.yes.is_some() && (tally.no.is_some() || roll())
}

/// A vote: what was asked in the sentences before it, and its result.
fn vote(text: &Text, sentences: &[Range<usize>], before: Range<usize>, counted: &Counted) -> Vote {
    let place = sentences[counted.first].start..sentences[counted.last].end;
    let Tally {
        yes,
        no,
        abstain,
        absent,
    } = counted.tally;
    let (yes, no) = (yes.unwrap_or(0), no.unwrap_or(0));
    let mut vote = Vote {
        yes,
        no,
        abstain,
        absent,
        span: text.span(place),
        ..Vote::default()
    };
    for sentence in sentences[before].iter().rev() {
        let words = &text.text[sentence.clone()];
        vote.yes_means = vote.yes_means.or_else(|| meaning(words, BallotKind::Yes));
        vote.no_means = vote.no_means.or_else(|| meaning(words, BallotKind::No));
    }
    vote.carried = (vote.yes != vote.no).then_some(vote.yes > vote.no);
    vote
}

fn is_casting(lower: &str) -> bool {
    CASTING.iter().any(|word| has_word(lower, word))
}

/// Whether as many people are named as votes were counted.
fn check(vote: &Vote) -> VoteCheck {
    let count = |kind| {
        u32::try_from(vote.ballots.iter().filter(|b| b.ballot == kind).count()).unwrap_or(u32::MAX)
    };
    let abstained = vote.abstain.is_none_or(|n| n == count(BallotKind::Abstain));
    let sides = vote.yes == count(BallotKind::Yes) && vote.no == count(BallotKind::No);
    match vote.ballots.is_empty() {
        true => VoteCheck::NoNames,
        false if sides && abstained => VoteCheck::Balanced,
        false => VoteCheck::Off,
    }
}
