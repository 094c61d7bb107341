//! "Närvaro": when and where, who led and who adjusted, and who was there in what capacity and did what.

use std::cmp::Reverse;

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::origin::{computed, missing, stated};
use super::parts::{ViewProps, el, element, pair, people, person, ul};
use super::state::Action;
use super::{address, labels};
use crate::model::{Attendance, BallotKind, Item, Meeting, Person, Role, Span};
use crate::order::sort_by_key;
use crate::query;

/// The meeting and everyone who was there.
pub fn attendance(props: &ViewProps) -> Html {
    let meeting = &props.state.reading.minutes.meeting;
    let mut parts = vec![el("h2", "", vec!["Närvaro".into()]), facts(props, meeting)];
    if meeting.present.is_empty() {
        parts.push(el("p", "empty", vec![missing("Ingen lista över närvarande hittades i protokollet.")]));
    } else {
        let shown: Vec<&Attendance> = meeting.present.iter().filter(|present| passes(props, present)).collect();
        let all = labels::count(meeting.present.len(), "person", "personer");
        parts.push(by_party(props, meeting));
        parts.push(element(
            "p",
            &["class", "role"],
            &["shown", "status"],
            vec![format!("{} av {all} ", shown.len()).into(), computed("ur listan")],
        ));
        parts.extend(ROLES.iter().map(|(role, words)| of_role(props, &shown, *role, words)));
    }
    el("div", "attendance", parts)
}

/// Whether the search and the chosen parties leave a person.
fn passes(props: &ViewProps, present: &Attendance) -> bool {
    let filter = &props.state.filter;
    let letters = present.person.party.as_deref().unwrap_or_default();
    let office = present.office.as_deref().unwrap_or_default();
    let words = query::words(&filter.text);
    let own = [&present.person.name, letters, labels::party(letters).unwrap_or_default(), office].join(" ");
    words.iter().all(|word| !query::hits(&own, std::slice::from_ref(word)).is_empty())
        && (filter.parties.is_empty() || filter.parties.contains(letters))
}

/// The meeting in a few values, each with its line or said to be missing.
fn facts(props: &ViewProps, meeting: &Meeting) -> Html {
    let places = &meeting.places;
    let time = meeting.start.as_ref().map(|start| match &meeting.end {
        Some(end) => format!("{start}–{end}"),
        None => format!("{start}, slutet hittades inte"),
    });
    let words = |value: Option<String>| value.map(Html::from);
    let adjusters = Some(&*meeting.adjusters).filter(|people| !people.is_empty());
    let facts = [
        ("Datum", words(meeting.date.as_deref().map(labels::date)), places.date),
        ("Tid", words(time), places.time),
        ("Plats", words(meeting.place.clone()), places.place),
        ("Ordförande", meeting.chair.as_ref().map(person), places.chair),
        ("Sekreterare", meeting.secretary.as_ref().map(person), places.secretary),
        ("Justerare", adjusters.map(people), places.adjusters),
    ];
    let fact = |(name, value, span): (&'static str, Option<Html>, Option<Span>)| {
        let place = span.map_or_else(Html::default, |span| stated(props, span, name));
        pair(name, vec![value.unwrap_or_else(|| missing("Hittades inte")), " ".into(), place])
    };
    el("dl", "meeting", facts.into_iter().map(fact).collect())
}

/// How many of each party were there: figures that also choose.
fn by_party(props: &ViewProps, meeting: &Meeting) -> Html {
    let mut letters: Vec<&str> = meeting.present.iter().filter_map(|p| p.person.party.as_deref()).collect();
    sort_by_key(&mut letters, |letters| *letters);
    let mut parties: Vec<(&str, usize)> = letters.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect();
    sort_by_key(&mut parties, |(_, present)| Reverse(*present));
    let chip = |(letters, present): (&str, usize)| {
        let pressed = props.state.filter.parties.contains(letters).to_string();
        let name = labels::party(letters);
        html! {
            <button type="button" class="chip" aria-pressed={pressed} title={name} onclick={props.on_click(Action::Party(letters.to_owned()))}>
                { letters }{ el("span", "count", vec![present.into()]) }
            </button>
        }
    };
    let group = &["party-chips", "group", "Visa bara parti"];
    element("div", &["class", "role", "aria-label"], group, parties.into_iter().map(chip).collect())
}

const ROLES: [(Role, &str); 4] = [
    (Role::Member, "Ledamöter"),
    (Role::Substitute, "Tjänstgörande ersättare"),
    (Role::NonServing, "Ersättare som inte tjänstgjorde"),
    (Role::Other, "Övriga närvarande"),
];

fn of_role(props: &ViewProps, shown: &[&Attendance], role: Role, words: &'static str) -> Html {
    let people: Vec<_> =
        shown.iter().filter(|present| present.role == role).map(|present| entry(props, present)).collect();
    if people.is_empty() {
        return Html::default();
    }
    let count = el("span", "count", vec![people.len().into()]);
    el("section", "", vec![el("h3", "", vec![words.into(), " ".into(), count]), ul("people", people)])
}

fn entry(props: &ViewProps, present: &Attendance) -> Html {
    let name = &present.person.name;
    let place = present.span.map_or_else(Html::default, |span| stated(props, span, name));
    let capacity = capacity(present).map(|words| el("p", "muted", vec![words.into()]));
    el(
        "li",
        "attendee",
        vec![el("p", "name", vec![person(&present.person), place]), capacity.unwrap_or_default(), deeds(props, name)],
    )
}

/// "Ordförande. Ersätter Mattias Uddegren (S). §§ 45–54."
fn capacity(present: &Attendance) -> Option<String> {
    let office = present.office.as_deref().map(labels::capital);
    let replaces = present.replaces.as_ref().map(|member| format!("ersätter {}", labels::person(member)));
    let items = present.items.map(|[from, to]| match (from, to) {
        (0, to) => format!("till och med §\u{a0}{to}"),
        (from, u32::MAX) => format!("från och med §\u{a0}{from}"),
        (from, to) if from == to => format!("§\u{a0}{from}"),
        (from, to) => format!("§§\u{a0}{from}–{to}"),
    });
    let parts: Vec<String> = [office, replaces, items].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| labels::capital(&parts.join(" · ")))
}

/// What somebody did at the meeting, each with the cases in which they did it.
fn deeds(props: &ViewProps, name: &str) -> Html {
    let items = &props.state.reading.minutes.items;
    let is = |person: &Person| person.name == name;
    let proposed = |item: &Item| item.proposals.iter().any(|p| p.by.iter().any(is));
    let reserved = |item: &Item| item.reservations.iter().any(|r| r.by.iter().any(is));
    let remarked = |item: &Item| item.remarks.iter().any(|r| r.by.iter().any(is));
    let voted =
        |item: &Item, kind| item.votes.iter().any(|v| v.ballots.iter().any(|b| b.ballot == kind && is(&b.person)));
    let cases = |did: &dyn Fn(&Item) -> bool| (0..items.len()).filter(|i| did(&items[*i])).collect::<Vec<_>>();
    let done = [
        ("Yrkade", cases(&proposed)),
        ("Reserverade sig", cases(&reserved)),
        ("Lät anteckna något", cases(&remarked)),
        ("Röstade ja", cases(&|item| voted(item, BallotKind::Yes))),
        ("Röstade nej", cases(&|item| voted(item, BallotKind::No))),
        ("Avstod", cases(&|item| voted(item, BallotKind::Abstain))),
    ];
    let mut all: Vec<usize> = done.iter().flat_map(|(_, cases)| cases.iter().copied()).collect();
    if all.is_empty() {
        return Html::default();
    }
    sort_by_key(&mut all, |i| *i);
    all.dedup();
    let some = done.iter().filter(|(_, cases)| !cases.is_empty());
    let summary = format!("Nämns i {}", labels::count(all.len(), "ärende", "ärenden"));
    el(
        "details",
        "deeds",
        vec![
            el("summary", "", vec![icon(Icon::Down), summary.into()]),
            el("dl", "", some.map(|(words, cases)| deed(props, words, cases)).collect()),
        ],
    )
}

fn deed(props: &ViewProps, words: &'static str, cases: &[usize]) -> Html {
    let case = |at: &usize| {
        let item = &props.state.reading.minutes.items[*at];
        html! { <a href={address::item_hash(&props.state, Some(*at))} title={item.title.clone()}>{ &item.label }</a> }
    };
    pair(words, cases.iter().map(case).collect())
}
