//! Which cases: filters that combine, their counts, free-text search, order.

use std::collections::BTreeSet;

use crate::model::Outcome;

/// Which cases to show. Values of one field are alternatives; fields combine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Only cases with a note.
    pub noted: bool,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the protocol.
    #[default]
    Number,
    /// The largest sum first.
    Amount,
    /// By outcome.
    Outcome,
    /// By title.
    Title,
}
