//! What must hold of all that is taken away.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use paragraf::Minutes;
use paragraf::export::csv::is_formula;
use paragraf::export::export;
use paragraf::wanted::{Format, TABLES, Table, Wanted};
use serde_json::Value;

use super::caps::{Cap, work};

/// What making all files may take.
const CAP: Cap = Cap {
    any: [8_000_000, 4_000_000, 2_000_000],
    each: [20_000, 20_000, 4_000],
};

/// Reads a text and makes files of it. Where its first line begins with `!`, the words after that
/// stand in all texts of the facts: in titles, names and sums, which no protocol may have.
pub fn check(bytes: &[u8]) {
    let (hostile, text) = match bytes.strip_prefix(b"!") {
        Some(rest) => rest.split_at(
            rest.iter()
                .position(|byte| *byte == b'\n')
                .unwrap_or(rest.len()),
        ),
        None => (&b""[..], bytes),
    };
    let Ok(reading) = paragraf::open("x.txt", text) else {
        return;
    };
    let minutes = if hostile.is_empty() {
        reading.minutes
    } else {
        told(&reading.minutes, hostile)
    };
    let size = serde_json::to_vec(&minutes).map_or(0, |json| json.len());
    let ((), took) = work(|| check_files(&minutes));
    CAP.assert_holds(size, took);
}

fn made(minutes: &Minutes, format: Format, table: Table) -> Vec<u8> {
    export(
        minutes,
        &Wanted {
            format,
            table,
            ..Wanted::all(minutes)
        },
    )
}

fn check_files(minutes: &Minutes) {
    let json = made(minutes, Format::Json, Table::default());
    let back: Minutes = serde_json::from_slice(&json).expect("facts are read back");
    assert_eq!(back.items.len(), minutes.items.len());
    String::from_utf8(made(minutes, Format::Markdown, Table::default())).expect("a text");
    for table in TABLES {
        check_csv(&made(minutes, Format::Csv, table));
    }
    check_workbook(made(minutes, Format::Xlsx, Table::default()));
}

/// Rows of the same length, in none of which a cell can be taken for a formula.
fn check_csv(csv: &[u8]) {
    let csv = csv
        .strip_prefix("\u{feff}".as_bytes())
        .expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(csv);
    for row in reader.records() {
        let row = row.expect("a row of as many cells as the first");
        row.iter()
            .filter(|cell| cell.parse::<i64>().is_err())
            .for_each(|cell| assert!(!is_formula(cell), "{cell:?}"));
    }
}

/// A workbook that another program reads, without formulas and with text that is not cut.
fn check_workbook(bytes: Vec<u8>) {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    for name in book.sheet_names() {
        let sheet = book.worksheet_range(&name).expect("a sheet");
        assert!(
            !sheet
                .cells()
                .any(|(_, _, cell)| matches!(cell, Data::Error(_)))
        );
        assert!(book.worksheet_formula(&name).expect("a sheet").is_empty());
    }
}

/// The facts with other words in every second text.
fn told(minutes: &Minutes, hostile: &[u8]) -> Minutes {
    let words = String::from_utf8_lossy(hostile).into_owned();
    let mut value = serde_json::to_value(minutes).expect("facts are JSON");
    tell(&mut value, &words, &mut 0);
    // Words in the place of a kind of outcome are no facts.
    serde_json::from_value(value).unwrap_or_else(|_| minutes.clone())
}

/// Names of fields that hold free text.
const FREE: [&str; 16] = [
    "title",
    "label",
    "name",
    "party",
    "text",
    "printed",
    "payer",
    "note",
    "heading",
    "to",
    "from",
    "by",
    "body",
    "place",
    "organisation",
    "cells",
];

fn tell(value: &mut Value, words: &str, nth: &mut usize) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if FREE.contains(&name.as_str()) => {
                        *nth += 1;
                        if nth.is_multiple_of(2) {
                            words.clone_into(text);
                        } else {
                            text.push_str(words);
                        }
                    }
                    field => tell(field, words, nth),
                }
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| tell(entry, words, nth)),
        _ => {}
    }
}
