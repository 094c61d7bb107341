//! Small protocols with what each stage makes of them, one test for each folder in `tests/golden`:
//!
//! ```text
//! cargo test golden::pdf_one_column             runs one case
//! UPDATE_EXPECT=1 cargo test --test golden      rewrites the expectations
//! ```
//!
//! The difference shows which stage changed.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on stops where it is"
)]

use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;

use expect_test::expect_file;
use libtest_mimic::{Arguments, Failed, Trial};
use paragraf::clean::{Text, clean};
use paragraf::layout::{self, Line, Page};
use paragraf::sections::{Document, divide};

#[path = "it/golden.rs"]
mod golden;

fn main() -> ExitCode {
    let cases = golden::cases();
    assert!(cases.len() >= 8, "the goldens are missing");
    let trials = cases.into_iter().map(|case| {
        let name = case.file_name().unwrap().to_string_lossy();
        Trial::test(format!("golden::{name}"), move || check(&case))
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}

/// Compares all stages of a case, also where an earlier one differs.
fn check(case: &Path) -> Result<(), Failed> {
    let mut differing = Vec::new();
    for (file, shown) in stages(case) {
        // The macro prints the difference and panics.
        let compare = || expect_file![case.join(file)].assert_eq(&shown);
        if catch_unwind(AssertUnwindSafe(compare)).is_err() {
            differing.push(file);
        }
    }
    if differing.is_empty() {
        return Ok(());
    }
    Err(format!("not as expected: {}", differing.join(", ")).into())
}

/// What each stage makes of a case, with the file that holds what is expected.
fn stages(case: &Path) -> [(&'static str, String); 4] {
    let pages = layout::open(&golden::input(case)).unwrap();
    let text = clean(&pages);
    let minutes = paragraf::parse(&pages).minutes;
    [
        ("lines.txt", show_lines(&pages)),
        ("clean.txt", show_text(&text)),
        ("sections.txt", show_sections(&text, &divide(&text))),
        (
            "minutes.json",
            serde_json::to_string_pretty(&minutes).unwrap() + "\n",
        ),
    ]
}

fn show_lines(pages: &[Page]) -> String {
    let mut shown = String::new();
    for (number, page) in pages.iter().enumerate() {
        writeln!(shown, "=== page {}", number + 1).unwrap();
        for line in &page.lines {
            writeln!(shown, "{} {} |{}", line.gap, line.indent, show_line(line)).unwrap();
        }
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
    for line in &text.removed {
        writeln!(shown, "- page {}: {}", line.page, line.text).unwrap();
    }
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
