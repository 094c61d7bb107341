//! The texts of a protocol as numbers of words: which of its parts hold the words and phrases of a
//! search.

use super::fold::Folded;
use super::vocabulary::{Side, Vocabulary};

/// The number that stands between two texts: no phrase goes over it.
const BREAK: u32 = 0;

/// All parts of a protocol, as their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Texts {
    vocabulary: Vocabulary,
    /// The words of all parts in order.
    words: Vec<u32>,
    /// Where each part ends in `words`.
    ends: Vec<usize>,
    /// For each word the parts that have it, the words one after the other.
    parts: Vec<u32>,
    /// Where each word's parts end in `parts`.
    parts_ends: Vec<usize>,
}

impl Texts {
    /// Takes in the texts of each part.
    pub(super) fn new<'a>(parts: impl Iterator<Item = Vec<&'a str>>) -> Self {
        let mut texts = Self::default();
        for part in parts {
            for text in part {
                texts.add(text);
            }
            texts.ends.push(texts.words.len());
        }
        texts.turn();
        texts
    }

    fn add(&mut self, text: &str) {
        let folded = Folded::new(text).text;
        self.words.extend(
            folded
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(|word| self.vocabulary.number(word)),
        );
        self.words.push(BREAK);
    }

    /// From the words of each part to the parts of each word.
    fn turn(&mut self) {
        let mut counts = vec![0_usize; self.vocabulary.len()];
        self.each_once(|word, _| counts[word] += 1);
        let mut next: Vec<usize> = counts
            .iter()
            .scan(0, |end, count| Some(std::mem::replace(end, *end + count)))
            .collect();
        let mut parts = vec![0; counts.iter().sum()];
        self.each_once(|word, part| {
            parts[next[word]] = part;
            next[word] += 1;
        });
        (self.parts, self.parts_ends) = (parts, next);
    }

    /// Calls for every part's words, each once a part.
    fn each_once(&self, mut call: impl FnMut(usize, u32)) {
        let mut last = vec![u32::MAX; self.vocabulary.len()];
        for (part, number) in (0..self.ends.len()).zip(0..) {
            for word in self.part(part).iter().map(|word| *word as usize) {
                if std::mem::replace(&mut last[word], number) != number {
                    call(word, number);
                }
            }
        }
    }

    fn part(&self, part: usize) -> &[u32] {
        &self.words[part.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[part]]
    }

    /// For each part whether it holds a word or phrase.
    pub(super) fn holding(&self, word: &str) -> Vec<bool> {
        let pieces: Vec<&str> = word.split(' ').collect();
        let last = pieces.len() - 1;
        let side = |i| match i {
            0 if last == 0 => Side::Anywhere,
            0 => Side::End,
            i if i == last => Side::Start,
            _ => Side::Whole,
        };
        let found: Vec<Vec<usize>> = pieces
            .iter()
            .enumerate()
            .map(|(i, piece)| self.vocabulary.with(piece, side(i)))
            .collect();
        let mut held = self.parts_with(&found[0]);
        for numbers in &found[1..] {
            let with = self.parts_with(numbers);
            held.iter_mut()
                .zip(with)
                .for_each(|(held, with)| *held &= with);
        }
        if last > 0 {
            self.keep_phrases(&found, &mut held);
        }
        held
    }

    /// The parts that have any of some words.
    fn parts_with(&self, words: &[usize]) -> Vec<bool> {
        let mut found = vec![false; self.ends.len()];
        for word in words {
            for part in &self.parts[self.parts_ends[word - 1]..self.parts_ends[*word]] {
                found[*part as usize] = true;
            }
        }
        found
    }

    /// Keeps the parts in which words of each set follow each other.
    fn keep_phrases(&self, sets: &[Vec<usize>], held: &mut [bool]) {
        let sets: Vec<Vec<bool>> = sets.iter().map(|words| self.set(words)).collect();
        let follows = |words: &[u32]| {
            words
                .iter()
                .zip(&sets)
                .all(|(word, set)| set[*word as usize])
        };
        for (part, held) in held.iter_mut().enumerate().filter(|(_, held)| **held) {
            *held = self.part(part).windows(sets.len()).any(follows);
        }
    }

    fn set(&self, words: &[usize]) -> Vec<bool> {
        let mut set = vec![false; self.vocabulary.len()];
        for word in words {
            set[*word] = true;
        }
        set
    }
}
