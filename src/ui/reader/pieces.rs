//! The blocks of a section as they are drawn: paragraphs, lists, tables.

use std::borrow::Cow;

use super::ledger::Ledger;
use super::outline::Outline;
use crate::Reading;
use crate::model::{Block, BlockKind, FundingTable, Item, Span, Table};

/// Something that is drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// A paragraph.
    Text(&'a Block),
    /// A heading inside a section.
    Subheading(&'a Block),
    /// List items that follow each other.
    List(Vec<&'a Block>),
    /// A table of payers, with its lines.
    Funding(&'a FundingTable, Vec<&'a Block>),
    /// Another table.
    Table(&'a Table),
    /// Lines of a table that was not understood.
    Lines(Vec<&'a Block>),
}

/// Puts blocks together. Lines that a table explains are drawn as that table, once.
pub(super) fn pieces<'a>(
    outline: &Outline,
    blocks: &'a [Block],
    item: Option<&'a Item>,
) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    for block in blocks {
        match item.and_then(|item| table(outline, item, block)) {
            Some(table) => add_line(&mut pieces, table, block),
            None => add(&mut pieces, block),
        }
    }
    pieces
}

/// The table that a line belongs to.
fn table<'a>(outline: &Outline, item: &'a Item, block: &'a Block) -> Option<Piece<'a>> {
    if block.kind != BlockKind::TableRow {
        return None;
    }
    let funding = item
        .funding
        .iter()
        .find(|t| outline.covers(t.span, block.span));
    let funding = funding.map(|table| Piece::Funding(table, vec![block]));
    funding.or_else(|| {
        item.tables
            .iter()
            .find(|t| outline.covers(t.span, block.span))
            .map(Piece::Table)
    })
}

/// Adds a line to the table that was begun, or begins the table.
fn add_line<'a>(pieces: &mut Vec<Piece<'a>>, table: Piece<'a>, block: &'a Block) {
    match (pieces.last_mut(), &table) {
        (Some(Piece::Funding(begun, lines)), Piece::Funding(table, _))
            if begun.span == table.span =>
        {
            lines.push(block);
        }
        (Some(last), table) if *last == *table => {}
        _ => pieces.push(table),
    }
}

fn add<'a>(pieces: &mut Vec<Piece<'a>>, block: &'a Block) {
    match (block.kind, pieces.last_mut()) {
        (BlockKind::ListItem, Some(Piece::List(items))) => items.push(block),
        (BlockKind::ListItem, _) => pieces.push(Piece::List(vec![block])),
        (BlockKind::TableRow, Some(Piece::Lines(lines))) => lines.push(block),
        (BlockKind::TableRow, _) => pieces.push(Piece::Lines(vec![block])),
        (BlockKind::Subheading, _) => pieces.push(Piece::Subheading(block)),
        (BlockKind::Paragraph, _) => pieces.push(Piece::Text(block)),
    }
}

impl<'a> Piece<'a> {
    /// The places of its elements, in order.
    pub(super) fn spans(&self) -> Box<dyn Iterator<Item = Span> + '_> {
        match self {
            Piece::Text(block) | Piece::Subheading(block) => Box::new(std::iter::once(block.span)),
            Piece::List(blocks) | Piece::Lines(blocks) => Box::new(blocks.iter().map(|b| b.span)),
            Piece::Funding(table, _) => Box::new(table.rows.iter().map(|row| row.span)),
            Piece::Table(table) => Box::new(table.rows.iter().map(|row| row.span)),
        }
    }

    /// Its first place.
    pub(super) fn span(&self) -> Span {
        match self {
            Piece::Funding(table, _) => table.span,
            Piece::Table(table) => table.span,
            other => other.spans().next().unwrap_or_default(),
        }
    }

    /// Its texts in the order in which they are drawn.
    pub(super) fn texts(&self, reading: &Reading, outline: &Outline) -> Vec<Cow<'a, str>> {
        match self {
            Piece::Text(block) | Piece::Subheading(block) => vec![block.text.as_str().into()],
            Piece::List(blocks) | Piece::Lines(blocks) => {
                blocks.iter().map(|b| b.text.as_str().into()).collect()
            }
            Piece::Funding(table, lines) => Ledger::new(reading, outline, table, lines)
                .texts()
                .map(Cow::Owned)
                .collect(),
            Piece::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                table
                    .columns
                    .iter()
                    .chain(cells)
                    .chain(&table.footnotes)
                    .map(|cell| cell.as_str().into())
                    .collect()
            }
        }
    }
}
