//! One case: what was decided, who objected, what it costs, and then its whole text.

use yew::prelude::*;

use super::facts::{decisions, plainly, remarks, reservations, told_in_decisions};
use super::glossary::Told;
use super::icons::{Icon, icon};
use super::language::{say, tell};
use super::marks::with_hits;
use super::money::{FundingProps, funding_chart};
use super::origin::missing;
use super::parts::{ViewProps, source_link};
use super::proposals::proposals;
use super::said::told;
use super::sections::{lists, tables, text};
use super::state::Action;
use super::steps::{Draw, Steps};
use super::turns::Depth;
use super::votes::votes;
use super::{address, browser, card, outgoing, share};
use crate::model::{FundingTable, Item, Level, Note, Outcome, Span};
use crate::query;

/// The id of the heading, which the reader's place moves to when a case is opened.
const HEADING: &str = "arende-rubrik";
/// The id of the whole case, which scrolls by itself.
const CASE: &str = "arende";

/// The reader's place goes to the case that is opened, and back to its card when it is closed.
#[hook]
pub(super) fn use_case(index: Option<usize>) {
    use_effect_with(index, |index| {
        let card = index.map(card::card_id);
        if card.is_some() {
            browser::later(|| {
                browser::scroll_to_top(CASE);
                browser::focus(HEADING);
            });
        }
        move || browser::later(move || card.iter().for_each(|card| browser::focus(card)))
    });
}

/// The case that is open, and its index in `minutes.items`.
fn shown(view: &ViewProps) -> Option<(usize, &Item)> {
    let index = view.state.item?;
    Some((index, view.state.reading.minutes.items.get(index)?))
}

/// The open case with all that is known of it.
pub fn case(view: &ViewProps) -> Html {
    let Some((index, item)) = shown(view) else {
        return Html::default();
    };
    html! {
        <section key="case" id={CASE} class="case" aria-labelledby={HEADING}>
            { bar(view, index, item) }
            <div class="case-body">
                <Steps
                    depth={Depth::View}
                    key={index}
                    view={view.clone()}
                    draw={part as Draw}
                    to={PARTS}
                />
            </div>
        </section>
    }
}

/// How many parts [`part`] draws.
const PARTS: usize = 7;

/// A part of it: what it is, the decision, who wanted something else, the votes, the money, the
/// text, what belongs to it.
fn part(view: &ViewProps, part: usize) -> Html {
    let Some((index, item)) = shown(view) else {
        return Html::default();
    };
    match part {
        0 => html! { <>{ head(view, item) }{ plainly(view, item) }</> },
        1 => decided(view, index, item),
        2 => html! { <>{ reservations(view, item) }{ proposals(view, item) }</> },
        3 => html! { <>{ votes(view, item) }{ remarks(view, item) }</> },
        4 => html! { <>{ funding(view, item) }{ tables(view, item) }</> },
        5 => text(view, item, &told_in_decisions(item)),
        _ => lists(view, item),
    }
}

/// What everybody looks for first.
fn decided(view: &ViewProps, index: usize, item: &Item) -> Html {
    html! {
        <>
            { decisions(view, item, &Told::default()) }
            { for flawed(view, item) }
            { for warnings(view, index, item).map(|warning| callout(view, warning)) }
        </>
    }
}

/// Close, the case's number, the cases before and after, and its link.
fn bar(view: &ViewProps, index: usize, item: &Item) -> Html {
    let address = address::item_hash(&view.state, Some(index));
    let copied = view.act.reform(Action::Copied);
    let copy = Callback::from(move |_: MouseEvent| outgoing::copy_link(&address, copied.clone()));
    let close = |class, mark, inside| {
        html! {
            <a {class} href={address::item_hash(&view.state, None)}>{ icon(mark) }{ inside }</a>
        }
    };
    let all = html! {
        <span class="visually-hidden">{ say!("Alla ärenden") }</span>
    };
    let [last, next] = view.state.beside();
    let before = say!("Föregående ärende");
    html! {
        <div class="case-bar">
            { close("icon-button narrow-only", Icon::Back, all) }
            <strong class="number">{ &item.label }</strong>
            <span class="case-steps">
                { step(view, last, before, Icon::Up) }
                { step(
                    view,
                    next,
                    say!("Nästa ärende"),
                    Icon::Down,
                ) }
                <button type="button" class="icon-button wide-only" onclick={copy}>
                    { icon(Icon::Link) }
                    <span>{ say!("Kopiera länk") }</span>
                </button>
                { share::opener(view, "icon-button") }
                { close("icon-button wide-only", Icon::Cross, html! {
                    <span>{ say!("Stäng") }</span>
                }) }
            </span>
        </div>
    }
}

fn step(view: &ViewProps, index: Option<usize>, to: &str, mark: Icon) -> Html {
    let Some((index, item)) =
        index.and_then(|i| Some((i, view.state.reading.minutes.items.get(i)?)))
    else {
        return html! { <span class="icon-button off" aria-hidden="true">{ icon(mark) }</span> };
    };
    let to = format!("{to}, {}", item.label);
    html! {
        <a
            class="icon-button"
            href={address::item_hash(&view.state, Some(index))}
            title={to.clone()}
        >
            { icon(mark) }
            <span class="visually-hidden">{ to }</span>
        </a>
    }
}

/// "Dnr 00047-2020 · NYPS 20204871 · sida 53–56" and the title.
fn head(view: &ViewProps, item: &Item) -> Html {
    html! {
        <header class="case-head">
            <p class="meta">
                for dnr in &item.dnr {
                    <span>{ tell!("Dnr {dnr}", dnr = dnr) }</span>
                }
                for id in &item.external_ids {
                    <span>{ format!("{} {}", id.scheme, id.value) }</span>
                }
                <span>{ pages(view, item) }</span>
                if item.dnr.is_empty() {
                    <span>
                        { missing(say!("diarienummer hittades inte")) }
                    </span>
                }
            </p>
            <h2 id={HEADING} tabindex="-1" lang="sv">
                { with_hits(&item.title, &query::words(&view.state.filter.text)) }
            </h2>
        </header>
    }
}

fn pages(view: &ViewProps, item: &Item) -> String {
    let [first, last] = item
        .pages
        .map(|page| view.state.reading.text.printed_page(page.max(1)));
    if first == last {
        tell!("sida {first}", first = first)
    } else {
        tell!("sida {first}–{last}", first = first, last = last)
    }
}

/// The warnings about a case, without those of its payers' tables: the charts show these.
fn warnings<'a>(
    view: &'a ViewProps,
    index: usize,
    item: &'a Item,
) -> impl Iterator<Item = &'a Note> {
    let shown = |note: &&Note| !item.funding.is_empty() && note.code.starts_with("funding");
    let notes = view.state.reading.minutes.notes.iter();
    notes
        .filter(move |n| n.item == Some(index) && n.level == Level::Warning)
        .filter(move |note| !shown(note))
}

/// The first page of a case whose text is not what it shows: what was read from it may be wrong.
fn flawed(view: &ViewProps, item: &Item) -> Option<Html> {
    let pages = &view.state.reading.pages;
    let bad = |page: &u32| {
        pages
            .get((*page as usize).wrapping_sub(1))
            .is_some_and(|page| page.flaw.is_some())
    };
    let page = (item.pages[0]..=item.pages[1]).find(bad)?;
    let place = source_link(
        view,
        Span {
            page,
            start: 0,
            end: 0,
        },
    );
    let said = say!(
        "Sidans text är trasig i filen: det som står här kan vara fel läst. Lita på originalet."
    );
    Some(html! { <div class="callout warn">{ icon(Icon::Warning) }<p>{ said }</p>{ place }</div> })
}

/// Something to check, with its place.
fn callout(view: &ViewProps, warning: &Note) -> Html {
    let place = warning
        .span
        .map(|span| source_link(view, span))
        .unwrap_or_default();
    html! {
        <div class="callout warn">
            { icon(Icon::Warning) }
            <p>
                <strong>{ say!("Att kontrollera: ") }</strong>
                { told("span", &view.state.reading.minutes, warning) }
            </p>
            { place }
        </div>
    }
}

/// Who pays, as charts with their tables.
fn funding(view: &ViewProps, item: &Item) -> Html {
    if item.funding.is_empty() {
        return Html::default();
    }
    let heading = match item.outcome {
        Outcome::Rejected => {
            say!("Vem skulle ha betalat?")
        }
        _ => say!("Vem betalar?"),
    };
    html! {
        <section class="part">
            <h3>{ heading }</h3>
            { for item.funding.iter().map(|table| chart(view, item, table)) }
        </section>
    }
}

fn chart(view: &ViewProps, item: &Item, table: &FundingTable) -> Html {
    let title = table.project.as_deref().unwrap_or(&item.title);
    let (unit, payers) = (view.state.unit, &view.state.filter.payers);
    let minutes = &view.state.reading.minutes;
    let chart = funding_chart(&FundingProps {
        minutes,
        table,
        unit,
        payers,
        act: &view.act,
        title,
    });
    html! { <>{ chart }{ source_link(view, table.span) }</> }
}
