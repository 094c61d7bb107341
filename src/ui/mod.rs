//! The app: components that show a `State` and send `Action`s.

pub mod address;
pub mod app;
pub mod brief;
mod browser;
pub mod chart;
pub mod dissent;
mod facts;
pub mod filters;
pub mod icons;
pub mod item;
pub mod items;
pub mod labels;
pub mod marks;
pub mod money;
pub mod notes;
pub mod open;
mod original;
pub mod overview;
pub mod parts;
mod pdf;
pub mod reader;
mod sections;
pub mod state;
mod votes;
