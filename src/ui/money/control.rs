//! The control sum of a table, in a sentence.

use yew::prelude::*;

use super::rows;
use crate::model::{FundingCheck, FundingTable};
use crate::ui::icons::{Icon, icon};
use crate::ui::labels::kronor;
use crate::ui::language::{say, tell};

/// "✓ 13 rader, summan stämmer.", or what does not.
pub(super) fn control(table: &FundingTable) -> Html {
    let mark = match table.check {
        FundingCheck::Balanced => Icon::Check,
        FundingCheck::NoTotal => Icon::Info,
        FundingCheck::Off | FundingCheck::Unreadable => Icon::Warning,
    };
    let off = matches!(table.check, FundingCheck::Off | FundingCheck::Unreadable);
    html! {
        <div class={if off { "control is-off" } else { "control" }}>
            { icon(mark) }
            <div>
                for sentence in sentences(table) {
                    <p>{ sentence }</p>
                }
            </div>
        </div>
    }
}

/// Whether the table adds up, and what each row that cannot be read says.
pub(super) fn sentences(table: &FundingTable) -> impl Iterator<Item = String> {
    [sentence(table)].into_iter().chain(unreadable(table))
}

/// Whether the table adds up, and by how much it does not.
pub(super) fn sentence(table: &FundingTable) -> String {
    let rows = rows(table.rows.len());
    let total = table.total.as_ref().map_or(0, |total| total.kronor);
    let printed = kronor(total);
    let sum = kronor(table.sum);
    match table.check {
        FundingCheck::Balanced => {
            tell!(
                "{rows}, summan stämmer.",
                "{rows}, the total is correct.",
                "{rows}, summa täsmää."
            )
        }
        FundingCheck::NoTotal => tell!(
            "{rows}. Tabellen har ingen tryckt summa. Raderna ger {sum}.",
            "{rows}. The table has no printed total. The rows add up to {sum}.",
            "{rows}. Taulukossa ei ole painettua loppusummaa. Rivien summa on {sum}."
        ),
        FundingCheck::Unreadable if table.total.is_none() => tell!(
            "{rows}. Läsbara rader ger {sum}.",
            "{rows}. The readable rows add up to {sum}.",
            "{rows}. Luettavien rivien summa on {sum}."
        ),
        FundingCheck::Unreadable => {
            let off = off(table.sum - total);
            tell!(
                "{rows}. Tryckt summa {printed}, läsbara rader ger {sum}: {off}.",
                "{rows}. The printed total is {printed}, the readable rows add up to {sum}: {off}.",
                "{rows}. Painettu loppusumma on {printed}, luettavien rivien summa {sum}: {off}."
            )
        }
        FundingCheck::Off => {
            let off = off(table.sum - total);
            tell!(
                "{rows}. Tryckt summa {printed}, raderna ger {sum}: {off}.",
                "{rows}. The printed total is {printed}, the rows add up to {sum}: {off}.",
                "{rows}. Painettu loppusumma on {printed}, rivien summa {sum}: {off}."
            )
        }
    }
}

fn off(difference: i64) -> String {
    let sum = kronor(difference.abs());
    let words = match difference {
        1.. => say!("för mycket", "too much", "liikaa"),
        _ => say!("för lite", "too little", "liian vähän"),
    };
    format!("{sum} {words}")
}

/// For each row that cannot be read: what is printed, and what would make the total right.
fn unreadable(table: &FundingTable) -> impl Iterator<Item = String> {
    table
        .rows
        .iter()
        .filter(|row| row.amount.is_none())
        .map(|row| {
            let line = format!("{} {}", row.payer, row.printed);
            let problem = tell!(
                "Raden ”{line}” kan inte läsas som en summa.",
                "The row “{line}” cannot be read as a sum.",
                "Riviä ”{line}” ei voi lukea summana."
            );
            let Some(sum) = row.suggestion.map(kronor) else {
                return problem;
            };
            tell!(
                "{problem} {sum} skulle få summan att stämma.",
                "{problem} {sum} would make the total correct.",
                "{problem} {sum} saisi loppusumman täsmäämään."
            )
        })
}
