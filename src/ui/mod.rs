//! The app: components that show a `State` and send `Action`s.

pub mod address;
pub mod app;
pub mod attendance;
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
pub mod origin;
pub mod overview;
pub mod parts;
mod proposals;
pub mod reader;
mod roll;
mod sections;
pub mod state;
mod votes;
