//! The table of a chart: the same figures for those who would rather read.

use yew::prelude::*;

use crate::ui::parts::{el, element, words};

/// One cell: text, or a figure set to the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A figure.
    Figure(String),
}

/// A table behind "Visa som tabell". The first cell of a row is its heading.
pub fn table(caption: &str, columns: &[&str], rows: &[Vec<Cell>], total: Option<&[Cell]>) -> Html {
    let head = columns.iter().enumerate().map(|(i, words)| head(words, rows, i)).collect();
    let mut parts = vec![
        words("caption", "", caption),
        el("thead", "", vec![el("tr", "", head)]),
        el("tbody", "", rows.iter().map(|cells| row(cells)).collect()),
    ];
    parts.extend(total.map(|cells| el("tfoot", "", vec![row(cells)])));
    let table = el("table", "", parts);
    html! {
        <details class="chart-table">
            <summary>{ "Visa som tabell" }</summary>
            <div class="scroll" tabindex="0" role="group" aria-label={format!("Tabell: {caption}")}>{ table }</div>
        </details>
    }
}

/// The heading of a column stands where its cells do.
fn head(words: &str, rows: &[Vec<Cell>], i: usize) -> Html {
    let figures = matches!(rows.first().and_then(|cells| cells.get(i)), Some(Cell::Figure(_)));
    element("th", &["scope", "class"], &["col", if figures { "figure" } else { "" }], vec![words.into()])
}

fn row(cells: &[Cell]) -> Html {
    el("tr", "", cells.iter().enumerate().map(|(i, c)| cell(i, c)).collect())
}

fn cell(i: usize, cell: &Cell) -> Html {
    match cell {
        Cell::Text(text) if i == 0 => element("th", &["scope"], &["row"], vec![text.into()]),
        Cell::Text(text) => words("td", "", text),
        Cell::Figure(text) => words("td", "figure", text),
    }
}
