//! What was decided, who objected and what they wanted instead: the first parts of a case.

use yew::prelude::*;

use super::glossary::{self, Told};
use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::marks::Mark;
use super::parts::{ViewProps, each, el, element, parties, people, quoted, source_link, words};
use super::said::quote;
use super::share::copy_button;
use super::{brief, explain, labels};
use crate::model::{Decision, Item, Outcome, Point, Proposal, Remark, Reservation, Span};

/// The decisions with their points, each in the tint of its outcome.
pub(super) fn decisions(view: &ViewProps, item: &Item, told: &Told) -> Html {
    if item.decisions.is_empty() {
        let heading = words("span", "", labels::outcome(item.outcome));
        let none = say!(
            "I det här ärendet fattades inget beslut.",
            "No decision was made on this item.",
            "Tässä asiassa ei tehty päätöstä."
        );
        return tinted(
            item.outcome,
            glossary::of_outcome(item.outcome),
            vec![heading],
            vec![words("p", "", none)],
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
fn tinted(outcome: Outcome, slug: Option<&str>, heading: Vec<Html>, inside: Vec<Html>) -> Html {
    let heading = [icon(labels::mark(outcome))]
        .into_iter()
        .chain(heading)
        .collect();
    let class = match labels::tone(outcome) {
        "yes" => "decision yes",
        "no" => "decision no",
        "wait" => "decision wait",
        "calm" => "decision calm",
        _ => "decision none",
    };
    let heading = el("h3", "", heading);
    let heading = match slug {
        Some(slug) => glossary::heading(heading, slug),
        None => heading,
    };
    el("div", class, [heading].into_iter().chain(inside).collect())
}

fn decision(view: &ViewProps, item: &Item, decision: &Decision, first: bool, told: &Told) -> Html {
    // The matter's outcome stands over the first decision; further ones have their own.
    let outcome = if first {
        item.outcome
    } else {
        decision.outcome
    };
    let mut inside = Vec::new();
    if !decision.text.is_empty() {
        inside.push(quoted(
            "p",
            "",
            vec![with_sums(&decision.text, decision, told)],
        ));
    }
    inside.extend([
        points(&decision.points, decision, told),
        through(item, decision),
        ways(view, item, decision.span),
    ]);
    // A proposal settles nothing: what its outcome means is said in plain words above.
    let slug = glossary::of_outcome(outcome).filter(|_| first && decision.is_final);
    tinted(
        outcome,
        slug,
        vec![words("span", "", headline(outcome, decision))],
        inside,
    )
}

/// The ways from a fact: to its place, and its words onto the clipboard.
pub(super) fn ways(view: &ViewProps, item: &Item, span: Span) -> Html {
    el(
        "div",
        "ways",
        vec![
            source_link(view, span),
            copy_button(view, item, span, false),
        ],
    )
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
        let text = vec![
            with_sums(&point.text, decision, told),
            self::points(&point.points, decision, told),
        ];
        el(
            "li",
            "",
            vec![mark_of(point.label.as_deref()), el("div", "", text)],
        )
    };
    element(
        "ul",
        &["class", "role", "lang"],
        &["points", "list", "sv"],
        each(points, &one),
    )
}

/// "1." as printed, or a dash for a bullet.
pub(super) fn mark_of(label: Option<&str>) -> Html {
    match label {
        Some(label) if label.ends_with(['.', ')']) => words("span", "label", label),
        Some(label) => words("span", "label", format!("{label}.")),
        None => element(
            "span",
            &["class", "aria-hidden"],
            &["label", "true"],
            vec!["–".into()],
        ),
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
        _ => tell!(
            " Förslaget går genom {through}.",
            " The proposal goes through {through}.",
            " Sitä ennen ehdotuksen käsittelee {through}."
        ),
    };
    let said = el(
        "span",
        "",
        vec![words("strong", "", tag + "."), said.into()],
    );
    el("p", "last-word", vec![icon(Icon::Forward), said])
}

/// Who entered a reservation, and what they wanted instead.
pub(super) fn reservations(view: &ViewProps, item: &Item) -> Html {
    if item.reservations.is_empty() {
        return Html::default();
    }
    let heading = match item.reservations.len() {
        1 => say!("Reservation", "Reservation", "Eriävä mielipide"),
        _ => say!("Reservationer", "Reservations", "Eriävät mielipiteet"),
    };
    let all = each(&item.reservations, &|r| reservation(view, item, r));
    let heading = glossary::heading(words("h3", "", heading), "reservation");
    el(
        "section",
        "part",
        [heading].into_iter().chain(all).collect(),
    )
}

fn reservation(view: &ViewProps, item: &Item, reservation: &Reservation) -> Html {
    let favoured = reservation.proposal.and_then(|i| item.proposals.get(i));
    let by = el(
        "strong",
        "",
        vec![
            people(&reservation.by),
            parties(&reservation.by, &reservation.parties),
        ],
    );
    let written = say!(" · skriftlig", " · in writing", " · kirjallinen");
    let written = if reservation.written {
        words("span", "muted", written)
    } else {
        Html::default()
    };
    let did = match (reservation.by.len(), reservation.parties.len()) {
        (1, _) | (0, ..=1) => say!(
            " reserverade sig",
            " entered a reservation",
            " jätti eriävän mielipiteen"
        ),
        _ => say!(
            " reserverade sig",
            " entered a reservation",
            " jättivät eriävän mielipiteen"
        ),
    };
    let who = el("span", "", vec![by, did.into(), written]);
    el(
        "div",
        "dissent-box",
        vec![
            el("p", "who", vec![icon(Icon::Flag), who]),
            quote("p", "", &reservation.text),
            favoured.map(instead).unwrap_or_default(),
            ways(view, item, reservation.span),
        ],
    )
}

/// The proposal that a reservation favours.
fn instead(proposal: &Proposal) -> Html {
    let kind = words("span", "kind", labels::wish(proposal.kind));
    let wish = el(
        "p",
        "",
        vec![
            words(
                "strong",
                "",
                say!(
                    "Ville i stället: ",
                    "Wanted instead: ",
                    "Haluttiin sen sijaan: "
                ),
            ),
            kind,
        ],
    );
    el(
        "div",
        "instead",
        vec![wish, quote("blockquote", "", &proposal.text)],
    )
}

/// What became of the case, in plain words.
pub(super) fn plainly(view: &ViewProps, item: &Item) -> Html {
    words(
        "p",
        "plainly",
        explain::plainly(&view.state.reading.minutes.meeting, item),
    )
}

/// Notes to the minutes, special statements and conflicts of interest.
pub(super) fn remarks(view: &ViewProps, item: &Item) -> Html {
    let one = |(at, remark): (usize, &Remark)| {
        let who = el(
            "p",
            "who",
            vec![people(&remark.by), parties(&remark.by, &remark.parties)],
        );
        let kind = words("h3", "", labels::remark_kind(remark.kind));
        let kind = match glossary::of_remark(remark.kind)
            .filter(|_| item.remarks[..at].iter().all(|r| r.kind != remark.kind))
        {
            Some(slug) => glossary::heading(kind, slug),
            None => kind,
        };
        let text = quote("p", "", &remark.text);
        el(
            "div",
            "remark",
            vec![kind, who, text, ways(view, item, remark.span)],
        )
    };
    item.remarks.iter().enumerate().map(one).collect()
}
