//! Rolls printed after the cases, each under the number of its appendix: "Bilaga 4", "Antal Ja:
//! 43", then name, party, seat, office and vote, in a row or each on its own line.

use super::people::find_bare;
use super::rolls::{kind, worded};
use crate::clean::Text;
use crate::lexicon::ballots::APPENDIX;
use crate::lexicon::people::bracket_party;
use crate::model::{Ballot, Person};

/// A roll in an appendix.
#[derive(Clone, Debug)]
pub(super) struct Appended {
    /// The appendix's number.
    pub(super) number: u32,
    /// The first byte of its heading.
    pub(super) at: usize,
    /// Who voted how.
    pub(super) ballots: Vec<Ballot>,
}

/// The rolls after the cases, in order.
pub(super) fn read(text: &Text) -> Vec<Appended> {
    let mut found: Vec<Appended> = Vec::new();
    let mut pending: Option<Person> = None;
    for line in 0..text.lines.len() {
        if let Some(number) = heading(text.lower_line(line)) {
            found.push(Appended {
                number,
                at: text.lines[line].range.start,
                ballots: Vec::new(),
            });
            pending = None;
        } else if let Some(appended) = found.last_mut() {
            let ballot =
                worded(text.line(line)).or_else(|| by_lines(text.line(line), &mut pending));
            appended.ballots.extend(ballot);
        }
    }
    found.retain(|appended| appended.ballots.len() > 1);
    found
}

/// "Bilaga 4" alone on a line.
fn heading(lower: &str) -> Option<u32> {
    lower.strip_prefix(APPENDIX)?.trim().parse().ok()
}

/// A name, its party and its vote, each on a line of its own.
fn by_lines(line: &str, pending: &mut Option<Person>) -> Option<Ballot> {
    if let Some(ballot) = kind(line) {
        return pending.take().map(|person| Ballot { person, ballot });
    }
    let named = find_bare(line)
        .into_iter()
        .next()
        .filter(|named| named.range == (0..line.len()));
    if let Some(named) = named {
        *pending = Some(named.person);
    } else if let (Some(person), Some(party)) = (pending.as_mut(), bracket_party(line)) {
        person.party = person.party.take().or(party);
    }
    None
}

/// The number of the appendix that a sentence refers to: "Hur var och en röstar framgår av bilaga
/// 4".
pub(super) fn referred(lower: &str) -> Option<u32> {
    let rest = &lower[lower.find(APPENDIX)? + APPENDIX.len()..];
    rest.split(|c: char| !c.is_ascii_digit())
        .find(|digits| !digits.is_empty())?
        .parse()
        .ok()
}
