//! The app: components that show a `State` and send `Action`s.

pub mod address;
pub mod chart;
pub mod dissent;
pub mod filters;
pub mod icons;
pub mod item;
pub mod items;
pub mod labels;
pub mod money;
pub mod notes;
pub mod open;
pub mod overview;
pub mod parts;
pub mod reader;
pub mod state;
