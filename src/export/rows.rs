//! The tables, as plain rows that CSV and XLSX share.

use super::Shown;
use crate::lexicon::export as say;
use crate::model::Vote;
use crate::model::{
    Attendance, Ballot, Decision, FundingRow, FundingTable, Grant, Item, Person, Point,
    Reservation, Span,
};
use crate::personal::mask;
use crate::stats;
use crate::wanted::{TABLES, Table};

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: the protocol is silent.
    #[default]
    Empty,
    /// A text, personal identity numbers hidden; never empty.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number in tenths: 125 is 12.5.
    Tenths(u32),
    /// Year, month, day.
    Date([u32; 3]),
}

/// A table.
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// The headings of the columns, with their width in characters.
    pub heads: Vec<say::Head>,
    /// The rows, each with a cell for every heading.
    pub rows: Vec<Vec<Cell>>,
}

/// All tables, and the sheet that says where they come from.
pub struct Book {
    /// Labels and what they say.
    pub about: Vec<[Cell; 2]>,
    /// The tables.
    pub sheets: Vec<Sheet>,
}

/// All tables of the cases shown.
pub fn book(shown: &Shown) -> Book {
    Book {
        about: about(shown),
        sheets: TABLES.map(|table| sheet(shown, table)).into(),
    }
}

/// One table of the cases shown. Who was there does not depend on the cases.
pub fn sheet(shown: &Shown, table: Table) -> Sheet {
    let case: &[say::Head] = if table == Table::Attendance {
        &[]
    } else {
        &say::CASE
    };
    let heads = [case, say::columns(table), &say::PLACE].concat();
    let mut rows = Vec::new();
    match table {
        Table::Attendance => rows.extend(
            shown
                .minutes
                .meeting
                .present
                .iter()
                .map(|one| attendance(shown, one)),
        ),
        _ => shown
            .minutes
            .items
            .iter()
            .for_each(|item| of_item(shown, item, table, &mut rows)),
    }
    Sheet {
        name: say::table(table),
        heads,
        rows,
    }
}

fn of_item(shown: &Shown, item: &Item, table: Table, rows: &mut Vec<Vec<Cell>>) {
    let mut add = |page: u32, cells: Vec<Cell>| {
        rows.push([case(item), cells, place(shown, Some(page))].concat());
    };
    match table {
        Table::Decisions => add(item.pages[0], decided(item)),
        Table::Money => {
            let all = item
                .funding
                .iter()
                .flat_map(|table| table.rows.iter().map(move |row| (table, row)));
            all.for_each(|(table, row)| add(row.span.page, payer(table, row)));
        }
        Table::Reservations => item
            .reservations
            .iter()
            .for_each(|r| add(r.span.page, reservation(item, r))),
        Table::Votes => votes(item)
            .into_iter()
            .for_each(|(page, cells)| add(page, cells)),
        Table::Attendance => {}
    }
}

/// A text in a cell.
fn text(text: impl AsRef<str>) -> Cell {
    let text = text.as_ref().trim();
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(mask(text))
    }
}

fn maybe(words: Option<&String>) -> Cell {
    words.map_or(Cell::Empty, text)
}

fn number(number: impl Into<i64>) -> Cell {
    Cell::Number(number.into())
}

/// A sum, nothing where there is none.
fn sum(grants: impl Iterator<Item = i64>) -> Cell {
    let sum: i64 = grants.sum();
    if sum == 0 {
        Cell::Empty
    } else {
        Cell::Number(sum)
    }
}

/// A day; a text where it is none.
fn date(iso: &str) -> Cell {
    let parts: Vec<u32> = iso
        .split('-')
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts[..] {
        [year @ 1900..=9999, month @ 1..=12, day @ 1..=31] => Cell::Date([year, month, day]),
        _ => text(iso),
    }
}

fn case(item: &Item) -> Vec<Cell> {
    vec![
        text(&item.label),
        text(&item.title),
        text(say::outcome(item.outcome)),
    ]
}

fn place(shown: &Shown, page: Option<u32>) -> Vec<Cell> {
    let meeting = &shown.minutes.meeting;
    let page = page.map_or(Cell::Empty, |page| number(shown.page(page)));
    let day = meeting.date.as_ref().map_or(Cell::Empty, |day| date(day));
    vec![
        page,
        maybe(meeting.body.as_ref()),
        day,
        text(&shown.minutes.source.name),
    ]
}

/// Each once, in order, joined.
fn joined<S: AsRef<str>>(words: impl Iterator<Item = S>, between: &str) -> Cell {
    let mut once: Vec<String> = Vec::new();
    for word in words.map(|word| word.as_ref().to_owned()) {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    text(once.join(between))
}

fn decided(item: &Item) -> Vec<Cell> {
    let granted = || item.decisions.iter().flat_map(|decision| &decision.granted);
    let refused = item.decisions.iter().flat_map(|decision| &decision.refused);
    let kronor = |grant: &Grant| grant.amount.kronor;
    vec![
        joined(item.dnr.iter(), ", "),
        item.is_final
            .map_or(Cell::Empty, |is_final| text(say::yes_or_no(is_final))),
        joined(
            item.decisions
                .iter()
                .filter_map(|decision| decision.by.as_ref()),
            ", ",
        ),
        joined(
            item.decisions
                .iter()
                .filter_map(|decision| decision.to.as_ref()),
            ", ",
        ),
        joined(item.decisions.iter().map(words), "\n"),
        sum(granted().map(kronor)),
        joined(granted().filter_map(|grant| grant.to.as_ref()), ", "),
        sum(refused.map(kronor)),
        joined(
            item.reservations
                .iter()
                .flat_map(|r| objectors(&r.by, &r.parties)),
            ", ",
        ),
        joined(item.votes.iter().map(say::figures), "\n"),
    ]
}

/// The words of a decision with its points, a line each.
fn words(decision: &Decision) -> String {
    let mut lines = vec![decision.text.clone()];
    add_points(&decision.points, 0, &mut lines);
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

fn add_points(points: &[Point], depth: usize, lines: &mut Vec<String>) {
    for point in points {
        let mark = match &point.label {
            Some(label) if label.ends_with(['.', ')']) => label.clone(),
            Some(label) => format!("{label}."),
            None => "–".to_owned(),
        };
        lines.push(format!("{}{mark} {}", "   ".repeat(depth), point.text));
        add_points(&point.points, depth + 1, lines);
    }
}

/// Who objected, by name, or by party where nobody is named.
pub(super) fn objectors(by: &[Person], parties: &[String]) -> Vec<String> {
    if by.is_empty() {
        parties.to_vec()
    } else {
        by.iter().map(say::person).collect()
    }
}

fn payer(table: &FundingTable, row: &FundingRow) -> Vec<Cell> {
    let share = row
        .amount
        .as_ref()
        .map(|amount| stats::per_mille(amount.kronor, stats::whole(table)));
    vec![
        maybe(table.project.as_ref()),
        maybe(table.period.as_ref()),
        text(&row.payer),
        maybe(row.note.as_ref()),
        text(say::payer_kind(row.payer_kind)),
        row.amount
            .as_ref()
            .map_or(Cell::Empty, |amount| number(amount.kronor)),
        text(&row.printed),
        share.map_or(Cell::Empty, Cell::Tenths),
        table
            .total
            .as_ref()
            .map_or(Cell::Empty, |total| number(total.kronor)),
        text(say::funding_check(table)),
    ]
}

fn reservation(item: &Item, reservation: &Reservation) -> Vec<Cell> {
    let favoured = reservation
        .proposal
        .and_then(|index| item.proposals.get(index));
    vec![
        joined(
            objectors(&reservation.by, &reservation.parties).iter(),
            ", ",
        ),
        joined(reservation.parties.iter(), ", "),
        text(say::yes_or_no(reservation.written)),
        text(&reservation.text),
        favoured.map_or(Cell::Empty, |proposal| {
            text(say::proposal_kind(proposal.kind))
        }),
        favoured.map_or(Cell::Empty, |proposal| text(&proposal.text)),
    ]
}

/// A row for each ballot, or for a vote without names.
fn votes(item: &Item) -> Vec<(u32, Vec<Cell>)> {
    let mut rows = Vec::new();
    for (at, vote) in (1..).zip(&item.votes) {
        let result = result(at, vote);
        let names = vote.ballots.iter().map(ballot);
        let nobody = vote.ballots.is_empty().then(|| vec![Cell::Empty; 3]);
        rows.extend(
            names
                .chain(nobody)
                .map(|name| (vote.span.page, [result.clone(), name].concat())),
        );
    }
    rows
}

fn result(at: i64, vote: &Vote) -> Vec<Cell> {
    let count = |n: Option<u32>| n.map_or(Cell::Empty, number);
    vec![
        number(at),
        maybe(vote.yes_means.as_ref()),
        maybe(vote.no_means.as_ref()),
        number(vote.yes),
        number(vote.no),
        count(vote.abstain),
        count(vote.absent),
        text(say::winner(vote)),
        text(say::vote_check(vote.check)),
    ]
}

fn ballot(ballot: &Ballot) -> Vec<Cell> {
    let Ballot { person, ballot } = ballot;
    vec![
        text(&person.name),
        maybe(person.party.as_ref()),
        text(say::ballot(*ballot)),
    ]
}

fn attendance(shown: &Shown, one: &Attendance) -> Vec<Cell> {
    let section = |at: usize| one.items.map_or(Cell::Empty, |items| number(items[at]));
    let cells = vec![
        text(&one.person.name),
        maybe(one.person.party.as_ref()),
        text(say::role(one.role)),
        maybe(one.office.as_ref()),
        one.replaces
            .as_ref()
            .map_or(Cell::Empty, |person| text(say::person(person))),
        section(0),
        section(1),
    ];
    [cells, place(shown, one.span.map(|Span { page, .. }| page))].concat()
}

/// Where it all comes from, and what was chosen.
fn about(shown: &Shown) -> Vec<[Cell; 2]> {
    let (meeting, source) = (&shown.minutes.meeting, &shown.minutes.source);
    let count = |n: usize| number(i64::try_from(n).unwrap_or(i64::MAX));
    let chosen = if shown.is_whole() && shown.filter.is_empty() {
        say::ALL_CASES
    } else {
        shown.filter
    };
    let values = [
        maybe(meeting.body.as_ref()),
        maybe(meeting.organisation.as_ref()),
        meeting.date.as_ref().map_or(Cell::Empty, |day| date(day)),
        maybe(meeting.place.as_ref()),
        text(&source.name),
        number(source.pages),
        count(shown.minutes.items.len()),
        count(shown.of),
        text(chosen),
    ];
    let mut rows: Vec<[Cell; 2]> = say::ABOUT_ROWS
        .iter()
        .map(text)
        .zip(values)
        .map(Into::into)
        .collect();
    rows.extend(
        shown
            .warnings()
            .map(|note| [text(say::BEWARE), text(&note.text)]),
    );
    rows.push([text(say::PROTOCOL_COUNTS), Cell::Empty]);
    rows
}
