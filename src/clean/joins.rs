//! Where a line of the source begins a new line of the text, and how it is joined to the line
//! before where not.

use super::Kept;
use crate::layout::Place;
use crate::lexicon::ballots::{BEFORE_VOTES, COUNTED};
use crate::lexicon::headings::{find_heading, run_in_heading};
use crate::lexicon::marks::{
    CLAUSE_ENDS, CLAUSE_LEADS, HANGING_AFTER, OFFICES, OPEN_ENDS, begins_clause, item_mark,
    list_mark,
};
use crate::lexicon::registers::find_register;
use crate::lexicon::to_lower;

/// How a line of the source follows the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// It begins a new line.
    Break,
    /// A space stands between.
    Space,
    /// Nothing stands between: a hyphen that stays ("2020-" "03-24").
    Tight,
    /// The hyphen before it goes: a broken word ("utveckl-" "ingsavdelningen").
    Word,
}

/// How the lines of a document are set.
struct Setting {
    /// Blank lines stand inside paragraphs too.
    double_spaced: bool,
    /// How many characters a full line has.
    width: usize,
    /// The right edge of full lines, in a PDF.
    right: i32,
}

/// How each line follows the one before it; the first begins a line.
pub(super) fn breaks(lines: &[Kept<'_>]) -> Vec<Join> {
    let setting = Setting::measure(lines);
    let mut joins = Vec::with_capacity(lines.len());
    joins.extend(lines.first().map(|_| Join::Break));
    joins.extend(
        lines
            .windows(2)
            .map(|pair| join(&pair[0], &pair[1], &setting)),
    );
    joins
}

impl Setting {
    fn measure(lines: &[Kept<'_>]) -> Self {
        let pairs = || {
            lines
                .windows(2)
                .filter(|pair| pair[1].gap > 0 && !pair[1].first)
        };
        let running = pairs()
            .filter(|pair| runs_on(pair[0].text, pair[1].text))
            .count();
        let count = pairs().count();
        Self {
            double_spaced: count >= 8 && running * 4 >= count,
            width: full_width(lines),
            right: right_edge(lines),
        }
    }
}

/// Full lines are at least so long: a short document of lists has none.
const NARROWEST: usize = 55;

/// The length that one line in twenty reaches.
fn full_width(lines: &[Kept<'_>]) -> usize {
    let mut lengths: Vec<usize> = lines
        .iter()
        .map(|l| l.text.chars().count())
        .filter(|n| *n > 30)
        .collect();
    lengths.sort_unstable();
    lengths
        .get(lengths.len() * 19 / 20)
        .copied()
        .unwrap_or(80)
        .max(NARROWEST)
}

/// The right edge that one line in twenty reaches.
fn right_edge(lines: &[Kept<'_>]) -> i32 {
    let mut edges: Vec<i32> = lines
        .iter()
        .filter_map(|line| line.place)
        .map(|place| place.x1)
        .collect();
    edges.sort_unstable();
    edges.get(edges.len() * 19 / 20).copied().unwrap_or(0)
}

/// Whether a sentence surely goes on from one line to the next.
fn runs_on(before: &str, after: &str) -> bool {
    ends_open(before) && begins_low(after) && list_mark(after).is_none() && !begins_clause(after)
}

fn join(before: &Kept<'_>, after: &Kept<'_>, setting: &Setting) -> Join {
    if !continues(before, after, setting) || is_mark(after.text, after) || stands_alone(before.text)
    {
        return Join::Break;
    }
    hyphen_join(before.text, after.text)
}

/// Lines that begin something: a §, a list item, a heading, a case number.
fn is_mark(line: &str, kept: &Kept<'_>) -> bool {
    item_mark(line).is_some()
        || list_mark(line).is_some()
        || find_heading(line).is_some()
        || run_in_heading(line).is_some()
        || leads_clauses(line)
        || names_a_side(line)
        || (kept.indent > 0 && kept.gap > 0 && line.starts_with(char::is_uppercase))
        || find_register(line) == Some(0)
}

/// "Kommunfullmäktige beslutar" on a line of its own, whatever stands before it.
fn leads_clauses(line: &str) -> bool {
    let bare = line.trim_end_matches(':');
    line.starts_with(char::is_uppercase)
        && bare.split(' ').count() <= LEAD_WORDS
        && ends_in_deciding(bare)
}

/// "Nej-röster: Börje Fjällmark (SJVP), …": the names of one side of a vote.
fn names_a_side(line: &str) -> bool {
    let side = line
        .split_once(':')
        .map(|(side, _)| side)
        .filter(|side| side.len() < 20);
    side.is_some_and(is_side)
}

/// How many words the line has at most that leads att-clauses.
const LEAD_WORDS: usize = 6;

/// Lines that nothing is added to: a § without text, a heading, a case number.
fn stands_alone(line: &str) -> bool {
    item_mark(line).is_some_and(|mark| {
        mark.len == line.len() || find_register(line[mark.len..].trim()).is_some()
    }) || find_heading(line).is_some()
        || find_register(line) == Some(0)
}

/// Whether a line goes on with the paragraph of the line before it.
fn continues(before: &Kept<'_>, after: &Kept<'_>, setting: &Setting) -> bool {
    let parted = after.gap > 0 && !after.first && !setting.double_spaced;
    let (open, low) = (ends_open(before.text), begins_low(after.text));
    if before.text.ends_with('-') && open && before.text.len() > 1 {
        return low || begins_number(after.text) || (!parted && is_full(before, after, setting));
    }
    if parted || is_outside(before, after) || is_row(before, after) {
        return false;
    }
    if begins_clause(after.text) && ends_clause(before.text) {
        return false;
    }
    if ends_in_small_word(before.text) {
        return true;
    }
    if begins_clause(after.text) && ends_in_deciding(before.text) {
        return false;
    }
    if begins_clause(after.text)
        && !is_full(before, after, setting)
        && !before.text.ends_with(char::is_alphanumeric)
    {
        return false;
    }
    if awaits_side(before.text, after.text) {
        return true;
    }
    if low || bracket_is_open(before.text) {
        return open || is_full(before, after, setting);
    }
    if before.place.is_none() && !setting.double_spaced && awaits_name(before.text) {
        return true;
    }
    let ends_row =
        before.text.ends_with(|c: char| c.is_ascii_digit()) && !begins_number(after.text);
    let tight_in_loose = setting.double_spaced && after.gap == 0 && !after.first;
    !tight_in_loose
        && !ends_row
        && (before.text.ends_with(',') || is_full(before, after, setting))
        && !before.text.ends_with(':')
}

/// Whether the first word of the next line had no room on this one. A line that ends a sentence is
/// more likely to end its paragraph: it must nearly fill its width.
fn is_full(before: &Kept<'_>, after: &Kept<'_>, setting: &Setting) -> bool {
    if let (Some(before_place), Some(after)) = (before.place, after.place) {
        let right = if before_place.right > 0 {
            before_place.right
        } else {
            setting.right
        };
        return had_no_room(before_place, after, right)
            && (ends_open(before.text) || !is_ragged(before_place, right));
    }
    let word = after
        .text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .chars()
        .count();
    let length = before.text.chars().count();
    let least = if ends_open(before.text) {
        setting.width * 2 / 3
    } else {
        setting.width * 9 / 10
    };
    length + 1 + word.min(14) > setting.width * 19 / 20 && length > least
}

/// Whether the first word of a line would have ended outside the text on the line before it.
fn had_no_room(before: &Place, after: &Place, right: i32) -> bool {
    let word = after.words.first().map_or(0, |word| word.x1 - word.x0);
    let space = i32::from(before.size) / 4;
    before.x1 + space + word > right - i32::from(before.size) / 2
}

/// Whether a line leaves more room than a long word takes.
fn is_ragged(place: &Place, right: i32) -> bool {
    right - place.x1 > i32::from(place.size) * 5
}

/// Whether one of two lines is a row of cells. The last cell may go on in lower case.
fn is_row(before: &Kept<'_>, after: &Kept<'_>) -> bool {
    let row = |line: &Kept<'_>| line.text.contains("   ");
    (row(before) && !begins_low(after.text))
        || (row(after) && (after.place.is_none() || !begins_low(after.text)))
}

/// Whether a line of a PDF stands where no next line of the paragraph does: to the left of the one
/// before it or far to its right. Another look parts them too: a heading in bold or in larger
/// letters.
fn is_outside(before: &Kept<'_>, after: &Kept<'_>) -> bool {
    let (Some(above), Some(below)) = (before.place, after.place) else {
        return false;
    };
    if looks_other(before, after, above, below) {
        return true;
    }
    if below.y1 < above.y1 || before.page != after.page {
        // The next column or page.
        return false;
    }
    let size = i32::from(below.size);
    below.x0 + size / 2 < above.x0 || below.x0 > above.x0 + size * 4
}

/// Whether two lines are set differently, the second one beginning a sentence.
fn looks_other(before: &Kept<'_>, after: &Kept<'_>, above: &Place, below: &Place) -> bool {
    let differ = above.bold != below.bold || above.size.abs_diff(below.size) > 8;
    differ
        && after
            .text
            .starts_with(|c: char| c.is_uppercase() || c == '§')
        && !before.text.ends_with('-')
}

/// "… utfaller med 39 Ja mot 38" before "Nej.": a number of votes and the side that they are for.
fn awaits_side(before: &str, after: &str) -> bool {
    let mut words = before.rsplit(char::is_whitespace);
    let number = words
        .next()
        .is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()));
    let counts = number
        && words
            .next()
            .is_some_and(|word| BEFORE_VOTES.contains(&word));
    counts && after.split([' ', '.', ',']).next().is_some_and(is_side)
}

/// "Nej-röster", "Nej".
fn is_side(words: &str) -> bool {
    COUNTED.iter().any(|row| row.form == to_lower(words))
}

/// A line that ends before a name: "Förste vice ordföranden Anna Ek (V), andre vice ordföranden".
fn awaits_name(line: &str) -> bool {
    line.contains(", ")
        && line
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| OFFICES.contains(&word))
}

fn ends_in_small_word(line: &str) -> bool {
    line.rsplit(char::is_whitespace)
        .next()
        .is_some_and(|word| OPEN_ENDS.contains(&word))
}

/// "Kommunfullmäktige beslutar" on a line of its own, before att-clauses.
fn ends_in_deciding(line: &str) -> bool {
    line.rsplit(char::is_whitespace)
        .next()
        .is_some_and(|word| CLAUSE_LEADS.contains(&word))
}

/// "att anta planen, samt": the end of a clause of a decision after which another one begins.
fn ends_clause(line: &str) -> bool {
    CLAUSE_ENDS.iter().any(|end| line.ends_with(end))
        || (begins_clause(line) && line.ends_with([',', '.']))
}

/// A line that ends no sentence.
fn ends_open(line: &str) -> bool {
    !line.ends_with(['.', '!', '?', ':', '”', '"', '…'])
}

fn begins_low(line: &str) -> bool {
    line.starts_with(|c: char| c.is_lowercase() || c == '(')
}

fn begins_number(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
}

/// A bracket that the line opens and does not close.
fn bracket_is_open(line: &str) -> bool {
    line.rfind('(')
        .is_some_and(|open| !line[open..].contains(')'))
}

/// How two lines of one paragraph are joined.
fn hyphen_join(before: &str, after: &str) -> Join {
    let Some(stem) = before.strip_suffix(['-', '\u{ad}', '\u{2010}']) else {
        return Join::Space;
    };
    let next = after
        .split(|c: char| !c.is_alphanumeric() && c != '&')
        .next()
        .unwrap_or_default();
    if before.ends_with('\u{ad}') {
        Join::Word
    } else if stem.is_empty()
        || stem.ends_with(char::is_whitespace)
        || HANGING_AFTER.contains(&next)
    {
        Join::Space
    } else if keeps_hyphen(stem, after) {
        Join::Tight
    } else {
        Join::Word
    }
}

/// Hyphens that belong to the word: before a digit or capital, after a digit, an abbreviation in
/// capitals or a single letter ("Covid-19", "SMF-företag", "e-hälsa"), in web addresses.
fn keeps_hyphen(stem: &str, after: &str) -> bool {
    let token = stem.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = token.rsplit(['-', '–', '/']).next().unwrap_or_default();
    let capitals = last.chars().filter(|c| c.is_uppercase()).count();
    !after.starts_with(char::is_lowercase)
        || last.ends_with(|c: char| !c.is_alphabetic())
        || last.chars().count() == 1
        || (capitals >= 2 && last.chars().all(char::is_uppercase))
        || token.contains("://")
        || token.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_well_to_the_left_or_far_to_the_right_begins_anew() {
        let place = |x0, y1| Place {
            x0,
            y1,
            size: 100,
            ..Place::default()
        };
        let parts = |x0: i32| {
            let (above, below) = (place(1000, 2000), place(x0, 2120));
            let line = |place| Kept {
                page: 0,
                line: 0,
                text: "och",
                indent: 0,
                gap: 0,
                first: false,
                place: Some(place),
            };
            is_outside(&line(&above), &line(&below))
        };
        // Half a letter's size to the left, as justified lines begin; four to the right, as a first
        // line is indented.
        assert_eq!(
            [940, 960, 1000, 1400, 1410].map(parts),
            [true, false, false, false, true]
        );
    }
}
