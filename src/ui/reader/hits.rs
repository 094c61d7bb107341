//! The hits of a search in the whole text, and going from one to the next.

use yew::prelude::*;

use super::outline::{Outline, Part, texts};
use crate::Reading;
use crate::query::{self, Index};
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{say, tell};

/// How many hits each chapter has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hits {
    counts: Vec<usize>,
}

impl Hits {
    /// Searches the whole text. A single letter is not searched for: it stands everywhere.
    pub(super) fn find(
        reading: &Reading,
        outline: &Outline,
        index: &Index,
        words: &[String],
    ) -> Self {
        if words.is_empty() {
            return Self::default();
        }
        let held = index.with_any(words);
        let place = |part| match part {
            Part::Item(i) => i,
            Part::Outside(i) => reading.minutes.items.len() + i,
        };
        let holds = |part| held.get(place(part)) == Some(&true);
        let count_in = |part| {
            texts(outline, reading, part)
                .iter()
                .map(|text| query::hits(text, words).len())
                .sum()
        };
        let count = |part| if holds(part) { count_in(part) } else { 0 };
        Self {
            counts: outline
                .chapters
                .iter()
                .map(|chapter| count(chapter.part))
                .collect(),
        }
    }

    pub(super) fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Whether a chapter has any.
    pub(super) fn any(&self, chapter: usize) -> bool {
        self.counts.get(chapter).is_some_and(|count| *count > 0)
    }

    /// Which of a chapter's hits is hit number `hit` of all.
    pub(super) fn within(&self, chapter: usize, hit: usize) -> Option<usize> {
        let before: usize = self.counts.iter().take(chapter).sum();
        hit.checked_sub(before)
            .filter(|within| self.counts.get(chapter).is_some_and(|count| within < count))
    }

    /// The first hit in or after a chapter; the first of all where there is none.
    pub(super) fn first_from(&self, chapter: usize) -> usize {
        let before: usize = self.counts.iter().take(chapter).sum();
        if before < self.total() { before } else { 0 }
    }
}

/// "3 av 17 träffar" with the ways to the one before and the next.
pub(in crate::ui) fn bar(search: &str, total: usize, hit: usize, go: &Callback<usize>) -> Html {
    let step = |to: usize, words: &'static str, mark| {
        let onclick = go.reform(move |_| to);
        html! {
            <button type="button" class="button" {onclick} aria-label={words} title={words}>
                { icon(mark) }
            </button>
        }
    };
    let count = match total {
        0 => tell!("Inga träffar på ”{search}” i protokollet.", search = search),
        _ => tell!("{hit} av {total}", hit = hit + 1, total = total),
    };
    let noun = match total {
        0 => "",
        1 => say!(" träff"),
        _ => say!(" träffar"),
    };
    html! {
        <div
            class="hit-bar"
            role="group"
            aria-label={say!("Sökträffar")}
        >
            <p role="status">
                { count }
                <span class="hit-noun">{ noun }</span>
            </p>
            if total > 0 {
                { step(
                    (hit + total - 1) % total,
                    say!("Föregående träff"),
                    Icon::Back,
                ) }
                { step(
                    (hit + 1) % total,
                    say!("Nästa träff"),
                    Icon::Next,
                ) }
            }
        </div>
    }
}
