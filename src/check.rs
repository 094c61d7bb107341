//! Everything doubtful, as notes with their places: tables that do not add up, votes whose names
//! and result differ, gaps in the § numbers, cases without a readable decision.

use crate::clean::Text;
use crate::layout::{Flaw, Page};
use crate::lexicon::marks::item_mark;
use crate::lexicon::sentences as say;
use crate::model::{
    FundingCheck, FundingTable, Item, Level, Minutes, Note, Outcome, SectionKind, Span, VoteCheck,
};
use crate::personal::find_numbers;
use crate::sections::Document;

/// The codes of all notes that are made here and in `completeness`, each a kind that an interface
/// has words for.
pub const CODES: [&str; 23] = [
    "noTextLayer",
    "brokenText",
    "damagedPage",
    "empty",
    "noItems",
    "agenda",
    "noDate",
    "noBody",
    "noAdjuster",
    "noAttendance",
    "sequence",
    "noTitle",
    "outcomeOther",
    "fundingUnreadable",
    "fundingOff",
    "fundingNoTotal",
    "voteOff",
    "voteNoResult",
    "voteNoNames",
    "noProposition",
    "reservationLoose",
    "reservationNoName",
    "personalNumber",
];

/// All notes on a document, in its order.
pub fn check(pages: &[Page], text: &Text, minutes: &Minutes) -> Vec<Note> {
    let mut notes = page_notes(pages, text);
    notes.extend(document_notes(text, minutes, notes.is_empty()));
    for (index, item) in minutes.items.iter().enumerate() {
        notes.extend(sequence_note(minutes, index));
        notes.extend(item_notes(item).map(|note| Note {
            item: Some(index),
            ..note
        }));
    }
    notes.extend(crate::completeness::notes(text, minutes));
    notes.extend(personal_notes(text, minutes));
    notes
}

/// Personal identity numbers in the text, each with its place and without its digits.
fn personal_notes(text: &Text, minutes: &Minutes) -> Vec<Note> {
    let noted = |range: std::ops::Range<usize>| {
        let span = text.span(range);
        let item = minutes
            .items
            .partition_point(|item| item.span <= span)
            .checked_sub(1);
        Note {
            item,
            ..warning("personalNumber", say::PERSONAL_NUMBER.to_owned(), span)
        }
    };
    find_numbers(&text.text).into_iter().map(noted).collect()
}

fn warning(code: &'static str, text: String, span: Span) -> Note {
    Note {
        level: Level::Warning,
        code: code.into(),
        text,
        item: None,
        span: Some(span),
    }
}

fn info(code: &'static str, text: String, span: Option<Span>) -> Note {
    Note {
        level: Level::Info,
        code: code.into(),
        text,
        item: None,
        span,
    }
}

/// Pages whose text is missing or not what they show.
fn page_notes(pages: &[Page], text: &Text) -> Vec<Note> {
    let flawed = |flaw| -> Vec<usize> {
        (0..pages.len())
            .filter(|i| pages[*i].flaw == Some(flaw))
            .collect()
    };
    let kinds = [
        (
            Flaw::Picture,
            "noTextLayer",
            say::no_text_layer as fn(&str, bool) -> String,
        ),
        (Flaw::Letters, "brokenText", say::broken_text),
        (Flaw::Damaged, "damagedPage", say::damaged_page),
    ];
    let notes = kinds.into_iter().filter_map(|(flaw, code, sentence)| {
        let found = flawed(flaw);
        let first = *found.first()?;
        let start = text.page_starts.get(first).copied().unwrap_or(0);
        let numbers: Vec<usize> = found.iter().map(|page| page + 1).collect();
        let said = sentence(&say::pages(&numbers), found.len() == pages.len());
        Some(warning(code, said, text.span(start..start)))
    });
    notes.collect()
}

/// What concerns the document as a whole. That it is empty goes without saying where its pages are
/// known to be.
fn document_notes(text: &Text, minutes: &Minutes, readable: bool) -> Vec<Note> {
    let mut notes = Vec::new();
    if minutes.items.is_empty() {
        let empty = text.text.trim().is_empty();
        if empty && !readable {
            return notes;
        }
        let said = if empty { say::EMPTY } else { say::NO_CASES };
        notes.push(Note {
            level: Level::Warning,
            ..info(
                if empty { "empty" } else { "noItems" },
                said.to_owned(),
                None,
            )
        });
        return notes;
    }
    if minutes.meeting.date.is_none() {
        notes.push(info("noDate", say::NO_DATE.to_owned(), None));
    }
    if minutes.meeting.body.is_none() {
        notes.push(info("noBody", say::NO_BODY.to_owned(), None));
    }
    notes
}

/// Whether a document is an agenda: it says so, or most of its cases propose and none decides.
pub fn agenda(document: &Document, minutes: &Minutes) -> Option<Note> {
    let items = &minutes.items;
    let proposes = |item: &&Item| {
        item.sections
            .iter()
            .any(|section| section.kind == SectionKind::Proposed)
    };
    let proposing = items.iter().filter(proposes).count();
    let only = proposing >= 3
        && proposing * 2 > items.len()
        && items.iter().all(|item| item.decisions.is_empty());
    let note = info(
        "agenda",
        say::AGENDA.to_owned(),
        items.first().map(|item| item.span),
    );
    (document.agenda && !items.is_empty() || only).then_some(Note {
        level: Level::Warning,
        ..note
    })
}

/// A § number that does not follow the one before it.
fn sequence_note(minutes: &Minutes, index: usize) -> Option<Note> {
    let before = minutes.items.get(index.checked_sub(1)?)?;
    let item = &minutes.items[index];
    let last = item_mark(&before.label).map_or(before.number, |mark| mark.last);
    let follows =
        item.number == last + 1 || (item.number == before.number && item.suffix != before.suffix);
    let note = info(
        "sequence",
        say::sequence(&before.label, &item.label),
        Some(item.span),
    );
    (!follows).then_some(Note {
        item: Some(index),
        ..note
    })
}

fn item_notes(item: &Item) -> impl Iterator<Item = Note> {
    let tables = item.funding.iter().filter_map(funding_note);
    let votes = item
        .votes
        .iter()
        .filter(|vote| vote.check == VoteCheck::Off);
    let votes = votes.map(|vote| warning("voteOff", say::VOTE_OFF.to_owned(), vote.span));
    let title = item
        .title
        .is_empty()
        .then(|| info("noTitle", say::NO_TITLE.to_owned(), Some(item.span)));
    tables
        .chain(votes)
        .chain(title)
        .chain(decision_note(item))
        .chain(reservation_notes(item))
}

/// A table of payers that cannot be read or does not add up.
fn funding_note(table: &FundingTable) -> Option<Note> {
    let unread = table.rows.iter().find(|row| row.amount.is_none());
    match (table.check, unread, &table.total) {
        (FundingCheck::Unreadable, Some(row), _) => Some(warning(
            "fundingUnreadable",
            say::unreadable_sum(&row.payer, &row.printed, row.suggestion),
            row.span,
        )),
        (FundingCheck::Off, _, Some(total)) => Some(warning(
            "fundingOff",
            say::funding_off(table.sum, total.kronor),
            table.span,
        )),
        (FundingCheck::NoTotal, ..) => Some(info(
            "fundingNoTotal",
            say::NO_TOTAL.to_owned(),
            Some(table.span),
        )),
        _ => None,
    }
}

/// A decision whose words the lexicon does not know.
fn decision_note(item: &Item) -> Option<Note> {
    let unknown = item
        .decisions
        .iter()
        .find(|decision| decision.outcome == Outcome::Other)?;
    (item.outcome == Outcome::Other).then(|| {
        info(
            "outcomeOther",
            say::OUTCOME_OTHER.to_owned(),
            Some(unknown.span),
        )
    })
}

/// Reservations that name a proposal which was not found.
fn reservation_notes(item: &Item) -> impl Iterator<Item = Note> {
    let loose = item
        .reservations
        .iter()
        .filter(|r| r.proposal.is_none() && say::favours_something(&r.text));
    loose.map(|r| {
        info(
            "reservationLoose",
            say::RESERVATION_LOOSE.to_owned(),
            Some(r.span),
        )
    })
}
