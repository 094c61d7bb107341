//! Tables of who pays what, and whether they add up.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::amounts::plain_number;
use super::people::single_spaced;
use super::rows::{Row, split_columns, split_row};
use crate::clean::Text;
use crate::lexicon::headings::find_heading;
use crate::lexicon::money::{
    FUNDING_COLUMNS, FUNDING_HEADS, PART_ROWS, PERIOD_WORDS, PROJECT_WORDS, SUM_COLUMNS, TOTALS,
    UNITS, payer_kind,
};
use crate::lexicon::{find_word, has_word};
use crate::model::{FundingCheck, FundingRow, FundingTable, Money, SectionKind};
use crate::sections::Case;

/// How many lines a payer's name may run over.
const NAME_LINES: usize = 4;
/// How many lines before a table are searched for its period.
const PERIOD_LINES: usize = 6;

/// A table and the lines it takes.
pub(super) struct Found {
    pub(super) table: FundingTable,
    pub(super) lines: Range<usize>,
}

/// All tables of payers in a case: under a heading of columns, or straight under "Finansiering".
pub(super) fn read(text: &Text, case: &Case) -> Vec<Found> {
    let mut found = Vec::new();
    let mut line = case.head.end;
    while line < case.lines.end {
        let begins = is_head(text.lower_line(line)) || is_bare_heading(text, line, case.lines.end);
        match begins.then(|| table(text, case, line)).flatten() {
            Some(table) => {
                line = table.lines.end;
                found.push(table);
            }
            None => line += 1,
        }
    }
    found
}

/// "Finansiering" with rows straight under it.
fn is_bare_heading(text: &Text, line: usize, end: usize) -> bool {
    let under = line + 1 < end && !is_head(text.lower_line(line + 1));
    under && find_heading(text.line(line)) == Some(SectionKind::Funding)
}

/// "Finansiär Sökt belopp"
fn is_head(lower: &str) -> bool {
    let begins = lower.len() <= 100
        && FUNDING_HEADS
            .iter()
            .any(|row| find_word(lower, row.form) == Some(0) && has_word(lower, row.form));
    begins && FUNDING_COLUMNS.iter().any(|word| has_word(lower, word))
}

/// The unit that the heading prints; kronor where it prints none.
fn head_unit(lower: &str) -> i64 {
    UNITS
        .iter()
        .find(|row| has_word(lower, row.form))
        .map_or(1, |row| row.means)
}

/// How many columns of years a heading has, the sum's included, and whether the sum comes first:
/// "Finansiär 2024 2025 Summa" → 3. One where there are no years or no sum.
fn head_columns(lower: &str) -> (usize, bool) {
    let is_year = |word: &&str| {
        word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
    };
    let words = || lower.split([' ', '\t']);
    let years = words().filter(is_year).count();
    let sum = words().position(|word| SUM_COLUMNS.contains(&word));
    match sum.filter(|_| years > 0) {
        Some(at) => (
            years + 1,
            words()
                .position(|word| is_year(&word))
                .is_some_and(|year| at < year),
        ),
        None => (1, false),
    }
}

/// The table under a heading; under one without columns only rows that all print a unit or a total
/// make one.
fn table(text: &Text, case: &Case, head: usize) -> Option<Found> {
    let lower = text.lower_line(head);
    let (columns, sum_first) = head_columns(lower);
    let mut builder = Builder {
        unit: head_unit(lower),
        columns,
        sum_first,
        end: head + 1,
        ..Builder::default()
    };
    for line in head + 1..case.lines.end {
        if !builder.take(text, line) {
            break;
        }
    }
    let lines = head..builder.end;
    let mut table = FundingTable {
        project: project(&case.title),
        period: builder.period.or_else(|| period(text, case, head)),
        rows: builder.rows,
        total: builder.total,
        span: text.span(super::bytes(text, lines.clone())),
        ..FundingTable::default()
    };
    balance(&mut table);
    let certain =
        is_head(lower) || (table.rows.len() >= 2 && (table.total.is_some() || builder.units));
    (!table.rows.is_empty() && certain).then_some(Found { table, lines })
}

/// A table as its lines are taken.
#[derive(Default)]
struct Builder {
    unit: i64,
    /// How many columns of sums a row has, and whether that of the whole sum is the first.
    columns: usize,
    sum_first: bool,
    /// Whether the last row prints its unit.
    units: bool,
    /// Lines of a payer's name whose sum has not come yet.
    pending: Option<Range<usize>>,
    rows: Vec<FundingRow>,
    total: Option<Money>,
    period: Option<String>,
    /// One past the last line that belongs to the table.
    end: usize,
}

impl Builder {
    /// Takes a line into the table; false where the table has ended.
    fn take(&mut self, text: &Text, line: usize) -> bool {
        let content = text.line(line);
        if self.total.is_some() || find_heading(content).is_some() {
            return false;
        }
        if is_head(text.lower_line(line)) {
            self.end = line + 1;
            (self.columns, self.sum_first) = head_columns(text.lower_line(line));
            self.unit = self.unit.max(head_unit(text.lower_line(line)));
            return true;
        }
        match split_row(without_share(content)) {
            Some(_)
                if PART_ROWS
                    .iter()
                    .any(|word| find_word(text.lower_line(line), word) == Some(0)) =>
            {
                (self.end, self.pending) = (line + 1, None);
            }
            Some(row) => self.take_sum(text, line, &whole(row, self.columns, self.sum_first)),
            None => return self.take_name(line, content),
        }
        true
    }

    /// A line of a name without a sum; a sentence ends the table.
    fn take_name(&mut self, line: usize, content: &str) -> bool {
        let start = self.pending.as_ref().map_or(line, |lines| lines.start);
        self.pending = Some(start..line + 1);
        line - start < NAME_LINES && content.chars().count() < 80 && !content.ends_with('.')
    }

    /// A line with a sum: a payer's row, or the total.
    fn take_sum(&mut self, text: &Text, line: usize, row: &Row<'_>) {
        let first = self.pending.take().map_or(line, |lines| lines.start);
        let start = text.lines[first].range.start;
        let sum_at = text.lines[line].range.end - text.line(line).len()
            + offset(text.line(line), row.printed);
        let name = single_spaced(without_cells(&text.text[start..sum_at]));
        self.units = row.unit.is_some();
        let amount = plain_number(row.digits, row.unit.unwrap_or(self.unit));
        self.end = line + 1;
        if is_total(&name) {
            self.period = name
                .split_once(',')
                .map(|(_, period)| period.trim().to_owned());
            self.total = amount.map(|kronor| Money {
                kronor,
                printed: row.printed.to_owned(),
            });
            return;
        }
        let (payer, note) = split_note(&name);
        let printed = row.printed.to_owned();
        let amount = amount.map(|kronor| Money {
            kronor,
            printed: printed.clone(),
        });
        let span = text.span(start..text.lines[line].range.end);
        self.rows.push(FundingRow {
            payer,
            payer_kind: payer_kind(&name),
            amount,
            printed,
            note,
            suggestion: None,
            span,
        });
    }
}

/// The line without a share at its end: "Region Norr 500 000 kr 50 %" → "Region Norr 500 000 kr".
fn without_share(line: &str) -> &str {
    let Some(rest) = line.trim_end().strip_suffix('%') else {
        return line;
    };
    rest.trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.')
        .trim_end()
}

/// The row with the number of the column of the whole sum only.
fn whole(row: Row<'_>, columns: usize, sum_first: bool) -> Row<'_> {
    let cells = (columns > 1)
        .then(|| split_columns(row.digits, columns))
        .flatten()
        .filter(|cells| cells.len() > 1);
    let Some(cells) = cells else { return row };
    let cell = if sum_first {
        cells[0]
    } else {
        cells[cells.len() - 1]
    };
    let last =
        cell.as_ptr() as usize + cell.len() == row.digits.as_ptr() as usize + row.digits.len();
    let printed = if last {
        &row.printed[offset(row.printed, cell)..]
    } else {
        cell
    };
    Row {
        digits: cell,
        printed,
        ..row
    }
}

/// A name without the cells of numbers and shares after it: "Region Norr 100 000 200 000", "Region
/// Norr 50 %".
fn without_cells(name: &str) -> &str {
    let cells = name
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit() || " \t\u{a0},.%".contains(c));
    let cut = &name[cells.len()..];
    let shared =
        cut.contains('%') || cut.trim_start_matches(' ').starts_with('\t') && cut.trim().len() > 4;
    if shared || cut.matches(' ').count() > 2 && cut.trim().len() > 6 {
        cells
    } else {
        name
    }
}

/// Where a part of a line begins in it.
fn offset(line: &str, part: &str) -> usize {
    part.as_ptr() as usize - line.as_ptr() as usize
}

fn is_total(name: &str) -> bool {
    let lower = to_lower(name);
    TOTALS
        .iter()
        .any(|row| find_word(&lower, row.form) == Some(0) && has_word(&lower, row.form))
}

/// "Region Norrbotten (1:1)" and "Region Norrbotten 1:1" → the name and "1:1".
fn split_note(name: &str) -> (String, Option<String>) {
    let bracket = name
        .strip_suffix(')')
        .and_then(|rest| rest.rfind('(').map(|at| (&rest[..at], &rest[at + 1..])));
    let fund = || {
        name.rsplit_once(' ').filter(|(_, last)| {
            last.contains(':') && last.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    match bracket.or_else(fund) {
        Some((payer, note)) if !payer.trim().is_empty() => {
            (payer.trim().to_owned(), Some(note.trim().to_owned()))
        }
        _ => (name.to_owned(), None),
    }
}

/// Adds up the rows; a single row that cannot be read gets the sum that would make the total right
/// as a suggestion.
fn balance(table: &mut FundingTable) {
    table.sum = table
        .rows
        .iter()
        .filter_map(|row| row.amount.as_ref())
        .map(|money| money.kronor)
        .sum();
    let unread = table.rows.iter().filter(|row| row.amount.is_none()).count();
    let total = table.total.as_ref().map(|money| money.kronor);
    table.check = match total {
        _ if unread > 0 => FundingCheck::Unreadable,
        None => FundingCheck::NoTotal,
        Some(total) if total == table.sum => FundingCheck::Balanced,
        Some(_) => FundingCheck::Off,
    };
    let missing = total
        .map(|total| total - table.sum)
        .filter(|missing| unread == 1 && *missing > 0);
    for row in table.rows.iter_mut().filter(|row| row.amount.is_none()) {
        row.suggestion = missing;
    }
}

/// The project that a title names: "Medfinansiering av projektet Arctic Solar 2.0" → "Arctic Solar
/// 2.0".
fn project(title: &str) -> Option<String> {
    let lower = to_lower(title);
    let at = PROJECT_WORDS
        .iter()
        .filter_map(|word| find_word(&lower, word).map(|at| at + word.len()))
        .min()?;
    title
        .get(at..)
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
}

/// The period in the text before a table: "projekttiden är 1 juni 2020 till 30 april 2023".
fn period(text: &Text, case: &Case, head: usize) -> Option<String> {
    let first = head.saturating_sub(PERIOD_LINES).max(case.head.end);
    (first..head).rev().find_map(|line| {
        let range = text.lines[line].range.clone();
        let lower = &text.lower[range.clone()];
        let at = PERIOD_WORDS
            .iter()
            .filter_map(|word| find_word(lower, word).map(|at| at + word.len()))
            .max()?;
        let rest = &text.text[range.start + at..range.end];
        let end = rest.find(['.', ',', ';']).unwrap_or(rest.len());
        Some(rest[..end].trim().to_owned()).filter(|p| p.contains(|c: char| c.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_behind_a_name_are_no_part_of_it_but_a_year_is() {
        assert_eq!(without_cells("Region Norr 100 000 200 000"), "Region Norr");
        assert_eq!(without_cells("Region Norr 50 %"), "Region Norr");
        assert_eq!(without_cells("Region Norr\t12 000"), "Region Norr");
        assert_eq!(without_cells("Region Norr\t2020"), "Region Norr\t2020");
        assert_eq!(without_cells("Region Norr 2020"), "Region Norr 2020");
    }
}
