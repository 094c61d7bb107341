//! Draws the pieces of a section, with page marks, search hits and the place that was jumped to.

use std::cell::Cell;

use yew::prelude::*;

use super::ledger::{Ledger, Line};
use super::outline::{Outline, id};
use super::pieces::Piece;
use crate::Reading;
use crate::model::{Block, FundingTable, Item, Span, Table};
use crate::query;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{own, say, tell};
use crate::ui::marks::{Mark, marked};
use crate::ui::parts::scrolling;

/// What a part is drawn with.
pub(super) struct Draw<'a> {
    pub(super) reading: &'a Reading,
    pub(super) outline: &'a Outline,
    pub(super) item: Option<&'a Item>,
    /// The words that are searched for.
    pub(super) words: &'a [String],
    /// Which of the part's hits is looked at.
    pub(super) current: Option<usize>,
    /// The id of the element that was jumped to.
    pub(super) here: Option<&'a str>,
    /// Whether a paragraph that a reservation was read from is highlighted: not where its whole
    /// section is.
    pub(super) highlight: Cell<bool>,
    /// How many hits are drawn already.
    pub(super) hits: Cell<usize>,
    /// The page that was drawn last.
    pub(super) page: Cell<u32>,
}

impl Draw<'_> {
    /// A text with its hits marked; the one that is looked at stands out.
    pub(super) fn text(&self, text: &str) -> Html {
        let mark = |range| {
            let class = if self.current == Some(self.hits.replace(self.hits.get() + 1)) {
                "hit is-current"
            } else {
                "hit"
            };
            Mark { range, class }
        };
        let marks: Vec<_> = query::hits(text, self.words)
            .into_iter()
            .map(mark)
            .collect();
        marked(text, &marks)
    }

    /// "Sida 53", where a new page begins.
    pub(super) fn page_mark(&self, span: Span) -> Html {
        if span.page <= self.page.replace(self.page.get().max(span.page)) {
            return Html::default();
        }
        let page = self.reading.text.printed_page(span.page);
        let words = tell!("Sida\u{a0}{page}", page = page);
        html! { <span class="page-mark" lang={own()}>{ words }</span> }
    }

    /// Whether an element is the one that was jumped to.
    pub(super) fn here(&self, id: &str) -> Option<&'static str> {
        (self.here == Some(id)).then_some("is-here")
    }

    /// What can be jumped to: an element of the text, with the id of its place.
    fn placed(
        &self,
        tag: &'static str,
        span: Span,
        more: Option<&'static str>,
        inside: Html,
    ) -> Html {
        let id = id(span);
        let class = classes!("text", self.here(&id), more);
        placed(tag, id, class, inside)
    }

    /// A piece; subheadings are headings of this level.
    pub(super) fn piece(&self, piece: &Piece, level: u8) -> Html {
        match piece {
            Piece::Text(block) => self.paragraph(block),
            Piece::Subheading(block) => {
                let mark = self.page_mark(block.span);
                let words = self.text(&block.text);
                html! { <>{ mark }{ self.placed(heading(level), block.span, None, words) }</> }
            }
            Piece::List(blocks) => self.list(blocks),
            Piece::Lines(blocks) => html! {
                <div class="lines">{ for blocks.iter().map(|b| self.paragraph(b)) }</div>
            },
            Piece::Funding(table, lines) => html! {
                <>{ self.page_mark(piece.span()) }{ self.funding(table, lines) }</>
            },
            Piece::Table(table) => html! {
                <>{ self.page_mark(piece.span()) }{ self.table(table) }</>
            },
        }
    }

    /// A paragraph; one that a reservation was read from is highlighted wherever it stands.
    fn paragraph(&self, block: &Block) -> Html {
        let mark = self.page_mark(block.span);
        let reserved = self.is_reservation(block.span);
        let inside = html! {
            <>
                if reserved {
                    { icon(Icon::Flag) }
                    <strong lang={own()}>
                        { say!("Reservation: ") }
                    </strong>
                }
                { self.text(&block.text) }
            </>
        };
        let class = reserved.then_some("reserved");
        html! { <>{ mark }{ self.placed("p", block.span, class, inside) }</> }
    }

    fn is_reservation(&self, span: Span) -> bool {
        self.highlight.get()
            && self.item.is_some_and(|item| {
                item.reservations
                    .iter()
                    .any(|r| self.outline.covers(span, r.span))
            })
    }

    /// List items; deeper ones are lists of their own inside the item before them.
    fn list(&self, blocks: &[&Block]) -> Html {
        let Some(first) = blocks.first() else {
            return Html::default();
        };
        let items = blocks
            .chunk_by(|_, next| next.level > first.level)
            .map(|chunk| self.list_item(chunk));
        html! {
            <ul
                class={
                    if first.label.is_some() {
                        "labelled"
                    } else {
                        "bullets"
                    }
                }
                role="list"
            >
                { for items }
            </ul>
        }
    }

    fn list_item(&self, chunk: &[&Block]) -> Html {
        let (block, deeper) = (chunk[0], &chunk[1..]);
        let mark = self.page_mark(block.span);
        let inside = html! {
            <>
                if let Some(label) = &block.label {
                    <span class="label">{ format!("{label} ") }</span>
                }
                <span>{ self.text(&block.text) }</span>
            </>
        };
        html! {
            <li>{ mark }{ self.placed("div", block.span, None, inside) }{ self.list(deeper) }</li>
        }
    }

    /// A table of payers in the words of the document.
    fn funding(&self, table: &FundingTable, lines: &[&Block]) -> Html {
        let ledger = Ledger::new(self.reading, self.outline, table, lines);
        let says = say!("Vem betalar");
        let (first, second) = ledger.head;
        html! {
            <table>
                <caption class="visually-hidden" lang={own()}>{ says }</caption>
                if !first.is_empty() {
                    <thead>
                        <tr>
                            <th scope="col">{ first }</th>
                            <th scope="col" class="figure">{ second }</th>
                        </tr>
                    </thead>
                }
                <tbody>{ for ledger.rows.iter().map(|line| self.funding_row(line)) }</tbody>
                if let Some((label, sum)) = &ledger.total {
                    <tfoot>
                        <tr>
                            { head("row", self.text(label)) }
                            <td class="figure">{ self.text(sum) }</td>
                        </tr>
                    </tfoot>
                }
            </table>
        }
    }

    fn funding_row(&self, line: &Line) -> Html {
        let label = html! { <>{ self.page_mark(line.span) }{ self.text(&line.label) }</> };
        let cells = html! {
            <>
                { head("row", label) }
                <td class="figure">{ self.text(&line.sum) }</td>
            </>
        };
        let class = (!line.readable).then_some("is-unreadable");
        self.placed("tr", line.span, class, cells)
    }

    fn table(&self, table: &Table) -> Html {
        let sums = |i: usize| {
            table
                .rows
                .iter()
                .any(|row| row.cells.get(i).is_some_and(|cell| is_figure(cell)))
        };
        let column = |(i, column): (usize, &String)| {
            let class = (i > 0 && sums(i)).then_some("figure");
            html! { <th scope="col" {class}>{ self.text(column) }</th> }
        };
        let columns = table.columns.iter().enumerate();
        let rows = table.rows.iter();
        let frame = scrolling(html! {
            <table lang="sv">
                if !table.columns.is_empty() {
                    <thead><tr>{ for columns.map(column) }</tr></thead>
                }
                <tbody>{ for rows.map(|row| self.row(row.span, &row.cells)) }</tbody>
            </table>
        });
        html! {
            <>
                { frame }
                for words in &table.footnotes {
                    <p class="footnote">{ self.text(words) }</p>
                }
            </>
        }
    }

    fn row(&self, span: Span, cells: &[String]) -> Html {
        let cell = |(i, cell): (usize, &String)| match i {
            0 => head("row", self.text(cell)),
            _ => html! {
                <td class={if is_figure(cell) { "figure" } else { "" }}>{ self.text(cell) }</td>
            },
        };
        self.placed(
            "tr",
            span,
            None,
            cells.iter().enumerate().map(cell).collect(),
        )
    }
}

/// An element that scripts can move the reader's place to.
pub(super) fn placed(tag: &'static str, id: String, class: Classes, inside: Html) -> Html {
    html! { <@{tag} {id} {class} tabindex="-1">{ inside }</@> }
}

/// The tag of a heading.
pub(super) fn heading(level: u8) -> &'static str {
    ["h2", "h3", "h4", "h5"][usize::from(level.clamp(2, 5)) - 2]
}

/// The head of a row or a column.
fn head(scope: &'static str, inside: Html) -> Html {
    html! { <th {scope}>{ inside }</th> }
}

fn is_figure(cell: &str) -> bool {
    cell.starts_with(|c: char| c.is_ascii_digit())
}
