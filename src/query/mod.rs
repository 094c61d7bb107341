//! Which cases: filters that combine, their counts, free-text search, order.

mod fold;
mod hits;
mod index;
mod order;
mod texts;
mod values;
mod vocabulary;
mod words;

pub use self::hits::{MOST_HITS, excerpt, hits, places, places_on};
pub use self::index::Index;
pub use self::order::{Sort, alphabetic, sort};
pub use self::words::words;

use std::collections::BTreeSet;

use crate::model::{Item, Outcome};

/// Which cases to show. Values of one field are alternatives; fields combine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a box that the reader ticks on its own"
)]
pub struct Filter {
    /// Words that must all occur.
    pub text: String,
    /// Outcomes; any where empty.
    pub outcomes: BTreeSet<Outcome>,
    /// Parties that proposed or reserved themselves; any where empty.
    pub parties: BTreeSet<String>,
    /// People who proposed or reserved themselves; any where empty.
    pub people: BTreeSet<String>,
    /// Payers of the funding tables; any where empty.
    pub payers: BTreeSet<String>,
    /// Only cases with a reservation.
    pub reserved: bool,
    /// Only cases with money: granted, refused or a funding table.
    pub money: bool,
    /// Only cases that a higher body decides.
    pub proposed: bool,
    /// Only cases with a warning: something to check.
    pub noted: bool,
}

impl Filter {
    /// How many values are chosen, the words of a search not counted.
    pub fn chosen(&self) -> usize {
        let flags = [self.reserved, self.money, self.proposed, self.noted];
        self.outcomes.len()
            + self.parties.len()
            + self.people.len()
            + self.payers.len()
            + flags.iter().filter(|f| **f).count()
    }

    /// Whether every case passes.
    pub fn is_empty(&self) -> bool {
        self.chosen() == 0 && self.text.trim().is_empty()
    }
}

/// Puts a value of a filter in, or takes it out.
pub fn toggle<T: Ord>(chosen: &mut BTreeSet<T>, value: T) {
    if !chosen.remove(&value) {
        chosen.insert(value);
    }
}

/// The parties that proposed something or reserved themselves.
pub fn parties(item: &Item) -> BTreeSet<&str> {
    let proposed = item.proposals.iter().flat_map(|p| &p.parties);
    proposed
        .chain(item.reservations.iter().flat_map(|r| &r.parties))
        .map(String::as_str)
        .collect()
}

/// The people who proposed something or reserved themselves.
pub fn people(item: &Item) -> BTreeSet<&str> {
    let proposed = item.proposals.iter().flat_map(|p| &p.by);
    proposed
        .chain(item.reservations.iter().flat_map(|r| &r.by))
        .map(|p| p.name.as_str())
        .collect()
}

/// The payers of a case's funding tables.
pub fn payers(item: &Item) -> BTreeSet<&str> {
    item.funding
        .iter()
        .flat_map(|t| &t.rows)
        .map(|r| r.payer.as_str())
        .collect()
}

/// A field of the filter, as a bit of the set of fields that a case does not pass.
type Field = u16;
const TEXT: Field = 1;
const OUTCOME: Field = 2;
const PARTY: Field = 4;
const PERSON: Field = 8;
const PAYER: Field = 16;
const RESERVED: Field = 32;
const MONEY: Field = 64;
const PROPOSED: Field = 128;
const NOTED: Field = 256;

/// For each value how many cases would remain with it, given the other fields of the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Outcomes that occur.
    pub outcomes: Vec<(Outcome, usize)>,
    /// Parties that occur, those in most cases first.
    pub parties: Vec<(String, usize)>,
    /// People who occur, those in most cases first.
    pub people: Vec<(String, usize)>,
    /// Payers that occur, those in most cases first.
    pub payers: Vec<(String, usize)>,
    /// Cases with a reservation.
    pub reserved: usize,
    /// Cases with money.
    pub money: usize,
    /// Cases that a higher body decides.
    pub proposed: usize,
    /// Cases with something to check.
    pub noted: usize,
}

/// What a filter leaves: the cases, and the counts of every field's values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The cases that pass, in the order of the protocol.
    pub cases: Vec<usize>,
    /// The counts.
    pub facets: Facets,
}

/// Applies a filter. The texts are searched once.
pub fn ask(index: &Index, filter: &Filter) -> Answer {
    let missed = misses(index, filter);
    // Whether a case passes all fields but this one.
    let beside = |field: Field| {
        let missed = &missed;
        move |case: usize| missed[case] & !field == 0
    };
    let flagged = |field| {
        let passes = beside(field);
        (0..missed.len())
            .filter(|case| index.flags[*case] & field != 0 && passes(*case))
            .count()
    };
    let facets = Facets {
        outcomes: outcomes(index, &beside(OUTCOME)),
        parties: index.parties.counts(&beside(PARTY)),
        people: index.people.counts(&beside(PERSON)),
        payers: index.payers.counts(&beside(PAYER)),
        reserved: flagged(RESERVED),
        money: flagged(MONEY),
        proposed: flagged(PROPOSED),
        noted: flagged(NOTED),
    };
    Answer {
        cases: (0..missed.len())
            .filter(|case| missed[*case] == 0)
            .collect(),
        facets,
    }
}

/// The cases that pass a filter, in the order of the protocol.
pub fn matches(index: &Index, filter: &Filter) -> Vec<usize> {
    let missed = misses(index, filter);
    (0..missed.len())
        .filter(|case| missed[*case] == 0)
        .collect()
}

/// For each case the set of fields that it does not pass.
fn misses(index: &Index, filter: &Filter) -> Vec<Field> {
    let ticked = [
        (RESERVED, filter.reserved),
        (MONEY, filter.money),
        (PROPOSED, filter.proposed),
        (NOTED, filter.noted),
    ];
    let flags = ticked
        .iter()
        .filter(|(_, on)| *on)
        .fold(0, |flags, (field, _)| flags | field);
    let mut missed: Vec<Field> = index.flags.iter().map(|held| flags & !held).collect();
    let outcomes = &filter.outcomes;
    let in_outcome = |outcome| outcomes.is_empty() || outcomes.contains(outcome);
    for (field, passing) in [
        (TEXT, index.with_all(&words(&filter.text))),
        (OUTCOME, index.outcomes.iter().map(in_outcome).collect()),
        (PARTY, index.parties.meeting(&filter.parties)),
        (PERSON, index.people.meeting(&filter.people)),
        (PAYER, index.payers.meeting(&filter.payers)),
    ] {
        missed
            .iter_mut()
            .zip(passing)
            .filter(|(_, passes)| !passes)
            .for_each(|(missed, _)| *missed |= field);
    }
    missed
}

/// The outcomes that occur, with how many of the cases that pass have each.
fn outcomes(index: &Index, passes: &dyn Fn(usize) -> bool) -> Vec<(Outcome, usize)> {
    let count = |outcome: &Outcome| {
        let cases = index.outcomes.iter().enumerate();
        (
            *outcome,
            cases
                .filter(|(case, own)| *own == outcome && passes(*case))
                .count(),
        )
    };
    index.occurring.iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::Reading;
    use crate::model::{
        Block, Decision, FundingRow, FundingTable, Grant, Level, Minutes, Money, Note, Person,
        Proposal, Reservation, Section,
    };

    #[test]
    fn a_value_that_is_chosen_again_is_out() {
        let mut chosen = BTreeSet::from([1, 3]);
        toggle(&mut chosen, 2);
        toggle(&mut chosen, 3);
        assert_eq!(chosen, BTreeSet::from([1, 2]));
    }

    fn item(number: u32, title: &str, outcome: Outcome, text: &str) -> Item {
        let blocks = vec![Block {
            text: text.into(),
            ..Block::default()
        }];
        let sections = vec![Section {
            blocks,
            ..Section::default()
        }];
        Item {
            number,
            label: format!("§ {number}"),
            title: title.into(),
            outcome,
            sections,
            ..Item::default()
        }
    }

    fn granting(mut item: Item, kronor: i64) -> Item {
        let amount = Money {
            kronor,
            printed: String::new(),
        };
        let granted = vec![Grant {
            amount,
            ..Grant::default()
        }];
        item.decisions.push(Decision {
            granted,
            ..Decision::default()
        });
        item
    }

    fn reserved(mut item: Item, name: &str, party: &str) -> Item {
        let by = vec![Person {
            name: name.into(),
            party: Some(party.into()),
        }];
        item.reservations.push(Reservation {
            by,
            parties: vec![party.into()],
            ..Reservation::default()
        });
        item
    }

    pub(super) fn minutes() -> Minutes {
        let mut solar = granting(
            item(1, "Ödlor på väg", Outcome::Granted, "Solceller i Piteå"),
            500,
        );
        let rows = vec![FundingRow {
            payer: "Piteå kommun".into(),
            ..FundingRow::default()
        }];
        solar.funding.push(FundingTable {
            rows,
            ..FundingTable::default()
        });
        let mut motion = reserved(
            item(3, "Ångbåt", Outcome::Rejected, "Skattereduktion"),
            "Åsa Berg",
            "V",
        );
        motion.proposals.push(Proposal {
            parties: vec!["S".into(), "V".into()],
            ..Proposal::default()
        });
        motion.is_final = Some(false);
        let items = vec![
            solar,
            granting(item(2, "Café Änglar", Outcome::Granted, "Kaffe"), 900),
            motion,
        ];
        let notes = vec![Note {
            level: Level::Warning,
            item: Some(1),
            ..Note::default()
        }];
        Minutes {
            items,
            notes,
            ..Minutes::default()
        }
    }

    fn index() -> Index {
        Index::new(&Rc::new(Reading {
            minutes: minutes(),
            ..Reading::default()
        }))
    }

    fn found(filter: &Filter) -> Vec<usize> {
        matches(&index(), filter)
    }

    #[test]
    fn values_of_a_field_are_alternatives_and_fields_combine() {
        let both = Filter {
            outcomes: [Outcome::Granted, Outcome::Rejected].into(),
            ..Filter::default()
        };
        assert_eq!(found(&both), [0, 1, 2]);
        assert_eq!(
            found(&Filter {
                reserved: true,
                ..both.clone()
            }),
            [2]
        );
        assert_eq!(
            found(&Filter {
                money: true,
                ..both.clone()
            }),
            [0, 1]
        );
        assert_eq!(
            found(&Filter {
                noted: true,
                ..both.clone()
            }),
            [1]
        );
        assert_eq!(
            found(&Filter {
                proposed: true,
                money: true,
                ..both
            }),
            [] as [usize; 0]
        );
        assert_eq!(
            found(&Filter {
                payers: ["Piteå kommun".to_owned()].into(),
                ..Filter::default()
            }),
            [0]
        );
        assert_eq!(
            found(&Filter {
                parties: ["S".to_owned()].into(),
                ..Filter::default()
            }),
            [2]
        );
        assert_eq!(
            found(&Filter {
                people: ["Åsa Berg".to_owned()].into(),
                ..Filter::default()
            }),
            [2]
        );
    }

    #[test]
    fn all_words_must_occur_somewhere_in_the_case() {
        let search = |text: &str| {
            found(&Filter {
                text: text.into(),
                ..Filter::default()
            })
        };
        assert_eq!(search("PITEÅ sol"), [0]);
        assert_eq!(search("pitea"), [] as [usize; 0], "å is not a");
        assert_eq!(search("cafe"), [1], "é is e");
        assert_eq!(search("skatt"), [2], "part of a compound");
        assert_eq!(search("åsa"), [2], "a name");
        assert_eq!(
            search("Vänsterpartiet"),
            [2],
            "a party of which the letter is printed"
        );
        assert_eq!(search("centerpartiet"), [] as [usize; 0]);
        assert_eq!(search("socialdemokraterna"), [2]);
        assert_eq!(
            search("social"),
            [] as [usize; 0],
            "a part of a name is no party"
        );
        assert_eq!(search("piteå kaffe"), [] as [usize; 0]);
        assert_eq!(search("  "), [0, 1, 2]);
        assert_eq!(search("\"i piteå\""), [0]);
        assert_eq!(search("\"piteå i\""), [] as [usize; 0]);
    }

    #[test]
    fn a_count_is_what_would_remain_given_the_other_fields() {
        let filter = Filter {
            outcomes: [Outcome::Granted].into(),
            ..Filter::default()
        };
        let facets = ask(&index(), &filter).facets;
        assert_eq!(
            facets.outcomes,
            [(Outcome::Granted, 2), (Outcome::Rejected, 1)]
        );
        assert_eq!(facets.parties, [("S".to_owned(), 0), ("V".to_owned(), 0)]);
        assert_eq!(
            (facets.reserved, facets.money, facets.proposed, facets.noted),
            (0, 2, 0, 1)
        );
    }
}
