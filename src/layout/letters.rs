//! Text layers that lie: fonts whose letters are mapped to other letters than they show.

use super::Line;
use super::glyphs::Glyph;
use crate::lexicon::letters::{NO_PAIRS, NO_WORDS, NO_WORDS_WITHOUT_VOWEL, VOWELS};

/// How many words cannot be Swedish before a page is doubted.
const FEWEST: usize = 3;
/// The share of a page's words that may be odd by chance: one in so many.
const ONE_IN: usize = 60;

/// Whether the words of a page are not what it shows. Names, foreign words and abbreviations are
/// taken into account.
pub(super) fn lie(lines: &[Line]) -> bool {
    let words = || {
        lines.iter().flat_map(|line| {
            line.text
                .split(|c: char| c.is_whitespace() || "-/–".contains(c))
        })
    };
    let count = words()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count();
    let odd = words().filter(|word| is_odd(word)).count();
    let unmapped = words()
        .filter(|word| word.contains(char::REPLACEMENT_CHARACTER))
        .count();
    odd + unmapped >= FEWEST && (odd + unmapped) * ONE_IN >= count
}

/// Whether two signs of one font are said to be the same small letter, as where "tt" or "l" is
/// mapped to "t": then one of them is another letter.
pub(super) fn contradict(glyphs: &[Glyph]) -> bool {
    // By font and letter. A page has thousands of letters, but few different ones.
    let mut known: Vec<((u32, char), u32)> = Vec::new();
    glyphs
        .iter()
        .filter(|g| g.sign.0 != 0 && g.letter.is_lowercase())
        .any(|g| {
            let letter = (g.sign.0, g.letter);
            match known.binary_search_by_key(&letter, |known| known.0) {
                Ok(at) => known.get(at).is_some_and(|(_, sign)| *sign != g.sign.1),
                Err(at) => {
                    known.insert(at, (letter, g.sign.1));
                    false
                }
            }
        })
}

/// "Tijj", "tll", "protokojjjusterare": no Swedish word.
fn is_odd(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let small = |word: &str| word.chars().skip(1).all(char::is_lowercase);
    if word.len() < 2 || !small(word) {
        return false;
    }
    let lower = word.to_lowercase();
    let vowel = lower.contains(VOWELS);
    NO_WORDS.contains(&lower.as_str())
        || NO_PAIRS.iter().any(|pair| has(&lower, pair))
        || (!vowel
            && lower.len() > 2
            && word.starts_with(char::is_lowercase)
            && !NO_WORDS_WITHOUT_VOWEL.contains(&lower.as_str()))
}

/// Whether letters stand in a word. Words are short: the library's search takes longer to set up
/// than this to look.
fn has(word: &str, letters: &str) -> bool {
    word.as_bytes()
        .windows(letters.len())
        .any(|part| part == letters.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Vec<Line> {
        text.lines()
            .map(|line| Line {
                text: line.to_owned(),
                ..Line::default()
            })
            .collect()
    }

    #[test]
    fn two_signs_of_a_font_are_not_the_same_letter() {
        let sign = |font, number, letter| Glyph {
            sign: (font, number),
            letter,
            ..Glyph::default()
        };
        assert!(contradict(&[
            sign(7, 1, 't'),
            sign(7, 2, 'a'),
            sign(7, 3, 't')
        ]));
        assert!(!contradict(&[
            sign(7, 1, 't'),
            sign(8, 3, 't'),
            sign(7, 1, 't'),
            sign(0, 0, 'f'),
            sign(7, 4, 'f')
        ]));
    }

    #[test]
    fn letters_that_are_mapped_wrongly_show_in_the_words() {
        assert!(lie(&page(
            "Väjfärdsnämnden utser protokojjjusterare.\nTijj protokojjjusterare utsågs Tua.\nHejja"
        )));
        assert!(lie(&page(
            "Det fnns skäl at se över hur vi skaltll anta planen tll hösten för at lösa det"
        )));
        assert!(!lie(&page(
            "Till protokolljusterare utsågs Anna Schmidt, SKL, dvs. kl 10 nr 3 tkr mnkr jfr pga"
        )));
    }
}
