//! Rows of tables in text: a name and the numbers at the end of the line.

use std::ops::Range;

use super::amounts::{plain_number, split_unit};

/// A line split into the name and the number tokens at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row<'t> {
    /// What stands before the numbers.
    pub(super) name: &'t str,
    /// The digits at the end, unit excluded.
    pub(super) digits: &'t str,
    /// The digits with their unit, as printed.
    pub(super) printed: &'t str,
    /// How many kronor the printed unit is, where one is printed.
    pub(super) unit: Option<i64>,
}

/// Splits a line that ends in numbers: "Kalix kommun 195 732" → "Kalix kommun" and "195 732". A gap
/// between columns or a year before the number parts them.
pub(super) fn split_row(line: &str) -> Option<Row<'_>> {
    let (unit, body) = split_unit(line.trim_end());
    let body = body.trim_end();
    let starts = number_tokens(body);
    let first = *starts.first()?;
    let start = after_year(body, &starts).unwrap_or(first);
    let printed = line[start..].trim_end();
    Some(Row {
        name: line[..start].trim(),
        digits: &body[start..],
        printed,
        unit,
    })
}

/// Where the number tokens at the end of a line begin, the first one first; a tab ends the run.
fn number_tokens(body: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut end = body.len();
    while end > 0 {
        let start = body[..end].rfind([' ', '\t', '\u{a0}']).map_or(0, |at| {
            at + body[at..].chars().next().map_or(1, char::len_utf8)
        });
        if !is_number_token(&body[start..end]) {
            break;
        }
        starts.insert(0, start);
        if body[..start].ends_with('\t') {
            break;
        }
        end = body[..start].trim_end_matches([' ', '\u{a0}']).len();
    }
    starts
}

fn is_number_token(token: &str) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
        && token
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        && !token.ends_with(['.', ','])
}

/// Where the sum begins when a year stands before it: "Kommunen 2020 500 000".
fn after_year(body: &str, starts: &[usize]) -> Option<usize> {
    let [first, second, ..] = *starts else {
        return None;
    };
    let year = body[first..second].trim();
    let is_year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    (is_year && plain_number(&body[second..], 1).is_some()).then_some(second)
}

/// The tokens of number columns, divided into `columns` numbers of groups as even as can be: "647
/// 647" in two.
pub(super) fn split_columns(digits: &str, columns: usize) -> Option<Vec<&str>> {
    let tokens: Vec<Range<usize>> = token_ranges(digits);
    let mut cells = Vec::new();
    let mut at = 0;
    for column in 0..columns {
        let left = columns - column;
        let len = cell_len(digits, &tokens[at..], left)?;
        cells.push(&digits[tokens[at].start..tokens[at + len - 1].end]);
        at += len;
    }
    (at == tokens.len()).then_some(cells)
}

/// How many tokens the next of `left` numbers takes: up to the next token that must begin a number,
/// else an even share.
fn cell_len(digits: &str, tokens: &[Range<usize>], left: usize) -> Option<usize> {
    let room = tokens
        .len()
        .checked_sub(left - 1)
        .filter(|room| *room > 0)?;
    if left == 1 {
        return Some(tokens.len());
    }
    let forced = (1..=room).find(|i| !can_continue(&digits[tokens[*i].clone()]));
    let even = tokens.len().div_ceil(left).min(room);
    Some(match forced {
        Some(at) if at <= even => at,
        _ => even,
    })
}

/// A token that can be a later group of a number: exactly three digits.
fn can_continue(token: &str) -> bool {
    token.len() == 3 && token.bytes().all(|b| b.is_ascii_digit())
}

/// How many numbers the tokens hold at the least.
pub(super) fn least_columns(digits: &str) -> usize {
    let tokens = token_ranges(digits);
    tokens
        .iter()
        .enumerate()
        .filter(|(i, t)| *i == 0 || !can_continue(&digits[(*t).clone()]))
        .count()
}

fn token_ranges(digits: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    for token in digits.split([' ', '\t', '\u{a0}']) {
        if !token.is_empty() {
            ranges.push(at..at + token.len());
        }
        at += token.len()
            + digits[at + token.len()..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_ends_where_the_numbers_begin() {
        let row = split_row("Region Norrbotten 1:1 1 222 867 kr").unwrap();
        assert_eq!(
            (row.name, row.digits, row.printed, row.unit),
            (
                "Region Norrbotten 1:1",
                "1 222 867",
                "1 222 867 kr",
                Some(1)
            )
        );
        let row = split_row("Kommunen 2020 500 000").unwrap();
        assert_eq!((row.name, row.digits), ("Kommunen 2020", "500 000"));
        assert_eq!(split_row("Mål 2\t500 000").unwrap().name, "Mål 2");
        assert_eq!(split_row("Region Norrbotten (ur"), None);
    }

    #[test]
    fn columns_are_told_apart_by_their_groups() {
        assert_eq!(
            split_columns("34 077 34 764", 2),
            Some(vec!["34 077", "34 764"])
        );
        assert_eq!(split_columns("647 647", 2), Some(vec!["647", "647"]));
        assert_eq!(split_columns("1 200 0", 2), Some(vec!["1 200", "0"]));
        assert_eq!(split_columns("250 0", 2), Some(vec!["250", "0"]));
        assert_eq!(split_columns("500", 2), None);
        assert_eq!(
            (least_columns("34 077 34 764"), least_columns("647 647")),
            (2, 1)
        );
    }
}
