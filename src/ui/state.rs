//! Everything the app can be and everything a reader can do: one `State`, one `Action`, one `reduce`.

use std::rc::Rc;

use crate::model::{Outcome, Span};
use crate::query::{Filter, Sort};
use crate::{OpenError, Reading};

/// The main views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The list of cases, with a case beside or over it.
    #[default]
    Items,
    /// Charts of money.
    Money,
    /// Reservations.
    Dissent,
    /// The whole protocol as readable text.
    Reader,
    /// Everything doubtful.
    Notes,
}

/// By what the payers of all projects are summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// By the payer's name.
    #[default]
    Payer,
    /// By the kind of payer.
    Kind,
}

/// In what a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Kronor.
    #[default]
    Kronor,
    /// Share of the whole.
    Share,
}

/// By what reservations are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DissentBy {
    /// By case, in the order of the protocol.
    #[default]
    Item,
    /// By person.
    Person,
    /// By party.
    Party,
}

/// What a file is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// The document in `State::reading` is on screen.
    #[default]
    Ready,
    /// A file of this name is being read.
    Opening(String),
    /// A file of this name could not be opened.
    Failed(String, OpenError),
}

/// All that the screen is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The protocol on screen.
    pub reading: Rc<Reading>,
    /// Whether it is the built-in sample.
    pub sample: bool,
    /// What a file is doing.
    pub status: Status,
    /// Which view.
    pub view: View,
    /// Which cases.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// The case that is open: an index into `minutes.items`.
    pub item: Option<usize>,
    /// The place in the whole protocol that was jumped to.
    pub place: Option<Span>,
    /// How payers are summed.
    pub grouping: Grouping,
    /// In what charts are drawn.
    pub unit: Unit,
    /// The project whose payers are drawn: an index into `minutes.items`; all projects where absent.
    pub project: Option<usize>,
    /// How reservations are grouped.
    pub dissent_by: DissentBy,
    /// Whether the filters are shown on a phone.
    pub filters_open: bool,
    /// Whether the panel for opening a protocol is shown.
    pub opener_open: bool,
}

impl State {
    /// The first screen of a protocol.
    pub fn new(reading: Rc<Reading>, sample: bool) -> Self {
        Self {
            reading,
            sample,
            status: Status::Ready,
            view: View::Items,
            filter: Filter::default(),
            sort: Sort::Number,
            item: None,
            place: None,
            grouping: Grouping::Payer,
            unit: Unit::Kronor,
            project: None,
            dissent_by: DissentBy::Item,
            filters_open: false,
            opener_open: false,
        }
    }
}

/// Everything a reader (or a file) can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A file began to be read.
    Opening(String),
    /// A protocol was read.
    Opened(Rc<Reading>),
    /// A file could not be opened.
    Failed(String, OpenError),
    /// Back to the sample.
    Sample(Rc<Reading>),
    /// Go to a view.
    Show(View),
    /// Open or close a case.
    Item(Option<usize>),
    /// Show a place in the whole protocol.
    Jump(Span),
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
    /// Show or hide the filters on a phone.
    Filters(bool),
    /// Show or hide the panel for opening a protocol.
    Opener(bool),
    /// The address changed: take the state from it.
    Address(String),
}
