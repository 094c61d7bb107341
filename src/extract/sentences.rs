//! Sentences of a paragraph.

use crate::lexicon::to_lower;
use std::ops::Range;

use crate::lexicon::sentences::ABBREVIATIONS;

/// The sentences of a paragraph, as bytes in it, with the quotation mark that closes them. Full
/// stops inside quotations and of abbreviations end no sentence.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, stop) in text
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '!' | '?'))
    {
        let end = at + stop.len_utf8();
        let end = end
            + text[end..]
                .chars()
                .next()
                .filter(|c| matches!(c, '”' | '"'))
                .map_or(0, char::len_utf8);
        if ends_sentence(&text[start..], at - start, end - start) {
            found.push(start..end);
            start = end + text[end..].len() - text[end..].trim_start().len();
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

fn ends_sentence(text: &str, at: usize, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.trim_start().chars().next();
    let parted = rest.starts_with(char::is_whitespace)
        && next.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    rest.is_empty()
        || (parted
            && is_whole(
                text[..at]
                    .rsplit(char::is_whitespace)
                    .next()
                    .unwrap_or_default(),
                at,
            ))
}

/// Whether the word before a full stop, which stands at this byte, is no abbreviation.
fn is_whole(word: &str, at: usize) -> bool {
    let bare = to_lower(word.trim_start_matches('('));
    !ABBREVIATIONS.contains(&bare.as_str()) && (word.chars().count() > 1 || is_number(word, at))
}

/// "Bilaga 2." ends a sentence; "1." at its beginning is a list's number.
fn is_number(word: &str, at: usize) -> bool {
    word.len() < at && word.bytes().all(|b| b.is_ascii_digit())
}
