//! Charts as components: bars that can be pointed at, tabbed through and read aloud, each with its
//! table and its files.
//!
//! A chart is an HTML list whose bars are SVG: long Swedish names wrap as text does, and it prints.
//! What is saved is written from the same data (`picture.rs`).

pub mod bars;
mod files;
pub mod keys;
pub mod picture;
pub mod save;
pub mod stack;
pub mod table;

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::language::{Language, say, spoken, tell};
use super::state::{Action, Unit};
use super::steps::gradually;
use super::turns::Depth;
use crate::model::{BallotKind, PayerKind};
use crate::stats;

/// A chart in its frame, under the heading with the id; its parts come one by one.
pub(super) fn frame(class: &'static str, heading: &'static str, parts: Vec<Html>) -> Html {
    let inside = gradually(Depth::Section, 1, parts);
    html! { <section {class} aria-labelledby={heading}>{ inside }</section> }
}

/// How a bar is filled. The word beside it says the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Money from a kind of payer.
    Payer(PayerKind),
    /// Money granted.
    #[default]
    Granted,
    /// Money refused: hatched, with an outline.
    Refused,
    /// A sum that cannot be read, or is missing to a printed total: hatched.
    Unreadable,
    /// What rows have more than the printed total: hatched, over the bar's end.
    Surplus,
    /// Ballots: filled, an outline, dotted or pale.
    Ballot(BallotKind),
    /// Reservations.
    Dissent,
}

impl Look {
    /// The class that colours it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Payer(kind) => payer_class(kind),
            Self::Granted => "look-granted",
            Self::Refused => "look-refused",
            Self::Unreadable => "look-unreadable",
            Self::Surplus => "look-unreadable surplus",
            Self::Ballot(kind) => ballot_class(kind),
            Self::Dissent => "look-dissent",
        }
    }

    fn is_hatched(self) -> bool {
        matches!(self, Self::Refused | Self::Unreadable | Self::Surplus)
    }
}

fn payer_class(kind: PayerKind) -> &'static str {
    match kind {
        PayerKind::Eu => "look-eu",
        PayerKind::State => "look-state",
        PayerKind::Region => "look-region",
        PayerKind::Municipality => "look-municipality",
        PayerKind::University => "look-university",
        PayerKind::Company => "look-company",
        PayerKind::Bank => "look-bank",
        PayerKind::Other => "look-other",
    }
}

/// Solid, outlined, dotted or pale, so that ballots differ by more than colour.
pub fn ballot_class(kind: BallotKind) -> &'static str {
    match kind {
        BallotKind::Yes => "ja",
        BallotKind::No => "nej",
        BallotKind::Abstain => "avstar",
        BallotKind::Absent => "borta",
    }
}

/// A part of what a bar stands for, told in words under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is: a case, a payer.
    pub label: AttrValue,
    /// Whether the label is in words of the protocol.
    pub quoted: bool,
    /// The same in a word, where several stand in a sentence: "§ 41".
    pub short: AttrValue,
    /// How large it is, in what the chart measures.
    pub size: i64,
    /// Where it leads.
    pub action: Option<Action>,
}

/// A piece of a divided bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slice {
    /// What it is.
    pub label: AttrValue,
    /// How large it is, in what the chart measures.
    pub size: i64,
    /// How it is filled.
    pub look: Look,
    /// How much of it belongs to what is chosen; nothing where nothing is chosen.
    pub picked: Option<i64>,
    /// Whether all of it is chosen; nothing where it cannot be.
    pub chosen: Option<bool>,
    /// What choosing it does.
    pub actions: Vec<Action>,
}

/// One bar of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: AttrValue,
    /// What stands beside the label in small: "ERUF", "§ 41".
    pub note: Option<AttrValue>,
    /// Whether the label, and the note, are in words of the protocol.
    pub quoted: [bool; 2],
    /// How long it is, in what the chart measures.
    pub size: i64,
    /// What stands for the size: the sum in words of the document, where it cannot be read; or how
    /// it is divided.
    pub printed: Option<AttrValue>,
    /// Whether the size is a sum of several stated ones.
    pub computed: bool,
    /// How it is filled.
    pub look: Look,
    /// What it is divided into; nothing where it is one piece.
    pub slices: Vec<Slice>,
    /// Whether it fills the track, whatever its size: then only how it is divided can be compared.
    pub full: bool,
    /// Whether it does not belong to what is chosen in another chart.
    pub beside: bool,
    /// Whether it is chosen; nothing for a bar that leads elsewhere.
    pub chosen: Option<bool>,
    /// What it consists of.
    pub parts: Vec<Part>,
    /// What choosing it does, one after the other.
    pub actions: Vec<Action>,
}

/// What a chart measures, in words: "2 000 000 kr", "3 reservationer".
pub type Measure = fn(i64) -> String;

impl Bar {
    /// "Tillväxtverket (ERUF)".
    pub fn name(&self) -> String {
        match &self.note {
            Some(note) => format!("{} ({note})", self.label),
            None => self.label.to_string(),
        }
    }

    /// The size as text, or what stands for it.
    pub fn sum(&self, measure: Measure) -> String {
        self.printed
            .as_ref()
            .map_or_else(|| measure(self.size), ToString::to_string)
    }

    fn is_unreadable(&self) -> bool {
        self.look == Look::Unreadable
    }

    /// What is told after the name: ": 6 125 000 kr, 50 %. § 41: 6 125 000 kr."
    pub fn figures(&self, measure: Measure, whole: i64) -> String {
        let sum = self.sum(measure);
        if self.is_unreadable() {
            return tell!(": ”{sum}” kan inte läsas som en summa.", sum = sum);
        }
        let computed = if self.computed {
            format!(" ({})", computed())
        } else {
            String::new()
        };
        let parts: Vec<_> = self
            .parts
            .iter()
            .map(|p| format!("{}: {}", p.short, measure(p.size)))
            .collect();
        let share = if whole > 0 {
            format!(", {}", share(self.size, whole))
        } else {
            String::new()
        };
        let parts = if parts.is_empty() {
            String::new()
        } else {
            format!(" {}.", parts.join(" · "))
        };
        format!(": {sum}{computed}{share}.{parts}")
    }

    /// The pieces that it is drawn from.
    fn pieces(&self) -> Vec<Slice> {
        if self.slices.is_empty() {
            let picked = self.beside.then_some(0);
            return vec![Slice {
                size: self.size,
                look: self.look,
                picked,
                ..Slice::default()
            }];
        }
        self.slices.clone()
    }

    /// What its track is as long as.
    fn scale(&self, scale: i64) -> i64 {
        if self.full {
            self.slices
                .iter()
                .filter(|s| s.look != Look::Surplus)
                .map(|s| s.size)
                .sum()
        } else {
            scale
        }
    }
}

/// What its bars are as long as: the longest, or the whole.
fn scale(bars: &[Bar], unit: Unit, whole: i64) -> i64 {
    let longest = bars.iter().map(|bar| bar.size).max().unwrap_or(0);
    if unit == Unit::Share && whole > 0 {
        whole
    } else {
        longest
    }
}

fn computed() -> &'static str {
    say!("uträknat")
}

/// The mark of a sum that no line of the protocol states: it is computed.
fn sum_mark() -> Html {
    html! {
        <span class="sum-mark">
            { icon(Icon::Sum) }
            <span class="visually-hidden">{ computed() }</span>
        </span>
    }
}

/// A share in percent as it is read: "50 %", "8,2 %", "< 0,1 %".
pub fn share(part: i64, whole: i64) -> String {
    let tenths = stats::per_mille(part, whole);
    let (point, sign) = if spoken() == Language::English {
        ('.', "%")
    } else {
        (',', "\u{a0}%")
    };
    match (tenths / 10, tenths % 10) {
        (0, 0) if part > 0 => format!("<\u{a0}0{point}1{sign}"),
        (percent, tenth) if percent < 10 && tenth > 0 => format!("{percent}{point}{tenth}{sign}"),
        _ => format!("{}{sign}", stats::percent(part, whole)),
    }
}

/// A length as an SVG attribute, in percent of the track.
pub fn percent(part: i64, whole: i64) -> String {
    let tenths = stats::per_mille(part, whole).min(1000);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Fifty-fifty is a share, 6 125 000 kr a sum: what is drawn in large beside a bar, and what in
/// small.
pub fn figures(unit: Unit, kronor: i64, whole: i64) -> [String; 2] {
    let both = [labels::kronor(kronor), share(kronor, whole)];
    let [sum, share] = both;
    if unit == Unit::Kronor {
        [sum, share]
    } else {
        [share, sum]
    }
}

/// A piece of a bar as it is drawn: from where, how long, how it is filled, and whether it is what
/// is chosen.
struct Stretch {
    from: i64,
    size: i64,
    look: Look,
    beside: bool,
}

/// Slices one after the other: what is chosen of each, then the rest. A surplus lies over the end
/// of what is before it.
fn stretches(slices: &[Slice]) -> Vec<Stretch> {
    let (mut from, mut found) = (0, Vec::new());
    for Slice {
        size, look, picked, ..
    } in slices
    {
        let (size, look) = (*size, *look);
        if look == Look::Surplus {
            found.push(Stretch {
                from: from - size,
                size,
                look,
                beside: false,
            });
            continue;
        }
        let picked = picked.map_or(size, |picked| picked.clamp(0, size.max(0)));
        for (size, beside) in [(picked, false), (size - picked, true)]
            .into_iter()
            .filter(|(size, _)| *size > 0)
        {
            found.push(Stretch {
                from,
                size,
                look,
                beside,
            });
            from += size;
        }
    }
    found
}

/// Draws slices one after the other.
fn rects(id: &str, slices: &[Slice], whole: i64) -> Html {
    let rect = |stretch: Stretch| {
        let class = classes!(
            "fill",
            stretch.look.class(),
            stretch.beside.then_some("beside")
        );
        let (x, width) = (percent(stretch.from, whole), percent(stretch.size, whole));
        html! { <rect {class} {x} {width} height="100%" rx="2" fill={fill(stretch.look, id)} /> }
    };
    stretches(slices).into_iter().map(rect).collect()
}

/// What the pieces of bars are, each once, in the order in which they come.
fn kinds(bars: &[Bar]) -> Vec<Slice> {
    let mut found: Vec<Slice> = Vec::new();
    for slice in bars.iter().flat_map(|bar| &bar.slices) {
        if !found.iter().any(|known| known.label == slice.label) {
            found.push(slice.clone());
        }
    }
    found
}

/// The hatching of a chart, of what is refused or what cannot be read, under an id of its own: a
/// page may hold several charts.
pub fn hatch(id: &str, refuses: bool) -> Html {
    html! {
        <pattern
            id={hatch_id(id)}
            class="hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
        >
            <rect class="hatch-ground" width="6" height="6" />
            <rect
                class={if refuses { "hatch-line refused" } else { "hatch-line" }}
                width="2"
                height="6"
            />
        </pattern>
    }
}

fn hatch_id(id: &str) -> String {
    format!("{id}-hatch")
}

/// The fill of a bar as an SVG attribute; bars that are not hatched are coloured by their class.
pub fn fill(look: Look, id: &str) -> Option<String> {
    look.is_hatched().then(|| format!("url(#{})", hatch_id(id)))
}

/// The small square that shows how something is filled.
fn swatch(look: Look, id: &str) -> Html {
    html! {
        <svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
            <rect
                class={classes!("fill", look.class())}
                x="1"
                y="1"
                width="12"
                height="12"
                rx="3"
                fill={fill(look, id)}
            />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_have_a_decimal_only_where_it_tells_something() {
        assert_eq!(share(1, 2), "50\u{a0}%");
        assert_eq!(share(1, 3), "33\u{a0}%");
        assert_eq!(share(998, 1000), "100\u{a0}%");
        assert_eq!(share(6_125, 9_075), "67\u{a0}%", "67.49 is rounded once");
        assert_eq!(share(82, 1000), "8,2\u{a0}%");
        assert_eq!(share(1, 100_000), "<\u{a0}0,1\u{a0}%");
        assert_eq!(share(0, 100), "0\u{a0}%");
    }

    #[test]
    fn shares_are_written_as_the_language_writes_them() {
        use crate::ui::language::speak;
        speak(Language::English);
        assert_eq!(share(82, 1000), "8.2%");
        speak(Language::Finnish);
        assert_eq!(share(82, 1000), "8,2\u{a0}%");
        speak(Language::Swedish);
    }

    #[test]
    fn lengths_never_leave_the_track() {
        assert_eq!(percent(1, 3), "33.3%");
        assert_eq!(percent(5, 2), "100.0%");
        assert_eq!(percent(-5, 2), "0.0%");
    }

    #[test]
    fn what_is_chosen_of_a_piece_stands_first_and_a_surplus_lies_over_the_end() {
        let slice = |size, look, picked| Slice {
            size,
            look,
            picked,
            ..Slice::default()
        };
        let slices = [
            slice(60, Look::Granted, Some(20)),
            slice(40, Look::Dissent, Some(0)),
            slice(5, Look::Surplus, None),
        ];
        let drawn: Vec<_> = stretches(&slices)
            .iter()
            .map(|s| (s.from, s.size, s.beside))
            .collect();
        assert_eq!(
            drawn,
            [
                (0, 20, false),
                (20, 40, true),
                (60, 40, true),
                (95, 5, false)
            ]
        );
    }
}
