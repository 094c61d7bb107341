//! Case numbers printed with a heading.

use super::to_lower;
/// Words that announce a case number, in lower case.
const WORDS: [&str; 12] = [
    "ärendenummer",
    "diarienummer",
    "diarienr.",
    "diarienr",
    "dnr.",
    "dnr",
    "ärendenr",
    "ärende nr",
    "dr nr",
    "d.nr",
    "diarie nr",
    "beteckning",
];

/// Registers beside the body's own, in lower case, and how they are named in the answer.
/// Seen in: Region Norrbotten ("NYPS-id: 20204867").
const EXTERNAL: [(&str, &str); 2] = [("nyps-id", "NYPS"), ("nyps", "NYPS")];

/// Words that announce who is in charge; they end a case number.
const ENDS: [&str; 4] = ["handläggare", "handlingstyp", "kf handling", "bilaga"];

/// A case number found in a line: what kind and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Register {
    /// The body's own case number.
    Own(String),
    /// A number in another register: its name and the number.
    External(&'static str, String),
}

/// Where in a line the first register word stands.
pub fn find_register(line: &str) -> Option<usize> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let lower = to_lower(line);
    WORDS.iter().copied().chain(EXTERNAL.map(|e| e.0)).filter_map(|w| word_at(&lower, w)).min()
}

/// A register word at the beginning of a word, followed by a number of some kind.
fn word_at(lower: &str, word: &str) -> Option<usize> {
    let at = super::find_word(lower, word)?;
    let rest = lower[at + word.len()..].trim_start_matches([':', ' ', '\t', '.']);
    let valued = rest.split(' ').take(3).any(|w| w.contains(|c: char| c.is_ascii_digit()));
    let parted = lower[at + word.len()..].starts_with([':', ' ', '\t', '.']);
    (parted && valued).then_some(at)
}

/// All numbers that a line's register words announce, in order.
pub fn registers(line: &str) -> Vec<Register> {
    let lower = to_lower(line);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = find_register(&line[at..]) {
        let start = at + offset;
        let (external, word) = register_word(&lower[start..]);
        let value_at = start + word;
        let end = find_register(&line[value_at..]).map_or(line.len(), |next| value_at + next);
        push_values(&mut found, external, &line[value_at..end]);
        at = end;
    }
    found
}

/// The register word that the text begins with: its register, where foreign, and its length.
fn register_word(lower: &str) -> (Option<&'static str>, usize) {
    let external = EXTERNAL.iter().find(|e| lower.starts_with(e.0)).map(|e| (Some(e.1), e.0.len()));
    let own = || WORDS.iter().filter(|w| lower.starts_with(**w)).map(|w| w.len()).max();
    external.unwrap_or_else(|| (None, own().unwrap_or(1)))
}

fn push_values(found: &mut Vec<Register>, external: Option<&'static str>, text: &str) {
    let lower = to_lower(text);
    let cut = ENDS.iter().filter_map(|w| super::find_word(&lower, w)).min().unwrap_or(text.len());
    for value in text.get(..cut).unwrap_or(text).split([',', ';']) {
        let value = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '(' | ')'));
        if value.contains(|c: char| c.is_ascii_digit()) {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            found.push(external.map_or(Register::Own(value.clone()), |e| Register::External(e, value)));
        }
    }
}
