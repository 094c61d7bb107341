//! Proposals: who wanted what, what became of it, which reservation favours it and which vote was about it.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::origin::missing;
use super::parts::{ViewProps, parties, people, source_link};
use super::{brief, labels};
use crate::model::{Item, Proposal, Vote};

/// What was proposed in a case.
pub(super) fn proposals(view: &ViewProps, item: &Item) -> Html {
    if item.proposals.is_empty() {
        return Html::default();
    }
    html! { <section class="part"><h3>{ "Yrkanden" }</h3>{ list(view, item, true) }</section> }
}

/// All proposals of a case; `beside` the reservations that quote the words of those they favour.
pub(super) fn list(view: &ViewProps, item: &Item, beside: bool) -> Html {
    let one = |(i, p)| proposal(view, item, i, p, beside);
    html! { <ul class="proposals" role="list">{ for item.proposals.iter().enumerate().map(one) }</ul> }
}

fn proposal(view: &ViewProps, item: &Item, index: usize, proposal: &Proposal, beside: bool) -> Html {
    let favouring: Vec<_> = item.reservations.iter().filter(|r| r.proposal == Some(index)).cloned().collect();
    html! {
        <li class="proposal">
            <p class="who">
                if proposal.by.is_empty() && proposal.parties.is_empty() { { missing("Vem som yrkade hittades inte") } }
                { people(&proposal.by) }{ parties(&proposal.by, &proposal.parties) }{ carried(proposal.carried) }
            </p>
            <p class="wish">{ "Ville " }{ labels::wish(proposal.kind) }<span class="muted">{ format!(" ({})", labels::in_sentence(labels::proposal_kind(proposal.kind))) }</span></p>
            if !beside || favouring.is_empty() { <blockquote>{ &proposal.text }</blockquote> }
            if !favouring.is_empty() {
                <p class="after">{ icon(Icon::Flag) }<span>{ "Ledde till reservation: " }{ brief::objectors(&favouring) }</span></p>
            }
            { for item.votes.iter().enumerate().filter_map(|(nth, vote)| voted(item, nth, vote, proposal)) }
            { source_link(view, proposal.span) }
        </li>
    }
}

/// What became of it.
fn carried(carried: Option<bool>) -> Html {
    match carried {
        Some(true) => html! { <span class="tag yes">{ icon(Icon::Check) }{ "Bifölls" }</span> },
        Some(false) => html! { <span class="tag none">{ icon(Icon::Cross) }{ "Föll" }</span> },
        None => missing("Hur det gick hittades inte"),
    }
}

/// "Var nej-förslaget i omröstning 2: 29 röster", where what a side stood for names somebody who made the proposal.
fn voted(item: &Item, nth: usize, vote: &Vote, proposal: &Proposal) -> Option<Html> {
    let names = |means: &Option<String>| {
        means.as_ref().is_some_and(|words| proposal.by.iter().any(|person| words.contains(&person.name)))
    };
    let (word, votes) = match (names(&vote.yes_means), names(&vote.no_means)) {
        (true, false) => ("Ja", vote.yes),
        (false, true) => ("Nej", vote.no),
        _ => return None,
    };
    let which = if item.votes.len() == 1 { "omröstningen".to_owned() } else { format!("omröstning {}", nth + 1) };
    let words = format!("{word} i {which} gällde det här: {}", labels::count(votes as usize, "röst", "röster"));
    Some(html! { <p class="after">{ icon(Icon::Check) }<span>{ words }</span></p> })
}
