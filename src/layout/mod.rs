//! From bytes to pages of lines.

#[cfg(feature = "pdf")]
mod cells;
mod compose;
#[cfg(feature = "pdf")]
mod glyphs;
#[cfg(feature = "pdf")]
mod letters;
#[cfg(feature = "pdf")]
mod lines;
#[cfg(feature = "pdf")]
mod pdf;
pub mod text;

/// One page of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its lines, from the top.
    pub lines: Vec<Line>,
    /// What is wrong with it.
    pub flaw: Option<Flaw>,
}

/// Why the lines of a page are not what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is a picture without text.
    Picture,
    /// Its letters are not the ones that it shows.
    Letters,
    /// It is damaged.
    Damaged,
}

/// One line as it stands on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// Where a line stands on its page and how it looks. Lengths are tenths of a point from the page's top left corner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Its words, from left to right.
    pub words: Vec<Word>,
}

/// Where a word stands on its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// A PDF, where this part of the program reads none.
    Pdf,
    /// A PDF that only a password opens.
    Password,
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
    bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}

#[cfg(feature = "pdf")]
fn open_pdf(bytes: &[u8]) -> Result<Vec<Page>, OpenError> {
    pdf::sheets(bytes).map(lines::pages)
}

#[cfg(not(feature = "pdf"))]
fn open_pdf(_: &[u8]) -> Result<Vec<Page>, OpenError> {
    Err(OpenError::Pdf)
}
