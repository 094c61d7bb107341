//! Fuzzing: what is made, out of what, and what must hold of all of it.
//!
//! ```text
//! goldens, fixtures ──recipe──▶ an input ──check──▶ `tests/it/invariants.rs` and the caps of `caps`
//! ```
//!
//! A target is three lines in `fuzz_targets/`; its recipe changes inputs as somebody would who
//! knows protocols: whole lines, blocks, names, sums and paragraph numbers, and in PDFs objects and
//! what their streams draw.

#[path = "../../tests/it/facts.rs"]
mod facts;
#[path = "../../tests/it/invariants.rs"]
mod invariants;

pub mod address;
pub mod address_recipe;
pub mod caps;
pub mod exports;
pub mod pdf;
pub mod pdf_recipe;
mod random;
pub mod seeds;
pub mod text;
pub mod text_recipe;

#[global_allocator]
static ALLOCATOR: measure::Counting = measure::Counting;
