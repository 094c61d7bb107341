//! What each project consists of: one divided bar a project, with what its table has too much or
//! too little.

use yew::prelude::*;

use super::control::sentence;
use super::selection::is_beside;
use super::{name, slices, units};
use crate::model::{FundingTable, Item, Minutes, Outcome};
use crate::stats;
use crate::ui::chart::bars::Bars;
use crate::ui::chart::picture::Picture;
use crate::ui::chart::save::{Saved, date, more, source};
use crate::ui::chart::table::{Cell, Sheet};
use crate::ui::chart::{Bar, Look, Part, Slice, frame};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::origin::computed;
use crate::ui::parts::ViewProps;
use crate::ui::state::{Action, State, Unit};

fn title() -> &'static str {
    say!("Projekt för projekt")
}

/// The chart of projects, the most expensive first, and last those that were refused.
pub(super) fn section(props: &ViewProps, projects: &[usize]) -> Html {
    let (state, minutes) = (&props.state, &props.state.reading.minutes);
    let mut projects = projects.to_vec();
    let refused = |i: usize| minutes.items[i].outcome == Outcome::Rejected;
    projects.sort_by_key(|i| (refused(*i), std::cmp::Reverse(whole(&minutes.items[*i]))));
    let bars: Vec<_> = projects.iter().map(|i| bar(state, *i)).collect();
    let hint = say!("Välj ett projekt, så visar diagrammen bara det.");
    frame(
        "chart-card",
        "money-projects",
        vec![
            html! {
                <>
                    <div class="chart-head">
                        <h2 id="money-projects">{ title() }</h2>
                        { units(state.unit, &props.act) }
                    </div>
                    <p class="lead">
                        { lead() }
                        { " " }
                        { computed(say!("ur raderna i varje tabell")) }
                    </p>
                </>
            },
            html! {
                <Bars
                    id="projects"
                    heading="money-projects"
                    bars={bars.clone()}
                    unit={state.unit}
                    noun={say!("projekt")}
                    {hint}
                    act={props.act.clone()}
                />
            },
            more(saved(state, &projects, bars)),
        ],
    )
}

fn lead() -> &'static str {
    say!("Vad varje projekt kostar enligt sin tabell, och vilka slag av betalare som delar på det.")
}

fn whole(item: &Item) -> i64 {
    item.funding.iter().map(stats::whole).sum()
}

fn bar(state: &State, project: usize) -> Bar {
    let item = &state.reading.minutes.items[project];
    let chosen = state.project == Some(project);
    let slices = pieces(state, project);
    let part = |slice: &Slice| Part {
        label: slice.label.clone(),
        quoted: false,
        short: slice.label.clone(),
        size: slice.size,
        action: None,
    };
    let mut parts: Vec<_> = slices.iter().map(part).collect();
    if chosen {
        let label: AttrValue = say!("Öppna ärendet").into();
        let action = Some(Action::Item(Some(project)));
        parts.push(Part {
            label: label.clone(),
            quoted: false,
            short: label,
            size: whole(item),
            action,
        });
    }
    Bar {
        label: name(item).to_owned().into(),
        note: Some(note(item).into()),
        quoted: [true, false],
        size: whole(item),
        look: Look::Granted,
        slices,
        full: state.unit == Unit::Share,
        beside: is_beside(state, project),
        chosen: Some(chosen),
        parts,
        actions: vec![Action::Project((!chosen).then_some(project))],
        ..Bar::default()
    }
}

/// The kinds of payers of a project; none of it is what is chosen where another project is.
fn pieces(state: &State, project: usize) -> Vec<Slice> {
    let minutes = &state.reading.minutes;
    let tables: Vec<_> = minutes.items[project].funding.iter().collect();
    let mut slices = slices(
        &stats::payers(minutes, &[project]),
        &state.filter.payers,
        &tables,
    );
    if is_beside(state, project) {
        for slice in &mut slices {
            slice.picked = Some(0);
        }
    }
    slices
}

/// "§ 40 · avslag · 66 603 kr kan inte läsas".
fn note(item: &Item) -> String {
    let refused = (item.outcome == Outcome::Rejected).then(|| say!("avslag", "money").to_owned());
    let off = item.funding.iter().filter_map(off);
    [item.label.clone()]
        .into_iter()
        .chain(refused)
        .chain(off)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// By how much a table does not add up.
fn off(table: &FundingTable) -> Option<String> {
    let gap = stats::gap(table);
    let sum = labels::kronor(gap.abs());
    match gap {
        0 => None,
        1.. => Some(tell!("{sum} saknas", sum = sum)),
        _ => Some(tell!("{sum} för mycket", sum = sum)),
    }
}

fn saved(state: &State, projects: &[usize], bars: Vec<Bar>) -> Saved {
    let minutes = &state.reading.minutes;
    let picture = Picture {
        title: title().to_owned(),
        lead: lead().to_owned(),
        stack: Vec::new(),
        bars,
        whole: 0,
        unit: state.unit,
        measure: labels::kronor,
        notes: notes(minutes, projects),
        source: source(minutes),
    };
    Saved {
        picture,
        sheet: sheet(state, projects).into(),
        date: date(minutes),
    }
}

/// What is said of the tables that do not add up.
fn notes(minutes: &Minutes, projects: &[usize]) -> Vec<String> {
    let tables = projects.iter().flat_map(|i| {
        minutes.items[*i]
            .funding
            .iter()
            .map(move |table| (*i, table))
    });
    let off = tables.filter(|(_, table)| stats::gap(table) != 0);
    off.map(|(i, table)| format!("{}: {}", minutes.items[i].label, sentence(table)))
        .collect()
}

/// A row a project and piece.
fn sheet(state: &State, projects: &[usize]) -> Sheet {
    let minutes = &state.reading.minutes;
    let rows = projects.iter().flat_map(|i| {
        let item = &minutes.items[*i];
        let whole = whole(item);
        let row = move |slice: Slice| {
            let project = Cell::Quote(format!("{} {}", item.label, name(item)));
            vec![
                project,
                Cell::Text(slice.label.to_string()),
                Cell::Kronor(slice.size),
                Cell::Share(slice.size, whole),
            ]
        };
        pieces(state, *i).into_iter().map(row)
    });
    let columns = vec![say!("Projekt"), say!("Slag"), say!("Summa"), say!("Andel")];
    Sheet {
        caption: Cell::Text(title().to_owned()),
        columns,
        rows: rows.collect(),
        total: None,
    }
}
