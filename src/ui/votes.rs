//! Votes: who won, what yes and no meant, the figures as bars, and whether the names agree with
//! them.

use yew::prelude::*;

use super::chart::{ballot_class, percent};
use super::glossary;
use super::icons::{Icon, icon};
use super::labels;
use super::language::{say, tell};
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
    let heading = match all {
        1 => say!("Omröstning"),
        _ => say!("Omröstningar"),
    };
    let heading = glossary::heading(html! { <h3>{ heading }</h3> }, "omrostning");
    let votes = item
        .votes
        .iter()
        .enumerate()
        .map(|(i, v)| vote(view, v, (all > 1).then_some(i + 1)));
    html! { <section class="part">{ heading }{ for votes }</section> }
}

/// `nth` is which of several it is.
fn vote(view: &ViewProps, vote: &Vote, nth: Option<usize>) -> Html {
    let heading = match nth {
        Some(nth) => tell!(
            "Omröstning {nth}. {verdict}",
            nth = nth,
            verdict = verdict(vote)
        ),
        None => verdict(vote),
    };
    html! {
        <article class="vote">
            <h4>{ heading }</h4>
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
        Some(true) => tell!("Ja vann, {yes} mot {no}", yes = yes, no = no),
        Some(false) => tell!("Nej vann, {no} mot {yes}", no = no, yes = yes),
        None => tell!("Lika många, {yes} mot {no}", yes = yes, no = no),
    }
}

/// Every side with what it stood for, its figure and its bar.
pub(super) fn result(vote: &Vote) -> Html {
    html! {
        <ul class="sides" role="list">
            {
                for labels::BALLOTS
                    .into_iter()
                    .filter_map(|kind| side(vote, kind))
            }
        </ul>
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
    let mut word = vec![labels::ballot(kind).into()];
    if won {
        word.extend([
            icon(Icon::Check),
            html! {
                <span class="visually-hidden">{ say!(" vann") }</span>
            },
        ]);
    }
    let means = means.map_or_else(Html::default, |means| meaning(means.as_deref()));
    let counted = if printed.is_none() {
        from_names()
    } else {
        Html::default()
    };
    Some(html! {
        <li class={if won { "side won" } else { "side" }}>
            <p class="side-word">{ word }</p>
            <p class="side-count">{ count }</p>
            { bar(vote, kind, count) }
            <p class="side-means">{ means }{ counted }</p>
        </li>
    })
}

/// That a figure is counted from the names.
pub(super) fn from_names() -> Html {
    computed(say!("ur namnlistan"))
}

fn meaning(words: Option<&str>) -> Html {
    match words {
        Some(words) => html! { <span lang="sv">{ labels::capital(words) }</span> },
        None => missing(say!("Vad rösten betydde hittades inte")),
    }
}

/// As long as its share of the largest side. The figure beside it says the same.
fn bar(vote: &Vote, kind: BallotKind, count: u32) -> Html {
    let largest = labels::BALLOTS
        .into_iter()
        .filter_map(|kind| printed(vote, kind))
        .max()
        .unwrap_or_default();
    html! { <div class="side-bar">{ parted(&[(kind, count)], largest) }</div> }
}

/// Parts of a whole after each other, each as its ballot is drawn.
fn parted(parts: &[(BallotKind, u32)], whole: u32) -> Html {
    let mut from = 0;
    let part = |(kind, n): &(BallotKind, u32)| {
        let (x, width) = (
            percent(from, whole.into()),
            percent((*n).into(), whole.into()),
        );
        from += i64::from(*n);
        html! { <rect class={ballot_class(*kind)} {x} {width} height="100%" rx="3" /> }
    };
    html! { <svg width="100%" height="12" aria-hidden="true">{ for parts.iter().map(part) }</svg> }
}

/// Whether the names are as many as the figures, or how they differ.
fn control(vote: &Vote) -> Html {
    let (mark, off) = match vote.check {
        VoteCheck::Balanced => (Icon::Check, false),
        VoteCheck::NoNames => (Icon::Info, false),
        VoteCheck::Off => (Icon::Warning, true),
    };
    let decided = match (vote.casting, vote.carried) {
        (true, _) => {
            say!("Ordförandens utslagsröst avgjorde.")
        }
        (false, None) => {
            say!("Vid lika röstetal har ordföranden utslagsröst. Läs i protokollet hur det gick.")
        }
        _ => "",
    };
    html! {
        <div class={if off { "control is-off" } else { "control" }}>
            { icon(mark) }
            <div>
                <p>{ agreement(vote) }</p>
                if !decided.is_empty() {
                    <p>{ decided }</p>
                }
            </div>
        </div>
    }
}

/// Whether the names agree with the figures, in a sentence.
pub(super) fn agreement(vote: &Vote) -> String {
    match vote.check {
        VoteCheck::Balanced => say!("Namnen stämmer med siffrorna.").to_owned(),
        VoteCheck::NoNames => {
            say!("Protokollet har ingen namnlista att jämföra siffrorna med.").to_owned()
        }
        VoteCheck::Off => tell!(
            "Namnen stämmer inte med siffrorna. {differences}",
            differences = differences(vote)
        ),
    }
}

/// "Ja: 26 i siffror, 20 namn. Nej: 20 i siffror, 26 namn."
fn differences(vote: &Vote) -> String {
    let differs = |kind| {
        printed(vote, kind)
            .map(|n| (kind, n, named(vote, kind)))
            .filter(|(_, n, names)| n != names)
    };
    let told = labels::BALLOTS.into_iter().filter_map(differs);
    let told = told.map(|(kind, n, names)| {
        let word = labels::ballot(kind);
        tell!(
            "{word}: {n} i siffror, {names} namn.",
            word = word,
            n = n,
            names = names
        )
    });
    told.collect::<Vec<_>>().join(" ")
}
