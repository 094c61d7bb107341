//! The orders in which cases are listed.

use std::cmp::Reverse;

use super::fold::fold;
use super::index::Index;
use crate::model::Item;
use crate::stats::{granted, refused};

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the protocol.
    #[default]
    Number,
    /// The largest sum first.
    Amount,
    /// By outcome.
    Outcome,
    /// By title.
    Title,
}

/// Puts cases in order; cases that are alike stay in the order of the protocol.
pub fn sort(index: &Index, cases: &mut Vec<usize>, sort: Sort) {
    let order = match sort {
        Sort::Number => &index.orders.number,
        Sort::Amount => &index.orders.amount,
        Sort::Outcome => &index.orders.outcome,
        Sort::Title => &index.orders.title,
    };
    let mut wanted = vec![false; order.len()];
    for case in cases.iter() {
        wanted[*case] = true;
    }
    *cases = order.iter().copied().filter(|case| wanted[*case]).collect();
}

/// All cases in every order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Orders {
    number: Vec<usize>,
    amount: Vec<usize>,
    outcome: Vec<usize>,
    title: Vec<usize>,
}

impl Orders {
    pub(super) fn new(items: &[Item]) -> Self {
        Self {
            number: (0..items.len()).collect(),
            amount: order(
                &items
                    .iter()
                    .map(|item| Reverse(largest_sum(item)))
                    .collect::<Vec<_>>(),
            ),
            outcome: order(&items.iter().map(|item| item.outcome).collect::<Vec<_>>()),
            title: order(
                &items
                    .iter()
                    .map(|item| alphabetic(&item.title))
                    .collect::<Vec<_>>(),
            ),
        }
    }
}

fn order<K: Ord>(keys: &[K]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|case| &keys[*case]);
    order
}

/// What a case is about in kronor: what it grants or refuses, or else what its projects cost.
fn largest_sum(item: &Item) -> i64 {
    let decided = granted(item) + refused(item);
    let costs = || {
        item.funding
            .iter()
            .map(|t| t.total.as_ref().map_or(t.sum, |m| m.kronor))
            .sum()
    };
    if decided == 0 { costs() } else { decided }
}

/// A key for the Swedish alphabet, in which å, ä and ö stand last in that order.
pub fn alphabetic(text: &str) -> String {
    let letter = |c| match c {
        'å' => '\u{e000}',
        'ä' => '\u{e001}',
        'ö' => '\u{e002}',
        other => other,
    };
    fold(text).chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::tests::minutes;
    use super::*;
    use crate::Reading;

    #[test]
    fn order_by_sum_and_by_the_swedish_alphabet() {
        let index = Index::new(&Rc::new(Reading {
            minutes: minutes(),
            ..Reading::default()
        }));
        let ordered = |by, mut cases| {
            sort(&index, &mut cases, by);
            cases
        };
        assert_eq!(ordered(Sort::Amount, vec![0, 1, 2]), [1, 0, 2]);
        assert_eq!(ordered(Sort::Title, vec![0, 1, 2]), [1, 2, 0]);
        assert_eq!(ordered(Sort::Number, vec![2, 0]), [0, 2]);
        assert_eq!(ordered(Sort::Title, vec![0, 2]), [2, 0]);
    }
}
