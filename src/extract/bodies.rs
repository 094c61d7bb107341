//! The bodies that a decision names: who decides, and whom it proposes to.

use crate::lexicon::outcomes::{ASKED, BETWEEN, DECIDES, DECIDES_NOW, PROPOSES, is_body};
use crate::lexicon::{find_whole, to_lower};

/// The most words a body's name has.
const WORDS: usize = 5;

/// The body that a sentence begins with, straight before the word for deciding.
pub(super) fn leading_body(sentence: &str) -> Option<&str> {
    body_before(sentence, &DECIDES)
}

/// The same where it decides here and now: "Regionstyrelsen beslutar".
pub(super) fn deciding_now(sentence: &str) -> Option<&str> {
    body_before(sentence, &DECIDES_NOW)
}

/// The body that a sentence begins with, straight before a word for proposing: "Utskottet föreslår
/// nämnden att …".
pub(super) fn proposing_body(sentence: &str) -> Option<&str> {
    let at = sentence
        .match_indices(' ')
        .take(WORDS)
        .find(|(at, _)| {
            sentence[at + 1..]
                .split(' ')
                .next()
                .is_some_and(is_proposing)
        })?
        .0;
    let name = sentence[..at].trim_end();
    is_body_name(name).then_some(name)
}

fn body_before<'t>(sentence: &'t str, words: &[&str]) -> Option<&'t str> {
    let lower = to_lower(sentence);
    let at = words
        .iter()
        .filter_map(|word| find_whole(&lower, word))
        .min()
        .filter(|at| *at > 0)?;
    let line = sentence[..at].trim_end();
    let name = line
        .rsplit('\n')
        .next()
        .unwrap_or(line)
        .rsplit(". ")
        .next()
        .unwrap_or(line)
        .trim_start();
    (is_body_name(name) && (line.len() == name.len() || line.len() - name.len() < 60))
        .then_some(name)
}

/// "Kommunstyrelsens arbetsutskott": few words, none of them a verb of proposing, the last a
/// body's.
pub(super) fn is_body_name(name: &str) -> bool {
    name.split(' ').count() <= WORDS
        && name.starts_with(char::is_uppercase)
        && !name.contains(['.', ':'])
        && name.rsplit(' ').next().is_some_and(is_body)
        && !name.split(' ').any(is_proposing)
}

/// Where a sentence says that something is decided.
pub(super) fn decides_at(lower: &str) -> Option<usize> {
    DECIDES
        .iter()
        .filter_map(|word| find_whole(lower, word))
        .min()
}

/// The bodies that a decision proposes to, the one with the last word last: "föreslår
/// regionstyrelsen att föreslå regionfullmäktige …" → both.
pub(super) fn higher_bodies(sentence: &str) -> Vec<String> {
    let mut words = sentence
        .split_whitespace()
        .skip_while(|word| !is_proposing(word))
        .peekable();
    let mut bodies = Vec::new();
    let mut qualifier: Vec<&str> = Vec::new();
    for word in &mut words {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        if is_body(plain) {
            bodies.push(
                qualifier
                    .drain(..)
                    .chain([plain])
                    .collect::<Vec<_>>()
                    .join(" "),
            );
        } else if is_proposing(plain) || BETWEEN.contains(&plain) {
            qualifier.clear();
        } else if plain.ends_with(['a', 's']) && qualifier.len() < 2 && !DECIDES.contains(&plain) {
            qualifier.push(plain);
        } else {
            break;
        }
    }
    if bodies.is_empty() {
        bodies.extend(asked_body(sentence));
    }
    bodies
}

/// The body in "Kommunfullmäktige föreslås besluta".
fn asked_body(sentence: &str) -> Option<String> {
    let lower = to_lower(sentence);
    let at = ASKED
        .iter()
        .filter_map(|word| find_whole(&lower, word))
        .min()?;
    let before = sentence[..at].trim_end();
    let name = before.rsplit(['\n', '.']).next().unwrap_or(before).trim();
    is_body_name(name).then(|| name.to_owned())
}

/// Whether a point begins with proposing: "Föreslå kommunfullmäktige att anta planen".
pub(super) fn proposes_first(point: &str) -> bool {
    point.split_whitespace().take(3).any(is_proposing)
}

fn is_proposing(word: &str) -> bool {
    let lower = to_lower(word.trim_end_matches([':', ',']));
    PROPOSES.iter().any(|row| row.form == lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proposals_go_up_the_chain_of_bodies() {
        let bodies = higher_bodies(
            "Nämnden föreslår regionstyrelsen att föreslå regionfullmäktige fatta följande beslut:",
        );
        assert_eq!(bodies, ["regionstyrelsen", "regionfullmäktige"]);
        assert_eq!(
            higher_bodies("Utskottet föreslår att kommunala nämnden beslutar:"),
            ["kommunala nämnden"]
        );
        assert_eq!(
            higher_bodies("Kommunfullmäktige föreslås besluta:"),
            ["Kommunfullmäktige"]
        );
        assert!(higher_bodies("Nämnden beslutar att avslå motionen.").is_empty());
    }

    #[test]
    fn a_sentence_begins_with_the_body_that_decides_or_proposes() {
        assert_eq!(
            leading_body("Kommunstyrelsens arbetsutskott beslutar att"),
            Some("Kommunstyrelsens arbetsutskott")
        );
        assert_eq!(leading_body("Utskottet föreslår nämnden besluta"), None);
        assert_eq!(
            proposing_body("Utskottet föreslår nämnden besluta"),
            Some("Utskottet")
        );
        assert_eq!(proposing_body("Anna Ek föreslår nämnden besluta"), None);
    }
}
