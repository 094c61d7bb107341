//! The words of the interface: what the reader is told, in Swedish.

use super::icons::Icon;
use crate::lexicon::cases::{capital_first, small};
use crate::lexicon::to_lower;
use crate::model::{BallotKind, Outcome, PayerKind, Person, ProposalKind, RemarkKind, SectionKind};

/// All outcomes in the order in which filters show them.
pub const OUTCOMES: [Outcome; 15] = [
    Outcome::Granted,
    Outcome::Approved,
    Outcome::Adopted,
    Outcome::Rejected,
    Outcome::Answered,
    Outcome::Noted,
    Outcome::Statement,
    Outcome::Elected,
    Outcome::Commissioned,
    Outcome::Referred,
    Outcome::ReferredBack,
    Outcome::Postponed,
    Outcome::Withdrawn,
    Outcome::Other,
    Outcome::None,
];

/// The outcome in a word.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approved => "Godkänt",
        Outcome::Adopted => "Antaget",
        Outcome::Granted => "Beviljat",
        Outcome::Rejected => "Avslag",
        Outcome::Answered => "Besvarat",
        Outcome::Noted => "Till handlingarna",
        Outcome::Elected => "Val",
        Outcome::Postponed => "Bordlagt",
        Outcome::ReferredBack => "Återremiss",
        Outcome::Referred => "Skickat vidare",
        Outcome::Commissioned => "Uppdrag",
        Outcome::Statement => "Yttrande",
        Outcome::Withdrawn => "Utgår",
        Outcome::None => "Inget beslut",
        Outcome::Other => "Annat beslut",
    }
}

/// The outcome as it stands in an address: ASCII, never changed once released.
pub fn outcome_slug(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approved => "godkant",
        Outcome::Adopted => "antaget",
        Outcome::Granted => "beviljat",
        Outcome::Rejected => "avslag",
        Outcome::Answered => "besvarat",
        Outcome::Noted => "handlingarna",
        Outcome::Elected => "val",
        Outcome::Postponed => "bordlagt",
        Outcome::ReferredBack => "aterremiss",
        Outcome::Referred => "vidare",
        Outcome::Commissioned => "uppdrag",
        Outcome::Statement => "yttrande",
        Outcome::Withdrawn => "utgar",
        Outcome::None => "inget",
        Outcome::Other => "annat",
    }
}

/// The outcome's mark, so that colour never stands alone.
pub fn mark(outcome: Outcome) -> Icon {
    match outcome {
        Outcome::Approved | Outcome::Adopted | Outcome::Granted => Icon::Check,
        Outcome::Rejected => Icon::Cross,
        Outcome::Answered | Outcome::Statement => Icon::Speech,
        Outcome::Noted => Icon::Tray,
        Outcome::Elected => Icon::Person,
        Outcome::Postponed => Icon::Clock,
        Outcome::ReferredBack => Icon::Return,
        Outcome::Referred => Icon::Forward,
        Outcome::Commissioned | Outcome::Other => Icon::Pen,
        Outcome::Withdrawn | Outcome::None => Icon::Dash,
    }
}

/// The class of the outcome's tint: `yes`, `no`, `wait`, `calm` or `none`.
pub fn tone(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approved | Outcome::Adopted | Outcome::Granted => "yes",
        Outcome::Rejected => "no",
        Outcome::Postponed | Outcome::ReferredBack => "wait",
        Outcome::Withdrawn | Outcome::None => "none",
        _ => "calm",
    }
}

/// The class of a tag in the outcome's tint.
pub fn tag(outcome: Outcome) -> &'static str {
    match tone(outcome) {
        "yes" => "tag yes",
        "no" => "tag no",
        "wait" => "tag wait",
        "calm" => "tag calm",
        _ => "tag none",
    }
}

/// What a section without a heading of its own is called.
pub fn section(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Heading => "Rubrik",
        SectionKind::Decision => "Beslut",
        SectionKind::Proposed => "Förslag till beslut",
        SectionKind::Deliberation => "Ärendets behandling under sammanträdet",
        SectionKind::Proposals => "Yrkanden",
        SectionKind::Propositions => "Propositionsordning",
        SectionKind::Votes => "Omröstning",
        SectionKind::Reservations => "Reservationer",
        SectionKind::Remarks => "Anteckningar och särskilda yttranden",
        SectionKind::Statement => "Yttrande till beslutsförslaget",
        SectionKind::Summary => "Sammanfattning",
        SectionKind::Matter => "Ärendet",
        SectionKind::Funding => "Finansiering",
        SectionKind::Documents => "Beslutsunderlag",
        SectionKind::Attachments => "Bilagor",
        SectionKind::Recipients => "Protokollsutdrag skickas till",
        SectionKind::Other => "Övrigt",
    }
}

/// A kind of payer.
pub fn payer_kind(kind: PayerKind) -> &'static str {
    match kind {
        PayerKind::Eu => "EU",
        PayerKind::State => "Staten",
        PayerKind::Region => "Regioner",
        PayerKind::Municipality => "Kommuner",
        PayerKind::University => "Universitet och högskolor",
        PayerKind::Company => "Företag",
        PayerKind::Bank => "Banker",
        PayerKind::Other => "Övriga",
    }
}

/// What a proposal asks for.
pub fn proposal_kind(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::Approve => "Bifall",
        ProposalKind::Reject => "Avslag",
        ProposalKind::Amend => "Ändring",
        ProposalKind::Add => "Tillägg",
        ProposalKind::ReferBack => "Återremiss",
        ProposalKind::Postpone => "Bordläggning",
        ProposalKind::Other => "Annat yrkande",
    }
}

/// What a proposal asks for, in words that need no explanation.
pub fn wish(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::Approve => "säga ja till förslaget",
        ProposalKind::Reject => "säga nej till förslaget",
        ProposalKind::Amend => "ändra förslaget",
        ProposalKind::Add => "lägga till något",
        ProposalKind::ReferBack => "skicka tillbaka ärendet för mer underlag",
        ProposalKind::Postpone => "vänta med beslutet",
        ProposalKind::Other => "något annat än att säga ja eller nej",
    }
}

/// A kind of remark.
pub fn remark_kind(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Note => "Protokollsanteckning",
        RemarkKind::Statement => "Särskilt yttrande",
        RemarkKind::Conflict => "Jäv",
        RemarkKind::Abstained => "Deltar inte i beslutet",
    }
}

/// All ballots in the order in which they are told.
pub const BALLOTS: [BallotKind; 4] = [BallotKind::Yes, BallotKind::No, BallotKind::Abstain, BallotKind::Absent];

/// How somebody voted.
pub fn ballot(kind: BallotKind) -> &'static str {
    match kind {
        BallotKind::Yes => "Ja",
        BallotKind::No => "Nej",
        BallotKind::Abstain => "Avstår",
        BallotKind::Absent => "Frånvarande",
    }
}

/// A national party's whole name; nothing for a local party.
pub fn party(letters: &str) -> Option<&'static str> {
    Some(match letters {
        "C" => "Centerpartiet",
        "FI" => "Feministiskt initiativ",
        "KD" => "Kristdemokraterna",
        "L" => "Liberalerna",
        "M" => "Moderaterna",
        "MP" => "Miljöpartiet",
        "S" => "Socialdemokraterna",
        "SD" => "Sverigedemokraterna",
        "V" => "Vänsterpartiet",
        _ => return None,
    })
}

/// Basic forms of what bodies are called, by the end of their names.
const BODIES: [&str; 7] =
    ["nämnden", "styrelsen", "fullmäktige", "utskottet", "beredningen", "direktionen", "kommittén"];

/// A body as it is called in running text: "nämnden", or its whole name where it ends otherwise.
pub fn short_body(body: &str) -> String {
    let short = BODIES.into_iter().find(|short| to_lower(body).ends_with(short));
    short.map_or_else(|| in_sentence(body), str::to_owned)
}

/// A name inside a sentence: its first letter small, unless it begins with an abbreviation.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => std::iter::once(small(first)).chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// The text with its first letter large.
pub fn capital(text: &str) -> String {
    capital_first(text)
}

/// "Helena Öhlund (S)".
pub fn person(person: &Person) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

/// Names as a sentence lists them: "a, b och c".
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

/// The numbers of some cases, runs put together: "§ 31", "§§ 31, 34–37, 39".
pub fn sections(numbers: &[u32]) -> String {
    let mut runs: Vec<[u32; 2]> = Vec::new();
    for number in numbers {
        match runs.last_mut().filter(|run| *number == run[1] || *number == run[1] + 1) {
            Some(run) => run[1] = *number,
            None => runs.push([*number; 2]),
        }
    }
    let said: Vec<String> = runs
        .iter()
        .map(|[a, b]| match b - a {
            0 => a.to_string(),
            1 => format!("{a}, {b}"),
            _ => format!("{a}–{b}"),
        })
        .collect();
    let mark = if runs.iter().all(|[a, b]| a == b) && runs.len() < 2 { "§" } else { "§§" };
    format!("{mark}\u{a0}{}", said.join(", "))
}

/// "1 ärende", "3 ärenden".
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{}\u{a0}{}", number(i64::try_from(n).unwrap_or(i64::MAX)), if n == 1 { one } else { many })
}

/// A sum in kronor with no-break spaces: "14 115 680 kr".
pub fn kronor(kronor: i64) -> String {
    format!("{}\u{a0}kr", number(kronor))
}

/// A whole number in groups of three: "14 115 680".
pub fn number(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut text = String::from(if n < 0 { "\u{2212}" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// An ISO date as it is said: "24 mars 2020"; anything else unchanged.
pub fn date(iso: &str) -> String {
    spoken_date(iso).unwrap_or_else(|| iso.to_owned())
}

fn spoken_date(iso: &str) -> Option<String> {
    let mut parts = iso.splitn(3, '-');
    let year: u32 = parts.next()?.parse().ok()?;
    let month: usize = parts.next()?.parse().ok()?;
    let day: u32 = parts.next()?.parse().ok()?;
    Some(format!("{day} {} {year}", MONTHS.get(month.checked_sub(1)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_grouped_by_three_with_no_break_spaces() {
        assert_eq!(kronor(14_115_680), "14\u{a0}115\u{a0}680\u{a0}kr");
        assert_eq!(kronor(0), "0\u{a0}kr");
        assert_eq!(number(-1_000), "\u{2212}1\u{a0}000");
        assert_eq!(number(999), "999");
    }

    #[test]
    fn dates_are_said_in_words_and_nonsense_is_left_alone() {
        assert_eq!(date("2020-03-24"), "24 mars 2020");
        assert_eq!(date("2020-13-24"), "2020-13-24");
        assert_eq!(date("i går"), "i går");
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&names), "a, b och c");
        assert_eq!(list(&names[..2]), "a och b");
        assert_eq!(list(&[]), "");
    }

    #[test]
    fn bodies_are_short_in_running_text() {
        assert_eq!(short_body("Regionala utvecklingsnämnden"), "nämnden");
        assert_eq!(short_body("Kommunfullmäktige"), "fullmäktige");
        assert_eq!(short_body("Stadsrådet"), "stadsrådet");
        assert_eq!(short_body("VA-rådet"), "VA-rådet");
    }

    #[test]
    fn cases_are_named_by_number_with_runs_put_together() {
        assert_eq!(sections(&[31]), "§\u{a0}31");
        assert_eq!(sections(&[31, 34, 35, 36, 39, 40]), "§§\u{a0}31, 34–36, 39, 40");
        assert_eq!(sections(&[41, 41]), "§\u{a0}41", "two cases of one number");
    }

    #[test]
    fn every_outcome_has_its_own_word_and_slug() {
        let words: std::collections::BTreeSet<_> = OUTCOMES.iter().map(|o| outcome(*o)).collect();
        let slugs: std::collections::BTreeSet<_> = OUTCOMES.iter().map(|o| outcome_slug(*o)).collect();
        assert_eq!((words.len(), slugs.len()), (OUTCOMES.len(), OUTCOMES.len()));
    }
}
