//! What a wish asks for: approval, refusal, an own wording, an addition, more preparation, a later
//! meeting.

use std::ops::Range;

use crate::clean::Text;
use crate::lexicon::marks::{begins_clause, list_mark};
use crate::lexicon::people::PARTIES;
use crate::lexicon::speech::{
    ADDITIONS, AND_ALSO, APPROVAL_OF, KINDS, OWN_WORDING, PROPOSAL, PROPOSAL_TITLE, REFUSAL,
    REFUSES_PROPOSALS, SECOND_WISH, SUPPORTS, WITH_ADDITION,
};
use crate::lexicon::{find_whole, find_word, has_word, words_from};
use crate::model::ProposalKind;

/// The wishes of a claim, each with its words: what is asked for in the second place is a wish of
/// its own. `wish` is what stands after the verb, `whole` the claim with the words that it
/// introduces.
pub(super) fn wishes(
    text: &Text,
    wish: Range<usize>,
    whole: Range<usize>,
    title: &str,
) -> Vec<(ProposalKind, Range<usize>)> {
    let second =
        find_whole(&text.lower[wish.clone()], SECOND_WISH).map_or(wish.end, |at| wish.start + at);
    let mut found = Vec::new();
    for part in [wish.start..second, second..wish.end]
        .into_iter()
        .filter(|part| !part.is_empty())
    {
        let end = if part.end == wish.end {
            whole.end
        } else {
            part.end
        };
        let start = if part.start == second {
            second
        } else {
            whole.start
        };
        let kinds = kinds_of(text, part.start..end, part.end, title);
        found.extend(kinds.into_iter().map(|kind| (kind, start..end)));
    }
    found
}

/// What a wish asks for, and the addition that it asks for beside: "bifall till förslaget och
/// tilläggsyrkande från C". Where its own words, up to `end`, do not tell, those of the list that
/// it introduces do.
fn kinds_of(text: &Text, whole: Range<usize>, end: usize, title: &str) -> Vec<ProposalKind> {
    let wish = unquoted(&text.lower[whole.start..end], title);
    let Some(first) = kind_of(wish, title) else {
        return listed_kinds(text, end.min(whole.end)..whole.end, wish);
    };
    let until = find_whole(wish, REFUSAL).unwrap_or(wish.len());
    let adds = first == ProposalKind::Approve
        && ADDITIONS
            .iter()
            .any(|word| find_word(&wish[..until], word).is_some());
    match adds {
        true if approves_addition(&wish[..until]) => vec![ProposalKind::Add],
        true => vec![first, ProposalKind::Add],
        false => vec![first],
    }
}

/// A wish without the words that it quotes, where its own tell what it asks for.
fn unquoted<'w>(wish: &'w str, title: &str) -> &'w str {
    let own = &wish[..wish.find(['”', '"', '“']).unwrap_or(wish.len())];
    if kind_of(own.trim_end_matches([':', ' ']), title).is_some() {
        own
    } else {
        wish
    }
}

/// "Bifall till Anna Eks tilläggsyrkande", "bifall till förslaget med tillägg av …": nothing but
/// the addition is added.
fn approves_addition(wish: &str) -> bool {
    let addition = ADDITIONS
        .iter()
        .filter_map(|word| find_word(wish, word))
        .min()
        .unwrap_or(wish.len());
    let other =
        words_from(wish, PROPOSAL).any(|at| at < addition) || wish[..addition].contains(AND_ALSO);
    WITH_ADDITION.iter().any(|words| wish.contains(words))
        || !(other || wish[..addition].contains(PROPOSAL))
}

/// The kinds of the points of a list; an own wording where they do not tell.
fn listed_kinds(text: &Text, list: Range<usize>, wish: &str) -> Vec<ProposalKind> {
    let mut kinds = Vec::new();
    for line in text.lower[list].lines() {
        let point = &line[list_mark(line).map_or(0, |(_, len)| len)..];
        let clause = begins_clause(point) || point.len() < line.len();
        let point = point.trim_start_matches(OWN_WORDING).trim_start();
        let kind = KINDS
            .iter()
            .find(|row| clause && find_whole(point, row.form) == Some(0))
            .map(|row| row.means);
        kinds.extend(kind.filter(|kind| !kinds.contains(kind)));
    }
    match kinds.is_empty() {
        true if has_word(wish, OWN_WORDING) || wish.ends_with(':') => vec![ProposalKind::Amend],
        true => vec![ProposalKind::Other],
        false => kinds,
    }
}

/// What a wish asks for: its earliest wording; refusals of other proposals count only where it asks
/// for nothing else.
pub(super) fn kind_of(wish: &str, title: &str) -> Option<ProposalKind> {
    let aside = |at: usize| {
        REFUSES_PROPOSALS
            .iter()
            .any(|words| wish[at..].starts_with(words))
    };
    let places = KINDS.iter().filter_map(|row| {
        find_whole(wish, row.form).map(|at| (aside(at), at, usize::MAX - row.form.len(), row.means))
    });
    match places.min_by_key(|(aside, at, len, _)| (*aside, *at, *len)) {
        Some((.., ProposalKind::Amend))
            if names_the_matter(wish, title) || mentions(wish, &SUPPORTS) =>
        {
            Some(ProposalKind::Approve)
        }
        Some((_, at, _, ProposalKind::Approve)) if approves_a_party(&wish[at..]) => {
            Some(ProposalKind::Amend)
        }
        Some((.., kind)) => Some(kind),
        None if has_word(wish, OWN_WORDING) && !wish.ends_with(':') => Some(ProposalKind::Amend),
        None => None,
    }
}

/// "Bifall till Moderaternas budgetförslag": a party's own wording in place of the proposal on the
/// table.
fn approves_a_party(wish: &str) -> bool {
    let Some(rest) = wish.split_once(APPROVAL_OF).map(|(_, rest)| rest) else {
        return false;
    };
    let party = PARTIES.iter().any(|row| rest.starts_with(row.form));
    let words: Vec<&str> = rest.split(' ').take(2).collect();
    party && words.last().is_some_and(|word| word.contains(PROPOSAL))
}

/// Whether the written proposal that a wish supports is the matter in the title ("Yrkande från SD
/// om …").
fn names_the_matter(wish: &str, title: &str) -> bool {
    let author = |text: &str| {
        let at = text.find(PROPOSAL_TITLE)? + PROPOSAL_TITLE.len();
        text[at..].split([' ', ',']).next().map(str::to_owned)
    };
    author(title).is_some_and(|named| author(wish) == Some(named))
}

pub(super) fn mentions(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_addition_is_approved_where_nothing_else_is_named_before_it() {
        assert!(approves_addition("bifall till anna eks tilläggsyrkande"));
        assert!(approves_addition(
            "bifall till förslaget med tillägg av en punkt"
        ));
        assert!(!approves_addition(
            "bifall till förslaget och till tilläggsyrkandet"
        ));
        assert!(!approves_addition(
            "bifall till motionen och anna eks tilläggsyrkande"
        ));
    }
}
