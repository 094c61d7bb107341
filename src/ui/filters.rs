//! Filters that combine and show how many cases each value would leave.

use std::rc::Rc;

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::language::{say, tell};
use super::parts::ViewProps;
use super::state::Action;
use super::steps::gradually;
use super::turns::Depth;
use super::values::{Field, values};
use crate::model::Outcome;
use crate::query::{Answer, Facets};

/// The id of the button that opens the filters over the list.
pub(super) const OPEN: &str = "filter-oppna";
/// The id of the button that closes them.
pub(super) const CLOSE: &str = "filter-stang";

const PARTIES: Field = Field {
    counts: |f| &f.parties,
    chosen: |f| &f.parties,
    action: Action::Party,
    name: party_name,
};
const PEOPLE: Field = Field {
    counts: |f| &f.people,
    chosen: |f| &f.people,
    action: Action::Person,
    name: str::to_owned,
};
const PAYERS: Field = Field {
    counts: |f| &f.payers,
    chosen: |f| &f.payers,
    action: Action::Payer,
    name: str::to_owned,
};

/// All fields: beside the list on wide screens, over it on phones.
pub fn filters(props: &ViewProps, answer: &Rc<Answer>) -> Html {
    let state = &props.state;
    let (facets, left) = (&answer.facets, answer.cases.len());
    if state.device.narrow && !state.filters_open {
        return html! { <section id="filter" class="filters" hidden=true /> };
    }
    let class = if state.filters_open {
        "filters open"
    } else {
        "filters"
    };
    let inside = vec![
        html! {
            <div class="sheet-head">
                <h2>{ title() }</h2>
                <button
                    type="button"
                    id={CLOSE}
                    class="icon-button"
                    onclick={props.on_click(Action::Filters(false))}
                >
                    { icon(Icon::Cross) }
                    <span class="visually-hidden">
                        { say!("Stäng filter") }
                    </span>
                </button>
            </div>
        },
        outcomes(props, facets),
        flags(props, facets),
        values(props, answer, say!("Parti"), PARTIES),
        values(props, answer, say!("Person"), PEOPLE),
        values(props, answer, say!("Finansiär"), PAYERS),
        foot(props, left),
    ];
    html! {
        <section id="filter" {class} aria-label={title()}>
            { gradually(Depth::Section, 1, inside) }
        </section>
    }
}

fn title() -> &'static str {
    say!("Filter")
}

fn foot(props: &ViewProps, left: usize) -> Html {
    let cases = labels::count(left, say!("ärende"), say!("ärenden"));
    let show = tell!("Visa {cases}", cases = cases);
    html! {
        <div class="sheet-foot">
            <button type="button" class="button" onclick={props.on_click(Action::Clear)}>
                { say!("Rensa") }
            </button>
            <button
                type="button"
                class="button primary"
                onclick={props.on_click(Action::Filters(false))}
            >
                { show }
            </button>
        </div>
    }
}

fn outcomes(props: &ViewProps, facets: &Facets) -> Html {
    let boxes = occurring(facets).into_iter().map(|(outcome, count)| {
        let checked = props.state.filter.outcomes.contains(&outcome);
        check(
            props,
            labels::outcome(outcome).into(),
            count,
            checked,
            Action::Outcome(outcome),
        )
    });
    group(say!("Utfall"), boxes.collect())
}

/// The outcomes that occur, in the order in which they are told, with their counts.
fn occurring(facets: &Facets) -> Vec<(Outcome, usize)> {
    let count = |outcome| {
        facets
            .outcomes
            .iter()
            .find(|(occurs, _)| *occurs == outcome)
            .copied()
    };
    labels::OUTCOMES.into_iter().filter_map(count).collect()
}

fn flags(props: &ViewProps, facets: &Facets) -> Html {
    let filter = &props.state.filter;
    let flags = [
        (
            say!("Med reservation"),
            facets.reserved,
            filter.reserved,
            Action::OnlyReserved(!filter.reserved),
        ),
        (
            say!("Med pengar"),
            facets.money,
            filter.money,
            Action::OnlyMoney(!filter.money),
        ),
        (
            say!("Högre instans avgör"),
            facets.proposed,
            filter.proposed,
            Action::OnlyProposed(!filter.proposed),
        ),
        (
            say!("Något att kontrollera"),
            facets.noted,
            filter.noted,
            Action::OnlyNoted(!filter.noted),
        ),
    ];
    let boxes = flags
        .into_iter()
        .filter(|(_, count, on, _)| *on || *count > 0);
    group(
        say!("Visa bara"),
        boxes
            .map(|(words, count, on, action)| check(props, words.into(), count, on, action))
            .collect(),
    )
}

fn party_name(letters: &str) -> String {
    labels::party(letters).map_or_else(|| letters.to_owned(), str::to_owned)
}

pub(super) fn group(legend: &'static str, boxes: Html) -> Html {
    html! { <fieldset><legend>{ legend }</legend>{ boxes }</fieldset> }
}

pub(super) fn check(
    props: &ViewProps,
    name: Html,
    count: usize,
    checked: bool,
    action: Action,
) -> Html {
    let act = props.act.reform(move |_: Event| action.clone());
    let unit = if count == 1 {
        say!(" ärende")
    } else {
        say!(" ärenden")
    };
    html! {
        <label
            class={
                if count == 0 && !checked {
                    "check zero"
                } else {
                    "check"
                }
            }
        >
            <input type="checkbox" {checked} onchange={act} />
            <span class="name">{ name }</span>
            <span class="count">
                { count }
                <span class="visually-hidden">{ unit }</span>
            </span>
        </label>
    }
}

/// On a phone: a way to all filters and the most used ones as chips.
pub fn chips(props: &ViewProps, answer: &Answer) -> Html {
    let (state, facets) = (&props.state, &answer.facets);
    let chosen = state.filter.chosen();
    let (name, count, on) = (say!("Reservation"), facets.reserved, state.filter.reserved);
    let reserved = chip(props, name, count, on, Action::OnlyReserved(!on));
    let outcomes = occurring(facets).into_iter().map(|(outcome, count)| {
        let on = state.filter.outcomes.contains(&outcome);
        chip(
            props,
            labels::outcome(outcome),
            count,
            on,
            Action::Outcome(outcome),
        )
    });
    html! {
        <div class="chips">
            <button
                type="button"
                id={OPEN}
                class="chip all"
                aria-controls="filter"
                aria-expanded={state.filters_open.to_string()}
                onclick={props.on_click(Action::Filters(true))}
            >
                { icon(Icon::Filter) }
                { title() }
                { for badge(chosen) }
            </button>
            { reserved }
            { for outcomes }
        </div>
    }
}

/// How many values are chosen, where any are.
fn badge(chosen: usize) -> Option<Html> {
    let unit = html! {
        <span class="visually-hidden">{ say!(" valda") }</span>
    };
    (chosen > 0).then(|| html! { <span class="badge">{ chosen }{ unit }</span> })
}

fn chip(props: &ViewProps, words: &'static str, count: usize, on: bool, action: Action) -> Html {
    if count == 0 && !on {
        return Html::default();
    }
    html! {
        <button
            type="button"
            class="chip"
            aria-pressed={on.to_string()}
            onclick={props.on_click(action)}
        >
            { words }
            <span class="count">{ count }</span>
        </button>
    }
}

/// The chosen values in words: "Beviljat, Avslag · V · ”solel”".
pub fn summary(props: &ViewProps) -> String {
    let filter = &props.state.filter;
    let mut parts: Vec<String> = labels::OUTCOMES
        .into_iter()
        .filter(|o| filter.outcomes.contains(o))
        .map(|o| labels::outcome(o).to_owned())
        .collect();
    let flags = [
        (filter.reserved, say!("med reservation")),
        (filter.money, say!("med pengar")),
        (filter.proposed, say!("högre instans avgör")),
        (filter.noted, say!("något att kontrollera")),
    ];
    parts.extend(
        flags
            .into_iter()
            .filter(|(on, _)| *on)
            .map(|(_, words)| words.to_owned()),
    );
    parts.extend(filter.parties.iter().map(|p| party_name(p)));
    parts.extend(filter.people.iter().chain(filter.payers.iter()).cloned());
    parts.extend(
        Some(filter.text.trim())
            .filter(|t| !t.is_empty())
            .map(|t| tell!("”{t}”", t = t)),
    );
    parts.join(", ")
}
