//! The text of a case as it stands in the protocol, with the facts marked, and its lists and
//! tables.

use yew::prelude::*;

use super::facts::mark_of;
use super::glossary::{self, Told, explained};
use super::labels;
use super::language::{own, say};
use super::marks::{Fact, block_marks, hit_marks, with_hits};
use super::parts::{ViewProps, each, el, element, quoted, scrolling, source_link, words};
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
    let heading = self::words(
        "h3",
        "",
        say!("Ur protokollet", "From the minutes", "Pöytäkirjasta"),
    );
    let sections = each(&shown, &|s| section(view, item, s, &facts, &words, told));
    let sections = quoted("div", "", vec![gradually(Depth::Section, 1, sections)]);
    el(
        "section",
        "part protocol",
        vec![heading, sections, source_link(view, item.span)],
    )
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
    [heading(section)]
        .into_iter()
        .chain(runs.map(|run| blocks(view, item, run, facts, search, told)))
        .collect()
}

/// The heading as printed, or what the interface calls such a section.
fn heading(section: &Section) -> Html {
    match &section.heading {
        Some(printed) => words("h4", "", printed),
        None => element(
            "h4",
            &["lang"],
            &[own()],
            vec![labels::section(section.kind).into()],
        ),
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
        el(
            "li",
            class,
            vec![
                mark_of(block.label.as_deref()),
                el("span", "", vec![inside(block)]),
            ],
        )
    };
    let Some(first) = run.first() else {
        return Html::default();
    };
    match first.kind {
        BlockKind::Paragraph if first.text.len() < LONG => el("p", "", vec![inside(first)]),
        BlockKind::Paragraph => el(
            "p",
            "",
            vec![inside(first), copy_button(view, item, first.span, true)],
        ),
        BlockKind::Subheading => el("h5", "", vec![inside(first)]),
        BlockKind::ListItem => element(
            "ul",
            &["class", "role"],
            &["points", "list"],
            each(run, &entry),
        ),
        BlockKind::TableRow => el(
            "div",
            "rows",
            each(run, &|block| el("p", "", vec![inside(block)])),
        ),
    }
}

/// Tables that are not about payers.
pub(super) fn tables(view: &ViewProps, item: &Item) -> Html {
    let search = query::words(&view.state.filter.text);
    each(&item.tables, &|t| table(view, t, &search))
        .into_iter()
        .collect()
}

fn table(view: &ViewProps, table: &Table, search: &[String]) -> Html {
    let mut parts = Vec::new();
    if !table.columns.is_empty() {
        let columns = table
            .columns
            .iter()
            .enumerate()
            .map(|(i, c)| column(table, i, c))
            .collect();
        parts.push(el("thead", "", vec![el("tr", "", columns)]));
    }
    parts.push(el(
        "tbody",
        "",
        each(&table.rows, &|cells| row(cells, search)),
    ));
    let table_words = words("h3", "", say!("Tabell", "Table", "Taulukko"));
    let mut parts = vec![table_words, scrolling(quoted("table", "", parts))];
    parts.extend(each(&table.footnotes, &|note| {
        quoted("p", "footnote", vec![with_hits(note, search)])
    }));
    parts.push(source_link(view, table.span));
    el("section", "part", parts)
}

fn column(table: &Table, index: usize, heading: &str) -> Html {
    let figures = table
        .rows
        .first()
        .and_then(|row| row.cells.get(index))
        .is_some_and(|cell| is_number(cell));
    element(
        "th",
        &["scope", "class"],
        &["col", if figures { "figure" } else { "" }],
        vec![heading.into()],
    )
}

fn row(row: &TableRow, search: &[String]) -> Html {
    let cell = |cell: &String| {
        el(
            "td",
            if is_number(cell) { "figure" } else { "" },
            vec![with_hits(cell, search)],
        )
    };
    el("tr", "", each(&row.cells, &cell))
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
        let list = quoted(
            "ul",
            "",
            each(entries, &|entry| {
                el("li", "", vec![with_hits(entry, &search)])
            }),
        );
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
        let heading = words("h3", "", labels::section(*kind));
        let heading = slug.map_or(heading.clone(), |slug| glossary::heading(heading, slug));
        el("section", "part", vec![heading, list, place])
    };
    each(&lists, &one).into_iter().collect()
}
