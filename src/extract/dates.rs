//! Days and times.

use crate::lexicon::find_word;
use crate::lexicon::front::{CLOCK, MONTHS};
use crate::lexicon::to_lower;

/// The first day in a text, ISO 8601: "2020-03-24", "den 24 mars 2020", "24.3.2020".
pub(super) fn find_date(text: &str) -> Option<String> {
    iso_date(text)
        .or_else(|| written_date(text))
        .or_else(|| dotted_date(text))
}

/// "24.3.2020", as Finland writes it.
fn dotted_date(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .find_map(|word| {
            let mut parts = word.trim_matches('.').split('.');
            let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
            let (day, month): (u32, u32) = (day.parse().ok()?, month.parse().ok()?);
            let fits = (1..=31).contains(&day)
                && (1..=12).contains(&month)
                && year.len() == 4
                && parts.next().is_none();
            fits.then(|| format!("{year}-{month:02}-{day:02}"))
        })
}

fn iso_date(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let shape = b"dddd-dd-dd";
    let fits = |window: &[u8]| {
        window.iter().zip(shape).all(|(b, s)| {
            if *s == b'd' {
                b.is_ascii_digit()
            } else {
                b == s
            }
        })
    };
    let at = bytes.windows(shape.len()).position(fits)?;
    let date = text.get(at..at + shape.len())?;
    let free = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-');
    let (month, day): (u32, u32) = (date[5..7].parse().ok()?, date[8..].parse().ok()?);
    (free && (1..=12).contains(&month) && (1..=31).contains(&day)).then(|| date.to_owned())
}

fn written_date(text: &str) -> Option<String> {
    let lower = to_lower(text);
    let (month, at) = MONTHS
        .iter()
        .enumerate()
        .filter_map(|(i, name)| find_word(&lower, name).map(|at| (i, at)))
        .min_by_key(|m| m.1)?;
    let day: u32 = lower[..at]
        .split_whitespace()
        .next_back()?
        .parse()
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let year: u32 = lower[at + MONTHS[month].len()..]
        .split_whitespace()
        .next()?
        .get(..4)?
        .parse()
        .ok()?;
    Some(format!("{year:04}-{:02}-{day:02}", month + 1))
}

/// The times of a meeting: "kl. 09.00–15.20" → ("09:00", "15:20"); also without a word of the
/// clock: "09.00–15.20".
pub(super) fn find_times(text: &str) -> (Option<String>, Option<String>) {
    let lower = to_lower(text);
    let worded = CLOCK
        .iter()
        .filter_map(|word| find_word(&lower, word).map(|at| at + word.len()))
        .min();
    if let Some(at) = worded {
        return times_at(&lower[at..]);
    }
    let starts = lower
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !lower[..*at].ends_with(is_clock));
    let spans = starts
        .map(|(at, _)| times_at(&lower[at..]))
        .find(|(start, end)| start.is_some() && end.is_some());
    spans.unwrap_or((None, None))
}

fn is_clock(c: char) -> bool {
    c.is_ascii_digit() || ".:–-—".contains(c)
}

fn times_at(text: &str) -> (Option<String>, Option<String>) {
    let clock: String = text
        .chars()
        .take_while(|c| is_clock(*c) || *c == ' ')
        .collect();
    let mut times = clock.split(['–', '-', '—']).map(time);
    (times.next().flatten(), times.next().flatten())
}

fn time(text: &str) -> Option<String> {
    let (hour, minute) = text.trim().trim_end_matches('.').split_once(['.', ':'])?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_figures_and_in_words() {
        assert_eq!(
            find_date("Nämnden 2020-03-24  Sida 7").as_deref(),
            Some("2020-03-24")
        );
        assert_eq!(
            find_date("tisdagen den 16 september 2025 kl.").as_deref(),
            Some("2025-09-16")
        );
        assert_eq!(
            find_date("Sammanträdestid 5.9.2022 kl. 18.00").as_deref(),
            Some("2022-09-05")
        );
        assert_eq!(find_date("§ 44/2020-99-12, bilaga 1.2.3"), None);
    }

    #[test]
    fn times_are_read_with_their_end() {
        let times = find_times("Holmfors, kl. 09.00–15.20. Ajournering kl. 11.45–13.00.");
        assert_eq!(times, (Some("09:00".into()), Some("15:20".into())));
        assert_eq!(
            find_times("2024-01-10, 09:00-12:00"),
            (Some("09:00".into()), Some("12:00".into()))
        );
        assert_eq!(find_times("2024-01-10, sal 3"), (None, None));
    }
}
