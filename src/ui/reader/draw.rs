//! Draws the pieces of a section, with page marks, search hits and the place that was jumped to.

use std::cell::Cell;

use yew::prelude::*;

use super::ledger::{Ledger, Line};
use super::outline::{Outline, id};
use super::own;
use super::pieces::Piece;
use crate::Reading;
use crate::model::{Block, FundingTable, Item, Span, Table};
use crate::query;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{say, tell};
use crate::ui::marks::{Mark, marked};

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
    /// Whether a paragraph that a reservation was read from is highlighted: not where its whole section is.
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
            let class =
                if self.current == Some(self.hits.replace(self.hits.get() + 1)) { "hit is-current" } else { "hit" };
            Mark { range, class }
        };
        let marks: Vec<_> = query::hits(text, self.words).into_iter().map(mark).collect();
        marked(text, &marks)
    }

    /// "Sida 53", where a new page begins.
    pub(super) fn page_mark(&self, span: Span) -> Html {
        if span.page <= self.page.replace(self.page.get().max(span.page)) {
            return Html::default();
        }
        let page = self.reading.text.printed_page(span.page);
        html! { <span class="page-mark" lang={own()}>{ tell!("Sida\u{a0}{page}", "Page\u{a0}{page}", "Sivu\u{a0}{page}") }</span> }
    }

    /// Whether an element is the one that was jumped to.
    pub(super) fn here(&self, id: &str) -> Option<&'static str> {
        (self.here == Some(id)).then_some("is-here")
    }

    /// A piece; subheadings are headings of this level.
    pub(super) fn piece(&self, piece: &Piece, level: u8) -> Html {
        match piece {
            Piece::Text(block) => self.paragraph(block),
            Piece::Subheading(block) => self.subheading(block, level),
            Piece::List(blocks) => self.list(blocks),
            Piece::Lines(blocks) => html! { <div class="lines">{ for blocks.iter().map(|b| self.paragraph(b)) }</div> },
            Piece::Funding(table, lines) => {
                html! { <>{ self.page_mark(piece.span()) }{ self.funding(table, lines) }</> }
            }
            Piece::Table(table) => html! { <>{ self.page_mark(piece.span()) }{ self.table(table) }</> },
        }
    }

    /// A paragraph; one that a reservation was read from is highlighted wherever it stands.
    fn paragraph(&self, block: &Block) -> Html {
        let id = id(block.span);
        let reserved = self.is_reservation(block.span);
        let class = classes!("text", self.here(&id), reserved.then_some("reserved"));
        html! {
            <>{ self.page_mark(block.span) }
            <p {id} {class} tabindex="-1">
                if reserved { { icon(Icon::Flag) }<strong lang={own()}>{ say!("Reservation: ", "Reservation: ", "Eriävä mielipide: ") }</strong> }
                { self.text(&block.text) }
            </p></>
        }
    }

    fn is_reservation(&self, span: Span) -> bool {
        self.highlight.get()
            && self.item.is_some_and(|item| item.reservations.iter().any(|r| self.outline.covers(span, r.span)))
    }

    #[expect(clippy::ignored_unit_patterns, reason = "what html! makes of a tag whose name is computed")]
    fn subheading(&self, block: &Block, level: u8) -> Html {
        let id = id(block.span);
        let class = classes!("text", self.here(&id));
        html! { <>{ self.page_mark(block.span) }<@{format!("h{level}")} {id} {class} tabindex="-1">{ self.text(&block.text) }</@></> }
    }

    /// List items; deeper ones are lists of their own inside the item before them.
    fn list(&self, blocks: &[&Block]) -> Html {
        let Some(first) = blocks.first() else { return Html::default() };
        let items = blocks.chunk_by(|_, next| next.level > first.level).map(|chunk| self.list_item(chunk));
        let class = if first.label.is_some() { "labelled" } else { "bullets" };
        html! { <ul {class} role="list">{ for items }</ul> }
    }

    fn list_item(&self, chunk: &[&Block]) -> Html {
        let (block, deeper) = (chunk[0], &chunk[1..]);
        let id = id(block.span);
        let class = classes!("text", self.here(&id));
        html! {
            <li>
                { self.page_mark(block.span) }
                <div {id} {class} tabindex="-1">
                    { for block.label.iter().map(|label| html! { <span class="label">{ label }{ " " }</span> }) }
                    <span>{ self.text(&block.text) }</span>
                </div>
                { self.list(deeper) }
            </li>
        }
    }

    /// A table of payers in the words of the document.
    fn funding(&self, table: &FundingTable, lines: &[&Block]) -> Html {
        let ledger = Ledger::new(self.reading, self.outline, table, lines);
        let rows: Vec<_> = ledger.rows.iter().map(|line| self.funding_row(line)).collect();
        let total = ledger.total.iter().map(|(label, sum)| {
            html! { <tfoot><tr><th scope="row">{ self.text(label) }</th><td class="figure">{ self.text(sum) }</td></tr></tfoot> }
        });
        let (first, second) = ledger.head;
        html! {
            <table>
                <caption class="visually-hidden" lang={own()}>{ say!("Vem betalar", "Who pays", "Kuka maksaa") }</caption>
                if !first.is_empty() {
                    <thead><tr><th scope="col">{ first }</th><th scope="col" class="figure">{ second }</th></tr></thead>
                }
                <tbody>{ rows }</tbody>
                { for total }
            </table>
        }
    }

    fn funding_row(&self, line: &Line) -> Html {
        let id = id(line.span);
        let class = classes!("text", self.here(&id), (!line.readable).then_some("is-unreadable"));
        html! {
            <tr {id} {class} tabindex="-1">
                <th scope="row">{ self.page_mark(line.span) }{ self.text(&line.label) }</th>
                <td class="figure">{ self.text(&line.sum) }</td>
            </tr>
        }
    }

    fn table(&self, table: &Table) -> Html {
        let sums = |i: usize| table.rows.iter().any(|row| row.cells.get(i).is_some_and(|cell| is_figure(cell)));
        let head = |(i, column): (usize, &String)| {
            html! { <th scope="col" class={(i > 0 && sums(i)).then_some("figure")}>{ self.text(column) }</th> }
        };
        let head: Vec<_> = table.columns.iter().enumerate().map(head).collect();
        let rows: Vec<_> = table.rows.iter().map(|row| self.row(row.span, &row.cells)).collect();
        html! {
            <>
                <div class="scroll" tabindex="0" role="group" lang={own()} aria-label={say!("Tabell", "Table", "Taulukko")}>
                    <table lang="sv">
                        if !head.is_empty() { <thead><tr>{ head }</tr></thead> }
                        <tbody>{ rows }</tbody>
                    </table>
                </div>
                { for table.footnotes.iter().map(|words| html! { <p class="footnote">{ self.text(words) }</p> }) }
            </>
        }
    }

    fn row(&self, span: Span, cells: &[String]) -> Html {
        let id = id(span);
        let class = classes!("text", self.here(&id));
        let cell = |(i, cell): (usize, &String)| match i {
            0 => html! { <th scope="row">{ self.text(cell) }</th> },
            _ => html! { <td class={is_figure(cell).then_some("figure")}>{ self.text(cell) }</td> },
        };
        html! { <tr {id} {class} tabindex="-1">{ for cells.iter().enumerate().map(cell) }</tr> }
    }
}

fn is_figure(cell: &str) -> bool {
    cell.starts_with(|c: char| c.is_ascii_digit())
}
