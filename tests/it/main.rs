//! All integration tests in one binary.

mod fixture;
mod stats;
