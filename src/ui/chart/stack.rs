//! One bar that is the whole, divided; with a legend that tells the sums.

use yew::prelude::*;

use super::{Look, fill, hatch, percent, share};
use crate::ui::labels;
use crate::ui::state::Unit;

/// A part of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// What it is.
    pub label: AttrValue,
    /// Kronor.
    pub kronor: i64,
    /// How it is filled.
    pub look: Look,
}

/// What a divided bar is given.
#[derive(Properties, Clone, PartialEq)]
pub struct StackProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What it shows.
    pub title: AttrValue,
    /// The parts in order.
    pub slices: Vec<Slice>,
    /// The whole in kronor.
    pub whole: i64,
    /// What the legend shows in large.
    pub unit: Unit,
}

/// A divided bar with its legend. The legend says all that the bar shows, so the bar itself is decoration.
#[component]
pub fn Stack(props: &StackProps) -> Html {
    html! {
        <figure class={classes!("stack", (props.unit == Unit::Share).then_some("is-share"))} aria-label={props.title.clone()}>
            <svg class="stack-bar" width="100%" height="28" aria-hidden="true" focusable="false">
                <defs>{ hatch(&props.id) }</defs>
                { for slices(props) }
            </svg>
            <ul class="legend" role="list">{ for props.slices.iter().map(|slice| legend(props, slice)) }</ul>
        </figure>
    }
}

fn slices(props: &StackProps) -> impl Iterator<Item = Html> {
    let mut before = 0;
    props.slices.iter().map(move |slice| {
        let x = percent(before, props.whole);
        before += slice.kronor;
        html! {
            <rect class={classes!("fill", slice.look.class())} {x} width={percent(slice.kronor, props.whole)} height="100%"
                fill={fill(slice.look, &props.id)} />
        }
    })
}

fn legend(props: &StackProps, slice: &Slice) -> Html {
    let (first, second) = match props.unit {
        Unit::Kronor => (labels::kronor(slice.kronor), share(slice.kronor, props.whole)),
        Unit::Share => (share(slice.kronor, props.whole), labels::kronor(slice.kronor)),
    };
    html! {
        <li class={slice.look.class()}>
            <svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
                <rect class="fill" width="14" height="14" rx="4" fill={fill(slice.look, &props.id)} />
            </svg>
            <span class="legend-label">{ &slice.label }</span>
            <span class="bar-figure">{ first }</span>
            <span class="bar-other">{ second }</span>
        </li>
    }
}
