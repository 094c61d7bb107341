//! The table of a chart: the same figures for those who would rather read.

use yew::prelude::*;

use crate::ui::language::{say, tell};
use crate::ui::parts::{el, element, words};

/// One cell: text, or a figure set to the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// Words of the protocol.
    Quote(String),
    /// A figure.
    Figure(String),
    /// A figure as the protocol prints it.
    Printed(String),
}

/// A table behind "Visa som tabell". The first cell of a row is its heading.
pub fn table(caption: &Cell, columns: &[&str], rows: &[Vec<Cell>], total: Option<&[Cell]>) -> Html {
    let (Cell::Text(title) | Cell::Quote(title) | Cell::Figure(title) | Cell::Printed(title)) = caption;
    let head = columns.iter().enumerate().map(|(i, words)| head(words, rows, i)).collect();
    let mut parts = vec![
        element("caption", language(caption), &["sv"], vec![title.into()]),
        el("thead", "", vec![el("tr", "", head)]),
        el("tbody", "", rows.iter().map(|cells| row(cells)).collect()),
    ];
    parts.extend(total.map(|cells| el("tfoot", "", vec![row(cells)])));
    let table = el("table", "", parts);
    html! {
        <details class="chart-table">
            <summary>{ say!("Visa som tabell", "Show as a table", "Näytä taulukkona") }</summary>
            <div class="scroll" tabindex="0" role="group" aria-label={tell!("Tabell: {title}", "Table: {title}", "Taulukko: {title}")}>{ table }</div>
        </details>
    }
}

/// The heading of a column stands where its cells do.
fn head(words: &str, rows: &[Vec<Cell>], i: usize) -> Html {
    let figures = matches!(rows.first().and_then(|cells| cells.get(i)), Some(Cell::Figure(_) | Cell::Printed(_)));
    element("th", &["scope", "class"], &["col", if figures { "figure" } else { "" }], vec![words.into()])
}

fn row(cells: &[Cell]) -> Html {
    el("tr", "", cells.iter().enumerate().map(|(i, c)| cell(i, c)).collect())
}

fn cell(i: usize, cell: &Cell) -> Html {
    match cell {
        Cell::Text(text) if i == 0 => element("th", &["scope"], &["row"], vec![text.into()]),
        Cell::Quote(text) if i == 0 => element("th", &["scope", "lang"], &["row", "sv"], vec![text.into()]),
        Cell::Text(text) | Cell::Quote(text) => element("td", language(cell), &["sv"], vec![text.into()]),
        Cell::Figure(text) => words("td", "figure", text),
        Cell::Printed(text) => element("td", &["class", "lang"], &["figure", "sv"], vec![text.into()]),
    }
}

/// The attribute that tells that words are the protocol's.
fn language(cell: &Cell) -> &'static [&'static str] {
    if matches!(cell, Cell::Quote(_)) { &["lang"] } else { &[] }
}
