//! Texts made out of texts: lines and blocks of protocols cut, repeated, swapped and put together,
//! and the words that decide what a line is exchanged for others.

use super::random::Random;
use super::seeds::TEXTS;

/// What decides how a line is read, and what is easily read wrong.
const SIGNS: &[&str] = &[
    "§",
    "§ 1",
    "§§ 3-5",
    "§ 63/20",
    "§ 3 a",
    "Beslut",
    "Beslutet",
    "Kommunstyrelsens beslut",
    "Yrkanden",
    "Omröstning",
    "Reservation",
    "Reservationer",
    "Propositionsordning",
    "Protokollsanteckning",
    "Finansiering",
    "Totalt",
    "Summa",
    "Finansiär   Belopp",
    "Bilaga 4",
    "Innehåll",
    "Ärendelista",
    "Kallelse",
    "Beslutande",
    "Ersättare",
    "Sekreterare",
    "Ordförande",
    "Justerare",
    "Ja",
    "Nej",
    "Avstår",
    "X",
    "Ja-röster:",
    "Med 3 ja-röster mot 2 nej-röster",
    "att ",
    "1. ",
    "a) ",
    "• ",
    "- ",
    "Dnr 2020-00123",
    "Dnr KS 2024/117",
    "2020-03-24",
    "640823-3234",
    "12 250 tkr",
    "1 347 090 kr",
    "1,5 miljoner kronor",
    "66 6030 kr",
    "kr",
    "50 %",
    "(S)",
    "(-)",
    "(M, SD)",
    "Sida 1 (9)",
    "1(9)",
    "yrkar avslag",
    "yrkar bifall till eget förslag",
    "reserverar sig",
    "reserverar sig mot beslutet till förmån för",
    "beslutar",
    "beslutar att bevilja",
    "föreslår kommunfullmäktige besluta",
    "avslå",
    "samt",
    "dels",
    ":",
    ".",
    ",",
    "”",
    "\"",
    "(",
    ")",
    "…",
    "\t",
    "   ",
    "          ",
    "\u{c}",
    "\r",
    "\r\n",
    "\u{85}",
    "\u{2028}",
    "\u{a0}",
    "\u{ad}",
    "-\n",
    "\u{200b}",
    "\u{200e}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\u{300}",
    "\u{30a}",
    "İ",
    "ß",
    "ŉ",
    "ǰ",
    "ﬁ",
    "Ａ",
    "１",
    "٣",
    "²",
    "½",
    "𝟗",
    "😀",
    "Ö",
    "å",
    "\u{fffd}",
    "99999999999999999999",
    "4294967295",
    "9223372036854775807",
    "0",
    "-1",
    "=1+1",
    "<b>",
    "&amp;",
    "%",
    "Ã¤",
    "Ã",
    "Â§",
];

/// Another text, made out of this one; `None` where its bytes are to be changed blindly.
pub fn mutate(text: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    if text.is_empty() || random.below(5) == 0 {
        return None;
    }
    let mut text = text.to_vec();
    for _ in 0..=random.below(4) {
        change(&mut text, random);
    }
    Some(text)
}

/// The lines of two texts in turn, some from this one and some from that one.
pub fn cross(one: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let (ours, theirs) = (blocks(one), blocks(other));
    let longest = ours.len().max(theirs.len());
    let mut mixed = Vec::new();
    for at in 0..longest {
        let block = if random.below(2) == 0 {
            ours.get(at)
        } else {
            theirs.get(at)
        };
        mixed.extend_from_slice(block.copied().unwrap_or_default());
    }
    mixed
}

/// One change of a text.
pub fn change(text: &mut Vec<u8>, random: &mut Random) {
    if text.is_empty() {
        text.extend(random.one_of(SIGNS).copied().unwrap_or_default().bytes());
        return;
    }
    match random.below(12) {
        0 => pieces(text, random, lines),
        1 => pieces(text, random, blocks),
        2 => splice(text, random, lines),
        3 => splice(text, random, blocks),
        4 => exchange(text, random, |byte| byte.is_ascii_digit(), numbers),
        5 => exchange(
            text,
            random,
            |byte| byte.is_ascii_alphabetic() || !byte.is_ascii(),
            words,
        ),
        6 => exchange(text, random, |byte| byte == b' ', spaces),
        7 => exchange(text, random, |byte| b"\n\r\x0c".contains(&byte), spaces),
        8 => {
            let at = random.below(text.len() + 1);
            let sign = random.one_of(SIGNS).copied().unwrap_or_default();
            text.splice(at..at, sign.bytes());
        }
        9 => {
            let range = random.range(text.len());
            let length = range.len().min(200);
            text.drain(range.start..range.start + length);
        }
        10 => {
            let at = random.below(text.len() + 1);
            let again = text[at..]
                .iter()
                .take(1 + random.below(40))
                .copied()
                .collect::<Vec<u8>>();
            let times = 1 + random.below(30);
            text.splice(at..at, again.repeat(times));
        }
        _ => recase(text, random),
    }
}

fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|byte| *byte == b'\n').collect()
}

/// What stands between blank lines.
fn blocks(text: &[u8]) -> Vec<&[u8]> {
    let mut blocks = Vec::new();
    let mut from = 0;
    for at in memchr_pairs(text) {
        blocks.push(&text[from..at]);
        from = at;
    }
    blocks.push(&text[from..]);
    blocks
}

/// One past each blank line.
fn memchr_pairs(text: &[u8]) -> impl Iterator<Item = usize> {
    text.windows(2)
        .enumerate()
        .filter(|(_, pair)| *pair == b"\n\n")
        .map(|(at, _)| at + 2)
}

type Cut = fn(&[u8]) -> Vec<&[u8]>;

/// Pieces of the text itself are left out, repeated, swapped or moved.
fn pieces(text: &mut Vec<u8>, random: &mut Random, cut: Cut) {
    let changed = {
        let mut pieces = cut(text);
        let (one, other) = (random.below(pieces.len()), random.below(pieces.len()));
        match random.below(4) {
            0 => pieces.swap(one, other),
            1 => drop(pieces.drain(one.min(other)..one.max(other))),
            2 => {
                let moved = pieces.remove(one);
                pieces.insert(other.min(pieces.len()), moved);
            }
            _ => {
                let again = vec![pieces[one]; 1 + random.below(12)];
                pieces.splice(other..other, again);
            }
        }
        pieces.concat()
    };
    *text = changed;
}

/// Pieces of another protocol are put in.
fn splice(text: &mut Vec<u8>, random: &mut Random, cut: Cut) {
    let Some(theirs) = random.one_of(&TEXTS) else {
        return;
    };
    let theirs = cut(theirs);
    let from = random.below(theirs.len());
    let taken = theirs[from..]
        .iter()
        .take(1 + random.below(6))
        .copied()
        .collect::<Vec<_>>();
    let mut pieces = cut(text);
    let at = random.below(pieces.len() + 1);
    let gone = random.below(3).min(pieces.len() - at);
    pieces.splice(at..at + gone, taken);
    *text = pieces.concat();
}

/// A run of certain bytes becomes another one.
fn exchange(
    text: &mut Vec<u8>,
    random: &mut Random,
    of: fn(u8) -> bool,
    other: fn(&[u8], &mut Random) -> Vec<u8>,
) {
    let from = random.below(text.len() + 1);
    let Some(start) = text[from..]
        .iter()
        .position(|byte| of(*byte))
        .map(|at| from + at)
    else {
        return;
    };
    let end = text[start..]
        .iter()
        .position(|byte| !of(*byte))
        .map_or(text.len(), |at| start + at);
    let new = other(&text[start..end], random);
    text.splice(start..end, new);
}

fn numbers(old: &[u8], random: &mut Random) -> Vec<u8> {
    let number: u64 = std::str::from_utf8(old)
        .ok()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default();
    let new = match random.below(6) {
        0 => number.saturating_add(1),
        1 => number.saturating_sub(1),
        2 => number.saturating_mul(1000),
        3 => random.below(3000) as u64,
        4 => u64::from(u32::MAX) + random.below(3) as u64,
        _ => return [old, old].concat(),
    };
    new.to_string().into_bytes()
}

/// A word of some protocol.
fn words(_: &[u8], random: &mut Random) -> Vec<u8> {
    let text = random.one_of(&TEXTS).map(Vec::as_slice).unwrap_or_default();
    let words: Vec<&[u8]> = text
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty())
        .collect();
    random
        .one_of(&words)
        .map(|word| word.to_vec())
        .unwrap_or_default()
}

fn spaces(_: &[u8], random: &mut Random) -> Vec<u8> {
    let spaces = [
        "", " ", "  ", "   ", "\t", "\n", "\n\n", "\n \n", "\u{a0}", "-\n", "\n\u{c}", "\r\n",
        "\u{ad}\n", "      ",
    ];
    random
        .one_of(&spaces)
        .copied()
        .unwrap_or_default()
        .as_bytes()
        .to_vec()
}

/// A line in capitals or small letters.
fn recase(text: &mut [u8], random: &mut Random) {
    let at = random.below(text.len() + 1);
    let upper = random.below(2) == 0;
    for byte in text[at..].iter_mut().take_while(|byte| **byte != b'\n') {
        *byte = if upper {
            byte.to_ascii_uppercase()
        } else {
            byte.to_ascii_lowercase()
        };
    }
}
