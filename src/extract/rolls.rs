//! Roll calls printed as a table: a name, and a mark in the column of the vote, or the vote's word
//! in the last column.

use super::people::{find_bare, find_people};
use crate::clean::Text;
use crate::lexicon::ballots::BALLOTS;
use crate::lexicon::people::bracket_party;
use crate::lexicon::{has_word, to_lower};
use crate::model::{Ballot, BallotKind, Person};
use crate::sections::Case;

/// How many lines without a name may stand in a roll: sums, page breaks, headings of groups.
const BREAK: usize = 6;

/// How far from the head of its column, in tenths of a point, a name alone on its line may stand.
const NEAR: i32 = 150;

/// The rolls of a case, in order.
pub(super) fn read(text: &Text, case: &Case) -> Vec<Vec<Ballot>> {
    let mut rolls: Vec<Vec<Ballot>> = Vec::new();
    let mut columns: Vec<(BallotKind, [i32; 2])> = Vec::new();
    let mut last = 0;
    for line in case.lines.clone() {
        let heads = heads(text, line);
        if heads.len() >= 2 {
            (columns, last) = (heads, line);
            rolls.push(Vec::new());
            continue;
        }
        let one = ballot(text, line, &columns).or_else(|| worded(text.line(line)));
        let ballots = one.map_or_else(|| in_columns(text, line, &columns), |ballot| vec![ballot]);
        if ballots.is_empty() {
            continue;
        }
        if rolls.is_empty() || line - last > BREAK {
            rolls.push(Vec::new());
            columns.clear();
        }
        last = line;
        rolls
            .last_mut()
            .into_iter()
            .for_each(|roll| roll.extend(ballots.iter().cloned()));
    }
    rolls.retain(|roll| roll.len() > 1);
    rolls
}

/// The columns that a heading names: "Ledamot   Ja   Nej   Avstår".
fn heads(text: &Text, line: usize) -> Vec<(BallotKind, [i32; 2])> {
    let cells = text.line(line).split('\t').zip(&text.lines[line].cells);
    cells
        .filter_map(|(cell, edges)| Some((kind(cell)?, *edges)))
        .collect()
}

/// The vote that a cell names and nothing else.
pub(super) fn kind(cell: &str) -> Option<BallotKind> {
    let lower = to_lower(cell);
    BALLOTS
        .iter()
        .find(|row| lower.split(' ').count() == 1 && has_word(&lower, row.form))
        .map(|row| row.means)
}

/// "Anna Ek (S)   Bo By (M)" under "Ja   Nej": everyone in the column that they stand in.
fn in_columns(text: &Text, line: usize, columns: &[(BallotKind, [i32; 2])]) -> Vec<Ballot> {
    let alone = [[text.lines[line].left; 2]];
    let edges = &text.lines[line].cells;
    let edges: &[[i32; 2]] = if edges.is_empty() { &alone } else { edges };
    let cells = text.line(line).split('\t').zip(edges);
    let voted = cells.filter_map(|(cell, edges)| {
        let person = find_people(cell)
            .into_iter()
            .next()
            .filter(|named| named.range == (0..cell.trim_end().len()))?
            .person;
        let near = columns
            .iter()
            .min_by_key(|(_, head)| (head[0] - edges[0]).abs())?;
        let beside = !text.lines[line].cells.is_empty() || (near.1[0] - edges[0]).abs() <= NEAR;
        beside.then_some(Ballot {
            person,
            ballot: near.0,
        })
    });
    voted.collect()
}

/// "Anna Ek (S), ledamot   X": who, and the column that the mark stands in.
fn ballot(text: &Text, line: usize, columns: &[(BallotKind, [i32; 2])]) -> Option<Ballot> {
    let content = text.line(line);
    let mark = text.lines[line]
        .cells
        .last()
        .filter(|_| content.rsplit('\t').next().is_some_and(is_mark))?;
    let person = find_people(content)
        .into_iter()
        .next()
        .map(|named| named.person)
        .or_else(|| in_cells(content))?;
    let near = columns
        .iter()
        .min_by_key(|(_, head)| (head[0] + head[1] - mark[0] - mark[1]).abs())?;
    Some(Ballot {
        person,
        ballot: near.0,
    })
}

fn is_mark(cell: &str) -> bool {
    matches!(
        cell.trim(),
        "X" | "x" | "\u{d7}" | "\u{2713}" | "\u{2714}" | "1"
    )
}

/// "Kjell Ek   M   N   Ja": the vote's word in the last cell.
pub(super) fn worded(content: &str) -> Option<Ballot> {
    let last = content
        .rsplit('\t')
        .next()
        .filter(|last| last.len() < content.len())?;
    let ballot = kind(last)?;
    let person = find_people(content)
        .into_iter()
        .next()
        .map(|named| named.person)
        .or_else(|| in_cells(content))?;
    Some(Ballot { person, ballot })
}

/// A name in the first cell and its party in the next.
fn in_cells(content: &str) -> Option<Person> {
    let mut cells = content.split('\t');
    let name = find_bare(cells.next()?).into_iter().next()?.person.name;
    let party = cells.next().and_then(bracket_party)?;
    Some(Person { name, party })
}
