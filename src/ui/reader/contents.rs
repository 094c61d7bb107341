//! The contents list: every case, with a flag where somebody entered a reservation.

use std::rc::Rc;

use yew::prelude::*;

use super::outline::{Outline, Part, part_id};
use super::scroll;
use crate::Reading;
use crate::model::Item;
use crate::ui::icons::{Icon, icon};
use crate::ui::state::Action;

/// What the contents list is given.
#[derive(Properties, Clone)]
pub(super) struct ContentsProps {
    pub(super) reading: Rc<Reading>,
    pub(super) outline: Rc<Outline>,
    pub(super) act: Callback<Action>,
}

impl PartialEq for ContentsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}

/// The contents list: beside the text on wide screens, behind a button on a phone.
#[component]
pub(super) fn Contents(props: &ContentsProps) -> Html {
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let entries = props.outline.chapters.iter().filter_map(|c| entry(props, c.part, &open));
    html! {
        <>
            <button type="button" class="button contents-toggle" aria-expanded={open.to_string()} aria-controls="contents" onclick={toggle}>
                { icon(Icon::List) }{ "Innehåll" }{ icon(Icon::Down) }
            </button>
            <nav id="contents" class={classes!("contents", open.then_some("is-open"))} aria-label="Innehåll">
                <ol role="list">{ for entries }</ol>
            </nav>
        </>
    }
}

fn entry(props: &ContentsProps, part: Part, open: &UseStateHandle<bool>) -> Option<Html> {
    let (label, span) = match part {
        Part::Item(i) => (case(props.reading.minutes.items.get(i)?), props.reading.minutes.items[i].span),
        Part::Outside(i) => {
            (html! { <span>{ props.reading.outside[i].heading.clone()? }</span> }, props.reading.outside[i].span)
        }
    };
    let (act, open) = (props.act.clone(), open.clone());
    let onclick = move |_| {
        open.set(false);
        act.emit(Action::Jump(span));
        scroll::show(&part_id(part), scroll::Edge::Top);
    };
    Some(html! { <li><button type="button" {onclick}>{ label }</button></li> })
}

fn case(item: &Item) -> Html {
    html! {
        <>
            <span class="number">{ &item.label }</span>
            <span>{ &item.title }</span>
            if !item.reservations.is_empty() {
                <span class="flag">{ icon(Icon::Flag) }<span class="visually-hidden">{ "Reservation" }</span></span>
            }
        </>
    }
}
