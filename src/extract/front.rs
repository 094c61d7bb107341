//! The front page: labels with their values, lists of people side by side, tables of who was there,
//! signatures.

use std::ops::Range;

use super::attendance::{begins_replacing, people, read, say};
use super::dates::{find_date, find_times};
use crate::clean::Text;
use crate::lexicon::front::{
    CHAIRS, CLOCK, Field, PRESENT_COLUMNS, PRESENT_MARKS, SECRETARIES, WITH, field_of, find_field,
};
use crate::lexicon::{find_word, to_lower};
use crate::model::{Attendance, Meeting, Person, Role, Span};

/// How many rows a list goes on without a name.
const SILENCE: usize = 8;
/// How many rows after their word adjusters may be named.
const ADJUSTERS: usize = 5;
/// How far apart cells of one column begin, in tenths of a point.
const NEAR: i32 = 100;

/// How many lines a front page or list has at most: a text without cases is all front.
const LONGEST: usize = 800;

/// Left of every cell.
const NOWHERE: i32 = -10_000;

/// A cell of the front page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'t> {
    pub(super) text: &'t str,
    /// Its left and right edges.
    edges: [i32; 2],
    pub(super) row: usize,
}

/// The cells of some lines, row by row.
pub(super) fn cells(text: &Text, lines: Range<usize>) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    for row in lines.take(LONGEST) {
        let (line, words) = (&text.lines[row], text.line(row));
        let known = words.split('\t').count() == line.cells.len();
        for (nth, text) in words.split('\t').enumerate() {
            // Where only tabs are known, each stands for a column of its own.
            let x = line.left + 2000 * i32::try_from(nth).unwrap_or(0);
            cells.push(Cell {
                text: text.trim(),
                edges: if known { line.cells[nth] } else { [x, x] },
                row,
            });
        }
    }
    cells
}

/// What is being told under a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    List(Role),
    Adjusters,
    Value(Field),
}

/// A word and what stands under it or to its right.
#[derive(Clone, Copy, Debug)]
struct Column {
    x: i32,
    /// The row of the word, or of the last name under it.
    row: usize,
    open: Open,
}

/// Reads the cells of a front page.
pub(super) struct Reader<'t> {
    pub(super) meeting: Meeting,
    text: &'t Text,
    columns: Vec<Column>,
    /// Names that no word told of yet: signatures have the office under the name.
    loose: Vec<(i32, usize, Person)>,
    /// The columns of a table of who was there: their middle, and whether a mark in it tells so.
    table: Vec<(i32, bool)>,
}

impl<'t> Reader<'t> {
    /// Reads cells of a text row by row.
    pub(super) fn read(text: &'t Text, cells: &[Cell<'_>]) -> Self {
        let (meeting, columns, loose, table) =
            (Meeting::default(), Vec::new(), Vec::new(), Vec::new());
        let mut reader = Self {
            meeting,
            text,
            columns,
            loose,
            table,
        };
        for row in cells.chunk_by(|a, b| a.row == b.row) {
            if !reader.table_row(row) {
                reader.row(row);
            }
        }
        reader
    }

    fn row(&mut self, row: &[Cell<'_>]) {
        for cell in row {
            let side = find_field(row[0].text).is_some()
                && matches!(field_of(cell.text), Some((Field::People(_), "")));
            match if side {
                field_of(cell.text)
            } else {
                find_field(cell.text)
            } {
                Some((field, rest)) => self.begin(field, rest, cell, row.len() == 1),
                None => self.take(cell),
            }
        }
    }

    /// A word of the front page: what stood under the word before it in its column has ended, and
    /// what stood further right, but for lists that go on beside it.
    fn begin(&mut self, field: Field, rest: &str, cell: &Cell<'_>, alone: bool) {
        let (x, row) = (cell.edges[0], cell.row);
        let listing = self
            .column(x)
            .filter(|column| row - column.row <= 1)
            .map(|column| column.open);
        if self.is_office_in_list(field, rest, listing) {
            return self.office_in_list(field, cell);
        }
        if field == Field::Items
            && matches!(listing, Some(Open::Value(Field::Chair | Field::Secretary)))
        {
            return;
        }
        self.columns.retain(|column| {
            let beside = matches!(column.open, Open::List(_)) && !alone;
            (column.x - x).abs() > NEAR && (column.x < x || column.row == row || beside)
        });
        let open = match field {
            Field::People(role) => Open::List(role),
            Field::Adjusters if self.meeting.adjusters.is_empty() => Open::Adjusters,
            Field::Items | Field::Other => Open::Nothing,
            _ => Open::Value(field),
        };
        self.columns.push(Column { x, row, open });
        let inner = find_field(rest).filter(|_| open == Open::Nothing);
        match (inner, self.signed(field, rest, cell)) {
            (Some((field, rest)), _) => self.begin(field, rest, cell, alone),
            (None, Some(person)) => self.fill_person(field, person, x),
            (None, None) => self.take(&Cell {
                text: rest,
                ..*cell
            }),
        }
    }

    /// "Ordförande Anna Ek (S)" inside a list of those who were there.
    fn is_office_in_list(&self, field: Field, rest: &str, listing: Option<Open>) -> bool {
        let fits = match field {
            Field::Chair => {
                listing == Some(Open::List(Role::Member)) && self.meeting.chair.is_none()
            }
            Field::Secretary => {
                matches!(listing, Some(Open::List(_))) && self.meeting.secretary.is_none()
            }
            _ => false,
        };
        fits && !people(rest).is_empty()
    }

    fn office_in_list(&mut self, field: Field, cell: &Cell<'_>) {
        self.take(cell);
        if let Some(last) = self
            .meeting
            .present
            .last_mut()
            .filter(|_| field == Field::Secretary)
        {
            last.role = Role::Other;
        }
        let person = self
            .meeting
            .present
            .last()
            .map(|entry| entry.person.clone());
        if let Some(person) = person {
            self.fill_person(field, person, NOWHERE);
        }
    }

    /// The name that stands above the word of an office, in its column.
    fn signed(&self, field: Field, rest: &str, cell: &Cell<'_>) -> Option<Person> {
        let office =
            matches!(field, Field::Chair | Field::Secretary | Field::Adjusters) && rest.is_empty();
        let over = |(x, row, _): &&(i32, usize, Person)| {
            (x - cell.edges[0]).abs() < NEAR * 3 && (1..=2).contains(&(cell.row - row))
        };
        self.loose
            .iter()
            .rev()
            .filter(|_| office)
            .find(over)
            .map(|(_, _, person)| person.clone())
    }

    fn column(&self, x: i32) -> Option<&Column> {
        self.columns
            .iter()
            .filter(|column| column.x <= x + NEAR)
            .max_by_key(|column| column.x)
    }

    /// A cell that is no word: it belongs to the nearest word to its left.
    fn take(&mut self, cell: &Cell<'_>) {
        if cell.text.is_empty() {
            return;
        }
        let (x, row) = (cell.edges[0], cell.row);
        let column = self.column(x).copied().unwrap_or(Column {
            x,
            row,
            open: Open::Nothing,
        });
        match column.open {
            Open::List(role) if row - column.row <= SILENCE => self.list(cell, role, column.x),
            Open::Adjusters if row - column.row < ADJUSTERS && !is_sentence(cell.text) => {
                self.adjusters(cell, column.row < row);
            }
            Open::Value(field) if row - column.row <= field_rows(field) => {
                self.fill(field, cell.text, column, row);
            }
            _ => self.sign(cell),
        }
    }

    fn list(&mut self, cell: &Cell<'_>, role: Role, x: i32) {
        let entries = if is_sentence(cell.text) {
            Vec::new()
        } else {
            read(cell.text, role)
        };
        let beside = self
            .columns
            .iter()
            .any(|column| column.x == x && column.row == cell.row);
        if (entries.is_empty() || begins_replacing(cell.text)) && beside {
            return self
                .meeting
                .present
                .last_mut()
                .into_iter()
                .for_each(|last| say(last, cell.text));
        }
        if let Some(column) = self
            .columns
            .iter_mut()
            .find(|column| column.x == x && !entries.is_empty())
        {
            column.row = cell.row;
        }
        let known = |entry: &Attendance, all: &[Attendance]| {
            all.iter()
                .any(|other| other.person.name == entry.person.name && other.role == entry.role)
        };
        let alone = entries.len() == 1;
        for mut entry in entries {
            entry.span = self.span(cell.text, (!alone).then_some(entry.person.name.as_str()));
            if !known(&entry, &self.meeting.present) {
                self.meeting.present.push(entry);
            }
        }
    }

    /// Where a cell stands, or a name in it.
    fn span(&self, cell: &str, name: Option<&str>) -> Option<Span> {
        let start = (cell.as_ptr() as usize).checked_sub(self.text.text.as_ptr() as usize)?;
        let range = match name {
            Some(name) => cell
                .find(name)
                .map_or(0..cell.len(), |at| at..at + name.len()),
            None => 0..cell.len(),
        };
        Some(self.text.span(start + range.start..start + range.end))
    }

    /// Only names under their word may have an office below them: in "Justerare Anna Ek" the name's
    /// word is told.
    fn adjusters(&mut self, cell: &Cell<'_>, under: bool) {
        let people = people(cell.text.split(WITH).next().unwrap_or_default());
        if people.is_empty() {
            // "ordförande" under one of them.
            return self.sign(cell);
        }
        for person in people {
            if under {
                self.loose.push((cell.edges[0], cell.row, person.clone()));
            }
            if !self
                .meeting
                .adjusters
                .iter()
                .any(|other| other.name == person.name)
            {
                self.meeting.adjusters.push(person);
            }
        }
    }

    /// Signatures: a name with its office in one cell, an office under a name, or a name alone.
    fn sign(&mut self, cell: &Cell<'_>) {
        if let Some((field, "")) = field_of(cell.text) {
            if let Some(person) = self.signed(field, "", cell) {
                self.fill_person(field, person, NOWHERE);
            }
            return;
        }
        let Some(entry) = read(cell.text, Role::Other).into_iter().next() else {
            return;
        };
        match entry.office.as_deref().and_then(field_of) {
            Some((field, "")) => self.fill_person(field, entry.person, NOWHERE),
            _ => self.loose.push((cell.edges[0], cell.row, entry.person)),
        }
    }

    /// An office's person; the word at `x` has told what it tells.
    fn fill_person(&mut self, field: Field, person: Person, x: i32) {
        let meeting = &mut self.meeting;
        match field {
            Field::Chair => meeting.chair = meeting.chair.take().or(Some(person)),
            Field::Secretary => meeting.secretary = meeting.secretary.take().or(Some(person)),
            Field::Adjusters if !meeting.adjusters.contains(&person) => {
                meeting.adjusters.push(person);
            }
            _ => {}
        }
        self.columns
            .iter_mut()
            .filter(|column| column.x == x)
            .for_each(|column| column.open = Open::Nothing);
    }

    fn fill(&mut self, field: Field, value: &str, under: Column, row: usize) {
        let meeting = &mut self.meeting;
        match field {
            Field::Chair | Field::Secretary => {
                if let Some(person) = people(value).into_iter().next() {
                    self.fill_person(field, person, under.x);
                }
            }
            Field::Body => {
                meeting.body = meeting
                    .body
                    .take()
                    .or_else(|| super::meeting::body_line(value));
            }
            Field::Adjusted => match find_date(value) {
                Some(date) => meeting.adjusted = meeting.adjusted.take().or(Some(date)),
                None if meeting.adjusters.is_empty() => meeting.adjusters = people(value),
                None => {}
            },
            Field::Announced => {
                meeting.announced = meeting.announced.take().or_else(|| find_date(value));
            }
            Field::Place | Field::Time | Field::Date if row - under.row < 2 => {
                when_and_where(meeting, field, value);
            }
            _ => {}
        }
    }

    /// The cells of a row of such a table without its marks: a party may stand before the name.
    fn list_row(&mut self, named: &[Cell<'_>]) {
        match named {
            [party, name, rest @ ..] if is_party(party.text) => {
                self.take(name);
                if let Some(last) = self.meeting.present.last_mut() {
                    last.person.party = last
                        .person
                        .party
                        .take()
                        .or_else(|| Some(party.text.to_owned()));
                }
                for cell in rest {
                    self.take(cell);
                }
            }
            _ => {
                for cell in named {
                    self.take(cell);
                }
            }
        }
    }

    /// A row of a table of who was there, or its headings.
    fn table_row(&mut self, row: &[Cell<'_>]) -> bool {
        let middle = |cell: &Cell<'_>| i32::midpoint(cell.edges[0], cell.edges[1]);
        let tells = |cell: &Cell<'_>| PRESENT_COLUMNS.contains(&to_lower(cell.text).as_str());
        let known = row.iter().all(|cell| cell.edges[1] > cell.edges[0]);
        if known && row.len() > 1 && row.iter().any(tells) {
            self.table = row.iter().map(|cell| (middle(cell), tells(cell))).collect();
            self.columns = vec![Column {
                x: NOWHERE,
                row: row[0].row,
                open: Open::List(Role::Member),
            }];
            return true;
        }
        if self.table.is_empty() || find_field(row[0].text).is_some() {
            return false;
        }
        let is_mark = |cell: &&Cell<'_>| PRESENT_MARKS.contains(&cell.text);
        let named: Vec<Cell<'_>> = row.iter().filter(|cell| !is_mark(cell)).copied().collect();
        let there = row.iter().filter(is_mark).any(|cell| {
            self.table
                .iter()
                .min_by_key(|head| (head.0 - middle(cell)).abs())
                .is_some_and(|head| head.1)
        });
        if there {
            self.list_row(&named);
        } else if row.len() > 1
            && row
                .iter()
                .all(|cell| read(cell.text, Role::Member).is_empty())
        {
            // A second row of headings.
            self.table
                .extend(row.iter().map(|cell| (middle(cell), false)));
        }
        true
    }
}

/// Whether the next cell belongs to a party that stands before it: "S   Anna Ek".
fn is_party(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.chars().all(char::is_uppercase)
}

/// How many rows below its word a value may stand: a dotted line and the cases may stand before a
/// signature.
fn field_rows(field: Field) -> usize {
    if matches!(field, Field::Chair | Field::Secretary | Field::Adjusters) {
        4
    } else {
        2
    }
}

/// A line of prose: no list goes on with it.
fn is_sentence(text: &str) -> bool {
    let long = text.len() > 60 && !text.contains('(');
    (long && text.ends_with('.')) || text.len() > 2000
}

fn when_and_where(meeting: &mut Meeting, field: Field, value: &str) {
    let (start, end) = find_times(value);
    meeting.start = meeting.start.take().or(start);
    meeting.end = meeting.end.take().or(end);
    meeting.date = meeting.date.take().or_else(|| find_date(value));
    if field == Field::Place && meeting.place.is_none() {
        meeting.place = Some(place(value));
    }
}

/// The place without the day and time after it.
fn place(value: &str) -> String {
    let lower = to_lower(value);
    let clock = CLOCK
        .iter()
        .filter_map(|word| find_word(&lower, word))
        .filter(|at| *at > 0)
        .min();
    let value = value[..clock.unwrap_or(value.len())].trim_end_matches([' ', ',']);
    let parts = value
        .split(',')
        .map(str::trim)
        .take_while(|part| find_date(part).is_none() && find_times(part).0.is_none());
    let kept: Vec<&str> = parts.collect();
    if kept.is_empty() {
        value.to_owned()
    } else {
        kept.join(", ")
    }
}

/// Offices that the list of those who were there tells, where nothing else did; parties that only
/// it tells; a chair who adjusts is no adjuster beside the chair.
pub(super) fn offices(meeting: &mut Meeting) {
    let holder = |words: &[&str]| {
        let holds = |office: &str| {
            office
                .split(", ")
                .any(|part| words.contains(&to_lower(part.trim()).as_str()))
        };
        let serving = meeting
            .present
            .iter()
            .filter(|one| one.role != Role::NonServing);
        serving
            .filter(|one| one.office.as_deref().is_some_and(holds))
            .map(|one| one.person.clone())
            .next()
    };
    let (chair, secretary) = (holder(&CHAIRS), holder(&SECRETARIES));
    meeting.chair = meeting.chair.take().or(chair);
    meeting.secretary = meeting.secretary.take().or(secretary);
    let chair = meeting.chair.clone();
    if meeting.adjusters.len() > 1 {
        meeting
            .adjusters
            .retain(|one| chair.as_ref().is_none_or(|chair| chair.name != one.name));
    }
    let named = meeting
        .chair
        .iter_mut()
        .chain(&mut meeting.secretary)
        .chain(&mut meeting.adjusters);
    for person in named.filter(|person| person.party.is_none()) {
        let listed = meeting
            .present
            .iter()
            .find(|one| one.person.name == person.name);
        person.party = listed.and_then(|one| one.person.party.clone());
    }
}

/// The chair of a roll call: "Anna Ek (S), ordförande   X".
pub(super) fn listed_chair(text: &Text) -> Option<Person> {
    let lines = 0..text.lines.len();
    let told = lines.filter(|line| {
        CHAIRS
            .iter()
            .any(|word| text.lower_line(*line).contains(word))
    });
    told.filter(|line| text.lines[*line].range.len() < 80)
        .find_map(|line| {
            let entry = read(text.line(line).split('\t').next()?, Role::Member)
                .into_iter()
                .next()?;
            let chairs = entry
                .office
                .as_deref()
                .is_some_and(|office| CHAIRS.contains(&to_lower(office).as_str()));
            let first = text.line(line).starts_with(&entry.person.name);
            (chairs && first && entry.person.party.is_some()).then_some(entry.person)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_and_ends_with_a_stop_is_a_sentence_and_so_is_what_never_ends() {
        assert!(is_sentence(&format!("{}.", "a ".repeat(31))));
        assert!(!is_sentence(&"a ".repeat(31)));
        assert!(!is_sentence(&format!("Anna Ek (S), {}.", "a ".repeat(31))));
        assert!(is_sentence(&"a ".repeat(1001)));
    }
}
