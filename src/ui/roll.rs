//! The roll call of a vote: by party, and by person in the order that the reader chooses.

use std::collections::{BTreeMap, BTreeSet};

use yew::prelude::*;

use super::chart::bars::Bars;
use super::chart::picture::Picture;
use super::chart::save::{Saved, date, more, source};
use super::chart::table::{Cell, Sheet};
use super::chart::{Bar, Look, Measure, Slice};
use super::icons::{Icon, icon};
use super::labels;
use super::language::{say, tell};
use super::parts::{ViewProps, party};
use super::state::{Action, RollBy, Unit};
use super::votes::{agreement, from_names, verdict};
use crate::model::{Ballot, BallotKind, Vote};
use crate::query::alphabetic;

/// So many names are shown at once; longer rolls open on demand.
const SHORT: usize = 21;

/// How many are named with a ballot.
pub(super) fn named(vote: &Vote, kind: BallotKind) -> u32 {
    u32::try_from(vote.ballots.iter().filter(|b| b.ballot == kind).count()).unwrap_or(u32::MAX)
}

/// Who voted how, where the document has names.
pub(super) fn roll(view: &ViewProps, vote: &Vote) -> Html {
    let all = vote.ballots.len();
    if all == 0 {
        return Html::default();
    }
    html! {
        <>
            { parties(view, vote) }
            <details class="roll" open={all < SHORT}>
                <summary>
                    { tell!(
                        "Så röstade var och en ({all})",
                        "How each person voted ({all})",
                        "Näin kukin äänesti ({all})"
                    ) }
                </summary>
                { people(view, vote) }
            </details>
        </>
    }
}

/// A party with how many of it cast each ballot.
type PartyCount<'a> = (&'a str, Vec<(BallotKind, i64)>);

/// Parties with their ballots, the largest first.
fn counted(vote: &Vote) -> Vec<PartyCount<'_>> {
    let kinds: Vec<BallotKind> = labels::BALLOTS
        .into_iter()
        .filter(|kind| named(vote, *kind) > 0)
        .collect();
    let mut by_party: BTreeMap<&str, Vec<BallotKind>> = BTreeMap::new();
    for ballot in &vote.ballots {
        if let Some(letters) = ballot.person.party.as_deref() {
            by_party.entry(letters).or_default().push(ballot.ballot);
        }
    }
    let count = |own: &[BallotKind], kind| {
        i64::try_from(own.iter().filter(|k| **k == kind).count()).unwrap_or(0)
    };
    let mut parties: Vec<PartyCount> = by_party
        .into_iter()
        .map(|(letters, own)| {
            (
                letters,
                kinds
                    .iter()
                    .map(|kind| (*kind, count(&own, *kind)))
                    .collect(),
            )
        })
        .collect();
    parties.sort_by_key(|(_, counts)| std::cmp::Reverse(size(counts)));
    parties
}

fn size(counts: &[(BallotKind, i64)]) -> i64 {
    counts.iter().map(|(_, n)| n).sum()
}

/// Party by ballot: a bar shows how each party divided. Choosing a party chooses it everywhere.
pub(super) fn parties(view: &ViewProps, vote: &Vote) -> Html {
    let parties = counted(vote);
    if parties.is_empty() {
        return Html::default();
    }
    let id = format!("roster-{}-{}", vote.span.page, vote.span.start);
    let bars: Vec<_> = parties
        .iter()
        .map(|party| party_bar(&view.state.filter.parties, party))
        .collect();
    let hint = say!(
        "Välj ett parti, så visar listan bara ärenden där partiet yrkade eller reserverade sig.",
        "Choose a party to list only the items in which it made a proposal or entered a reservation.",
        "Valitse puolue, niin luettelossa näkyvät vain asiat, joissa se teki ehdotuksen tai jätti eriävän mielipiteen."
    );
    html! {
        <div class="party-roll">
            <p id={id.clone()} class="chart-title">{ title() }{ " " }{ from_names() }</p>
            <Bars
                id={format!("{id}-bars")}
                heading={id}
                bars={bars.clone()}
                measure={votes as Measure}
                noun={say!("partier", "parties", "puoluetta")}
                {hint}
                act={view.act.clone()}
            />
            { more(saved(view, vote, &parties, bars)) }
        </div>
    }
}

fn title() -> &'static str {
    say!("Parti för parti", "Party by party", "Puolueittain")
}

/// "3 röster".
fn votes(n: i64) -> String {
    let n = usize::try_from(n).unwrap_or(0);
    labels::count(
        n,
        say!("röst", "vote", "ääni"),
        say!("röster", "votes", "ääntä"),
    )
}

fn party_bar(chosen: &BTreeSet<String>, (letters, counts): &PartyCount) -> Bar {
    let chosen = (chosen.contains(*letters), !chosen.is_empty());
    let cast = || counts.iter().filter(|(_, n)| *n > 0);
    let said: Vec<_> = cast()
        .map(|(kind, n)| format!("{}\u{a0}{n}", labels::ballot(*kind)))
        .collect();
    let slice = |(kind, n): &(BallotKind, i64)| Slice {
        label: labels::ballot(*kind).into(),
        size: *n,
        look: Look::Ballot(*kind),
        ..Slice::default()
    };
    let name = labels::party(letters);
    Bar {
        label: name.unwrap_or(letters).to_owned().into(),
        note: name.map(|_| (*letters).to_owned().into()),
        quoted: [true; 2],
        size: size(counts),
        printed: Some(said.join(" · ").into()),
        look: Look::Ballot(BallotKind::Yes),
        slices: cast().map(slice).collect(),
        beside: chosen == (false, true),
        chosen: Some(chosen.0),
        actions: vec![Action::Party((*letters).to_owned())],
        ..Bar::default()
    }
}

fn saved(view: &ViewProps, vote: &Vote, parties: &[PartyCount], bars: Vec<Bar>) -> Saved {
    let minutes = &view.state.reading.minutes;
    let case = minutes.items.iter().find(|item| item.votes.contains(vote));
    let case = case.map_or_else(String::new, |item| {
        format!("{} {}. ", item.label, item.title)
    });
    let picture = Picture {
        title: format!("{}: {}", title(), verdict(vote)),
        lead: case,
        stack: Vec::new(),
        bars,
        whole: 0,
        unit: Unit::Kronor,
        measure: votes,
        notes: vec![agreement(vote)],
        source: source(minutes),
    };
    Saved {
        picture,
        sheet: sheet(parties).into(),
        date: date(minutes),
    }
}

fn sheet(parties: &[PartyCount]) -> Sheet {
    let row = |(letters, counts): &PartyCount| {
        let heading = [Cell::Quote((*letters).to_owned())];
        heading
            .into_iter()
            .chain(counts.iter().map(|(_, n)| Cell::Count(*n)))
            .collect()
    };
    let kinds = parties
        .first()
        .into_iter()
        .flat_map(|(_, counts)| counts)
        .map(|(kind, _)| labels::ballot(*kind));
    let columns = [party_word()].into_iter().chain(kinds).collect();
    Sheet {
        caption: Cell::Text(title().to_owned()),
        columns,
        rows: parties.iter().map(row).collect(),
        total: None,
    }
}

fn party_word() -> &'static str {
    say!("Parti", "Party", "Puolue")
}

/// Person by person, sorted by the column that the reader chose.
fn people(view: &ViewProps, vote: &Vote) -> Html {
    let (name, vote_word) = (say!("Namn", "Name", "Nimi"), say!("Röst", "Vote", "Ääni"));
    let columns = [
        (RollBy::Name, name),
        (RollBy::Party, party_word()),
        (RollBy::Ballot, vote_word),
    ];
    let rows = sorted(vote, view.state.roll).into_iter().map(person);
    html! {
        <table class="person-roll">
            <thead>
                <tr>
                    {
                        for columns
                            .into_iter()
                            .map(|(by, words)| column(view, by, words))
                    }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// A heading that sorts; pressed again, the other way round.
fn column(view: &ViewProps, by: RollBy, words: &'static str) -> Html {
    let (chosen, down) = view.state.roll;
    let sorted = (chosen == by).then_some(if down { "descending" } else { "ascending" });
    html! {
        <th scope="col" aria-sort={sorted}>
            <button type="button" class="sort" onclick={view.on_click(Action::Roll(by))}>
                { words }
                { icon(Icon::Down) }
            </button>
        </th>
    }
}

fn person(ballot: &Ballot) -> Html {
    let mark = match ballot.ballot {
        BallotKind::Yes => Icon::Check,
        BallotKind::No => Icon::Cross,
        BallotKind::Abstain => Icon::Dash,
        BallotKind::Absent => Icon::Missing,
    };
    let cast = html! { <span class="cast">{ icon(mark) }{ labels::ballot(ballot.ballot) }</span> };
    html! {
        <tr>
            <th scope="row">{ &ballot.person.name }</th>
            <td>{ for ballot.person.party.iter().map(|letters| party(letters)) }</td>
            <td>{ cast }</td>
        </tr>
    }
}

/// Within the same ballot or party people stand as in the document.
fn sorted(vote: &Vote, (by, down): (RollBy, bool)) -> Vec<&Ballot> {
    let mut ballots: Vec<&Ballot> = vote.ballots.iter().collect();
    ballots.sort_by_key(|ballot| alphabetic(key(ballot, by)));
    if down {
        ballots.reverse();
    }
    ballots
}

fn key(ballot: &Ballot, by: RollBy) -> &str {
    match by {
        RollBy::Ballot => ["0", "1", "2", "3"][ballot.ballot as usize],
        RollBy::Name => &ballot.person.name,
        // People without a party stand last.
        RollBy::Party => ballot.person.party.as_deref().unwrap_or("\u{e003}"),
    }
}
