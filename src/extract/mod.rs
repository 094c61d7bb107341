//! From cases to facts: one kind of fact, one file.

pub mod amounts;
mod appended;
mod attendance;
mod ballots;
mod bodies;
mod carried;
mod dates;
mod decided;
mod decisions;
mod divided;
mod favour;
mod front;
mod funding;
mod grants;
mod lists;
mod meeting;
mod outcome;
pub mod people;
mod places;
mod proposals;
mod questions;
mod remarks;
mod reservations;
mod rolls;
mod rows;
mod said;
mod sentences;
mod tables;
mod tally;
mod votes;
mod wishes;

pub use outcome::outcome_of;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::clean::Text;
use crate::lexicon::registers::Register;
use crate::model::{Decision, ExternalId, Item, Minutes, Outcome, SCHEMA, Section, SectionKind};
use crate::sections::{Case, Document, blocks};

/// Reads the facts of a divided text.
pub fn extract(text: &Text, document: &Document) -> Minutes {
    let rolls = appended::read(text);
    let items: Vec<Item> = document
        .cases
        .iter()
        .map(|case| item(text, document, case, &rolls))
        .collect();
    let mut meeting = meeting::read(text, document, &items);
    places::find(text, document, &mut meeting);
    Minutes {
        schema: SCHEMA.into(),
        meeting,
        items,
        ..Minutes::default()
    }
}

/// What stands outside the cases, as sections.
pub fn outside(text: &Text, document: &Document) -> Vec<Section> {
    document
        .outside
        .iter()
        .map(|lines| section(text, SectionKind::Other, None, lines.clone(), &|_| false))
        .collect()
}

fn item(text: &Text, document: &Document, case: &Case, rolls: &[appended::Appended]) -> Item {
    let funding = funding::read(text, case);
    let mut rows: BTreeSet<usize> = funding
        .iter()
        .flat_map(|found| found.lines.clone())
        .collect();
    let tables = tables::read(text, case, |line| rows.contains(&line));
    rows.extend(tables.iter().flat_map(|found| found.lines.clone()));
    let mut item = Item {
        sections: sections(text, case, &rows),
        funding: funding.into_iter().map(|found| found.table).collect(),
        tables: tables.into_iter().map(|found| found.table).collect(),
        documents: lists::entries(text, case, SectionKind::Documents),
        attachments: lists::entries(text, case, SectionKind::Attachments),
        recipients: lists::entries(text, case, SectionKind::Recipients),
        ..heading(text, case)
    };
    item.votes = votes::read(text, case, rolls);
    read_meeting(text, document, case, &mut item);
    item
}

/// The heading's facts and the case's place.
fn heading(text: &Text, case: &Case) -> Item {
    let range = bytes(text, case.lines.clone());
    let label = &text.line(case.mark_line)[..case.mark.len];
    let page = |byte: usize| u32::try_from(text.page_of(byte) + 1).unwrap_or(u32::MAX);
    let pages = [page(range.start), page(range.end.saturating_sub(1))];
    let mut item = Item {
        number: case.mark.number,
        suffix: case.mark.suffix.clone(),
        label: people::single_spaced(label),
        title: case.title.clone(),
        pages,
        span: text.span(range),
        ..Item::default()
    };
    for register in &case.registers {
        match register {
            Register::Own(value) => item.dnr.push(value.clone()),
            Register::External(scheme, value) => {
                item.external_ids.push(ExternalId {
                    scheme: (*scheme).to_owned(),
                    value: value.clone(),
                });
            }
        }
    }
    item
}

/// What was said and decided.
fn read_meeting(text: &Text, document: &Document, case: &Case, item: &mut Item) {
    if !document.agenda {
        item.decisions = decisions::read(text, case, document.own.as_deref());
    }
    let settling = item
        .decisions
        .iter()
        .find(|decision| !is_minor(decision.outcome))
        .or(item.decisions.first());
    let decided = settling
        .map(|decision| decision.text.clone())
        .unwrap_or_default();
    item.outcome = settling.map_or_else(
        || outcome::of_title(&item.title),
        |decision| decision.outcome,
    );
    if let Some(decision) = settling.filter(|decision| decision.outcome == Outcome::Approved) {
        item.outcome = decisions::of_motion(text, case, decision).unwrap_or(decision.outcome);
    }
    item.is_final = settling.map(|decision| decision.is_final && !proposes_matter(&item.decisions));
    item.proposals = proposals::read(text, case, item, &decided);
    item.reservations = reservations::read(text, case, &item.proposals);
    divided::doubt(&mut item.proposals, &item.reservations);
    item.remarks = remarks::read(text, case);
}

/// Whether one of the decisions leaves the matter to a higher body.
fn proposes_matter(decisions: &[Decision]) -> bool {
    decisions.iter().any(|decision| !decision.is_final)
}

/// Decisions that settle the matter only where no other does.
fn is_minor(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Commissioned | Outcome::Other | Outcome::None
    )
}

/// The whole case as sections of blocks, the heading first; `rows` are the lines of its tables.
fn sections(text: &Text, case: &Case, rows: &BTreeSet<usize>) -> Vec<Section> {
    let head = Section {
        kind: SectionKind::Heading,
        heading: None,
        blocks: blocks(text, case.head.clone(), |_| false),
        span: text.span(bytes(text, case.head.clone())),
    };
    let parts = case.parts.iter().map(|part| {
        section(text, part.kind, part.heading, part.lines.clone(), &|line| {
            rows.contains(&line)
        })
    });
    [head].into_iter().chain(parts).collect()
}

fn section(
    text: &Text,
    kind: SectionKind,
    heading: Option<usize>,
    lines: Range<usize>,
    in_table: &dyn Fn(usize) -> bool,
) -> Section {
    let first = heading.unwrap_or(lines.start);
    Section {
        kind,
        heading: heading.map(|line| text.line(line).to_owned()),
        span: text.span(bytes(
            text,
            first..lines.end.max(first + usize::from(heading.is_some())),
        )),
        blocks: blocks(text, lines, in_table),
    }
}

/// The bytes of some lines, without the last line feed; empty for no lines.
fn bytes(text: &Text, lines: Range<usize>) -> Range<usize> {
    let start = text
        .lines
        .get(lines.start)
        .map_or(text.text.len(), |line| line.range.start);
    let last = lines
        .end
        .checked_sub(1)
        .filter(|last| *last >= lines.start)
        .and_then(|last| text.lines.get(last));
    start..last.map_or(start, |line| line.range.end)
}
