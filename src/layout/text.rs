//! Plain text: encodings and pages.

use super::Page;

/// Decodes bytes of text; nothing where they are not text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

/// Splits text into pages of lines.
pub fn pages(_text: &str) -> Vec<Page> {
    Vec::new()
}
