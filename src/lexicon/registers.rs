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

/// Where in a line the first register word stands; at its beginning where the whole line is a case number.
pub fn find_register(line: &str) -> Option<usize> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if is_bare(line) { Some(0) } else { find_announced(line) }
}

fn find_announced(line: &str) -> Option<usize> {
    let lower = to_lower(line);
    WORDS.iter().copied().chain(EXTERNAL.map(|e| e.0)).filter_map(|w| word_at(&lower, w)).min()
}

/// A case number that no word announces: "2018.210 KS", "KS 2019/00123", "NKBY/497/12.03.01/2022". It has a year, a
/// number parted from it by a sign, and for the rest letters of a body.
fn is_bare(line: &str) -> bool {
    let line = line.trim();
    let tokens = || line.split(' ');
    let numbered = |token: &str| token.contains(|c: char| c.is_ascii_digit());
    line.len() <= 32
        && tokens().count() <= 3
        && tokens().all(|token| if numbered(token) { is_numbers(token) } else { is_letters(token) })
        && tokens().any(has_year_and_number)
}

/// "KS", "TEN": letters of a body.
fn is_letters(token: &str) -> bool {
    (1..=5).contains(&token.chars().count()) && token.chars().all(char::is_uppercase)
}

/// Numbers and letters of a body, parted by signs.
fn is_numbers(token: &str) -> bool {
    token.split(['.', '/', '-', ':']).all(|part| is_letters(part) || part.bytes().all(|b| b.is_ascii_digit()))
}

/// A year and another number that is neither the end of a span of years nor part of a date.
fn has_year_and_number(token: &str) -> bool {
    let parts: Vec<&str> = token.split(['.', '/', '-', ':']).filter(|part| !is_letters(part)).collect();
    let is_year = |part: &&&str| part.len() == 4 && (part.starts_with("20") || part.starts_with("19"));
    let years = parts.iter().filter(is_year).count();
    let short = parts.iter().filter(|part| !is_year(part)).all(|part| part.len() <= 2);
    years == 1 && parts.len() >= 2 && !short
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
    if is_bare(line) {
        push_values(&mut found, None, line);
        return found;
    }
    let mut at = 0;
    while let Some(offset) = find_announced(&line[at..]) {
        let start = at + offset;
        let (external, word) = register_word(&lower[start..]);
        let value_at = start + word;
        let end = find_announced(&line[value_at..]).map_or(line.len(), |next| value_at + next);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_be_a_case_number_without_a_word() {
        for line in ["2018.210 KS", "KS 2019/00123", "SLK-2023-00869", "NKBY/497/12.03.01/2022", "2020/123"] {
            assert_eq!(registers(line), [Register::Own(line.to_owned())], "{line}");
        }
        for line in ["2020-03-24", "2018-2020", "2027", "1 200 KS", "2018/19", "Budget 2020/123", "Kl 10.00"] {
            assert_eq!(find_register(line), None, "{line}");
        }
    }
}
