//! Sums that the overview and the charts draw. Every sum is computed from stated ones; nothing is
//! repaired or guessed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    FundingCheck, FundingRow, FundingTable, Item, Minutes, Outcome, PayerKind, Person, Reservation,
};

/// What the overview tells of a whole protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many cases.
    pub items: usize,
    /// In how many cases something is decided.
    pub decided: usize,
    /// What is granted, in kronor.
    pub granted: i64,
    /// In how many cases a sum is granted.
    pub granted_items: usize,
    /// Whether it is the most that may be given: some of the sums are.
    pub at_most: bool,
    /// What is refused, in kronor.
    pub refused: i64,
    /// In how many cases a sum is refused.
    pub refused_items: usize,
    /// How many cases are turned down, with money or without.
    pub rejected: usize,
    /// In how many cases somebody entered a reservation.
    pub reserved_items: usize,
    /// How many notes there are.
    pub notes: usize,
}

/// Sums up a protocol.
pub fn totals(minutes: &Minutes) -> Totals {
    let mut totals = Totals {
        items: minutes.items.len(),
        notes: minutes.notes.len(),
        ..Totals::default()
    };
    for item in &minutes.items {
        let (granted, refused) = (granted(item), refused(item));
        totals.decided += usize::from(!item.decisions.is_empty());
        totals.granted += granted;
        totals.granted_items += usize::from(granted != 0);
        totals.at_most |= at_most(item);
        totals.refused += refused;
        totals.refused_items += usize::from(refused != 0);
        totals.reserved_items += usize::from(!item.reservations.is_empty());
        totals.rejected += usize::from(item.outcome == Outcome::Rejected);
    }
    totals
}

/// What a case grants, in kronor.
pub fn granted(item: &Item) -> i64 {
    item.decisions
        .iter()
        .flat_map(|d| &d.granted)
        .map(|g| g.amount.kronor)
        .sum()
}

/// Whether what a case grants is the most that may be given.
pub fn at_most(item: &Item) -> bool {
    item.decisions
        .iter()
        .flat_map(|d| &d.granted)
        .any(|grant| grant.at_most)
}

/// What a case refuses, in kronor.
pub fn refused(item: &Item) -> i64 {
    item.decisions
        .iter()
        .flat_map(|d| &d.refused)
        .map(|g| g.amount.kronor)
        .sum()
}

/// What one case grants and refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemMoney {
    /// The case: an index into `items`.
    pub item: usize,
    /// Kronor granted.
    pub granted: i64,
    /// Kronor refused.
    pub refused: i64,
}

/// The cases that grant or refuse money, the largest sum first.
pub fn money_by_item(minutes: &Minutes) -> Vec<ItemMoney> {
    let all = minutes.items.iter().enumerate();
    let mut rows: Vec<_> = all
        .map(|(item, it)| ItemMoney {
            item,
            granted: granted(it),
            refused: refused(it),
        })
        .collect();
    rows.retain(|row| row.granted != 0 || row.refused != 0);
    rows.sort_by_key(|row| (Reverse(row.granted.max(row.refused)), row.item));
    rows
}

/// The cases with a table of payers, in order.
pub fn projects(minutes: &Minutes) -> Vec<usize> {
    (0..minutes.items.len())
        .filter(|i| !minutes.items[*i].funding.is_empty())
        .collect()
}

/// The cases whose payers are summed: those that were not turned down, because nobody pays for a
/// refused project.
pub fn paid_projects(minutes: &Minutes) -> Vec<usize> {
    let mut projects = projects(minutes);
    projects.retain(|i| minutes.items[*i].outcome != Outcome::Rejected);
    projects
}

/// What somebody pays in one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The case: an index into `items`.
    pub item: usize,
    /// Kronor.
    pub kronor: i64,
}

/// Somebody who pays, and in which projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payer {
    /// The name as printed, without what stands in brackets after it.
    pub name: String,
    /// What kind of payer; that of the first row where rows differ.
    pub kind: PayerKind,
    /// What stands in brackets after the name, where it is the same in every row: "1:1", "ERUF".
    pub note: Option<String>,
    /// Kronor in all rows that can be read.
    pub kronor: i64,
    /// The projects, in order.
    pub parts: Vec<Part>,
    /// Sums that cannot be read, as printed, with their case.
    pub unreadable: Vec<(usize, String)>,
}

/// The payers of these cases, the largest first. Two rows are the same payer where their names are
/// printed the same.
pub fn payers(minutes: &Minutes, items: &[usize]) -> Vec<Payer> {
    grouped(rows(minutes, items))
}

/// The payers of one table, the largest first; their case counts as 0.
pub fn table_payers(table: &FundingTable) -> Vec<Payer> {
    let rows = table.rows.iter().enumerate();
    grouped(
        rows.map(|(place, row)| {
            (
                row.payer.trim(),
                PlacedRow {
                    place,
                    item: 0,
                    row,
                },
            )
        })
        .collect(),
    )
}

fn grouped(rows: Vec<(&str, PlacedRow)>) -> Vec<Payer> {
    let mut by_name: BTreeMap<&str, Vec<PlacedRow>> = BTreeMap::new();
    for (name, row) in rows {
        by_name.entry(name).or_default().push(row);
    }
    let mut by_name: Vec<_> = by_name.into_iter().collect();
    by_name.sort_by_key(|(_, rows)| rows[0].place);
    let mut payers: Vec<_> = by_name
        .iter()
        .map(|(name, rows)| Payer::new(name, rows))
        .collect();
    payers.sort_by_key(|p| Reverse(p.kronor));
    payers
}

/// A row of a table of payers, the case it is in, and which of all rows it is.
struct PlacedRow<'a> {
    place: usize,
    item: usize,
    row: &'a FundingRow,
}

fn rows<'a>(minutes: &'a Minutes, items: &[usize]) -> Vec<(&'a str, PlacedRow<'a>)> {
    let mut rows = Vec::new();
    for item in items {
        for row in minutes
            .items
            .get(*item)
            .into_iter()
            .flat_map(|it| &it.funding)
            .flat_map(|table| &table.rows)
        {
            rows.push((
                row.payer.trim(),
                PlacedRow {
                    place: rows.len(),
                    item: *item,
                    row,
                },
            ));
        }
    }
    rows
}

impl Payer {
    fn new(name: &str, rows: &[PlacedRow]) -> Self {
        let first = rows[0].row;
        let mut payer = Self {
            name: name.to_owned(),
            kind: first.payer_kind,
            note: first.note.clone(),
            ..Self::default()
        };
        for placed in rows {
            payer.add(placed.item, placed.row);
        }
        payer
    }

    fn add(&mut self, item: usize, row: &FundingRow) {
        if self.note != row.note {
            self.note = None;
        }
        let Some(amount) = &row.amount else {
            self.unreadable.push((item, row.printed.clone()));
            return;
        };
        self.kronor += amount.kronor;
        match self.parts.last_mut().filter(|part| part.item == item) {
            Some(part) => part.kronor += amount.kronor,
            None => self.parts.push(Part {
                item,
                kronor: amount.kronor,
            }),
        }
    }
}

/// All payers of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The kind.
    pub kind: PayerKind,
    /// Kronor of all of them.
    pub kronor: i64,
    /// Who they are, the largest first.
    pub payers: Vec<Payer>,
}

/// Payers put together by kind, the largest first.
pub fn kinds(payers: &[Payer]) -> Vec<Kind> {
    let mut by_kind: BTreeMap<PayerKind, Vec<Payer>> = BTreeMap::new();
    for payer in payers {
        by_kind.entry(payer.kind).or_default().push(payer.clone());
    }
    let sum = |payers: &[Payer]| payers.iter().map(|p| p.kronor).sum();
    let mut kinds: Vec<_> = by_kind
        .into_iter()
        .map(|(kind, payers)| Kind {
            kind,
            kronor: sum(&payers),
            payers,
        })
        .collect();
    kinds.sort_by_key(|k| Reverse(k.kronor));
    kinds
}

/// How many tables of payers add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// All tables.
    pub tables: usize,
    /// Those whose rows add up to the printed total.
    pub balanced: usize,
    /// Those whose rows do not.
    pub off: usize,
    /// Those with a row that cannot be read.
    pub unreadable: usize,
    /// Those without a printed total.
    pub no_total: usize,
}

/// Counts the control sums of a protocol.
pub fn checks(minutes: &Minutes) -> Checks {
    let mut checks = Checks::default();
    for table in minutes.items.iter().flat_map(|item| &item.funding) {
        checks.tables += 1;
        match table.check {
            FundingCheck::Balanced => checks.balanced += 1,
            FundingCheck::Off => checks.off += 1,
            FundingCheck::Unreadable => checks.unreadable += 1,
            FundingCheck::NoTotal => checks.no_total += 1,
        }
    }
    checks
}

/// What a table's shares are shares of: the printed total, or the rows' sum where that is larger or
/// no total is printed.
pub fn whole(table: &FundingTable) -> i64 {
    table
        .total
        .as_ref()
        .map_or(table.sum, |total| total.kronor.max(table.sum))
}

/// What the printed total has more than the rows that can be read, in kronor; negative where the
/// rows have more.
pub fn gap(table: &FundingTable) -> i64 {
    table
        .total
        .as_ref()
        .map_or(0, |total| total.kronor - table.sum)
}

/// A share in tenths of a percent, rounded: 500 is half. Nothing of nothing is 0.
pub fn per_mille(part: i64, whole: i64) -> u32 {
    rounded(part, whole, 1000)
}

/// A share in percent, rounded once: 67.49 is 67, not 67.5 and then 68.
pub fn percent(part: i64, whole: i64) -> u32 {
    rounded(part, whole, 100)
}

fn rounded(part: i64, whole: i64, scale: i128) -> u32 {
    if part <= 0 || whole <= 0 {
        return 0;
    }
    let rounded = (i128::from(part) * 2 * scale / i128::from(whole) + 1) / 2;
    u32::try_from(rounded).unwrap_or(u32::MAX)
}

/// A reservation and the case it is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dissent<'a> {
    /// The case: an index into `items`.
    pub item: usize,
    /// The reservation.
    pub reservation: &'a Reservation,
}

/// All reservations, in order.
pub fn dissents(minutes: &Minutes) -> Vec<Dissent<'_>> {
    let all = minutes.items.iter().enumerate();
    all.flat_map(|(item, it)| {
        it.reservations
            .iter()
            .map(move |reservation| Dissent { item, reservation })
    })
    .collect()
}

/// Reservations by person, those with most first, then by name. Those that name nobody are left
/// out.
pub fn dissents_by_person(minutes: &Minutes) -> Vec<(Person, Vec<Dissent<'_>>)> {
    dissents_by(minutes, |reservation| &reservation.by)
}

/// Reservations by party, those with most first, then by letters. Those that name no party are left
/// out.
pub fn dissents_by_party(minutes: &Minutes) -> Vec<(String, Vec<Dissent<'_>>)> {
    dissents_by(minutes, |reservation| &reservation.parties)
}

fn dissents_by<K: Ord + Clone>(
    minutes: &Minutes,
    keys: fn(&Reservation) -> &[K],
) -> Vec<(K, Vec<Dissent<'_>>)> {
    let mut groups: BTreeMap<K, Vec<Dissent<'_>>> = BTreeMap::new();
    for dissent in dissents(minutes) {
        let keys: BTreeSet<&K> = keys(dissent.reservation).iter().collect();
        for key in keys {
            groups.entry(key.clone()).or_default().push(dissent);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, dissents)| Reverse(dissents.len()));
    groups
}
