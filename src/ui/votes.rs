//! Votes: who won, what yes and no meant, the figures as bars, and whether the names agree with them.

use yew::prelude::*;

use super::chart::percent;
use super::icons::{Icon, icon};
use super::labels;
use super::origin::{computed, missing};
use super::parts::{ViewProps, source_link};
use super::roll::{named, roll};
use crate::model::{BallotKind, Item, Vote, VoteCheck};

/// The votes of a case.
pub(super) fn votes(view: &ViewProps, item: &Item) -> Html {
    let all = item.votes.len();
    if all == 0 {
        return Html::default();
    }
    html! {
        <section class="part">
            <h3>{ if all == 1 { "Omröstning" } else { "Omröstningar" } }</h3>
            { for item.votes.iter().enumerate().map(|(i, v)| vote(view, v, (all > 1).then_some(i + 1))) }
        </section>
    }
}

/// `nth` is which of several it is.
fn vote(view: &ViewProps, vote: &Vote, nth: Option<usize>) -> Html {
    html! {
        <article class="vote">
            <h4>{ for nth.map(|nth| format!("Omröstning {nth}. ")) }{ verdict(vote) }</h4>
            { result(vote) }
            { control(vote) }
            { roll(view, vote) }
            { source_link(view, vote.span) }
        </article>
    }
}

/// "Ja vann, 43 mot 38."
pub(super) fn verdict(vote: &Vote) -> String {
    let (yes, no) = (vote.yes, vote.no);
    match vote.carried {
        Some(true) => format!("Ja vann, {yes} mot {no}"),
        Some(false) => format!("Nej vann, {no} mot {yes}"),
        None => format!("Lika många, {yes} mot {no}"),
    }
}

/// Every side with what it stood for, its figure and its bar; and how the winner is known.
pub(super) fn result(vote: &Vote) -> Html {
    html! {
        <ul class="sides" role="list">{ for labels::BALLOTS.into_iter().filter_map(|kind| side(vote, kind)) }</ul>
    }
}

/// What the document prints of a side.
fn printed(vote: &Vote, kind: BallotKind) -> Option<u32> {
    match kind {
        BallotKind::Yes => Some(vote.yes),
        BallotKind::No => Some(vote.no),
        BallotKind::Abstain => vote.abstain,
        BallotKind::Absent => vote.absent,
    }
}

/// Yes and no always; who did neither where the document says how many, or names them.
fn side(vote: &Vote, kind: BallotKind) -> Option<Html> {
    let printed = printed(vote, kind);
    let count = printed.unwrap_or_else(|| named(vote, kind));
    let (means, won) = match kind {
        BallotKind::Yes => (Some(&vote.yes_means), vote.carried == Some(true)),
        BallotKind::No => (Some(&vote.no_means), vote.carried == Some(false)),
        _ if count == 0 => return None,
        _ => (None, false),
    };
    Some(html! {
        <li class={classes!("side", ballot_class(kind), won.then_some("won"))}>
            <p class="side-word">{ labels::ballot(kind) }if won { { icon(Icon::Check) }<span class="visually-hidden">{ " vann" }</span> }</p>
            <p class="side-count">{ count }</p>
            { bar(vote, count) }
            <p class="side-means">
                { for means.map(|means| meaning(means.as_deref())) }
                if printed.is_none() { { computed("ur namnlistan") } }
            </p>
        </li>
    })
}

fn meaning(words: Option<&str>) -> Html {
    match words {
        Some(words) => html! { { labels::capital(words) } },
        None => missing("Vad rösten betydde hittades inte"),
    }
}

/// The class that a side's bar and cells have: solid, outlined, dotted or pale, so that they differ by more than colour.
pub(super) fn ballot_class(kind: BallotKind) -> &'static str {
    match kind {
        BallotKind::Yes => "ja",
        BallotKind::No => "nej",
        BallotKind::Abstain => "avstar",
        BallotKind::Absent => "borta",
    }
}

/// As long as its share of the largest side. The figure beside it says the same.
fn bar(vote: &Vote, count: u32) -> Html {
    let largest = labels::BALLOTS.into_iter().filter_map(|kind| printed(vote, kind)).max().unwrap_or_default();
    let width = percent(count.into(), largest.into());
    html! { <svg class="side-bar" width="100%" height="14" aria-hidden="true" focusable="false"><rect {width} height="14" rx="4" /></svg> }
}

/// Whether the names are as many as the figures, or how they differ.
fn control(vote: &Vote) -> Html {
    let (mark, off, words) = match vote.check {
        VoteCheck::Balanced => (Icon::Check, false, "Namnen stämmer med siffrorna.".to_owned()),
        VoteCheck::NoNames => {
            (Icon::Info, false, "Protokollet har ingen namnlista att jämföra siffrorna med.".to_owned())
        }
        VoteCheck::Off => (Icon::Warning, true, format!("Namnen stämmer inte med siffrorna. {}", differences(vote))),
    };
    html! {
        <div class={classes!("control", off.then_some("is-off"))}>
            { icon(mark) }
            <div>
                <p>{ words }</p>
                if vote.carried.is_none() {
                    <p>{ "Vid lika röstetal har ordföranden utslagsröst. Läs i protokollet hur det gick." }</p>
                }
            </div>
        </div>
    }
}

/// "Ja: 26 i siffror, 20 namn. Nej: 20 i siffror, 26 namn."
fn differences(vote: &Vote) -> String {
    let differs = |kind| printed(vote, kind).map(|n| (kind, n, named(vote, kind))).filter(|(_, n, names)| n != names);
    let told = labels::BALLOTS.into_iter().filter_map(differs);
    let told = told.map(|(kind, n, names)| format!("{}: {n} i siffror, {names} namn.", labels::ballot(kind)));
    told.collect::<Vec<_>>().join(" ")
}
