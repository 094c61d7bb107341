//! A case in the list: what was decided, in a few words. Drawn again only where something in it
//! changed.

use std::rc::Rc;

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::{self, Language, say};
use super::marks::with_hits;
use super::parts::outcome_tag;
use super::state::State;
use super::{address, brief, labels};
use crate::Reading;
use crate::model::Item;
use crate::query;
use crate::stats::{at_most, granted, refused};

/// What a card is given.
#[derive(Properties, Clone)]
struct CardProps {
    reading: Rc<Reading>,
    /// The case's index in `minutes.items`.
    at: usize,
    /// Where it leads.
    href: String,
    is_open: bool,
    /// The words that are searched for.
    search: Rc<Vec<String>>,
    language: Language,
}

impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
            && (self.at, self.is_open, self.language) == (other.at, other.is_open, other.language)
            && self.href == other.href
            && self.search == other.search
    }
}

/// The card of a case.
pub(super) fn card(state: &State, at: usize, search: &Rc<Vec<String>>) -> Html {
    let href = address::item_hash(state, Some(at));
    let (reading, search) = (Rc::clone(&state.reading), Rc::clone(search));
    html! {
        <Card
            key={at}
            {reading}
            {at}
            {href}
            is_open={state.item == Some(at)}
            {search}
            language={language::spoken()}
        />
    }
}

/// A case in the list. Its heading is the link; the whole card follows it.
#[component]
fn Card(props: &CardProps) -> Html {
    let (item, words) = (
        &props.reading.minutes.items[props.at],
        props.search.as_slice(),
    );
    let class = classes!(
        "card",
        labels::tone(item.outcome),
        props.is_open.then_some("current")
    );
    html! {
        <li {class}>
            { card_head(item, words) }
            <h3 class="card-title" lang="sv">
                <a
                    href={props.href.clone()}
                    id={card_id(props.at)}
                    aria-current={props.is_open.then_some("true")}
                >
                    { with_hits(&item.title, words) }
                </a>
            </h3>
            { decision(item, words) }
            { found(item, words) }
            { reservation(item, words) }
        </li>
    }
}

fn card_head(item: &Item, search: &[String]) -> Html {
    html! {
        <div class="card-head">
            <p class="card-facts">
                <span class="number">{ with_hits(&item.label, search) }</span>
                if let Some(dnr) = item.dnr.first() {
                    <span class="dnr">{ with_hits(dnr, search) }</span>
                }
                { outcome_tag(item.outcome) }
                if let Some(to) = brief::last_word(item) {
                    <span class="tag none">{ to }</span>
                }
            </p>
            { sum(item) }
        </div>
    }
}

/// The id of a case's link in the list, which the reader's place returns to when the case is
/// closed.
pub(super) fn card_id(index: usize) -> String {
    format!("kort-{index}")
}

fn decision(item: &Item, search: &[String]) -> Html {
    let Some(line) = brief::decision(item) else {
        return Html::default();
    };
    let more = brief::more_points(item);
    let points = labels::count(more, say!("punkt"), say!("punkter"));
    html! {
        <p class="decision-line">
            <span lang="sv">{ with_hits(&line, search) }</span>
            if more > 0 {
                <span class="muted">{ format!(" +\u{a0}{points}") }</span>
            }
        </p>
    }
}

/// What is granted, or what is refused struck through.
pub(super) fn sum(item: &Item) -> Html {
    match (granted(item), refused(item)) {
        (0, 0) => Html::default(),
        (0, refused) => html! {
            <span class="sum refused">
                <span class="visually-hidden">
                    { say!("avslaget belopp ") }
                </span>
                <s>{ labels::kronor(refused) }</s>
            </span>
        },
        (granted, _) => html! {
            <span class="sum">
                <span class="visually-hidden">
                    { say!("beviljat belopp ") }
                </span>
                { labels::granted(granted, at_most(item)) }
            </span>
        },
    }
}

fn reservation(item: &Item, search: &[String]) -> Html {
    if item.reservations.is_empty() {
        return Html::default();
    }
    html! {
        <p class="dissent-line">
            { icon(Icon::Flag) }
            <span>
                { say!("Reservation: ") }
                { with_hits(&brief::objectors(&item.reservations), search) }
            </span>
        </p>
    }
}

/// Where in the case a search found its words, if the card does not show it otherwise.
fn found(item: &Item, words: &[String]) -> Html {
    let shown = [
        item.title.as_str(),
        &brief::decision(item).unwrap_or_default(),
        &brief::objectors(&item.reservations),
    ]
    .join(" ");
    if words.is_empty() || !query::hits(&shown, words).is_empty() {
        return Html::default();
    }
    let mut texts = item
        .sections
        .iter()
        .flat_map(|s| &s.blocks)
        .map(|b| b.text.as_str());
    let excerpt = texts.find_map(|text| query::excerpt(text, words));
    excerpt
        .map(|text| {
            html! {
                <p lang="sv" class="found">{ with_hits(&text, words) }</p>
            }
        })
        .unwrap_or_default()
}
