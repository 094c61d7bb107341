//! Headings inside a case and what their sections are about.

use std::sync::LazyLock;

use super::dissent::DISSENT;
use super::to_lower;
use super::{Row, row};
use crate::model::SectionKind as Kind;

/// Where in a heading its form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The form is the whole heading.
    Whole,
    /// The heading ends with it ("Regionala utvecklingsnämndens beslut").
    End,
    /// The heading begins with it ("Reservation mot beslutet").
    Start,
    /// The heading has it before the name of a body ("Arbetsutskottets förslag till
    /// kommunstyrelsen").
    Body,
}

use Place::{Body, End, Start, Whole};

/// What a heading means.
pub type HeadingRow = Row<(Kind, Place)>;

/// The headings, more special ones first.
pub const HEADINGS: &[HeadingRow] = &[
    row(
        "yttrande till beslutsförslaget",
        (Kind::Statement, Whole),
        "norrbotten § 28",
    ),
    row("förslag till beslut", (Kind::Proposed, Whole), "alingsas"),
    row(
        "förslag till beslut i ",
        (Kind::Proposed, Start),
        "alingsas",
    ),
    row("s förslag till beslut", (Kind::Proposed, End), "alingsas"),
    row(
        "beslutsförslag",
        (Kind::Proposed, Whole),
        "region skåne style",
    ),
    row("förslag till ", (Kind::Proposed, Body), "alingsas"),
    row("förslag", (Kind::Proposed, Whole), "layouts 04"),
    row(
        "s beslutsförslag",
        (Kind::Proposed, End),
        "municipal boards",
    ),
    row(
        "förslag till beslut enligt ",
        (Kind::Proposed, Start),
        "municipal boards",
    ),
    row(
        "föreslaget beslut",
        (Kind::Proposed, Whole),
        "municipal boards",
    ),
    row(
        "förslag till protokoll",
        (Kind::Proposed, Whole),
        "municipal boards",
    ),
    row(
        "ärendets behandling under sammanträdet",
        (Kind::Deliberation, Whole),
        "norrbotten § 28",
    ),
    row(
        "ärendets behandling",
        (Kind::Deliberation, Whole),
        "alingsas",
    ),
    row("behandling", (Kind::Deliberation, Whole), "alingsas"),
    row(
        "dagens sammanträde",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row(
        "överläggning",
        (Kind::Deliberation, Whole),
        "municipal councils",
    ),
    row(
        "ärendets gång",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row("diskussion", (Kind::Deliberation, Whole), "layouts 04"),
    row("sammanfattning", (Kind::Summary, Whole), "norrbotten § 28"),
    row(
        "sammanfattning av ärendet",
        (Kind::Summary, Whole),
        "municipal boards",
    ),
    row(
        "ärendet i korthet",
        (Kind::Summary, Whole),
        "municipal boards",
    ),
    row("ärendet", (Kind::Matter, Whole), "norrbotten § 28"),
    row("ärende", (Kind::Matter, Whole), "norrbotten § 34"),
    row("ärendebeskrivning", (Kind::Matter, Whole), "layouts 06"),
    row(
        "beskrivning av ärendet",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row(
        "beskrivning av ärendet med eventuella bilagor",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row("beredning", (Kind::Matter, Whole), "alingsas"),
    row("fråga ", (Kind::Matter, Start), "goteborg § 55"),
    row("justering", (Kind::Other, Whole), "goteborg § 69"),
    row(
        "tidigare behandling",
        (Kind::Matter, Whole),
        "goteborg § 81",
    ),
    row("bakgrund", (Kind::Matter, Whole), "norrbotten § 33"),
    row("finansiering", (Kind::Funding, Whole), "norrbotten § 35"),
    row(
        "kostnader och finansiering",
        (Kind::Funding, Whole),
        "regional boards",
    ),
    row(
        "beslutsunderlag",
        (Kind::Documents, Whole),
        "norrbotten § 27",
    ),
    row(
        "underlag för beslut",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row("underlag", (Kind::Documents, Whole), "municipal boards"),
    row("handlingar", (Kind::Documents, Whole), "goteborg § 198"),
    row("handling", (Kind::Documents, Whole), "goteborg § 199"),
    row(
        "i ärendet finns följande dokument",
        (Kind::Documents, Whole),
        "regional boards",
    ),
    row(
        "i ärendet finns följande handlingar",
        (Kind::Documents, Whole),
        "regional boards",
    ),
    row(
        "följande handlingar ligger till grund för beslutet",
        (Kind::Documents, Whole),
        "regional boards",
    ),
    row(
        "till grund för beslutet ligger",
        (Kind::Documents, Whole),
        "regional boards",
    ),
    row(
        "beslutsunderlag i ärendet",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row("dokument", (Kind::Documents, Whole), "municipal boards"),
    row(
        "dokument i ärendet",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row(
        "handlingar i ärendet",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row("bilaga", (Kind::Attachments, Whole), "norrbotten § 26"),
    row("bilagor", (Kind::Attachments, Whole), "norrbotten § 30"),
    row(
        "protokollsutdrag skickas till",
        (Kind::Recipients, Whole),
        "norrbotten § 27",
    ),
    row(
        "protokollsutdrag till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "beslutet skickas till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "beslutet ska skickas till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "beslut skickas till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "skickas till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row("expedieras till", (Kind::Recipients, Whole), "alingsas"),
    row(
        "beslutet expedieras till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row("expediering", (Kind::Recipients, Whole), "alingsas"),
    row("sändlista", (Kind::Recipients, Whole), "municipal boards"),
    row("kopia till", (Kind::Recipients, Whole), "municipal boards"),
    row("inlägg", (Kind::Deliberation, Whole), "municipal boards"),
    row(
        "anföranden",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row(
        "ärendets handläggning",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row(
        "sammanträdet",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row(
        "på sammanträdet",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row(
        "under sammanträdet",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row(
        "handläggning",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row("debatt", (Kind::Deliberation, Whole), "municipal boards"),
    row(
        "yttranden under sammanträdet",
        (Kind::Deliberation, Whole),
        "municipal boards",
    ),
    row(
        "sammanfattning av ärendet och bedömning",
        (Kind::Summary, Whole),
        "municipal boards",
    ),
    row(
        "kort sammanfattning",
        (Kind::Summary, Whole),
        "municipal boards",
    ),
    row(
        "ärendets beredning",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row("tidigare beslut", (Kind::Matter, Whole), "municipal boards"),
    row("bedömning", (Kind::Matter, Whole), "municipal boards"),
    row("överväganden", (Kind::Matter, Whole), "municipal boards"),
    row(
        "redogörelse för ärendet",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row(
        "bakgrund och syfte",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row("beskrivning", (Kind::Matter, Whole), "municipal boards"),
    row(
        "ekonomi och finansiering",
        (Kind::Funding, Whole),
        "municipal boards",
    ),
    row(
        "finansiering och budget",
        (Kind::Funding, Whole),
        "municipal boards",
    ),
    row(
        "beslutsunderlag och handlingar",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row(
        "handlingar som ligger till grund för beslutet",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row(
        "underlag till beslut",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row(
        "beslutsunderlaget",
        (Kind::Documents, Whole),
        "municipal boards",
    ),
    row(
        "bilagor till beslutet",
        (Kind::Attachments, Whole),
        "municipal boards",
    ),
    row("delges", (Kind::Recipients, Whole), "municipal boards"),
    row(
        "beslutet delges",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row("utdrag till", (Kind::Recipients, Whole), "municipal boards"),
    row(
        "utdrag skickas till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "protokollsutdrag",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "för kännedom",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row("expedieras", (Kind::Recipients, Whole), "municipal boards"),
    row(
        "beslut expedieras till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "beslutet expedieras",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row("kopia", (Kind::Recipients, Whole), "municipal boards"),
    row(
        "skickas för kännedom till",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row("meddelas", (Kind::Recipients, Whole), "municipal boards"),
    row(
        "beslutet meddelas",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "distribution",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "beslutsexpediering",
        (Kind::Recipients, Whole),
        "municipal boards",
    ),
    row(
        "förslag till kommunfullmäktige",
        (Kind::Proposed, Whole),
        "municipal boards",
    ),
    row(
        "skäl till beslut",
        (Kind::Matter, Whole),
        "building committees",
    ),
    row(
        "skäl till beslutet",
        (Kind::Matter, Whole),
        "building committees",
    ),
    row(
        "skäl för beslut",
        (Kind::Matter, Whole),
        "building committees",
    ),
    row(
        "skäl för beslutet",
        (Kind::Matter, Whole),
        "building committees",
    ),
    row(
        "motivering till beslut",
        (Kind::Matter, Whole),
        "building committees",
    ),
    row(
        "motivering till beslutet",
        (Kind::Matter, Whole),
        "building committees",
    ),
    row("motivering", (Kind::Matter, Whole), "municipal boards"),
    row(
        "beslutsmotivering",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row("lagstöd", (Kind::Matter, Whole), "building committees"),
    row("lagrum", (Kind::Matter, Whole), "building committees"),
    row("ekonomisk bedömning", (Kind::Matter, Whole), "alingsas"),
    row(
        "ekonomiska konsekvenser",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row(
        "ekonomiska konsekvenser av beslutet",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row("konsekvenser", (Kind::Matter, Whole), "municipal boards"),
    row(
        "barnkonsekvensanalys",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row(
        "barnrättsprövning",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row(
        "prövning av barnets bästa",
        (Kind::Matter, Whole),
        "municipal boards",
    ),
    row("tidplan", (Kind::Matter, Whole), "municipal boards"),
    row("upplysningar", (Kind::Other, Whole), "building committees"),
    row("upplysning", (Kind::Other, Whole), "building committees"),
    row(
        "hur man överklagar",
        (Kind::Other, Whole),
        "building committees",
    ),
    row("överklagande", (Kind::Other, Whole), "building committees"),
    row(
        "överklagandehänvisning",
        (Kind::Other, Whole),
        "building committees",
    ),
    row(
        "besvärshänvisning",
        (Kind::Other, Whole),
        "building committees",
    ),
    row(
        "omedelbar justering",
        (Kind::Other, Whole),
        "municipal boards",
    ),
    row("paus", (Kind::Other, Whole), "municipal boards"),
    row("ajournering", (Kind::Other, Whole), "municipal boards"),
    row("delegationsbeslut", (Kind::Other, Whole), "alingsas"),
    row("meddelanden", (Kind::Other, Whole), "municipal boards"),
    row(
        "beslut på sammanträdet",
        (Kind::Decision, Whole),
        "municipal boards",
    ),
    row(
        "beslut vid sammanträdet",
        (Kind::Decision, Whole),
        "municipal boards",
    ),
    row(
        "beslut för egen del",
        (Kind::Decision, Whole),
        "municipal boards",
    ),
    row("beslutet", (Kind::Decision, Whole), "municipal boards"),
    row(
        "beslut och motivering",
        (Kind::Decision, Whole),
        "building committees",
    ),
    row(
        "s beslut för egen del",
        (Kind::Decision, End),
        "municipal boards",
    ),
    row("s eget beslut", (Kind::Decision, End), "municipal boards"),
    row("eget beslut", (Kind::Decision, Whole), "municipal boards"),
    row("s avgörande", (Kind::Decision, End), "municipal boards"),
    row(
        "s ställningstagande",
        (Kind::Decision, End),
        "municipal boards",
    ),
    row("s förslag", (Kind::Proposed, End), "layouts 02"),
    row("s beslut", (Kind::Decision, End), "norrbotten § 22"),
    row("beslut", (Kind::Decision, Whole), "goteborg § 197"),
    row("beslut i ", (Kind::Decision, Start), "municipal councils"),
];

/// The word between two headings in one.
const JOINED: &str = " och ";

/// The longest heading that is looked up, in bytes.
const LONGEST: usize = 90;

/// What a line means as a heading; nothing where the lexicon does not know it.
pub fn find_heading(line: &str) -> Option<Kind> {
    if line.len() > LONGEST || !line.starts_with(char::is_uppercase) || line.ends_with('.') {
        return None;
    }
    let lower = to_lower(line);
    let form = lower.trim_end_matches([':', ' ']);
    kind_of(form).or_else(|| two_in_one(form))
}

fn kind_of(form: &str) -> Option<Kind> {
    let first = *form.as_bytes().first()?;
    ROWS[usize::from(first)]
        .iter()
        .find(|row| matches(row, form))
        .map(|row| row.means.0)
}

/// The rows that a heading can match, by its first byte: nearly every line of a text is asked for.
static ROWS: LazyLock<Vec<Vec<&HeadingRow>>> =
    LazyLock::new(|| (0..=u8::MAX).map(rows_of).collect());

fn rows_of(first: u8) -> Vec<&'static HeadingRow> {
    let may_match =
        |row: &&HeadingRow| matches!(row.means.1, End | Body) || row.form.as_bytes()[0] == first;
    DISSENT.iter().chain(HEADINGS).filter(may_match).collect()
}

/// "Reservationer och särskilda yttranden", "Reservation/protokollsanteckning": what the first of
/// two headings means.
fn two_in_one(form: &str) -> Option<Kind> {
    let (first, second) = form.split_once(JOINED).or_else(|| form.split_once('/'))?;
    kind_of(second.trim()).and_then(|_| kind_of(first.trim()))
}

/// A heading with its text on the same line: "Beslut: Nämnden godkänner …", "BESLUT\tEnligt
/// förslag". What it means and where the text begins.
pub fn run_in_heading(line: &str) -> Option<(Kind, usize)> {
    let at = line.find([':', '\t']).filter(|at| *at < LONGEST)?;
    let rest = line[at + 1..].trim_start();
    let kind = find_heading(line[..at].trim_end())
        .filter(|kind| RUN_IN.contains(kind) && !rest.is_empty())?;
    (line[at + 1..].starts_with([' ', '\t']) || line[at..].starts_with('\t'))
        .then_some((kind, line.len() - rest.len()))
}

/// What headings may have their text on the same line.
const RUN_IN: [Kind; 3] = [Kind::Decision, Kind::Proposed, Kind::Deliberation];

fn matches(row: &HeadingRow, form: &str) -> bool {
    match row.means.1 {
        Whole => form == row.form,
        End => form.ends_with(row.form) && is_name(form.strip_suffix(row.form).unwrap_or_default()),
        Start => form.starts_with(row.form) && form.split(' ').count() <= 6 && !form.ends_with('.'),
        Body => proposal_parts(form, row.form).is_some(),
    }
}

/// A body's name has a few words and no sentence in it.
fn is_name(text: &str) -> bool {
    let named = text.trim_end_matches(':');
    !text.is_empty()
        && named.split(' ').count() <= 6
        && !named.contains(['.', ',', ':', ';', '§'])
        && !named
            .split(' ')
            .any(|word| NO_NAMES.iter().any(|no| word.eq_ignore_ascii_case(no)))
}

/// Words of lines that only look like "X:s förslag": "Enligt kommunstyrelsens förslag:".
const NO_NAMES: [&str; 12] = [
    "enligt", "efter", "bifall", "i", "mot", "med", "att", "om", "som", "för", "på", "till",
];

/// "arbetsutskottets förslag till kommunstyrelsen" → who proposes ("arbetsutskottet", perhaps
/// nobody) and to whom.
fn proposal_parts<'t>(lower: &'t str, form: &str) -> Option<(&'t str, &'t str)> {
    let at = lower.find(form)?;
    let owner = lower[..at]
        .trim_end()
        .trim_end_matches('s')
        .trim_end_matches(':');
    let begins = at == 0 || (lower[..at].ends_with("s ") && is_name(owner));
    let to = lower[at + form.len()..].trim_end_matches([':', ' ']);
    let to = TO_BODY
        .iter()
        .find_map(|word| to.strip_prefix(word))
        .unwrap_or(to);
    let to = to.strip_suffix("s beslut").unwrap_or(to);
    let bodied =
        to.split(' ').count() <= 4 && to.rsplit(' ').next().is_some_and(super::outcomes::is_body);
    (begins && bodied).then_some((owner, to))
}

/// Words between a proposal and the body it is made to.
const TO_BODY: [&str; 4] = ["beslut i ", "beslut till ", "beslut för ", "beslut av "];
/// The form of headings over proposals to a body.
const PROPOSAL_TO: &str = "förslag till ";
/// Endings of headings over a body's own proposal.
const OWN_PROPOSALS: [&str; 3] = ["s förslag till beslut", "s beslutsförslag", "s förslag"];

/// Who proposes in a heading over a proposal, and to whom, in lower case: "Kommunstyrelsens förslag
/// till kommunfullmäktige" → the two; "Förslag till beslut i kommunfullmäktige" → only the latter.
pub fn proposal_heading(heading: &str) -> (Option<String>, Option<String>) {
    let lower = to_lower(heading);
    let form = lower.trim_end_matches([':', ' ']);
    if let Some((owner, to)) = proposal_parts(form, PROPOSAL_TO) {
        return (
            Some(owner.to_owned()).filter(|owner| !owner.is_empty()),
            Some(to.to_owned()),
        );
    }
    let owner = OWN_PROPOSALS
        .iter()
        .find_map(|end| form.strip_suffix(end))
        .filter(|owner| is_name(owner));
    (owner.map(str::to_owned), None)
}

/// The body that a decision heading names, in basic form: "Regionala utvecklingsnämndens beslut" →
/// "Regionala utvecklingsnämnden".
pub fn deciding_body(heading: &str) -> Option<&str> {
    let heading = heading.trim_end_matches([':', ' ']);
    let end = heading.len().checked_sub(S_DECISION.len())?;
    let named = heading.is_char_boundary(end) && to_lower(&heading[end..]) == S_DECISION;
    named.then(|| &heading[..end]).filter(|name| is_name(name))
}

/// How the heading of a body's decision ends.
const S_DECISION: &str = "s beslut";

/// Words by a § that say that it goes on from the page before ("§ 12 forts.", "§ 12 (forts.)",
/// "Forts. § 12").
const CONTINUED: [&str; 4] = ["forts", "(forts", "fortsättning", "(fortsättning"];

/// Whether the text by a § says that the case goes on.
pub fn is_continuation(rest: &str) -> bool {
    let lower = to_lower(rest);
    CONTINUED.iter().any(|word| lower.starts_with(word))
}
