//! PDF → pages → facts.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use paragraf_fuzz::{pdf, pdf_recipe};

fuzz_target!(init: paragraf_fuzz::let_pages_break(), |bytes: &[u8]| pdf::check(bytes));
fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    paragraf_fuzz::mutate(bytes, size, most, seed, pdf_recipe::mutate)
});
