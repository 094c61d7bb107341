//! Who wanted something else: reservations (who, which party, against what, for what), votes and
//! proposals.

use yew::prelude::*;

use super::dissenters::is_of_chosen;
use super::facts::ways;
use super::icons::{Icon, icon};
use super::language::{key, localized, say, tell};
use super::parts::{ViewProps, outcome_tag, party, person, segment, source_link};
use super::roll::parties;
use super::said::quote;
use super::state::{Action, DissentBy};
use super::steps::{Draw, Steps, gradually};
use super::turns::Depth;
use super::votes::{result, verdict};
use super::{brief, dissenters, labels, proposals};
use crate::model::{Item, Minutes, Reservation, Vote};
use crate::query::{self, Filter};
use crate::stats::{self, Dissent as Entry};

/// All reservations, grouped as the reader likes; then what was voted on and what was proposed.
pub fn dissent(props: &ViewProps) -> Html {
    html! {
        <div class="dissent">
            <Steps
                depth={Depth::View}
                view={props.clone()}
                draw={part as Draw}
                to={PARTS}
                name="dissent"
            />
        </div>
    }
}

/// How many parts [`part`] draws.
const PARTS: usize = 5;

/// How many reservations are read without an overview of them first.
const FEW: usize = 6;

/// A part of the view: the reservations, the votes, the proposals.
fn part(props: &ViewProps, part: usize) -> Html {
    match part {
        0..=2 => of_reservations(props, part),
        3 => cases(props, say!("Omröstningar"), true, voted, ballots),
        _ => cases(
            props,
            say!("Yrkanden"),
            false,
            |filter, item| {
                item.proposals
                    .iter()
                    .any(|proposal| is_of_chosen(filter, &proposal.parties))
            },
            |props, item| proposals::list(props, item, false),
        ),
    }
}

/// How many reservations there are, their chart, and themselves: a few come before it.
fn of_reservations(props: &ViewProps, part: usize) -> Html {
    let minutes = &props.state.reading.minutes;
    let entries = stats::dissents(minutes);
    let chart_at = if entries.len() > FEW { 1 } else { 2 };
    match part {
        0 => reservations(minutes, &entries),
        _ if entries.is_empty() => Html::default(),
        _ if part == chart_at => dissenters::chart(props, &entries),
        _ => grouped(props, minutes, &entries),
    }
}

/// The reservations, one by one.
fn grouped(props: &ViewProps, minutes: &Minutes, entries: &[Entry]) -> Html {
    let groups = groups(
        props,
        minutes,
        &dissenters::chosen(&props.state.filter, entries),
    );
    html! { <>{ groupings(props) }{ groups }</> }
}

fn reservations(minutes: &Minutes, entries: &[Entry]) -> Html {
    let heading = html! {
        <h2>{ say!("Reservationer") }</h2>
    };
    if entries.is_empty() {
        let nothing = say!("Ingen reserverade sig enligt protokollet.");
        return html! { <div class="empty">{ heading }<p>{ nothing }</p></div> };
    }
    html! { <>{ heading }<p class="lead">{ summary(minutes, entries) }</p></> }
}

/// Whether a case has votes, and the chosen parties have a part in it.
fn voted(filter: &Filter, item: &Item) -> bool {
    let of_chosen = || {
        query::parties(item)
            .iter()
            .any(|party| filter.parties.contains(*party))
    };
    !item.votes.is_empty() && (filter.parties.is_empty() || of_chosen())
}

/// The cases that have something, with what they have, under a heading that opens.
fn cases(
    props: &ViewProps,
    heading: &'static str,
    open: bool,
    has: fn(&Filter, &Item) -> bool,
    inside: fn(&ViewProps, &Item) -> Html,
) -> Html {
    let items = props
        .state
        .reading
        .minutes
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| has(&props.state.filter, item));
    let case = |(at, item)| {
        html! {
            <section class="dissent-group">
                <h3>{ case_link(props, at, item) }</h3>
                { inside(props, item) }
            </section>
        }
    };
    let parts: Vec<Html> = items.map(case).collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! {
        <details class="dissent-more" {open}>
            <summary>
                <h2>
                    { icon(Icon::Down) }
                    { heading }
                    { " " }
                    <span class="count">{ count(parts.len(), ITEMS) }</span>
                </h2>
            </summary>
            { gradually(Depth::Section, 1, parts) }
        </details>
    }
}

/// The votes of a case in short; the case itself has their rolls.
fn ballots(props: &ViewProps, item: &Item) -> Html {
    let vote = |vote: &Vote| {
        html! {
            <article class="vote">
                <h4>{ verdict(vote) }</h4>
                { result(vote) }
                { parties(props, vote) }
                { source_link(props, vote.span) }
            </article>
        }
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
        (0, 0) => count(entries.len(), RESERVATIONS),
        (0, parties) => count(parties, PARTIES),
        (people, 0) => count(people, PEOPLE),
        (people, parties) => {
            let (people, parties) = (count(people, PEOPLE), count(parties, FROM_PARTIES));
            tell!(
                "{people} från {parties}",
                people = people,
                parties = parties
            )
        }
    };
    let cases = count(items.len(), IN_ITEMS);
    if (people, parties) == (0, 0) {
        return tell!("{who} lämnades i {cases}.", who = who, cases = cases);
    }
    tell!("{who} reserverade sig i {cases}.", who = who, cases = cases)
}

/// One and several of something, in each language.
pub(super) type Noun = [&'static str; 2];

const ITEMS: &Noun = &[key!("ärende"), key!("ärenden")];
const IN_ITEMS: &Noun = &[key!("ärende", "in"), key!("ärenden", "in")];
const PEOPLE: &Noun = &[key!("person"), key!("personer")];
/// Parties, counted.
pub(super) const PARTIES: &Noun = &[key!("parti"), key!("partier")];
const FROM_PARTIES: &Noun = &[key!("parti", "from"), key!("partier", "from")];
/// Reservations, counted.
pub(super) const RESERVATIONS: &Noun = &[key!("reservation"), key!("reservationer")];

/// "3 reservationer".
pub(super) fn count(n: usize, [one, many]: &'static Noun) -> String {
    labels::count(n, localized(one), localized(many))
}

fn groupings(props: &ViewProps) -> Html {
    let option = |words, by| (words, props.state.dissent_by == by, Action::DissentBy(by));
    let options = [
        option(say!("Ärende"), DissentBy::Item),
        option(say!("Person"), DissentBy::Person),
        option(say!("Parti"), DissentBy::Party),
    ];
    segment(say!("Ordna efter"), &props.act, options)
}

fn groups(props: &ViewProps, minutes: &Minutes, entries: &[Entry]) -> Html {
    let groups: Vec<Html> = match props.state.dissent_by {
        DissentBy::Item => entries
            .chunk_by(|a, b| a.item == b.item)
            .map(|entries| case(props, entries))
            .collect(),
        DissentBy::Person => {
            let mut groups = stats::dissents_by_person(minutes);
            keep(&mut groups, entries);
            let unnamed = without(entries, |r| r.by.is_empty());
            let named = groups
                .iter()
                .map(|(who, entries)| group(props, person(who), entries));
            named
                .chain(rest(props, say!("Utan namn"), &unnamed))
                .collect()
        }
        DissentBy::Party => {
            let mut groups = stats::dissents_by_party(minutes);
            keep(&mut groups, entries);
            let unnamed = without(entries, |r| r.parties.is_empty());
            let named = groups
                .iter()
                .map(|(letters, entries)| group(props, party_name(letters), entries));
            named
                .chain(rest(props, say!("Utan parti"), &unnamed))
                .collect()
        }
    };
    gradually(Depth::Section, 1, groups)
}

/// Leaves only these reservations in groups.
fn keep<K>(groups: &mut Vec<(K, Vec<Entry>)>, entries: &[Entry]) {
    for (_, own) in groups.iter_mut() {
        own.retain(|entry| entries.contains(entry));
    }
    groups.retain(|(_, own)| !own.is_empty());
}

/// A case with all reservations against its decision.
fn case(props: &ViewProps, entries: &[Entry]) -> Html {
    let at = entries[0].item;
    let item = &props.state.reading.minutes.items[at];
    let cards = entries.iter().map(|entry| card(props, entry, None));
    html! {
        <section class="dissent-group">
            <h3>{ case_link(props, at, item) }</h3>
            { decision(item) }
            { gradually(Depth::Rows, 0, cards.collect()) }
        </section>
    }
}

fn without<'a>(entries: &[Entry<'a>], lacks: fn(&Reservation) -> bool) -> Vec<Entry<'a>> {
    entries
        .iter()
        .filter(|entry| lacks(entry.reservation))
        .copied()
        .collect()
}

fn rest(props: &ViewProps, words: &'static str, entries: &[Entry]) -> Option<Html> {
    (!entries.is_empty()).then(|| group(props, words.into(), entries))
}

/// "Vänsterpartiet `V`"; a local party has its letters only.
fn party_name(letters: &str) -> Html {
    html! { <>{ labels::party(letters).unwrap_or_default() }{ " " }{ party(letters) }</> }
}

fn group(props: &ViewProps, heading: Html, entries: &[Entry]) -> Html {
    let cards = entries
        .iter()
        .map(|entry| card(props, entry, Some(entry.item)));
    html! {
        <section class="dissent-group">
            <h3>
                { heading }
                { " " }
                <span class="count">{ count(entries.len(), RESERVATIONS) }</span>
            </h3>
            { gradually(Depth::Rows, 0, cards.collect()) }
        </section>
    }
}

/// One reservation: who it is by, for what, and against what where that is not said above it.
fn card(props: &ViewProps, entry: &Entry, against: Option<usize>) -> Html {
    let item = &props.state.reading.minutes.items[entry.item];
    let reservation = entry.reservation;
    html! {
        <article class="dissent-card">
            <h4 class="dissent-who">
                { icon(Icon::Flag) }
                <span>{ who(reservation) }</span>
            </h4>
            <dl>
                if let Some(at) = against {
                    <div>
                        <dt>
                            { say!("Mot beslutet i") }
                        </dt>
                        <dd>{ case_link(props, at, item) }{ decision(item) }</dd>
                    </div>
                }
                { for favoured(item, reservation) }
                <div>
                    <dt>
                        { say!("Så står det") }
                    </dt>
                    <dd>{ quote("q", "", &reservation.text) }</dd>
                </div>
            </dl>
            <div class="dissent-ways">
                if reservation.written {
                    <span class="count">
                        { say!("Skriftlig reservation") }
                    </span>
                }
                { ways(props, item, reservation.span) }
            </div>
        </article>
    }
}

/// "Helena Öhlund S och Lennart Thörnlund S reserverade sig", or the parties where nobody is named.
fn who(reservation: &Reservation) -> Html {
    let names: Vec<Html> = if reservation.by.is_empty() {
        reservation
            .parties
            .iter()
            .map(|letters| party_name(letters))
            .collect()
    } else {
        reservation.by.iter().map(person).collect()
    };
    if names.is_empty() {
        return say!("Reservation utan namn").into();
    }
    let verb = match names.len() {
        1 => say!(" reserverade sig"),
        _ => say!(" reserverade sig", "several"),
    };
    html! { <>{ sentence(names) }{ verb }</> }
}

/// Puts commas and "och" between.
fn sentence(names: Vec<Html>) -> Html {
    let last = names.len() - 1;
    let between = |i: usize| match i {
        0 => "",
        i if i == last => say!(" och "),
        _ => ", ",
    };
    html! {
        for (i, name) in names.into_iter().enumerate() {
            { between(i) }
            { name }
        }
    }
}

/// The case, as a way to it.
fn case_link(props: &ViewProps, at: usize, item: &Item) -> Html {
    html! {
        <button type="button" class="dissent-case" onclick={props.on_click(Action::Item(Some(at)))}>
            { quote("span", "number", &item.label) }
            { " " }
            { quote("span", "", &item.title) }
        </button>
    }
}

/// The decision in short: "✓ Beviljat Projektet … beviljas medfinansiering".
fn decision(item: &Item) -> Html {
    html! {
        <p class="dissent-decision">
            { outcome_tag(item.outcome) }
            if let Some(line) = brief::decision(item) {
                { " " }
                { quote("span", "", &line) }
            }
        </p>
    }
}

/// The proposal it favours, where the document ties it to one.
fn favoured(item: &Item, reservation: &Reservation) -> Option<Html> {
    let proposal = reservation.proposal.and_then(|i| item.proposals.get(i))?;
    let result = match proposal.carried {
        Some(true) => say!(" Förslaget vann."),
        Some(false) => say!(" Förslaget föll."),
        None => "",
    };
    Some(html! {
        <div>
            <dt>
                { say!("Ville i stället ha") }
            </dt>
            <dd>
                <strong>{ labels::proposal_kind(proposal.kind) }</strong>
                { ". " }
                { quote("span", "", &proposal.text) }
                <span class="count">{ result }</span>
            </dd>
        </div>
    })
}
