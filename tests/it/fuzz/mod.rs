//! What no input may do, tried on inputs made out of the goldens:
//!
//! ```text
//! goldens, fixtures ──recipe──▶ an input ──check──▶ `invariants.rs`, and the caps of `caps.rs`
//! ```
//!
//! A recipe changes inputs as somebody would who knows protocols: whole lines, blocks, names, sums
//! and paragraph numbers, and in PDFs objects and what their streams draw. `brief.rs` tries the
//! same few hundred inputs in every run of the tests; `scripts/check/fuzz TARGET SECONDS` (`fuzz/`)
//! lets libFuzzer go on from there, which learns from the edges of the program that an input
//! reaches.

pub mod address;
pub mod address_recipe;
#[cfg(test)]
mod brief;
pub mod caps;
pub mod exports;
pub mod pdf;
pub mod pdf_recipe;
pub mod random;
pub mod seeds;
pub mod text;
pub mod text_recipe;
