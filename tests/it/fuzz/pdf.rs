//! What must hold of any PDF file.

use paragraf::layout::{self, Page};
use paragraf::model::SourceKind;

use super::caps::{Cap, work};
use super::text;
use crate::invariants::assert_faithful;

/// What reading the pages may hold at once and take: streams are packed, so that their bytes say
/// little of the work.
const CAP: Cap = Cap {
    any: [4_000_000_000, 2 << 30, 400 << 20],
    each: [100_000, 100_000, 20_000],
};

/// Opens a file, and reads the text of its pages.
pub fn check(bytes: &[u8]) {
    text::prepare();
    let (opened, took) = work(|| layout::open(bytes));
    CAP.assert_holds(bytes.len(), took);
    let Ok(pages) = opened else { return };
    pages.iter().for_each(assert_placed);
    let letters = pages
        .iter()
        .flat_map(|page| &page.lines)
        .map(|line| line.text.len() + 1)
        .sum();
    let (reading, took) =
        work(|| paragraf::read("x.pdf", bytes.len() as u64, SourceKind::Pdf, pages));
    text::CAP.assert_holds(letters, took);
    assert_faithful(&reading);
    for item in &reading.minutes.items {
        assert!(
            !reading.text.spots(&reading.pages, item.span).is_empty(),
            "a case stands somewhere"
        );
    }
}

/// Words stand in their lines, in order.
fn assert_placed(page: &Page) {
    for line in &page.lines {
        let Some(place) = &line.place else { continue };
        let starts: Vec<u32> = place.words.iter().map(|word| word.at).collect();
        assert!(starts.is_sorted(), "{line:?}");
        assert!(
            starts
                .iter()
                .all(|at| line.text.is_char_boundary(*at as usize)),
            "{line:?}"
        );
    }
}
