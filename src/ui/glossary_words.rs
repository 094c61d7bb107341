//! The words of a protocol that need explaining: each in two plain sentences, with the law that it comes from where there
//! is one. The paragraphs were checked against the text of kommunallagen (2017:725) as of SFS 2023:708.
//!
//! They stand in `glossary.txt`, which the browser fetches once the first view is on screen.

use std::cell::Cell;
use std::sync::OnceLock;

/// A word and what it means: seven lines of the file.
pub struct Entry {
    /// The word in addresses.
    pub slug: &'static str,
    /// The word as the list names it.
    pub word: &'static str,
    /// The forms in which protocols write it, whole words in lower case, with bars between.
    pub forms: &'static str,
    /// The law, in Swedish; empty where no paragraph says what the word means.
    pub law: &'static str,
    /// Two sentences in Swedish, English and Finnish.
    pub means: [&'static str; 3],
}

static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();

thread_local! {
    static MISSED: Cell<bool> = const { Cell::new(false) };
}

fn read(text: &'static str) -> Vec<Entry> {
    let lines: Vec<&str> = text.lines().collect();
    let entry = |lines: &[&'static str]| match *lines {
        [slug, word, forms, law, swedish, english, finnish] => {
            Some(Entry { slug, word, forms, law, means: [swedish, english, finnish] })
        }
        _ => None,
    };
    lines.chunks(7).filter_map(entry).collect()
}

/// All words in alphabetical order; none in a browser that has not fetched them yet.
pub fn entries() -> &'static [Entry] {
    if cfg!(not(target_family = "wasm")) {
        return ENTRIES.get_or_init(|| read(include_str!("glossary.txt")));
    }
    MISSED.set(ENTRIES.get().is_none());
    ENTRIES.get().map_or(&[], Vec::as_slice)
}

/// Takes the words of the file; tells whether they were asked for before.
pub fn learn(text: String) -> bool {
    let _ = ENTRIES.set(read(text.leak()));
    MISSED.get()
}
