//! The table of a chart: the same figures for those who would rather read, and as a file for those
//! who calculate.

use std::rc::Rc;

use yew::prelude::*;

use super::share;
use crate::stats;
use crate::ui::labels;
use crate::ui::language::say;

/// One cell: text, or a figure set to the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Words.
    Text(String),
    /// Words of the protocol.
    Quote(String),
    /// A sum as the protocol prints it.
    Printed(String),
    /// A sum in kronor.
    Kronor(i64),
    /// How much of how much.
    Share(i64, i64),
    /// A number of something.
    Count(i64),
}

/// A table: the first cell of a row is its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub caption: Cell,
    /// What its columns are.
    pub columns: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// The last row, which sums up the others.
    pub total: Option<Vec<Cell>>,
}

impl Cell {
    /// As it is read.
    pub fn words(&self) -> String {
        match self {
            Self::Blank => "–".to_owned(),
            Self::Text(words) | Self::Quote(words) | Self::Printed(words) => words.clone(),
            Self::Kronor(kronor) => labels::kronor(*kronor),
            Self::Share(part, whole) => share(*part, *whole),
            Self::Count(n) => labels::number(*n),
        }
    }

    /// As a spreadsheet reads it: figures without unit and with a decimal comma, words that can be
    /// no formula.
    fn raw(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(words) | Self::Quote(words) | Self::Printed(words) => field(words),
            Self::Kronor(n) | Self::Count(n) => n.to_string(),
            Self::Share(part, whole) => {
                let tenths = stats::per_mille(*part, *whole);
                format!("{},{}", tenths / 10, tenths % 10)
            }
        }
    }

    fn is_figure(&self) -> bool {
        matches!(
            self,
            Self::Kronor(_) | Self::Share(..) | Self::Count(_) | Self::Printed(_) | Self::Blank
        )
    }

    fn is_quoted(&self) -> bool {
        matches!(self, Self::Quote(_) | Self::Printed(_))
    }
}

/// Words as a field: never a formula, in quotation marks where they hold what ends a field.
fn field(words: &str) -> String {
    let words = words.replace('\u{a0}', " ");
    let guard = if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    if words.contains([';', '"', '\n', '\r']) {
        return format!("\"{guard}{}\"", words.replace('"', "\"\""));
    }
    format!("{guard}{words}")
}

/// The table as a file that a Swedish spreadsheet opens: semicolons, a mark of the encoding,
/// decimal commas.
pub fn csv(sheet: &Sheet) -> String {
    let heading = |(i, words): (usize, &&'static str)| {
        let unit = sheet.rows.iter().find_map(|cells| match cells.get(i)? {
            Cell::Kronor(_) => Some(" (kr)"),
            Cell::Share(..) => Some(" (%)"),
            _ => None,
        });
        field(&format!("{words}{}", unit.unwrap_or_default()))
    };
    let mut lines = vec![
        sheet
            .columns
            .iter()
            .enumerate()
            .map(heading)
            .collect::<Vec<_>>(),
    ];
    lines.extend(
        sheet
            .rows
            .iter()
            .chain(&sheet.total)
            .map(|cells| cells.iter().map(Cell::raw).collect()),
    );
    let lines: String = lines
        .iter()
        .map(|fields| fields.join(";") + "\r\n")
        .collect();
    format!("\u{feff}{lines}")
}

/// What [`Table`] is given.
#[derive(Properties, Clone, PartialEq)]
pub struct TableProps {
    /// The table.
    pub sheet: Rc<Sheet>,
}

/// The table behind "Visa som tabell", drawn once someone asks for it.
#[component]
pub fn Table(props: &TableProps) -> Html {
    // Where nothing is clicked it is written out.
    let asked = use_state(|| cfg!(not(target_family = "wasm")));
    let drawn = if *asked {
        table(&props.sheet)
    } else {
        Html::default()
    };
    html! {
        <details class="chart-table" ontoggle={move |_| asked.set(true)}>
            <summary>{ say!("Visa som tabell") }</summary>
            { drawn }
        </details>
    }
}

fn table(sheet: &Sheet) -> Html {
    // Where it is laid out as a list (on phones), some browsers forget that it is a table: the
    // roles say so.
    html! {
        <table role="table">
            <caption lang={lang(&sheet.caption)}>{ sheet.caption.words() }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    for (i, words) in sheet.columns.iter().enumerate() {
                        { head(words, sheet, i) }
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">
                for cells in &sheet.rows {
                    { row(cells, &sheet.columns) }
                }
            </tbody>
            if let Some(cells) = &sheet.total {
                <tfoot role="rowgroup">{ row(cells, &sheet.columns) }</tfoot>
            }
        </table>
    }
}

/// Words of the protocol are Swedish.
fn lang(cell: &Cell) -> Option<&'static str> {
    cell.is_quoted().then_some("sv")
}

/// The heading of a column stands where its cells do.
fn head(words: &str, sheet: &Sheet, i: usize) -> Html {
    let figures = sheet
        .rows
        .first()
        .and_then(|cells| cells.get(i))
        .is_some_and(Cell::is_figure);
    let class = if figures { "figure" } else { "" };
    html! { <th scope="col" role="columnheader" {class}>{ words }</th> }
}

fn row(cells: &[Cell], columns: &[&'static str]) -> Html {
    let cells = cells
        .iter()
        .zip(columns)
        .enumerate()
        .map(|(i, (c, column))| cell(i, c, column));
    html! { <tr role="row">{ for cells }</tr> }
}

/// A cell; where the table is laid out as a list, its column's name stands beside it.
fn cell(i: usize, cell: &Cell, column: &'static str) -> Html {
    let text = html! { <span lang={lang(cell)}>{ cell.words() }</span> };
    if i == 0 {
        return html! { <th scope="row" role="rowheader">{ text }</th> };
    }
    let class = if cell.is_figure() { "figure" } else { "" };
    html! { <td role="cell" {class} data-column={column}>{ text }</td> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_figures_that_calculate_and_words_that_do_not() {
        let rows = vec![
            vec![
                Cell::Quote("=HYPERLINK(\"x\"); Piteå".to_owned()),
                Cell::Kronor(-1_250_000),
                Cell::Share(1, 8),
            ],
            vec![
                Cell::Text("Luleå\u{a0}kommun".to_owned()),
                Cell::Blank,
                Cell::Share(1, 3),
            ],
        ];
        let columns = vec!["Betalare", "Summa", "Andel"];
        let sheet = Sheet {
            caption: Cell::Blank,
            columns,
            rows,
            total: Some(vec![
                Cell::Text("Summa".to_owned()),
                Cell::Kronor(7),
                Cell::Blank,
            ]),
        };
        assert_eq!(
            csv(&sheet),
            "\u{feff}Betalare;Summa (kr);Andel (%)\r\n\"'=HYPERLINK(\"\"x\"\"); Piteå\";-1250000;12,5\r\nLuleå kommun;;33,3\r\nSumma;7;\r\n"
        );
    }
}
