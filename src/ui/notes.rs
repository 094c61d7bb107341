//! "Stämmer det?": everything doubtful, what was checked, and where all values come from.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::origin::{computed, missing};
use super::parts::{ViewProps, source_link};
use super::state::Action;
use crate::model::{Level, Minutes, Note, VoteCheck};
use crate::provenance::{Kind, Origin, origins};
use crate::stats;

/// All notes, each with its place.
pub fn notes(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let (law, own): (Vec<_>, Vec<_>) = minutes.notes.iter().partition(|note| is_law(note));
    html! {
        <div key="notes" class="notes">
            <h2>{ "Stämmer det?" }</h2>
            <p class="lead">{ "Här står allt som Paragraf är osäker på. Inget rättas i tysthet: det du ser är det som står i protokollet." }</p>
            { checked(minutes) }
            if minutes.notes.is_empty() {
                <div class="empty"><p>{ "Inget att anmärka: allt som kunde kontrolleras stämmer." }</p></div>
            }
            { level(props, &own, Level::Warning, "Kontrollera") }
            { lawful(props, &law) }
            { level(props, &own, Level::Info, "Bra att veta") }
            { provenance(&origins(minutes)) }
        </div>
    }
}

/// Whether a note is about what the act asks a protocol to record.
fn is_law(note: &Note) -> bool {
    note.text.to_lowercase().contains("kommunallagen")
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

/// What notes are about, by how their codes begin; the last takes the rest.
const TOPICS: [(&str, &[&str]); 9] = [
    ("Pengar", &["funding"]),
    ("Omröstningar", &["vote"]),
    ("Yrkanden och reservationer", &["proposal", "reservation"]),
    ("Beslut", &["outcome", "decision"]),
    ("Personuppgifter", &["personal"]),
    ("Paragrafer och rubriker", &["sequence", "noTitle", "noItems"]),
    ("Mötet", &["noDate", "noBody", "noEnd", "meeting", "attendance", "adjust"]),
    ("Texten", &["noTextLayer", "brokenText", "damagedPage", "empty"]),
    ("Övrigt", &[""]),
];

fn topic(note: &Note) -> usize {
    let begins = |(_, codes): &(&str, &[&str])| codes.iter().any(|code| note.code.starts_with(code));
    TOPICS.iter().position(begins).unwrap_or_default()
}

/// The notes of one seriousness, topic by topic.
fn level(props: &ViewProps, notes: &[&Note], level: Level, heading: &'static str) -> Html {
    let found: Vec<&Note> = notes.iter().filter(|note| note.level == level).copied().collect();
    let topics = TOPICS.iter().enumerate().map(|(i, (words, _))| {
        let own: Vec<&Note> = found.iter().filter(|note| topic(note) == i).copied().collect();
        html! { if !own.is_empty() { <h4>{ *words }{ " " }<span class="count">{ own.len() }</span></h4>{ list(props, &own) } } }
    });
    section(heading, found.len(), topics.collect())
}

/// What the act asks for and the text does not have.
fn lawful(props: &ViewProps, notes: &[&Note]) -> Html {
    section(
        "Vad lagen begär",
        notes.len(),
        html! {
            <>
                <p class="lead">{ "Kommunallagen säger i 5 kap. 66–69 §§ vad ett protokoll ska innehålla. Det som räknas upp här hittades inte i texten, men kan stå i en bilaga eller vara skrivet på ett sätt som Paragraf inte känner igen." }</p>
                { list(props, notes) }
            </>
        },
    )
}

fn section(heading: &'static str, count: usize, inside: Html) -> Html {
    html! { if count > 0 { <section><h3>{ heading }{ " " }<span class="count">{ count }</span></h3>{ inside }</section> } }
}

fn list(props: &ViewProps, notes: &[&Note]) -> Html {
    html! { <ul class="note-list" role="list">{ for notes.iter().map(|note| entry(props, note)) }</ul> }
}

fn entry(props: &ViewProps, doubt: &Note) -> Html {
    let mark = if doubt.level == Level::Warning { Icon::Warning } else { Icon::Info };
    html! {
        <li class={classes!("note", (doubt.level == Level::Warning).then_some("is-warning"))}>
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

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => "Mötet: dag, tid, plats, ordförande, justerare",
        Kind::Attendance => "Närvarande",
        Kind::Cases => "Ärenden: rubrik och diarienummer",
        Kind::Decisions => "Beslut och vad de innebär",
        Kind::Proposals => "Yrkanden: vem, vad och hur det gick",
        Kind::Votes => "Omröstningar: siffror, innebörd och namn",
        Kind::Reservations => "Reservationer: vem och varför",
        Kind::Money => "Belopp och tabeller",
    }
}

/// How many values come from where, and what the three marks mean.
fn provenance(origins: &[Origin]) -> Html {
    let figure = |n: usize| html! { <td class={classes!("figure", (n == 0).then_some("zero"))}>{ n }</td> };
    let row = |o: &Origin| {
        html! { <tr><th scope="row">{ kind(o.kind) }</th>{ figure(o.stated) }{ figure(o.computed) }{ figure(o.missing) }</tr> }
    };
    let sum = |of: fn(&Origin) -> usize| figure(origins.iter().map(of).sum());
    html! {
        <section class="explanation">
            <h3>{ "Varifrån kommer uppgifterna?" }</h3>
            <dl>
                <dt>{ icon(Icon::Source) }{ "Står i protokollet" }</dt>
                <dd>{ "Länken leder till raden. Utfallet (till exempel Beviljat) och slaget av betalare är tolkade efter radens ord." }</dd>
                <dt>{ computed("") }</dt>
                <dd>{ "Summor, andelar, vem som vann en omröstning och varje kontroll. Det står vad som räknats ihop." }</dd>
                <dt>{ missing("Hittades inte") }</dt>
                <dd>{ "Protokollet är tyst, eller skrivet på ett sätt som Paragraf inte kan läsa. Inget gissas." }</dd>
            </dl>
            <table class="origins">
                <caption>{ "Så många uppgifter " }{ computed("ur hela protokollet") }</caption>
                <thead><tr><td></td>
                    <th scope="col" class="figure">{ "Står" }</th>
                    <th scope="col" class="figure">{ "Uträknat" }</th>
                    <th scope="col" class="figure">{ "Hittades inte" }</th>
                </tr></thead>
                <tbody>{ for origins.iter().map(row) }</tbody>
                <tfoot><tr><th scope="row">{ "Summa" }</th>{ sum(|o| o.stated) }{ sum(|o| o.computed) }{ sum(|o| o.missing) }</tr></tfoot>
            </table>
            <p>{ "Protokollet gäller alltid framför det som visas här." }</p>
        </section>
    }
}
