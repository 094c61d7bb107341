//! "Stämmer det?": everything doubtful, what was checked, and where all values come from.

use yew::prelude::*;

use super::icons::{Icon, icon};
use super::labels;
use super::language::{key, localized, say, tell};
use super::origin::{computed, missing};
use super::parts::{ViewProps, scrolling, source_link};
use super::said;
use super::state::Action;
use super::steps::{gradual_view, gradually};
use super::turns::Depth;
use crate::model::{Level, Minutes, Note, VoteCheck};
use crate::provenance::{Kind, Origin, origins};
use crate::stats;

/// All notes, each with its place.
pub fn notes(props: &ViewProps) -> Html {
    let minutes = &props.state.reading.minutes;
    let (law, own): (Vec<_>, Vec<_>) = minutes.notes.iter().partition(|note| is_law(note));
    let mut parts = vec![
        html! {
            <h2>{ say!("Stämmer det?") }</h2>
        },
        html! { <p class="lead">{ localized(LEAD) }</p> },
        checked(minutes),
    ];
    if minutes.notes.is_empty() {
        parts.push(html! {
            <p class="empty">
                { say!("Inget att anmärka: allt som kunde kontrolleras stämmer.") }
            </p>
        });
    }
    parts.extend([
        level(props, &own, Level::Warning, say!("Kontrollera")),
        lawful(props, &law),
        level(props, &own, Level::Info, say!("Bra att veta")),
        provenance(&origins(minutes)),
    ]);
    html! { <div class="notes">{ gradual_view(props, "notes", parts) }</div> }
}

static LEAD: &str = key!(
    "Här står allt som Paragraf är osäker på. Inget rättas i tysthet: det du ser är det som står i protokollet."
);

/// Whether a note is about what the act asks a protocol to record.
fn is_law(note: &Note) -> bool {
    note.text.contains("kommunallagen")
}

/// What was checked, with the result.
fn checked(minutes: &Minutes) -> Html {
    html! {
        <ul class="checks" role="list">
            {
                for [tables(minutes), votes(minutes), decisions(minutes)]
                    .into_iter()
                    .flatten()
            }
        </ul>
    }
}

fn line(right: bool, words: String) -> Html {
    let mark = if right { Icon::Check } else { Icon::Warning };
    let class = if right { "checked" } else { "checked is-off" };
    html! { <li {class}>{ icon(mark) }<span>{ words }</span></li> }
}

/// "8 av 9 tabeller stämmer med sin tryckta summa."
fn tables(minutes: &Minutes) -> Option<Html> {
    let checks = stats::checks(minutes);
    let summed = checks.tables - checks.no_total;
    let right = checks.balanced;
    let all = labels::count(summed, say!("tabell"), say!("tabeller"));
    let words = tell!(
        "{right} av {all} stämmer med sin tryckta summa.",
        right = right,
        all = all
    );
    (summed > 0).then(|| line(right == summed, words))
}

/// "2 av 2 omröstningar har lika många namn som röster."
fn votes(minutes: &Minutes) -> Option<Html> {
    let named: Vec<_> = minutes
        .items
        .iter()
        .flat_map(|i| &i.votes)
        .filter(|v| v.check != VoteCheck::NoNames)
        .collect();
    let right = named
        .iter()
        .filter(|vote| vote.check == VoteCheck::Balanced)
        .count();
    let (one, many) = (say!("omröstning"), say!("omröstningar"));
    let all = labels::count(named.len(), one, many);
    let words = tell!(
        "{right} av {all} har lika många namn som röster.",
        right = right,
        all = all
    );
    (!named.is_empty()).then(|| line(right == named.len(), words))
}

/// "20 av 21 ärenden har ett beslut; i övriga beslutas inget."
fn decisions(minutes: &Minutes) -> Option<Html> {
    let totals = stats::totals(minutes);
    let (all, decided) = (
        labels::count(
            totals.items,
            say!("ärende", "about"),
            say!("ärenden", "about"),
        ),
        totals.decided,
    );
    let words = tell!(
        "Beslut hittades i {decided} av {all}.",
        decided = decided,
        all = all
    );
    (totals.items > 0).then(|| line(true, words))
}

/// What notes are about, by how their codes begin; the last takes the rest.
static TOPICS: [(&str, &[&str]); 9] = [
    (key!("Pengar"), &["funding"]),
    (key!("Omröstningar"), &["vote"]),
    (
        key!("Yrkanden och reservationer"),
        &["proposal", "reservation"],
    ),
    (key!("Beslut"), &["outcome", "decision"]),
    (key!("Personuppgifter"), &["personal"]),
    (
        key!("Paragrafer och rubriker"),
        &["sequence", "noTitle", "noItems"],
    ),
    (
        key!("Mötet"),
        &[
            "noDate",
            "noBody",
            "noEnd",
            "meeting",
            "attendance",
            "adjust",
        ],
    ),
    (
        key!("Texten"),
        &["noTextLayer", "brokenText", "damagedPage", "empty"],
    ),
    (key!("Övrigt", "topics"), &[""]),
];

fn topic(note: &Note) -> usize {
    let begins =
        |(_, codes): &(&'static str, &[&str])| codes.iter().any(|code| note.code.starts_with(code));
    TOPICS.iter().position(begins).unwrap_or_default()
}

/// The notes of one seriousness, topic by topic.
fn level(props: &ViewProps, notes: &[&Note], level: Level, heading: &'static str) -> Html {
    let found: Vec<&Note> = notes
        .iter()
        .filter(|note| note.level == level)
        .copied()
        .collect();
    let mut topics = Vec::new();
    for (i, (words, _)) in TOPICS.iter().enumerate() {
        let own: Vec<&Note> = found
            .iter()
            .filter(|note| topic(note) == i)
            .copied()
            .collect();
        if !own.is_empty() {
            topics.extend([
                counted("h4", localized(words), own.len()),
                list(props, &own),
            ]);
        }
    }
    section(heading, found.len(), topics)
}

/// A heading with how many stand under it.
fn counted(tag: &'static str, words: &'static str, count: usize) -> Html {
    html! { <@{tag}>{ words }{ " " }<span class="count">{ count }</span></@> }
}

/// What the act asks for and the text does not have.
fn lawful(props: &ViewProps, notes: &[&Note]) -> Html {
    let heading = say!("Vad lagen begär");
    section(
        heading,
        notes.len(),
        vec![
            html! {
                <p class="lead">{ localized(LAW) }</p>
            },
            list(props, notes),
        ],
    )
}

static LAW: &str = key!(
    "Kommunallagen säger i 5 kap. 66–69 §§ vad ett protokoll ska innehålla och när det ska justeras (för nämnder genom 6 kap. 35 §). Det som räknas upp här hittades inte i texten, men kan stå i en bilaga eller vara skrivet på ett sätt som Paragraf inte känner igen."
);

fn section(heading: &'static str, count: usize, inside: Vec<Html>) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! { <section>{ counted("h3", heading, count) }{ for inside }</section> }
}

fn list(props: &ViewProps, notes: &[&Note]) -> Html {
    html! {
        <ul class="note-list" role="list">
            { gradually(Depth::Rows, 2, notes.iter().map(|note| entry(props, note)).collect()) }
        </ul>
    }
}

fn entry(props: &ViewProps, doubt: &Note) -> Html {
    let warns = doubt.level == Level::Warning;
    let case = doubt.item.map(|item| case(props, item)).unwrap_or_default();
    let place = doubt
        .span
        .map(|span| source_link(props, span))
        .unwrap_or_default();
    html! {
        <li class={if warns { "note is-warning" } else { "note" }}>
            { icon(if warns { Icon::Warning } else { Icon::Info }) }
            <div>
                { said::told("p", &props.state.reading.minutes, doubt) }
                <div class="note-ways">{ case }{ place }</div>
            </div>
        </li>
    }
}

/// The case that a note is about, as a way to it.
fn case(props: &ViewProps, at: usize) -> Html {
    let Some(item) = props.state.reading.minutes.items.get(at) else {
        return Html::default();
    };
    html! {
        <button
            type="button"
            class="link"
            lang="sv"
            onclick={props.on_click(Action::Item(Some(at)))}
        >
            { &item.label }
            { " " }
            { &item.title }
        </button>
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => say!("Mötet: dag, tid, plats, ordförande, justerare"),
        Kind::Attendance => say!("Närvarande"),
        Kind::Cases => {
            say!("Ärenden: rubrik och diarienummer")
        }
        Kind::Decisions => {
            say!("Beslut och vad de innebär")
        }
        Kind::Proposals => say!("Yrkanden: vem, vad och hur det gick"),
        Kind::Votes => say!("Omröstningar: siffror, innebörd och namn"),
        Kind::Reservations => {
            say!("Reservationer: vem och varför")
        }
        Kind::Money => say!("Belopp och tabeller"),
    }
}

/// How many values come from where, and what the three marks mean.
fn provenance(origins: &[Origin]) -> Html {
    let not_found = say!("Hittades inte");
    let stated = say!("Står i protokollet");
    let terms = [
        html! {
            <span class="origin">{ icon(Icon::Source) }{ stated }</span>
        },
        computed(""),
        missing(not_found),
    ];
    let rows = origins
        .iter()
        .map(|o| row(kind(o.kind), [o.stated, o.computed, o.missing]));
    let sum = |of: fn(&Origin) -> usize| origins.iter().map(of).sum();
    let total = row(
        say!("Summa", "of all"),
        [sum(|o| o.stated), sum(|o| o.computed), sum(|o| o.missing)],
    );
    let head = [say!("Uppgift"), say!("Står"), say!("Uträknat"), not_found];
    html! {
        <section class="explanation">
            <h3>
                { say!("Varifrån kommer uppgifterna?") }
            </h3>
            <dl>
                for (term, means) in terms.into_iter().zip(&MEANS) {
                    <dt>{ term }</dt>
                    <dd>{ localized(means) }</dd>
                }
            </dl>
            { scrolling(html! {
                <table class="origins">
                    <caption>
                        { say!("Så många uppgifter ") }
                        { computed(say!("ur hela protokollet")) }
                    </caption>
                    <thead>
                        <tr>
                            for words in head {
                                <th scope="col">{ words }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>{ total }</tfoot>
                </table>
            }) }
            <p>
                { say!("Protokollet gäller alltid framför det som visas här.") }
            </p>
        </section>
    }
}

/// What it means that a value is stated, computed, or not found.
static MEANS: [&str; 3] = [
    key!(
        "Länken leder till raden. Utfallet (till exempel Beviljat) och slaget av betalare är tolkade efter radens ord."
    ),
    key!(
        "Summor, andelar, vem som vann en omröstning och varje kontroll. Det står vad som räknats ihop."
    ),
    key!(
        "Protokollet är tyst, eller skrivet på ett sätt som Paragraf inte kan läsa. Inget gissas."
    ),
];

fn row(words: &'static str, figures: [usize; 3]) -> Html {
    let figures = figures.map(|n| {
        html! {
            <td class={if n == 0 { "zero" } else { "" }}>{ n }</td>
        }
    });
    html! { <tr><th scope="row">{ words }</th>{ for figures }</tr> }
}
