//! The words of what is taken away: headings of tables, and the sentences of "Beslut i korthet". Always Swedish, whatever
//! the interface speaks: they stand beside the protocol's own.

use super::cases::{capital_first, small};
use super::front::MONTHS;
use super::sentences::grouped;
use super::to_lower;
use crate::model::VoteCheck;
use crate::model::{BallotKind, FundingCheck, FundingTable, Outcome, PayerKind, Person, ProposalKind, Role, Vote};
use crate::wanted::Table;

/// All outcomes, in the order in which a summary groups them.
pub const OUTCOMES: [Outcome; 15] = [
    Outcome::Granted,
    Outcome::Approved,
    Outcome::Adopted,
    Outcome::Rejected,
    Outcome::ReferredBack,
    Outcome::Postponed,
    Outcome::Answered,
    Outcome::Statement,
    Outcome::Elected,
    Outcome::Commissioned,
    Outcome::Referred,
    Outcome::Noted,
    Outcome::Other,
    Outcome::Withdrawn,
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

/// A kind of payer.
pub fn payer_kind(kind: PayerKind) -> &'static str {
    match kind {
        PayerKind::Eu => "EU",
        PayerKind::State => "Stat",
        PayerKind::Region => "Region",
        PayerKind::Municipality => "Kommun",
        PayerKind::University => "Universitet eller högskola",
        PayerKind::Company => "Företag",
        PayerKind::Bank => "Bank",
        PayerKind::Other => "Övrig",
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

/// How somebody voted.
pub fn ballot(kind: BallotKind) -> &'static str {
    match kind {
        BallotKind::Yes => "Ja",
        BallotKind::No => "Nej",
        BallotKind::Abstain => "Avstår",
        BallotKind::Absent => "Frånvarande",
    }
}

/// In what capacity somebody was there.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Member => "Ledamot",
        Role::Substitute => "Tjänstgörande ersättare",
        Role::NonServing => "Ej tjänstgörande ersättare",
        Role::Other => "Övrig närvarande",
    }
}

/// "Ja" or "Nej".
pub fn yes_or_no(yes: bool) -> &'static str {
    if yes { "Ja" } else { "Nej" }
}

/// Who won a vote; nothing on a tie.
pub fn winner(vote: &Vote) -> &'static str {
    match (vote.carried, vote.casting) {
        (Some(true), false) => "Ja vann",
        (Some(false), false) => "Nej vann",
        (Some(true), true) => "Ja vann med ordförandens utslagsröst",
        (Some(false), true) => "Nej vann med ordförandens utslagsröst",
        (None, _) => "",
    }
}

/// Whether names and result of a vote agree.
pub fn vote_check(check: VoteCheck) -> &'static str {
    match check {
        VoteCheck::Balanced => "Namnen stämmer med resultatet",
        VoteCheck::Off => "Namnen stämmer inte med resultatet",
        VoteCheck::NoNames => "Inga namn",
    }
}

/// What is said of a table of payers beside each row.
pub fn funding_check(table: &FundingTable) -> String {
    match (table.check, &table.total) {
        (FundingCheck::Balanced, _) => "Raderna stämmer med den tryckta summan".to_owned(),
        (FundingCheck::Off, Some(total)) => super::sentences::funding_off(table.sum, total.kronor),
        (FundingCheck::Off, None) => "Raderna stämmer inte med den tryckta summan".to_owned(),
        (FundingCheck::Unreadable, _) => "En rad kan inte läsas som belopp".to_owned(),
        (FundingCheck::NoTotal, _) => "Ingen summa är tryckt".to_owned(),
    }
}

/// The name of a table's sheet.
pub fn table(table: Table) -> &'static str {
    match table {
        Table::Decisions => "Beslut",
        Table::Money => "Finansiering",
        Table::Reservations => "Reservationer",
        Table::Votes => "Omröstningar",
        Table::Attendance => "Närvaro",
    }
}

/// A heading of a column, and the column's width in characters.
pub type Head = (&'static str, u8);

/// What every row about a case begins with.
pub const CASE: [Head; 3] = [("Paragraf", 10), ("Rubrik", 44), ("Utfall", 18)];
/// What every row ends with: where it was read.
pub const PLACE: [Head; 4] = [("Sida", 7), ("Organ", 28), ("Sammanträdesdag", 16), ("Källa", 28)];

/// The columns of a table between those two.
pub fn columns(table: Table) -> &'static [Head] {
    match table {
        Table::Decisions => &[
            ("Diarienummer", 20),
            ("Slutligt avgjort", 16),
            ("Beslutat av", 28),
            ("Förslag till", 24),
            ("Beslut", 70),
            ("Beviljat (kr)", 16),
            ("Beviljat till", 36),
            ("Avslaget belopp (kr)", 20),
            ("Reservation av", 36),
            ("Omröstning", 30),
        ],
        Table::Money => &[
            ("Projekt", 36),
            ("Period", 24),
            ("Finansiär", 40),
            ("Anmärkning", 20),
            ("Slag", 24),
            ("Belopp (kr)", 16),
            ("Tryckt belopp", 18),
            ("Andel (%)", 10),
            ("Tryckt summa (kr)", 18),
            ("Kontroll", 44),
        ],
        Table::Reservations => &[
            ("Reservation av", 40),
            ("Partier", 14),
            ("Skriftlig", 10),
            ("Reservation", 70),
            ("Ville i stället", 18),
            ("Yrkandet", 70),
        ],
        Table::Votes => &[
            ("Omröstning nr", 14),
            ("Ja betyder", 36),
            ("Nej betyder", 36),
            ("Ja (antal)", 10),
            ("Nej (antal)", 10),
            ("Avstår (antal)", 14),
            ("Frånvarande (antal)", 18),
            ("Resultat", 20),
            ("Kontroll", 32),
            ("Namn", 28),
            ("Parti", 8),
            ("Röst", 12),
        ],
        Table::Attendance => &[
            ("Namn", 30),
            ("Parti", 8),
            ("Närvarar som", 26),
            ("Uppdrag", 30),
            ("Ersätter", 30),
            ("Från §", 8),
            ("Till §", 8),
        ],
    }
}

/// The name of the sheet that tells where the others come from.
pub const ABOUT: &str = "Om";
/// What that sheet tells, in order.
pub const ABOUT_ROWS: [&str; 9] = [
    "Protokoll",
    "Organisation",
    "Sammanträdesdag",
    "Plats",
    "Källa",
    "Sidor i källan",
    "Ärenden här",
    "Ärenden i protokollet",
    "Urval",
];
/// Nothing was left out.
pub const ALL_CASES: &str = "Alla ärenden";
/// What counts.
pub const PROTOCOL_COUNTS: &str = "Utläst av Paragraf; protokollet gäller.";

/// The title of the summary.
pub const IN_BRIEF: &str = "Beslut i korthet";
/// Where the body is not named.
pub const THE_MEETING: &str = "Mötet";
/// Where the body with the last word is not named.
pub const HIGHER_BODY: &str = "en högre instans";
/// Where nothing is decided.
pub const NO_DECISION: &str = "Protokollet återger inget beslut i ärendet.";
/// Where there is no heading.
pub const NO_TITLE: &str = "Utan rubrik";

/// Basic forms of what bodies are called, by the end of their names.
const BODIES: [&str; 7] =
    ["nämnden", "styrelsen", "fullmäktige", "utskottet", "beredningen", "direktionen", "kommittén"];

/// A body as it begins a sentence: "Nämnden", or its whole name where it ends otherwise.
pub fn short_body(body: &str) -> String {
    let lower = to_lower(body);
    capital_first(BODIES.into_iter().find(|short| lower.ends_with(short)).unwrap_or(body))
}

/// A name inside a sentence: its first letter small, unless it begins with an abbreviation.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => std::iter::once(small(first)).chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// "Helena Öhlund (S)".
pub fn person(person: &Person) -> String {
    person.party.as_ref().map_or_else(|| person.name.clone(), |party| format!("{} ({party})", person.name))
}

/// Names as a sentence lists them: "a, b och c".
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

/// "1 ärende", "3 ärenden".
pub fn cases(count: usize) -> String {
    if count == 1 { "ett ärende".to_owned() } else { format!("{count} ärenden") }
}

/// "2 400 000 kronor".
pub fn kronor(kronor: i64) -> String {
    format!("{}\u{a0}kronor", grouped(kronor))
}

/// An ISO date as it is said: "16 september 2025"; anything else unchanged.
pub fn date(iso: &str) -> String {
    let said = || {
        let mut parts = iso.splitn(3, '-');
        let year = parts.next()?;
        let month: usize = parts.next()?.parse().ok()?;
        let day: u32 = parts.next()?.parse().ok()?;
        Some(format!("{day} {} {year}", MONTHS.get(month.checked_sub(1)?)?))
    };
    said().unwrap_or_else(|| iso.to_owned())
}

/// "sidan 4", "sidorna 4–6".
pub fn pages([first, last]: [u32; 2]) -> String {
    if last <= first { format!("sidan {first}") } else { format!("sidorna {first}–{last}") }
}

/// "Omröstning": the figures of a vote in a cell.
pub fn figures(vote: &Vote) -> String {
    let counts =
        [(Some(vote.yes), "ja"), (Some(vote.no), "nej"), (vote.abstain, "avstår"), (vote.absent, "frånvarande")];
    let said: Vec<String> = counts.iter().filter_map(|(n, word)| n.map(|n| format!("{n} {word}"))).collect();
    said.join(", ")
}

/// Words after a sum that make it more than once.
pub const REPEATED: [&str; 8] =
    [" per år", " per person", " per månad", " årligen", " varje år", " om året", "/år", " vardera"];

/// What a sum is granted to: "2 400 000 kronor till ”Projektet Smart virke”".
pub fn sum_to(sum: i64, repeated: &str, to: Option<&str>) -> String {
    let to = to.map_or_else(String::new, |to| format!(" till ”{to}”"));
    format!("{}{repeated}{to}", kronor(sum))
}

/// The first sentence of a case: what was decided, in plain words; nothing where only the protocol's own words tell.
/// `sums` is what is granted or refused, `to` the body with the last word.
pub fn opening(outcome: Outcome, body: &str, to: Option<&str>, sums: &str) -> Option<String> {
    let object = if sums.is_empty() { String::new() } else { format!(" {sums}") };
    let (did, does) = match outcome {
        Outcome::Granted if !sums.is_empty() => ("beviljade", "beviljar"),
        Outcome::Rejected if !sums.is_empty() => ("sa nej till", "säger nej till"),
        Outcome::Rejected => ("sa nej", "säger nej"),
        Outcome::Postponed => ("sköt upp ärendet till ett senare sammanträde", ""),
        Outcome::ReferredBack => ("skickade tillbaka ärendet för mer underlag", ""),
        _ => return None,
    };
    match to {
        None => Some(format!("{body} {did}{object}.")),
        Some(to) if !does.is_empty() => Some(format!("{body} föreslog att {to} {does}{object}.")),
        Some(_) => None,
    }
}

/// What stands between a body and what it decides.
pub const DECIDES: [&str; 2] = [" beslutar ", " beslutade "];
/// How what is decided begins, where it goes on from there.
pub const THAT: &str = "att ";

/// "Nämnden beslutade att utse Lage Hortlund."
pub fn decided(body: &str, clause: &str) -> String {
    let stop = if clause.ends_with(['.', '”', '!']) { "" } else { "." };
    format!("{body} beslutade {clause}{stop}")
}

/// The protocol's own words, quoted: the whole decision or some of its points.
pub fn quoted(body: Option<&str>, quotations: &[String], more: usize) -> String {
    let lead = body.map_or_else(|| "I protokollet står".to_owned(), |body| format!("{body} beslutade"));
    let more = match more {
        0 => String::new(),
        1 => " Beslutet har en punkt till.".to_owned(),
        more => format!(" Beslutet har {more} punkter till."),
    };
    format!("{lead}: {}{more}", list(&quotations.iter().map(|text| format!("”{text}”")).collect::<Vec<_>>()))
}

/// Who has the last word.
pub fn last_word(to: &str) -> String {
    format!("{} har sista ordet.", capital_first(to))
}

/// The most names that a sentence lists.
const MOST_NAMES: usize = 6;

/// Who entered a reservation.
pub fn reserved(names: &[String], parties: &[String]) -> String {
    if names.is_empty() && parties.is_empty() {
        return "En reservation lämnades.".to_owned();
    }
    if names.len() <= MOST_NAMES {
        return format!("{} reserverade sig.", list(if names.is_empty() { parties } else { names }));
    }
    let of = if parties.is_empty() { String::new() } else { format!(" ({})", parties.join(", ")) };
    format!("{} personer{of} reserverade sig.", names.len())
}

/// The result of a vote: "Vid omröstningen röstade 6 ja (”bifall till …”) och 3 nej (”bifall till motionen”); 1 avstod."
pub fn voted(vote: &Vote) -> String {
    let means = |words: &Option<String>| words.as_ref().map_or_else(String::new, |words| format!(" (”{words}”)"));
    let abstained = vote.abstain.filter(|n| *n > 0).map_or_else(String::new, |n| format!("; {n} avstod"));
    let casting = if vote.casting { " Ordförandens röst avgjorde." } else { "" };
    let (yes, no) = (means(&vote.yes_means), means(&vote.no_means));
    format!("Vid omröstningen röstade {} ja{yes} och {} nej{no}{abstained}.{casting}", vote.yes, vote.no)
}

/// The cases that are told of: all, or some of them.
pub fn treated(body: &str, here: usize, of: usize, filter: &str) -> String {
    if here == of {
        return format!("{body} behandlade {}.", cases(of));
    }
    let by = if filter.is_empty() { String::new() } else { format!(" Urval: {filter}.") };
    format!("{body} behandlade {}. Här redovisas {here} av dem.{by}", cases(of))
}

/// What is granted, refused or proposed in all: "Sammanlagt beviljades 5 242 000 kronor i 3 ärenden."
pub fn in_all(word: &str, sum: i64, count: usize) -> String {
    format!("{word} {} i {}.", kronor(sum), cases(count))
}

/// What is granted in all.
pub const GRANTED_IN_ALL: &str = "Sammanlagt beviljades";
/// What is proposed to a higher body in all.
pub const PROPOSED_IN_ALL: &str = "Sammanlagt föreslogs en högre instans att bevilja";
/// What is refused in all.
pub const REFUSED_IN_ALL: &str = "Sammanlagt avslogs";

/// Where a sum is given more than once and counted once.
pub const COUNTED_ONCE: &str = "Belopp som gäller per år eller på liknande sätt är räknade en gång.";

/// In how many cases somebody entered a reservation.
pub fn reserved_in(count: usize) -> String {
    format!("Reservationer lämnades i {}.", cases(count))
}

/// The last lines: where it comes from, and what counts.
pub fn source(name: &str) -> String {
    let name = if name.is_empty() { String::new() } else { format!("Källa: {name}. ") };
    format!("{name}Sammanfattningen är utläst ur protokollet av Paragraf. Det är protokollet som gäller.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_who_decided_what_and_who_has_the_last_word() {
        let sums = sum_to(2_400_000, " per år", Some("Byalaget"));
        let said = |to| opening(Outcome::Granted, "Nämnden", to, &sums);
        assert_eq!(said(None).unwrap(), "Nämnden beviljade 2\u{a0}400\u{a0}000\u{a0}kronor per år till ”Byalaget”.");
        let proposed = said(Some("regionfullmäktige")).unwrap();
        assert!(proposed.starts_with("Nämnden föreslog att regionfullmäktige beviljar 2"), "{proposed}");
        assert_eq!(opening(Outcome::Adopted, "Nämnden", None, ""), None);
    }

    #[test]
    fn those_who_reserved_are_named_or_counted() {
        let names: Vec<String> = (1..=7).map(|i| format!("Namn {i}")).collect();
        assert_eq!(reserved(&names[..2], &[]), "Namn 1 och Namn 2 reserverade sig.");
        assert_eq!(reserved(&names, &["M".to_owned(), "L".to_owned()]), "7 personer (M, L) reserverade sig.");
        assert_eq!(reserved(&[], &["M".to_owned()]), "M reserverade sig.");
        assert_eq!(reserved(&[], &[]), "En reservation lämnades.");
    }

    #[test]
    fn dates_and_pages_are_said_in_words() {
        assert_eq!(date("2025-09-16"), "16 september 2025");
        assert_eq!(date("hösten"), "hösten");
        assert_eq!((pages([4, 4]), pages([4, 6])), ("sidan 4".into(), "sidorna 4–6".into()));
    }
}
