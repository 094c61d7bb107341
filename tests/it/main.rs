//! All integration tests in one binary.

mod api;
#[cfg(feature = "app")]
mod charts;
mod fixture;
mod stats;
#[cfg(feature = "app")]
mod ui;
