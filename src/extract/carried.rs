//! What became of proposals: whether they were carried, as the chair finds it.

use std::collections::BTreeSet;

use super::tally::{Tally, tally};
use super::wishes::mentions;
use crate::lexicon::ballots::COUNTER;
use crate::lexicon::people::CHAIR_NAMED;
use crate::lexicon::speech::{
    ACCORDING, ADDITIONS, BILLS, CHAIRS_OWN, DECIDED, FINDS, ON_THE_TABLE, PROPOSAL, PROPOSALS,
    PROPOSES, TURNED_DOWN,
};
use crate::lexicon::{find_word, has_word, to_lower, words_from};
use crate::model::{Outcome, Person, Proposal, ProposalKind};

/// What the sentences of a case tell of its proposals, found once: a case may have very many of
/// both.
pub(super) struct Told {
    /// Who is named where the meeting speaks of additional proposals.
    adders: BTreeSet<String>,
    /// Whose proposal was decided on.
    won: Option<String>,
    /// Whose proposals sentences tell to be decided on.
    decided_on: BTreeSet<String>,
}

impl Told {
    /// Reads the sentences; `decided` holds the words of the decision.
    pub(super) fn new(said: &[&str], decided: &str, proposals: &[Proposal]) -> Self {
        let mut additions = Vec::new();
        let mut decided_on = BTreeSet::new();
        for sentence in said {
            let lower = to_lower(sentence);
            if PROPOSES
                .iter()
                .all(|row| find_word(&lower, row.form).is_none())
                && mentions(&lower, &ADDITIONS)
            {
                additions.push(*sentence);
            }
            if DECIDED.iter().any(|word| has_word(&lower, word)) {
                decided_on.extend(whose_proposal(&lower));
            }
        }
        let names: BTreeSet<&String> = proposals
            .iter()
            .flat_map(|p| &p.by)
            .map(|person| &person.name)
            .collect();
        let adders = names
            .into_iter()
            .filter(|name| additions.iter().any(|sentence| sentence.contains(*name)));
        Self {
            adders: adders.cloned().collect(),
            won: whose_proposal(&to_lower(decided)),
            decided_on,
        }
    }

    /// What the meeting later calls a person's additional proposal is one.
    pub(super) fn refine(&self, proposal: &mut Proposal) {
        let added = || {
            proposal
                .by
                .iter()
                .any(|person| self.adders.contains(&person.name))
        };
        if proposal.kind == ProposalKind::Amend && added() {
            proposal.kind = ProposalKind::Add;
        }
    }

    /// Approval of another body's proposal than the one that was decided on asks for something else
    /// than what was on the table: "bifall till stadsledningskontorets förslag" where the decision
    /// is "enligt kommunstyrelsens förslag".
    pub(super) fn amend_where_another_won(&self, proposal: &mut Proposal) {
        let lower = to_lower(&proposal.text);
        let (Some(won), Some(own)) = (&self.won, whose_proposal(&lower)) else {
            return;
        };
        let other = proposal.kind == ProposalKind::Approve
            && *won != own
            && !mentions(&lower, &ON_THE_TABLE);
        if other && !self.decided_on.contains(&own) {
            proposal.kind = ProposalKind::Amend;
        }
    }
}

/// The body in "kommunstyrelsens förslag".
fn whose_proposal(lower: &str) -> Option<String> {
    let at = find_word(lower, PROPOSAL)?;
    lower[..at]
        .split_whitespace()
        .next_back()
        .filter(|word| word.ends_with('s'))
        .map(str::to_owned)
}

/// Whether a sentence names one of some people, also in the genitive.
fn names_someone(sentence: &str, people: &[Person]) -> bool {
    people.iter().any(|person| sentence.contains(&person.name))
}

/// How many findings of the chair are looked at, from the last one: more than any meeting makes
/// about one case.
const VERDICTS: usize = 50;

/// Tells which proposals were carried, by the last sentence in which the chair finds, or a vote
/// decides, what was decided. A vote that the chair's finding won leaves it as it was; one that it
/// lost leaves nothing of it.
pub(super) fn settle(proposals: &mut [Proposal], said: &[&str], outcome: Outcome) {
    for (sentence, lower, verdict, votes) in said
        .iter()
        .rev()
        .filter_map(|sentence| told(sentence))
        .take(VERDICTS)
    {
        let Tally { yes, no, .. } = votes;
        if let Some(at) = verdict {
            judge(proposals, sentence, &sentence[at..], outcome);
        }
        // What is set against the main proposal is chosen before that is decided on.
        let is_counter = mentions(&lower[verdict.unwrap_or(0)..], &COUNTER);
        let goes_on = is_counter
            || if verdict.is_some() {
                yes > no
            } else {
                yes >= no || yes.is_none()
            };
        if !goes_on
            || proposals
                .iter()
                .any(|proposal| proposal.carried.is_some() && !is_procedure(proposal.kind))
        {
            return;
        }
    }
}

/// A sentence that holds what the chair found, or the result of a vote: also in lower case, where
/// that begins, and the votes.
fn told(sentence: &str) -> Option<(&str, String, Option<usize>, Tally)> {
    let lower = to_lower(sentence);
    let votes = tally(&lower);
    let verdict = verdict_at(&lower, votes);
    (verdict.is_some() || votes.counts()).then_some((sentence, lower, verdict, votes))
}

/// Whether a proposal asks when to decide, not what.
pub(super) fn is_procedure(kind: ProposalKind) -> bool {
    matches!(kind, ProposalKind::ReferBack | ProposalKind::Postpone)
}

fn judge(proposals: &mut [Proposal], sentence: &str, verdict: &str, outcome: Outcome) {
    let lower = to_lower(verdict);
    if mentions(&lower, &COUNTER) {
        for proposal in proposals
            .iter_mut()
            .filter(|proposal| is_procedure(proposal.kind))
        {
            proposal.carried = carried(proposal, sentence, "", outcome);
        }
        return;
    }
    if mentions(&lower, &CHAIRS_OWN) {
        return chairs_own_won(proposals, outcome);
    }
    let turned_down = TURNED_DOWN.iter().any(|word| has_word(&lower, word));
    let wins = |by: &[Person]| {
        names_someone(verdict, by) && (!turned_down || follows(verdict, &lower, by))
    };
    let won = proposals.iter().find(|proposal| wins(&proposal.by));
    let won = won
        .map(|proposal| proposal.kind)
        .filter(|kind| is_main(*kind));
    for proposal in proposals {
        proposal.carried = carried(proposal, sentence, verdict, outcome).or_else(|| {
            let lost = won.is_some_and(|kind| is_main(proposal.kind) && kind != proposal.kind);
            lost.then_some(false)
        });
    }
}

/// Whether a proposal answers the main question, against the others that do.
fn is_main(kind: ProposalKind) -> bool {
    matches!(
        kind,
        ProposalKind::Approve | ProposalKind::Reject | ProposalKind::Amend
    )
}

/// "… finner att det egna yrkandet bifallits": the chair's own proposal, and whoever wanted the
/// same, won.
fn chairs_own_won(proposals: &mut [Proposal], outcome: Outcome) {
    let chairs = |proposal: &Proposal| to_lower(&proposal.text).starts_with(CHAIR_NAMED);
    let wish = |proposal: &Proposal| (proposal.kind, whose_proposal(&to_lower(&proposal.text)));
    let Some(won) = proposals.iter().find(|proposal| chairs(proposal)).map(wish) else {
        return;
    };
    for proposal in proposals {
        proposal.carried = match proposal.kind {
            ProposalKind::ReferBack => Some(outcome == Outcome::ReferredBack),
            ProposalKind::Postpone => Some(outcome == Outcome::Postponed),
            ProposalKind::Add | ProposalKind::Other => None,
            _ => Some(chairs(proposal) || (won.1.is_some() && wish(proposal) == won)),
        };
    }
}

/// Where "finner att" begins, after which the chair tells the result; or the vote that decides it.
fn verdict_at(lower: &str, votes: Tally) -> Option<usize> {
    let decides = || votes.counts() && DECIDED.iter().any(|word| has_word(lower, word));
    FINDS
        .iter()
        .filter_map(|row| find_word(lower, row.form))
        .min()
        .or_else(|| decides().then_some(0))
}

fn carried(proposal: &Proposal, sentence: &str, verdict: &str, outcome: Outcome) -> Option<bool> {
    let lower = to_lower(verdict);
    let turned_down = TURNED_DOWN.iter().any(|word| has_word(&lower, word));
    if names_someone(verdict, &proposal.by) {
        return Some(!turned_down || follows(verdict, &lower, &proposal.by));
    }
    match proposal.kind {
        ProposalKind::ReferBack => Some(outcome == Outcome::ReferredBack),
        ProposalKind::Postpone => Some(outcome == Outcome::Postponed),
        _ if matches!(outcome, Outcome::ReferredBack | Outcome::Postponed) => None,
        ProposalKind::Add => addition_carried(&to_lower(sentence), turned_down),
        _ if !mentions(&lower, &ON_THE_TABLE) => None,
        ProposalKind::Approve if about_bill(proposal) => bill_carried(outcome),
        ProposalKind::Approve => Some(
            mentions(&to_lower(&proposal.text), &ON_THE_TABLE)
                || mentions(&to_lower(&proposal.text), &PROPOSALS),
        ),
        ProposalKind::Reject | ProposalKind::Amend => Some(false),
        ProposalKind::Other => None,
    }
}

/// An additional proposal is carried or not by the verdict on additional proposals only.
fn addition_carried(verdict: &str, turned_down: bool) -> Option<bool> {
    mentions(verdict, &ADDITIONS).then_some(!turned_down)
}

/// Whether what was decided follows somebody's proposal, whatever that was: "avslå motionen enligt
/// Anna Eks förslag", "bifaller Anna Eks förslag att avslå motionen". The last such word before the
/// name counts.
fn follows(verdict: &str, lower: &str, people: &[Person]) -> bool {
    let Some(name) = people
        .iter()
        .filter_map(|person| verdict.find(&person.name))
        .min()
    else {
        return false;
    };
    let last = |words: &[&str]| {
        words
            .iter()
            .filter_map(|word| words_from(&lower[..name], word).last())
            .max()
    };
    last(&ACCORDING) > last(&TURNED_DOWN)
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
