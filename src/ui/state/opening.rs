//! What the app begins with, and what a file is doing.

use crate::OpenError;

/// What the app begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// The built-in sample.
    #[default]
    Sample,
    /// The same, but only once another protocol that is about to come does not come.
    Awaits,
    /// A protocol that was saved with the app around it; no other can be opened.
    Saved {
        /// Whether pictures of its pages were saved too.
        pictures: bool,
    },
    /// The app stands in another page and shows the protocol that is about to come, and no other.
    Embedded,
}

/// What a file is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// The document in `State::reading` is on screen.
    #[default]
    Ready,
    /// A file is being read.
    Opening(Opening),
    /// A file of this name could not be opened.
    Failed(String, OpenError),
}

/// A file that is being read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Its name.
    pub name: String,
    /// Which page (from 1) of how many is being read, once that is known.
    pub page: Option<[u32; 2]>,
    /// Whether its first pages are on screen already.
    pub begun: bool,
}
