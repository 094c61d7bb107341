//! Counts the memory that a piece of work takes. What is counted is the same on every machine and
//! under any load, so that a test can tell whether work grows with its input; a clock cannot.
//!
//! A package of its own, because an allocator is the one thing here that has to be `unsafe`.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, counting for each thread.
pub struct Counting;

/// What a piece of work took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// All bytes that were asked for, given back or not: whatever is copied or collected is among
    /// them.
    pub bytes: u64,
    /// The most bytes that were held at once.
    pub peak: u64,
}

thread_local! {
    static TAKEN: Cell<u64> = const { Cell::new(0) };
    static HELD: Cell<i64> = const { Cell::new(0) };
    static PEAK: Cell<i64> = const { Cell::new(0) };
}

/// Does some work on this thread and tells what it took.
pub fn measure<T>(work: impl FnOnce() -> T) -> (T, Used) {
    let (taken, held) = (TAKEN.get(), HELD.get());
    PEAK.set(held);
    let done = work();
    let peak = u64::try_from(PEAK.get() - held).unwrap_or_default();
    (done, Used { bytes: TAKEN.get() - taken, peak })
}

fn take(bytes: usize) {
    TAKEN.set(TAKEN.get() + bytes as u64);
    hold(bytes as i64);
}

fn hold(bytes: i64) {
    HELD.set(HELD.get() + bytes);
    PEAK.set(PEAK.get().max(HELD.get()));
}

// SAFETY: all is left to the system's allocator; the counters are plain cells that need no memory
// of their own.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        take(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        take(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        hold(-(layout.size() as i64));
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        hold(-(layout.size() as i64));
        take(size);
        unsafe { System.realloc(at, layout, size) }
    }
}
