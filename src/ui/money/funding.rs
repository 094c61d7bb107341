//! The chart of one table of payers.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use yew::prelude::*;

use super::control::{control, sentences};
use super::{slices, units};
use crate::model::{FundingRow, FundingTable, Minutes};
use crate::stats;
use crate::ui::chart::bars::Bars;
use crate::ui::chart::picture::Picture;
use crate::ui::chart::save::{Saved, date, more, source};
use crate::ui::chart::stack::stack;
use crate::ui::chart::table::{Cell, Sheet};
use crate::ui::chart::{Bar, Look, Part};
use crate::ui::icons::{Icon, icon};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::said::quote;
use crate::ui::state::{Action, Unit, View};
use crate::ui::steps::gradually;
use crate::ui::turns::Depth;

/// What the chart of a table of payers is given.
pub struct FundingProps<'a> {
    /// The protocol that it is from.
    pub minutes: &'a Minutes,
    /// The table.
    pub table: &'a FundingTable,
    /// Kronor or share.
    pub unit: Unit,
    /// The payers the list is filtered by.
    pub payers: &'a BTreeSet<String>,
    /// What the reader does.
    pub act: &'a Callback<Action>,
    /// The heading.
    pub title: &'a str,
}

/// Who pays, of one table: by kind, by payer, and whether it adds up.
pub fn funding_chart(props: &FundingProps) -> Html {
    let (table, whole) = (props.table, stats::whole(props.table));
    let id = format!("funding-{}-{}", table.span.page, table.span.start);
    let pieces = slices(&stats::table_payers(table), props.payers, &[table]);
    let bars = bars(props);
    let kinds = stack(
        &format!("{id}-stack"),
        &pieces,
        whole,
        props.unit,
        props.act,
    );
    let more = more(Saved {
        picture: picture(props, bars.clone()),
        sheet: sheet(props, whole).into(),
        date: date(props.minutes),
    });
    let parts = vec![
        html! {
            <div class="chart-head">
                <h4 id={id.clone()}>
                    { quote("span", "", props.title) }
                    { " " }
                    <span class="bar-figure">{ labels::kronor(whole) }</span>
                </h4>
                { units(props.unit, props.act) }
            </div>
        },
        kinds,
        html! {
            <Bars
                id={format!("{id}-bars")}
                heading={id.clone()}
                {bars}
                {whole}
                unit={props.unit}
                noun={say!("betalare")}
                act={props.act.clone()}
            />
        },
        filtered(props),
        control(table),
        more,
    ];
    html! {
        <section class="funding" aria-labelledby={id}>
            { gradually(Depth::Section, 1, parts) }
        </section>
    }
}

fn picture(props: &FundingProps, bars: Vec<Bar>) -> Picture {
    let whole = stats::whole(props.table);
    let sum = labels::kronor(whole);
    Picture {
        title: props.title.to_owned(),
        lead: tell!("Vem betalar {sum}?", sum = sum),
        stack: slices(
            &stats::table_payers(props.table),
            props.payers,
            &[props.table],
        ),
        bars,
        whole,
        unit: props.unit,
        measure: labels::kronor,
        notes: sentences(props.table).collect(),
        source: source(props.minutes),
    }
}

fn bars(props: &FundingProps) -> Vec<Bar> {
    let mut bars: Vec<_> = props.table.rows.iter().map(|row| bar(props, row)).collect();
    bars.sort_by_key(|bar| Reverse(bar.size));
    bars
}

fn bar(props: &FundingProps, row: &FundingRow) -> Bar {
    let size = row.amount.as_ref().map_or(0, |amount| amount.kronor);
    let unreadable = row.amount.is_none();
    let chosen = props.payers.contains(&row.payer);
    let line = Part {
        label: say!("Raden i protokollet").into(),
        quoted: false,
        short: labels::payer_kind(row.payer_kind).into(),
        size,
        action: Some(Action::Jump(row.span)),
    };
    Bar {
        label: row.payer.clone().into(),
        quoted: [true; 2],
        note: row.note.clone().map(AttrValue::from),
        size,
        printed: unreadable.then(|| row.printed.clone().into()),
        look: if unreadable {
            Look::Unreadable
        } else {
            Look::Payer(row.payer_kind)
        },
        beside: !chosen && !props.payers.is_empty(),
        chosen: Some(chosen),
        parts: vec![line],
        actions: vec![Action::Payer(row.payer.clone())],
        ..Bar::default()
    }
}

/// Says that the list is filtered by a payer of this table, leads there, and back.
fn filtered(props: &FundingProps) -> Html {
    let here = props
        .table
        .rows
        .iter()
        .map(|row| &row.payer)
        .filter(|payer| props.payers.contains(*payer));
    let names: BTreeSet<String> = here.cloned().collect();
    if names.is_empty() {
        return Html::default();
    }
    let list = labels::list(&names);
    let said = tell!(
        "Listan visar nu bara ärenden där {list} betalar.",
        list = list
    );
    let show = say!("Visa ärendena i listan");
    let act = props.act.clone();
    let remove = move |_: MouseEvent| {
        for payer in &names {
            act.emit(Action::Payer(payer.clone()));
        }
    };
    let onclick = props.act.reform(|_| Action::Show(View::Items));
    html! {
        <div class="chart-foot">
            <p>{ said }</p>
            <button type="button" class="button primary" {onclick}>
                { show }
                { icon(Icon::Next) }
            </button>
            <button type="button" class="button" onclick={remove}>
                { say!("Ta bort valet") }
            </button>
        </div>
    }
}

fn sheet(props: &FundingProps, whole: i64) -> Sheet {
    let name = |row: &FundingRow| match &row.note {
        Some(note) => format!("{} ({note})", row.payer),
        None => row.payer.clone(),
    };
    let row = |row: &FundingRow| {
        let kind = Cell::Text(labels::payer_kind(row.payer_kind).to_owned());
        let amount = row.amount.as_ref().map(|amount| amount.kronor);
        let [sum, share] = amount.map_or([Cell::Blank, Cell::Blank], |sum| {
            [Cell::Kronor(sum), Cell::Share(sum, whole)]
        });
        vec![
            Cell::Quote(name(row)),
            kind,
            Cell::Printed(row.printed.clone()),
            sum,
            share,
        ]
    };
    let total = props.table.total.as_ref().map(|total| {
        let heading = say!("Tryckt summa").to_owned();
        let [printed, sum] = [
            Cell::Printed(total.printed.clone()),
            Cell::Kronor(total.kronor),
        ];
        vec![Cell::Text(heading), Cell::Blank, printed, sum, Cell::Blank]
    });
    let columns = vec![
        say!("Betalare"),
        say!("Slag"),
        say!("Som det står"),
        say!("Summa"),
        say!("Andel"),
    ];
    let rows = props.table.rows.iter().map(row).collect();
    Sheet {
        caption: Cell::Quote(props.title.to_owned()),
        columns,
        rows,
        total,
    }
}
