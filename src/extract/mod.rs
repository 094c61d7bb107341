//! From cases to facts.

use crate::clean::Text;
use crate::model::{Minutes, SCHEMA};
use crate::sections::Document;

/// Reads the facts of a divided text.
pub fn extract(_text: &Text, _document: &Document) -> Minutes {
    Minutes { schema: SCHEMA, ..Minutes::default() }
}
