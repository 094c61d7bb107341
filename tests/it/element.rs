//! The element for other pages says what the app says: assets/element has a table of its own, so
//! that a light list need not load the app.

use std::rc::Rc;

use paragraf::OpenError;
use paragraf::ui::app::shell;
use paragraf::ui::labels::{OUTCOMES, outcome, outcome_slug, tone};
use paragraf::ui::language::{LANGUAGES, Language, speak};
use paragraf::ui::parts::ViewProps;
use paragraf::ui::state::{Action, Start, State};
use yew::prelude::*;

use crate::fixture;

const TABLE: &str = include_str!("../../assets/element/outcomes.js");
const ICONS: &str = include_str!("../../src/ui/icons.rs");

/// The rows of the table: the outcome's name, and its words.
fn rows() -> Vec<(String, Vec<String>)> {
    let row = |line: &str| {
        let (name, rest) = line.trim().strip_suffix("],")?.split_once(": [")?;
        Some((
            name.to_owned(),
            rest.split(", ")
                .map(|word| word.trim_matches('\'').to_owned())
                .collect(),
        ))
    };
    TABLE.lines().filter_map(row).collect()
}

#[test]
fn outcomes_are_called_what_the_app_calls_them() {
    let rows = rows();
    assert_eq!(rows.len(), OUTCOMES.len());
    for (of, (name, words)) in OUTCOMES.into_iter().zip(rows) {
        assert_eq!(serde_json::to_value(of).unwrap(), name);
        assert_eq!(
            [&*words[0], &*words[1]],
            [outcome_slug(of), tone(of)],
            "{name}"
        );
        for (index, (language, code, _)) in LANGUAGES.into_iter().enumerate() {
            speak(language);
            assert_eq!(words[3 + index], outcome(of), "{name} in {code}");
        }
        speak(Language::Swedish);
    }
}

#[test]
fn marks_are_drawn_as_the_app_draws_them() {
    let paths: Vec<&str> = TABLE
        .split('\'')
        .filter(|word| word.starts_with('M') && word.contains(char::is_numeric))
        .collect();
    assert_eq!(paths.len(), 11);
    for path in paths {
        assert!(ICONS.contains(&format!("\"{path}\"")), "{path}");
    }
}

/// The app in another page, after some actions.
fn embedded(actions: impl IntoIterator<Item = Action>) -> String {
    let start = State {
        embedded: Some("./?src=a.pdf".into()),
        ..State::start(fixture::reading(), Start::Embedded)
    };
    let state = actions.into_iter().fold(Rc::new(start), Reducible::reduce);
    fixture::drawn(shell(&ViewProps {
        state,
        act: Callback::noop(),
    }))
}

#[test]
fn in_another_page_stands_the_protocol_and_a_way_to_the_whole_app() {
    let place = || Action::Address("#/beslut?utfall=avslag".into());
    let page = embedded([place(), Action::Opened(fixture::reading(), None)]);
    assert!(
        page.contains("href=\"./?src=a.pdf#/beslut?utfall=avslag\" target=\"_blank\""),
        "{page}"
    );
    assert!(
        page.contains("id=\"sok\"")
            && page.contains("class=\"tabs\"")
            && page.contains("id=\"kort-")
    );
    for absent in [
        "type=\"file\"",
        "class=\"brand\"",
        "class=\"languages",
        "Öppna protokoll",
    ] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
}

#[test]
fn in_another_page_nothing_is_shown_instead_of_a_protocol_that_does_not_come() {
    for action in [
        Action::Failed("a.pdf".into(), OpenError::Missing),
        Action::Dismiss,
    ] {
        let page = embedded([action]);
        assert!(
            !page.contains("id=\"kort-") && page.contains("Öppna i Paragraf"),
            "{page}"
        );
        assert!(!page.contains("Välj en annan fil"), "{page}");
    }
    let page = embedded([Action::Failed("a.pdf".into(), OpenError::Missing)]);
    assert!(page.contains("a.pdf kunde inte öppnas."), "{page}");
}

#[test]
fn the_way_to_the_whole_app_is_said_in_each_language() {
    let words = ["Öppna i Paragraf", "Open in Paragraf", "Avaa Paragrafissa"];
    for ((language, ..), said) in LANGUAGES.into_iter().zip(words) {
        let page = embedded([
            Action::Opened(fixture::reading(), None),
            Action::Language(language),
        ]);
        assert!(page.contains(said), "{said}");
    }
    speak(Language::Swedish);
}
