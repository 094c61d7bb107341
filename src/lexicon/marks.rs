//! Marks at the beginning of a line: § numbers, bullets, list numbers and letters.

/// A § number at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemMark {
    /// The number.
    pub number: u32,
    /// The last number of several §§ under one heading ("§§ 45–47"); else the number itself.
    pub last: u32,
    /// A letter after it.
    pub suffix: Option<String>,
    /// How many bytes of the line the label takes.
    pub len: usize,
}

/// The § that a line begins with: "§ 22", "§22 Title", "KS § 3 a", "22 § Title", "§ 63/20", "§§
/// 45–47".
pub fn item_mark(line: &str) -> Option<ItemMark> {
    let at = line.find('§')?;
    let before = line[..at].trim();
    if before.bytes().all(|b| b.is_ascii_digit()) && !before.is_empty() {
        return leading_number(line, at, before);
    }
    if !is_body_prefix(before) {
        return None;
    }
    let rest = line[at..].trim_start_matches('§');
    let several = line.len() - at - rest.len() > '§'.len_utf8();
    let digits_at = line.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let digits = digit_run(&line[digits_at..]);
    let number = line[digits_at..digits_at + digits].parse().ok()?;
    let end = digits_at + digits;
    let range = range_end(line, end).filter(|(last, _)| *last > number && *last - number < 100);
    let (suffix, len) = if range.is_some() {
        (None, end)
    } else {
        suffix(line, end)
    };
    let (last, len) = range.unwrap_or((number, len));
    (mark_boundary(&line[len..]) && (!several || last > number)).then_some(ItemMark {
        number,
        last,
        suffix,
        len,
    })
}

/// "–47" after "§ 45": the last number and where it ends.
fn range_end(line: &str, at: usize) -> Option<(u32, usize)> {
    let rest = line[at..]
        .trim_start_matches(' ')
        .strip_prefix(['-', '–'])?
        .trim_start_matches(' ');
    let digits = digit_run(rest);
    let end = line.len() - rest.len() + digits;
    rest[..digits]
        .parse()
        .ok()
        .map(|last| (last, end))
        .filter(|_| !rest[digits..].starts_with(['-', '–']))
}

/// "22 § Title": the number before the sign.
fn leading_number(line: &str, at: usize, digits: &str) -> Option<ItemMark> {
    let len = at + '§'.len_utf8();
    let number = digits.parse().ok()?;
    (digits.len() <= 4 && mark_boundary(&line[len..])).then_some(ItemMark {
        number,
        last: number,
        suffix: None,
        len,
    })
}

/// The case that a line begins where a document counts without the sign: "KST 210 MÖTETS
/// KONSTITUERING", "167. LAGLIGHET", "78 Förhinder". Only a whole document can tell whether it
/// counts so.
pub fn unsigned_mark(line: &str) -> Option<ItemMark> {
    let at = line.find(|c: char| c.is_ascii_digit())?;
    let digits = digit_run(&line[at..]);
    let stop = usize::from(line[at + digits..].starts_with('.'));
    let len = at + digits + stop;
    let number: u32 = line[at..at + digits].parse().ok().filter(|_| digits <= 4)?;
    let rest = line[len..].trim_start();
    let titled = rest.starts_with(char::is_uppercase) && line[len..].starts_with([' ', '\t']);
    let prefix = line[..at].trim_end();
    let named = prefix.is_empty()
        || (prefix.len() <= 6
            && prefix.chars().all(char::is_uppercase)
            && line[..at].ends_with([' ', '\t']));
    (named && titled && line.len() < 200 && !rest.ends_with('.')).then_some(ItemMark {
        number,
        last: number,
        suffix: None,
        len,
    })
}

/// A short name of a body before the sign: nothing, "KF", "Ks", "LS", "Sn", "KS/AU".
fn is_body_prefix(text: &str) -> bool {
    text.is_empty()
        || (text.len() <= 8
            && text
                .chars()
                .all(|c| c.is_alphabetic() || c == '/' || c == '-')
            && text.starts_with(char::is_uppercase)
            && !super::headings::is_continuation(text))
}

fn digit_run(text: &str) -> usize {
    text.bytes().take(6).take_while(u8::is_ascii_digit).count()
}

/// " a" or "/20" after the number: the letter and where the label ends; the year is part of the
/// label only.
fn suffix(line: &str, at: usize) -> (Option<String>, usize) {
    let rest = &line[at..];
    let year = rest.strip_prefix(['/', ':', '-']).map_or(0, digit_run);
    if year == 4 || (year == 2 && !rest.starts_with('-')) {
        return (None, at + 1 + year);
    }
    let trimmed = rest.trim_start_matches(' ');
    let letter_at = at + rest.len() - trimmed.len();
    let mut letters = trimmed.chars();
    match (letters.next(), letters.next()) {
        (Some(c @ 'a'..='h'), None | Some(' ' | '\t' | '.')) => {
            (Some(c.to_string()), letter_at + 1)
        }
        (Some(c @ 'A'..='H'), None | Some(' ' | '\t' | '.')) if letter_at == at => {
            (Some(c.to_string()), letter_at + 1)
        }
        _ => (None, at),
    }
}

/// What may follow a § label: nothing, a space, a full stop.
fn mark_boundary(rest: &str) -> bool {
    rest.chars()
        .next()
        .is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ':'))
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
const BULLETS: [char; 12] = [
    '•', '·', '▪', '‣', '◦', '●', '■', '○', '\u{f0b7}', '\u{f0a7}', '*', '➢',
];
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
        return (end > digits)
            .then(|| spaced(line, end))
            .flatten()
            .map(|len| (ListMark::Number(number), len));
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
pub const CLAUSE_WORDS: [&str; 3] = ["att ", "att\t", "dels att "];

/// Words that end the line before a list of such clauses.
pub const CLAUSE_LEADS: [&str; 4] = ["besluta", "beslutar", "beslutade", "BESLUTAR"];

/// How a clause ends before the next one.
pub const CLAUSE_ENDS: [&str; 4] = [" samt", ", och", " och", ";"];

/// Whether a line begins with a clause word, as the points of an att-list do.
pub fn begins_clause(line: &str) -> bool {
    CLAUSE_WORDS.iter().any(|w| line.starts_with(w))
}

/// Small words that no line of text ends with unless it goes on: "beviljas medfinansiering med" "1
/// 754 698 kronor".
pub const OPEN_ENDS: [&str; 22] = [
    "med", "på", "om", "till", "av", "ur", "i", "den", "det", "och", "samt", "eller", "för",
    "från", "en", "ett", "under", "mellan", "ca", "cirka", "enligt", "mot",
];

/// Offices that a name follows, on the next line where the line ends with them. Seen in: Göteborg
/// ("andre vice ordföranden").
pub const OFFICES: [&str; 5] = [
    "ordföranden",
    "ledamoten",
    "ersättaren",
    "kommunalrådet",
    "regionrådet",
];

/// Words after which a hyphen at a line's end is a real one: "små- och medelstora".
pub const HANGING_AFTER: [&str; 8] = [
    "och",
    "eller",
    "samt",
    "till",
    "respektive",
    "som",
    "men",
    "&",
];
