//! From bytes to pages of lines.

mod compose;
pub mod text;

/// One page of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its lines, from the top.
    pub lines: Vec<Line>,
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
}

/// Why a file could not be opened. The sentences are for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// A PDF: not read by this version.
    Pdf,
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
    if bytes.starts_with(b"%PDF-") {
        return Err(OpenError::Pdf);
    }
    if WORD.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(OpenError::Word);
    }
    let text = text::decode(bytes).ok_or(OpenError::NotText)?;
    Ok(text::pages(&text))
}
