//! What kommunallagen asks a protocol to record, checked case by case where it applies. Silence is
//! noted, never judged: a note says what was not found, and the rule that asks for it.

use crate::clean::Text;
use crate::lexicon::law::{
    ELSEWHERE, EXTRACTS, FINNISH, NO_RESERVATION, PROPOSITIONS, VOTE_DEMANDED,
};
use crate::lexicon::sentences as say;
use crate::lexicon::to_lower;
use crate::model::{Block, Item, Level, Minutes, Note, ProposalKind, Section, SectionKind, Span};

/// The notes on a document and its cases; none for a protocol under another law.
pub(crate) fn notes(text: &Text, minutes: &Minutes) -> Vec<Note> {
    if minutes.items.is_empty() || FINNISH.iter().any(|row| text.lower.contains(row.form)) {
        return Vec::new();
    }
    let mut notes = document_notes(text, minutes);
    for (index, item) in minutes.items.iter().enumerate() {
        notes.extend(item_notes(item).map(|note| Note {
            item: Some(index),
            ..note
        }));
    }
    notes
}

fn note(code: &'static str, text: String, span: Option<Span>) -> Note {
    Note {
        level: Level::Info,
        code: code.into(),
        text,
        item: None,
        span,
    }
}

/// 5 kap. 66 § says that minutes name who served, 69 § that they are adjusted in time: somebody has
/// to. An extract has no front page to say so.
fn document_notes(text: &Text, minutes: &Minutes) -> Vec<Note> {
    let first = minutes.items[0].span;
    let front = text
        .lines
        .partition_point(|line| text.span(line.range.clone()) < first);
    let heads = text.removed.iter().map(|line| to_lower(&line.text));
    let mut shown = (0..front.min(FRONT))
        .map(|line| text.lower_line(line).to_owned())
        .chain(heads);
    if front < 3
        || minutes.items.len() < 2
        || shown.any(|line| EXTRACTS.iter().any(|word| line.contains(word)))
    {
        return Vec::new();
    }
    let adjusted = minutes
        .meeting
        .adjusters
        .is_empty()
        .then(|| note("noAdjuster", say::NO_ADJUSTER.to_owned(), None));
    let served = minutes
        .meeting
        .present
        .is_empty()
        .then(|| note("noAttendance", say::NO_ATTENDANCE.to_owned(), None));
    adjusted.into_iter().chain(served).collect()
}

/// How many lines of the front are looked at.
const FRONT: usize = 30;

/// 5 kap. 67 §: propositions, votes with their results and names, reservations.
fn item_notes(item: &Item) -> impl Iterator<Item = Note> {
    let votes = vote_without_result(item)
        .into_iter()
        .chain(vote_without_names(item));
    votes
        .chain(no_proposition(item))
        .chain(empty_reservations(item))
}

/// The text of what is said at the meeting, block by block, in lower case.
fn spoken(item: &Item) -> impl Iterator<Item = (&Block, String)> {
    let silent = |section: &&Section| {
        use SectionKind as Kind;
        matches!(
            section.kind,
            Kind::Matter | Kind::Summary | Kind::Statement | Kind::Documents | Kind::Recipients
        )
    };
    let sections = item.sections.iter().filter(move |section| !silent(section));
    sections
        .flat_map(|section| &section.blocks)
        .map(|block| (block, to_lower(&block.text)))
}

/// A vote that somebody asks for, and no result.
fn vote_without_result(item: &Item) -> Option<Note> {
    let demanded = |lower: &String| VOTE_DEMANDED.iter().any(|words| lower.contains(words));
    let (block, _) = spoken(item).find(|(_, lower)| item.votes.is_empty() && demanded(lower))?;
    Some(note(
        "voteNoResult",
        say::VOTE_NO_RESULT.to_owned(),
        Some(block.span),
    ))
}

/// An open vote, and nobody named: neither here nor in an appendix that is referred to.
fn vote_without_names(item: &Item) -> Option<Note> {
    let vote = item.votes.iter().find(|vote| vote.ballots.is_empty())?;
    let elsewhere =
        spoken(item).any(|(_, lower)| ELSEWHERE.iter().any(|word| lower.contains(word)));
    (!elsewhere).then(|| {
        note(
            "voteNoNames",
            say::VOTE_NO_NAMES.to_owned(),
            Some(vote.span),
        )
    })
}

/// Proposals that exclude each other, and no word of how they were put to the meeting.
fn no_proposition(item: &Item) -> Option<Note> {
    let competes = |kind| !matches!(kind, ProposalKind::Add | ProposalKind::Other);
    let mut main = item
        .proposals
        .iter()
        .filter(|proposal| competes(proposal.kind));
    let first = main.next()?;
    let second = main.find(|proposal| proposal.kind != first.kind && proposal.by != first.by)?;
    let section = item
        .sections
        .iter()
        .any(|section| section.kind == SectionKind::Propositions);
    let put = section
        || spoken(item).any(|(_, lower)| PROPOSITIONS.iter().any(|word| lower.contains(word)));
    let decided = !item.decisions.is_empty();
    (decided && !put).then(|| {
        note(
            "noProposition",
            say::NO_PROPOSITION.to_owned(),
            Some(second.span),
        )
    })
}

/// A heading for reservations under which nobody is named.
fn empty_reservations(item: &Item) -> Option<Note> {
    let inside = |section: &Section, span: Span| {
        span.page == section.span.page
            && span.start >= section.span.start
            && span.start <= section.span.end
    };
    let named = |section: &Section| {
        let reserved = item
            .reservations
            .iter()
            .any(|reservation| inside(section, reservation.span));
        reserved
            || item
                .remarks
                .iter()
                .any(|remark| inside(section, remark.span))
    };
    let none = |section: &Section| {
        section.blocks.iter().any(|block| {
            NO_RESERVATION
                .iter()
                .any(|word| to_lower(&block.text).contains(word))
        })
    };
    let headed = item
        .sections
        .iter()
        .filter(|section| section.kind == SectionKind::Reservations);
    let empty = headed
        .filter(|section| !named(section) && !none(section))
        .find(|section| section.heading.is_some())?;
    Some(note(
        "reservationNoName",
        say::RESERVATION_NO_NAME.to_owned(),
        Some(empty.span),
    ))
}
