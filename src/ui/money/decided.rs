//! What the cases grant and refuse.

use yew::prelude::*;

use super::name;
use crate::model::{Item, Minutes};
use crate::stats::{self, ItemMoney};
use crate::ui::chart::bars::Bars;
use crate::ui::chart::table::{Cell, table};
use crate::ui::chart::{Bar, Look};
use crate::ui::labels;
use crate::ui::parts::ViewProps;
use crate::ui::state::Action;

const TITLE: &str = "Beviljat och avslaget";

/// The chart of granted and refused sums.
pub(super) fn section(props: &ViewProps, rows: &[ItemMoney]) -> Html {
    let minutes = &props.state.reading.minutes;
    let bars: Vec<_> = rows.iter().flat_map(|row| bars(&minutes.items[row.item], *row)).collect();
    html! {
        <section class="chart-card" aria-labelledby="money-decided">
            <h2 id="money-decided">{ TITLE }</h2>
            <p class="lead">{ summary(minutes) }</p>
            <Bars id="decided" title={TITLE} {bars} whole={0} noun="ärenden" hint="Välj en stapel, så öppnas ärendet." act={props.act.clone()} />
            { table(TITLE, &["Ärende", "Beviljat", "Avslaget"], &cells(minutes, rows), Some(&total(minutes))) }
        </section>
    }
}

/// "14 115 680 kr beviljas i 7 ärenden. 1 399 732 kr avslås i 1 ärende."
fn summary(minutes: &Minutes) -> String {
    let totals = stats::totals(minutes);
    let sentence = |sum, verb, items| {
        let cases = labels::count(items, "ärende", "ärenden");
        (items > 0).then(|| format!("{} {verb} i {cases}.", labels::kronor(sum)))
    };
    let granted = sentence(totals.granted, "beviljas", totals.granted_items);
    let refused = sentence(totals.refused, "avslås", totals.refused_items);
    [granted, refused].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A case's bars: one for what it grants, one for what it refuses.
fn bars(item: &Item, row: ItemMoney) -> impl Iterator<Item = Bar> {
    let reserved = if item.reservations.is_empty() { "" } else { " · reservation" };
    let bar = |kronor, look, word: &str| Bar {
        label: name(item).to_owned().into(),
        note: Some(format!("{} · {word}{reserved}", item.label).into()),
        kronor,
        printed: None,
        look,
        chosen: None,
        parts: Vec::new(),
        actions: vec![Action::Item(Some(row.item))],
    };
    let both = [bar(row.granted, Look::Granted, "beviljat"), bar(row.refused, Look::Refused, "avslag")];
    both.into_iter().filter(|bar| bar.kronor != 0)
}

fn cells(minutes: &Minutes, rows: &[ItemMoney]) -> Vec<Vec<Cell>> {
    let row = |row: &ItemMoney| {
        let item = &minutes.items[row.item];
        vec![Cell::Text(format!("{} {}", item.label, name(item))), sum(row.granted), sum(row.refused)]
    };
    rows.iter().map(row).collect()
}

fn total(minutes: &Minutes) -> Vec<Cell> {
    let totals = stats::totals(minutes);
    vec![Cell::Text("Summa".to_owned()), sum(totals.granted), sum(totals.refused)]
}

fn sum(kronor: i64) -> Cell {
    Cell::Figure(if kronor == 0 { "–".to_owned() } else { labels::kronor(kronor) })
}
