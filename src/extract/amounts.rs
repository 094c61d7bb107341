//! Sums of money in text: "1 222 867 kr", "2 000 tkr", "2,5 miljoner kronor".

use std::ops::Range;

use crate::lexicon::money::{PER, PER_TIME, UNITS};
use crate::model::Money;

/// A sum and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Its bytes, unit included.
    pub range: Range<usize>,
    /// The sum.
    pub money: Money,
    /// Whether it is a price for each of something.
    pub is_price: bool,
}

/// A number as printed: digits in groups of three, perhaps decimals.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Number {
    /// One past its last byte.
    end: usize,
    whole: i64,
    /// Thousandths.
    thousandths: i64,
}

/// All sums with a unit in a text, in order. A number that is not printed as numbers are ("66 6030
/// kr") is none.
pub fn find_amounts(text: &str) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        let Some(number) = parse_number(text, start) else {
            at = start + digits_at(text, start);
            continue;
        };
        at = number.end;
        if let Some((unit, end)) = unit_at(text, number.end).filter(|_| !is_misprinted(text, start))
        {
            found.push(amount(text, start..end, number, unit));
            at = end;
        }
    }
    found
}

fn amount(text: &str, range: Range<usize>, number: Number, unit: i64) -> Amount {
    let kronor = number
        .whole
        .saturating_mul(unit)
        .saturating_add(number.thousandths.saturating_mul(unit) / 1000);
    let rest = text[range.end..].trim_start();
    let starts = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    let is_price = starts(&PER) && !starts(&PER_TIME);
    Amount {
        money: Money {
            kronor,
            printed: text[range.clone()].to_owned(),
        },
        range,
        is_price,
    }
}

/// The next digit that begins a number.
fn next_digit(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find(|i| bytes[*i].is_ascii_digit() && (*i == 0 || begins_number(text, *i)))
}

fn begins_number(text: &str, at: usize) -> bool {
    text[..at]
        .chars()
        .next_back()
        .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, ',' | '.' | ':' | '/'))
}

fn digits_at(text: &str, at: usize) -> usize {
    text.as_bytes()[at..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count()
}

/// The number that begins at a byte; at most 15 digits.
fn parse_number(text: &str, start: usize) -> Option<Number> {
    let first = digits_at(text, start);
    let mut end = start + first;
    if first <= 3 {
        while let Some(next) = group_at(text, end) {
            end = next;
        }
    }
    let digits: String = text[start..end]
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let whole = (digits.len() <= 15).then(|| digits.parse().ok())??;
    let (thousandths, end) = decimals(text, end);
    Some(Number {
        end,
        whole,
        thousandths,
    })
}

/// The end of a group of exactly three digits after a space, full stop or no-break space.
fn group_at(text: &str, at: usize) -> Option<usize> {
    let separator = text[at..]
        .chars()
        .next()
        .filter(|c| matches!(c, ' ' | '.' | '\u{a0}' | '\u{202f}' | '\u{2009}'))?;
    let digits = at + separator.len_utf8();
    (digits_at(text, digits.min(text.len())) == 3).then_some(digits + 3)
}

/// ",5" after a number, in thousandths, and where it ends.
fn decimals(text: &str, at: usize) -> (i64, usize) {
    let digits = if text[at..].starts_with(',') {
        digits_at(text, at + 1)
    } else {
        0
    };
    if !(1..=3).contains(&digits) {
        return (0, at);
    }
    let end = at + 1 + digits;
    let value: i64 = text[at + 1..end].parse().unwrap_or(0);
    (value * [100, 10, 1][digits - 1], end)
}

/// The unit after a number: how many kronor, and where it ends.
fn unit_at(text: &str, at: usize) -> Option<(i64, usize)> {
    let rest = text[at..].trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}']);
    let start = text.len() - rest.len();
    let fits = |form: &str| {
        rest.get(..form.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(form))
            && !rest[form.len()..].starts_with(char::is_alphanumeric)
    };
    let longest = UNITS
        .iter()
        .filter(|row| fits(row.form))
        .max_by_key(|row| row.form.len());
    longest.map(|row| (row.means, start + row.form.len()))
}

/// A number straight after other digits that do not group with it.
fn is_misprinted(text: &str, start: usize) -> bool {
    digits_at(text, start) > 3
        && text[..start]
            .trim_end_matches(' ')
            .ends_with(|c: char| c.is_ascii_digit())
}

/// The kronor of a plain number without a unit ("12 000 000"), the whole text.
pub fn plain_number(text: &str, unit: i64) -> Option<i64> {
    let number = parse_number(text, 0).filter(|n| n.end == text.len())?;
    number
        .whole
        .checked_mul(unit)?
        .checked_add(number.thousandths * unit / 1000)
}

/// The unit that a text ends with: how many kronor, and the text before it.
pub fn split_unit(text: &str) -> (Option<i64>, &str) {
    let digits_end = text
        .rfind(|c: char| c.is_ascii_digit())
        .map_or(0, |at| at + 1);
    match unit_at(text, digits_end) {
        Some((unit, end)) if text[end..].trim().is_empty() => (Some(unit), &text[..digits_end]),
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kronor(text: &str) -> Vec<i64> {
        find_amounts(text).iter().map(|a| a.money.kronor).collect()
    }

    #[test]
    fn sums_are_read_in_every_unit() {
        assert_eq!(
            kronor("beviljas 1 222 867 kr i medfinansiering"),
            [1_222_867]
        );
        assert_eq!(kronor("beviljas 1 791 025kr."), [1_791_025]);
        assert_eq!(
            kronor("med 2 000 tkr. Budgeten är 12 250 tkr"),
            [2_000_000, 12_250_000]
        );
        assert_eq!(
            kronor("2,5 miljoner kronor av 5,4 miljoner kronor"),
            [2_500_000, 5_400_000]
        );
        assert_eq!(kronor("120.450 tkr"), [120_450_000]);
        assert_eq!(
            kronor("1,5 milj. kr och 3 mdr kr, 500:-"),
            [1_500_000, 3_000_000_000, 500]
        );
        assert_eq!(kronor("45 000 euro eller 4,5 m€"), Vec::<i64>::new());
    }

    #[test]
    fn numbers_that_are_no_sums_are_left() {
        assert_eq!(
            kronor("anslaget 1:1 under 2020, 50 procent"),
            Vec::<i64>::new()
        );
        assert_eq!(
            kronor("Skellefteå Science City 66 6030 kr"),
            Vec::<i64>::new()
        );
        assert_eq!(kronor("under 2020 500 000 kr"), [500_000]);
    }

    #[test]
    fn a_price_is_told_from_a_sum() {
        assert!(find_amounts("1 420 kr per timme")[0].is_price);
        assert!(!find_amounts("50 000 kronor per år i tre år")[0].is_price);
    }
}
