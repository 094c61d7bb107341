//! The control sum of a table, in a sentence.

use yew::prelude::*;

use super::rows;
use crate::model::{FundingCheck, FundingTable};
use crate::ui::icons::{Icon, icon};
use crate::ui::labels::kronor;
use crate::ui::parts::{el, words};

/// "✓ 13 rader, summan stämmer.", or what does not.
pub(super) fn control(table: &FundingTable) -> Html {
    let mark = match table.check {
        FundingCheck::Balanced => Icon::Check,
        FundingCheck::NoTotal => Icon::Info,
        FundingCheck::Off | FundingCheck::Unreadable => Icon::Warning,
    };
    let off = matches!(table.check, FundingCheck::Off | FundingCheck::Unreadable);
    let sentences = [sentence(table)].into_iter().chain(unreadable(table));
    let said = sentences.map(|sentence| words("p", "", sentence)).collect();
    el("div", if off { "control is-off" } else { "control" }, vec![icon(mark), el("div", "", said)])
}

/// Whether the table adds up, and by how much it does not.
pub(super) fn sentence(table: &FundingTable) -> String {
    let rows = rows(table.rows.len());
    let total = table.total.as_ref().map_or(0, |total| total.kronor);
    let printed = kronor(total);
    let sum = kronor(table.sum);
    match table.check {
        FundingCheck::Balanced => format!("{rows}, summan stämmer."),
        FundingCheck::NoTotal => format!("{rows}. Tabellen har ingen tryckt summa. Raderna ger {sum}."),
        FundingCheck::Unreadable => format!("{rows}. Tryckt summa {printed}, läsbara rader ger {sum}."),
        FundingCheck::Off => format!("{rows}. Tryckt summa {printed}, raderna ger {sum}: {}.", off(table.sum - total)),
    }
}

fn off(difference: i64) -> String {
    format!("{} för {}", kronor(difference.abs()), if difference > 0 { "mycket" } else { "lite" })
}

/// For each row that cannot be read: what is printed, and what would make the total right.
fn unreadable(table: &FundingTable) -> impl Iterator<Item = String> {
    table.rows.iter().filter(|row| row.amount.is_none()).map(|row| {
        let problem = format!("Raden ”{} {}” kan inte läsas som en summa.", row.payer, row.printed);
        match row.suggestion {
            Some(sum) => format!("{problem} {} skulle få summan att stämma.", kronor(sum)),
            None => problem,
        }
    })
}
