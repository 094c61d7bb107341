//! What the core says, in the language of the interface; and what the protocol says, which stays
//! Swedish.

use std::fmt::Display;

use yew::prelude::*;

use super::labels::kronor;
use super::language::{Language, fill, spoken, translation};
use super::marks::unbroken;
use crate::model::{FundingRow, FundingTable, Minutes, Note};

/// A note as the reader is told it: in Swedish as the core says it.
pub fn note(minutes: &Minutes, note: &Note) -> String {
    translated(minutes, note).unwrap_or_else(|| note.text.clone())
}

/// An element with a note in it; one of a kind that has no translation is Swedish, and says so.
pub(super) fn told(tag: &'static str, minutes: &Minutes, note: &Note) -> Html {
    translated(minutes, note).map_or_else(
        || quote(tag, "", &note.text),
        |text| {
            html! {
                <@{tag}>{ text }</@>
            }
        },
    )
}

/// An element with words of the protocol in it.
pub(super) fn quote(tag: &'static str, class: &'static str, text: &str) -> Html {
    html! { <@{tag} lang="sv" {class}>{ unbroken(text) }</@> }
}

fn translated(minutes: &Minutes, note: &Note) -> Option<String> {
    if spoken() == Language::Swedish {
        return Some(note.text.clone());
    }
    with_values(minutes, note)
        .or_else(|| translation(&format!("note:{}", note.code)).map(str::to_owned))
}

/// A note of a kind with values in it.
fn filled(key: &str, values: &[(&str, &dyn Display)]) -> Option<String> {
    translation(&format!("note:{key}")).map(|text| fill(text, values))
}

/// Notes that name pages, rows or sums.
fn with_values(minutes: &Minutes, note: &Note) -> Option<String> {
    let tables = || {
        note.item
            .and_then(|at| minutes.items.get(at))
            .map(|item| &item.funding)
    };
    match note.code.as_ref() {
        "noTextLayer" | "brokenText" | "damagedPage" => flawed(note),
        "sequence" => {
            let at = note.item?;
            sequence(
                &minutes.items.get(at.checked_sub(1)?)?.label,
                &minutes.items.get(at)?.label,
            )
        }
        "fundingUnreadable" => {
            let mut rows = tables()?.iter().flat_map(|table| &table.rows);
            rows.find(|row| row.amount.is_none() && Some(row.span) == note.span)
                .and_then(unreadable)
        }
        "fundingOff" => tables()?
            .iter()
            .find(|table| Some(table.span) == note.span)
            .and_then(off),
        _ => None,
    }
}

/// Pages whose text is missing or not what they show; nothing where that is the whole document.
fn flawed(note: &Note) -> Option<String> {
    let digit = |c: char| c.is_ascii_digit();
    let (first, last) = (note.text.find(digit)?, note.text.rfind(digit)?);
    let numbers = &note.text[first..=last];
    let count = if numbers.chars().all(digit) {
        "one"
    } else {
        "several"
    };
    let pages = numbers.replace(AND, translation("note:and")?);
    filled(&format!("{}|{count}", note.code), &[("pages", &pages)])
}

/// Between the last two numbers of the core's list of pages.
const AND: &str = " och ";

fn sequence(before: &str, label: &str) -> Option<String> {
    filled("sequence|labels", &[("before", &before), ("label", &label)])
}

fn unreadable(row: &FundingRow) -> Option<String> {
    let FundingRow { payer, printed, .. } = row;
    let Some(sum) = row.suggestion.map(kronor) else {
        return filled(
            "fundingUnreadable|row",
            &[("payer", payer), ("printed", printed)],
        );
    };
    let values: [(&str, &dyn Display); 3] = [("payer", payer), ("printed", printed), ("sum", &sum)];
    filled("fundingUnreadable|suggestion", &values)
}

fn off(table: &FundingTable) -> Option<String> {
    let total = table.total.as_ref()?.kronor;
    let sum = kronor(table.sum);
    let difference = kronor((table.sum - total).abs());
    let total = kronor(total);
    let values: [(&str, &dyn Display); 3] = [
        ("sum", &sum),
        ("total", &total),
        ("difference", &difference),
    ];
    filled("fundingOff|sums", &values)
}
