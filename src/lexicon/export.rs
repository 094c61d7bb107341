//! The words of tables that are taken away. Always Swedish, whatever the interface speaks: they
//! stand beside the protocol's own.

use crate::model::VoteCheck;
use crate::model::{
    BallotKind, FundingCheck, FundingTable, Outcome, PayerKind, Person, ProposalKind, Role, Vote,
};
use crate::wanted::Table;

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
pub const PLACE: [Head; 4] = [
    ("Sida", 7),
    ("Organ", 28),
    ("Sammanträdesdag", 16),
    ("Källa", 28),
];

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
/// Something doubtful about the whole document.
pub const BEWARE: &str = "Obs!";
/// What counts.
pub const PROTOCOL_COUNTS: &str = "Utläst av Paragraf; protokollet gäller.";

/// "Helena Öhlund (S)".
pub fn person(person: &Person) -> String {
    person.party.as_ref().map_or_else(
        || person.name.clone(),
        |party| format!("{} ({party})", person.name),
    )
}

/// "Omröstning": the figures of a vote in a cell.
pub fn figures(vote: &Vote) -> String {
    let counts = [
        (Some(vote.yes), "ja"),
        (Some(vote.no), "nej"),
        (vote.abstain, "avstår"),
        (vote.absent, "frånvarande"),
    ];
    let said: Vec<String> = counts
        .iter()
        .filter_map(|(n, word)| n.map(|n| format!("{n} {word}")))
        .collect();
    said.join(", ")
}
