//! What a reader of English or Finnish sees of money, dissent, attendance, notes and the whole
//! protocol.

use std::path::Path;
use std::rc::Rc;

use paragraf::check::CODES;
use paragraf::lexicon::sentences as say;
use paragraf::model::{
    Block, BlockKind, FundingCheck, Level, Minutes, Note, Span, Table, TableRow,
};
use paragraf::ui::language::{Language, speak};
use paragraf::ui::said;
use paragraf::ui::state::{Action, DissentBy, Grouping, Original, Unit, View};
use paragraf::{Reading, open};

use crate::charts::words;
use crate::fixture::{self, at};
use crate::golden::{cases, input};
use crate::languages::{alike, page, pieces, sample};
use crate::who::voting;

const OTHERS: [Language; 2] = [Language::English, Language::Finnish];

/// Every way to look at these views.
fn ways() -> Vec<Vec<Action>> {
    let show = Action::Show;
    let original = Original {
        page: 1,
        span: Some(at(0)),
    };
    vec![
        vec![show(View::Money)],
        vec![
            show(View::Money),
            Action::Grouping(Grouping::Kind),
            Action::Unit(Unit::Share),
        ],
        vec![show(View::Money), Action::Project(Some(3))],
        vec![
            show(View::Money),
            Action::Payer("Region Norrbotten".to_owned()),
        ],
        vec![show(View::Dissent)],
        vec![show(View::Dissent), Action::Party("S".to_owned())],
        vec![show(View::Dissent), Action::DissentBy(DissentBy::Person)],
        vec![show(View::Dissent), Action::DissentBy(DissentBy::Party)],
        vec![show(View::Attendance)],
        vec![show(View::Notes)],
        vec![show(View::Reader)],
        vec![show(View::Reader), Action::Search("ärende".to_owned())],
        vec![show(View::Reader), Action::Search("giraff".to_owned())],
        vec![show(View::Items), Action::Original(Some(original))],
    ]
}

/// A protocol in which nothing is right: no money, a table that is off, a reservation without a
/// name.
fn odd() -> Reading {
    let mut reading = fixture::board();
    let items = &mut reading.minutes.items;
    items[1].funding[0].check = FundingCheck::Off;
    items[3].funding[0].check = FundingCheck::NoTotal;
    let reservation = &mut items[4].reservations[0];
    (reservation.by, reservation.parties) = (Vec::new(), Vec::new());
    let line = Block {
        kind: BlockKind::TableRow,
        text: "Piteå 12".to_owned(),
        span: at(41),
        ..Block::default()
    };
    let row = TableRow {
        cells: vec!["Piteå".to_owned(), "12".to_owned()],
        span: at(41),
    };
    items[0].tables = vec![Table {
        rows: vec![row],
        span: at(41),
        ..Table::default()
    }];
    items[0].sections[1].blocks.push(line);
    reading
}

#[test]
fn no_word_of_these_views_stays_swedish() {
    let quiet = Reading {
        minutes: Minutes::default(),
        ..fixture::board()
    };
    for reading in [fixture::board(), voting(), odd(), quiet]
        .map(Rc::new)
        .into_iter()
        .chain([sample()])
    {
        for actions in ways() {
            for language in OTHERS {
                let alike = alike(&reading, language, &actions);
                assert!(alike.is_empty(), "{language:?} {actions:?}: {alike:?}");
            }
        }
    }
}

#[test]
fn what_is_said_of_money_reads_well_in_each_language() {
    let money = |language| words(&page(&sample(), language, &[Action::Show(View::Money)]));
    let (english, finnish) = (money(Language::English), money(Language::Finnish));
    for (page, sentence) in [
        (&english, "The committee granted SEK 6,142,000 in 4 items."),
        (&english, "Choose a bar to open the item."),
        (&english, "The rows add up to the printed total in"),
        (&finnish, "Lautakunta myönsi 4 asiassa 6 142 000 kr."),
        (&finnish, "Valitse palkki, niin asia avautuu."),
        (&finnish, "taulukosta täsmää painettuun loppusummaan."),
    ] {
        assert!(page.contains(sentence), "”{sentence}” is not in:\n{page}");
    }
}

#[test]
fn the_whole_protocol_is_swedish_and_what_the_app_says_in_it_is_not() {
    let html = page(
        &fixture::reading(),
        Language::Finnish,
        &[Action::Show(View::Reader)],
    );
    let pieces = pieces(&html);
    for own in ["Avaa asia", "Eriävä mielipide", "Sivu 7", "Hylätty"] {
        assert!(
            pieces.contains(&(Some("fi"), own)),
            "”{own}” is not said to be Finnish"
        );
    }
    for quote in ["Motion 21 om haverikommission", "Närvarande ledamöter"] {
        assert!(
            pieces.contains(&(Some("sv"), quote)),
            "”{quote}” is not said to be Swedish"
        );
    }
}

#[test]
fn names_of_payers_and_cases_in_charts_are_said_to_be_swedish() {
    let html = page(
        &fixture::reading(),
        Language::English,
        &[Action::Show(View::Money)],
    );
    let pieces = pieces(&html);
    for quote in [
        "Medverkande företag",
        "Medfinansiering av projektet Digital transformation",
    ] {
        let own = pieces
            .iter()
            .find(|(lang, words)| *words == quote && *lang != Some("sv"));
        assert!(
            pieces.contains(&(Some("sv"), quote)) && own.is_none(),
            "”{quote}”: {own:?}"
        );
    }
}

/// A note as each of the three languages tells it.
fn told(minutes: &Minutes, note: &Note) -> [String; 3] {
    [Language::Swedish, Language::English, Language::Finnish].map(|language| {
        speak(language);
        let said = said::note(minutes, note);
        speak(Language::Swedish);
        said.replace('\u{a0}', " ")
    })
}

#[test]
fn every_note_has_its_sentence_in_each_language() {
    for code in CODES {
        let note = Note {
            code: code.into(),
            text: "Sidorna 4 och 5 är skadade.".to_owned(),
            ..Note::default()
        };
        let [swedish, english, finnish] = told(&Minutes::default(), &note);
        assert_eq!(swedish, note.text);
        assert!(
            english != swedish && finnish != swedish && english != finnish,
            "{code}: {english} {finnish}"
        );
    }
}

#[test]
fn every_code_of_the_core_is_in_the_list() {
    for file in ["check.rs", "completeness.rs"] {
        let text =
            std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file))
                .unwrap();
        let words = text
            .split('"')
            .skip(1)
            .step_by(2)
            .filter(|s| s.chars().all(|c| c.is_ascii_alphabetic()));
        for code in words.filter(|word| !word.is_empty()) {
            assert!(CODES.contains(&code), "{file} makes notes of code {code:?}");
        }
    }
    for case in cases() {
        let Ok(reading) = open("protokoll.txt", &input(&case)) else {
            continue;
        };
        for note in &reading.minutes.notes {
            assert!(
                CODES.contains(&note.code.as_ref()),
                "{}: {}",
                case.display(),
                note.code
            );
        }
    }
}

#[test]
fn a_note_without_a_translation_is_shown_as_swedish() {
    let html = page(
        &fixture::reading(),
        Language::English,
        &[Action::Show(View::Notes)],
    );
    assert!(
        html.contains("<p lang=\"sv\">Protokollet säger inte när mötet slutade.</p>"),
        "{html}"
    );
}

/// The note of a code in a golden, in each language.
fn golden(case: &str, code: &str) -> [String; 3] {
    let folder = cases()
        .into_iter()
        .find(|path| path.ends_with(case))
        .unwrap();
    let minutes = open("protokoll.txt", &input(&folder)).unwrap().minutes;
    let note = minutes.notes.iter().find(|note| note.code == code).unwrap();
    told(&minutes, note)
}

#[test]
fn notes_name_the_row_and_the_sums() {
    let [_, english, finnish] = golden("funding_row_unreadable", "fundingUnreadable");
    assert_eq!(
        english,
        "The row “Stiftelsen för myrens vänner” has “100 0000 kr”, which cannot be read as a sum. SEK 100,000 would make the total correct, but that is not what it says."
    );
    assert_eq!(
        finnish,
        "Rivillä ”Stiftelsen för myrens vänner” lukee ”100 0000 kr”, jota ei voi lukea summana. 100 000 kr saisi loppusumman täsmäämään, mutta niin siinä ei lue."
    );
    let [_, english, finnish] = golden("funding_off_by_a_row", "fundingOff");
    assert_eq!(
        english,
        "The rows add up to SEK 990,000 but the printed total is SEK 1,000,000: a difference of SEK 10,000."
    );
    assert_eq!(
        finnish,
        "Rivien summa on 990 000 kr, mutta painettu loppusumma on 1 000 000 kr: ero on 10 000 kr."
    );
}

#[test]
fn a_gap_in_the_numbers_names_both_cases() {
    let reading = fixture::board();
    let note = Note {
        code: "sequence".into(),
        item: Some(1),
        text: "§ 34 …".to_owned(),
        ..Note::default()
    };
    let [_, english, finnish] = told(&reading.minutes, &note);
    assert_eq!(english, "§ 34 follows § 22: the numbers are not in order.");
    assert_eq!(
        finnish,
        "Kohdan § 22 jälkeen tulee § 34: numerot eivät ole järjestyksessä."
    );
}

#[test]
fn notes_name_the_pages() {
    let note = |code: &'static str, text| Note {
        level: Level::Warning,
        code: code.into(),
        text,
        span: Some(Span::default()),
        ..Note::default()
    };
    let some = say::pages(&[1, 2, 3, 7]);
    let [_, english, finnish] = told(
        &Minutes::default(),
        &note("damagedPage", say::damaged_page(&some, false)),
    );
    assert_eq!(
        english,
        "Pages 1–3 and 7 are damaged and could not be read."
    );
    assert_eq!(
        finnish,
        "Sivut 1–3 ja 7 ovat vioittuneet, eikä niitä voitu lukea."
    );
    let one = note("brokenText", say::broken_text(&say::pages(&[12]), false));
    assert!(told(&Minutes::default(), &one)[1].starts_with("The text layer of page 12 is broken"));
    let all = note("noTextLayer", say::no_text_layer(&some, true));
    assert!(
        told(&Minutes::default(), &all)[1]
            .starts_with("The document is an image without a text layer")
    );
}
