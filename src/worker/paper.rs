//! The PDF part: it has one file at hand, reads it page by page and draws its pages when asked.

use super::{Reply, Request};
use crate::OpenError;
use crate::layout::pdf::Document;
use crate::layout::{MAX_BYTES, Page, lines};

/// After how many milliseconds the pages read so far are shown, where more remain than were read.
const EARLY: f64 = 400.0;

/// Where files are read.
pub struct Desk {
    /// The file at hand and the job that read it.
    held: Option<(u32, Document)>,
    /// The time in milliseconds since any fixed moment.
    now: fn() -> f64,
}

impl Desk {
    /// A desk with no file on it; `now` tells the time in milliseconds.
    pub fn new(now: fn() -> f64) -> Self {
        Self { held: None, now }
    }

    /// Does what is asked with the file that came along, and says what comes of it.
    pub fn answer(
        &mut self,
        request: Request,
        file: Vec<u8>,
        say: &mut dyn FnMut(Reply<Vec<Page>>),
    ) {
        match request {
            Request::Open {
                job,
                password,
                skip,
            } => match load(file, &password) {
                Ok(document) => {
                    self.read(job, &document, &skip, say);
                    self.held = Some((job, document));
                }
                Err(error) => say(Reply::Failed { job, error }),
            },
            Request::Hold { job, password } => {
                self.held = load(file, &password).ok().map(|document| (job, document));
            }
            Request::Draw { job, page } => {
                let held = self.held.as_ref().filter(|(held, _)| *held == job);
                let svg = held.and_then(|(_, document)| document.picture(page as usize));
                say(Reply::Drawn {
                    job,
                    page,
                    svg: svg.filter(|svg| can_be_shown(svg)),
                });
            }
            // The other part's work.
            Request::Export { job, .. } | Request::Hide { job } => {
                say(Reply::Exported { job, bytes: None });
            }
        }
    }

    fn read(
        &self,
        job: u32,
        document: &Document,
        skip: &[u32],
        say: &mut dyn FnMut(Reply<Vec<Page>>),
    ) {
        let count = document.page_count();
        let of = u32::try_from(count).unwrap_or(u32::MAX);
        let began = (self.now)();
        let mut early = false;
        let mut source = document.pages();
        let mut pages: Vec<Page> = Vec::with_capacity(count);
        for page in 1..=of {
            say(Reply::Reading { job, page, of });
            pages.extend(if skip.contains(&page) {
                source.skip_page()
            } else {
                source.next()
            });
            if !early && pages.len() * 2 < count && (self.now)() - began > EARLY {
                early = true;
                say(Reply::First {
                    job,
                    read: settled(pages.clone()),
                });
            }
        }
        say(Reply::All {
            job,
            read: settled(pages),
        });
    }
}

/// The largest picture of a page, in bytes: a page scanned in colours has some twenty million.
const LARGEST: usize = 64 << 20;
/// The most elements of a picture: a page of dense text has some five thousand.
const ELEMENTS: usize = 60_000;

/// Whether a browser shows a picture without standing still for seconds.
fn can_be_shown(svg: &str) -> bool {
    svg.len() <= LARGEST && memchr::memchr_iter(b'<', svg.as_bytes()).count() <= ELEMENTS
}

fn load(file: Vec<u8>, password: &str) -> Result<Document, OpenError> {
    if file.len() > MAX_BYTES {
        return Err(OpenError::TooLarge);
    }
    Document::load(file, password)
}

fn settled(mut pages: Vec<Page>) -> Vec<Page> {
    lines::settle(&mut pages);
    pages
}
