//! What the worker does, without a browser around it.

use paragraf::OpenError;
use paragraf::layout::{Flaw, Page};
use paragraf::model::SourceKind;
use paragraf::wanted::{Format, Wanted};
use paragraf::worker::facts::{self, Named};
use paragraf::worker::paper::Desk;
use paragraf::worker::{self, Reply, Request};
use paragraf::{Minutes, Reading};

use crate::golden;

/// What the PDF part says.
type Told = Reply<Vec<Page>>;

const CASE: &str = "pdf_one_column";

fn file() -> Vec<u8> {
    let case = golden::cases()
        .into_iter()
        .find(|case| case.ends_with(CASE))
        .unwrap();
    golden::input(&case)
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/tests/fixtures/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

fn ask(desk: &mut Desk, request: &Request, file: Vec<u8>) -> Vec<Told> {
    let mut replies = Vec::new();
    // As in the browser, everything goes through bytes.
    let request = Request::from_bytes(&request.to_bytes()).unwrap();
    desk.answer(request, file, &mut |reply| {
        replies.push(Reply::from_bytes(&reply.to_bytes()).unwrap());
    });
    replies
}

fn open(job: u32, password: &str, skip: &[u32]) -> Request {
    Request::Open {
        job,
        password: password.to_owned(),
        skip: skip.to_vec(),
    }
}

fn pages(replies: &[Told]) -> &[Page] {
    match replies.last() {
        Some(Reply::All { read, .. }) => read,
        other => panic!("no pages but {other:?}"),
    }
}

#[test]
fn a_file_is_read_page_by_page_and_gives_what_the_command_line_reads() {
    let replies = ask(&mut Desk::new(|| 0.0), &open(7, "", &[]), file());
    let direct = paragraf::layout::open(&file()).unwrap();
    assert_eq!(pages(&replies), direct);
    let of = u32::try_from(direct.len()).unwrap();
    let told: Vec<Told> = (1..=of)
        .map(|page| Reply::Reading { job: 7, page, of })
        .collect();
    assert_eq!(replies[..direct.len()], told);
}

#[test]
fn the_first_pages_are_shown_while_a_slow_file_is_read() {
    thread_local!(static CLOCK: std::cell::Cell<f64> = const { std::cell::Cell::new(0.0) });
    let slow = || {
        CLOCK.set(CLOCK.get() + 500.0);
        CLOCK.get()
    };
    let replies = ask(&mut Desk::new(slow), &open(1, "", &[]), fixture("long.pdf"));
    let first = replies.iter().find_map(|reply| match reply {
        Reply::First { read, .. } => Some(read.len()),
        _ => None,
    });
    assert_eq!(first, Some(1));
    assert!(pages(&replies).len() > 2);
}

#[test]
fn a_page_that_broke_the_reader_is_passed_over_and_said_to_be_damaged() {
    let replies = ask(&mut Desk::new(|| 0.0), &open(1, "", &[1]), file());
    let pages = pages(&replies);
    assert_eq!(pages[0].flaw, Some(Flaw::Damaged));
    assert!(!pages[1].lines.is_empty());
    let notes = paragraf::parse(pages).minutes.notes;
    assert!(
        notes.iter().any(|note| note.code == "damagedPage"),
        "{notes:?}"
    );
}

#[test]
fn a_page_is_drawn_in_the_coordinates_of_its_lines() {
    let mut desk = Desk::new(|| 0.0);
    let replies = ask(&mut desk, &open(3, "", &[]), file());
    let [width, height] = pages(&replies)[0].sheet.unwrap().shown();
    let [
        Reply::Drawn {
            job: 3,
            page: 1,
            svg: Some(svg),
        },
    ] = &ask(&mut desk, &Request::Draw { job: 3, page: 1 }, vec![])[..]
    else {
        panic!("not drawn")
    };
    let number = |word: &str| word.parse::<f32>().unwrap() * 10.0;
    let frame: Vec<i32> = svg
        .split('"')
        .nth(1)
        .unwrap()
        .split(' ')
        .map(|w| number(w).round() as i32)
        .collect();
    assert_eq!(frame, [0, 0, width, height]);
    assert!(svg.contains("<path"), "the letters are drawn");
}

#[test]
fn pages_are_drawn_only_of_the_file_at_hand() {
    let mut desk = Desk::new(|| 0.0);
    let nothing = |job, page| {
        vec![Reply::Drawn {
            job,
            page,
            svg: None,
        }]
    };
    assert_eq!(
        ask(&mut desk, &Request::Draw { job: 1, page: 1 }, vec![]),
        nothing(1, 1)
    );
    ask(
        &mut desk,
        &Request::Hold {
            job: 2,
            password: String::new(),
        },
        file(),
    );
    assert_eq!(
        ask(&mut desk, &Request::Draw { job: 1, page: 1 }, vec![]),
        nothing(1, 1)
    );
    assert_eq!(
        ask(&mut desk, &Request::Draw { job: 2, page: 99 }, vec![]),
        nothing(2, 99)
    );
    assert_ne!(
        ask(&mut desk, &Request::Draw { job: 2, page: 1 }, vec![]),
        nothing(2, 1)
    );
    // A file that cannot be opened does not take its place.
    ask(&mut desk, &open(3, "", &[]), b"%PDF-1.7 nothing".to_vec());
    assert_ne!(
        ask(&mut desk, &Request::Draw { job: 2, page: 1 }, vec![]),
        nothing(2, 1)
    );
}

#[test]
fn a_page_of_hundreds_of_thousands_of_strokes_is_read_but_not_drawn() {
    let mut desk = Desk::new(|| 0.0);
    assert_eq!(
        pages(&ask(&mut desk, &open(1, "", &[]), fixture("bomb.pdf"))).len(),
        1
    );
    let drawn = ask(&mut desk, &Request::Draw { job: 1, page: 1 }, vec![]);
    assert_eq!(
        drawn,
        [Reply::Drawn {
            job: 1,
            page: 1,
            svg: None
        }]
    );
}

#[test]
fn a_locked_file_asks_for_its_password() {
    let mut desk = Desk::new(|| 0.0);
    let failed = |job, error| vec![Reply::Failed { job, error }];
    assert_eq!(
        ask(&mut desk, &open(1, "", &[]), fixture("locked.pdf")),
        failed(1, OpenError::Password)
    );
    assert_eq!(
        ask(&mut desk, &open(2, "fel", &[]), fixture("locked.pdf")),
        failed(2, OpenError::WrongPassword)
    );
    assert_eq!(
        pages(&ask(
            &mut desk,
            &open(3, "sommar", &[]),
            fixture("locked.pdf")
        ))
        .len(),
        2
    );
    let open_to_all = ask(
        &mut desk,
        &open(4, "", &[]),
        fixture("locked-for-changes.pdf"),
    );
    assert_eq!(
        pages(&open_to_all),
        pages(&ask(&mut desk, &open(5, "", &[]), file()))
    );
}

#[test]
fn what_is_no_request_is_none() {
    assert_eq!(Request::from_bytes(&[250, 1, 2]), None);
    assert_eq!(Told::from_bytes(&[]), None);
}

fn named(name: &str) -> Named<'_> {
    Named { name, bytes: 99 }
}

#[test]
fn a_text_is_read_and_what_is_no_text_is_said() {
    let Reply::All { job: 4, read } = facts::text(
        &open(4, "", &[]),
        named("a.txt"),
        "§ 1  Val\n\nNej.".as_bytes(),
    ) else {
        panic!("not read")
    };
    assert_eq!(
        (
            read.minutes.items.len(),
            &*read.minutes.source.name,
            read.pages.len()
        ),
        (1, "a.txt", 1)
    );
    let word = facts::text(&open(5, "", &[]), named("a.doc"), b"PK\x03\x04");
    assert_eq!(
        word,
        Reply::Failed {
            job: 5,
            error: OpenError::Word
        }
    );
}

#[test]
fn pages_of_a_file_become_facts_and_all_else_is_passed_on() {
    let replies = ask(&mut Desk::new(|| 0.0), &open(7, "", &[]), file());
    assert_eq!(
        facts::of_pages(replies[0].clone(), named("a.pdf")),
        Reply::Reading {
            job: 7,
            page: 1,
            of: 2
        }
    );
    let Reply::All { job: 7, read } =
        facts::of_pages(replies.last().unwrap().clone(), named("a.pdf"))
    else {
        panic!("no facts")
    };
    let direct = paragraf::open("a.pdf", &file()).unwrap().minutes;
    assert_eq!(
        (read.minutes.source.kind, read.minutes.items),
        (SourceKind::Pdf, direct.items)
    );
}

#[test]
fn facts_become_a_file_and_nothing_where_they_are_none() {
    let minutes = paragraf::open("a.pdf", &file()).unwrap().minutes;
    let wanted = Wanted {
        format: Format::Csv,
        ..Wanted::all(&minutes)
    };
    let request = Request::from_bytes(
        &Request::Export {
            job: 9,
            wanted: wanted.clone(),
        }
        .to_bytes(),
    )
    .unwrap();
    let direct = paragraf::export::export(&minutes, &wanted);
    let made = |facts: &[u8]| Reply::from_bytes(&facts::exported(&request, facts).to_bytes());
    let exported = |bytes| Some(Reply::<Reading>::Exported { job: 9, bytes });
    assert_eq!(made(&worker::to_bytes(&minutes)), exported(Some(direct)));
    assert_eq!(made(&[255; 9]), exported(None));
    assert_eq!(
        Some(facts::fail(&request, OpenError::NoReader)),
        exported(None)
    );
}

#[test]
fn a_request_that_cannot_be_met_is_answered_in_its_own_kind() {
    let error = OpenError::NoReader;
    assert_eq!(
        facts::fail(&open(2, "", &[]), error),
        Reply::Failed { job: 2, error }
    );
    assert_eq!(
        facts::fail(&Request::Draw { job: 2, page: 3 }, error),
        Reply::Drawn {
            job: 2,
            page: 3,
            svg: None
        }
    );
}

#[test]
fn every_protocol_is_the_same_after_its_way_to_the_app_and_through_json() {
    for case in golden::cases() {
        let Ok(mut reading) = paragraf::open("a", &golden::input(&case)) else {
            continue;
        };
        let arrived: Reading = worker::from_bytes(&worker::to_bytes(&reading)).unwrap();
        // The app has no use for the text in lower case.
        reading.text.lower.clear();
        assert_eq!(arrived, reading, "{}", case.display());
        let json = serde_json::to_string(&reading.minutes).unwrap();
        assert!(!json.contains("null"), "silent fields are absent");
        assert_eq!(
            serde_json::from_str::<Minutes>(&json).unwrap(),
            reading.minutes,
            "{}",
            case.display()
        );
    }
}
