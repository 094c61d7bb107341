//! Votes: who won, what yes and no meant, the figures as bars, and whether the names agree with
//! them.

use yew::prelude::*;

use super::chart::{ballot_class, percent};
use super::glossary;
use super::icons::{Icon, icon};
use super::labels;
use super::language::{say, tell};
use super::origin::{computed, missing};
use super::parts::{ViewProps, el, quoted, source_link, ul};
use super::roll::{named, roll};
use crate::model::{BallotKind, Item, Vote, VoteCheck};

/// The votes of a case.
pub(super) fn votes(view: &ViewProps, item: &Item) -> Html {
    let all = item.votes.len();
    if all == 0 {
        return Html::default();
    }
    let heading = match all {
        1 => say!("Omröstning", "Vote", "Äänestys"),
        _ => say!("Omröstningar", "Votes", "Äänestykset"),
    };
    let heading = glossary::heading(el("h3", "", vec![heading.into()]), "omrostning");
    let votes = item
        .votes
        .iter()
        .enumerate()
        .map(|(i, v)| vote(view, v, (all > 1).then_some(i + 1)));
    el(
        "section",
        "part",
        [heading].into_iter().chain(votes).collect(),
    )
}

/// `nth` is which of several it is.
fn vote(view: &ViewProps, vote: &Vote, nth: Option<usize>) -> Html {
    let heading = match nth {
        Some(nth) => tell!(
            "Omröstning {nth}. {}",
            "Vote {nth}. {}",
            "Äänestys {nth}. {}",
            verdict(vote)
        ),
        None => verdict(vote),
    };
    let heading = el("h4", "", vec![heading.into()]);
    el(
        "article",
        "vote",
        vec![
            heading,
            result(vote),
            control(vote),
            roll(view, vote),
            source_link(view, vote.span),
        ],
    )
}

/// "Ja vann, 43 mot 38."
pub(super) fn verdict(vote: &Vote) -> String {
    let (yes, no) = (vote.yes, vote.no);
    match vote.carried {
        Some(true) => tell!(
            "Ja vann, {yes} mot {no}",
            "Yes won, {yes} to {no}",
            "Jaa-äänet voittivat {yes}–{no}"
        ),
        Some(false) => tell!(
            "Nej vann, {no} mot {yes}",
            "No won, {no} to {yes}",
            "Ei-äänet voittivat {no}–{yes}"
        ),
        None => tell!(
            "Lika många, {yes} mot {no}",
            "A tie, {yes} to {no}",
            "Äänet tasan, {yes}–{no}"
        ),
    }
}

/// Every side with what it stood for, its figure and its bar.
pub(super) fn result(vote: &Vote) -> Html {
    ul(
        "sides",
        labels::BALLOTS
            .into_iter()
            .filter_map(|kind| side(vote, kind))
            .collect(),
    )
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
            el(
                "span",
                "visually-hidden",
                vec![say!(" vann", " won", " voitti").into()],
            ),
        ]);
    }
    let means = means.map_or_else(Html::default, |means| meaning(means.as_deref()));
    let counted = if printed.is_none() {
        from_names()
    } else {
        Html::default()
    };
    Some(el(
        "li",
        if won { "side won" } else { "side" },
        vec![
            el("p", "side-word", word),
            el("p", "side-count", vec![count.into()]),
            bar(vote, kind, count),
            el("p", "side-means", vec![means, counted]),
        ],
    ))
}

/// That a figure is counted from the names.
pub(super) fn from_names() -> Html {
    computed(say!(
        "ur namnlistan",
        "from the list of names",
        "nimiluettelosta"
    ))
}

fn meaning(words: Option<&str>) -> Html {
    match words {
        Some(words) => quoted("span", "", vec![labels::capital(words).into()]),
        None => missing(say!(
            "Vad rösten betydde hittades inte",
            "What the vote meant was not found",
            "Äänen merkitystä ei löytynyt"
        )),
    }
}

/// As long as its share of the largest side. The figure beside it says the same.
fn bar(vote: &Vote, kind: BallotKind, count: u32) -> Html {
    let largest = labels::BALLOTS
        .into_iter()
        .filter_map(|kind| printed(vote, kind))
        .max()
        .unwrap_or_default();
    el("div", "side-bar", vec![parted(&[(kind, count)], largest)])
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
    let mut said = vec![el("p", "", vec![agreement(vote).into()])];
    let decided = match (vote.casting, vote.carried) {
        (true, _) => {
            say!(
                "Ordförandens utslagsröst avgjorde.",
                "The chair’s casting vote decided.",
                "Puheenjohtajan ääni ratkaisi."
            )
        }
        (false, None) => say!(
            "Vid lika röstetal har ordföranden utslagsröst. Läs i protokollet hur det gick.",
            "In a tie the chair has the casting vote. Read in the minutes how it went.",
            "Äänten mennessä tasan puheenjohtajan ääni ratkaisee. Lue pöytäkirjasta, miten kävi."
        ),
        _ => "",
    };
    if !decided.is_empty() {
        said.push(el("p", "", vec![decided.into()]));
    }
    el(
        "div",
        if off { "control is-off" } else { "control" },
        vec![icon(mark), el("div", "", said)],
    )
}

/// Whether the names agree with the figures, in a sentence.
pub(super) fn agreement(vote: &Vote) -> String {
    match vote.check {
        VoteCheck::Balanced => say!(
            "Namnen stämmer med siffrorna.",
            "The names agree with the figures.",
            "Nimet täsmäävät lukuihin."
        )
        .to_owned(),
        VoteCheck::NoNames => say!(
            "Protokollet har ingen namnlista att jämföra siffrorna med.",
            "The minutes have no list of names to compare the figures with.",
            "Pöytäkirjassa ei ole nimiluetteloa, johon lukuja voisi verrata."
        )
        .to_owned(),
        VoteCheck::Off => tell!(
            "Namnen stämmer inte med siffrorna. {}",
            "The names do not agree with the figures. {}",
            "Nimet eivät täsmää lukuihin. {}",
            differences(vote)
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
            "{word}: figure {n}, names {names}.",
            "{word}: luku {n}, nimiä {names}."
        )
    });
    told.collect::<Vec<_>>().join(" ")
}
