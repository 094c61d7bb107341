//! What was decided, who objected and what they wanted instead: the first parts of a case.

use yew::prelude::*;

use super::glossary::{self, Told};
use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::marks::Mark;
use super::parts::{ViewProps, parties, people, source_link};
use super::said::quote;
use super::share::copy_button;
use super::{brief, explain, labels};
use crate::model::{Decision, Item, Outcome, Point, Proposal, Remark, Reservation, Span};

/// The decisions with their points, each in the tint of its outcome.
pub(super) fn decisions(view: &ViewProps, item: &Item, told: &Told) -> Html {
    if item.decisions.is_empty() {
        let nothing = say!("I det här ärendet fattades inget beslut.");
        return tinted(
            item.outcome,
            glossary::of_outcome(item.outcome),
            labels::outcome(item.outcome),
            html! { <p>{ nothing }</p> },
        );
    }
    item.decisions
        .iter()
        .enumerate()
        .map(|(i, d)| decision(view, item, d, i == 0, told))
        .collect()
}

/// The words that the decisions of a case explain.
pub(super) fn told_in_decisions(item: &Item) -> Told {
    let told = Told::default();
    for decision in &item.decisions {
        told.pass(&decision.text);
        pass_points(&decision.points, &told);
    }
    told
}

fn pass_points(points: &[Point], told: &Told) {
    for point in points {
        told.pass(&point.text);
        pass_points(&point.points, told);
    }
}

/// A box in the tint of an outcome, under its mark.
fn tinted(outcome: Outcome, slug: Option<&str>, heading: &str, inside: Html) -> Html {
    let class = match labels::tone(outcome) {
        "yes" => "decision yes",
        "no" => "decision no",
        "wait" => "decision wait",
        "calm" => "decision calm",
        _ => "decision none",
    };
    let heading = html! { <h3>{ icon(labels::mark(outcome)) }<span>{ heading }</span></h3> };
    let heading = match slug {
        Some(slug) => glossary::heading(heading, slug),
        None => heading,
    };
    html! { <div {class}>{ heading }{ inside }</div> }
}

fn decision(view: &ViewProps, item: &Item, decision: &Decision, first: bool, told: &Told) -> Html {
    // The matter's outcome stands over the first decision; further ones have their own.
    let outcome = if first {
        item.outcome
    } else {
        decision.outcome
    };
    let inside = html! {
        <>
            if !decision.text.is_empty() {
                <p lang="sv">{ with_sums(&decision.text, decision, told) }</p>
            }
            { points(&decision.points, decision, told) }
            { through(item, decision) }
            { ways(view, item, decision.span) }
        </>
    };
    // A proposal settles nothing: what its outcome means is said in plain words above.
    let slug = glossary::of_outcome(outcome).filter(|_| first && decision.is_final);
    tinted(outcome, slug, &headline(outcome, decision), inside)
}

/// The ways from a fact: to its place, and its words onto the clipboard.
pub(super) fn ways(view: &ViewProps, item: &Item, span: Span) -> Html {
    html! {
        <div class="ways">{ source_link(view, span) }{ copy_button(view, item, span, false) }</div>
    }
}

/// "Beviljat: 2 000 000 kr".
fn headline(outcome: Outcome, decision: &Decision) -> String {
    let sum = |grants: &[crate::model::Grant]| grants.iter().map(|g| g.amount.kronor).sum::<i64>();
    let word = labels::outcome(outcome);
    match (sum(&decision.granted), sum(&decision.refused)) {
        (0, 0) => word.to_owned(),
        (0, refused) => format!("{word}: {}", labels::kronor(refused)),
        (granted, _) => {
            let at_most = decision.granted.iter().any(|grant| grant.at_most);
            format!("{word}: {}", labels::granted(granted, at_most))
        }
    }
}

/// The points with the labels that the document gives them.
fn points(points: &[Point], decision: &Decision, told: &Told) -> Html {
    if points.is_empty() {
        return Html::default();
    }
    let one = |point: &Point| {
        html! {
            <li>
                { mark_of(point.label.as_deref()) }
                <div>
                    { with_sums(&point.text, decision, told) }
                    { self::points(&point.points, decision, told) }
                </div>
            </li>
        }
    };
    html! { <ul class="points" role="list" lang="sv">{ for points.iter().map(one) }</ul> }
}

/// "1." as printed, or a dash for a bullet.
pub(super) fn mark_of(label: Option<&str>) -> Html {
    match label {
        Some(label) if label.ends_with(['.', ')']) => html! {
            <span class="label">{ label }</span>
        },
        Some(label) => html! { <span class="label">{ format!("{label}.") }</span> },
        None => html! { <span class="label" aria-hidden="true">{ "–" }</span> },
    }
}

/// A text with the sums that the decision grants or refuses marked, and its words explained.
fn with_sums(text: &str, decision: &Decision, told: &Told) -> Html {
    let printed = decision
        .granted
        .iter()
        .chain(&decision.refused)
        .map(|g| g.amount.printed.as_str());
    let places = printed
        .filter(|p| !p.is_empty())
        .filter_map(|p| Some((text.find(p)?, p.len())));
    let marks: Vec<Mark> = places
        .map(|(at, len)| Mark {
            range: at..at + len,
            class: "sum",
        })
        .collect();
    glossary::explained(text, &marks, told)
}

/// "Förslag till regionfullmäktige", and through whom it goes there.
fn through(item: &Item, decision: &Decision) -> Html {
    let Some(tag) = brief::last_word(item).filter(|_| !decision.is_final) else {
        return Html::default();
    };
    let through: Vec<String> = decision.via.iter().map(|body| labels::body(body)).collect();
    let through = labels::list(&through);
    let said = match through.as_str() {
        "" => String::new(),
        _ => tell!(" Förslaget går genom {through}.", through = through),
    };
    html! {
        <p class="last-word">
            { icon(Icon::Forward) }
            <span><strong>{ tag + "." }</strong>{ said }</span>
        </p>
    }
}

/// Who entered a reservation, and what they wanted instead.
pub(super) fn reservations(view: &ViewProps, item: &Item) -> Html {
    if item.reservations.is_empty() {
        return Html::default();
    }
    let heading = match item.reservations.len() {
        1 => say!("Reservation"),
        _ => say!("Reservationer"),
    };
    let all = item
        .reservations
        .iter()
        .map(|r| reservation(view, item, r))
        .collect::<Vec<_>>();
    let heading = glossary::heading(html! { <h3>{ heading }</h3> }, "reservation");
    html! { <section class="part">{ heading }{ for all }</section> }
}

fn reservation(view: &ViewProps, item: &Item, reservation: &Reservation) -> Html {
    let favoured = reservation.proposal.and_then(|i| item.proposals.get(i));
    let by = html! {
        <strong>
            { people(&reservation.by) }
            { parties(&reservation.by, &reservation.parties) }
        </strong>
    };
    let written = say!(" · skriftlig");
    let written = if reservation.written {
        html! { <span class="muted">{ written }</span> }
    } else {
        Html::default()
    };
    let did = match (reservation.by.len(), reservation.parties.len()) {
        (1, _) | (0, ..=1) => say!(" reserverade sig"),
        _ => say!(" reserverade sig", "several"),
    };
    html! {
        <div class="dissent-box">
            <p class="who">
                { icon(Icon::Flag) }
                <span>{ by }{ did }{ written }</span>
            </p>
            { quote("p", "", &reservation.text) }
            { favoured.map(instead).unwrap_or_default() }
            { ways(view, item, reservation.span) }
        </div>
    }
}

/// The proposal that a reservation favours.
fn instead(proposal: &Proposal) -> Html {
    html! {
        <div class="instead">
            <p>
                <strong>
                    { say!("Ville i stället: ") }
                </strong>
                <span class="kind">{ labels::wish(proposal.kind) }</span>
            </p>
            { quote("blockquote", "", &proposal.text) }
        </div>
    }
}

/// What became of the case, in plain words.
pub(super) fn plainly(view: &ViewProps, item: &Item) -> Html {
    html! { <p class="plainly">{ explain::plainly(&view.state.reading.minutes.meeting, item) }</p> }
}

/// Notes to the minutes, special statements and conflicts of interest.
pub(super) fn remarks(view: &ViewProps, item: &Item) -> Html {
    let one = |(at, remark): (usize, &Remark)| {
        let kind = html! { <h3>{ labels::remark_kind(remark.kind) }</h3> };
        let kind = match glossary::of_remark(remark.kind)
            .filter(|_| item.remarks[..at].iter().all(|r| r.kind != remark.kind))
        {
            Some(slug) => glossary::heading(kind, slug),
            None => kind,
        };
        let text = quote("p", "", &remark.text);
        html! {
            <div class="remark">
                { kind }
                <p class="who">{ people(&remark.by) }{ parties(&remark.by, &remark.parties) }</p>
                { text }
                { ways(view, item, remark.span) }
            </div>
        }
    };
    item.remarks.iter().enumerate().map(one).collect()
}
