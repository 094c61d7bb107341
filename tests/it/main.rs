//! All integration tests in one binary.

#[cfg(feature = "app")]
mod charts;
mod fixture;
mod stats;
#[cfg(feature = "app")]
mod ui;
