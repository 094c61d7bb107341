//! Cells of several lines: what goes on under a cell is moved into it, so that a label and its
//! value stand together.

use super::lines::{Row, Run};

/// The farthest that the next line of a cell stands below, in sizes.
const NEXT_LINE: f32 = 1.6;
/// The least gap between a cell and the next one, in sizes.
const BETWEEN: f32 = 1.2;

/// Moves runs that begin in lower case straight under a cell into it:
///
/// ```text
/// Ej tjänstgörande   Oscar Allard (S)        Ej tjänstgörande ersättare   Oscar Allard (S)
/// ersättare          Lena Eriksson (S)   →   Lena Eriksson (S)
/// ```
pub(super) fn wrap(rows: &mut Vec<Row<'_>>) {
    let mut kept: Vec<Row<'_>> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        let mut left = Row::new();
        for run in row {
            let Some((above, at)) = cell_above(&mut kept, &run) else {
                left.push(run);
                continue;
            };
            let wrapped = Run {
                wrapped: true,
                ..run
            };
            above.insert(at, wrapped);
        }
        if !left.is_empty() {
            kept.push(left);
        }
    }
    *rows = kept;
}

/// The row, at most two up, and the place in it where a run goes on with a cell.
fn cell_above<'r, 'g>(rows: &'r mut [Row<'g>], run: &Run<'_>) -> Option<(&'r mut Row<'g>, usize)> {
    if run.wrapped || !begins_low(run) {
        return None;
    }
    rows.iter_mut().rev().take(2).find_map(|row| {
        let at = place_in(row, run)?;
        Some((row, at))
    })
}

/// The place after the cell that a run stands straight under, where the run fits its column.
fn place_in(row: &Row<'_>, run: &Run<'_>) -> Option<usize> {
    let start = row
        .iter()
        .position(|cell| !cell.wrapped && (cell.x0 - run.x0).abs() < run.size * 0.3)?;
    let (_, from) = row.split_at(start);
    let (cell, more) = from.split_first()?;
    // The cell's own lines: itself, and what was moved into it before.
    let count = 1 + more.iter().take_while(|part| part.wrapped).count();
    let (lines, after) = from.split_at(count);
    let last = lines.last()?;
    let next = after.first().map(|next| next.x0);
    let widest = lines.iter().map(|part| part.x1).fold(run.x1, f32::max);
    let near = run.y > last.y && run.y - last.y < run.size.max(last.size) * NEXT_LINE;
    let parted = next.is_none_or(|next| widest + run.size * BETWEEN < next);
    let beside = row.iter().filter(|cell| !cell.wrapped).count() > 1;
    let labelled = row.first().is_some_and(is_label);
    let same_size = (cell.size - run.size).abs() < 1.0;
    (near && beside && parted && labelled && same_size).then_some(start + count)
}

fn begins_low(run: &Run<'_>) -> bool {
    run.glyphs
        .iter()
        .find(|g| !g.letter.is_whitespace())
        .is_some_and(|g| g.letter.is_lowercase())
}

/// A first cell of words; not a bullet, whose text goes on as any paragraph.
fn is_label(run: &Run<'_>) -> bool {
    run.glyphs
        .iter()
        .filter(|g| g.letter.is_alphabetic())
        .count()
        > 2
}
