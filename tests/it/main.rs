//! All integration tests in one binary.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on stops where it is"
)]
#![expect(clippy::print_stdout, reason = "a skipped test says why")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places in small texts"
)]

/// Counts the memory that a piece of work takes.
#[global_allocator]
static ALLOCATOR: measure::Counting = measure::Counting;

mod api;
#[cfg(feature = "app")]
mod charts;
#[cfg(feature = "cli")]
mod cli;
mod colours;
mod corpus;
#[cfg(feature = "app")]
mod element;
#[cfg(feature = "export")]
mod export;
mod facts;
#[cfg(feature = "app")]
mod first_view;
#[cfg_attr(
    not(feature = "app"),
    expect(dead_code, reason = "its drawing is for the tests of the app")
)]
mod fixture;
#[cfg(all(feature = "app", feature = "export", feature = "pdf"))]
#[expect(unreachable_pub, reason = "the package in `fuzz/` uses it too")]
mod fuzz;
mod golden;
#[cfg(feature = "app")]
mod help;
mod invariants;
#[cfg(feature = "app")]
mod languages;
#[cfg(feature = "app")]
mod languages2;
mod lexicon;
#[cfg(feature = "pdf")]
mod malicious;
mod opening;
#[cfg(feature = "pdf")]
mod places;
mod properties;
mod search;
mod seldom;
mod stats;
#[cfg(feature = "app")]
mod texts;
mod tidy;
#[cfg(feature = "app")]
mod ui;
#[cfg(feature = "app")]
mod who;
#[cfg(all(feature = "pdf", feature = "reader"))]
mod worker;
