//! How fast a search answers each key: words typed letter by letter into archives of 21 to 100,000
//! cases, and filters chosen one after the other; as a peer in the same run, every case's text
//! lower-cased and looked through by the standard library. What is measured is the whole answer,
//! with the counts of every filter; the peer only tells the cases.
//!
//!     cargo bench --bench search                       the figures
//!     cargo bench --bench search -- archive 10000      the text of an archive, for the browser's
//!     benchmark

#![expect(clippy::print_stdout, reason = "a benchmark prints its ratios")]
#![expect(clippy::cast_precision_loss, reason = "sizes of texts")]

mod archive;

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use paragraf::Reading;
use paragraf::model::{Item, Outcome};
use paragraf::query::{self, Filter, Index};

const SIZES: [usize; 4] = [21, 1_000, 10_000, 100_000];
/// What is typed: a compound that some cases have, a name, a sum, a word of nearly all cases and
/// two words.
const TYPED: [&str; 5] = [
    "vindkraftsanalysens",
    "åkerlyck",
    "\"250 000 kronor\"",
    "utveckling",
    "tandvårdsfond norrvik",
];
/// A protocol is read this many cases at a time: a file has its limit.
const AT_ONCE: usize = 10_000;

fn read(cases: usize) -> Reading {
    let mut reading = Reading::default();
    for part in 0..cases.div_ceil(AT_ONCE) {
        let text = archive::archive(cases.min(AT_ONCE), part);
        reading.minutes.items.extend(
            paragraf::open("archive.txt", text.as_bytes())
                .unwrap_or_default()
                .minutes
                .items,
        );
    }
    assert_eq!(reading.minutes.items.len(), cases);
    reading
}

/// The text of every key of a word: "s", "sk", "ska".
fn keys(word: &str) -> impl Iterator<Item = &str> {
    word.char_indices()
        .map(|(at, c)| &word[..at + c.len_utf8()])
}

fn ask(index: &Index, typed: &str) -> usize {
    query::ask(
        index,
        &Filter {
            text: typed.to_owned(),
            ..Filter::default()
        },
    )
    .cases
    .len()
}

fn texts(item: &Item) -> String {
    let blocks = item
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .map(|block| block.text.as_str());
    [item.label.as_str(), &item.title]
        .into_iter()
        .chain(blocks)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The peer.
fn scan(texts: &[String], typed: &str) -> usize {
    let word = typed.trim_matches('"').to_lowercase();
    texts
        .iter()
        .filter(|text| text.to_lowercase().contains(&word))
        .count()
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (run(), start.elapsed())
}

/// The median and the longest of some times, in milliseconds.
fn told(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort_unstable();
    let ms = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1e3);
    (ms(times.get(times.len() / 2)), ms(times.last()))
}

/// The filters that are chosen.
fn filters() -> Vec<Filter> {
    let outcome = |outcome| Filter {
        outcomes: [outcome].into_iter().collect(),
        ..Filter::default()
    };
    let party = Filter {
        parties: ["SD".to_owned()].into_iter().collect(),
        ..Filter::default()
    };
    let payer = Filter {
        payers: ["Region Vidaland".to_owned()].into_iter().collect(),
        ..Filter::default()
    };
    let both = Filter {
        money: true,
        ..outcome(Outcome::Rejected)
    };
    let reserved = Filter {
        reserved: true,
        ..Filter::default()
    };
    vec![
        Filter::default(),
        outcome(Outcome::Granted),
        both,
        party,
        payer,
        reserved,
    ]
}

/// The times of all keys; the peer's only of every eighth, which is enough to tell it.
fn times_of_keys(texts: &[String], index: &Index) -> (Vec<Duration>, Vec<Duration>) {
    let typed: Vec<&str> = TYPED.into_iter().flat_map(keys).collect();
    let ours = typed
        .iter()
        .map(|typed| timed(|| ask(index, black_box(typed))).1)
        .collect();
    let theirs = typed
        .iter()
        .step_by(8)
        .map(|typed| timed(|| scan(texts, black_box(typed))).1)
        .collect();
    (ours, theirs)
}

fn row(cases: usize) {
    let reading = Rc::new(read(cases));
    let texts: Vec<String> = reading.minutes.items.iter().map(texts).collect();
    let (index, made) = timed(|| {
        let index = Index::new(&reading);
        index.prepare();
        index
    });
    let (ours, theirs) = times_of_keys(&texts, &index);
    let ((median, longest), (peer, _)) = (told(ours), told(theirs));
    let (filter, _) = told(
        filters()
            .iter()
            .map(|filter| timed(|| query::ask(&index, black_box(filter))).1)
            .collect(),
    );
    let [size, made] = [
        texts.iter().map(String::len).sum::<usize>() as f64 / 1e6,
        made.as_secs_f64() * 1e3,
    ];
    println!(
        "| {cases} | {size:.1} MB | {made:.0} ms | {median:.2} ms | {longest:.2} ms | {filter:.2} ms | {peer:.2} ms | {:.3} |",
        median / peer
    );
    if cases == AT_ONCE {
        println!(
            "short: | a key in the search box, {cases} cases, native | {median:.2} ms | looking through the texts: {peer:.0} ms | {:.3} |",
            median / peer
        );
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "archive") {
        let cases = arguments
            .get(at + 1)
            .and_then(|cases| cases.parse().ok())
            .unwrap_or(AT_ONCE);
        print!("{}", archive::archive(cases, 0));
        return;
    }
    println!(
        "| cases | text | index, once | a key | longest key | a filter | looking through the texts | ratio |"
    );
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|");
    SIZES.into_iter().for_each(row);
}
