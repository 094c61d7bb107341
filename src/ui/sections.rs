//! The text of a case as it stands in the protocol, with the facts marked, and its lists and tables.

use yew::prelude::*;

use super::facts::mark_of;
use super::labels;
use super::marks::{Fact, absolute, block_marks, hit_marks, marked};
use super::parts::{ViewProps, source_link};
use crate::model::{Block, BlockKind, Item, Section, SectionKind, Table, TableRow};
use crate::query;

/// All sections in order, without those that the case shows as lists of their own.
pub(super) fn text(view: &ViewProps, item: &Item) -> Html {
    let facts = facts(view, item);
    let words = query::words(&view.state.filter.text);
    let shown: Vec<_> = item.sections.iter().filter(|s| !is_shown_elsewhere(s.kind, item)).collect();
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part protocol" lang="sv">
            <h3>{ "Ur protokollet" }</h3>
            { for shown.iter().map(|s| section(view, s, &facts, &words)) }
            { source_link(view, item.span) }
        </section>
    }
}

fn is_shown_elsewhere(kind: SectionKind, item: &Item) -> bool {
    match kind {
        SectionKind::Heading => true,
        SectionKind::Documents => !item.documents.is_empty(),
        SectionKind::Attachments => !item.attachments.is_empty(),
        SectionKind::Recipients => !item.recipients.is_empty(),
        _ => false,
    }
}

/// The places of sums, decisions and reservations in the whole text.
fn facts(view: &ViewProps, item: &Item) -> Vec<Fact> {
    let sums = item.decisions.iter().flat_map(|d| d.granted.iter().chain(&d.refused)).map(|g| (g.span, "sum"));
    let reserved = item.reservations.iter().map(|r| (r.span, "objection"));
    let decided = item.decisions.iter().map(|d| (d.span, "decided"));
    let places = decided.chain(reserved).chain(sums);
    places.map(|(span, class)| (absolute(&view.state.reading.text, span), class)).collect()
}

fn section(view: &ViewProps, section: &Section, facts: &[Fact], words: &[String]) -> Html {
    let heading = section.heading.as_deref().unwrap_or_else(|| labels::section(section.kind));
    let runs = section.blocks.chunk_by(|a, b| a.kind == b.kind && is_run(a.kind));
    html! {
        <>
            <h4>{ heading.to_owned() }</h4>
            { for runs.map(|run| blocks(view, run, facts, words)) }
        </>
    }
}

/// Whether blocks of this kind stand together in one list or table.
fn is_run(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::ListItem | BlockKind::TableRow)
}

fn blocks(view: &ViewProps, run: &[Block], facts: &[Fact], words: &[String]) -> Html {
    let inside = |block: &Block| {
        let mut marks = block_marks(&view.state.reading.text, block, facts);
        marks.extend(hit_marks(&block.text, words));
        marked(&block.text, &marks)
    };
    let entry = |block: &Block| {
        let class = classes!((block.level > 0).then(|| format!("level-{}", block.level.min(3))));
        html! { <li {class}>{ mark_of(block.label.as_deref()) }<span>{ inside(block) }</span></li> }
    };
    let Some(first) = run.first() else { return Html::default() };
    match first.kind {
        BlockKind::Paragraph => html! { <p>{ inside(first) }</p> },
        BlockKind::Subheading => html! { <h5>{ inside(first) }</h5> },
        BlockKind::ListItem => html! { <ul class="points" role="list">{ for run.iter().map(entry) }</ul> },
        BlockKind::TableRow => {
            html! { <div class="rows">{ for run.iter().map(|b| html! { <p>{ inside(b) }</p> }) }</div> }
        }
    }
}

/// Tables that are not about payers.
pub(super) fn tables(view: &ViewProps, item: &Item) -> Html {
    html! { { for item.tables.iter().map(|t| table(view, t)) } }
}

fn table(view: &ViewProps, table: &Table) -> Html {
    html! {
        <section class="part">
            <h3>{ "Tabell" }</h3>
            <div class="table-scroll" tabindex="0" role="region" aria-label="Tabell ur protokollet">
                <table>
                    if !table.columns.is_empty() {
                        <thead><tr>{ for table.columns.iter().enumerate().map(|(i, c)| column(table, i, c)) }</tr></thead>
                    }
                    <tbody>{ for table.rows.iter().map(row) }</tbody>
                </table>
            </div>
            { for table.footnotes.iter().map(|note| html! { <p class="footnote">{ note }</p> }) }
            { source_link(view, table.span) }
        </section>
    }
}

fn column(table: &Table, index: usize, heading: &str) -> Html {
    let figures = table.rows.first().and_then(|row| row.cells.get(index)).is_some_and(|cell| is_number(cell));
    html! { <th scope="col" class={classes!(figures.then_some("figure"))}>{ heading.to_owned() }</th> }
}

fn row(row: &TableRow) -> Html {
    html! { <tr>{ for row.cells.iter().map(|cell| html! { <td class={classes!(is_number(cell).then_some("figure"))}>{ cell }</td> }) }</tr> }
}

/// A cell with nothing but a figure stands to the right.
fn is_number(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains(|c: char| c.is_alphabetic() && !"tkr".contains(c))
}

/// What the decision rests on, what is attached, and who is sent an extract.
pub(super) fn lists(view: &ViewProps, item: &Item) -> Html {
    let lists = [
        ("Beslutsunderlag", SectionKind::Documents, &item.documents),
        ("Bilagor", SectionKind::Attachments, &item.attachments),
        ("Protokollsutdrag skickas till", SectionKind::Recipients, &item.recipients),
    ];
    let one = |(heading, kind, entries): (&'static str, SectionKind, &Vec<String>)| {
        let place = item.sections.iter().find(|section| section.kind == kind).map(|section| section.span);
        html! {
            <section class="part">
                <h3>{ heading }</h3><ul>{ for entries.iter().map(|e| html! { <li>{ e }</li> }) }</ul>
                { for place.map(|span| source_link(view, span)) }
            </section>
        }
    };
    html! { { for lists.into_iter().filter(|(.., entries)| !entries.is_empty()).map(one) } }
}
