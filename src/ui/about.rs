//! What Paragraf is, what it stores and how to remove it, how accessible it is, and what it is made
//! of.

use yew::prelude::*;

use super::fetched::{self, Licence, Part, about_parts};
use super::icons::{Icon, icon};
use super::language::{pick, say, tell};
use super::parts::ViewProps;
use super::state::{Action, Keep, THEMES, Theme};
use super::steps::gradual_view;
use super::{browser, keys, storage};
use wasm_bindgen::prelude::*;

/// The view.
pub(super) fn about(view: &ViewProps) -> Html {
    let heading = html! {
        <h2>{ say!("Om Paragraf") }</h2>
    };
    let [what, how, stored, access @ ..] = about_parts() else {
        return html! {
            <section class="help-page">
                { heading }
                <p>{ say!("Läser in …") }</p>
            </section>
        };
    };
    let mut parts = vec![
        heading,
        part(what),
        part(how),
        html! { <section>{ self::stored(stored) }{ forget(view) }</section> },
        keep(view),
        html! {
            <section>
                <h3>{ say!("Utseende") }</h3>
                { themes(view) }
            </section>
        },
        html! {
            <section>
                <h3>{ keys::title() }</h3>
                { keys::list() }
                { keys::switch(view) }
            </section>
        },
    ];
    parts.extend(access.iter().map(part));
    parts.push(licences());
    html! { <section class="help-page">{ gradual_view(view, "about", parts) }</section> }
}

/// A heading and its paragraphs.
fn part(part: &'static Part) -> Html {
    html! {
        <div class="about-part">
            <h3>{ pick(&part.heading) }</h3>
            for paragraph in &part.paragraphs {
                <p>{ pick(paragraph) }</p>
            }
        </div>
    }
}

/// Everything that may be stored: a paragraph, then what it names.
fn stored(part: &'static Part) -> Html {
    let Some((intro, all)) = part.paragraphs.split_first() else {
        return Html::default();
    };
    html! {
        <div class="about-part">
            <h3>{ pick(&part.heading) }</h3>
            <p>{ pick(intro) }</p>
            <ul class="stored">
                for what in all {
                    <li>{ pick(what) }</li>
                }
            </ul>
        </div>
    }
}

fn forget(view: &ViewProps) -> Html {
    let act = view.act.clone();
    let onclick = Callback::from(move |_: MouseEvent| storage::forget(&act));
    let name = say!("Ta bort allt från enheten");
    let after = say!("Appen sparas igen för användning utan nät nästa gång du öppnar sidan.");
    let after = if view.state.device.keep == Keep::Never {
        Html::default()
    } else {
        html! { <p class="muted">{ after }</p> }
    };
    html! {
        <>
            <button type="button" class="button" {onclick}>
                { icon(Icon::Cross) }
                <span>{ name }</span>
            </button>
            { after }
        </>
    }
}

/// Fetching what reads PDF files, where the app can be kept at all.
fn keep(view: &ViewProps) -> Html {
    let state = match view.state.device.keep {
        Keep::Never => return Html::default(),
        Keep::Can => {
            say!("Inte hämtat än: omkring 1 MB.")
        }
        Keep::Busy => say!("Hämtar …"),
        Keep::Kept => say!("Hämtat. Paragraf läser PDF-filer utan nät på den här enheten."),
        Keep::Failed => say!("Det gick inte att hämta. Försök igen när du har nät."),
    };
    let name = say!("Hämta för att kunna läsa PDF-filer utan nät");
    html! {
        <section>
            <h3>{ say!("Utan nät") }</h3>
            <p role="status">{ state }</p>
            if matches!(view.state.device.keep, Keep::Can | Keep::Failed) {
                <button type="button" class="button" onclick={fetch(view)}>
                    { icon(Icon::Down) }
                    <span>{ name }</span>
                </button>
            }
        </section>
    }
}

fn fetch(view: &ViewProps) -> Callback<MouseEvent> {
    let act = view.act.clone();
    Callback::from(move |_: MouseEvent| {
        act.emit(Action::Keep(Keep::Busy));
        let act = act.clone();
        let done =
            move |kept: bool| act.emit(Action::Keep(if kept { Keep::Kept } else { Keep::Failed }));
        browser::announce_with("paragraf-keep", &[("done", Closure::once_into_js(done))]);
    })
}

/// Light, dark, or as the device is.
pub(super) fn themes(view: &ViewProps) -> Html {
    let one = |(theme, _): &(Theme, &'static str)| {
        let theme = *theme;
        let act = view.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            storage::set_theme(theme);
            act.emit(Action::Theme(theme));
        });
        let name = match theme {
            Theme::Auto => say!("Som enheten"),
            Theme::Light => say!("Ljust"),
            Theme::Dark => say!("Mörkt"),
        };
        let pressed = view.state.device.theme == theme;
        html! {
            <button type="button" class="chip" aria-pressed={pressed.to_string()} {onclick}>
                { name }
            </button>
        }
    };
    let label = say!("Ljust eller mörkt");
    html! {
        <div class="themes" role="group" aria-label={label}>{ for THEMES.iter().map(one) }</div>
    }
}

/// What the app is made of, and of which version it is.
fn licences() -> Html {
    let one = |[licence, crates]: &Licence| {
        html! {
            <div class="entry">
                <dt lang="en">{ *licence }</dt>
                <dd lang="en">{ *crates }</dd>
            </div>
        }
    };
    let version = env!("CARGO_PKG_VERSION");
    let about = tell!(
        "Paragraf {version} är öppen källkod under MIT-licensen. Den är byggd av de här delarna:",
        version = version
    );
    html! {
        <section>
            <h3>
                { say!("Version och licenser") }
            </h3>
            <p>{ about }</p>
            <details>
                <summary>
                    { say!("Visa alla delar") }
                </summary>
                <dl class="entries">{ for fetched::licences().iter().map(one) }</dl>
            </details>
        </section>
    }
}
