//! What votes decided of proposals: which of the two sides each of them stood on, and which side
//! won.

use std::collections::BTreeSet;

use super::carried::is_procedure;
use super::people::parties;
use super::wishes::mentions;
use crate::lexicon::ballots::{COUNTER, FROM, OF_SOMEBODY, PROCEDURE, PROPOSAL_ENDS, REFUSING};
use crate::lexicon::speech::{ADDITIONS, REFUSAL};
use crate::lexicon::{find_whole, find_word, to_lower};
use crate::model::{Proposal, ProposalKind, Reservation, Vote};

/// Whose proposal is meant: "kommunstyrelsens förslag", "yrkandet från M, D, L och KD".
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    Named(String),
    Parties(BTreeSet<String>),
}

/// Whose proposals a text names; additional ones or the others.
fn whose(words: &str, lower: &str, adds: bool) -> BTreeSet<Whose> {
    let mut found = BTreeSet::new();
    let nouns: Vec<(usize, usize)> = nouns(lower).collect();
    for (nth, (at, end)) in nouns.iter().enumerate() {
        if mentions(&lower[*at..*end], &ADDITIONS) != adds {
            continue;
        }
        let before = lower[..*at]
            .split_whitespace()
            .next_back()
            .unwrap_or_default();
        if before.ends_with('s') && !adds && !OF_SOMEBODY.contains(&before) {
            found.insert(Whose::Named(before.to_owned()));
        }
        let until = nouns.get(nth + 1).map_or(words.len(), |next| next.0);
        let after = &words[*end..until];
        let from: BTreeSet<String> = if after.starts_with(FROM) {
            parties(after, &[]).into_iter().collect()
        } else {
            BTreeSet::new()
        };
        if !from.is_empty() {
            found.insert(Whose::Parties(from));
        }
    }
    found
}

/// Where words for proposals stand: begin and end.
fn nouns(lower: &str) -> impl Iterator<Item = (usize, usize)> {
    let words = lower.split(|c: char| !c.is_alphanumeric()).map(|word| {
        let at = word.as_ptr().addr() - lower.as_ptr().addr();
        (at, at + word.len())
    });
    words.filter(|(at, end)| {
        PROPOSAL_ENDS
            .iter()
            .any(|noun| lower[*at..*end].ends_with(noun))
    })
}

/// One side of a vote: what its voters wanted.
struct Side<'v> {
    words: &'v str,
    /// Whether they wanted something turned down.
    refuses: bool,
    whose: BTreeSet<Whose>,
    /// Whether it says no more than yes or no to what the other side names.
    is_bare: bool,
}

fn side(words: Option<&str>, adds: bool) -> Side<'_> {
    let words = words.unwrap_or_default();
    let lower = to_lower(words);
    let whose = whose(words, &lower, adds);
    let refuses = REFUSING
        .iter()
        .any(|verb| find_word(&lower, verb) == Some(0));
    let is_bare = whose.is_empty() && lower.split_whitespace().count() == 1;
    Side {
        words,
        refuses,
        whose,
        is_bare,
    }
}

/// What a vote was about.
struct Question<'v> {
    sides: [Side<'v>; 2],
    /// Whether it was about an addition to what was decided.
    adds: bool,
    /// Whether it was about when to decide, not what.
    is_procedure: bool,
    /// Whether it chose what is set against the main proposal: who wins it has not won yet.
    is_counter: bool,
}

fn question(vote: &Vote) -> Question<'_> {
    let both = [vote.yes_means.as_deref(), vote.no_means.as_deref()];
    let says = |words: &[&str]| {
        both.iter()
            .flatten()
            .any(|side| mentions(&to_lower(side), words))
    };
    let adds = says(&ADDITIONS);
    let sides = both.map(|words| side(words, adds));
    Question {
        sides,
        adds,
        is_procedure: says(&PROCEDURE),
        is_counter: says(&COUNTER),
    }
}

impl Question<'_> {
    /// On which side a proposal stood, the yes side first; on none where both or neither name it.
    fn side_of(&self, proposal: &Proposal, own: &BTreeSet<Whose>) -> Option<usize> {
        if is_procedure(proposal.kind) != self.is_procedure
            || (proposal.kind == ProposalKind::Add) != self.adds
        {
            return None;
        }
        match [0, 1].map(|at| self.is_for(at, proposal, own)) {
            [true, false] => Some(0),
            [false, true] => Some(1),
            _ => None,
        }
    }

    fn is_for(&self, at: usize, proposal: &Proposal, own: &BTreeSet<Whose>) -> bool {
        let (side, other) = (&self.sides[at], &self.sides[1 - at]);
        if names_them(side.words, proposal) {
            return true;
        }
        let about = if side.is_bare {
            &other.whose
        } else {
            &side.whose
        };
        let same = !own.is_disjoint(about);
        if side.refuses {
            // Whoever wanted no to this, or no without saying to what.
            let wanted = proposal.kind == ProposalKind::Reject;
            return wanted && (same || own.is_empty() || about.is_empty());
        }
        same && proposal.kind != ProposalKind::Reject
            && !(side.is_bare && names_them(other.words, proposal))
    }
}

/// Whose proposals a proposal supports, or turns down where it asks for nothing else.
fn own_whose(proposal: &Proposal) -> BTreeSet<Whose> {
    let lower = to_lower(&proposal.text);
    let refused = find_whole(&lower, REFUSAL).filter(|_| proposal.kind != ProposalKind::Reject);
    let end = refused.unwrap_or(lower.len());
    whose(
        &proposal.text[..end],
        &lower[..end],
        proposal.kind == ProposalKind::Add,
    )
}

/// Whether words name somebody who made a proposal, also in the genitive.
fn names_them(words: &str, proposal: &Proposal) -> bool {
    proposal
        .by
        .iter()
        .any(|person| words.contains(&person.name))
}

/// How many votes are looked at, from the last one: more than any meeting holds about one case.
const VOTES: usize = 50;

/// Tells which proposals were carried by the votes, the last one that was about each of them.
pub(super) fn settle(proposals: &mut [Proposal], votes: &[Vote]) {
    let last = &votes[votes.len().saturating_sub(VOTES)..];
    let questions: Vec<_> = last
        .iter()
        .filter_map(|vote| Some((question(vote), vote.carried?)))
        .collect();
    let told: Vec<_> = proposals
        .iter()
        .map(|proposal| told_of(proposal, &questions))
        .collect();
    // A minority can send a case back: votes tell only which of several such proposals won.
    let sent_back = proposals
        .iter()
        .zip(&told)
        .any(|(p, told)| is_procedure(p.kind) && *told == Some(true));
    for (proposal, told) in proposals.iter_mut().zip(told) {
        if sent_back || !is_procedure(proposal.kind) {
            proposal.carried = told.or(proposal.carried);
        }
    }
}

/// What the last vote about a proposal did with it. `questions` tell whether yes won.
fn told_of(proposal: &Proposal, questions: &[(Question, bool)]) -> Option<bool> {
    let own = own_whose(proposal);
    let won = |(question, yes): &(Question, bool)| {
        let won = (question.side_of(proposal, &own)? == 0) == *yes;
        (!(won && question.is_counter)).then_some(won)
    };
    questions.iter().rev().find_map(won)
}

/// Whose addition won has nothing to reserve themselves against: where the words say both, neither
/// is told.
pub(super) fn doubt(proposals: &mut [Proposal], reservations: &[Reservation]) {
    let reserves = |proposal: &Proposal, reservation: &Reservation| {
        let (by, parties) = (&proposal.by, &proposal.parties);
        (!by.is_empty() && by.iter().all(|person| reservation.by.contains(person)))
            || (!parties.is_empty()
                && parties
                    .iter()
                    .all(|party| reservation.parties.contains(party)))
    };
    for proposal in proposals
        .iter_mut()
        .filter(|proposal| proposal.kind == ProposalKind::Add)
    {
        if proposal.carried == Some(true)
            && reservations
                .iter()
                .any(|reservation| reserves(proposal, reservation))
        {
            proposal.carried = None;
        }
    }
}
