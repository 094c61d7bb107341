//! One decision: its sentence, its points, what they do with the matter, and whether this body has
//! the last word.

use std::ops::Range;

use super::bodies::{higher_bodies, leading_body, proposes_first};
use super::outcome::{outcome_of, settle};
use super::people::single_spaced;
use super::{bytes, grants};
use crate::clean::Text;
use crate::lexicon::marks::{ListMark, begins_clause, item_mark, list_mark};
use crate::model::{Decision, Point};

/// Where a decision stands, and what its heading says.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// The body that the heading names.
    pub(super) by: Option<String>,
    /// The body that the heading proposes to.
    pub(super) to: Option<String>,
    /// Whether the heading says that it is only a proposal.
    pub(super) proposes: bool,
    /// How many bytes of the first line come before the decision's words.
    pub(super) skipped: usize,
    pub(super) lines: Range<usize>,
}

/// Whether a line is a point of a decision: a number, a bullet, a letter, an att-clause.
pub(super) fn is_point(text: &Text, line: usize) -> bool {
    let content = text.line(line);
    list_mark(content).is_some() || begins_clause(content)
}

/// Reads the lines of one decision.
pub(super) fn decision(text: &Text, mut place: Place, title: &str) -> Decision {
    place.lines.end = end_of_words(text, &place.lines);
    let lines = place.lines.clone();
    let lead = lead(text, &place);
    let words = &text.text[lead.clone()];
    let mut points = points(text, first_point(text, &place)..lines.end);
    if is_complete(words) && only_details(&points) {
        points.clear();
    }
    let whole = bytes(text, lines.clone());
    let mut decision = Decision {
        by: place.by.or_else(|| leading_body(words).map(str::to_owned)),
        text: single_spaced(words),
        span: text.span(whole.start + place.skipped..whole.end),
        ..Decision::default()
    };
    let chain = chain(words, &points);
    decision.is_final = chain.is_empty() && !place.proposes;
    decision.to = place.to.or_else(|| chain.last().cloned());
    decision.via = chain[..chain.len().saturating_sub(1)].to_vec();
    decision.outcome = settle(words, &points, title);
    decision.points = points;
    grants::read(text, lead, lines, &mut decision);
    decision
}

/// The end of a decision's lines without rules ("_____") and "§ 12 (forts.)" after it.
fn end_of_words(text: &Text, lines: &Range<usize>) -> usize {
    let is_word = |line: &usize| {
        let content = text.line(*line);
        content.contains(char::is_alphanumeric) && item_mark(content).is_none()
    };
    lines
        .clone()
        .rev()
        .find(is_word)
        .map_or(lines.end, |last| last + 1)
}

/// The sentence before the points.
fn lead(text: &Text, place: &Place) -> Range<usize> {
    let lead = bytes(
        text,
        place.lines.start..first_point(text, place).max(place.lines.start),
    );
    (lead.start + place.skipped).min(lead.end)..lead.end
}

/// The line of the first point; a run-in heading stands before its sentence.
fn first_point(text: &Text, place: &Place) -> usize {
    let start = place.lines.start + usize::from(place.skipped > 0);
    (start..place.lines.end)
        .find(|line| is_point(text, *line))
        .unwrap_or(place.lines.end)
}

/// The higher bodies that the sentence or, where it names none, its first point proposes to.
fn chain(words: &str, points: &[Point]) -> Vec<String> {
    let chain = higher_bodies(words);
    let proposed = || {
        points
            .first()
            .filter(|point| proposes_first(&point.text))
            .map(|point| higher_bodies(&point.text))
    };
    if chain.is_empty() {
        proposed().unwrap_or_default()
    } else {
        chain
    }
}

/// A sentence that decides by itself, before a list of details: "Avgifterna godkänns. De tas ut
/// enligt följande:".
fn is_complete(lead: &str) -> bool {
    outcome_of(lead).is_some()
}

/// Bullets of which none decides anything: a price list, names, quoted text.
fn only_details(points: &[Point]) -> bool {
    points.iter().all(|point| {
        point.label.is_none() && point.outcome.is_none() && !begins_clause(&point.text)
    })
}

/// The points of a decision: numbers, bullets and att-clauses, with letters and bullets under
/// numbers as sub-points.
fn points(text: &Text, lines: Range<usize>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for line in lines.clone().filter(|line| is_point(text, *line)) {
        let content = text.line(line);
        if line > lines.start && !is_point(text, line - 1) && begins_anew(content, &points) {
            break;
        }
        let (mark, len) = list_mark(content).map_or((None, 0), |(mark, len)| (Some(mark), len));
        let range = text.lines[line].range.start + len..text.lines[line].range.end;
        let point = point(text, mark, range);
        match points.last_mut().filter(|above| is_under(mark, above)) {
            Some(above) => {
                above.span = text.widened(above.span, text.lines[line].range.end);
                above.points.push(point);
            }
            None => points.push(point),
        }
    }
    points
}

fn point(text: &Text, mark: Option<ListMark>, range: Range<usize>) -> Point {
    let words = &text.text[range.clone()];
    let label = match mark {
        Some(ListMark::Number(number)) => Some(number.to_string()),
        Some(ListMark::Letter(letter)) => Some(letter.to_string()),
        _ => None,
    };
    Point {
        label,
        text: words.to_owned(),
        outcome: outcome_of(words),
        points: Vec::new(),
        span: text.span(range),
    }
}

/// A first point after points and a sentence: another list, of documents for instance.
fn begins_anew(line: &str, points: &[Point]) -> bool {
    !points.is_empty() && matches!(list_mark(line), Some((ListMark::Number(1), _)))
}

/// Letters and bullets stand under a numbered point.
fn is_under(mark: Option<ListMark>, above: &Point) -> bool {
    let numbered = above
        .label
        .as_ref()
        .is_some_and(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    numbered && matches!(mark, Some(ListMark::Letter(_) | ListMark::Bullet))
}
