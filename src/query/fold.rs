//! Texts as a search compares them: which letters, spaces and hyphens are taken for the same.

use crate::layout::{base_letter, compose};
use crate::lexicon::cases::small;

/// A letter as a search compares it, small and without its accent; å, ä and ö are letters of their
/// own and stay. None for what only says where a word may break.
pub(super) fn fold_char(c: char) -> Option<char> {
    Some(match small(c) {
        '\t' | '\n' => ' ',
        c if c.is_ascii() => c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => return None,
        c @ ('å' | 'ä' | 'ö') => c,
        'æ' => 'ä',
        'ø' => 'ö',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '‘' | '’' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        c if c.is_whitespace() => ' ',
        c => base_letter(c),
    })
}

/// A text as a search compares it: letters folded, runs of white space one space.
pub(super) fn fold(text: &str) -> String {
    Folded::new(text).text
}

/// The text that a reader typed: marks that stand beside their letters are put on them first.
pub(super) fn fold_typed(text: &str) -> String {
    fold(&compose(text.to_owned()))
}

/// A folded text with the way back to the places of the text itself.
pub(super) struct Folded {
    pub(super) text: String,
    /// Where the two texts run apart: a byte of the folded text, and the byte of the text at that
    /// place.
    shifts: Vec<[usize; 2]>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            shifts: Vec::new(),
        };
        for (at, c) in text.char_indices() {
            let before = folded.text.len();
            folded.push(c);
            if folded.text.len() - before != c.len_utf8() {
                folded.shifts.push([folded.text.len(), at + c.len_utf8()]);
            }
        }
        folded
    }

    fn push(&mut self, c: char) {
        if c.is_ascii_lowercase() {
            self.text.push(c);
            return;
        }
        match fold_char(c) {
            Some(' ') if self.text.ends_with(' ') => {}
            folded => self.text.extend(folded),
        }
    }

    /// From a byte of the folded text to the byte of the text at that place.
    pub(super) fn place(&self, at: usize) -> usize {
        let before = self.shifts.partition_point(|shift| shift[0] <= at);
        let [folded, place] = before
            .checked_sub(1)
            .map_or([0, 0], |last| self.shifts[last]);
        place + at - folded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_fall_and_the_letters_of_swedish_stay() {
        assert_eq!(
            fold("Café À LA Première, Ülo från Åäö"),
            "cafe a la premiere, ulo från åäö"
        );
        assert_eq!(
            fold("Sørensen, Sámi, Niño, Łódź"),
            "sörensen, sami, nino, łodz"
        );
        assert_eq!(fold_typed("A\u{30a}re, Ande\u{301}"), "åre, ande");
    }

    #[test]
    fn spaces_hyphens_and_quotation_marks_are_plain() {
        assert_eq!(fold("1\u{a0}092\u{202f}000  kr\tnu"), "1 092 000 kr nu");
        assert_eq!(
            fold("e\u{2011}post 2024\u{2013}25, skatte\u{ad}bas\u{200b}"),
            "e-post 2024-25, skattebas"
        );
        assert_eq!(fold("”Vi’s” «ord»"), "\"vi's\" \"ord\"");
    }

    #[test]
    fn a_place_is_found_again_in_a_text_of_another_length() {
        let text = "É\u{ad}é  Åre–à";
        let folded = Folded::new(text);
        assert_eq!(folded.text, "ee åre-a");
        let places: Vec<&str> = folded
            .text
            .char_indices()
            .map(|(at, _)| &text[folded.place(at)..])
            .collect();
        assert_eq!(
            places,
            [
                "É\u{ad}é  Åre–à",
                "é  Åre–à",
                "  Åre–à",
                "Åre–à",
                "re–à",
                "e–à",
                "–à",
                "à"
            ]
        );
        assert_eq!(folded.place(folded.text.len()), text.len());
    }
}
