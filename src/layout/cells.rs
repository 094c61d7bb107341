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
    let mut index = 1;
    while index < rows.len() {
        let mut run = 0;
        while run < rows[index].len() {
            match cell_above(rows, index, run) {
                Some((row, at)) => {
                    let moved = rows[index].remove(run);
                    rows[row].insert(
                        at,
                        Run {
                            wrapped: true,
                            ..moved
                        },
                    );
                }
                None => run += 1,
            }
        }
        if rows[index].is_empty() {
            rows.remove(index);
        } else {
            index += 1;
        }
    }
}

/// The row, at most two up, and the place in it where a run goes on with a cell.
fn cell_above(rows: &[Row<'_>], index: usize, run: usize) -> Option<(usize, usize)> {
    let run = &rows[index][run];
    if run.wrapped || !begins_low(run) {
        return None;
    }
    (index.saturating_sub(2)..index)
        .rev()
        .find_map(|row| place_in(&rows[row], run).map(|at| (row, at)))
}

/// The place after the cell that a run stands straight under, where the run fits its column.
fn place_in(row: &Row<'_>, run: &Run<'_>) -> Option<usize> {
    let first = row
        .iter()
        .position(|cell| !cell.wrapped && (cell.x0 - run.x0).abs() < run.size * 0.3)?;
    let after = row[first + 1..]
        .iter()
        .position(|cell| !cell.wrapped)
        .map_or(row.len(), |more| first + 1 + more);
    let (cell, last) = (&row[first], &row[after - 1]);
    let next = row.get(after).map(|next| next.x0);
    let widest = row[first..after]
        .iter()
        .map(|part| part.x1)
        .fold(run.x1, f32::max);
    let near = run.y > last.y && run.y - last.y < run.size.max(last.size) * NEXT_LINE;
    let parted = next.is_none_or(|next| widest + run.size * BETWEEN < next);
    let beside = row.iter().filter(|cell| !cell.wrapped).count() > 1;
    (near && beside && parted && is_label(&row[0]) && (cell.size - run.size).abs() < 1.0)
        .then_some(after)
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
