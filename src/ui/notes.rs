//! "Stämmer det?": everything doubtful, what was checked, and what is stated and what is computed.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::parts::{ViewProps, source_link};
use super::state::Action;
use crate::model::{Level, Minutes, Note, VoteCheck};
use crate::stats;

/// All notes, each with its place.
pub fn notes(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    html! {
        <div key="notes" class="notes">
            <h2>{ "Stämmer det?" }</h2>
            <p class="lead">{ "Här står allt som Paragraf är osäker på. Inget rättas i tysthet: det du ser är det som står i protokollet." }</p>
            { checked(minutes) }
            if minutes.notes.is_empty() {
                <div class="empty"><p>{ "Inget att anmärka: allt som kunde kontrolleras stämmer." }</p></div>
            }
            { group(props, Level::Warning, "Kontrollera") }
            { group(props, Level::Info, "Bra att veta") }
            { explanation() }
        </div>
    }
}

/// What was checked, with the result.
fn checked(minutes: &Minutes) -> Html {
    let lines = [tables(minutes), votes(minutes), decisions(minutes)];
    html! { <ul class="checks" role="list">{ for lines.into_iter().flatten() }</ul> }
}

fn line(right: bool, words: String) -> Html {
    let mark = if right { Icon::Check } else { Icon::Warning };
    html! { <li class={classes!("checked", (!right).then_some("is-off"))}>{ icon(mark) }<span>{ words }</span></li> }
}

/// "8 av 9 tabeller stämmer med sin tryckta summa."
fn tables(minutes: &Minutes) -> Option<Html> {
    let checks = stats::checks(minutes);
    let summed = checks.tables - checks.no_total;
    let words = format!(
        "{} av {} stämmer med sin tryckta summa.",
        checks.balanced,
        labels::count(summed, "tabell", "tabeller")
    );
    (summed > 0).then(|| line(checks.balanced == summed, words))
}

/// "2 av 2 omröstningar har lika många namn som röster."
fn votes(minutes: &Minutes) -> Option<Html> {
    let named: Vec<_> = minutes.items.iter().flat_map(|i| &i.votes).filter(|v| v.check != VoteCheck::NoNames).collect();
    let right = named.iter().filter(|vote| vote.check == VoteCheck::Balanced).count();
    let all = labels::count(named.len(), "omröstning", "omröstningar");
    let words = format!("{right} av {all} har lika många namn som röster.");
    (!named.is_empty()).then(|| line(right == named.len(), words))
}

/// "20 av 21 ärenden har ett beslut; i övriga beslutas inget."
fn decisions(minutes: &Minutes) -> Option<Html> {
    let totals = stats::totals(minutes);
    let all = labels::count(totals.items, "ärende", "ärenden");
    (totals.items > 0).then(|| line(true, format!("Beslut hittades i {} av {all}.", totals.decided)))
}

fn group(props: &ViewProps, level: Level, heading: &'static str) -> Html {
    let found: Vec<_> = props.state.reading.minutes.notes.iter().filter(|note| note.level == level).collect();
    if found.is_empty() {
        return Html::default();
    }
    let class = classes!("note-list", (level == Level::Warning).then_some("is-warning"));
    html! {
        <section>
            <h3>{ heading }{ " " }<span class="count">{ found.len() }</span></h3>
            <ul {class} role="list">{ for found.into_iter().map(|doubt| entry(props, doubt)) }</ul>
        </section>
    }
}

fn entry(props: &ViewProps, doubt: &Note) -> Html {
    let mark = if doubt.level == Level::Warning { Icon::Warning } else { Icon::Info };
    html! {
        <li class="note">
            { icon(mark) }
            <div>
                <p>{ &doubt.text }</p>
                <div class="note-ways">
                    { for doubt.item.map(|item| case(props, item)) }
                    { for doubt.span.map(|span| source_link(props, span)) }
                </div>
            </div>
        </li>
    }
}

/// The case that a note is about, as a way to it.
fn case(props: &ViewProps, at: usize) -> Html {
    let Some(item) = props.state.reading.minutes.items.get(at) else { return Html::default() };
    html! {
        <button type="button" class="link" onclick={props.on_click(Action::Item(Some(at)))}>{ &item.label }{ " " }{ &item.title }</button>
    }
}

fn explanation() -> Html {
    html! {
        <section class="explanation">
            <h3>{ "Vad är läst och vad är räknat?" }</h3>
            <dl>
                <dt>{ "Läst ur protokollet" }</dt>
                <dd>{ "Ärenden, beslut, yrkanden, reservationer, namn, partier och varje belopp. ”Visa i protokollet” leder till raden som uppgiften kommer från." }</dd>
                <dt>{ "Räknat av Paragraf" }</dt>
                <dd>{ "Summor över flera ärenden, andelar i procent och kontrollen av om en tabells rader ger dess tryckta summa." }</dd>
                <dt>{ "Tolkat efter ordalydelsen" }</dt>
                <dd>{ "Utfallet (till exempel Beviljat eller Avslag), vilket yrkande en reservation stöder och vilket slag av betalare någon är." }</dd>
            </dl>
            <p>{ "Protokollet gäller alltid framför det som visas här." }</p>
        </section>
    }
}
