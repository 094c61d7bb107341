//! Who pays, over all projects or in one.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::control::control;
use super::funding::missing;
use super::{case_name, payer_bars, segment, units, unreadable_bars};
use crate::model::{FundingCheck, Minutes, Outcome};
use crate::query::{self, Filter};
use crate::stats::{self, Kind, Payer};
use crate::ui::chart::bars::Bars;
use crate::ui::chart::stack::{Slice, stack};
use crate::ui::chart::table::{Cell, table};
use crate::ui::chart::{Bar, Look, Part, share};
use crate::ui::icons::{Icon, icon};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::parts::{ViewProps, button, el, element, words};
use crate::ui::said::quote;
use crate::ui::state::{Action, Grouping, State, View};

fn title() -> &'static str {
    say!("Vem betalar?", "Who pays?", "Kuka maksaa?")
}

/// The chart of payers with its choices, what is chosen, and the control sums.
pub(super) fn section(props: &ViewProps, projects: &[usize]) -> Html {
    let minutes = &props.state.reading.minutes;
    let project = props.state.project.filter(|project| projects.contains(project));
    let shown = project.map_or_else(|| stats::paid_projects(minutes), |project| vec![project]);
    let payers = stats::payers(minutes, &shown);
    let whole = whole(minutes, &shown);
    html! {
        <section class="chart-card" aria-labelledby="money-payers">
            <h2 id="money-payers">{ title() }</h2>
            <p class="lead">{ summary(minutes, project, &shown, whole) }</p>
            <div class="chart-choices">{ project_choice(props, projects) }{ groupings(props) }{ units(props.state.unit, &props.act) }</div>
            if props.state.grouping == Grouping::Payer {
                { stack("payers-stack", &slices(&payers, whole), whole, props.state.unit) }
            }
            <Bars id="payers" heading="money-payers" bars={bars(&props.state, &payers)} {whole} unit={props.state.unit} noun={say!("betalare", "payers", "rahoittajaa")} act={props.act.clone()} />
            { filtered(props) }
            { as_table(&payers, whole) }
            { controls(props, &shown) }
        </section>
    }
}

fn whole(minutes: &Minutes, items: &[usize]) -> i64 {
    items.iter().flat_map(|i| &minutes.items[*i].funding).map(stats::whole).sum()
}

/// How much in how many projects, and which project is left out.
fn summary(minutes: &Minutes, project: Option<usize>, shown: &[usize], whole: i64) -> Html {
    let sum = labels::kronor(whole);
    if let Some(project) = project {
        let costs = tell!(
            " kostar enligt protokollet {sum}.",
            " costs {sum} according to the minutes.",
            " maksaa pöytäkirjan mukaan {sum}."
        );
        return [quote("span", "", &case_name(minutes, project)), costs.into()].into_iter().collect();
    }
    let count =
        labels::count(shown.len(), say!("projekt", "project", "hanke"), say!("projekt", "projects", "hanketta"));
    let all = tell!(
        "{count} kostar enligt protokollets tabeller {sum}.",
        "{count} at a cost of {sum}, according to the tables in the minutes.",
        "{count} maksaa pöytäkirjan taulukoiden mukaan {sum}."
    );
    let refused: Vec<_> = stats::projects(minutes).into_iter().filter(|i| !shown.contains(i)).collect();
    let labels: Vec<_> = refused.iter().map(|i| minutes.items[*i].label.clone()).collect();
    if labels.is_empty() {
        return all.into();
    }
    let refused = labels::list(&labels);
    tell!(
        "{all} {refused} fick avslag och räknas inte med.",
        "{all} Refused and not included: {refused}.",
        "{all} Hylättyjä ei lasketa mukaan: {refused}."
    )
    .into()
}

fn project_choice(props: &ViewProps, projects: &[usize]) -> Html {
    let minutes = &props.state.reading.minutes;
    let chosen = props.state.project;
    let onchange = props.act.reform(|event: Event| {
        Action::Project(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok())
    });
    let option = |i: &usize| {
        let refused = say!(" (avslag)", " (refused)", " (hylätty)");
        let refused = if minutes.items[*i].outcome == Outcome::Rejected { refused } else { "" };
        html! { <option lang="sv" value={i.to_string()} selected={chosen == Some(*i)}>{ case_name(minutes, *i) }{ refused }</option> }
    };
    html! {
        <label class="select"><span>{ say!("Projekt", "Project", "Hanke") }</span>
            <select {onchange}>
                <option value="" selected={chosen.is_none()}>{ say!("Alla projekt", "All projects", "Kaikki hankkeet") }</option>
                { for projects.iter().map(option) }
            </select>
        </label>
    }
}

fn groupings(props: &ViewProps) -> Html {
    let option = |words, of| (words, props.state.grouping == of, Action::Grouping(of));
    let options = [
        option(say!("Betalare", "Payer", "Rahoittaja"), Grouping::Payer),
        option(say!("Slag", "Type", "Tyyppi"), Grouping::Kind),
    ];
    segment(say!("Dela upp efter", "Divide by", "Jaottele"), &props.act, &options)
}

fn slices(payers: &[Payer], whole: i64) -> Vec<Slice> {
    let slice =
        |k: Kind| Slice { label: labels::payer_kind(k.kind).into(), kronor: k.kronor, look: Look::Payer(k.kind) };
    let kinds = stats::kinds(payers).into_iter().filter(|k| k.kronor != 0);
    let read: i64 = payers.iter().map(|p| p.kronor).sum();
    kinds.map(slice).chain(missing(whole - read)).collect()
}

fn bars(state: &State, payers: &[Payer]) -> Vec<Bar> {
    let minutes = &state.reading.minutes;
    let is_chosen = |p: &Payer| state.filter.payers.contains(&p.name);
    match state.grouping {
        Grouping::Payer => payers.iter().flat_map(|p| payer_bars(minutes, p, is_chosen(p))).collect(),
        Grouping::Kind => {
            let kinds = stats::kinds(payers).into_iter().filter(|k| k.kronor != 0);
            let unreadable = payers.iter().flat_map(|p| unreadable_bars(p, is_chosen(p)));
            kinds.map(|kind| kind_bar(&state.filter, &kind)).chain(unreadable).collect()
        }
    }
}

/// A bar for a kind of payer: choosing it chooses all of them.
fn kind_bar(filter: &Filter, kind: &Kind) -> Bar {
    let is_chosen = |p: &&Payer| filter.payers.contains(&p.name);
    let chosen = kind.payers.iter().all(|p| is_chosen(&p));
    let toggled = kind.payers.iter().filter(|p| is_chosen(p) == chosen);
    let part = |p: &Payer| Part {
        label: p.name.clone().into(),
        quoted: true,
        short: p.name.clone().into(),
        kronor: p.kronor,
        action: None,
    };
    Bar {
        label: labels::payer_kind(kind.kind).into(),
        quoted: [false; 2],
        note: Some(super::payers(kind.payers.len()).into()),
        kronor: kind.kronor,
        printed: None,
        look: Look::Payer(kind.kind),
        chosen: Some(chosen),
        parts: kind.payers.iter().filter(|p| p.kronor != 0).map(part).collect(),
        actions: toggled.map(|p| Action::Payer(p.name.clone())).collect(),
    }
}

/// Which payers the list is filtered by, and the way there.
fn filtered(props: &ViewProps) -> Html {
    let filter = &props.state.filter;
    if filter.payers.is_empty() {
        return Html::default();
    }
    let found = query::matches(&props.state.index, filter);
    let cases = super::items(found.len());
    let mut remove = vec![say!("Ta bort", "Remove", "Poista").into()];
    remove.push(words("span", "visually-hidden", say!(" valet", " the selection", " valinta")));
    let show = vec![
        tell!("Visa {cases} i listan", "Show {cases} in the list", "Näytä {cases} luettelossa").into(),
        icon(Icon::Next),
    ];
    let names = names(filter);
    let said = vec![
        tell!("Valt: {names}.", "Selected: {names}.", "Valittu: {names}.").into(),
        refused(props, &found).unwrap_or_default(),
    ];
    let inside = vec![
        el("p", "", said),
        button("button primary", props.on_click(Action::Show(View::Items)), show),
        button("button", unchoose(props), remove),
    ];
    element("div", &["class", "role"], &["chart-foot", "status"], inside)
}

/// Says that the list holds projects that are not in the sums of all projects.
fn refused(props: &ViewProps, found: &[usize]) -> Option<Html> {
    let items = &props.state.reading.minutes.items;
    let refused = found.iter().filter(|i| items[**i].outcome == Outcome::Rejected && !items[**i].funding.is_empty());
    let labels: Vec<_> = refused.map(|i| items[*i].label.clone()).collect();
    let refused = labels::list(&labels);
    let words = tell!(
        " I listan finns även {refused}, som fick avslag.",
        " The list also contains what was refused: {refused}.",
        " Luettelossa ovat myös hylätyt: {refused}."
    );
    (props.state.project.is_none() && !labels.is_empty()).then(|| self::words("span", "count", words))
}

fn unchoose(props: &ViewProps) -> Callback<MouseEvent> {
    let (act, payers) = (props.act.clone(), props.state.filter.payers.clone());
    Callback::from(move |_| payers.iter().for_each(|payer| act.emit(Action::Payer(payer.clone()))))
}

/// Up to three names, then a number.
fn names(filter: &Filter) -> String {
    let names: Vec<_> = filter.payers.iter().cloned().collect();
    match names.len() {
        0..=3 => labels::list(&names),
        n => super::payers(n),
    }
}

fn as_table(payers: &[Payer], whole: i64) -> Html {
    let row = |p: &Payer| {
        let unreadable = p.unreadable.iter().map(|(_, printed)| tell!("”{printed}”", "“{printed}”", "”{printed}”"));
        let sum = (!p.parts.is_empty()).then(|| labels::kronor(p.kronor));
        let sums: Vec<_> = sum.into_iter().chain(unreadable).collect();
        let kind = Cell::Text(labels::payer_kind(p.kind).to_owned());
        vec![Cell::Quote(p.name.clone()), kind, Cell::Figure(sums.join(" + ")), Cell::Figure(share(p.kronor, whole))]
    };
    let rows: Vec<_> = payers.iter().map(row).collect();
    let columns = [
        say!("Betalare", "Payer", "Rahoittaja"),
        say!("Slag", "Type", "Tyyppi"),
        say!("Summa", "Sum", "Summa"),
        say!("Andel", "Share", "Osuus"),
    ];
    table(&Cell::Text(title().to_owned()), &columns, &rows, None)
}

/// How many tables add up, and what is wrong with those that do not.
fn controls(props: &ViewProps, shown: &[usize]) -> Html {
    let minutes = &props.state.reading.minutes;
    let tables: Vec<_> = shown.iter().flat_map(|i| minutes.items[*i].funding.iter().map(move |t| (*i, t))).collect();
    if let [(_, only)] = tables[..] {
        return control(only);
    }
    let wrong = tables.iter().filter(|(_, t)| matches!(t.check, FundingCheck::Off | FundingCheck::Unreadable));
    let right = tables.iter().filter(|(_, t)| t.check == FundingCheck::Balanced).count();
    let all = tables.len();
    let sentence = tell!(
        "{right} av {all} tabeller stämmer med sin tryckta summa.",
        "The rows add up to the printed total in {right} of {all} tables.",
        "{right}/{all} taulukosta täsmää painettuun loppusummaan."
    );
    let mut parts = vec![el("p", "control", vec![icon(Icon::Check), sentence.into()])];
    parts.extend(wrong.map(|(item, table)| {
        let name = vec![quote("span", "", &case_name(minutes, *item))];
        el(
            "div",
            "controls-item",
            vec![button("link", props.on_click(Action::Item(Some(*item))), name), control(table)],
        )
    }));
    el("div", "controls", parts)
}
