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
            tell!("{rows}, summan stämmer.", rows = rows)
        }
        FundingCheck::NoTotal => tell!(
            "{rows}. Tabellen har ingen tryckt summa. Raderna ger {sum}.",
            rows = rows,
            sum = sum
        ),
        FundingCheck::Unreadable if table.total.is_none() => {
            tell!("{rows}. Läsbara rader ger {sum}.", rows = rows, sum = sum)
        }
        FundingCheck::Unreadable => {
            let off = off(table.sum - total);
            tell!(
                "{rows}. Tryckt summa {printed}, läsbara rader ger {sum}: {off}.",
                rows = rows,
                printed = printed,
                sum = sum,
                off = off
            )
        }
        FundingCheck::Off => {
            let off = off(table.sum - total);
            tell!(
                "{rows}. Tryckt summa {printed}, raderna ger {sum}: {off}.",
                rows = rows,
                printed = printed,
                sum = sum,
                off = off
            )
        }
    }
}

fn off(difference: i64) -> String {
    let sum = kronor(difference.abs());
    let words = match difference {
        1.. => say!("för mycket"),
        _ => say!("för lite"),
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
            let problem = tell!("Raden ”{line}” kan inte läsas som en summa.", line = line);
            let Some(sum) = row.suggestion.map(kronor) else {
                return problem;
            };
            tell!(
                "{problem} {sum} skulle få summan att stämma.",
                problem = problem,
                sum = sum
            )
        })
}
