//! Who voted how, in running text and in lists: "Ja röstar A (S), B (M)", "C (SD) avstår från att
//! rösta.", names under "Följande röstar nej:".

use std::ops::Range;

use super::people::{Named, find_bare, find_people};
use super::questions::asks;
use super::tally::tally;
use crate::clean::Text;
use crate::lexicon::ballots::{BALLOTS, VOTE_WORDS};
use crate::lexicon::speech::REMARKS;
use crate::lexicon::{find_whole, first_row, has_word};
use crate::model::{Ballot, BallotKind};

/// The ballots of some sentences. A sentence or line that ends with a colon, or has nothing but a
/// vote's word, counts for the lines of names after it.
pub(super) fn ballots(text: &Text, sentences: &[Range<usize>]) -> Vec<Ballot> {
    let mut found = Vec::new();
    let mut going_on = None;
    for sentence in sentences {
        let (words, lower) = (&text.text[sentence.clone()], &text.lower[sentence.clone()]);
        let marks = if asks(words) || first_row(REMARKS, lower).is_some() {
            Vec::new()
        } else {
            marks(lower)
        };
        let people = find_people(words);
        if let Some(kind) = head(words, &marks).filter(|_| people.is_empty()) {
            going_on = Some(kind);
        } else if let Some(kind) = going_on.filter(|_| marks.is_empty() && is_list(words, &people))
        {
            found.extend(people.into_iter().map(|named| ballot(named, kind)));
        } else {
            going_on = None;
            found.extend(in_sentence(words, lower, people, &marks));
        }
    }
    found
}

fn ballot(named: Named, kind: BallotKind) -> Ballot {
    Ballot {
        person: named.person,
        ballot: kind,
    }
}

/// Everyone in a sentence: where a vote's word stands before the first name, those after each
/// belong to it; else those before.
fn in_sentence(
    words: &str,
    lower: &str,
    people: Vec<Named>,
    marks: &[(usize, BallotKind)],
) -> Vec<Ballot> {
    let voting = VOTE_WORDS.iter().any(|word| has_word(lower, word));
    let bare = people.is_empty() && voting && !tally(lower).counts();
    let people = if bare { find_bare(words) } else { people };
    let told = voting || is_list(words, &people) || marks.first().is_some_and(|(at, _)| *at == 0);
    let (Some(first), true) = (people.first().map(|named| named.range.start), told) else {
        return Vec::new();
    };
    let leads = marks.first().is_some_and(|(at, _)| *at < first);
    let kind = |named: &Named| {
        let before = marks.iter().rev().find(|(at, _)| *at < named.range.start);
        let after = marks.iter().find(|(at, _)| *at >= named.range.end);
        if leads { before } else { after.or(before) }.map(|(_, kind)| *kind)
    };
    people
        .into_iter()
        .filter_map(|named| kind(&named).map(|kind| ballot(named, kind)))
        .collect()
}

/// Where words for a vote stand, each kind at its places, in order.
fn marks(lower: &str) -> Vec<(usize, BallotKind)> {
    let mut found: Vec<(usize, BallotKind)> = Vec::new();
    for row in BALLOTS {
        let mut from = 0;
        while let Some(at) = lower
            .get(from..)
            .and_then(|rest| find_whole(rest, row.form))
        {
            found.push((from + at, row.means));
            from += at + row.form.len();
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found.dedup();
    found
}

/// The longest line, in bytes, that heads a list of names without a colon.
const HEAD: usize = 30;

/// "Följande röstar nej:", "Ja": the vote of the lines after it; a table's head names several.
fn head(words: &str, marks: &[(usize, BallotKind)]) -> Option<BallotKind> {
    let (_, first) = *marks.first()?;
    let only = marks.iter().all(|(_, kind)| *kind == first) && !words.contains('\t');
    (only && (words.ends_with(':') || words.len() <= HEAD)).then_some(first)
}

/// Whether there is little but names in a line.
fn is_list(words: &str, people: &[Named]) -> bool {
    let named: usize = people
        .iter()
        .map(|named| words[named.range.clone()].split_whitespace().count())
        .sum();
    let all = words
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count();
    named > 0 && all <= named + 1 + people.len() && !words.contains('\t')
}
