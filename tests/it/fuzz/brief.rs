//! A few hundred inputs of each target: the same ones in every run of the tests, so that what they
//! find is found again.

use std::panic::{catch_unwind, resume_unwind};
use std::path::Path;

use super::random::Random;
use super::seeds::{PDFS, TEXTS};
use super::{address, address_recipe, exports, pdf, pdf_recipe, text, text_recipe};

type Recipe = fn(&[u8], &mut Random) -> Option<Vec<u8>>;

/// A long protocol has as many bytes; more would take time and show nothing new.
const LONGEST: usize = 32_768;
/// How often an input is changed before another seed is taken: libFuzzer's own number.
const CHANGES: usize = 5;

#[test]
fn texts_are_read() {
    try_inputs("text", &texts(), changed_text, text::check, 400);
}

#[test]
fn pdfs_are_read() {
    // A form that draws itself twice, and so on, takes a second each time; `malicious.rs` reads it.
    let doubles = |pdf: &Vec<u8>| pdf.windows(5).filter(|name| name == b"/Form").count() > 20;
    let pdfs: Vec<Vec<u8>> = PDFS.iter().filter(|pdf| !doubles(pdf)).cloned().collect();
    try_inputs("pdf", &pdfs, pdf_recipe::mutate, pdf::check, 150);
}

#[test]
fn addresses_are_gone_to_and_told_again() {
    let seeds = [b"#/beslut?utfall=avslag&parti=V&arende=41".to_vec()];
    try_inputs(
        "address",
        &seeds,
        address_recipe::mutate,
        address::check,
        1500,
    );
}

#[test]
fn facts_become_files() {
    try_inputs("exports", &texts(), changed_text, exports::check, 250);
}

/// The goldens, and a text whose first line `exports::check` puts into all facts.
fn texts() -> Vec<Vec<u8>> {
    let hostile = "!=1+1\"<b>\u{202e}\n§ 1\n\nVal\n\nBeslut\nNämnden avslår ansökan.\n";
    TEXTS.iter().cloned().chain([hostile.into()]).collect()
}

/// A text changed by its recipe, or put together with another one.
fn changed_text(text: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    // libFuzzer crosses about as often.
    if random.below(5) == 0 {
        let other = random.one_of(&TEXTS)?;
        return Some(text_recipe::cross(text, other, random));
    }
    text_recipe::mutate(text, random)
}

/// Checks the seeds, and so many inputs made out of them.
fn try_inputs(target: &str, seeds: &[Vec<u8>], recipe: Recipe, check: fn(&[u8]), count: usize) {
    for seed in seeds {
        try_input(target, seed, check);
    }
    let mut random = Random::new(1);
    let mut input = Vec::new();
    for nth in 0..count {
        if nth % CHANGES == 0 {
            input.clone_from(random.one_of(seeds).expect("a seed"));
        }
        let changed = recipe(&input, &mut random);
        input = changed.unwrap_or_else(|| changed_blindly(&input, &mut random));
        input.truncate(LONGEST);
        try_input(target, &input, check);
    }
}

/// Checks an input; one that fails is kept where `scripts/fuzz TARGET FILE` finds it.
fn try_input(target: &str, input: &[u8], check: fn(&[u8])) {
    let Err(panic) = catch_unwind(|| check(input)) else {
        return;
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/artifacts");
    let file = folder.join(target).join("brief");
    std::fs::create_dir_all(folder.join(target)).expect("a folder for finds");
    std::fs::write(&file, input).expect("a file for a find");
    println!("again: scripts/fuzz {target} {}", file.display());
    resume_unwind(panic);
}

/// Bytes changed by one who does not know what they mean: a bit turned, a byte put in, some left
/// out or repeated.
fn changed_blindly(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = random.below(bytes.len() + 1);
    let end = bytes.len().min(at + random.below(64));
    match random.below(4) {
        0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
        1 => drop(bytes.drain(at..end)),
        2 => {
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        _ => bytes.insert(at, u8::try_from(random.below(256)).unwrap_or_default()),
    }
    bytes
}
