//! What the whole protocol says in a few numbers, each a way into the cases behind it.

use yew::prelude::*;

use super::address;
use super::icons::{Icon, icon};
use super::labels;
use super::origin::computed;
use super::parts::ViewProps;
use super::state::{Action, View};
use crate::model::{Item, Level, Meeting, Minutes, Outcome};
use crate::query::Filter;
use crate::stats::{Totals, granted, totals};

/// Who met and when, and what it is called.
pub fn title(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let body = minutes.meeting.body.as_ref().map(|body| html! { <span>{ body }</span> });
    let numbers = numbers(minutes).map(|numbers| html! { <span>{ numbers }</span> });
    let pages = pages(minutes).map(|pages| html! { <span class="wide-only">{ pages }</span> });
    html! {
        <div class="title">
            <p class="meta">{ for body }{ for date(&minutes.meeting) }{ for numbers }{ for pages }{ attendance(props) }</p>
            <h1>{ heading(&minutes.meeting) }</h1>
        </div>
    }
}

/// "Vad nämnden beslutade".
fn heading(meeting: &Meeting) -> String {
    match meeting.body.as_deref() {
        Some(body) => format!("Vad {} beslutade", labels::short_body(body)),
        None => "Vad som beslutades".to_owned(),
    }
}

fn date(meeting: &Meeting) -> Option<Html> {
    let date = labels::date(meeting.date.as_deref()?);
    Some(html! { <span><span class="wide-only">{ "Sammanträde " }</span>{ date }</span> })
}

/// "§§ 22–42".
fn numbers(minutes: &Minutes) -> Option<String> {
    let [first, .., last] = minutes.items.as_slice() else {
        return minutes.items.first().map(|item| item.label.clone());
    };
    let last = last.label.trim_start_matches(|c: char| !c.is_ascii_digit());
    Some(format!("§{}–{last}", first.label.trim_end()))
}

/// "14 närvarande": the way to who was there.
fn attendance(props: &ViewProps) -> Html {
    let words = match props.state.reading.minutes.meeting.present.len() {
        0 => "Mötet".to_owned(),
        present => format!("{present}\u{a0}närvarande"),
    };
    html! { <span><a href={address::view_hash(&props.state, View::Attendance)}>{ words }</a></span> }
}

fn pages(minutes: &Minutes) -> Option<String> {
    let [first, last] = minutes.meeting.printed_pages?;
    Some(format!("sida {first}–{last}"))
}

/// The numbers that matter.
pub fn overview(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let totals = totals(minutes);
    let to_check = minutes.notes.iter().filter(|n| n.level == Level::Warning).count();
    html! {
        <section class="overview" aria-label="Översikt">
            { all_tile(props, &totals) }
            { money_tile(props, &totals) }
            { refused_tile(props, &totals) }
            { reserved_tile(props, &totals) }
            { check_tile(props, to_check) }
        </section>
    }
}

fn all_tile(props: &ViewProps, totals: &Totals) -> Html {
    let words = format!("{}, {} med beslut", plural(totals.items, "ärende", "ärenden"), totals.decided);
    filter_tile(props, "tile-all", totals.items, html! { { words } }, Filter::default(), |_| true)
}

fn money_tile(props: &ViewProps, totals: &Totals) -> Html {
    if totals.granted == 0 {
        return Html::default();
    }
    html! {
        <a class="tile tile-money" href={address::view_hash(&props.state, View::Money)}>
            <strong>{ labels::kronor(totals.granted) }</strong>
            <span>{ format!("beviljat i {}", labels::count(totals.granted_items, "ärende", "ärenden")) }</span>
            { from(props, |item| granted(item) != 0) }
        </a>
    }
}

fn refused_tile(props: &ViewProps, totals: &Totals) -> Html {
    let filter = Filter { outcomes: [Outcome::Rejected].into(), ..Filter::default() };
    filter_tile(props, "tile-refused", totals.rejected, html! { { "avslag" } }, filter, |item| {
        item.outcome == Outcome::Rejected
    })
}

fn reserved_tile(props: &ViewProps, totals: &Totals) -> Html {
    let filter = Filter { reserved: true, ..Filter::default() };
    let words = html! { <><span class="wide-only">{ plural(totals.reserved_items, "ärende ", "ärenden ") }</span>{ "med reservation" }</> };
    filter_tile(props, "tile-reserved", totals.reserved_items, words, filter, |item| !item.reservations.is_empty())
}

/// From which cases a figure is computed: "§§ 31, 34–37".
fn from(props: &ViewProps, counts: fn(&Item) -> bool) -> Html {
    let items = props.state.reading.minutes.items.iter().filter(|item| counts(item));
    computed(&format!("ur {}", labels::sections(&items.map(|item| item.number).collect::<Vec<_>>())))
}

/// A number that shows its cases; only a number where there are none.
fn filter_tile(
    props: &ViewProps,
    class: &'static str,
    number: usize,
    words: Html,
    filter: Filter,
    counts: fn(&Item) -> bool,
) -> Html {
    let inside = html! { <><strong>{ number }</strong><span>{ words }</span></> };
    if number == 0 {
        return html! { <p class={classes!("tile", "zero")}>{ inside }</p> };
    }
    let inside = html! { <>{ inside }{ from(props, counts) }</> };
    let pressed = props.state.view == View::Items && props.state.filter == filter;
    html! {
        <button type="button" class={classes!("tile", class)} aria-pressed={pressed.to_string()}
            onclick={props.on_click(Action::Filter(filter))}>{ inside }</button>
    }
}

fn check_tile(props: &ViewProps, to_check: usize) -> Html {
    if to_check == 0 {
        return html! { <p class="tile zero"><strong>{ icon(Icon::Check) }</strong><span>{ "inget att kontrollera" }</span></p> };
    }
    html! {
        <a class="tile tile-check" href={address::view_hash(&props.state, View::Notes)}>
            <strong>{ to_check }</strong><span><span class="wide-only">{ plural(to_check, "uppgift ", "uppgifter ") }</span>{ "att kontrollera" }</span>
        </a>
    }
}

fn plural(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}
