//! A chart as a picture of its own: an SVG with title, legend, figures, control sum and source, on
//! a light ground.
//!
//! It is written from what the chart is drawn from, with attributes only, so that any program shows
//! it alike.

use std::fmt::Write;

use super::{Bar, Look, Measure, Slice, computed, figures, kinds, scale, share, stretches};
use crate::model::{BallotKind, PayerKind};
use crate::stats::per_mille;
use crate::ui::language::tell;
use crate::ui::state::Unit;

/// What a picture shows.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The title.
    pub title: String,
    /// A sentence under it.
    pub lead: String,
    /// One bar that is the whole; nothing where there is none.
    pub stack: Vec<Slice>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// What shares are shares of; 0 where shares mean nothing.
    pub whole: i64,
    /// Kronor or share.
    pub unit: Unit,
    /// What sizes are said as.
    pub measure: Measure,
    /// What is said of the control sums.
    pub notes: Vec<String>,
    /// "Källa: …".
    pub source: String,
}

/// Pixels: how wide a picture is, its margin, and how wide what stands between its margins is.
const WIDTH: i64 = 800;
const MARGIN: i64 = 32;
const INSIDE: i64 = WIDTH - 2 * MARGIN;
/// Letters of a size of 16 that fit into a hundred pixels, rather fewer than more.
const LETTERS: i64 = 11;

const INK: &str = "#1a2129";
const SOFT: &str = "#545e69";
const WARN: &str = "#705400";

/// The picture, and how wide and high it is.
pub fn svg(picture: &Picture) -> (String, [u32; 2]) {
    let mut paper = Paper {
        down: MARGIN,
        ..Paper::default()
    };
    paper.text(&picture.title, 26, 700, INK);
    paper.text(&picture.lead, 16, 400, SOFT);
    paper.down += 12;
    if !picture.stack.is_empty() {
        paper.pieces(&picture.stack, picture.whole, 28);
        picture
            .stack
            .iter()
            .for_each(|slice| paper.sum(slice, &sums(picture, slice.size)));
        paper.down += 16;
    }
    paper.keys(&kinds(&picture.bars));
    let scale = scale(&picture.bars, picture.unit, picture.whole);
    picture
        .bars
        .iter()
        .for_each(|bar| paper.bar(picture, bar, scale));
    paper.down += 6;
    picture
        .notes
        .iter()
        .for_each(|note| paper.text(note, 15, 400, INK));
    if picture.bars.iter().any(|bar| bar.computed) {
        let word = computed();
        let told = tell!("Σ {word} ur flera rader i protokollet", word = word);
        paper.text(&told, 14, 400, SOFT);
    }
    paper.down += 8;
    paper.text(&picture.source, 14, 400, SOFT);
    paper.done(&picture.title)
}

fn sums(picture: &Picture, size: i64) -> String {
    let [first, second] = figures(picture.unit, size, picture.whole);
    format!("{first}\u{2003}{second}")
}

/// What is drawn so far, and how far down.
#[derive(Default)]
struct Paper {
    drawn: String,
    down: i64,
}

impl Paper {
    /// Words across the picture, on as many lines as they need.
    fn text(&mut self, words: &str, size: i64, weight: u32, colour: &str) {
        for line in wrapped(words, INSIDE * LETTERS * 16 / size / 100) {
            self.down += size + 6;
            self.line(
                &line,
                [MARGIN, self.down - 6],
                size,
                weight,
                colour,
                "start",
            );
        }
    }

    fn line(
        &mut self,
        words: &str,
        [x, y]: [i64; 2],
        size: i64,
        weight: u32,
        colour: &str,
        anchor: &str,
    ) {
        let words = escaped(words);
        let _ = write!(
            self.drawn,
            r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}">{words}</text>"#
        );
    }

    /// A bar with its label, what it is divided into, and its figure.
    fn bar(&mut self, picture: &Picture, bar: &Bar, scale: i64) {
        let scale = bar.scale(scale).max(1);
        let figure = figure(picture, bar);
        let taken = i64::try_from(figure.chars().count()).unwrap_or(0) + 3;
        let top = self.down;
        for line in wrapped(&bar.name(), INSIDE * LETTERS / 100 - taken) {
            self.down += 20;
            self.line(&line, [MARGIN, self.down - 4], 16, 400, INK, "start");
        }
        let colour = if bar.is_unreadable() { WARN } else { INK };
        self.line(&figure, [WIDTH - MARGIN, top + 16], 16, 600, colour, "end");
        let mut pieces = bar.pieces();
        if bar.is_unreadable() {
            pieces[0].size = scale;
        }
        self.pieces(&pieces, scale, 14);
        self.down += 10;
    }

    /// Pieces after each other on a track.
    fn pieces(&mut self, slices: &[Slice], whole: i64, height: i64) {
        self.down += 4;
        self.rect([MARGIN, self.down], [INSIDE, height], r##"fill="#efece5""##);
        let along = |kronor: i64| INSIDE * i64::from(per_mille(kronor, whole).min(1000)) / 1000;
        for piece in stretches(slices) {
            let (x, width) = (
                along(piece.from),
                along(piece.from + piece.size) - along(piece.from),
            );
            let pale = if piece.beside {
                r#" fill-opacity="0.2""#
            } else {
                ""
            };
            self.rect(
                [MARGIN + x, self.down],
                [width.max(1), height],
                &format!("{}{pale}", paint(piece.look)),
            );
        }
        self.down += height + 4;
    }

    fn rect(&mut self, [x, y]: [i64; 2], [width, height]: [i64; 2], paint: &str) {
        let _ = write!(
            self.drawn,
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" {paint}/>"#
        );
    }

    /// A line of a legend that tells sums.
    fn sum(&mut self, slice: &Slice, sums: &str) {
        self.key(slice, MARGIN);
        self.line(sums, [WIDTH - MARGIN, self.down + 15], 15, 400, INK, "end");
        self.down += 22;
    }

    /// A legend that only names, one after the other on as many lines as it needs.
    fn keys(&mut self, kinds: &[Slice]) {
        let mut along = MARGIN;
        for kind in kinds {
            let width = 44 + i64::try_from(kind.label.chars().count()).unwrap_or(0) * 100 / LETTERS;
            if along + width > WIDTH - MARGIN {
                (along, self.down) = (MARGIN, self.down + 22);
            }
            self.key(kind, along);
            along += width;
        }
        if !kinds.is_empty() {
            self.down += 34;
        }
    }

    fn key(&mut self, slice: &Slice, x: i64) {
        self.rect([x + 1, self.down + 4], [12, 12], paint(slice.look));
        self.line(
            &slice.label,
            [x + 24, self.down + 15],
            15,
            400,
            INK,
            "start",
        );
    }

    fn done(self, title: &str) -> (String, [u32; 2]) {
        let (drawn, title, height) = (self.drawn, escaped(title), self.down + MARGIN - 8);
        let hatch = |id: &str, colour: &str| {
            format!(
                r##"<pattern id="{id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="{colour}"/></pattern>"##
            )
        };
        let (warn, no) = (hatch("unreadable", WARN), hatch("refused", "#a3242c"));
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" role="img"><title>{title}</title><defs>{warn}{no}</defs><rect width="{WIDTH}" height="{height}" fill="#fff"/>{drawn}</svg>"##
        );
        (
            svg,
            [WIDTH, height].map(|side| u32::try_from(side).unwrap_or_default()),
        )
    }
}

/// The figure of a bar: its size with its share, what stands for it, or that it cannot be read.
fn figure(picture: &Picture, bar: &Bar) -> String {
    let sum = bar.sum(picture.measure);
    if bar.is_unreadable() {
        return tell!("”{sum}” kan inte läsas", sum = sum);
    }
    let mark = if bar.computed { "Σ\u{a0}" } else { "" };
    match picture.whole {
        0 => format!("{mark}{sum}"),
        whole => format!("{mark}{sum}\u{2003}{}", share(bar.size, whole)),
    }
}

/// How something is filled, in the colours of the light theme.
fn paint(look: Look) -> &'static str {
    match look {
        Look::Payer(kind) => payer(kind),
        Look::Granted => r##"fill="#17683f""##,
        Look::Refused => r##"fill="url(#refused)" stroke="#a3242c""##,
        Look::Unreadable | Look::Surplus => r##"fill="url(#unreadable)" stroke="#705400""##,
        Look::Ballot(BallotKind::Yes) => r##"fill="#14507e""##,
        Look::Ballot(BallotKind::No) => r##"fill="#fff" stroke="#14507e" stroke-width="2""##,
        Look::Ballot(BallotKind::Abstain) => {
            r##"fill="#ecebe7" stroke="#87806f" stroke-dasharray="2 2""##
        }
        Look::Ballot(BallotKind::Absent) => r##"fill="#d6d3cb""##,
        Look::Dissent => r##"fill="#c26f17""##,
    }
}

fn payer(kind: PayerKind) -> &'static str {
    match kind {
        PayerKind::Eu => r##"fill="#14507e""##,
        PayerKind::State => r##"fill="#5a8ab0""##,
        PayerKind::Region => r##"fill="#2f8266""##,
        PayerKind::Municipality => r##"fill="#c27019""##,
        PayerKind::University => r##"fill="#9b4068""##,
        PayerKind::Company => r##"fill="#7458a8""##,
        PayerKind::Bank => r##"fill="#8a6a2f""##,
        PayerKind::Other => r##"fill="#767d85""##,
    }
}

/// Words on lines of at most so many letters; a longer word is cut.
fn wrapped(words: &str, letters: i64) -> Vec<String> {
    let letters = usize::try_from(letters).unwrap_or(0).max(12);
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let mut rest: String = word.to_owned();
        match lines
            .last_mut()
            .filter(|line| line.chars().count() + 1 + rest.chars().count() <= letters)
        {
            Some(line) => {
                line.push(' ');
                line.push_str(&rest);
                continue;
            }
            None => {
                while rest.chars().count() > letters {
                    lines.push(rest.chars().take(letters).collect());
                    rest = rest.chars().skip(letters).collect();
                }
            }
        }
        lines.push(rest);
    }
    lines
}

fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_and_sentences_are_wrapped_and_nothing_is_lost() {
        assert_eq!(
            wrapped("Medfinansiering av projektet Smart virke", 18),
            ["Medfinansiering av", "projektet Smart", "virke"]
        );
        assert_eq!(
            wrapped("Forskningsrådetsinstitut i", 12),
            ["Forskningsrå", "detsinstitut", "i"]
        );
    }
}
