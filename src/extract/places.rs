//! Where the facts of the meeting stand: the line of the front page that names each, or else the
//! first that does.

use std::ops::Range;

use super::dates::{find_date, find_times};
use crate::clean::Text;
use crate::lexicon::front::{Field, find_field};
use crate::lexicon::people::ADJUSTS;
use crate::lexicon::{has_word, to_lower};
use crate::model::{Meeting, MeetingPlaces, Person, Span};
use crate::sections::Document;

/// How many lines a front page has at most.
const FRONT: usize = 400;

/// Gives the facts of a meeting their places.
pub(super) fn find(text: &Text, document: &Document, meeting: &mut Meeting) {
    let front = 0..document.front().end.min(FRONT);
    attendance(text, &front, meeting);
    let place = |says: &dyn Fn(&str) -> bool| {
        front
            .clone()
            .find(|line| says(text.line(*line)))
            .map(|l| span(text, l))
    };
    let told = |says: fn(&str) -> bool, person: Option<&Person>| named(text, &front, says, person);
    meeting.places = MeetingPlaces {
        date: meeting
            .date
            .as_ref()
            .and_then(|date| place(&|line| find_date(line).as_ref() == Some(date))),
        time: meeting
            .start
            .as_ref()
            .and_then(|start| place(&|line| find_times(line).0.as_ref() == Some(start))),
        place: meeting
            .place
            .as_ref()
            .and_then(|at| place(&|line| line.contains(at.as_str()))),
        chair: told(|line| is_field(line, Field::Chair), meeting.chair.as_ref()),
        secretary: told(
            |line| is_field(line, Field::Secretary),
            meeting.secretary.as_ref(),
        ),
        adjusters: told(adjusts, meeting.adjusters.first()),
    };
}

/// Lists are read downwards: the next person stands on the same line or further down, seldom above.
fn attendance(text: &Text, front: &Range<usize>, meeting: &mut Meeting) {
    let mut last = front.start;
    for present in meeting
        .present
        .iter_mut()
        .filter(|present| present.span.is_none())
    {
        let names = |line: &usize| text.line(*line).contains(&present.person.name);
        let Some(line) = (last..front.end)
            .find(names)
            .or_else(|| (front.start..last).find(names))
        else {
            continue;
        };
        present.span = Some(span(text, line));
        last = line;
    }
}

/// The line that names a person and says in what capacity; else the first that names them.
fn named(
    text: &Text,
    front: &Range<usize>,
    says: fn(&str) -> bool,
    person: Option<&Person>,
) -> Option<Span> {
    let name = person?.name.as_str();
    let lines = || (0..text.lines.len()).filter(|line| text.line(*line).contains(name));
    let first = || {
        front
            .clone()
            .chain(0..text.lines.len())
            .find(|line| text.line(*line).contains(name))
    };
    lines()
        .find(|line| says(text.line(*line)))
        .or_else(first)
        .map(|line| span(text, line))
}

fn is_field(line: &str, field: Field) -> bool {
    line.split('\t')
        .any(|cell| find_field(cell).is_some_and(|(found, _)| found == field))
}

/// "Utses att justera: Tomas Rydhult (M)" and "… att jämte ordföranden justera dagens protokoll".
fn adjusts(line: &str) -> bool {
    is_field(line, Field::Adjusters) || ADJUSTS.iter().any(|word| has_word(&to_lower(line), word))
}

fn span(text: &Text, line: usize) -> Span {
    text.span(text.lines[line].range.clone())
}
