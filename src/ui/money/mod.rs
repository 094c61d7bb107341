//! Money: what was granted and refused, and who pays for the projects.

mod control;
mod decided;
mod funding;
mod payers;

pub use funding::{FundingProps, funding_chart};

use yew::prelude::*;

use super::chart::{Bar, Look, Part};
use super::labels;
use super::language::say;
use super::parts::ViewProps;
use super::state::{Action, Unit};
use crate::model::{Item, Minutes};
use crate::stats::{self, Payer};

/// The view of all money in the protocol.
pub fn money(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let (decided, projects) = (stats::money_by_item(minutes), stats::projects(minutes));
    if decided.is_empty() && projects.is_empty() {
        return empty();
    }
    html! {
        <div key="money" class="money">
            if !decided.is_empty() { { decided::section(props, &decided) } }
            if !projects.is_empty() { { payers::section(props, &projects) } }
        </div>
    }
}

fn empty() -> Html {
    html! {
        <div class="empty">
            <h2>{ say!("Inga pengar i protokollet", "No money in the minutes", "Pöytäkirjassa ei ole rahasummia") }</h2>
            <p>{ say!(
                "Protokollet beviljar inga summor, avslår inga och har ingen tabell över vem som betalar.",
                "The minutes grant no sums, refuse none and have no table of who pays.",
                "Pöytäkirjassa ei myönnetä eikä hylätä summia, eikä siinä ole taulukkoa rahoittajista."
            ) }</p>
        </div>
    }
}

/// "Sustainable Business Bridge": the project's name, or the case's title.
fn name(item: &Item) -> &str {
    item.funding.iter().find_map(|table| table.project.as_deref()).unwrap_or(&item.title)
}

/// "§ 41 Sustainable Business Bridge".
fn case_name(minutes: &Minutes, item: usize) -> String {
    minutes.items.get(item).map_or_else(String::new, |it| format!("{} {}", it.label, name(it)))
}

/// A bar for what a payer pays, and one for each of their sums that cannot be read.
fn payer_bars(minutes: &Minutes, payer: &Payer, chosen: bool) -> Vec<Bar> {
    let mut bars = Vec::new();
    if !payer.parts.is_empty() {
        let part = |p: &stats::Part| Part {
            label: case_name(minutes, p.item).into(),
            quoted: true,
            short: minutes.items[p.item].label.clone().into(),
            kronor: p.kronor,
            action: Some(Action::Item(Some(p.item))),
        };
        let parts = payer.parts.iter().map(part).collect();
        bars.push(Bar { kronor: payer.kronor, look: Look::Payer(payer.kind), parts, ..bar(payer, chosen) });
    }
    bars.extend(unreadable_bars(payer, chosen));
    bars
}

/// A bar for each sum of a payer that cannot be read.
fn unreadable_bars(payer: &Payer, chosen: bool) -> impl Iterator<Item = Bar> {
    payer.unreadable.iter().map(move |(_, printed)| Bar {
        printed: Some(printed.clone().into()),
        look: Look::Unreadable,
        ..bar(payer, chosen)
    })
}

fn bar(payer: &Payer, chosen: bool) -> Bar {
    Bar {
        label: payer.name.clone().into(),
        quoted: [true; 2],
        note: payer.note.clone().map(AttrValue::from),
        kronor: 0,
        printed: None,
        look: Look::Payer(payer.kind),
        chosen: Some(chosen),
        parts: Vec::new(),
        actions: vec![Action::Payer(payer.name.clone())],
    }
}

/// Buttons of which one is pressed.
fn segment(label: &'static str, act: &Callback<Action>, options: &[(&'static str, bool, Action)]) -> Html {
    let button = |(words, pressed, action): &(&'static str, bool, Action)| {
        let (action, pressed) = (action.clone(), pressed.to_string());
        html! { <button type="button" aria-pressed={pressed} onclick={act.reform(move |_| action.clone())}>{ *words }</button> }
    };
    html! { <div class="segmented" role="group" aria-label={label}>{ for options.iter().map(button) }</div> }
}

/// Kronor or share.
fn units(unit: Unit, act: &Callback<Action>) -> Html {
    let option = |words, of| (words, unit == of, Action::Unit(of));
    let options =
        [option(say!("Kronor", "SEK", "Kruunut"), Unit::Kronor), option(say!("Andel", "Share", "Osuus"), Unit::Share)];
    segment(say!("Visa som", "Show as", "Näytä"), act, &options)
}

/// "1 betalare", "3 betalare".
fn payers(n: usize) -> String {
    labels::count(n, say!("betalare", "payer", "rahoittaja"), say!("betalare", "payers", "rahoittajaa"))
}

/// "1 ärende", "3 ärenden".
fn items(n: usize) -> String {
    labels::count(n, say!("ärende", "item", "asia"), say!("ärenden", "items", "asiaa"))
}

/// "1 rad", "3 rader".
fn rows(n: usize) -> String {
    labels::count(n, say!("rad", "row", "rivi"), say!("rader", "rows", "riviä"))
}
