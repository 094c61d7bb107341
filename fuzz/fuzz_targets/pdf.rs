//! PDF → pages → facts.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use paragraf_fuzz::{pdf, pdf_recipe};

fuzz_target!(init: pdf::let_pages_break(), |bytes: &[u8]| pdf::check(bytes));
fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| { pdf_recipe::mutate(bytes, size, most, seed) });
