//! The lines of a text as they stand in the file.

use yew::prelude::*;

use crate::clean::Spot;
use crate::layout::Page;
use crate::ui::marks::with_hits;

/// The widest indent that is kept, in columns.
const INDENT: u16 = 40;

/// The lines of a page, with those that a fact was read from marked.
pub(super) fn lines(page: &Page, spots: &[Spot], words: &[String]) -> Html {
    let first = spots.first().map(|spot| spot.line);
    let one = |(index, line): (usize, &crate::layout::Line)| {
        let marked = spots.iter().any(|spot| spot.line == index);
        let id = (first == Some(index)).then_some(super::sheet::SPOT);
        let blank = "\n".repeat(usize::from(line.gap.min(3)));
        let indent = " ".repeat(usize::from(line.indent.min(INDENT)));
        html! {
            <>
                { blank }
                { indent }
                <span {id} class={classes!(marked.then_some("outlined"))}>
                    { with_hits(&line.text, words) }
                </span>
                { "\n" }
            </>
        }
    };
    html! {
        <pre class="original-lines" lang="sv">{ for page.lines.iter().enumerate().map(one) }</pre>
    }
}
