//! What libFuzzer needs besides `tests/it/fuzz/`, where inputs are made and checked: a target is
//! three lines in `fuzz_targets/`.

#[path = "../../tests/it/facts.rs"]
mod facts;
#[path = "../../tests/it/fuzz/mod.rs"]
mod fuzz;
#[path = "../../tests/it/invariants.rs"]
mod invariants;

use std::sync::atomic::Ordering::Relaxed;

pub use fuzz::*;
use random::Random;

#[global_allocator]
static ALLOCATOR: measure::Counting = measure::Counting;

/// Counts a step: called at every edge of what is built with `-sanitizer-coverage-trace-pc`.
#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc() {
    let steps = caps::STEPS.load(Relaxed);
    caps::STEPS.store(steps.wrapping_add(1), Relaxed);
}

/// A page that breaks the PDF library is a damaged page and no find: its panic is caught. What is
/// not caught is one.
pub fn let_pages_break() {
    std::panic::set_hook(Box::new(|panic| {
        if std::env::var_os("SHOW_PANICS").is_some() {
            eprintln!("{panic}");
        }
    }));
}

/// Changes the first `size` of these bytes by a recipe, or as libFuzzer does where the recipe makes
/// nothing, and tells how many there are then.
pub fn mutate(
    bytes: &mut [u8],
    size: usize,
    most: usize,
    seed: u32,
    recipe: fn(&[u8], &mut Random) -> Option<Vec<u8>>,
) -> usize {
    match recipe(&bytes[..size], &mut Random::new(seed)) {
        Some(changed) => put(&changed, bytes, most),
        None => libfuzzer_sys::fuzzer_mutate(bytes, size, most),
    }
}

/// Puts two texts together and tells how many bytes they have then.
pub fn cross(one: &[u8], other: &[u8], out: &mut [u8], seed: u32) -> usize {
    let mixed = text_recipe::cross(one, other, &mut Random::new(seed));
    put(&mixed, out, usize::MAX)
}

fn put(made: &[u8], out: &mut [u8], most: usize) -> usize {
    let size = made.len().min(out.len()).min(most);
    out[..size].copy_from_slice(&made[..size]);
    size
}
