//! A cell of an attendance list: who, in what capacity, for whom, which cases.

use super::people::{Named, find_people, is_name_word};
use crate::lexicon::front::{
    AND_WORD, CAPACITIES, CHAIR, FROM_ITEM, Field, NO_OFFICE, NO_PERSON, OFFICE_ENDS, REPLACES,
    TICKED, TO_ITEM, UNTICKED, field_of,
};
use crate::lexicon::people::{LETTERS, PARTICLES, VICE, bracket_party};
use crate::lexicon::{find_whole, find_word, to_lower};
use crate::model::{Attendance, Person, Role};

/// Those that a cell names: "Elisabet Kvarnlöf (KD), §§ 45–54", "Gunnel Strand (S) ersätter Mats
/// Udd (S)", "S Anna Ek", "[X] Ek Anna, ordförande", "Oskar Hjort, ekonom", "Anna Ek (S), Bo Ås (M)
/// och Li Ny (V)".
pub(super) fn read(cell: &str, role: Role) -> Vec<Attendance> {
    let Some((cell, box_ticked)) = ticked(cell) else {
        return Vec::new();
    };
    // A substitute beside a member serves where the box before the name is ticked.
    let role = if box_ticked && role == Role::NonServing {
        Role::Substitute
    } else {
        role
    };
    let text = cell.replace(", (", " (");
    let named = named(&text);
    if named.is_empty() {
        unbracketed(&text, role)
    } else {
        bracketed(&text, &named, role)
    }
}

/// People with a party in brackets and without one, in order.
pub(super) fn people(text: &str) -> Vec<Person> {
    read(text, Role::Member)
        .into_iter()
        .map(|one| one.person)
        .collect()
}

/// What follows a box before a name, and whether there is one; nothing where the box is empty.
fn ticked(cell: &str) -> Option<(&str, bool)> {
    let cell = cell.trim();
    if UNTICKED.iter().any(|mark| cell.starts_with(mark)) {
        return None;
    }
    let after = TICKED.iter().find_map(|mark| cell.strip_prefix(mark));
    Some((after.unwrap_or(cell), after.is_some()))
}

/// Full names before a bracket; "Ek, Anna (S)" is Anna Ek.
fn named(text: &str) -> Vec<Named> {
    let mut named = find_people(text);
    for one in named
        .iter_mut()
        .filter(|one| !one.person.name.contains(' '))
    {
        let before = text[..one.range.start].trim_end();
        let last = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        if let Some(surname) = last.strip_suffix(',').filter(|word| is_name_word(word)) {
            one.range.start = before.len() - last.len();
            one.person.name = one.person.name.clone() + " " + surname;
        }
    }
    named.retain(|one| one.person.name.contains(' '));
    named
}

fn bracketed(text: &str, named: &[Named], mut role: Role) -> Vec<Attendance> {
    let mut found = Vec::new();
    let begins = |index: usize| named.get(index).map_or(text.len(), |one| one.range.start);
    let (mut before, mut index) = (0, 0);
    while let Some(one) = named.get(index) {
        let head = &text[before..one.range.start];
        role = role_before(head).unwrap_or(role);
        let after = &text[one.range.end..begins(index + 1)];
        let mut entry = Attendance {
            person: one.person.clone(),
            role,
            ..Attendance::default()
        };
        if index == 0 && head.split(' ').count() < 5 && role_before(head).is_none() {
            say(&mut entry, head.trim_end_matches([':', ' ']));
        }
        let replacing = before_replacing(after);
        say(&mut entry, replacing.unwrap_or(after));
        index += 1;
        if let Some(member) = named.get(index).filter(|_| replacing.is_some()) {
            replace(&mut entry, member.person.clone());
            index += 1;
            say(&mut entry, &text[member.range.end..begins(index)]);
        }
        before = named[index - 1].range.end;
        found.push(entry);
    }
    found
}

/// "…, ersättare: Carin Sund (S)": a list that goes on with others.
fn role_before(text: &str) -> Option<Role> {
    let words = text.trim_end().strip_suffix(':')?;
    let words = words.rsplit([',', ';', '.', ':']).next()?.trim();
    match field_of(words)? {
        (Field::People(role), _) => Some(role),
        _ => None,
    }
}

fn replace(entry: &mut Attendance, member: Person) {
    if matches!(entry.role, Role::Member | Role::NonServing) {
        entry.role = Role::Substitute;
    }
    entry.replaces = entry.replaces.take().or(Some(member));
}

/// " ersätter", " (tjänstgör för", " tjg ers för": what stands before such words.
fn before_replacing(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let lower = to_lower(text);
    let before = REPLACES
        .iter()
        .filter_map(|word| lower.strip_suffix(word).map(str::len))
        .min()?;
    (!text[..before].ends_with(char::is_alphanumeric)).then(|| &text[..before])
}

/// "för Mia Ros", in a cell beside the substitute's.
pub(super) fn begins_replacing(text: &str) -> bool {
    let lower = to_lower(text);
    REPLACES.iter().any(|word| {
        lower
            .strip_prefix(word)
            .is_some_and(|rest| rest.starts_with([' ', ':']))
    })
}

/// Adds what stands beside a name: office, cases, capacity, party, whom they replace.
pub(super) fn say(entry: &mut Attendance, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    let (own, member) = replaced(text);
    if let Some(member) = member {
        replace(entry, member);
    }
    let lower = to_lower(own);
    if let Some(row) = CAPACITIES
        .iter()
        .find(|row| entry.role != Role::Other && find_word(&lower, row.form).is_some())
    {
        entry.role = row.means;
    }
    entry.items = entry.items.or_else(|| items_of(own));
    match party_of(own) {
        Some(party) if entry.person.party.is_none() => entry.person.party = Some(party),
        _ => entry.office = entry.office.take().or_else(|| office(own)),
    }
}

/// "§§ 1–4 ersätter Bo Ås": what stands before, and who is replaced.
fn replaced(text: &str) -> (&str, Option<Person>) {
    let lower = to_lower(text);
    for word in REPLACES {
        let Some(at) = find_whole(&lower, word) else {
            continue;
        };
        let after = text[at + word.len()..]
            .split([')', ','])
            .next()
            .unwrap_or_default();
        if let Some((person, ..)) = bare(after.trim_start_matches([':', ' '])) {
            return (&text[..at], Some(person));
        }
    }
    (text, None)
}

/// A party that stands alone: "S", "(S)".
fn party_of(text: &str) -> Option<String> {
    match text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => bracket_party(inner).flatten(),
        None => LETTERS.contains(&text).then(|| text.to_owned()),
    }
}

/// The office beside a name: ", ordförande", "(ordförande)", ", ekonom, § 4".
fn office(text: &str) -> Option<String> {
    let bracket = text
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .map(|(inner, _)| inner);
    if let Some(inner) = bracket.filter(|inner| is_office(inner)) {
        return Some(inner.trim().to_owned());
    }
    let parts = text
        .split([',', ';', '(', ')'])
        .map(|part| part.split('§').next().unwrap_or_default());
    let mut offices = parts
        .map(|part| part.trim_matches([' ', '\t', '.', '-', '–']))
        .filter(|part| is_office(part));
    let first = offices.next()?;
    // "Asta Ek (S), Solvik, ordförande"
    let chairs = |part: &str| part.len() >= CHAIR.len() && to_lower(part).starts_with(CHAIR);
    Some(
        if chairs(first) {
            first
        } else {
            offices.find(|part| chairs(part)).unwrap_or(first)
        }
        .to_owned(),
    )
}

fn is_office(part: &str) -> bool {
    let lower = to_lower(part.trim());
    let told = |word: &str| {
        lower
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    };
    let words = lower.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let office = words
        && !lower.ends_with(':')
        && (lower.starts_with(char::is_alphabetic) || lower.contains(VICE));
    office && part.len() < 90 && !NO_OFFICE.iter().any(|word| told(word))
}

/// "§§ 45–54", "§ 47", "§§ 8–13, 15–27" (the first and the last), "t.o.m. § 45" (from 0), "fr.o.m.
/// § 46" (to the greatest number).
fn items_of(text: &str) -> Option<[u32; 2]> {
    let at = text.find('§')?;
    let told = text[at..]
        .split(|c: char| c.is_alphabetic() && !"och".contains(c))
        .next()?;
    let mut numbers = told
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|number| number.parse().ok());
    let first = numbers.next()?;
    let before = to_lower(text[..at].trim_end_matches([' ', '.']));
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    match numbers.next_back().filter(|last| *last >= first) {
        Some(last) => Some([first, last]),
        None if ends(&TO_ITEM) => Some([0, first]),
        None if ends(&FROM_ITEM) => Some([first, u32::MAX]),
        None => Some([first, first]),
    }
}

/// Names without brackets: "Anna Ek, ekonom", "S Anna Ek", "Anna Ek S", "kommunchef Bo Ås", "Anna
/// Ek och Bo Ås".
fn unbracketed(text: &str, role: Role) -> Vec<Attendance> {
    let at = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    // Each with what stands before them, where their clause begins and where their name ends.
    let mut named: Vec<(Person, &str, usize, usize)> = Vec::new();
    for part in text
        .split([',', ';', '\t'])
        .flat_map(|clause| clause.split(AND_WORD))
    {
        match bare(part)
            .filter(|(_, before, _)| named.is_empty() || before.split(' ').all(is_title))
        {
            Some((person, before, rest)) => named.push((person, before, at(part), at(rest))),
            None if named.is_empty() => break,
            None => {}
        }
    }
    let ends: Vec<usize> = named
        .iter()
        .skip(1)
        .map(|one| one.2)
        .chain([text.len()])
        .collect();
    let entry = |((person, before, _, from), end): ((Person, &str, usize, usize), usize)| {
        let mut entry = Attendance {
            person,
            role,
            ..Attendance::default()
        };
        say(
            &mut entry,
            text[from..end.max(from)].trim_matches([',', ' ']),
        );
        say(&mut entry, before);
        entry
    };
    named.into_iter().zip(ends).map(entry).collect()
}

/// A name at the beginning of a text, what stands before it (an office) and what follows it.
fn bare(text: &str) -> Option<(Person, &str, &str)> {
    let text = text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = |index: usize| {
        words.get(index).map_or(text.len(), |word| {
            word.as_ptr() as usize - text.as_ptr() as usize
        })
    };
    let first = words.iter().position(|word| is_name(word))?;
    let lead = first
        .checked_sub(1)
        .and_then(|before| party_of(words[before]));
    let local = local_party(&words);
    let start = first + usize::from(first == 0 && local.is_some());
    let named = words[start..]
        .iter()
        .take_while(|word| is_name(word) || PARTICLES.contains(word))
        .count();
    let trails = named > 2 && LETTERS.contains(&words[start + named - 1]);
    let end = start + named - usize::from(trails);
    let party = lead
        .clone()
        .or(local)
        .or_else(|| trails.then(|| words[end].to_owned()));
    if !(2..=5).contains(&(end - start))
        || first > 4
        || is_company(words[end - 1])
        || begins_replacing(text)
    {
        return None;
    }
    let before = if lead.is_some() {
        ""
    } else {
        text[..at(first)].trim()
    };
    let name = words[start..end].join(" ").trim_end_matches('.').to_owned();
    Some((Person { name, party }, before, &text[at(start + named)..]))
}

/// "Norra Energi AB".
fn is_company(last: &str) -> bool {
    last.len() > 1 && last.chars().all(char::is_uppercase)
}

/// "SL Anna Ek": letters in capitals before a name that is not in capitals.
fn local_party(words: &[&str]) -> Option<String> {
    let first = words
        .first()
        .filter(|word| (1..=4).contains(&word.len()) && words.len() > 2)?;
    let capitals = |word: &str| word.chars().all(char::is_uppercase);
    (capitals(first) && !capitals(words[1])).then(|| (*first).to_owned())
}

fn is_name(word: &str) -> bool {
    is_name_word(word) && !is_title(word) && !NO_PERSON.contains(&to_lower(word).as_str())
}

/// A word that is an office: "Förvaltningschef", or nothing.
fn is_title(word: &str) -> bool {
    let lower = to_lower(word);
    word.is_empty()
        || OFFICE_ENDS.iter().any(|end| {
            if end.len() < 3 {
                lower == *end
            } else {
                lower.ends_with(end)
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name, party, role, office, replaced and cases of everyone in a cell.
    fn told(cell: &str) -> Vec<String> {
        let show = |one: Attendance| {
            let replaces = one.replaces.map(|member| member.name).unwrap_or_default();
            let (party, office) = (
                one.person.party.unwrap_or_default(),
                one.office.unwrap_or_default(),
            );
            let items = one
                .items
                .map(|[from, to]| format!("{from}-{to}"))
                .unwrap_or_default();
            format!(
                "{}|{party}|{:?}|{office}|{replaces}|{items}",
                one.person.name, one.role
            )
        };
        read(cell, Role::Member).into_iter().map(show).collect()
    }

    #[test]
    fn a_company_is_nobody() {
        assert!(told("Norra Energi AB").is_empty());
    }

    #[test]
    fn a_name_with_its_party_in_any_form() {
        for cell in [
            "Anna Ek (S)",
            "Anna Ek, (s)",
            "S Anna Ek",
            "Anna Ek S",
            "Anna Ek, S",
            "Ek, Anna (S)",
            "[X] Anna Ek (S)",
        ] {
            assert_eq!(told(cell), ["Anna Ek|S|Member|||"], "{cell}");
        }
        assert_eq!(told("Anna Ek (-)"), ["Anna Ek||Member|||"]);
        assert_eq!(told("SLP Anna Ek"), ["Anna Ek|SLP|Member|||"]);
        assert_eq!(told("Vakant (M)"), Vec::<String>::new());
        assert_eq!(told("[ ] Ek Anna"), Vec::<String>::new());
        assert_eq!(told("Enligt bifogad närvarolista"), Vec::<String>::new());
    }

    #[test]
    fn offices_stand_before_and_after_names() {
        assert_eq!(
            told("Anna Ek (S), 1:e vice ordförande"),
            ["Anna Ek|S|Member|1:e vice ordförande||"]
        );
        assert_eq!(
            told("Anna Ek (S) (ordförande) §§ 1-3"),
            ["Anna Ek|S|Member|ordförande||1-3"]
        );
        assert_eq!(
            told("Anna Ek, (s), Solvik, ordförande"),
            ["Anna Ek|S|Member|ordförande||"]
        );
        assert_eq!(
            told("Förvaltningschef Bo von Ås"),
            ["Bo von Ås||Member|Förvaltningschef||"]
        );
        assert_eq!(
            told("Bo Ås, ekonom, §§ 4, 6–9"),
            ["Bo Ås||Member|ekonom||4-9"]
        );
        assert_eq!(told("Bo Ås, Region Norr"), ["Bo Ås||Member|Region Norr||"]);
        assert_eq!(
            told(
                "Stadsdirektör Jan-Inge Ask, chefsjurist Bo Ås (vid protokollet) och ekonom Li Ny"
            ),
            [
                "Jan-Inge Ask||Member|Stadsdirektör||",
                "Bo Ås||Member|vid protokollet||",
                "Li Ny||Member|ekonom||"
            ]
        );
        assert_eq!(told("Bo Ås kl 13.00–14.30"), ["Bo Ås||Member|||"]);
    }

    #[test]
    fn substitutes_serve_or_not() {
        assert_eq!(
            told("Bo Ås (M) ersätter Li Ny (M) §§ 2-4"),
            ["Bo Ås|M|Substitute||Li Ny|2-4"]
        );
        assert_eq!(
            told("Bo Ås (M) §§ 2-4 ersätter Li Ny (M)"),
            ["Bo Ås|M|Substitute||Li Ny|2-4"]
        );
        assert_eq!(
            told("Bo Ås (MP) (tjänstgör för Li Ny (MP))"),
            ["Bo Ås|MP|Substitute||Li Ny|"]
        );
        assert_eq!(
            told("Bo Ås (M) tjg ers för Li Ny"),
            ["Bo Ås|M|Substitute||Li Ny|"]
        );
        assert_eq!(
            told("Ås Bo (ers. för Ny Li)"),
            ["Ås Bo||Substitute||Ny Li|"]
        );
        assert_eq!(
            told("Bo Ås (M) ersättare för Li Ny (M)"),
            ["Bo Ås|M|Substitute||Li Ny|"]
        );
        assert_eq!(told("Bo Ås (m), tjg ers"), ["Bo Ås|M|Substitute|||"]);
        assert_eq!(
            told("Bo Ås (m), ej tjg ers, t.o.m. § 45"),
            ["Bo Ås|M|NonServing|||0-45"]
        );
    }

    #[test]
    fn a_list_in_running_text_names_all() {
        assert_eq!(
            told(
                "Anna Ek (S) (ordförande), Bo Ås (M), Li Ny (V) och Ask Sund (C), ersättare: Tor Lind (S)"
            ),
            [
                "Anna Ek|S|Member|ordförande||",
                "Bo Ås|M|Member|||",
                "Li Ny|V|Member|||",
                "Ask Sund|C|Member|||",
                "Tor Lind|S|NonServing|||"
            ]
        );
        assert_eq!(
            told("Anna Ek och Bo Ås"),
            ["Anna Ek||Member|||", "Bo Ås||Member|||"]
        );
    }
}
