//! How fast the parser is: the sample and, where the corpus is there, the reference protocol; how time grows with the
//! text; and, as a peer in the same run, lower-casing the same text with the standard library.

#![expect(clippy::print_stdout, reason = "a benchmark prints its ratios")]

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const SAMPLE: &str = include_str!("../samples/regionala-utvecklingsnamnden.txt");

/// The reference protocol, where the corpus is there; else the sample repeated to its size.
fn reference() -> String {
    let corpus = std::env::var_os("PARAGRAF_CORPUS").map_or_else(|| PathBuf::from("../shared/corpus"), PathBuf::from);
    std::fs::read_to_string(corpus.join("norrbotten/norrbotten-run-2020-03-24.txt")).unwrap_or_else(|_| {
        println!("no corpus: the sample, repeated, stands for the reference protocol");
        SAMPLE.repeat(6)
    })
}

fn parse(text: &str) {
    black_box(paragraf::open("bench.txt", black_box(text.as_bytes())).ok());
}

/// The shortest of some runs.
fn best(runs: u32, mut run: impl FnMut()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..runs).map(once).min().unwrap_or_default()
}

fn throughput(criterion: &mut Criterion) {
    let reference = reference();
    let mut group = criterion.benchmark_group("parse");
    group.throughput(Throughput::Bytes(reference.len() as u64));
    group.bench_function("reference protocol", |b| b.iter(|| parse(&reference)));
    group.bench_function("peer: to_lowercase", |b| b.iter(|| black_box(black_box(&reference).to_lowercase())));
    group.finish();
    print_ratios(&reference);
}

/// Prints time at 1, 2, 4 … 64 times the text, as a ratio to the size before.
fn print_ratios(text: &str) {
    let mut before = best(20, || parse(text));
    println!("reference protocol: {:.2} ms", before.as_secs_f64() * 1e3);
    println!(
        "against to_lowercase: {:.1} times",
        before.as_secs_f64() / best(20, || drop(black_box(text.to_lowercase()))).as_secs_f64()
    );
    for times in [2, 4, 8, 16, 32, 64] {
        let longer = text.repeat(times);
        let now = best(5, || parse(&longer));
        println!(
            "{times} times the text: {:.1} ms, {:.2} times the size before",
            now.as_secs_f64() * 1e3,
            now.as_secs_f64() / before.as_secs_f64()
        );
        before = now;
    }
}

criterion_group!(benches, throughput);
criterion_main!(benches);
