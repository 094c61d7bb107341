//! Facts and search hits marked in the text they were read from.

use std::ops::Range;

use yew::prelude::*;

use crate::clean::Text;
use crate::model::Block;
use crate::order::sort_by;

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
    let Some(label) = text.slice(block.span).find(&block.text) else { return Vec::new() };
    let start = text.bytes_of(block.span).start + label;
    let end = start + block.text.len();
    let part = |range: &Range<usize>| range.start.max(start)..range.end.min(end);
    let covered = facts.iter().map(|(range, class)| (part(range), *class)).filter(|(range, _)| range.start < range.end);
    covered.map(|(range, class)| Mark { range: range.start - start..range.end - start, class }).collect()
}

/// A text with its marks. Marks may overlap: a part has the classes of all that cover it.
pub fn marked(text: &str, marks: &[Mark]) -> Html {
    let mut cuts: Vec<usize> = marks.iter().flat_map(|m| [m.range.start, m.range.end]).collect();
    cuts.extend([0, text.len()]);
    sort_by(&mut cuts, Ord::cmp);
    cuts.dedup();
    cuts.windows(2).filter_map(|cut| Some(part(text.get(cut[0]..cut[1])?, cut[0], marks))).collect()
}

fn part(text: &str, at: usize, marks: &[Mark]) -> Html {
    let classes: Classes = marks.iter().filter(|m| m.range.contains(&at)).map(|m| m.class).collect();
    if classes.is_empty() {
        html! { { text } }
    } else {
        html! { <mark class={classes}>{ text }</mark> }
    }
}

/// A text with the hits of a search marked.
pub fn with_hits(text: &str, words: &[String]) -> Html {
    marked(text, &hit_marks(text, words))
}

/// The hits of a search as marks.
pub fn hit_marks(text: &str, words: &[String]) -> Vec<Mark> {
    crate::query::hits(text, words).into_iter().map(|range| Mark { range, class: "hit" }).collect()
}
