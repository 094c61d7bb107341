//! What tells what became of a matter where no word of decision does, or where several do.

use super::{Row, row};
use crate::model::Outcome;

/// What a decision without any other word of decision says.
pub const FALLBACKS: &[Row<Outcome>] = &[
    row("enligt förslag", Outcome::Approved, "layouts 04"),
    row("enligt förslaget", Outcome::Approved, "layouts 04"),
    // Where the capital that begins the sentence is lost (another font, a drop capital).
    row("nligt förslag", Outcome::Approved, "nykarleby"),
    row("nligt förslaget", Outcome::Approved, "drop capitals"),
    row("i enlighet med förslaget", Outcome::Approved, "municipal boards"),
    row("i enlighet med", Outcome::Approved, "municipal boards"),
    row("i enlighet härmed", Outcome::Approved, "layouts 03"),
    row("bifall", Outcome::Approved, "municipal boards"),
    row("bifalles", Outcome::Approved, "goteborg"),
    row("avslag", Outcome::Rejected, "municipal boards"),
    row("översända", Outcome::Referred, "municipal boards"),
    row("översänder", Outcome::Referred, "municipal boards"),
    row("översänds", Outcome::Referred, "goteborg § 207"),
    row("upphäva", Outcome::Adopted, "municipal boards"),
    row("upphävs", Outcome::Adopted, "municipal boards"),
    row("upphäver", Outcome::Adopted, "municipal boards"),
    row("upphör att gälla", Outcome::Adopted, "goteborg"),
    row("ändra", Outcome::Adopted, "municipal boards"),
    row("ändras", Outcome::Adopted, "municipal boards"),
    row("ändrar", Outcome::Adopted, "municipal boards"),
    row("införa", Outcome::Adopted, "municipal boards"),
    row("införs", Outcome::Adopted, "municipal boards"),
    row("inrätta", Outcome::Adopted, "municipal boards"),
    row("inrättar", Outcome::Adopted, "municipal boards"),
    row("inrättas", Outcome::Adopted, "municipal boards"),
    row("medge", Outcome::Approved, "municipal boards"),
    row("medger", Outcome::Approved, "municipal boards"),
    row("medges", Outcome::Approved, "municipal boards"),
    row("konstaterar", Outcome::Noted, "municipal boards"),
    row("konstateras", Outcome::Noted, "municipal boards"),
    row("konstaterades", Outcome::Noted, "layouts 04"),
    row("konstatera", Outcome::Noted, "municipal boards"),
    row("konstaterade", Outcome::Noted, "municipal boards"),
    row("justerar", Outcome::Elected, "goteborg § 50"),
    row("att justera", Outcome::Elected, "layouts 01"),
    row("lägga till", Outcome::Approved, "layouts 02"),
    row("får ställas", Outcome::Approved, "municipal councils"),
    row("får framställas", Outcome::Approved, "goteborg"),
    row("får väckas", Outcome::Approved, "municipal councils"),
    row("sälja", Outcome::Approved, "municipal boards"),
    row("säljs", Outcome::Approved, "municipal boards"),
    row("säljer", Outcome::Approved, "municipal boards"),
    row("försäljs", Outcome::Approved, "municipal boards"),
    row("köpa", Outcome::Approved, "municipal boards"),
    row("köper", Outcome::Approved, "municipal boards"),
    row("köps", Outcome::Approved, "municipal boards"),
    row("förvärva", Outcome::Approved, "municipal boards"),
    row("förvärvar", Outcome::Approved, "municipal boards"),
    row("förvärvas", Outcome::Approved, "municipal boards"),
    row("upplåta", Outcome::Approved, "municipal boards"),
    row("upplåter", Outcome::Approved, "municipal boards"),
    row("upplåts", Outcome::Approved, "municipal boards"),
    row("gå med i", Outcome::Approved, "municipal boards"),
    row("går med i", Outcome::Approved, "municipal boards"),
    row("gå in i", Outcome::Approved, "municipal boards"),
    row("genomföra", Outcome::Approved, "municipal boards"),
    row("genomförs", Outcome::Approved, "municipal boards"),
    row("fördela", Outcome::Approved, "municipal boards"),
    row("fördelas", Outcome::Approved, "municipal boards"),
    row("fördelar", Outcome::Approved, "municipal boards"),
    row("höja", Outcome::Approved, "municipal boards"),
    row("höjs", Outcome::Approved, "municipal boards"),
    row("sänka", Outcome::Approved, "municipal boards"),
    row("sänks", Outcome::Approved, "municipal boards"),
    row("utöka", Outcome::Approved, "municipal boards"),
    row("utökas", Outcome::Approved, "municipal boards"),
    row("starta", Outcome::Approved, "municipal boards"),
    row("startas", Outcome::Approved, "municipal boards"),
    row("avsluta", Outcome::Approved, "municipal boards"),
    row("avslutas", Outcome::Approved, "municipal boards"),
    row("inleda", Outcome::Approved, "municipal boards"),
    row("inleds", Outcome::Approved, "municipal boards"),
    row("förlänga", Outcome::Approved, "municipal boards"),
    row("förlängs", Outcome::Approved, "municipal boards"),
    row("förlänger", Outcome::Approved, "municipal boards"),
    row("delta i", Outcome::Approved, "municipal boards"),
    row("deltar i", Outcome::Approved, "municipal boards"),
];

/// The word before a body's name on the head of an attachment.
pub const ATTACHED: &str = "bilaga";

/// Nouns that begin a short sentence on what becomes of the matter: "Dagordningen fastställs."
pub const MATTERS: [&str; 31] = [
    "ärendet",
    "informationen",
    "rapporten",
    "redovisningen",
    "redogörelsen",
    "anmälan",
    "anmälningarna",
    "meddelandena",
    "delegationsbesluten",
    "delegeringsbesluten",
    "besluten",
    "dagordningen",
    "föredragningslistan",
    "ärendelistan",
    "protokollet",
    "motionen",
    "interpellationen",
    "frågan",
    "ansökan",
    "förslaget",
    "medborgarförslaget",
    "planen",
    "till",
    "skrivelsen",
    "skrivelserna",
    "uppdraget",
    "avsägelsen",
    "handlingarna",
    "granskningen",
    "yttrandet",
    "budgeten",
];

/// Verbs that say in the passive what became of the matter.
pub const PASTS: [&str; 19] = [
    "lades",
    "godkändes",
    "fastställdes",
    "antogs",
    "utsågs",
    "valdes",
    "bordlades",
    "antecknades",
    "beviljades",
    "återremitterades",
    "avslogs",
    "bifölls",
    "noterades",
    "återremitteras",
    "bordläggs",
    "utgår",
    "utses att justera",
    "valdes att justera",
    "väljs att justera",
];

/// Words of a title whose matter a decision "enligt förslaget" settles as the proposal says.
pub const MOTIONS: [&str; 7] =
    ["motion", "motionen", "motioner", "medborgarförslag", "interpellation", "e-förslag", "invånarförslag"];

/// Words of a decision that only point to a proposal.
pub const POINTS_TO: [&str; 4] = ["förslag", "förslaget", "härmed", "förslagen"];

/// What a title that says what became of its case ends with.
pub const TITLE_ENDS: &[Row<Outcome>] = &[
    row("utgår", Outcome::Withdrawn, "municipal boards"),
    row("utgick", Outcome::Withdrawn, "municipal boards"),
    row("utgår.", Outcome::Withdrawn, "municipal boards"),
    row("(utgår)", Outcome::Withdrawn, "municipal boards"),
    row("(utgick)", Outcome::Withdrawn, "municipal boards"),
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
    row("rapport", Outcome::Noted, "goteborg"),
    row("information", Outcome::Noted, "norrbotten § 26"),
    row("anmälan", Outcome::Noted, "goteborg"),
];
