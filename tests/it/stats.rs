//! The sums that the overview and the charts draw, with exact figures.

use paragraf::model::{FundingCheck, FundingTable, PayerKind};
use paragraf::stats;

use crate::fixture::{board, kronor, person};

#[test]
fn the_overview_sums_what_is_granted_and_refused() {
    let totals = stats::totals(&board().minutes);
    assert_eq!((totals.items, totals.decided), (5, 4));
    assert_eq!((totals.granted, totals.granted_items), (3_347_090, 2));
    assert_eq!((totals.refused, totals.refused_items), (1_399_732, 1));
    assert_eq!((totals.reserved_items, totals.notes), (2, 2));
    assert_eq!(totals.rejected, 2);
}

#[test]
fn the_largest_sum_comes_first_and_cases_without_money_are_left_out() {
    let rows: Vec<_> = stats::money_by_item(&board().minutes)
        .iter()
        .map(|r| (r.item, r.granted, r.refused))
        .collect();
    assert_eq!(
        rows,
        [(3, 2_000_000, 0), (1, 0, 1_399_732), (2, 1_347_090, 0)]
    );
}

#[test]
fn payers_are_the_same_where_their_printed_names_are_and_brackets_are_no_part_of_the_name() {
    let minutes = board().minutes;
    let payers = stats::payers(&minutes, &stats::paid_projects(&minutes));
    let sums: Vec<_> = payers
        .iter()
        .map(|p| (p.name.as_str(), p.kronor, p.parts.len()))
        .collect();
    assert_eq!(
        sums,
        [
            ("Tillväxtverket", 10_615_304, 2),
            ("Region Norrbotten", 3_347_090, 2),
            ("Region Västerbotten", 1_347_092, 1),
            ("Medverkande företag", 950_000, 1),
            ("Skellefteå Science City", 0, 0),
        ]
    );
    assert_eq!(payers[0].note.as_deref(), Some("ERUF"));
    assert_eq!(payers[1].note, None, "one row says 1:1, the other does not");
    assert_eq!(payers[4].unreadable, [(2, "66 6030 kr".to_owned())]);
}

#[test]
fn nobody_pays_for_a_refused_project() {
    let minutes = board().minutes;
    assert_eq!(stats::projects(&minutes), [1, 2, 3]);
    assert_eq!(stats::paid_projects(&minutes), [2, 3]);
}

#[test]
fn kinds_put_payers_together() {
    let minutes = board().minutes;
    let kinds = stats::kinds(&stats::payers(&minutes, &[2, 3]));
    let sums: Vec<_> = kinds
        .iter()
        .map(|k| (k.kind, k.kronor, k.payers.len()))
        .collect();
    assert_eq!(
        sums,
        [
            (PayerKind::Eu, 10_615_304, 1),
            (PayerKind::Region, 4_694_182, 2),
            (PayerKind::Company, 950_000, 2)
        ]
    );
}

#[test]
fn control_sums_are_counted() {
    let checks = stats::checks(&board().minutes);
    assert_eq!(
        (
            checks.tables,
            checks.balanced,
            checks.unreadable,
            checks.off
        ),
        (3, 2, 1, 0)
    );
    assert_eq!(
        board().minutes.items[2].funding[0].check,
        FundingCheck::Unreadable
    );
}

#[test]
fn a_gap_is_what_the_printed_total_has_more_than_the_rows() {
    let minutes = board().minutes;
    let table = &minutes.items[2].funding[0];
    assert_eq!(stats::gap(table), 66_603);
    let over = FundingTable {
        total: Some(kronor(7_000_000)),
        ..table.clone()
    };
    assert_eq!(stats::gap(&over), -184_486);
    assert_eq!(
        stats::gap(&FundingTable {
            total: None,
            ..table.clone()
        }),
        0,
        "without a total nothing is missing"
    );
}

#[test]
fn the_payers_of_one_table_are_summed_as_those_of_all() {
    let minutes = board().minutes;
    let table = &minutes.items[2].funding[0];
    let sums: Vec<_> = stats::table_payers(table)
        .iter()
        .map(|p| (p.name.clone(), p.kronor))
        .collect();
    let all: Vec<_> = stats::payers(&minutes, &[2])
        .iter()
        .map(|p| (p.name.clone(), p.kronor))
        .collect();
    assert_eq!(sums, all);
}

#[test]
fn shares_are_rounded_to_a_tenth_of_a_percent() {
    assert_eq!(stats::per_mille(6_125_000, 12_250_000), 500);
    assert_eq!(stats::per_mille(1, 3), 333);
    assert_eq!(stats::per_mille(2, 3), 667);
    assert_eq!(stats::per_mille(5, 0), 0);
    assert_eq!(stats::per_mille(i64::MAX, i64::MAX), 1000);
}

#[test]
fn reservations_are_grouped_by_person_and_by_party() {
    let minutes = board().minutes;
    assert_eq!(
        stats::dissents(&minutes)
            .iter()
            .map(|d| d.item)
            .collect::<Vec<_>>(),
        [3, 4]
    );
    let people: Vec<_> = stats::dissents_by_person(&minutes)
        .into_iter()
        .map(|(p, d)| (p, d.len()))
        .collect();
    assert_eq!(
        people,
        [
            (person("Jan Anders Perdal", "V"), 2),
            (person("Helena Öhlund", "S"), 1)
        ]
    );
    let parties: Vec<_> = stats::dissents_by_party(&minutes)
        .into_iter()
        .map(|(p, d)| (p, d.len()))
        .collect();
    assert_eq!(parties, [("V".to_owned(), 2), ("S".to_owned(), 1)]);
}
