//! One bar that is the whole, divided; with a legend that tells the sums.

use yew::prelude::*;

use super::{Look, fill, hatch, percent, share};
use crate::ui::labels;
use crate::ui::language::say;
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

/// A divided bar with its legend. The legend says all that the bar shows, so the bar itself is decoration. The id is
/// unique on the page, the whole is in kronor, and the unit is what the legend shows in large.
pub fn stack(id: &str, slices: &[Slice], whole: i64, unit: Unit) -> Html {
    let label = say!("Fördelning på slag av betalare", "Breakdown by type of payer", "Jakauma rahoittajatyypeittäin");
    html! {
        <figure class={classes!("stack", (unit == Unit::Share).then_some("is-share"))} aria-label={label}>
            <svg class="stack-bar" width="100%" height="28" aria-hidden="true" focusable="false">
                <defs>{ hatch(id) }</defs>
                { rects(id, slices, whole) }
            </svg>
            <ul class="legend" role="list">{ for slices.iter().map(|slice| legend(id, slice, whole, unit)) }</ul>
        </figure>
    }
}

fn rects(id: &str, slices: &[Slice], whole: i64) -> Html {
    let mut before = 0;
    let rect = |slice: &Slice| {
        let x = percent(before, whole);
        before += slice.kronor;
        html! {
            <rect class={classes!("fill", slice.look.class())} {x} width={percent(slice.kronor, whole)} height="100%"
                fill={fill(slice.look, id)} />
        }
    };
    slices.iter().map(rect).collect()
}

fn legend(id: &str, slice: &Slice, whole: i64, unit: Unit) -> Html {
    let (first, second) = match unit {
        Unit::Kronor => (labels::kronor(slice.kronor), share(slice.kronor, whole)),
        Unit::Share => (share(slice.kronor, whole), labels::kronor(slice.kronor)),
    };
    html! {
        <li class={slice.look.class()}>
            <svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
                <rect class="fill" width="14" height="14" rx="4" fill={fill(slice.look, id)} />
            </svg>
            <span class="legend-label">{ &slice.label }</span>
            <span class="bar-figure">{ first }</span>
            <span class="bar-other">{ second }</span>
        </li>
    }
}
