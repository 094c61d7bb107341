//! Which § marks are the document's own cases: those that count upwards.

use super::begins_case;
use crate::clean::Text;
use crate::lexicon::marks::ItemMark;
use crate::order::sort_by;

/// How far ahead the next number is looked for.
const AHEAD: usize = 40;

/// The lines that begin a case, with their marks.
pub(super) fn case_starts(text: &Text) -> Vec<(usize, ItemMark)> {
    let marks: Vec<(usize, ItemMark)> =
        (0..text.lines.len()).filter_map(|line| begins_case(text, line).map(|mark| (line, mark))).collect();
    let chosen: Vec<(usize, u32)> = follow(&marks).into_iter().map(|i| (marks[i].0, marks[i].1.number)).collect();
    let lines = without_contents(text, &chosen);
    marks.into_iter().filter(|(line, _)| lines.binary_search(line).is_ok()).collect()
}

/// Follows the numbers upwards: a mark out of order is another body's, unless a new count begins there.
fn follow(marks: &[(usize, ItemMark)]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    for (index, (_, mark)) in marks.iter().enumerate() {
        let last = chosen.last().map(|i| &marks[*i].1);
        if last.is_none_or(|last| follows(last, mark, &marks[index + 1..])) {
            chosen.push(index);
        }
    }
    chosen
}

/// Whether a mark is the next case after `last`, given the marks after it.
fn follows(last: &ItemMark, mark: &ItemMark, rest: &[(usize, ItemMark)]) -> bool {
    let near = &rest[..rest.len().min(AHEAD)];
    let comes = |number: u32| near.iter().any(|(_, m)| m.number == number);
    if mark.number == last.number {
        return mark.suffix != last.suffix && mark.suffix.is_some();
    }
    if mark.number == last.number + 1 {
        return true;
    }
    let awaited = comes(last.number + 1);
    let begins_count = near.first().is_some_and(|(_, m)| m.number == mark.number + 1);
    if mark.number > last.number {
        !awaited || begins_count && mark.number - last.number < 4
    } else {
        begins_count && !awaited
    }
}

/// Drops the entries of a contents list: marks with at most two lines under them whose number comes again with more.
fn without_contents(text: &Text, chosen: &[(usize, u32)]) -> Vec<usize> {
    let ends = chosen.iter().skip(1).map(|(line, _)| *line).chain([text.lines.len()]);
    let sizes: Vec<usize> = chosen.iter().zip(ends).map(|((line, _), end)| end - line).collect();
    let mut ordered: Vec<(u32, usize)> =
        chosen.iter().zip(&sizes).map(|((_, number), size)| (*number, *size)).collect();
    sort_by(&mut ordered, Ord::cmp);
    let largest = |number: u32| ordered[..ordered.partition_point(|(n, _)| *n <= number)].last().map(|(_, size)| *size);
    let is_entry = |number: u32, size: usize| size <= 3 && largest(number).is_some_and(|most| most > size);
    chosen
        .iter()
        .zip(sizes)
        .filter(|((_, number), size)| !is_entry(*number, *size))
        .map(|((line, _), _)| *line)
        .collect()
}
