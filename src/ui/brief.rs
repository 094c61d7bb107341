//! A case in a few words: what its card says.

use super::labels;
use super::language::{say, tell};
use crate::model::{Decision, Item, Outcome, Reservation};

/// The decision in one line: its first point, or its sentence without "Nämnden beslutar att".
pub fn decision(item: &Item) -> Option<String> {
    let decision = item.decisions.first()?;
    let point = decision.points.first().filter(|_| !decides_alone(decision));
    let text = point.map_or_else(|| plain(decision), |point| point.text.as_str());
    let text = text.trim().trim_start_matches("att ");
    (!text.is_empty()).then(|| labels::capital(text))
}

/// "Regionala utvecklingsnämnden beslutar att utse Lage Hortlund" → "utse Lage Hortlund".
fn plain(decision: &Decision) -> &str {
    let text = decision.text.as_str();
    let after = decision
        .by
        .as_deref()
        .and_then(|by| text.strip_prefix(by))
        .unwrap_or(text)
        .trim_start();
    after
        .strip_prefix("beslutar att ")
        .or_else(|| after.strip_prefix("beslutar "))
        .unwrap_or(after)
}

/// Whether the sentence decides and its points only say more: "Ramarna godkänns, med följande två
/// tillägg:".
fn decides_alone(decision: &Decision) -> bool {
    let says = !matches!(decision.outcome, Outcome::Other | Outcome::None)
        && plain(decision).split(' ').count() > 3;
    says && decision.points.iter().all(|point| point.outcome.is_none())
}

/// How many points the decision has beside what is shown.
pub fn more_points(item: &Item) -> usize {
    item.decisions.first().map_or(0, |d| {
        d.points
            .len()
            .saturating_sub(usize::from(!decides_alone(d)))
    })
}

/// "Förslag till regionfullmäktige": who has the last word, where it is not this body.
pub fn last_word(item: &Item) -> Option<String> {
    if item.is_final != Some(false) {
        return None;
    }
    let to = item
        .decisions
        .iter()
        .find_map(|d| d.to.as_deref())
        .map(labels::body);
    Some(match to {
        Some(to) => tell!("Förslag till {to}", to = to),
        None => say!("Förslag till högre instans").to_owned(),
    })
}

/// Who entered a reservation: "Helena Öhlund (S) och Lennart Thörnlund (S)", or the parties.
pub fn objectors(reservations: &[Reservation]) -> String {
    let mut names: Vec<String> = Vec::new();
    for reservation in reservations {
        let people = reservation.by.iter().map(labels::person);
        let parties = reservation
            .parties
            .iter()
            .filter(|_| reservation.by.is_empty())
            .cloned();
        names.extend(
            people
                .chain(parties)
                .filter(|name| !names.contains(name))
                .collect::<Vec<_>>(),
        );
    }
    labels::list(&names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Person, Point};

    fn deciding(text: &str, points: &[&str]) -> Item {
        let points = points
            .iter()
            .map(|text| Point {
                text: (*text).to_owned(),
                ..Point::default()
            })
            .collect();
        let by = Some("Nämnden".to_owned());
        let decisions = vec![Decision {
            by,
            text: text.to_owned(),
            points,
            ..Decision::default()
        }];
        Item {
            decisions,
            ..Item::default()
        }
    }

    #[test]
    fn the_line_says_what_is_decided_and_not_that_it_is() {
        let one = deciding("Nämnden beslutar att utse Lage Hortlund (SD).", &[]);
        assert_eq!(decision(&one).as_deref(), Some("Utse Lage Hortlund (SD)."));
        let many = deciding(
            "Nämnden beslutar:",
            &["Projektet beviljas medel.", "Medlen anvisas."],
        );
        assert_eq!(
            decision(&many).as_deref(),
            Some("Projektet beviljas medel.")
        );
        assert_eq!((more_points(&one), more_points(&many)), (0, 1));
        let mut alone = deciding(
            "Ramarna för 2027 godkänns, med två tillägg:",
            &["Nämnden tillförs medel.", "Skolan också."],
        );
        alone.decisions[0].outcome = Outcome::Approved;
        assert_eq!(
            decision(&alone).as_deref(),
            Some("Ramarna för 2027 godkänns, med två tillägg:")
        );
        assert_eq!(more_points(&alone), 2);
        assert_eq!(decision(&Item::default()), None);
    }

    #[test]
    fn the_body_with_the_last_word_is_named() {
        let mut item = deciding("x", &[]);
        item.is_final = Some(true);
        assert_eq!(last_word(&item), None);
        item.is_final = Some(false);
        assert_eq!(
            last_word(&item).as_deref(),
            Some("Förslag till högre instans")
        );
        item.decisions[0].to = Some("Regionfullmäktige".into());
        assert_eq!(
            last_word(&item).as_deref(),
            Some("Förslag till regionfullmäktige")
        );
    }

    #[test]
    fn who_objects_is_named_once() {
        let person = |name: &str| Person {
            name: name.into(),
            party: Some("S".into()),
        };
        let by = |names: &[&str]| Reservation {
            by: names.iter().map(|n| person(n)).collect(),
            ..Reservation::default()
        };
        assert_eq!(
            objectors(&[by(&["A", "B"]), by(&["B", "C"])]),
            "A (S), B (S) och C (S)"
        );
        let party = Reservation {
            parties: vec!["V".into()],
            ..Reservation::default()
        };
        assert_eq!(objectors(&[party]), "V");
    }
}
