//! Facts and search hits marked in the text they were read from.

use std::ops::Range;

use yew::prelude::*;

use crate::clean::Text;
use crate::model::Block;

/// A part of a text that is marked, with the class that says why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// `sum`, `decided`, `objection` or `hit`.
    pub class: &'static str,
}

/// A fact in the whole text: its bytes there, and the class of its mark.
pub type Fact = (Range<usize>, &'static str);

/// The marks of a block's text: what the facts cover of it.
pub fn block_marks(text: &Text, block: &Block, facts: &[Fact]) -> Vec<Mark> {
    let Some(label) = text.slice(block.span).find(&block.text) else {
        return Vec::new();
    };
    let start = text.bytes_of(block.span).start + label;
    let end = start + block.text.len();
    let part = |range: &Range<usize>| range.start.max(start)..range.end.min(end);
    let covered = facts
        .iter()
        .map(|(range, class)| (part(range), *class))
        .filter(|(range, _)| range.start < range.end);
    covered
        .map(|(range, class)| Mark {
            range: range.start - start..range.end - start,
            class,
        })
        .collect()
}

/// A text with its marks. Marks may overlap: a part has the classes of all that cover it.
pub fn marked(text: &str, marks: &[Mark]) -> Html {
    let mut cuts: Vec<usize> = marks
        .iter()
        .flat_map(|m| [m.range.start, m.range.end])
        .collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|cut| Some(part(text.get(cut[0]..cut[1])?, cut[0], marks)))
        .collect()
}

fn part(text: &str, at: usize, marks: &[Mark]) -> Html {
    let text = unbroken(text);
    let classes: Classes = marks
        .iter()
        .filter(|m| m.range.contains(&at))
        .map(|m| m.class)
        .collect();
    if classes.is_empty() {
        html! { { text } }
    } else {
        html! { <mark class={classes}>{ text }</mark> }
    }
}

/// A text in which a sum, with its unit, and a paragraph's number each stay on one line: "1 222 867
/// kr", "§ 41".
pub(super) fn unbroken(text: &str) -> String {
    let binds = |before: &str, after: &str| {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let unit = || {
            UNITS.iter().any(|unit| {
                after
                    .strip_prefix(unit)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            })
        };
        match before.chars().next_back() {
            Some('§') => digits > 0,
            Some('0'..='9') => digits == 3 || unit(),
            _ => false,
        }
    };
    let mut parts = text.split(' ');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push(if binds(&out, part) { '\u{a0}' } else { ' ' });
        out.push_str(part);
    }
    out
}

/// What stands after a sum.
const UNITS: [&str; 5] = ["kr", "kronor", "mkr", "tkr", "procent"];

/// A text with the hits of a search marked.
pub fn with_hits(text: &str, words: &[String]) -> Html {
    marked(text, &hit_marks(text, words))
}

/// The hits of a search as marks.
pub fn hit_marks(text: &str, words: &[String]) -> Vec<Mark> {
    crate::query::hits(text, words)
        .into_iter()
        .map(|range| Mark {
            range,
            class: "hit",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_stays_on_one_line() {
        assert_eq!(
            unbroken("högst 1 222 867 kronor enligt § 41 under 2019 2020"),
            "högst 1\u{a0}222\u{a0}867\u{a0}kronor enligt §\u{a0}41 under 2019 2020"
        );
        assert_eq!(
            unbroken("50 procent, 12 kronologiska §  5 300 "),
            "50\u{a0}procent, 12 kronologiska §  5\u{a0}300 "
        );
    }
}
