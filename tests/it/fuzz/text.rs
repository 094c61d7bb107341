//! What must hold of any text.

use std::sync::Once;

use super::caps::{Cap, work};
use super::seeds::TEXTS;
use crate::invariants::assert_faithful;

/// What reading a text may take.
pub const CAP: Cap = Cap {
    any: [200_000, 400_000, 400_000],
    each: [2_500, 4_000, 800],
};

/// A long document, in bytes.
const LONG: usize = 100_000;

/// What is made once and kept is made before anything is counted.
pub fn prepare() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        for sample in TEXTS.iter() {
            let _ = paragraf::open("x.txt", sample);
        }
    });
}

/// Reads a text, and some of them as often after each other as makes a long document.
pub fn check(bytes: &[u8]) {
    prepare();
    let (read, took) = work(|| paragraf::open("x.txt", bytes));
    CAP.assert_holds(bytes.len(), took);
    if let Ok(reading) = read {
        assert_faithful(&reading);
    }
    let chosen = bytes
        .iter()
        .fold(0u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(*byte))
        < 3;
    if chosen && !bytes.is_empty() {
        let long = bytes.repeat(LONG.div_ceil(bytes.len()));
        let (_, took) = work(|| paragraf::open("x.txt", &long));
        CAP.assert_holds(long.len(), took);
    }
}
