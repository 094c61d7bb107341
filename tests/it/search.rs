//! A search against what it promises, told in plain words with the standard library and a Unicode
//! library.

use std::rc::Rc;

use paragraf::Reading;
use paragraf::model::{Block, Item, Minutes, Section};
use paragraf::query::{self, Filter, Index};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// A text as a search should compare it: small letters without accents, å, ä and ö kept, plain
/// spaces and hyphens.
fn plain(text: &str) -> String {
    let composed: String = text
        .nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| *c != '\u{ad}')
        .collect();
    let letter = |c: char| match c {
        'å' | 'ä' | 'ö' => c,
        '\u{2011}' | '–' => '-',
        c if c.is_whitespace() => ' ',
        c => c.nfd().next().unwrap_or(c),
    };
    let letters: String = composed.chars().map(letter).collect();
    letters
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn reading(cases: &[Vec<String>]) -> Rc<Reading> {
    let block = |text: &String| Block {
        text: text.clone(),
        ..Block::default()
    };
    let item = |texts: &Vec<String>| {
        let section = Section {
            blocks: texts.iter().map(block).collect(),
            ..Section::default()
        };
        Item {
            sections: vec![section],
            ..Item::default()
        }
    };
    let items = cases.iter().map(item).collect();
    Rc::new(Reading {
        minutes: Minutes {
            items,
            ..Minutes::default()
        },
        ..Reading::default()
    })
}

fn found(reading: &Rc<Reading>, search: &str) -> Vec<usize> {
    query::matches(
        &Index::new(reading),
        &Filter {
            text: search.to_owned(),
            ..Filter::default()
        },
    )
}

/// Texts of few letters, so that what is looked for is often there.
const TEXT: &str = "[aåäàbBéeE üu\u{a0}\u{ad}1–-]{0,24}";

fn holds(texts: &[String], word: &str) -> bool {
    texts.iter().any(|text| plain(text).contains(word))
}

const SAMPLE: &str = include_str!("../../samples/regionala-utvecklingsnamnden.txt");

fn sample() -> Rc<Reading> {
    Rc::new(paragraf::open("sample.txt", SAMPLE.as_bytes()).unwrap())
}

#[test]
fn every_part_of_a_case_is_searched() {
    let reading = sample();
    let label = |case: &usize| reading.minutes.items[*case].label.as_str();
    for (search, expected) in [
        ("2025-0118", "§ 49"),                            // a case number
        ("\"Nattågstrafik till mellersta\"", "§ 49"),     // a title over two lines
        ("nattag", ""),                                   // å is not a
        ("dagtågen vidala\u{ad}banan", "§ 49"),           // a wish
        ("”i spår och signaler”", "§ 49"),                // a phrase inside quotation marks
        ("1 092 000", "§ 52"),                            // a sum
        ("förteckning delegationsbeslut bilaga", "§ 48"), // an attachment
        ("hedmyr ekfeldt uppehållet", "§ 49"),            // names, and a word of another section
    ] {
        let cases = found(&reading, search);
        assert!(
            cases.iter().map(label).any(|label| label == expected)
                || expected.is_empty() && cases.is_empty(),
            "{search}"
        );
    }
}

#[test]
fn the_places_of_a_search_are_those_of_the_whole_text_in_order() {
    let reading = sample();
    let index = Index::new(&reading);
    for search in [
        "nämnden",
        "Vidala",
        "§ 49",
        "”utses att justera”",
        "kr.",
        "xyz",
    ] {
        let words = query::words(search);
        let places = query::places(&reading, &index, &words);
        let all: usize = reading
            .text
            .text
            .lines()
            .map(|line| query::hits(line, &words).len())
            .sum();
        assert_eq!(places.len(), all, "{search}");
        assert!(places.is_sorted());
        let pages = 1..=reading.minutes.source.pages;
        let by_page: Vec<_> = pages
            .flat_map(|page| query::places_on(&reading.text, page, &words))
            .collect();
        assert!(places.iter().all(|place| by_page.contains(place)));
        for span in places {
            let quoted = plain(reading.text.slice(span));
            assert!(
                words.iter().any(|word| quoted.contains(word.as_str())),
                "{search}: {quoted}"
            );
        }
    }
    let long = Rc::new(paragraf::open("long.txt", SAMPLE.repeat(9).as_bytes()).unwrap());
    let letters = query::places(&long, &Index::new(&long), &query::words("a"));
    assert_eq!(
        letters.len(),
        query::MOST_HITS,
        "not more than anyone looks at"
    );
}

proptest! {
    #[test]
    fn a_search_leaves_the_cases_that_have_all_words(
        cases in prop::collection::vec(prop::collection::vec(TEXT, 0..4), 0..6), search in "[aåäbBéE ü\u{a0}-]{0,6}",
    ) {
        let reading = reading(&cases);
        let words: Vec<String> = plain(&search).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let expected: Vec<usize> = (0..cases.len()).filter(|i| words.iter().all(|word| holds(&cases[*i], word))).collect();
        prop_assert_eq!(found(&reading, &search), expected);
    }

    #[test]
    fn a_phrase_stands_in_one_text(
        cases in prop::collection::vec(prop::collection::vec(TEXT, 0..4), 0..6), phrase in "[aåbe]{1,2}( [aåbe1]{1,2}){1,2}",
    ) {
        let expected: Vec<usize> = (0..cases.len()).filter(|i| holds(&cases[*i], &phrase)).collect();
        prop_assert_eq!(found(&reading(&cases), &format!("”{phrase}")), expected);
    }

    #[test]
    fn a_case_that_is_found_has_its_hits_marked(text in TEXT, word in "[aåäéeü1-]{1,3}") {
        let words = query::words(&word);
        let hits = query::hits(&text, &words);
        let cases = [vec![text.clone()]];
        prop_assert_eq!(!hits.is_empty(), found(&reading(&cases), &word) == [0]);
        for hit in hits {
            prop_assert!(plain(&text[hit]).contains(&plain(&word)));
        }
    }
}
