//! The list of cases, with the open case beside it on wide screens and over it on phones.

use std::rc::Rc;

use yew::prelude::*;

use super::filters::{self, chips, filters};
use super::icons::{Icon, icon};
use super::item::{case, use_case};
use super::marks::with_hits;
use super::parts::{ViewProps, button, el, element, link, outcome_tag, use_place, words};
use super::state::{Action, State};
use super::{address, brief, browser, labels};
use crate::model::{Item, Outcome};
use crate::query::{self, Answer, Filter, Sort};
use crate::stats::{granted, refused};

const LIST: &str = "lista";

/// After another choice the list begins at its first case, also for a reader who stood far down in it.
#[hook]
fn use_reveal(filter: &Filter) {
    let drawn_for = use_mut_ref(|| filter.clone());
    use_effect_with(filter.clone(), move |filter| {
        if drawn_for.replace(filter.clone()) != *filter {
            browser::reveal(LIST);
        }
    });
}

/// Filters, list and case.
#[component]
pub fn Items(props: &ViewProps) -> Html {
    let state = &props.state;
    use_reveal(&state.filter);
    use_place(state.filters_open, filters::CLOSE, Some(filters::OPEN));
    use_case(state.item);
    let answer = use_answer(state);
    let minutes = &state.reading.minutes;
    let mut cases = answer.cases.clone();
    query::sort(&state.index, &mut cases, state.sort);
    let words = query::words(&state.filter.text);
    let class = classes!("items", state.item.is_some().then_some("has-case"));
    html! {
        <div {class}>
            { filters(props, &answer) }
            <section id={LIST} class="list" aria-label="Ärenden">
                <h2 class="visually-hidden">{ "Ärenden" }</h2>
                { chips(props, &answer) }
                { head(props, cases.len()) }
                if cases.is_empty() { { nothing(props) } }
                <ul class="cards">{ for cases.iter().take(state.shown).map(|i| card(props, *i, &minutes.items[*i], &words)) }</ul>
                { more(props, cases.len()) }
            </section>
            { aside(props) }
        </div>
    }
}

/// What the filter leaves, asked again only when the filter or the protocol is another.
#[hook]
fn use_answer(state: &Rc<State>) -> Rc<Answer> {
    use_memo((Rc::clone(&state.index), state.filter.clone()), |(index, filter)| query::ask(index, filter))
}

/// A protocol of thousands of cases shows the first ones at once and the others on demand.
fn more(props: &ViewProps, cases: usize) -> Html {
    let hidden = cases.saturating_sub(props.state.shown);
    if hidden == 0 {
        return Html::default();
    }
    html! {
        <button type="button" class="button more-cases" onclick={props.on_click(Action::More)}>
            { format!("Visa fler ({} till)", labels::count(hidden, "ärende", "ärenden")) }
        </button>
    }
}

/// "9 av 21 ärenden · Beviljat, Avslag", said aloud when it changes; order; a way back to all.
fn head(props: &ViewProps, shown: usize) -> Html {
    let all = props.state.reading.minutes.items.len();
    let filtered = !props.state.filter.is_empty();
    let count = if filtered {
        format!("{shown} av {}", labels::count(all, "ärende", "ärenden"))
    } else {
        labels::count(all, "ärende", "ärenden")
    };
    html! {
        <div class="list-head">
            <p role="status" class="count"><strong>{ count }</strong>
                if filtered { <span class="chosen">{ " · " }{ filters::summary(props) }</span> }
            </p>
            if filtered {
                <button type="button" class="link" onclick={props.on_click(Action::Clear)}>{ "Rensa" }</button>
            }
            { order(props) }
        </div>
    }
}

const SORTS: [(Sort, &str, &str); 4] = [
    (Sort::Number, "nummer", "Paragrafnummer"),
    (Sort::Amount, "summa", "Största summan först"),
    (Sort::Outcome, "utfall", "Utfall"),
    (Sort::Title, "rubrik", "Rubrik, A–Ö"),
];

fn order(props: &ViewProps) -> Html {
    let onchange = props.act.reform(|event: Event| {
        let value = event.target_unchecked_into::<web_sys::HtmlSelectElement>().value();
        Action::Sort(SORTS.iter().find(|(_, word, _)| *word == value).map(|(sort, ..)| *sort).unwrap_or_default())
    });
    let option = |(sort, value, words): &(Sort, &'static str, &'static str)| {
        html! { <option value={*value} selected={*sort == props.state.sort}>{ *words }</option> }
    };
    html! {
        <label class="order"><span class="visually-hidden">{ "Ordning" }</span>
            <select {onchange}>{ for SORTS.iter().map(option) }</select>
        </label>
    }
}

const NO_CASES: [&str; 2] = [
    "Inga paragrafer hittades i texten.",
    "Ett protokoll delas upp vid rubriker som ”§ 12”. Texten går att läsa som den är under Protokollet.",
];
const NO_TEXT: [&str; 2] =
    ["Det finns ingen text att läsa ut beslut ur.", "Är sidorna bilder kan de läsas som de är, i originalet."];

/// No case passes: why, and what to do.
fn nothing(props: &ViewProps) -> Html {
    if props.state.reading.minutes.items.is_empty() {
        let what = if props.state.reading.text.text.trim().is_empty() { NO_TEXT } else { NO_CASES };
        return el("div", "empty", vec![words("strong", "", what[0]), words("p", "", what[1])]);
    }
    let inside = vec![
        words("strong", "", "Inget ärende passar."),
        words("p", "", "Prova färre ord eller ta bort ett val."),
        button("button", props.on_click(Action::Clear), vec!["Visa alla ärenden".into()]),
    ];
    el("div", "empty", inside)
}

/// A case in the list. Its heading is the link; the whole card follows it.
fn card(props: &ViewProps, index: usize, item: &Item, words: &[String]) -> Html {
    let open = props.state.item == Some(index);
    let class = classes!("card", labels::tone(item.outcome), open.then_some("current"));
    html! {
        <li {class} key={index}>
            { card_head(item, words) }
            <h3 class="card-title">
                <a href={address::item_hash(&props.state, Some(index))} id={card_id(index)}
                    aria-current={open.then_some("true")}>{ with_hits(&item.title, words) }</a>
            </h3>
            { decision(item, words) }
            { found(item, words) }
            { reservation(item, words) }
        </li>
    }
}

fn card_head(item: &Item, search: &[String]) -> Html {
    let mut facts = vec![el("span", "number", vec![with_hits(&item.label, search)])];
    facts.extend(item.dnr.first().map(|dnr| el("span", "dnr", vec![with_hits(dnr, search)])));
    facts.push(outcome_tag(item.outcome));
    facts.extend(brief::last_word(item).map(|to| words("span", "tag none", to)));
    el("div", "card-head", vec![el("p", "card-facts", facts), sum(item)])
}

/// The id of a case's link in the list, which the reader's place returns to when the case is closed.
pub(super) fn card_id(index: usize) -> String {
    format!("kort-{index}")
}

fn decision(item: &Item, search: &[String]) -> Html {
    let Some(line) = brief::decision(item) else { return Html::default() };
    let mut inside = vec![with_hits(&line, search)];
    let more = brief::more_points(item);
    if more > 0 {
        inside.push(words("span", "muted", format!(" + {}", labels::count(more, "punkt", "punkter"))));
    }
    el("p", "decision-line", inside)
}

/// What is granted, or what is refused struck through.
pub(super) fn sum(item: &Item) -> Html {
    match (granted(item), refused(item)) {
        (0, 0) => Html::default(),
        (0, refused) => {
            let sum = words("s", "", labels::kronor(refused));
            el("span", "sum refused", vec![words("span", "visually-hidden", "avslaget belopp "), sum])
        }
        (granted, _) => {
            let sum = labels::kronor(granted).into();
            el("span", "sum", vec![words("span", "visually-hidden", "beviljat belopp "), sum])
        }
    }
}

fn reservation(item: &Item, search: &[String]) -> Html {
    if item.reservations.is_empty() {
        return Html::default();
    }
    let who = vec!["Reservation: ".into(), with_hits(&brief::objectors(&item.reservations), search)];
    el("p", "dissent-line", vec![icon(Icon::Flag), el("span", "", who)])
}

/// Where in the case a search found its words, if the card does not show it otherwise.
fn found(item: &Item, words: &[String]) -> Html {
    let shown =
        [item.title.as_str(), &brief::decision(item).unwrap_or_default(), &brief::objectors(&item.reservations)]
            .join(" ");
    if words.is_empty() || !query::hits(&shown, words).is_empty() {
        return Html::default();
    }
    let mut texts = item.sections.iter().flat_map(|s| &s.blocks).map(|b| b.text.as_str());
    let excerpt = texts.find_map(|text| query::excerpt(text, words));
    excerpt.map(|text| el("p", "found", vec![with_hits(&text, words)])).unwrap_or_default()
}

/// The open case, or what to look at first.
fn aside(props: &ViewProps) -> Html {
    match props.state.item {
        Some(index) => case(props, index),
        None => first_look(props),
    }
}

/// How many cases of a kind stand beside the list.
const LOOK: usize = 6;

/// Beside the list when no case is open: what nobody should miss.
fn first_look(props: &ViewProps) -> Html {
    let items = props.state.reading.minutes.items.iter().enumerate();
    let (reserved, rest): (Vec<_>, Vec<_>) = items.partition(|(_, item)| !item.reservations.is_empty());
    let refused: Vec<_> = rest.into_iter().filter(|(_, item)| item.outcome == Outcome::Rejected).collect();
    let hint = "Välj ett ärende i listan för att se beslutet, vem som betalar och vad som sades.";
    let inside = vec![
        look(props, "Där någon reserverade sig", &reserved, objection),
        look(props, "Där det blev nej", &refused, sum),
        el("p", "hint", vec![icon(Icon::Text), hint.into()]),
    ];
    element("section", &["class", "aria-label"], &["first-look", "Lägg märke till"], inside)
}

fn objection(item: &Item) -> Html {
    el("span", "dissent-line", vec![icon(Icon::Flag), brief::objectors(&item.reservations).into()])
}

fn look(props: &ViewProps, heading: &'static str, cases: &[(usize, &Item)], more: fn(&Item) -> Html) -> Html {
    if cases.is_empty() {
        return Html::default();
    }
    let case = |(index, item): &(usize, &Item)| {
        let name = vec![words("span", "number", &item.label), " ".into(), item.title.clone().into()];
        el("li", "", vec![link("", address::item_hash(&props.state, Some(*index)), name), more(item)])
    };
    let rest = cases.len().saturating_sub(LOOK);
    let mut parts = vec![words("h2", "", heading), el("ul", "", cases.iter().take(LOOK).map(case).collect())];
    if rest > 0 {
        parts.push(words("p", "muted", format!("och {} till.", labels::count(rest, "ärende", "ärenden"))));
    }
    parts.into_iter().collect()
}
