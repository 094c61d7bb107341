//! One case, or what stands outside the cases, as readable text. Drawn again only where something
//! in it changed.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::draw::{self, Draw};
use super::outline::{Chapter as Place, Outline, Part, heading_id, item, part_id, sections};
use super::pieces::pieces;
use crate::Reading;
use crate::model::{Item, Section, SectionKind};
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{own, say};
use crate::ui::parts::outcome_tag;
use crate::ui::state::Action;

/// What a chapter is given.
#[derive(Properties, Clone)]
pub(super) struct ChapterProps {
    pub(super) reading: Rc<Reading>,
    pub(super) outline: Rc<Outline>,
    pub(super) place: Place,
    /// The words that are searched for; none where the chapter has no hit.
    pub(super) words: Rc<Vec<String>>,
    /// Which of its hits is looked at.
    pub(super) current: Option<usize>,
    /// The id of the element that was jumped to, where it is in this chapter.
    pub(super) here: Option<String>,
    pub(super) act: Callback<Action>,
}

impl PartialEq for ChapterProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
            && self.place == other.place
            && self.words == other.words
            && self.current == other.current
            && self.here == other.here
    }
}

/// A chapter.
#[component]
pub(super) fn Chapter(props: &ChapterProps) -> Html {
    let draw = Draw {
        reading: &props.reading,
        outline: &props.outline,
        item: item(&props.reading, props.place.part),
        words: &props.words,
        current: props.current,
        here: props.here.as_deref(),
        highlight: Cell::new(true),
        hits: Cell::new(0),
        page: Cell::new(props.place.page_before),
    };
    let id = part_id(props.place.part);
    let heading = draw.item.map(|item| heading(props, &draw, item, &id));
    let sections = sections(&props.reading, props.place.part)
        .iter()
        .filter(|s| s.kind != SectionKind::Heading);
    let sections: Vec<_> = sections
        .map(|s| section(&draw, s, draw.item.is_some()))
        .collect();
    match heading {
        Some(heading) => html! {
            <article class="chapter" data-chapter={id.clone()} aria-labelledby={id}>
                { heading }
                { sections }
            </article>
        },
        None => html! {
            <div class="chapter is-outside" data-chapter={id.clone()} {id} tabindex="-1">
                { sections }
            </div>
        },
    }
}

/// "§ 41 Medfinansiering av …", the case number, the outcome, and the way to the case.
fn heading(props: &ChapterProps, draw: &Draw, item: &Item, id: &str) -> Html {
    let Part::Item(at) = props.place.part else {
        return Html::default();
    };
    let numbers = item.dnr.iter().map(|dnr| format!("{} {dnr}", say!("Dnr")));
    let other = item
        .external_ids
        .iter()
        .map(|other| format!("{} {}", other.scheme, other.value));
    let numbers = numbers.chain(other).collect::<Vec<_>>().join(" · ");
    let title = html! {
        <>
            <span class="number">{ &item.label }</span>
            { " " }
            { draw.text(&item.title) }
        </>
    };
    html! {
        <header>
            { draw.page_mark(item.span) }
            { draw::placed("h2", id.to_owned(), classes!("text", draw.here(id)), title) }
            <div class="chapter-facts" lang={own()}>
                { outcome_tag(item.outcome) }
                if !item.reservations.is_empty() {
                    <span class="tag reserved-tag">
                        { icon(Icon::Flag) }
                        { say!("Reservation") }
                    </span>
                }
                <span class="muted">{ numbers }</span>
                <button
                    type="button"
                    class="link quiet"
                    onclick={props.act.reform(move |_| Action::Item(Some(at)))}
                >
                    { say!("Öppna ärendet") }
                    <span class="visually-hidden" lang="sv">{ " " }{ &item.label }</span>
                    { icon(Icon::Next) }
                </button>
            </div>
        </header>
    }
}

/// A section under its heading. Decisions and reservations are set apart.
fn section(draw: &Draw, section: &Section, in_case: bool) -> Html {
    let set_apart = match section.kind {
        SectionKind::Decision => "passage is-decision",
        SectionKind::Reservations => "passage is-reservation",
        _ => "passage",
    };
    let level = if in_case { 3 } else { 2 };
    let heading = section
        .heading
        .as_deref()
        .map(|words| self::heading_of(draw, section, words, level));
    let level = if heading.is_some() { level + 1 } else { level };
    let pieces = pieces(draw.outline, &section.blocks, draw.item);
    draw.highlight
        .set(section.kind != SectionKind::Reservations);
    let pieces = pieces.iter().map(|p| draw.piece(p, level));
    html! { <div class={set_apart}>{ for heading.into_iter().chain(pieces) }</div> }
}

fn heading_of(draw: &Draw, section: &Section, words: &str, level: u8) -> Html {
    let id = heading_id(section);
    let class = classes!("text", draw.here(&id));
    let mark = draw.page_mark(section.span);
    let inside = html! {
        <>
            if section.kind == SectionKind::Reservations {
                { icon(Icon::Flag) }
            }
            { draw.text(words) }
        </>
    };
    html! { <>{ mark }{ draw::placed(draw::heading(level), id, class, inside) }</> }
}
