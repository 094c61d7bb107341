//! What holds of every answer, whatever was read. Shared with the fuzz targets (`fuzz/`).

use std::ops::Range;

use paragraf::model::{Item, Section, Span};
use paragraf::{Minutes, Reading, worker};

use crate::facts::{facts, item_facts, section_facts, words};

/// Every span lies in the text, every fact quotes its place inside its case, every line of the text
/// is shown exactly once, and nothing is lost on the way to the app or through JSON.
pub(crate) fn assert_faithful(reading: &Reading) {
    assert_spans(reading);
    for (span, fact) in facts(&reading.minutes) {
        let quoted = words(reading.text.slice(span));
        assert!(
            quoted.contains(&words(&fact)),
            "{span:?}\n  fact: {fact}\n  text: {quoted}"
        );
    }
    assert_eq!(shown_once(reading), words(&reading.text.text));
    assert_same_on_arrival(reading);
}

/// The words of all sections, in the order of the text.
fn shown_once(reading: &Reading) -> String {
    let items = reading.minutes.items.iter().flat_map(|item| &item.sections);
    let mut sections: Vec<&Section> = reading.outside.iter().chain(items).collect();
    sections.sort_by_key(|section| (section.span.page, section.span.start));
    let blocks = sections.iter().flat_map(|section| {
        let heading = section.heading.iter().map(|heading| words(heading));
        heading
            .chain(
                section
                    .blocks
                    .iter()
                    .map(|block| words(reading.text.slice(block.span))),
            )
            .collect::<Vec<_>>()
    });
    words(&blocks.collect::<Vec<_>>().join(" "))
}

/// Where pages begin, in characters, and how many characters there are.
struct Pages(Vec<usize>, usize);

impl Pages {
    fn of(reading: &Reading) -> Self {
        let text = &reading.text.text;
        let (mut starts, mut chars, mut at) = (Vec::new(), 0, 0);
        for start in &reading.text.page_starts {
            chars += text[at..*start].chars().count();
            at = *start;
            starts.push(chars);
        }
        Self(starts, chars + text[at..].chars().count())
    }

    /// The characters of the text at a span, which must be there.
    fn chars(&self, span: Span) -> Range<usize> {
        let start = *span
            .page
            .checked_sub(1)
            .and_then(|page| self.0.get(page as usize))
            .expect("a page of the text");
        let chars = start + span.start as usize..start + span.end as usize;
        assert!(
            chars.start <= chars.end && chars.end <= self.1,
            "{span:?} lies in the text"
        );
        chars
    }
}

fn assert_spans(reading: &Reading) {
    let pages = Pages::of(reading);
    for item in &reading.minutes.items {
        let whole = pages.chars(item.span);
        let inside = |span: Span| {
            let chars = pages.chars(span);
            assert!(
                whole.start <= chars.start && chars.end <= whole.end,
                "{span:?} lies in {:?}",
                item.span
            );
        };
        for (span, _) in item_facts(item) {
            inside(span);
        }
        item.votes.iter().for_each(|vote| inside(vote.span));
        assert_numbers(item, reading);
    }
    let outside = reading.outside.iter().flat_map(section_facts);
    for (span, _) in outside.chain(facts(&reading.minutes)) {
        pages.chars(span);
    }
    for note in &reading.minutes.notes {
        if let Some(span) = note.span {
            pages.chars(span);
        }
        assert!(
            note.item
                .is_none_or(|item| item < reading.minutes.items.len()),
            "{note:?} is about a case"
        );
    }
}

/// What points at something else points at something.
fn assert_numbers(item: &Item, reading: &Reading) {
    let [first, last] = item.pages;
    assert!(
        1 <= first && first <= last && last <= reading.minutes.source.pages,
        "{:?} are pages",
        item.pages
    );
    let favoured = item
        .reservations
        .iter()
        .filter_map(|reservation| reservation.proposal);
    favoured
        .for_each(|proposal| assert!(proposal < item.proposals.len(), "{proposal} is a proposal"));
}

/// What the app gets, and what a program reads out of the JSON, is what was read.
fn assert_same_on_arrival(reading: &Reading) {
    let json = serde_json::to_string(&reading.minutes).expect("facts are JSON");
    assert_eq!(
        serde_json::from_str::<Minutes>(&json).expect("JSON is facts"),
        reading.minutes
    );
    let mut arrived: Reading =
        worker::from_bytes(&worker::to_bytes(reading)).expect("bytes are a reading");
    // The app has no use for the text in lower case.
    arrived.text.lower.clone_from(&reading.text.lower);
    assert_eq!(arrived, *reading);
}
