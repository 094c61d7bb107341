//! Letters with their places, and which of all that a page draws are its text.

/// A letter drawn on a page. Lengths are points; the origin is the top left corner, y grows
/// downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Glyph {
    pub(super) letter: char,
    /// Where it begins on its baseline.
    pub(super) x: f32,
    /// Its baseline.
    pub(super) y: f32,
    /// How far to the letter after it.
    pub(super) width: f32,
    /// The size of its font.
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) turn: Turn,
    /// Text under a picture of the page is drawn invisibly.
    pub(super) visible: bool,
    /// Its font and its number in it; zeros where they are not known or the sign is several
    /// letters.
    pub(super) sign: (u32, u32),
}

/// Which way text runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Turn {
    /// From left to right.
    #[default]
    Upright,
    /// Downwards: turned clockwise.
    Down,
    /// From right to left, upside down.
    Over,
    /// Upwards, as stamps in the left margin.
    Up,
    /// Aslant, as a watermark.
    Aslant,
}

impl Turn {
    /// The way that a baseline runs.
    pub(super) fn of(x: f32, y: f32) -> Self {
        match () {
            () if x.abs() > y.abs() * 10.0 && x > 0.0 => Self::Upright,
            () if x.abs() > y.abs() * 10.0 => Self::Over,
            () if y.abs() > x.abs() * 10.0 && y > 0.0 => Self::Down,
            () if y.abs() > x.abs() * 10.0 => Self::Up,
            () => Self::Aslant,
        }
    }

    /// How many quarter turns clockwise it is away from upright.
    pub(super) fn quarters(self) -> u8 {
        match self {
            Self::Upright | Self::Aslant => 0,
            Self::Down => 1,
            Self::Over => 2,
            Self::Up => 3,
        }
    }
}

/// What a page draws.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) width: f32,
    pub(super) height: f32,
    /// Whether it draws pictures too.
    pub(super) pictures: bool,
    /// Which way most of its text runs; it is turned upright.
    pub(super) turn: Turn,
}

/// The letters that are the text of a page: those that run its way, can be seen, and once each.
pub(super) fn text_of(sheet: &mut Sheet) {
    keep_inside(sheet);
    keep_main_turn(sheet);
    keep_seen(&mut sheet.glyphs);
    sort_by_baseline(&mut sheet.glyphs);
    once_each(&mut sheet.glyphs);
    without_leaders(&mut sheet.glyphs);
}

fn keep_inside(sheet: &mut Sheet) {
    let (width, height) = (sheet.width + 1.0, sheet.height + 1.0);
    sheet
        .glyphs
        .retain(|g| g.x > -1.0 && g.x < width && g.y > -1.0 && g.y < height && g.size > 0.5);
}

/// Stamps in the margin and watermarks go; a page that is set sideways is turned.
fn keep_main_turn(sheet: &mut Sheet) {
    let count = |turn| sheet.glyphs.iter().filter(|g| g.turn == turn).count();
    let turns = [Turn::Upright, Turn::Down, Turn::Up, Turn::Over];
    let Some(main) = turns.into_iter().rev().max_by_key(|turn| count(*turn)) else {
        return;
    };
    sheet.glyphs.retain(|g| g.turn == main);
    sheet.turn = main;
    let (width, height) = (sheet.width, sheet.height);
    for glyph in &mut sheet.glyphs {
        (glyph.x, glyph.y) = match main {
            Turn::Down => (glyph.y, width - glyph.x),
            Turn::Up => (height - glyph.y, glyph.x),
            Turn::Over => (width - glyph.x, height - glyph.y),
            Turn::Upright | Turn::Aslant => (glyph.x, glyph.y),
        };
    }
    if matches!(main, Turn::Down | Turn::Up) {
        (sheet.width, sheet.height) = (height, width);
    }
}

/// Invisible letters count only on a page that is a picture: where they are far more than those
/// that can be seen.
fn keep_seen(glyphs: &mut Vec<Glyph>) {
    let seen = glyphs
        .iter()
        .filter(|g| g.visible && !g.letter.is_whitespace())
        .count();
    let hidden = glyphs
        .iter()
        .filter(|g| !g.visible && !g.letter.is_whitespace())
        .count();
    if hidden < seen * 4 {
        glyphs.retain(|g| g.visible);
    }
}

/// Sorts by baseline, letters on nearly the same one from left to right.
fn sort_by_baseline(glyphs: &mut [Glyph]) {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rest = glyphs;
    while !rest.is_empty() {
        let count = on_first_baseline(rest);
        let (same, below) = rest.split_at_mut(count);
        same.sort_by(|a, b| a.x.total_cmp(&b.x));
        rest = below;
    }
}

/// Letters that are sorted by baseline, those on nearly the same one together.
pub(super) fn baselines(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    let mut rest = glyphs;
    std::iter::from_fn(move || {
        let (same, below) = rest.split_at(on_first_baseline(rest));
        rest = below;
        (!same.is_empty()).then_some(same)
    })
}

/// How many of the first letters stand on the baseline of the very first.
fn on_first_baseline(glyphs: &[Glyph]) -> usize {
    let Some((first, others)) = glyphs.split_first() else {
        return 0;
    };
    let near = |g: &&Glyph| g.y - first.y <= first.size.min(g.size) * 0.1;
    1 + others.iter().take_while(near).count()
}

/// The same letter at nearly the same place is drawn twice to look bold.
fn once_each(glyphs: &mut Vec<Glyph>) {
    let mut kept: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for glyph in glyphs.drain(..) {
        let near = kept
            .iter_mut()
            .rev()
            .take(4)
            .find(|before| is_same(before, &glyph));
        match near {
            Some(before) => before.bold = true,
            None => kept.push(glyph),
        }
    }
    *glyphs = kept;
}

fn is_same(before: &Glyph, glyph: &Glyph) -> bool {
    let near = glyph.size * 0.1;
    before.letter == glyph.letter
        && (before.x - glyph.x).abs() < near
        && (before.y - glyph.y).abs() < near
}

/// The dots before a page number or over a name are no text.
fn without_leaders(glyphs: &mut Vec<Glyph>) {
    let mut kept = Vec::with_capacity(glyphs.len());
    for dots in glyphs.chunk_by(|a, b| goes_on(a) && goes_on(b) && (a.y - b.y).abs() < 0.5) {
        let count = dots.iter().filter(|g| is_leader(g.letter)).count();
        if count < LEADERS {
            kept.extend_from_slice(dots);
        }
    }
    *glyphs = kept;
}

/// How many dots in a row are a dotted line.
const LEADERS: usize = 4;

fn goes_on(glyph: &Glyph) -> bool {
    is_leader(glyph.letter) || glyph.letter.is_whitespace()
}

fn is_leader(letter: char) -> bool {
    matches!(letter, '.' | '\u{2026}')
}

/// The letters that a drawn sign stands for: ligatures taken apart, hyphens of all kinds as one, no
/// control signs.
pub(super) fn letters(sign: char) -> &'static str {
    match sign {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        // What is drawn is a hyphen, however the font maps it.
        '\u{ad}' | '\u{2010}' | '\u{2011}' => "-",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ligatures_are_read_as_their_letters() {
        let read = |text: &str| -> String {
            text.chars()
                .map(|c| {
                    if letters(c).is_empty() {
                        c.to_string()
                    } else {
                        letters(c).to_owned()
                    }
                })
                .collect()
        };
        assert_eq!(
            read("e\u{fb00}ekt, o\u{fb03}ciell, \u{fb01}skare, \u{fb02}ygel, wa\u{fb04}a"),
            "effekt, officiell, fiskare, flygel, waffla"
        );
        assert_eq!(read("Väster\u{2011}bo\u{fb06}ad"), "Väster-bostad");
    }
}
