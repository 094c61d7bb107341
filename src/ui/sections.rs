//! The text of a case as it stands in the protocol, with the facts marked, and its lists and
//! tables.

use yew::prelude::*;

use super::facts::mark_of;
use super::glossary::{self, Told, explained};
use super::labels;
use super::language::{own, say};
use super::marks::{Fact, block_marks, hit_marks, with_hits};
use super::parts::{ViewProps, scrolling, source_link};
use super::share::copy_button;
use super::steps::gradually;
use super::turns::Depth;
use crate::model::{Block, BlockKind, Item, Section, SectionKind, Table, TableRow};
use crate::query;

/// All sections in order, without those that the case shows as lists of their own.
pub(super) fn text(view: &ViewProps, item: &Item, told: &Told) -> Html {
    let facts = facts(view, item);
    let words = query::words(&view.state.filter.text);
    let shown: Vec<_> = item
        .sections
        .iter()
        .filter(|s| !is_shown_elsewhere(s.kind, item))
        .collect();
    if shown.is_empty() {
        return Html::default();
    }
    let sections = shown
        .iter()
        .map(|s| section(view, item, s, &facts, &words, told))
        .collect::<Vec<_>>();
    html! {
        <section class="part protocol">
            <h3>{ say!("Ur protokollet", "From the minutes", "Pöytäkirjasta") }</h3>
            <div lang="sv">{ gradually(Depth::Section, 1, sections) }</div>
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
    let sums = item
        .decisions
        .iter()
        .flat_map(|d| d.granted.iter().chain(&d.refused))
        .map(|g| (g.span, "sum"));
    let reserved = item.reservations.iter().map(|r| (r.span, "objection"));
    let decided = item.decisions.iter().map(|d| (d.span, "decided"));
    let places = decided.chain(reserved).chain(sums);
    places
        .map(|(span, class)| (view.state.reading.text.bytes_of(span), class))
        .collect()
}

fn section(
    view: &ViewProps,
    item: &Item,
    section: &Section,
    facts: &[Fact],
    search: &[String],
    told: &Told,
) -> Html {
    let runs = section
        .blocks
        .chunk_by(|a, b| a.kind == b.kind && is_run(a.kind));
    html! {
        <>
            { heading(section) }
            { for runs.map(|run| blocks(view, item, run, facts, search, told)) }
        </>
    }
}

/// The heading as printed, or what the interface calls such a section.
fn heading(section: &Section) -> Html {
    match &section.heading {
        Some(printed) => html! { <h4>{ printed }</h4> },
        None => html! { <h4 lang={own()}>{ labels::section(section.kind) }</h4> },
    }
}

/// Whether blocks of this kind stand together in one list or table.
fn is_run(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::ListItem | BlockKind::TableRow)
}

/// How long a paragraph is at least, in bytes, that has a way to copy it.
const LONG: usize = 120;

fn blocks(
    view: &ViewProps,
    item: &Item,
    run: &[Block],
    facts: &[Fact],
    search: &[String],
    told: &Told,
) -> Html {
    let inside = |block: &Block| {
        let mut marks = block_marks(&view.state.reading.text, block, facts);
        marks.extend(hit_marks(&block.text, search));
        explained(&block.text, &marks, told)
    };
    let entry = |block: &Block| {
        let class = ["", "level-1", "level-2", "level-3"][usize::from(block.level.min(3))];
        html! { <li {class}>{ mark_of(block.label.as_deref()) }<span>{ inside(block) }</span></li> }
    };
    let Some(first) = run.first() else {
        return Html::default();
    };
    match first.kind {
        BlockKind::Paragraph if first.text.len() < LONG => html! { <p>{ inside(first) }</p> },
        BlockKind::Paragraph => html! {
            <p>{ inside(first) }{ copy_button(view, item, first.span, true) }</p>
        },
        BlockKind::Subheading => html! { <h5>{ inside(first) }</h5> },
        BlockKind::ListItem => html! {
            <ul class="points" role="list">{ for run.iter().map(entry) }</ul>
        },
        BlockKind::TableRow => html! {
            <div class="rows">
                for block in run {
                    <p>{ inside(block) }</p>
                }
            </div>
        },
    }
}

/// Tables that are not about payers.
pub(super) fn tables(view: &ViewProps, item: &Item) -> Html {
    let search = query::words(&view.state.filter.text);
    item.tables
        .iter()
        .map(|t| table(view, t, &search))
        .collect()
}

fn table(view: &ViewProps, table: &Table, search: &[String]) -> Html {
    let columns = table.columns.iter().enumerate();
    let drawn = scrolling(html! {
        <table lang="sv">
            if !table.columns.is_empty() {
                <thead>
                    <tr>{ for columns.map(|(i, c)| column(table, i, c)) }</tr>
                </thead>
            }
            <tbody>{ for table.rows.iter().map(|cells| row(cells, search)) }</tbody>
        </table>
    });
    html! {
        <section class="part">
            <h3>{ say!("Tabell", "Table", "Taulukko") }</h3>
            { drawn }
            for note in &table.footnotes {
                <p lang="sv" class="footnote">{ with_hits(note, search) }</p>
            }
            { source_link(view, table.span) }
        </section>
    }
}

fn column(table: &Table, index: usize, heading: &str) -> Html {
    let figures = table
        .rows
        .first()
        .and_then(|row| row.cells.get(index))
        .is_some_and(|cell| is_number(cell));
    html! { <th scope="col" class={if figures { "figure" } else { "" }}>{ heading }</th> }
}

fn row(row: &TableRow, search: &[String]) -> Html {
    let cell = |cell: &String| {
        html! {
            <td class={if is_number(cell) { "figure" } else { "" }}>{ with_hits(cell, search) }</td>
        }
    };
    html! { <tr>{ for row.cells.iter().map(cell) }</tr> }
}

/// A cell with nothing but a figure stands to the right.
fn is_number(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit())
        && !cell.contains(|c: char| c.is_alphabetic() && !"tkr".contains(c))
}

/// What the decision rests on, what is attached, and who is sent an extract.
pub(super) fn lists(view: &ViewProps, item: &Item) -> Html {
    let lists = [
        (SectionKind::Documents, &item.documents),
        (SectionKind::Attachments, &item.attachments),
        (SectionKind::Recipients, &item.recipients),
    ];
    let search = query::words(&view.state.filter.text);
    let one = |(kind, entries): &(SectionKind, &Vec<String>)| {
        if entries.is_empty() {
            return Html::default();
        }
        let place = item
            .sections
            .iter()
            .find(|section| section.kind == *kind)
            .map(|section| section.span);
        let place = place
            .map(|span| source_link(view, span))
            .unwrap_or_default();
        let slug = match kind {
            SectionKind::Recipients => Some("expediering"),
            SectionKind::Attachments => Some("bilaga"),
            _ => None,
        };
        let heading = html! { <h3>{ labels::section(*kind) }</h3> };
        let heading = slug.map_or(heading.clone(), |slug| glossary::heading(heading, slug));
        html! {
            <section class="part">
                { heading }
                <ul lang="sv">
                    for entry in *entries {
                        <li>{ with_hits(entry, &search) }</li>
                    }
                </ul>
                { place }
            </section>
        }
    };
    lists.iter().map(one).collect()
}
