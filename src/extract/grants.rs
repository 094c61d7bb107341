//! Sums that a decision grants or refuses, and the fund they come from.

use crate::lexicon::to_lower;
use std::ops::Range;

use super::amounts::{Amount, find_amounts};
use super::outcome::outcome_of;
use super::people::single_spaced;
use super::sentences::sentences;
use crate::clean::Text;
use crate::lexicon::marks::list_mark;
use crate::lexicon::money::{FUND_ENDS, FUND_FILLERS, FUND_WORDS};
use crate::lexicon::outcomes::{
    APPLICATIONS, AT_MOST, FUND_SENTENCE, IN_TOTAL, OF_WHICH, OUTCOMES, WITH_SUM,
};
use crate::lexicon::{find_whole, find_word};
use crate::model::{Decision, Grant, Outcome};

/// Reads the sums of a decision: of its sentence and of each of its points.
pub(super) fn read(text: &Text, lead: Range<usize>, lines: Range<usize>, decision: &mut Decision) {
    let point_lines = lines.filter(|line| {
        text.lines[*line].range.start >= lead.end && !lead.is_empty() || lead.is_empty()
    });
    let units: Vec<Range<usize>> = [lead.clone()]
        .into_iter()
        .chain(point_lines.map(|line| text.lines[line].range.clone()))
        .collect();
    let fund = units
        .iter()
        .find_map(|range| fund(&text.text[range.clone()]));
    for range in units.into_iter().flat_map(|unit| parted(text, unit)) {
        let words = &text.text[range.clone()];
        match outcome_of(words) {
            Some(Outcome::Approved) if is_application(words) => {
                decision
                    .granted
                    .extend(grants(text, range, fund.as_deref(), true));
            }
            Some(Outcome::Granted) => {
                decision
                    .granted
                    .extend(grants(text, range, fund.as_deref(), true));
            }
            Some(Outcome::Rejected) => decision.refused.extend(grants(text, range, None, false)),
            _ => {}
        }
    }
}

/// The sentences of a unit, as bytes of the text.
fn parted(text: &Text, unit: Range<usize>) -> Vec<Range<usize>> {
    let found = sentences(&text.text[unit.clone()]);
    found
        .into_iter()
        .map(|range| unit.start + range.start..unit.start + range.end)
        .collect()
}

/// "Föreningens ansökan om 6 mnkr godkänns."
fn is_application(words: &str) -> bool {
    let lower = to_lower(words);
    APPLICATIONS
        .iter()
        .any(|word| find_word(&lower, word).is_some())
}

/// The sums of one sentence, up to what is only a part of them.
fn grants(text: &Text, range: Range<usize>, fund: Option<&str>, granting: bool) -> Vec<Grant> {
    let words = &text.text[range.clone()];
    let lower = to_lower(words);
    let end = OF_WHICH
        .iter()
        .chain(&FUND_SENTENCE)
        .filter_map(|word| find_word(&lower, word))
        .min();
    let refused = OUTCOMES.iter().filter(|row| row.means == Outcome::Rejected);
    let refused = refused
        .filter_map(|row| find_whole(&lower, row.form))
        .filter(|at| granting && *at > 0)
        .min();
    let end = end.into_iter().chain(refused).min().unwrap_or(words.len());
    let sums = find_amounts(words)
        .into_iter()
        .filter(|a| a.range.start < end && !a.is_price);
    let mut sums = sums.peekable();
    let to = sums
        .peek()
        .and_then(|first| receiver(words, first.range.start));
    let at_most = |amount: &Amount| is_ceiling(&lower[..amount.range.start]);
    sums.map(|amount| Grant {
        at_most: at_most(&amount),
        ..grant(text, range.start, amount, to.clone(), fund)
    })
    .collect()
}

/// "… med högst" before a sum, also "högst totalt".
fn is_ceiling(before: &str) -> bool {
    let words = IN_TOTAL
        .iter()
        .find_map(|word| before.trim_end().strip_suffix(word))
        .unwrap_or(before)
        .trim_end();
    AT_MOST.iter().any(|form| {
        words.ends_with(form) && find_whole(&words[words.len() - form.len()..], form).is_some()
    })
}

/// A sum of a sentence that begins at this byte of the text.
fn grant(
    text: &Text,
    sentence: usize,
    amount: Amount,
    to: Option<String>,
    fund: Option<&str>,
) -> Grant {
    let span = text.span(sentence + amount.range.start..sentence + amount.range.end);
    Grant {
        to,
        amount: amount.money,
        from: fund.map(str::to_owned),
        span,
        ..Grant::default()
    }
}

/// Who receives the sums of a sentence: the words before "beviljas", or between "bevilja" and the
/// first sum.
fn receiver(words: &str, sum_at: usize) -> Option<String> {
    let words = &words[list_mark(words).map_or(0, |(_, len)| len).min(sum_at)..];
    let lower = to_lower(words);
    let granting = OUTCOMES
        .iter()
        .filter(|row| row.means == Outcome::Granted)
        .map(|row| row.form);
    let (at, word) = granting
        .filter_map(|word| find_whole(&lower, word).map(|at| (at, word)))
        .min()?;
    let passive = word.ends_with('s');
    let named = if passive {
        &words[..at]
    } else {
        words.get(at + word.len()..)?
    };
    let end = WITH_SUM
        .iter()
        .filter_map(|with| find_whole(&to_lower(named), with))
        .min();
    let first_digit = named
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(named.len());
    let end = end
        .unwrap_or(named.len())
        .min(if passive { named.len() } else { first_digit });
    let name = single_spaced(named.get(..end)?);
    (!name.is_empty() && name.chars().count() < 120).then_some(name)
}

/// The fund: "Medlen anvisas ur det statliga anslaget 1:1." → "1:1".
fn fund(words: &str) -> Option<String> {
    let lower = to_lower(words);
    let at = FUND_WORDS
        .iter()
        .filter_map(|word| find_word(&lower, word).map(|at| at + word.len()))
        .min()?;
    let rest = words.get(at..)?;
    let end = FUND_ENDS
        .iter()
        .filter_map(|word| rest.find(word))
        .min()
        .unwrap_or(rest.len());
    let kept: Vec<&str> = rest[..end]
        .split_whitespace()
        .filter(|word| !FUND_FILLERS.contains(word))
        .collect();
    (!kept.is_empty()).then(|| kept.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fund_is_named_without_its_fillers() {
        assert_eq!(
            fund("Medlen anvisas ur det statliga anslaget 1:1.").as_deref(),
            Some("1:1")
        );
        assert_eq!(
            fund("Medlen anvisas ur 1:1 anslaget med 1 222 867 kr.").as_deref(),
            Some("1:1")
        );
        assert_eq!(fund("Nämnden beslutar att avslå ansökan."), None);
    }

    #[test]
    fn a_sum_may_be_the_most_that_is_given() {
        let said = |words: &str| is_ceiling(&to_lower(words));
        assert!(
            [
                "bidrag om maximalt",
                "beviljas högst",
                "beviljas högst totalt ",
                "med upp till"
            ]
            .into_iter()
            .all(said)
        );
        assert!(
            ![
                "beviljas",
                "bidrag om totalt",
                "den högsta på",
                "beviljas, högst upp,"
            ]
            .into_iter()
            .any(said)
        );
    }

    #[test]
    fn the_receiver_stands_before_or_after_the_verb() {
        assert_eq!(
            receiver("Projektet Fjällbete beviljas 100 kr", 30).as_deref(),
            Some("Projektet Fjällbete")
        );
        assert_eq!(
            receiver("att bevilja miljönämnden 7.806 tkr", 27).as_deref(),
            Some("miljönämnden")
        );
    }
}
