//! What a reader typed, as the words and phrases that are looked for.

use super::fold::fold_typed;

/// The words of a search, folded; what stands in quotation marks is one "word", and so are "1 092
/// 000" and "§ 41". The last quotation mark may be missing still.
pub fn words(search: &str) -> Vec<String> {
    let folded = fold_typed(search);
    let parts = folded.split('"').enumerate();
    let words = parts.flat_map(|(i, part)| {
        if i % 2 == 0 {
            loose(part)
        } else {
            vec![part.trim().to_owned()]
        }
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// Words outside quotation marks.
fn loose(part: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in part.split_whitespace() {
        match words
            .last_mut()
            .filter(|last| *last == "§" || is_thousands(word) && is_group(last))
        {
            Some(last) => *last = format!("{last} {word}"),
            None => words.push(word.to_owned()),
        }
    }
    words
}

/// "092": three digits that go on with a sum.
fn is_thousands(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit())
}

/// "1", "12", "1 092": what such digits can go on with.
fn is_group(word: &str) -> bool {
    let mut groups = word.split(' ');
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_digit())
        && groups.all(is_thousands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_by_spaces_and_phrases_by_quotation_marks() {
        assert_eq!(words("  Skatt  PITEÅ "), ["skatt", "piteå"]);
        for quoted in [
            "\"i  Piteå\" båt",
            "”i Piteå” båt",
            "“i Piteå” båt",
            "„i Piteå“ båt",
            "«i Piteå» båt",
        ] {
            assert_eq!(words(quoted), ["i piteå", "båt"], "{quoted}");
        }
        assert_eq!(words("båt \"i pit"), ["båt", "i pit"], "not finished yet");
        for empty in ["", " \t\u{a0}", "\"", "\"\"", "” ”", "\u{ad}"] {
            assert_eq!(words(empty), [""; 0], "{empty:?}");
        }
    }

    #[test]
    fn a_sum_is_one_word_and_so_is_a_number_with_its_sign() {
        assert_eq!(words("§ 41 väg"), ["§ 41", "väg"]);
        assert_eq!(words("1 092 000 kr"), ["1 092 000", "kr"]);
        assert_eq!(words("1\u{a0}092\u{a0}000"), ["1 092 000"]);
        assert_eq!(words("1 092 00"), ["1 092", "00"]);
        assert_eq!(words("2020 092"), ["2020", "092"], "a year and a number");
        assert_eq!(words("kr 100 000"), ["kr", "100 000"]);
    }
}
