//! Bodies: how their names end, and with which words they decide and propose.

use super::{Row, row, to_lower};

/// Words with which a body only proposes.
pub const PROPOSES: &[Row<()>] = &[
    row("föreslår", (), "norrbotten § 30"),
    row("föreslå", (), "norrbotten § 42"),
    row("rekommenderar", (), "norrbotten § 42"),
    row("rekommendera", (), "municipal boards"),
    row("hemställer", (), "municipal boards"),
    row("hemställa", (), "municipal boards"),
];

/// Words after the body that is asked to decide.
pub const ASKED: [&str; 3] = ["föreslås", "rekommenderas", "anmodas"];

/// Small words between such a word and the body it turns to.
pub const BETWEEN: [&str; 6] = ["att", "hos", "till", "för", "till:", "även"];

/// Endings of bodies' names.
pub const BODY_ENDS: [&str; 19] = [
    "fullmäktige",
    "styrelsen",
    "nämnden",
    "utskottet",
    "landstinget",
    "direktionen",
    "beredningen",
    "kommittén",
    "delegationen",
    "utskott",
    "styrelse",
    "nämnd",
    "rådet",
    "sektionen",
    "kommissionen",
    "presidiet",
    "revisorerna",
    "stämman",
    "fullmäktig",
];
/// Words that end like a body's name and name none.
const NO_BODIES: [&str; 4] = ["området", "förrådet", "tillrådet", "avrådet"];

/// Whether a word names a body.
pub fn is_body(word: &str) -> bool {
    let lower = to_lower(word);
    BODY_ENDS.iter().any(|end| lower.ends_with(end))
        && !NO_BODIES.iter().any(|end| lower.ends_with(end))
}

/// Whether two names mean one body: "Nämnden" and "Regionala utvecklingsnämnden", "Arbetsutskottet"
/// and "Kommunstyrelsens arbetsutskott".
pub fn same_body(a: &str, b: &str) -> bool {
    let (a, b) = (to_lower(a), to_lower(b));
    let (a, b) = (body_stem(&a), body_stem(&b));
    a.ends_with(b) || b.ends_with(a)
}

/// The last word of a body's name without its article: "kommunstyrelsens arbetsutskottet" →
/// "arbetsutskott".
fn body_stem(name: &str) -> &str {
    let last = name.rsplit(' ').next().unwrap_or(name);
    ["et", "en", "e"]
        .iter()
        .find_map(|end| last.strip_suffix(end))
        .unwrap_or(last)
}

/// Words with which a body decides, in the sentence that introduces the points.
pub const DECIDES: [&str; 7] = [
    "beslutar",
    "beslutade",
    "besluta",
    "beslutat",
    "har beslutat",
    "beslut:",
    "beslöt",
];

/// Of these the ones that tell what is decided here and now.
pub const DECIDES_NOW: [&str; 1] = ["beslutar"];
