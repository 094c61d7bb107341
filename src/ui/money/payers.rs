//! Who pays, over all projects or in one.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::control::{control, sentences};
use super::selection::project;
use super::{case_name, kind_slice, payer_bars, slices, units, unreadable_bars};
use crate::model::{FundingCheck, FundingTable, Minutes, Outcome};
use crate::query::Filter;
use crate::stats::{self, Kind, Payer};
use crate::ui::chart::bars::Bars;
use crate::ui::chart::picture::Picture;
use crate::ui::chart::save::{Saved, date, more, source};
use crate::ui::chart::stack::stack;
use crate::ui::chart::table::{Cell, Sheet};
use crate::ui::chart::{Bar, Part, Slice, frame};
use crate::ui::icons::{Icon, icon};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::marks::unbroken;
use crate::ui::origin::computed;
use crate::ui::parts::{ViewProps, segment};
use crate::ui::said::quote;
use crate::ui::state::{Action, Grouping, State};

fn title() -> &'static str {
    say!("Vem betalar?")
}

/// The chart of payers with its choices, and the control sums.
pub(super) fn section(props: &ViewProps, projects: &[usize]) -> Html {
    let (state, minutes) = (&props.state, &props.state.reading.minutes);
    let project = project(state);
    let shown = project.map_or_else(|| stats::paid_projects(minutes), |project| vec![project]);
    let payers = stats::payers(minutes, &shown);
    let whole = whole(minutes, &shown);
    let tables = tables(minutes, &shown);
    let checked = self::tables(
        minutes,
        if project.is_some() {
            shown.as_slice()
        } else {
            projects
        },
    );
    let pieces = slices(&payers, &state.filter.payers, &each_table(&tables));
    let bars = bars(state, &payers);
    let picture = Picture {
        title: title().to_owned(),
        lead: summary(minutes, project, &shown, whole).join(""),
        stack: pieces.clone(),
        bars: bars.clone(),
        whole,
        unit: state.unit,
        measure: labels::kronor,
        notes: notes(minutes, &checked),
        source: source(minutes),
    };
    let [name, sentence] = summary(minutes, project, &shown, whole);
    let kinds = match state.grouping {
        Grouping::Payer => stack("payers-stack", &pieces, whole, state.unit, &props.act),
        Grouping::Kind => Html::default(),
    };
    let more = more(Saved {
        picture,
        sheet: sheet(&payers, whole).into(),
        date: date(minutes),
    });
    frame(
        "chart-card",
        "money-payers",
        vec![
            html! {
                <>
                    <h2 id="money-payers">{ title() }</h2>
                    <p class="lead">
                        { quote("span", "", &name) }
                        { sentence }
                        { " " }
                        { computed(say!("ur tabellernas rader")) }
                    </p>
                    <div class="chart-choices">
                        { project_choice(props, projects) }
                        { groupings(props) }
                        { units(state.unit, &props.act) }
                    </div>
                </>
            },
            kinds,
            html! {
                <Bars
                    id="payers"
                    heading="money-payers"
                    {bars}
                    {whole}
                    unit={state.unit}
                    noun={say!("betalare")}
                    act={props.act.clone()}
                />
            },
            more,
            controls(props, &checked),
        ],
    )
}

/// The tables of some cases, with their case.
fn tables<'a>(minutes: &'a Minutes, items: &[usize]) -> Vec<(usize, &'a FundingTable)> {
    items
        .iter()
        .flat_map(|i| {
            minutes.items[*i]
                .funding
                .iter()
                .map(move |table| (*i, table))
        })
        .collect()
}

fn each_table<'a>(tables: &[(usize, &'a FundingTable)]) -> Vec<&'a FundingTable> {
    tables.iter().map(|(_, table)| *table).collect()
}

fn whole(minutes: &Minutes, items: &[usize]) -> i64 {
    items
        .iter()
        .flat_map(|i| &minutes.items[*i].funding)
        .map(stats::whole)
        .sum()
}

/// How much in how many projects, and which project is left out: words of the protocol, then those
/// about them.
fn summary(minutes: &Minutes, project: Option<usize>, shown: &[usize], whole: i64) -> [String; 2] {
    let sum = labels::kronor(whole);
    if let Some(project) = project {
        let costs = tell!(" kostar enligt protokollet {sum}.", sum = sum);
        return [case_name(minutes, project), costs];
    }
    let count = labels::count(shown.len(), say!("projekt", "one"), say!("projekt"));
    let all = tell!(
        "{count} kostar enligt protokollets tabeller {sum}.",
        count = count,
        sum = sum
    );
    let refused = |i: &usize| !shown.contains(i);
    let refused = listed(
        minutes,
        stats::projects(minutes).into_iter().filter(refused),
    )
    .map(|refused| {
        tell!(
            " {refused} fick avslag och räknas inte med.",
            refused = refused
        )
    });
    let said = [Some(all), beyond(minutes, shown, whole), refused]
        .into_iter()
        .flatten()
        .collect();
    [String::new(), said]
}

/// How the tables relate to what the decisions grant: they hold all that the projects cost, and
/// some cases grant no sum.
fn beyond(minutes: &Minutes, shown: &[usize], whole: i64) -> Option<String> {
    let granted = stats::totals(minutes).granted;
    if granted == 0 || whole <= granted {
        return None;
    }
    let more = say!(" Det är mer än det som beviljas: också det som andra betalar är med.");
    let none = shown
        .iter()
        .copied()
        .filter(|i| stats::granted(&minutes.items[*i]) == 0);
    let none = listed(minutes, none)
        .map(|none| tell!(" I {none} beviljar beslutet ingen summa.", none = none));
    Some(more.to_owned() + &none.unwrap_or_default())
}

/// "§ 31 och § 34"; nothing where there are none.
fn listed(minutes: &Minutes, items: impl Iterator<Item = usize>) -> Option<String> {
    let labels: Vec<_> = items.map(|i| minutes.items[i].label.clone()).collect();
    (!labels.is_empty()).then(|| unbroken(&labels::list(&labels)))
}

fn project_choice(props: &ViewProps, projects: &[usize]) -> Html {
    let minutes = &props.state.reading.minutes;
    let chosen = props.state.project;
    let onchange = props.act.reform(|event: Event| {
        Action::Project(
            event
                .target_unchecked_into::<HtmlSelectElement>()
                .value()
                .parse()
                .ok(),
        )
    });
    let option = |i: &usize| {
        let refused = say!(" (avslag)");
        let refused = if minutes.items[*i].outcome == Outcome::Rejected {
            refused
        } else {
            ""
        };
        html! {
            <option lang="sv" value={i.to_string()} selected={chosen == Some(*i)}>
                { case_name(minutes, *i) }
                { refused }
            </option>
        }
    };
    html! {
        <label class="select">
            <span>{ say!("Projekt") }</span>
            <select {onchange}>
                <option value="" selected={chosen.is_none()}>
                    { say!("Alla projekt") }
                </option>
                { for projects.iter().map(option) }
            </select>
        </label>
    }
}

fn groupings(props: &ViewProps) -> Html {
    let option = |words, of| (words, props.state.grouping == of, Action::Grouping(of));
    let options = [
        option(say!("Betalare"), Grouping::Payer),
        option(say!("Slag"), Grouping::Kind),
    ];
    segment(say!("Dela upp efter"), &props.act, options)
}

fn bars(state: &State, payers: &[Payer]) -> Vec<Bar> {
    let minutes = &state.reading.minutes;
    let chosen = &state.filter.payers;
    match state.grouping {
        Grouping::Payer => payers
            .iter()
            .flat_map(|p| payer_bars(minutes, p, chosen))
            .collect(),
        Grouping::Kind => {
            let kinds = stats::kinds(payers).into_iter().filter(|k| k.kronor != 0);
            let unreadable = payers.iter().flat_map(|p| unreadable_bars(p, chosen));
            kinds
                .map(|kind| kind_bar(&state.filter, &kind))
                .chain(unreadable)
                .collect()
        }
    }
}

/// A bar for a kind of payer: choosing it chooses all of them.
fn kind_bar(filter: &Filter, kind: &Kind) -> Bar {
    let Slice {
        label,
        size,
        look,
        picked,
        chosen,
        actions,
    } = kind_slice(kind, &filter.payers);
    let part = |p: &Payer| Part {
        label: p.name.clone().into(),
        quoted: true,
        short: p.name.clone().into(),
        size: p.kronor,
        action: None,
    };
    Bar {
        label,
        note: Some(super::payers(kind.payers.len()).into()),
        size,
        computed: kind.payers.iter().map(|p| p.parts.len()).sum::<usize>() > 1,
        look,
        beside: picked == Some(0),
        chosen,
        parts: kind
            .payers
            .iter()
            .filter(|p| p.kronor != 0)
            .map(part)
            .collect(),
        actions,
        ..Bar::default()
    }
}

/// A row a payer; sums that cannot be read have a column of their own where there are any.
fn sheet(payers: &[Payer], whole: i64) -> Sheet {
    let unreadable = payers.iter().any(|p| !p.unreadable.is_empty());
    let row = |p: &Payer| {
        let kind = Cell::Text(labels::payer_kind(p.kind).to_owned());
        let sums = if p.parts.is_empty() {
            [Cell::Blank, Cell::Blank]
        } else {
            [Cell::Kronor(p.kronor), Cell::Share(p.kronor, whole)]
        };
        let printed: Vec<_> = p
            .unreadable
            .iter()
            .map(|(_, printed)| printed.clone())
            .collect();
        let printed = if printed.is_empty() {
            Cell::Blank
        } else {
            Cell::Printed(printed.join(" + "))
        };
        let row = [Cell::Quote(p.name.clone()), kind].into_iter().chain(sums);
        row.chain(unreadable.then_some(printed)).collect()
    };
    let mut columns = vec![say!("Betalare"), say!("Slag"), say!("Summa"), say!("Andel")];
    columns.extend(unreadable.then(|| say!("Kan inte läsas")));
    let rows = payers.iter().map(row).collect();
    Sheet {
        caption: Cell::Text(title().to_owned()),
        columns,
        rows,
        total: None,
    }
}

/// Whether a table does not add up.
fn is_off(table: &FundingTable) -> bool {
    matches!(table.check, FundingCheck::Off | FundingCheck::Unreadable)
}

/// "7 av 8 tabeller stämmer med sin tryckta summa."
fn balanced(tables: &[(usize, &FundingTable)]) -> String {
    let right = tables
        .iter()
        .filter(|(_, t)| t.check == FundingCheck::Balanced)
        .count();
    let all = tables.len();
    tell!(
        "{right} av {all} tabeller stämmer med sin tryckta summa.",
        right = right,
        all = all
    )
}

/// What is said of the control sums in a picture.
fn notes(minutes: &Minutes, tables: &[(usize, &FundingTable)]) -> Vec<String> {
    if let [(_, only)] = tables {
        return sentences(only).collect();
    }
    let wrong = tables.iter().filter(|(_, table)| is_off(table));
    let named = |(item, table): &(usize, &FundingTable)| {
        let said: Vec<_> = sentences(table).collect();
        format!("{}: {}", minutes.items[*item].label, said.join(" "))
    };
    [balanced(tables)]
        .into_iter()
        .chain(wrong.map(named))
        .collect()
}

/// How many tables add up, and what is wrong with those that do not.
fn controls(props: &ViewProps, tables: &[(usize, &FundingTable)]) -> Html {
    if let [(_, only)] = tables {
        return control(only);
    }
    let minutes = &props.state.reading.minutes;
    let open = |item: usize| props.on_click(Action::Item(Some(item)));
    html! {
        <div class="controls">
            <p class="control">{ icon(Icon::Check) }{ balanced(tables) }</p>
            for (item, table) in tables.iter().filter(|(_, table)| is_off(table)) {
                <div class="controls-item">
                    <button type="button" class="link" onclick={open(*item)}>
                        { quote("span", "", &case_name(minutes, *item)) }
                    </button>
                    { control(table) }
                </div>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decision, Grant, Item, Money};

    fn amount(kronor: i64) -> Money {
        Money {
            kronor,
            ..Money::default()
        }
    }

    fn project(label: &str, cost: i64, granted: i64) -> Item {
        let table = FundingTable {
            sum: cost,
            ..FundingTable::default()
        };
        let grants = [granted].into_iter().filter(|sum| *sum > 0);
        let granted = grants
            .map(|sum| Grant {
                amount: amount(sum),
                ..Grant::default()
            })
            .collect();
        let decisions = vec![Decision {
            granted,
            ..Decision::default()
        }];
        Item {
            label: label.to_owned(),
            funding: vec![table],
            decisions,
            outcome: Outcome::Granted,
            ..Item::default()
        }
    }

    #[test]
    fn what_projects_cost_is_told_apart_from_what_is_granted() {
        let said = |items: Vec<Item>| {
            let minutes = Minutes {
                items,
                ..Minutes::default()
            };
            let shown: Vec<usize> = (0..minutes.items.len()).collect();
            beyond(&minutes, &shown, whole(&minutes, &shown))
        };
        let more = " Det är mer än det som beviljas: också det som andra betalar är med.";
        assert_eq!(said(vec![project("§ 1", 900, 300)]).as_deref(), Some(more));
        let both = said(vec![project("§ 1", 900, 300), project("§ 2", 50, 0)]);
        assert_eq!(
            both,
            Some(format!("{more} I §\u{a0}2 beviljar beslutet ingen summa."))
        );
        assert_eq!(said(vec![project("§ 1", 300, 300)]), None);
        assert_eq!(said(vec![project("§ 1", 300, 0)]), None);
    }
}
