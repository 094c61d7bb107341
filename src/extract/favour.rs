//! Which proposal a reservation favours.

use std::collections::BTreeMap;

use super::wishes::kind_of;
use crate::lexicon::speech::{IN_FAVOUR, OWN_PROPOSAL};
use crate::lexicon::{has_word, to_lower};
use crate::model::{Person, Proposal};

/// The words that tell what a reservation favours, who enters it, and their parties.
type Asked = (String, Vec<Person>, Vec<String>);

/// The proposals of a case, made ready to be asked for: a case may have very many of them, and of
/// reservations.
pub(super) struct Favours<'a> {
    proposals: &'a [Proposal],
    /// Their words in lower case.
    lower: Vec<String>,
    /// The first proposal of each person, by name.
    firsts: BTreeMap<&'a str, usize>,
    /// What was asked before, with the answers.
    answers: BTreeMap<Asked, Option<usize>>,
}

impl<'a> Favours<'a> {
    pub(super) fn new(proposals: &'a [Proposal]) -> Self {
        let mut firsts = BTreeMap::new();
        for (at, proposal) in proposals.iter().enumerate() {
            for person in &proposal.by {
                firsts.entry(person.name.as_str()).or_insert(at);
            }
        }
        let lower = proposals
            .iter()
            .map(|proposal| to_lower(&proposal.text))
            .collect();
        Self {
            proposals,
            lower,
            firsts,
            answers: BTreeMap::new(),
        }
    }

    /// The proposal that a reservation favours: that of whoever it names, else one's own.
    pub(super) fn of(&mut self, favour: &str, by: &[Person], parties: &[String]) -> Option<usize> {
        let asked = (favour.to_owned(), by.to_vec(), parties.to_vec());
        if let Some(answer) = self.answers.get(&asked) {
            return *answer;
        }
        let named = self
            .firsts
            .iter()
            .filter(|(name, _)| favour.contains(**name))
            .map(|(_, first)| *first)
            .min();
        let answer = named.or_else(|| self.own(&to_lower(favour), by, parties));
        self.answers.insert(asked, answer);
        answer
    }

    /// The proposal that those who enter a reservation share most with, if it says the same or is
    /// of the same kind.
    fn own(&self, favour: &str, by: &[Person], parties: &[String]) -> Option<usize> {
        let own = OWN_PROPOSAL.iter().any(|words| has_word(favour, words));
        let same = IN_FAVOUR
            .iter()
            .find_map(|word| favour.strip_prefix(word))
            .unwrap_or_default();
        let same = same.trim().trim_end_matches('.');
        let kind = kind_of(favour, "").filter(|_| !own);
        let shared = |proposal: &Proposal| match by {
            [] => proposal
                .parties
                .iter()
                .filter(|party| parties.contains(party))
                .count(),
            _ => proposal
                .by
                .iter()
                .filter(|person| by.contains(person))
                .count(),
        };
        let said = |at: usize| !same.is_empty() && self.lower[at].contains(same);
        let fits = |at: usize, proposal: &Proposal| match shared(proposal) {
            0 => same.contains(' ') && said(at),
            _ => own || kind == Some(proposal.kind) || said(at),
        };
        let fitting = self
            .proposals
            .iter()
            .enumerate()
            .filter(|(at, proposal)| fits(*at, proposal));
        fitting
            .max_by_key(|(at, proposal)| (shared(proposal), usize::MAX - at))
            .map(|(at, _)| at)
    }
}
