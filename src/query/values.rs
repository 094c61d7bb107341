//! The values of a field of the filter: which there are, and which each case has.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::order::alphabetic;
use crate::model::Item;

/// The values of a field, numbered in the order in which they are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Values {
    names: Vec<String>,
    /// The values of all cases, one case after the other.
    of_cases: Vec<usize>,
    /// Where each case's end in `of_cases`.
    ends: Vec<usize>,
}

impl Values {
    /// Those that most cases have come first, so that a list of them keeps its order.
    pub(super) fn new(items: &[Item], values: fn(&Item) -> BTreeSet<&str>) -> Self {
        let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (case, item) in items.iter().enumerate() {
            for value in values(item) {
                found.entry(value).or_default().push(case);
            }
        }
        let told = |(name, cases): (&str, Vec<usize>)| {
            (
                Reverse(cases.len()),
                alphabetic(name),
                name.to_owned(),
                cases,
            )
        };
        let mut told: Vec<_> = found.into_iter().map(told).collect();
        told.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let mut of_cases = vec![Vec::new(); items.len()];
        let mut all = Self::default();
        for (number, (_, _, name, cases)) in told.into_iter().enumerate() {
            all.names.push(name);
            for case in cases {
                of_cases[case].push(number);
            }
        }
        for values in of_cases {
            all.of_cases.extend(values);
            all.ends.push(all.of_cases.len());
        }
        all
    }

    fn of(&self, case: usize) -> &[usize] {
        &self.of_cases[case.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[case]]
    }

    /// For each case whether it has one of the chosen values; all have where none is chosen.
    pub(super) fn meeting(&self, chosen: &BTreeSet<String>) -> Vec<bool> {
        if chosen.is_empty() {
            return vec![true; self.ends.len()];
        }
        let chosen: Vec<bool> = self
            .names
            .iter()
            .map(|name| chosen.contains(name))
            .collect();
        (0..self.ends.len())
            .map(|case| self.of(case).iter().any(|value| chosen[*value]))
            .collect()
    }

    /// For each value how many of the cases that pass have it.
    pub(super) fn counts(&self, passes: &dyn Fn(usize) -> bool) -> Vec<(String, usize)> {
        let mut counts = vec![0; self.names.len()];
        for case in (0..self.ends.len()).filter(|case| passes(*case)) {
            for value in self.of(case) {
                counts[*value] += 1;
            }
        }
        self.names.iter().cloned().zip(counts).collect()
    }
}
