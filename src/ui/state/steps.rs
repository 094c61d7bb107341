//! Steps that lead somewhere else: to the next case, out, back to the filter before, and to nothing
//! remembered.

use super::{Device, Keep, Said, State, View};
use crate::query;

impl State {
    /// Opens a case that exists, or none.
    pub(super) fn open_item(&mut self, item: Option<usize>) {
        self.view = View::Items;
        self.item = item.filter(|i| *i < self.reading.minutes.items.len());
    }

    /// The filter before the last change.
    pub(super) fn go_back(&mut self) {
        if let Some(filter) = self.undo.take() {
            (self.filter, self.said) = (filter, Some(Said::Undone));
        }
    }

    /// The cases that the list shows, in its order: indices into `minutes.items`.
    pub(in crate::ui) fn listed(&self) -> Vec<usize> {
        let mut cases = query::matches(&self.index, &self.filter);
        query::sort(&self.index, &mut cases, self.sort);
        cases
    }

    /// The cases of the list before and after the one that is open; its first one where it does not
    /// hold that.
    pub(in crate::ui) fn beside(&self) -> [Option<usize>; 2] {
        let cases = self.listed();
        let at = self
            .item
            .and_then(|item| cases.iter().position(|case| *case == item));
        let beside = at.map_or([Some(0); 2], |at| [at.checked_sub(1), Some(at + 1)]);
        beside.map(|at| cases.get(at?).copied())
    }

    /// The next case of the list, or the one before.
    pub(super) fn step(&mut self, forward: bool) {
        if let Some(case) = self.beside()[usize::from(forward)] {
            self.open_item(Some(case));
        }
    }

    /// Nothing is remembered any longer.
    pub(super) fn forget(&mut self, done: bool) {
        let keep = if self.device.keep == Keep::Never {
            Keep::Never
        } else {
            Keep::Can
        };
        self.device = Device {
            keep,
            narrow: self.device.narrow,
            ..Device::default()
        };
        self.said = Some(Said::Forgotten(done));
    }

    /// Closes what lies on top.
    pub(super) fn step_out(&mut self) {
        if self.filters_open {
            self.filters_open = false;
        } else if self.opener_open {
            self.opener_open = false;
        } else if self.original.is_some() {
            self.original = None;
        } else {
            self.item = None;
        }
    }

    /// The cases answer a search; the whole protocol answers with its own marks, the attendance
    /// with its own names.
    pub(super) fn search(&mut self, text: String) {
        self.filter.text = text;
        if !matches!(self.view, View::Reader | View::Attendance | View::Glossary) {
            self.view = View::Items;
        }
    }
}
