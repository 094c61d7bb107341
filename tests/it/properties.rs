//! What holds for any text, tried on goldens cut, shuffled and repeated.

use std::fmt::Write;
use std::sync::LazyLock;

use paragraf::Reading;
use paragraf::model::{Item, Person};
use proptest::prelude::*;

use crate::facts::{facts, section_facts, words};
use crate::invariants::assert_faithful;
use crate::{corpus, golden};

/// A text, and what is read in it.
struct Document {
    text: String,
    reading: Reading,
}

/// The goldens and the built-in sample. They are read once: proptest asks for them in each of its
/// cases.
static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| {
    let texts = golden::cases()
        .into_iter()
        .filter(|case| case.join("input.txt").exists());
    let goldens = texts.map(|case| paragraf::layout::text::decode(&golden::input(&case)).unwrap());
    goldens
        .chain([include_str!("../../samples/regionala-utvecklingsnamnden.txt").to_owned()])
        .map(|text| Document {
            reading: parse(&text),
            text,
        })
        .collect()
});

fn parse(text: &str) -> Reading {
    paragraf::open("x.txt", text.as_bytes()).unwrap()
}

#[test]
fn facts_quote_their_place_in_every_golden() {
    for Document { reading, .. } in DOCUMENTS.iter() {
        assert!(!facts(&reading.minutes).is_empty());
        assert_faithful(reading);
    }
}

#[test]
fn facts_quote_their_place_in_every_real_protocol() {
    let Some(folder) = corpus::corpus() else {
        return;
    };
    for folder in ["norrbotten", "goteborg", "layouts"].map(|name| folder.join(name)) {
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        for file in files.filter(|file| file.extension().is_some_and(|e| e == "txt")) {
            assert_faithful(&paragraf::open("x.txt", &std::fs::read(file).unwrap()).unwrap());
        }
    }
}

#[test]
fn outside_sections_quote_their_place() {
    for Document { reading, .. } in DOCUMENTS.iter() {
        for (span, fact) in reading.outside.iter().flat_map(section_facts) {
            assert!(words(reading.text.slice(span)).contains(&words(&fact)));
        }
    }
}

/// Facts that do not depend on how the text is set.
fn told(reading: &Reading) -> Vec<String> {
    reading.minutes.items.iter().map(told_of).collect()
}

fn told_of(item: &Item) -> String {
    let by = |people: &[Person]| people.iter().map(|p| p.name.clone()).collect::<Vec<_>>();
    let sums: Vec<i64> = item
        .decisions
        .iter()
        .flat_map(|d| &d.granted)
        .map(|g| g.amount.kronor)
        .collect();
    let wanted: Vec<_> = item
        .proposals
        .iter()
        .map(|p| (by(&p.by), &p.parties, p.kind, p.carried))
        .collect();
    let votes: Vec<_> = item
        .votes
        .iter()
        .map(|v| (v.yes, v.no, v.abstain, v.absent, v.ballots.len(), v.check))
        .collect();
    let reserved: Vec<_> = item
        .reservations
        .iter()
        .map(|r| (by(&r.by), &r.parties, r.proposal, r.written))
        .collect();
    let remarks: Vec<_> = item
        .remarks
        .iter()
        .map(|r| (by(&r.by), &r.parties, r.kind))
        .collect();
    let outcome = (item.outcome, item.is_final);
    format!(
        "{} {} {outcome:?} {sums:?}\n {wanted:?}\n {votes:?}\n {reserved:?}\n {remarks:?}",
        item.label, item.title
    )
}

/// Compares what two settings of one text tell, case by case.
fn assert_same(one: &[String], other: &[String]) {
    for (one, other) in one.iter().zip(other) {
        assert_eq!(one, other);
    }
    assert_eq!(one.len(), other.len());
}

/// A text with every nth single space between words replaced.
fn respaced(text: &str, nth: usize, with: &str) -> String {
    let (mut spaced, mut count) = (String::new(), 0);
    let letters: Vec<char> = text.chars().collect();
    for (at, c) in letters.iter().enumerate() {
        let lone = |at: Option<usize>| {
            at.and_then(|at| letters.get(at))
                .is_some_and(|c| !c.is_whitespace())
        };
        let between = *c == ' ' && lone(at.checked_sub(1)) && lone(Some(at + 1));
        count += usize::from(between);
        if between && count.is_multiple_of(nth) {
            spaced.push_str(with);
        } else {
            spaced.push(*c);
        }
    }
    spaced
}

/// A text in which every long word has a soft hyphen.
fn hyphenated(text: &str) -> String {
    let word = |word: &str| {
        let long = word.len() > 9 && word.chars().all(char::is_alphabetic);
        let at = word.char_indices().nth(5).map_or(0, |(at, _)| at);
        if long {
            format!("{}\u{ad}{}", &word[..at], &word[at..])
        } else {
            word.to_owned()
        }
    };
    text.split('\n')
        .map(|line| line.split(' ').map(word).collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn spaces_and_soft_hyphens_change_nothing() {
    for Document { text, reading } in DOCUMENTS.iter() {
        let expected = told(reading);
        assert_same(&told(&parse(&respaced(text, 3, "\u{a0}"))), &expected);
        assert_same(&told(&parse(&respaced(text, 4, "  "))), &expected);
        assert_same(&told(&parse(&hyphenated(text))), &expected);
    }
}

/// A protocol as the body's next one, its numbers going on from those of this one.
fn next_of(text: &str, count: u32) -> String {
    let mut parts = text.split('§');
    let mut next = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.trim_start_matches(' ');
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        next.push('§');
        match digits[..end].parse::<u32>() {
            Ok(number) => write!(next, " {}{}", number + count, &digits[end..]).unwrap(),
            Err(_) => next += part,
        }
    }
    next
}

#[test]
fn protocols_put_together_tell_what_each_of_them_tells() {
    let mut volumes = 0;
    // A contents list lies outside the cases of its own protocol only.
    for Document {
        text: one,
        reading: first,
    } in DOCUMENTS
        .iter()
        .filter(|document| !document.text.contains("Innehåll\n"))
    {
        let items = &first.minutes.items;
        let count = items
            .last()
            .map_or(0, |last| last.number + 1 - items[0].number);
        let other = next_of(one, count);
        let second = parse(&other);
        if second.minutes.items.first().map(|item| item.number)
            != items.last().map(|item| item.number + 1)
        {
            continue; // numbers before their sign, which stay as they are
        }
        let (mut expected, more) = (told(first), told(&second));
        let mut both = told(&parse(&[one, other.as_str()].join("\n\u{c}")));
        // The front page of the second stands after the last case of the first, and may belong to
        // it.
        both.remove(expected.len() - 1);
        expected.pop();
        expected.extend(more);
        assert_same(&both, &expected);
        volumes += 1;
    }
    assert!(volumes > 10);
}

/// A text whose paragraphs are set anew in lines of some width, every second one ending inside a
/// word where it can.
fn reset(reading: &Reading, width: usize) -> String {
    let lines = reading.text.lines.iter();
    let paragraph = |line: &paragraf::clean::TextLine| {
        let words = &reading.text.text[line.range.clone()];
        let gap = "\n".repeat(usize::from(line.gap) + 1);
        if words.contains('\t') {
            gap + &words.replace('\t', "     ")
        } else {
            gap + &wrapped(words, width)
        }
    };
    lines.map(paragraph).collect()
}

fn wrapped(words: &str, width: usize) -> String {
    let (mut set, mut length, mut breaks) = (String::new(), 0, 0);
    for word in words.split(' ') {
        let long = word.chars().count();
        if length > 0 && length + 1 + long > width {
            breaks += 1;
            let plain = long > 9 && width - length > 6 && word.chars().all(char::is_lowercase);
            let at = word.char_indices().nth(4).map_or(0, |(at, _)| at);
            if plain && breaks % 2 == 0 {
                write!(set, " {}-\n{}", &word[..at], &word[at..]).unwrap();
                length = long - 4;
                continue;
            }
            set.push('\n');
            length = 0;
        } else if length > 0 {
            set.push(' ');
            length += 1;
        }
        set += word;
        length += long;
    }
    set
}

/// The documents that are no agendas: what calls them so stands in page heads, which these tests
/// take away or change.
fn protocols() -> impl Iterator<Item = &'static Document> {
    let is_agenda = |document: &&Document| {
        let notes = &document.reading.minutes.notes;
        notes.iter().any(|note| note.code == "agenda")
    };
    DOCUMENTS
        .iter()
        .filter(move |document| !is_agenda(document))
}

#[test]
fn lines_of_another_width_change_nothing() {
    for Document { reading, .. } in protocols() {
        let in_columns = reading.text.text.contains("\tX") || reading.text.text.contains("Ja\tNej");
        for width in [76, 92].into_iter().filter(|_| !in_columns) {
            assert_same(&told(&parse(&reset(reading, width))), &told(reading));
        }
    }
}

#[test]
fn a_page_head_over_every_page_changes_nothing() {
    for Document { text, reading } in protocols() {
        let expected = told(reading);
        let paragraphs: Vec<&str> = text.split("\n\n").collect();
        let page = |(at, paragraphs): (usize, &[&str])| {
            format!(
                "\u{c}Vidala kommun   Sammanträdesprotokoll   Sida {} (9)\n\n{}",
                at + 1,
                paragraphs.join("\n\n")
            )
        };
        let headed: Vec<String> = paragraphs.chunks(8).enumerate().map(page).collect();
        assert_same(
            &told(&parse(headed.join("\n").trim_start_matches('\u{c}'))),
            &expected,
        );
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    for Document { text, reading } in DOCUMENTS.iter() {
        let expected = told(reading);
        assert_eq!(told(&parse(&text.replace('\n', "\r\n"))), expected);
        assert_eq!(told(&parse(&text.replace('\n', "\r"))), expected);
        assert_eq!(told(&parse(&format!("\u{feff}{text}"))), expected);
    }
}

#[test]
fn blank_lines_between_all_lines_change_nothing_that_is_told_of_the_reference_protocol() {
    let Some(reading) = corpus::read("norrbotten/norrbotten-run-2020-03-24.txt") else {
        return;
    };
    let trailing = reading
        .text
        .text
        .lines()
        .flat_map(|line| [line, "   \n\n"])
        .collect::<String>();
    let sums = |reading: &Reading| {
        reading
            .minutes
            .items
            .iter()
            .map(|item| item.outcome)
            .collect::<Vec<_>>()
    };
    assert_eq!(sums(&parse(&trailing)), sums(&reading));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_protocol_cut_anywhere_is_read(which in 0usize..64, from in 0.0f64..1.0, to in 0.0f64..1.0) {
        let bytes = DOCUMENTS[which % DOCUMENTS.len()].text.as_bytes();
        let at = |part: f64| (bytes.len() as f64 * part) as usize;
        let (from, to) = (at(from.min(to)), at(from.max(to)));
        assert_faithful(&paragraf::open("x.txt", &bytes[from..to]).unwrap_or_default());
    }

    #[test]
    fn lines_in_any_order_are_read(which in 0usize..64, seed in any::<u64>()) {
        let mut lines: Vec<&str> = DOCUMENTS[which % DOCUMENTS.len()].text.lines().collect();
        let mut state = seed | 1;
        for i in (1..lines.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            lines.swap(i, (state >> 33) as usize % (i + 1));
        }
        assert_faithful(&parse(&lines.join("\n")));
    }

    #[test]
    fn any_text_is_read(text in "([§ 0-9a-zåäöA-ZÅÄÖ().,:;\"”–-]|\n|\u{c}|\t){0,400}") {
        assert_faithful(&paragraf::open("x.txt", text.as_bytes()).unwrap_or_default());
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(reading) = paragraf::open("x", &bytes) {
            assert_faithful(&reading);
        }
    }
}
