//! From bytes to pages of lines.
#![warn(
    clippy::indexing_slicing,
    reason = "a file may hold anything: what is asked for may not be there, and a panic loses the page"
)]

#[cfg(feature = "pdf")]
mod cells;
#[cfg(feature = "pdf")]
mod columns;
mod compose;
#[cfg(feature = "pdf")]
mod glyphs;
#[cfg(feature = "pdf")]
mod letters;
#[cfg(feature = "pdf")]
pub mod lines;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod text;
mod unseen;

use borsh::{BorshDeserialize, BorshSerialize};
pub(crate) use compose::{base_letter, compose};

/// One page of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Page {
    /// Its lines, from the top.
    pub lines: Vec<Line>,
    /// What is wrong with it.
    pub flaw: Option<Flaw>,
    /// What its lines are placed on, in a PDF.
    pub sheet: Option<Area>,
}

/// The area that the lines of a page are placed on, as its text runs. Lengths are tenths of a
/// point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Area {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// How many quarter turns clockwise take it to the page as it is shown.
    pub turns: u8,
}

impl Area {
    /// How wide and how high the page is as it is shown.
    pub fn shown(self) -> [i32; 2] {
        if self.turns.is_multiple_of(2) {
            [self.width, self.height]
        } else {
            [self.height, self.width]
        }
    }

    /// Where an area of the text stands on the page as it is shown.
    pub fn on_page(self, r: Rect) -> Rect {
        let (w, h) = (self.width, self.height);
        match self.turns % 4 {
            1 => Rect {
                x0: h - r.y1,
                y0: r.x0,
                x1: h - r.y0,
                y1: r.x1,
            },
            2 => Rect {
                x0: w - r.x1,
                y0: h - r.y1,
                x1: w - r.x0,
                y1: h - r.y0,
            },
            3 => Rect {
                x0: r.y0,
                y0: w - r.x1,
                x1: r.y1,
                y1: w - r.x0,
            },
            _ => r,
        }
    }
}

/// An area on a page in tenths of a point from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// Its left edge.
    pub x0: i32,
    /// Its top.
    pub y0: i32,
    /// Its right edge.
    pub x1: i32,
    /// Its bottom.
    pub y1: i32,
}

/// Why the lines of a page are not what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub enum Flaw {
    /// It is a picture without text.
    Picture,
    /// Its letters are not the ones that it shows.
    Letters,
    /// It is damaged.
    Damaged,
}

/// One line as it stands on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Line {
    /// The text, without white space at its ends, in Unicode's composed form (NFC).
    pub text: String,
    /// How many columns it is indented.
    pub indent: u16,
    /// How many blank lines stand before it.
    pub gap: u16,
    /// Where it stands on its page; nothing in plain text.
    pub place: Option<Place>,
}

/// Where a line stands on its page and how it looks. Lengths are tenths of a point from the page's
/// top left corner.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Place {
    /// Its left edge.
    pub x0: i32,
    /// Its top.
    pub y0: i32,
    /// Its right edge.
    pub x1: i32,
    /// Its bottom.
    pub y1: i32,
    /// The size of its largest letters.
    pub size: u16,
    /// Whether most of its letters are bold.
    pub bold: bool,
    /// The right edge of its column; 0 on a page that is not set in columns.
    pub right: i32,
    /// Its words, from left to right.
    pub words: Vec<Word>,
}

/// Where a word stands on its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Word {
    /// Its first byte in the line's text.
    pub at: u32,
    /// Its left edge.
    pub x0: i32,
    /// Its right edge.
    pub x1: i32,
    /// Its bottom: that of its line, or lower where a cell goes on.
    pub y1: i32,
}

/// Why a file could not be opened. The sentences are for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshDeserialize, BorshSerialize, serde::Serialize)]
pub enum OpenError {
    /// A PDF, where this part of the program reads none.
    Pdf,
    /// The part of the app that reads PDF files could not be loaded.
    NoReader,
    /// A PDF that only a password opens.
    Password,
    /// A password that does not open the PDF.
    WrongPassword,
    /// A PDF encrypted in a way that is not known.
    Encryption,
    /// A PDF that is broken beyond reading.
    Damaged,
    /// More pages than are read.
    TooManyPages,
    /// A document of a word processor (Word, `OpenDocument`, RTF).
    Word,
    /// Some other kind of file than text.
    NotText,
    /// More bytes than [`MAX_BYTES`].
    TooLarge,
    /// Reading it took too long.
    TooSlow,
    /// Reading it broke the reader again and again.
    Broke,
    /// The browser could not hand the file over.
    Unreadable,
    /// There is no file at the address of a link, or no network.
    Missing,
    /// Another web site does not let its file be fetched.
    Elsewhere,
}

/// How files of word processors begin: a zip archive, an OLE container, RTF.
const WORD: [&[u8]; 3] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"{\\rtf"];

/// The largest file that is opened, in bytes.
pub const MAX_BYTES: usize = 64 << 20;

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(crate::lexicon::sentences::open_error(*self))
    }
}

impl std::error::Error for OpenError {}

/// Opens a file by what its first bytes are, not by its name.
///
/// # Errors
/// [`OpenError`] says what the file is instead of text.
pub fn open(bytes: &[u8]) -> Result<Vec<Page>, OpenError> {
    if bytes.len() > MAX_BYTES {
        return Err(OpenError::TooLarge);
    }
    if is_pdf(bytes) {
        return open_pdf(bytes);
    }
    if WORD.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(OpenError::Word);
    }
    let text = text::decode(bytes).ok_or(OpenError::NotText)?;
    Ok(text::pages(&text))
}

/// Whether the bytes are a PDF: some files have a few other bytes before its mark.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes
        .get(..1024)
        .unwrap_or(bytes)
        .windows(5)
        .any(|window| window == b"%PDF-")
}

#[cfg(feature = "pdf")]
fn open_pdf(bytes: &[u8]) -> Result<Vec<Page>, OpenError> {
    let mut pages: Vec<Page> = pdf::Document::load(bytes.to_vec(), "")?.pages().collect();
    lines::settle(&mut pages);
    Ok(pages)
}

#[cfg(not(feature = "pdf"))]
fn open_pdf(_: &[u8]) -> Result<Vec<Page>, OpenError> {
    Err(OpenError::Pdf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_on_a_turned_page_is_found_where_it_is_shown() {
        // A line at the top left corner of a text that is 600 wide and 800 high.
        let line = Rect {
            x0: 10,
            y0: 20,
            x1: 110,
            y1: 30,
        };
        let shown = |turns| {
            Area {
                width: 600,
                height: 800,
                turns,
            }
            .on_page(line)
        };
        assert_eq!(shown(0), line);
        assert_eq!(
            shown(1),
            Rect {
                x0: 770,
                y0: 10,
                x1: 780,
                y1: 110
            },
            "top right"
        );
        assert_eq!(
            shown(2),
            Rect {
                x0: 490,
                y0: 770,
                x1: 590,
                y1: 780
            },
            "bottom right"
        );
        assert_eq!(
            shown(3),
            Rect {
                x0: 20,
                y0: 490,
                x1: 30,
                y1: 590
            },
            "bottom left"
        );
    }

    #[test]
    fn a_file_larger_than_the_limit_is_refused() {
        assert_eq!(open(&vec![b' '; MAX_BYTES + 1]), Err(OpenError::TooLarge));
    }
}
