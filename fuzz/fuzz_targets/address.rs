//! An address → what is on screen → its address.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use paragraf_fuzz::{address, address_recipe};

fuzz_target!(|bytes: &[u8]| address::check(bytes));
fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    paragraf_fuzz::mutate(bytes, size, most, seed, address_recipe::mutate)
});
