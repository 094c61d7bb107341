//! The body whose document it is, as far as telling its own decisions from others' asks for.

use std::ops::Range;

use super::Case;
use crate::clean::Text;
use crate::lexicon::headings::deciding_body;
use crate::lexicon::outcomes::{is_body, same_body};
use crate::lexicon::to_lower;

/// How many lines of the front and of the page heads are searched.
const LINES: usize = 60;

/// The body that a page head or the front page names alone on a line, else the one that most
/// decision headings name.
pub(super) fn own_body(text: &Text, front: Range<usize>, cases: &[Case]) -> Option<String> {
    let heads = text
        .removed
        .iter()
        .take(LINES)
        .map(|line| line.text.as_str());
    let front = front.take(LINES).map(|line| text.line(line));
    let named = heads
        .chain(front)
        .find_map(|line| line.split(['\t', ',']).find_map(body_cell))
        .map(to_lower);
    named.or_else(|| heading_body(text, cases))
}

/// "Kommunstyrelsens arbetsutskott 2024-03-05" → the name before the day.
fn body_cell(cell: &str) -> Option<&str> {
    let end = cell
        .find(|c: char| c.is_ascii_digit() || c == '(')
        .unwrap_or(cell.len());
    let name = cell
        .split("   ")
        .next()
        .filter(|name| name.len() < end)
        .unwrap_or(&cell[..end])
        .trim();
    let short = name.split(' ').count() <= 5 && name.starts_with(char::is_uppercase);
    (short && name.rsplit(' ').next().is_some_and(is_body)).then_some(name)
}

/// The body that most decision headings name.
fn heading_body(text: &Text, cases: &[Case]) -> Option<String> {
    let headings = cases
        .iter()
        .flat_map(|case| &case.parts)
        .filter_map(|part| part.heading);
    let bodies: Vec<&str> = headings
        .filter_map(|line| deciding_body(text.line(line)))
        .filter(|b| is_body(b))
        .collect();
    let count = |body: &str| {
        bodies
            .iter()
            .take(LINES)
            .filter(|other| same_body(body, other))
            .count()
    };
    bodies
        .iter()
        .take(LINES)
        .max_by_key(|body| count(body))
        .map(|body| to_lower(body))
}
