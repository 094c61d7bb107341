//! The blocks of a part: paragraphs, subheadings, list items.

use std::ops::Range;

use crate::clean::{Text, TextLine};
use crate::lexicon::headings::find_heading;
use crate::lexicon::marks::{ListMark, item_mark, list_mark};
use crate::model::{Block, BlockKind};

/// The longest line that can be a heading by its looks, in characters.
const HEADING: usize = 90;

/// Whether a line is a heading by its looks: short, no sentence, text straight under it and none
/// straight above.
pub fn looks_like_heading(text: &Text, line: usize, end: usize) -> bool {
    let content = text.line(line);
    let parted = text.lines[line].gap > 0
        || text
            .page_starts
            .binary_search(&text.lines[line].range.start)
            .is_ok();
    parted
        && is_short_name(content)
        && line + 1 < end
        && text.lines[line + 1].gap == 0
        && is_prose(text, line + 1)
}

fn is_short_name(line: &str) -> bool {
    line.starts_with(char::is_uppercase)
        && line.chars().count() <= HEADING
        && !line.ends_with(['.', ',', ';', ':', '!', '-', ')'])
        && !line.ends_with(|c: char| c.is_ascii_digit())
        && !line.contains(['\t', '('])
        && item_mark(line).is_none()
}

fn is_prose(text: &Text, line: usize) -> bool {
    let content = text.line(line);
    let sentence = content.ends_with(['.', ':', '”']) || text.lines[line].joined > 1;
    sentence && content.len() > 40 && list_mark(content).is_none()
}

/// The blocks of some lines; `is_table` tells which lines belong to a table.
pub fn blocks(text: &Text, lines: Range<usize>, is_table: impl Fn(usize) -> bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    for line in lines.clone() {
        let block = block(text, line, lines.end, is_table(line), blocks.last());
        blocks.push(block);
    }
    blocks
}

fn block(text: &Text, line: usize, end: usize, in_table: bool, before: Option<&Block>) -> Block {
    let content = text.line(line);
    let mark = list_mark(content).filter(|_| !in_table);
    let kind = match mark {
        _ if in_table => BlockKind::TableRow,
        Some(_) => BlockKind::ListItem,
        None if lost_bullet(text, line) => BlockKind::ListItem,
        None if find_heading(content).is_some() || looks_like_heading(text, line, end) => {
            BlockKind::Subheading
        }
        None => BlockKind::Paragraph,
    };
    let len = mark.map_or(0, |(_, len)| len);
    let label = mark
        .filter(|(mark, _)| *mark != ListMark::Bullet)
        .map(|_| content[..len].trim().to_owned());
    let level = mark.map_or(0, |(mark, _)| level(mark, before));
    Block {
        kind,
        label,
        level,
        text: content[len..].to_owned(),
        span: text.span(text.lines[line].range.clone()),
    }
}

/// An indented line after a blank one in a text without other indents: a bullet whose sign the
/// export lost.
fn lost_bullet(text: &Text, line: usize) -> bool {
    let TextLine {
        gap,
        indent,
        ref range,
        ..
    } = text.lines[line];
    let begins_page = text.page_starts.binary_search(&range.start).is_ok();
    let indented = if begins_page && gap == 0 {
        indent == 2
    } else {
        indent == 1 && gap > 0
    };
    indented && text.line(line).starts_with(char::is_uppercase)
}

/// Letters and bullets under a numbered item are one level in.
fn level(mark: ListMark, before: Option<&Block>) -> u8 {
    let Some(before) = before.filter(|b| b.kind == BlockKind::ListItem) else {
        return 0;
    };
    let numbered = before
        .label
        .as_ref()
        .is_some_and(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    match mark {
        ListMark::Number(_) => 0,
        _ if numbered && before.level == 0 => 1,
        _ => before.level,
    }
}
