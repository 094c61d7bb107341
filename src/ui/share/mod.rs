//! Taking away what is shown: its link, a print, a table, a summary, a page of its own.

mod files;
mod page;
mod source;

use web_sys::Event;
use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::parts::ViewProps;
use super::state::{Action, Said};
use super::{address, browser, filters, outgoing};
use crate::model::Item;
pub(super) use source::copy_button;

/// The id of the dialog.
const DIALOG: &str = "dela";

/// The way into the dialog.
pub(super) fn opener(view: &ViewProps, class: &'static str) -> Html {
    let name = say!("Dela och spara");
    html! {
        <button type="button" {class} onclick={view.on_click(Action::Sharing(true))}>
            { icon(Icon::Share) }
            <span>{ name }</span>
        </button>
    }
}

/// What is taken away: the case that is open, or the cases that the list shows.
pub(super) fn shown(view: &ViewProps) -> Vec<u32> {
    let state = &view.state;
    let open = state.item.map(|item| vec![item]);
    open.unwrap_or_else(|| state.listed())
        .into_iter()
        .filter_map(|item| u32::try_from(item).ok())
        .collect()
}

/// The dialog.
#[component]
pub(super) fn Sharing(view: &ViewProps) -> Html {
    let open = view.state.sharing;
    use_effect_with(open, |open| browser::set_dialog(DIALOG, *open));
    let onclose = view.act.reform(|_: Event| Action::Sharing(false));
    html! {
        <dialog id={DIALOG} class="share" aria-labelledby="dela-rubrik" {onclose}>
            if open {
                { inside(view) }
            }
        </dialog>
    }
}

fn inside(view: &ViewProps) -> Html {
    let shown = shown(view);
    let name = say!("Dela och spara");
    let hidden = say!("Personnummer döljs i all text som sparas. Det är protokollet som gäller.");
    html! {
        <div class="share-inside">
            { head("dela-rubrik", name, view.on_click(Action::Sharing(false))) }
            <p class="muted">{ what(view, shown.len()) }</p>
            { link(view) }
            // What is said elsewhere lies behind the dialog.
            <p class="share-said" role="status">
                { view.state.said.map(Said::words).unwrap_or_default() }
            </p>
            { files::files(view, &shown) }
            <p class="muted share-foot">{ hidden }</p>
        </div>
    }
}

/// The heading of a dialog, with the button that closes it.
pub(super) fn head(id: &'static str, name: &'static str, close: Callback<MouseEvent>) -> Html {
    html! {
        <div class="share-head">
            <h2 {id}>{ name }</h2>
            <button type="button" class="icon-button" onclick={close}>
                { icon(Icon::Cross) }
                <span class="visually-hidden">{ say!("Stäng") }</span>
            </button>
        </div>
    }
}

/// "Det som visas: 2 av 12 ärenden · Avslag".
fn what(view: &ViewProps, shown: usize) -> String {
    let minutes = &view.state.reading.minutes;
    if let Some(item) = view.state.item.and_then(|i| minutes.items.get(i)) {
        return what_case(item);
    }
    let of = minutes.items.len();
    if view.state.filter.is_empty() {
        return tell!("Det som visas: alla {of} ärenden", of = of);
    }
    let by = filters::summary(view);
    tell!(
        "Det som visas: {shown} av {of} ärenden · {by}",
        shown = shown,
        of = of,
        by = by
    )
}

fn what_case(item: &Item) -> String {
    let label = &item.label;
    tell!("Det som visas: {label}", label = label)
}

/// The link, the case in words, the system's own way to share them, and a print.
fn link(view: &ViewProps) -> Html {
    let hash = address::hash(&view.state);
    let item = view
        .state
        .item
        .and_then(|item| view.state.reading.minutes.items.get(item));
    let message = item.map(|item| source::message(view, item));
    let copied = view.act.reform(Action::Copied);
    let copy = {
        let hash = hash.clone();
        Callback::from(move |_: MouseEvent| outgoing::copy_link(&hash, copied.clone()))
    };
    let linked = leads_there(view) || message.is_none();
    let shared = message.clone();
    let share = Callback::from(move |_: MouseEvent| {
        outgoing::share(shared.as_deref(), linked.then_some(&*hash));
    });
    let print = Callback::from(|_: MouseEvent| outgoing::print());
    let name = if message.is_some() {
        say!("Skicka ärendet …")
    } else {
        say!("Dela länken …")
    };
    let copy_text = message.map(|message| {
        let copied = view.act.reform(Action::CopiedText);
        Callback::from(move |_: MouseEvent| outgoing::copy_text(message.clone(), copied.clone()))
    });
    html! {
        <div class="share-ways">
            <div class="share-row">
                if outgoing::can_share() {
                    <button type="button" class="button primary" onclick={share}>
                        { icon(Icon::Share) }
                        <span>{ name }</span>
                    </button>
                }
                <button type="button" class="button" onclick={copy}>
                    { icon(Icon::Link) }
                    <span>{ say!("Kopiera länk") }</span>
                </button>
                if let Some(copy_text) = copy_text {
                    <button type="button" class="button" onclick={copy_text}>
                        { icon(Icon::Copy) }
                        <span>{ say!("Kopiera som text") }</span>
                    </button>
                }
                <button type="button" class="button" onclick={print}>
                    { icon(Icon::Text) }
                    <span>{ say!("Skriv ut") }</span>
                </button>
            </div>
            { where_it_leads(view) }
        </div>
    }
}

/// A link leads to the protocol only where the protocol has an address itself.
fn leads_there(view: &ViewProps) -> bool {
    view.state.linked || view.state.sample || view.state.saved
}

fn where_it_leads(view: &ViewProps) -> Html {
    if leads_there(view) {
        return Html::default();
    }
    let name = &view.state.reading.minutes.source.name;
    let said = tell!(
        "Länken visar samma sak för den som själv har öppnat {name}: filen finns bara i din webbläsare.",
        name = name
    );
    html! { <p class="muted">{ said }</p> }
}
