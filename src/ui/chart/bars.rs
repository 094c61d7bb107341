//! Horizontal bars: label, bar, sum and share; pointing at one tells what it consists of.

use yew::prelude::*;

use super::{
    Bar, Look, Measure, Part, figures, hatch, keys, kinds, rects, scale, sum_mark, swatch,
};
use crate::ui::browser;
use crate::ui::icons::{Icon, icon};
use crate::ui::labels;
use crate::ui::language::{say, tell};
use crate::ui::parts::on_click;
use crate::ui::state::{Action, Unit};
use crate::ui::steps::gradually;
use crate::ui::turns::Depth;

/// How many bars are shown before "Visa alla".
const SHORT: usize = 8;

/// What a chart of bars is given.
#[derive(Properties, Clone)]
pub struct BarsProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// The id of its heading, which tells those who cannot see it what it shows.
    pub heading: AttrValue,
    /// The bars in order.
    pub bars: Vec<Bar>,
    /// What shares are shares of, in kronor; 0 where shares mean nothing.
    #[prop_or_default]
    pub whole: i64,
    /// Kronor: the longest bar fills the track. Share: the track is the whole.
    #[prop_or_default]
    pub unit: Unit,
    /// What sizes are said as.
    #[prop_or(labels::kronor)]
    pub measure: Measure,
    /// What the bars are, counted: "betalare", "projekt".
    pub noun: AttrValue,
    /// What is said before a bar is pointed at.
    #[prop_or_else(hint)]
    pub hint: AttrValue,
    /// What choosing a bar does.
    pub act: Callback<Action>,
}

fn hint() -> AttrValue {
    say!("Peka på en stapel eller tryck på den, så visas vad den består av.").into()
}

impl PartialEq for BarsProps {
    /// Drawn again whenever its view is: comparing all bars with what they do would cost as much.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A chart of horizontal bars.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let pointed = use_state(|| None::<usize>);
    let all = use_state(|| false);
    let paper = use_paper();
    let few = !*all && !paper && folds(props);
    let scale = scale(&props.bars, props.unit, props.whole);
    let leave = callback(&pointed, |_: PointerEvent| None);
    let rows = props
        .bars
        .iter()
        .enumerate()
        .filter(|(i, bar)| !few || *i < SHORT || bar.chosen == Some(true));
    let list_class = classes!(
        "bars",
        (props.whole == 0).then_some("no-share"),
        (props.unit == Unit::Share).then_some("is-share")
    );
    let has_choice = props
        .bars
        .iter()
        .any(|bar| bar.beside || bar.chosen == Some(true));
    let detail_class = classes!(
        "chart-detail",
        (pointed.is_some() && !has_choice).then_some("is-pinned")
    );
    let refuses = props.bars.iter().any(|bar| bar.look == Look::Refused);
    html! {
        <div class="chart" onpointerleave={leave}>
            <svg class="chart-defs" width="0" height="0" aria-hidden="true">
                <defs>{ hatch(&props.id, refuses) }</defs>
            </svg>
            { legend(props) }
            <ol
                id={props.id.clone()}
                class={list_class}
                role="list"
                aria-labelledby={props.heading.clone()}
                onkeydown={keys::on_arrow}
            >
                { gradually(
                    Depth::Rows,
                    1,
                    rows.map(|(i, bar)| row(props, bar, scale, &pointed, i))
                        .collect(),
                ) }
            </ol>
            if folds(props) {
                { unfold(props, &all) }
            }
            <p class={detail_class} aria-live="polite">{ detail(props, *pointed) }</p>
        </div>
    }
}

/// What the pieces of the bars are.
fn legend(props: &BarsProps) -> Html {
    let kinds = kinds(&props.bars);
    let key = |kind: super::Slice| {
        html! {
            <li class={kind.look.class()}>{ swatch(kind.look, &props.id) }{ kind.label }</li>
        }
    };
    if kinds.is_empty() {
        Html::default()
    } else {
        html! { <ul class="chart-keys" role="list">{ for kinds.into_iter().map(key) }</ul> }
    }
}

fn folds(props: &BarsProps) -> bool {
    props.bars.len() > SHORT + 2
}

/// Whether the page is on its way to paper, where nothing is folded away.
#[hook]
fn use_paper() -> bool {
    let paper = use_state(|| false);
    let tell = paper.setter();
    use_effect_with((), move |()| {
        let listeners = browser::on_print(move |prints| tell.set(prints));
        move || drop(listeners)
    });
    *paper
}

fn callback<E: 'static>(
    pointed: &UseStateHandle<Option<usize>>,
    to: impl Fn(E) -> Option<usize> + 'static,
) -> Callback<E> {
    let pointed = pointed.clone();
    Callback::from(move |event| pointed.set(to(event)))
}

/// What is told of the bar that is pointed at.
fn detail(props: &BarsProps, pointed: Option<usize>) -> Html {
    match pointed.and_then(|i| props.bars.get(i)) {
        Some(bar) => {
            let name = said("strong", bar.quoted[0], &bar.name().into());
            html! { <>{ name }{ bar.figures(props.measure, props.whole) }</> }
        }
        None => props.hint.clone().into(),
    }
}

fn unfold(props: &BarsProps, all: &UseStateHandle<bool>) -> Html {
    let (open, all) = (**all, all.clone());
    let (count, noun) = (props.bars.len(), &props.noun);
    let words = if open {
        say!("Visa färre").to_owned()
    } else {
        tell!("Visa alla {count} {noun}", count = count, noun = noun)
    };
    html! {
        <button
            type="button"
            class={classes!("quiet", "unfold", open.then_some("is-open"))}
            aria-expanded={open.to_string()}
            aria-controls={props.id.clone()}
            onclick={move |_| all.set(!open)}
        >
            { icon(Icon::Down) }
            { words }
        </button>
    }
}

fn row(
    props: &BarsProps,
    bar: &Bar,
    scale: i64,
    pointed: &UseStateHandle<Option<usize>>,
    i: usize,
) -> Html {
    let chosen = bar.chosen == Some(true);
    let class = classes!(
        "bar-row",
        bar.look.class(),
        chosen.then_some("is-chosen"),
        bar.beside.then_some("is-beside")
    );
    html! {
        <li key={format!("{i} {}", bar.label)} {class}>
            <button
                type="button"
                aria-pressed={bar.chosen.map(|c| c.to_string())}
                onclick={on_click(&props.act, bar.actions.clone())}
                onfocus={callback(pointed, move |_: FocusEvent| Some(i))}
                onpointerenter={callback(pointed, move |_: PointerEvent| Some(i))}
            >
                { label(bar, chosen) }
                { track(bar, scale, &props.id) }
                { sizes(props, bar) }
            </button>
            if chosen {
                { parts(props, bar) }
            }
        </li>
    }
}

fn label(bar: &Bar, chosen: bool) -> Html {
    let beside = say!(" (inte i urvalet)");
    html! {
        <span class="bar-label">
            if chosen {
                { icon(Icon::Check) }
            }
            if bar.is_unreadable() {
                { icon(Icon::Warning) }
            }
            { said("span", bar.quoted[0], &bar.label) }
            if let Some(note) = &bar.note {
                { " " }
                { said("small", bar.quoted[1], note) }
            }
            if bar.beside {
                <span class="visually-hidden">{ beside }</span>
            }
        </span>
    }
}

/// Words, in Swedish where they are the protocol's.
fn said(tag: &'static str, quoted: bool, words: &AttrValue) -> Html {
    html! { <@{tag} lang={quoted.then_some("sv")}>{ words.clone() }</@> }
}

fn track(bar: &Bar, scale: i64, id: &str) -> Html {
    let scale = bar.scale(scale);
    let mut pieces = bar.pieces();
    if bar.is_unreadable() {
        // As long as the track, because its length is not known.
        pieces[0].size = scale;
    }
    html! {
        <svg class="bar-track" width="100%" height="16" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="100%" rx="2" />
            { rects(id, &pieces, scale.max(1)) }
        </svg>
    }
}

/// The sum, and the share where it means something; the unit says which comes first.
fn sizes(props: &BarsProps, bar: &Bar) -> Html {
    if bar.is_unreadable() {
        return html! {
            <span class="bar-figure is-printed">
                <span lang="sv">{ bar.sum(props.measure) }</span>
                <small>{ say!(" kan inte läsas") }</small>
            </span>
        };
    }
    let mark = if bar.computed {
        sum_mark()
    } else {
        Html::default()
    };
    if props.whole == 0 {
        return html! { <span class="bar-figure">{ mark }{ bar.sum(props.measure) }</span> };
    }
    let [figure, other] = figures(props.unit, bar.size, props.whole);
    html! {
        <>
            <span class="bar-figure">{ mark }{ figure }</span>
            <span class="bar-other">{ other }</span>
        </>
    }
}

/// What a chosen bar consists of, each part a way to go on.
fn parts(props: &BarsProps, bar: &Bar) -> Html {
    if bar.parts.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="bar-parts">{ for bar.parts.iter().map(|part| self::part(props, part)) }</ul>
    }
}

fn part(props: &BarsProps, part: &Part) -> Html {
    let inside = html! {
        <>
            { said("span", part.quoted, &part.label) }
            <span class="bar-figure">{ (props.measure)(part.size) }</span>
        </>
    };
    html! {
        <li>
            if let Some(action) = part.action.clone() {
                <button type="button" onclick={on_click(&props.act, vec![action])}>
                    { inside }
                    { icon(Icon::Next) }
                </button>
            } else {
                <div>{ inside }</div>
            }
        </li>
    }
}
