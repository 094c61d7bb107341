//! Text → facts.
#![no_main]

use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target};
use paragraf_fuzz::{text, text_recipe};

fuzz_target!(|bytes: &[u8]| text::check(bytes));
fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    paragraf_fuzz::mutate(bytes, size, most, seed, text_recipe::mutate)
});
fuzz_crossover!(|one: &[u8], other: &[u8], out: &mut [u8], seed: u32| {
    paragraf_fuzz::cross(one, other, out, seed)
});
