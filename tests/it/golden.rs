//! Small protocols with what each stage makes of them: `UPDATE_EXPECT=1 cargo test` rewrites the
//! expectations, and the difference shows which stage changed.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use paragraf::clean::{Text, clean};
use paragraf::layout::{self, Line, Page};
use paragraf::sections::{Document, divide};

/// The folders of golden cases, named after what is hard about them.
pub(crate) fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.retain(|case| cfg!(feature = "pdf") || case.join("input.txt").exists());
    cases.sort();
    cases
}

/// A case's document: plain text, or a PDF that `tests/fixtures/make_pdfs.py` makes.
pub(crate) fn input(case: &Path) -> Vec<u8> {
    let text = case.join("input.txt");
    std::fs::read(if text.exists() {
        text
    } else {
        case.join("input.pdf")
    })
    .unwrap()
}

#[test]
fn every_stage_gives_what_is_expected() {
    let cases = cases();
    assert!(cases.len() >= 8, "the goldens are missing");
    for case in cases {
        check(&case);
    }
}

fn check(case: &Path) {
    let bytes = input(case);
    let pages = layout::open(&bytes).unwrap();
    let text = clean(&pages);
    let minutes = paragraf::parse(&pages).minutes;
    expect_file![case.join("lines.txt")].assert_eq(&show_lines(&pages));
    expect_file![case.join("clean.txt")].assert_eq(&show_text(&text));
    expect_file![case.join("sections.txt")].assert_eq(&show_sections(&text, &divide(&text)));
    expect_file![case.join("minutes.json")]
        .assert_eq(&(serde_json::to_string_pretty(&minutes).unwrap() + "\n"));
}

fn show_lines(pages: &[Page]) -> String {
    let mut shown = String::new();
    for (number, page) in pages.iter().enumerate() {
        writeln!(shown, "=== page {}", number + 1).unwrap();
        page.lines.iter().for_each(|line| {
            writeln!(shown, "{} {} |{}", line.gap, line.indent, show_line(line)).unwrap();
        });
    }
    shown
}

/// A line's text, in a PDF with the left edge, bottom and size before it and the left edges of its
/// words after it.
fn show_line(line: &Line) -> String {
    let Some(place) = &line.place else {
        return line.text.clone();
    };
    let words: Vec<String> = place.words.iter().map(|word| word.x0.to_string()).collect();
    let bold = if place.bold { " bold" } else { "" };
    format!(
        "{} {} {}{bold}|{}|{}",
        place.x0,
        place.y1,
        place.size,
        line.text,
        words.join(" ")
    )
}

fn show_text(text: &Text) -> String {
    let mut shown = String::new();
    for page in 1..=u32::try_from(text.page_starts.len()).unwrap() {
        write!(
            shown,
            "=== page {page} printed {}\n{}",
            text.printed_page(page),
            text.page(page)
        )
        .unwrap();
        if !shown.ends_with('\n') {
            shown.push_str("↩\n");
        }
    }
    text.removed
        .iter()
        .for_each(|line| writeln!(shown, "- page {}: {}", line.page, line.text).unwrap());
    shown
}

fn show_sections(text: &Text, document: &Document) -> String {
    let mut shown = String::new();
    for case in &document.cases {
        writeln!(
            shown,
            "{:?} | {} | {:?}",
            case.mark, case.title, case.registers
        )
        .unwrap();
        for part in &case.parts {
            let heading = part.heading.map_or("", |line| text.line(line));
            writeln!(
                shown,
                "  {:?} [{heading}] {} lines",
                part.kind,
                part.lines.len()
            )
            .unwrap();
        }
    }
    shown
}
