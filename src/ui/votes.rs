//! Votes: the result as a bar, what yes and no meant, and who voted how.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::parts::{ViewProps, person, source_link};
use crate::model::{BallotKind, Item, Vote, VoteCheck};

/// The votes of a case.
pub(super) fn votes(view: &ViewProps, item: &Item) -> Html {
    if item.votes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part">
            <h3>{ if item.votes.len() == 1 { "Omröstning" } else { "Omröstningar" } }</h3>
            { for item.votes.iter().map(|v| vote(view, v)) }
        </section>
    }
}

fn vote(view: &ViewProps, vote: &Vote) -> Html {
    html! {
        <div class="vote">
            <p class="result"><strong>{ format!("{} ja", vote.yes) }</strong>{ " mot " }<strong>{ format!("{} nej", vote.no) }</strong>
                { others(vote) }{ for vote.carried.map(won) }</p>
            { bar(vote) }
            <dl class="meanings">
                { meaning("Ja", vote.yes_means.as_deref()) }
                { meaning("Nej", vote.no_means.as_deref()) }
            </dl>
            if vote.check == VoteCheck::Off {
                <p class="callout warn">{ icon(Icon::Warning) }{ "Namnen i listan är inte lika många som rösterna i resultatet." }</p>
            }
            { roll(vote) }
            { source_link(view, vote.span) }
        </div>
    }
}

fn others(vote: &Vote) -> String {
    let abstain = vote.abstain.filter(|n| *n > 0).map(|n| format!(", {n} avstod"));
    let absent = vote.absent.filter(|n| *n > 0).map(|n| format!(", {n} frånvarande"));
    abstain.into_iter().chain(absent).collect()
}

fn won(yes: bool) -> Html {
    if yes {
        html! { <span class="tag yes">{ icon(Icon::Check) }{ "Ja vann" }</span> }
    } else {
        html! { <span class="tag no">{ icon(Icon::Cross) }{ "Nej vann" }</span> }
    }
}

/// Yes from the left, no from the right; those who did neither between them. The sentence above says the same.
fn bar(vote: &Vote) -> Html {
    let all = vote.yes + vote.no + vote.abstain.unwrap_or_default() + vote.absent.unwrap_or_default();
    html! {
        <svg class="vote-bar" viewBox={format!("0 0 {all} 1")} preserveAspectRatio="none" aria-hidden="true">
            <rect class="rest" width={all.to_string()} height="1" />
            <rect class="ja" width={vote.yes.to_string()} height="1" />
            <rect class="nej" x={(all - vote.no).to_string()} width={vote.no.to_string()} height="1" />
        </svg>
    }
}

fn meaning(word: &'static str, text: Option<&str>) -> Html {
    html! { { for text.map(|text| html! { <><dt>{ word }</dt><dd>{ text.to_owned() }</dd></> }) } }
}

const KINDS: [BallotKind; 4] = [BallotKind::Yes, BallotKind::No, BallotKind::Abstain, BallotKind::Absent];

/// Who voted how, where the document has names.
fn roll(vote: &Vote) -> Html {
    if vote.ballots.is_empty() {
        return Html::default();
    }
    html! {
        <details class="roll">
            <summary>{ format!("Så röstade ledamöterna ({})", vote.ballots.len()) }</summary>
            { for KINDS.into_iter().map(|kind| voters(vote, kind)) }
        </details>
    }
}

fn voters(vote: &Vote, kind: BallotKind) -> Html {
    let names: Vec<_> = vote.ballots.iter().filter(|b| b.ballot == kind).map(|b| person(&b.person)).collect();
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ format!("{} ({})", labels::ballot(kind), names.len()) }</h4>
            <ul>{ for names.into_iter().map(|name| html! { <li>{ name }</li> }) }</ul>
        </>
    }
}
