//! Signs that nobody sees: without width, or telling which way text runs. What is read must not
//! depend on them, or a heading could be hidden from the reading by a sign in its middle, and words
//! shown that are not the ones read.

/// Whether a sign has no shape of its own. The soft hyphen, which shows at the end of a line, is
/// not among them.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a sign turns the letters or words after it to run from right to left: what is seen is
/// then not what is read.
pub(super) fn turns(c: char) -> bool {
    matches!(c, '\u{202b}' | '\u{202e}' | '\u{2067}')
}
