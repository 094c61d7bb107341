//! Documents that want to do harm. Each gives a sentence or what can be read of it, and takes no
//! more work than its size allows: bytes are counted, not seconds.

use std::fmt::Write as _;
use std::path::Path;

use measure::measure;
use paragraf::layout::Flaw;
use paragraf::{OpenError, Reading};

use crate::invariants::assert_faithful;

/// What reading a text takes at most: bytes in all, and at once, for each byte of it.
const OF_TEXT: [u64; 2] = [3_000, 400];
/// What any file may take besides.
const ANY: u64 = 4 << 20;

/// Opens a file that may take so many bytes for each of its own, in all and at once.
fn open(bytes: &[u8], [all, once]: [u64; 2]) -> Result<Reading, OpenError> {
    let (read, used) = measure(|| paragraf::open("x", bytes));
    let size = bytes.len() as u64;
    assert!(
        used.bytes <= ANY + all * size,
        "{} bytes for {size}",
        used.bytes
    );
    assert!(
        used.peak <= ANY + once * size,
        "{} bytes at once for {size}",
        used.peak
    );
    read
}

fn text(text: &str) -> Reading {
    let reading = open(text.as_bytes(), OF_TEXT).unwrap();
    assert_faithful(&reading);
    reading
}

fn codes(reading: &Reading) -> Vec<&str> {
    reading
        .minutes
        .notes
        .iter()
        .map(|note| &*note.code)
        .collect()
}

#[test]
fn a_million_paragraph_signs_are_no_cases() {
    for signs in [
        "§".repeat(1_000_000),
        "§ ".repeat(100_000),
        "§\n".repeat(10_000),
        "§§ 1-9\n".repeat(10_000),
    ] {
        let reading = text(&signs);
        assert!(
            reading.minutes.items.len() <= 1,
            "{}",
            reading.minutes.items.len()
        );
    }
}

#[test]
fn a_thousand_cases_are_as_many_cases() {
    let cases: Vec<String> = (1..=1_000)
        .map(|n| format!("§ {n}\n\nVal {n}\n\nBeslut\nNämnden avslår ansökan.\n\n"))
        .collect();
    assert_eq!(text(&cases.concat()).minutes.items.len(), 1_000);
}

#[test]
fn a_line_without_end_is_read_in_one_go() {
    let sentence = "Nämnden beviljar Åsbyns förening 25 000 kronor, och Per Ek (M) reserverar sig mot beslutet. ";
    let line = sentence.repeat(1_000);
    assert_eq!(codes(&text(&line)), ["noItems"]);
    let reading = text(&format!("§ 7\n\nBidrag\n\nBeslut\n{line}"));
    assert_eq!(reading.minutes.items[0].title, "Bidrag");
}

/// Found by fuzzing: the words of the whole case were read once more for each proposal, and all
/// proposals for each reservation.
#[test]
fn a_case_of_thousands_of_proposals_and_reservations_is_read_in_one_go() {
    let decided =
        "Nämnden beslutar enligt kommunstyrelsens förslag, som är något längre än annars.\n";
    let wish = "Per Ek (M) yrkar att bygglov beviljas.\n";
    let approval = "Bo By (V) yrkar bifall till byggnadsnämndens förslag.\n";
    let reserved = "Per Ek (M) reserverar sig mot beslutet till förmån för att bygglov beviljas på annan plats.\n";
    let parts = [
        ("Beslut", decided),
        ("Yrkanden", wish),
        ("Yrkanden", approval),
        ("Reservationer", reserved),
    ];
    let case = |times: usize| {
        let part = |(part, line): (&str, &str)| format!("{part}\n{}\n", line.repeat(times));
        format!("§ 7\n\nBygglov\n\n{}", parts.map(part).concat())
    };
    let [once, twice] = [400, 800].map(|times| {
        let case = case(times);
        let (reading, used) = measure(|| paragraf::open("x", case.as_bytes()));
        assert_eq!(reading.unwrap().minutes.items[0].proposals.len(), 2 * times);
        used.bytes
    });
    assert!(
        twice * 10 <= once * 22,
        "{once} bytes, and {twice} for twice the text"
    );
}

#[test]
fn brackets_and_lists_without_end_are_read_in_one_go() {
    for word in [
        "(",
        "((S) ",
        "1. ",
        "a) att ",
        "\"",
        "- \n",
        "Ja\tNej\n",
        "Ordförande ",
        "Beslut\n",
        "1\n\u{c}",
        "   x",
        "kr ",
    ] {
        text(&format!("§ 7\n\nBidrag\n\nBeslut\n{}", word.repeat(2_000)));
    }
}

#[test]
fn numbers_of_any_size_are_no_sums() {
    let digits = "9".repeat(10_000);
    for number in [
        &*digits,
        "9 223 372 036 854 775 807",
        "99999999999999999999",
        "9 223 372 036 854 775 807 miljoner",
    ] {
        let table = format!(
            "Finansiering\nFinansiär   Belopp\nBanken   {number} kr\nBolaget   {number} kr\nTotalt   {number} kr\n"
        );
        let vote = format!(
            "Omröstning\nMed {number} ja-röster mot {number} nej-röster avslås yrkandet.\n"
        );
        let grant = format!("Beslut\nNämnden beviljar {number} kronor och {number} kronor.\n");
        text(&format!("§ {number}\n\nBidrag\n\n{grant}\n{vote}\n{table}"));
        text(&format!("§ 7\n\nBidrag\n\n{grant}\n{vote}\n{table}"));
    }
}

#[test]
fn what_nobody_sees_hides_nothing() {
    let plain = "§ 7\n\nBidrag till Åsbyn\n\nBeslut\nNämnden avslår ansökan om 25 000 kronor.\n\nReservation\nPer Ek (M) reserverar sig.\n";
    let expected = text(plain).minutes.items;
    for sign in [
        "\u{200b}",
        "\u{200d}",
        "\u{2060}",
        "\u{feff}",
        "\u{200e}",
        "\u{2066}",
        "\u{e0041}",
        "\u{fe0f}",
    ] {
        let letters = plain.split('\n').map(|line| {
            line.chars()
                .map(|c| format!("{c}{sign}"))
                .collect::<Vec<_>>()
                .concat()
        });
        let hidden = letters.collect::<Vec<_>>().join("\n");
        assert_eq!(text(&hidden).minutes.items, expected, "{sign:?}");
        assert!(
            !codes(&text(&hidden)).contains(&"brokenText"),
            "{sign:?} turns nothing"
        );
    }
}

#[test]
fn text_that_is_shown_backwards_is_said_to_be_other_than_it_looks() {
    for sign in ["\u{202e}", "\u{202b}", "\u{2067}"] {
        let reading = text(&format!(
            "§ 7\n\nBidrag\n\nBeslut\nNämnden {sign}råls\u{202c}va ansökan.\n"
        ));
        assert!(
            codes(&reading).contains(&"brokenText"),
            "{:?}",
            codes(&reading)
        );
        assert_eq!(reading.pages[0].flaw, Some(Flaw::Letters));
        assert!(!reading.text.text.contains(sign));
    }
}

/// What is read of a hostile file.
#[derive(Debug, PartialEq)]
enum Told {
    /// Its case.
    Case,
    /// That a page is damaged.
    Damaged,
    /// A sentence about the file.
    Refused(OpenError),
}

fn told(read: Result<Reading, OpenError>) -> Told {
    match read {
        Err(error) => Told::Refused(error),
        Ok(reading) => {
            assert_faithful(&reading);
            let case = reading
                .minutes
                .items
                .iter()
                .any(|item| item.title == "Bidrag till Åsbyns förening");
            assert!(
                case || codes(&reading).contains(&"damagedPage"),
                "{:?}",
                codes(&reading)
            );
            if case { Told::Case } else { Told::Damaged }
        }
    }
}

/// What reading a small PDF takes at most for each byte of it: what its streams hold can be a
/// thousand times as long.
const OF_PDF: [u64; 2] = [300_000, 150_000];

#[test]
fn every_hostile_pdf_is_read_or_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 15, "the fixtures are missing");
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap();
        // The library's own arithmetic is checked in a build for tests only.
        let damaged = name == "forms_that_double"
            || cfg!(debug_assertions) && name == "columns_of_a_hundred_million";
        let expected = if damaged { Told::Damaged } else { Told::Case };
        assert_eq!(
            told(open(&std::fs::read(&file).unwrap(), OF_PDF)),
            expected,
            "{name}"
        );
    }
}

/// A PDF of numbered objects, the first of which is the catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut out = "%PDF-1.7\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (object, number) in objects.iter().zip(1..) {
        writeln!(table, "{:010} 00000 n ", out.len()).unwrap();
        writeln!(out, "{number} 0 obj\n{object}\nendobj").unwrap();
    }
    let start = out.len();
    let size = objects.len() + 1;
    (out + &table + &format!("trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"))
        .into_bytes()
}

/// A page with the same case as the hostile fixtures; something goes into its dictionary and before
/// what it draws.
fn page(within: &str, drawn: &str) -> Vec<u8> {
    let lines = "BT /R 11 Tf 70 760 Td (\\247 7   Bidrag till \\305sbyns f\\366rening) Tj 0 -24 Td (Beslut) Tj 0 -24 Td (Bidraget avsl\\345s.) Tj ET";
    let drawn = format!("{drawn}\n{lines}");
    pdf(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 5 0 R >> >> /Contents 4 0 R {within} >>"
        ),
        format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ])
}

#[test]
fn letters_far_from_each_other_are_read() {
    let far = "BT /R 11 Tf 1 0 0 1 70 3000000 Tm (uppe) Tj 1 0 0 1 70 10 Tm (nere) Tj 1 0 0 1 3000000 10 Tm (borta) Tj ET";
    let file = page("/MediaBox [0 0 4000000 4000000]", far);
    let text = open(&file, OF_PDF).unwrap().text.text;
    for words in ["uppe", "nere", "borta", "Bidraget avslås."] {
        assert!(text.contains(words), "{text}");
    }
}

/// What reading a large PDF takes at most for each byte of it.
const OF_LARGE_PDF: [u64; 2] = [2_000, 400];

#[test]
fn a_hundred_thousand_pages_are_too_many() {
    let count = 100_000;
    let kids: Vec<String> = (3..count + 3)
        .map(|number| format!("{number} 0 R "))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {count} >>",
            kids.concat()
        ),
    ];
    objects.extend(
        (0..count).map(|_| "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>".to_owned()),
    );
    assert_eq!(
        told(open(&pdf(&objects), OF_LARGE_PDF)),
        Told::Refused(OpenError::TooManyPages)
    );
}

#[test]
fn a_page_tree_as_deep_as_it_is_long_is_read() {
    let depth = 10_000;
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned()];
    objects
        .extend((0..depth).map(|at| format!("<< /Type /Pages /Kids [{} 0 R] /Count 1 >>", at + 3)));
    objects.push("<< /Type /Page /MediaBox [0 0 595 842] >>".to_owned());
    let read = open(&pdf(&objects), OF_LARGE_PDF);
    assert!(matches!(read, Ok(_) | Err(OpenError::Damaged)), "{read:?}");
}

#[test]
fn brackets_in_brackets_break_nothing() {
    for (open, close) in [
        ("[", "]"),
        ("<< /A ", " >>"),
        ("(", ")"),
        ("<<", ""),
        ("[", ""),
    ] {
        let nested = open.repeat(20_000) + &close.repeat(20_000);
        let _ = told_any(&page(&format!("/Deep {nested}"), ""));
        let _ = told_any(&page("", &nested));
        let _ = told_any(&page("", &format!("/X {nested} BDC [{nested}] TJ")));
    }
}

/// Whatever is told of a file, within what it may take.
fn told_any(bytes: &[u8]) -> Result<Reading, OpenError> {
    let read = open(bytes, OF_LARGE_PDF);
    if let Ok(reading) = &read {
        assert_faithful(reading);
    }
    read
}

#[test]
fn states_that_are_kept_without_end_are_read_over() {
    for operator in [
        "q ",
        "q 1 0 0 1 0 0 cm ",
        "BT ",
        "/A BMC ",
        "0 0 9 9 re W n ",
        "Q ",
    ] {
        assert_eq!(
            told(open(&page("", &operator.repeat(20_000)), OF_LARGE_PDF)),
            Told::Case,
            "{operator}"
        );
    }
}
