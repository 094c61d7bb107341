//! What fuzzing begins with: the goldens, the fixtures and the built-in sample.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The texts.
pub static TEXTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let goldens = files("tests/golden")
        .into_iter()
        .filter(|file| file.ends_with("input.txt"));
    goldens
        .chain(files("samples"))
        .map(|file| std::fs::read(file).expect("a golden"))
        .collect()
});

/// The PDF files: small ones, so that a run tries many.
pub static PDFS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let all = files("tests/golden")
        .into_iter()
        .chain(files("tests/fixtures"));
    let pdfs = all.filter(|file| file.extension().is_some_and(|ending| ending == "pdf"));
    pdfs.map(|file| std::fs::read(file).expect("a fixture"))
        .filter(|bytes| bytes.len() < 16_000)
        .collect()
});

/// All files under a folder of the repository, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    // The package in `fuzz/` lies a folder further in.
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = package.ancestors().find(|root| root.join(folder).is_dir());
    let mut found = Vec::new();
    let mut folders = vec![root.expect("the repository").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of tests") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
