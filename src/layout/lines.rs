//! From letters to lines, by geometry: baselines, rows across columns, spaces, gaps and indents.

use super::cells::wrap;
use super::columns::{Block, blocks};
use super::compose::compose;
use super::glyphs::{Glyph, Sheet, baselines, text_of};
use super::letters::{contradict, lie};
use super::{Area, Flaw, Line, Page, Place, Word};
use crate::lexicon::marks::list_mark;

/// Tells the gaps between the lines of pages and their indents, by what is usual in all of them.
pub fn settle(pages: &mut [Page]) {
    let leading = usual_leading(pages);
    for page in pages {
        space(page, leading);
    }
}

/// The lines of a page.
pub(super) fn page(mut sheet: Sheet) -> Page {
    text_of(&mut sheet);
    let lines: Vec<Line> = blocks(&sheet.glyphs).iter().flat_map(block_lines).collect();
    let picture = lines.is_empty() && sheet.pictures;
    let flaw = if picture {
        Some(Flaw::Picture)
    } else {
        (!lines.is_empty() && (lie(&lines) || contradict(&sheet.glyphs))).then_some(Flaw::Letters)
    };
    let area = Area {
        width: tenths(sheet.width),
        height: tenths(sheet.height),
        turns: sheet.turn.quarters(),
    };
    Page {
        lines,
        flaw,
        sheet: Some(area),
    }
}

fn block_lines(block: &Block) -> Vec<Line> {
    let mut rows = rows(&block.glyphs);
    wrap(&mut rows);
    rows.iter()
        .filter_map(|row| line(row, tenths(block.right)))
        .collect()
}

/// A page that could not be read.
pub(super) const DAMAGED: Page = Page {
    lines: Vec::new(),
    flaw: Some(Flaw::Damaged),
    sheet: None,
};

/// Letters that stand together on one baseline: at least one.
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
    /// A run of these letters; `None` where there are none.
    fn new(glyphs: &'g [Glyph]) -> Option<Self> {
        let (first, last) = (glyphs.first()?, glyphs.last()?);
        // A space may be set larger than the letters around it.
        let size = glyphs
            .iter()
            .filter(|g| !g.letter.is_whitespace())
            .map(|g| g.size)
            .fold(0.0, f32::max);
        Some(Self {
            glyphs,
            x0: first.x,
            x1: last.x + last.width,
            y: first.y,
            size,
            wrapped: false,
        })
    }
}

/// Runs side by side, from left to right.
pub(super) type Row<'g> = Vec<Run<'g>>;

/// The rows of a page, from the top.
fn rows(glyphs: &[Glyph]) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for run in runs(glyphs) {
        match rows.iter_mut().rev().take(3).find(|row| takes(row, &run)) {
            Some(row) => put(row, run),
            None => rows.push(vec![run]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    }
    rows.sort_by(|a, b| baseline(a).total_cmp(&baseline(b)));
    rows
}

/// Puts a run on a row; one that stands in a gap of another divides it.
fn put<'g>(row: &mut Row<'g>, run: Run<'g>) {
    let around = row
        .iter_mut()
        .find(|other| other.x0 < run.x0 && run.x1 < other.x1);
    if let Some(other) = around {
        let Some([before, after]) = split(other, run.x0) else {
            return row.push(run);
        };
        *other = before;
        return row.extend([run, after]);
    }
    let inside = row
        .iter()
        .find(|other| run.x0 < other.x0 && other.x1 < run.x1);
    let Some(parts) = inside.and_then(|inner| split(&run, inner.x0)) else {
        return row.push(run);
    };
    for part in parts {
        put(row, part);
    }
}

/// The parts of a run before and after a place in it. `None` where no letter stands on one side:
/// a wide blank at the end of the run reaches over the place, or the letters are not sorted from
/// left to right because their baselines rise along the line.
fn split<'g>(run: &Run<'g>, x: f32) -> Option<[Run<'g>; 2]> {
    let (before, after) = run.glyphs.split_at(run.glyphs.partition_point(|g| g.x < x));
    Some([Run::new(before)?, Run::new(after)?])
}

/// Letters that are sorted by baseline, divided where the baseline changes or a wide gap stands.
pub(super) fn runs(glyphs: &[Glyph]) -> Vec<Run<'_>> {
    // Between words a gap is about a quarter of the size: 0.8 is a gap between columns.
    let parted = |before: &Glyph, after: &Glyph| gap(before, after) > 0.8;
    baselines(glyphs)
        .flat_map(|line| line.chunk_by(|before, after| !parted(before, after)))
        .filter(|run| run.iter().any(|g| !g.letter.is_whitespace()))
        .filter_map(Run::new)
        .collect()
}

/// The baseline of the largest letters.
fn baseline(row: &[Run<'_>]) -> f32 {
    row.iter()
        .max_by(|a, b| a.size.total_cmp(&b.size))
        .map_or(0.0, |run| run.y)
}

/// Whether a run stands on a row: nearly as high, and beside all that stands there. Raised and
/// lowered signs do, and a cell of one line beside the middle of a cell of two.
fn takes(row: &[Run<'_>], run: &Run<'_>) -> bool {
    let near = |other: &Run<'_>| {
        let size = other.size.max(run.size);
        let apart = other.x1 + size < run.x0 || run.x1 + size < other.x0;
        (other.y - run.y).abs() < size * if apart { 0.72 } else { 0.45 }
    };
    row.iter().any(near) && !row.iter().any(|other| collide(other, run))
}

/// Whether letters of two runs stand over each other.
fn collide(one: &Run<'_>, other: &Run<'_>) -> bool {
    let slack = one.size.min(other.size) * 0.3;
    let over = |a: [f32; 2], b: [f32; 2]| a[1] > b[0] + slack && b[1] > a[0] + slack;
    let place = |g: &Glyph| [g.x, g.x + g.width];
    over([one.x0, one.x1], [other.x0, other.x1])
        && letters(one).any(|a| letters(other).any(|b| over(place(a), place(b))))
}

/// A row as a line of text; nothing where it has no letters. `right` is the right edge of its
/// column.
fn line(row: &Row<'_>, right: i32) -> Option<Line> {
    let (y, size) = (
        baseline(row),
        row.iter().map(|run| run.size).fold(0.0, f32::max),
    );
    let mut writer = Writer {
        column: column_gap(row),
        size,
        y,
        ..Writer::default()
    };
    let mut before = None;
    for run in row {
        writer.run(run, before);
        before = Some(run);
    }
    let (first, last) = (
        writer.words.first()?,
        writer.words.iter().map(|word| word.x1).max()?,
    );
    let place = Place {
        x0: first.x0,
        y0: tenths(y - size * 0.8),
        x1: last,
        y1: tenths(y + size * 0.2),
        size: u16::try_from(tenths(size)).unwrap_or(u16::MAX),
        bold: writer.bold * 2 > writer.letters,
        right,
        words: writer.words,
    };
    Some(Line {
        text: compose(writer.text),
        indent: 0,
        gap: 0,
        place: Some(place),
    })
}

/// The letters of a run, spaces left out.
fn letters<'g>(run: &Run<'g>) -> impl Iterator<Item = &'g Glyph> {
    run.glyphs.iter().filter(|g| !g.letter.is_whitespace())
}

/// The least gap between columns on a line: clearly more than between its words.
fn column_gap(row: &Row<'_>) -> f32 {
    let glyphs: Vec<&Glyph> = row.iter().flat_map(letters).collect();
    let mut gaps: Vec<f32> = glyphs
        .iter()
        .zip(glyphs.iter().skip(1))
        .map(|(before, after)| gap(before, after))
        .filter(|gap| *gap > SPACE)
        .collect();
    gaps.sort_by(f32::total_cmp);
    // In the row of a table most gaps are wide; in a justified line all are.
    let usual = gaps.get(gaps.len() / 4).copied().unwrap_or(0.0);
    let usual = usual.min(if gaps.len() < 4 { 0.3 } else { 0.8 });
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
    /// The size of the line's largest letters, and their baseline.
    size: f32,
    y: f32,
    /// Whether the last letter was raised, and whether it was of the line's size.
    raised: bool,
    full: bool,
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
        let small = self.is_raised(glyph);
        // What stands raised beside a gap is set smaller, as a date in a head.
        self.raised = small && gap < SPACE && (self.raised || self.full);
        self.full = !small;
        self.text.push(if self.raised {
            raised(glyph.letter)
        } else {
            glyph.letter
        });
        self.letters += 1;
        self.bold += usize::from(glyph.bold);
        if let Some(word) = self.words.last_mut() {
            word.x1 = tenths(glyph.x + glyph.width);
        }
    }

    /// Small letters above the baseline: the sign of a footnote, "m²".
    fn is_raised(&self, glyph: &Glyph) -> bool {
        glyph.size < self.size * 0.85 && (0.15..0.7).contains(&((self.y - glyph.y) / self.size))
    }

    fn begin_word(&mut self, glyph: &Glyph, gap: f32) {
        let column = gap > self.column && !self.is_list_mark();
        if !self.text.is_empty() && gap > 0.0 {
            self.text.push_str(if column { "   " } else { " " });
        }
        let at = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let (x, bottom) = (tenths(glyph.x), tenths(glyph.y + glyph.size * 0.2));
        self.words.push(Word {
            at,
            x0: x,
            x1: x,
            y1: bottom,
        });
    }

    /// The gap after a bullet parts no columns.
    fn is_list_mark(&self) -> bool {
        self.words.len() == 1 && list_mark(&format!("{} x", self.text)).is_some()
    }
}

/// A digit as its raised sign: a footnote's number is no digit of the sum it stands at.
fn raised(digit: char) -> char {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digit
        .to_digit(10)
        .and_then(|digit| RAISED.get(digit as usize).copied())
        .unwrap_or(digit)
}

#[expect(clippy::cast_possible_truncation, reason = "places on a page")]
fn tenths(points: f32) -> i32 {
    // Differences must fit too; no sheet is nearly as large.
    (points * 10.0).round().clamp(-1e9, 1e9) as i32
}

/// The most common distance between baselines in hundredths of the size.
fn usual_leading(pages: &[Page]) -> i32 {
    let pairs = pages
        .iter()
        .flat_map(|page| page.lines.iter().zip(page.lines.iter().skip(1)))
        .filter_map(|(before, after)| leading(before, after));
    let mut ratios: Vec<i32> = pairs
        .filter(|ratio| (80..250).contains(ratio))
        .map(|ratio| ratio / 5 * 5)
        .collect();
    ratios.sort_unstable();
    ratios
        .chunk_by(|a, b| a == b)
        .max_by_key(|same| same.len())
        .and_then(|same| same.first().copied())
        .unwrap_or(120)
}

/// The distance between two lines' baselines in hundredths of the larger size.
fn leading(before: &Line, after: &Line) -> Option<i32> {
    let (before, after) = (before.place.as_ref()?, after.place.as_ref()?);
    Some((after.y1 - before.y1).saturating_mul(100) / i32::from(before.size.max(after.size)).max(1))
}

/// Tells the gaps before lines and their indents.
fn space(page: &mut Page, usual: i32) {
    let spaces = spaces(page, usual);
    for (line, [gap, indent]) in page.lines.iter_mut().zip(spaces) {
        line.gap = gap;
        line.indent = indent;
    }
}

/// The gap before each line of a page, and its indent.
fn spaces(page: &Page, usual: i32) -> Vec<[u16; 2]> {
    let mut left = (-1, 0);
    let mut before: Option<&Line> = None;
    let mut spaces = Vec::with_capacity(page.lines.len());
    for line in &page.lines {
        let right = line.place.as_ref().map_or(0, |place| place.right);
        if left.0 != right {
            left = (right, left_edge(page, right));
        }
        let ratio = before.and_then(|before| leading(before, line));
        let over = ratio.map_or(0, |ratio| ratio - usual);
        let gap = if over > 25 {
            u16::try_from(1.max(over / usual)).unwrap_or(1)
        } else {
            0
        };
        let indent = line.place.as_ref().map_or(0, |place| indent(place, left.1));
        spaces.push([gap, indent]);
        before = Some(line);
    }
    spaces
}

/// How many columns a line is indented: none, or at least [`LEAST_INDENT`].
fn indent(place: &Place, left: i32) -> u16 {
    let columns = (place.x0 - left) * 2 / i32::from(place.size).max(1);
    u16::try_from(columns)
        .ok()
        .filter(|columns| *columns >= LEAST_INDENT)
        .unwrap_or(0)
}

/// Text exports give a lost bullet one or two columns: a PDF's indent is more.
const LEAST_INDENT: u16 = 4;

/// Where most lines of a page begin, or of a column with this right edge.
fn left_edge(page: &Page, right: i32) -> i32 {
    let places = page
        .lines
        .iter()
        .filter_map(|line| line.place.as_ref())
        .filter(|place| place.right == right);
    let mut starts: Vec<i32> = places.map(|place| place.x0 / 20).collect();
    starts.sort_unstable();
    starts
        .chunk_by(|a, b| a == b)
        .max_by_key(|same| same.len())
        .and_then(|same| same.first())
        .map_or(0, |start| start * 20)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::glyphs::Turn;

    /// The letters of a text, half a size wide each.
    fn set(x: f32, y: f32, size: f32, words: &str) -> Vec<Glyph> {
        let width = size / 2.0;
        let glyph = |(at, letter)| Glyph {
            letter,
            x: at,
            y,
            width,
            size,
            visible: true,
            ..Glyph::default()
        };
        let places = std::iter::successors(Some(x), |x| Some(x + width));
        places.zip(words.chars()).map(glyph).collect()
    }

    fn read(glyphs: &[Vec<Glyph>]) -> Vec<String> {
        let sheet = Sheet {
            glyphs: glyphs.concat(),
            width: 600.0,
            height: 800.0,
            ..Sheet::default()
        };
        page(sheet)
            .lines
            .into_iter()
            .map(|line| line.text)
            .collect()
    }

    #[test]
    fn rows_are_read_across_columns() {
        let left = set(50.0, 100.0, 10.0, "Beslutande");
        let right = [
            set(200.0, 101.0, 10.0, "Li Ek (S)"),
            set(200.0, 115.0, 10.0, "Bo Ås (M)"),
        ]
        .concat();
        assert_eq!(
            read(&[right, left]),
            ["Beslutande   Li Ek (S)", "Bo Ås (M)"]
        );
    }

    #[test]
    fn columns_of_running_text_are_read_one_after_the_other() {
        let column = |x: f32, words: &str| -> Vec<Glyph> {
            (0..9u8)
                .flat_map(|i| {
                    set(
                        x,
                        140.0 + 12.0 * f32::from(i),
                        10.0,
                        &format!("{words} rad {i} löper"),
                    )
                })
                .collect()
        };
        let head = set(
            50.0,
            100.0,
            10.0,
            "Nämndens protokoll över hela sidans bredd, i en enda rad",
        );
        let read = read(&[
            column(300.0, "högra spaltens"),
            head,
            column(50.0, "vänstra spaltens"),
        ]);
        assert_eq!(read.len(), 19);
        assert!(read[0].starts_with("Nämndens"));
        assert_eq!(
            (read[9].as_str(), read[10].as_str()),
            ("vänstra spaltens rad 8 löper", "högra spaltens rad 0 löper")
        );
    }

    #[test]
    fn a_label_over_two_lines_stands_before_its_values() {
        let label = [
            set(50.0, 100.0, 10.0, "Ej tjänstgö-"),
            set(50.0, 112.0, 10.0, "rande ersättare"),
        ]
        .concat();
        let values = [
            set(200.0, 100.0, 10.0, "Li Ek (S)"),
            set(200.0, 112.0, 10.0, "Bo Ås (M)"),
        ]
        .concat();
        assert_eq!(
            read(&[label, values]),
            ["Ej tjänstgörande ersättare   Li Ek (S)", "Bo Ås (M)"]
        );
    }

    #[test]
    fn raised_signs_stay_on_their_line_and_small_gaps_part_words() {
        let line = [
            set(50.0, 100.0, 10.0, "120 m"),
            set(75.0, 96.0, 6.0, "2"),
            set(80.0, 100.0, 10.0, "tak"),
        ];
        assert_eq!(read(&line), ["120 m² tak"]);
    }

    #[test]
    fn a_run_with_nothing_on_one_side_of_another_is_not_divided() {
        // The blank after "den" is as wide as four letters; the date stands over it.
        let mut line = set(50.0, 100.0, 10.0, "den ");
        line[3].width = 40.0;
        let date = set(70.0, 98.0, 10.0, "2 maj");
        assert_eq!(read(&[line.clone(), date.clone()]), ["den 2 maj"]);
        // The same with the blank in front: it is read from a line that was drawn higher.
        for glyph in &mut line {
            glyph.y = 97.0;
        }
        assert_eq!(read(&[line, date]), ["den 2 maj"]);
    }

    #[test]
    fn every_letter_of_lines_that_rise_is_read() {
        // A scanner's text layer is aslant: where a line has risen by a tenth of its size, its
        // letters are taken for another baseline, and some of them stand in a gap of the first.
        let words = "Nämnden beslutar att godkänna redovisningen";
        let aslant = |degrees: f32, row: u8| -> Vec<Glyph> {
            let rise = degrees.to_radians().tan();
            let mut line = set(50.0, 100.0 + 12.0 * f32::from(row), 10.0, words);
            for glyph in &mut line {
                glyph.y -= (glyph.x - 50.0) * rise;
            }
            line
        };
        let letters = |text: &str| {
            let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
            letters.sort_unstable();
            letters
        };
        for degrees in [0.3, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0] {
            let glyphs: Vec<Vec<Glyph>> = (0..4).map(|row| aslant(degrees, row)).collect();
            let read = letters(&read(&glyphs).concat());
            assert_eq!(read, letters(&words.repeat(4)), "{degrees} degrees");
        }
    }

    #[test]
    fn text_drawn_twice_is_read_once_and_bold() {
        let glyphs = [
            set(50.0, 100.0, 10.0, "Beslut"),
            set(50.3, 100.0, 10.0, "Beslut"),
        ]
        .concat();
        let sheet = Sheet {
            glyphs,
            width: 600.0,
            height: 800.0,
            ..Sheet::default()
        };
        let line = page(sheet).lines.remove(0);
        assert_eq!(
            (line.text.as_str(), line.place.unwrap().bold),
            ("Beslut", true)
        );
    }

    #[test]
    fn stamps_in_the_margin_and_hidden_text_are_left_out() {
        let mut stamp = set(20.0, 400.0, 8.0, "Signerat");
        for glyph in &mut stamp {
            glyph.turn = Turn::Up;
        }
        let mut hidden = set(50.0, 300.0, 10.0, "dold text");
        for glyph in &mut hidden {
            glyph.visible = false;
        }
        assert_eq!(
            read(&[stamp, hidden.clone(), set(50.0, 100.0, 10.0, "Protokoll")]),
            ["Protokoll"]
        );
        assert_eq!(read(&[hidden]), ["dold text"]);
    }

    #[test]
    fn a_page_set_sideways_or_upside_down_is_turned() {
        let upright = [
            set(50.0, 100.0, 10.0, "Bilaga"),
            set(50.0, 112.0, 10.0, "Tabell"),
        ]
        .concat();
        for turn in [Turn::Up, Turn::Down, Turn::Over] {
            let turned = upright.iter().map(|glyph| {
                let (x, y) = match turn {
                    Turn::Up => (glyph.y, 800.0 - glyph.x),
                    Turn::Down => (600.0 - glyph.y, glyph.x),
                    _ => (600.0 - glyph.x, 800.0 - glyph.y),
                };
                Glyph {
                    x,
                    y,
                    turn,
                    ..*glyph
                }
            });
            assert_eq!(read(&[turned.collect()]), ["Bilaga", "Tabell"], "{turn:?}");
        }
    }

    #[test]
    fn dots_before_a_page_number_and_over_a_name_are_no_text() {
        let contents = set(50.0, 100.0, 10.0, "§ 7 Budget .......... 12");
        let signature = set(50.0, 140.0, 10.0, "....................");
        assert_eq!(read(&[contents, signature]), ["§ 7 Budget   12"]);
    }

    #[test]
    fn a_blank_line_and_an_indent_are_told() {
        let rows: Vec<Vec<Glyph>> = (0..6u8)
            .map(|i| set(50.0, 100.0 + 12.0 * f32::from(i), 10.0, "Text text text."))
            .collect();
        let glyphs = [rows.concat(), set(90.0, 190.0, 10.0, "Nytt")].concat();
        let sheet = Sheet {
            glyphs,
            width: 600.0,
            height: 800.0,
            ..Sheet::default()
        };
        let mut pages = [page(sheet)];
        settle(&mut pages);
        let lines = &pages[0].lines;
        let told: Vec<(u16, u16)> = lines.iter().map(|line| (line.gap, line.indent)).collect();
        assert_eq!(
            told,
            [(0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (1, 8)]
        );
    }
}
