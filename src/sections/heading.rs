//! The heading of a case: its title and case numbers.

use std::ops::Range;

use crate::clean::Text;
use crate::lexicon::headings::find_heading;
use crate::lexicon::marks::ItemMark;
use crate::lexicon::registers::{Register, find_register, registers};

/// How many lines a heading may have.
const LONGEST: usize = 9;
/// How long a line of a title may be, in bytes.
const TITLE_LINE: usize = 260;

/// A heading, read.
#[derive(Debug, Default)]
pub(super) struct Heading {
    pub(super) title: String,
    pub(super) registers: Vec<Register>,
    /// The line after the heading.
    pub(super) end: usize,
}

/// Reads the heading that begins with a § mark on the first of the lines.
pub(super) fn read(text: &Text, mark: &ItemMark, lines: Range<usize>) -> Heading {
    let mut heading = Heading { end: lines.start + 1, ..Heading::default() };
    heading.add(text.line(lines.start)[mark.len..].trim_start_matches(['.', ':']).trim());
    for line in lines.start + 1..lines.end.min(lines.start + LONGEST) {
        if !heading.takes(text, line) {
            break;
        }
        heading.add(text.line(line));
        heading.end = line + 1;
    }
    heading
}

impl Heading {
    /// Adds a line: title before the case number, or after it.
    fn add(&mut self, line: &str) {
        let at = find_register(line).unwrap_or(line.len());
        self.registers.extend(registers(&line[at..]));
        self.add_title(line[..at].trim());
    }

    fn add_title(&mut self, words: &str) {
        if !self.title.is_empty() && !words.is_empty() {
            self.title.push(' ');
        }
        self.title.extend(words.chars().map(|c| if c == '\t' { ' ' } else { c }));
    }

    /// Whether a line still belongs to the heading: a case number, the first line of the title, or a line tight under
    /// it that is no sentence.
    fn takes(&self, text: &Text, index: usize) -> bool {
        let line = text.line(index);
        if find_heading(line).is_some() {
            return false;
        }
        if find_register(line) == Some(0) {
            return self.registers.is_empty() || text.lines[index].gap == 0;
        }
        if self.title.is_empty() {
            return line.len() <= TITLE_LINE && !line.ends_with(':');
        }
        let numbered_below = index > 0 && find_register(text.line(index - 1)) == Some(0);
        let sentence = line.ends_with(['.', ':']) && !line.ends_with("m.m.");
        text.lines[index].gap == 0 && !numbered_below && !sentence && line.len() <= TITLE_LINE
    }
}
