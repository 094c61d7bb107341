//! What a chart is saved as: a picture (SVG, PNG) with title and source, and its table (CSV).

use std::rc::Rc;

use yew::prelude::*;

use super::files;
use super::picture::{Picture, svg};
use super::table::{Sheet, Table, csv};
use crate::lexicon::to_lower;
use crate::model::Minutes;
use crate::ui::labels;
use crate::ui::language::{say, tell};

/// A chart as it is saved.
pub struct Saved {
    /// The chart as a picture.
    pub picture: Picture,
    /// Its table.
    pub sheet: Rc<Sheet>,
    /// The day of the meeting, for the names of the files.
    pub date: String,
}

/// What is under a chart: its table, and its files.
pub fn more(saved: Saved) -> Html {
    let sheet = html! { <Table sheet={&saved.sheet} /> };
    let saved = Rc::new(saved);
    let buttons = [
        ("SVG", save_svg as fn(&Saved)),
        ("PNG", save_png),
        ("CSV", save_csv),
    ]
    .map(|(kind, save)| {
        let saved = Rc::clone(&saved);
        html! {
            <button type="button" class="chart-file" onclick={move |_| save(&saved)}>
                <span class="visually-hidden">
                    { say!("Spara diagrammet som ") }
                </span>
                { kind }
            </button>
        }
    });
    html! {
        <div class="chart-more">
            { sheet }
            <div class="chart-files">
                <span class="chart-files-word">{ say!("Spara") }</span>
                { for buttons }
            </div>
        </div>
    }
}

fn save_svg(saved: &Saved) {
    files::keep(&name(saved, "svg"), "image/svg+xml", &svg(&saved.picture).0);
}

fn save_png(saved: &Saved) {
    let (svg, size) = svg(&saved.picture);
    files::keep_drawn(name(saved, "png"), &svg, size);
}

fn save_csv(saved: &Saved) {
    files::keep(
        &name(saved, "csv"),
        "text/csv;charset=utf-8",
        &csv(&saved.sheet),
    );
}

/// "vem-betalar-2020-03-24.svg": the title in letters that every file system has.
pub fn name(saved: &Saved, kind: &str) -> String {
    let plain = |c: char| match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        'a'..='z' | '0'..='9' => c,
        _ => ' ',
    };
    let title: String = to_lower(&format!("{} {}", saved.picture.title, saved.date))
        .chars()
        .map(plain)
        .collect();
    format!(
        "{}.{kind}",
        title.split_whitespace().collect::<Vec<_>>().join("-")
    )
}

/// "Källa: Regionala utvecklingsnämnden, 24 mars 2020 · Paragraf".
pub fn source(minutes: &Minutes) -> String {
    let body = minutes
        .meeting
        .body
        .as_deref()
        .unwrap_or(&minutes.source.name);
    let date = minutes
        .meeting
        .date
        .as_deref()
        .map(|date| format!(", {}", labels::date(date)))
        .unwrap_or_default();
    tell!("Källa: {body}{date} · Paragraf", body = body, date = date)
}

/// The day of the meeting as it stands in a file's name.
pub fn date(minutes: &Minutes) -> String {
    minutes.meeting.date.clone().unwrap_or_default()
}
