//! Roll calls printed as a table: a name, and a mark in the column of the vote.

use super::people::find_people;
use crate::clean::Text;
use crate::lexicon::speech::BALLOTS;
use crate::lexicon::{has_word, to_lower};
use crate::model::{Ballot, BallotKind};
use crate::sections::Case;

/// The rolls of a case, in order. Only a PDF tells which column a mark stands in.
pub(super) fn read(text: &Text, case: &Case) -> Vec<Vec<Ballot>> {
    let mut rolls: Vec<Vec<Ballot>> = Vec::new();
    let mut columns: Vec<(BallotKind, [i32; 2])> = Vec::new();
    for line in case.lines.clone() {
        let heads = heads(text, line);
        if heads.len() >= 2 {
            columns = heads;
            rolls.push(Vec::new());
        } else if let (Some(ballot), Some(roll)) = (ballot(text, line, &columns), rolls.last_mut()) {
            roll.push(ballot);
        }
    }
    rolls.retain(|roll| !roll.is_empty());
    rolls
}

/// The columns that a heading names: "Ledamot   Ja   Nej   Avstår".
fn heads(text: &Text, line: usize) -> Vec<(BallotKind, [i32; 2])> {
    let cells = text.line(line).split('\t').zip(&text.lines[line].cells);
    cells.filter_map(|(cell, edges)| Some((kind(cell)?, *edges))).collect()
}

/// The vote that a heading names and nothing else.
fn kind(cell: &str) -> Option<BallotKind> {
    let lower = to_lower(cell);
    BALLOTS.iter().find(|row| lower.split(' ').count() == 1 && has_word(&lower, row.form)).map(|row| row.means)
}

/// "Anna Ek (S), ledamot   X": who, and the column that the mark stands in.
fn ballot(text: &Text, line: usize, columns: &[(BallotKind, [i32; 2])]) -> Option<Ballot> {
    let content = text.line(line);
    let mark = text.lines[line].cells.last().filter(|_| content.rsplit('\t').next().is_some_and(is_mark))?;
    let person = find_people(content).into_iter().next()?.person;
    let near = columns.iter().min_by_key(|(_, head)| (head[0] + head[1] - mark[0] - mark[1]).abs())?;
    Some(Ballot { person, ballot: near.0 })
}

fn is_mark(cell: &str) -> bool {
    matches!(cell.trim(), "X" | "x" | "\u{d7}" | "\u{2713}" | "\u{2714}" | "1")
}
