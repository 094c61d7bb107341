//! The contract of every view, and the small pieces that several views share.

use std::rc::Rc;

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::state::{Action, Original, State};
use super::{browser, labels};
use crate::model::{Outcome, Person, Span};

/// What every view is given: all of the state, and a way to act.
#[derive(Properties, Clone)]
pub struct ViewProps {
    /// All that the screen is drawn from.
    pub state: Rc<State>,
    /// What the reader does.
    pub act: Callback<Action>,
}

impl PartialEq for ViewProps {
    /// Two states are the same if they are one: comparing whole protocols would cost more than drawing them.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.act == other.act
    }
}

impl ViewProps {
    /// A click that does `action`.
    pub fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |_| action.clone())
    }
}

/// The reader's place goes into what opens, and back when it closes.
#[hook]
pub(super) fn use_place(open: bool, inside: &'static str, back: Option<&'static str>) {
    use_effect_with(open, move |open| {
        let back = back.filter(|_| *open);
        if *open {
            browser::focus(inside);
        }
        move || back.into_iter().for_each(browser::focus)
    });
}

/// "✓ Beviljat": an outcome as mark, word and tint.
pub fn outcome_tag(outcome: Outcome) -> Html {
    html! {
        <span class={classes!("tag", labels::tone(outcome))}>{ icon(labels::mark(outcome)) }{ labels::outcome(outcome) }</span>
    }
}

/// A person and their party as a neutral label: "Helena Öhlund `S`".
pub fn person(person: &Person) -> Html {
    html! { <span class="person">{ &person.name }{ for person.party.iter().map(|p| html! { <>{ " " }{ party(p) }</> }) }</span> }
}

/// Several people as a sentence lists them.
pub fn people(people: &[Person]) -> Html {
    let last = people.len().saturating_sub(1);
    let before = |i: usize| match i {
        0 => "",
        i if i == last => " och ",
        _ => ", ",
    };
    html! { { for people.iter().enumerate().map(|(i, p)| html! { <>{ before(i) }{ person(p) }</> }) } }
}

/// The parties that are not already named with a person.
pub fn parties(people: &[Person], parties: &[String]) -> Html {
    let named = |party: &&String| !people.iter().any(|p| p.party.as_ref() == Some(party));
    html! { { for parties.iter().filter(named).map(|p| html! { <>{ " " }{ party(p) }</> }) } }
}

/// A party as a neutral label that tells its whole name.
pub fn party(letters: &str) -> Html {
    match labels::party(letters) {
        Some(name) => html! { <abbr class="party" title={name}>{ letters.to_owned() }</abbr> },
        None => html! { <span class="party">{ letters.to_owned() }</span> },
    }
}

/// "Visa i originalet, s. 53": shows the place that a fact was read from beside the view.
pub fn source_link(props: &ViewProps, span: Span) -> Html {
    let page = props.state.reading.text.printed_page(span.page);
    let original = Original { page: span.page, span: Some(span) };
    let shown = props.state.original == Some(original);
    html! {
        <button type="button" class="source" aria-pressed={shown.to_string()}
            onclick={props.on_click(Action::Original(Some(original)))}>
            { icon(Icon::Source) }{ format!("Visa i originalet, s.\u{a0}{page}") }
        </button>
    }
}
