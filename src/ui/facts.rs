//! What was decided, who objected and what they wanted instead: the first parts of a case.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::marks::{Mark, marked};
use super::parts::{ViewProps, parties, people, source_link};
use super::{brief, labels};
use crate::model::{Decision, Item, Outcome, Point, Proposal, Remark, Reservation};

/// The decisions with their points, each in the tint of its outcome.
pub(super) fn decisions(view: &ViewProps, item: &Item) -> Html {
    if item.decisions.is_empty() {
        return html! {
            <div class={classes!("decision", labels::tone(item.outcome))}>
                <h3>{ icon(labels::mark(item.outcome)) }{ labels::outcome(item.outcome) }</h3>
                <p>{ "I det här ärendet fattades inget beslut." }</p>
            </div>
        };
    }
    html! { { for item.decisions.iter().enumerate().map(|(i, d)| decision(view, item, d, i == 0)) } }
}

fn decision(view: &ViewProps, item: &Item, decision: &Decision, first: bool) -> Html {
    // The matter's outcome stands over the first decision; further ones have their own.
    let outcome = if first { item.outcome } else { decision.outcome };
    html! {
        <div class={classes!("decision", labels::tone(outcome))}>
            <h3>{ icon(labels::mark(outcome)) }<span>{ headline(outcome, decision) }</span></h3>
            if !decision.text.is_empty() { <p>{ with_sums(&decision.text, decision) }</p> }
            { points(&decision.points, decision) }
            { last_word(item, decision) }
            { source_link(view, decision.span) }
        </div>
    }
}

/// "Beviljat: 2 000 000 kr".
fn headline(outcome: Outcome, decision: &Decision) -> String {
    let sum = |grants: &[crate::model::Grant]| grants.iter().map(|g| g.amount.kronor).sum::<i64>();
    let word = labels::outcome(outcome);
    match (sum(&decision.granted), sum(&decision.refused)) {
        (0, 0) => word.to_owned(),
        (0, refused) => format!("{word}: {}", labels::kronor(refused)),
        (granted, _) => format!("{word}: {}", labels::kronor(granted)),
    }
}

/// The points with the labels that the document gives them.
fn points(points: &[Point], decision: &Decision) -> Html {
    if points.is_empty() {
        return Html::default();
    }
    let one = |point: &Point| {
        html! {
            <li>
                { mark_of(point.label.as_deref()) }
                <div>{ with_sums(&point.text, decision) }{ self::points(&point.points, decision) }</div>
            </li>
        }
    };
    html! { <ul class="points" role="list">{ for points.iter().map(one) }</ul> }
}

/// "1." as printed, or a dash for a bullet.
pub(super) fn mark_of(label: Option<&str>) -> Html {
    match label {
        Some(label) if label.ends_with(['.', ')']) => html! { <span class="label">{ label.to_owned() }</span> },
        Some(label) => html! { <span class="label">{ format!("{label}.") }</span> },
        None => html! { <span class="label" aria-hidden="true">{ "–" }</span> },
    }
}

/// A text with the sums that the decision grants or refuses marked.
fn with_sums(text: &str, decision: &Decision) -> Html {
    let printed = decision.granted.iter().chain(&decision.refused).map(|g| g.amount.printed.as_str());
    let places = printed.filter(|p| !p.is_empty()).filter_map(|p| Some((text.find(p)?, p.len())));
    let marks: Vec<Mark> = places.map(|(at, len)| Mark { range: at..at + len, class: "sum" }).collect();
    marked(text, &marks)
}

/// Who has the last word, where it is not this body, and through whom the proposal goes there.
fn last_word(item: &Item, decision: &Decision) -> Html {
    let Some(tag) = brief::last_word(item).filter(|_| !decision.is_final) else { return Html::default() };
    let who = decision.to.as_deref().map_or_else(|| "En högre instans".to_owned(), labels::capital);
    let through: Vec<String> = decision.via.iter().map(|body| labels::in_sentence(body)).collect();
    html! {
        <p class="last-word">{ icon(Icon::Forward) }<span>
            <strong>{ tag }{ ". " }</strong>{ format!("{who} har sista ordet.") }
            if !through.is_empty() { { format!(" Förslaget går genom {}.", labels::list(&through)) } }
        </span></p>
    }
}

/// Who entered a reservation, and what they wanted instead.
pub(super) fn reservations(view: &ViewProps, item: &Item) -> Html {
    if item.reservations.is_empty() {
        return Html::default();
    }
    let heading = if item.reservations.len() == 1 { "Reservation" } else { "Reservationer" };
    html! {
        <section class="part">
            <h3>{ heading }</h3>
            { for item.reservations.iter().map(|r| reservation(view, item, r)) }
        </section>
    }
}

fn reservation(view: &ViewProps, item: &Item, reservation: &Reservation) -> Html {
    let favoured = reservation.proposal.and_then(|i| item.proposals.get(i));
    html! {
        <div class="dissent-box">
            <p class="who">{ icon(Icon::Flag) }<span>
                <strong>{ people(&reservation.by) }{ parties(&reservation.by, &reservation.parties) }</strong>{ " reserverade sig" }
                if reservation.written { <span class="muted">{ " · skriftlig" }</span> }
            </span></p>
            <p>{ &reservation.text }</p>
            { for favoured.map(instead) }
            { source_link(view, reservation.span) }
        </div>
    }
}

/// The proposal that a reservation favours.
fn instead(proposal: &Proposal) -> Html {
    html! {
        <div class="instead">
            <p><strong>{ "Ville i stället: " }</strong><span class="kind">{ labels::proposal_kind(proposal.kind) }</span></p>
            <blockquote>{ &proposal.text }</blockquote>
        </div>
    }
}

/// Notes to the minutes, special statements and conflicts of interest.
pub(super) fn remarks(view: &ViewProps, item: &Item) -> Html {
    let one = |remark: &Remark| {
        html! {
            <div class="remark">
                <h3>{ labels::remark_kind(remark.kind) }</h3>
                <p class="who">{ people(&remark.by) }{ parties(&remark.by, &remark.parties) }</p>
                <p>{ &remark.text }</p>
                { source_link(view, remark.span) }
            </div>
        }
    };
    html! { { for item.remarks.iter().map(one) } }
}
