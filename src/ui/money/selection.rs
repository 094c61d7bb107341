//! What is chosen in the charts of money, and the ways on from there.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::{case_name, items};
use crate::model::Outcome;
use crate::query;
use crate::stats::{self, Kind};
use crate::ui::icons::{Icon, icon};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::parts::{ViewProps, appearing, on_click};
use crate::ui::state::{Action, State, View};

/// The project whose payers are drawn; nothing where all are.
pub(super) fn project(state: &State) -> Option<usize> {
    let items = &state.reading.minutes.items;
    state.project.filter(|project| {
        items
            .get(*project)
            .is_some_and(|item| !item.funding.is_empty())
    })
}

/// Whether a case does not belong to what is chosen.
pub(super) fn is_beside(state: &State, case: usize) -> bool {
    let payers = &state.filter.payers;
    let item = &state.reading.minutes.items[case];
    let pays = || {
        query::payers(item)
            .iter()
            .any(|payer| payers.contains(*payer))
    };
    project(state).is_some_and(|project| project != case) || (!payers.is_empty() && !pays())
}

/// Which payers and which project are chosen, the way to the cases, and the way back.
pub(super) fn foot(props: &ViewProps) -> Html {
    appearing(selected(props))
}

fn selected(props: &ViewProps) -> Option<(String, Html)> {
    let state = &props.state;
    let project = project(state);
    if state.filter.payers.is_empty() && project.is_none() {
        return None;
    }
    let found = query::matches(&state.index, &state.filter);
    let cases = items(found.len());
    let (words, action) = match project.filter(|_| state.filter.payers.is_empty()) {
        Some(project) => (
            say!("Öppna ärendet").to_owned(),
            Action::Item(Some(project)),
        ),
        None => (
            tell!("Visa {cases} i listan", cases = cases),
            Action::Show(View::Items),
        ),
    };
    let said = chosen(props, project);
    Some((
        said.clone(),
        html! {
            <div class="chart-foot">
                <p>{ said }{ refused(props, &found).unwrap_or_default() }</p>
                <button type="button" class="button primary" onclick={props.on_click(action)}>
                    { words }
                    { icon(Icon::Next) }
                </button>
                <button type="button" class="button" onclick={unchoose(props)}>
                    { say!("Ta bort") }
                    <span class="visually-hidden">
                        { say!(" valet") }
                    </span>
                </button>
            </div>
        },
    ))
}

/// "Valt: Tillväxtverket. § 41 Sustainable Business Bridge."
fn chosen(props: &ViewProps, project: Option<usize>) -> String {
    let mut names = names(&props.state);
    if let Some(project) = project {
        let name = case_name(&props.state.reading.minutes, project);
        names = if names.is_empty() {
            name
        } else {
            format!("{names}. {name}")
        };
    }
    tell!("Valt: {names}.", names = names)
}

/// Says that the list holds projects that are not in the sums of all projects.
fn refused(props: &ViewProps, found: &[usize]) -> Option<Html> {
    let items = &props.state.reading.minutes.items;
    let refused = found
        .iter()
        .filter(|i| items[**i].outcome == Outcome::Rejected && !items[**i].funding.is_empty());
    let labels: Vec<_> = refused.map(|i| items[*i].label.clone()).collect();
    let refused = labels::list(&labels);
    let words = tell!(
        " I listan finns även {refused}, som fick avslag.",
        refused = refused
    );
    (props.state.project.is_none() && !labels.is_empty()).then(|| {
        html! {
            <span class="count">{ words }</span>
        }
    })
}

fn unchoose(props: &ViewProps) -> Callback<MouseEvent> {
    let payers = props.state.filter.payers.iter().cloned().map(Action::Payer);
    on_click(&props.act, payers.chain([Action::Project(None)]).collect())
}

/// A kind of payers that is chosen as a whole: "EU (3 betalare)"; else up to three names, then a
/// number.
fn names(state: &State) -> String {
    let (chosen, minutes) = (&state.filter.payers, &state.reading.minutes);
    let kinds = stats::kinds(&stats::payers(minutes, &stats::projects(minutes)));
    let is_chosen = |kind: &&Kind| {
        kind.payers.len() > 1
            && kind
                .payers
                .iter()
                .map(|payer| payer.name.clone())
                .collect::<BTreeSet<_>>()
                == *chosen
    };
    let payers = super::payers(chosen.len());
    match (kinds.iter().find(is_chosen), chosen.len()) {
        (Some(kind), _) => format!("{} ({payers})", labels::payer_kind(kind.kind)),
        (None, 0..=3) => labels::list(chosen),
        _ => payers,
    }
}
