//! What was decided: the sentence, its points, what they do with the matter, and whether this body has the last word.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::people::single_spaced;
use super::{bytes, grants};
use crate::clean::Text;
use crate::lexicon::headings::deciding_body;
use crate::lexicon::marks::{ListMark, begins_clause, list_mark};
use crate::lexicon::outcomes::{
    BETWEEN, CLAUSE, DECIDES, FALLBACKS, HINTS, NOT_THE_MATTER, OUTCOMES, PROPOSES, is_body,
};
use crate::lexicon::{Row, find_whole, has_word, words_from};
use crate::model::{Decision, Outcome, Point, SectionKind};
use crate::sections::{Case, Part};

/// The decisions of a case.
pub(super) fn read(text: &Text, case: &Case) -> Vec<Decision> {
    let headed = case.parts_of(&[SectionKind::Decision]).filter(|part| !part.lines.is_empty());
    let mut decisions: Vec<Decision> = headed.flat_map(|part| under_heading(text, part, &case.title)).collect();
    if decisions.is_empty() {
        decisions.extend(
            case.parts
                .iter()
                .filter_map(|part| unheaded(text, part))
                .map(|(body, lines)| decision(text, body, lines, &case.title)),
        );
    }
    decisions
}

/// The decisions under one heading: a sentence that introduces points begins a new one after points.
fn under_heading(text: &Text, part: &Part, title: &str) -> Vec<Decision> {
    let body = part.heading.and_then(|line| deciding_body(text.line(line))).map(str::to_owned);
    let mut starts = vec![part.lines.start];
    for line in part.lines.start + 1..part.lines.end {
        if introduces(text, line) && is_point(text, line - 1) {
            starts.push(line);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([part.lines.end]);
    starts.iter().zip(ends).map(|(start, end)| decision(text, body.clone(), *start..end, title)).collect()
}

/// "Kommunstyrelsen beslutar för egen del:"
fn introduces(text: &Text, line: usize) -> bool {
    let content = text.line(line);
    !is_point(text, line) && content.ends_with(':') && decides_at(&to_lower(content)).is_some()
}

fn is_point(text: &Text, line: usize) -> bool {
    let content = text.line(line);
    list_mark(content).is_some() || begins_clause(content)
}

/// A decision in text without a heading: "Kommunfullmäktige beslutar:" and what follows.
fn unheaded(text: &Text, part: &Part) -> Option<(Option<String>, Range<usize>)> {
    if !matches!(part.kind, SectionKind::Other | SectionKind::Deliberation) || part.heading.is_some() {
        return None;
    }
    let line = part.lines.clone().find(|line| leading_body(text.line(*line)).is_some())?;
    let mut end = line + 1;
    while end < part.lines.end && is_point(text, end) {
        end += 1;
    }
    Some((None, line..end))
}

/// The body that a sentence begins with, straight before the word for deciding.
fn leading_body(sentence: &str) -> Option<&str> {
    let lower = to_lower(sentence);
    let at = decides_at(&lower).filter(|at| *at > 0)?;
    let name = sentence[..at].trim_end();
    let named = name.split(' ').count() <= 4 && name.rsplit(' ').next().is_some_and(is_body);
    (named && name.starts_with(char::is_uppercase)).then_some(name)
}

fn decides_at(lower: &str) -> Option<usize> {
    DECIDES.iter().filter_map(|word| find_whole(lower, word)).min()
}

/// Reads the lines of one decision.
fn decision(text: &Text, body: Option<String>, lines: Range<usize>, title: &str) -> Decision {
    let points = points(text, lines.clone());
    let lead_end = lines.clone().find(|line| is_point(text, *line)).unwrap_or(lines.end);
    let lead = bytes(text, lines.start..lead_end);
    let words = &text.text[lead.clone()];
    let mut decision = Decision {
        by: body.or_else(|| leading_body(words).map(str::to_owned)),
        text: single_spaced(words),
        span: text.span(bytes(text, lines.clone())),
        ..Decision::default()
    };
    let chain = higher_bodies(words);
    decision.is_final = chain.is_empty();
    decision.to = chain.last().cloned();
    decision.via = chain[..chain.len().saturating_sub(1)].to_vec();
    decision.outcome = settle(words, &points, title);
    decision.points = points;
    grants::read(text, lead, lines, &mut decision);
    decision
}

/// The points of a decision: numbers, bullets and att-clauses, with letters and bullets under numbers as sub-points.
fn points(text: &Text, lines: Range<usize>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for line in lines.filter(|line| is_point(text, *line)) {
        let content = text.line(line);
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
    Point { label, text: words.to_owned(), outcome: outcome_of(words), points: Vec::new(), span: text.span(range) }
}

/// Letters and bullets stand under a numbered point.
fn is_under(mark: Option<ListMark>, above: &Point) -> bool {
    let numbered = above.label.as_ref().is_some_and(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    numbered && matches!(mark, Some(ListMark::Letter(_) | ListMark::Bullet))
}

/// What a decision does with the matter in the title: what the points or the sentence say. Where they say several
/// things: what the point says that names the matter as the title does; else what the title asks for; else the first
/// that is more than an instruction or a note, unless most points instruct.
fn settle(lead: &str, points: &[Point], title: &str) -> Outcome {
    let mut said: Vec<Outcome> = points.iter().filter_map(|point| point.outcome).collect();
    if said.is_empty() {
        said.extend(outcome_of(lead));
    }
    let title = to_lower(title);
    let named = points.iter().find(|point| names_matter(&point.text, &title)).and_then(|point| point.outcome.as_ref());
    let asked =
        || HINTS.iter().filter(|row| has_word(&title, row.form)).find_map(|row| said.iter().find(|o| **o == row.means));
    let instructed = said.iter().filter(|outcome| **outcome == Outcome::Commissioned).count() * 2 > said.len();
    let weighty = || said.iter().find(|o| !instructed && !matches!(o, Outcome::Commissioned | Outcome::Noted));
    let active = || said.iter().find(|outcome| !instructed && **outcome != Outcome::Commissioned);
    let settling = named.or_else(asked).or_else(weighty).or_else(active).or(said.first());
    settling.copied().unwrap_or_else(|| fallback(lead))
}

/// How many letters of a title a point must begin with to be about it.
const NAMED: usize = 40;

fn names_matter(point: &str, title: &str) -> bool {
    let beginning = title.get(..NAMED).unwrap_or(title);
    beginning.len() > 10 && to_lower(point).starts_with(beginning)
}

fn fallback(lead: &str) -> Outcome {
    let lower = to_lower(lead);
    FALLBACKS.iter().find(|row| has_word(&lower, row.form)).map_or(Outcome::Other, |row| row.means)
}

/// What a sentence does: its earliest word of decision. A refusal of the matter itself comes before an approval of the
/// proposal to refuse it.
pub fn outcome_of(sentence: &str) -> Option<Outcome> {
    let lower = to_lower(sentence);
    let verb_at = decides_at(&lower).unwrap_or(0);
    let found: Vec<Found> = OUTCOMES.iter().filter_map(|row| place_of(&lower, row, verb_at)).collect();
    let earliest = |found: &mut dyn Iterator<Item = &Found>| {
        found.min_by_key(|(at, row)| (*at, usize::MAX - row.form.len())).map(|(_, row)| row.means)
    };
    let active = begins_with_verb(&lower[verb_at..]);
    let passive = earliest(&mut found.iter().filter(|(_, row)| !active && is_passive(row.form)));
    let outcome = passive.or_else(|| earliest(&mut found.iter()))?;
    let refused = outcome == Outcome::Approved && found.iter().any(|(_, row)| row.means == Outcome::Rejected);
    Some(if refused { Outcome::Rejected } else { outcome })
}

/// A word of decision and where it stands.
type Found<'r> = (usize, &'r Row<Outcome>);

/// "Hemställan om att överlämna musikskolan till annan nämnd avslås.": the verb in -s at the end tells what is decided,
/// not those inside the subject. Verbs that begin the sentence or follow the deciding body's are the decision's own.
fn is_passive(form: &str) -> bool {
    form.split(' ').next().is_some_and(|verb| verb.ends_with('s'))
}

fn begins_with_verb(clause: &str) -> bool {
    let words = clause.split_whitespace().take(4);
    words.clone().any(|word| word == CLAUSE) || OUTCOMES.iter().any(|row| clause.starts_with(row.form))
}

/// Where a word of decision stands, proposals at the meeting not counted ("avslå samtliga yrkanden").
fn place_of<'r>(lower: &str, row: &'r Row<Outcome>, from: usize) -> Option<Found<'r>> {
    let whole = |at: &usize| !lower[at + row.form.len()..].starts_with(char::is_alphanumeric) && *at >= from;
    let at = words_from(lower, row.form).find(whole)?;
    let object = lower[at + row.form.len()..].split_whitespace().take(4);
    let aside =
        row.means == Outcome::Rejected && object.clone().any(|word| NOT_THE_MATTER.iter().any(|n| word.starts_with(n)));
    (!aside).then_some((at, row))
}

/// The bodies that a decision proposes to, the one with the last word last: "föreslår regionstyrelsen att föreslå
/// regionfullmäktige …" → both.
fn higher_bodies(sentence: &str) -> Vec<String> {
    let mut words = sentence.split_whitespace().skip_while(|word| !is_proposing(word)).peekable();
    let mut bodies = Vec::new();
    let mut qualifier: Vec<&str> = Vec::new();
    for word in &mut words {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        if is_body(plain) {
            bodies.push(qualifier.drain(..).chain([plain]).collect::<Vec<_>>().join(" "));
        } else if is_proposing(plain) || BETWEEN.contains(&plain) {
            qualifier.clear();
        } else if plain.ends_with('a') && qualifier.len() < 2 && !DECIDES.contains(&plain) {
            qualifier.push(plain);
        } else {
            break;
        }
    }
    bodies
}

fn is_proposing(word: &str) -> bool {
    PROPOSES.iter().any(|row| row.form == word.trim_end_matches([':', ',']).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outcome_is_that_of_the_matter() {
        let cases = [
            ("Nämnden beslutar att avslå ansökan om medfinansiering på 1 399 732 kronor.", Some(Outcome::Rejected)),
            ("Bifall till kommunstyrelsens förslag att avslå motionen.", Some(Outcome::Rejected)),
            ("att bifalla förslaget och att avslå samtliga yrkanden", Some(Outcome::Approved)),
            ("Nämnden beslutar att Region Norrbotten lämnar yttrande enligt förslaget.", Some(Outcome::Statement)),
            ("Projektet Fjällbete beviljas medfinansiering med 100 000 kronor.", Some(Outcome::Granted)),
            ("Återkoppling till nämnden ska ske efter halva utredningstiden.", None),
        ];
        for (sentence, outcome) in cases {
            assert_eq!(outcome_of(sentence), outcome, "{sentence}");
        }
    }

    #[test]
    fn proposals_go_up_the_chain_of_bodies() {
        let bodies =
            higher_bodies("Nämnden föreslår regionstyrelsen att föreslå regionfullmäktige fatta följande beslut:");
        assert_eq!(bodies, ["regionstyrelsen", "regionfullmäktige"]);
        assert_eq!(higher_bodies("Utskottet föreslår att kommunala nämnden beslutar:"), ["kommunala nämnden"]);
        assert!(higher_bodies("Nämnden beslutar att avslå motionen.").is_empty());
    }
}
