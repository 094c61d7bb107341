//! From letters to lines, by geometry: baselines, rows across columns, spaces, gaps and indents.

use super::glyphs::{Glyph, Sheet, baseline_end, text_of};
use super::{Line, Page, Place, Word};
use crate::lexicon::marks::list_mark;
use crate::order::sort_by;

/// The lines of all pages; a page that could not be read is empty.
pub(super) fn pages(sheets: Vec<Option<Sheet>>) -> Vec<Page> {
    let mut pages: Vec<Page> = sheets.into_iter().map(|sheet| sheet.map(page).unwrap_or_default()).collect();
    let leading = usual_leading(&pages);
    pages.iter_mut().for_each(|page| space(page, leading));
    pages
}

fn page(mut sheet: Sheet) -> Page {
    text_of(&mut sheet);
    let lines = rows(&sheet.glyphs).iter().filter_map(|row| line(row)).collect();
    Page { lines }
}

/// Letters that stand together on one baseline.
struct Run<'g> {
    glyphs: &'g [Glyph],
    x0: f32,
    x1: f32,
    y: f32,
    size: f32,
}

impl<'g> Run<'g> {
    fn new(glyphs: &'g [Glyph]) -> Self {
        let size = glyphs.iter().map(|g| g.size).fold(0.0, f32::max);
        let last = &glyphs[glyphs.len() - 1];
        Self { glyphs, x0: glyphs[0].x, x1: last.x + last.width, y: glyphs[0].y, size }
    }
}

/// Runs side by side, from left to right.
type Row<'g> = Vec<Run<'g>>;

/// The rows of a page, from the top.
fn rows(glyphs: &[Glyph]) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for run in runs(glyphs) {
        match rows.iter_mut().rev().take(3).find(|row| takes(row, &run)) {
            Some(row) => row.push(run),
            None => rows.push(vec![run]),
        }
    }
    for row in &mut rows {
        sort_by(row, |a, b| a.x0.total_cmp(&b.x0));
    }
    sort_by(&mut rows, |a, b| baseline(a).total_cmp(&baseline(b)));
    rows
}

/// Letters that are sorted by baseline, divided where the baseline changes or a wide gap stands.
fn runs(glyphs: &[Glyph]) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let end = baseline_end(glyphs, start);
        let wide = |pair: &[Glyph]| pair[1].x - pair[0].x - pair[0].width > pair[0].size.max(pair[1].size) * 0.8;
        let mut from = start;
        for at in start + 1..=end {
            if at == end || wide(&glyphs[at - 1..=at]) {
                runs.push(&glyphs[from..at]);
                from = at;
            }
        }
        start = end;
    }
    runs.into_iter().filter(|run| run.iter().any(|g| !g.letter.is_whitespace())).map(Run::new).collect()
}

/// The baseline of the largest letters.
fn baseline(row: &[Run<'_>]) -> f32 {
    row.iter().max_by(|a, b| a.size.total_cmp(&b.size)).map_or(0.0, |run| run.y)
}

/// Whether a run stands on a row: nearly as high, and beside all that stands there. Raised and lowered signs do, and
/// a cell of one line beside the middle of a cell of two.
fn takes(row: &[Run<'_>], run: &Run<'_>) -> bool {
    let near = |other: &Run<'_>| {
        let size = other.size.max(run.size);
        let apart = other.x1 + size < run.x0 || run.x1 + size < other.x0;
        (other.y - run.y).abs() < size * if apart { 0.72 } else { 0.45 }
    };
    row.iter().any(near)
        && row.iter().all(|other| other.x1 < run.x0 + run.size * 0.3 || run.x1 < other.x0 + run.size * 0.3)
}

/// A row as a line of text; nothing where it has no letters.
fn line(row: &Row<'_>) -> Option<Line> {
    let glyphs: Vec<&Glyph> = row.iter().flat_map(|run| run.glyphs).filter(|g| !g.letter.is_whitespace()).collect();
    let (first, last) = (glyphs.first()?, glyphs.last()?);
    let mut writer = Writer { column: column_gap(&glyphs), ..Writer::default() };
    for (nth, glyph) in glyphs.iter().enumerate() {
        writer.add(glyph, nth.checked_sub(1).map(|before| glyphs[before]));
    }
    let (y, size) = (baseline(row), row.iter().map(|run| run.size).fold(0.0, f32::max));
    let place = Place {
        x0: tenths(first.x),
        y0: tenths(y - size * 0.8),
        x1: tenths(last.x + last.width),
        y1: tenths(y + size * 0.2),
        size: u16::try_from(tenths(size)).unwrap_or(u16::MAX),
        bold: glyphs.iter().filter(|g| g.bold).count() * 2 > glyphs.len(),
        words: writer.words,
    };
    Some(Line { text: writer.text, indent: 0, gap: 0, place: Some(place) })
}

/// The least gap between columns on a line: clearly more than between its words.
fn column_gap(glyphs: &[&Glyph]) -> f32 {
    let mut gaps: Vec<f32> =
        glyphs.windows(2).map(|pair| gap(pair[0], pair[1])).filter(|gap| *gap > SPACE).collect();
    sort_by(&mut gaps, f32::total_cmp);
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    let usual = if gaps.len() < 4 { usual.min(0.3) } else { usual };
    (usual * 2.2).max(0.9)
}

/// The gap between two letters, in sizes.
fn gap(before: &Glyph, after: &Glyph) -> f32 {
    (after.x - before.x - before.width) / before.size.max(after.size)
}

/// The least gap between words, in sizes.
const SPACE: f32 = 0.15;

/// Writes the text of a line and notes where its words stand.
#[derive(Default)]
struct Writer {
    text: String,
    words: Vec<Word>,
    /// The least gap between columns, in sizes.
    column: f32,
}

impl Writer {
    fn add(&mut self, glyph: &Glyph, before: Option<&Glyph>) {
        let gap = before.map_or(f32::INFINITY, |before| gap(before, glyph));
        if gap > SPACE {
            self.begin_word(glyph, gap);
        }
        self.text.push(glyph.letter);
        if let Some(word) = self.words.last_mut() {
            word.x1 = tenths(glyph.x + glyph.width);
        }
    }

    fn begin_word(&mut self, glyph: &Glyph, gap: f32) {
        let column = gap > self.column && !self.is_list_mark();
        if !self.text.is_empty() {
            self.text.push_str(if column { "   " } else { " " });
        }
        let at = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.words.push(Word { at, x0: tenths(glyph.x), x1: tenths(glyph.x) });
    }

    /// The gap after a bullet parts no columns.
    fn is_list_mark(&self) -> bool {
        self.words.len() == 1 && list_mark(&format!("{} x", self.text)).is_some()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "places on a page")]
fn tenths(points: f32) -> i32 {
    (points * 10.0).round() as i32
}

/// The most common distance between baselines in hundredths of the size.
fn usual_leading(pages: &[Page]) -> i32 {
    let pairs = pages.iter().flat_map(|page| page.lines.windows(2)).filter_map(|pair| leading(&pair[0], &pair[1]));
    let mut ratios: Vec<i32> = pairs.filter(|ratio| (80..250).contains(ratio)).map(|ratio| ratio / 5 * 5).collect();
    sort_by(&mut ratios, Ord::cmp);
    ratios.chunk_by(|a, b| a == b).max_by_key(|same| same.len()).map_or(120, |same| same[0])
}

/// The distance between two lines' baselines in hundredths of the larger size.
fn leading(before: &Line, after: &Line) -> Option<i32> {
    let (before, after) = (before.place.as_ref()?, after.place.as_ref()?);
    Some((after.y1 - before.y1) * 100 / i32::from(before.size.max(after.size)).max(1))
}

/// Tells the gaps before lines and their indents.
fn space(page: &mut Page, usual: i32) {
    let left = left_edge(page);
    for index in 0..page.lines.len() {
        let ratio = index.checked_sub(1).and_then(|before| leading(&page.lines[before], &page.lines[index]));
        let over = ratio.map_or(0, |ratio| ratio - usual);
        let line = &mut page.lines[index];
        line.gap = if over > 25 { u16::try_from(1.max(over / usual)).unwrap_or(1) } else { 0 };
        line.indent = line.place.as_ref().map_or(0, |place| indent(place, left));
    }
}

/// How many columns a line is indented: none, or at least [`LEAST_INDENT`].
fn indent(place: &Place, left: i32) -> u16 {
    let columns = (place.x0 - left) * 2 / i32::from(place.size).max(1);
    u16::try_from(columns).ok().filter(|columns| *columns >= LEAST_INDENT).unwrap_or(0)
}

/// Text exports give a lost bullet one or two columns: a PDF's indent is more.
const LEAST_INDENT: u16 = 4;

/// Where most lines of a page begin.
fn left_edge(page: &Page) -> i32 {
    let mut starts: Vec<i32> = page.lines.iter().filter_map(|l| l.place.as_ref()).map(|p| p.x0 / 20).collect();
    sort_by(&mut starts, Ord::cmp);
    starts.chunk_by(|a, b| a == b).max_by_key(|same| same.len()).map_or(0, |same| same[0] * 20)
}
