//! Charts as components: bars that can be pointed at, tabbed through and read aloud, each with its table.
//!
//! A chart is an HTML list whose bars are SVG: long Swedish names wrap as text does, and it prints.

pub mod bars;
pub mod keys;
pub mod stack;
pub mod table;

use yew::prelude::*;

use super::labels;
use super::language::{Language, spoken, tell};
use super::state::{Action, Unit};
use crate::model::PayerKind;
use crate::stats;

/// How a bar is filled. The word beside it says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Money from a kind of payer.
    Payer(PayerKind),
    /// Money granted.
    Granted,
    /// Money refused: hatched, with an outline.
    Refused,
    /// A sum that cannot be read: hatched along the whole track, because its length is not known.
    Unreadable,
}

impl Look {
    /// The class that colours it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Payer(kind) => payer_class(kind),
            Self::Granted => "look-granted",
            Self::Refused => "look-refused",
            Self::Unreadable => "look-unreadable",
        }
    }

    fn is_hatched(self) -> bool {
        matches!(self, Self::Refused | Self::Unreadable)
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

/// A part of what a bar stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is: a case, a payer.
    pub label: AttrValue,
    /// Whether the label is in words of the protocol.
    pub quoted: bool,
    /// The same in a word, where several stand in a sentence: "§ 41".
    pub short: AttrValue,
    /// Kronor.
    pub kronor: i64,
    /// Where it leads.
    pub action: Option<Action>,
}

/// One bar of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: AttrValue,
    /// What stands beside the label in small: "ERUF", "§ 41".
    pub note: Option<AttrValue>,
    /// Whether the label, and the note, are in words of the protocol.
    pub quoted: [bool; 2],
    /// How long it is, in kronor.
    pub kronor: i64,
    /// The sum in words of the document, where it cannot be read.
    pub printed: Option<AttrValue>,
    /// How it is filled.
    pub look: Look,
    /// Whether it is chosen; nothing for a bar that leads elsewhere.
    pub chosen: Option<bool>,
    /// What it consists of.
    pub parts: Vec<Part>,
    /// What choosing it does, one after the other.
    pub actions: Vec<Action>,
}

impl Bar {
    /// "Tillväxtverket (ERUF)".
    pub fn name(&self) -> String {
        match &self.note {
            Some(note) => format!("{} ({note})", self.label),
            None => self.label.to_string(),
        }
    }

    /// The sum as text: computed, or as printed where it cannot be read.
    pub fn sum(&self) -> String {
        self.printed.as_ref().map_or_else(|| labels::kronor(self.kronor), ToString::to_string)
    }

    /// What is told after the name: ": 6 125 000 kr, 50 %. § 41: 6 125 000 kr."
    pub fn figures(&self, whole: i64) -> String {
        if self.printed.is_some() {
            let sum = self.sum();
            return tell!(
                ": ”{sum}” kan inte läsas som en summa.",
                ": “{sum}” cannot be read as a sum.",
                ": summaa ”{sum}” ei voi lukea."
            );
        }
        let parts: Vec<_> = self.parts.iter().map(|p| format!("{}: {}", p.short, labels::kronor(p.kronor))).collect();
        let share = if whole > 0 { format!(", {}", share(self.kronor, whole)) } else { String::new() };
        let parts = if parts.is_empty() { String::new() } else { format!(" {}.", parts.join(" · ")) };
        format!(": {}{share}.{parts}", self.sum())
    }
}

/// A share in percent as it is read: "50 %", "8,2 %", "< 0,1 %".
pub fn share(part: i64, whole: i64) -> String {
    let tenths = stats::per_mille(part, whole);
    let (point, sign) = if spoken() == Language::English { ('.', "%") } else { (',', "\u{a0}%") };
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

/// Fifty-fifty is a share, 6 125 000 kr a sum: what is drawn in large beside a bar.
pub fn figure(unit: Unit, kronor: i64, whole: i64) -> String {
    match unit {
        Unit::Kronor => labels::kronor(kronor),
        Unit::Share => share(kronor, whole),
    }
}

/// The hatching of a chart, under an id of its own: a page may hold several charts.
pub fn hatch(id: &str) -> Html {
    html! {
        <pattern id={hatch_id(id)} class="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch-ground" width="6" height="6" />
            <rect class="hatch-line" width="2" height="6" />
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

/// The language of a label: that of the protocol, or that of what stands around it.
fn language(quoted: bool) -> Option<&'static str> {
    quoted.then_some("sv")
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
}
