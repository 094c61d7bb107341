//! Everything the app can be and everything a reader can do: one `State`, one `Action`, one
//! `reduce`.

mod action;
mod device;
mod opening;
mod said;
mod steps;

use std::rc::Rc;

use yew::Reducible;

use super::address;
use super::language::Language;
use crate::Reading;
use crate::model::Span;
use crate::query::{self, Filter, Index, Sort};
pub use action::Action;
pub use device::{Device, Keep, Recent, THEMES, Theme};
pub use opening::{Opening, Start, Status};
pub use said::Said;

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
    /// Who was there.
    Attendance,
    /// Everything doubtful.
    Notes,
    /// The words of protocols, explained.
    Glossary,
    /// What the app is, and what it stores.
    About,
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

/// A column of a roll call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RollBy {
    /// How people voted.
    #[default]
    Ballot,
    /// Their names.
    Name,
    /// Their parties.
    Party,
}

/// The original page that is shown beside the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Original {
    /// The page, from 1.
    pub page: u32,
    /// What is outlined on it.
    pub span: Option<Span>,
}

/// All that the screen is drawn from.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing on screen that is there or not"
)]
pub struct State {
    /// The protocol on screen.
    pub reading: Rc<Reading>,
    /// What searching it needs, prepared once.
    pub index: Rc<Index>,
    /// What the app began with, which the reader can go back to.
    pub home: Rc<Reading>,
    /// Whether it is the built-in sample.
    pub sample: bool,
    /// The address to show once the protocol that the app was opened with has come; until then no
    /// other is shown.
    pub awaited: Option<String>,
    /// Whether the protocol's own address is part of the app's.
    pub linked: bool,
    /// Whether the ways to share and save are shown.
    pub sharing: bool,
    /// Whether a page that is saved has the pictures of the protocol's pages in it.
    pub pictures: bool,
    /// Whether the app was saved together with this protocol.
    pub saved: bool,
    /// Where the app stands in another page: the address of the whole app with the same protocol.
    pub embedded: Option<Rc<str>>,
    /// Whether there is a newer version of the app.
    pub newer: bool,
    /// What the interface speaks.
    pub language: Language,
    /// What a file is doing.
    pub status: Status,
    /// The job of the worker that read the protocol, which can draw its pages; none for a text.
    pub job: Option<u32>,
    /// The original page that is shown.
    pub original: Option<Original>,
    /// How much larger than its frame the original page is drawn: an index into [`ZOOMS`].
    pub zoom: usize,
    /// Which view.
    pub view: View,
    /// Which cases.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// How many cases the list shows at most.
    pub shown: usize,
    /// The case that is open: an index into `minutes.items`.
    pub item: Option<usize>,
    /// The place in the whole protocol that was jumped to.
    pub place: Option<Span>,
    /// How payers are summed.
    pub grouping: Grouping,
    /// In what charts are drawn.
    pub unit: Unit,
    /// The project whose payers are drawn: an index into `minutes.items`; all projects where
    /// absent.
    pub project: Option<usize>,
    /// How reservations are grouped.
    pub dissent_by: DissentBy,
    /// By which column roll calls are sorted, and whether the other way round.
    pub roll: (RollBy, bool),
    /// Whether the filters are shown on a phone.
    pub filters_open: bool,
    /// Whether the panel for opening a protocol is shown.
    pub opener_open: bool,
    /// Whether a file is held over the window.
    pub dragging: bool,
    /// What was just done, where the screen does not show it: "Länken är kopierad."
    pub said: Option<Said>,
    /// The filter before the reader changed it, to go back to.
    pub undo: Option<Filter>,
    /// Whether the list of shortcuts is shown.
    pub help: bool,
    /// What the reader chose and opened on this device.
    pub device: Device,
}

impl State {
    /// The first screen of a protocol.
    pub fn new(reading: Rc<Reading>, sample: bool) -> Self {
        let index = Rc::new(Index::new(&reading));
        Self::first(reading, index, sample)
    }

    /// The first screen of all.
    pub fn start(protocol: Rc<Reading>, start: Start) -> Self {
        let awaited = matches!(start, Start::Awaits | Start::Embedded).then(String::new);
        let saved = matches!(start, Start::Saved { .. });
        // Where no file was read, any number will do for the job that draws its pages.
        let job = (start == Start::Saved { pictures: true }).then_some(0);
        Self {
            awaited,
            saved,
            job,
            ..Self::new(protocol, !saved)
        }
    }

    /// The first screen of the same protocol; what its file is doing goes on.
    #[must_use]
    pub fn afresh(&self) -> Self {
        Self {
            status: self.status.clone(),
            job: self.job,
            zoom: self.zoom,
            opener_open: self.opener_open,
            language: self.language,
            newer: self.newer,
            saved: self.saved,
            embedded: self.embedded.clone(),
            linked: self.linked,
            device: self.device.clone(),
            home: Rc::clone(&self.home),
            ..Self::first(
                Rc::clone(&self.reading),
                Rc::clone(&self.index),
                self.sample,
            )
        }
    }

    /// The first screen of another protocol, for the same reader.
    fn with(&self, reading: Rc<Reading>, sample: bool) -> Self {
        Self {
            language: self.language,
            newer: self.newer,
            embedded: self.embedded.clone(),
            device: self.device.clone(),
            home: Rc::clone(&self.home),
            ..Self::new(reading, sample)
        }
    }

    fn first(reading: Rc<Reading>, index: Rc<Index>, sample: bool) -> Self {
        Self {
            home: Rc::clone(&reading),
            reading,
            index,
            sample,
            awaited: None,
            linked: false,
            sharing: false,
            pictures: false,
            saved: false,
            embedded: None,
            newer: false,
            language: Language::default(),
            status: Status::Ready,
            job: None,
            original: None,
            zoom: 0,
            view: View::Items,
            filter: Filter::default(),
            sort: Sort::Number,
            shown: FEW,
            item: None,
            place: None,
            grouping: Grouping::Payer,
            unit: Unit::Kronor,
            project: None,
            dissent_by: DissentBy::Item,
            roll: (RollBy::Ballot, false),
            filters_open: false,
            opener_open: false,
            dragging: false,
            said: None,
            undo: None,
            help: false,
            device: Device::default(),
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        state.said = None;
        // An address is a step that the browser goes back over; a key in the search box is none of
        // its own.
        let steps = !matches!(
            action,
            Action::Address(_) | Action::Search(_) | Action::Undo
        );
        state.act(action);
        if steps && state.filter != self.filter && Rc::ptr_eq(&state.index, &self.index) {
            state.undo = Some(self.filter.clone());
        }
        let same_list = Rc::ptr_eq(&state.index, &self.index) && state.filter == self.filter;
        state.shown = if same_list {
            state.shown.max(self.shown)
        } else {
            FEW
        };
        Rc::new(state)
    }
}

/// How large an original page is drawn, in per cent of its frame.
pub const ZOOMS: [u16; 5] = [100, 130, 170, 220, 300];

/// How many cases a list shows at first.
const FEW: usize = 100;
/// How many more it shows each time.
const MORE: usize = 200;

impl State {
    fn act(&mut self, action: Action) {
        match action {
            Action::Opening(name) => self.begin(name),
            Action::Progress(page) => self.progress(page),
            Action::First(reading, job) => self.show_first(reading, job),
            Action::Opened(reading, job) => self.show_all(reading, job),
            Action::Failed(name, error) => self.give_up(Status::Failed(name, error)),
            Action::Dismiss => self.give_up(Status::Ready),
            Action::Newer => self.newer = true,
            Action::Sample(reading) => *self = self.with(reading, true),
            Action::Show(view) => (self.view, self.item, self.filters_open) = (view, None, false),
            Action::Item(item) => self.open_item(item),
            Action::Jump(span) => {
                (self.view, self.place, self.item) = (View::Reader, Some(span), None);
            }
            Action::Original(original) => {
                self.original = original.filter(|o| self.has_page(o.page));
            }
            Action::Zoom(zoom) => self.zoom = zoom.min(ZOOMS.len() - 1),
            Action::Search(text) => self.search(text),
            Action::Outcome(outcome) => query::toggle(&mut self.filter.outcomes, outcome),
            Action::Party(party) => query::toggle(&mut self.filter.parties, party),
            Action::Person(person) => query::toggle(&mut self.filter.people, person),
            Action::Payer(payer) => query::toggle(&mut self.filter.payers, payer),
            Action::OnlyReserved(only) => self.filter.reserved = only,
            Action::OnlyMoney(only) => self.filter.money = only,
            Action::OnlyProposed(only) => self.filter.proposed = only,
            Action::OnlyNoted(only) => self.filter.noted = only,
            Action::Filter(filter) => {
                (self.filter, self.view, self.item) = (filter, View::Items, None);
            }
            Action::Clear => self.filter = Filter::default(),
            Action::More => self.shown += MORE,
            Action::Sort(sort) => self.sort = sort,
            Action::Grouping(grouping) => self.grouping = grouping,
            Action::Unit(unit) => self.unit = unit,
            Action::Project(project) => self.project = project,
            Action::DissentBy(by) => self.dissent_by = by,
            Action::Roll(by) => self.roll = (by, self.roll == (by, false)),
            Action::Filters(open) => self.filters_open = open,
            Action::Opener(open) => self.opener_open = open,
            Action::Dragging(over) => self.dragging = over,
            Action::Copied(done) => self.said = Some(Said::Link(done)),
            Action::Language(language) => self.language = language,
            Action::CopiedText(done) => self.said = Some(Said::Text(done)),
            Action::Pictures(with) => self.pictures = with,
            Action::Sharing(open) => self.sharing = open,
            Action::Printing => (self.shown, self.sharing) = (usize::MAX, false),
            Action::Saved(done) => self.said = Some(Said::File(done)),
            Action::Linked => self.linked = true,
            Action::Undo => self.go_back(),
            Action::Help(open) => self.help = open,
            Action::Step(forward) => self.step(forward),
            Action::TooShort => self.said = Some(Said::TooShort),
            Action::Theme(theme) => self.device.theme = theme,
            Action::Keys(on) => self.device.keys = on,
            Action::Recent(list) => self.device.recent = list,
            Action::NoRecent => {
                (self.device.recent, self.said) = (Rc::default(), Some(Said::NoRecent));
            }
            Action::Learned => {}
            Action::Keep(keep) => self.device.keep = keep,
            Action::Narrow(narrow) => self.device.narrow = narrow,
            Action::Forgotten(done) => self.forget(done),
            Action::Escape => self.step_out(),
            Action::Address(hash) if self.awaited.is_some() => self.awaited = Some(hash),
            Action::Address(hash) => address::apply(self, &hash),
        }
    }

    fn begin(&mut self, name: String) {
        self.status = Status::Opening(Opening {
            name,
            ..Opening::default()
        });
        (self.dragging, self.opener_open) = (false, false);
    }

    /// What was awaited does not come. In another page nothing else is shown instead.
    fn give_up(&mut self, status: Status) {
        self.status = status;
        self.awaited = self.awaited.take().filter(|_| self.embedded.is_some());
    }

    fn progress(&mut self, page: [u32; 2]) {
        if let Status::Opening(opening) = &mut self.status {
            opening.page = Some(page);
        }
    }

    /// The first pages are a protocol of their own, while the file goes on being read.
    fn show_first(&mut self, reading: Rc<Reading>, job: u32) {
        // The place that is waited for may be on a later page.
        if self.awaited.is_some() {
            return;
        }
        let status = std::mem::take(&mut self.status);
        *self = Self {
            job: Some(job),
            status,
            ..self.with(reading, false)
        };
        if let Status::Opening(opening) = &mut self.status {
            opening.begun = true;
        }
    }

    /// The whole protocol. Where its first pages were on screen, the reader stays where they were.
    /// Pages without any case are shown as they are.
    fn show_all(&mut self, reading: Rc<Reading>, job: Option<u32>) {
        let first = match &self.status {
            Status::Opening(opening) if opening.begun => Some(self.clone()),
            _ => None,
        };
        let awaited = self.awaited.take();
        let linked = self.linked && awaited.is_some();
        *self = Self {
            linked,
            job,
            ..self.with(reading, false)
        };
        if let Some(hash) = awaited {
            address::apply(self, &hash);
            return;
        }
        if let Some(first) = first {
            let (reading, index) = (Rc::clone(&self.reading), Rc::clone(&self.index));
            *self = Self {
                reading,
                index,
                status: Status::Ready,
                ..first
            };
        }
        if job.is_some() && self.original.is_none() && self.reading.minutes.items.is_empty() {
            self.original = Some(Original {
                page: 1,
                span: None,
            });
        }
    }

    /// Whether the source has such a page.
    pub fn has_page(&self, page: u32) -> bool {
        page > 0 && page as usize <= self.reading.pages.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OpenError;
    use crate::model::{Item, Minutes, Outcome};

    fn start() -> Rc<State> {
        let items = (1..=3)
            .map(|number| Item {
                number,
                ..Item::default()
            })
            .collect();
        let reading = Reading {
            minutes: Minutes {
                items,
                ..Minutes::default()
            },
            ..Reading::default()
        };
        Rc::new(State::new(Rc::new(reading), true))
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(start(), Reducible::reduce)
    }

    #[test]
    fn a_choice_is_undone_by_choosing_it_again() {
        let once = after([
            Action::Outcome(Outcome::Rejected),
            Action::Party("V".into()),
        ]);
        assert!(
            once.filter.outcomes.contains(&Outcome::Rejected) && once.filter.parties.contains("V")
        );
        let twice = once
            .reduce(Action::Outcome(Outcome::Rejected))
            .reduce(Action::Party("V".into()));
        assert!(twice.filter.is_empty());
    }

    #[test]
    fn a_file_that_fails_leaves_the_protocol_and_its_filters() {
        let failed = OpenError::NotText;
        let state = after([
            Action::OnlyReserved(true),
            Action::Opening("a.bin".into()),
            Action::Failed("a.bin".into(), failed),
        ]);
        assert_eq!(state.reading.minutes.items.len(), 3);
        assert!(state.filter.reserved && state.status == Status::Failed("a.bin".into(), failed));
        assert_eq!(state.reduce(Action::Dismiss).status, Status::Ready);
    }

    #[test]
    fn pages_without_a_case_are_shown_also_where_their_first_ones_came_before() {
        for first in [Vec::new(), vec![Action::First(Rc::default(), 7)]] {
            let opening = [Action::Opening("bild.pdf".into())]
                .into_iter()
                .chain(first);
            let state = after(opening.chain([Action::Opened(Rc::default(), Some(7))]));
            assert_eq!(
                (state.original, &state.status),
                (
                    Some(Original {
                        page: 1,
                        span: None
                    }),
                    &Status::Ready
                )
            );
        }
    }

    #[test]
    fn a_new_protocol_begins_afresh() {
        let state = after([
            Action::Search("väg".into()),
            Action::Item(Some(1)),
            Action::Opener(true),
            Action::Opened(Rc::default(), None),
        ]);
        assert_eq!(
            *state,
            State {
                home: Rc::clone(&state.home),
                ..State::new(Rc::clone(&state.reading), false)
            }
        );
    }

    #[test]
    fn a_search_shows_cases_but_stays_in_the_whole_protocol() {
        assert_eq!(
            after([Action::Show(View::Money), Action::Search("a".into())]).view,
            View::Items
        );
        for stays in [View::Reader, View::Attendance, View::Glossary] {
            assert_eq!(
                after([Action::Show(stays), Action::Search("a".into())]).view,
                stays
            );
        }
    }

    #[test]
    fn a_roll_is_turned_by_choosing_its_column_again() {
        let by = |actions: &[RollBy]| after(actions.iter().map(|by| Action::Roll(*by))).roll;
        assert_eq!(by(&[RollBy::Name]), (RollBy::Name, false));
        assert_eq!(by(&[RollBy::Name, RollBy::Name]), (RollBy::Name, true));
        assert_eq!(
            by(&[RollBy::Name, RollBy::Name, RollBy::Party]),
            (RollBy::Party, false)
        );
        assert_eq!(
            by(&[RollBy::Ballot]),
            (RollBy::Ballot, true),
            "a roll begins sorted by ballot"
        );
    }

    #[test]
    fn only_a_case_that_exists_is_opened() {
        assert_eq!(after([Action::Item(Some(2))]).item, Some(2));
        assert_eq!(after([Action::Item(Some(3))]).item, None);
    }

    #[test]
    fn a_jump_leaves_the_case_for_its_place() {
        let span = Span {
            page: 2,
            start: 3,
            end: 9,
        };
        let state = after([Action::Item(Some(0)), Action::Jump(span)]);
        assert_eq!(
            (state.view, state.place, state.item),
            (View::Reader, Some(span), None)
        );
    }

    #[test]
    fn a_long_list_stays_long_until_another_filter() {
        let more = after([Action::More, Action::Address("#/beslut?arende=2".into())]);
        assert_eq!((more.shown, more.item), (FEW + MORE, Some(1)));
        assert_eq!(more.reduce(Action::OnlyReserved(true)).shown, FEW);
    }

    #[test]
    fn escape_goes_one_step_out_at_a_time() {
        let deep = after([
            Action::Item(Some(0)),
            Action::Opener(true),
            Action::Filters(true),
        ]);
        let steps =
            std::iter::successors(Some(deep), |s| Some(Rc::clone(s).reduce(Action::Escape)));
        let open = steps
            .take(4)
            .map(|s| (s.filters_open, s.opener_open, s.item.is_some()));
        let expected = [
            (true, true, true),
            (false, true, true),
            (false, false, true),
            (false, false, false),
        ];
        assert_eq!(open.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_change_of_the_filter_can_be_undone_once() {
        let state = after([Action::OnlyReserved(true), Action::Clear]);
        assert!(state.filter.is_empty());
        let back = state.reduce(Action::Undo);
        assert!(back.filter.reserved && back.undo.is_none() && back.said == Some(Said::Undone));
        assert!(
            after([Action::Search("a".into()), Action::Search("ab".into())])
                .undo
                .is_none(),
            "a key is no step"
        );
    }

    #[test]
    fn steps_go_through_the_cases_of_the_list() {
        let at = |steps: &[bool]| after(steps.iter().map(|forward| Action::Step(*forward))).item;
        assert_eq!(
            (
                at(&[true]),
                at(&[true, true, true]),
                at(&[true, true, true, true])
            ),
            (Some(0), Some(2), Some(2))
        );
        assert_eq!(at(&[true, true, false, false]), Some(0));
    }

    #[test]
    fn what_is_known_of_the_device_outlives_protocols_and_addresses() {
        let actions = [
            Action::Theme(Theme::Dark),
            Action::Opened(Rc::default(), None),
            Action::Address("#/om".into()),
        ];
        let state = after(actions);
        assert_eq!((state.device.theme, state.view), (Theme::Dark, View::About));
        let forgotten = state.reduce(Action::Forgotten(true));
        assert_eq!(
            (&forgotten.device, forgotten.said),
            (&Device::default(), Some(Said::Forgotten(true)))
        );
    }

    #[test]
    fn what_was_said_is_said_once() {
        let state = after([Action::Copied(true)]);
        assert_eq!(state.said, Some(Said::Link(true)));
        assert_eq!(state.reduce(Action::Unit(Unit::Share)).said, None);
    }
}
