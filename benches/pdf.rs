//! How fast PDF files are read natively: milliseconds a page for the lines (layout) and for the
//! facts, and how the two compare. Real protocols where the corpus is there, else the test files.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::cast_precision_loss, reason = "numbers of pages")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use paragraf::layout;

/// How often each file is read; the shortest time counts.
const RUNS: usize = 7;

fn main() {
    let corpus = std::env::var_os("PARAGRAF_CORPUS")
        .map_or_else(|| PathBuf::from("../shared/corpus"), PathBuf::from);
    let mut files = pdfs(&corpus);
    if files.is_empty() {
        println!("no corpus: the test files stand for real protocols");
        files = pdfs(Path::new("tests"));
    }
    println!(
        "{:<44}{:>7}{:>12}{:>12}{:>8}",
        "file", "pages", "lines/page", "facts/page", "ratio"
    );
    for file in &files {
        report(file);
    }
}

fn report(file: &Path) {
    let Ok(bytes) = std::fs::read(file) else {
        return;
    };
    let Ok(pages) = layout::open(&bytes) else {
        return;
    };
    let lines = best(|| drop(black_box(layout::open(black_box(&bytes)).ok())));
    let facts = best(|| drop(black_box(paragraf::parse(black_box(&pages)))));
    let count = pages.len() as f64;
    let name: String = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .chars()
        .take(42)
        .collect();
    let [a, b] = [lines / count, facts / count].map(|ms| format!("{ms:.2} ms"));
    println!(
        "{name:<44}{:>7}{a:>12}{b:>12}{:>8.2}",
        pages.len(),
        facts / lines
    );
}

/// The shortest of some runs, in milliseconds.
fn best(mut run: impl FnMut()) -> f64 {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1e3
    };
    (0..RUNS).map(once).fold(f64::INFINITY, f64::min)
}

/// All PDF files below a folder, in order.
fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(pdfs(&path));
        } else if path.extension().is_some_and(|e| e == "pdf") {
            found.push(path);
        }
    }
    found.sort();
    found
}
