//! A page of a PDF as its file draws it, with areas outlined.

use yew::prelude::*;

use crate::clean::Spot;
use crate::layout::{Area, Rect};
use crate::ui::browser::{self, Picture};
use crate::ui::pdf;
use crate::ui::state::ZOOMS;

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
    /// An index into `ZOOMS`.
    pub(super) zoom: usize,
}

/// How far the picture has come.
#[derive(Clone, Default)]
enum Shown {
    #[default]
    Waiting,
    Drawn(std::rc::Rc<Picture>),
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
                let picture = svg.and_then(|svg| Picture::new(&svg));
                shown.set(picture.map_or(Shown::Failed, |picture| Shown::Drawn(picture.into())));
            };
            pdf::draw(*job, *page, then.into());
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
        Shown::Drawn(picture) => html! { <image href={picture.address().to_owned()} width="100%" height="100%" /> },
        _ => Html::default(),
    };
    html! {
        <>
            if matches!(*shown, Shown::Failed) {
                <p class="callout warn">{ "Sidan kunde inte ritas: den är skadad eller för stor. Det som lästes från den finns under Protokollet." }</p>
            }
            <svg class={classes!("sheet", format!("zoom-{}", ZOOMS[props.zoom]), matches!(*shown, Shown::Waiting).then_some("drawing"))}
                viewBox={format!("0 0 {width} {height}")} role="img" aria-label={props.label.clone()}>
                { picture }
                if drawn { { for props.spots.iter().enumerate().map(|(nth, spot)| outline(props.area, spot, nth == 0)) } }
            </svg>
        </>
    }
}

fn outline(area: Area, spot: &Spot, first: bool) -> Html {
    let Some(rect) = spot.area else { return Html::default() };
    let Rect { x0, y0, x1, y1 } = area.on_page(rect);
    html! {
        <rect id={first.then_some(SPOT)} class="spot" rx="20"
            x={(x0 - MARGIN).to_string()} y={(y0 - MARGIN).to_string()}
            width={(x1 - x0 + 2 * MARGIN).to_string()} height={(y1 - y0 + 2 * MARGIN).to_string()} />
    }
}
