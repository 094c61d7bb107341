//! A page of a PDF as its file draws it, with areas outlined.

use gloo::file::{Blob, ObjectUrl};
use yew::prelude::*;

use crate::clean::Spot;
use crate::layout::{Area, Rect};
use crate::ui::browser;
use crate::ui::language::say;
use crate::ui::state::ZOOMS;
use crate::ui::worker;

/// The id of what is outlined first.
pub(super) const SPOT: &str = "originalstalle";
/// How far outside the letters the outline runs, in tenths of a point.
const MARGIN: i32 = 25;

/// What a sheet is given.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct SheetProps {
    /// The job that read the file.
    pub(super) job: u32,
    /// The page, from 1.
    pub(super) page: u32,
    /// What the spots are placed on.
    pub(super) area: Area,
    /// What the picture shows, in words.
    pub(super) label: String,
    /// What is outlined.
    pub(super) spots: Vec<Spot>,
    /// Where the words of a search stand.
    pub(super) hits: Vec<Spot>,
    /// An index into `ZOOMS`.
    pub(super) zoom: usize,
}

/// How far the picture has come.
#[derive(Clone, Default)]
enum Shown {
    #[default]
    Waiting,
    Drawn(ObjectUrl),
    Failed,
}

/// A page, drawn by the worker when it is first shown.
#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    let shown = use_state(Shown::default);
    use_effect_with((props.job, props.page), {
        let shown = shown.setter();
        move |(job, page)| {
            let then = move |svg: Option<String>| {
                shown.set(match svg {
                    Some(svg) => {
                        Shown::Drawn(Blob::new_with_options(&*svg, Some("image/svg+xml")).into())
                    }
                    None => Shown::Failed,
                });
            };
            worker::draw(*job, *page, then.into());
        }
    });
    let drawn = matches!(*shown, Shown::Drawn(_));
    use_effect_with((drawn, props.spots.clone(), props.zoom), |(drawn, ..)| {
        if *drawn {
            browser::center(SPOT, super::FRAME);
        }
    });
    let [width, height] = props.area.shown();
    let picture = match &*shown {
        Shown::Drawn(address) => html! {
            <image href={address.to_string()} width="100%" height="100%" />
        },
        _ => Html::default(),
    };
    html! {
        <>
            if matches!(*shown, Shown::Failed) {
                <p class="callout warn">{ failed() }</p>
            }
            <svg
                class={classes!(
                    "sheet",
                    format!("zoom-{}", ZOOMS[props.zoom]),
                    matches!(*shown, Shown::Waiting).then_some("drawing")
                )}
                viewBox={format!("0 0 {width} {height}")}
                role="img"
                aria-label={props.label.clone()}
            >
                { picture }
                if drawn {
                    { hits(&props.hits, props.area) }
                    { outlines(&props.spots, props.area) }
                }
            </svg>
        </>
    }
}

fn failed() -> &'static str {
    say!(
        "Sidan kunde inte ritas: den är skadad eller för stor. Det som lästes från den finns under Protokollet."
    )
}

/// Every word that a search finds is tinted.
fn hits(spots: &[Spot], area: Area) -> Html {
    let areas = spots.iter().filter_map(|spot| spot.area);
    areas
        .map(|hit| rect("spot-hit", area.on_page(hit), 0, None))
        .collect()
}

/// Every line is tinted; lines that follow each other closely are framed as one.
fn outlines(spots: &[Spot], area: Area) -> Html {
    let lines: Vec<Rect> = spots
        .iter()
        .filter_map(|spot| spot.area)
        .map(|rect| area.on_page(rect))
        .collect();
    let mut frames: Vec<Rect> = Vec::new();
    for line in &lines {
        match frames.last_mut().filter(|frame| follows(frame, line)) {
            Some(frame) => *frame = union(*frame, *line),
            None => frames.push(*line),
        }
    }
    let frames = frames
        .iter()
        .enumerate()
        .map(|(nth, frame)| rect("spot", *frame, MARGIN, (nth == 0).then_some(SPOT)));
    html! { <>{ for lines.iter().map(|line| rect("spot-line", *line, 0, None)) }{ for frames }</> }
}

/// Whether a line stands straight under what is framed, or beside its end.
fn follows(frame: &Rect, line: &Rect) -> bool {
    let height = line.y1 - line.y0;
    line.y0 - frame.y1 < height
        && frame.y1 - line.y1 < height
        && line.x0 <= frame.x1
        && frame.x0 <= line.x1
}

fn union(a: Rect, b: Rect) -> Rect {
    Rect {
        x0: a.x0.min(b.x0),
        y0: a.y0.min(b.y0),
        x1: a.x1.max(b.x1),
        y1: a.y1.max(b.y1),
    }
}

fn rect(class: &'static str, area: Rect, margin: i32, id: Option<&'static str>) -> Html {
    let Rect { x0, y0, x1, y1 } = area;
    html! {
        <rect
            {id}
            {class}
            rx="20"
            x={(x0 - margin).to_string()}
            y={(y0 - margin).to_string()}
            width={(x1 - x0 + 2 * margin).to_string()}
            height={(y1 - y0 + 2 * margin).to_string()}
        />
    }
}
