//! What a reader of English or Finnish sees: no word of the interface in Swedish, and the protocol
//! marked as Swedish.

use std::collections::BTreeSet;
use std::rc::Rc;

use paragraf::model::Person;
use paragraf::ui::app::shell;
use paragraf::ui::labels::party;
use paragraf::ui::language::{Language, speak};
use paragraf::ui::parts::ViewProps;
use paragraf::ui::state::{Action, State};
use paragraf::{OpenError, Reading};
use yew::Reducible;
use yew::prelude::*;

use crate::fixture::{self, drawn};
use crate::who::voting;

/// The whole app in a language, after some actions.
pub(crate) fn page(reading: &Rc<Reading>, language: Language, actions: &[Action]) -> String {
    let start = Rc::new(State::new(Rc::clone(reading), true));
    let actions = [Action::Language(language)]
        .into_iter()
        .chain(actions.iter().cloned());
    let state = actions.fold(start, Reducible::reduce);
    let html = drawn(shell(&ViewProps {
        state,
        act: Callback::noop(),
    }));
    speak(Language::Swedish);
    html.replace('\u{a0}', " ")
}

/// The protocol that the app begins with.
pub(crate) fn sample() -> Rc<Reading> {
    let text = include_bytes!("../../samples/regionala-utvecklingsnamnden.txt");
    Rc::new(paragraf::open("sample.txt", text).unwrap())
}

/// The attributes that are read aloud.
const SPOKEN: [&str; 3] = ["aria-label", "placeholder", "title"];
/// The elements without an end.
const VOID: [&str; 3] = ["input", "br", "img"];

/// Every piece of text that is seen or heard, with the language that its element says, if one does.
pub(crate) fn pieces(html: &str) -> Vec<(Option<&str>, &str)> {
    let (mut found, mut open) = (Vec::new(), vec![None]);
    for part in html.split('<').filter(|part| !part.is_empty()) {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.is_empty() {
            let lang = attribute(tag, "lang").or(*open.last().unwrap());
            found.extend(
                SPOKEN
                    .iter()
                    .filter_map(|name| attribute(tag, name))
                    .map(|words| (lang, words)),
            );
            if !VOID.contains(&tag.split(' ').next().unwrap()) {
                open.push(lang);
            }
        }
        found.push((*open.last().unwrap(), text.trim()));
    }
    assert_eq!(open.len(), 1, "an element is not closed");
    found
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// The words of the interface: everything that is not said to be in a language of its own.
fn interface(html: &str) -> BTreeSet<&str> {
    let words = pieces(html)
        .into_iter()
        .filter(|(lang, _)| lang.is_none())
        .map(|(_, words)| words);
    words
        .filter(|words| words.contains(|c: char| c.is_lowercase()))
        .collect()
}

/// Words that are the same in Swedish and in English or Finnish, what the reader searches for, and
/// the example of a text.
const SAME: [&str; 10] = [
    "s. ",
    "Paragraf",
    "Person",
    "Reservation",
    "reservation",
    "Summa",
    "giraff",
    "a.pdf",
    "Val av justerare",
    "Excel (.xlsx)",
];

/// The names in a protocol: they are the same in every language.
fn names(reading: &Reading) -> Vec<String> {
    let mut people: Vec<&Person> = reading
        .minutes
        .meeting
        .present
        .iter()
        .map(|present| &present.person)
        .collect();
    for item in &reading.minutes.items {
        people.extend(
            item.reservations
                .iter()
                .flat_map(|reservation| &reservation.by),
        );
        people.extend(item.proposals.iter().flat_map(|proposal| &proposal.by));
        people.extend(item.remarks.iter().flat_map(|remark| &remark.by));
        people.extend(
            item.votes
                .iter()
                .flat_map(|vote| &vote.ballots)
                .map(|ballot| &ballot.person),
        );
    }
    let parties = ["C", "KD", "L", "M", "MP", "S", "SD", "V"]
        .into_iter()
        .filter_map(party)
        .map(str::to_owned);
    people
        .into_iter()
        .map(|person| person.name.clone())
        .chain(parties)
        .collect()
}

/// What is said in another language exactly as in Swedish, though it is no name and no figure.
pub(crate) fn alike(reading: &Rc<Reading>, language: Language, actions: &[Action]) -> Vec<String> {
    let (swedish, other) = (
        page(reading, Language::Swedish, actions),
        page(reading, language, actions),
    );
    let swedish = interface(&swedish);
    let names = names(reading);
    let is_word = |words: &&&str| {
        let rest = names
            .iter()
            .map(String::as_str)
            .chain(SAME)
            .fold((**words).to_owned(), |rest, name| rest.replace(name, ""));
        rest.replace("kr", "").contains(|c: char| c.is_lowercase())
    };
    interface(&other)
        .intersection(&swedish)
        .filter(is_word)
        .map(|words| (*words).to_owned())
        .collect()
}

#[test]
fn no_word_of_the_interface_stays_swedish() {
    for reading in [fixture::reading(), Rc::new(voting()), sample()] {
        let cases = (0..reading.minutes.items.len()).map(|i| vec![Action::Item(Some(i))]);
        let failed = |error| vec![Action::Failed("a.pdf".to_owned(), error)];
        let lists = [
            vec![Action::OnlyReserved(true)],
            vec![Action::Sharing(true)],
            vec![Action::OnlyReserved(true), Action::Sharing(true)],
            vec![Action::Search("giraff".to_owned())],
            vec![
                Action::Opening("a.pdf".to_owned()),
                Action::Progress([1, 2]),
            ],
            failed(OpenError::NotText),
            failed(OpenError::WrongPassword),
            failed(OpenError::Elsewhere),
        ];
        for actions in cases.chain(lists) {
            for language in [Language::English, Language::Finnish] {
                let alike = alike(&reading, language, &actions);
                assert!(alike.is_empty(), "{language:?} {actions:?}: {alike:?}");
            }
        }
    }
}

#[test]
fn sums_dates_and_counts_are_those_of_the_language() {
    let has = |language, sentences: &[&str]| {
        let page = crate::charts::words(&page(&sample(), language, &[]));
        for sentence in sentences {
            assert!(page.contains(sentence), "”{sentence}” is not in:\n{page}");
        }
    };
    has(
        Language::Swedish,
        &[
            "16 september 2025",
            "6 142 000 kr beviljat i 4 ärenden",
            "12 ärenden, 11 med beslut",
        ],
    );
    has(
        Language::English,
        &[
            "16 September 2025",
            "SEK 6,142,000 granted in 4 items",
            "12 items, 11 with a decision",
        ],
    );
    has(
        Language::Finnish,
        &[
            "16. syyskuuta 2025",
            "6 142 000 kr myönnetty 4 asiassa",
            "12 asiaa, 11 sai päätöksen",
        ],
    );
}

#[test]
fn the_words_of_the_protocol_are_said_to_be_swedish() {
    let page = page(
        &fixture::reading(),
        Language::English,
        &[Action::Item(Some(3))],
    );
    let swedish: BTreeSet<_> = pieces(&page)
        .into_iter()
        .filter(|(lang, _)| *lang == Some("sv"))
        .map(|(_, w)| w)
        .collect();
    let reading = fixture::reading();
    let item = &reading.minutes.items[3];
    for words in [
        &item.title,
        &item.reservations[0].text,
        &item.proposals[0].text,
    ] {
        assert!(
            swedish.contains(words.as_str()),
            "”{words}” is not in {swedish:?}"
        );
    }
}

#[test]
fn every_language_is_offered_in_its_own_words() {
    let page = page(&fixture::reading(), Language::Finnish, &[]);
    for option in [
        "<option lang=\"sv\" value=\"sv\">Svenska<",
        "<option lang=\"en\" value=\"en\">English<",
        ">Suomi<",
    ] {
        assert!(page.contains(option), "{option} is not in {page}");
    }
}
