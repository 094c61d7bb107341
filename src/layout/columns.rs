//! Pages set in two columns of running text: which letters are read before which.

use super::glyphs::Glyph;
use super::lines::{Run, runs};

/// Letters that are read together, from the top.
pub(super) struct Block {
    /// The letters, sorted as those of the page.
    pub(super) glyphs: Vec<Glyph>,
    /// The right edge of the column; 0 where the block has the width of the page.
    pub(super) right: f32,
}

/// How few lines make a column.
const FEWEST: usize = 8;
/// The distance between baselines that is a gap, in sizes.
const GAP: f32 = 1.75;
/// The distance between baselines that parts head and foot from the text, in sizes.
const APART: f32 = 2.4;
/// How many rows a head or foot has at the most.
const HEAD: usize = 3;

/// The blocks of a page in the order that they are read; a single one where the page has no columns
/// of running text.
pub(super) fn blocks(glyphs: &[Glyph]) -> Vec<Block> {
    let runs = runs(glyphs);
    match gutter(&runs) {
        Some(x) => divided(&runs, x),
        None => vec![Block {
            glyphs: glyphs.to_vec(),
            right: 0.0,
        }],
    }
}

/// Where the right column begins: many runs begin there, and on both sides of it text runs from
/// line to line.
fn gutter(runs: &[Run<'_>]) -> Option<f32> {
    let left = runs.iter().map(|run| run.x0).reduce(f32::min)?;
    let right = runs.iter().map(|run| run.x1).reduce(f32::max)?;
    let middle = left + (right - left) * 0.3..left + (right - left) * 0.7;
    let mut starts: Vec<f32> = runs
        .iter()
        .map(|run| run.x0)
        .filter(|x| middle.contains(x))
        .collect();
    starts.sort_by(f32::total_cmp);
    let x = starts
        .chunk_by(|a, b| b - a < 2.0)
        .max_by_key(|same| same.len())
        .and_then(|same| same.first().copied())?;
    let side = |right: bool| -> Vec<&Run<'_>> {
        runs.iter()
            .filter(|run| !crosses(run, x) && (run.x0 > x - 1.0) == right)
            .collect()
    };
    (flows(&side(false)) && flows(&side(true))).then_some(x)
}

/// Whether a run goes over the gap between the columns.
fn crosses(run: &Run<'_>, x: f32) -> bool {
    run.x0 < x - 1.0 && run.x1 > x - run.size * 0.3
}

/// Running text: lines of nearly the same width, of which many begin in the middle of a sentence.
fn flows(lines: &[&Run<'_>]) -> bool {
    let edge = |from: f32, of: fn(&Run<'_>) -> f32, choose: fn(f32, f32) -> f32| {
        lines.iter().map(|run| of(run)).fold(from, choose)
    };
    let width = edge(0.0, |run| run.x1, f32::max) - edge(f32::MAX, |run| run.x0, f32::min);
    let mut widths: Vec<f32> = lines.iter().map(|run| run.x1 - run.x0).collect();
    widths.sort_by(f32::total_cmp);
    let low = lines.iter().filter(|run| begins_low(run)).count();
    let Some(median) = widths.get(widths.len() / 2) else {
        return false;
    };
    lines.len() >= FEWEST && low * 5 >= lines.len() && *median > width * 0.6
}

fn begins_low(run: &Run<'_>) -> bool {
    run.glyphs
        .iter()
        .find(|g| !g.letter.is_whitespace())
        .is_some_and(|g| g.letter.is_lowercase())
}

/// The page's blocks: what has its full width, and between such blocks the left column before the
/// right one. Where gaps stand beside each other in both columns, they are the rows of a table.
fn divided(runs: &[Run<'_>], x: f32) -> Vec<Block> {
    let rows: Vec<&[Run<'_>]> = runs
        .chunk_by(|a, b| (a.y - b.y).abs() < a.size * 0.3)
        .collect();
    let table = is_table(&rows, x);
    let edge = |right: bool| {
        let side = runs
            .iter()
            .filter(|run| !crosses(run, x) && (run.x0 > x - 1.0) == right);
        side.map(|run| run.x1).fold(0.0, f32::max)
    };
    let edges = [edge(false), edge(true)];
    let mut blocks = Vec::new();
    let mut block: Vec<&[Run<'_>]> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let near_edge = index <= HEAD || rows.len() - index <= HEAD;
        let ends = block
            .last()
            .is_some_and(|above| parts(above, row, x, near_edge, table));
        if ends {
            let is_first = block.len() == index;
            add(&mut blocks, &block, x, edges, is_first);
            block.clear();
        }
        block.push(row);
    }
    add(&mut blocks, &block, x, edges, true);
    blocks
}

/// Whether a new block begins at a row; `near_edge` says that it is among the first or last rows
/// of the page.
fn parts(above: &[Run<'_>], row: &[Run<'_>], x: f32, near_edge: bool, table: bool) -> bool {
    let across = |row: &[Run<'_>]| row.iter().any(|run| crosses(run, x));
    let (Some(first_above), Some(first)) = (above.first(), row.first()) else {
        return false;
    };
    let gap = distance(first_above, first);
    across(above) != across(row) || (near_edge && gap > APART) || (table && gap > GAP)
}

/// How far a run stands below another, in sizes.
fn distance(above: &Run<'_>, below: &Run<'_>) -> f32 {
    (below.y - above.y) / below.size.max(1.0)
}

/// Whether most gaps in the right column stand beside gaps in the left one.
fn is_table(rows: &[&[Run<'_>]], x: f32) -> bool {
    let firsts: Vec<&Run<'_>> = rows.iter().filter_map(|row| row.first()).collect();
    let shared = gaps(&firsts);
    let right: Vec<&Run<'_>> = rows
        .iter()
        .flat_map(|row| row.iter())
        .filter(|run| run.x0 > x - 1.0)
        .collect();
    shared > 2 && shared * 4 > gaps(&right) * 3
}

/// How many of these runs stand more than a line below the one before.
fn gaps(runs: &[&Run<'_>]) -> usize {
    runs.iter()
        .zip(runs.iter().skip(1))
        .filter(|(above, below)| distance(above, below) > GAP)
        .count()
}

/// Adds rows as one block, or as a left and a right one where they are columns, which end at
/// `edges`.
fn add(blocks: &mut Vec<Block>, rows: &[&[Run<'_>]], x: f32, edges: [f32; 2], outermost: bool) {
    let runs = || rows.iter().flat_map(|row| row.iter());
    let head = outermost && rows.len() <= HEAD && !runs().any(begins_low);
    if head || runs().any(|run| crosses(run, x)) {
        return blocks.push(block(runs(), 0.0));
    }
    for (right, edge) in [(false, edges[0]), (true, edges[1])] {
        let mut side = runs().filter(|run| (run.x0 > x - 1.0) == right).peekable();
        if side.peek().is_some() {
            blocks.push(block(side, edge));
        }
    }
}

fn block<'r, 'g: 'r>(runs: impl Iterator<Item = &'r Run<'g>>, right: f32) -> Block {
    Block {
        glyphs: runs.flat_map(|run| run.glyphs.iter().copied()).collect(),
        right,
    }
}
