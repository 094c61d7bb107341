//! From letters to lines, by geometry: baselines, rows across columns, spaces, gaps and indents.

use super::cells::wrap;
use super::glyphs::{Glyph, Sheet, baseline_end, text_of};
use super::compose::compose;
use super::letters::lie;
use super::{Flaw, Line, Page, Place, Word};
use crate::lexicon::marks::list_mark;
use crate::order::sort_by;

/// The lines of all pages; a page that could not be read is empty.
pub(super) fn pages(sheets: Vec<Option<Sheet>>) -> Vec<Page> {
    let mut pages: Vec<Page> = sheets.into_iter().map(|sheet| sheet.map_or(DAMAGED, page)).collect();
    let leading = usual_leading(&pages);
    pages.iter_mut().for_each(|page| space(page, leading));
    pages
}

fn page(mut sheet: Sheet) -> Page {
    text_of(&mut sheet);
    let mut rows = rows(&sheet.glyphs);
    wrap(&mut rows);
    let lines: Vec<Line> = rows.iter().filter_map(|row| line(row)).collect();
    let flaw = match lines.is_empty() {
        true => sheet.pictures.then_some(Flaw::Picture),
        false => lie(&lines).then_some(Flaw::Letters),
    };
    Page { lines, flaw }
}

/// A page that could not be read.
const DAMAGED: Page = Page { lines: Vec::new(), flaw: Some(Flaw::Damaged) };

/// Letters that stand together on one baseline.
pub(super) struct Run<'g> {
    pub(super) glyphs: &'g [Glyph],
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    /// Whether it goes on with the run before it from a line above.
    pub(super) wrapped: bool,
}

impl<'g> Run<'g> {
    fn new(glyphs: &'g [Glyph]) -> Self {
        let size = glyphs.iter().map(|g| g.size).fold(0.0, f32::max);
        let last = &glyphs[glyphs.len() - 1];
        Self { glyphs, x0: glyphs[0].x, x1: last.x + last.width, y: glyphs[0].y, size, wrapped: false }
    }
}

/// Runs side by side, from left to right.
pub(super) type Row<'g> = Vec<Run<'g>>;

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

/// Letters that are sorted by baseline, divided where the baseline changes or a wide gap stands. Runs without letters
/// (spaces, the dots before a page number or over a name) are no text.
fn runs(glyphs: &[Glyph]) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let end = baseline_end(glyphs, start);
        let mut from = start;
        for at in start + 1..=end {
            if at == end || parts(&glyphs[from..at], &glyphs[at]) {
                runs.push(&glyphs[from..at]);
                from = at;
            }
        }
        start = end;
    }
    runs.into_iter().filter(|run| !is_blank(run)).map(Run::new).collect()
}

/// Whether a letter begins a run of its own after those before it.
fn parts(run: &[Glyph], next: &Glyph) -> bool {
    let Some(last) = run.last() else { return false };
    let dotted = |run: &[Glyph]| run.len() > 3 && run.iter().rev().take(4).all(|g| is_leader(g.letter));
    let wide = next.x - last.x - last.width > last.size.max(next.size) * 0.8;
    wide || (dotted(run) && !is_leader(next.letter))
}

fn is_blank(run: &[Glyph]) -> bool {
    let mut letters = run.iter().map(|g| g.letter).filter(|c| !c.is_whitespace()).peekable();
    letters.peek().is_none() || (run.len() > 3 && letters.all(is_leader))
}

/// Signs of which dotted lines are made.
fn is_leader(letter: char) -> bool {
    matches!(letter, '.' | '\u{2026}')
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
    let mut writer = Writer { column: column_gap(row), ..Writer::default() };
    for (nth, run) in row.iter().enumerate() {
        writer.run(run, nth.checked_sub(1).map(|before| &row[before]));
    }
    let (y, size) = (baseline(row), row.iter().map(|run| run.size).fold(0.0, f32::max));
    let (first, last) = (writer.words.first()?, writer.words.iter().map(|word| word.x1).max()?);
    let place = Place {
        x0: first.x0,
        y0: tenths(y - size * 0.8),
        x1: last,
        y1: tenths(y + size * 0.2),
        size: u16::try_from(tenths(size)).unwrap_or(u16::MAX),
        bold: writer.bold * 2 > writer.letters,
        words: writer.words,
    };
    Some(Line { text: compose(writer.text), indent: 0, gap: 0, place: Some(place) })
}

/// The letters of a run, spaces left out.
fn letters<'g>(run: &Run<'g>) -> impl Iterator<Item = &'g Glyph> {
    run.glyphs.iter().filter(|g| !g.letter.is_whitespace())
}

/// The least gap between columns on a line: clearly more than between its words.
fn column_gap(row: &Row<'_>) -> f32 {
    let glyphs: Vec<&Glyph> = row.iter().flat_map(letters).collect();
    let mut gaps: Vec<f32> = glyphs.windows(2).map(|pair| gap(pair[0], pair[1])).filter(|gap| *gap > SPACE).collect();
    sort_by(&mut gaps, f32::total_cmp);
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    let usual = if gaps.len() < 4 { usual.min(0.3) } else { usual };
    (usual * 2.2).max(LEAST_COLUMN)
}

/// The gap between two letters, in sizes.
fn gap(before: &Glyph, after: &Glyph) -> f32 {
    (after.x - before.x - before.width) / before.size.max(after.size)
}

/// The least gap between words, in sizes.
const SPACE: f32 = 0.15;
/// The least gap between columns, in sizes.
const LEAST_COLUMN: f32 = 0.9;

/// Writes the text of a line and notes where its words stand.
#[derive(Default)]
struct Writer {
    text: String,
    words: Vec<Word>,
    /// The least gap between columns, in sizes.
    column: f32,
    letters: usize,
    bold: usize,
}

impl Writer {
    fn run(&mut self, run: &Run<'_>, before: Option<&Run<'_>>) {
        let mut last = before.and_then(|before| letters(before).last());
        for (nth, glyph) in letters(run).enumerate() {
            let gap = match last {
                None => f32::INFINITY,
                Some(_) if nth == 0 && run.wrapped => SPACE * 2.0,
                Some(_) if nth == 0 && before.is_some_and(|before| before.wrapped) => f32::INFINITY,
                Some(last) => gap(last, glyph),
            };
            self.add(glyph, gap, run.wrapped && nth == 0);
            last = Some(glyph);
        }
    }

    fn add(&mut self, glyph: &Glyph, gap: f32, wraps: bool) {
        let broken = wraps && self.text.ends_with('-');
        if broken {
            self.text.pop();
        }
        if wraps || gap > SPACE {
            self.begin_word(glyph, if broken { 0.0 } else { gap });
        }
        self.text.push(glyph.letter);
        self.letters += 1;
        self.bold += usize::from(glyph.bold);
        if let Some(word) = self.words.last_mut() {
            word.x1 = tenths(glyph.x + glyph.width);
        }
    }

    fn begin_word(&mut self, glyph: &Glyph, gap: f32) {
        let column = gap > self.column && !self.is_list_mark();
        if !self.text.is_empty() && gap > 0.0 {
            self.text.push_str(if column { "   " } else { " " });
        }
        let at = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let (x, bottom) = (tenths(glyph.x), tenths(glyph.y + glyph.size * 0.2));
        self.words.push(Word { at, x0: x, x1: x, y1: bottom });
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
