//! Page heads and feet: page numbers, signature strips, document ids.

use super::to_lower;
/// The printed page number of a head or foot line: "… Sida 7 (58)", "7 (58)", "Sida 7 av 58",
/// "7(58)".
pub fn page_number(line: &str) -> Option<u32> {
    let line = line.trim();
    if !line.ends_with(|c: char| c.is_ascii_digit() || c == ')') {
        return None;
    }
    page_word_number(line).or_else(|| trailing_of(line))
}

/// Words that announce a page number. Seen in: Region Norrbotten ("Sida"), Alingsås ("Sida"),
/// Göteborg ("sid"), northern municipalities ("Blad", "Sid nr").
const PAGE_WORDS: [&str; 9] = [
    "Sida ", "sida ", "SIDA ", "Sida: ", "Sidan ", "Sid ", "sid ", "Sid nr ", "Blad ",
];

fn page_word_number(line: &str) -> Option<u32> {
    let at = PAGE_WORDS
        .iter()
        .filter_map(|w| line.rfind(w).map(|i| i + w.len()))
        .max()?;
    let rest = line[at..].trim();
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let tail = rest[digits..].trim();
    let counted = tail.is_empty()
        || in_brackets(tail)
        || tail.strip_prefix("av ").is_some_and(is_number)
        || tail.strip_prefix('/').is_some_and(is_number);
    if counted && line.len() < 160 {
        rest[..digits].parse().ok()
    } else {
        None
    }
}

/// "7 (58)" or "7(58)" at the end of a line, the page not beyond the count.
fn trailing_of(line: &str) -> Option<u32> {
    let open = line.rfind('(')?;
    let count: u32 = line[open..]
        .strip_prefix('(')?
        .strip_suffix(')')?
        .parse()
        .ok()?;
    let before = line[..open].trim_end();
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number: u32 = before[start..].parse().ok()?;
    let alone = start == 0 || before[..start].ends_with([' ', '\t']);
    (alone && (1..=count).contains(&number) && count < 5000 && line.len() < 100).then_some(number)
}

fn in_brackets(text: &str) -> bool {
    text.strip_prefix('(')
        .and_then(|t| t.strip_suffix(')'))
        .is_some_and(is_number)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A line that is only furniture, wherever on the page it stands.
pub struct FurnitureRow {
    /// The line in lower case, or its beginning where `whole` is false.
    pub form: &'static str,
    /// Whether the row is the whole line.
    pub whole: bool,
    /// Whether the next line belongs to it (the value under a label).
    pub with_next: bool,
    /// A document that shows it.
    pub seen_in: &'static str,
}

const fn furniture(
    form: &'static str,
    whole: bool,
    with_next: bool,
    seen_in: &'static str,
) -> FurnitureRow {
    FurnitureRow {
        form,
        whole,
        with_next,
        seen_in,
    }
}

/// Lines of heads, feet and signature strips.
pub const FURNITURE: &[FurnitureRow] = &[
    furniture(
        "dokument-id ordförande sign justerare sign",
        true,
        true,
        "norrbotten",
    ),
    furniture("justerandes sign", false, false, "alingsas"),
    furniture("justerandes signatur", false, false, "alingsas"),
    furniture("justerarens signatur", false, false, "alingsas"),
    furniture("ordförandes signatur", false, false, "alingsas"),
    furniture("justerarens sign", false, false, "municipal boards"),
    furniture("justerares sign", false, false, "municipal boards"),
    furniture("justerarnas sign", false, false, "municipal boards"),
    furniture("justeras sign", false, false, "municipal boards"),
    furniture("justerande sign", false, false, "municipal boards"),
    furniture("ordförandes sign", false, false, "municipal boards"),
    furniture("ordförandens sign", false, false, "municipal boards"),
    furniture("protokolljusterares sign", false, false, "municipal boards"),
    furniture(
        "protokollsjusterares sign",
        false,
        false,
        "municipal boards",
    ),
    furniture(
        "protokolljusterarnas sign",
        false,
        false,
        "municipal boards",
    ),
    furniture("utdraget bestyrks", false, false, "municipal boards"),
    furniture("utdragets riktighet", false, false, "layouts 04"),
    furniture("utdragsbestyrkande", false, false, "layouts 01"),
    furniture("protokolljusterarnas initialer", false, false, "layouts 04"),
    furniture("protokoll nr ", false, false, "goteborg"),
    furniture("sammanträdesdatum: ", false, false, "goteborg"),
    furniture("ordförande sign justerare sign", false, false, "norrbotten"),
];

/// Lines that are furniture only beside a line with a page number or in a page's head.
pub const HEAD_WORDS: &[&str] = &[
    "protokoll",
    "sammanträdesprotokoll",
    "protokollsutdrag",
    "mötesprotokoll",
    "sammanträdesdatum",
    "mötesdatum",
    "sida",
];

/// How lines of a letterhead's foot begin: furniture at the edge of a page.
const LETTERHEAD: [&str; 8] = [
    "postadress",
    "besöksadress",
    "organisationsnummer",
    "org.nr",
    "orgnr",
    "telefon (växel)",
    "telefon",
    "webbplats",
];

/// Whether a line is the first of a letterhead's foot: "Postadress: 291 89 Solvik
/// Organisationsnummer: …".
pub fn begins_letterhead(line: &str) -> bool {
    let lower = to_lower(line);
    let words = LETTERHEAD
        .iter()
        .filter(|word| lower.contains(**word))
        .count();
    words >= 2
        || (line.len() < 100
            && LETTERHEAD.iter().any(|word| {
                lower.starts_with(word)
                    && lower[word.len()..].starts_with([':', ' '])
                    && lower.contains(':')
            }))
}

/// The row that a line matches.
pub fn find_furniture(line: &str) -> Option<&'static FurnitureRow> {
    if line.len() > 120 || !line.starts_with(char::is_uppercase) {
        return None;
    }
    let lower = to_lower(line);
    FURNITURE.iter().find(|row| {
        if row.whole {
            lower == row.form
        } else {
            lower.starts_with(row.form)
        }
    })
}

/// Whether a line is the name of the document kind alone.
pub fn is_head_word(line: &str) -> bool {
    line.len() < 40 && HEAD_WORDS.contains(&to_lower(line).as_str())
}
