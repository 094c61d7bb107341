//! Marks at the beginning of a line: § numbers, bullets, list numbers and letters.

/// A § number at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemMark {
    /// The number.
    pub number: u32,
    /// A letter or year after it.
    pub suffix: Option<String>,
    /// How many bytes of the line the label takes.
    pub len: usize,
}

/// The § that a line begins with: "§ 22", "§22 Title", "KS § 3 a", "22 § Title", "§ 63/20".
pub fn item_mark(line: &str) -> Option<ItemMark> {
    let at = line.find('§')?;
    let before = line[..at].trim();
    if line[at..].starts_with("§§") {
        return None;
    }
    if before.bytes().all(|b| b.is_ascii_digit()) && !before.is_empty() {
        return leading_number(line, at, before);
    }
    if !is_body_prefix(before) {
        return None;
    }
    let after = at + '§'.len_utf8();
    let rest = &line[after..];
    let digits_at = after + (rest.len() - rest.trim_start_matches([' ', '\t']).len());
    let digits = digit_run(&line[digits_at..]);
    let number = line[digits_at..digits_at + digits].parse().ok()?;
    let (suffix, len) = suffix(line, digits_at + digits);
    mark_boundary(&line[len..]).then_some(ItemMark { number, suffix, len })
}

/// "22 § Title": the number before the sign.
fn leading_number(line: &str, at: usize, digits: &str) -> Option<ItemMark> {
    let len = at + '§'.len_utf8();
    let number = digits.parse().ok()?;
    (digits.len() <= 4 && mark_boundary(&line[len..])).then_some(ItemMark { number, suffix: None, len })
}

/// A short name of a body before the sign: nothing, "KF", "Ks", "LS", "Sn".
fn is_body_prefix(text: &str) -> bool {
    text.is_empty()
        || (text.len() <= 8 && text.chars().all(char::is_alphabetic) && text.starts_with(char::is_uppercase))
}

fn digit_run(text: &str) -> usize {
    text.bytes().take(6).take_while(u8::is_ascii_digit).count()
}

/// " a" or "/20" after the number: the suffix and where the label ends.
fn suffix(line: &str, at: usize) -> (Option<String>, usize) {
    let rest = &line[at..];
    if let Some(year) = rest.strip_prefix('/') {
        let digits = digit_run(year);
        if digits > 0 {
            return (Some(year[..digits].to_owned()), at + 1 + digits);
        }
    }
    let trimmed = rest.trim_start_matches(' ');
    let letter_at = at + rest.len() - trimmed.len();
    let mut letters = trimmed.chars();
    match (letters.next(), letters.next()) {
        (Some(c @ 'a'..='f'), None | Some(' ' | '\t' | '.')) => (Some(c.to_string()), letter_at + 1),
        _ => (None, at),
    }
}

/// What may follow a § label: nothing, a space, a full stop.
fn mark_boundary(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ':'))
}

/// A bullet, list number or letter at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListMark {
    /// A dot, dash or star.
    Bullet,
    /// "1." or "1)".
    Number(u32),
    /// "a)" or "a.".
    Letter(char),
}

/// Signs that stand for a bullet, in fonts and in text exports.
const BULLETS: [char; 12] = ['•', '·', '▪', '‣', '◦', '●', '■', '○', '\u{f0b7}', '\u{f0a7}', '*', '➢'];
/// Dashes that are a bullet when a space follows.
const DASHES: [char; 3] = ['-', '–', '—'];

/// The mark that a line begins with, and how many bytes it takes with the space after it.
pub fn list_mark(line: &str) -> Option<(ListMark, usize)> {
    let first = line.chars().next()?;
    let after = &line[first.len_utf8()..];
    if BULLETS.contains(&first) || (DASHES.contains(&first) && after.starts_with([' ', '\t'])) {
        return spaced(line, first.len_utf8()).map(|len| (ListMark::Bullet, len));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        let end = digits + usize::from(line[digits..].starts_with(['.', ')']));
        let number = line[..digits].parse().ok()?;
        return (end > digits).then(|| spaced(line, end)).flatten().map(|len| (ListMark::Number(number), len));
    }
    if first.is_ascii_lowercase() && after.starts_with(')') {
        return spaced(line, 2).map(|len| (ListMark::Letter(first), len));
    }
    None
}

/// The length of a mark with the white space after it; nothing where text follows at once.
fn spaced(line: &str, len: usize) -> Option<usize> {
    let rest = &line[len..];
    let trimmed = rest.trim_start();
    (trimmed.len() < rest.len() && !trimmed.is_empty()).then_some(line.len() - trimmed.len())
}

/// Words that begin a clause of a decision ("att utse …").
pub const CLAUSE_WORDS: [&str; 2] = ["att ", "dels att "];

/// Words that end the line before a list of such clauses.
pub const CLAUSE_LEADS: [&str; 4] = ["besluta", "beslutar", "beslutade", "BESLUTAR"];

/// Whether a line begins with a clause word, as the points of an att-list do.
pub fn begins_clause(line: &str) -> bool {
    CLAUSE_WORDS.iter().any(|w| line.starts_with(w))
}

/// Small words that no line of text ends with unless it goes on: "beviljas medfinansiering med" "1 754 698 kronor".
pub const OPEN_ENDS: [&str; 22] = [
    "med", "på", "om", "till", "av", "ur", "i", "den", "det", "och", "samt", "eller", "för", "från", "en", "ett",
    "under", "mellan", "ca", "cirka", "enligt", "mot",
];

/// Offices that a name follows, on the next line where the line ends with them. Seen in: Göteborg ("andre vice
/// ordföranden").
pub const OFFICES: [&str; 5] = ["ordföranden", "ledamoten", "ersättaren", "kommunalrådet", "regionrådet"];

/// Words after which a hyphen at a line's end is a real one: "små- och medelstora".
pub const HANGING_AFTER: [&str; 8] = ["och", "eller", "samt", "till", "respektive", "som", "men", "&"];
