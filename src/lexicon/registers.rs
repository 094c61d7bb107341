//! Case numbers printed with a heading.

use super::to_lower;

/// Words that announce a case number, in lower case.
const WORDS: [&str; 22] = [
    "ärendenummer",
    "ärendenr",
    "ärende nr",
    "ärende-nr",
    "ärendebeteckning",
    "ärende-id",
    "diarienummer",
    "diarienr",
    "diarie nr",
    "diarie-nr",
    "diariebeteckning",
    "diarieför",
    "dnr",
    "d-nr",
    "d.nr",
    "d nr",
    "dr nr",
    "regnr",
    "reg.nr",
    "beteckning",
    "löpnummer",
    "diaarinumero",
];

/// A word that announces a case number only where what follows looks like one: "Ärende KS
/// 2024/123", not "Ärende 5".
const WEAK_WORD: &str = "ärende";

/// Registers beside the body's own, in lower case, and how they are named in the answer.
/// Seen in: Region Norrbotten ("NYPS-id: 20204867").
const EXTERNAL: [(&str, &str); 3] = [("nyps-id", "NYPS"), ("nyps id", "NYPS"), ("nyps", "NYPS")];

/// Words that announce something else; they end a case number.
const ENDS: [&str; 7] = [
    "handläggare",
    "handlingstyp",
    "kf handling",
    "handling",
    "bilaga",
    "föredragande",
    "sida",
];

/// Capitals before a year and a number that are no body's: statutes, inquiries, meetings.
const NO_BODIES: [&str; 18] = [
    "dnr", "nr", "kl", "sid", "sida", "år", "bil", "prop", "sfs", "sou", "ds", "dir", "skr", "bet",
    "kap", "com", "eu", "ab",
];

/// How long a body's letters in a case number may be.
const LETTERS: usize = 7;

/// A case number found in a line: what kind and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Register {
    /// The body's own case number.
    Own(String),
    /// A number in another register: its name and the number.
    External(&'static str, String),
}

/// Where in a line the first register word stands; at its beginning where the whole line is a case
/// number.
pub fn find_register(line: &str) -> Option<usize> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if is_bare(line) {
        Some(0)
    } else {
        find_announced(line)
    }
}

/// Whether a line is a register word whose number stands on the next line: "Diarienummer".
pub fn is_word_alone(line: &str) -> bool {
    let lower = to_lower(line);
    WORDS.contains(&lower.trim_end_matches([':', '.', ' ']))
}

/// A line of a heading: the words that are its title, and its case numbers: "§ 12 Fritidsplan
/// (KS-2024-00123)", "2024.12 KS Fritidsplan", "Fritidsplan Dnr KS 2024/12".
pub fn split_title(line: &str) -> (String, Vec<Register>) {
    let line = line.trim();
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return (line.to_owned(), Vec::new());
    }
    let mut found = Vec::new();
    if let Some(at) = find_announced(line) {
        let rest = announced(&mut found, &line[at..]);
        let before = line[..at].trim_end_matches(['(', '[', ' ', '\t', '-', '–', ',']);
        let after = rest.trim_matches(|c: char| c.is_whitespace() || ")],;".contains(c));
        return ([before, after].join(" ").trim().to_owned(), found);
    }
    let title = without_bare(&mut found, line);
    (title.trim().to_owned(), found)
}

/// Takes case numbers that no word announces from the ends of a title and from its brackets.
fn without_bare(found: &mut Vec<Register>, line: &str) -> String {
    if is_bare(line) {
        push_values(found, None, line);
        return String::new();
    }
    if let Some(open) = line.rfind('(').filter(|_| line.ends_with(')')) {
        let inner = &line[open + 1..line.len() - 1];
        if is_bare(inner) {
            push_values(found, None, inner);
            return line[..open].trim().to_owned();
        }
        found.extend(bare_end(inner).map(|at| Register::Own(spaced(&inner[at..]))));
        return line.to_owned();
    }
    if let Some(end) = bare_beginning(line) {
        push_values(found, None, &line[..end]);
        return line[end..]
            .trim_start_matches([' ', '\t', '-', '–', ':'])
            .to_owned();
    }
    match bare_end(line) {
        Some(at) => {
            push_values(found, None, &line[at..]);
            line[..at]
                .trim_end_matches([' ', '\t', '-', '–', ',', ':'])
                .to_owned()
        }
        None => line.to_owned(),
    }
}

/// The end of a certain case number that a title begins with.
fn bare_beginning(line: &str) -> Option<usize> {
    let ends = line
        .match_indices([' ', '\t'])
        .map(|(at, _)| at)
        .take(3)
        .collect::<Vec<_>>();
    ends.into_iter().rev().find(|end| is_certain(&line[..*end]))
}

/// Where a certain case number begins that a title ends with.
fn bare_end(line: &str) -> Option<usize> {
    let starts = line
        .rmatch_indices([' ', '\t'])
        .map(|(at, _)| at + 1)
        .take(3)
        .collect::<Vec<_>>();
    starts
        .into_iter()
        .rev()
        .find(|start| is_certain(&line[*start..]))
}

/// A case number with a body's letters and a long number: not mistaken for words of a title.
fn is_certain(text: &str) -> bool {
    let tokens = || text.split([' ', '\t']);
    is_bare(text)
        && text.chars().filter(|c| c.is_uppercase()).count() >= 2
        && tokens().any(|token| has_year_and_number(token, false))
}

/// The numbers that register words announce; returns what stands after them.
fn announced<'t>(found: &mut Vec<Register>, text: &'t str) -> &'t str {
    let mut rest = text;
    while find_announced(rest) == Some(0) {
        let (external, word) = register_word(&to_lower(rest));
        let value = &rest[word..];
        let next = find_announced(value).unwrap_or(value.len());
        let taken = push_values(found, external, &value[..next]);
        rest = value[taken..].trim_start_matches([' ', '\t', ',', ';']);
        if taken == 0 {
            break;
        }
    }
    rest
}

fn find_announced(line: &str) -> Option<usize> {
    let lower = to_lower(line);
    let words = WORDS
        .iter()
        .copied()
        .chain(EXTERNAL.map(|e| e.0))
        .filter_map(|w| word_at(&lower, w));
    words.chain(weak_word_at(line, &lower)).min()
}

fn weak_word_at(line: &str, lower: &str) -> Option<usize> {
    let at = super::find_whole(lower, WEAK_WORD)?;
    let value = line[at + WEAK_WORD.len()..].trim_start_matches([':', ' ', '\t']);
    (is_bare(value) || bare_beginning(value).is_some()).then_some(at)
}

/// A register word at the beginning of a word, followed by a number of some kind.
fn word_at(lower: &str, word: &str) -> Option<usize> {
    let at = super::find_word(lower, word)?;
    let rest = lower[at + word.len()..].trim_start_matches([':', ' ', '\t', '.']);
    let valued = rest
        .split(' ')
        .take(3)
        .any(|w| w.contains(|c: char| c.is_ascii_digit()));
    let parted = lower[at + word.len()..].starts_with([':', ' ', '\t', '.']);
    (parted && valued).then_some(at)
}

/// The register word that the text begins with: its register, where foreign, and its length.
fn register_word(lower: &str) -> (Option<&'static str>, usize) {
    let external = EXTERNAL
        .iter()
        .find(|e| lower.starts_with(e.0))
        .map(|e| (Some(e.1), e.0.len()));
    let own = || {
        WORDS
            .iter()
            .chain([&WEAK_WORD])
            .filter(|w| lower.starts_with(**w))
            .map(|w| w.len())
            .max()
    };
    external.unwrap_or_else(|| (None, own().unwrap_or(1)))
}

/// A case number that no word announces: "2018.210 KS", "KS 2019/00123", "NKBY/497/12.03.01/2022",
/// "RS230123". It has a year, a number parted from it by a sign, and for the rest letters of a
/// body.
fn is_bare(line: &str) -> bool {
    let line = line.trim();
    let tokens = || line.split([' ', '\t']).filter(|token| !token.is_empty());
    let lettered = line.contains(char::is_uppercase);
    line.len() <= 40
        && tokens().count() <= 4
        && tokens().all(|token| {
            if has_digit(token) {
                is_numbers(token)
            } else {
                is_letters(token)
            }
        })
        && tokens().any(|token| has_year_and_number(token, lettered) || is_run(token))
}

fn has_digit(token: &str) -> bool {
    token.contains(|c: char| c.is_ascii_digit())
}

/// "KS", "TEN", "Bun": letters of a body.
fn is_letters(token: &str) -> bool {
    let count = token.chars().count();
    let capitals = token.chars().all(char::is_uppercase);
    (1..=LETTERS).contains(&count)
        && token.chars().all(char::is_alphabetic)
        && token.starts_with(char::is_uppercase)
        && (capitals || count <= 4)
        && !NO_BODIES.contains(&to_lower(token).as_str())
}

/// Numbers and letters of a body, parted by signs.
fn is_numbers(token: &str) -> bool {
    parts(token).all(|part| {
        is_letters(part) || is_digits(part) || is_run(part) || letters_before(part).is_some()
    })
}

fn parts(token: &str) -> impl Iterator<Item = &str> {
    token.split(['.', '/', '-', ':', '_'])
}

fn is_digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
}

/// "RS230123", "23RS1234": capitals and digits in one.
fn is_run(part: &str) -> bool {
    let capitals = part.chars().filter(char::is_ascii_uppercase).count();
    let digits = part.chars().filter(char::is_ascii_digit).count();
    (2..=5).contains(&capitals) && digits >= 5 && capitals + digits == part.len()
}

/// The digits in "KS2024", "POL000111", "O001234".
fn letters_before(part: &str) -> Option<&str> {
    let at = part.find(|c: char| c.is_ascii_digit())?;
    let digits = is_digits(&part[at..]) && part.len() - at >= 4;
    (at > 0 && is_letters(&part[..at]) && digits).then_some(&part[at..])
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && is_digits(part) && (part.starts_with("20") || part.starts_with("19"))
}

/// A year and another number that is neither the end of a span of years nor part of a date nor,
/// without letters, that of a statute ("2017:725"); where a body's letters stand beside them the
/// number may be short ("Ks 2009/44").
fn has_year_and_number(token: &str, lettered: bool) -> bool {
    let parts: Vec<&str> = parts(token)
        .map(|part| letters_before(part).unwrap_or(part))
        .filter(|part| is_digits(part))
        .collect();
    let years = parts.iter().filter(|part| is_year(part)).count();
    let long = parts
        .iter()
        .filter(|part| !is_year(part))
        .any(|part| part.len() > 2);
    let short =
        lettered && (parts.len() == 2 && token.contains(['/', ':', '.']) || parts.len() == 4);
    let statute = parts.len() == 2
        && token.contains(':')
        && !token.contains(char::is_alphabetic)
        && !lettered;
    years == 1 && parts.len() >= 2 && (long || short) && !statute
}

/// All numbers that a line's register words announce, in order.
pub fn registers(line: &str) -> Vec<Register> {
    split_title(line).1
}

/// Takes the numbers that a text begins with; returns how many bytes they take.
fn push_values(found: &mut Vec<Register>, external: Option<&'static str>, text: &str) -> usize {
    let lower = to_lower(text);
    let cut = ENDS
        .iter()
        .filter_map(|w| super::find_word(&lower, w))
        .min();
    let end = value_end(&text[..cut.unwrap_or(text.len())]);
    for value in text[..end]
        .split([',', ';'])
        .flat_map(|part| part.split(AND))
    {
        let value = value.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '.' | '(' | ')' | '[' | ']')
        });
        if has_digit(value) {
            let value = spaced(value);
            found.push(external.map_or(Register::Own(value.clone()), |e| {
                Register::External(e, value)
            }));
        }
    }
    if cut.is_some() { text.len() } else { end }
}

/// The word between two case numbers.
const AND: &str = " och ";

/// Where the value ends: before the first word that is neither a number nor letters of a body.
fn value_end(text: &str) -> usize {
    let mut end = 0;
    let mut at = 0;
    for token in text.split_inclusive([' ', '\t']) {
        let word = token.trim_matches(|c: char| c.is_whitespace() || ":.,;()[]".contains(c));
        let joins = word.is_empty() || word == AND.trim() || matches!(word, "-" | "–");
        if !(joins || has_digit(word) || is_body_word(word)) {
            break;
        }
        at += token.len();
        if has_digit(word)
            || (at == text.len() && is_letters(word) && word.chars().all(char::is_uppercase))
        {
            end = at;
        }
    }
    end
}

/// Letters of a body in an announced number, which may be longer there: "Dnr KSKF", "Dnr Miljö".
fn is_body_word(word: &str) -> bool {
    word.chars().count() <= LETTERS && word.chars().all(|c| c.is_alphabetic() || "/-&".contains(c))
}

fn spaced(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(values: &[&str]) -> Vec<Register> {
        values
            .iter()
            .map(|value| Register::Own((*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_line_may_be_a_case_number_without_a_word() {
        let lines = [
            "2018.210 KS",
            "KS 2019/00123",
            "SLK-2023-00869",
            "NKBY/497/12.03.01/2022",
            "2020/123",
            "SLK-2024-00078:3",
            "KS2024/0123",
            "Bun/2016:534 600",
            "RS230123",
            "23RS1234",
            "Ks 2009/44",
            "Tn 99/2026",
            "KFKS 2023/00123",
            "KUNST 98/18.10.2011",
            "KS/2023:12",
            "2022-O001234",
        ];
        for line in lines {
            assert_eq!(registers(line), own(&[line]), "{line}");
        }
        let others = [
            "2020-03-24",
            "2018-2020",
            "2027",
            "1 200 KS",
            "2018/19",
            "Budget 2020/123",
            "Kl 10.00",
            "Nr 13/2011",
            "SOU 2023:123",
            "KS 2009-12-14",
            "2017:725",
        ];
        for line in others {
            assert_eq!(find_register(line), None, "{line}");
        }
    }

    #[test]
    fn title_and_case_number_are_told_apart_on_one_line() {
        let cases = [
            (
                "Fritidsplan (KS-2024-00123)",
                "Fritidsplan",
                vec!["KS-2024-00123"],
            ),
            (
                "KSN-2023-01234 Fritidsplan",
                "Fritidsplan",
                vec!["KSN-2023-01234"],
            ),
            (
                "Dnr KS 2024/12 Fritidsplan för byarna",
                "Fritidsplan för byarna",
                vec!["KS 2024/12"],
            ),
            (
                "Fritidsplan\tDnr: KS 2024/12, KS 2024/13",
                "Fritidsplan",
                vec!["KS 2024/12", "KS 2024/13"],
            ),
            (
                "Fritidsplan (se 2021.527 SBN)",
                "Fritidsplan (se 2021.527 SBN)",
                vec!["2021.527 SBN"],
            ),
            (
                "Remiss av betänkandet (SOU 2023:123)",
                "Remiss av betänkandet (SOU 2023:123)",
                vec![],
            ),
            ("Ärende: KS 2024/123", "", vec!["KS 2024/123"]),
            ("Övriga ärenden 2024", "Övriga ärenden 2024", vec![]),
            ("Budget 2024-2026", "Budget 2024-2026", vec![]),
            (
                "Val av ordförande (ärende 5)",
                "Val av ordförande (ärende 5)",
                vec![],
            ),
            (
                "Diarienr KS/2024:12-041 Handläggare: Eva",
                "",
                vec!["KS/2024:12-041"],
            ),
        ];
        for (line, title, numbers) in cases {
            assert_eq!(
                split_title(line),
                (title.to_owned(), own(&numbers)),
                "{line}"
            );
        }
    }
}
