//! The answer: everything a protocol says, as plain data.
//!
//! The JSON of these types (camelCase, silent fields absent) is the contract with the command line,
//! the JavaScript API and every export. There is no logic here.

use std::borrow::Cow;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// The version of the contract, printed in every answer.
pub const SCHEMA: &str = "paragraf/1";

/// Whether a field is left out because the document is silent about it.
fn silent<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// One protocol, read.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Minutes {
    /// Always [`SCHEMA`].
    pub schema: Cow<'static, str>,
    /// The file it was read from.
    pub source: Source,
    /// Who met, when and where.
    pub meeting: Meeting,
    /// The cases (§§) in the order of the document.
    pub items: Vec<Item>,
    /// Everything doubtful, each with its place.
    pub notes: Vec<Note>,
}

/// What kind of file was opened.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum SourceKind {
    /// Plain text.
    #[default]
    Text,
    /// A PDF document.
    Pdf,
}

/// The file an answer was read from.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The file's name as the reader knows it.
    pub name: String,
    /// Text or PDF.
    pub kind: SourceKind,
    /// How many pages the source has, at least 1.
    pub pages: u32,
    /// The size of the file in bytes.
    pub bytes: u64,
}

/// A place in the source: `start..end` counts characters (Unicode scalar values) of the cleaned
/// text, from the beginning of page `page` (from 1). A fact that runs over a page break has an
/// `end` past its page's last character; the count goes on in the next page, because a page's text
/// continues the one before it without a gap.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The page of the source on which the fact begins, from 1.
    pub page: u32,
    /// The first character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
}

/// A sum of money.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Money {
    /// Whole kronor: "12 250 tkr" is 12250000.
    pub kronor: i64,
    /// The sum as it stands in the document.
    pub printed: String,
}

/// A person as the document names them.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The name, spaces single.
    pub name: String,
    /// The party in capitals (S, M, SD, local parties too); absent where none is printed or it is
    /// printed as "(-)".
    #[serde(skip_serializing_if = "silent")]
    pub party: Option<String>,
}

/// What the document says of the meeting as a whole.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// The deciding body in basic form: "Regionala utvecklingsnämnden".
    #[serde(skip_serializing_if = "silent")]
    pub body: Option<String>,
    /// The municipality, region or federation the body belongs to.
    #[serde(skip_serializing_if = "silent")]
    pub organisation: Option<String>,
    /// The first day of the meeting, ISO 8601 (2020-03-24).
    #[serde(skip_serializing_if = "silent")]
    pub date: Option<String>,
    /// When it began, 24-hour clock (09:00).
    #[serde(skip_serializing_if = "silent")]
    pub start: Option<String>,
    /// When it ended, 24-hour clock.
    #[serde(skip_serializing_if = "silent")]
    pub end: Option<String>,
    /// Where it was held.
    #[serde(skip_serializing_if = "silent")]
    pub place: Option<String>,
    /// The document's own identity, from its page heads.
    #[serde(skip_serializing_if = "silent")]
    pub document_id: Option<String>,
    /// The page numbers printed on the first and the last page of the source.
    #[serde(skip_serializing_if = "silent")]
    pub printed_pages: Option<[u32; 2]>,
    /// Who chaired.
    #[serde(skip_serializing_if = "silent")]
    pub chair: Option<Person>,
    /// Who kept the minutes.
    #[serde(skip_serializing_if = "silent")]
    pub secretary: Option<Person>,
    /// Who was chosen to adjust the minutes beside the chair.
    pub adjusters: Vec<Person>,
    /// The day of the adjustment, ISO 8601.
    #[serde(skip_serializing_if = "silent")]
    pub adjusted: Option<String>,
    /// The day on which the adjustment was announced, ISO 8601.
    #[serde(skip_serializing_if = "silent")]
    pub announced: Option<String>,
    /// Everyone the front page lists.
    pub present: Vec<Attendance>,
    /// Where these facts stand.
    #[serde(default, skip_serializing_if = "silent")]
    pub places: MeetingPlaces,
}

/// The lines that the facts of the meeting were read from; absent where they come from a page head,
/// which is no part of the cleaned text.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct MeetingPlaces {
    /// The day.
    #[serde(skip_serializing_if = "silent")]
    pub date: Option<Span>,
    /// When it began and ended.
    #[serde(skip_serializing_if = "silent")]
    pub time: Option<Span>,
    /// Where it was held.
    #[serde(skip_serializing_if = "silent")]
    pub place: Option<Span>,
    /// Who chaired.
    #[serde(skip_serializing_if = "silent")]
    pub chair: Option<Span>,
    /// Who kept the minutes.
    #[serde(skip_serializing_if = "silent")]
    pub secretary: Option<Span>,
    /// Who adjusted them: the line of the first one.
    #[serde(skip_serializing_if = "silent")]
    pub adjusters: Option<Span>,
}

/// In what capacity a person was at the meeting.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// A member who serves.
    #[default]
    Member,
    /// A substitute who serves.
    Substitute,
    /// A substitute who does not serve.
    NonServing,
    /// An official or a guest.
    Other,
}

/// One line of the attendance list.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Attendance {
    /// Who.
    pub person: Person,
    /// In what capacity.
    pub role: Role,
    /// The office printed with the name.
    #[serde(skip_serializing_if = "silent")]
    pub office: Option<String>,
    /// Whom a substitute replaces.
    #[serde(skip_serializing_if = "silent")]
    pub replaces: Option<Person>,
    /// First and last § the person took part in, where the list says so.
    #[serde(skip_serializing_if = "silent")]
    pub items: Option<[u32; 2]>,
    /// The line that names the person; absent where no line of the front page has the whole name.
    #[serde(skip_serializing_if = "silent")]
    pub span: Option<Span>,
}

/// What happened to the matter that a heading names. Defined with examples in `docs/outcomes` of
/// the lexicon rows.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Approved, according to the proposal.
    Approved,
    /// Adopted or laid down.
    Adopted,
    /// Money, an application or a permission is given.
    Granted,
    /// Turned down.
    Rejected,
    /// A motion or question is answered.
    Answered,
    /// Taken note of.
    Noted,
    /// Somebody is elected.
    Elected,
    /// Left to a later meeting.
    Postponed,
    /// Sent back for more preparation.
    ReferredBack,
    /// Sent on to another body.
    Referred,
    /// Somebody is told to do something, as the main point.
    Commissioned,
    /// A statement is made to somebody who asked.
    Statement,
    /// Taken off the list.
    Withdrawn,
    /// Nothing is decided.
    #[default]
    None,
    /// A decision that is none of these.
    Other,
}

/// One case (ärende, §).
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// The § number.
    pub number: u32,
    /// The letter after the number ("3 a"); a year ("63/20") stands in the label only.
    #[serde(skip_serializing_if = "silent")]
    pub suffix: Option<String>,
    /// The heading's number as printed: "§ 22".
    pub label: String,
    /// The whole heading, hyphenation undone.
    pub title: String,
    /// Case numbers printed with the heading, without their word.
    pub dnr: Vec<String>,
    /// Numbers in other registers.
    pub external_ids: Vec<ExternalId>,
    /// What happened to the matter.
    pub outcome: Outcome,
    /// Whether this body settles the matter (`true`) or only proposes to a higher one; absent where
    /// nothing is decided.
    #[serde(rename = "final", skip_serializing_if = "silent")]
    pub is_final: Option<bool>,
    /// The text under its headings, in order. Every line of the case is in exactly one block.
    pub sections: Vec<Section>,
    /// The decisions.
    pub decisions: Vec<Decision>,
    /// What was proposed at the meeting (yrkanden).
    pub proposals: Vec<Proposal>,
    /// Votes with a result.
    pub votes: Vec<Vote>,
    /// Who entered a reservation against the decision.
    pub reservations: Vec<Reservation>,
    /// Notes to the minutes, special statements, conflicts of interest.
    pub remarks: Vec<Remark>,
    /// Tables of who pays what.
    pub funding: Vec<FundingTable>,
    /// Other tables.
    pub tables: Vec<Table>,
    /// The documents the decision rests on.
    pub documents: Vec<String>,
    /// Attachments.
    pub attachments: Vec<String>,
    /// Who is sent an extract.
    pub recipients: Vec<String>,
    /// First and last page of the source, from 1.
    pub pages: [u32; 2],
    /// The whole case.
    pub span: Span,
}

/// A number in another register than the body's own.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct ExternalId {
    /// The register: "NYPS".
    pub scheme: String,
    /// The number there.
    pub value: String,
}

/// What a section of a case is about, told by its heading.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum SectionKind {
    /// The heading itself: §, title, case number.
    Heading,
    /// The decision.
    Decision,
    /// What was proposed for decision (beslutsförslag).
    Proposed,
    /// How the case was treated at the meeting.
    Deliberation,
    /// Yrkanden.
    Proposals,
    /// The order of propositions.
    Propositions,
    /// A vote.
    Votes,
    /// Reservations.
    Reservations,
    /// Notes to the minutes and special statements.
    Remarks,
    /// The statement that goes with the proposal for decision.
    Statement,
    /// Summary.
    Summary,
    /// The case itself and its background.
    Matter,
    /// Who pays.
    Funding,
    /// The documents it rests on.
    Documents,
    /// Attachments.
    Attachments,
    /// Who is sent an extract.
    Recipients,
    /// Under a heading the lexicon does not know.
    #[default]
    Other,
}

/// A part of a case under one heading.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// The heading as printed; absent for text straight under the title.
    #[serde(skip_serializing_if = "silent")]
    pub heading: Option<String>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// The whole section, heading included.
    pub span: Span,
}

/// How a block of text is set.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum BlockKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading inside a section.
    Subheading,
    /// A list item: bullet, number or letter.
    ListItem,
    /// A line of a table.
    TableRow,
}

/// One paragraph, heading, list item or table line.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// How it is set.
    pub kind: BlockKind,
    /// A list item's number or letter as printed ("1.", "a)"); absent for bullets.
    #[serde(skip_serializing_if = "silent")]
    pub label: Option<String>,
    /// How deep a list item is nested, 0 for the outermost.
    pub level: u8,
    /// The text, without the label.
    pub text: String,
    /// Its place, label included.
    pub span: Span,
}

/// A decision.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// The body that decides.
    #[serde(skip_serializing_if = "silent")]
    pub by: Option<String>,
    /// The body it proposes to, where it does not settle the matter: the one with the last word.
    #[serde(skip_serializing_if = "silent")]
    pub to: Option<String>,
    /// The bodies that pass the proposal on to it.
    #[serde(default, skip_serializing_if = "silent")]
    pub via: Vec<String>,
    /// The sentence that introduces the points, or the whole decision.
    pub text: String,
    /// Its points.
    pub points: Vec<Point>,
    /// What it does with the matter.
    pub outcome: Outcome,
    /// Whether it settles the matter.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// Sums it grants.
    pub granted: Vec<Grant>,
    /// Sums it refuses.
    pub refused: Vec<Grant>,
    /// Its place, points included.
    pub span: Span,
}

/// A numbered, lettered or bulleted point of a decision.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    /// "1", "a"; absent for bullets and att-clauses.
    #[serde(skip_serializing_if = "silent")]
    pub label: Option<String>,
    /// The text without the label.
    pub text: String,
    /// What the point does, where its words say so.
    #[serde(skip_serializing_if = "silent")]
    pub outcome: Option<Outcome>,
    /// Its sub-points.
    pub points: Vec<Point>,
    /// Its place, sub-points included.
    pub span: Span,
}

/// A sum that a decision grants or refuses.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Grant {
    /// Who or what receives it, as the sentence says.
    #[serde(skip_serializing_if = "silent")]
    pub to: Option<String>,
    /// How much.
    pub amount: Money,
    /// Whether it is the most that may be given ("högst 400 000 kronor").
    #[serde(default, skip_serializing_if = "silent")]
    pub at_most: bool,
    /// The fund it comes from ("1:1").
    #[serde(skip_serializing_if = "silent")]
    pub from: Option<String>,
    /// The place of the sum.
    pub span: Span,
}

/// What a proposal asks for, by the word used.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum ProposalKind {
    /// To approve the proposal or motion on the table.
    Approve,
    /// To turn it down.
    Reject,
    /// Own wording in its place.
    Amend,
    /// Something in addition.
    Add,
    /// To send it back for more preparation.
    ReferBack,
    /// To leave it to a later meeting.
    Postpone,
    /// Something else.
    #[default]
    Other,
}

/// A proposal made at the meeting (yrkande).
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// Who made it.
    pub by: Vec<Person>,
    /// Parties named, once each, in capitals: those of the people and those named as such.
    pub parties: Vec<String>,
    /// What it asks for.
    pub kind: ProposalKind,
    /// Its words.
    pub text: String,
    /// Whether it was carried; absent where the document does not say.
    #[serde(skip_serializing_if = "silent")]
    pub carried: Option<bool>,
    /// Its place.
    pub span: Span,
}

/// Whether something that can be checked holds.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum VoteCheck {
    /// As many names as the printed result.
    Balanced,
    /// Names and result differ.
    Off,
    /// No names to check against.
    #[default]
    NoNames,
}

/// How somebody voted.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum BallotKind {
    /// Yes.
    #[default]
    Yes,
    /// No.
    No,
    /// Abstained.
    Abstain,
    /// Was not there.
    Absent,
}

/// One person's vote.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Ballot {
    /// Who.
    pub person: Person,
    /// How.
    pub ballot: BallotKind,
}

/// A vote (omröstning) with a printed result.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Vote {
    /// Votes for yes.
    pub yes: u32,
    /// Votes for no.
    pub no: u32,
    /// How many abstained.
    #[serde(skip_serializing_if = "silent")]
    pub abstain: Option<u32>,
    /// How many were absent.
    #[serde(skip_serializing_if = "silent")]
    pub absent: Option<u32>,
    /// What yes stood for.
    #[serde(skip_serializing_if = "silent")]
    pub yes_means: Option<String>,
    /// What no stood for.
    #[serde(skip_serializing_if = "silent")]
    pub no_means: Option<String>,
    /// Whether yes won; absent on a tie.
    #[serde(skip_serializing_if = "silent")]
    pub carried: Option<bool>,
    /// Whether the chair's vote decided (ordförandens utslagsröst).
    #[serde(default, skip_serializing_if = "silent")]
    pub casting: bool,
    /// The roll call.
    pub ballots: Vec<Ballot>,
    /// Whether names and result agree.
    pub check: VoteCheck,
    /// Its place.
    pub span: Span,
}

/// A reservation against the decision.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Reservation {
    /// Who.
    pub by: Vec<Person>,
    /// Parties named, once each, in capitals.
    pub parties: Vec<String>,
    /// The proposal it favours: an index into the item's `proposals`.
    #[serde(skip_serializing_if = "silent")]
    pub proposal: Option<usize>,
    /// Its words.
    pub text: String,
    /// Whether it was handed in in writing.
    pub written: bool,
    /// Its place.
    pub span: Span,
}

/// What kind of remark somebody had entered.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum RemarkKind {
    /// A note to the minutes (protokollsanteckning).
    #[default]
    Note,
    /// A special statement (särskilt yttrande).
    Statement,
    /// A conflict of interest (jäv).
    Conflict,
    /// Took no part in the decision.
    Abstained,
}

/// A remark that is not a reservation.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// What kind.
    pub kind: RemarkKind,
    /// Who.
    pub by: Vec<Person>,
    /// Parties named as such.
    pub parties: Vec<String>,
    /// Its words.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// What kind of payer somebody is.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum PayerKind {
    /// A fund of the European Union.
    Eu,
    /// The state and its authorities.
    State,
    /// A region.
    Region,
    /// A municipality or several.
    Municipality,
    /// A university.
    University,
    /// A company or association of companies.
    Company,
    /// A bank.
    Bank,
    /// Somebody else.
    #[default]
    Other,
}

/// Whether a table of payers adds up.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum FundingCheck {
    /// The rows add up to the printed total.
    Balanced,
    /// They do not.
    Off,
    /// A row cannot be read as a sum of money.
    Unreadable,
    /// No total is printed.
    #[default]
    NoTotal,
}

/// A table of who pays what.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct FundingTable {
    /// The project, where the table or the item's heading names one.
    #[serde(skip_serializing_if = "silent")]
    pub project: Option<String>,
    /// The period, as printed.
    #[serde(skip_serializing_if = "silent")]
    pub period: Option<String>,
    /// Who pays, in the order of the table.
    pub rows: Vec<FundingRow>,
    /// The printed total.
    #[serde(skip_serializing_if = "silent")]
    pub total: Option<Money>,
    /// The sum of the rows that can be read, in kronor: computed, not stated.
    pub sum: i64,
    /// Whether it adds up.
    pub check: FundingCheck,
    /// Its place.
    pub span: Span,
}

/// One payer.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct FundingRow {
    /// The payer's name as printed, without what stands in brackets after it.
    pub payer: String,
    /// What kind of payer.
    pub payer_kind: PayerKind,
    /// How much; absent where the row cannot be read.
    #[serde(skip_serializing_if = "silent")]
    pub amount: Option<Money>,
    /// The sum as printed, readable or not.
    pub printed: String,
    /// What stands in brackets after the name: "1:1", "direktfinansiering".
    #[serde(skip_serializing_if = "silent")]
    pub note: Option<String>,
    /// For a row that cannot be read: the sum in kronor that would make the total right. A
    /// suggestion, never used.
    #[serde(skip_serializing_if = "silent")]
    pub suggestion: Option<i64>,
    /// Its place.
    pub span: Span,
}

/// A table that is not about payers.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows: as many cells as columns where the text tells them apart.
    pub rows: Vec<TableRow>,
    /// Footnotes, with their marks.
    pub footnotes: Vec<String>,
    /// Its place.
    pub span: Span,
}

/// A line of a table.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct TableRow {
    /// The cells.
    pub cells: Vec<String>,
    /// Its place.
    pub span: Span,
}

/// How serious a note is.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    BorshDeserialize,
    BorshSerialize,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Good to know.
    #[default]
    Info,
    /// Something may be wrong.
    Warning,
}

/// Something doubtful, with its place.
#[derive(
    Clone, Debug, Default, PartialEq, BorshDeserialize, BorshSerialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// How serious.
    pub level: Level,
    /// A stable name for this kind of note: "fundingUnreadable".
    pub code: Cow<'static, str>,
    /// A sentence in Swedish.
    pub text: String,
    /// The item it concerns: an index into `items`.
    #[serde(skip_serializing_if = "silent")]
    pub item: Option<usize>,
    /// Its place.
    #[serde(skip_serializing_if = "silent")]
    pub span: Option<Span>,
}
