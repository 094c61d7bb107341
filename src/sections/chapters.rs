//! Cases that tell how they were handled before: "Stadsstyrelsen 5.9.2022, 176 §" and that body's
//! decision come before "Välfärdsnämnden 15.9.2022, 49 §" and the document's own.

use super::Part;
use crate::clean::Text;
use crate::lexicon::marks::ItemMark;
use crate::lexicon::outcomes::{ATTACHED, is_body};
use crate::model::SectionKind;

/// The longest line that heads a chapter, in bytes.
const LONGEST: usize = 80;

/// Makes what stands before the document's own chapter part of the matter.
pub(super) fn set_aside(text: &Text, number: u32, parts: &mut [Part]) {
    let lines = parts.iter().flat_map(|part| part.lines.clone());
    let chapters: Vec<(usize, u32)> = lines
        .filter_map(|line| chapter_number(text.line(line)).map(|found| (line, found)))
        .collect();
    let Some((own, _)) = chapters.iter().rev().find(|(_, found)| *found == number) else {
        return;
    };
    if chapters.iter().all(|(_, found)| *found == number) && chapters.len() < 2 {
        return;
    }
    let earlier = parts
        .iter_mut()
        .filter(|part| part.lines.start <= *own && !part.lines.contains(own));
    earlier
        .filter(|part| is_of_meeting(part.kind))
        .for_each(|part| part.kind = SectionKind::Matter);
    let within = parts.iter_mut().find(|part| part.lines.contains(own));
    within
        .filter(|part| is_of_meeting(part.kind))
        .into_iter()
        .for_each(|part| part.kind = SectionKind::Matter);
}

fn is_of_meeting(kind: SectionKind) -> bool {
    use SectionKind::{
        Decision, Deliberation, Proposals, Proposed, Propositions, Remarks, Reservations, Votes,
    };
    matches!(
        kind,
        Decision
            | Deliberation
            | Proposals
            | Proposed
            | Propositions
            | Remarks
            | Reservations
            | Votes
    )
}

/// The case that such a line begins where a document's cases have no other head: "Stadsstyrelsen §
/// 31 12.02.2024".
pub(super) fn chapter_mark(line: &str) -> Option<ItemMark> {
    let number = chapter_number(line)?;
    let sign = line.find('§')?;
    let digits = line[sign..].find(|c: char| c.is_ascii_digit())? + sign;
    let len = digits
        + line[digits..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
    (line[digits..len].parse() == Ok(number)).then_some(ItemMark {
        number,
        last: number,
        suffix: None,
        len,
    })
}

/// The § of a line that has nothing but a body, a day and a §: "Välfärdsnämnden 25.11.2021, 56 §",
/// "Kommunstyrelsen § 12 15.01.2024".
fn chapter_number(line: &str) -> Option<u32> {
    let attached = line
        .get(..ATTACHED.len())
        .is_some_and(|word| word.eq_ignore_ascii_case(ATTACHED));
    if line.len() > LONGEST
        || attached
        || !line.contains('§')
        || !line.starts_with(char::is_uppercase)
    {
        return None;
    }
    let is_word = |c: char| !c.is_alphanumeric();
    let words: Vec<&str> = line
        .split([' ', '\t', ',', '§'])
        .filter(|word| !word.is_empty())
        .collect();
    let named = words
        .iter()
        .take_while(|word| word.starts_with(char::is_alphabetic))
        .count();
    let numbers = &words[named..];
    let day = numbers
        .iter()
        .filter(|word| word.len() >= 8 && word.split(['.', '-', '/']).count() == 3)
        .count();
    let body = (1..=4).contains(&named) && is_body(words[named - 1].trim_matches(is_word));
    let number = numbers.iter().find_map(|word| word.parse().ok());
    (body && day == 1 && numbers.len() == 2)
        .then_some(number)
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_is_a_body_a_day_and_a_number() {
        assert_eq!(chapter_number("Välfärdsnämnden 25.11.2021, 56 §"), Some(56));
        assert_eq!(chapter_number("Kommunstyrelsen § 12 15.01.2024"), Some(12));
        assert_eq!(
            chapter_number("Kommunstyrelsen beslutade den 12 maj 2024, § 12"),
            None
        );
        assert_eq!(chapter_number("§ 12 Val av ordförande"), None);
        assert_eq!(
            chapter_mark("Stadsstyrelsen § 31 12.02.2024").map(|mark| (mark.number, mark.len)),
            Some((31, 20))
        );
    }
}
