//! What a reader sees, drawn by Yew's server renderer from a state.

use std::rc::Rc;

use paragraf::model::{FundingRow, Outcome};
use paragraf::query::Filter;
use paragraf::ui::app::shell;
use paragraf::ui::parts::ViewProps;
use paragraf::ui::state::{Action, Opening, Original, State, Status};
use paragraf::{OpenError, Reading};
use yew::Reducible;
use yew::prelude::*;

use crate::fixture;

/// The whole app, drawn after some actions.
fn after(actions: impl IntoIterator<Item = Action>) -> String {
    drawn(fixture::reading(), actions)
}

fn drawn(reading: Rc<Reading>, actions: impl IntoIterator<Item = Action>) -> String {
    let start = Rc::new(State::new(reading, false));
    let state = actions.into_iter().fold(start, Reducible::reduce);
    html(&state)
}

fn html(state: &State) -> String {
    let view = ViewProps {
        state: Rc::new(state.clone()),
        act: Callback::noop(),
    };
    fixture::drawn(shell(&view))
}

/// The text of a page as it is read, without its elements, spaces single.
fn text(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text.push(' ');
        text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
    }
    text.split([' ', '\n'])
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The titles of the cases in the list, by their links.
fn listed(html: &str) -> Vec<String> {
    html.split("id=\"kort-")
        .skip(1)
        .filter_map(|card| Some(text(card.split_once('>')?.1.split("</a>").next()?)))
        .collect()
}

fn reserved() -> Filter {
    Filter {
        reserved: true,
        ..Filter::default()
    }
}

#[test]
fn the_first_screen_answers_what_how_much_what_was_refused_and_who_objected() {
    let page = text(&after([]));
    assert!(page.contains("5 ärenden, 4 med beslut"), "{page}");
    assert!(
        page.contains("3\u{a0}347\u{a0}090\u{a0}kr beviljat i 2\u{a0}ärenden"),
        "{page}"
    );
    assert!(
        page.contains("2 avslag") && page.contains("2 ärenden med reservation"),
        "{page}"
    );
    assert!(page.contains("1 uppgift att kontrollera"), "{page}");
}

#[test]
fn every_number_of_the_overview_shows_its_cases() {
    let page = after([Action::Filter(reserved())]);
    assert_eq!(listed(&page).len(), 2);
    assert!(text(&page).contains("2 av 5\u{a0}ärenden · med reservation"));
    assert!(page.contains("aria-pressed=\"true\""));
}

#[test]
fn a_card_says_the_outcome_in_a_word_and_a_refused_sum_as_such() {
    let page = after([Action::Outcome(Outcome::Rejected), Action::OnlyMoney(true)]);
    assert_eq!(
        listed(&page),
        ["Medfinansiering av projektet Digital transformation"]
    );
    assert!(text(&page).contains("avslaget belopp 1\u{a0}399\u{a0}732\u{a0}kr"));
    assert!(page.contains("<s>1\u{a0}399\u{a0}732\u{a0}kr</s>"));
}

#[test]
fn a_case_that_a_higher_body_decides_says_who() {
    let page = text(&after([Action::OnlyProposed(true)]));
    assert!(page.contains("Förslag till fullmäktige"), "{page}");
}

#[test]
fn a_reservation_is_in_the_list_and_in_the_case_with_what_it_wanted_instead() {
    let list = text(&after([]));
    assert!(
        list.contains("Reservation: Jan Anders Perdal (V)"),
        "{list}"
    );
    let case = after([Action::Item(Some(3))]);
    let boxed = case
        .split("dissent-box")
        .nth(1)
        .map(text)
        .unwrap_or_default();
    assert!(boxed.contains("Jan Anders Perdal V"), "{boxed}");
    assert!(
        boxed.contains(
            "Ville i stället: säga nej Jan Anders Perdal (V) yrkar avslag på projektansökan."
        ),
        "{boxed}"
    );
}

#[test]
fn an_open_case_says_its_decision_sum_and_page_and_leads_to_its_place() {
    let case = text(&after([Action::Item(Some(3))]));
    assert!(
        case.contains("Beviljat: 2\u{a0}000\u{a0}000\u{a0}kr"),
        "{case}"
    );
    assert!(case.contains("Visa i originalet, s.\u{a0}7"), "{case}");
    assert!(case.contains("Vem betalar?"), "{case}");
    assert!(
        case.contains("Föregående ärende, § 40") && case.contains("Nästa ärende, § 42"),
        "{case}"
    );
}

#[test]
fn a_warning_stands_once_in_the_case_that_it_concerns() {
    let with = text(&after([Action::Item(Some(2))]));
    assert!(with.contains("66 6030 kr"), "{with}");
    let mut reading = fixture::board();
    reading.minutes.items[2].funding.clear();
    let bare = text(&drawn(Rc::new(reading), [Action::Item(Some(2))]));
    assert!(
        bare.contains("Att kontrollera: En rad i tabellen kan inte läsas som en summa."),
        "{bare}"
    );
    assert!(!text(&after([Action::Item(Some(3))])).contains("Att kontrollera:"));
}

#[test]
fn a_search_marks_its_words_and_says_how_many_cases_have_them() {
    let page = after([Action::Search("solel bridge".into())]);
    assert_eq!(
        listed(&page),
        ["Medfinansiering av projektet Sustainable Business Bridge"]
    );
    assert!(page.contains("<mark class=\"hit\">Bridge</mark>"), "{page}");
    assert!(text(&page).contains("1 av 5\u{a0}ärenden"));
}

#[test]
fn no_case_left_is_said_with_a_way_back() {
    let page = text(&after([Action::Search("giraff".into())]));
    assert!(
        page.contains("Inget ärende passar.") && page.contains("Visa alla ärenden"),
        "{page}"
    );
}

#[test]
fn a_text_without_cases_is_said_to_be_one() {
    let page = text(&drawn(Rc::default(), []));
    assert!(
        page.contains("Det finns ingen text att läsa ut beslut ur."),
        "{page}"
    );
    let mut reading = fixture::board();
    reading.minutes.items.clear();
    let page = text(&drawn(Rc::new(reading), []));
    assert!(
        page.contains("Inga paragrafer hittades i texten."),
        "{page}"
    );
}

#[test]
fn a_file_that_cannot_be_opened_is_told_as_an_alert_and_the_old_protocol_stays() {
    let page = after([Action::Failed("bild.png".into(), OpenError::NotText)]);
    let alert = page
        .split("role=\"alert\"")
        .nth(1)
        .map(text)
        .unwrap_or_default();
    assert!(
        alert.contains("bild.png kunde inte öppnas.")
            && alert.contains(&OpenError::NotText.to_string()),
        "{alert}"
    );
    assert_eq!(listed(&page).len(), 5);
}

#[test]
fn the_file_input_is_always_there_and_privacy_is_promised() {
    let mut state = State::new(fixture::reading(), true);
    for status in [
        Status::Ready,
        Status::Opening(Opening {
            name: "a.txt".into(),
            ..Opening::default()
        }),
    ] {
        state.status = status;
        let page = html(&state);
        assert!(page.contains("type=\"file\""));
        assert!(text(&page).contains("skickas ingenstans"));
        assert!(text(&page).contains("Exempel: ett påhittat protokoll."));
    }
    assert!(text(&html(&state)).contains("Läser a.txt …"));
}

#[test]
fn no_view_styles_itself_inside_its_html() {
    for action in [
        Action::Item(Some(3)),
        Action::Item(Some(2)),
        Action::Opener(true),
        Action::Filters(true),
    ] {
        assert!(!after([action]).contains(" style="));
    }
}

const SAMPLE: &str = include_str!("../../samples/regionala-utvecklingsnamnden.txt");

/// The sample with its § 49 open and a search, after some more actions.
fn searched(search: &str, more: impl IntoIterator<Item = Action>) -> String {
    let sample = Rc::new(paragraf::open("sample.txt", SAMPLE.as_bytes()).unwrap());
    drawn(
        sample,
        [Action::Search(search.into()), Action::Item(Some(4))]
            .into_iter()
            .chain(more),
    )
}

/// What is marked as a hit after a place in the page.
fn marked_after<'a>(page: &'a str, place: &str) -> Vec<&'a str> {
    let hits = page
        .split_once(place)
        .map_or("", |(_, after)| after)
        .split("<mark class=\"hit\">")
        .skip(1);
    hits.map(|hit| hit.split('<').next().unwrap_or_default())
        .collect()
}

#[test]
fn hits_are_marked_in_the_card_and_in_the_open_case() {
    let page = searched("NATTÅG till", []);
    let (list, case) = page.split_once("class=\"case\"").unwrap();
    assert_eq!(listed(list).len(), 1);
    assert_eq!(marked_after(list, "id=\"kort-4\"")[..2], ["Nattåg", "till"]);
    assert_eq!(
        marked_after(case, "id=\"arende-rubrik\"")[..2],
        ["Nattåg", "till"],
        "the title"
    );
}

#[test]
fn hits_are_marked_on_the_original_page_and_counted() {
    let shown = |span| Action::Original(Some(Original { page: 3, span }));
    let page = searched("dagtågen", [shown(None)]);
    assert_eq!(
        marked_after(&page, "class=\"original-lines\""),
        ["dagtågen"]
    );
    assert!(text(&page).contains("1 av 1 träff"), "{}", text(&page));
    assert!(!searched("", [shown(None)]).contains("hit-bar"));
}

#[test]
fn values_that_are_few_are_all_shown_and_the_rest_of_many_when_asked_for() {
    let mut board = fixture::board();
    let row = board.minutes.items[3].funding[0].rows[0].clone();
    let payer = |i| FundingRow {
        payer: format!("Bygd {i}"),
        ..row.clone()
    };
    board.minutes.items[3].funding[0]
        .rows
        .extend((0..400).map(payer));
    let page = text(&drawn(Rc::new(board), []));
    assert!(page.contains("Visa alla 40"), "{page}");
    assert!(
        page.contains("Bygd 0 ") && !page.contains("Bygd 399 "),
        "a thousand boxes would slow every key"
    );
}
