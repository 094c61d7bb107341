//! Where the words of a search stand.

use std::ops::Range;

use super::fold::Folded;
use super::index::Index;
use crate::Reading;
use crate::clean::Text;
use crate::model::Span;

/// Where the words of a search stand in a text: ranges of bytes in order, none touching another.
pub fn hits(text: &str, words: &[String]) -> Vec<Range<usize>> {
    if words.is_empty() {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words {
        found.extend(
            folded
                .text
                .match_indices(word.as_str())
                .map(|(at, _)| at..at + word.len()),
        );
    }
    if words.len() > 1 {
        found.sort_by_key(|range| range.start);
    }
    merge(found)
        .into_iter()
        .map(|range| folded.place(range.start)..folded.place(range.end))
        .collect()
}

fn merge(sorted: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in sorted {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// How many characters of a text stand around a hit in an excerpt.
const AROUND: usize = 45;

/// The part of a text around its first hit, cut between words.
pub fn excerpt(text: &str, words: &[String]) -> Option<String> {
    let hit = hits(text, words).into_iter().next()?;
    let before: usize = text[..hit.start]
        .chars()
        .rev()
        .take(AROUND)
        .map(char::len_utf8)
        .sum();
    let after: usize = text[hit.end..]
        .chars()
        .take(AROUND)
        .map(char::len_utf8)
        .sum();
    let (start, end) = (hit.start - before, hit.end + after);
    let start = if start == 0 {
        0
    } else {
        text[start..hit.start]
            .find(' ')
            .map_or(hit.start, |at| start + at + 1)
    };
    let stop = text[hit.end..end]
        .rfind(' ')
        .filter(|_| end < text.len())
        .map_or(end, |at| hit.end + at);
    let (open, close) = (
        if start > 0 { "… " } else { "" },
        if stop < text.len() { " …" } else { "" },
    );
    Some(format!("{open}{}{close}", &text[start..stop]))
}

/// How many hits of a whole protocol are told apart.
pub const MOST_HITS: usize = 5000;

/// Where the words of a search stand in the whole protocol, in its order: at most [`MOST_HITS`]
/// places.
pub fn places(reading: &Reading, index: &Index, words: &[String]) -> Vec<Span> {
    let held = index
        .with_any(words)
        .into_iter()
        .enumerate()
        .filter(|(_, holds)| *holds);
    let mut parts: Vec<Range<usize>> = held
        .map(|(part, _)| reading.text.bytes_of(span_of(reading, part)))
        .collect();
    parts.sort_by_key(|range| range.start);
    let mut found = Vec::new();
    for part in parts {
        found.extend(places_in(&reading.text, part, words));
        if found.len() >= MOST_HITS {
            break;
        }
    }
    found.truncate(MOST_HITS);
    found
}

/// Where the words of a search stand in the lines that a page (from 1) has a part of.
pub fn places_on(text: &Text, page: u32, words: &[String]) -> Vec<Span> {
    let start = |page: usize| {
        text.page_starts
            .get(page)
            .copied()
            .unwrap_or(text.text.len())
    };
    let page = page as usize;
    places_in(text, start(page.saturating_sub(1))..start(page), words)
}

fn places_in(text: &Text, part: Range<usize>, words: &[String]) -> Vec<Span> {
    let first = text
        .lines
        .partition_point(|line| line.range.end <= part.start);
    let lines = text.lines[first..]
        .iter()
        .map(|line| line.range.clone())
        .take_while(|line| line.start < part.end);
    let of_line = |line: Range<usize>| {
        let hits = hits(&text.text[line.clone()], words);
        hits.into_iter()
            .map(move |hit| text.span(line.start + hit.start..line.start + hit.end))
    };
    lines.flat_map(of_line).collect()
}

/// A part of a protocol: a case, or after all cases what stands outside them.
fn span_of(reading: &Reading, part: usize) -> Span {
    let items = &reading.minutes.items;
    let outside = || {
        reading
            .outside
            .get(part - items.len())
            .map_or(Span::default(), |section| section.span)
    };
    items.get(part).map_or_else(outside, |item| item.span)
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn marked<'a>(text: &'a str, search: &str) -> Vec<&'a str> {
        hits(text, &words(search))
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn hits_are_ranges_of_the_text_itself() {
        assert_eq!(
            marked("ÉN idé om İdre och Idé", "idé en"),
            ["ÉN", "idé", "Idé"]
        );
        assert_eq!(hits("aaa b", &words("aa a b")), [0..3, 4..5]);
        assert_eq!(hits("text", &words(" ")), [] as [Range<usize>; 0]);
    }

    #[test]
    fn a_word_is_found_inside_a_compound() {
        assert_eq!(
            marked("Grön skattereduktion, kommunalskatt och Skatt", "skatt"),
            ["skatt", "skatt", "Skatt"]
        );
        assert_eq!(marked("väg och vag", "vag"), ["vag"], "ä is not a");
        assert_eq!(
            marked("Café vid Ülos allé", "cafe ULO alle"),
            ["Café", "Ülo", "allé"]
        );
    }

    #[test]
    fn a_sum_and_a_phrase_are_found_as_they_are_set() {
        assert_eq!(
            marked("högst 1\u{a0}092\u{a0}000 kronor 1 000 092", "1 092 000"),
            ["1\u{a0}092\u{a0}000"]
        );
        assert_eq!(marked("i Piteå, Piteå i", "”i piteå”"), ["i Piteå"]);
        assert_eq!(
            marked("Region\u{a0}Vidaland", "\"region vid"),
            ["Region\u{a0}Vid"]
        );
        assert_eq!(
            marked("skatte\u{ad}bas, e\u{2011}post", "skattebas e-post"),
            ["skatte\u{ad}bas", "e\u{2011}post"]
        );
    }

    #[test]
    fn an_excerpt_is_cut_between_words_around_the_hit() {
        let text = format!(
            "{}en båt på sjön {}",
            "före ".repeat(30),
            "efter ".repeat(30)
        );
        let cut = excerpt(&text, &words("båt")).expect("found");
        assert!(
            cut.starts_with("… före") && cut.ends_with("efter …") && cut.contains("en båt på"),
            "{cut}"
        );
        assert_eq!(excerpt("en båt", &words("båt")).as_deref(), Some("en båt"));
        assert_eq!(excerpt("en båt", &words("bil")), None);
    }
}
