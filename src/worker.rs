//! What the app and its PDF worker say to each other. The worker's side of it is in `desk`.
//!
//! A request is sent together with its file where it needs one; the file never enters the app's own memory. Numbers of
//! jobs grow, so that an answer to a job that was given up is known as such.

#[cfg(feature = "pdf")]
pub mod desk;

use serde::{Deserialize, Serialize};

use crate::OpenError;
use crate::layout::Page;

/// What the app asks of the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Read the file that comes with it.
    Open {
        /// The number of this job.
        job: u32,
        /// What opens the file; empty for most.
        password: String,
        /// Pages (from 1) that broke the reader before.
        skip: Vec<u32>,
    },
    /// Keep the file that comes with it at hand, as if it had been read: a new worker takes over from a broken one.
    Hold {
        /// The job that read it.
        job: u32,
        /// What opens it.
        password: String,
    },
    /// Draw a page of the file that is at hand.
    Draw {
        /// The job that read the file.
        job: u32,
        /// The page, from 1.
        page: u32,
    },
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// It has started and listens.
    Ready,
    /// It begins to read a page.
    Reading {
        /// The job.
        job: u32,
        /// The page, from 1.
        page: u32,
        /// How many pages there are.
        of: u32,
    },
    /// The first pages, while the others are being read.
    First {
        /// The job.
        job: u32,
        /// The pages so far.
        pages: Vec<Page>,
    },
    /// All pages.
    All {
        /// The job.
        job: u32,
        /// The pages.
        pages: Vec<Page>,
    },
    /// The file could not be opened.
    Failed {
        /// The job.
        job: u32,
        /// Why not.
        error: OpenError,
    },
    /// A page, drawn.
    Drawn {
        /// The job that read the file.
        job: u32,
        /// The page, from 1.
        page: u32,
        /// The picture as SVG, in points; nothing where it could not be drawn.
        svg: Option<String>,
    },
}

impl Request {
    /// The request as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// A request from its bytes; nothing where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Reply {
    /// The reply as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// A reply from its bytes; nothing where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}
