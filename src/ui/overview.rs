//! What the whole protocol says in a few numbers, each a way into the cases behind it.

use yew::prelude::*;

use super::address;
use super::attendance::persons;
use super::icons::{Icon, icon};
use super::labels;
use super::language::{say, tell};
use super::origin::computed;
use super::parts::ViewProps;
use super::state::{Action, View};
use crate::model::{Item, Level, Meeting, Minutes, Outcome};
use crate::query::Filter;
use crate::stats::{Totals, granted};

/// Who met and when, and what it is called.
pub fn title(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    html! {
        <div class="title">
            <p class="meta">
                if let Some(body) = &minutes.meeting.body {
                    <span lang="sv">{ body }</span>
                }
                { for date(&minutes.meeting) }
                if let Some(numbers) = numbers(minutes) {
                    <span>{ numbers }</span>
                }
                if let Some(pages) = pages(minutes) {
                    <span class="wide-only">{ pages }</span>
                }
                { attendance(props) }
            </p>
            <h1>{ heading(minutes) }</h1>
        </div>
    }
}

/// "Vad nämnden beslutade"; of an agenda, and of what could not be read, nothing is said to be
/// decided.
fn heading(minutes: &Minutes) -> String {
    match minutes.meeting.body.as_deref() {
        _ if minutes.notes.iter().any(|note| note.code == "agenda") => {
            say!("Vad som ska tas upp").to_owned()
        }
        _ if minutes.items.is_empty() => say!("Inga beslut kunde läsas").to_owned(),
        Some(body) => tell!(
            "Vad {short_body} beslutade",
            short_body = labels::short_body(body)
        ),
        None => say!("Vad som beslutades").to_owned(),
    }
}

fn date(meeting: &Meeting) -> Option<Html> {
    let date = labels::date(meeting.date.as_deref()?);
    Some(html! {
        <span>
            <span class="wide-only">{ say!("Sammanträde ") }</span>
            { date }
        </span>
    })
}

/// "§§ 22–42".
fn numbers(minutes: &Minutes) -> Option<String> {
    let [first, .., last] = minutes.items.as_slice() else {
        return minutes.items.first().map(|item| item.label.clone());
    };
    Some(format!("§§ {}–{}", first.number, last.number))
}

/// "14 närvarande": the way to who was there.
fn attendance(props: &ViewProps) -> Html {
    let words = match persons(&props.state.reading.minutes.meeting.present).len() {
        0 => say!("Mötet").to_owned(),
        present => tell!("{present}\u{a0}närvarande", present = present),
    };
    html! {
        <span><a href={address::view_hash(&props.state, View::Attendance)}>{ words }</a></span>
    }
}

pub(super) fn pages(minutes: &Minutes) -> Option<String> {
    let [first, last] = minutes.meeting.printed_pages?;
    Some(tell!("sida {first}–{last}", first = first, last = last))
}

/// The printed page that a file begins with, where it is not the first one.
pub(super) fn begins_late(meeting: &Meeting) -> Option<u32> {
    meeting
        .printed_pages
        .map(|[first, _]| first)
        .filter(|first| *first > 1)
}

/// The numbers that matter.
pub fn overview(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let totals = props.state.index.totals();
    let to_check = minutes
        .notes
        .iter()
        .filter(|n| n.level == Level::Warning)
        .count();
    html! {
        <section class="overview" aria-label={say!("Översikt")}>
            { all_tile(props, totals) }
            { money_tile(props, totals) }
            { refused_tile(props, totals) }
            { reserved_tile(props, totals) }
            { check_tile(props, to_check) }
        </section>
    }
}

fn all_tile(props: &ViewProps, totals: &Totals) -> Html {
    let cases = plural(totals.items, say!("ärende"), say!("ärenden"));
    let decided = totals.decided;
    let words = tell!(
        "{cases}, {decided} med beslut",
        cases = cases,
        decided = decided
    );
    filter_tile(
        props,
        "tile tile-all",
        totals.items,
        words.into(),
        Filter::default(),
        |_| true,
    )
}

fn money_tile(props: &ViewProps, totals: &Totals) -> Html {
    if totals.granted == 0 {
        return Html::default();
    }
    let (one, many) = (say!("ärende", "in"), say!("ärenden", "in"));
    let cases = labels::count(totals.granted_items, one, many);
    html! {
        <a class="tile tile-money" href={address::view_hash(&props.state, View::Money)}>
            <strong>{ labels::granted(totals.granted, totals.at_most) }</strong>
            <span>
                { tell!("beviljat i {cases}", cases = cases) }
            </span>
            { from(props, totals.granted_items, |item| granted(item) != 0) }
        </a>
    }
}

fn refused_tile(props: &ViewProps, totals: &Totals) -> Html {
    let filter = Filter {
        outcomes: [Outcome::Rejected].into(),
        ..Filter::default()
    };
    let proposed = |item: &&Item| item.outcome == Outcome::Rejected && item.is_final == Some(false);
    let refused = match props
        .state
        .reading
        .minutes
        .items
        .iter()
        .filter(proposed)
        .count()
    {
        0 => say!("avslag").to_owned(),
        proposed => tell!("avslag, varav {proposed} som förslag", proposed = proposed),
    };
    filter_tile(
        props,
        "tile tile-refused",
        totals.rejected,
        refused.into(),
        filter,
        |item| item.outcome == Outcome::Rejected,
    )
}

fn reserved_tile(props: &ViewProps, totals: &Totals) -> Html {
    let filter = Filter {
        reserved: true,
        ..Filter::default()
    };
    let cases = plural(totals.reserved_items, say!("ärende "), say!("ärenden "));
    let words = wide_only(cases, say!("med reservation", "in the case"));
    filter_tile(
        props,
        "tile tile-reserved",
        totals.reserved_items,
        words,
        filter,
        |item| !item.reservations.is_empty(),
    )
}

/// How many cases are named.
const NAMED: usize = 40;

/// From which cases a figure is computed: "§§ 31, 34–37"; of an archive, from how many.
fn from(props: &ViewProps, many: usize, counts: fn(&Item) -> bool) -> Html {
    let sections = if many > NAMED {
        labels::count(many, say!("ärende"), say!("ärenden"))
    } else {
        let items = props
            .state
            .reading
            .minutes
            .items
            .iter()
            .filter(|item| counts(item));
        labels::sections(&items.map(|item| item.number).collect::<Vec<_>>())
    };
    computed(&tell!("ur {sections}", sections = sections))
}

/// A number that shows its cases; only a number where there are none.
fn filter_tile(
    props: &ViewProps,
    class: &'static str,
    number: usize,
    noun: Html,
    filter: Filter,
    counts: fn(&Item) -> bool,
) -> Html {
    let figure = html! {
        <>
            <strong>{ number }</strong>
            <span>{ noun }</span>
        </>
    };
    if number == 0 {
        return html! { <p class="tile zero">{ figure }</p> };
    }
    let pressed = props.state.view == View::Items && props.state.filter == filter;
    html! {
        <button
            type="button"
            {class}
            aria-pressed={pressed.to_string()}
            onclick={props.on_click(Action::Filter(filter))}
        >
            { figure }
            { from(props, number, counts) }
        </button>
    }
}

fn check_tile(props: &ViewProps, to_check: usize) -> Html {
    if to_check == 0 {
        return html! {
            <p class="tile zero">
                <strong>{ icon(Icon::Check) }</strong>
                <span>
                    { say!("inget att kontrollera") }
                </span>
            </p>
        };
    }
    let wide = plural(to_check, say!("uppgift "), say!("uppgifter "));
    let (one, many) = (say!("att kontrollera", "one"), say!("att kontrollera"));
    let noun = wide_only(wide, plural(to_check, one, many));
    html! {
        <a class="tile tile-check" href={address::view_hash(&props.state, View::Notes)}>
            <strong>{ to_check }</strong>
            <span>{ noun }</span>
        </a>
    }
}

/// Words of which the first are left out on a phone.
fn wide_only(wide: &'static str, all: &'static str) -> Html {
    html! { <><span class="wide-only">{ wide }</span>{ all }</> }
}

fn plural(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}
