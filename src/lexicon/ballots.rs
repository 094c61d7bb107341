//! Words of voting: for, against, neither, and what the two stood for.

use super::{Row, has_word, row};
use crate::model::BallotKind;

/// Words that a number of votes stands with: "32 JA-röster", "43 Ja mot 38 Nej", "Ja: 7", "två som
/// avstår".
pub const COUNTED: &[Row<BallotKind>] = &[
    row("ja", BallotKind::Yes, "goteborg § 69"),
    row("ja-röster", BallotKind::Yes, "layouts 01"),
    row("ja-röst", BallotKind::Yes, "alingsas"),
    row("ja-rösterna", BallotKind::Yes, "municipal councils"),
    row("jaröster", BallotKind::Yes, "older councils"),
    row("nej", BallotKind::No, "goteborg § 69"),
    row("nej-röster", BallotKind::No, "layouts 01"),
    row("nej-röst", BallotKind::No, "alingsas"),
    row("nej-rösterna", BallotKind::No, "municipal councils"),
    row("nejröster", BallotKind::No, "older councils"),
    row("avstår", BallotKind::Abstain, "goteborg § 69"),
    row("avstod", BallotKind::Abstain, "municipal councils"),
    row("avstått", BallotKind::Abstain, "municipal councils"),
    row("avstående", BallotKind::Abstain, "municipal councils"),
    row("avst", BallotKind::Abstain, "layouts 05"),
    row("nedlagda", BallotKind::Abstain, "older councils"),
    row("blanka", BallotKind::Abstain, "towns in Finland"),
    row("blankröster", BallotKind::Abstain, "towns in Finland"),
    row("frånvarande", BallotKind::Absent, "layouts 05"),
];

/// Whether lower-cased words hold one for votes of a kind.
pub fn names_votes(lower: &str, kind: BallotKind) -> bool {
    COUNTED
        .iter()
        .any(|row| row.means == kind && has_word(lower, row.form))
}

/// Words between such a word and the number after it: "Ja-röster: 7", "Ja röstar 7".
pub const AFTER_COUNTED: [&str; 11] = [
    "röster",
    "röst",
    "röstar",
    "röstade",
    "st",
    "antal",
    "ledamöter",
    "är",
    "från",
    "att",
    "rösta",
];

/// Words before a number that counts no votes: "§ 44", "punkt 2".
pub const NOT_COUNTS: [&str; 9] = [
    "§",
    "punkt",
    "nr",
    "omröstning",
    "votering",
    "bilaga",
    "kl",
    "beslutspunkt",
    "sida",
];

/// The word for votes, and the one between the two sides: "med åtta röster mot tre".
pub const VOTES: [&str; 2] = ["röster", "röster för"];

/// Words before a number of votes: "med 39 Ja mot 38 Nej".
pub const BEFORE_VOTES: [&str; 2] = ["med", "mot"];

/// The word between the two sides of a vote.
pub const AGAINST: &str = "mot";

/// Words of an election, whose votes are for people.
pub const ELECTIONS: [&str; 5] = ["sluten", "slutna", "valsedlar", "valsedel", "röstsedlar"];

/// Words after which the proposition's yes and no are told: "Ja för avslag och Nej för bifall", "JA
/// = grundförslaget".
pub const MEANS: [&str; 9] = [
    "för ",
    "innebär ",
    "betyder ",
    "är ",
    "= ",
    ": ",
    "till ",
    "motsvarar ",
    "avser ",
];

/// "Den som vill bifalla förslaget röstar ja": the words before and after what the vote stands for.
pub const WHOEVER: [&str; 4] = ["den som vill ", "den som ", "de som vill ", "de som "];
/// Words that end such a meaning.
pub const VOTES_FOR: [&str; 3] = ["röstar", "ska rösta", "skall rösta"];
/// "Vinner nej har nämnden beslutat att …": what the other vote stands for.
pub const WINS: [(&str, BallotKind); 4] = [
    ("vinner nej", BallotKind::No),
    ("om nej vinner", BallotKind::No),
    ("vinner ja", BallotKind::Yes),
    ("om ja vinner", BallotKind::Yes),
];

/// Words between the meaning of one vote and the other vote.
pub const JOINS: [&str; 4] = ["och", "samt", "medan", "men"];

/// The lowest numbers as words.
pub const NUMBERS: [&str; 20] = [
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
];
/// The tens as words, from twenty.
pub const TENS: [&str; 8] = [
    "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
];

/// A number in figures or as a word: "24", "tjugofyra".
pub fn number(word: &str) -> Option<u32> {
    let at = |names: &[&str], word: &str| {
        names
            .iter()
            .position(|name| *name == word)
            .and_then(|at| u32::try_from(at).ok())
    };
    let ten = || {
        let (tens, rest) = TENS
            .iter()
            .zip(2..)
            .find_map(|(name, tens)| Some((tens * 10, word.strip_prefix(name)?)))?;
        let unit = if rest == "ett" {
            Some(1)
        } else {
            at(&NUMBERS, rest)
        };
        if rest.is_empty() {
            Some(tens)
        } else {
            Some(tens + unit?)
        }
    };
    word.parse()
        .ok()
        .or_else(|| at(&NUMBERS, word))
        .or_else(ten)
}

/// Words of voting, without which "ja" and "nej" tell nothing of people.
pub const VOTE_WORDS: [&str; 9] = [
    "röstar",
    "röstade",
    "rösta",
    "röstat",
    "avstår",
    "avstod",
    "ja-röster",
    "nej-röster",
    "frånvarande",
];

/// How those named beside a word voted.
pub const BALLOTS: &[Row<BallotKind>] = &[
    row("avstår", BallotKind::Abstain, "goteborg"),
    row("avstod", BallotKind::Abstain, "municipal councils"),
    row("avst", BallotKind::Abstain, "layouts 05"),
    row(
        "avstår från att rösta",
        BallotKind::Abstain,
        "goteborg § 233",
    ),
    row("frånvarande", BallotKind::Absent, "layouts 05"),
    row("frånv", BallotKind::Absent, "layouts 05"),
    row("nej-röster", BallotKind::No, "layouts 01"),
    row("nej", BallotKind::No, "layouts 05"),
    row("ja-röster", BallotKind::Yes, "layouts 01"),
    row("ja", BallotKind::Yes, "layouts 05"),
];

/// The chair's vote that decides where both sides are equal.
pub const CASTING: [&str; 2] = ["utslagsröst", "utslagsrösten"];

/// The word of an appendix before its number.
pub const APPENDIX: &str = "bilaga ";

/// Endings of words for proposals of any kind.
pub const PROPOSAL_ENDS: [&str; 6] = [
    "yrkande",
    "yrkandet",
    "yrkanden",
    "yrkandena",
    "förslag",
    "förslaget",
];

/// Words before them that do not tell whose they are.
pub const OF_SOMEBODY: [&str; 4] = ["deras", "dess", "hans", "hennes"];

/// What stands between such a word and those whose proposal it is.
pub const FROM: &str = " från ";

/// Beginnings of what those want who want something turned down.
pub const REFUSING: [&str; 1] = ["avsl"];

/// Words of a vote on when to decide, not on what.
pub const PROCEDURE: [&str; 6] = [
    "återremi",
    "bordlägg",
    "ärendets avgörande",
    "avgörande idag",
    "avgörs idag",
    "avgöra ärendet",
];

/// Words for what is set against the main proposal, and for the main proposal: who is chosen for
/// either has not won yet.
pub const COUNTER: [&str; 7] = [
    "motförslag",
    "motproposition",
    "motyrkande",
    "kontraproposition",
    "huvudförslag",
    "huvudproposition",
    "huvudyrkande",
];
