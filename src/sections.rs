//! From one text to cases and their sections.

use crate::clean::Text;

/// A document divided into cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {}

/// Divides a text.
pub fn divide(_text: &Text) -> Document {
    Document::default()
}
