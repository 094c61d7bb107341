//! A table of payers in the words of the document: its own headings, names with their brackets, its
//! own total line.

use super::outline::Outline;
use crate::Reading;
use crate::model::{Block, FundingRow, FundingTable, Span};

/// A line: what, how much, where, and whether the sum can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) label: String,
    pub(super) sum: String,
    pub(super) span: Span,
    pub(super) readable: bool,
}

/// A table of payers as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ledger {
    /// "Finansiär", "Sökt belopp"; empty where the table has no heading.
    pub(super) head: (String, String),
    pub(super) rows: Vec<Line>,
    /// "Total projektbudget", "12 250 tkr".
    pub(super) total: Option<(String, String)>,
}

impl Ledger {
    /// Reads a table off its lines.
    pub(super) fn new(
        reading: &Reading,
        outline: &Outline,
        table: &FundingTable,
        blocks: &[&Block],
    ) -> Self {
        let first = table
            .rows
            .first()
            .map_or(u32::MAX, |row| outline.at(row.span));
        let last = table.rows.last().map_or(0, |row| outline.end(row.span));
        let before = blocks
            .iter()
            .filter(|b| outline.at(b.span) < first)
            .map(|b| b.text.as_str());
        let after = blocks
            .iter()
            .filter(|b| outline.at(b.span) >= last)
            .map(|b| b.text.as_str());
        let total = table.total.as_ref().map(|total| {
            let words = after.collect::<Vec<_>>().join(" ");
            let label = words
                .split(total.printed.as_str())
                .next()
                .unwrap_or_default()
                .trim();
            let label = if label.is_empty() { "Summa" } else { label };
            (label.to_owned(), total.printed.clone())
        });
        let rows = table.rows.iter().map(|row| line(reading, row)).collect();
        Self {
            head: columns(&before.collect::<Vec<_>>().join(" ")),
            rows,
            total,
        }
    }

    /// Its texts in the order in which they are drawn.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        let pairs = self.rows.iter().map(|line| (&line.label, &line.sum));
        let total = self.total.iter().map(|(label, sum)| (label, sum));
        pairs
            .chain(total)
            .flat_map(|(label, sum)| [label.clone(), sum.clone()])
    }
}

/// "Finansiär Sökt belopp" → "Finansiär", "Sökt belopp".
fn columns(head: &str) -> (String, String) {
    let (first, second) = head.split_once(['\t', ' ']).unwrap_or((head, ""));
    (first.trim().to_owned(), second.trim().to_owned())
}

/// "Boden Utveckling AB (direktfinansiering) 134 970" → the words before the sum, and the sum.
fn line(reading: &Reading, row: &FundingRow) -> Line {
    let printed = reading
        .text
        .slice(row.span)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let label = printed
        .strip_suffix(row.printed.as_str())
        .map(str::trim)
        .filter(|label| !label.is_empty());
    let label = label.unwrap_or(&row.payer).to_owned();
    Line {
        label,
        sum: row.printed.clone(),
        span: row.span,
        readable: row.amount.is_some(),
    }
}
