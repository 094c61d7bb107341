//! Every different word of a protocol once: what a search looks through instead of the whole text.

use indexmap::IndexSet;

/// The words, each with a number. Number 0 is no word: it stands between texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Vocabulary {
    words: IndexSet<String>,
    /// Which letters each word has, as bits: a word without the letters that are looked for is
    /// passed over.
    letters: Vec<u32>,
}

/// Where in a word its part must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Anywhere,
    /// The first word of a phrase.
    End,
    /// A word inside a phrase.
    Whole,
    /// The last word of a phrase.
    Start,
}

impl Default for Vocabulary {
    /// The empty word takes number 0.
    fn default() -> Self {
        Self {
            words: IndexSet::from([String::new()]),
            letters: vec![0],
        }
    }
}

impl Vocabulary {
    /// How many words there are, the one that is none counted.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of a word, a new one where it is new.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        let number = self.words.get_index_of(word).unwrap_or_else(|| {
            self.letters.push(letters(word));
            self.words.insert_full(word.to_owned()).0
        });
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    /// The words that have a part.
    pub(super) fn with(&self, part: &str, side: Side) -> Vec<usize> {
        let wanted = letters(part);
        let holds = |number: &usize| {
            let word = &self.words[*number];
            match side {
                Side::Anywhere => word.contains(part),
                Side::End => word.ends_with(part),
                Side::Whole => word == part,
                Side::Start => word.starts_with(part),
            }
        };
        (1..self.len())
            .filter(|number| wanted & !self.letters[*number] == 0)
            .filter(holds)
            .collect()
    }
}

/// The bytes of a word as bits of a set.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte & 31))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number() {
        let mut vocabulary = Vocabulary::default();
        let words: Vec<String> = (0..5000).map(|i| format!("ord{}", i % 1700)).collect();
        let numbers: Vec<u32> = words.iter().map(|word| vocabulary.number(word)).collect();
        assert_eq!(vocabulary.len(), 1701);
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!(&vocabulary.words[number as usize], word);
        }
    }

    #[test]
    fn words_are_found_by_a_part() {
        let mut vocabulary = Vocabulary::default();
        for word in ["skatt", "skattereduktion", "kommunalskatt", "båt"] {
            vocabulary.number(word);
        }
        let sides = [Side::Anywhere, Side::End, Side::Whole, Side::Start];
        assert_eq!(
            sides.map(|side| vocabulary.with("skatt", side)),
            [vec![1, 2, 3], vec![1, 3], vec![1], vec![1, 2]]
        );
        assert_eq!(vocabulary.with("bat", Side::Anywhere), [0; 0]);
    }
}
