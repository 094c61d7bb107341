//! Which § marks are the document's own cases: those that count upwards.

use super::chapters::chapter_mark;
use super::{begins_case, begins_unsigned};
use crate::clean::Text;
use crate::lexicon::headings::{find_heading, run_in_heading};
use crate::lexicon::marks::ItemMark;
use crate::model::SectionKind;

/// How far ahead the next number is looked for.
const AHEAD: usize = 40;
/// The greatest gap in the numbers that needs no decision to be believed.
const GAP: u32 = 12;
/// How many lines an entry of a contents list may have.
const ENTRY: usize = 3;

/// The lines that begin a case, with their marks.
pub(super) fn case_starts(text: &Text) -> Vec<(usize, ItemMark)> {
    let signed = chosen(text, begins_case);
    if !signed.is_empty() {
        return signed;
    }
    let named = chosen(text, |text, line| chapter_mark(text.line(line)));
    if named.len() >= 2 {
        named
    } else {
        unsigned(text)
    }
}

/// Cases of a document that counts without the sign: it must count at least two, and most of them
/// decide something.
fn unsigned(text: &Text) -> Vec<(usize, ItemMark)> {
    let starts = chosen(text, begins_unsigned);
    let ends = starts
        .iter()
        .skip(1)
        .map(|(line, _)| *line)
        .chain([text.lines.len()]);
    let deciding = starts
        .iter()
        .zip(ends)
        .filter(|((line, _), end)| decides(text, *line + 1, *end))
        .count();
    if starts.len() >= 2 && deciding * 2 >= starts.len() {
        starts
    } else {
        Vec::new()
    }
}

fn chosen(
    text: &Text,
    begins: impl Fn(&Text, usize) -> Option<ItemMark>,
) -> Vec<(usize, ItemMark)> {
    let marks: Vec<(usize, ItemMark)> = (0..text.lines.len())
        .filter_map(|line| begins(text, line).map(|mark| (line, mark)))
        .collect();
    let chosen: Vec<(usize, u32)> = follow(text, &marks)
        .into_iter()
        .map(|i| (marks[i].0, marks[i].1.number))
        .collect();
    let lines = without_contents(text, &chosen);
    marks
        .into_iter()
        .filter(|(line, _)| lines.binary_search(line).is_ok())
        .collect()
}

/// Whether there is a decision's heading in some lines.
fn decides(text: &Text, from: usize, to: usize) -> bool {
    let kind = |line: usize| {
        let content = text.line(line);
        find_heading(content).or_else(|| run_in_heading(content).map(|(kind, _)| kind))
    };
    (from..to).any(|line| kind(line) == Some(SectionKind::Decision))
}

/// Follows the numbers upwards: a mark out of order is another body's, unless a new count begins
/// there.
fn follow(text: &Text, marks: &[(usize, ItemMark)]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    for index in 0..marks.len() {
        if holds_next(&marks[index].1, &marks[index + 1..]) {
            continue;
        }
        let last = chosen.last().map(|i| &marks[*i].1);
        if last.is_none_or(|last| {
            follows(last, &marks[index].1, &marks[index + 1..]) && is_own(text, last, marks, index)
        }) {
            chosen.push(index);
        }
    }
    chosen
}

/// Whether the §§ that a mark spans come one by one after it, as after "§ 32–37" on a front page.
fn holds_next(mark: &ItemMark, rest: &[(usize, ItemMark)]) -> bool {
    let spanned = |next: &ItemMark| (mark.number..=mark.last).contains(&next.number);
    mark.last > mark.number && rest.iter().take(AHEAD).any(|(_, next)| spanned(next))
}

/// Whether a mark is the next case after `last`, given the marks after it.
fn follows(last: &ItemMark, mark: &ItemMark, rest: &[(usize, ItemMark)]) -> bool {
    let near = &rest[..rest.len().min(AHEAD)];
    let comes = |number: u32| near.iter().any(|(_, m)| m.number == number);
    if mark.number == last.number {
        return mark.suffix != last.suffix && mark.suffix.is_some();
    }
    if mark.number == last.last + 1 {
        return true;
    }
    let awaited = comes(last.last + 1);
    let begins_count = near.first().is_some_and(|(_, m)| m.number == mark.last + 1);
    if mark.number > last.last {
        !awaited || begins_count && mark.number - last.last < 4
    } else {
        begins_count && !awaited
    }
}

/// A number that leaps is the document's own only where it is no entry in a list of other bodies'
/// §§ ("§ 105 …" and "§ 89 …" under a heading), and a leap far ahead only where the count goes on
/// from there or something is decided.
fn is_own(text: &Text, last: &ItemMark, marks: &[(usize, ItemMark)], index: usize) -> bool {
    let (line, mark) = &marks[index];
    if mark.number <= last.last + 1 {
        return true;
    }
    let before = index
        .checked_sub(1)
        .and_then(|i| marks.get(i))
        .filter(|(l, _)| l + 1 == *line);
    let after = marks.get(index + 1).filter(|(l, _)| line + 1 == *l);
    let counts = |a: &ItemMark, b: &ItemMark| {
        a.last + 1 == b.number || (a.number..a.last).contains(&b.number)
    };
    let listed = before.is_some_and(|(_, m)| !counts(m, mark))
        || after.is_some_and(|(_, m)| !counts(mark, m));
    let end = marks
        .get(index + 1)
        .map_or(text.lines.len(), |(line, _)| *line);
    let begins = marks
        .get(index + 1)
        .is_some_and(|(_, next)| counts(mark, next));
    !listed && (mark.number - last.last <= GAP || begins || decides(text, line + 1, end))
}

/// Drops contents lists: counts of marks with hardly a line each whose numbers come again in a
/// longer count.
fn without_contents(text: &Text, chosen: &[(usize, u32)]) -> Vec<usize> {
    let counts: Vec<&[(usize, u32)]> = chosen.chunk_by(|a, b| a.1 <= b.1).collect();
    let end = |index: usize| {
        counts
            .get(index + 1)
            .map_or(text.lines.len(), |next| next[0].0)
    };
    let sizes: Vec<usize> = (0..counts.len())
        .map(|index| middle_size(counts[index], end(index)))
        .collect();
    let mut told: Vec<(u32, usize)> = counts
        .iter()
        .zip(&sizes)
        .flat_map(|(count, size)| count.iter().map(|(_, number)| (*number, *size)))
        .collect();
    told.sort_unstable();
    let largest = |number: u32| {
        told[..told.partition_point(|(n, _)| *n <= number)]
            .last()
            .map_or(0, |(_, size)| *size)
    };
    let kept = counts.iter().zip(&sizes).filter(|(count, size)| {
        let again = count
            .iter()
            .filter(|(_, number)| largest(*number) > **size)
            .count();
        **size > ENTRY || again * 2 < count.len()
    });
    kept.flat_map(|(count, _)| count.iter().map(|(line, _)| *line))
        .collect()
}

/// How many lines the entries of a count have: that of the middle one, the last not counted where
/// there are others.
fn middle_size(count: &[(usize, u32)], end: usize) -> usize {
    let mut sizes: Vec<usize> = count.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    if sizes.is_empty() {
        return end - count[0].0;
    }
    sizes.sort_unstable();
    sizes[sizes.len() / 2]
}
