//! The contract of every view, and the small pieces that several views share.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::{own, say, tell};
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
    /// Two states are the same if they are one: comparing whole protocols would cost more than
    /// drawing them.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.act == other.act
    }
}

impl ViewProps {
    /// A click that does `action`.
    pub fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        on_click(&self.act, vec![action])
    }
}

/// A click that does something, one after the other.
pub(super) fn on_click(act: &Callback<Action>, actions: Vec<Action>) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| {
        let (act, actions) = (act.clone(), actions.clone());
        browser::later(move || actions.into_iter().for_each(|action| act.emit(action)));
    })
}

/// A table that scrolls by itself where it is wider than the screen.
pub(super) fn scrolling(table: Html) -> Html {
    html! {
        <div
            class="table-scroll"
            tabindex="0"
            role="group"
            lang={own()}
            aria-label={say!("Tabell")}
        >
            { table }
        </div>
    }
}

/// Buttons of which one is pressed: the words, whether it is, and what a click does.
pub(super) fn segment<const N: usize>(
    label: &'static str,
    act: &Callback<Action>,
    options: [(&'static str, bool, Action); N],
) -> Html {
    let button = |(words, pressed, action): (&str, bool, Action)| {
        html! {
            <button
                type="button"
                aria-pressed={pressed.to_string()}
                onclick={on_click(act, vec![action])}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="segmented" role="group" aria-label={label}>
            { for options.into_iter().map(button) }
        </div>
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

/// What [`Aloud`] is given.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct AloudProps {
    /// What has changed.
    pub(super) words: String,
}

/// How long words rest before they are said, in milliseconds: longer than between two keys.
const REST: u32 = 500;

/// Words that are said, to those who have the page read to them, once they have rested: not with
/// every key.
#[component]
pub(super) fn Aloud(props: &AloudProps) -> Html {
    let said = use_state(|| props.words.clone());
    use_effect_with(props.words.clone(), {
        let said = said.setter();
        move |words| {
            let words = words.clone();
            let timer = Timeout::new(REST, move || said.set(words));
            move || drop(timer)
        }
    });
    html! { <p role="status" class="visually-hidden">{ (*said).clone() }</p> }
}

/// Something that appears, with the words that are said when it does.
pub(super) fn appearing(found: Option<(String, Html)>) -> Html {
    let (words, shown) = found.unwrap_or_default();
    html! { <><Aloud {words} />{ shown }</> }
}

/// "✓ Beviljat": an outcome as mark, word and tint.
pub fn outcome_tag(outcome: Outcome) -> Html {
    html! {
        <span class={labels::tag(outcome)}>
            { icon(labels::mark(outcome)) }
            { labels::outcome(outcome) }
        </span>
    }
}

/// A person and their party as a neutral label: "Helena Öhlund `S`".
pub fn person(person: &Person) -> Html {
    html! {
        <span class="person">
            { &person.name }
            if let Some(letters) = &person.party {
                { " " }
                { party(letters) }
            }
        </span>
    }
}

/// Several people as a sentence lists them.
pub fn people(people: &[Person]) -> Html {
    let last = people.len().saturating_sub(1);
    let before = |i: usize| match i {
        0 => "",
        i if i == last => say!(" och "),
        _ => ", ",
    };
    html! {
        for (i, p) in people.iter().enumerate() {
            { before(i) }
            { person(p) }
        }
    }
}

/// The parties that are not already named with a person.
pub fn parties(people: &[Person], parties: &[String]) -> Html {
    let named = |party: &&String| !people.iter().any(|p| p.party.as_ref() == Some(party));
    html! {
        for letters in parties.iter().filter(named) {
            { " " }
            { party(letters) }
        }
    }
}

/// A party as a neutral label that tells its whole name.
pub fn party(letters: &str) -> Html {
    match labels::party(letters) {
        Some(name) => html! { <abbr class="party" title={name}>{ letters }</abbr> },
        None => html! { <span class="party">{ letters }</span> },
    }
}

/// "Visa i originalet, s. 53": shows the place that a fact was read from beside the view.
pub fn source_link(props: &ViewProps, span: Span) -> Html {
    let page = props.state.reading.text.printed_page(span.page);
    let original = Original {
        page: span.page,
        span: Some(span),
    };
    let shown = props.state.original == Some(original);
    let says = tell!("Visa i originalet, s.\u{a0}{page}", page = page);
    html! {
        <button
            type="button"
            class="source"
            aria-pressed={shown.to_string()}
            onclick={props.on_click(Action::Original(Some(original)))}
        >
            { icon(Icon::Source) }
            { says }
        </button>
    }
}
