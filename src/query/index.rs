//! What is looked up again and again, prepared once for a protocol so that a key press is fast.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::order::Orders;
use super::texts::Texts;
use super::values::Values;
use super::{Field, parties, payers, people};
use super::{MONEY, NOTED, PROPOSED, RESERVED};
use crate::Reading;
use crate::lexicon::people::named_party;
use crate::model::{Item, Level, Minutes, Outcome, Person, Section, Table};
use crate::stats::{Totals, totals};

/// A protocol, prepared.
#[derive(Clone, Debug, Default)]
pub struct Index {
    reading: Rc<Reading>,
    /// The words of each case, and after all cases those of each section outside them: taken in
    /// when they are first asked for, since a protocol is shown before it is searched.
    texts: OnceCell<Texts>,
    /// Each case's outcome.
    pub(super) outcomes: Vec<Outcome>,
    /// The outcomes that occur, in order.
    pub(super) occurring: BTreeSet<Outcome>,
    /// Which of the boxes that stand alone each case passes.
    pub(super) flags: Vec<Field>,
    pub(super) parties: Values,
    pub(super) people: Values,
    pub(super) payers: Values,
    pub(super) orders: Orders,
    /// For each case how many before it have the same number.
    twins: Vec<usize>,
    totals: Totals,
}

/// Two are the same if they are of one protocol: comparing whole ones would cost more than asking
/// again.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}

impl Eq for Index {}

impl Index {
    /// Prepares a protocol.
    pub fn new(reading: &Rc<Reading>) -> Self {
        let items = &reading.minutes.items;
        Self {
            reading: Rc::clone(reading),
            texts: OnceCell::new(),
            outcomes: items.iter().map(|item| item.outcome).collect(),
            occurring: items.iter().map(|item| item.outcome).collect(),
            flags: flags(&reading.minutes),
            parties: Values::new(items, parties),
            people: Values::new(items, people),
            payers: Values::new(items, payers),
            orders: Orders::new(items),
            twins: twins(items),
            totals: totals(&reading.minutes),
        }
    }

    /// Prepares the search ahead of its first word.
    pub fn prepare(&self) {
        self.texts();
    }

    fn texts(&self) -> &Texts {
        self.texts.get_or_init(|| {
            let outside = self
                .reading
                .outside
                .iter()
                .map(|section| section_texts(section).collect());
            Texts::new(
                self.reading
                    .minutes
                    .items
                    .iter()
                    .map(case_texts)
                    .chain(outside),
            )
        })
    }

    /// How many cases there are, and sections outside them.
    fn parts(&self) -> usize {
        self.outcomes.len() + self.reading.outside.len()
    }

    /// What the overview tells of the whole protocol.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// How many cases before a case have the same number.
    pub fn twins_before(&self, case: usize) -> usize {
        self.twins.get(case).copied().unwrap_or(0)
    }

    /// For each part whether it holds a word. A party's whole name stands for the cases in which
    /// the party proposes or reserves itself, since protocols print its letters; a part of the name
    /// does not: "miljö" names no party.
    fn holding(&self, word: &str) -> Vec<bool> {
        let mut held = self.texts().holding(word);
        if let Some(letters) = named_party(word) {
            let takes_part = self.parties.meeting(&[letters.to_owned()].into());
            held.iter_mut()
                .zip(takes_part)
                .for_each(|(held, takes_part)| *held |= takes_part);
        }
        held
    }

    /// For each case, and then for each section outside the cases, whether all words occur in it.
    pub fn with_all(&self, words: &[String]) -> Vec<bool> {
        let mut all = vec![true; self.parts()];
        for word in words {
            all.iter_mut()
                .zip(self.holding(word))
                .for_each(|(all, holds)| *all &= holds);
        }
        all
    }

    /// The same for any of the words.
    pub fn with_any(&self, words: &[String]) -> Vec<bool> {
        let mut any = vec![false; self.parts()];
        for word in words {
            any.iter_mut()
                .zip(self.holding(word))
                .for_each(|(any, holds)| *any |= holds);
        }
        any
    }
}

/// Everything that a case says. Its sections hold every line; facts that are put together from
/// several lines, or from lines outside the case, are told once more.
fn case_texts(item: &Item) -> Vec<&str> {
    let mut texts = vec![item.label.as_str(), &item.title];
    texts.extend(item.dnr.iter().map(String::as_str));
    texts.extend(item.external_ids.iter().map(|id| id.value.as_str()));
    texts.extend(item.sections.iter().flat_map(section_texts));
    texts.extend(item.decisions.iter().map(|decision| decision.text.as_str()));
    texts.extend(
        [&item.documents, &item.attachments, &item.recipients]
            .into_iter()
            .flatten()
            .map(String::as_str),
    );
    texts.extend(item.tables.iter().flat_map(table_texts));
    texts.extend(
        item.funding
            .iter()
            .flat_map(|table| &table.rows)
            .map(|row| row.payer.as_str()),
    );
    texts.extend(everyone(item).flat_map(|person| {
        person
            .party
            .as_deref()
            .into_iter()
            .chain([person.name.as_str()])
    }));
    texts
}

fn section_texts(section: &Section) -> impl Iterator<Item = &str> {
    section
        .heading
        .as_deref()
        .into_iter()
        .chain(section.blocks.iter().map(|block| block.text.as_str()))
}

fn table_texts(table: &Table) -> impl Iterator<Item = &str> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    table
        .columns
        .iter()
        .chain(cells)
        .chain(&table.footnotes)
        .map(String::as_str)
}

/// Everyone who wished, voted, reserved or remarked something.
fn everyone(item: &Item) -> impl Iterator<Item = &Person> {
    let wished = item.proposals.iter().flat_map(|proposal| &proposal.by);
    let voted = item
        .votes
        .iter()
        .flat_map(|vote| &vote.ballots)
        .map(|ballot| &ballot.person);
    let reserved = item
        .reservations
        .iter()
        .flat_map(|reservation| &reservation.by);
    wished
        .chain(voted)
        .chain(reserved)
        .chain(item.remarks.iter().flat_map(|remark| &remark.by))
}

fn twins(items: &[Item]) -> Vec<usize> {
    let mut seen: BTreeMap<_, usize> = BTreeMap::new();
    let mut twins = Vec::with_capacity(items.len());
    for item in items {
        let seen = seen
            .entry((item.number, item.suffix.as_deref()))
            .or_default();
        twins.push(*seen);
        *seen += 1;
    }
    twins
}

fn flags(minutes: &Minutes) -> Vec<Field> {
    let flag = |field, holds| if holds { field } else { 0 };
    let of = |item: &Item| {
        flag(RESERVED, !item.reservations.is_empty())
            | flag(MONEY, has_money(item))
            | flag(PROPOSED, item.is_final == Some(false))
    };
    let mut flags: Vec<Field> = minutes.items.iter().map(of).collect();
    for case in minutes
        .notes
        .iter()
        .filter(|note| note.level == Level::Warning)
        .filter_map(|note| note.item)
    {
        if let Some(flags) = flags.get_mut(case) {
            *flags |= NOTED;
        }
    }
    flags
}

fn has_money(item: &Item) -> bool {
    !item.funding.is_empty()
        || item
            .decisions
            .iter()
            .any(|d| !d.granted.is_empty() || !d.refused.is_empty())
}
