//! Every row of the lexicon is reached by a sentence that has its wording, and stands in the
//! document it names.

use std::sync::OnceLock;

use paragraf::lexicon::dissent::DISSENT;
use paragraf::lexicon::headings::{HEADINGS, Place, find_heading};
use paragraf::lexicon::money::{PAYERS, UNITS, payer_kind};
use paragraf::lexicon::{Row, ballots, front, has_word, law, outcomes, people, speech};

use crate::corpus;

#[test]
fn every_heading_is_found() {
    for row in DISSENT.iter().chain(HEADINGS) {
        let heading = match row.means.1 {
            Place::Whole => row.form.to_owned(),
            Place::End => format!("nämnden{}", row.form),
            Place::Start | Place::Body => format!("{}nämnden", row.form),
        };
        let first = heading.chars().next().unwrap().to_uppercase().to_string();
        let heading = first.clone() + &heading[first.len()..];
        assert_eq!(find_heading(&heading), Some(row.means.0), "{heading}");
        assert_eq!(
            find_heading(&format!("{heading}:")),
            Some(row.means.0),
            "{heading}:"
        );
        assert_eq!(
            find_heading(&format!(
                "{heading} som nämnden fattade i går kväll har väckt frågor."
            )),
            None,
            "{heading}"
        );
    }
}

#[test]
fn every_word_of_decision_decides() {
    for row in outcomes::OUTCOMES {
        let sentence = format!(
            "Nämnden beslutar att {} det som framgår av ärendet.",
            row.form
        );
        assert_eq!(
            paragraf::extract::outcome_of(&sentence),
            Some(row.means),
            "{sentence}"
        );
    }
    assert_eq!(
        paragraf::extract::outcome_of("Nämnden sammanträder i stora salen."),
        None
    );
}

#[test]
fn every_unit_is_read() {
    for row in UNITS {
        let found =
            paragraf::extract::amounts::find_amounts(&format!("totalt 12 {} för året", row.form));
        assert_eq!(
            found.first().map(|amount| amount.money.kronor),
            Some(12 * row.means),
            "{}",
            row.form
        );
    }
}

#[test]
fn every_payer_word_tells_its_kind() {
    for row in PAYERS {
        assert_eq!(
            payer_kind(&format!("Norra {} Solbacka", row.form)),
            row.means,
            "{}",
            row.form
        );
    }
    assert_eq!(payer_kind("Anna Ek"), paragraf::model::PayerKind::Other);
}

#[test]
fn every_field_of_the_front_page_is_found() {
    for row in front::FIELDS {
        let first = row.form.chars().next().unwrap().to_uppercase().to_string();
        let line = format!("{first}{}: Åsa Ek", &row.form[first.len()..]);
        assert_eq!(
            front::find_field(&line),
            Some((row.means, "Åsa Ek")),
            "{line}"
        );
    }
}

/// The text of a document of the corpus that rows name ("goteborg § 198" → the texts of that
/// folder), lower-cased.
fn text_of(seen_in: &str) -> Option<&'static str> {
    static TEXTS: OnceLock<Vec<(&str, String)>> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| {
        ["norrbotten", "goteborg", "layouts"]
            .map(|name| (name, folder_text(name)))
            .into()
    });
    let folder = seen_in.split(' ').next()?;
    texts
        .iter()
        .find(|(name, text)| *name == folder && !text.is_empty())
        .map(|(_, text)| text.as_str())
}

fn folder_text(name: &str) -> String {
    let Some(folder) = corpus::corpus().map(|corpus| corpus.join(name)) else {
        return String::new();
    };
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let texts = files
        .filter(|file| file.extension().is_some_and(|e| e == "txt"))
        .map(|file| {
            let reading = paragraf::open("x.txt", &std::fs::read(file).unwrap()).unwrap();
            reading.text.lower
                + &reading
                    .text
                    .removed
                    .iter()
                    .map(|line| line.text.to_lowercase() + "\n")
                    .collect::<String>()
        });
    texts.collect()
}

fn unseen<T>(rows: &'static [Row<T>]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let seen =
        |row: &&Row<T>| text_of(row.seen_in).is_none_or(|text| text.contains(row.form.trim()));
    rows.iter()
        .filter(move |row| !seen(row))
        .map(|row| (row.form, row.seen_in))
}

#[test]
fn rows_stand_in_the_document_they_name() {
    let meanings = unseen(HEADINGS)
        .chain(unseen(DISSENT))
        .chain(unseen(outcomes::OUTCOMES))
        .chain(unseen(outcomes::PROPOSES));
    let money = unseen(UNITS)
        .chain(unseen(PAYERS))
        .chain(unseen(front::FIELDS));
    let speech = unseen(speech::KINDS)
        .chain(unseen(speech::PROPOSES))
        .chain(unseen(speech::RESERVES))
        .chain(unseen(speech::SUGGESTS))
        .chain(unseen(law::FINNISH));
    let votes = unseen(ballots::COUNTED).chain(unseen(ballots::BALLOTS));
    let rest = unseen(speech::REMARKS)
        .chain(unseen(speech::RESERVES_NOUN))
        .chain(unseen(speech::FINDS));
    assert_eq!(
        meanings
            .chain(money)
            .chain(speech)
            .chain(votes)
            .chain(rest)
            .collect::<Vec<_>>(),
        []
    );
}

#[test]
fn two_headings_in_one_mean_what_the_first_means() {
    use paragraf::model::SectionKind;
    let kind = Some(SectionKind::Reservations);
    assert_eq!(find_heading("Reservationer och särskilda yttranden"), kind);
    assert_eq!(find_heading("Reservation/protokollsanteckning:"), kind);
    assert_eq!(find_heading("Reservationer och kaffe"), None);
}

/// A case in which somebody says something under a heading.
fn case(heading: &str, said: &str) -> paragraf::model::Item {
    let text = format!("§ 5 Bron\n\n{heading}\n{said}\n");
    paragraf::open("x.txt", text.as_bytes())
        .unwrap()
        .minutes
        .items
        .remove(0)
}

#[test]
fn every_verb_of_a_proposal_proposes_and_every_kind_is_told() {
    for row in speech::PROPOSES.iter().chain(speech::SUGGESTS) {
        let item = case(
            "Yrkanden",
            &format!("Siv Ek (S) {} bifall till bron.", row.form),
        );
        assert_eq!(item.proposals.len(), 1, "{}", row.form);
        assert_eq!(item.proposals[0].by[0].name, "Siv Ek");
    }
    for row in speech::KINDS {
        let item = case(
            "Yrkanden",
            &format!("Siv Ek (S) yrkar {} av bron.", row.form),
        );
        assert_eq!(item.proposals[0].kind, row.means, "{}", row.form);
    }
}

#[test]
fn every_word_of_reservation_and_remark_enters_one() {
    for row in speech::RESERVES {
        assert_eq!(
            case("Beslut", &format!("Siv Ek (S) {} mot beslutet.", row.form))
                .reservations
                .len(),
            1,
            "{}",
            row.form
        );
    }
    for row in speech::RESERVES_NOUN {
        assert_eq!(
            case("Beslut", &format!("Siv Ek (S) lämnar {}.", row.form))
                .reservations
                .len(),
            1,
            "{}",
            row.form
        );
    }
    for row in speech::REMARKS {
        let item = case(
            "Diskussion",
            &format!("Siv Ek (S) {} som framgår.", row.form),
        );
        assert_eq!(
            (item.remarks.len(), item.remarks[0].kind),
            (1, row.means),
            "{}",
            row.form
        );
    }
}

#[test]
fn every_party_is_known_by_its_name() {
    for row in people::PARTIES {
        let item = case(
            "Reservationer",
            &format!("Ledamöterna för {} reserverar sig.", row.form),
        );
        assert_eq!(item.reservations[0].parties, [row.means], "{}", row.form);
    }
}

#[test]
fn every_word_of_a_vote_is_counted() {
    use paragraf::model::BallotKind;
    for row in ballots::COUNTED {
        let vote = case(
            "Omröstning",
            &format!("Resultat: 7 {}, 3 ja, 2 nej.", row.form),
        )
        .votes
        .remove(0);
        let counted = match row.means {
            BallotKind::Yes => Some(vote.yes),
            BallotKind::No => Some(vote.no),
            BallotKind::Abstain => vote.abstain,
            BallotKind::Absent => vote.absent,
        };
        assert_eq!(counted, Some(7), "{}", row.form);
    }
}

#[test]
fn no_note_on_swedish_law_where_another_law_holds() {
    let incomplete = "Vik\n\nNämnden\n\n2024-01-02\n\n§ 5 Bron\n\nBeslut\nBron byggs.\n\n§ 6 Vägen\n\nVotering begärs.\n";
    let codes = |text: &str| {
        let notes = paragraf::open("x.txt", text.as_bytes())
            .unwrap()
            .minutes
            .notes;
        notes
            .into_iter()
            .map(|note| note.code)
            .filter(|code| ["noAdjuster", "voteNoResult"].contains(&&**code))
            .count()
    };
    assert_eq!(codes(incomplete), 2);
    for row in law::FINNISH {
        assert_eq!(
            codes(&format!("{incomplete}{}\n", row.form)),
            0,
            "{}",
            row.form
        );
    }
}

#[test]
fn words_are_whole() {
    assert!(has_word("att anta planen", "anta") && !has_word("antalet platser", "anta"));
}
