//! Other tables: lines that end in two columns of numbers or more, with their headings and
//! footnotes.

use std::ops::Range;

use super::people::single_spaced;
use super::rows::{least_columns, split_columns, split_row};
use crate::clean::Text;
use crate::lexicon::headings::find_heading;
use crate::model::{Table, TableRow};
use crate::sections::Case;

/// How few rows make a table.
const FEWEST: usize = 3;
/// How many lines a name or the headings may run over.
const NAME_LINES: usize = 5;

/// A table and the lines it takes.
pub(super) struct Found {
    pub(super) table: Table,
    pub(super) lines: Range<usize>,
}

/// A line that ends in numbers, with the lines of its name before it.
struct NumberLine<'t> {
    name: Range<usize>,
    line: usize,
    own: &'t str,
    digits: &'t str,
}

/// All tables in a case; `taken` tells lines that belong to a table of payers.
pub(super) fn read(text: &Text, case: &Case, taken: impl Fn(usize) -> bool) -> Vec<Found> {
    let mut found = Vec::new();
    let mut run: Vec<NumberLine<'_>> = Vec::new();
    let mut name = case.head.end;
    for line in case.head.end..case.lines.end {
        let row = split_row(text.line(line)).filter(|_| !taken(line));
        match row {
            Some(row) => {
                run.push(NumberLine {
                    name: name..line,
                    line,
                    own: row.name,
                    digits: row.digits,
                });
                name = line + 1;
            }
            None if !taken(line) && is_name(text.line(line)) && line - name < NAME_LINES => {}
            None => {
                found.extend(table(text, case, &std::mem::take(&mut run)));
                name = line + 1;
            }
        }
    }
    found.extend(table(text, case, &run));
    found
}

/// A line that can be part of a row's name or of the headings: short and no sentence.
fn is_name(line: &str) -> bool {
    line.chars().count() < 90 && !line.ends_with(['.', ':']) && find_heading(line).is_none()
}

fn table(text: &Text, case: &Case, run: &[NumberLine<'_>]) -> Option<Found> {
    let columns = run.iter().map(|row| least_columns(row.digits)).max()?;
    let certain = run
        .iter()
        .filter(|row| least_columns(row.digits) >= 2)
        .count();
    if run.len() < FEWEST || columns < 2 || certain < 2 {
        return None;
    }
    let first = &run[0];
    let last = &run[run.len() - 1];
    let footnotes: Vec<usize> = (last.line + 1..case.lines.end)
        .take_while(|line| is_footnote(text.line(*line)))
        .collect();
    let lines = first.name.start..footnotes.last().unwrap_or(&last.line) + 1;
    let table = Table {
        columns: headings(&joined(text, head_lines(first)), columns),
        rows: run
            .iter()
            .enumerate()
            .map(|(i, row)| table_row(text, row, columns, i == 0))
            .collect(),
        footnotes: footnotes
            .iter()
            .map(|line| text.line(*line).to_owned())
            .collect(),
        span: text.span(super::bytes(text, lines.clone())),
    };
    Some(Found { table, lines })
}

/// The lines before the first row are headings, but for its name where it has none of its own.
fn head_lines(first: &NumberLine<'_>) -> Range<usize> {
    let own_line = usize::from(first.own.is_empty() && !first.name.is_empty());
    first.name.start..first.name.end - own_line
}

fn joined(text: &Text, lines: Range<usize>) -> String {
    single_spaced(&text.text[super::bytes(text, lines)])
}

fn table_row(text: &Text, row: &NumberLine<'_>, columns: usize, first: bool) -> TableRow {
    let name_lines = if first {
        head_lines(row).end..row.name.end
    } else {
        row.name.clone()
    };
    let start = if name_lines.is_empty() {
        row.line
    } else {
        name_lines.start
    };
    let name = single_spaced(&format!("{} {}", joined(text, name_lines), row.own));
    let cells = split_columns(row.digits, columns).unwrap_or_else(|| vec![row.digits]);
    let cells = [name]
        .into_iter()
        .chain(cells.into_iter().map(str::to_owned))
        .collect();
    TableRow {
        cells,
        span: text.span(super::bytes(text, start..row.line + 1)),
    }
}

/// The headings of the columns: divided after each unit or year in brackets where there are as many
/// as columns, the first word being the first column's.
fn headings(words: &str, columns: usize) -> Vec<String> {
    let parts: Vec<&str> = words
        .split_inclusive(')')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    match (
        parts.len() == columns,
        parts.first().and_then(|part| part.split_once(' ')),
    ) {
        (true, Some((name, rest))) => [name, rest]
            .iter()
            .chain(&parts[1..])
            .map(|&part| part.to_owned())
            .collect(),
        _ if words.is_empty() => Vec::new(),
        _ => vec![words.to_owned()],
    }
}

/// "1) Medel för …" after a table.
fn is_footnote(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    line.starts_with('*') || ((1..=2).contains(&digits) && line[digits..].starts_with(") "))
}
