//! "Stämmer det?": everything doubtful, what was checked, and where all values come from.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::origin::{computed, missing};
use super::parts::{ViewProps, each, el, element, source_link, ul, words};
use super::state::Action;
use crate::model::{Level, Minutes, Note, VoteCheck};
use crate::provenance::{Kind, Origin, origins};
use crate::stats;

/// All notes, each with its place.
pub fn notes(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let (law, own): (Vec<_>, Vec<_>) = minutes.notes.iter().partition(|note| is_law(note));
    let mut parts = vec![words("h2", "", "Stämmer det?"), words("p", "lead", LEAD), checked(minutes)];
    if minutes.notes.is_empty() {
        parts.push(words("p", "empty", "Inget att anmärka: allt som kunde kontrolleras stämmer."));
    }
    parts.extend([
        level(props, &own, Level::Warning, "Kontrollera"),
        lawful(props, &law),
        level(props, &own, Level::Info, "Bra att veta"),
        provenance(&origins(minutes)),
    ]);
    el("div", "notes", parts)
}

const LEAD: &str =
    "Här står allt som Paragraf är osäker på. Inget rättas i tysthet: det du ser är det som står i protokollet.";

/// Whether a note is about what the act asks a protocol to record.
fn is_law(note: &Note) -> bool {
    note.text.contains("kommunallagen")
}

/// What was checked, with the result.
fn checked(minutes: &Minutes) -> Html {
    ul("checks", [tables(minutes), votes(minutes), decisions(minutes)].into_iter().flatten().collect())
}

fn line(right: bool, words: String) -> Html {
    let mark = if right { Icon::Check } else { Icon::Warning };
    let class = if right { "checked" } else { "checked is-off" };
    el("li", class, vec![icon(mark), el("span", "", vec![words.into()])])
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
    let mut topics = Vec::new();
    for (i, (words, _)) in TOPICS.iter().enumerate() {
        let own: Vec<&Note> = found.iter().filter(|note| topic(note) == i).copied().collect();
        if !own.is_empty() {
            topics.extend([counted("h4", words, own.len()), list(props, &own)]);
        }
    }
    section(heading, found.len(), topics)
}

/// A heading with how many stand under it.
fn counted(tag: &'static str, words: &'static str, count: usize) -> Html {
    el(tag, "", vec![words.into(), " ".into(), el("span", "count", vec![count.into()])])
}

/// What the act asks for and the text does not have.
fn lawful(props: &ViewProps, notes: &[&Note]) -> Html {
    section("Vad lagen begär", notes.len(), vec![words("p", "lead", LAW), list(props, notes)])
}

const LAW: &str = "Kommunallagen säger i 5 kap. 66–69 §§ vad ett protokoll ska innehålla. Det som räknas upp här hittades inte i texten, men kan stå i en bilaga eller vara skrivet på ett sätt som Paragraf inte känner igen.";

fn section(heading: &'static str, count: usize, inside: Vec<Html>) -> Html {
    if count == 0 {
        return Html::default();
    }
    el("section", "", [counted("h3", heading, count)].into_iter().chain(inside).collect())
}

fn list(props: &ViewProps, notes: &[&Note]) -> Html {
    ul("note-list", each(notes, &|note| entry(props, note)))
}

fn entry(props: &ViewProps, doubt: &Note) -> Html {
    let warns = doubt.level == Level::Warning;
    let case = doubt.item.map(|item| case(props, item)).unwrap_or_default();
    let place = doubt.span.map(|span| source_link(props, span)).unwrap_or_default();
    let said = vec![el("p", "", vec![doubt.text.clone().into()]), el("div", "note-ways", vec![case, place])];
    el(
        "li",
        if warns { "note is-warning" } else { "note" },
        vec![icon(if warns { Icon::Warning } else { Icon::Info }), el("div", "", said)],
    )
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
    let terms = [
        (el("span", "origin", vec![icon(Icon::Source), "Står i protokollet".into()]), STATED),
        (computed(""), COMPUTED),
        (missing("Hittades inte"), MISSING),
    ];
    let terms = terms.into_iter().flat_map(|(term, means)| [el("dt", "", vec![term]), words("dd", "", means)]);
    let rows = origins.iter().map(|o| row(kind(o.kind), [o.stated, o.computed, o.missing]));
    let sum = |of: fn(&Origin) -> usize| origins.iter().map(of).sum();
    let total = row("Summa", [sum(|o| o.stated), sum(|o| o.computed), sum(|o| o.missing)]);
    let head = ["Uppgift", "Står", "Uträknat", "Hittades inte"]
        .map(|words| element("th", &["scope"], &["col"], vec![words.into()]));
    let table = vec![
        el("caption", "", vec!["Så många uppgifter ".into(), computed("ur hela protokollet")]),
        el("thead", "", vec![el("tr", "", head.into())]),
        el("tbody", "", rows.collect()),
        el("tfoot", "", vec![total]),
    ];
    let parts = vec![
        words("h3", "", "Varifrån kommer uppgifterna?"),
        el("dl", "", terms.collect()),
        el("table", "origins", table),
        words("p", "", "Protokollet gäller alltid framför det som visas här."),
    ];
    el("section", "explanation", parts)
}

const STATED: &str =
    "Länken leder till raden. Utfallet (till exempel Beviljat) och slaget av betalare är tolkade efter radens ord.";
const COMPUTED: &str = "Summor, andelar, vem som vann en omröstning och varje kontroll. Det står vad som räknats ihop.";
const MISSING: &str = "Protokollet är tyst, eller skrivet på ett sätt som Paragraf inte kan läsa. Inget gissas.";

fn row(words: &'static str, figures: [usize; 3]) -> Html {
    let figures = figures.map(|n| el("td", if n == 0 { "zero" } else { "" }, vec![n.into()]));
    let head = element("th", &["scope"], &["row"], vec![words.into()]);
    el("tr", "", [head].into_iter().chain(figures).collect())
}
