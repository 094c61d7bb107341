//! The fields of the filter that have many values: parties, people, payers.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::filters::{check, group};
use super::language::tell;
use super::parts::ViewProps;
use super::state::Action;
use crate::query::{Answer, Facets, Filter};

/// How many values of a field are shown at first.
const SHORT: usize = 8;

/// A field: its values with their counts, which of them are chosen, how one is chosen and named.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) counts: fn(&Facets) -> &[(String, usize)],
    pub(super) chosen: fn(&Filter) -> &BTreeSet<String>,
    pub(super) action: fn(String) -> Action,
    pub(super) name: fn(&str) -> String,
}

/// The first few values, the chosen ones, and the rest on demand.
pub(super) fn values(
    props: &ViewProps,
    answer: &Rc<Answer>,
    legend: &'static str,
    field: Field,
) -> Html {
    let all = (field.counts)(&answer.facets).len();
    if all == 0 {
        return Html::default();
    }
    let first = boxes(props, answer, field, true);
    if first.len() == all {
        return group(legend, first.into_iter().collect());
    }
    let summary = tell!("Visa alla {all}", all = all);
    let (props, answer) = (props.clone(), Rc::clone(answer));
    let draw = Callback::from(move |()| boxes(&props, &answer, field, false).into_iter().collect());
    group(
        legend,
        first
            .into_iter()
            .chain([html! { <Rest {summary} {draw} /> }])
            .collect(),
    )
}

/// The boxes of the values that are shown at first, or those of the others.
fn boxes(props: &ViewProps, answer: &Answer, field: Field, at_first: bool) -> Vec<Html> {
    let chosen = (field.chosen)(&props.state.filter);
    let counts = (field.counts)(&answer.facets).iter().enumerate();
    let one = |(i, (value, count)): (usize, &(String, usize))| {
        let checked = chosen.contains(value);
        let name = || html! { <span lang="sv">{ (field.name)(value) }</span> };
        ((i < SHORT || checked) == at_first).then(|| {
            check(
                props,
                name(),
                *count,
                checked,
                (field.action)(value.clone()),
            )
        })
    };
    counts.filter_map(one).collect()
}

#[derive(Properties, Clone, PartialEq)]
struct RestProps {
    summary: String,
    draw: Callback<(), Html>,
}

/// What is drawn when it is opened: an archive has a thousand payers, and a key press must not wait
/// for them.
#[component]
fn Rest(props: &RestProps) -> Html {
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            open.set(
                event
                    .target_unchecked_into::<web_sys::Element>()
                    .has_attribute("open"),
            );
        })
    };
    html! {
        <details class="more-values" {ontoggle}>
            <summary>{ &props.summary }</summary>
            if *open {
                { props.draw.emit(()) }
            }
        </details>
    }
}
