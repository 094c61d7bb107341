//! The golden cases that other tests read too; `tests/golden.rs` compares what each stage makes of
//! them.

use std::path::{Path, PathBuf};

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
