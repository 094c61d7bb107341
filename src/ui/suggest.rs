//! Where no case passes the filter: which choice to drop, and how many cases each would leave.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::labels;
use super::language::{say, tell};
use super::parts::ViewProps;
use super::state::Action;
use crate::query::{self, Filter};

/// A choice of the filter in words, and the filter without it.
type Without = (String, Filter);

fn each_of(
    chosen: &BTreeSet<String>,
    filter: &Filter,
    take: fn(&mut Filter) -> &mut BTreeSet<String>,
) -> Vec<Without> {
    let without = |value: &String| {
        let mut filter = filter.clone();
        query::toggle(take(&mut filter), value.clone());
        (value.clone(), filter)
    };
    chosen.iter().map(without).collect()
}

fn all(filter: &Filter) -> Vec<Without> {
    let mut found = Vec::new();
    if !filter.text.is_empty() {
        found.push((
            format!("”{}”", filter.text),
            Filter {
                text: String::new(),
                ..filter.clone()
            },
        ));
    }
    for outcome in &filter.outcomes {
        let mut without = filter.clone();
        query::toggle(&mut without.outcomes, *outcome);
        found.push((labels::outcome(*outcome).to_owned(), without));
    }
    found.extend(each_of(&filter.parties, filter, |f| &mut f.parties));
    found.extend(each_of(&filter.people, filter, |f| &mut f.people));
    found.extend(each_of(&filter.payers, filter, |f| &mut f.payers));
    let flags = [
        (
            filter.reserved,
            say!("med reservation"),
            Filter {
                reserved: false,
                ..filter.clone()
            },
        ),
        (
            filter.money,
            say!("med pengar"),
            Filter {
                money: false,
                ..filter.clone()
            },
        ),
        (
            filter.proposed,
            say!("högre instans avgör"),
            Filter {
                proposed: false,
                ..filter.clone()
            },
        ),
        (
            filter.noted,
            say!("något att kontrollera"),
            Filter {
                noted: false,
                ..filter.clone()
            },
        ),
    ];
    found.extend(
        flags
            .into_iter()
            .filter(|(on, ..)| *on)
            .map(|(_, words, filter)| (words.to_owned(), filter)),
    );
    found
}

/// The choices whose removal would leave cases, each a button.
pub(super) fn without(props: &ViewProps) -> Html {
    let filter = &props.state.filter;
    if filter.chosen() < 2 && (filter.text.is_empty() || filter.chosen() == 0) {
        return Html::default();
    }
    let one = |(words, filter): Without| {
        let left = query::matches(&props.state.index, &filter).len();
        let cases = labels::count(left, say!("ärende"), say!("ärenden"));
        let words = tell!("Utan {words}: {cases}", words = words, cases = cases);
        (left > 0).then(|| html! {
            <button type="button" class="button" onclick={props.on_click(Action::Filter(filter))}>
                { words }
            </button>
        })
    };
    html! { <div class="suggestions">{ for all(filter).into_iter().filter_map(one) }</div> }
}
