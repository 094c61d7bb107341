//! What the cases grant and refuse.

use yew::prelude::*;

use super::name;
use super::selection::is_beside;
use crate::model::{Grant, Item, Minutes};
use crate::stats::{self, ItemMoney};
use crate::ui::chart::bars::Bars;
use crate::ui::chart::picture::Picture;
use crate::ui::chart::save::{Saved, date, more, source};
use crate::ui::chart::table::{Cell, Sheet};
use crate::ui::chart::{Bar, Look, frame};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::origin::computed;
use crate::ui::parts::ViewProps;
use crate::ui::state::{Action, State, Unit};

fn title() -> &'static str {
    say!("Beviljat och avslaget")
}

/// The chart of granted and refused sums.
pub(super) fn section(props: &ViewProps, rows: &[ItemMoney]) -> Html {
    let minutes = &props.state.reading.minutes;
    let bars: Vec<_> = rows
        .iter()
        .flat_map(|row| bars(&props.state, *row))
        .collect();
    let hint = say!("Välj en stapel, så öppnas ärendet.");
    frame(
        "chart-card",
        "money-decided",
        vec![
            html! {
                <>
                    <h2 id="money-decided">{ title() }</h2>
                    <p class="lead">
                        { summary(minutes) }
                        { " " }
                        { computed(say!("ur besluten")) }
                    </p>
                </>
            },
            html! {
                <Bars
                    id="decided"
                    heading="money-decided"
                    bars={bars.clone()}
                    noun={say!("ärenden")}
                    {hint}
                    act={props.act.clone()}
                />
            },
            more(saved(minutes, rows, bars)),
        ],
    )
}

/// "Nämnden beviljade 14 115 680 kr i 7 ärenden. Nämnden avslog 1 399 732 kr i 1 ärende."; "14 115
/// 680 kr beviljas i 7 ärenden." where a higher body has the last word on any of it.
fn summary(minutes: &Minutes) -> String {
    let totals = stats::totals(minutes);
    let who = decider(minutes);
    let sentence = |sum: String, cases: usize, verbs: [&str; 2]| {
        let (cases_with, [did, is_done]) = (items_with(cases), verbs);
        (cases > 0).then(|| match &who {
            Some(who) => tell!(
                "{who} {did} {sum} i {cases_with}.",
                who = who,
                did = did,
                sum = sum,
                cases_with = cases_with
            ),
            None => tell!(
                "{sum} {is_done} i {cases_with}.",
                sum = sum,
                is_done = is_done,
                cases_with = cases_with
            ),
        })
    };
    let giving = [say!("beviljade"), say!("beviljas")];
    let denying = [say!("avslog"), say!("avslås")];
    let granted = sentence(
        labels::granted(totals.granted, totals.at_most),
        totals.granted_items,
        giving,
    );
    let refused = sentence(
        labels::kronor(totals.refused),
        totals.refused_items,
        denying,
    );
    [granted, refused]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The body that met, where it decides itself on all sums.
fn decider(minutes: &Minutes) -> Option<String> {
    let is_own = |item: &Item| {
        item.is_final != Some(false) || stats::granted(item) + stats::refused(item) == 0
    };
    let body = minutes
        .meeting
        .body
        .as_deref()
        .filter(|_| minutes.items.iter().all(is_own))?;
    Some(labels::capital(&labels::short_body(body)))
}

fn items_with(n: usize) -> String {
    labels::count(n, say!("ärende", "in"), say!("ärenden", "in"))
}

/// A case's bars: one for what it grants, one for what it refuses.
fn bars(state: &State, row: ItemMoney) -> impl Iterator<Item = Bar> {
    let item = &state.reading.minutes.items[row.item];
    let reserved = say!(" · reservation");
    let reserved = if item.reservations.is_empty() {
        ""
    } else {
        reserved
    };
    let bar = |size, look, word: &str, sums| Bar {
        label: name(item).to_owned().into(),
        quoted: [true, false],
        note: Some(format!("{} · {word}{reserved}", item.label).into()),
        size,
        computed: sums > 1,
        look,
        beside: is_beside(state, row.item),
        actions: vec![Action::Item(Some(row.item))],
        ..Bar::default()
    };
    let [granted, refused] = sums(item);
    let most = say!("beviljat, högst");
    let given = if stats::at_most(item) {
        most
    } else {
        say!("beviljat")
    };
    let both = [
        bar(row.granted, Look::Granted, given, granted),
        bar(row.refused, Look::Refused, say!("avslag", "money"), refused),
    ];
    both.into_iter().filter(|bar| bar.size != 0)
}

/// How many sums a case grants, and how many it refuses.
fn sums(item: &Item) -> [usize; 2] {
    let count = |sums: fn(&crate::model::Decision) -> &Vec<Grant>| {
        item.decisions.iter().map(|d| sums(d).len()).sum()
    };
    [count(|d| &d.granted), count(|d| &d.refused)]
}

fn saved(minutes: &Minutes, rows: &[ItemMoney], bars: Vec<Bar>) -> Saved {
    let picture = Picture {
        title: title().to_owned(),
        lead: summary(minutes),
        stack: Vec::new(),
        bars,
        whole: 0,
        unit: Unit::Kronor,
        measure: labels::kronor,
        notes: Vec::new(),
        source: source(minutes),
    };
    Saved {
        picture,
        sheet: sheet(minutes, rows).into(),
        date: date(minutes),
    }
}

fn sheet(minutes: &Minutes, rows: &[ItemMoney]) -> Sheet {
    let row = |row: &ItemMoney| {
        let item = &minutes.items[row.item];
        vec![
            Cell::Quote(format!("{} {}", item.label, name(item))),
            sum(row.granted),
            sum(row.refused),
        ]
    };
    let totals = stats::totals(minutes);
    let total = vec![
        Cell::Text(say!("Summa", "of all").to_owned()),
        sum(totals.granted),
        sum(totals.refused),
    ];
    let columns = vec![say!("Ärende"), say!("Beviljat"), say!("Avslaget")];
    Sheet {
        caption: Cell::Text(title().to_owned()),
        columns,
        rows: rows.iter().map(row).collect(),
        total: Some(total),
    }
}

fn sum(kronor: i64) -> Cell {
    if kronor == 0 {
        Cell::Blank
    } else {
        Cell::Kronor(kronor)
    }
}
