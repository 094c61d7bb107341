//! The chart of one table of payers.

use std::cmp::Reverse;

use yew::prelude::*;

use super::control::control;
use super::units;
use crate::model::{FundingRow, FundingTable, PayerKind};
use crate::order::{Set, sort_by_key};
use crate::stats;
use crate::ui::chart::bars::Bars;
use crate::ui::chart::stack::{Slice, stack};
use crate::ui::chart::table::{Cell, table};
use crate::ui::chart::{Bar, Look, Part, share};
use crate::ui::icons::{Icon, icon};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::said::quote;
use crate::ui::state::{Action, Unit, View};

/// What the chart of a table of payers is given.
pub struct FundingProps<'a> {
    /// The table.
    pub table: &'a FundingTable,
    /// Kronor or share.
    pub unit: Unit,
    /// The payers the list is filtered by.
    pub payers: &'a Set<String>,
    /// What the reader does.
    pub act: &'a Callback<Action>,
    /// The heading.
    pub title: &'a str,
}

/// Who pays, of one table: by kind, by payer, and whether it adds up.
pub fn funding_chart(props: &FundingProps) -> Html {
    let (table, whole) = (props.table, stats::whole(props.table));
    let id = format!("funding-{}-{}", table.span.page, table.span.start);
    html! {
        <section class="funding" aria-labelledby={id.clone()}>
            <div class="chart-head">
                <h4 id={id.clone()}>{ quote("span", "", props.title) }{ " " }<span class="bar-figure">{ labels::kronor(whole) }</span></h4>
                { units(props.unit, props.act) }
            </div>
            { stack(&format!("{id}-stack"), &slices(table, whole), whole, props.unit) }
            <Bars id={format!("{id}-bars")} heading={id.clone()} bars={bars(props)} {whole} unit={props.unit} noun={say!("betalare", "payers", "rahoittajaa")} act={props.act.clone()} />
            { filtered(props) }
            { control(table) }
            { as_table(props, whole) }
        </section>
    }
}

/// The table by kind, largest first, and what is missing to the printed total.
fn slices(table: &FundingTable, whole: i64) -> Vec<Slice> {
    let mut kinds: Vec<(PayerKind, i64)> = Vec::new();
    for (kind, kronor) in table.rows.iter().filter_map(|row| Some((row.payer_kind, row.amount.as_ref()?.kronor))) {
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, sum)) => *sum += kronor,
            None => kinds.push((kind, kronor)),
        }
    }
    sort_by_key(&mut kinds, |(_, sum)| Reverse(*sum));
    let slice = |(kind, kronor)| Slice { label: labels::payer_kind(kind).into(), kronor, look: Look::Payer(kind) };
    kinds.into_iter().map(slice).chain(missing(whole - table.sum)).collect()
}

/// The part of a printed total that no readable row explains.
pub(super) fn missing(kronor: i64) -> Option<Slice> {
    (kronor > 0).then(|| Slice {
        label: say!("Går inte att läsa ut", "Cannot be read", "Ei luettavissa").into(),
        kronor,
        look: Look::Unreadable,
    })
}

fn bars(props: &FundingProps) -> Vec<Bar> {
    let mut bars: Vec<_> = props.table.rows.iter().map(|row| bar(props, row)).collect();
    sort_by_key(&mut bars, |bar| Reverse(bar.kronor));
    bars
}

fn bar(props: &FundingProps, row: &FundingRow) -> Bar {
    let kronor = row.amount.as_ref().map_or(0, |amount| amount.kronor);
    let unreadable = row.amount.is_none();
    let line = Part {
        label: say!("Raden i protokollet", "The row in the minutes", "Rivi pöytäkirjassa").into(),
        quoted: false,
        short: labels::payer_kind(row.payer_kind).into(),
        kronor,
        action: Some(Action::Jump(row.span)),
    };
    Bar {
        label: row.payer.clone().into(),
        quoted: [true; 2],
        note: row.note.clone().map(AttrValue::from),
        kronor,
        printed: unreadable.then(|| row.printed.clone().into()),
        look: if unreadable { Look::Unreadable } else { Look::Payer(row.payer_kind) },
        chosen: Some(props.payers.contains(&row.payer)),
        parts: vec![line],
        actions: vec![Action::Payer(row.payer.clone())],
    }
}

/// Says that the list is filtered by a payer of this table, and leads there.
fn filtered(props: &FundingProps) -> Html {
    let here = props.table.rows.iter().map(|row| &row.payer).filter(|payer| props.payers.contains(*payer));
    let names: Vec<_> = here.cloned().collect();
    if names.is_empty() {
        return Html::default();
    }
    let names = labels::list(&names);
    let said = tell!(
        "Listan visar nu bara ärenden där {names} betalar.",
        "The list now shows only items that {names} pays for.",
        "Luettelossa näkyvät nyt vain asiat, joissa rahoittajana on {names}."
    );
    let show = say!("Visa ärendena i listan", "Show the items in the list", "Näytä asiat luettelossa");
    let onclick = props.act.reform(|_| Action::Show(View::Items));
    html! {
        <div class="chart-foot">
            <p>{ said }</p>
            <button type="button" class="button primary" {onclick}>{ show }{ icon(Icon::Next) }</button>
        </div>
    }
}

fn as_table(props: &FundingProps, whole: i64) -> Html {
    let name = |row: &FundingRow| match &row.note {
        Some(note) => format!("{} ({note})", row.payer),
        None => row.payer.clone(),
    };
    let row = |row: &FundingRow| {
        let kind = Cell::Text(labels::payer_kind(row.payer_kind).to_owned());
        let share = row.amount.as_ref().map_or("–".to_owned(), |amount| share(amount.kronor, whole));
        vec![Cell::Quote(name(row)), kind, Cell::Printed(row.printed.clone()), Cell::Figure(share)]
    };
    let rows: Vec<_> = props.table.rows.iter().map(row).collect();
    let total = props.table.total.as_ref().map(|total| {
        let blank = || Cell::Text(String::new());
        vec![
            Cell::Text(say!("Tryckt summa", "Printed total", "Painettu loppusumma").to_owned()),
            blank(),
            Cell::Printed(total.printed.clone()),
            blank(),
        ]
    });
    let columns = [
        say!("Betalare", "Payer", "Rahoittaja"),
        say!("Slag", "Type", "Tyyppi"),
        say!("Som det står", "As printed", "Pöytäkirjan mukaan"),
        say!("Andel", "Share", "Osuus"),
    ];
    table(&Cell::Quote(props.title.to_owned()), &columns, &rows, total.as_deref())
}
