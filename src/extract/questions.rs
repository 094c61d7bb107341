//! What yes and no stood for in a vote.

use super::people::find_people;
use crate::lexicon::ballots::{
    COUNTED, JOINS, MEANS, VOTES_FOR, WHOEVER, WINS, names_votes, number,
};
use crate::lexicon::{find_whole, has_word, to_lower, words_from};
use crate::model::BallotKind;

/// Whether a sentence tells what a vote is about.
pub(super) fn asks(words: &str) -> bool {
    meaning(words, BallotKind::Yes).is_some() || meaning(words, BallotKind::No).is_some()
}

/// What a vote stood for: "Ja-röst för …", "Den som vill … röstar ja", "Vinner nej har …".
pub(super) fn meaning(words: &str, vote: BallotKind) -> Option<String> {
    let lower = to_lower(words);
    if !names_votes(&lower, vote) {
        return None;
    }
    let told = || {
        told(words, &lower, vote).filter(|_| !lower[..first_side(&lower)].contains(VOTES_FOR[0]))
    };
    let own = whoever(words, &lower, vote)
        .or_else(|| wins(words, &lower, vote))
        .or_else(told);
    own.map(bare)
        .filter(|own| !own.is_empty() && own.split(' ').next().and_then(number).is_none())
        .map(str::to_owned)
}

/// Where the first word for yes or no stands.
fn first_side(lower: &str) -> usize {
    [BallotKind::Yes, BallotKind::No]
        .into_iter()
        .filter_map(|vote| places(lower, vote))
        .map(|(at, _)| at)
        .min()
        .unwrap_or(0)
}

/// A meaning without the marks and the joining word around it.
fn bare(words: &str) -> &str {
    let mut own = words;
    loop {
        let trimmed = own.trim_matches(|c: char| {
            matches!(c, '.' | ',' | ';' | ':' | '”' | '"') || c.is_whitespace()
        });
        let word = trimmed.rsplit(' ').next().unwrap_or_default();
        let joins = JOINS.contains(&word) && word.len() < trimmed.len();
        let shorter = if joins {
            &trimmed[..trimmed.len() - word.len()]
        } else {
            trimmed
        };
        if shorter.len() == own.len() {
            return own;
        }
        own = shorter;
    }
}

/// Where the words for a vote stand, the longest at one place: begin and end.
fn places(lower: &str, vote: BallotKind) -> Option<(usize, usize)> {
    let rows = COUNTED.iter().filter(|row| row.means == vote);
    let places = rows
        .filter_map(|row| find_whole(lower, row.form).map(|at| (at, usize::MAX - row.form.len())));
    places.min().map(|(at, len)| (at, at + (usize::MAX - len)))
}

/// "Ja-röst för …", "Ja för …", "JA = …", up to the other vote.
fn told<'w>(words: &'w str, lower: &str, vote: BallotKind) -> Option<&'w str> {
    let (_, after) = places(lower, vote)?;
    let rest = &lower[after..];
    let gap = rest.len() - rest.trim_start().len();
    let mean = MEANS
        .iter()
        .find(|word| rest[gap..].starts_with(**word) || rest.starts_with(**word))?;
    let begin = after + rest.find(mean)? + mean.len();
    let sides = COUNTED
        .iter()
        .filter(|row| matches!(row.means, BallotKind::Yes | BallotKind::No));
    let other = sides
        .filter_map(|row| find_whole(&lower[begin..], row.form))
        .min()
        .unwrap_or(lower.len() - begin);
    let own = &words[begin..begin + other];
    let roll = mean.starts_with(':') && !find_people(own).is_empty();
    (!roll).then_some(own)
}

/// "Den som vill bifalla förslaget röstar ja, den det ej vill röstar nej".
fn whoever<'w>(words: &'w str, lower: &str, vote: BallotKind) -> Option<&'w str> {
    let (at, _) = places(lower, vote)?;
    let votes = VOTES_FOR
        .iter()
        .filter_map(|word| words_from(&lower[..at], word).last())
        .max()?;
    let begins = |word: &&'static str| {
        words_from(&lower[..votes], word)
            .last()
            .map(|at| (at, at + word.len()))
    };
    let (_, begin) = WHOEVER.iter().filter_map(begins).max()?;
    let other = COUNTED
        .iter()
        .any(|row| has_word(&lower[begin..votes], row.form));
    (!other).then(|| &words[begin..votes])
}

/// "Vinner nej har nämnden beslutat att bifalla motionen".
fn wins<'w>(words: &'w str, lower: &str, vote: BallotKind) -> Option<&'w str> {
    let own = WINS.iter().filter(|(_, kind)| *kind == vote);
    let after = own
        .filter_map(|(form, _)| find_whole(lower, form).map(|at| at + form.len()))
        .min()?;
    words.get(after..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(words: &str) -> [Option<String>; 2] {
        [BallotKind::Yes, BallotKind::No].map(|kind| meaning(words, kind))
    }

    #[test]
    fn yes_and_no_stand_for_what_is_said() {
        let says =
            |yes: &str, no: &str| [yes, no].map(|own| (!own.is_empty()).then(|| own.to_owned()));
        assert_eq!(
            both("Ja för avslag och Nej för bifall till motionen."),
            says("avslag", "bifall till motionen")
        );
        assert_eq!(
            both("JA = grundförslaget, NEJ = Demos förslag."),
            says("grundförslaget", "Demos förslag")
        );
        assert_eq!(
            both("Den som vill bifalla planen röstar ja, den det ej vill röstar nej."),
            says("bifalla planen", "")
        );
        assert_eq!(
            both("Vinner nej har nämnden avslagit ansökan."),
            says("", "har nämnden avslagit ansökan")
        );
        assert_eq!(both("Ja: Anna Ek (S) och Bo By (V). Nej: 4."), says("", ""));
        assert_eq!(both("Nej-röst innebär återremiss"), says("", "återremiss"));
    }
}
