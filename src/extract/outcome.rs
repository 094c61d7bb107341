//! What a decision does with the matter in the heading.

use super::bodies::decides_at;
use super::sentences::sentences;
use crate::lexicon::outcomes::{
    CLAUSE, FALLBACKS, FUND_SENTENCE, HINTS, NOT_THE_MATTER, OUTCOMES, TITLE_ENDS,
};
use crate::lexicon::{Beginnings, Row, has_word, to_lower, words_from};
use crate::model::{Outcome, Point};

/// What a decision does with the matter in the title: what the points or the sentence say. Where
/// they say several things: what the point says that names the matter as the title does; else what
/// the title asks for; else the first that is more than an instruction or a note, unless most
/// points instruct.
pub(super) fn settle(lead: &str, points: &[Point], title: &str) -> Outcome {
    let mut said: Vec<Outcome> = points.iter().filter_map(|point| point.outcome).collect();
    if said.is_empty() {
        said.extend(of_sentences(lead));
    }
    if said.iter().all(|outcome| *outcome == Outcome::Commissioned) {
        said.extend(
            points
                .first()
                .filter(|point| point.outcome.is_none())
                .and_then(|point| said_otherwise(&point.text)),
        );
    }
    let title = to_lower(title);
    let named = points
        .iter()
        .find(|point| names_matter(&point.text, &title))
        .and_then(|point| point.outcome.as_ref());
    let asked = || {
        HINTS
            .iter()
            .filter(|row| has_word(&title, row.form))
            .find_map(|row| said.iter().find(|o| **o == row.means))
    };
    let instructed = said
        .iter()
        .filter(|outcome| **outcome == Outcome::Commissioned)
        .count()
        * 2
        > said.len();
    let weighty = || {
        said.iter()
            .find(|o| !instructed && !matches!(o, Outcome::Commissioned | Outcome::Noted))
    };
    let active = || {
        said.iter()
            .find(|outcome| !instructed && **outcome != Outcome::Commissioned)
    };
    let settling = named
        .or_else(asked)
        .or_else(weighty)
        .or_else(active)
        .or(said.first());
    settling.copied().unwrap_or_else(|| fallback(lead, points))
}

/// How many letters of a title a point must begin with to be about it.
const NAMED: usize = 40;

fn names_matter(point: &str, title: &str) -> bool {
    let beginning = title.get(..NAMED).unwrap_or(title);
    beginning.len() > 10 && to_lower(point).starts_with(beginning)
}

fn fallback(lead: &str, points: &[Point]) -> Outcome {
    points
        .iter()
        .map(|point| point.text.as_str())
        .chain([lead])
        .find_map(said_otherwise)
        .unwrap_or(Outcome::Other)
}

/// What words other than those of decision say: "Enligt förslag".
fn said_otherwise(words: &str) -> Option<Outcome> {
    let lower = to_lower(words);
    FALLBACKS
        .iter()
        .find(|row| has_word(&lower, row.form))
        .map(|row| row.means)
}

/// What the first of some sentences says that says anything; the very first may only point to the
/// proposal: "Enligt förslaget. Bo Ek lät anteckna avvikande åsikt."
fn of_sentences(lead: &str) -> Option<Outcome> {
    let sentences = sentences(lead);
    let first = &lead[sentences.first()?.clone()];
    let points =
        || said_otherwise(first).filter(|said| *said == Outcome::Approved && sentences.len() > 1);
    outcome_of(first).or_else(points).or_else(|| {
        sentences
            .into_iter()
            .find_map(|range| outcome_of(&lead[range]))
    })
}

/// What a sentence does: its earliest word of decision. A refusal of the matter itself comes before
/// an approval of the proposal to refuse it.
pub fn outcome_of(sentence: &str) -> Option<Outcome> {
    let lower = to_lower(sentence);
    let verb_at = decides_at(&lower).unwrap_or(0);
    let words = Beginnings::of(&lower);
    let may_stand = OUTCOMES.iter().filter(|row| words.may_have(row.form));
    let found: Vec<Found> = may_stand
        .filter_map(|row| place_of(&lower, row, verb_at))
        .collect();
    let earliest = |found: &mut dyn Iterator<Item = &Found>| {
        found
            .min_by_key(|(at, row)| (*at, usize::MAX - row.form.len()))
            .map(|(_, row)| row.means)
    };
    let active = begins_with_verb(&lower[verb_at..]);
    let passive = earliest(
        &mut found
            .iter()
            .filter(|(_, row)| !active && is_passive(row.form)),
    );
    let outcome = passive.or_else(|| earliest(&mut found.iter()))?;
    if outcome == Outcome::Granted && FUND_SENTENCE.iter().any(|start| lower.starts_with(start)) {
        return None;
    }
    let refused =
        outcome == Outcome::Approved && found.iter().any(|(_, row)| row.means == Outcome::Rejected);
    Some(if refused { Outcome::Rejected } else { outcome })
}
/// What a title says where nothing else is said: "Fritidsplanen – ärendet utgår".
pub(super) fn of_title(title: &str) -> Outcome {
    let lower = to_lower(title);
    TITLE_ENDS
        .iter()
        .find(|row| lower.ends_with(row.form))
        .map_or(Outcome::None, |row| row.means)
}

/// A word of decision and where it stands.
type Found<'r> = (usize, &'r Row<Outcome>);

/// "Hemställan om att överlämna musikskolan till annan nämnd avslås.": the verb in -s at the end
/// tells what is decided, not those inside the subject. Verbs that begin the sentence or follow the
/// deciding body's are the decision's own.
fn is_passive(form: &str) -> bool {
    form.split(' ')
        .next()
        .is_some_and(|verb| verb.ends_with('s'))
}

fn begins_with_verb(clause: &str) -> bool {
    let words = clause.split_whitespace().take(4);
    words.clone().any(|word| word == CLAUSE)
        || OUTCOMES.iter().any(|row| clause.starts_with(row.form))
}

/// Where a word of decision stands, proposals at the meeting not counted ("avslå samtliga
/// yrkanden").
fn place_of<'r>(lower: &str, row: &'r Row<Outcome>, from: usize) -> Option<Found<'r>> {
    let whole = |at: &usize| {
        !lower[at + row.form.len()..].starts_with(char::is_alphanumeric) && *at >= from
    };
    let at = words_from(lower, row.form).find(whole)?;
    let object = lower[at + row.form.len()..].split_whitespace().take(4);
    let aside = row.means == Outcome::Rejected
        && object
            .clone()
            .any(|word| NOT_THE_MATTER.iter().any(|n| word.starts_with(n)));
    (!aside).then_some((at, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outcome_is_that_of_the_matter() {
        let cases = [
            (
                "Nämnden beslutar att avslå ansökan om medfinansiering på 1 399 732 kronor.",
                Some(Outcome::Rejected),
            ),
            (
                "Bifall till kommunstyrelsens förslag att avslå motionen.",
                Some(Outcome::Rejected),
            ),
            (
                "att bifalla förslaget och att avslå samtliga yrkanden",
                Some(Outcome::Approved),
            ),
            (
                "Nämnden beslutar att Region Norrbotten lämnar yttrande enligt förslaget.",
                Some(Outcome::Statement),
            ),
            (
                "Projektet Fjällbete beviljas medfinansiering med 100 000 kronor.",
                Some(Outcome::Granted),
            ),
            (
                "Återkoppling till nämnden ska ske efter halva utredningstiden.",
                None,
            ),
        ];
        for (sentence, outcome) in cases {
            assert_eq!(outcome_of(sentence), outcome, "{sentence}");
        }
    }
}
