//! The words of the interface that are used twice, and sums, dates and lists as the reader's
//! language writes them.

use super::icons::Icon;
use super::language::{Language, key, localized, spoken, tell};
use crate::lexicon::cases::{capital_first, small};
pub use crate::lexicon::people::party_name as party;
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
    localized(match outcome {
        Outcome::Approved => key!("Godkänt"),
        Outcome::Adopted => key!("Antaget"),
        Outcome::Granted => key!("Beviljat"),
        Outcome::Rejected => key!("Avslag"),
        Outcome::Answered => key!("Besvarat"),
        Outcome::Noted => key!("Till handlingarna"),
        Outcome::Elected => key!("Val"),
        Outcome::Postponed => key!("Bordlagt"),
        Outcome::ReferredBack => key!("Återremiss"),
        Outcome::Referred => key!("Skickat vidare"),
        Outcome::Commissioned => key!("Uppdrag"),
        Outcome::Statement => key!("Yttrande"),
        Outcome::Withdrawn => key!("Utgår"),
        Outcome::None => key!("Inget beslut"),
        Outcome::Other => key!("Annat beslut"),
    })
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
    localized(match kind {
        SectionKind::Heading => key!("Rubrik"),
        SectionKind::Decision => key!("Beslut", "one"),
        SectionKind::Proposed => key!("Förslag till beslut"),
        SectionKind::Deliberation => key!("Ärendets behandling under sammanträdet"),
        SectionKind::Proposals => key!("Yrkanden"),
        SectionKind::Propositions => key!("Propositionsordning"),
        SectionKind::Votes => key!("Omröstning"),
        SectionKind::Reservations => key!("Reservationer"),
        SectionKind::Remarks => key!("Anteckningar och särskilda yttranden"),
        SectionKind::Statement => key!("Yttrande till beslutsförslaget"),
        SectionKind::Summary => key!("Sammanfattning"),
        SectionKind::Matter => key!("Ärendet"),
        SectionKind::Funding => key!("Finansiering"),
        SectionKind::Documents => key!("Beslutsunderlag"),
        SectionKind::Attachments => key!("Bilagor"),
        SectionKind::Recipients => key!("Protokollsutdrag skickas till"),
        SectionKind::Other => key!("Övrigt"),
    })
}

/// A kind of payer.
pub fn payer_kind(kind: PayerKind) -> &'static str {
    localized(match kind {
        PayerKind::Eu => key!("EU"),
        PayerKind::State => key!("Staten"),
        PayerKind::Region => key!("Regioner"),
        PayerKind::Municipality => key!("Kommuner"),
        PayerKind::University => key!("Universitet och högskolor"),
        PayerKind::Company => key!("Företag"),
        PayerKind::Bank => key!("Banker"),
        PayerKind::Other => key!("Övriga"),
    })
}

/// What a proposal asks for.
pub fn proposal_kind(kind: ProposalKind) -> &'static str {
    localized(match kind {
        ProposalKind::Approve => key!("Bifall"),
        ProposalKind::Reject => key!("Avslag", "proposal"),
        ProposalKind::Amend => key!("Ändring"),
        ProposalKind::Add => key!("Tillägg"),
        ProposalKind::ReferBack => key!("Återremiss", "proposal"),
        ProposalKind::Postpone => key!("Bordläggning"),
        ProposalKind::Other => key!("Annat yrkande"),
    })
}

/// What a proposal asks for, in words that need no explanation.
pub fn wish(kind: ProposalKind) -> &'static str {
    localized(match kind {
        // To what, only the words themselves tell: the motion, or what somebody proposed about it.
        ProposalKind::Approve => key!("säga ja"),
        ProposalKind::Reject => key!("säga nej"),
        ProposalKind::Amend => key!("ändra förslaget"),
        ProposalKind::Add => key!("lägga till något"),
        ProposalKind::ReferBack => key!("skicka tillbaka ärendet för mer underlag"),
        ProposalKind::Postpone => key!("vänta med beslutet"),
        ProposalKind::Other => key!("något annat än att säga ja eller nej"),
    })
}

/// A kind of remark.
pub fn remark_kind(kind: RemarkKind) -> &'static str {
    localized(match kind {
        RemarkKind::Note => key!("Protokollsanteckning"),
        RemarkKind::Statement => key!("Särskilt yttrande"),
        RemarkKind::Conflict => key!("Jäv"),
        RemarkKind::Abstained => key!("Deltar inte i beslutet"),
    })
}

/// All ballots in the order in which they are told.
pub const BALLOTS: [BallotKind; 4] = [
    BallotKind::Yes,
    BallotKind::No,
    BallotKind::Abstain,
    BallotKind::Absent,
];

/// How somebody voted.
pub fn ballot(kind: BallotKind) -> &'static str {
    localized(match kind {
        BallotKind::Yes => key!("Ja"),
        BallotKind::No => key!("Nej"),
        BallotKind::Abstain => key!("Avstår"),
        BallotKind::Absent => key!("Frånvarande"),
    })
}

/// Basic forms of what bodies are called, by the end of their names.
static BODIES: [&str; 7] = [
    key!("nämnden"),
    key!("styrelsen"),
    key!("fullmäktige"),
    key!("utskottet"),
    key!("beredningen"),
    key!("direktionen"),
    key!("kommittén"),
];

/// The bodies that decide most of what others propose.
static HIGHER: [&str; 4] = [
    key!("kommunfullmäktige"),
    key!("kommunstyrelsen"),
    key!("regionfullmäktige"),
    key!("regionstyrelsen"),
];

/// A body as it is called in running text: "nämnden", or its whole name where it ends otherwise.
pub fn short_body(body: &str) -> String {
    let short = BODIES.iter().find(|short| to_lower(body).ends_with(*short));
    short.map_or_else(|| self::body(body), |short| localized(short).to_owned())
}

/// A body's whole name inside a sentence: "regionfullmäktige". A name that has no counterpart stays
/// as it is.
pub fn body(name: &str) -> String {
    let lower = to_lower(name);
    match HIGHER.iter().chain(&BODIES).find(|known| lower == **known) {
        Some(known) => localized(known).to_owned(),
        None if spoken() == Language::Swedish => in_sentence(name),
        None => name.to_owned(),
    }
}

/// A name inside a sentence: its first letter small, unless it begins with an abbreviation.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            std::iter::once(small(first)).chain(letters).collect()
        }
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
pub fn list<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    match &names[..] {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => tell!("{join} och {last}", join = first.join(", "), last = last),
    }
}

/// The numbers of some cases, runs put together: "§ 31", "§§ 31, 34–37, 39".
pub fn sections(numbers: &[u32]) -> String {
    let mut runs: Vec<[u32; 2]> = Vec::new();
    for number in numbers {
        match runs
            .last_mut()
            .filter(|run| *number == run[1] || *number == run[1] + 1)
        {
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
    let mark = if runs.iter().all(|[a, b]| a == b) && runs.len() < 2 {
        "§"
    } else {
        "§§"
    };
    format!("{mark}\u{a0}{}", said.join(", "))
}

/// "1 ärende", "3 ärenden".
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!(
        "{}\u{a0}{}",
        number(i64::try_from(n).unwrap_or(i64::MAX)),
        if n == 1 { one } else { many }
    )
}

/// A sum in kronor with no-break spaces: "14 115 680 kr", "SEK 14,115,680".
pub fn kronor(kronor: i64) -> String {
    tell!("{number}\u{a0}kr", number = number(kronor))
}

/// A sum that is granted: "högst 400 000 kr" where it is the most that may be given.
pub fn granted(sum: i64, at_most: bool) -> String {
    let sum = kronor(sum);
    if at_most {
        tell!("högst {sum}", sum = sum)
    } else {
        sum
    }
}

/// A whole number in groups of three: "14 115 680", "14,115,680".
pub fn number(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut text = String::from(if n < 0 { "\u{2212}" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(if spoken() == Language::English {
                ','
            } else {
                '\u{a0}'
            });
        }
        text.push(digit);
    }
    text
}

static MONTHS: [&str; 12] = [
    key!("januari"),
    key!("februari"),
    key!("mars"),
    key!("april"),
    key!("maj"),
    key!("juni"),
    key!("juli"),
    key!("augusti"),
    key!("september"),
    key!("oktober"),
    key!("november"),
    key!("december"),
];

/// An ISO date as it is said: "24 mars 2020", "24. maaliskuuta 2020"; anything else unchanged.
pub fn date(iso: &str) -> String {
    spoken_date(iso).unwrap_or_else(|| iso.to_owned())
}

fn spoken_date(iso: &str) -> Option<String> {
    let mut parts = iso.splitn(3, '-');
    let year: u32 = parts.next()?.parse().ok()?;
    let month: usize = parts.next()?.parse().ok()?;
    let day: u32 = parts.next()?.parse().ok()?;
    let month = localized(MONTHS.get(month.checked_sub(1)?)?);
    Some(tell!(
        "{day} {month} {year}",
        day = day,
        month = month,
        year = year
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::language::{LANGUAGES, speak};

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
    fn sums_dates_and_lists_are_those_of_the_language() {
        let names = ["a", "b"].map(str::to_owned);
        let said = |language| {
            speak(language);
            let said = [
                kronor(-1_092_000),
                date("2025-09-16"),
                list(&names),
                body("Regionfullmäktige"),
                body("Va-nämnd"),
            ];
            speak(Language::Swedish);
            said.map(|said| said.replace('\u{a0}', " "))
        };
        let swedish = [
            "−1 092 000 kr",
            "16 september 2025",
            "a och b",
            "regionfullmäktige",
            "va-nämnd",
        ];
        assert_eq!(said(Language::Swedish), swedish);
        let english = [
            "SEK −1,092,000",
            "16 September 2025",
            "a and b",
            "the regional council",
            "Va-nämnd",
        ];
        assert_eq!(said(Language::English), english);
        let finnish = [
            "−1 092 000 kr",
            "16. syyskuuta 2025",
            "a ja b",
            "aluevaltuusto",
            "Va-nämnd",
        ];
        assert_eq!(said(Language::Finnish), finnish);
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
        assert_eq!(
            sections(&[31, 34, 35, 36, 39, 40]),
            "§§\u{a0}31, 34–36, 39, 40"
        );
        assert_eq!(sections(&[41, 41]), "§\u{a0}41", "two cases of one number");
    }

    #[test]
    fn every_outcome_has_its_own_word_and_slug() {
        let slugs: std::collections::BTreeSet<_> =
            OUTCOMES.iter().map(|o| outcome_slug(*o)).collect();
        assert_eq!(slugs.len(), OUTCOMES.len());
        for (language, code, _) in LANGUAGES {
            speak(language);
            let words: std::collections::BTreeSet<_> =
                OUTCOMES.iter().map(|o| outcome(*o)).collect();
            assert_eq!(words.len(), OUTCOMES.len(), "{code}");
        }
        speak(Language::Swedish);
    }
}
