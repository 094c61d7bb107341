//! People and parties as they are named in running text.

use crate::lexicon::cases;
use crate::lexicon::to_lower;
use std::ops::Range;

use crate::lexicon::people::{
    GROUPS, LABELS, LETTERS, NOT_NAMES, ORGANISATIONS, PARTICLES, PARTIES, TITLE_ENDS, WITH_OTHERS,
    bracket_party,
};
use crate::lexicon::words_from;
use crate::model::Person;

/// A person and their bytes in the text, party included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub person: Person,
    /// The bytes.
    pub range: Range<usize>,
}

/// Everyone named with a party: "Helena Öhlund (S) och Lennart Thörnlund (S)", "Anna Ek m.fl. (M)".
pub fn find_people(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for (open, _) in text.match_indices('(') {
        let Some((inner, end)) = bracket(text, open) else {
            continue;
        };
        let Some(party) = bracket_party(inner) else {
            continue;
        };
        let from = found.last().map_or(0, |named| named.range.end);
        let name_end = without_others(text, from..open);
        if let Some(start) = name_start(text, from..name_end) {
            let name = single_spaced(&text[start..name_end]);
            found.push(Named {
                person: Person { name, party },
                range: start..end,
            });
        }
    }
    found
}

/// The longest bracket that can hold parties, in bytes.
const BRACKET: usize = 60;

/// What stands in the bracket that opens at a byte, and where it ends.
fn bracket(text: &str, open: usize) -> Option<(&str, usize)> {
    let near = text[open + 1..]
        .bytes()
        .take(BRACKET)
        .position(|b| b == b')')?;
    Some((&text[open + 1..open + 1 + near], open + near + 2))
}

/// Where a name before a bracket ends: before "m.fl." and a comma.
fn without_others(text: &str, range: Range<usize>) -> usize {
    let name = text[range.clone()].trim_end();
    let name = WITH_OTHERS
        .iter()
        .find_map(|words| name.strip_suffix(words))
        .unwrap_or(name)
        .trim_end();
    range.start + name.strip_suffix(',').unwrap_or(name).len()
}

/// Where the name that ends at the end of a range begins: at most five capitalised words, small
/// particles between.
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
        if end <= range.start || text[end..from].contains('\t') {
            break;
        }
    }
    start
}

pub(super) fn is_name_word(word: &str) -> bool {
    let letters = word
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '´' | '.'));
    word.starts_with(char::is_uppercase) && letters && !is_title(&to_lower(word))
}

/// A capitalised word beside a name that is none: "Därefter", "Kommunalrådet", "Moderaterna".
fn is_title(lower: &str) -> bool {
    NOT_NAMES.contains(&lower)
        || TITLE_ENDS.iter().any(|end| lower.ends_with(end))
        || PARTIES.iter().any(|row| lower.starts_with(row.form))
}

/// Everyone named without a party: two capitalised words or more in a row.
pub fn find_bare_names(text: &str) -> Vec<Person> {
    let clauses = text
        .split([',', ';', '.', ':', '(', ')'])
        .flat_map(|clause| clause.split(" och "));
    clauses
        .filter_map(bare_name)
        .map(|name| Person { name, party: None })
        .collect()
}

/// The first run of two to five name words in a clause.
fn bare_name(clause: &str) -> Option<String> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let start = words.iter().position(|word| is_name_word(word))?;
    let run = words[start..]
        .iter()
        .take_while(|w| is_name_word(w) || PARTICLES.contains(w))
        .count();
    (2..=5)
        .contains(&run)
        .then(|| words[start..start + run].join(" "))
}

/// Everyone named without a party, with their places: runs of two to five name words, none of an
/// organisation.
pub(super) fn find_bare(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    for word in text.split_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_end_matches([',', ';', ':', '.', ')']);
        let fits = is_name_word(bare) || (run.is_some() && PARTICLES.contains(&bare));
        run = match run.take() {
            Some((range, words)) if fits => Some((range.start..at + bare.len(), words + 1)),
            None if fits => Some((at..at + bare.len(), 1)),
            ended => {
                found.extend(ended.and_then(|run| bare_person(text, run)));
                None
            }
        };
        if bare.len() < word.len() {
            found.extend(run.take().and_then(|run| bare_person(text, run)));
        }
    }
    found.extend(run.and_then(|run| bare_person(text, run)));
    found
}

fn bare_person(text: &str, (range, words): (Range<usize>, usize)) -> Option<Named> {
    let name = single_spaced(&text[range.clone()]);
    let lower = to_lower(&name);
    let organisation = ORGANISATIONS
        .iter()
        .any(|word| lower.split(' ').any(|part| part.ends_with(word)));
    let (party, end) =
        letters_after(text, range.end).map_or((None, range.end), |(party, end)| (Some(party), end));
    let person = (2..=5).contains(&words) && !organisation;
    person.then_some(Named {
        person: Person { name, party },
        range: range.start..end,
    })
}

/// The party in "Anna Ek, SD, yrkar", and where it ends.
fn letters_after(text: &str, at: usize) -> Option<(String, usize)> {
    let rest = text[at..].strip_prefix(", ")?;
    let letters = &rest[..rest.find(|c: char| !c.is_uppercase()).unwrap_or(rest.len())];
    let ends = rest[letters.len()..]
        .chars()
        .next()
        .is_none_or(|c| matches!(c, ',' | '.' | ':' | ' '));
    (ends && LETTERS.contains(&letters)).then(|| (letters.to_owned(), at + 2 + letters.len()))
}

/// Who a text names: people with their parties, else parties, else people whose party is not
/// printed.
pub(super) fn who(text: &str) -> (Vec<Person>, Vec<String>) {
    let by: Vec<Person> = find_people(text)
        .into_iter()
        .map(|named| named.person)
        .collect();
    let parties = parties(text, &by);
    if !by.is_empty() || !parties.is_empty() {
        return (by, parties);
    }
    (
        find_bare(text)
            .into_iter()
            .map(|named| named.person)
            .collect(),
        parties,
    )
}

/// The parties of people, and those that a text names themselves ("Ledamöterna från M",
/// "Vänsterpartiet", "(M, C och KD)"), once each.
pub fn parties(text: &str, people: &[Person]) -> Vec<String> {
    let mut parties: Vec<String> = Vec::new();
    let named = people.iter().filter_map(|person| person.party.clone());
    let spoken = if people.is_empty() {
        spoken_parties(text)
    } else {
        Vec::new()
    };
    let lists = text
        .match_indices('(')
        .filter_map(|(open, _)| bracket(text, open))
        .flat_map(|(inner, _)| listed(inner));
    for party in named.chain(spoken).chain(lists) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

/// The parties of a bracket that lists several: "(M, C, L och KD)".
fn listed(inner: &str) -> Vec<String> {
    let names: Vec<&str> = inner
        .split([',', '/', '+'])
        .flat_map(|part| part.split(" och "))
        .map(str::trim)
        .collect();
    let all: Option<Vec<Option<String>>> = names.iter().map(|name| bracket_party(name)).collect();
    all.filter(|_| names.len() > 1)
        .into_iter()
        .flatten()
        .flatten()
        .collect()
}

/// Parties named by letter, in brackets or by their full name, in the order of the text.
fn spoken_parties(text: &str) -> Vec<String> {
    let lower = to_lower(text);
    let mut found = full_names(&lower);
    for (at, word) in words(text) {
        let capitals = word.chars().all(char::is_uppercase);
        let bracketed = text[..at].ends_with('(') && text[at + word.len()..].starts_with(')');
        let known =
            LETTERS.contains(&cases::capitals(word).as_str()) && !follows_label(&lower[..at]);
        if (known && (capitals || bracketed)) || (bracketed && follows_group(&lower[..at])) {
            found.push((at, cases::capitals(word)));
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, party)| party).collect()
}

/// Parties by their names, of several at one place the longest: "folkpartiet liberalerna" is one.
fn full_names(lower: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for row in PARTIES {
        found.extend(words_from(lower, row.form).map(|at| (at, at + row.form.len(), row.means)));
    }
    let inside = |(at, end, _): &(usize, usize, &str)| {
        found
            .iter()
            .any(|(a, e, _)| a <= at && end <= e && (e - a) > (end - at))
    };
    found
        .iter()
        .filter(|name| !inside(name))
        .map(|(at, _, party)| (*at, (*party).to_owned()))
        .collect()
}

/// The words of a text, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Whether a letter names an appendix or a point, no party: "bilaga C".
fn follows_label(before: &str) -> bool {
    before
        .split_whitespace()
        .next_back()
        .is_some_and(|word| LABELS.contains(&word))
}

/// Whether a bracket stands with a group: "Ledamöterna i (NP)-gruppen", "yrkande från (NP)".
fn follows_group(before: &str) -> bool {
    before
        .trim_end_matches('(')
        .split_whitespace()
        .next_back()
        .is_some_and(|word| GROUPS.contains(&word))
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
        assert_eq!(
            people("Kunskapen om strategi (RUS) och anslaget (tkr)"),
            Vec::<String>::new()
        );
        assert_eq!(
            people("Kommunalrådet Anna Ek m.fl. (M), Bo By, (c)"),
            ["Anna Ek M", "Bo By C"]
        );
        assert_eq!(
            people("Moderaterna Bo By (Tierpspartiet) och Eva Å (partilös)"),
            ["Bo By TIERPSPARTIET", "Eva Å "]
        );
    }

    #[test]
    fn parties_are_named_once() {
        assert_eq!(parties("Ledamöterna från M och (fp)", &[]), ["M", "FP"]);
        assert_eq!(
            parties("Vänsterpartiets ledamöter och Folkpartiet Liberalerna", &[]),
            ["V", "FP"]
        );
        assert_eq!(parties("Ledamöterna i (NP)-gruppen, bilaga C", &[]), ["NP"]);
        assert_eq!(
            who("Alliansen (M, C, L och kd) reserverar sig").1,
            ["M", "C", "L", "KD"]
        );
        assert_eq!(who("Nils Test och Eva von Prov").0.len(), 2);
    }
}
