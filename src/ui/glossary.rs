//! The words of protocols explained: as small panels where a word is used first, and all of them in
//! one list.
//!
//! A panel is opened by a button and is the browser's own popover: it is reached by key and touch,
//! closes with Escape and a tap outside, and the reader's place returns to the button.

use std::cell::RefCell;
use std::ops::Range;

use yew::prelude::*;

use super::fetched::{Entry, entries};
use super::icons::{Icon, icon};
use super::language::{self, own, pick, say};
use super::marks::{Mark, marked};
use super::parts::{Aloud, ViewProps};
use super::state::Action;
use super::steps::{gradual_view, gradually};
use super::turns::Depth;
use super::{address, labels};
use crate::lexicon::to_lower;
use crate::model::{Outcome, RemarkKind};
use crate::query;

/// The words that are explained already in the text of a case.
#[derive(Default)]
pub(super) struct Told(RefCell<Vec<&'static str>>);

impl Told {
    /// The words of a text that were not explained before, in order, with their places (bytes).
    fn first(&self, text: &str) -> Vec<(Range<usize>, &'static Entry)> {
        let lower = to_lower(text);
        let mut told = self.0.borrow_mut();
        let mut found: Vec<(Range<usize>, &'static Entry)> = Vec::new();
        for entry in entries()
            .iter()
            .filter(|entry| !told.contains(&entry.slug))
            .collect::<Vec<_>>()
        {
            let Some(range) = find(&lower, entry) else {
                continue;
            };
            if found
                .iter()
                .all(|(other, _)| other.end <= range.start || range.end <= other.start)
            {
                told.push(entry.slug);
                let at = found.partition_point(|(other, _)| other.start < range.start);
                found.insert(at, (range, entry));
            }
        }
        found
    }

    /// Takes a text that is drawn elsewhere for told.
    pub(super) fn pass(&self, text: &str) {
        self.first(text);
    }
}

/// Where a text, in lower case, has a word in any of its forms first.
fn find(lower: &str, entry: &Entry) -> Option<Range<usize>> {
    entry
        .forms
        .split('|')
        .filter_map(|form| whole(lower, form))
        .min_by_key(|range| range.start)
}

/// Where a form stands as a whole word.
fn whole(lower: &str, form: &str) -> Option<Range<usize>> {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    let stands = |at: usize| {
        let (before, after) = (lower.get(..at), lower.get(at + form.len()..));
        !is_letter(before.and_then(|t| t.chars().next_back()))
            && !is_letter(after.and_then(|t| t.chars().next()))
    };
    lower
        .match_indices(form)
        .map(|(at, _)| at)
        .find(|at| stands(*at))
        .map(|at| at..at + form.len())
}

/// A text of the protocol with its marks; the words that are new to the case are buttons that
/// explain them.
pub(super) fn explained(text: &str, marks: &[Mark], told: &Told) -> Html {
    let mut parts = Vec::new();
    let mut at = 0;
    for (range, entry) in told.first(text) {
        parts.extend([
            slice(text, at..range.start, marks),
            term(entry, "t", "term", slice(text, range.clone(), marks)),
        ]);
        at = range.end;
    }
    parts.push(slice(text, at..text.len(), marks));
    parts.into_iter().collect()
}

/// A part of a text with what its marks cover of it.
fn slice(text: &str, range: Range<usize>, marks: &[Mark]) -> Html {
    let cut = |at: usize| at.clamp(range.start, range.end) - range.start;
    let inside = |mark: &Mark| Mark {
        range: cut(mark.range.start)..cut(mark.range.end),
        class: mark.class,
    };
    let marks: Vec<Mark> = marks
        .iter()
        .map(inside)
        .filter(|mark| !mark.range.is_empty())
        .collect();
    marked(text.get(range).unwrap_or_default(), &marks)
}

/// A button and the panel that it opens. `place` keeps apart several panels about one word.
fn term(entry: &'static Entry, place: &str, class: &'static str, inside: Html) -> Html {
    let id = format!("{place}-{}", entry.slug);
    html! {
        <>
            <button type="button" {class} popovertarget={id.clone()}>{ inside }</button>
            <span {id} class="term-panel" popover="auto" lang={own()}>
                <strong lang="sv">{ labels::capital(entry.word) }</strong>
                { meaning(entry) }
            </span>
        </>
    }
}

/// The two sentences and where they come from.
fn meaning(entry: &'static Entry) -> Html {
    html! { <><span class="term-means">{ pick(&entry.means) }</span>{ law(entry) }</> }
}

fn law(entry: &Entry) -> Html {
    if entry.law.is_empty() {
        return html! {
            <span class="term-law">
                { say!("Egen förklaring") }
            </span>
        };
    }
    html! { <span class="term-law" lang="sv">{ entry.law }</span> }
}

/// The mark after a word of the interface that opens what it means.
pub(super) fn ask(slug: &str, place: &str) -> Html {
    let Some(entry) = entries().iter().find(|entry| entry.slug == slug) else {
        return Html::default();
    };
    let what = say!("Vad betyder");
    let inside = html! {
        <>
            <span aria-hidden="true">{ "?" }</span>
            <span class="visually-hidden">{ what }</span>
            <span class="visually-hidden" lang="sv">{ format!(" {}", entry.word) }</span>
        </>
    };
    term(entry, place, "ask", inside)
}

/// A heading and the mark that explains it, beside each other.
pub(super) fn heading(heading: Html, slug: &str) -> Html {
    html! { <div class="asked">{ heading }{ ask(slug, "h") }</div> }
}

/// The word that explains an outcome, where it needs explaining.
pub(super) fn of_outcome(outcome: Outcome) -> Option<&'static str> {
    Some(match outcome {
        Outcome::Rejected => "avslag",
        Outcome::Noted => "ad-acta",
        Outcome::Postponed => "bordlagga",
        Outcome::ReferredBack => "aterremiss",
        Outcome::Referred => "remiss",
        _ => return None,
    })
}

/// The word that explains a kind of remark.
pub(super) fn of_remark(kind: RemarkKind) -> Option<&'static str> {
    match kind {
        RemarkKind::Note => Some("protokollsanteckning"),
        RemarkKind::Statement => Some("sarskilt-yttrande"),
        RemarkKind::Conflict => Some("jav"),
        RemarkKind::Abstained => None,
    }
}

/// Whether a word is what the reader searches for.
fn is_sought(entry: &Entry, sought: &[String]) -> bool {
    let all = to_lower(&format!(
        "{} {} {}",
        entry.word,
        entry.forms,
        pick_of(entry)
    ));
    sought.iter().all(|word| all.contains(word.as_str()))
}

fn pick_of(entry: &Entry) -> &'static str {
    entry.means[language::spoken() as usize]
}

/// The view with all words.
pub(super) fn glossary(view: &ViewProps) -> Html {
    let sought = query::words(&view.state.filter.text);
    let found: Vec<&'static Entry> = entries()
        .iter()
        .filter(|entry| is_sought(entry, &sought))
        .collect();
    let reading = say!("Läser in …");
    let intro = if entries().is_empty() {
        reading
    } else {
        intro()
    };
    let list = if found.is_empty() {
        nothing(view)
    } else {
        let rows = found.iter().map(|entry| in_list(entry)).collect();
        html! { <dl class="entries">{ gradually(Depth::Rows, 6, rows) }</dl> }
    };
    let parts = vec![
        html! {
            <h2>{ say!("Ordlista") }</h2>
        },
        html! { <p class="muted">{ intro }</p> },
        head(view, found.len()),
        list,
    ];
    html! { <section class="help-page">{ gradual_view(view, "glossary", parts) }</section> }
}

fn in_list(entry: &'static Entry) -> Html {
    html! {
        <div class="entry">
            <dt lang="sv">{ labels::capital(entry.word) }</dt>
            <dd>{ meaning(entry) }</dd>
        </div>
    }
}

/// What a word means that is all that was searched for.
pub(super) fn named(text: &str) -> Html {
    let text = to_lower(text.trim());
    defined(
        entries()
            .iter()
            .find(|entry| entry.forms.split('|').any(|form| form == text)),
    )
}

/// What a word means that was searched for in the protocol.
pub(super) fn sought(text: &str) -> Html {
    let text = to_lower(text);
    defined(entries().iter().find(|entry| find(&text, entry).is_some()))
}

fn defined(found: Option<&'static Entry>) -> Html {
    html! {
        if let Some(entry) = found {
            <dl class="entries">{ in_list(entry) }</dl>
        }
    }
}

fn intro() -> &'static str {
    say!("Orden i protokollen, förklarade på två meningar var. Om något skiljer sig gäller lagen.")
}

/// "3 ord", said aloud when a search changes it.
fn head(view: &ViewProps, shown: usize) -> Html {
    let count = labels::count(shown, say!("ord"), say!("ord "));
    let clear = if view.state.filter.text.is_empty() {
        Html::default()
    } else {
        all(view)
    };
    let count = count.trim_end().to_owned();
    html! {
        <div class="asked">
            <p>{ &count }</p>
            <Aloud words={count} />
            { clear }
        </div>
    }
}

fn all(view: &ViewProps) -> Html {
    let words = say!("Visa alla ord");
    html! {
        <button type="button" class="link" onclick={view.on_click(Action::Search(String::new()))}>
            { words }
        </button>
    }
}

/// No word answers the search; the protocol may.
fn nothing(view: &ViewProps) -> Html {
    let cases = address::view_hash(&view.state, super::state::View::Items);
    let words = say!("Sök i protokollet i stället");
    html! { <p class="empty">{ icon(Icon::Search) }<a href={cases}>{ words }</a></p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_explained_once_in_any_of_its_forms() {
        let told = Told::default();
        let text = "Yrkandet om Återremiss bifölls.";
        let found: Vec<_> = told
            .first(text)
            .into_iter()
            .map(|(range, _)| &text[range])
            .collect();
        assert_eq!(found, ["Yrkandet", "Återremiss", "bifölls"]);
        assert!(told.first("Han yrkade återremiss.").is_empty());
    }

    #[test]
    fn a_part_of_a_word_is_not_the_word() {
        let told = Told::default();
        assert!(
            told.first("Motionsspåret och anslagstavlan, nämnda i e-motion.")
                .is_empty()
        );
    }

    #[test]
    fn every_word_has_two_sentences_in_three_languages_and_a_form_of_its_own() {
        let mut slugs = std::collections::BTreeSet::new();
        for entry in entries() {
            assert!(slugs.insert(entry.slug), "{} twice", entry.slug);
            assert!(
                !entry.forms.is_empty() && to_lower(entry.forms) == entry.forms,
                "{}",
                entry.slug
            );
            for means in entry.means {
                assert!(
                    means.ends_with('.') && means.matches(". ").count() == 1,
                    "{means}"
                );
            }
        }
        assert_eq!(
            entries().len() * 7,
            include_str!("glossary.txt").lines().count()
        );
        assert!(entries().len() >= 34);
    }

    #[test]
    fn words_stand_in_alphabetical_order() {
        let keys: Vec<String> = entries()
            .iter()
            .map(|entry| query::alphabetic(entry.word))
            .collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }
}
