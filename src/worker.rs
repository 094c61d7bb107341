//! What the app and its worker say to each other. In the worker two parts answer: `paper` reads and
//! draws the pages of PDF files, `facts` reads texts and turns pages into facts.
//!
//! A request is sent together with its file where it needs one; the file never enters the app's own
//! memory. Numbers of jobs grow, so that an answer to a job that was given up is known as such.

#[cfg(feature = "reader")]
pub mod facts;
#[cfg(feature = "pdf")]
pub mod paper;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::OpenError;
use crate::wanted::Wanted;

/// What the app asks of the worker.
#[derive(Clone, Debug, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
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
    /// Keep the file that comes with it at hand, as if it had been read: a new worker takes over
    /// from a broken one.
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
    /// Make a file of the facts that come with it (their bytes).
    Export {
        /// The number of this job.
        job: u32,
        /// What is wanted of them.
        wanted: Wanted,
    },
    /// Hide personal identity numbers in the protocol that comes with it (its bytes).
    Hide {
        /// The number of this job.
        job: u32,
    },
}

/// What is answered. `T` is what a file has become: pages where the PDF part says so, facts where
/// the app hears it.
#[derive(Clone, Debug, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub enum Reply<T> {
    /// The worker has started and listens.
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
        /// What they are.
        read: T,
    },
    /// The whole file.
    All {
        /// The job.
        job: u32,
        /// What it is.
        read: T,
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
    /// A file to take away.
    Exported {
        /// The job.
        job: u32,
        /// What is in it; nothing where it could not be made.
        bytes: Option<Vec<u8>>,
    },
}

impl Request {
    /// The request as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        to_bytes(self)
    }

    /// A request from its bytes; nothing where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        from_bytes(bytes)
    }

    /// The number of its job.
    pub fn job(&self) -> u32 {
        match self {
            Self::Open { job, .. }
            | Self::Hold { job, .. }
            | Self::Draw { job, .. }
            | Self::Export { job, .. }
            | Self::Hide { job } => *job,
        }
    }
}

impl<T: BorshSerialize + BorshDeserialize> Reply<T> {
    /// The reply as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        to_bytes(self)
    }

    /// A reply from its bytes; nothing where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        from_bytes(bytes)
    }
}

impl<T> Reply<T> {
    /// The same reply, what was read turned into something else.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Reply<U> {
        match self {
            Self::Ready => Reply::Ready,
            Self::Reading { job, page, of } => Reply::Reading { job, page, of },
            Self::First { job, read } => Reply::First {
                job,
                read: turn(read),
            },
            Self::All { job, read } => Reply::All {
                job,
                read: turn(read),
            },
            Self::Failed { job, error } => Reply::Failed { job, error },
            Self::Drawn { job, page, svg } => Reply::Drawn { job, page, svg },
            Self::Exported { job, bytes } => Reply::Exported { job, bytes },
        }
    }
}

/// What goes from one part to another, as bytes (Borsh: fields by their place, without names).
pub fn to_bytes<T: BorshSerialize>(what: &T) -> Vec<u8> {
    borsh::to_vec(what).unwrap_or_default()
}

/// What came as bytes; nothing where they are not of its kind.
pub fn from_bytes<T: BorshDeserialize>(bytes: &[u8]) -> Option<T> {
    borsh::from_slice(bytes).ok()
}
