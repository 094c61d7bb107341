//! How fast the parser is, and how its time grows with the text: the reference protocol once, twice
//! … 64 times, in milliseconds and in instructions, which are the same on a busy machine. As a peer
//! in the same run: lower-casing the same text with the standard library.
//!
//!     cargo bench --bench parse
//!     valgrind --tool=callgrind target/release/deps/parse-… once 1      where the instructions go

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::cast_precision_loss, reason = "sizes of texts")]

use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

const SAMPLE: &str = include_str!("../samples/regionala-utvecklingsnamnden.txt");
const TIMES: [usize; 7] = [1, 2, 4, 8, 16, 32, 64];

/// The reference protocol, where the corpus is there; else the sample repeated to its size.
fn reference() -> String {
    let corpus = std::env::var_os("PARAGRAF_CORPUS")
        .map_or_else(|| PathBuf::from("../shared/corpus"), PathBuf::from);
    std::fs::read_to_string(corpus.join("norrbotten/norrbotten-run-2020-03-24.txt")).unwrap_or_else(
        |_| {
            println!("no corpus: the sample, repeated, stands for the reference protocol");
            SAMPLE.repeat(6)
        },
    )
}

fn parse(text: &str) {
    black_box(paragraf::open("bench.txt", black_box(text.as_bytes())).ok());
}

/// The shortest of some runs, in milliseconds.
fn best(runs: usize, mut run: impl FnMut()) -> f64 {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1e3
    };
    (0..runs).map(once).fold(f64::INFINITY, f64::min)
}

/// How many instructions it takes to parse so many times the text: this program under valgrind;
/// nothing where there is none.
fn instructions(times: usize) -> Option<f64> {
    let program = std::env::current_exe().ok()?;
    let valgrind = [
        "--tool=cachegrind",
        "--cache-sim=no",
        "--cachegrind-out-file=/dev/null",
    ];
    let run = Command::new("valgrind")
        .args(valgrind)
        .arg(program)
        .args(["once", &times.to_string()])
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&run.stderr);
    let count = told
        .lines()
        .find_map(|line| {
            line.split_once("I   refs:")
                .or_else(|| line.split_once("I refs:"))
        })?
        .1;
    count.trim().replace(',', "").parse().ok()
}

fn main() {
    let text = reference();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "once") {
        let times = arguments
            .get(at + 1)
            .and_then(|times| times.parse().ok())
            .unwrap_or(1);
        return if times > 0 {
            parse(&text.repeat(times));
        } else {
            drop(black_box(text));
        };
    }
    let start = instructions(0);
    println!(
        "| text | time | MB/s | time of the size before | instructions a byte | of the size before | lower-casing it |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let mut before = (None, None);
    for times in TIMES {
        before = row(&text.repeat(times), times, start, before);
    }
}

/// Prints a row; gives its time and its instructions.
fn row(
    text: &str,
    times: usize,
    start: Option<f64>,
    before: (Option<f64>, Option<f64>),
) -> (Option<f64>, Option<f64>) {
    let runs = (64 / times).clamp(3, 30);
    let time = best(runs, || parse(text));
    let peer = best(runs, || drop(black_box(black_box(text).to_lowercase())));
    let counted = if times <= 16 {
        instructions(times)
            .zip(start)
            .map(|(all, start)| all - start)
    } else {
        None
    };
    let bytes = text.len() as f64;
    let shown = |value: Option<f64>, digits: usize| {
        value.map_or("–".to_owned(), |value| format!("{value:.digits$}"))
    };
    let growth = |now: Option<f64>, before: Option<f64>| {
        shown(now.zip(before).map(|(now, before)| now / before), 2)
    };
    println!(
        "| {times} × {:.0} kB | {time:.2} ms | {:.1} | {} | {} | {} | 1/{:.0} of the time |",
        bytes / times as f64 / 1e3,
        bytes / time / 1e3,
        growth(Some(time), before.0),
        shown(counted.map(|count| count / bytes), 0),
        growth(counted, before.1),
        time / peer,
    );
    if times == 1 {
        let speed = bytes / time / 1e3;
        println!(
            "short: | text of {:.0} kB → facts, native | {time:.1} ms ({speed:.0} MB/s) | lower-casing it: {peer:.2} ms | {:.0} |",
            bytes / 1e3,
            time / peer
        );
    }
    (Some(time), counted)
}
