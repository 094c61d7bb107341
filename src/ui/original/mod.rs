//! The original page beside the view: a PDF page as a picture, or the lines of a text, with what
//! was read outlined.

mod hits;
mod lines;
mod sheet;

use yew::prelude::*;

use self::hits::{HitBar, on_page};
use self::lines::lines;
use self::sheet::Sheet;
use super::browser;
use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::parts::ViewProps;
use super::reader::search_words;
use super::state::{Action, Original, ZOOMS};
use crate::clean::Spot;
use crate::layout::{Area, Flaw};
use crate::model::Span;

/// The id of the panel's heading, which the reader's place moves to.
const HEADING: &str = "original-rubrik";
/// The id of the frame that scrolls.
pub(super) const FRAME: &str = "original-ram";

/// What a damaged page is taken to be: it has no lines, but how it looks may still be seen.
const A4: Area = Area {
    width: 5950,
    height: 8420,
    turns: 0,
};

/// The reader's place goes to the panel when it opens, and back to what opened it.
#[hook]
pub(super) fn use_original(original: Option<Original>) {
    use_effect_with(original.is_some(), |shown| {
        let before = browser::focused().filter(|_| *shown);
        if *shown {
            browser::focus_in_view(HEADING);
        }
        move || drop(before.map(|element| element.focus()))
    });
}

/// The panel; nothing where no page is shown.
pub(super) fn panel(view: &ViewProps) -> Html {
    let Some(original) = view.state.original else {
        return Html::default();
    };
    let Some(page) = view.state.reading.pages.get(original.page as usize - 1) else {
        return Html::default();
    };
    let spots = spots(view, original);
    let body = match view.state.job {
        Some(job) => {
            let key = format!("{job}.{}", original.page);
            let label = tell!("Sidan {page} som den ser ut i PDF:en", page = original.page);
            let area = page.sheet.unwrap_or(A4);
            html! {
                <Sheet
                    {key}
                    {job}
                    page={original.page}
                    {area}
                    {label}
                    spots={spots.clone()}
                    hits={on_page(view, original.page)}
                    zoom={view.state.zoom}
                />
            }
        }
        None => lines(page, &spots, &search_words(&view.state.filter.text)),
    };
    html! {
        <section class="original" aria-labelledby={HEADING}>
            { bar(view, original, !spots.is_empty()) }
            { for page.flaw.map(flaw) }
            <div
                id={FRAME}
                class="original-frame"
                tabindex="0"
                role="group"
                aria-label={say!("Sidan i original")}
            >
                { body }
            </div>
        </section>
    }
}

/// What is outlined on the page.
fn spots(view: &ViewProps, original: Original) -> Vec<Spot> {
    let reading = &view.state.reading;
    let all = original
        .span
        .map(|span| reading.text.spots(&reading.pages, span))
        .unwrap_or_default();
    all.into_iter()
        .filter(|spot| spot.page == original.page)
        .collect()
}

/// Which page, the pages before and after, larger and smaller, and away.
fn bar(view: &ViewProps, original: Original, outlined: bool) -> Html {
    let count = view.state.reading.pages.len();
    let zoom = view.state.zoom;
    let which = tell!(
        "sida {page} av {count}",
        page = original.page,
        count = count
    );
    let printed = view.state.reading.text.printed_page(original.page);
    let which = if printed == original.page {
        which
    } else {
        tell!(
            "s. {printed} ({which} i filen)",
            printed = printed,
            which = which
        )
    };
    let page =
        |page: Option<u32>| page.map(|page| Action::Original(Some(Original { page, ..original })));
    let has = |number: &u32| view.state.has_page(*number);
    html! {
        <header class="original-bar">
            <h2 id={HEADING} tabindex="-1">
                <span class="name">{ say!("Originalet ") }</span>
                <span class="muted">{ which }</span>
            </h2>
            <div class="original-tools">
                { tool(
                    view,
                    page(original.page.checked_sub(1).filter(has)),
                    Icon::Back,
                    say!("Föregående sida"),
                ) }
                { tool(
                    view,
                    page(Some(original.page + 1).filter(has)),
                    Icon::Next,
                    say!("Nästa sida"),
                ) }
                if view.state.job.is_some() {
                    { tool(
                        view,
                        zoom.checked_sub(1).map(Action::Zoom),
                        Icon::Dash,
                        say!("Förminska"),
                    ) }
                    { tool(
                        view,
                        Some(zoom + 1)
                            .filter(|z| *z < ZOOMS.len())
                            .map(Action::Zoom),
                        Icon::Plus,
                        say!("Förstora"),
                    ) }
                }
                { tool(
                    view,
                    Some(Action::Original(None)),
                    Icon::Cross,
                    say!("Stäng originalet"),
                ) }
            </div>
            <HitBar ..view.clone() />
            { for original.span.filter(|_| outlined).map(|span| html! {
                <p class="original-legend">
                    <span class="legend-mark" aria-hidden="true" />
                    { say!("Härifrån lästes uppgiften. ") }
                    <button type="button" class="link" onclick={read(view, span)}>
                        { say!("Läs i protokollet") }
                    </button>
                </p>
            }) }
        </header>
    }
}

/// Leads to the place in the protocol; what would lie over it is closed.
fn read(view: &ViewProps, span: Span) -> Callback<MouseEvent> {
    let act = view.act.clone();
    Callback::from(move |_| {
        if browser::is_covered() {
            act.emit(Action::Original(None));
        }
        act.emit(Action::Jump(span));
    })
}

fn tool(view: &ViewProps, action: Option<Action>, mark: Icon, words: &'static str) -> Html {
    let disabled = action.is_none();
    let onclick = action.map(|action| view.on_click(action));
    html! {
        <button
            type="button"
            class="icon-button"
            title={words}
            aria-label={words}
            {disabled}
            {onclick}
        >
            { icon(mark) }
        </button>
    }
}

fn flaw(flaw: Flaw) -> Html {
    let words = match flaw {
        Flaw::Picture => {
            say!("Sidan är en bild utan text: det som står på den har inte kunnat läsas av.")
        }
        Flaw::Letters => say!(
            "Bokstäverna i sidans text är inte de som syns. Lita på bilden, inte på den avlästa texten."
        ),
        Flaw::Damaged => say!("Sidan är skadad i filen och har inte kunnat läsas av."),
    };
    html! { <p class="callout warn">{ icon(Icon::Warning) }<span>{ words }</span></p> }
}
