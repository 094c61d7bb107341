//! One case: what was decided, who objected, what it costs, and then its whole text.

use yew::prelude::*;

use super::facts::{decisions, proposals, remarks, reservations};
use super::icons::{Icon, icon};
use super::money::FundingChart;
use super::parts::{ViewProps, source_link};
use super::sections::{lists, tables, text};
use super::state::Action;
use super::votes::votes;
use super::{address, browser, items};
use crate::model::{FundingTable, Item, Level, Note};

/// The id of the heading, which the reader's place moves to when a case is opened.
const HEADING: &str = "arende-rubrik";
/// The id of the whole case, which scrolls by itself.
const CASE: &str = "arende";

/// Which case to show.
#[derive(Properties, Clone, PartialEq)]
pub struct CaseProps {
    /// State and actions.
    pub view: ViewProps,
    /// The case: an index into `minutes.items`.
    pub index: usize,
}

/// A case with all that is known of it.
#[component]
pub fn Case(props: &CaseProps) -> Html {
    use_effect_with(props.index, |index| {
        browser::scroll_to_top(CASE);
        browser::focus(HEADING);
        let card = items::card_id(*index);
        move || browser::focus(&card)
    });
    let view = &props.view;
    let Some(item) = view.state.reading.minutes.items.get(props.index) else { return Html::default() };
    html! {
        <section id={CASE} class="case" aria-labelledby={HEADING}>
            { bar(props, item) }
            <div class="case-body">
                { head(view, item) }
                { decisions(view, item) }
                { for warnings(props, item).map(|warning| callout(view, warning)) }
                { reservations(view, item) }
                { proposals(view, item) }
                { votes(view, item) }
                { remarks(view, item) }
                { funding(view, item) }
                { tables(view, item) }
                { text(view, item) }
                { lists(item) }
            </div>
        </section>
    }
}

/// Close, the case's number, the cases before and after, and its link.
fn bar(props: &CaseProps, item: &Item) -> Html {
    let view = &props.view;
    let address = address::item_hash(&view.state, Some(props.index));
    let copied = view.act.reform(Action::Copied);
    let copy = Callback::from(move |_: MouseEvent| browser::copy_link(&address, copied.clone()));
    html! {
        <div class="case-bar">
            <a class="icon-button narrow-only" href={address::item_hash(&view.state, None)}>
                { icon(Icon::Back) }<span class="visually-hidden">{ "Alla ärenden" }</span>
            </a>
            <strong class="number">{ &item.label }</strong>
            <span class="case-steps">
                { step(view, props.index.checked_sub(1), "Föregående ärende", Icon::Back) }
                { step(view, Some(props.index + 1), "Nästa ärende", Icon::Next) }
                <button type="button" class="icon-button" onclick={copy}>
                    { icon(Icon::Link) }<span>{ "Kopiera länk" }</span>
                </button>
                <a class="icon-button wide-only" href={address::item_hash(&view.state, None)}>
                    { icon(Icon::Cross) }<span>{ "Stäng" }</span>
                </a>
            </span>
        </div>
    }
}

fn step(view: &ViewProps, index: Option<usize>, words: &str, mark: Icon) -> Html {
    let Some((index, item)) = index.and_then(|i| Some((i, view.state.reading.minutes.items.get(i)?))) else {
        return html! { <span class="icon-button off" aria-hidden="true">{ icon(mark) }</span> };
    };
    html! {
        <a class="icon-button" href={address::item_hash(&view.state, Some(index))} title={format!("{words}, {}", item.label)}>
            { icon(mark) }<span class="visually-hidden">{ format!("{words}, {}", item.label) }</span>
        </a>
    }
}

/// "Dnr 00047-2020 · NYPS 20204871 · sida 53–56" and the title.
fn head(view: &ViewProps, item: &Item) -> Html {
    let dnr = item.dnr.iter().map(|dnr| format!("Dnr {dnr}"));
    let other = item.external_ids.iter().map(|id| format!("{} {}", id.scheme, id.value));
    let facts = dnr.chain(other).chain([pages(view, item)]);
    html! {
        <header class="case-head">
            <p class="meta">{ for facts.map(|fact| html! { <span>{ fact }</span> }) }</p>
            <h2 id={HEADING} tabindex="-1">{ &item.title }</h2>
        </header>
    }
}

fn pages(view: &ViewProps, item: &Item) -> String {
    let [first, last] = item.pages.map(|page| view.state.reading.text.printed_page(page.max(1)));
    if first == last { format!("sida {first}") } else { format!("sida {first}–{last}") }
}

/// The warnings about a case, without those of its payers' tables: the charts show these.
fn warnings<'a>(props: &'a CaseProps, item: &'a Item) -> impl Iterator<Item = &'a Note> {
    let shown = |note: &&Note| !item.funding.is_empty() && note.code.starts_with("funding");
    let notes = props.view.state.reading.minutes.notes.iter();
    notes.filter(|n| n.item == Some(props.index) && n.level == Level::Warning).filter(move |note| !shown(note))
}

/// Something to check, with its place.
fn callout(view: &ViewProps, warning: &Note) -> Html {
    html! {
        <div class="callout warn">
            { icon(Icon::Warning) }
            <p><strong>{ "Att kontrollera: " }</strong>{ &warning.text }</p>
            { for warning.span.map(|span| source_link(view, span)) }
        </div>
    }
}

/// Who pays, as charts with their tables.
fn funding(view: &ViewProps, item: &Item) -> Html {
    if item.funding.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part">
            <h3>{ "Vem betalar?" }</h3>
            { for item.funding.iter().map(|table| chart(view, item, table)) }
        </section>
    }
}

fn chart(view: &ViewProps, item: &Item, table: &FundingTable) -> Html {
    let title = table.project.as_deref().unwrap_or(&item.title).to_owned();
    html! {
        <>
            <FundingChart table={table.clone()} unit={view.state.unit} payers={view.state.filter.payers.clone()} act={view.act.clone()} {title} />
            { source_link(view, table.span) }
        </>
    }
}
