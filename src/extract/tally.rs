//! The figures of a vote: "43 Ja mot 38 Nej", "Ja: 7. Nej: 4. Avstår: 1.", "med åtta röster mot
//! tre".

use crate::lexicon::ballots::{
    AFTER_COUNTED, AGAINST, COUNTED, ELECTIONS, NOT_COUNTS, VOTES, number,
};
use crate::lexicon::has_word;
use crate::model::BallotKind;

/// How many votes a sentence counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) yes: Option<u32>,
    pub(super) no: Option<u32>,
    pub(super) abstain: Option<u32>,
    pub(super) absent: Option<u32>,
}

impl Tally {
    /// The field of a kind of ballot.
    fn of(&mut self, kind: BallotKind) -> &mut Option<u32> {
        match kind {
            BallotKind::Yes => &mut self.yes,
            BallotKind::No => &mut self.no,
            BallotKind::Abstain => &mut self.abstain,
            BallotKind::Absent => &mut self.absent,
        }
    }

    /// Whether it counts votes for a side.
    pub(super) fn counts(self) -> bool {
        self.yes.is_some() || self.no.is_some()
    }
}

/// A word without the marks around it, and whether a clause ends with it.
type Token<'t> = (&'t str, bool);

/// What a sentence in lower case counts.
pub(super) fn tally(lower: &str) -> Tally {
    let mut tally = Tally::default();
    let votes = COUNTED.iter().any(|row| lower.contains(row.form));
    if !votes && !lower.contains(AGAINST) {
        return tally;
    }
    let tokens: Vec<Token> = lower.split_whitespace().map(token).collect();
    let kind = |at: usize| {
        COUNTED
            .iter()
            .find(|row| row.form == tokens[at].0)
            .map(|row| row.means)
    };
    let marks: Vec<(usize, BallotKind)> = (0..tokens.len())
        .filter_map(|at| Some((at, kind(at)?)))
        .collect();
    // Words with names behind them ("Ja-röster: Anna Ek, Bo By") count nothing.
    let names = |at: usize| tokens[at].1 && before(&tokens, at).or(after(&tokens, at)).is_none();
    let first = marks
        .iter()
        .copied()
        .find(|(at, kind)| matches!(kind, BallotKind::Yes | BallotKind::No) && !names(*at));
    let begins = first.is_some_and(|(at, _)| before(&tokens, at).is_some());
    for (at, kind) in marks {
        let side = matches!(kind, BallotKind::Yes | BallotKind::No);
        let first_before = begins || (!side && first.is_none());
        let (front, back) = (before(&tokens, at), after(&tokens, at));
        let count = match (side, first_before) {
            (true, true) => front,
            (true, false) => back,
            (false, true) => front.or(back),
            (false, false) => back.or(front),
        };
        let field = tally.of(kind);
        *field = field.or(count);
    }
    let against =
        || against(&tokens).filter(|_| !ELECTIONS.iter().any(|word| has_word(lower, word)));
    if first.is_none()
        && let Some((won, lost)) = against()
    {
        (tally.yes, tally.no) = (Some(won), Some(lost));
    }
    tally
}

fn token(word: &str) -> Token<'_> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '§'));
    (bare, word.ends_with([',', ';', ':', '.']))
}

/// The number at most three words before a word: "12 ledamöter avstår", "43 ja". No clause ends
/// between.
fn before(tokens: &[Token], at: usize) -> Option<u32> {
    for back in 1..=3.min(at) {
        let (word, ends) = tokens[at - back];
        if ends || COUNTED.iter().any(|row| row.form == word) {
            return None;
        }
        if let Some(count) = number(word) {
            let label = at
                .checked_sub(back + 1)
                .map_or("", |before| tokens[before].0);
            return (!NOT_COUNTS.contains(&label)).then_some(count);
        }
    }
    None
}

/// The number after a word: "Ja: 7", "Nej-röster 4 st", "röstar Ja (3)".
fn after(tokens: &[Token], at: usize) -> Option<u32> {
    let small = |word: &str| word.is_empty() || AFTER_COUNTED.contains(&word);
    let (word, _) = tokens[at + 1..]
        .iter()
        .take(4)
        .find(|(word, _)| !small(word))?;
    number(word).filter(|_| word.starts_with(|c: char| c.is_ascii_digit()) || tokens[at].1)
}

/// "Med åtta röster mot tre": the two sides where neither is called yes or no.
fn against(tokens: &[Token]) -> Option<(u32, u32)> {
    let against = tokens.iter().position(|(word, _)| *word == AGAINST)?;
    let votes = tokens[..against]
        .iter()
        .rposition(|(word, _)| *word == VOTES[0])?;
    let won = votes.checked_sub(1).and_then(|at| number(tokens[at].0))?;
    Some((won, number(tokens.get(against + 1)?.0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(sentence: &str) -> [Option<u32>; 4] {
        let Tally {
            yes,
            no,
            abstain,
            absent,
        } = tally(&crate::lexicon::to_lower(sentence));
        [yes, no, abstain, absent]
    }

    #[test]
    fn figures_stand_before_or_after_their_words() {
        let (a, b) = (Some(7), Some(4));
        assert_eq!(
            counts("Omröstningen utfaller med 7 Ja mot 4 Nej."),
            [a, b, None, None]
        );
        assert_eq!(
            counts("med sju ja-röster mot 4 nej-röster och två som avstår"),
            [a, b, Some(2), None]
        );
        assert_eq!(
            counts("Omröstningsresultat: Ja 7 Nej 4 Avstår 1"),
            [a, b, Some(1), None]
        );
        assert_eq!(
            counts("Ja-röster: 7, nej-röster: 4, avstår: 0, frånvarande: 2"),
            [a, b, Some(0), Some(2)]
        );
        assert_eq!(counts("Ja (7) och Nej (4)"), [a, b, None, None]);
        assert_eq!(
            counts("Förslaget antas med sju röster mot 4."),
            [a, b, None, None]
        );
        let named = "Ja-röster: Anna Ek, Bo By Nej-röster: Li Ask Voteringen utföll med 7 ja-röster och 4 nej-röster.";
        assert_eq!(counts(named), [a, b, None, None]);
        assert_eq!(
            counts("tjugofyra ja och nittioett nej"),
            [Some(24), Some(91), None, None]
        );
    }

    #[test]
    fn other_numbers_count_no_votes() {
        assert_eq!(
            counts("Ja-röst för bifall till 2 projekt och nej-röst för avslag på 3."),
            [None; 4]
        );
        assert_eq!(
            counts("Anna Ek fick vid sluten omröstning 24 röster mot 17."),
            [None; 4]
        );
        assert_eq!(counts("Omröstning § 44 Ja röstar Anna Ek."), [None; 4]);
    }
}
