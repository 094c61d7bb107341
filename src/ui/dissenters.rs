//! The chart of reservations by party, and what choosing a party leaves of them.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::chart::bars::Bars;
use super::chart::picture::Picture;
use super::chart::save::{Saved, date, more, source};
use super::chart::table::{Cell, Sheet};
use super::chart::{Bar, Look, Measure, Part, frame};
use super::dissent::{RESERVATIONS, count};
use super::icons::{Icon, icon};
use super::labels;
use super::language::{say, tell};
use super::origin::computed;
use super::parts::{ViewProps, appearing};
use super::state::{Action, Unit, View};
use crate::model::Minutes;
use crate::query::Filter;
use crate::stats::{self, Dissent};

fn title() -> &'static str {
    say!("Reservationer parti för parti")
}

/// The reservations of the chosen parties; all where none is chosen.
pub(super) fn chosen<'a>(filter: &Filter, entries: &[Dissent<'a>]) -> Vec<Dissent<'a>> {
    entries
        .iter()
        .filter(|entry| is_of_chosen(filter, &entry.reservation.parties))
        .copied()
        .collect()
}

/// Whether what these parties did belongs to the choice; all does where no party is chosen.
pub(super) fn is_of_chosen(filter: &Filter, parties: &[String]) -> bool {
    filter.parties.is_empty() || parties.iter().any(|party| filter.parties.contains(party))
}

/// The chart; nothing where no reservation names a party.
pub(super) fn chart(props: &ViewProps, entries: &[Dissent]) -> Html {
    let (filter, minutes) = (&props.state.filter, &props.state.reading.minutes);
    let parties = stats::dissents_by_party(minutes);
    if parties.is_empty() {
        return foot(props, entries);
    }
    let bars: Vec<_> = parties
        .iter()
        .map(|(party, own)| bar(minutes, &filter.parties, party, own))
        .collect();
    let hint = say!("Välj ett parti, så visas bara dess reservationer och ärenden.");
    let heading = html! {
        <h3 id="dissenters" class="chart-title">
            { title() }
            { " " }
            { computed(say!("ur reservationerna")) }
        </h3>
    };
    let parts = vec![
        heading,
        html! {
            <Bars
                id="dissenters-bars"
                heading="dissenters"
                bars={bars.clone()}
                measure={reservations as Measure}
                noun={say!("partier")}
                {hint}
                act={props.act.clone()}
            />
        },
        foot(props, entries),
        more(saved(minutes, &parties, bars)),
    ];
    frame("chart-card dissenters", "dissenters", parts)
}

fn reservations(n: i64) -> String {
    count(usize::try_from(n).unwrap_or(0), RESERVATIONS)
}

fn length<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap_or(0)
}

fn bar(minutes: &Minutes, chosen: &BTreeSet<String>, letters: &str, own: &[Dissent]) -> Bar {
    let part = |entry: &Dissent| {
        let item = &minutes.items[entry.item];
        Part {
            label: format!("{} {}", item.label, item.title).into(),
            quoted: true,
            short: item.label.clone().into(),
            size: 1,
            action: Some(Action::Item(Some(entry.item))),
        }
    };
    let name = labels::party(letters);
    let is_chosen = chosen.contains(letters);
    Bar {
        label: name.unwrap_or(letters).to_owned().into(),
        note: name.map(|_| letters.to_owned().into()),
        quoted: [true; 2],
        size: length(own),
        look: Look::Dissent,
        beside: !is_chosen && !chosen.is_empty(),
        chosen: Some(is_chosen),
        parts: own.iter().map(part).collect(),
        actions: vec![Action::Party(letters.to_owned())],
        ..Bar::default()
    }
}

/// Which parties are chosen, how many reservations that leaves, and the ways on and back.
fn foot(props: &ViewProps, entries: &[Dissent]) -> Html {
    appearing(selected(props, entries))
}

fn selected(props: &ViewProps, entries: &[Dissent]) -> Option<(String, Html)> {
    let filter = &props.state.filter;
    if filter.parties.is_empty() {
        return None;
    }
    let (left, all) = (
        chosen(filter, entries).len(),
        count(entries.len(), RESERVATIONS),
    );
    let names = labels::list(&filter.parties);
    let said = tell!(
        "Valt: {names}. Visar {left} av {all}.",
        names = names,
        left = left,
        all = all
    );
    let (act, parties) = (props.act.clone(), filter.parties.clone());
    let clear = Callback::from(move |_| {
        for party in &parties {
            act.emit(Action::Party(party.clone()));
        }
    });
    Some((
        said.clone(),
        html! {
            <div class="chart-foot">
                <p>{ said }</p>
                <button
                    type="button"
                    class="button primary"
                    onclick={props.on_click(Action::Show(View::Items))}
                >
                    { say!("Visa ärendena i listan") }
                    { icon(Icon::Next) }
                </button>
                <button type="button" class="button" onclick={clear}>
                    { say!("Ta bort valet") }
                </button>
            </div>
        },
    ))
}

fn saved(minutes: &Minutes, parties: &[(String, Vec<Dissent>)], bars: Vec<Bar>) -> Saved {
    let picture = Picture {
        title: title().to_owned(),
        lead: String::new(),
        stack: Vec::new(),
        bars,
        whole: 0,
        unit: Unit::Kronor,
        measure: reservations,
        notes: Vec::new(),
        source: source(minutes),
    };
    let row = |(letters, own): &(String, Vec<Dissent>)| {
        let cases: Vec<_> = own
            .iter()
            .map(|entry| minutes.items[entry.item].label.clone())
            .collect();
        vec![
            Cell::Quote(letters.clone()),
            Cell::Count(length(own)),
            Cell::Quote(cases.join(", ")),
        ]
    };
    let columns = vec![
        say!("Parti"),
        say!("Reservationer", "counted"),
        say!("Ärenden"),
    ];
    let rows = parties.iter().map(row).collect();
    let sheet = Sheet {
        caption: Cell::Text(title().to_owned()),
        columns,
        rows,
        total: None,
    };
    Saved {
        picture,
        sheet: sheet.into(),
        date: date(minutes),
    }
}
