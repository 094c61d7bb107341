//! How fast a search answers each key: words typed letter by letter into archives of 21 to 100,000 cases, and, as a peer in
//! the same run, every case's text lower-cased and looked through by the standard library. What is measured is the whole
//! answer, with the counts of every filter; the peer only tells the cases.
//!
//!     cargo bench --bench search                       the figures
//!     cargo bench --bench search -- archive 10000      the text of an archive, for the browser's benchmark

#![expect(clippy::print_stdout, reason = "a benchmark prints its ratios")]

mod archive;

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use criterion::Criterion;
use paragraf::Reading;
use paragraf::model::Item;
use paragraf::query::{self, Filter, Index};

const SIZES: [usize; 4] = [21, 1_000, 10_000, 100_000];
/// What is typed: a compound that some cases have, a name, a sum, a word of nearly all cases and two words.
const TYPED: [&str; 5] =
    ["vindkraftsanalysens", "åkerlyck", "\"250 000 kronor\"", "utveckling", "tandvårdsfond norrvik"];
/// A protocol is read this many cases at a time: a file has its limit.
const AT_ONCE: usize = 10_000;

fn read(cases: usize) -> Reading {
    let mut reading = Reading::default();
    for part in 0..cases.div_ceil(AT_ONCE) {
        let text = archive::archive(cases.min(AT_ONCE), part);
        reading.minutes.items.extend(paragraf::open("archive.txt", text.as_bytes()).unwrap_or_default().minutes.items);
    }
    assert_eq!(reading.minutes.items.len(), cases);
    reading
}

/// The text of every key of a word: "s", "sk", "ska".
fn keys(word: &str) -> impl Iterator<Item = &str> {
    word.char_indices().map(|(at, c)| &word[..at + c.len_utf8()])
}

fn ask(index: &Index, typed: &str) -> usize {
    query::ask(index, &Filter { text: typed.to_owned(), ..Filter::default() }).cases.len()
}

fn texts(item: &Item) -> String {
    let blocks = item.sections.iter().flat_map(|section| &section.blocks).map(|block| block.text.as_str());
    [item.label.as_str(), &item.title].into_iter().chain(blocks).collect::<Vec<_>>().join("\n")
}

/// The peer.
fn scan(texts: &[String], typed: &str) -> usize {
    let word = typed.trim_matches('"').to_lowercase();
    texts.iter().filter(|text| text.to_lowercase().contains(&word)).count()
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

fn print_times(reading: &Reading, index: &Index) {
    let texts: Vec<String> = reading.minutes.items.iter().map(texts).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for typed in TYPED.into_iter().flat_map(keys) {
        ours.push(timed(|| ask(index, black_box(typed))).1);
        theirs.push(timed(|| scan(&texts, black_box(typed))).1);
    }
    let ((median, longest), (peer, _)) = (told(ours), told(theirs));
    println!(
        "  a key: {median:.2} ms, the longest {longest:.2} ms; peer {peer:.1} ms, {:.0} times as long",
        peer / median
    );
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "archive") {
        let cases = arguments.get(at + 1).and_then(|cases| cases.parse().ok()).unwrap_or(AT_ONCE);
        print!("{}", archive::archive(cases, 0));
        return;
    }
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    for cases in SIZES {
        let reading = Rc::new(read(cases));
        let index = Index::new(&reading);
        let ((), time) = timed(|| index.prepare());
        println!("{cases} cases: index in {:.1} ms", time.as_secs_f64() * 1e3);
        print_times(&reading, &index);
        criterion.bench_function(&format!("type a word, {cases} cases"), |b| {
            b.iter(|| keys("tandvårdsfond").map(|typed| ask(&index, black_box(typed))).sum::<usize>());
        });
    }
    criterion.final_summary();
}
