//! The roll call of a vote: by party, and by person in the order that the reader chooses.

use yew::prelude::*;

use super::chart::percent;
use super::icons::{Icon, icon};
use super::labels;
use super::origin::computed;
use super::parts::{ViewProps, party};
use super::state::{Action, RollBy};
use super::votes::ballot_class;
use crate::model::{Ballot, BallotKind, Vote};
use crate::order::{group, sort_by, sort_by_key};
use crate::query::alphabetic;

/// So many names are shown at once; longer rolls open on demand.
const SHORT: usize = 21;

/// How many are named with a ballot.
pub(super) fn named(vote: &Vote, kind: BallotKind) -> u32 {
    count(vote.ballots.iter(), kind)
}

fn count<'a>(ballots: impl Iterator<Item = &'a Ballot>, kind: BallotKind) -> u32 {
    u32::try_from(ballots.filter(|b| b.ballot == kind).count()).unwrap_or(u32::MAX)
}

/// Who voted how, where the document has names.
pub(super) fn roll(view: &ViewProps, vote: &Vote) -> Html {
    if vote.ballots.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { parties(vote) }
            <details class="roll" open={vote.ballots.len() < SHORT}>
                <summary>{ format!("Så röstade var och en ({})", vote.ballots.len()) }</summary>
                { people(view, vote) }
            </details>
        </>
    }
}

/// Party by ballot: figures, with a bar that shows how each party divided. The largest party stands first.
fn parties(vote: &Vote) -> Html {
    let kinds: Vec<BallotKind> = labels::BALLOTS.into_iter().filter(|kind| named(vote, *kind) > 0).collect();
    let mut parties = group(vote.ballots.iter().map(|ballot| (ballot.person.party.as_deref(), ballot)).collect());
    if parties.iter().all(|(letters, _)| letters.is_none()) {
        return Html::default();
    }
    sort_by_key(&mut parties, |(letters, ballots)| (letters.is_none(), std::cmp::Reverse(ballots.len())));
    let largest = parties.iter().map(|(_, ballots)| ballots.len()).max().unwrap_or_default();
    let head = |kind: &BallotKind| html! { <th scope="col" class="figure">{ labels::ballot(*kind) }</th> };
    let row = |(letters, ballots): &(Option<&str>, Vec<&Ballot>)| {
        let counts: Vec<_> = kinds.iter().map(|kind| (*kind, count(ballots.iter().copied(), *kind))).collect();
        html! {
            <tr>
                <th scope="row">{ letters.map_or_else(|| "–".into(), party) }</th>
                { for counts.iter().map(|(_, n)| html! { <td class={classes!("figure", (*n == 0).then_some("zero"))}>{ *n }</td> }) }
                <td class="party-bar">{ divided(&counts, largest) }</td>
            </tr>
        }
    };
    html! {
        <table class="party-roll">
            <caption>{ "Parti för parti " }{ computed("ur namnlistan") }</caption>
            <thead><tr><th scope="col">{ "Parti" }</th>{ for kinds.iter().map(head) }<td></td></tr></thead>
            <tbody>{ for parties.iter().map(row) }</tbody>
        </table>
    }
}

/// One bar for a party, as long as the party is large, divided by ballot.
fn divided(counts: &[(BallotKind, u32)], largest: usize) -> Html {
    let whole = i64::try_from(largest).unwrap_or(i64::MAX);
    let mut from = 0;
    let part = |(kind, n): &(BallotKind, u32)| {
        let (x, width) = (percent(from, whole), percent((*n).into(), whole));
        from += i64::from(*n);
        html! { <svg {x} {width} height="12" class={ballot_class(*kind)}><rect width="100%" height="12" rx="2" /></svg> }
    };
    html! { <svg width="100%" height="12" aria-hidden="true" focusable="false">{ for counts.iter().map(part) }</svg> }
}

/// Person by person, sorted by the column that the reader chose.
fn people(view: &ViewProps, vote: &Vote) -> Html {
    html! {
        <table class="person-roll">
            <thead><tr>
                { column(view, RollBy::Name, "Namn") }{ column(view, RollBy::Party, "Parti") }{ column(view, RollBy::Ballot, "Röst") }
            </tr></thead>
            <tbody>{ for sorted(vote, view.state.roll).into_iter().map(person) }</tbody>
        </table>
    }
}

/// A heading that sorts; pressed again, the other way round.
fn column(view: &ViewProps, by: RollBy, words: &'static str) -> Html {
    let (chosen, down) = view.state.roll;
    let sorted = (chosen == by).then_some(if down { "descending" } else { "ascending" });
    html! {
        <th scope="col" aria-sort={sorted}>
            <button type="button" class="sort" onclick={view.on_click(Action::Roll(by))}>{ words }{ icon(Icon::Down) }</button>
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
    html! {
        <tr>
            <th scope="row">{ &ballot.person.name }</th>
            <td>{ for ballot.person.party.as_deref().map(party) }</td>
            <td><span class="cast">{ icon(mark) }{ labels::ballot(ballot.ballot) }</span></td>
        </tr>
    }
}

/// Within the same ballot or party people stand as in the document.
fn sorted(vote: &Vote, (by, down): (RollBy, bool)) -> Vec<&Ballot> {
    let mut ballots: Vec<(String, &Ballot)> = vote.ballots.iter().map(|ballot| (key(ballot, by), ballot)).collect();
    sort_by(&mut ballots, |(a, _), (b, _)| if down { b.cmp(a) } else { a.cmp(b) });
    ballots.into_iter().map(|(_, ballot)| ballot).collect()
}

fn key(ballot: &Ballot, by: RollBy) -> String {
    match by {
        RollBy::Ballot => {
            labels::BALLOTS.iter().position(|kind| *kind == ballot.ballot).unwrap_or_default().to_string()
        }
        RollBy::Name => alphabetic(&ballot.person.name),
        // People without a party stand last.
        RollBy::Party => alphabetic(ballot.person.party.as_deref().unwrap_or("\u{e003}")),
    }
}
