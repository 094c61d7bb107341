//! "Beslut i korthet": the summary in plain words that a region publishes after a meeting, drafted
//! from the facts. Where no fact tells it in other words, the protocol is quoted.

use std::fmt::Write;

use super::Shown;
use super::rows::objectors;
use crate::lexicon::brief as say;
use crate::lexicon::export::outcome as word;
use crate::model::{Decision, Grant, Item, Minutes, Outcome, Point};
use crate::personal::mask;

/// The longest quotation, in characters.
const LONGEST: usize = 400;
/// The most sums that a sentence names.
const MOST_SUMS: usize = 5;

/// Writes the summary.
pub fn write(shown: &Shown) -> String {
    let mut page = format!(
        "# {}\n\n{}\n\n{}\n",
        say::IN_BRIEF,
        heading(&shown.minutes),
        summary(shown)
    );
    page.extend(
        shown
            .warnings()
            .map(|note| format!("\n{}\n", plain(&say::beware(&note.text)))),
    );
    for outcome in say::OUTCOMES {
        let items: Vec<&Item> = shown
            .minutes
            .items
            .iter()
            .filter(|item| item.outcome == outcome)
            .collect();
        if !items.is_empty() {
            let _ = write!(page, "\n## {}\n", word(outcome));
            page.extend(items.iter().map(|item| entry(shown, item)));
        }
    }
    let _ = write!(
        page,
        "\n---\n\n{}\n",
        plain(&say::source(&shown.minutes.source.name))
    );
    page
}

/// Body, organisation, day and place, as far as they are known.
fn heading(minutes: &Minutes) -> String {
    let meeting = &minutes.meeting;
    let body = meeting
        .body
        .as_deref()
        .map(|body| format!("**{}**", plain(body)));
    let day = meeting.date.as_deref().map(say::date);
    let others = [meeting.organisation.clone(), day, meeting.place.clone()]
        .into_iter()
        .flatten();
    let known: Vec<String> = body
        .into_iter()
        .chain(others.map(|words| plain(words.trim_end_matches('.'))))
        .collect();
    known.join(", ")
}

/// A sum over decisions, and in how many cases it is.
fn in_all(minutes: &Minutes, word: &str, sums: impl Fn(&Decision) -> &[Grant]) -> Option<String> {
    let of_item = |item: &Item| {
        item.decisions
            .iter()
            .flat_map(&sums)
            .map(|grant| grant.amount.kronor)
            .sum::<i64>()
    };
    let all: Vec<i64> = minutes
        .items
        .iter()
        .map(of_item)
        .filter(|sum| *sum != 0)
        .collect();
    let at_most = minutes
        .items
        .iter()
        .flat_map(|item| &item.decisions)
        .flat_map(&sums)
        .any(|grant| grant.at_most);
    (!all.is_empty()).then(|| say::in_all(word, all.iter().sum(), at_most, all.len()))
}

/// How many cases, what was granted and refused in all, in how many somebody objected.
fn summary(shown: &Shown) -> String {
    let minutes = &shown.minutes;
    let reserved = minutes
        .items
        .iter()
        .filter(|item| !item.reservations.is_empty())
        .count();
    let sentences = [
        shown.is_protocol().then(|| {
            say::treated(
                &meeting_body(minutes),
                minutes.items.len(),
                shown.of,
                shown.filter,
            )
        }),
        in_all(minutes, say::GRANTED_IN_ALL, |d| {
            if d.is_final { &d.granted } else { &[] }
        }),
        in_all(minutes, say::PROPOSED_IN_ALL, |d| {
            if d.is_final { &[] } else { &d.granted }
        }),
        in_all(minutes, say::REFUSED_IN_ALL, |d| &d.refused),
        any_repeated(minutes).then(|| say::COUNTED_ONCE.to_owned()),
        (reserved > 0).then(|| say::reserved_in(reserved)),
    ];
    plain(
        &sentences
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// Whether a sum is given more than once: its total says less than it does.
fn any_repeated(minutes: &Minutes) -> bool {
    let mut decisions = minutes.items.iter().flat_map(|item| &item.decisions);
    decisions.any(|d| {
        d.granted
            .iter()
            .chain(&d.refused)
            .any(|grant| !repeated(d, grant).is_empty())
    })
}

fn meeting_body(minutes: &Minutes) -> String {
    minutes
        .meeting
        .body
        .as_deref()
        .map_or_else(|| say::THE_MEETING.to_owned(), say::short_body)
}

/// A case: its title, and what is to be said of it.
fn entry(shown: &Shown, item: &Item) -> String {
    let title = if item.title.is_empty() {
        say::NO_TITLE
    } else {
        &item.title
    };
    let mut sentences = decided(&shown.minutes, item);
    sentences.extend(item.reservations.iter().map(|r| {
        let names = if r.by.is_empty() {
            Vec::new()
        } else {
            objectors(&r.by, &r.parties)
        };
        let wanted = r.proposal.and_then(|proposal| item.proposals.get(proposal));
        say::reserved(&names, &r.parties, wanted.map(|proposal| proposal.kind))
    }));
    sentences.extend(item.votes.iter().map(say::voted));
    // A text without pages has one.
    let has_pages = shown.minutes.source.pages > 1;
    let pages = if has_pages {
        format!(", {}", say::pages(shown.pages(item)))
    } else {
        String::new()
    };
    let place = format!("({}{pages})", item.label);
    format!(
        "\n**{}**\n\n{} {}\n",
        plain(title),
        plain(&sentences.join(" ")),
        plain(&place)
    )
}

/// What was decided, and who has the last word.
fn decided(minutes: &Minutes, item: &Item) -> Vec<String> {
    let Some(decision) = deciding(item) else {
        return vec![say::NO_DECISION.to_owned()];
    };
    let body = decision
        .by
        .as_deref()
        .map_or_else(|| meeting_body(minutes), say::short_body);
    let above = (!decision.is_final).then(|| {
        decision
            .to
            .as_deref()
            .map_or(say::HIGHER_BODY.into(), say::in_sentence)
    });
    let sums = sums(item, decision);
    let opening = say::opening(item.outcome, &body, above.as_deref(), &sums);
    // Sums and receiver say it all; other openings say less than the decision.
    let told = opening.is_some() && !sums.is_empty();
    let words = (!told).then(|| own_words(&body, decision));
    opening
        .into_iter()
        .chain(words)
        .chain(above.as_deref().map(say::last_word))
        .collect()
}

/// The decision that does with the matter what the case's outcome says, or the first.
fn deciding(item: &Item) -> Option<&Decision> {
    let mut decisions = item.decisions.iter();
    decisions
        .clone()
        .find(|decision| decision.outcome == item.outcome)
        .or_else(|| decisions.next())
}

/// The sums granted or refused, each with its receiver; nothing where there are too many for a
/// sentence.
fn sums(item: &Item, decision: &Decision) -> String {
    let grants = if item.outcome == Outcome::Rejected {
        &decision.refused
    } else {
        &decision.granted
    };
    if grants.len() > MOST_SUMS {
        return String::new();
    }
    let one = |grant: &Grant| {
        say::sum_to(
            grant.amount.kronor,
            grant.at_most,
            repeated(decision, grant),
            grant.to.as_deref(),
        )
    };
    say::list(&grants.iter().map(one).collect::<Vec<_>>())
}

/// " per år" after a printed sum: without it the sum would say something else.
fn repeated(decision: &Decision, grant: &Grant) -> &'static str {
    let printed = grant.amount.printed.as_str();
    let in_text = |text: &str| {
        let rest = text.split_once(printed).filter(|_| !printed.is_empty())?.1;
        say::REPEATED
            .into_iter()
            .find(|words| rest.starts_with(words))
    };
    in_text(&decision.text)
        .or_else(|| in_points(&decision.points, &in_text))
        .unwrap_or_default()
}

fn in_points<T>(points: &[Point], find: &dyn Fn(&str) -> Option<T>) -> Option<T> {
    points
        .iter()
        .find_map(|point| find(&point.text).or_else(|| in_points(&point.points, find)))
}

/// "Nämnden beslutade att …" where the decision is one such clause, else the protocol's words,
/// quoted.
fn own_words(body: &str, decision: &Decision) -> String {
    let clause =
        clause(decision).filter(|clause| decision.is_final && clause.chars().count() <= LONGEST);
    if let Some(clause) = clause {
        return say::decided(body, &clause);
    }
    if decision.points.is_empty() {
        return say::quoted(&quotation(&decision.text));
    }
    let quoted = quotations(decision);
    say::points(
        body,
        decision.is_final,
        &quoted,
        decision.points.len().saturating_sub(quoted.len()),
    )
}

/// "att utse Lage Hortlund": the only point, or what follows "Nämnden beslutar".
fn clause(decision: &Decision) -> Option<String> {
    let text = match &decision.points[..] {
        [] => one_line(&decision.text)
            .strip_prefix(decision.by.as_deref()?)?
            .to_owned(),
        [one] if one.points.is_empty() => format!("{}{}", say::DECIDES[0], one_line(&one.text)),
        _ => return None,
    };
    let clause = say::DECIDES
        .iter()
        .find_map(|verb| text.strip_prefix(verb))?;
    clause.starts_with(say::THAT).then(|| clause.to_owned())
}

/// The first point and those with sums.
fn quotations(decision: &Decision) -> Vec<String> {
    let has_sum = |text: &str| {
        decision
            .granted
            .iter()
            .any(|grant| text.contains(&grant.amount.printed))
    };
    let all = decision.points.iter().map(words);
    let points = all
        .enumerate()
        .filter(|(at, text)| *at == 0 || has_sum(text));
    points
        .take(MOST_SUMS)
        .map(|(_, text)| quotation(&text))
        .collect()
}

/// A point with its sub-points: "ge direktören i uppdrag att a) teckna avtal, b) redovisa läget".
fn words(point: &Point) -> String {
    let mut text = point.text.clone();
    for point in &point.points {
        let label = point.label.as_deref().map_or_else(String::new, |label| {
            format!("{}) ", label.trim_end_matches(['.', ')']))
        });
        text = format!("{text} {label}{}", words(point));
    }
    text
}

/// A text as it stands inside quotation marks.
fn quotation(text: &str) -> String {
    cut(&one_line(text)).replace('”', "’")
}

/// A text without line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that is not longer than a quotation may be, cut between words.
fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else {
        return text.to_owned();
    };
    let words = text[..end]
        .rsplit_once(' ')
        .map_or(&text[..end], |(words, _)| words);
    format!("{words} …")
}

/// A text that means nothing to Markdown or HTML, personal identity numbers hidden.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in mask(&one_line_kept(text)).chars() {
        if "\\`*_[]<>&|~#".contains(c) {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

/// Line breaks become spaces; no-break spaces stay.
fn one_line_kept(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}
