//! What became of a case, in a sentence or two for somebody who never read a protocol. Built from
//! facts alone: who decided, the outcome, what the title calls the matter, who has the last word,
//! the vote, the reservations.

use super::brief;
use super::labels;
use super::language::{fill, key, localized, say, tell};
use crate::lexicon::to_lower;
use crate::model::{Item, Meeting, Outcome, Vote};
use crate::stats::{granted, refused};

/// What a title may call its matter, as it stands there, and in a sentence: "motionen".
static MATTERS: [(&str, &str); 4] = [
    ("medborgarförslag", key!("medborgarförslaget")),
    ("motion", key!("motionen")),
    ("ansökan", key!("ansökan")),
    ("interpellation", key!("interpellationen")),
];

/// The matter, where the title begins with its kind.
fn matter(item: &Item) -> &'static str {
    let title = to_lower(&item.title);
    let first = title
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !matches!(*word, "" | "svar" | "på" | "besvarande" | "av"));
    let found = MATTERS.iter().find(|(word, _)| {
        first.is_some_and(|first| first == *word || first == format!("{word}en"))
    });
    localized(found.map_or(key!("ärendet"), |(_, words)| words))
}

/// Who decided: the body of the decision, else of the meeting, else just the meeting.
fn who(meeting: &Meeting, item: &Item) -> String {
    let by = item
        .decisions
        .first()
        .and_then(|decision| decision.by.as_deref())
        .or(meeting.body.as_deref());
    let meeting = say!("mötet").to_owned();
    labels::capital(&by.map_or(meeting, labels::short_body))
}

/// What became of the matter.
pub(super) fn outcome(meeting: &Meeting, item: &Item) -> String {
    let who = who(meeting, item);
    let sum = granted(item);
    if item.outcome == Outcome::Granted && sum > 0 {
        return money(item, &who, &labels::kronor(sum));
    }
    let refused = refused(item);
    let sum = (item.outcome == Outcome::Rejected && refused > 0).then(|| labels::kronor(refused));
    let what = sum.as_deref().unwrap_or_else(|| matter(item));
    // A proposal to a higher body settles nothing itself.
    if item.is_final == Some(false) {
        proposed(item.outcome, &who, what)
    } else {
        decided(item.outcome, &who, what)
    }
}

/// A sentence with who decided and what about filled in.
fn filled(sentence: &'static str, who: &str, what: &str) -> String {
    fill(localized(sentence), &[("who", &who), ("what", &what)])
}

/// Money that is granted, or that a higher body is to grant.
fn money(item: &Item, who: &str, sum: &str) -> String {
    if item.is_final == Some(false) {
        return tell!("{who} föreslog att {sum} ges.", who = who, sum = sum);
    }
    tell!("{who} sa ja till {sum}.", who = who, sum = sum)
}

fn decided(outcome: Outcome, who: &str, what: &str) -> String {
    let sentence: &'static str = match outcome {
        Outcome::Approved => key!("{who} sa ja till {what}."),
        Outcome::Adopted => key!("{who} antog det som föreslogs, så att det gäller."),
        Outcome::Granted => key!("{who} sa ja: det som begärdes beviljades."),
        Outcome::Rejected => key!("{who} sa nej till {what}."),
        Outcome::Answered => key!("{who} svarade. Det är varken ja eller nej."),
        Outcome::Noted => key!("{who} tog del av {what} och gör inget mer."),
        Outcome::Elected => key!("{who} valde vem eller vilka som får ett uppdrag."),
        Outcome::Postponed => key!("{who} väntade med {what} till ett senare möte."),
        Outcome::ReferredBack => {
            key!("{who} skickade tillbaka {what} för mer arbete. Det är inte avgjort.")
        }
        Outcome::Referred => key!("{who} skickade {what} vidare till andra. Det är inte avgjort."),
        Outcome::Commissioned => key!("{who} gav någon i uppdrag att göra något."),
        Outcome::Statement => key!("{who} sa vad den tycker till dem som hade frågat."),
        Outcome::Withdrawn => key!("Det togs inte upp: {what} ströks från mötet."),
        Outcome::None => key!("Inget beslut fattades."),
        Outcome::Other => key!("{who} fattade ett beslut av annat slag. Läs det nedan."),
    };
    filled(sentence, who, what)
}

fn proposed(outcome: Outcome, who: &str, what: &str) -> String {
    let wish: &'static str = match outcome {
        Outcome::Rejected => {
            let sentence = key!("{who} föreslog att säga nej till {what}.");
            return filled(sentence, who, what);
        }
        // What settles nothing is the same whoever has the last word.
        Outcome::Postponed
        | Outcome::ReferredBack
        | Outcome::Referred
        | Outcome::Withdrawn
        | Outcome::None => {
            return decided(outcome, who, what);
        }
        Outcome::Approved => key!("att säga ja"),
        Outcome::Adopted => key!("att anta det"),
        Outcome::Granted => key!("att bevilja det som begärs"),
        Outcome::Answered => key!("ett svar som varken är ja eller nej"),
        Outcome::Noted => key!("att bara ta del av det"),
        Outcome::Elected => key!("vem eller vilka som ska få ett uppdrag"),
        Outcome::Commissioned => key!("ett uppdrag åt någon"),
        Outcome::Statement => key!("vad svaret till den som frågat ska vara"),
        Outcome::Other => key!("något annat. Läs förslaget nedan"),
    };
    filled(key!("{who} föreslog {what}."), who, localized(wish))
}

/// Who has the last word, where it is not the body that met.
pub(super) fn last_word(item: &Item) -> Option<String> {
    let open = item.is_final == Some(false);
    let higher = say!("En högre instans");
    let to = item.decisions.iter().find_map(|d| d.to.as_deref());
    let who = to.map_or_else(
        || higher.to_owned(),
        |to| labels::capital(&labels::body(to)),
    );
    open.then(|| tell!("{who} har sista ordet.", who = who))
}

/// "De röstade: 43 mot 38."
fn voted(item: &Item) -> Option<String> {
    match item.votes.as_slice() {
        [] => None,
        // What yes and no stood for is told with the vote itself.
        [Vote { yes, no, .. }] => {
            let [most, least] = [yes.max(no), yes.min(no)];
            Some(tell!(
                "De röstade: {most} mot {least}.",
                most = most,
                least = least
            ))
        }
        all => Some(tell!("De röstade {count} gånger.", count = all.len())),
    }
}

/// How many names a sentence bears.
const MOST_NAMES: usize = 3;

fn objected(item: &Item) -> Option<String> {
    let people: usize = item
        .reservations
        .iter()
        .map(|r| r.by.len().max(r.parties.len()))
        .sum();
    let names = brief::objectors(&item.reservations);
    if item.reservations.is_empty() {
        return None;
    }
    Some(if names.is_empty() || people > MOST_NAMES {
        say!("Flera reserverade sig mot beslutet.").to_owned()
    } else {
        tell!("Mot beslutet reserverade sig {names}.", names = names)
    })
}

/// All of it, in one paragraph.
pub(super) fn plainly(meeting: &Meeting, item: &Item) -> String {
    let parts = [
        Some(outcome(meeting, item)),
        last_word(item),
        voted(item),
        objected(item),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decision, Person, Reservation};
    use crate::ui::labels::OUTCOMES;
    use crate::ui::language::{LANGUAGES, Language, speak};

    fn case(title: &str, outcome: Outcome, is_final: bool) -> Item {
        let to = (!is_final).then(|| "Regionfullmäktige".to_owned());
        let decisions = vec![Decision {
            to,
            ..Decision::default()
        }];
        Item {
            title: title.into(),
            outcome,
            is_final: Some(is_final),
            decisions,
            ..Item::default()
        }
    }

    fn board() -> Meeting {
        Meeting {
            body: Some("Regionala utvecklingsnämnden".into()),
            ..Meeting::default()
        }
    }

    #[test]
    fn a_refusal_says_to_what_and_who_decides_in_the_end() {
        let motion = case("Motion 21 om haverikommission", Outcome::Rejected, true);
        assert_eq!(plainly(&board(), &motion), "Nämnden sa nej till motionen.");
        let mut motion = case("Motion 21 om haverikommission", Outcome::Rejected, false);
        let by = vec![Person {
            name: "Anna Ek".into(),
            party: Some("S".into()),
        }];
        motion.reservations = vec![Reservation {
            by,
            ..Reservation::default()
        }];
        assert_eq!(
            plainly(&board(), &motion),
            "Nämnden föreslog att säga nej till motionen. Regionfullmäktige har sista ordet. Mot beslutet reserverade sig Anna Ek (S)."
        );
        let walk = case("Motionsspår i Piteå", Outcome::Rejected, true);
        assert_eq!(
            plainly(&Meeting::default(), &walk),
            "Mötet sa nej till ärendet."
        );
    }

    #[test]
    fn every_outcome_has_its_own_sentences_in_every_language() {
        for (language, code, _) in LANGUAGES {
            speak(language);
            let mut said = std::collections::BTreeSet::new();
            for outcome in OUTCOMES {
                for is_final in [true, false] {
                    let sentence = super::outcome(&board(), &case("Bro", outcome, is_final));
                    assert!(sentence.ends_with('.'), "{sentence}");
                    said.insert(sentence);
                }
            }
            assert_eq!(said.len(), 2 * OUTCOMES.len() - 5, "{code}: {said:?}");
        }
        speak(Language::Swedish);
    }

    #[test]
    fn a_proposal_never_sounds_settled() {
        for outcome in OUTCOMES {
            let said = plainly(&board(), &case("Bro", outcome, false));
            assert!(
                said.contains("Regionfullmäktige har sista ordet."),
                "{said}"
            );
        }
    }
}
