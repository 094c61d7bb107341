//! The contract of every view, and the small pieces that several views share.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

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

/// An element with a class and what is inside it. Written in `html!`, each element costs the app
/// some 250 bytes more.
pub(super) fn el(tag: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    element(
        tag,
        if class.is_empty() { &[] } else { &["class"] },
        &[class],
        inside,
    )
}

/// An element with attributes: their names, and their values in the same order.
#[inline(never)]
pub(super) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &[&'static str],
    inside: Vec<Html>,
) -> Html {
    let value =
        |value: &&'static str| Some(AttributeOrProperty::Attribute(AttrValue::Static(value)));
    let values = values.iter().take(keys.len()).map(value).collect();
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic { keys, values });
    element.add_children(inside);
    element.into()
}

/// A list without bullets, which stays a list for those who have it read to them.
pub(super) fn ul(class: &'static str, entries: Vec<Html>) -> Html {
    element("ul", &["class", "role"], &[class, "list"], entries)
}

/// An element with nothing but words in it.
pub(super) fn words(tag: &'static str, class: &'static str, words: impl ToString) -> Html {
    el(tag, class, vec![words.into()])
}

/// A table that scrolls by itself where it is wider than the screen.
pub(super) fn scrolling(table: Html) -> Html {
    let names = &["class", "tabindex", "role", "lang", "aria-label"];
    element(
        "div",
        names,
        &[
            "table-scroll",
            "0",
            "group",
            own(),
            say!("Tabell", "Table", "Taulukko"),
        ],
        vec![table],
    )
}

/// An element with words of the protocol, which are Swedish whatever the interface speaks.
pub(super) fn quoted(tag: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    let keys: &[&str] = if class.is_empty() {
        &["lang"]
    } else {
        &["lang", "class"]
    };
    element(tag, keys, &["sv", class], inside)
}

/// Draws one after the other.
pub(super) fn each<T>(things: &[T], draw: &dyn Fn(&T) -> Html) -> Vec<Html> {
    things.iter().map(draw).collect()
}

/// A name and what belongs to it.
pub(super) fn pair(name: &'static str, inside: Vec<Html>) -> Html {
    el(
        "div",
        "",
        vec![el("dt", "", vec![name.into()]), el("dd", "", inside)],
    )
}

/// A button that does something.
pub(super) fn button(
    class: &'static str,
    onclick: Callback<MouseEvent>,
    inside: Vec<Html>,
) -> Html {
    html! { <button type="button" {class} {onclick}>{ inside }</button> }
}

/// A button that stays pressed.
pub(super) fn toggle(
    class: &'static str,
    pressed: bool,
    onclick: Callback<MouseEvent>,
    inside: Vec<Html>,
) -> Html {
    let pressed = if pressed { "true" } else { "false" };
    html! { <button type="button" {class} aria-pressed={pressed} {onclick}>{ inside }</button> }
}

/// Buttons of which one is pressed: the words, whether it is, and what a click does.
pub(super) fn segment<const N: usize>(
    label: &'static str,
    act: &Callback<Action>,
    options: [(&'static str, bool, Action); N],
) -> Html {
    let button = |(words, pressed, action)| {
        toggle(
            "",
            pressed,
            on_click(act, vec![action]),
            vec![Html::from(words)],
        )
    };
    let buttons = options.into_iter().map(button).collect();
    element(
        "div",
        &["class", "role", "aria-label"],
        &["segmented", "group", label],
        buttons,
    )
}

/// A way to an address of the app.
pub(super) fn link(class: &'static str, href: String, inside: Vec<Html>) -> Html {
    html! { <a {class} {href}>{ inside }</a> }
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
    element(
        "p",
        &["role", "class"],
        &["status", "visually-hidden"],
        vec![(*said).clone().into()],
    )
}

/// Something that appears, with the words that are said when it does.
pub(super) fn appearing(found: Option<(String, Html)>) -> Html {
    let (words, shown) = found.unwrap_or_default();
    [html! { <Aloud {words} /> }, shown].into_iter().collect()
}

/// "✓ Beviljat": an outcome as mark, word and tint.
pub fn outcome_tag(outcome: Outcome) -> Html {
    el(
        "span",
        labels::tag(outcome),
        vec![icon(labels::mark(outcome)), labels::outcome(outcome).into()],
    )
}

/// A person and their party as a neutral label: "Helena Öhlund `S`".
pub fn person(person: &Person) -> Html {
    let mut parts = vec![person.name.clone().into()];
    if let Some(letters) = &person.party {
        parts.extend([" ".into(), party(letters)]);
    }
    el("span", "person", parts)
}

/// Several people as a sentence lists them.
pub fn people(people: &[Person]) -> Html {
    let last = people.len().saturating_sub(1);
    let before = |i: usize| match i {
        0 => "",
        i if i == last => say!(" och ", " and ", " ja "),
        _ => ", ",
    };
    people
        .iter()
        .enumerate()
        .flat_map(|(i, p)| [before(i).into(), person(p)])
        .collect::<Vec<Html>>()
        .into_iter()
        .collect()
}

/// The parties that are not already named with a person.
pub fn parties(people: &[Person], parties: &[String]) -> Html {
    let named = |party: &&String| !people.iter().any(|p| p.party.as_ref() == Some(party));
    parties
        .iter()
        .filter(named)
        .flat_map(|p| [" ".into(), party(p)])
        .collect()
}

/// A party as a neutral label that tells its whole name.
pub fn party(letters: &str) -> Html {
    match labels::party(letters) {
        Some(name) => element(
            "abbr",
            &["class", "title"],
            &["party", name],
            vec![letters.into()],
        ),
        None => words("span", "party", letters),
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
    let says = tell!(
        "Visa i originalet, s.\u{a0}{page}",
        "Show in the original, p.\u{a0}{page}",
        "Näytä alkuperäisessä, s.\u{a0}{page}"
    );
    toggle(
        "source",
        shown,
        props.on_click(Action::Original(Some(original))),
        vec![icon(Icon::Source), says.into()],
    )
}
