//! Small and capital letters of the Latin, Greek and Cyrillic alphabets, one for one. The standard
//! library's tables of all scripts are eight kilobytes of the app's download.

/// The small letter of a capital; anything else is itself.
pub fn small(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3A9 | 0x410..=0x42F => {
            code + 32
        }
        0x400..=0x40F => code + 80,
        // Ÿ and the letter ezh of Skolt Sami.
        0x178 => 0xFF,
        0x1B7 => 0x292,
        0x130 | 0x138 => code,
        0x100..=0x137 | 0x14A..=0x177 | 0x1DE..=0x1EF | 0x1F8..=0x21F => code | 1,
        0x139..=0x148 | 0x179..=0x17E | 0x1CD..=0x1DC => code + code % 2,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The capital of a small letter; anything else is itself.
pub fn capital(c: char) -> char {
    let code = u32::from(c);
    let before = |far: u32| {
        code.checked_sub(far)
            .and_then(char::from_u32)
            .filter(|other| *other != c && small(*other) == c)
    };
    before(32).or_else(|| before(1)).unwrap_or(c)
}

/// A text in capitals, letter for letter.
pub fn capitals(text: &str) -> String {
    text.chars().map(capital).collect()
}

/// A text with a capital first.
pub fn capital_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(capital)
        .into_iter()
        .chain(letters)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(mut letters: impl Iterator<Item = char>) -> Option<char> {
        letters.next().filter(|_| letters.next().is_none())
    }

    #[test]
    fn letters_are_as_in_the_standard_library() {
        let latin = (0..0x180)
            .chain(0x1CD..0x1DD)
            .chain(0x1DE..0x1F0)
            .chain(0x391..0x3AA)
            .chain(0x400..0x430);
        for c in latin.filter_map(char::from_u32) {
            let expected = one(c.to_lowercase()).filter(|_| c != 'İ').unwrap_or(c);
            assert_eq!(small(c), expected, "{c:?} {:x}", u32::from(c));
        }
        for c in ('a'..='z')
            .chain('à'..='ö')
            .chain('ø'..='þ')
            .chain("čđŋšŧžǥǧǩ".chars())
        {
            assert_eq!(Some(capital(c)), one(c.to_uppercase()), "{c:?}");
        }
        assert_eq!((capital('ß'), capital('Å'), capital('7')), ('ß', 'Å', '7'));
        assert_eq!(
            (
                capitals("Mp").as_str(),
                capital_first("överförmyndarnämnden")
            ),
            ("MP", "Överförmyndarnämnden".into())
        );
    }
}
