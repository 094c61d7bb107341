//! Parties, offices, and the words around names.

use super::{Row, row};

/// Party names in lower case and their letters.
pub const PARTIES: &[Row<&str>] = &[
    row("socialdemokraterna", "S", "national"),
    row("socialdemokratiska", "S", "national"),
    row("moderaterna", "M", "national"),
    row("nya moderaterna", "M", "national"),
    row("sverigedemokraterna", "SD", "national"),
    row("centerpartiet", "C", "national"),
    row("vänsterpartiet", "V", "norrbotten § 42"),
    row("kristdemokraterna", "KD", "national"),
    row("liberalerna", "L", "national"),
    row("folkpartiet", "FP", "national"),
    row("miljöpartiet", "MP", "national"),
    row("miljöpartiet de gröna", "MP", "national"),
    row("demokraterna", "D", "goteborg"),
];

/// Letters of parties that stand alone in lists ("M, D, L och KD").
pub const LETTERS: &[&str] = &["S", "M", "SD", "C", "V", "KD", "L", "FP", "MP", "D", "FI"];

/// Small words inside names.
pub const PARTICLES: &[&str] = &["von", "af", "de", "la", "van", "der", "den", "el", "al", "zu", "di", "da"];

/// Capitalised words before a name that are not part of it.
pub const NOT_NAMES: &[&str] = &[
    "ordföranden",
    "ordförande",
    "ledamoten",
    "ledamot",
    "vice",
    "förste",
    "andre",
    "tredje",
    "första",
    "andra",
    "sekreterare",
    "sekreteraren",
    "ersättaren",
    "ersättare",
    "även",
    "samt",
    "vidare",
    "därefter",
    "mot",
    "också",
    "att",
    "och",
    "från",
    "yrkande",
    "reservation",
    "regionrådet",
    "kommunalrådet",
    "borgmästaren",
    "av",
    "till",
];

/// Words of an adjuster's office: a sentence with one of them and a choice names adjusters.
pub const ADJUSTS: [&str; 6] =
    ["justera", "justerare", "protokolljusterare", "protokollsjusterare", "justeringsmän", "justering"];

/// Words that join the last of several names.
pub const AND: [&str; 3] = [" och ", " samt ", " & "];

/// The party that a bracket names: "(S)" → S, "(fp)" → FP; "(-)" is no party but tells that a name stands before.
pub fn bracket_party(inner: &str) -> Option<Option<String>> {
    let inner = inner.trim();
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    if matches!(inner, "-" | "–" | "—") {
        return Some(None);
    }
    let short = (1..=4).contains(&letters) && inner.len() <= 6;
    let fits = short && inner.chars().all(|c| c.is_alphabetic() || c == '-') && !UNITS.contains(&inner);
    fits.then(|| Some(inner.to_uppercase()))
}

/// Short brackets that are units, not parties.
const UNITS: [&str; 5] = ["kr", "tkr", "mkr", "mnkr", "st"];

/// The verb of those who adjust, after their names.
pub const ADJUSTING: &str = "justerar ";

/// The chair's word before their name.
pub const CHAIR_NAMED: &str = "ordföranden ";

/// The word before it that tells another office.
pub const VICE: &str = "vice";

/// Words with which adjusters are chosen: "Utses Anna Ek att jämte ordföranden justera protokollet".
pub const BESIDE_CHAIR: [&str; 3] = ["jämte ordföranden", "tillsammans med ordföranden", "genom ordföranden"];
