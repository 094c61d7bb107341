//! The roll call of a vote: by party, and by person in the order that the reader chooses.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::language::{say, tell};
use super::parts::{ViewProps, el, element, party};
use super::state::{Action, RollBy};
use super::votes::{from_names, parted};
use crate::model::{Ballot, BallotKind, Vote};
use crate::order::sort_by_key;
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
    let all = vote.ballots.len();
    if all == 0 {
        return Html::default();
    }
    html! {
        <>
            { parties(vote) }
            <details class="roll" open={all < SHORT}>
                <summary>{ tell!("Så röstade var och en ({all})", "How each person voted ({all})", "Näin kukin äänesti ({all})") }</summary>
                { people(view, vote) }
            </details>
        </>
    }
}

/// Party by ballot: figures, with a bar that shows how each party divided. The largest party stands first.
fn parties(vote: &Vote) -> Html {
    let kinds: Vec<BallotKind> = labels::BALLOTS.into_iter().filter(|kind| named(vote, *kind) > 0).collect();
    let mut letters: Vec<&str> = vote.ballots.iter().filter_map(|ballot| ballot.person.party.as_deref()).collect();
    sort_by_key(&mut letters, |letters| *letters);
    letters.dedup();
    let counts = |letters: &str| -> Vec<(BallotKind, u32)> {
        let own = || vote.ballots.iter().filter(|ballot| ballot.person.party.as_deref() == Some(letters));
        kinds.iter().map(|kind| (*kind, count(own(), *kind))).collect()
    };
    let size = |letters: &str| counts(letters).iter().map(|(_, n)| n).sum::<u32>();
    sort_by_key(&mut letters, |letters| std::cmp::Reverse(size(letters)));
    let Some(largest) = letters.first().map(|letters| size(letters)) else { return Html::default() };
    let rows = letters.iter().map(|letters| party_row(letters, &counts(letters), largest));
    let caption =
        el("caption", "", vec![say!("Parti för parti ", "Party by party ", "Puolueittain ").into(), from_names()]);
    let words = [party_word()].into_iter().chain(kinds.iter().map(|kind| labels::ballot(*kind)));
    let head = words.map(|words| element("th", &["scope"], &["col"], vec![words.into()]));
    let head = el("tr", "", head.chain([el("td", "", Vec::new())]).collect());
    el("table", "party-roll", vec![caption, el("thead", "", vec![head]), el("tbody", "", rows.collect())])
}

fn party_word() -> &'static str {
    say!("Parti", "Party", "Puolue")
}

fn party_row(letters: &str, counts: &[(BallotKind, u32)], largest: u32) -> Html {
    let figure = |(_, n): &(BallotKind, u32)| el("td", if *n == 0 { "zero" } else { "" }, vec![(*n).into()]);
    let cells =
        [element("th", &["scope"], &["row"], vec![party(letters)])].into_iter().chain(counts.iter().map(figure));
    el("tr", "", cells.chain([el("td", "party-bar", vec![parted(counts, largest)])]).collect())
}

/// Person by person, sorted by the column that the reader chose.
fn people(view: &ViewProps, vote: &Vote) -> Html {
    let (name, vote_word) = (say!("Namn", "Name", "Nimi"), say!("Röst", "Vote", "Ääni"));
    let columns = [(RollBy::Name, name), (RollBy::Party, party_word()), (RollBy::Ballot, vote_word)];
    let head = el("tr", "", columns.into_iter().map(|(by, words)| column(view, by, words)).collect());
    let rows = sorted(vote, view.state.roll).into_iter().map(person).collect();
    el("table", "person-roll", vec![el("thead", "", vec![head]), el("tbody", "", rows)])
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
    let cast = el("span", "cast", vec![icon(mark), labels::ballot(ballot.ballot).into()]);
    el(
        "tr",
        "",
        vec![
            element("th", &["scope"], &["row"], vec![ballot.person.name.clone().into()]),
            el("td", "", ballot.person.party.iter().map(|letters| party(letters)).collect()),
            el("td", "", vec![cast]),
        ],
    )
}

/// Within the same ballot or party people stand as in the document.
fn sorted(vote: &Vote, (by, down): (RollBy, bool)) -> Vec<&Ballot> {
    let mut ballots: Vec<&Ballot> = vote.ballots.iter().collect();
    sort_by_key(&mut ballots, |ballot| alphabetic(key(ballot, by)));
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
