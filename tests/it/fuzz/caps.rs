//! How much work an input may make: so many steps and bytes for each of its own bytes, whatever it
//! is. A step is an edge of the program that is passed. Steps are counted, not timed, and only in
//! what `scripts/fuzz` builds (`fuzz/src/lib.rs`); bytes are counted everywhere.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use measure::Used;

/// The edges passed until now; it stays 0 in a build that does not count them.
pub static STEPS: AtomicU64 = AtomicU64::new(0);

/// What work took.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// Edges passed; 0 in a build that does not count them.
    pub steps: u64,
    /// Its memory.
    pub used: Used,
}

/// Does some work and tells what it took.
pub fn work<T>(work: impl FnOnce() -> T) -> (T, Work) {
    let before = STEPS.load(Relaxed);
    let (done, used) = measure::measure(work);
    (
        done,
        Work {
            steps: STEPS.load(Relaxed).wrapping_sub(before),
            used,
        },
    )
}

/// What work may take at most.
#[derive(Clone, Copy, Debug)]
pub struct Cap {
    /// Steps, bytes taken and bytes held at once for any input.
    pub any: [u64; 3],
    /// The same for each byte of the input.
    pub each: [u64; 3],
}

impl Cap {
    /// Fails where work on an input of so many bytes took more.
    pub fn assert_holds(&self, bytes: usize, work: Work) {
        let took = [work.steps, work.used.bytes, work.used.peak];
        for (at, what) in ["steps", "bytes", "bytes at once"].into_iter().enumerate() {
            let most = self.any[at] + self.each[at] * bytes as u64;
            assert!(
                took[at] <= most,
                "{} {what} for {bytes} bytes; {most} are the most",
                took[at]
            );
        }
    }
}
