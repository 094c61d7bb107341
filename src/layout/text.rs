//! Plain text: encodings, and pages from form feeds or what is left of them.

use super::compose::compose;
use super::unseen::{is_unseen, turns};
use super::{Flaw, Line, Page};
use crate::lexicon::furniture::page_number;

/// What the bytes 0x80 to 0x9F mean in Windows-1252 (the five undefined ones as themselves).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Decodes UTF-8 (with or without a byte order mark), UTF-16 or Windows-1252; nothing where the
/// bytes are not text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ if zeros_at(bytes, 1) => utf16(bytes, u16::from_le_bytes),
        _ if zeros_at(bytes, 0) => utf16(bytes, u16::from_be_bytes),
        _ => eight_bit(bytes),
    };
    is_text(&text).then(|| compose(unmangled(&text).unwrap_or(text)))
}

/// UTF-8 that was taken for Windows-1252 and written as UTF-8 again: "KommunfullmÃ¤ktige". Nothing
/// where some letter cannot have come about that way.
fn unmangled(text: &str) -> Option<String> {
    let mangled = text.matches(['Ã', 'Â']).count();
    if mangled < 3 || text.contains(['å', 'ä', 'ö']) {
        return None;
    }
    let byte = |c: char| {
        let high = WINDOWS_1252
            .iter()
            .position(|letter| *letter == c)
            .and_then(|at| u8::try_from(at + 0x80).ok());
        high.or_else(|| u8::try_from(u32::from(c)).ok())
    };
    String::from_utf8(text.chars().map(byte).collect::<Option<_>>()?).ok()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    // A last byte without a second one is left out.
    let units = bytes.as_chunks().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Whether nearly every other byte is zero, as in UTF-16 of Latin letters.
fn zeros_at(bytes: &[u8], offset: usize) -> bool {
    let sample = bytes.get(..400).unwrap_or(bytes);
    let zeros = sample
        .iter()
        .skip(offset)
        .step_by(2)
        .filter(|b| **b == 0)
        .count();
    sample.len() >= 4 && zeros * 5 >= (sample.len() / 2) * 4
}

/// UTF-8 where the bytes are mostly that (a file may be cut inside a letter), else Windows-1252.
fn eight_bit(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) if bytes.len() - error.valid_up_to() < 4 || mostly_utf8(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(_) => bytes.iter().map(|b| windows_1252(*b)).collect(),
    }
}

fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good > bad * 4
}

fn windows_1252(byte: u8) -> char {
    let high = byte.checked_sub(0x80).map(usize::from);
    high.and_then(|at| WINDOWS_1252.get(at).copied())
        .unwrap_or(char::from(byte))
}

/// Text has letters and line feeds but hardly any control characters.
fn is_text(text: &str) -> bool {
    let control = |b: u8| b < b' ' && b != b'\n' && b != b'\r' && b != b'\t' && b != 0xC;
    let controls: usize = text.bytes().map(|b| usize::from(control(b))).sum();
    controls * 100 <= text.len()
}

/// A line with what tells its place among the others.
struct Placed {
    line: Line,
    /// Whether a form feed stands before it.
    fed: bool,
    /// Whether it holds signs that turn it around.
    turned: bool,
}

/// Splits text into pages of lines; always at least one page.
pub fn pages(text: &str) -> Vec<Page> {
    let lines = placed_lines(text);
    let starts = page_starts(&lines);
    let mut pages = Vec::new();
    let mut page = Page::default();
    for (index, placed) in lines.into_iter().enumerate() {
        let starts_here = starts.binary_search(&index).is_ok();
        if starts_here && (placed.fed || !page.lines.is_empty()) {
            pages.push(std::mem::take(&mut page));
        }
        if placed.turned {
            page.flaw = Some(Flaw::Letters);
        }
        page.lines.push(placed.line);
    }
    pages.push(page);
    pages
}

/// The lines that are not blank, with the blank ones counted.
fn placed_lines(text: &str) -> Vec<Placed> {
    let mut lines = Vec::new();
    let (mut gap, mut fed) = (0u16, false);
    for raw in text
        .split(['\n', '\u{2028}', '\u{2029}', '\u{85}'])
        .flat_map(split_returns)
    {
        for (part, piece) in raw.split('\u{c}').enumerate() {
            fed |= part > 0;
            let line = piece.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
            if line.is_empty() {
                gap = gap.saturating_add(u16::from(part == 0));
                continue;
            }
            let indent = u16::try_from(piece.len() - piece.trim_start().len()).unwrap_or(u16::MAX);
            let line = Line {
                text: plain(line),
                indent,
                gap,
                place: None,
            };
            lines.push(Placed {
                line,
                fed,
                turned: piece.contains(turns),
            });
            (gap, fed) = (0, false);
        }
    }
    lines
}

/// A line with plain spaces, and without what is not seen: among that the soft hyphens inside it,
/// which only say where a word may break; the one at its end broke it.
fn plain(line: &str) -> String {
    // Most lines hold nothing but ASCII and, behind 0xC3 in UTF-8, letters like å.
    if line
        .bytes()
        .all(|byte| matches!(byte, b'\t' | b' '..=b'~' | 0x80..=0xbf | 0xc3))
    {
        return line.to_owned();
    }
    let end = line.strip_suffix('\u{ad}').unwrap_or(line).len();
    let kept = |(at, c): (usize, char)| match c {
        '\u{ad}' if at < end => None,
        '\t' => Some(c),
        '\u{b}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => Some(' '),
        _ => Some(c).filter(|c| !c.is_control() && !is_unseen(*c)),
    };
    line.char_indices().filter_map(kept).collect()
}

/// A carriage return ends a line too, except before a line feed.
fn split_returns(line: &str) -> impl Iterator<Item = &str> {
    line.strip_suffix('\r').unwrap_or(line).split('\r')
}

/// The lines that begin a page: after a form feed; in text without form feeds, where a head with a
/// page number stands or where a lone leading space straight after a full line is what a text
/// export left of the form feed.
fn page_starts(lines: &[Placed]) -> Vec<usize> {
    if lines.iter().any(|l| l.fed) {
        return indices(lines, |placed| placed.fed);
    }
    let indented = lines.iter().filter(|l| l.line.indent > 0).count();
    let spaces_tell = indented * 10 <= lines.len();
    let heads = head_starts(lines);
    let starts = |index: usize, placed: &Placed| {
        heads.binary_search(&index).is_ok() || (spaces_tell && is_space_break(placed))
    };
    // The first page begins without being told.
    let later = lines.iter().enumerate().skip(1);
    later
        .filter(|(index, placed)| starts(*index, placed))
        .map(|(index, _)| index)
        .collect()
}

/// Where the lines stand that something is true of.
fn indices(lines: &[Placed], is: impl Fn(&Placed) -> bool) -> Vec<usize> {
    let numbered = lines.iter().enumerate();
    numbered
        .filter(|(_, placed)| is(placed))
        .map(|(index, _)| index)
        .collect()
}

/// " § 23" straight under the last line of the page before.
fn is_space_break(placed: &Placed) -> bool {
    (1..=2).contains(&placed.line.indent) && placed.line.gap == 0
}

/// The first line of each head with a page number; where the numbers stand in feet, the line after
/// the foot.
fn head_starts(lines: &[Placed]) -> Vec<usize> {
    let number = |placed: &Placed| page_number(&placed.line.text);
    let numbered = indices(lines, |placed| number(placed).is_some());
    let Some(first) = numbered.first() else {
        return Vec::new();
    };
    let feet = *first > 8 && lines.get(*first).and_then(number) == Some(1);
    numbered
        .iter()
        .map(|i| if feet { i + 1 } else { group_start(lines, *i) })
        .collect()
}

/// The first line of the tight group that a line is in, at most three lines up.
fn group_start(lines: &[Placed], index: usize) -> usize {
    let is_tight = |at: usize| lines.get(at).is_some_and(|placed| placed.line.gap == 0);
    let mut start = index;
    while start > 0 && start + 3 > index && is_tight(start) {
        start -= 1;
    }
    if start > 0 && is_tight(start) {
        index
    } else {
        start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_that_was_encoded_twice_is_mended() {
        let told = decode("KommunfullmÃ¤ktige Ã¶verlÃ¤mnar â€“ Ã…sa".as_bytes()).unwrap();
        assert_eq!(told, "Kommunfullmäktige överlämnar – Åsa");
        assert_eq!(
            decode("Ã är en bokstav, Ã Ã".as_bytes()).unwrap(),
            "Ã är en bokstav, Ã Ã"
        );
    }
}
