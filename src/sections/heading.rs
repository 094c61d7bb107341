//! The heading of a case: its title and case numbers.

use std::ops::Range;

use crate::clean::Text;
use crate::lexicon::headings::{find_heading, run_in_heading};
use crate::lexicon::marks::{ItemMark, ListMark, list_mark};
use crate::lexicon::registers::{Register, find_register, is_word_alone, registers, split_title};
use crate::lexicon::titles::{LABELS, TELLS};
use crate::lexicon::to_lower;
use crate::model::SectionKind;

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

/// Reads the heading whose § mark stands on a line; the lines before it are case numbers.
pub(super) fn read(text: &Text, mark: &ItemMark, mark_line: usize, lines: Range<usize>) -> Heading {
    let mut heading = Heading {
        end: mark_line + 1,
        ..Heading::default()
    };
    for line in lines.start..mark_line {
        heading.registers.extend(registers(text.line(line)));
    }
    heading.add(own_part(
        text.line(mark_line)[mark.len..]
            .trim_start_matches(['.', ':', '–', '-', ' ', '\t'])
            .trim(),
    ));
    for line in mark_line + 1..lines.end.min(mark_line + LONGEST) {
        if !heading.takes(text, line) {
            break;
        }
        heading.add(text.line(line));
        heading.end = line + 1;
    }
    heading
}

/// What follows a § mark, without the §§ that other bodies gave the case: "Au § 84  Sn § 34  Dnr
/// 2016/12" → "Dnr 2016/12".
fn own_part(rest: &str) -> &str {
    let is_day = rest.len() >= 8
        && rest
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
    let mut own = if is_day { "" } else { rest };
    while let Some(mark) = crate::lexicon::marks::item_mark(own)
        .filter(|mark| !own[..mark.len].starts_with(|c: char| c.is_ascii_digit()))
    {
        own = own[mark.len..].trim_start();
    }
    own
}

impl Heading {
    /// Adds a line: title before the case number, or after it.
    fn add(&mut self, line: &str) {
        if is_word_alone(line) || is_label(line) {
            return;
        }
        let (title, registers) = split_title(line);
        self.registers.extend(registers);
        self.add_title(&title);
    }

    fn add_title(&mut self, words: &str) {
        if !self.title.is_empty() && !words.is_empty() {
            self.title.push(' ');
        }
        self.title
            .extend(words.chars().map(|c| if c == '\t' { ' ' } else { c }));
    }

    /// Whether a line still belongs to the heading: a case number, the first line of the title, or
    /// a line tight under it that is no sentence.
    fn takes(&self, text: &Text, index: usize) -> bool {
        let line = text.line(index);
        let heading =
            find_heading(line).filter(|kind| !self.title.is_empty() || !can_be_title(*kind));
        if heading.is_some() || run_in_heading(line).is_some() {
            return false;
        }
        let tight = text.lines[index].gap == 0;
        if find_register(line) == Some(0) || is_word_alone(line) {
            return self.registers.is_empty() || tight;
        }
        if is_label(line) {
            return tight || self.title.is_empty();
        }
        if self.title.is_empty() {
            return line.len() <= TITLE_LINE && !line.ends_with(':') && !tells(line);
        }
        let numbered_below = index > 0 && find_register(text.line(index - 1)) == Some(0);
        let sentence = line.ends_with(['.', ':']) && !line.ends_with("m.m.");
        tight
            && !is_listed(line)
            && !numbered_below
            && !sentence
            && line.len() <= TITLE_LINE
            && !tells(line)
    }
}

/// "Delegationsbeslut", "Justering" and "Diskussion" head parts of cases, and whole cases too.
fn can_be_title(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Other | SectionKind::Deliberation | SectionKind::Remarks
    )
}

/// "Handläggare: Eva Prov": a line that belongs to the heading but not to its title.
fn is_label(line: &str) -> bool {
    let lower = to_lower(line);
    LABELS.iter().any(|word| {
        lower
            .strip_prefix(word)
            .is_some_and(|rest| rest.starts_with([':', '\t']))
    })
}

/// "a) Verksamheten": a point of what is dealt with, not a line of the title; a dash may stand
/// inside one.
fn is_listed(line: &str) -> bool {
    matches!(
        list_mark(line),
        Some((ListMark::Number(_) | ListMark::Letter(_), _))
    )
}

/// "Ordföranden öppnar mötet och konstaterar …": a line with a verb that no title has among its
/// first words.
fn tells(line: &str) -> bool {
    line.split(' ')
        .skip(1)
        .take(4)
        .any(|word| TELLS.contains(&word))
}
