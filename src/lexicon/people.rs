//! Parties, offices, and the words around names.

use super::cases::capitals;
use super::{Row, row, to_lower};

/// Party names in lower case and their letters.
pub const PARTIES: &[Row<&str>] = &[
    row("socialdemokrat", "S", "national"),
    row("moderat", "M", "national"),
    row("nya moderaterna", "M", "national"),
    row("sverigedemokrat", "SD", "national"),
    row("centerpartist", "C", "national"),
    row("centerpartiet", "C", "national"),
    row("vänsterpartiet", "V", "norrbotten § 42"),
    row("vänsterpartist", "V", "national"),
    row("kristdemokrat", "KD", "national"),
    row("liberalerna", "L", "national"),
    row("folkpartiet", "FP", "national"),
    row("folkpartiet liberalerna", "FP", "national, until 2015"),
    row("folkpartist", "FP", "national"),
    row("miljöpartiet", "MP", "national"),
    row("miljöpartist", "MP", "national"),
    row("demokraterna", "D", "goteborg"),
    row("feministiskt initiativ", "FI", "national"),
    row("piratpartiet", "PP", "national"),
    row("medborgerlig samling", "MED", "national"),
    row("alternativ för sverige", "AFS", "national"),
    row("junilistan", "JL", "national"),
    row("norrbottens sjukvårdsparti", "SJVP", "Region Norrbotten"),
    row("sjukvårdspartiet", "SJVP", "Region Norrbotten"),
    row("svenska folkpartiet", "SFP", "towns in Finland"),
];

/// Letters of parties that stand alone in lists ("M, D, L och KD").
pub const LETTERS: &[&str] = &[
    "S", "M", "SD", "C", "V", "KD", "L", "FP", "MP", "D", "FI", "SJVP", "NS", "PP", "MED", "SFP",
    "SDP", "SAML", "KDS", "VPK",
];

/// Words before a single letter that names no party.
pub const LABELS: &[&str] = &[
    "bilaga",
    "punkt",
    "alternativ",
    "kategori",
    "grupp",
    "avsnitt",
    "del",
    "kvarteret",
];

/// Words before a bracket with a party whose letters are not known: "ledamöterna i (NP)-gruppen".
pub const GROUPS: &[&str] = &[
    "från",
    "för",
    "i",
    "av",
    "ledamöterna",
    "partiet",
    "partigruppen",
    "gruppen",
];

/// Words between a name and its bracket: "Anna Ek m.fl. (M)".
pub const WITH_OTHERS: [&str; 4] = ["m.fl.", "m fl", "m. fl.", "med flera"];

/// Small words inside names.
pub const PARTICLES: &[&str] = &[
    "von", "af", "de", "la", "van", "der", "den", "el", "al", "zu", "di", "da",
];

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
    "härefter",
    "slutligen",
    "sedan",
    "vid",
    "ledamöterna",
    "ersättarna",
    "alliansen",
    "bifall",
    "avslag",
    "ja",
    "nej",
    "avstår",
    "namn",
    "parti",
    "tjänstgörande",
    "gruppledaren",
    "föredragande",
    "i",
];

/// Endings of words in names of organisations, which are no people: "Region Skåne", "Svenska
/// Kraftnät".
pub const ORGANISATIONS: [&str; 20] = [
    "region",
    "regionen",
    "kommun",
    "kommunen",
    "stad",
    "län",
    "ab",
    "svenska",
    "sveriges",
    "sverige",
    "förening",
    "föreningen",
    "förbundet",
    "förbund",
    "bolaget",
    "stiftelsen",
    "nämnden",
    "styrelsen",
    "utskottet",
    "fullmäktige",
];

/// The chair without a name, before a verb.
pub const CHAIR_ALONE: [&str; 2] = ["ordföranden", "ordförande"];

/// Endings of titles before a name: "Kommunalrådet Anna Ek".
pub const TITLE_ENDS: [&str; 12] = [
    "ordföranden",
    "ordförande",
    "ledamoten",
    "ledamot",
    "rådet",
    "direktören",
    "direktör",
    "chefen",
    "sekreteraren",
    "sekreterare",
    "ersättaren",
    "ersättare",
];

/// Words of an adjuster's office: a sentence with one of them and a choice names adjusters.
pub const ADJUSTS: [&str; 6] = [
    "justera",
    "justerare",
    "protokolljusterare",
    "protokollsjusterare",
    "justeringsmän",
    "justering",
];

/// Words that join the last of several names.
pub const AND: [&str; 3] = [" och ", " samt ", " & "];

/// The national parties: their letters, as protocols print them, and their whole names.
const PARTY_NAMES: [(&str, &str); 9] = [
    ("C", "Centerpartiet"),
    ("FI", "Feministiskt initiativ"),
    ("KD", "Kristdemokraterna"),
    ("L", "Liberalerna"),
    ("M", "Moderaterna"),
    ("MP", "Miljöpartiet"),
    ("S", "Socialdemokraterna"),
    ("SD", "Sverigedemokraterna"),
    ("V", "Vänsterpartiet"),
];

/// A national party's whole name; nothing for a local party.
pub fn party_name(letters: &str) -> Option<&'static str> {
    let (_, name) = PARTY_NAMES.iter().find(|(own, _)| *own == letters)?;
    Some(name)
}

/// The letters of the party that a word in lower case names: "centerpartiet" → C.
pub fn named_party(word: &str) -> Option<&'static str> {
    let (letters, _) = PARTY_NAMES
        .iter()
        .find(|(_, name)| to_lower(name) == word)?;
    Some(letters)
}

/// The party that a bracket names: "(S)" → S, "(fp)" → FP, "(Tierpspartiet)"; "(-)" and
/// "(partilös)" are no party but tell that a name stands before.
pub fn bracket_party(inner: &str) -> Option<Option<String>> {
    let inner = inner.trim();
    let lower = to_lower(inner);
    if NO_PARTY.contains(&lower.trim_end_matches('.')) {
        return Some(None);
    }
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    let words = inner.chars().all(|c| c.is_alphabetic() || c == '-');
    let local = words && letters <= 30 && PARTY_ENDS.iter().any(|end| lower.ends_with(end));
    let short =
        (1..=4).contains(&letters) && inner.len() <= 6 && words && !UNITS.contains(&lower.as_str());
    let full = || {
        PARTIES
            .iter()
            .find(|row| lower.starts_with(row.form))
            .map(|row| row.means.to_owned())
    };
    (short || local).then(|| Some(full().unwrap_or_else(|| capitals(inner))))
}

/// What a bracket says where somebody stands for no party.
const NO_PARTY: [&str; 8] = [
    "-",
    "–",
    "—",
    "partilös",
    "opolitisk",
    "politisk vilde",
    "obunden",
    "oberoende",
];

/// Endings of parties' names in brackets: "(Tierpspartiet)", "(Kommunlistan)".
const PARTY_ENDS: [&str; 12] = [
    "partiet",
    "parti",
    "listan",
    "alliansen",
    "demokraterna",
    "liberalerna",
    "moderaterna",
    "initiativ",
    "kampanjen",
    "viljan",
    "bästa",
    "framtid",
];

/// Short brackets that are units, not parties.
const UNITS: [&str; 13] = [
    "kr", "tkr", "mkr", "mnkr", "st", "se", "jäv", "ej", "ja", "nej", "ca", "inkl", "exkl",
];

/// The verb of those who adjust, after their names.
pub const ADJUSTING: &str = "justerar ";

/// The chair's word before their name.
pub const CHAIR_NAMED: &str = "ordföranden ";

/// The word before it that tells another office.
pub const VICE: &str = "vice";

/// Words with which adjusters are chosen: "Utses Anna Ek att jämte ordföranden justera
/// protokollet".
pub const BESIDE_CHAIR: [&str; 3] = [
    "jämte ordföranden",
    "tillsammans med ordföranden",
    "genom ordföranden",
];
