//! The contents list: every case, with a flag where somebody entered a reservation.

use std::rc::Rc;

use yew::prelude::*;

use super::outline::{Outline, Part, part_id};
use super::scroll;
use crate::Reading;
use crate::model::Item;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::say;
use crate::ui::said::quote;
use crate::ui::state::Action;
use crate::ui::steps::gradually;
use crate::ui::turns::Depth;

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
    let current = use_current();
    let entries = props
        .outline
        .chapters
        .iter()
        .filter_map(|c| entry(props, c.part, &open, current.as_deref()))
        .collect();
    let heading = say!("Innehåll", "Contents", "Sisällys");
    html! {
        <>
            <button
                type="button"
                class="button contents-toggle"
                aria-expanded={open.to_string()}
                aria-controls="contents"
                onclick={toggle}
            >
                { icon(Icon::List) }
                { heading }
                { icon(Icon::Down) }
            </button>
            <nav
                id="contents"
                class={classes!("contents", open.then_some("is-open"))}
                aria-label={heading}
            >
                <ol role="list">{ gradually(Depth::Section, 4, entries) }</ol>
            </nav>
        </>
    }
}

/// The id of the chapter that is being read.
#[hook]
fn use_current() -> Option<String> {
    let current = use_state(|| None);
    use_effect_with((), {
        let set = current.setter();
        move |()| scroll::on_chapter(move |id| set.set(id))
    });
    use_effect_with((*current).clone(), |_| scroll::keep_in_view());
    (*current).clone()
}

fn entry(
    props: &ContentsProps,
    part: Part,
    open: &UseStateHandle<bool>,
    current: Option<&str>,
) -> Option<Html> {
    let (label, span) = match part {
        Part::Item(i) => (
            case(props.reading.minutes.items.get(i)?),
            props.reading.minutes.items[i].span,
        ),
        Part::Outside(i) => (outside(&props.reading, i), props.reading.outside[i].span),
    };
    let (act, open) = (props.act.clone(), open.clone());
    let onclick = move |_| {
        open.set(false);
        act.emit(Action::Jump(span));
        scroll::show(&part_id(part), scroll::Edge::Top);
    };
    let here = (current == Some(part_id(part).as_str())).then_some("true");
    Some(html! { <li><button type="button" aria-current={here} {onclick}>{ label }</button></li> })
}

/// What stands outside the cases: by its heading, or by where it stands.
fn outside(reading: &Reading, at: usize) -> Html {
    let place = match at {
        0 => say!("Förstasida", "Front page", "Etusivu"),
        _ => say!(
            "Utanför ärendena",
            "Outside the items",
            "Asioiden ulkopuolella"
        ),
    };
    let heading = reading.outside[at].heading.as_deref();
    heading.map_or_else(
        || html! { <span>{ place }</span> },
        |heading| quote("span", "", heading),
    )
}

fn case(item: &Item) -> Html {
    html! {
        <>
            <span lang="sv" class="number">{ &item.label }</span>
            <span lang="sv">{ &item.title }</span>
            if !item.reservations.is_empty() {
                <span class="flag">
                    { icon(Icon::Flag) }
                    <span class="visually-hidden">
                        { say!("Reservation", "Reservation", "Eriävä mielipide") }
                    </span>
                </span>
            }
        </>
    }
}
