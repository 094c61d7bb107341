//! A small protocol, written by hand: five cases with every kind of money and two reservations.

use std::rc::Rc;

use yew::prelude::*;

use paragraf::Reading;
use paragraf::clean::Text;
use paragraf::model::{
    Block, BlockKind, Decision, FundingCheck, FundingRow, FundingTable, Grant, Item, Level,
    Minutes, Money, Note, Outcome, PayerKind, Person, Proposal, ProposalKind, Reservation, Section,
    SectionKind, Span,
};

/// A person with a party.
pub(crate) fn person(name: &str, party: &str) -> Person {
    Person {
        name: name.to_owned(),
        party: Some(party.to_owned()),
    }
}

/// A sum as printed.
pub(crate) fn kronor(kronor: i64) -> Money {
    Money {
        kronor,
        printed: format!("{kronor} kr"),
    }
}

/// A place on the first page.
pub(crate) fn at(start: u32) -> Span {
    Span {
        page: 1,
        start,
        end: start + 10,
    }
}

/// A state that shows the fixture.
pub(crate) fn reading() -> Rc<Reading> {
    Rc::new(board())
}

/// The protocol.
pub(crate) fn board() -> Reading {
    let items = vec![adjuster(), refused(), unreadable(), disputed(), motion()];
    Reading {
        minutes: Minutes {
            items,
            notes: notes(),
            ..Minutes::default()
        },
        text: text(),
        outside: outside(),
        ..Reading::default()
    }
}

/// A thousand letters on two pages, the first of which is printed as page 7.
fn text() -> Text {
    let mut text = Text::default();
    text.text.push_str(&"x\n".repeat(500));
    text.page_starts.extend([0, 600]);
    text.first_printed = Some(7);
    text
}

fn outside() -> Vec<Section> {
    let block = Block {
        text: "Närvarande ledamöter".to_owned(),
        span: at(0),
        ..Block::default()
    };
    vec![Section {
        heading: Some("Förstasida".to_owned()),
        blocks: vec![block],
        span: at(0),
        ..Section::default()
    }]
}

fn notes() -> Vec<Note> {
    let info = Note {
        code: "noEnd".into(),
        text: "Protokollet säger inte när mötet slutade.".to_owned(),
        ..Note::default()
    };
    let warning = Note {
        level: Level::Warning,
        code: "fundingUnreadable".into(),
        text: "En rad i tabellen kan inte läsas som en summa.".to_owned(),
        item: Some(2),
        span: Some(at(310)),
    };
    vec![info, warning]
}

/// § 22: no money, no decision in the list of decisions.
fn adjuster() -> Item {
    item(22, "Information om vägar", Outcome::None, 20)
}

/// § 34: 1 399 732 kr refused.
fn refused() -> Item {
    let mut item = item(
        34,
        "Medfinansiering av projektet Digital transformation",
        Outcome::Rejected,
        100,
    );
    let refused = vec![Grant {
        amount: kronor(1_399_732),
        span: at(120),
        ..Grant::default()
    }];
    item.decisions = vec![Decision {
        refused,
        outcome: Outcome::Rejected,
        is_final: true,
        ..Decision::default()
    }];
    let rows = vec![
        row(
            "Kommuner i Västerbotten",
            PayerKind::Municipality,
            10_306_800,
        ),
        row("Region Norrbotten", PayerKind::Region, 1_399_732),
    ];
    item.funding = vec![table(rows, 11_706_532, FundingCheck::Balanced)];
    item
}

/// § 40: 1 347 090 kr granted, a table with a row that cannot be read.
fn unreadable() -> Item {
    let mut item = granted(
        40,
        "Medfinansiering av projektet Intersective Innovation 2.0",
        1_347_090,
        300,
    );
    let broken = FundingRow {
        payer: "Skellefteå Science City".to_owned(),
        payer_kind: PayerKind::Company,
        printed: "66 6030 kr".to_owned(),
        suggestion: Some(66_603),
        span: at(310),
        ..FundingRow::default()
    };
    let rows = vec![
        row("Region Norrbotten", PayerKind::Region, 1_347_090),
        noted(row("Tillväxtverket", PayerKind::Eu, 4_490_304), "ERUF"),
        row("Region Västerbotten", PayerKind::Region, 1_347_092),
        broken,
    ];
    item.funding = vec![table(rows, 7_251_089, FundingCheck::Unreadable)];
    item
}

/// § 41: 2 000 000 kr granted against a proposal to reject.
fn disputed() -> Item {
    let mut item = granted(
        41,
        "Medfinansiering av projektet Sustainable Business Bridge",
        2_000_000,
        400,
    );
    let perdal = vec![person("Jan Anders Perdal", "V")];
    item.proposals = vec![Proposal {
        by: perdal.clone(),
        parties: vec!["V".to_owned()],
        kind: ProposalKind::Reject,
        text: "Jan Anders Perdal (V) yrkar avslag på projektansökan.".to_owned(),
        carried: Some(false),
        span: at(430),
    }];
    item.reservations = vec![Reservation {
        by: perdal,
        parties: vec!["V".to_owned()],
        proposal: Some(0),
        text: "Jan Anders Perdal (V) reserverar sig till förmån för eget förslag.".to_owned(),
        written: false,
        span: at(460),
    }];
    item.sections.push(section(
        SectionKind::Reservations,
        "Reservation",
        &item.reservations[0].text,
        450,
    ));
    let rows = vec![
        noted(
            row("Region Norrbotten", PayerKind::Region, 2_000_000),
            "1:1",
        ),
        noted(row("Tillväxtverket", PayerKind::Eu, 6_125_000), "ERUF"),
        row("Medverkande företag", PayerKind::Company, 950_000),
    ];
    item.funding = vec![table(rows, 9_075_000, FundingCheck::Balanced)];
    item
}

/// § 42: a motion that this body proposes to reject, with a reservation by two people.
fn motion() -> Item {
    let mut item = item(42, "Motion 21 om haverikommission", Outcome::Rejected, 500);
    item.is_final = Some(false);
    let text = "Nämnden föreslår fullmäktige att avslå motionen.".to_owned();
    item.decisions = vec![Decision {
        text,
        outcome: Outcome::Rejected,
        to: Some("fullmäktige".to_owned()),
        ..Decision::default()
    }];
    item.reservations = vec![Reservation {
        by: vec![
            person("Helena Öhlund", "S"),
            person("Jan Anders Perdal", "V"),
        ],
        parties: vec!["S".to_owned(), "V".to_owned()],
        text: "Helena Öhlund (S) och Jan Anders Perdal (V) reserverar sig.".to_owned(),
        written: true,
        span: at(560),
        ..Reservation::default()
    }];
    item
}

fn granted(number: u32, title: &str, sum: i64, start: u32) -> Item {
    let mut item = item(number, title, Outcome::Granted, start);
    let granted = vec![Grant {
        amount: kronor(sum),
        span: at(start + 20),
        ..Grant::default()
    }];
    let text = "Nämnden beslutar att bevilja medfinansiering.".to_owned();
    item.decisions = vec![Decision {
        text,
        granted,
        outcome: Outcome::Granted,
        is_final: true,
        ..Decision::default()
    }];
    item
}

fn item(number: u32, title: &str, outcome: Outcome, start: u32) -> Item {
    let label = format!("§ {number}");
    let sections = vec![
        section(SectionKind::Heading, "", &format!("{label} {title}"), start),
        section(
            SectionKind::Matter,
            "Ärendet",
            "Nämnden har fått ett ärende om solel i Piteå.",
            start + 40,
        ),
    ];
    let span = Span {
        page: 1,
        start,
        end: start + 90,
    };
    Item {
        number,
        label,
        title: title.to_owned(),
        outcome,
        sections,
        span,
        pages: [1, 1],
        ..Item::default()
    }
}

fn section(kind: SectionKind, heading: &str, text: &str, start: u32) -> Section {
    let block = Block {
        kind: BlockKind::Paragraph,
        text: text.to_owned(),
        span: at(start),
        ..Block::default()
    };
    let heading = Some(heading.to_owned()).filter(|h| !h.is_empty());
    Section {
        kind,
        heading,
        blocks: vec![block],
        span: at(start),
    }
}

fn row(payer: &str, payer_kind: PayerKind, sum: i64) -> FundingRow {
    FundingRow {
        payer: payer.to_owned(),
        payer_kind,
        amount: Some(kronor(sum)),
        printed: format!("{sum} kr"),
        ..FundingRow::default()
    }
}

fn noted(row: FundingRow, note: &str) -> FundingRow {
    FundingRow {
        note: Some(note.to_owned()),
        ..row
    }
}

fn table(rows: Vec<FundingRow>, total: i64, check: FundingCheck) -> FundingTable {
    let sum = rows
        .iter()
        .filter_map(|r| r.amount.as_ref())
        .map(|m| m.kronor)
        .sum();
    FundingTable {
        rows,
        total: Some(kronor(total)),
        sum,
        check,
        ..FundingTable::default()
    }
}

/// What is drawn, as the server renderer writes it.
pub(crate) fn drawn(html: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Page>::with_props(PageProps { html });
    pollster::block_on(renderer.hydratable(false).render())
}

#[derive(Properties, Clone, PartialEq)]
struct PageProps {
    html: Html,
}

#[component]
fn Page(props: &PageProps) -> Html {
    props.html.clone()
}
