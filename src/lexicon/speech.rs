//! Words of the meeting: proposals, what became of them, reservations, remarks.

use super::{Row, row};
use crate::model::{ProposalKind, RemarkKind};

/// Verbs that make a proposal at the meeting.
pub const PROPOSES: &[Row<()>] = &[
    row("yrkar", (), "norrbotten § 28"),
    row("yrkade", (), "municipal councils"),
    row("yrkat", (), "municipal councils"),
    row("hemställer om", (), "older councils"),
];

/// Verbs that make a proposal where a person is their subject; bodies and parties use them of other
/// things.
pub const SUGGESTS: &[Row<()>] = &[
    row("föreslår", (), "alingsas"),
    row("föreslog", (), "layouts 04"),
    row("har föreslagit", (), "municipal boards"),
    row("tillstyrker", (), "municipal boards"),
    row("tillstyrkte", (), "municipal boards"),
    row("avstyrker", (), "municipal boards"),
    row("förordar", (), "municipal boards"),
    row("förordade", (), "towns in Finland"),
    row("begär återremiss", (), "municipal boards"),
    row("begär bordläggning", (), "municipal boards"),
    row("begär att ärendet", (), "municipal boards"),
];

/// Verbs that make a proposal where their object is one: "lägger fram följande tilläggsyrkande".
pub const TABLES: &[Row<()>] = &[
    row("lägger", (), "municipal boards"),
    row("lade", (), "municipal boards"),
    row("lämnar", (), "municipal boards"),
    row("lämnade", (), "municipal boards"),
    row("framställer", (), "municipal boards"),
    row("framställde", (), "municipal boards"),
    row("framför", (), "municipal boards"),
    row("framförde", (), "municipal boards"),
    row("inkommer med", (), "municipal boards"),
    row("inkom med", (), "municipal boards"),
    row("inkommit med", (), "alingsas"),
    row("lägger fram", (), "municipal boards"),
    row("väcker", (), "municipal boards"),
    row("presenterar", (), "municipal boards"),
];

/// Words for a proposal as the object of such a verb.
pub const PROPOSAL_NOUNS: [&str; 11] = [
    "yrkande",
    "tilläggsyrkande",
    "tilläggsförslag",
    "ändringsyrkande",
    "ändringsförslag",
    "avslagsyrkande",
    "återremissyrkande",
    "motförslag",
    "följande förslag",
    "förslag till beslut",
    "två tillägg",
];

/// Words for other objects of such a verb.
pub const NOT_PROPOSED: [&str; 8] = [
    "protokollsanteckning",
    "anteckning",
    "reservation",
    "yttrande",
    "särskilt yttrande",
    "proposition",
    "propositioner",
    "fråga",
];

/// Words before a verb that tell that the proposal was not made at the meeting: in a bill, or
/// somebody else's.
pub const TOLD_OF: [&str; 14] = [
    "i en motion",
    "i motionen",
    "i motion",
    "i sin motion",
    "motionären",
    "motionärerna",
    "motionsställaren",
    "i en skrivelse",
    "i medborgarförslaget",
    "i ett medborgarförslag",
    "enligt vad",
    "det som",
    "i initiativärendet",
    "har inkommit",
];

/// Words with which the chair puts proposals to the meeting; what was proposed is not proposed
/// again there.
pub const SETS: [&str; 4] = [
    "ställer proposition",
    "ställer förslag",
    "ställer yrkande",
    "ställs proposition",
];

/// Words before a second verb of the same people: "… och yrkar avslag".
pub const GOES_ON: [&str; 9] = [
    "och", "samt", "men", "dessutom", "även", "också", "vidare", "dels", "sedan",
];

/// Words after a verb, before those who support the proposal.
pub const SUPPORTED: [&str; 6] = [
    "med instämmande av ",
    "med instämmande från ",
    "understödd av ",
    "understött av ",
    "tillsammans med ",
    "med bifall av ",
];

/// The word before those who join the proposal in the same sentence: "…, vilket Bo By (V) instämmer
/// i".
pub const WHICH: &str = "vilket ";

/// Words with which somebody joins another's proposal.
pub const AGREES: &[Row<()>] = &[
    row("instämmer i yrkandet", (), "municipal councils"),
    row("instämmer", (), "municipal councils"),
    row("instämde", (), "older councils"),
    row("biträder", (), "municipal councils"),
    row("biträdde", (), "older councils"),
    row("ansluter sig till", (), "municipal boards"),
    row("understöder", (), "towns in Finland"),
    row("understödde", (), "towns in Finland"),
    row("stöder förslaget", (), "towns in Finland"),
    row("understöds av", (), "towns in Finland"),
    row("understöddes av", (), "towns in Finland"),
];

/// What a proposal asks for; the earliest wording decides, of several at one place the longest.
/// Approval of a written proposal by named parties is their own wording in place of the one on the
/// table.
pub const KINDS: &[Row<ProposalKind>] = &[
    row(
        "återremissyrkande",
        ProposalKind::ReferBack,
        "municipal councils",
    ),
    row(
        "återremissyrkandet",
        ProposalKind::ReferBack,
        "municipal councils",
    ),
    row(
        "återremitteras till",
        ProposalKind::ReferBack,
        "municipal boards",
    ),
    row(
        "skicka tillbaka",
        ProposalKind::ReferBack,
        "municipal boards",
    ),
    row(
        "minoritetsåterremiss",
        ProposalKind::ReferBack,
        "municipal councils",
    ),
    row("bordlagd", ProposalKind::Postpone, "older councils"),
    row("uppskjuts", ProposalKind::Postpone, "towns in Finland"),
    row("tillägg", ProposalKind::Add, "alingsas"),
    row("tilläggs", ProposalKind::Add, "municipal councils"),
    row("tillägget", ProposalKind::Add, "municipal boards"),
    row("tilläggsförslag", ProposalKind::Add, "alingsas"),
    row("ändringsyrkande", ProposalKind::Amend, "municipal councils"),
    row("ändringsförslag", ProposalKind::Amend, "municipal councils"),
    row("eget förslag", ProposalKind::Amend, "Stockholm"),
    row("gemensamt förslag", ProposalKind::Amend, "Stockholm"),
    row(
        "bifall till sitt",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row(
        "bifall till det egna",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row(
        "bifall till egna",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row(
        "bifall till förslaget med följande ändring",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row(
        "bifall till förslaget med ändringen",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row(
        "bifall till förslaget med den ändringen",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row("bifall till alliansens", ProposalKind::Amend, "layouts 01"),
    row(
        "bifall till oppositionens",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row("för beredning", ProposalKind::Other, "alingsas"),
    row("remitteras", ProposalKind::Other, "municipal boards"),
    row("godkänner förslaget", ProposalKind::Approve, "Stockholm"),
    row("godkänner kontorets", ProposalKind::Approve, "Stockholm"),
    row(
        "godkänner förvaltningens",
        ProposalKind::Approve,
        "municipal boards",
    ),
    row(
        "godkänna förslaget",
        ProposalKind::Approve,
        "municipal boards",
    ),
    row("beslutar enligt", ProposalKind::Approve, "municipal boards"),
    row("besluta enligt", ProposalKind::Approve, "municipal boards"),
    row("i enlighet med", ProposalKind::Approve, "municipal boards"),
    row(
        "i enlighet med eget",
        ProposalKind::Amend,
        "municipal boards",
    ),
    row(
        "i enlighet med bilaga",
        ProposalKind::Amend,
        "municipal boards",
    ),
    row("enligt bilaga", ProposalKind::Amend, "municipal boards"),
    row(
        "beslutar enligt bilaga",
        ProposalKind::Amend,
        "municipal boards",
    ),
    row("bifallas", ProposalKind::Approve, "municipal boards"),
    row("bifölls", ProposalKind::Approve, "municipal boards"),
    row(
        "i enlighet med liggande",
        ProposalKind::Approve,
        "municipal boards",
    ),
    row("enligt förslag", ProposalKind::Approve, "municipal boards"),
    row("tillstyrkan", ProposalKind::Approve, "municipal boards"),
    row("tillstyrka", ProposalKind::Approve, "municipal boards"),
    row("tillstyrks", ProposalKind::Approve, "municipal boards"),
    row("avstyrker", ProposalKind::Reject, "municipal boards"),
    row("avslagsyrkande", ProposalKind::Reject, "municipal councils"),
    row("bordlägges", ProposalKind::Postpone, "older councils"),
    row("återremitteras", ProposalKind::ReferBack, "older councils"),
    row("bifalles", ProposalKind::Approve, "older councils"),
    row("avslagits", ProposalKind::Reject, "older councils"),
    row("förkasta", ProposalKind::Reject, "towns in Finland"),
    row("förkastas", ProposalKind::Reject, "towns in Finland"),
    row("återremiss", ProposalKind::ReferBack, "goteborg § 73"),
    row("återremitteras", ProposalKind::ReferBack, "goteborg § 73"),
    row("återremittera", ProposalKind::ReferBack, "goteborg § 73"),
    row(
        "återremitterar",
        ProposalKind::ReferBack,
        "municipal boards",
    ),
    row(
        "bifall till återremissyrkande",
        ProposalKind::ReferBack,
        "municipal councils",
    ),
    row("bordläggning", ProposalKind::Postpone, "goteborg § 233"),
    row("bordläggs", ProposalKind::Postpone, "goteborg § 200"),
    row("bordläggas", ProposalKind::Postpone, "goteborg § 233"),
    row("bordlägga", ProposalKind::Postpone, "municipal boards"),
    row("tilläggsyrkande", ProposalKind::Add, "goteborg § 69"),
    row("tilläggsyrkandet", ProposalKind::Add, "goteborg § 69"),
    row(
        "bifall till tilläggsyrkande",
        ProposalKind::Add,
        "municipal councils",
    ),
    row(
        "bifall till tilläggsyrkandet",
        ProposalKind::Add,
        "municipal councils",
    ),
    row("i tillägg", ProposalKind::Add, "municipal boards"),
    row("som tillägg", ProposalKind::Add, "municipal boards"),
    row(
        "bifall till yrkande från",
        ProposalKind::Amend,
        "goteborg § 198",
    ),
    row("bifall till yrkande", ProposalKind::Amend, "goteborg § 205"),
    row(
        "bifall till yrkandet från",
        ProposalKind::Amend,
        "goteborg § 228",
    ),
    row(
        "bifall till förslaget från",
        ProposalKind::Amend,
        "goteborg § 72",
    ),
    row(
        "bifall till eget",
        ProposalKind::Amend,
        "municipal councils",
    ),
    row("bifall", ProposalKind::Approve, "goteborg § 198"),
    row("bifaller", ProposalKind::Approve, "norrbotten § 42"),
    row("bifalls", ProposalKind::Approve, "municipal boards"),
    row("bifalla", ProposalKind::Approve, "municipal boards"),
    row(
        "det liggande förslaget",
        ProposalKind::Approve,
        "norrbotten § 28",
    ),
    row(
        "liggande förslag",
        ProposalKind::Approve,
        "municipal boards",
    ),
    row(
        "i enlighet med förslaget",
        ProposalKind::Approve,
        "municipal boards",
    ),
    row(
        "enligt förslaget",
        ProposalKind::Approve,
        "municipal boards",
    ),
    row("tillstyrker", ProposalKind::Approve, "goteborg"),
    row("avslag", ProposalKind::Reject, "norrbotten § 41"),
    row("avslås", ProposalKind::Reject, "municipal boards"),
    row("avslå", ProposalKind::Reject, "municipal boards"),
    row("avslår", ProposalKind::Reject, "municipal boards"),
    row("avstyrks", ProposalKind::Reject, "municipal boards"),
    row("avstyrkas", ProposalKind::Reject, "goteborg § 204"),
    row("avstyrka", ProposalKind::Reject, "goteborg § 204"),
];

/// Words between an approval and what is approved.
pub const APPROVAL_OF: &str = "bifall till ";

/// The word between a proposal and an addition to it, where both are asked for.
pub const AND_ALSO: &str = " och ";

/// Words with which an addition is the only thing asked for.
pub const WITH_ADDITION: [&str; 3] = ["med tillägg", "med följande tillägg", "med tilläggsyrkande"];

/// A word that begins an own wording where nothing else tells the kind.
pub const OWN_WORDING: &str = "att";

/// Refusals of other proposals, which tell nothing of the matter where the same sentence asks for
/// something else.
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

/// Words of a written proposal that supports the matter itself ("yrkande om att tillstyrka
/// motionen").
pub const SUPPORTS: [&str; 2] = ["om att tillstyrka", "om att bifalla"];

/// A body's proposal.
pub const PROPOSAL: &str = "förslag";

/// Words that part a second wish from the first.
pub const SECOND_WISH: &str = "i andra hand";

/// How a title says that the matter is itself a written proposal.
pub const PROPOSAL_TITLE: &str = "yrkande från ";

/// Words in a decision that name who moved it, before the name.
pub const MOVED_BY: [&str; 6] = [
    "på förslag av ",
    "på förslag från ",
    "efter förslag från ",
    "på yrkande av ",
    "på yrkande från ",
    "efter yrkande av ",
];

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

/// Words of a sentence with a result that tell what it decides.
pub const DECIDED: [&str; 6] = [
    "beslutar", "beslutat", "bifaller", "bifallit", "avslår", "avslagit",
];

/// The chair's own proposal, as the chair finds it carried.
pub const CHAIRS_OWN: [&str; 2] = ["det egna yrkandet", "det egna förslaget"];

/// Words with which the chair sets proposals against each other, before the result is found.
pub const AGAINST_EACH_OTHER: [&str; 3] =
    ["mot varandra", "ställer proposition", "ställer förslag"];

/// Verbs of a reservation.
pub const RESERVES: &[Row<()>] = &[
    row("reserverar sig", (), "norrbotten § 28"),
    row("reserverade sig", (), "layouts 02"),
    row("reserverar", (), "municipal councils"),
    row("reserverade", (), "municipal councils"),
    row("reservera sig", (), "municipal councils"),
    row("reserverat sig", (), "municipal councils"),
];

/// Nouns of a reservation, which also name one that was told of before.
pub const RESERVES_NOUN: &[Row<()>] = &[
    row("reservation", (), "layouts 03"),
    row("reservationer", (), "municipal boards"),
    row("avvikande åsikt", (), "layouts 04"),
    row("avvikande mening", (), "towns in Finland"),
];

/// Words of sentences that tell of no reservation though its noun stands there.
pub const NOT_RESERVED: [&str; 7] = [
    "med reservation för",
    "under reservation",
    "ingen reservation",
    "inga reservationer",
    "reservation för att",
    "reservation för eventuell",
    "rätt att reservera",
];

/// Words of those who write of themselves, in the text of a written reservation.
pub const FIRST_PERSON: [&str; 5] = ["oss", "vi", "jag", "mig", "undertecknad"];

/// Words for a reservation in writing.
pub const WRITTEN: [&str; 8] = [
    "skriftlig",
    "skriftligt",
    "skriftligen",
    "bilaga",
    "bilagd",
    "bifogas",
    "biläggs",
    "bifogad",
];

/// Words for one's own proposal in a reservation.
pub const OWN_PROPOSAL: [&str; 6] = [
    "eget",
    "egna",
    "sitt",
    "sina",
    "förslaget ovan",
    "yrkandet ovan",
];

/// Words before the proposal that a reservation favours.
pub const IN_FAVOUR: [&str; 5] = [
    "till förmån för",
    "till stöd för",
    "med hänvisning till",
    "i enlighet med",
    "till fördel för",
];

/// Words of those who enter a remark.
pub const ENTERS: [&str; 10] = [
    "lämnar", "lämnade", "anmäler", "anmälde", "anför", "inkommer", "inkommit", "låter", "lät",
    "önskar",
];

/// Remarks that are not reservations.
pub const REMARKS: &[Row<RemarkKind>] = &[
    row("protokollsanteckning", RemarkKind::Note, "goteborg § 202"),
    row("protokollsanteckningar", RemarkKind::Note, "goteborg § 202"),
    row("anteckning till protokollet", RemarkKind::Note, "alingsas"),
    row(
        "anteckningar till protokollet",
        RemarkKind::Note,
        "alingsas",
    ),
    row(
        "antecknat till protokollet",
        RemarkKind::Note,
        "municipal councils",
    ),
    row(
        "anteckna till protokollet",
        RemarkKind::Note,
        "municipal councils",
    ),
    row(
        "till protokollet antecknat",
        RemarkKind::Note,
        "municipal councils",
    ),
    row("får antecknat", RemarkKind::Note, "municipal councils"),
    row("röstförklaring", RemarkKind::Note, "municipal councils"),
    row(
        "antecknar som yttrande",
        RemarkKind::Statement,
        "goteborg § 202",
    ),
    row("särskilt yttrande", RemarkKind::Statement, "goteborg"),
    row(
        "särskilda yttranden",
        RemarkKind::Statement,
        "municipal councils",
    ),
    row("särskilt uttalande", RemarkKind::Statement, "Stockholm"),
    row("särskilda uttalanden", RemarkKind::Statement, "Stockholm"),
    row("ersättaryttrande", RemarkKind::Statement, "Stockholm"),
    row("anmäler jäv", RemarkKind::Conflict, "municipal boards"),
    row("anmälde jäv", RemarkKind::Conflict, "municipal boards"),
    row("på grund av jäv", RemarkKind::Conflict, "municipal boards"),
    row("jäv", RemarkKind::Conflict, "goteborg"),
    row("jävig", RemarkKind::Conflict, "towns in Finland"),
    row("jäviga", RemarkKind::Conflict, "towns in Finland"),
    row(
        "deltar inte i handläggningen",
        RemarkKind::Conflict,
        "municipal boards",
    ),
    row(
        "deltar inte i beslutet",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltar ej i beslutet",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltog inte i beslutet",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltog ej i beslutet",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltar inte i ärendets avgörande",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltar inte i omröstningen",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltar ej i omröstningen",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltog inte i omröstningen",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "deltar inte i beslut",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "avstår från att delta",
        RemarkKind::Abstained,
        "municipal boards",
    ),
    row(
        "avstod från att delta",
        RemarkKind::Abstained,
        "municipal boards",
    ),
];

/// Beginnings of words for an additional proposal.
pub const ADDITIONS: [&str; 3] = ["tilläggsyrkande", "tilläggsförslag", "tillägg"];

/// Words for proposals on the table that are somebody's.
pub const PROPOSALS: [&str; 3] = ["förslaget", "förslag till beslut", "s förslag"];

/// Words before those whose proposal was carried.
pub const ACCORDING: [&str; 6] = [
    "enligt",
    "i enlighet med",
    "bifall",
    "bifalla",
    "bifaller",
    "bifallit",
];

/// Words with which the chair finds that something was turned down.
pub const TURNED_DOWN: [&str; 8] = [
    "avslår",
    "avslås",
    "avslå",
    "avslagits",
    "avslag",
    "fallit",
    "avslaget",
    "avstyrka",
];
