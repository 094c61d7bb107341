//! Words of the meeting: proposals, what became of them, reservations, remarks, votes.

use super::{Row, row};
use crate::model::{BallotKind, ProposalKind, RemarkKind};

/// Verbs that make a proposal at the meeting.
pub const PROPOSES: &[Row<()>] = &[
    row("yrkar", (), "norrbotten § 28"),
    row("yrkade", (), "municipal councils"),
    row("yrkat", (), "municipal councils"),
];

/// Verbs that make a proposal where a person is their subject; bodies and parties use them of other things.
pub const SUGGESTS: &[Row<()>] = &[
    row("föreslår", (), "municipal boards"),
    row("föreslog", (), "layouts 04"),
    row("tillstyrker", (), "municipal boards"),
];

/// What a proposal asks for; the earliest wording decides, of several at one place the longest. Approval of a written
/// proposal by named parties is their own wording in place of the one on the table.
pub const KINDS: &[Row<ProposalKind>] = &[
    row("återremiss", ProposalKind::ReferBack, "goteborg § 73"),
    row("återremitteras", ProposalKind::ReferBack, "goteborg § 73"),
    row("återremittera", ProposalKind::ReferBack, "goteborg § 73"),
    row("återremitterar", ProposalKind::ReferBack, "municipal boards"),
    row("bifall till återremissyrkande", ProposalKind::ReferBack, "municipal councils"),
    row("bordläggning", ProposalKind::Postpone, "goteborg § 233"),
    row("bordläggs", ProposalKind::Postpone, "goteborg § 200"),
    row("bordläggas", ProposalKind::Postpone, "goteborg § 233"),
    row("bordlägga", ProposalKind::Postpone, "municipal boards"),
    row("tilläggsyrkande", ProposalKind::Add, "goteborg § 69"),
    row("tilläggsyrkandet", ProposalKind::Add, "goteborg § 69"),
    row("bifall till tilläggsyrkande", ProposalKind::Add, "municipal councils"),
    row("bifall till tilläggsyrkandet", ProposalKind::Add, "municipal councils"),
    row("i tillägg", ProposalKind::Add, "municipal boards"),
    row("som tillägg", ProposalKind::Add, "municipal boards"),
    row("bifall till yrkande från", ProposalKind::Amend, "goteborg § 198"),
    row("bifall till yrkande", ProposalKind::Amend, "goteborg § 205"),
    row("bifall till yrkandet från", ProposalKind::Amend, "goteborg § 228"),
    row("bifall till förslaget från", ProposalKind::Amend, "goteborg § 72"),
    row("bifall till eget", ProposalKind::Amend, "municipal councils"),
    row("bifall", ProposalKind::Approve, "goteborg § 198"),
    row("bifaller", ProposalKind::Approve, "norrbotten § 42"),
    row("bifalls", ProposalKind::Approve, "municipal boards"),
    row("bifalla", ProposalKind::Approve, "municipal boards"),
    row("det liggande förslaget", ProposalKind::Approve, "norrbotten § 28"),
    row("liggande förslag", ProposalKind::Approve, "municipal boards"),
    row("i enlighet med förslaget", ProposalKind::Approve, "municipal boards"),
    row("enligt förslaget", ProposalKind::Approve, "municipal boards"),
    row("tillstyrker", ProposalKind::Approve, "goteborg"),
    row("avslag", ProposalKind::Reject, "norrbotten § 41"),
    row("avslås", ProposalKind::Reject, "municipal boards"),
    row("avslå", ProposalKind::Reject, "municipal boards"),
    row("avslår", ProposalKind::Reject, "municipal boards"),
    row("avstyrks", ProposalKind::Reject, "municipal boards"),
    row("avstyrkas", ProposalKind::Reject, "goteborg § 204"),
    row("avstyrka", ProposalKind::Reject, "goteborg § 204"),
];

/// A word that begins an own wording where nothing else tells the kind.
pub const OWN_WORDING: &str = "att";

/// Refusals of other proposals, which tell nothing of the matter where the same sentence asks for something else.
pub const REFUSES_PROPOSALS: [&str; 7] = [
    "avslag på yrkande",
    "avslag på yrkandet",
    "avslag på övriga",
    "avslag på tilläggsyrkande",
    "avslag på återremissyrkande",
    "avslag på samtliga",
    "avslag på bordläggning",
];

/// A refusal inside a wish: what stands after it is not asked for.
pub const REFUSAL: &str = "avslag";

/// Words of a written proposal that supports the matter itself ("yrkande om att tillstyrka motionen").
pub const SUPPORTS: [&str; 2] = ["om att tillstyrka", "om att bifalla"];

/// A body's proposal.
pub const PROPOSAL: &str = "förslag";

/// Words that part a second wish from the first.
pub const SECOND_WISH: &str = "i andra hand";

/// How a title says that the matter is itself a written proposal.
pub const PROPOSAL_TITLE: &str = "yrkande från ";

/// Words in a decision that name who moved it, before the name.
pub const MOVED_BY: [&str; 3] = ["på förslag av ", "på förslag från ", "efter förslag från "];

/// The proposal on the table, as the chair names it.
pub const ON_THE_TABLE: [&str; 8] = [
    "liggande förslag",
    "föreliggande förslag",
    "förvaltningens förslag",
    "arbetsutskottets förslag",
    "styrelsens förslag",
    "ordförandens förslag",
    "beredningens förslag",
    "enligt förslaget",
];

/// Words for the bill that a proposal may be about, in place of the proposal on the table.
pub const BILLS: [&str; 4] = ["motionen", "medborgarförslaget", "ansökan", "initiativet"];

/// Words with which the chair tells what the body decided among the proposals.
pub const FINDS: &[Row<()>] = &[
    row("finner att", (), "norrbotten § 28"),
    row("finner", (), "municipal boards"),
    row("beslutar i enlighet med", (), "norrbotten § 31"),
    row("beslutar enligt", (), "norrbotten § 42"),
    row("konstaterar", (), "goteborg § 204"),
];

/// The chair's own proposal, as the chair finds it carried.
pub const CHAIRS_OWN: [&str; 2] = ["det egna yrkandet", "det egna förslaget"];

/// Words with which the chair sets proposals against each other, before the result is found.
pub const AGAINST_EACH_OTHER: [&str; 3] = ["mot varandra", "ställer proposition", "ställer förslag"];

/// Words of a reservation.
pub const RESERVES: &[Row<()>] = &[
    row("reserverar sig", (), "norrbotten § 28"),
    row("reserverade sig", (), "layouts 02"),
    row("reserverar", (), "municipal councils"),
    row("reservation", (), "layouts 03"),
    row("avvikande åsikt", (), "layouts 04"),
];

/// Words for a reservation in writing.
pub const WRITTEN: [&str; 4] = ["skriftlig", "skriftligt", "skriftligen", "enligt bilaga"];

/// Words for one's own proposal in a reservation.
pub const OWN_PROPOSAL: [&str; 9] = [
    "det egna förslaget",
    "eget förslag",
    "egna förslag",
    "det egna yrkandet",
    "eget yrkande",
    "egna yrkanden",
    "sitt förslag",
    "sitt yrkande",
    "egna yrkandet",
];

/// Words before the proposal that a reservation favours.
pub const IN_FAVOUR: [&str; 2] = ["till förmån för", "till stöd för"];

/// Remarks that are not reservations.
pub const REMARKS: &[Row<RemarkKind>] = &[
    row("protokollsanteckning", RemarkKind::Note, "goteborg § 202"),
    row("anteckning till protokollet", RemarkKind::Note, "alingsas"),
    row("till protokollet", RemarkKind::Note, "municipal councils"),
    row("antecknar som yttrande", RemarkKind::Statement, "goteborg § 202"),
    row("särskilt yttrande", RemarkKind::Statement, "goteborg"),
    row("särskilda yttranden", RemarkKind::Statement, "municipal councils"),
    row("anmäler jäv", RemarkKind::Conflict, "municipal boards"),
    row("på grund av jäv", RemarkKind::Conflict, "municipal boards"),
    row("jäv", RemarkKind::Conflict, "goteborg"),
    row("deltar inte i beslutet", RemarkKind::Abstained, "municipal boards"),
    row("deltar ej i beslutet", RemarkKind::Abstained, "municipal boards"),
    row("deltar inte i handläggningen", RemarkKind::Conflict, "municipal boards"),
    row("avstår från att delta", RemarkKind::Abstained, "municipal boards"),
];

/// Words for a vote for yes and for no, after or before a number ("32 JA-röster", "43 Ja mot 38 Nej").
pub const YES: [&str; 4] = ["ja-röster", "ja-röst", "ja röster", "ja"];
/// The same for no.
pub const NO: [&str; 4] = ["nej-röster", "nej-röst", "nej röster", "nej"];
/// The same for those who abstain.
pub const ABSTAIN: [&str; 4] = ["avstår", "avstod", "nedlagda röster", "avstående"];
/// The same for those who are absent.
pub const ABSENT: [&str; 3] = ["frånvarande", "är frånvarande", "var frånvarande"];

/// Words after which the proposition's yes and no are told ("Ja för avslag och Nej för bifall", "röstar JA").
pub const MEANS: [&str; 4] = ["för ", "innebär ", "är ", "= "];

/// Numbers as words, from none.
pub const NUMBERS: [&str; 13] =
    ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/// Words of voting, without which "ja" and "nej" tell nothing.
pub const VOTE_WORDS: [&str; 5] = ["röstar", "röstade", "rösta", "avstår", "avstod"];

/// How those named in a sentence voted.
pub const BALLOTS: &[Row<BallotKind>] = &[
    row("avstår", BallotKind::Abstain, "goteborg"),
    row("avstod", BallotKind::Abstain, "municipal councils"),
    row("nej", BallotKind::No, "layouts 05"),
    row("ja", BallotKind::Yes, "layouts 05"),
];

/// Beginnings of words for an additional proposal.
pub const ADDITIONS: [&str; 2] = ["tilläggsyrkande", "tilläggsförslag"];

/// Words for proposals on the table that are somebody's.
pub const PROPOSALS: [&str; 3] = ["förslaget", "förslag till beslut", "s förslag"];

/// Words with which the chair finds that something was turned down.
pub const TURNED_DOWN: [&str; 8] =
    ["avslår", "avslås", "avslå", "avslagits", "avslag", "fallit", "avslaget", "avstyrka"];
