//! The real protocols: what the reference protocol is known to say. They lie beside the repository,
//! not in it.

use std::path::PathBuf;

use paragraf::Reading;
#[cfg(feature = "pdf")]
use paragraf::model::SourceKind;
use paragraf::model::{FundingCheck, Item, Outcome, VoteCheck};

/// The folder of real protocols: `PARAGRAF_CORPUS`, or `../shared/corpus`. It must be there in CI;
/// elsewhere a test that needs it says that it was skipped.
pub(crate) fn corpus() -> Option<PathBuf> {
    let folder = std::env::var_os("PARAGRAF_CORPUS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"),
        PathBuf::from,
    );
    let there = folder.join("norrbotten").is_dir();
    assert!(
        there || std::env::var_os("CI").is_none(),
        "the corpus is missing: {}",
        folder.display()
    );
    if !there {
        println!("skipped: no corpus at {}", folder.display());
    }
    there.then_some(folder)
}

/// Reads a document of the corpus.
pub(crate) fn read(name: &str) -> Option<Reading> {
    let path = corpus()?.join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Some(paragraf::open(name, &bytes).unwrap())
}

/// The reference protocol.
const REFERENCE: &str = "norrbotten/norrbotten-run-2020-03-24.txt";

fn item(reading: &Reading, number: u32) -> &Item {
    reading
        .minutes
        .items
        .iter()
        .find(|item| item.number == number)
        .unwrap()
}

#[test]
fn every_case_of_the_reference_protocol_has_its_outcome() {
    let Some(reading) = read(REFERENCE) else {
        return;
    };
    let items = &reading.minutes.items;
    assert_eq!(
        items.iter().map(|i| i.number).collect::<Vec<_>>(),
        (22..=42).collect::<Vec<_>>()
    );
    let with = |outcome| {
        items
            .iter()
            .filter(|i| i.outcome == outcome)
            .map(|i| i.number)
            .collect::<Vec<_>>()
    };
    assert_eq!(with(Outcome::Rejected), [34, 42]);
    assert_eq!(with(Outcome::Granted), [35, 36, 37, 38, 39, 40, 41]);
    assert_eq!(with(Outcome::None), [24]);
    let proposed: Vec<u32> = items
        .iter()
        .filter(|i| i.is_final == Some(false))
        .map(|i| i.number)
        .collect();
    assert_eq!(proposed, [30, 42]);
    assert_eq!(
        item(&reading, 42).decisions[0].to.as_deref(),
        Some("fullmäktige")
    );
}

#[test]
fn grants_and_the_refusal_are_sums_with_their_fund() {
    let Some(reading) = read(REFERENCE) else {
        return;
    };
    let decisions = reading
        .minutes
        .items
        .iter()
        .flat_map(|item| &item.decisions);
    let (granted, refused): (Vec<_>, Vec<_>) = decisions.map(|d| (&d.granted, &d.refused)).unzip();
    let sums: Vec<i64> = granted
        .iter()
        .copied()
        .flatten()
        .map(|grant| grant.amount.kronor)
        .collect();
    assert_eq!(
        sums,
        [
            1_754_698, 1_222_867, 3_500_000, 1_791_025, 2_500_000, 1_347_090, 2_000_000
        ]
    );
    assert!(
        granted
            .iter()
            .copied()
            .flatten()
            .all(|grant| grant.from.as_deref() == Some("1:1"))
    );
    assert_eq!(
        refused
            .iter()
            .copied()
            .flatten()
            .map(|g| g.amount.kronor)
            .collect::<Vec<_>>(),
        [1_399_732]
    );
}

#[test]
fn reservations_are_tied_to_the_proposal_they_favour() {
    let Some(reading) = read(REFERENCE) else {
        return;
    };
    let reserved = reading
        .minutes
        .items
        .iter()
        .filter(|item| !item.reservations.is_empty());
    let tied: Vec<(u32, &str)> = reserved
        .map(|item| {
            (
                item.number,
                item.proposals[item.reservations[0].proposal.unwrap()].by[0]
                    .name
                    .as_str(),
            )
        })
        .collect();
    assert_eq!(
        tied,
        [
            (28, "Helena Öhlund"),
            (41, "Jan Anders Perdal"),
            (42, "Jan Anders Perdal")
        ]
    );
}

#[test]
fn eight_of_nine_funding_tables_balance_and_the_ninth_has_a_suggestion() {
    let Some(reading) = read(REFERENCE) else {
        return;
    };
    let tables: Vec<_> = reading
        .minutes
        .items
        .iter()
        .flat_map(|item| &item.funding)
        .collect();
    assert_eq!(tables.len(), 9);
    assert_eq!(
        tables
            .iter()
            .filter(|table| table.check == FundingCheck::Balanced)
            .count(),
        8
    );
    let table = &item(&reading, 40).funding[0];
    let row = table.rows.iter().find(|row| row.amount.is_none()).unwrap();
    assert_eq!(
        (row.printed.as_str(), row.suggestion),
        ("66 6030 kr", Some(66_603))
    );
    assert_eq!(
        reading.text.slice(row.span),
        "Skellefteå Science City 66 6030 kr"
    );
    let note = reading
        .minutes
        .notes
        .iter()
        .find(|note| note.code == "fundingUnreadable")
        .unwrap();
    assert_eq!(note.span, Some(row.span));
}

#[test]
fn the_two_columns_of_section_32_are_a_table_that_adds_up() {
    let Some(reading) = read(REFERENCE) else {
        return;
    };
    let table = &item(&reading, 32).tables[0];
    assert_eq!(
        table.columns,
        [
            "Konstområde",
            "Förslag till fördelning 2019 (tkr)",
            "Beslutad fördelning 2020 (tkr)"
        ]
    );
    assert_eq!((table.rows.len(), table.footnotes.len()), (11, 2));
    for column in 1..=2 {
        let number = |cells: &Vec<String>| cells[column].replace(' ', "").parse::<i64>().unwrap();
        let (total, parts) = table.rows.split_last().unwrap();
        assert_eq!(
            parts.iter().map(|row| number(&row.cells)).sum::<i64>(),
            number(&total.cells)
        );
    }
}

#[test]
fn pages_follow_the_printed_numbers() {
    let Some(reading) = read(REFERENCE) else {
        return;
    };
    assert_eq!(reading.minutes.meeting.printed_pages, Some([3, 58]));
    assert_eq!(reading.text.printed_page(item(&reading, 26).span.page), 7);
    assert_eq!(reading.text.printed_page(item(&reading, 32).span.page), 24);
    assert_eq!(
        reading
            .text
            .removed
            .iter()
            .filter(|line| line.text.contains("Sida"))
            .count(),
        4
    );
}

#[cfg(feature = "pdf")]
#[test]
fn the_council_protocol_opens_with_its_pages_and_cases() {
    let Some(reading) = read("alingsas/kommunfullmaktige_2018-03-28_protokoll.pdf") else {
        return;
    };
    assert_eq!(
        (reading.minutes.source.pages, reading.minutes.source.kind),
        (57, SourceKind::Pdf)
    );
    assert_eq!(
        reading
            .minutes
            .items
            .iter()
            .map(|i| i.number)
            .collect::<Vec<_>>(),
        (27..=68).collect::<Vec<_>>()
    );
    assert_eq!(item(&reading, 55).title, "Vision 2040");
    assert_eq!(item(&reading, 55).dnr, ["2017.378 KS"]);
    assert_eq!(
        reading.minutes.meeting.chair.as_ref().unwrap().name,
        "Kristina Grapenholm"
    );
    assert_eq!(reading.minutes.meeting.present.len(), 57);
}

#[cfg(feature = "pdf")]
#[test]
fn text_that_is_missing_or_lies_is_told() {
    let code = |name: &str| {
        let reading = read(name)?;
        Some(
            reading
                .minutes
                .notes
                .into_iter()
                .map(|note| note.code)
                .take(1)
                .collect::<Vec<_>>(),
        )
    };
    let Some(scanned) = code("scanned/initiativarende-scanned.pdf") else {
        return;
    };
    assert_eq!(scanned, ["noTextLayer"]);
    assert_eq!(
        code("nykarleby/valfardsnamnden_protokoll_15_09_2022_18_00_139758.pdf").unwrap(),
        ["brokenText"]
    );
    assert_ne!(
        code("alingsas/tekniska-namnden_2026-06-15_protokoll.pdf").unwrap(),
        ["brokenText"]
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_roll_in_columns_tells_who_voted_how() {
    let Some(reading) = read("alingsas/kommunstyrelsen_2026-06-15_protokoll.pdf") else {
        return;
    };
    let vote = &item(&reading, 114).votes[0];
    assert_eq!(
        (vote.yes, vote.no, vote.ballots.len(), vote.check),
        (7, 8, 15, VoteCheck::Balanced)
    );
}

#[test]
fn every_vote_of_a_council_has_its_members_from_the_appendices() {
    let Some(reading) = read("goteborg/kf-2024-02-29_protokoll.txt") else {
        return;
    };
    let votes: Vec<_> = reading
        .minutes
        .items
        .iter()
        .flat_map(|item| &item.votes)
        .collect();
    assert_eq!(votes.len(), 12);
    assert!(
        votes
            .iter()
            .all(|vote| vote.ballots.len() == 81 && vote.check == VoteCheck::Balanced)
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_list_that_differs_from_the_text_is_told_and_not_mended() {
    let Some(folder) = corpus().map(|corpus| corpus.join("alingsas")) else {
        return;
    };
    let mut files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let name = files
        .find(|name| name.contains("ss-92") && !name.contains(".json"))
        .unwrap();
    let reading = read(&format!("alingsas/{name}")).unwrap();
    let vote = &item(&reading, 92).votes[0];
    assert_eq!((vote.yes, vote.no, vote.check), (20, 26, VoteCheck::Off));
    assert!(
        reading
            .minutes
            .notes
            .iter()
            .any(|note| note.code == "voteOff" && note.span == Some(vote.span))
    );
}
