//! Proposals: who wanted what, what became of it, which reservation favours it and which vote was
//! about it.

use yew::prelude::*;

use super::dissenters::is_of_chosen;
use super::facts::ways;
use super::glossary;
use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::origin::missing;
use super::parts::{ViewProps, parties, people};
use super::{brief, labels};
use crate::model::{BallotKind, Item, Proposal, ProposalKind, Vote};

/// What was proposed in a case.
pub(super) fn proposals(view: &ViewProps, item: &Item) -> Html {
    if item.proposals.is_empty() {
        return Html::default();
    }
    let heading = html! { <h3>{ say!("Yrkanden", "Proposals", "Ehdotukset") }</h3> };
    html! {
        <section class="part">
            { glossary::heading(heading, "yrkande") }
            { list(view, item, true) }
        </section>
    }
}

/// All proposals of a case, `beside` the reservations that quote the words of those they favour;
/// else those of the chosen parties.
pub(super) fn list(view: &ViewProps, item: &Item, beside: bool) -> Html {
    let shown = |p: &Proposal| beside || is_of_chosen(&view.state.filter, &p.parties);
    let all = item.proposals.iter().enumerate().filter(|(_, p)| shown(p));
    html! {
        <ul class="proposals" role="list">
            { for all.map(|(i, p)| proposal(view, item, i, p, beside)) }
        </ul>
    }
}

fn proposal(
    view: &ViewProps,
    item: &Item,
    index: usize,
    proposal: &Proposal,
    beside: bool,
) -> Html {
    let favouring: Vec<_> = item
        .reservations
        .iter()
        .filter(|r| r.proposal == Some(index))
        .cloned()
        .collect();
    let by = if proposal.by.is_empty() && proposal.parties.is_empty() {
        missing(say!(
            "Vem som yrkade hittades inte",
            "Who proposed this was not found",
            "Ehdottajaa ei löytynyt"
        ))
    } else {
        html! { <span>{ people(&proposal.by) }{ parties(&proposal.by, &proposal.parties) }</span> }
    };
    let kind = labels::in_sentence(labels::proposal_kind(proposal.kind));
    let wish = labels::wish(proposal.kind);
    let wish = tell!(
        "Ville {wish} ({kind})",
        "Wanted to {wish} ({kind})",
        "Haluttiin {wish} ({kind})"
    );
    let is_answer = matches!(proposal.kind, ProposalKind::Approve | ProposalKind::Reject);
    let who = brief::objectors(&favouring);
    let led = tell!(
        "Ledde till reservation: {who}",
        "Led to a reservation: {who}",
        "Johti eriävään mielipiteeseen: {who}"
    );
    let votes = item
        .votes
        .iter()
        .enumerate()
        .filter_map(|(nth, vote)| voted(item, nth, vote, proposal));
    html! {
        <li class="proposal">
            <p class="who">{ by }{ carried(proposal.carried) }</p>
            <p>{ wish }</p>
            if !beside || favouring.is_empty() || is_answer {
                <blockquote lang="sv">{ &proposal.text }</blockquote>
            }
            if !favouring.is_empty() {
                { after(Icon::Flag, led) }
            }
            { for votes.map(|words| after(Icon::Tray, words)) }
            { ways(view, item, proposal.span) }
        </li>
    }
}

/// What the proposal led to.
fn after(mark: Icon, words: String) -> Html {
    html! { <p class="after">{ icon(mark) }<span>{ words }</span></p> }
}

/// What became of it.
fn carried(carried: Option<bool>) -> Html {
    match carried {
        Some(true) => html! {
            <span class="tag yes">
                { icon(Icon::Check) }
                { say!("Bifölls", "Carried", "Hyväksyttiin") }
            </span>
        },
        Some(false) => html! {
            <span class="tag none">
                { icon(Icon::Cross) }
                { say!("Föll", "Not carried", "Hylättiin") }
            </span>
        },
        None => missing(say!(
            "Hur det gick hittades inte",
            "What became of it was not found",
            "Lopputulosta ei löytynyt"
        )),
    }
}

/// "Var nej-förslaget i omröstning 2: 29 röster", where what a side stood for names somebody who
/// made the proposal.
fn voted(item: &Item, nth: usize, vote: &Vote, proposal: &Proposal) -> Option<String> {
    let names = |means: &Option<String>| {
        means.as_ref().is_some_and(|words| {
            proposal
                .by
                .iter()
                .any(|person| words.contains(&person.name))
        })
    };
    let (kind, votes) = match (names(&vote.yes_means), names(&vote.no_means)) {
        (true, false) => (BallotKind::Yes, vote.yes),
        (false, true) => (BallotKind::No, vote.no),
        _ => return None,
    };
    let which = match item.votes.len() {
        1 => say!("omröstningen", "the vote", "äänestyksessä").to_owned(),
        _ => tell!("omröstning {}", "vote {}", "äänestyksessä {}", nth + 1),
    };
    let word = labels::ballot(kind);
    let votes = labels::count(
        votes as usize,
        say!("röst", "vote", "ääni"),
        say!("röster", "votes", "ääntä"),
    );
    Some(tell!(
        "{word} i {which} gällde det här: {votes}",
        "{word} in {which} was for this: {votes}",
        "{word}-äänet tarkoittivat tätä {which}: {votes}"
    ))
}
