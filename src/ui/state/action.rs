//! Everything a reader (or a file) can do.

use std::rc::Rc;

use super::{DissentBy, Grouping, Keep, Original, Recent, RollBy, Theme, Unit, View};
use crate::model::{Outcome, Span};
use crate::query::{Filter, Sort};
use crate::ui::language::Language;
use crate::{OpenError, Reading};

/// Everything a reader (or a file) can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A file began to be read.
    Opening(String),
    /// A page (from 1) of so many is being read.
    Progress([u32; 2]),
    /// The first pages of a PDF were read by a job of the worker.
    First(Rc<Reading>, u32),
    /// A protocol was read; a PDF by a job of the worker that can draw its pages.
    Opened(Rc<Reading>, Option<u32>),
    /// A file could not be opened.
    Failed(String, OpenError),
    /// There is a newer version of the app.
    Newer,
    /// The sentence about a file that could not be opened has been read.
    Dismiss,
    /// Back to the sample.
    Sample(Rc<Reading>),
    /// Go to a view.
    Show(View),
    /// Open or close a case.
    Item(Option<usize>),
    /// Show a place in the whole protocol.
    Jump(Span),
    /// Show an original page, or none.
    Original(Option<Original>),
    /// Draw the original page larger or smaller: an index into [`ZOOMS`](super::ZOOMS).
    Zoom(usize),
    /// Type in the search box.
    Search(String),
    /// Tick or untick an outcome.
    Outcome(Outcome),
    /// Tick or untick a party.
    Party(String),
    /// Tick or untick a person.
    Person(String),
    /// Tick or untick a payer.
    Payer(String),
    /// Only cases with a reservation, or all.
    OnlyReserved(bool),
    /// Only cases with money, or all.
    OnlyMoney(bool),
    /// Only cases that a higher body decides, or all.
    OnlyProposed(bool),
    /// Only cases with a note, or all.
    OnlyNoted(bool),
    /// Replace the whole filter (a button of the overview).
    Filter(Filter),
    /// No filter.
    Clear,
    /// Show more of a long list.
    More,
    /// Another order.
    Sort(Sort),
    /// Sum payers otherwise.
    Grouping(Grouping),
    /// Draw charts otherwise.
    Unit(Unit),
    /// Draw one project's payers, or all.
    Project(Option<usize>),
    /// Group reservations otherwise.
    DissentBy(DissentBy),
    /// Sort roll calls by a column; by the same once more, the other way round.
    Roll(RollBy),
    /// Show or hide the filters on a phone.
    Filters(bool),
    /// Show or hide the panel for opening a protocol.
    Opener(bool),
    /// A file is held over the window, or no longer.
    Dragging(bool),
    /// A link was copied, or could not be.
    Copied(bool),
    /// Words were copied, or could not be.
    CopiedText(bool),
    /// Show or hide the ways to share and save.
    Sharing(bool),
    /// Save the pictures of the pages too, or not.
    Pictures(bool),
    /// Everything that the list holds is about to be printed.
    Printing,
    /// A file was saved, or could not be made.
    Saved(bool),
    /// The protocol that is being opened is the one at the app's own address.
    Linked,
    /// Speak another language.
    Language(Language),
    /// Back to the filter before the last change.
    Undo,
    /// Show or hide the list of shortcuts.
    Help(bool),
    /// To the next case of the list, or to the one before.
    Step(bool),
    /// Something was pasted that is too short to be a protocol.
    TooShort,
    /// Light or dark.
    Theme(Theme),
    /// Whether single keys do something.
    Keys(bool),
    /// The protocols that were opened on this device.
    Recent(Rc<Vec<Recent>>),
    /// None of them any longer.
    NoRecent,
    /// The words of the glossary and of the page about Paragraf have come.
    Learned,
    /// Whether what reads PDF files is kept.
    Keep(Keep),
    /// There is no room beside the list, or there is again.
    Narrow(bool),
    /// Everything on the device was removed, or could not be.
    Forgotten(bool),
    /// One step out: of the panel, the filters or the case, whichever lies on top.
    Escape,
    /// The address changed: take the state from it.
    Address(String),
}
