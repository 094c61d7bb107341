//! The whole protocol as readable text: headings, lists and tables as such, contents, search, page
//! numbers.

mod chapter;
mod contents;
mod draw;
mod hits;
mod ledger;
mod outline;
mod pieces;
mod scroll;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use self::chapter::Chapter;
use self::contents::Contents;
use self::hits::Hits;
pub(super) use self::hits::bar as hit_bar;
use self::outline::{Outline, part_id};
use super::language::{own, say};
use super::parts::ViewProps;
use super::steps::use_steps;
use super::turns::{Depth, next_step};
use crate::model::Span;
use crate::{Reading, query};

/// How long the words of a search rest before the whole text is searched, in milliseconds.
const REST: u32 = 150;

/// A protocol that is the same only if it is one: comparing texts would cost more than drawing
/// them.
#[derive(Clone)]
struct Same(Rc<Reading>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The whole protocol; drawn anew in another language.
#[component]
pub fn Reader(props: &ViewProps) -> Html {
    let reading = Rc::clone(&props.state.reading);
    let outline = use_memo(Same(Rc::clone(&reading)), |same| Outline::new(&same.0));
    let words = use_words(&props.state.filter.text);
    let hits = use_memo((Same(Rc::clone(&reading)), Rc::clone(&words)), {
        let (outline, index) = (Rc::clone(&outline), Rc::clone(&props.state.index));
        move |(same, words)| Hits::find(&same.0, &outline, &index, words)
    });
    let here = use_here(&reading, &outline, props.state.place);
    let all = outline.chapters.len();
    // The first step is what stands around the text.
    let steps = use_steps(&props.state, Depth::View, "reader", all + 1, next_step);
    // What is jumped to or found may stand anywhere.
    let drawn = if here.is_some() || !words.is_empty() {
        all
    } else {
        steps - 1
    };
    let (hit, go) = use_hit(&words, &hits, here.as_ref().map(|(chapter, _)| *chapter));
    html! {
        <div class="reader" key={own()}>
            <h2 class="visually-hidden">
                { say!("Hela protokollet") }
            </h2>
            <div class="reader-side">
                <Contents
                    reading={Rc::clone(&reading)}
                    outline={Rc::clone(&outline)}
                    act={props.act.clone()}
                />
                if !words.is_empty() {
                    { hits::bar(props.state.filter.text.trim(), hits.total(), hit, &go) }
                }
            </div>
            <div class="reader-text" lang="sv">
                { for chapters(props, &outline, &words, &hits, hit, here.as_ref()).take(drawn) }
            </div>
        </div>
    }
}

type Here = (usize, String);

fn chapters<'a>(
    props: &'a ViewProps,
    outline: &'a Rc<Outline>,
    words: &'a Rc<Vec<String>>,
    hits: &'a Hits,
    hit: usize,
    here: Option<&'a Here>,
) -> impl Iterator<Item = Html> + 'a {
    let none = Rc::new(Vec::new());
    let chapter = move |(i, place): (usize, &outline::Chapter)| {
        let words = Rc::clone(if hits.any(i) { words } else { &none });
        let here = here
            .filter(|(chapter, _)| *chapter == i)
            .map(|(_, id)| id.clone());
        let current = hits.within(i, hit);
        html! {
            <Chapter
                key={part_id(place.part)}
                reading={Rc::clone(&props.state.reading)}
                outline={Rc::clone(outline)}
                place={*place}
                {words}
                {current}
                {here}
                act={props.act.clone()}
            />
        }
    };
    outline.chapters.iter().enumerate().map(chapter)
}

/// The words of the search, once they have rested: typing stays fast in a long protocol.
#[hook]
fn use_words(search: &str) -> Rc<Vec<String>> {
    let words = use_state(|| Rc::new(search_words(search)));
    use_effect_with(search.to_owned(), {
        let words = words.clone();
        move |search| {
            let new = Rc::new(search_words(search));
            let timer = (new != *words).then(|| Timeout::new(REST, move || words.set(new)));
            move || drop(timer)
        }
    });
    Rc::clone(&words)
}

/// A single letter is not searched for: it stands everywhere.
pub(super) fn search_words(search: &str) -> Vec<String> {
    let mut words = query::words(search);
    words.retain(|word| word.chars().count() > 1);
    words
}

/// The chapter and element that was jumped to; scrolls there.
#[hook]
fn use_here(reading: &Rc<Reading>, outline: &Rc<Outline>, place: Option<Span>) -> Option<Here> {
    let here = use_memo((Same(Rc::clone(reading)), place), {
        let outline = Rc::clone(outline);
        move |(same, place)| place.and_then(|place| outline.find(&same.0, place))
    });
    use_effect_with(Rc::clone(&here), |here| {
        if let Some((_, id)) = &**here {
            scroll::show(
                id,
                if id.starts_with("paragraf") {
                    scroll::Edge::Top
                } else {
                    scroll::Edge::Middle
                },
            );
        }
    });
    (*here).clone()
}

/// Which hit is looked at, and how to go to another. A search begins where the reader is, and a
/// place that was jumped to stays in view until the reader asks for a hit.
#[hook]
fn use_hit(
    words: &Rc<Vec<String>>,
    hits: &Rc<Hits>,
    chapter: Option<usize>,
) -> (usize, Callback<usize>) {
    let hit = use_state(|| 0);
    let jumped = use_mut_ref(|| chapter.is_some());
    use_effect_with(Rc::clone(words), {
        let (hit, first) = (hit.clone(), hits.first_from(chapter.unwrap_or(0)));
        move |_| hit.set(first)
    });
    use_effect_with((*hit, Rc::clone(words)), move |(_, words)| {
        if !jumped.replace(false) && !words.is_empty() {
            scroll::show_hit();
        }
    });
    let go = use_callback((), {
        let hit = hit.setter();
        move |to, ()| hit.set(to)
    });
    (*hit, go)
}
