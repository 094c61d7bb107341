//! The hits of a search on the original pages: where they stand, and the way from one to the next.

use std::rc::Rc;

use yew::prelude::*;

use crate::clean::Spot;
use crate::model::Span;
use crate::query;
use crate::ui::parts::ViewProps;
use crate::ui::reader::{hit_bar, search_words};
use crate::ui::state::{Action, Original};

/// Where the words of the search stand on a page.
pub(super) fn on_page(view: &ViewProps, page: u32) -> Vec<Spot> {
    let reading = &view.state.reading;
    let places = query::places_on(&reading.text, page, &search_words(&view.state.filter.text));
    let spots = places
        .into_iter()
        .flat_map(|span| reading.text.spots(&reading.pages, span));
    spots.filter(|spot| spot.page == page).collect()
}

/// "3 av 17 träffar", with the ways to the pages of the one before and the next; nothing without a
/// search.
#[component]
pub(super) fn HitBar(view: &ViewProps) -> Html {
    let state = &view.state;
    let words = search_words(&state.filter.text);
    let places = use_memo((Rc::clone(&state.index), words), {
        let reading = Rc::clone(&state.reading);
        move |(index, words)| query::places(&reading, index, words)
    });
    let search = state.filter.text.trim();
    let Some(original) = state.original.filter(|_| !places.is_empty()) else {
        return Html::default();
    };
    let (hit, total) = (current(&places, original), places.len());
    let go = view.act.reform(move |to: usize| {
        let span = places.get(to).copied().unwrap_or_default();
        Action::Original(Some(Original {
            page: span.page,
            span: Some(span),
        }))
    });
    hit_bar(search, total, hit, &go)
}

/// Which hit is looked at: the one that is outlined, else the last one before what the page shows.
fn current(places: &[Span], original: Original) -> usize {
    let shown = original.span.unwrap_or(Span {
        page: original.page,
        ..Span::default()
    });
    places
        .partition_point(|place| *place <= shown)
        .saturating_sub(1)
}
