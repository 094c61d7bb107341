//! Letters and their marks as one character (Unicode's composed form, NFC).
//!
//! The tables of a Unicode library are 55 kB of the app's download; a Swedish protocol has Latin
//! letters. The marks and letters here are those of Latin-1 and Latin Extended-A and -B; a test
//! compares them with the library's.

/// A combining mark, the letters it can stand on, and what they become.
const MARKS: &[(char, &str, &str)] = &[
    ('\u{300}', "AEINOUaeinou", "ÀÈÌǸÒÙàèìǹòù"), // grave
    (
        '\u{301}',
        "ACEGILNORSUYZacegilnorsuyz",
        "ÁĆÉǴÍĹŃÓŔŚÚÝŹáćéǵíĺńóŕśúýź",
    ), // acute
    (
        '\u{302}',
        "ACEGHIJOSUWYaceghijosuwy",
        "ÂĈÊĜĤÎĴÔŜÛŴŶâĉêĝĥîĵôŝûŵŷ",
    ), // circumflex
    ('\u{303}', "AINOUainou", "ÃĨÑÕŨãĩñõũ"),     // tilde
    ('\u{304}', "AEIOUYaeiouy", "ĀĒĪŌŪȲāēīōūȳ"), // macron
    ('\u{306}', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"), // breve
    ('\u{307}', "ACEGIOZacegoz", "ȦĊĖĠİȮŻȧċėġȯż"), // dot above
    ('\u{308}', "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"), // diaeresis
    ('\u{30a}', "AUau", "ÅŮåů"),                 // ring
    ('\u{30b}', "OUou", "ŐŰőű"),                 // double acute
    (
        '\u{30c}',
        "ACDEGHIKLNORSTUZacdeghijklnorstuz",
        "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔž",
    ), // caron
    ('\u{327}', "CEGKLNRSTcegklnrst", "ÇȨĢĶĻŅŖŞŢçȩģķļņŗşţ"), // cedilla
    ('\u{328}', "AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),     // ogonek
];

/// Composes letters with the marks that follow them; other text stays as it is.
pub(crate) fn compose(text: String) -> String {
    let may_have_mark = memchr::memchr2(0xCC, 0xCD, text.as_bytes()).is_some(); // how marks begin in UTF-8
    if !may_have_mark {
        return text;
    }
    let mut composed = String::with_capacity(text.len());
    for c in text.chars() {
        match composed
            .chars()
            .next_back()
            .and_then(|base| with_mark(base, c))
        {
            Some(letter) => {
                composed.pop();
                composed.push(letter);
            }
            None => composed.push(c),
        }
    }
    composed
}

fn with_mark(base: char, mark: char) -> Option<char> {
    let (_, bases, letters) = MARKS.iter().find(|row| row.0 == mark)?;
    let at = bases.chars().position(|b| b == base)?;
    letters.chars().nth(at)
}

/// A letter without its mark; anything else is itself.
pub(crate) fn base_letter(letter: char) -> char {
    if !('\u{c0}'..='\u{233}').contains(&letter) {
        return letter;
    }
    let base = |(_, bases, letters): &(char, &str, &str)| {
        letters
            .chars()
            .zip(bases.chars())
            .find(|(own, _)| *own == letter)
            .map(|(_, base)| base)
    };
    MARKS.iter().find_map(base).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn latin_letters_are_composed_as_the_library_does() {
        for c in '\u{c0}'..='\u{17f}' {
            let parts: String = c.nfd().collect();
            assert_eq!(
                compose(parts.clone()),
                parts.nfc().collect::<String>(),
                "{c}"
            );
        }
        assert_eq!(
            "Éüåçŋ7".chars().map(base_letter).collect::<String>(),
            "Euacŋ7"
        );
        assert_eq!(
            compose("miljö\u{308} på vägen".to_owned()),
            "miljö\u{308} på vägen"
        );
    }
}
