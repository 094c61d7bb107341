//! The table of a chart: the same figures for those who would rather read.

use yew::prelude::*;

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
    html! {
        <details class="chart-table">
            <summary>{ "Visa som tabell" }</summary>
            <div class="scroll" tabindex="0" role="group" aria-label={format!("Tabell: {caption}")}>
                <table>
                    <caption>{ caption }</caption>
                    <thead><tr>{ for columns.iter().enumerate().map(|(i, words)| head(words, rows, i)) }</tr></thead>
                    <tbody>{ for rows.iter().map(|cells| row(cells)) }</tbody>
                    { for total.map(|cells| html! { <tfoot>{ row(cells) }</tfoot> }) }
                </table>
            </div>
        </details>
    }
}

/// The heading of a column stands where its cells do.
fn head(words: &str, rows: &[Vec<Cell>], i: usize) -> Html {
    let figures = matches!(rows.first().and_then(|cells| cells.get(i)), Some(Cell::Figure(_)));
    html! { <th scope="col" class={figures.then_some("figure")}>{ words }</th> }
}

fn row(cells: &[Cell]) -> Html {
    html! { <tr>{ for cells.iter().enumerate().map(|(i, c)| cell(i, c)) }</tr> }
}

fn cell(i: usize, cell: &Cell) -> Html {
    match cell {
        Cell::Text(text) if i == 0 => html! { <th scope="row">{ text }</th> },
        Cell::Text(text) => html! { <td>{ text }</td> },
        Cell::Figure(text) => html! { <td class="figure">{ text }</td> },
    }
}
