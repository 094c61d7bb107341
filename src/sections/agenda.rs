//! Agendas: documents that propose decisions and decide nothing.

use std::ops::Range;

use crate::clean::Text;
use crate::lexicon::titles::{AGENDAS, PROTOCOLS};
use crate::lexicon::{find_whole, to_lower};

/// How many lines of the front page tell what the document is.
const FRONT: usize = 40;
/// How many page heads tell it.
const HEADS: usize = 40;

/// Whether a document says that it is an agenda, on its front page or in its page heads, and does
/// not call itself a protocol.
pub(super) fn is_agenda(text: &Text, front: Range<usize>) -> bool {
    let heads = text
        .removed
        .iter()
        .take(HEADS)
        .map(|line| line.text.as_str());
    let front = front.take(FRONT).map(|line| text.line(line));
    let lines: Vec<String> = heads.chain(front).map(to_lower).collect();
    let begins = |words: &[&str]| {
        let mut cells = lines
            .iter()
            .flat_map(|line| line.split(['\t', '/']))
            .flat_map(|cell| cell.split("   "));
        cells.any(|cell| {
            words
                .iter()
                .any(|word| find_whole(cell.trim_start(), word) == Some(0))
        })
    };
    begins(&AGENDAS) && !begins(&PROTOCOLS)
}
