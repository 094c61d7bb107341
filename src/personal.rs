//! Personal identity numbers, which a published text must not have: where they stand, and the text
//! without them.

use std::ops::Range;

/// Where personal identity numbers and coordination numbers stand: "850709-9805", "19850709-9805",
/// "198507099805". A number is one where its date exists and its last digit is right; ten digits
/// without a sign in them may be anything.
pub fn find_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = run(bytes, at, |b| {
            b.is_ascii_digit() || matches!(b, b'-' | b'+')
        });
        if end > at {
            found.extend(number(&text[at..end]).map(|number| at + number.start..at + number.end));
        }
        at = end.max(at + 1);
    }
    found
}

/// The text with the digits of personal identity numbers hidden.
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for range in find_numbers(text) {
        masked.push_str(&text[from..range.start]);
        masked.extend(
            text[range.clone()]
                .chars()
                .map(|c| if c.is_ascii_digit() { '•' } else { c }),
        );
        from = range.end;
    }
    masked.push_str(&text[from..]);
    masked
}

/// Where a run of bytes ends.
fn run(bytes: &[u8], at: usize, belongs: impl Fn(u8) -> bool) -> usize {
    at + bytes[at..].iter().take_while(|b| belongs(**b)).count()
}

/// The number that a run of digits and signs is, without signs around it.
fn number(run: &str) -> Option<Range<usize>> {
    let bare = run.trim_matches(['-', '+']);
    let start = run.len() - run.trim_start_matches(['-', '+']).len();
    let (date, last) = match bare.find(['-', '+']) {
        Some(at) => (&bare[..at], &bare[at + 1..]),
        None if bare.len() == 12 => bare.split_at(8),
        None => return None,
    };
    let century = date.len() == 8
        && ["18", "19", "20"]
            .iter()
            .any(|century| date.starts_with(century));
    let short = if century { &date[2..] } else { date };
    let digits = short.len() == 6 && last.len() == 4 && last.bytes().all(|b| b.is_ascii_digit());
    (digits && is_date(short) && is_checked(short, last)).then(|| start..start + bare.len())
}

/// Month and day; sixty is added to the day of a coordination number.
fn is_date(date: &str) -> bool {
    let two = |at: usize| {
        date.get(at..at + 2)
            .and_then(|digits| digits.parse::<u32>().ok())
            .unwrap_or(0)
    };
    let (year, month, day) = (two(0), two(2), two(4) % 60);
    let longest = match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=longest).contains(&day) && two(4) <= 91
}

/// Whether the last digit is that of Luhn's sum.
fn is_checked(date: &str, last: &str) -> bool {
    let digits = date
        .bytes()
        .chain(last.bytes())
        .map(|b| u32::from(b - b'0'));
    let sum: u32 = digits
        .enumerate()
        .map(|(at, digit)| doubled(digit, at % 2 == 0))
        .sum();
    sum.is_multiple_of(10)
}

fn doubled(digit: u32, twice: bool) -> u32 {
    let value = digit * (1 + u32::from(twice));
    value / 10 + value % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_hidden_and_nothing_else() {
        assert_eq!(
            mask("Ek, 640823-3234, bor i Vik"),
            "Ek, ••••••-••••, bor i Vik"
        );
        assert_eq!(
            mask("19640823-3234 196408233234 640823+3234"),
            "••••••••-•••• •••••••••••• ••••••+••••"
        );
        assert_eq!(
            mask("samordningsnummer 701063-2391."),
            "samordningsnummer ••••••-••••."
        );
        for kept in [
            "640823-3235",
            "556036-0793",
            "0702123456",
            "2020-03-24",
            "641323-3234",
            "§ 640823-32341",
            "å",
        ] {
            assert_eq!(mask(kept), kept);
        }
    }
}
