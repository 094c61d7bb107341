//! The order of the document, and where a place is in it.

use std::borrow::Cow;

use super::pieces::pieces;
use crate::Reading;
use crate::clean::Text;
use crate::model::{Item, Section, SectionKind, Span};

/// A part of the document: what stands outside the cases, or a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// An index into `outside`.
    Outside(usize),
    /// An index into `minutes.items`.
    Item(usize),
}

/// A part with the page on which the one before it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chapter {
    pub(super) part: Part,
    pub(super) page_before: u32,
}

/// The whole document in order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outline {
    pub(super) chapters: Vec<Chapter>,
    page_starts: Vec<u32>,
}

impl Outline {
    pub(super) fn new(reading: &Reading) -> Self {
        let mut outline = Self {
            chapters: Vec::new(),
            page_starts: page_starts(&reading.text),
        };
        let mut page_before = 0;
        for part in outline.order(reading) {
            outline.chapters.push(Chapter { part, page_before });
            page_before = last_page(reading, part);
        }
        outline
    }

    /// What stands outside comes before the first case that begins after it.
    fn order(&self, reading: &Reading) -> Vec<Part> {
        let outside = reading
            .outside
            .iter()
            .enumerate()
            .map(|(i, s)| (self.at(s.span), 0, Part::Outside(i)));
        let items = reading
            .minutes
            .items
            .iter()
            .enumerate()
            .map(|(i, it)| (self.at(it.span), 1, Part::Item(i)));
        let mut parts: Vec<_> = outside.chain(items).collect();
        parts.sort_by_key(|(at, kind, _)| (*at, *kind));
        parts.into_iter().map(|(_, _, part)| part).collect()
    }

    /// Where a span begins, in characters from the beginning of the document.
    pub(super) fn at(&self, span: Span) -> u32 {
        let page = usize::try_from(span.page)
            .unwrap_or(usize::MAX)
            .saturating_sub(1);
        self.page_starts
            .get(page)
            .copied()
            .unwrap_or_default()
            .saturating_add(span.start)
    }

    /// Where a span ends.
    pub(super) fn end(&self, span: Span) -> u32 {
        self.at(span)
            .saturating_add(span.end.saturating_sub(span.start))
    }

    /// Whether a place begins in a span.
    pub(super) fn covers(&self, span: Span, place: Span) -> bool {
        (self.at(span)..self.end(span)).contains(&self.at(place))
    }

    /// The chapter and the element that a place is in.
    pub(super) fn find(&self, reading: &Reading, place: Span) -> Option<(usize, String)> {
        let chapter = self
            .chapters
            .iter()
            .rposition(|c| self.at(span(reading, c.part)) <= self.at(place))?;
        let part = self.chapters[chapter].part;
        let anchors = anchors(self, reading, part);
        let found = anchors
            .into_iter()
            .rfind(|(span, _)| self.at(*span) <= self.at(place));
        Some((chapter, found.map_or_else(|| part_id(part), |(_, id)| id)))
    }
}

/// Where each page begins, in characters.
fn page_starts(text: &Text) -> Vec<u32> {
    let ends = text
        .page_starts
        .iter()
        .skip(1)
        .copied()
        .chain([text.text.len()]);
    let pages = text
        .page_starts
        .iter()
        .zip(ends)
        .map(|(start, end)| text.text.get(*start..end).unwrap_or_default());
    let lengths = pages.scan(0, |at: &mut u32, page| {
        let start = *at;
        *at += u32::try_from(page.chars().count()).unwrap_or_default();
        Some(start)
    });
    lengths.collect()
}

fn span(reading: &Reading, part: Part) -> Span {
    match part {
        Part::Outside(i) => reading.outside[i].span,
        Part::Item(i) => reading.minutes.items[i].span,
    }
}

fn last_page(reading: &Reading, part: Part) -> u32 {
    let blocks = sections(reading, part)
        .iter()
        .flat_map(|section| &section.blocks);
    blocks
        .map(|block| block.span.page)
        .max()
        .unwrap_or(span(reading, part).page)
}

/// The sections of a part.
pub(super) fn sections(reading: &Reading, part: Part) -> &[Section] {
    match part {
        Part::Outside(i) => &reading.outside[i..=i],
        Part::Item(i) => &reading.minutes.items[i].sections,
    }
}

/// The case of a part.
pub(super) fn item(reading: &Reading, part: Part) -> Option<&Item> {
    match part {
        Part::Outside(_) => None,
        Part::Item(i) => reading.minutes.items.get(i),
    }
}

/// The id of a part's heading.
pub(super) fn part_id(part: Part) -> String {
    match part {
        Part::Outside(i) => format!("utanfor-{i}"),
        Part::Item(i) => format!("paragraf-{i}"),
    }
}

/// The id of the element that shows the text at a span: "p12c345".
pub(super) fn id(span: Span) -> String {
    format!("p{}c{}", span.page, span.start)
}

/// Every element of a part that a place can be shown in, in order.
fn anchors(outline: &Outline, reading: &Reading, part: Part) -> Vec<(Span, String)> {
    let mut anchors = Vec::new();
    for section in sections(reading, part)
        .iter()
        .filter(|s| s.kind != SectionKind::Heading)
    {
        if section.heading.is_some() {
            anchors.push((section.span, heading_id(section)));
        }
        for piece in pieces(outline, &section.blocks, item(reading, part)) {
            anchors.extend(piece.spans().map(|span| (span, id(span))));
        }
    }
    anchors
}

/// The id of a section's heading. A section without blocks of its own text may begin where its
/// first block does.
pub(super) fn heading_id(section: &Section) -> String {
    format!("h{}", id(section.span))
}

/// All texts of a part in the order in which they are drawn: what a search looks through.
pub(super) fn texts<'a>(outline: &Outline, reading: &'a Reading, part: Part) -> Vec<Cow<'a, str>> {
    let item = item(reading, part);
    let mut texts: Vec<Cow<str>> = item
        .map(|item| item.title.as_str().into())
        .into_iter()
        .collect();
    for section in sections(reading, part)
        .iter()
        .filter(|s| s.kind != SectionKind::Heading)
    {
        texts.extend(section.heading.as_deref().map(Cow::Borrowed));
        texts.extend(
            pieces(outline, &section.blocks, item)
                .iter()
                .flat_map(|piece| piece.texts(reading, outline)),
        );
    }
    texts
}
