//! What can be saved as a file.

use gloo::file::Blob;
use yew::prelude::*;

use super::page;

use crate::ui::icons::{Icon, icon};
use crate::ui::language::say;
use crate::ui::parts::ViewProps;
use crate::ui::state::Action;
use crate::ui::{filters, outgoing, worker};
use crate::wanted::{Format, TABLES, Table, Wanted};

/// The files, by what they are for. A page that was saved itself has nothing at hand that could
/// make them.
pub(super) fn files(view: &ViewProps, shown: &[u32]) -> Html {
    if view.state.saved {
        return Html::default();
    }
    let one = |name: &'static str, why: Html, ways: Vec<Html>| {
        html! {
            <section class="share-kind">
                <h3>{ name }</h3>
                { why }
                <div class="share-row">{ ways }</div>
            </section>
        }
    };
    let save =
        |format: Format, table: Table, name: &'static str| save(view, shown, format, table, name);
    let tables = TABLES
        .iter()
        .map(|table| save(Format::Csv, *table, table_name(*table)))
        .collect();
    let text = |words_: &'static str| html! { <p class="muted">{ words_ }</p> };
    html! {
        <div class="share-kinds">
            { one(
                say!("Beslut i korthet"),
                text(say!("Ett utkast till sammanfattning i klartext på svenska, gjort av uppgifterna.")),
                vec![save(
                    Format::Markdown,
                    Table::Decisions,
                    say!("Spara texten"),
                )],
            ) }
            { one(
                say!("Kalkylblad"),
                text(say!("Beslut, betalare, reservationer, röster och närvaro på var sitt blad.")),
                vec![save(Format::Xlsx, Table::Decisions, "Excel (.xlsx)")],
            ) }
            { one(
                say!("Tabeller som CSV"),
                Html::default(),
                tables,
            ) }
            { one(
                say!("Data för program"),
                Html::default(),
                vec![save(Format::Json, Table::Decisions, "JSON")],
            ) }
            { page::page(view) }
        </div>
    }
}

fn table_name(table: Table) -> &'static str {
    match table {
        Table::Decisions => say!("Beslut"),
        Table::Money => say!("Betalare", "several"),
        Table::Reservations => say!("Reservationer"),
        Table::Votes => say!("Röster"),
        Table::Attendance => say!("Närvaro", "table"),
    }
}

fn save(view: &ViewProps, shown: &[u32], format: Format, table: Table, name: &'static str) -> Html {
    let filter = if view.state.filter.is_empty() {
        String::new()
    } else {
        filters::summary(view)
    };
    let wanted = Wanted {
        format,
        table,
        items: shown.to_vec(),
        filter,
    };
    let (reading, act) = (view.state.reading.clone(), view.act.clone());
    let ending = if format == Format::Csv {
        format!("{}.csv", table.name())
    } else {
        format.ending().to_owned()
    };
    let file = format!("{}.{ending}", file_name(view));
    let onclick = Callback::from(move |_: MouseEvent| {
        let (act, file) = (act.clone(), file.clone());
        let done = Callback::from(move |bytes: Option<Vec<u8>>| {
            let saved = bytes.is_some_and(|bytes| {
                let blob = Blob::new_with_options(&bytes[..], Some(format.media_type()));
                outgoing::download(&file, blob)
            });
            act.emit(Action::Saved(saved));
        });
        worker::export(&reading, wanted.clone(), done);
    });
    html! {
        <button type="button" class="button" {onclick}>
            { icon(Icon::Save) }
            <span>{ name }</span>
        </button>
    }
}

/// "regionala-utvecklingsnamnden-2025-09-16", from the body and the day, or else the file's own
/// name.
pub(super) fn file_name(view: &ViewProps) -> String {
    let minutes = &view.state.reading.minutes;
    let meeting = &minutes.meeting;
    let stem = minutes
        .source
        .name
        .rsplit_once('.')
        .map_or(&*minutes.source.name, |(stem, _)| stem);
    let named = meeting
        .body
        .as_deref()
        .map(|body| [Some(body), meeting.date.as_deref()]);
    let parts = named
        .unwrap_or([Some(stem), None])
        .into_iter()
        .flatten()
        .map(plain);
    let name = parts.collect::<Vec<_>>().join("-");
    if name.is_empty() {
        "protokoll".to_owned()
    } else {
        name
    }
}

/// A name as file systems take it: small letters, digits and hyphens.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for letter in crate::lexicon::to_lower(name).chars() {
        let letter = match letter {
            'å' | 'ä' | 'á' | 'à' => 'a',
            'ö' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ if plain.is_empty() || plain.ends_with('-') => continue,
            _ => '-',
        };
        plain.push(letter);
    }
    plain.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_file_is_named_in_letters_that_every_system_takes() {
        assert_eq!(
            plain("Regionala utvecklingsnämnden"),
            "regionala-utvecklingsnamnden"
        );
        assert_eq!(plain("  Öckerö: ../x  "), "ockero-x");
        assert_eq!(plain("…"), "");
    }
}
