//! What decisions say, and who they are left to.

use super::to_lower;
use super::{Row, row};
use crate::model::Outcome;

/// Words of a decision and what they do with the matter. The earliest in the sentence decides; of several at one place
/// the first row.
pub const OUTCOMES: &[Row<Outcome>] = &[
    row("till handlingarna", Outcome::Noted, "norrbotten § 25"),
    row("lägga informationen", Outcome::Noted, "norrbotten § 26"),
    row("antecknas", Outcome::Noted, "goteborg § 51"),
    row("förklaras fullgjort", Outcome::Noted, "goteborg § 198"),
    row("förklaras fullgjorda", Outcome::Noted, "municipal boards"),
    row("anteckna", Outcome::Noted, "goteborg"),
    row("antecknar", Outcome::Noted, "goteborg"),
    row("noterar", Outcome::Noted, "municipal boards"),
    row("noteras", Outcome::Noted, "municipal boards"),
    row("notera", Outcome::Noted, "municipal boards"),
    row("tar del av", Outcome::Noted, "alingsas"),
    row("ta del av", Outcome::Noted, "alingsas"),
    row("har tagit del av", Outcome::Noted, "municipal boards"),
    row("tackar för informationen", Outcome::Noted, "municipal boards"),
    row("återremittera", Outcome::ReferredBack, "goteborg § 73"),
    row("återremitterar", Outcome::ReferredBack, "municipal boards"),
    row("återremitteras", Outcome::ReferredBack, "goteborg § 74"),
    row("bordlägga", Outcome::Postponed, "municipal boards"),
    row("bordlägger", Outcome::Postponed, "municipal boards"),
    row("bordläggs", Outcome::Postponed, "goteborg § 200"),
    row("bordlades", Outcome::Postponed, "municipal boards"),
    row("skjuts upp", Outcome::Postponed, "municipal boards"),
    row("skjuta upp", Outcome::Postponed, "municipal boards"),
    row("utgår", Outcome::Withdrawn, "alingsas"),
    row("återkallas", Outcome::Withdrawn, "municipal boards"),
    row("tas bort", Outcome::Withdrawn, "municipal boards"),
    row("anses besvarad", Outcome::Answered, "goteborg"),
    row("anse motionen besvarad", Outcome::Answered, "layouts 01"),
    row("är besvarad", Outcome::Answered, "municipal councils"),
    row("besvarad", Outcome::Answered, "municipal councils"),
    row("besvarat", Outcome::Answered, "municipal councils"),
    row("besvarade", Outcome::Answered, "municipal councils"),
    row("avslå", Outcome::Rejected, "norrbotten § 34"),
    row("avslår", Outcome::Rejected, "alingsas § 92"),
    row("avslås", Outcome::Rejected, "goteborg § 204"),
    row("avstyrka", Outcome::Rejected, "municipal boards"),
    row("avstyrker", Outcome::Rejected, "municipal boards"),
    row("avstyrks", Outcome::Rejected, "municipal boards"),
    row("inte bevilja", Outcome::Rejected, "municipal boards"),
    row("beviljas inte", Outcome::Rejected, "municipal boards"),
    row("bevilja", Outcome::Granted, "layouts 01"),
    row("beviljar", Outcome::Granted, "municipal boards"),
    row("beviljas", Outcome::Granted, "norrbotten § 35"),
    row("bygglov ges", Outcome::Granted, "municipal boards"),
    row("ge bygglov", Outcome::Granted, "municipal boards"),
    row("yttrande över", Outcome::Statement, "goteborg § 207"),
    row("antecknas och godkänns", Outcome::Approved, "goteborg § 72"),
    row("ansåg sig förhindrad", Outcome::Noted, "goteborg § 197"),
    row("ansåg sig förhindrade", Outcome::Noted, "goteborg § 475"),
    row("som yttrande", Outcome::Statement, "goteborg § 518"),
    row("inga anmälningar", Outcome::Noted, "goteborg § 236"),
    row("lämnar yttrande", Outcome::Statement, "norrbotten § 28"),
    row("lämna yttrande", Outcome::Statement, "regional boards"),
    row("avger yttrande", Outcome::Statement, "municipal boards"),
    row("avge yttrande", Outcome::Statement, "regional boards"),
    row("yttrar sig", Outcome::Statement, "municipal boards"),
    row("yttra sig", Outcome::Statement, "municipal boards"),
    row("som sitt yttrande", Outcome::Statement, "municipal boards"),
    row("som svar på remissen", Outcome::Statement, "regional boards"),
    row("utse", Outcome::Elected, "norrbotten § 22"),
    row("utser", Outcome::Elected, "layouts 06"),
    row("utses", Outcome::Elected, "goteborg"),
    row("utsågs", Outcome::Elected, "municipal councils"),
    row("välja", Outcome::Elected, "municipal councils"),
    row("väljer", Outcome::Elected, "municipal councils"),
    row("väljs", Outcome::Elected, "municipal boards"),
    row("valdes", Outcome::Elected, "layouts 04"),
    row("förrättas val", Outcome::Elected, "municipal boards"),
    row("godkänna", Outcome::Approved, "norrbotten § 27"),
    row("godkänner", Outcome::Approved, "norrbotten § 30"),
    row("godkänns", Outcome::Approved, "goteborg"),
    row("godkännes", Outcome::Approved, "layouts 06"),
    row("godkändes", Outcome::Approved, "layouts 04"),
    row("bifalla", Outcome::Approved, "norrbotten § 32"),
    row("bifaller", Outcome::Approved, "norrbotten § 28"),
    row("bifalls", Outcome::Approved, "municipal boards"),
    row("bifall till", Outcome::Approved, "goteborg"),
    row("tillstyrka", Outcome::Approved, "goteborg"),
    row("tillstyrks", Outcome::Approved, "goteborg"),
    row("ställa sig bakom", Outcome::Approved, "regional boards"),
    row("ställer sig bakom", Outcome::Approved, "regional boards"),
    row("anta", Outcome::Adopted, "norrbotten § 33"),
    row("antar", Outcome::Adopted, "municipal councils"),
    row("antas", Outcome::Adopted, "goteborg § 75"),
    row("revideras", Outcome::Adopted, "goteborg § 382"),
    row("fastställa", Outcome::Adopted, "norrbotten § 23"),
    row("fastställer", Outcome::Adopted, "municipal boards"),
    row("fastställs", Outcome::Adopted, "goteborg § 198"),
    row("fastställdes", Outcome::Adopted, "municipal boards"),
    row("remittera", Outcome::Referred, "municipal boards"),
    row("remitteras", Outcome::Referred, "municipal boards"),
    row("remitterar", Outcome::Referred, "municipal boards"),
    row("överlämna", Outcome::Referred, "municipal boards"),
    row("överlämnas", Outcome::Referred, "municipal boards"),
    row("överlämnar", Outcome::Referred, "municipal boards"),
    row("hänskjuts", Outcome::Referred, "goteborg § 199"),
    row("hänskjuta", Outcome::Referred, "municipal boards"),
    row("i uppdrag", Outcome::Commissioned, "norrbotten § 30"),
    row("uppdra", Outcome::Commissioned, "municipal boards"),
    row("uppdrar", Outcome::Commissioned, "municipal boards"),
];

/// Words that turn a refusal of proposals at the meeting away from the matter ("avslå samtliga yrkanden").
pub const NOT_THE_MATTER: [&str; 4] = ["yrkande", "yrkanden", "tilläggsyrkande", "tilläggsyrkanden"];

/// Words with which a body only proposes.
pub const PROPOSES: &[Row<()>] = &[
    row("föreslår", (), "norrbotten § 30"),
    row("föreslå", (), "norrbotten § 42"),
    row("rekommenderar", (), "norrbotten § 42"),
    row("rekommendera", (), "municipal boards"),
    row("hemställer", (), "municipal boards"),
    row("hemställa", (), "municipal boards"),
];

/// Small words between such a word and the body it turns to.
pub const BETWEEN: [&str; 6] = ["att", "hos", "till", "för", "till:", "även"];

/// Endings of bodies' names.
pub const BODY_ENDS: [&str; 9] = [
    "fullmäktige",
    "styrelsen",
    "nämnden",
    "utskottet",
    "landstinget",
    "direktionen",
    "beredningen",
    "kommittén",
    "delegationen",
];

/// Whether a word names a body.
pub fn is_body(word: &str) -> bool {
    let lower = to_lower(word);
    BODY_ENDS.iter().any(|end| lower.ends_with(end))
}

/// Words with which a body decides, in the sentence that introduces the points.
pub const DECIDES: [&str; 6] = ["beslutar", "beslutade", "besluta", "beslutat", "har beslutat", "beslut:"];

/// The word between the deciding verb and what is decided.
pub const CLAUSE: &str = "att";

/// Words that begin a sentence that grants nothing though a sum stands in it.
pub const FUND_SENTENCE: [&str; 4] = ["medlen ", "medel ", "kostnaden ", "finansiering "];

/// What a decision without any other word of decision says.
pub const FALLBACKS: &[Row<Outcome>] = &[
    row("enligt förslag", Outcome::Approved, "layouts 04"),
    row("enligt förslaget", Outcome::Approved, "layouts 04"),
    row("i enlighet med förslaget", Outcome::Approved, "municipal boards"),
    row("i enlighet härmed", Outcome::Approved, "layouts 03"),
];

/// What a title's words ask for where the points of a decision do several things.
pub const HINTS: &[Row<Outcome>] = &[
    row("val", Outcome::Elected, "norrbotten § 22"),
    row("motion", Outcome::Rejected, "norrbotten § 42"),
    row("motion", Outcome::Answered, "goteborg"),
    row("motion", Outcome::Approved, "goteborg"),
    row("yttrande", Outcome::Statement, "norrbotten § 28"),
    row("remiss", Outcome::Statement, "norrbotten § 28"),
    row("medfinansiering", Outcome::Granted, "norrbotten § 35"),
    row("ansökan", Outcome::Granted, "municipal boards"),
];

/// Words that grant a sum; those in -s stand after the receiver.
pub const GRANT_WORDS: [&str; 3] = ["beviljas", "beviljar", "bevilja"];

/// Words between the receiver and the sum.
pub const WITH_SUM: [&str; 9] = ["medfinansiering", "bidrag", "med", "om", "på", "ett", "högst", "upp till", "totalt"];

/// Words after which a sum is a part of the one before it.
pub const OF_WHICH: [&str; 2] = ["varav", "därav"];
