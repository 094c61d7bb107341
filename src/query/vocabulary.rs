//! Every different word of a protocol once: what a search looks through instead of the whole text.

/// The words, each with a number. Number 0 is no word: it stands between texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Vocabulary {
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// Which letters each word has, as bits: a word without the letters that are looked for is
    /// passed over.
    letters: Vec<u32>,
    /// While words are added: the number of a word at the place that its letters lead to, or 0.
    table: Vec<u32>,
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

impl Vocabulary {
    pub(super) fn new() -> Self {
        Self {
            text: String::new(),
            ends: vec![0],
            letters: vec![0],
            table: vec![0; 1 << 10],
        }
    }

    /// How many words there are, the one that is none counted.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[number] as usize]
    }

    /// The number of a word, a new one where it is new.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        let place = self.place_of(word);
        if self.table[place] != 0 {
            return self.table[place];
        }
        let number = u32::try_from(self.len()).unwrap_or(u32::MAX);
        self.table[place] = number;
        self.text.push_str(word);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.letters.push(letters(word));
        if self.len() * 2 > self.table.len() {
            self.grow();
        }
        number
    }

    /// Where a word is in the table, or where it belongs.
    fn place_of(&self, word: &str) -> usize {
        let mask = self.table.len() - 1;
        let mut place = spread(word) & mask;
        while self.table[place] != 0 && self.word(self.table[place] as usize) != word {
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        self.table = vec![0; self.table.len() * 4];
        for number in 1..self.len() {
            let place = self.place_of(self.word(number));
            self.table[place] = u32::try_from(number).unwrap_or(u32::MAX);
        }
    }

    /// No words are added any more.
    pub(super) fn close(&mut self) {
        self.table = Vec::new();
    }

    /// The words that have a part.
    pub(super) fn with(&self, part: &str, side: Side) -> Vec<usize> {
        let wanted = letters(part);
        let holds = |number: &usize| {
            let word = self.word(*number);
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

/// A number that differs for words that differ.
fn spread(word: &str) -> usize {
    let mixed = word.bytes().fold(0x811c_9dc5_u32, |mixed, byte| {
        (mixed ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (mixed ^ mixed >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number() {
        let mut vocabulary = Vocabulary::new();
        let words: Vec<String> = (0..5000).map(|i| format!("ord{}", i % 1700)).collect();
        let numbers: Vec<u32> = words.iter().map(|word| vocabulary.number(word)).collect();
        assert_eq!(vocabulary.len(), 1701);
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!(vocabulary.word(number as usize), word);
        }
    }

    #[test]
    fn words_are_found_by_a_part() {
        let mut vocabulary = Vocabulary::new();
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
