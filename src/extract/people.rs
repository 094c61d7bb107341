//! People and parties as they are named in running text.

use crate::lexicon::to_lower;
use std::ops::Range;

use crate::lexicon::people::{LETTERS, NOT_NAMES, PARTICLES, PARTIES, bracket_party};
use crate::lexicon::words_from;
use crate::model::Person;
use crate::order::sort_by;

/// A person and their bytes in the text, party included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub person: Person,
    /// The bytes.
    pub range: Range<usize>,
}

/// Everyone named with a party: "Helena Öhlund (S) och Lennart Thörnlund (S)".
pub fn find_people(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for (open, _) in text.match_indices('(') {
        let Some(close) = text[open..].find(')').map(|i| open + i) else { break };
        let Some(party) = bracket_party(&text[open + 1..close]) else { continue };
        let from = found.last().map_or(0, |named| named.range.end);
        if let Some(start) = name_start(text, from..open) {
            let name = single_spaced(&text[start..open]);
            found.push(Named { person: Person { name, party }, range: start..close + 1 });
        }
    }
    found
}

/// Where the name that ends at the end of a range begins: at most five capitalised words, small particles between.
fn name_start(text: &str, range: Range<usize>) -> Option<usize> {
    let mut start = None;
    let mut end = text[..range.end].trim_end().len();
    for _ in 0..6 {
        let from = text[range.start..end.max(range.start)]
            .rfind(char::is_whitespace)
            .map_or(range.start, |i| range.start + i + 1);
        let word = text.get(from..end)?;
        if is_name_word(word) {
            start = Some(from);
        } else if !PARTICLES.contains(&word) {
            break;
        }
        end = text[..from].trim_end().len();
        if end <= range.start {
            break;
        }
    }
    start
}

pub(super) fn is_name_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '´' | '.'))
        && !NOT_NAMES.contains(&to_lower(word).as_str())
}

/// Everyone named without a party: two capitalised words or more in a row.
pub fn find_bare_names(text: &str) -> Vec<Person> {
    let clauses = text.split([',', ';', '.', ':', '(', ')']).flat_map(|clause| clause.split(" och "));
    clauses.filter_map(bare_name).map(|name| Person { name, party: None }).collect()
}

/// The first run of two to five name words in a clause.
fn bare_name(clause: &str) -> Option<String> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let start = words.iter().position(|word| is_name_word(word))?;
    let run = words[start..].iter().take_while(|w| is_name_word(w) || PARTICLES.contains(w)).count();
    (2..=5).contains(&run).then(|| words[start..start + run].join(" "))
}

/// The parties of people, and those that a text names themselves ("Ledamöterna från M", "Vänsterpartiet"), once each.
pub fn parties(text: &str, people: &[Person]) -> Vec<String> {
    let mut parties: Vec<String> = Vec::new();
    let named = people.iter().filter_map(|person| person.party.clone());
    let spoken = if people.is_empty() { spoken_parties(text) } else { Vec::new() };
    for party in named.chain(spoken) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

/// Parties named by letter, in brackets or by their full name.
fn spoken_parties(text: &str) -> Vec<String> {
    let lower = to_lower(text);
    let full =
        PARTIES.iter().filter_map(|row| words_from(&lower, row.form).next().map(|at| (at, row.means.to_owned())));
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| LETTERS.contains(&word.to_uppercase().as_str()));
    let bracketed = |word: &&str| word.chars().all(char::is_uppercase) || text.contains(&format!("({word})"));
    let letters =
        words.filter(bracketed).map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word.to_uppercase()));
    let mut found: Vec<(usize, String)> = full.chain(letters).collect();
    sort_by(&mut found, Ord::cmp);
    found.into_iter().map(|(_, party)| party).collect()
}

/// A text with its white space single.
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(text: &str) -> Vec<String> {
        let show = |n: Named| format!("{} {}", n.person.name, n.person.party.unwrap_or_default());
        find_people(text).into_iter().map(show).collect()
    }

    #[test]
    fn names_end_where_the_sentence_goes_on() {
        assert_eq!(
            people("Helena Öhlund (S) och Lennart Thörnlund (S) yrkar"),
            ["Helena Öhlund S", "Lennart Thörnlund S"]
        );
        assert_eq!(
            people("Ordföranden Jonas von Berg-Ek (fp) och Ann-Sofie Ask (-)"),
            ["Jonas von Berg-Ek FP", "Ann-Sofie Ask "]
        );
        assert_eq!(people("Kunskapen om strategi (RUS) och anslaget (tkr)"), Vec::<String>::new());
    }

    #[test]
    fn parties_are_named_once() {
        assert_eq!(parties("Ledamöterna från M och (fp)", &[]), ["M", "FP"]);
        assert_eq!(parties("Vänsterpartiet", &[]), ["V"]);
    }
}
