//! Money: what was granted and refused, who pays, and what each project consists of.

mod control;
mod decided;
mod funding;
mod payers;
mod projects;
mod selection;

pub use funding::{FundingProps, funding_chart};

use std::collections::BTreeSet;

use yew::prelude::*;

use super::chart::{Bar, Look, Part, Slice};
use super::labels;
use super::language::say;
use super::parts::{ViewProps, segment};
use super::state::{Action, Unit};
use super::steps::{Draw, Steps};
use super::turns::Depth;
use crate::model::{FundingCheck, FundingTable, Item, Minutes};
use crate::stats::{self, Payer};

/// The view of all money in the protocol.
pub fn money(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let projects = stats::projects(minutes).len();
    let charts = usize::from(!stats::money_by_item(minutes).is_empty()) + projects.min(2);
    if charts == 0 {
        return empty();
    }
    html! {
        <div key="money" class={classes!("money", (charts > 1).then_some("is-pair"))}>
            <Steps
                depth={Depth::View}
                view={props.clone()}
                draw={part as Draw}
                to={PARTS}
                name="money"
            />
        </div>
    }
}

/// How many parts [`part`] draws.
const PARTS: usize = 4;

/// A part of the view: what was decided, who pays, each project, what is chosen.
fn part(props: &ViewProps, part: usize) -> Html {
    let minutes = &props.state.reading.minutes;
    if part == 0 {
        let decided = stats::money_by_item(minutes);
        return if decided.is_empty() {
            Html::default()
        } else {
            decided::section(props, &decided)
        };
    }
    if part == 3 {
        return selection::foot(props);
    }
    let projects = stats::projects(minutes);
    match part {
        1 if !projects.is_empty() => payers::section(props, &projects),
        2 if projects.len() > 1 => projects::section(props, &projects),
        _ => Html::default(),
    }
}

fn empty() -> Html {
    let heading = say!("Inga pengar i protokollet");
    let nothing = say!(
        "Protokollet beviljar inga summor, avslår inga och har ingen tabell över vem som betalar."
    );
    html! {
        <div class="empty">
            <h2>{ heading }</h2>
            <p>{ nothing }</p>
        </div>
    }
}

/// "Sustainable Business Bridge": the project's name, or the case's title.
fn name(item: &Item) -> &str {
    item.funding
        .iter()
        .find_map(|table| table.project.as_deref())
        .unwrap_or(&item.title)
}

/// "§ 41 Sustainable Business Bridge".
fn case_name(minutes: &Minutes, item: usize) -> String {
    minutes
        .items
        .get(item)
        .map_or_else(String::new, |it| format!("{} {}", it.label, name(it)))
}

/// A bar for what a payer pays, and one for each of their sums that cannot be read.
fn payer_bars(minutes: &Minutes, payer: &Payer, chosen: &BTreeSet<String>) -> Vec<Bar> {
    let mut bars = Vec::new();
    if !payer.parts.is_empty() {
        let part = |p: &stats::Part| Part {
            label: case_name(minutes, p.item).into(),
            quoted: true,
            short: minutes.items[p.item].label.clone().into(),
            size: p.kronor,
            action: Some(Action::Item(Some(p.item))),
        };
        let parts: Vec<_> = payer.parts.iter().map(part).collect();
        let computed = parts.len() > 1;
        bars.push(Bar {
            size: payer.kronor,
            computed,
            look: Look::Payer(payer.kind),
            parts,
            ..bar(payer, chosen)
        });
    }
    bars.extend(unreadable_bars(payer, chosen));
    bars
}

/// A bar for each sum of a payer that cannot be read.
fn unreadable_bars<'a>(
    payer: &'a Payer,
    chosen: &'a BTreeSet<String>,
) -> impl Iterator<Item = Bar> + 'a {
    payer.unreadable.iter().map(move |(_, printed)| Bar {
        printed: Some(printed.clone().into()),
        look: Look::Unreadable,
        ..bar(payer, chosen)
    })
}

fn bar(payer: &Payer, chosen: &BTreeSet<String>) -> Bar {
    let is_chosen = chosen.contains(&payer.name);
    Bar {
        label: payer.name.clone().into(),
        quoted: [true; 2],
        note: payer.note.clone().map(AttrValue::from),
        look: Look::Payer(payer.kind),
        beside: !is_chosen && !chosen.is_empty(),
        chosen: Some(is_chosen),
        actions: vec![Action::Payer(payer.name.clone())],
        ..Bar::default()
    }
}

/// Kinds of payers, the largest first, and what their tables have too much or too little.
fn slices(payers: &[Payer], chosen: &BTreeSet<String>, tables: &[&FundingTable]) -> Vec<Slice> {
    let kinds = stats::kinds(payers)
        .into_iter()
        .filter(|kind| kind.kronor != 0);
    kinds
        .map(|kind| kind_slice(&kind, chosen))
        .chain(differences(tables))
        .collect()
}

/// A kind of payer: choosing it chooses all of them.
fn kind_slice(kind: &stats::Kind, chosen: &BTreeSet<String>) -> Slice {
    let is_chosen = |p: &&Payer| chosen.contains(&p.name);
    let all = kind.payers.iter().all(|p| is_chosen(&p));
    let toggled = kind.payers.iter().filter(|p| is_chosen(p) == all);
    let picked = kind.payers.iter().filter(is_chosen).map(|p| p.kronor).sum();
    Slice {
        label: labels::payer_kind(kind.kind).into(),
        size: kind.kronor,
        look: Look::Payer(kind.kind),
        picked: (!chosen.is_empty()).then_some(picked),
        chosen: Some(all),
        actions: toggled.map(|p| Action::Payer(p.name.clone())).collect(),
    }
}

/// What tables have more than their printed totals, what is missing to them, and what cannot be
/// read.
fn differences(tables: &[&FundingTable]) -> Vec<Slice> {
    let gaps = |holds: fn(&FundingTable) -> bool| {
        tables
            .iter()
            .filter(|t| holds(t))
            .map(|t| stats::gap(t))
            .sum::<i64>()
    };
    let [over, missing, unreadable] = [
        -gaps(|t| stats::gap(t) < 0),
        gaps(|t| stats::gap(t) > 0 && t.check != FundingCheck::Unreadable),
        gaps(|t| stats::gap(t) > 0 && t.check == FundingCheck::Unreadable),
    ];
    let over_words = say!("Mer än tryckt summa");
    let missing_words = say!("Saknas till tryckt summa");
    let all = [
        (over_words, over, Look::Surplus),
        (missing_words, missing, Look::Unreadable),
        (say!("Kan inte läsas"), unreadable, Look::Unreadable),
    ];
    let some = all.into_iter().filter(|(_, size, _)| *size > 0);
    some.map(|(label, size, look)| Slice {
        label: label.into(),
        size,
        look,
        ..Slice::default()
    })
    .collect()
}

/// Kronor or share.
fn units(unit: Unit, act: &Callback<Action>) -> Html {
    let option = |words, of| (words, unit == of, Action::Unit(of));
    let options = [
        option(say!("Kronor"), Unit::Kronor),
        option(say!("Andel"), Unit::Share),
    ];
    segment(say!("Visa som"), act, options)
}

/// "1 betalare", "3 betalare".
fn payers(n: usize) -> String {
    labels::count(n, say!("betalare", "one"), say!("betalare"))
}

/// "1 ärende", "3 ärenden".
fn items(n: usize) -> String {
    labels::count(n, say!("ärende"), say!("ärenden"))
}

/// "1 rad", "3 rader".
fn rows(n: usize) -> String {
    labels::count(n, say!("rad"), say!("rader"))
}
