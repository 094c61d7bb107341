//! The part that turns texts, and the pages of PDF files, into facts.

use super::{Reply, Request};
use crate::export::export;
use crate::layout::Page;
use crate::model::SourceKind;
use crate::{Minutes, OpenError, Reading, layout, personal};

/// A file as its reader knows it.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Answers the request to open a text.
pub fn text(request: &Request, file: Named, bytes: &[u8]) -> Reply<Reading> {
    let job = request.job();
    match layout::open(bytes) {
        Ok(pages) => Reply::All {
            job,
            read: crate::read(file.name, file.bytes, SourceKind::Text, pages),
        },
        Err(error) => Reply::Failed { job, error },
    }
}

/// What the PDF part said of a file, with its pages turned into facts.
pub fn of_pages(reply: Reply<Vec<Page>>, file: Named) -> Reply<Reading> {
    reply.map(|pages| crate::read(file.name, file.bytes, SourceKind::Pdf, pages))
}

/// Makes something of facts (their bytes). Any other request is not about facts.
pub fn exported(request: &Request, facts: &[u8]) -> Reply<Reading> {
    match request {
        Request::Hide { job } => {
            let reading: Option<Reading> = super::from_bytes(facts);
            Reply::Exported {
                job: *job,
                bytes: reading.map(|reading| super::to_bytes(&hidden(reading))),
            }
        }
        Request::Export { job, wanted } => {
            let minutes: Option<Minutes> = super::from_bytes(facts);
            Reply::Exported {
                job: *job,
                bytes: minutes.map(|minutes| export(&minutes, wanted)),
            }
        }
        other => fail(other, OpenError::NoReader),
    }
}

/// The same protocol without personal identity numbers: its pages are read again without them.
fn hidden(mut reading: Reading) -> Reading {
    for line in reading.pages.iter_mut().flat_map(|page| &mut page.lines) {
        line.text = personal::mask(&line.text);
    }
    let source = reading.minutes.source;
    crate::read(&source.name, source.bytes, source.kind, reading.pages)
}

/// The answer to a request that cannot be met.
pub fn fail(request: &Request, error: OpenError) -> Reply<Reading> {
    match *request {
        Request::Draw { job, page } => Reply::Drawn {
            job,
            page,
            svg: None,
        },
        Request::Export { job, .. } | Request::Hide { job } => Reply::Exported { job, bytes: None },
        Request::Open { job, .. } | Request::Hold { job, .. } => Reply::Failed { job, error },
    }
}
