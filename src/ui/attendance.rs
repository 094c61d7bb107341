//! "Närvaro": when and where, who led and who adjusted, and who was there in what capacity and did
//! what.

use std::cmp::Reverse;

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::{key, localized, say, tell};
use super::origin::{computed, missing, stated};
use super::overview::begins_late;
use super::parts::{Aloud, ViewProps, people, person};
use super::said::quote;
use super::state::Action;
use super::steps::gradual_view;
use super::{address, labels};
use crate::model::{Attendance, BallotKind, Item, Meeting, Person, Role, Span};
use crate::query;

/// The meeting and everyone who was there.
pub fn attendance(props: &ViewProps) -> Html {
    let meeting = &props.state.reading.minutes.meeting;
    let mut parts = vec![
        html! {
            <h2>{ say!("Närvaro") }</h2>
        },
        facts(props, meeting),
    ];
    if meeting.present.is_empty() {
        let nothing = missing(say!("Ingen lista över närvarande hittades i protokollet."));
        parts.push(html! {
            <p class="empty">{ nothing }{ why_missing(meeting).unwrap_or_default() }</p>
        });
    } else {
        let shown: Vec<&Attendance> = meeting
            .present
            .iter()
            .filter(|present| passes(props, present))
            .collect();
        let all = labels::count(
            persons(&meeting.present).len(),
            say!("person", "of"),
            say!("personer", "of"),
        );
        let shown_count = persons(shown.iter().copied()).len();
        parts.push(by_party(props, meeting));
        let said = tell!(
            "{shown_count} av {all} ",
            shown_count = shown_count,
            all = all
        );
        let from = computed(say!("ur listan"));
        parts.push(html! { <Aloud words={said.clone()} /> });
        parts.push(html! { <p class="shown">{ said }{ from }</p> });
        parts.extend(
            ROLES
                .iter()
                .map(|(role, words)| of_role(props, &shown, *role, localized(words))),
        );
    }
    html! { <div class="attendance">{ gradual_view(props, "attendance", parts) }</div> }
}

/// Those who were there, each once: who served for a part of the meeting stands in two lists.
pub(super) fn persons<'m>(present: impl IntoIterator<Item = &'m Attendance>) -> Vec<&'m Person> {
    let mut people: Vec<&Person> = present.into_iter().map(|present| &present.person).collect();
    people.sort_by_key(|person| (person.name.as_str(), person.party.as_deref()));
    people.dedup();
    people
}

/// Why much may be missing: the file does not have the first pages.
fn why_missing(meeting: &Meeting) -> Option<String> {
    let first = begins_late(meeting)?;
    Some(tell!(
        " Filen börjar på protokollets sida {first}: det som står före den finns inte med.",
        first = first
    ))
}

/// Whether the search and the chosen parties leave a person.
fn passes(props: &ViewProps, present: &Attendance) -> bool {
    let filter = &props.state.filter;
    let letters = present.person.party.as_deref().unwrap_or_default();
    let office = present.office.as_deref().unwrap_or_default();
    let words = query::words(&filter.text);
    let own = [
        &present.person.name,
        letters,
        labels::party(letters).unwrap_or_default(),
        office,
    ]
    .join(" ");
    words
        .iter()
        .all(|word| !query::hits(&own, std::slice::from_ref(word)).is_empty())
        && (filter.parties.is_empty() || filter.parties.contains(letters))
}

/// The meeting in a few values, each with its line or said to be missing.
fn facts(props: &ViewProps, meeting: &Meeting) -> Html {
    let places = &meeting.places;
    let time = meeting.start.as_ref().map(|start| match &meeting.end {
        Some(end) => format!("{start}–{end}"),
        None => tell!("{start}, slutet hittades inte", start = start),
    });
    let words = |value: Option<String>| value.map(Html::from);
    let adjusters = Some(&*meeting.adjusters).filter(|people| !people.is_empty());
    let facts = [
        (
            say!("Datum"),
            words(meeting.date.as_deref().map(labels::date)),
            places.date,
        ),
        (say!("Tid"), words(time), places.time),
        (
            say!("Plats"),
            meeting
                .place
                .as_deref()
                .map(|place| quote("span", "", place)),
            places.place,
        ),
        (
            say!("Ordförande"),
            meeting.chair.as_ref().map(person),
            places.chair,
        ),
        (
            say!("Sekreterare"),
            meeting.secretary.as_ref().map(person),
            places.secretary,
        ),
        (say!("Justerare"), adjusters.map(people), places.adjusters),
    ];
    let fact = |(name, value, span): &(&'static str, Option<Html>, Option<Span>)| {
        let place = span.map_or_else(Html::default, |span| stated(props, span, name));
        Some(html! {
            <div>
                <dt>{ name }</dt>
                <dd>{ value.clone()? }{ " " }{ place }</dd>
            </div>
        })
    };
    let unknown: Vec<&str> = facts
        .iter()
        .filter(|(_, value, _)| value.is_none())
        .map(|(name, ..)| *name)
        .collect();
    html! {
        <dl class="meeting">{ for facts.iter().filter_map(fact).chain(not_found(&unknown)) }</dl>
    }
}

/// All that was not found, in one line.
fn not_found(names: &[&str]) -> Option<Html> {
    let found = missing(say!("Hittades inte"));
    (!names.is_empty()).then(|| {
        html! {
            <div>
                <dt>{ names.join(" · ") }</dt>
                <dd>{ found }</dd>
            </div>
        }
    })
}

/// How many of each party were there: figures that also choose.
fn by_party(props: &ViewProps, meeting: &Meeting) -> Html {
    let people = persons(&meeting.present);
    let mut letters: Vec<&str> = people
        .iter()
        .filter_map(|person| person.party.as_deref())
        .collect();
    letters.sort_unstable();
    let mut parties: Vec<(&str, usize)> = letters
        .chunk_by(|a, b| a == b)
        .map(|same| (same[0], same.len()))
        .collect();
    parties.sort_by_key(|(_, present)| Reverse(*present));
    let chip = |(letters, present): (&str, usize)| {
        let pressed = props.state.filter.parties.contains(letters).to_string();
        let name = labels::party(letters);
        html! {
            <button
                type="button"
                class="chip"
                aria-pressed={pressed}
                title={name}
                onclick={props.on_click(Action::Party(letters.to_owned()))}
            >
                { letters }
                <span class="count">{ present }</span>
            </button>
        }
    };
    let label = say!("Visa bara parti");
    html! {
        <div class="party-chips" role="group" aria-label={label}>
            { for parties.into_iter().map(chip) }
        </div>
    }
}

static ROLES: [(Role, &str); 4] = [
    (Role::Member, key!("Ledamöter")),
    (Role::Substitute, key!("Tjänstgörande ersättare")),
    (Role::NonServing, key!("Ersättare som inte tjänstgjorde")),
    (Role::Other, key!("Övriga närvarande")),
];

fn of_role(props: &ViewProps, shown: &[&Attendance], role: Role, words: &'static str) -> Html {
    let people: Vec<_> = shown
        .iter()
        .filter(|present| present.role == role)
        .map(|present| entry(props, present))
        .collect();
    if people.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h3>
                { words }
                { " " }
                <span class="count">{ people.len() }</span>
            </h3>
            <ul class="people" role="list">{ people }</ul>
        </section>
    }
}

fn entry(props: &ViewProps, present: &Attendance) -> Html {
    let name = &present.person.name;
    let place = present
        .span
        .map_or_else(Html::default, |span| stated(props, span, name));
    let capacity = capacity(present).map(|said| html! { <p class="muted">{ said }</p> });
    html! {
        <li class="attendee">
            <p class="name">{ person(&present.person) }{ place }</p>
            { capacity.unwrap_or_default() }
            { deeds(props, name) }
        </li>
    }
}

/// "Ordförande. Ersätter Mattias Uddegren (S). §§ 45–54."
fn capacity(present: &Attendance) -> Option<Vec<Html>> {
    let office = present.office.as_deref().map(labels::capital);
    let replaces = present.replaces.as_ref().map(labels::person);
    let replaces = replaces.map(|member| tell!("ersätter {member}", member = member));
    let items = present.items.map(|[from, to]| match (from, to) {
        (0, to) => tell!("till och med §\u{a0}{to}", to = to),
        (from, u32::MAX) => tell!("från och med §\u{a0}{from}", from = from),
        (from, to) if from == to => format!("§\u{a0}{from}"),
        (from, to) => tell!("§§\u{a0}{from}–{to}", from = from, to = to),
    });
    let mut rest: Vec<String> = [replaces, items].into_iter().flatten().collect();
    let Some(office) = office.map(|office| quote("span", "", &office)) else {
        let said = rest.join(" · ");
        return (!said.is_empty()).then(|| vec![labels::capital(&said).into()]);
    };
    rest.insert(0, String::new());
    Some(vec![office, rest.join(" · ").into()])
}

/// What somebody did at the meeting, each with the cases in which they did it.
fn deeds(props: &ViewProps, name: &str) -> Html {
    let items = &props.state.reading.minutes.items;
    let is = |person: &Person| person.name == name;
    let proposed = |item: &Item| item.proposals.iter().any(|p| p.by.iter().any(is));
    let reserved = |item: &Item| item.reservations.iter().any(|r| r.by.iter().any(is));
    let remarked = |item: &Item| item.remarks.iter().any(|r| r.by.iter().any(is));
    let voted = |item: &Item, kind| {
        item.votes
            .iter()
            .any(|v| v.ballots.iter().any(|b| b.ballot == kind && is(&b.person)))
    };
    let cases = |did: &dyn Fn(&Item) -> bool| {
        (0..items.len())
            .filter(|i| did(&items[*i]))
            .collect::<Vec<_>>()
    };
    let done = [
        (say!("Yrkade"), cases(&proposed)),
        (say!("Reserverade sig"), cases(&reserved)),
        (say!("Lät anteckna något"), cases(&remarked)),
        (
            say!("Röstade ja"),
            cases(&|item| voted(item, BallotKind::Yes)),
        ),
        (
            say!("Röstade nej"),
            cases(&|item| voted(item, BallotKind::No)),
        ),
        (
            say!("Avstod"),
            cases(&|item| voted(item, BallotKind::Abstain)),
        ),
    ];
    let mut all: Vec<usize> = done
        .iter()
        .flat_map(|(_, cases)| cases.iter().copied())
        .collect();
    if all.is_empty() {
        return Html::default();
    }
    all.sort_unstable();
    all.dedup();
    let some = done.iter().filter(|(_, cases)| !cases.is_empty());
    let cases = labels::count(all.len(), say!("ärende", "in"), say!("ärenden", "in"));
    let summary = tell!("Nämns i {cases}", cases = cases);
    html! {
        <details class="deeds">
            <summary>{ icon(Icon::Down) }{ summary }</summary>
            <dl>{ for some.map(|(words, cases)| deed(props, words, cases)) }</dl>
        </details>
    }
}

fn deed(props: &ViewProps, words: &'static str, cases: &[usize]) -> Html {
    let case = |at: &usize| {
        let item = &props.state.reading.minutes.items[*at];
        html! {
            <a
                href={address::item_hash(&props.state, Some(*at))}
                title={item.title.clone()}
                lang="sv"
            >
                { &item.label }
            </a>
        }
    };
    html! {
        <div>
            <dt>{ words }</dt>
            <dd>{ for cases.iter().map(case) }</dd>
        </div>
    }
}
