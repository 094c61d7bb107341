//! Swedish as rows. No other part of the parser holds a Swedish word.
//!
//! A row is `{form, means, seen_in}`: how it is written, what it says, and a document that shows
//! it. Forms are in lower case and are matched against lower-cased text.

pub mod ballots;
pub mod bodies;
#[cfg(feature = "export")]
pub mod brief;
pub mod cases;
pub mod dissent;
#[cfg(feature = "export")]
pub mod export;
pub mod front;
pub mod furniture;
pub mod headings;
pub mod law;
#[cfg(feature = "pdf")]
pub mod letters;
pub mod marks;
pub mod matters;
pub mod money;
pub mod outcomes;
pub mod people;
pub mod registers;
pub mod sentences;
pub mod speech;
pub mod titles;

/// A wording, what it means, and where it was seen.
#[derive(Clone, Copy, Debug)]
pub struct Row<T> {
    /// The wording, in lower case.
    pub form: &'static str,
    /// What it means.
    pub means: T,
    /// A document of the corpus that has it.
    pub seen_in: &'static str,
}

/// Makes a row.
pub(crate) const fn row<T: Copy>(form: &'static str, means: T, seen_in: &'static str) -> Row<T> {
    Row {
        form,
        means,
        seen_in,
    }
}

/// Lower case, letter for letter, where the small letter takes as many bytes: a place in it is the
/// same place in `text`.
pub fn to_lower(text: &str) -> String {
    let mut lower = text.to_ascii_lowercase();
    let letters = text.char_indices().filter(|(_, c)| !c.is_ascii());
    for (at, small) in letters
        .map(|(at, c)| (at, c, lower_letter(c)))
        .filter(|(_, c, small)| c != small)
        .map(|(at, _, small)| (at, small))
    {
        lower.replace_range(at..at + small.len_utf8(), small.encode_utf8(&mut [0; 4]));
    }
    lower
}

fn lower_letter(c: char) -> char {
    let small = cases::small(c);
    if small.len_utf8() == c.len_utf8() {
        small
    } else {
        c
    }
}

/// Where in lower-cased text a phrase begins, at the beginning of a word.
pub fn find_word(text: &str, form: &str) -> Option<usize> {
    words_from(text, form).next()
}

/// All places where a phrase begins at the beginning of a word.
pub fn words_from<'t>(text: &'t str, form: &'t str) -> impl Iterator<Item = usize> + 't {
    let first = form.as_bytes().first().copied().unwrap_or(b' ');
    let hits = memchr::memchr_iter(first, text.as_bytes());
    hits.filter(move |at| {
        text.as_bytes()[*at..].starts_with(form.as_bytes()) && is_boundary(text, *at)
    })
}

/// Where a phrase stands as whole words.
pub fn find_whole(text: &str, form: &str) -> Option<usize> {
    words_from(text, form).find(|at| is_boundary_after(text, at + form.len()))
}

/// Whether a phrase stands as whole words.
pub fn has_word(text: &str, form: &str) -> bool {
    find_whole(text, form).is_some()
}

fn is_boundary(text: &str, at: usize) -> bool {
    !text[..at]
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric)
}

fn is_boundary_after(text: &str, at: usize) -> bool {
    !text[at..].chars().next().is_some_and(char::is_alphanumeric)
}

/// How the words of a text begin: tells at once which of hundreds of phrases cannot stand in it.
pub struct Beginnings([u64; 16]);

impl Beginnings {
    /// Those of lower-cased text.
    pub fn of(text: &str) -> Self {
        let mut beginnings = Self([0; 16]);
        let mut inside = false;
        for (at, c) in text.char_indices() {
            if !inside {
                let (word, bit) = Self::place(&text.as_bytes()[at..]);
                beginnings.0[word] |= bit;
            }
            inside = c.is_alphanumeric();
        }
        beginnings
    }

    /// Whether a phrase may stand in the text, at the beginning of a word.
    pub fn may_have(&self, form: &str) -> bool {
        let (word, bit) = Self::place(form.as_bytes());
        form.len() < 2 || self.0[word] & bit != 0
    }

    /// Where the first two bytes are noted.
    fn place(letters: &[u8]) -> (usize, u64) {
        let [first, second] = [0, 1].map(|at| letters.get(at).copied().unwrap_or(0));
        let sum = usize::from(first) * 31 + usize::from(second);
        (sum / 64 % 16, 1 << (sum % 64))
    }
}

/// The first row whose form stands as whole words in lower-cased text.
pub fn first_row<'r, T>(rows: &'r [Row<T>], text: &str) -> Option<&'r Row<T>> {
    rows.iter().find(|row| has_word(text, row.form))
}
