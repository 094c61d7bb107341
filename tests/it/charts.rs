//! What a reader sees of charts, reservations, the whole protocol and the notes.

use std::rc::Rc;

use paragraf::Reading;
use paragraf::model::Span;
use paragraf::order::Set;
use paragraf::ui::dissent::dissent;
use paragraf::ui::money::{FundingProps, funding_chart, money};
use paragraf::ui::notes::notes;
use paragraf::ui::parts::ViewProps;
use paragraf::ui::reader::Reader;
use paragraf::ui::state::{DissentBy, Grouping, State, Unit};
use yew::prelude::*;

use crate::fixture::{drawn, reading};

/// What a view draws of the fixture, in a state changed by `change`; no-break spaces as spaces.
fn view(draw: fn(&ViewProps) -> Html, change: impl FnOnce(&mut State)) -> String {
    view_of(draw, reading(), change)
}

fn view_of(draw: fn(&ViewProps) -> Html, reading: Rc<Reading>, change: impl FnOnce(&mut State)) -> String {
    let mut state = State::new(reading, false);
    change(&mut state);
    drawn(draw(&ViewProps { state: Rc::new(state), act: Callback::noop() })).replace('\u{a0}', " ")
}

fn reader(view: &ViewProps) -> Html {
    html! { <Reader ..view.clone() /> }
}

/// The words only: tags become spaces.
pub(crate) fn words(html: &str) -> String {
    let mut inside = false;
    let text: String = html
        .chars()
        .map(|c| {
            inside = c == '<' || (inside && c != '>');
            if inside || c == '>' { ' ' } else { c }
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_all(html: &str, expected: &[&str]) {
    let words = words(html);
    for sentence in expected {
        assert!(words.contains(sentence), "”{sentence}” is not in:\n{words}");
    }
}

/// Every id is there once, and nothing carries a `style` attribute, which the content policy forbids.
fn assert_clean(html: &str) {
    let mut ids: Vec<_> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id is there twice: {ids:?}");
    assert!(!html.contains(" style="));
}

fn empty() -> Rc<Reading> {
    Rc::new(Reading::default())
}

#[test]
fn money_tells_what_is_granted_and_refused_in_each_case() {
    let html = view(money, |_| ());
    assert_clean(&html);
    assert_all(
        &html,
        &[
            "3 347 090 kr beviljas i 2 ärenden. 1 399 732 kr avslås i 1 ärende.",
            "Medfinansiering av projektet Sustainable Business Bridge § 41 · beviljat · reservation 2 000 000 kr",
            "Medfinansiering av projektet Digital transformation § 34 · avslag 1 399 732 kr",
        ],
    );
}

#[test]
fn refused_sums_differ_from_granted_ones_by_more_than_colour() {
    let html = view(money, |_| ());
    assert_eq!(html.matches("fill=\"url(#decided-hatch)\"").count(), 1);
    assert!(html.contains("id=\"decided-hatch\""));
}

#[test]
fn payers_are_summed_over_the_projects_that_were_not_refused() {
    let html = view(money, |_| ());
    assert_all(
        &html,
        &[
            "2 projekt kostar enligt protokollets tabeller 16 326 089 kr. § 34 fick avslag och räknas inte med.",
            "Tillväxtverket ERUF 10 615 304 kr 65 %",
            "Skellefteå Science City 66 6030 kr går inte att läsa",
            "1 av 2 tabeller stämmer med sin tryckta summa.",
            "Tryckt summa 7 251 089 kr, läsbara rader ger 7 184 486 kr.",
            "Raden ”Skellefteå Science City 66 6030 kr” kan inte läsas som en summa. 66 603 kr skulle få summan att stämma.",
        ],
    );
}

#[test]
fn one_project_and_kinds_and_shares_can_be_chosen() {
    let html = view(money, |state| {
        state.project = Some(3);
        state.grouping = Grouping::Kind;
        state.unit = Unit::Share;
    });
    assert_clean(&html);
    assert_all(
        &html,
        &[
            "§ 41 Medfinansiering av projektet Sustainable Business Bridge kostar enligt protokollet 9 075 000 kr.",
            "EU 1 betalare 67 % 6 125 000 kr",
            "3 rader, summan stämmer.",
        ],
    );
}

#[test]
fn a_chosen_payer_is_pressed_says_what_they_pay_where_and_leads_to_the_list() {
    let html = view(money, |state| {
        state.filter.payers.toggle("Tillväxtverket".to_owned());
    });
    assert_eq!(html.matches("aria-pressed=\"true\"").count(), 1 + 2, "the bar, and the two choices of the chart");
    assert_all(
        &html,
        &[
            "§ 41 Medfinansiering av projektet Sustainable Business Bridge 6 125 000 kr",
            "Valt: Tillväxtverket.",
            "Visa 2 ärenden i listan",
        ],
    );
}

#[test]
fn a_protocol_without_money_says_so() {
    assert_all(&view_of(money, empty(), |_| ()), &["Inga pengar i protokollet"]);
}

#[test]
fn two_tables_on_a_page_share_no_id_and_say_whether_they_add_up() {
    let chart = |item: usize, start: u32| {
        let mut table = reading().minutes.items[item].funding[0].clone();
        table.span.start = start;
        let (payers, act) = (&Set::default(), &Callback::noop());
        funding_chart(&FundingProps { table: &table, unit: Unit::Kronor, payers, act, title: "Vem betalar?" })
    };
    let html = drawn(html! { <>{ chart(2, 1) }{ chart(3, 2) }</> }).replace('\u{a0}', " ");
    assert_clean(&html);
    assert_all(
        &html,
        &["Vem betalar? 7 251 089 kr", "3 rader, summan stämmer.", "Går inte att läsa ut 66 603 kr 0,9 %"],
    );
}

#[test]
fn every_chart_has_its_table_with_the_printed_sums() {
    let html = view(money, |_| ());
    assert_eq!(html.matches("<caption>").count(), 2);
    assert_all(&html, &["Visa som tabell Beviljat och avslaget Ärende Beviljat Avslaget"]);
}

#[test]
fn a_reservation_tells_who_against_what_and_for_what() {
    let html = view(dissent, |_| ());
    assert_clean(&html);
    assert_all(
        &html,
        &[
            "2 personer från 2 partier reserverade sig i 2 ärenden.",
            "§ 41 Medfinansiering av projektet Sustainable Business Bridge Beviljat",
            "Jan Anders Perdal V reserverar sig Ville i stället ha Avslag",
            "Ville i stället ha Avslag . Jan Anders Perdal (V) yrkar avslag på projektansökan. Förslaget föll.",
            "Helena Öhlund S och Jan Anders Perdal V reserverar sig",
            "Skriftlig reservation",
        ],
    );
}

#[test]
fn reservations_are_grouped_by_party_under_the_partys_whole_name() {
    let html = view(dissent, |state| state.dissent_by = DissentBy::Party);
    assert_all(&html, &["Vänsterpartiet V 2 reservationer", "Socialdemokraterna S 1 reservation"]);
    assert_all(
        &view(dissent, |state| state.dissent_by = DissentBy::Person),
        &["Jan Anders Perdal V 2 reservationer", "Mot beslutet i § 42 Motion 21 om haverikommission Avslag"],
    );
}

#[test]
fn nobody_objected_is_said_as_the_document_allows() {
    assert_all(&view_of(dissent, empty(), |_| ()), &["Ingen reserverade sig enligt protokollet."]);
}

#[test]
fn the_whole_protocol_stands_in_order_with_its_page_numbers_and_flags() {
    let html = view(reader, |_| ());
    assert_clean(&html);
    let text = words(&html);
    let places = ["Förstasida", "§ 22 Information", "§ 34 Medfinansiering", "§ 40", "§ 41", "§ 42 Motion"];
    let text = &text[text.find("Sida 7").expect("the printed number of the first page")..];
    let found: Vec<_> = places.iter().map(|place| text.find(place).unwrap_or_else(|| panic!("no {place}"))).collect();
    assert!(found.is_sorted());
    assert_eq!(html.matches("is-reservation").count(), 1);
}

#[test]
fn a_search_marks_its_hits_and_counts_them() {
    let html = view(reader, |state| state.filter.text = "solel piteå".to_owned());
    assert_eq!(html.matches("<mark").count(), 10);
    assert_eq!(html.matches("is-current").count(), 1);
    assert_all(&html, &["1 av 10 träffar"]);
    assert_all(&view(reader, |state| state.filter.text = "ångbåt".to_owned()), &["Inga träffar på ”ångbåt”"]);
}

#[test]
fn the_line_that_was_jumped_to_is_outlined_even_from_its_middle() {
    let html = view(reader, |state| state.place = Some(Span { page: 1, start: 457, end: 459 }));
    assert_eq!(html.matches("is-here").count(), 1);
    let line = html.split("<p").find(|p| p.contains("is-here")).expect("a paragraph");
    assert!(line.contains("reserverar sig till förmån"), "{line}");
}

#[test]
fn notes_are_grouped_by_how_serious_they_are_after_what_was_checked() {
    let html = view(notes, |_| ());
    assert_all(
        &html,
        &[
            "2 av 3 tabeller stämmer med sin tryckta summa.",
            "Kontrollera 1 Pengar 1 En rad i tabellen kan inte läsas som en summa. § 40",
            "Bra att veta 1 Mötet 1 Protokollet säger inte när mötet slutade.",
        ],
    );
    assert_all(&view_of(notes, empty(), |_| ()), &["Inget att anmärka"]);
}
