//! Sorting and what rests on it: sets and groups. The standard library's sorts, trees and hash maps
//! are compiled again for every type, eight kilobytes of the app each time; these are small.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ops::Deref;

/// Sorts by what `compare` says of two entries; entries that are alike keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order: Vec<usize> = (0..items.len()).collect();
    merge_sort(&mut order, &mut |a, b| compare(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|index| taken[index].take()));
}

/// Sorts by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

fn merge_sort(order: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    let middle = order.len() / 2;
    if middle == 0 {
        return;
    }
    merge_sort(&mut order[..middle], compare);
    merge_sort(&mut order[middle..], compare);
    let left = order[..middle].to_vec();
    let (mut next, mut right) = (0, middle);
    while next < left.len() {
        let takes_right = right < order.len() && compare(left[next], order[right]).is_gt();
        order[next + right - middle] = if takes_right {
            order[right]
        } else {
            left[next]
        };
        if takes_right { right += 1 } else { next += 1 }
    }
}

/// Puts what has the same key together; keys in order, values of a key in the order they came.
pub fn group<K: Ord, V>(mut pairs: Vec<(K, V)>) -> Vec<(K, Vec<V>)> {
    sort_by(&mut pairs, |a, b| a.0.cmp(&b.0));
    let mut groups: Vec<(K, Vec<V>)> = Vec::new();
    for (key, value) in pairs {
        match groups.last_mut() {
            Some((last, values)) if *last == key => values.push(value),
            _ => groups.push((key, vec![value])),
        }
    }
    groups
}

/// Values in order, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T: Ord> Set<T> {
    /// Whether a value is in it.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.binary_search_by(|own| own.borrow().cmp(value)).is_ok()
    }

    /// Puts a value in, or takes it out.
    pub fn toggle(&mut self, value: T) {
        match self.binary_search(&value) {
            Ok(at) => drop(self.0.remove(at)),
            Err(at) => self.0.insert(at, value),
        }
    }
}

impl<T> Deref for Set<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut values: Vec<T> = values.into_iter().collect();
        sort_by(&mut values, Ord::cmp);
        values.dedup();
        Self(values)
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Set<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_with_the_same_key_keep_their_order() {
        let mut words = vec!["bb", "a", "cc", "d", ""];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["", "a", "d", "bb", "cc"]);
    }

    #[test]
    fn long_lists_are_sorted_as_the_standard_library_does() {
        let mut own: Vec<(usize, usize)> = (0..999).map(|i| (i * 7919 % 31, i)).collect();
        let mut standard = own.clone();
        sort_by_key(&mut own, |(key, _)| *key);
        standard.sort_by_key(|(key, _)| *key);
        assert_eq!(own, standard);
    }

    #[test]
    fn a_set_is_in_order_and_has_each_value_once() {
        let mut set: Set<u8> = [3, 1, 3, 2].into();
        assert_eq!(*set, [1, 2, 3]);
        set.toggle(2);
        set.toggle(0);
        assert_eq!(*set, [0, 1, 3]);
        assert!(set.contains(&3) && !set.contains(&2));
    }

    #[test]
    fn groups_are_in_order_and_keep_the_order_of_their_values() {
        assert_eq!(
            group(vec![("b", 1), ("a", 2), ("b", 0)]),
            [("a", vec![2]), ("b", vec![1, 0])]
        );
    }
}
