//! Lists under their headings: documents, attachments, recipients.

use crate::clean::Text;
use crate::lexicon::marks::list_mark;
use crate::model::SectionKind;
use crate::sections::Case;

/// The entries under the headings of one kind, list marks removed.
pub(super) fn entries(text: &Text, case: &Case, kind: SectionKind) -> Vec<String> {
    let parts = case.parts.iter().filter(|part| part.kind == kind);
    let lines = parts
        .flat_map(|part| part.lines.clone())
        .map(|line| text.line(line));
    lines
        .map(|line| line[list_mark(line).map_or(0, |(_, len)| len)..].replace('\t', " "))
        .collect()
}
