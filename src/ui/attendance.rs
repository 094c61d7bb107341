//! "Närvaro": when and where, who led and who adjusted, and who was there in what capacity and did what.

use std::cmp::Reverse;

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::origin::{computed, missing, stated};
use super::parts::{ViewProps, party, person};
use super::state::Action;
use super::{address, marks};
use crate::model::{Attendance, BallotKind, Item, Meeting, Person, Role, Span};
use crate::order::{Set, group, sort_by_key};
use crate::query;

/// The meeting and everyone who was there.
pub fn attendance(props: &ViewProps) -> Html {
    let meeting = &props.state.reading.minutes.meeting;
    let shown: Vec<&Attendance> = meeting.present.iter().filter(|present| passes(props, present)).collect();
    html! {
        <div key="attendance" class="attendance">
            <h2>{ "Närvaro" }</h2>
            { facts(props, meeting) }
            if meeting.present.is_empty() {
                <div class="empty"><p>{ missing("Ingen lista över närvarande hittades i protokollet.") }</p></div>
            } else {
                { by_party(props, meeting) }
                <p class="shown" role="status">{ format!("{} av {}", shown.len(), labels::count(meeting.present.len(), "person", "personer")) }</p>
                { for ROLES.iter().map(|(role, words)| of_role(props, &shown, *role, words)) }
            }
        </div>
    }
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
    let someone = |who: &Option<Person>| who.as_ref().map(person);
    let adjusters = (!meeting.adjusters.is_empty()).then(|| super::parts::people(&meeting.adjusters));
    let facts = [
        ("Datum", words(meeting.date.as_deref().map(labels::date)), places.date),
        ("Tid", words(time), places.time),
        ("Plats", words(meeting.place.clone()), places.place),
        ("Ordförande", someone(&meeting.chair), places.chair),
        ("Sekreterare", someone(&meeting.secretary), places.secretary),
        ("Justerare", adjusters, places.adjusters),
    ];
    html! { <dl class="meeting">{ for facts.into_iter().map(|(name, value, span)| fact(props, name, value, span)) }</dl> }
}

fn fact(props: &ViewProps, name: &'static str, value: Option<Html>, span: Option<Span>) -> Html {
    let value = value.unwrap_or_else(|| missing("Hittades inte"));
    html! { <div><dt>{ name }</dt><dd>{ value }{ for span.map(|span| html! { <>{ " " }{ stated(props, span, name) }</> }) }</dd></div> }
}

/// How many of each party were there: figures that also choose.
fn by_party(props: &ViewProps, meeting: &Meeting) -> Html {
    let mut parties = group(meeting.present.iter().filter_map(|p| Some((p.person.party.as_deref()?, p))).collect());
    sort_by_key(&mut parties, |(_, present)| Reverse(present.len()));
    let chip = |(letters, present): &(&str, Vec<&Attendance>)| {
        let pressed = props.state.filter.parties.contains(*letters).to_string();
        let name = labels::party(letters).map(|name| html! { <span class="visually-hidden">{ name }{ " " }</span> });
        html! {
            <button type="button" class="chip" aria-pressed={pressed} onclick={props.on_click(Action::Party((*letters).to_owned()))}>
                { for name }<span aria-hidden={labels::party(letters).map(|_| "true")}>{ (*letters).to_owned() }</span><span class="count">{ present.len() }</span>
            </button>
        }
    };
    if parties.is_empty() {
        return Html::default();
    }
    html! { <div class="party-chips" role="group" aria-label="Visa bara parti">{ for parties.iter().map(chip) }{ computed("ur listan") }</div> }
}

const ROLES: [(Role, &str); 4] = [
    (Role::Member, "Ledamöter"),
    (Role::Substitute, "Tjänstgörande ersättare"),
    (Role::NonServing, "Ersättare som inte tjänstgjorde"),
    (Role::Other, "Övriga närvarande"),
];

fn of_role(props: &ViewProps, shown: &[&Attendance], role: Role, words: &'static str) -> Html {
    let people: Vec<_> = shown.iter().filter(|present| present.role == role).collect();
    if people.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h3>{ words }{ " " }<span class="count">{ people.len() }</span></h3>
            <ul class="people" role="list">{ for people.into_iter().map(|present| entry(props, present)) }</ul>
        </section>
    }
}

fn entry(props: &ViewProps, present: &Attendance) -> Html {
    let words = query::words(&props.state.filter.text);
    let name = &present.person.name;
    html! {
        <li class="attendee">
            <p class="name"><strong>{ marks::with_hits(name, &words) }</strong>{ for present.person.party.as_deref().map(|letters| html! { <>{ " " }{ party(letters) }</> }) }
                { for present.span.map(|span| stated(props, span, name)) }</p>
            { for capacity(present).map(|words| html! { <p class="muted">{ words }</p> }) }
            { deeds(props, name) }
        </li>
    }
}

/// "Ordförande. Ersätter Mattias Uddegren (S). §§ 45–54."
fn capacity(present: &Attendance) -> Option<String> {
    let office = present.office.as_deref().map(labels::capital);
    let replaces = present.replaces.as_ref().map(|member| format!("ersätter {}", labels::person(member)));
    let items = present
        .items
        .map(|[from, to]| if from == to { format!("§\u{a0}{from}") } else { format!("§§\u{a0}{from}–{to}") });
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
    let done: Vec<_> = done.into_iter().filter(|(_, cases)| !cases.is_empty()).collect();
    if done.is_empty() {
        return Html::default();
    }
    let all: Set<usize> = done.iter().flat_map(|(_, cases)| cases.iter().copied()).collect();
    html! {
        <details class="deeds">
            <summary>{ icon(Icon::Down) }{ format!("Nämns i {}", labels::count(all.len(), "ärende", "ärenden")) }</summary>
            <dl>{ for done.iter().map(|(words, cases)| deed(props, words, cases)) }</dl>
        </details>
    }
}

fn deed(props: &ViewProps, words: &'static str, cases: &[usize]) -> Html {
    let case = |at: &usize| {
        let item = &props.state.reading.minutes.items[*at];
        html! { <a href={address::item_hash(&props.state, Some(*at))} title={item.title.clone()}>{ &item.label }</a> }
    };
    html! { <div><dt>{ words }</dt><dd>{ for cases.iter().map(case) }</dd></div> }
}
