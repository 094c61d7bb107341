//! What the cases grant and refuse.

use yew::prelude::*;

use super::name;
use crate::model::{Item, Minutes};
use crate::stats::{self, ItemMoney};
use crate::ui::chart::bars::Bars;
use crate::ui::chart::table::{Cell, table};
use crate::ui::chart::{Bar, Look};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::parts::ViewProps;
use crate::ui::state::Action;

fn title() -> &'static str {
    say!("Beviljat och avslaget", "Granted and refused", "Myönnetty ja hylätty")
}

/// The chart of granted and refused sums.
pub(super) fn section(props: &ViewProps, rows: &[ItemMoney]) -> Html {
    let minutes = &props.state.reading.minutes;
    let bars: Vec<_> = rows.iter().flat_map(|row| bars(&minutes.items[row.item], *row)).collect();
    let hint = say!(
        "Välj en stapel, så öppnas ärendet.",
        "Choose a bar to open the item.",
        "Valitse palkki, niin asia avautuu."
    );
    let columns = [
        say!("Ärende", "Item", "Asia"),
        say!("Beviljat", "Granted", "Myönnetty"),
        say!("Avslaget", "Refused", "Hylätty"),
    ];
    html! {
        <section class="chart-card" aria-labelledby="money-decided">
            <h2 id="money-decided">{ title() }</h2>
            <p class="lead">{ summary(minutes) }</p>
            <Bars id="decided" heading="money-decided" {bars} whole={0} noun={say!("ärenden", "items", "asiaa")} {hint} act={props.act.clone()} />
            { table(&Cell::Text(title().to_owned()), &columns, &cells(minutes, rows), Some(&total(minutes))) }
        </section>
    }
}

/// "14 115 680 kr beviljas i 7 ärenden. 1 399 732 kr avslås i 1 ärende."
fn summary(minutes: &Minutes) -> String {
    let totals = stats::totals(minutes);
    let sentence = |sum, verb, cases: usize| {
        let (sum, cases_with) = (labels::kronor(sum), items_with(cases));
        (cases > 0).then(|| {
            tell!("{sum} {verb} i {cases_with}.", "{sum} {verb} in {cases_with}.", "{cases_with} {verb} {sum}.")
        })
    };
    let granted = sentence(totals.granted, say!("beviljas", "is granted", "myönnetään"), totals.granted_items);
    let refused = sentence(totals.refused, say!("avslås", "is refused", "hylätään"), totals.refused_items);
    [granted, refused].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn items_with(n: usize) -> String {
    labels::count(n, say!("ärende", "item", "asiassa"), say!("ärenden", "items", "asiassa"))
}

/// A case's bars: one for what it grants, one for what it refuses.
fn bars(item: &Item, row: ItemMoney) -> impl Iterator<Item = Bar> {
    let reserved = say!(" · reservation", " · reservation", " · eriävä mielipide");
    let reserved = if item.reservations.is_empty() { "" } else { reserved };
    let bar = |kronor, look, word: &str| Bar {
        label: name(item).to_owned().into(),
        quoted: [true, false],
        note: Some(format!("{} · {word}{reserved}", item.label).into()),
        kronor,
        printed: None,
        look,
        chosen: None,
        parts: Vec::new(),
        actions: vec![Action::Item(Some(row.item))],
    };
    let both = [
        bar(row.granted, Look::Granted, say!("beviljat", "granted", "myönnetty")),
        bar(row.refused, Look::Refused, say!("avslag", "refused", "hylätty")),
    ];
    both.into_iter().filter(|bar| bar.kronor != 0)
}

fn cells(minutes: &Minutes, rows: &[ItemMoney]) -> Vec<Vec<Cell>> {
    let row = |row: &ItemMoney| {
        let item = &minutes.items[row.item];
        vec![Cell::Quote(format!("{} {}", item.label, name(item))), sum(row.granted), sum(row.refused)]
    };
    rows.iter().map(row).collect()
}

fn total(minutes: &Minutes) -> Vec<Cell> {
    let totals = stats::totals(minutes);
    vec![Cell::Text(say!("Summa", "Total", "Yhteensä").to_owned()), sum(totals.granted), sum(totals.refused)]
}

fn sum(kronor: i64) -> Cell {
    Cell::Figure(if kronor == 0 { "–".to_owned() } else { labels::kronor(kronor) })
}
