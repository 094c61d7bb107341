//! What is taken away: every table, workbook and summary of every golden, and what must not be in
//! them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use expect_test::expect_file;
use paragraf::export::{Shown, export, rows};
use paragraf::model::{Item, Minutes, Note, Reservation};
use paragraf::wanted::{FORMATS, Format, TABLES, Table, Wanted};

use crate::golden;

const SAMPLE: &[u8] = include_bytes!("../../samples/regionala-utvecklingsnamnden.txt");
const NUMBER: &str = "640823-3234";

fn sample() -> Minutes {
    paragraf::open("protokoll.txt", SAMPLE).unwrap().minutes
}

fn case(name: &str) -> Minutes {
    let case = golden::cases()
        .into_iter()
        .find(|case| case.ends_with(name))
        .unwrap();
    paragraf::open("protokoll.txt", &golden::input(&case))
        .unwrap()
        .minutes
}

fn all() -> Vec<Minutes> {
    let read =
        |case: std::path::PathBuf| paragraf::open("protokoll.txt", &golden::input(&case)).ok();
    golden::cases()
        .into_iter()
        .filter_map(read)
        .map(|reading| reading.minutes)
        .chain([sample()])
        .collect()
}

fn text(minutes: &Minutes, wanted: &Wanted) -> String {
    String::from_utf8(export(minutes, wanted)).unwrap()
}

fn whole(minutes: &Minutes, format: Format, table: Table) -> String {
    text(
        minutes,
        &Wanted {
            format,
            table,
            ..Wanted::all(minutes)
        },
    )
}

/// The cells of a CSV file as another program reads them.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(csv.as_bytes());
    reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn book(minutes: &Minutes, wanted: Wanted) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(export(
        minutes,
        &Wanted {
            format: Format::Xlsx,
            ..wanted
        },
    )))
    .unwrap()
}

/// Everything that a workbook says.
fn said(book: &mut Xlsx<Cursor<Vec<u8>>>) -> String {
    let sheets = book.worksheets();
    sheets
        .iter()
        .flat_map(|(_, range)| range.cells().map(|(_, _, cell)| format!("{cell}\n")))
        .collect()
}

#[test]
fn the_sample_and_a_committee_are_told_as_expected() {
    for (name, minutes) in [
        ("sample", sample()),
        ("committee", case("proposals_of_a_working_committee")),
    ] {
        let file = |ending: &str| {
            format!(
                "{}/tests/export/{name}.{ending}",
                env!("CARGO_MANIFEST_DIR")
            )
        };
        let few = Wanted {
            items: vec![10, 7],
            format: Format::Json,
            ..Wanted::default()
        };
        for table in TABLES {
            let csv = whole(&minutes, Format::Csv, table);
            expect_file![file(&format!("{}.csv", table.name()))]
                .assert_eq(&csv.replace("\r\n", "\n"));
        }
        expect_file![file("md")].assert_eq(&whole(&minutes, Format::Markdown, Table::default()));
        if name == "sample" {
            expect_file![file("json")].assert_eq(&text(&minutes, &few));
        }
    }
}

#[test]
fn every_protocol_becomes_every_kind_of_file() {
    for minutes in all() {
        let wanted = Wanted::all(&minutes);
        let shown = Shown::new(&minutes, &wanted);
        let mut workbook = book(&minutes, wanted.clone());
        assert_eq!(workbook.sheet_names().len(), TABLES.len() + 1);
        for table in TABLES {
            let sheet = rows::sheet(&shown, table);
            let csv = whole(&minutes, Format::Csv, table);
            assert!(csv.ends_with("\r\n") && !csv.replace("\r\n", "").contains('\r'));
            let parsed = cells(&csv);
            assert_eq!(parsed.len(), sheet.rows.len() + 1);
            assert!(
                parsed.iter().all(|row| row.len() == sheet.heads.len()),
                "{csv}"
            );
            let range = workbook.worksheet_range(sheet.name).unwrap();
            assert_eq!(
                range.get_size(),
                (sheet.rows.len() + 1, sheet.heads.len()),
                "{}",
                sheet.name
            );
        }
        let json: Minutes =
            serde_json::from_str(&whole(&minutes, Format::Json, Table::default())).unwrap();
        let numbers = minutes
            .notes
            .iter()
            .any(|note| note.code == "personalNumber");
        assert!(numbers || json == minutes, "JSON is what was read");
        let summary = whole(&minutes, Format::Markdown, Table::default());
        let told = |item: &Item| summary.contains(&format!(" ({}", item.label));
        assert!(minutes.items.iter().all(told), "{summary}");
    }
}

#[test]
fn only_the_cases_shown_are_in_the_file_in_their_order() {
    let minutes = sample();
    // § 53 before § 52; one twice, one that there is not.
    let wanted = |format| Wanted {
        items: vec![8, 7, 8, 99],
        format,
        filter: "kultur".into(),
        ..Wanted::default()
    };
    let labels: Vec<String> = cells(&text(&minutes, &wanted(Format::Csv)))
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(labels, ["Paragraf", "§ 53", "§ 52"]);
    let json: Minutes = serde_json::from_str(&text(&minutes, &wanted(Format::Json))).unwrap();
    let note = json
        .notes
        .iter()
        .find(|note| note.code == "fundingUnreadable")
        .unwrap();
    assert_eq!(
        json.items[note.item.unwrap()].label,
        "§ 52",
        "the note goes with its case"
    );
    assert_eq!(json.items[1].span, minutes.items[7].span);
    let summary = text(&minutes, &wanted(Format::Markdown));
    assert!(
        summary.contains("Nämnden behandlade 12 ärenden. Här redovisas 2 av dem. Urval: kultur."),
        "{summary}"
    );
    assert!(!summary.contains("§ 50"));
    let about = book(&minutes, wanted(Format::Xlsx))
        .worksheet_range("Om")
        .unwrap();
    let value = |label: &str| {
        about
            .rows()
            .find(|row| row[0] == Data::String(label.into()))
            .unwrap()[1]
            .clone()
    };
    assert_eq!(
        (value("Ärenden här"), value("Urval")),
        (Data::Float(2.0), Data::String("kultur".into()))
    );
    assert!(
        about
            .rows()
            .any(|row| row[0] == Data::String("Utläst av Paragraf; protokollet gäller.".into()))
    );
}

#[test]
fn notes_of_cases_left_out_are_left_out_and_those_of_the_document_stay() {
    let note = |item| Note {
        code: "x".into(),
        item,
        ..Note::default()
    };
    let minutes = Minutes {
        items: vec![Item::default(); 3],
        notes: vec![note(None), note(Some(0)), note(Some(2))],
        ..Minutes::default()
    };
    let wanted = Wanted {
        items: vec![2],
        ..Wanted::default()
    };
    let kept: Vec<_> = Shown::new(&minutes, &wanted)
        .minutes
        .notes
        .iter()
        .map(|note| note.item)
        .collect();
    assert_eq!(kept, [None, Some(0)]);
}

#[test]
fn sums_and_days_are_numbers_and_days_in_a_workbook() {
    let minutes = sample();
    let mut book = book(&minutes, Wanted::all(&minutes));
    let decisions = book.worksheet_range("Beslut").unwrap();
    let column = |head: &str| {
        decisions
            .rows()
            .next()
            .unwrap()
            .iter()
            .position(|cell| cell == &Data::String(head.into()))
    };
    let smart = decisions
        .rows()
        .find(|row| row[0] == Data::String("§ 50".into()))
        .unwrap();
    assert_eq!(
        smart[column("Beviljat (kr)").unwrap()],
        Data::Float(2_400_000.0)
    );
    let day = &smart[column("Sammanträdesdag").unwrap()];
    assert!(
        matches!(day, Data::DateTime(day) if day.to_string() == "45916"),
        "{day:?}"
    );
    let money = book.worksheet_range("Finansiering").unwrap();
    let share = money.rows().nth(3).unwrap()[10].clone();
    assert_eq!(share, Data::Float(7.5));
}

/// A protocol that is an attack on whoever opens its tables.
fn hostile() -> Minutes {
    let evil = "=HYPERLINK(\"http://evil\";\"<b>&x\u{1}\")".to_owned();
    let reservation = Reservation {
        text: "\t@SUM(1)".into(),
        parties: vec!["+M".into()],
        ..Reservation::default()
    };
    let item = Item {
        label: "-1".into(),
        title: evil,
        reservations: vec![reservation],
        ..Item::default()
    };
    Minutes {
        items: vec![item],
        ..Minutes::default()
    }
}

#[test]
fn nothing_in_a_table_can_be_a_formula() {
    let minutes = hostile();
    for row in TABLES
        .into_iter()
        .flat_map(|table| cells(&whole(&minutes, Format::Csv, table)))
    {
        assert!(
            row.iter()
                .all(|cell| !cell.trim_start().starts_with(['=', '+', '-', '@'])),
            "{row:?}"
        );
    }
    let mut book = book(&minutes, Wanted::all(&minutes));
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
    }
    let cases = book.worksheet_range("Beslut").unwrap();
    assert_eq!(
        cases.get_value((1, 1)),
        Some(&Data::String(
            "=HYPERLINK(\"http://evil\";\"<b>&x\")".into()
        ))
    );
}

#[test]
fn nothing_in_a_summary_can_be_markup() {
    let title = "<img src=x> [a](javascript:b) *c* `d` # e".to_owned();
    let minutes = Minutes {
        items: vec![Item {
            title,
            ..Item::default()
        }],
        ..Minutes::default()
    };
    let summary = whole(&minutes, Format::Markdown, Table::default());
    let line = summary.lines().find(|line| line.contains("img")).unwrap();
    assert_eq!(
        line,
        "**\\<img src=x\\> \\[a\\](javascript:b) \\*c\\* \\`d\\` \\# e**"
    );
}

#[test]
fn personal_identity_numbers_are_hidden_in_every_file() {
    let protocol = format!(
        "§ 1  Val av Anna Ek {NUMBER}\n\nBeslut\nNämnden beslutar att bevilja Anna Ek {NUMBER} 4 000 kronor.\n\n\
         Reservation\nBo By (M) reserverar sig mot att Anna Ek, {NUMBER}, får pengar.\n"
    );
    let minutes = paragraf::open(&format!("{NUMBER}.txt"), protocol.as_bytes())
        .unwrap()
        .minutes;
    assert!(serde_json::to_string(&minutes).unwrap().contains(NUMBER));
    for (format, table) in FORMATS
        .into_iter()
        .flat_map(|format| TABLES.map(|table| (format, table)))
    {
        let wanted = Wanted {
            format,
            table,
            ..Wanted::all(&minutes)
        };
        let said = match format {
            Format::Xlsx => said(&mut book(&minutes, wanted)),
            _ => text(&minutes, &wanted),
        };
        assert!(!said.contains(NUMBER), "{said}");
        assert!(
            said.contains("••••••-••••") || table != Table::Decisions,
            "{said}"
        );
    }
    let json: Minutes =
        serde_json::from_str(&whole(&minutes, Format::Json, Table::default())).unwrap();
    assert_eq!(
        json.items[0].title.chars().count(),
        minutes.items[0].title.chars().count(),
        "spans stay right"
    );
}

#[test]
fn a_point_is_quoted_with_its_sub_points_and_a_clause_goes_on_from_the_body() {
    let summary = |decision: &str| {
        let protocol = format!("Kulturnämnden\n\n§ 1\n\nRiktlinjer\n\nBeslut\n{decision}\n");
        whole(
            &paragraf::open("a.txt", protocol.as_bytes())
                .unwrap()
                .minutes,
            Format::Markdown,
            Table::default(),
        )
    };
    let points = summary(
        "Kulturnämnden beslutar att:\n\n1. Ge chefen i uppdrag att\n\na) se över dem,\n\nb) ändra dem.\n\n2. Tacka.",
    );
    assert!(
        points.contains(
            "Nämnden beslutade: ”Ge chefen i uppdrag att a) se över dem, b) ändra dem.” Beslutet har en punkt till."
        ),
        "{points}"
    );
    let clause = summary("Kulturnämnden beslutar att anta riktlinjerna.");
    assert!(
        clause.contains("\nNämnden beslutade att anta riktlinjerna. (§ 1)"),
        "{clause}"
    );
}

#[test]
fn a_summary_tells_a_sum_that_is_the_most_that_may_be_given() {
    let said = whole(
        &case("sum_with_a_ceiling"),
        Format::Markdown,
        Table::Decisions,
    )
    .replace('\u{a0}', " ");
    assert!(
        said.contains("högst 400 000 kronor till ”Föreningen Vidala kanotklubb"),
        "{said}"
    );
    assert!(
        said.contains("Sammanlagt beviljades högst 490 000 kronor i 2 ärenden."),
        "{said}"
    );
    assert!(said.contains(" 90 000 kronor till ”Hamnfesten”"), "{said}");
}

#[test]
fn a_summary_of_an_agenda_or_of_nothing_says_so() {
    let agenda = whole(
        &case("agenda_decides_nothing"),
        Format::Markdown,
        Table::default(),
    );
    assert!(
        agenda.contains("Obs! Dokumentet är en kallelse") && !agenda.contains("behandlade"),
        "{agenda}"
    );
    let nothing = paragraf::open("a.txt", b"Hej").unwrap().minutes;
    let summary = whole(&nothing, Format::Markdown, Table::default());
    assert!(
        summary.contains("Obs! Inga paragrafer") && !summary.contains("behandlade"),
        "{summary}"
    );
    let about = book(&nothing, Wanted::all(&nothing))
        .worksheet_range("Om")
        .unwrap();
    assert!(
        about
            .rows()
            .any(|row| row[0] == Data::String("Obs!".into()))
    );
}

#[test]
fn the_same_facts_are_the_same_bytes() {
    let wanted = Wanted {
        format: Format::Xlsx,
        ..Wanted::all(&sample())
    };
    assert_eq!(export(&sample(), &wanted), export(&sample(), &wanted));
}
