//! The app: components that show a `State` and send `Action`s.

pub mod state;
