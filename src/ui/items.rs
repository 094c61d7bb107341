//! The list of cases, with the open case beside it on wide screens and over it on phones.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{card, sum};
use super::filters::{self, chips, filters};
use super::icons::{Icon, icon};
use super::item::{case, use_case};
use super::language::{pick, say, tell};
use super::parts::{Aloud, ViewProps, use_place};
use super::state::{Action, State};
use super::steps::{begins_whole, tell_whole};
use super::turns::{self, Depth, next_step};
use super::{address, brief, browser, glossary, labels, share, suggest};
use crate::model::{Item, Outcome};
use crate::query::{self, Answer, Filter, Sort};

const LIST: &str = "lista";

/// After another choice the list begins at its first case, also for a reader who stood far down in
/// it.
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
    let drawn = use_drawn(state, answer.cases.len());
    let mut cases = answer.cases.clone();
    query::sort(&state.index, &mut cases, state.sort);
    let words = Rc::new(query::words(&state.filter.text));
    let class = classes!("items", state.item.is_some().then_some("has-case"));
    html! {
        <div {class}>
            { filters(props, &answer) }
            <Aloud words={head_words(props, cases.len()).concat()} />
            <section id={LIST} class="list" aria-label={cases_word()}>
                <h2 class="visually-hidden">{ cases_word() }</h2>
                { chips(props, &answer) }
                { head(props, cases.len()) }
                {
                    if cases.is_empty() {
                        nothing(props)
                    } else {
                        glossary::named(&state.filter.text)
                    }
                }
                <ul class="cards">
                    { for cases.iter().take(drawn).map(|at| card(&props.state, *at, &words)) }
                </ul>
                { more(props, cases.len()) }
            </section>
            { aside(props) }
        </div>
    }
}

fn cases_word() -> &'static str {
    say!("Ärenden", "Items", "Asiat")
}

/// "3 ärenden".
fn counted(cases: usize) -> String {
    labels::count(
        cases,
        say!("ärende", "item", "asia"),
        say!("ärenden", "items", "asiaa"),
    )
}

/// What the filter leaves, asked again only when the filter or the protocol is another.
#[hook]
fn use_answer(state: &Rc<State>) -> Rc<Answer> {
    use_memo(
        (Rc::clone(&state.index), state.filter.clone()),
        |(index, filter)| query::ask(index, filter),
    )
}

/// How many cases are drawn with every key: more than a screen holds, wide or narrow.
const AT_ONCE: [usize; 2] = [8, 5];
/// How many are drawn first, once what stands around them is.
const FIRST: usize = 2;
/// How long a choice rests before the others are drawn, in milliseconds.
const REST: u32 = 300;

/// How many cases of a list are drawn.
struct Drawn {
    filter: Filter,
    cases: usize,
    step: usize,
}

/// How many of the cases are drawn: the first ones with every key, the others little by little when
/// the reader rests.
#[hook]
fn use_drawn(state: &Rc<State>, cases: usize) -> usize {
    let wanted = cases.min(state.shown);
    let at_once = AT_ONCE[usize::from(state.device.narrow)];
    let first = |cases| Drawn {
        filter: state.filter.clone(),
        cases,
        step: FIRST,
    };
    let drawn = use_mut_ref(|| {
        first(if begins_whole(state, "list") {
            wanted
        } else {
            0
        })
    });
    let update = use_force_update();
    if drawn.borrow().filter != state.filter {
        *drawn.borrow_mut() = first(at_once);
    }
    // Paper is not waited for.
    let now = if state.shown == usize::MAX {
        wanted
    } else {
        wanted.min(drawn.borrow().cases)
    };
    use_effect_with(
        (state.filter.clone(), now, wanted),
        move |(_, now, wanted)| {
            tell_whole(now == wanted);
            let step = move |longer| {
                let mut drawn = drawn.borrow_mut();
                drawn.step = next_step(drawn.step, longer);
                // The first screen is drawn to its end, and then the reader may do something else.
                let end = if drawn.cases < at_once {
                    at_once
                } else {
                    usize::MAX
                };
                drawn.cases = end.min(drawn.cases + drawn.step);
                update.force_update();
            };
            let pause = if *now == at_once { REST } else { 0 };
            let turn = (now < wanted).then(|| turns::ask_after(pause, Depth::View, step));
            move || drop(turn)
        },
    );
    now
}

/// A protocol of thousands of cases shows the first ones at once and the others on demand.
fn more(props: &ViewProps, cases: usize) -> Html {
    let hidden = cases.saturating_sub(props.state.shown);
    if hidden == 0 {
        return Html::default();
    }
    html! {
        <button type="button" class="button more-cases" onclick={props.on_click(Action::More)}>
            { tell!(
                "Visa fler ({} till)",
                "Show more ({} left)",
                "Näytä lisää (vielä {})",
                counted(hidden)
            ) }
        </button>
    }
}

/// "9 av 21 ärenden" and " · Beviljat, Avslag".
fn head_words(props: &ViewProps, shown: usize) -> [String; 2] {
    let all = counted(props.state.reading.minutes.items.len());
    if props.state.filter.is_empty() {
        return [all, String::new()];
    }
    [
        tell!("{shown} av {all}", "{shown} of {all}", "{shown}/{all}"),
        format!(" · {}", filters::summary(props)),
    ]
}

/// How many cases are shown and of which kind; order; a way back to all.
fn head(props: &ViewProps, shown: usize) -> Html {
    let [count, chosen] = head_words(props, shown);
    let way = |words: &'static str, action| {
        html! {
            <button type="button" class="link" onclick={props.on_click(action)}>{ words }</button>
        }
    };
    html! {
        <div class="list-head">
            <p class="count">
                <strong>{ count }</strong>
                <span class="chosen">{ chosen }</span>
            </p>
            if !props.state.filter.is_empty() {
                { way(say!("Rensa", "Clear", "Tyhjennä"), Action::Clear) }
            }
            if props.state.undo.is_some() {
                { way(say!("Ångra", "Undo", "Kumoa"), Action::Undo) }
            }
            { order(props) }
            { share::opener(props, "icon-button share-opener narrow-only") }
        </div>
    }
}

static SORTS: [(Sort, &str, [&str; 3]); 4] = [
    (
        Sort::Number,
        "nummer",
        ["Paragrafnummer", "Number (§)", "Pykälän numero"],
    ),
    (
        Sort::Amount,
        "summa",
        [
            "Största summan först",
            "Largest sum first",
            "Suurin summa ensin",
        ],
    ),
    (Sort::Outcome, "utfall", ["Utfall", "Outcome", "Päätös"]),
    (
        Sort::Title,
        "rubrik",
        ["Rubrik, A–Ö", "Title, A–Ö", "Otsikko, A–Ö"],
    ),
];

fn order(props: &ViewProps) -> Html {
    let onchange = props.act.reform(|event: Event| {
        let value = event
            .target_unchecked_into::<web_sys::HtmlSelectElement>()
            .value();
        Action::Sort(
            SORTS
                .iter()
                .find(|(_, word, _)| *word == value)
                .map(|(sort, ..)| *sort)
                .unwrap_or_default(),
        )
    });
    let option = |(sort, value, words): &'static (Sort, &'static str, [&'static str; 3])| {
        html! {
            <option value={*value} selected={*sort == props.state.sort}>{ pick(words) }</option>
        }
    };
    html! {
        <label class="order">
            <span class="visually-hidden">{ say!("Ordning", "Order", "Järjestys") }</span>
            <select {onchange}>{ for SORTS.iter().map(option) }</select>
        </label>
    }
}

/// Why a text has no cases, and what can be read all the same.
fn no_cases() -> [&'static str; 2] {
    let why = say!(
        "Inga paragrafer hittades i texten.",
        "No sections (§) were found in the text.",
        "Tekstistä ei löytynyt pykäliä."
    );
    let instead = say!(
        "Ett protokoll delas upp vid rubriker som ”§ 12”. Texten går att läsa som den är under Protokollet.",
        "Minutes are divided at headings like “§ 12”. The text can be read as it is under The minutes.",
        "Pöytäkirja jaetaan otsikoista kuten ”§ 12”. Tekstin voi lukea sellaisenaan kohdassa Pöytäkirja."
    );
    [why, instead]
}

fn no_text() -> [&'static str; 2] {
    let why = say!(
        "Det finns ingen text att läsa ut beslut ur.",
        "There is no text to read decisions from.",
        "Tekstiä, josta päätökset voisi lukea, ei ole."
    );
    let instead = say!(
        "Är sidorna bilder kan de läsas som de är, i originalet.",
        "If the pages are images they can be read as they are, in the original.",
        "Jos sivut ovat kuvia, ne voi lukea sellaisinaan alkuperäisestä."
    );
    [why, instead]
}

/// No case passes: why, and what to do.
fn nothing(props: &ViewProps) -> Html {
    if props.state.reading.minutes.items.is_empty() {
        let what = if props.state.reading.text.text.trim().is_empty() {
            no_text()
        } else {
            no_cases()
        };
        return html! {
            <div class="empty">
                <strong>{ what[0] }</strong>
                <p>{ what[1] }</p>
            </div>
        };
    }
    let advice = say!(
        "Prova färre ord eller ta bort ett val.",
        "Try fewer words or remove a choice.",
        "Kokeile vähempiä sanoja tai poista jokin valinta."
    );
    let all = say!("Visa alla ärenden", "Show all items", "Näytä kaikki asiat");
    html! {
        <div class="empty">
            { glossary::sought(&props.state.filter.text) }
            <strong>
                { say!(
                    "Inget ärende passar.",
                    "No item matches.",
                    "Mikään asia ei täsmää."
                ) }
            </strong>
            <p>{ advice }</p>
            { suggest::without(props) }
            <button type="button" class="button" onclick={props.on_click(Action::Clear)}>
                { all }
            </button>
        </div>
    }
}

/// The open case, or what to look at first.
fn aside(props: &ViewProps) -> Html {
    match props.state.item {
        Some(_) => case(props),
        None if props.state.device.narrow => Html::default(),
        None => first_look(props),
    }
}

/// How many cases of a kind stand beside the list.
const LOOK: usize = 6;

/// Beside the list when no case is open: what nobody should miss.
fn first_look(props: &ViewProps) -> Html {
    let index = &props.state.index;
    let reserved = query::matches(
        index,
        &Filter {
            reserved: true,
            ..Filter::default()
        },
    );
    let outcomes = [Outcome::Rejected].into();
    let refused = query::matches(
        index,
        &Filter {
            outcomes,
            ..Filter::default()
        },
    );
    let hint = say!(
        "Välj ett ärende i listan för att se beslutet, vem som betalar och vad som sades.",
        "Choose an item in the list to see the decision, who pays and what was said.",
        "Valitse luettelosta asia, niin näet päätöksen, kuka maksaa ja mitä sanottiin."
    );
    let objected = say!(
        "Där någon reserverade sig",
        "Where someone entered a reservation",
        "Joku jätti eriävän mielipiteen"
    );
    let no = say!(
        "Där det blev nej",
        "Where the answer was no",
        "Päätös oli kielteinen"
    );
    html! {
        <section
            class="first-look"
            aria-label={say!("Lägg märke till", "Worth noticing", "Huomaa")}
        >
            { look(props, objected, &reserved, objection) }
            { look(props, no, &refused, sum) }
            <p class="hint">{ icon(Icon::Text) }{ hint }</p>
        </section>
    }
}

fn objection(item: &Item) -> Html {
    html! {
        <span class="dissent-line">
            { icon(Icon::Flag) }
            { brief::objectors(&item.reservations) }
        </span>
    }
}

fn look(
    props: &ViewProps,
    heading: &'static str,
    cases: &[usize],
    more: fn(&Item) -> Html,
) -> Html {
    if cases.is_empty() {
        return Html::default();
    }
    let case = |index: &usize| {
        let item = &props.state.reading.minutes.items[*index];
        html! {
            <li>
                <a href={address::item_hash(&props.state, Some(*index))}>
                    <span class="number">{ &item.label }</span>
                    { " " }
                    <span lang="sv">{ &item.title }</span>
                </a>
                { more(item) }
            </li>
        }
    };
    let rest = cases.len().saturating_sub(LOOK);
    html! {
        <>
            <h2>{ heading }</h2>
            <ul>{ for cases.iter().take(LOOK).map(case) }</ul>
            if rest > 0 {
                <p class="muted">
                    { tell!(
                        "och {} till.",
                        "and {} more.",
                        "ja vielä {}.",
                        counted(rest)
                    ) }
                </p>
            }
        </>
    }
}
