//! The layer rules, as absences in the source.

use std::path::{Path, PathBuf};

/// All Rust files under a folder of the repository, with their text.
pub(crate) fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|e| e == "rs") => {
                    let text = std::fs::read_to_string(&path).unwrap();
                    found.push((path, text));
                }
                _ => {}
            }
        }
    }
    found
}

fn is_in(path: &Path, folders: &[&str]) -> bool {
    folders
        .iter()
        .any(|folder| path.to_string_lossy().contains(folder))
}

/// The code of a file: without comments and without its tests.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..tests]
        .lines()
        .enumerate()
        .map(|(i, line)| (i + 1, line.split("//").next().unwrap_or_default()))
}

#[test]
fn the_core_knows_no_browser() {
    for (path, text) in sources("src") {
        let app = is_in(
            &path,
            &[
                "/src/ui/",
                "/src/bin/app.rs",
                "/src/bin/reader/",
                "/src/bin/pdf.rs",
            ],
        );
        let browser = ["web_sys", "js_sys", "wasm_bindgen", "gloo", "yew"];
        let named = code(&text).find(|(_, line)| browser.iter().any(|word| line.contains(word)));
        assert!(app || named.is_none(), "{}: {named:?}", path.display());
    }
}

/// A Swedish letter beside another letter: a word, not a table of letters.
fn has_swedish_word(line: &str) -> bool {
    let letters: Vec<char> = line.chars().collect();
    letters.windows(2).any(|pair| {
        pair.iter().all(|c| c.is_alphabetic()) && pair.iter().any(|c| "åäöÅÄÖ".contains(*c))
    })
}

#[test]
fn the_app_shows_and_does_not_read() {
    for (path, text) in sources("src/ui") {
        let reading = [
            "crate::open",
            "crate::read(",
            "crate::parse",
            "crate::sections",
            "crate::extract",
            "clean::clean",
        ];
        let named = code(&text).find(|(_, line)| reading.iter().any(|word| line.contains(word)));
        assert!(named.is_none(), "{}: {named:?}", path.display());
    }
}

#[test]
fn swedish_lives_in_the_lexicon_and_in_labels() {
    for (path, text) in sources("src") {
        let may = is_in(
            &path,
            &[
                "/src/lexicon/",
                "/src/layout/compose.rs",
                "/src/ui/",
                "/src/bin/",
            ],
        );
        let swedish = code(&text).find(|(_, line)| has_swedish_word(line));
        assert!(may || swedish.is_none(), "{}: {swedish:?}", path.display());
    }
}

#[test]
fn one_file_names_each_library() {
    for (library, owners) in [
        (
            "serde_wasm_bindgen",
            &["bin/reader/protocol.rs", "bin/app.rs"][..],
        ),
        ("clap", &["bin/paragraf.rs"]),
        ("hayro_svg", &["layout/pdf.rs"]),
        ("miniz_oxide", &["export/zip.rs"]),
        (
            "serde_json",
            &["bin/paragraf.rs", "export/json.rs", "ui/language.rs"],
        ),
    ] {
        for (path, text) in sources("src") {
            let named = code(&text).any(|(_, line)| line.contains(&format!("{library}::")));
            let owned = owners.iter().any(|owner| path.ends_with(owner));
            assert!(!named || owned, "{library} in {}", path.display());
        }
    }
}

#[test]
fn the_app_asks_for_files_and_does_not_make_them() {
    for (path, text) in sources("src/ui") {
        let named = code(&text)
            .find(|(_, line)| line.contains("crate::export") || line.contains("lexicon::brief"));
        assert!(named.is_none(), "{}: {named:?}", path.display());
    }
    let manifest =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let app = manifest
        .lines()
        .find(|line| line.starts_with("app = "))
        .unwrap();
    assert!(
        !app.contains("export") && !app.contains("reader") && !app.contains("cli"),
        "{app}"
    );
}

/// rustfmt breaks code and leaves comments as they are; a long literal is left alone too.
#[test]
fn comments_are_at_most_a_hundred_columns_wide() {
    for folder in ["src", "tests/it", "benches", "fuzz"] {
        for (path, text) in sources(folder) {
            let is_wide =
                |line: &&str| line.trim_start().starts_with("//") && line.chars().count() > 100;
            let wide = text.lines().find(is_wide);
            assert!(wide.is_none(), "{}: {wide:?}", path.display());
        }
    }
}
