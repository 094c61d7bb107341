//! One bar that is the whole, divided; with a legend that tells the sums and chooses.

use yew::prelude::*;

use super::{Look, Slice, figures, hatch, keys, rects, sum_mark, swatch};
use crate::ui::icons::{Icon, icon};
use crate::ui::language::say;
use crate::ui::parts::on_click;
use crate::ui::state::{Action, Unit};
use crate::ui::steps::gradually;
use crate::ui::turns::Depth;

/// A divided bar with its legend. The legend says all that the bar shows, so the bar itself is
/// decoration. The id is unique on the page, the whole is in kronor, and the unit is what the
/// legend shows in large.
pub fn stack(id: &str, slices: &[Slice], whole: i64, unit: Unit, act: &Callback<Action>) -> Html {
    let label = say!(
        "Fördelning på slag av betalare",
        "Breakdown by type of payer",
        "Jakauma rahoittajatyypeittäin"
    );
    html! {
        <figure
            class={classes!("stack", (unit == Unit::Share).then_some("is-share"))}
            aria-label={label}
        >
            <svg class="stack-bar" width="100%" height="28" aria-hidden="true" focusable="false">
                <defs>{ hatch(id, false) }</defs>
                { rects(id, slices, whole) }
            </svg>
            <ul class="legend" role="list" onkeydown={keys::on_arrow}>
                { gradually(
                    Depth::Rows,
                    2,
                    slices
                        .iter()
                        .map(|slice| legend(id, slice, whole, unit, act))
                        .collect(),
                ) }
            </ul>
        </figure>
    }
}

fn legend(id: &str, slice: &Slice, whole: i64, unit: Unit, act: &Callback<Action>) -> Html {
    let [first, second] = figures(unit, slice.size, whole);
    let mark = if slice.chosen == Some(true) {
        icon(Icon::Check)
    } else {
        Html::default()
    };
    let inside = html! {
        <>
            { swatch(slice.look, id) }
            <span class="legend-label">{ mark }{ &slice.label }</span>
            <span class="bar-figure">{ sum_mark() }{ first }</span>
            <span class="bar-other">{ second }</span>
        </>
    };
    let class = classes!(
        "bar-row",
        slice.look.class(),
        (slice.chosen == Some(true)).then_some("is-chosen")
    );
    if slice.actions.is_empty() {
        let off = matches!(slice.look, Look::Unreadable | Look::Surplus);
        return html! {
            <li class={classes!(class, off.then_some("is-off"))}><div>{ inside }</div></li>
        };
    }
    let onclick = on_click(act, slice.actions.clone());
    html! {
        <li {class}>
            <button type="button" aria-pressed={slice.chosen.map(|c| c.to_string())} {onclick}>
                { inside }
            </button>
        </li>
    }
}
