//! Where a case says what was decided: under headings, in running text, or as a proposal of its
//! own.

use std::ops::Range;

use super::bodies::{decides_at, deciding_now, is_body_name, leading_body, proposing_body};
use super::decided::{Place, decision, is_point};
use super::outcome::outcome_of;
use super::sentences::sentences;
use crate::clean::Text;
use crate::lexicon::headings::{deciding_body, proposal_heading, run_in_heading};
use crate::lexicon::outcomes::{MATTERS, MOTIONS, OUTCOMES, PASTS, POINTS_TO, PROPOSES, same_body};
use crate::lexicon::{find_whole, has_word, to_lower};
use crate::model::{Decision, Outcome, SectionKind};
use crate::sections::{Case, Part};

/// How many words a sentence may have that says in the passive what became of the matter.
const SHORT: usize = 16;

/// The decisions of a case; `own` is the body whose document it is.
pub(super) fn read(text: &Text, case: &Case, own: Option<&str>) -> Vec<Decision> {
    let headed = headed(text, case, own);
    let mut decisions: Vec<Decision> = headed
        .flat_map(|part| under_heading(text, part, &case.title))
        .collect();
    if decisions.is_empty() {
        decisions.extend(in_text(text, case, own).map(|place| decision(text, place, &case.title)));
    }
    if decisions.is_empty() {
        let proposed = case
            .parts_of(&[SectionKind::Proposed])
            .filter(|part| is_own_proposal(text, part, own));
        decisions.extend(proposed.flat_map(|part| under_heading(text, part, &case.title)));
    }
    decisions
}

/// The parts under decision headings: the document's own body's where one of them is; and after
/// them those under headings that propose to a higher body.
fn headed<'c>(
    text: &'c Text,
    case: &'c Case,
    own: Option<&'c str>,
) -> impl Iterator<Item = &'c Part> {
    let deciding = |part: &Part| part.kind == SectionKind::Decision;
    let body = |part: &Part| {
        part.heading
            .and_then(|line| deciding_body(text.line(line)))
            .filter(|name| is_body_name(name))
    };
    let mut named = case
        .parts
        .iter()
        .filter(|part| deciding(part) && !part.lines.is_empty())
        .filter_map(body);
    let last = named.clone().next_back();
    let by = own
        .filter(|own| named.any(|name| same_body(name, own)))
        .or(last);
    let first = case.parts.iter().position(deciding).unwrap_or(usize::MAX);
    case.parts
        .iter()
        .enumerate()
        .filter_map(move |(index, part)| {
            let others = body(part)
                .zip(by)
                .is_some_and(|(name, by)| !same_body(name, by));
            let proposes = part.kind == SectionKind::Proposed
                && index > first
                && higher_body(text, part).is_some();
            ((deciding(part) && !others || proposes) && !part.lines.is_empty()).then_some(part)
        })
}

/// The body that a part's heading proposes to.
fn higher_body(text: &Text, part: &Part) -> Option<String> {
    proposal_heading(text.line(part.heading?)).1
}

/// "Arbetsutskottets förslag till beslut" in the arbetsutskott's own protocol; "Förslag till
/// kommunfullmäktige" there where no other body is named.
fn is_own_proposal(text: &Text, part: &Part, own: Option<&str>) -> bool {
    let Some((line, own)) = part.heading.zip(own).filter(|_| !part.lines.is_empty()) else {
        return false;
    };
    match proposal_heading(text.line(line)) {
        (Some(owner), _) => same_body(&owner, own),
        (None, Some(to)) => !same_body(&to, own),
        (None, None) => false,
    }
}

/// The decisions under one heading: a sentence that introduces points begins a new one after
/// points.
fn under_heading(text: &Text, part: &Part, title: &str) -> Vec<Decision> {
    let heading = part.heading.map(|line| text.line(line));
    let by = heading.and_then(deciding_body).map(str::to_owned);
    let to = heading
        .filter(|_| part.kind == SectionKind::Proposed)
        .and_then(|line| proposal_heading(line).1);
    let mut starts = vec![part.lines.start];
    for line in part.lines.start + 1..part.lines.end {
        if introduces(text, line, part.lines.end) && is_point(text, line - 1) {
            starts.push(line);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([part.lines.end]);
    let decisions = starts.iter().zip(ends).map(|(start, end)| {
        let skipped = run_in_heading(text.line(*start))
            .filter(|_| heading.is_none())
            .map_or(0, |(_, len)| len);
        let proposes = part.kind == SectionKind::Proposed;
        decision(
            text,
            Place {
                by: by.clone(),
                to: to.clone(),
                proposes,
                skipped,
                lines: *start..end,
            },
            title,
        )
    });
    decisions.collect()
}

/// "Kommunstyrelsen beslutar för egen del:" and, before points, "Kommunstyrelsen beslutar för egen
/// del".
fn introduces(text: &Text, line: usize, end: usize) -> bool {
    let content = text.line(line);
    let leads = content.ends_with(':') || (line + 1 < end && is_point(text, line + 1));
    !is_point(text, line) && leads && decides_at(&to_lower(content)).is_some()
}

/// A decision in text without a heading of its own: in the text straight under the title, where the
/// body decides; in what was dealt with at the meeting, the last that it decides; then where it
/// acts or proposes under the title; and what is said to have become of the matter.
fn in_text(text: &Text, case: &Case, own: Option<&str>) -> Option<Place> {
    let is_own = |name: &str| own.is_none_or(|own| same_body(name, own));
    let plain: Vec<usize> =
        lines_of(case, |part| part.heading.is_none() && is_spoken(part)).collect();
    let under =
        |test: &dyn Fn(&str) -> bool| plain.iter().copied().find(|line| test(text.line(*line)));
    let decided = under(&|line| leading_body(line).is_some_and(is_own));
    let spoken = || {
        let lines = lines_of(case, |part| part.heading.is_some() && is_spoken(part));
        lines
            .filter(|line| deciding_now(text.line(*line)).is_some_and(is_own))
            .last()
    };
    let acting = || under(&|line| acts(line, own));
    let proposing = || under(&|line| own.is_some() && proposing_body(line).is_some_and(is_own));
    let line = decided
        .or_else(spoken)
        .or_else(acting)
        .or_else(proposing)
        .map(|line| (line, 0));
    let became = || {
        plain
            .iter()
            .rev()
            .find_map(|line| result(text.line(*line)).map(|at| (*line, at)))
    };
    line.or_else(became)
        .map(|(line, skipped)| with_points(text, case, line, skipped))
}

fn lines_of<'c>(
    case: &'c Case,
    fits: impl Fn(&Part) -> bool + 'c,
) -> impl Iterator<Item = usize> + 'c {
    case.parts
        .iter()
        .filter(move |part| fits(part))
        .flat_map(|part| part.lines.clone())
}

/// Parts that tell what happened at the meeting.
fn is_spoken(part: &Part) -> bool {
    use SectionKind::{Deliberation, Other, Propositions};
    matches!(part.kind, Other | Deliberation)
        || (part.heading.is_some() && part.kind == Propositions)
}

/// What becomes of a motion that is settled by approving a proposal: what the proposal says of it.
/// "Kommunstyrelsens förslag bifalls", where that is "Motionen avslås".
pub(super) fn of_motion(text: &Text, case: &Case, decision: &Decision) -> Option<Outcome> {
    let points: String = decision
        .points
        .iter()
        .map(|point| [" ", &point.text].concat())
        .collect();
    let (title, lower) = (
        to_lower(&case.title),
        to_lower(&[decision.text.as_str(), &points].concat()),
    );
    let is_motion = MOTIONS.iter().any(|word| has_word(&title, word));
    let points = POINTS_TO.iter().any(|word| has_word(&lower, word));
    let named = MOTIONS.iter().any(|word| has_word(&lower, word));
    if !is_motion || !points || named {
        return None;
    }
    let proposed = |part: &Part| part.kind == SectionKind::Proposed;
    let owner = |part: &Part| {
        part.heading
            .and_then(|line| proposal_heading(text.line(line)).0)
    };
    let favoured = |part: &&Part| owner(part).is_some_and(|owner| lower.contains(&owner));
    let part = case
        .parts
        .iter()
        .filter(|part| proposed(part))
        .find(favoured);
    let headed = part.or_else(|| case.parts.iter().rfind(|part| proposed(part)));
    let mut lines = headed.map(|part| part.lines.clone()).into_iter().flatten();
    let said = lines.find_map(|line| outcome_of(text.line(line)));
    let told = || {
        (case.head.end..case.lines.end)
            .find_map(|line| proposed_in_text(text, line, case.lines.end))
    };
    said.or_else(told)
}

/// "Landstingsstyrelsen föreslår landstinget besluta" and, on the next line, "att anse motionen
/// besvarad."
fn proposed_in_text(text: &Text, line: usize, end: usize) -> Option<Outcome> {
    proposing_body(text.line(line))?;
    outcome_of(text.line(line)).or_else(|| {
        (line + 1 < end)
            .then(|| outcome_of(text.line(line + 1)))
            .flatten()
    })
}

/// A line and the points straight under it.
fn with_points(text: &Text, case: &Case, line: usize, skipped: usize) -> Place {
    let mut end = line + 1;
    while end < case.lines.end && is_point(text, end) {
        end += 1;
    }
    Place {
        lines: line..end,
        skipped,
        ..Place::default()
    }
}

/// "Regionstyrelsen utser Per Ek att justera": the document's body with a verb of decision straight
/// after its name.
fn acts(line: &str, own: Option<&str>) -> bool {
    let words = line.match_indices(' ').take(5).map(|(at, _)| at);
    words.into_iter().any(|at| {
        let name = &line[..at];
        let verb = to_lower(line[at + 1..].split(' ').next().unwrap_or_default());
        let verb = verb.trim_end_matches([',', '.', ':']);
        let decides = verb.ends_with('r')
            && OUTCOMES
                .iter()
                .any(|row| row.form.split(' ').next() == Some(verb));
        decides && is_body_name(name) && own.is_none_or(|own| same_body(name, own))
    })
}

/// Where a sentence begins that says in the passive what became of the matter: "Efter förslag från
/// ordföranden lades anmälan till handlingarna.", "Dagordningen fastställs."
fn result(line: &str) -> Option<usize> {
    let sentences = sentences(line);
    let told = sentences
        .into_iter()
        .rev()
        .find(|range: &Range<usize>| is_result(&line[range.clone()]))?;
    Some(told.start)
}

fn is_result(sentence: &str) -> bool {
    let lower = to_lower(sentence);
    let past = PASTS.iter().any(|word| has_word(&lower, word));
    let named = lower
        .split([' ', ',', '.'])
        .next()
        .is_some_and(|word| MATTERS.contains(&word));
    let short = sentence.split(' ').count() <= SHORT;
    let proposes = PROPOSES
        .iter()
        .any(|row| find_whole(&lower, row.form).is_some());
    short && !proposes && (past || named) && outcome_of(sentence).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_is_told_where_the_meeting_is_but_not_among_what_was_put_without_a_heading() {
        let part = |kind, heading| Part {
            kind,
            heading,
            lines: 0..1,
        };
        assert!(is_spoken(&part(SectionKind::Deliberation, None)));
        assert!(is_spoken(&part(SectionKind::Propositions, Some(0))));
        assert!(!is_spoken(&part(SectionKind::Propositions, None)));
        assert!(!is_spoken(&part(SectionKind::Reservations, Some(0))));
    }
}
