//! Who wanted something else: reservations (who, which party, against what, for what), votes and proposals.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::parts::{ViewProps, button, each, el, element, outcome_tag, pair, party, person, source_link, words};
use super::state::{Action, DissentBy};
use super::votes::{result, verdict};
use super::{brief, labels, proposals};
use crate::model::{Item, Minutes, Reservation, Vote};
use crate::stats::{self, Dissent as Entry};

/// All reservations, grouped as the reader likes; then what was voted on and what was proposed.
pub fn dissent(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let mut parts = vec![reservations(props, minutes)];
    parts.extend(cases(props, "Omröstningar", |item| !item.votes.is_empty(), ballots));
    parts.extend(cases(
        props,
        "Yrkanden",
        |item| !item.proposals.is_empty(),
        |props, item| proposals::list(props, item, false),
    ));
    el("div", "dissent", parts)
}

fn reservations(props: &ViewProps, minutes: &Minutes) -> Html {
    let entries = stats::dissents(minutes);
    if entries.is_empty() {
        return html! { <div class="empty"><h2>{ "Reservationer" }</h2><p>{ "Ingen reserverade sig enligt protokollet." }</p></div> };
    }
    html! {
        <>
            <h2>{ "Reservationer" }</h2>
            <p class="lead">{ summary(minutes, &entries) }</p>
            { groupings(props) }
            { groups(props, minutes, &entries) }
        </>
    }
}

/// The cases that have something, with what they have, under a heading that opens.
fn cases(
    props: &ViewProps,
    heading: &'static str,
    has: fn(&Item) -> bool,
    inside: fn(&ViewProps, &Item) -> Html,
) -> Option<Html> {
    let items = props.state.reading.minutes.items.iter().enumerate().filter(|(_, item)| has(item));
    let case = |(at, item)| {
        el("section", "dissent-group", vec![el("h3", "", vec![case_link(props, at, item)]), inside(props, item)])
    };
    let mut parts: Vec<Html> = items.map(case).collect();
    let count = words("span", "count", labels::count(parts.len(), "ärende", "ärenden"));
    let words = el("h2", "", vec![icon(Icon::Down), heading.into(), " ".into(), count]);
    (!parts.is_empty()).then(|| {
        parts.insert(0, el("summary", "", vec![words]));
        let open: &[_] = if heading == "Omröstningar" { &["class", "open"] } else { &["class"] };
        element("details", open, &["dissent-more", ""], parts)
    })
}

/// The votes of a case in short; the case itself has their rolls.
fn ballots(props: &ViewProps, item: &Item) -> Html {
    let vote = |vote: &Vote| {
        let heading = el("h4", "", vec![verdict(vote).into()]);
        el("article", "vote", vec![heading, result(vote), source_link(props, vote.span)])
    };
    item.votes.iter().map(vote).collect()
}

/// "2 personer från 2 partier reserverade sig i 3 ärenden."
fn summary(minutes: &Minutes, entries: &[Entry]) -> String {
    let mut items: Vec<_> = entries.iter().map(|entry| entry.item).collect();
    items.dedup();
    let people = stats::dissents_by_person(minutes).len();
    let parties = stats::dissents_by_party(minutes).len();
    let who = match (people, parties) {
        (0, 0) => labels::count(entries.len(), "reservation", "reservationer"),
        (0, parties) => labels::count(parties, "parti", "partier"),
        (people, 0) => labels::count(people, "person", "personer"),
        (p, q) => format!("{} från {}", labels::count(p, "person", "personer"), labels::count(q, "parti", "partier")),
    };
    let verb = if (people, parties) == (0, 0) { "lämnades" } else { "reserverade sig" };
    format!("{who} {verb} i {}.", labels::count(items.len(), "ärende", "ärenden"))
}

fn groupings(props: &ViewProps) -> Html {
    let option = |words, by: DissentBy| {
        let pressed = (props.state.dissent_by == by).to_string();
        html! { <button type="button" aria-pressed={pressed} onclick={props.on_click(Action::DissentBy(by))}>{ words }</button> }
    };
    html! {
        <div class="segmented" role="group" aria-label="Ordna efter">
            { option("Ärende", DissentBy::Item) }{ option("Person", DissentBy::Person) }{ option("Parti", DissentBy::Party) }
        </div>
    }
}

fn groups(props: &ViewProps, minutes: &Minutes, entries: &[Entry]) -> Html {
    match props.state.dissent_by {
        DissentBy::Item => entries.chunk_by(|a, b| a.item == b.item).map(|entries| case(props, entries)).collect(),
        DissentBy::Person => {
            let groups = stats::dissents_by_person(minutes);
            let unnamed = without(entries, |r| r.by.is_empty());
            let named = groups.iter().map(|(who, entries)| group(props, person(who), entries));
            named.chain(rest(props, "Utan namn", &unnamed)).collect()
        }
        DissentBy::Party => {
            let groups = stats::dissents_by_party(minutes);
            let unnamed = without(entries, |r| r.parties.is_empty());
            let named = groups.iter().map(|(letters, entries)| group(props, party_name(letters), entries));
            named.chain(rest(props, "Utan parti", &unnamed)).collect()
        }
    }
}

/// A case with all reservations against its decision.
fn case(props: &ViewProps, entries: &[Entry]) -> Html {
    let at = entries[0].item;
    let item = &props.state.reading.minutes.items[at];
    let mut parts = vec![el("h3", "", vec![case_link(props, at, item)]), decision(item)];
    parts.extend(each(entries, &|entry| card(props, entry, None)));
    el("section", "dissent-group", parts)
}

fn without<'a>(entries: &[Entry<'a>], lacks: fn(&Reservation) -> bool) -> Vec<Entry<'a>> {
    entries.iter().filter(|entry| lacks(entry.reservation)).copied().collect()
}

fn rest(props: &ViewProps, words: &'static str, entries: &[Entry]) -> Option<Html> {
    (!entries.is_empty()).then(|| group(props, html! { { words } }, entries))
}

/// "Vänsterpartiet `V`"; a local party has its letters only.
fn party_name(letters: &str) -> Html {
    html! { <>{ labels::party(letters).unwrap_or_default() }{ " " }{ party(letters) }</> }
}

fn group(props: &ViewProps, heading: Html, entries: &[Entry]) -> Html {
    let count = words("span", "count", labels::count(entries.len(), "reservation", "reservationer"));
    let mut parts = vec![el("h3", "", vec![heading, " ".into(), count])];
    parts.extend(each(entries, &|entry| card(props, entry, Some(entry.item))));
    el("section", "dissent-group", parts)
}

/// One reservation: who it is by, for what, and against what where that is not said above it.
fn card(props: &ViewProps, entry: &Entry, against: Option<usize>) -> Html {
    let item = &props.state.reading.minutes.items[entry.item];
    let reservation = entry.reservation;
    let mut facts = Vec::new();
    if let Some(at) = against {
        facts.push(pair("Mot beslutet i", vec![case_link(props, at, item), decision(item)]));
    }
    facts.extend(favoured(item, reservation));
    facts.push(pair("Så står det", vec![words("q", "", &reservation.text)]));
    let written = if reservation.written { words("span", "count", "Skriftlig reservation") } else { Html::default() };
    el(
        "article",
        "dissent-card",
        vec![
            el("h4", "dissent-who", vec![icon(Icon::Flag), el("span", "", vec![who(reservation)])]),
            el("dl", "", facts),
            el("div", "dissent-ways", vec![written, source_link(props, reservation.span)]),
        ],
    )
}

/// "Helena Öhlund S och Lennart Thörnlund S reserverar sig", or the parties where nobody is named.
fn who(reservation: &Reservation) -> Html {
    let names: Vec<Html> = if reservation.by.is_empty() {
        reservation.parties.iter().map(|letters| party_name(letters)).collect()
    } else {
        reservation.by.iter().map(person).collect()
    };
    if names.is_empty() {
        return html! { { "Reservation utan namn" } };
    }
    html! { <>{ sentence(names) }{ " reserverar sig" }</> }
}

/// Puts commas and "och" between.
fn sentence(names: Vec<Html>) -> Html {
    let last = names.len() - 1;
    let between = |i: usize| match i {
        0 => "",
        i if i == last => " och ",
        _ => ", ",
    };
    names.into_iter().enumerate().map(|(i, name)| html! { <>{ between(i) }{ name }</> }).collect()
}

/// The case, as a way to it.
fn case_link(props: &ViewProps, at: usize, item: &Item) -> Html {
    let name = vec![words("span", "number", &item.label), " ".into(), item.title.clone().into()];
    button("dissent-case", props.on_click(Action::Item(Some(at))), name)
}

/// The decision in short: "✓ Beviljat Projektet … beviljas medfinansiering".
fn decision(item: &Item) -> Html {
    let mut parts = vec![outcome_tag(item.outcome)];
    if let Some(line) = brief::decision(item) {
        parts.extend([" ".into(), words("span", "", line)]);
    }
    el("p", "dissent-decision", parts)
}

/// The proposal it favours, where the document ties it to one.
fn favoured(item: &Item, reservation: &Reservation) -> Option<Html> {
    let proposal = reservation.proposal.and_then(|i| item.proposals.get(i))?;
    let result = match proposal.carried {
        Some(true) => " Förslaget vann.",
        Some(false) => " Förslaget föll.",
        None => "",
    };
    let kind = words("strong", "", labels::proposal_kind(proposal.kind));
    let inside = vec![kind, ". ".into(), proposal.text.clone().into(), words("span", "count", result)];
    Some(pair("Ville i stället ha", inside))
}
