//! What a reader sees of charts, reservations, the whole protocol and the notes.

use std::collections::BTreeSet;
use std::rc::Rc;

use paragraf::Reading;
use paragraf::model::{FundingCheck, PayerKind, Span};
use paragraf::query;
use paragraf::ui::chart::picture::{Picture, svg};
use paragraf::ui::chart::{Bar, Look, Slice};
use paragraf::ui::dissent::dissent;
use paragraf::ui::item::case;
use paragraf::ui::labels::kronor;
use paragraf::ui::money::{FundingProps, funding_chart, money};
use paragraf::ui::notes::notes;
use paragraf::ui::overview::overview;
use paragraf::ui::parts::ViewProps;
use paragraf::ui::reader::Reader;
use paragraf::ui::state::{DissentBy, Grouping, State, Unit};
use yew::prelude::*;

use crate::fixture::{board, drawn, reading};
use crate::who::voting;

/// What a view draws of the fixture, in a state changed by `change`; no-break spaces as spaces.
fn view(draw: fn(&ViewProps) -> Html, change: impl FnOnce(&mut State)) -> String {
    view_of(draw, reading(), change)
}

fn view_of(
    draw: fn(&ViewProps) -> Html,
    reading: Rc<Reading>,
    change: impl FnOnce(&mut State),
) -> String {
    let mut state = State::new(reading, false);
    change(&mut state);
    drawn(draw(&ViewProps {
        state: Rc::new(state),
        act: Callback::noop(),
    }))
    .replace('\u{a0}', " ")
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

/// Every id is there once, and nothing carries a `style` attribute, which the content policy
/// forbids.
fn assert_clean(html: &str) {
    let mut ids: Vec<_> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
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
fn a_sum_that_is_the_most_that_may_be_given_is_told_so() {
    let text = include_str!("../golden/sum_with_a_ceiling/input.txt");
    let reading = Rc::new(paragraf::open("protokoll.txt", text.as_bytes()).unwrap());
    let html = view_of(money, Rc::clone(&reading), |_| ());
    assert_all(
        &html,
        &[
            "beviljade högst 490 000 kr i 2 ärenden.",
            "§ 81 · beviljat, högst 400 000 kr",
            "§ 82 · beviljat 90 000 kr",
        ],
    );
    assert_all(
        &view_of(overview, Rc::clone(&reading), |_| ()),
        &["högst 490 000 kr beviljat i 2 ärenden"],
    );
    assert_all(
        &view_of(case, reading, |state| state.item = Some(0)),
        &["Beviljat: högst 400 000 kr"],
    );
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
fn who_grants_is_named_where_they_have_the_last_word() {
    let mut own = board();
    own.minutes.meeting.body = Some("Regionala utvecklingsnämnden".to_owned());
    let active =
        "Nämnden beviljade 3 347 090 kr i 2 ärenden. Nämnden avslog 1 399 732 kr i 1 ärende.";
    assert_all(&view_of(money, Rc::new(own.clone()), |_| ()), &[active]);
    own.minutes.items[1].is_final = Some(false);
    assert_all(
        &view_of(money, Rc::new(own), |_| ()),
        &["3 347 090 kr beviljas i 2 ärenden."],
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
            "2 projekt kostar enligt protokollets tabeller 16 326 089 kr. Det är mer än det som beviljas: också det som andra betalar är med. § 34 fick avslag och räknas inte med.",
            "Tillväxtverket ERUF uträknat 10 615 304 kr 65 %",
            "Skellefteå Science City 66 6030 kr kan inte läsas",
            "2 av 3 tabeller stämmer med sin tryckta summa.",
            "Tryckt summa 7 251 089 kr, läsbara rader ger 7 184 486 kr: 66 603 kr för lite.",
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
        query::toggle(&mut state.filter.payers, "Tillväxtverket".to_owned());
    });
    assert_eq!(
        html.matches("aria-pressed=\"true\"").count(),
        1 + 1 + 3,
        "the bar, its kind, and the choices of the charts"
    );
    assert_all(
        &html,
        &[
            "§ 41 Medfinansiering av projektet Sustainable Business Bridge 6 125 000 kr",
            "Valt: Tillväxtverket.",
            "Visa 2 ärenden i listan",
        ],
    );
}

/// The rows of a chart that are not in the selection, by their first words.
fn beside<'a>(html: &'a str, id: &str) -> Vec<&'a str> {
    let chart = html
        .split(&format!("<ol id=\"{id}\""))
        .nth(1)
        .and_then(|rest| rest.split("</ol>").next())
        .expect(id);
    let rows = chart.split("<li ").filter(|row| {
        row.split('>')
            .next()
            .is_some_and(|tag| tag.contains("is-beside"))
    });
    rows.filter_map(|row| row.split("<small>").nth(1)?.split([' ', '<', '·']).nth(1))
        .collect()
}

#[test]
fn a_payer_chosen_in_one_chart_is_chosen_in_the_others() {
    let html = view(money, |state| {
        query::toggle(&mut state.filter.payers, "Medverkande företag".to_owned());
    });
    assert_eq!(
        beside(&html, "decided"),
        ["34", "40"],
        "only § 41 has this payer"
    );
    assert_eq!(beside(&html, "projects"), ["40", "34"]);
    let stack = html
        .split("payers-stack-hatch")
        .nth(1)
        .and_then(|rest| rest.split("</svg>").next())
        .expect("a stack");
    assert_eq!(
        stack.matches("beside").count(),
        2,
        "the EU and the regions are outlines: {stack}"
    );
    let payers = html
        .split("<ol id=\"payers\"")
        .nth(1)
        .and_then(|rest| rest.split("</ol>").next())
        .expect("payers");
    let rows = |class: &str| payers.matches(class).count();
    assert_eq!(
        (rows("is-chosen"), rows("is-beside")),
        (1, rows("bar-row") - 1),
        "the other payers step back: {payers}"
    );
    assert!(
        words(&html).contains("§ 40 · 66 603 kr saknas (inte i urvalet)"),
        "it is said in words too"
    );
}

#[test]
fn a_kind_of_payers_that_is_chosen_as_a_whole_is_named_as_one() {
    let chosen = |names: &[&str]| {
        view(money, |state| {
            for name in names {
                query::toggle(&mut state.filter.payers, (*name).to_owned());
            }
        })
    };
    assert_all(
        &chosen(&["Region Norrbotten", "Region Västerbotten"]),
        &["Valt: Regioner (2 betalare)."],
    );
    assert_all(
        &chosen(&["Region Norrbotten"]),
        &["Valt: Region Norrbotten."],
    );
    let mixed = chosen(&["Medverkande företag", "Region Norrbotten"]);
    assert_all(
        &mixed,
        &["Valt: Medverkande företag och Region Norrbotten."],
    );
}

#[test]
fn a_project_is_chosen_in_all_charts_and_left_again_with_one_button() {
    let html = view(money, |state| state.project = Some(3));
    assert_eq!(beside(&html, "decided"), ["34", "40"]);
    assert_eq!(beside(&html, "projects"), ["40", "34"]);
    assert_all(
        &html,
        &[
            "Valt: § 41 Medfinansiering av projektet Sustainable Business Bridge. Öppna ärendet Ta bort valet",
        ],
    );
    assert!(
        !view(money, |_| ()).contains("chart-foot"),
        "nothing is chosen at first"
    );
}

#[test]
fn projects_show_what_they_consist_of_the_most_expensive_first_and_the_refused_last() {
    let html = view(money, |_| ());
    assert_all(
        &html,
        &[
            "Projekt för projekt",
            "EU Regioner Företag Kan inte läsas Kommuner Medfinansiering av projektet Sustainable Business Bridge § 41 9 075 000 kr",
            "Intersective Innovation 2.0 § 40 · 66 603 kr saknas 7 251 089 kr Medfinansiering av projektet Digital transformation § 34 · avslag 11 706 532 kr",
        ],
    );
    let shares = view(money, |state| state.unit = Unit::Share);
    let chart = shares.split("<ol id=\"projects\"").nth(1).expect("a chart");
    assert!(
        chart.contains("x=\"0.0%\" width=\"67.5%\""),
        "the EU pays two thirds of the bar of § 41: {chart}"
    );
}

/// The chart of the table of § 41 with another printed total.
fn with_total(total: i64) -> String {
    let minutes = &reading().minutes;
    let mut table = minutes.items[3].funding[0].clone();
    (table.total, table.check) = (Some(crate::fixture::kronor(total)), FundingCheck::Off);
    let (payers, act, unit) = (&BTreeSet::default(), &Callback::noop(), Unit::Kronor);
    drawn(funding_chart(&FundingProps {
        minutes,
        table: &table,
        unit,
        payers,
        act,
        title: "P",
    }))
    .replace('\u{a0}', " ")
}

#[test]
fn a_table_that_does_not_add_up_looks_so_and_says_by_how_much() {
    let missing = with_total(10_000_000);
    let stack = |html: &str| html.split("</svg>").next().expect("a stack").to_owned();
    assert!(
        stack(&missing).contains("width=\"9.3%\""),
        "a hatched gap of 925 000 of 10 000 000"
    );
    assert!(
        stack(&missing)
            .contains("fill=\"url(#funding-0-0-stack-hatch)\" class=\"fill look-unreadable\"")
    );
    assert_all(
        &missing,
        &[
            "Saknas till tryckt summa uträknat 925 000 kr",
            "raderna ger 9 075 000 kr: 925 000 kr för lite.",
        ],
    );
    let over = with_total(9_000_000);
    assert!(
        stack(&over).contains("class=\"fill look-unreadable surplus\""),
        "hatched over the end of the rows"
    );
    assert!(
        stack(&over).contains("x=\"99.2%\" width=\"0.8%\""),
        "from the printed total to the end"
    );
    assert_all(
        &over,
        &[
            "Mer än tryckt summa uträknat 75 000 kr",
            "raderna ger 9 075 000 kr: 75 000 kr för mycket.",
        ],
    );
}

fn picture(bars: Vec<Bar>) -> Picture {
    Picture {
        title: "Vem betalar <allt> & varför?".to_owned(),
        lead: "2 projekt kostar 16 326 089 kr.".to_owned(),
        stack: vec![
            Slice {
                label: "EU".into(),
                size: 90,
                look: Look::Payer(PayerKind::Eu),
                ..Slice::default()
            },
            Slice {
                label: "Kan inte läsas".into(),
                size: 10,
                look: Look::Unreadable,
                ..Slice::default()
            },
        ],
        bars,
        whole: 100,
        unit: Unit::Kronor,
        measure: kronor,
        notes: vec!["7 av 8 tabeller stämmer.".to_owned()],
        source: "Källa: Nämnden, 24 mars 2020 · Paragraf".to_owned(),
    }
}

#[test]
fn a_picture_holds_title_figures_control_sum_and_source_and_needs_no_style() {
    let long = "Västerbottens läns författningssamlingsförening för medfinansiering av projekt i glesbygd och skärgård"
        .to_owned();
    let bars = vec![
        Bar {
            label: long.clone().into(),
            size: 90,
            computed: true,
            look: Look::Payer(PayerKind::Eu),
            ..Bar::default()
        },
        Bar {
            label: "B".into(),
            printed: Some("66 6030 kr".into()),
            look: Look::Unreadable,
            ..Bar::default()
        },
    ];
    let (svg, [width, height]) = svg(&picture(bars));
    assert_eq!(width, 800);
    assert!(height > 200 && svg.contains(&format!("height=\"{height}\"")));
    assert!(
        svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.ends_with("</svg>")
    );
    assert!(!svg.contains("style") && !svg.contains("class="));
    let text = words(&svg.replace('\u{a0}', " "));
    for told in [
        "Vem betalar &lt;allt> &amp; varför?",
        "Σ 90 kr 90 %",
        "”66 6030 kr” kan inte läsas",
        "7 av 8 tabeller stämmer.",
        "Σ uträknat ur flera rader i protokollet",
        "Källa: Nämnden, 24 mars 2020 · Paragraf",
    ] {
        assert!(
            text.contains(told) || svg.replace('\u{a0}', " ").contains(told),
            "”{told}” is not in {text}"
        );
    }
    let label: String = svg
        .split("<text")
        .filter_map(|part| part.split_once('>')?.1.split('<').next())
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        long.split(' ').all(|word| label.contains(word)),
        "no word of a long name is lost"
    );
    assert!(
        svg.contains("fill=\"url(#unreadable)\""),
        "what cannot be read is hatched"
    );
}

#[test]
fn votes_are_drawn_party_by_party_and_can_be_chosen() {
    let html = view_of(case, Rc::new(voting()), |state| {
        query::toggle(&mut state.filter.parties, "S".to_owned());
        state.item = Some(3);
    });
    assert_clean(&html);
    assert_all(
        &html,
        &[
            "Parti för parti Uträknat ur namnlistan Ja Avstår Nej Moderaterna M (inte i urvalet) Ja 1 · Avstår 1",
            "Socialdemokraterna S Ja 2",
            "Vänsterpartiet V (inte i urvalet) Nej 1",
            "Parti Ja Nej Avstår M 1 0 1 S 2 0 0 V 0 1 0",
        ],
    );
    for class in ["ja", "nej", "avstar"] {
        assert!(
            html.contains(&format!("class=\"fill {class}")),
            "{class} is drawn"
        );
    }
}

#[test]
fn choosing_a_party_leaves_its_reservations() {
    let all = view(dissent, |_| ());
    assert_all(
        &all,
        &[
            "Reservationer parti för parti Uträknat ur reservationerna Vänsterpartiet V 2 reservationer Socialdemokraterna S 1 reservation",
        ],
    );
    for by in [DissentBy::Item, DissentBy::Person, DissentBy::Party] {
        let html = view(dissent, |state| {
            query::toggle(&mut state.filter.parties, "S".to_owned());
            state.dissent_by = by;
        });
        assert_clean(&html);
        assert_all(
            &html,
            &["Valt: S. Visar 1 av 2 reservationer. Visa ärendena i listan Ta bort valet"],
        );
        assert!(
            all.contains("förmån för eget förslag") && !html.contains("förmån för eget förslag"),
            "{by:?}"
        );
    }
}

#[test]
fn a_protocol_without_money_says_so() {
    assert_all(
        &view_of(money, empty(), |_| ()),
        &["Inga pengar i protokollet"],
    );
}

#[test]
fn two_tables_on_a_page_share_no_id_and_say_whether_they_add_up() {
    let chart = |item: usize, start: u32| {
        let minutes = &reading().minutes;
        let mut table = minutes.items[item].funding[0].clone();
        table.span.start = start;
        let (payers, act, unit) = (&BTreeSet::default(), &Callback::noop(), Unit::Kronor);
        funding_chart(&FundingProps {
            minutes,
            table: &table,
            unit,
            payers,
            act,
            title: "Vem betalar?",
        })
    };
    let html = drawn(html! { <>{ chart(2, 1) }{ chart(3, 2) }</> }).replace('\u{a0}', " ");
    assert_clean(&html);
    assert_all(
        &html,
        &[
            "Vem betalar? 7 251 089 kr",
            "3 rader, summan stämmer.",
            "Kan inte läsas uträknat 66 603 kr 0,9 %",
        ],
    );
}

#[test]
fn every_chart_has_its_table_with_the_printed_sums() {
    let html = view(money, |_| ());
    assert_eq!(html.matches("<caption>").count(), 3);
    assert_all(
        &html,
        &["Visa som tabell Beviljat och avslaget Ärende Beviljat Avslaget"],
    );
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
            "Jan Anders Perdal V reserverade sig Ville i stället ha Avslag",
            "Ville i stället ha Avslag . Jan Anders Perdal (V) yrkar avslag på projektansökan. Förslaget föll.",
            "Helena Öhlund S och Jan Anders Perdal V reserverade sig",
            "Skriftlig reservation",
        ],
    );
}

#[test]
fn reservations_are_grouped_by_party_under_the_partys_whole_name() {
    let html = view(dissent, |state| state.dissent_by = DissentBy::Party);
    assert_all(
        &html,
        &[
            "Vänsterpartiet V 2 reservationer",
            "Socialdemokraterna S 1 reservation",
        ],
    );
    assert_all(
        &view(dissent, |state| state.dissent_by = DissentBy::Person),
        &[
            "Jan Anders Perdal V 2 reservationer",
            "Mot beslutet i § 42 Motion 21 om haverikommission Avslag",
        ],
    );
}

#[test]
fn nobody_objected_is_said_as_the_document_allows() {
    assert_all(
        &view_of(dissent, empty(), |_| ()),
        &["Ingen reserverade sig enligt protokollet."],
    );
}

#[test]
fn the_whole_protocol_stands_in_order_with_its_page_numbers_and_flags() {
    let html = view(reader, |_| ());
    assert_clean(&html);
    let text = words(&html);
    let places = [
        "Förstasida",
        "§ 22 Information",
        "§ 34 Medfinansiering",
        "§ 40",
        "§ 41",
        "§ 42 Motion",
    ];
    let text = &text[text
        .find("Sida 7")
        .expect("the printed number of the first page")..];
    let found: Vec<_> = places
        .iter()
        .map(|place| text.find(place).unwrap_or_else(|| panic!("no {place}")))
        .collect();
    assert!(found.is_sorted());
    assert_eq!(html.matches("is-reservation").count(), 1);
}

#[test]
fn a_search_marks_its_hits_and_counts_them() {
    let html = view(reader, |state| state.filter.text = "solel piteå".to_owned());
    assert_eq!(html.matches("<mark").count(), 10);
    assert_eq!(html.matches("is-current").count(), 1);
    assert_all(&html, &["1 av 10 träffar"]);
    assert_all(
        &view(reader, |state| state.filter.text = "ångbåt".to_owned()),
        &["Inga träffar på ”ångbåt”"],
    );
}

#[test]
fn the_line_that_was_jumped_to_is_outlined_even_from_its_middle() {
    let html = view(reader, |state| {
        state.place = Some(Span {
            page: 1,
            start: 457,
            end: 459,
        });
    });
    assert_eq!(html.matches("is-here").count(), 1);
    let line = html
        .split("<p")
        .find(|p| p.contains("is-here"))
        .expect("a paragraph");
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
