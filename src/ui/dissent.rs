//! Who wanted something else: reservations (who, which party, against what, for what), votes and proposals.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::parts::{ViewProps, el, outcome_tag, party, person, source_link};
use super::state::{Action, DissentBy};
use super::votes::{result, verdict};
use super::{brief, labels, proposals};
use crate::model::{Item, Minutes, Proposal, Reservation, Vote};
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

/// The cases that have something, with what they have.
fn cases(
    props: &ViewProps,
    heading: &'static str,
    has: fn(&Item) -> bool,
    inside: fn(&ViewProps, &Item) -> Html,
) -> Vec<Html> {
    let items = props.state.reading.minutes.items.iter().enumerate().filter(|(_, item)| has(item));
    let case = |(at, item)| {
        el("section", "dissent-group", vec![el("h3", "", vec![case_link(props, at, item)]), inside(props, item)])
    };
    let mut parts: Vec<Html> = items.map(case).collect();
    if !parts.is_empty() {
        let count = labels::count(parts.len(), "ärende", "ärenden");
        parts.insert(0, el("h2", "", vec![heading.into(), " ".into(), el("span", "count", vec![count.into()])]));
    }
    parts
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
    html! {
        <section class="dissent-group">
            <h3>{ case_link(props, at, item) }</h3>
            { decision(item) }
            { for entries.iter().map(|entry| card(props, entry, None)) }
        </section>
    }
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
    let count = labels::count(entries.len(), "reservation", "reservationer");
    html! {
        <section class="dissent-group">
            <h3>{ heading }{ " " }<span class="count">{ count }</span></h3>
            { for entries.iter().map(|entry| card(props, entry, Some(entry.item))) }
        </section>
    }
}

/// One reservation: who it is by, for what, and against what where that is not said above it.
fn card(props: &ViewProps, entry: &Entry, against: Option<usize>) -> Html {
    let item = &props.state.reading.minutes.items[entry.item];
    let reservation = entry.reservation;
    html! {
        <article class="dissent-card">
            <h4 class="dissent-who">{ icon(Icon::Flag) }<span>{ who(reservation) }</span></h4>
            <dl>
                if let Some(at) = against {
                    <div><dt>{ "Mot beslutet i" }</dt><dd>{ case_link(props, at, item) }{ decision(item) }</dd></div>
                }
                { favoured(item, reservation) }
                <div><dt>{ "Så står det" }</dt><dd><q>{ &reservation.text }</q></dd></div>
            </dl>
            <div class="dissent-ways">
                if reservation.written { <span class="count">{ "Skriftlig reservation" }</span> }
                { source_link(props, reservation.span) }
            </div>
        </article>
    }
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
    html! {
        <button type="button" class="dissent-case" onclick={props.on_click(Action::Item(Some(at)))}>
            <span class="number">{ &item.label }</span>{ " " }{ &item.title }
        </button>
    }
}

/// The decision in short: "✓ Beviljat Projektet … beviljas medfinansiering".
fn decision(item: &Item) -> Html {
    let words = brief::decision(item);
    html! {
        <p class="dissent-decision">{ outcome_tag(item.outcome) }{ for words.map(|words| html! { <>{ " " }<span>{ words }</span></> }) }</p>
    }
}

/// The proposal it favours, where the document ties it to one.
fn favoured(item: &Item, reservation: &Reservation) -> Html {
    let Some(proposal) = reservation.proposal.and_then(|i| item.proposals.get(i)) else { return Html::default() };
    html! { <div><dt>{ "Ville i stället ha" }</dt><dd>{ proposal_words(proposal) }</dd></div> }
}

fn proposal_words(proposal: &Proposal) -> Html {
    let result = match proposal.carried {
        Some(true) => " Förslaget vann.",
        Some(false) => " Förslaget föll.",
        None => "",
    };
    html! { <><strong>{ labels::proposal_kind(proposal.kind) }</strong>{ ". " }{ &proposal.text }<span class="count">{ result }</span></> }
}
