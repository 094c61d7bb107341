//! Words that nobody reads first: those of the glossary, and the page about Paragraf with all
//! licences. They stand in `glossary.txt`, `about.txt` and `licences.txt`, which the browser
//! fetches as one file once the first view is on screen.
//!
//! The glossary explains each word in two plain sentences, with the law that it comes from where
//! there is one. The paragraphs were checked against the text of kommunallagen (2017:725) as of SFS
//! 2023:708.

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

/// A part of the page about Paragraf: lines in Swedish, English and Finnish, up to an empty one.
pub struct Part {
    /// Its heading.
    pub heading: [&'static str; 3],
    /// Its paragraphs.
    pub paragraphs: Vec<[&'static str; 3]>,
}

/// A licence, and the parts of Paragraf that come under it: two lines of the file. What has a space
/// in its name is no crate.
pub type Licence = [&'static str; 2];

struct Words {
    glossary: Vec<Entry>,
    about: Vec<Part>,
    licences: Vec<Licence>,
}

impl Words {
    fn read([words, parts, licences]: [&'static str; 3]) -> Self {
        let licences: Vec<&str> = licences.lines().collect();
        Self {
            glossary: glossary(words),
            about: about(parts),
            licences: licences.as_chunks().0.to_vec(),
        }
    }
}

static WORDS: OnceLock<Words> = OnceLock::new();

thread_local! {
    static MISSED: Cell<bool> = const { Cell::new(false) };
}

fn glossary(text: &'static str) -> Vec<Entry> {
    let lines: Vec<&str> = text.lines().collect();
    let entry = |lines: &[&'static str]| match *lines {
        [slug, word, forms, law, swedish, english, finnish] => Some(Entry {
            slug,
            word,
            forms,
            law,
            means: [swedish, english, finnish],
        }),
        _ => None,
    };
    lines.chunks(7).filter_map(entry).collect()
}

fn about(text: &'static str) -> Vec<Part> {
    let part = |text: &'static str| {
        let lines: Vec<&str> = text.lines().collect();
        let (heading, paragraphs) = lines.as_chunks().0.split_first()?;
        Some(Part {
            heading: *heading,
            paragraphs: paragraphs.to_vec(),
        })
    };
    text.split("\n\n").filter_map(part).collect()
}

/// All that was fetched; nothing in a browser that has not done so yet.
fn words() -> Option<&'static Words> {
    if cfg!(not(target_family = "wasm")) {
        let files = [
            include_str!("glossary.txt"),
            include_str!("about.txt"),
            include_str!("licences.txt"),
        ];
        return Some(WORDS.get_or_init(|| Words::read(files)));
    }
    MISSED.set(WORDS.get().is_none());
    WORDS.get()
}

/// The words of the glossary in alphabetical order.
pub fn entries() -> &'static [Entry] {
    words().map_or(&[], |words| words.glossary.as_slice())
}

/// The page about Paragraf: what it is, how it reads, what is stored (an introduction and a list),
/// and the accessibility statement in the order of Digg's template.
pub fn about_parts() -> &'static [Part] {
    words().map_or(&[], |words| words.about.as_slice())
}

/// All licences.
pub fn licences() -> &'static [Licence] {
    words().map_or(&[], |words| words.licences.as_slice())
}

/// Takes the words of the file, in which form feeds part the three; tells whether they were asked
/// for before.
pub fn learn(text: String) -> bool {
    let mut files = text.leak().split('\u{c}');
    let _ = WORDS.set(Words::read(
        [(); 3].map(|()| files.next().unwrap_or_default()),
    ));
    MISSED.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_about_paragraf_is_whole_in_every_language() {
        let parts: Vec<usize> = about_parts()
            .iter()
            .map(|part| part.paragraphs.len())
            .collect();
        assert_eq!(parts.len(), 7);
        assert_eq!(
            include_str!("about.txt")
                .lines()
                .filter(|l| !l.is_empty())
                .count(),
            3 * (7 + parts.iter().sum::<usize>())
        );
        for [swedish, english, finnish] in about_parts().iter().flat_map(|part| &part.paragraphs) {
            assert!(
                swedish != english && english != finnish && swedish != finnish,
                "{swedish}"
            );
        }
    }
}
