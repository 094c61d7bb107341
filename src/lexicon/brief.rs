//! The sentences of "Beslut i korthet". Always Swedish, whatever the interface speaks.

use super::cases::{capital_first, small};
use super::front::MONTHS;
use super::sentences::grouped;
use super::to_lower;
use crate::model::{Outcome, ProposalKind, Vote};

/// All outcomes, in the order in which a summary groups them.
pub const OUTCOMES: [Outcome; 15] = [
    Outcome::Granted,
    Outcome::Approved,
    Outcome::Adopted,
    Outcome::Rejected,
    Outcome::ReferredBack,
    Outcome::Postponed,
    Outcome::Answered,
    Outcome::Statement,
    Outcome::Elected,
    Outcome::Commissioned,
    Outcome::Referred,
    Outcome::Noted,
    Outcome::Other,
    Outcome::Withdrawn,
    Outcome::None,
];

/// The title of the summary.
pub const IN_BRIEF: &str = "Beslut i korthet";
/// Where the body is not named.
pub const THE_MEETING: &str = "Mötet";
/// Where the body with the last word is not named.
pub const HIGHER_BODY: &str = "en högre instans";
/// Where nothing is decided.
pub const NO_DECISION: &str = "Protokollet återger inget beslut i ärendet.";
/// Where there is no heading.
pub const NO_TITLE: &str = "Utan rubrik";

/// Basic forms of what bodies are called, by the end of their names.
const BODIES: [&str; 7] = [
    "nämnden",
    "styrelsen",
    "fullmäktige",
    "utskottet",
    "beredningen",
    "direktionen",
    "kommittén",
];

/// A body as it begins a sentence: "Nämnden", or its whole name where it ends otherwise.
pub fn short_body(body: &str) -> String {
    let lower = to_lower(body);
    capital_first(
        BODIES
            .into_iter()
            .find(|short| lower.ends_with(short))
            .unwrap_or(body),
    )
}

/// A name inside a sentence: its first letter small, unless it begins with an abbreviation.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            std::iter::once(small(first)).chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// Names as a sentence lists them: "a, b och c".
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

/// "1 ärende", "3 ärenden".
pub fn cases(count: usize) -> String {
    if count == 1 {
        "ett ärende".to_owned()
    } else {
        format!("{count} ärenden")
    }
}

/// "2 400 000 kronor".
pub fn kronor(kronor: i64) -> String {
    format!("{}\u{a0}kronor", grouped(kronor))
}

/// An ISO date as it is said: "16 september 2025"; anything else unchanged.
pub fn date(iso: &str) -> String {
    let said = || {
        let mut parts = iso.splitn(3, '-');
        let year = parts.next()?;
        let month: usize = parts.next()?.parse().ok()?;
        let day: u32 = parts.next()?.parse().ok()?;
        Some(format!(
            "{day} {} {year}",
            MONTHS.get(month.checked_sub(1)?)?
        ))
    };
    said().unwrap_or_else(|| iso.to_owned())
}

/// "sidan 4", "sidorna 4–6".
pub fn pages([first, last]: [u32; 2]) -> String {
    if last <= first {
        format!("sidan {first}")
    } else {
        format!("sidorna {first}–{last}")
    }
}

/// Words after a sum that make it more than once.
pub const REPEATED: [&str; 8] = [
    " per år",
    " per person",
    " per månad",
    " årligen",
    " varje år",
    " om året",
    "/år",
    " vardera",
];

/// What a sum is granted to: "2 400 000 kronor till ”Projektet Smart virke”".
pub fn sum_to(sum: i64, at_most: bool, repeated: &str, to: Option<&str>) -> String {
    let to = to.map_or_else(String::new, |to| format!(" till ”{to}”"));
    format!("{}{}{repeated}{to}", most(at_most), kronor(sum))
}

/// Before a sum that is the most that may be given.
fn most(at_most: bool) -> &'static str {
    if at_most { "högst " } else { "" }
}

/// The first sentence of a case: what was decided, in plain words; nothing where only the
/// protocol's own words tell. `sums` is what is granted or refused, `to` the body with the last
/// word.
pub fn opening(outcome: Outcome, body: &str, to: Option<&str>, sums: &str) -> Option<String> {
    let object = if sums.is_empty() {
        String::new()
    } else {
        format!(" {sums}")
    };
    let (did, does) = match outcome {
        Outcome::Granted if !sums.is_empty() => ("beviljade", "beviljar"),
        Outcome::Rejected if !sums.is_empty() => ("sa nej till", "säger nej till"),
        Outcome::Rejected => ("sa nej", "säger nej"),
        Outcome::Postponed => ("sköt upp ärendet till ett senare sammanträde", ""),
        Outcome::ReferredBack => ("skickade tillbaka ärendet för mer underlag", ""),
        _ => return None,
    };
    match to {
        None => Some(format!("{body} {did}{object}.")),
        Some(to) if !does.is_empty() => Some(format!("{body} föreslog att {to} {does}{object}.")),
        Some(_) => None,
    }
}

/// What stands between a body and what it decides.
pub const DECIDES: [&str; 2] = [" beslutar ", " beslutade "];
/// How what is decided begins, where it goes on from there.
pub const THAT: &str = "att ";

/// "Nämnden beslutade att utse Lage Hortlund."
pub fn decided(body: &str, clause: &str) -> String {
    let stop = if clause.ends_with(['.', '”', '!']) {
        ""
    } else {
        "."
    };
    format!("{body} beslutade {clause}{stop}")
}

/// The protocol's own words, quoted: a whole decision.
pub fn quoted(text: &str) -> String {
    format!("I protokollet står: ”{text}”")
}

/// Points of a decision, or of a proposal to a higher body, quoted; `more` of them are not.
pub fn points(body: &str, is_final: bool, quotations: &[String], more: usize) -> String {
    let verb = if is_final { "beslutade" } else { "föreslog" };
    let what = if is_final { "Beslutet" } else { "Förslaget" };
    let more = match more {
        0 => String::new(),
        1 => format!(" {what} har en punkt till."),
        more => format!(" {what} har {more} punkter till."),
    };
    let quotations: Vec<String> = quotations.iter().map(|text| format!("”{text}”")).collect();
    format!("{body} {verb}: {}{more}", list(&quotations))
}

/// Who has the last word.
pub fn last_word(to: &str) -> String {
    format!("{} har sista ordet.", capital_first(to))
}

/// The most names that a sentence lists.
const MOST_NAMES: usize = 6;

/// Who entered a reservation, and what they wanted instead where that is known.
pub fn reserved(names: &[String], parties: &[String], wanted: Option<ProposalKind>) -> String {
    if names.is_empty() && parties.is_empty() {
        return "En reservation lämnades.".to_owned();
    }
    let instead = wanted.map_or_else(String::new, |kind| format!(" och ville {}", wish(kind)));
    if names.len() <= MOST_NAMES {
        return format!(
            "{} reserverade sig{instead}.",
            list(if names.is_empty() { parties } else { names })
        );
    }
    let of = if parties.is_empty() {
        String::new()
    } else {
        format!(" ({})", parties.join(", "))
    };
    format!("{} personer{of} reserverade sig{instead}.", names.len())
}

/// What a proposal that was not followed asks for, in words that need no explanation.
fn wish(kind: ProposalKind) -> &'static str {
    match kind {
        // To what, only the words themselves tell: the motion, or what somebody proposed about it.
        ProposalKind::Approve => "i stället säga ja",
        ProposalKind::Reject => "i stället säga nej",
        ProposalKind::Amend => "ändra förslaget",
        ProposalKind::Add => "lägga till något",
        ProposalKind::ReferBack => "i stället skicka tillbaka ärendet för mer underlag",
        ProposalKind::Postpone => "i stället vänta med beslutet",
        ProposalKind::Other => "något annat än att säga ja eller nej",
    }
}

/// The result of a vote: "Vid omröstningen röstade 6 ja (”bifall till …”) och 3 nej (”bifall till
/// motionen”); 1 avstod."
pub fn voted(vote: &Vote) -> String {
    let means = |words: &Option<String>| {
        words
            .as_ref()
            .map_or_else(String::new, |words| format!(" (”{words}”)"))
    };
    let abstained = vote
        .abstain
        .filter(|n| *n > 0)
        .map_or_else(String::new, |n| format!("; {n} avstod"));
    let casting = if vote.casting {
        " Ordförandens röst avgjorde."
    } else {
        ""
    };
    let (yes, no) = (means(&vote.yes_means), means(&vote.no_means));
    format!(
        "Vid omröstningen röstade {} ja{yes} och {} nej{no}{abstained}.{casting}",
        vote.yes, vote.no
    )
}

/// Something doubtful that the whole protocol is read with.
pub fn beware(sentence: &str) -> String {
    format!("Obs! {sentence}")
}

/// The cases that are told of: all, or some of them.
pub fn treated(body: &str, here: usize, of: usize, filter: &str) -> String {
    if here == of {
        return format!("{body} behandlade {}.", cases(of));
    }
    let by = if filter.is_empty() {
        String::new()
    } else {
        format!(" Urval: {filter}.")
    };
    format!(
        "{body} behandlade {}. Här redovisas {here} av dem.{by}",
        cases(of)
    )
}

/// What is granted, refused or proposed in all: "Sammanlagt beviljades 5 242 000 kronor i 3
/// ärenden."
pub fn in_all(word: &str, sum: i64, at_most: bool, count: usize) -> String {
    format!(
        "{word} {}{} i {}.",
        most(at_most),
        kronor(sum),
        cases(count)
    )
}

/// What is granted in all.
pub const GRANTED_IN_ALL: &str = "Sammanlagt beviljades";
/// What is proposed to a higher body in all.
pub const PROPOSED_IN_ALL: &str = "Sammanlagt föreslogs en högre instans att bevilja";
/// What is refused in all.
pub const REFUSED_IN_ALL: &str = "Sammanlagt avslogs";

/// Where a sum is given more than once and counted once.
pub const COUNTED_ONCE: &str =
    "Belopp som gäller per år eller på liknande sätt är räknade en gång.";

/// In how many cases somebody entered a reservation.
pub fn reserved_in(count: usize) -> String {
    format!("Reservationer lämnades i {}.", cases(count))
}

/// The last lines: where it comes from, and what counts.
pub fn source(name: &str) -> String {
    let name = if name.is_empty() {
        String::new()
    } else {
        format!("Källa: {name}. ")
    };
    format!(
        "{name}Sammanfattningen är utläst ur protokollet av Paragraf. Det är protokollet som gäller."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_who_decided_what_and_who_has_the_last_word() {
        let sums = sum_to(2_400_000, false, " per år", Some("Byalaget"));
        let said = |to| opening(Outcome::Granted, "Nämnden", to, &sums);
        assert_eq!(
            said(None).unwrap(),
            "Nämnden beviljade 2\u{a0}400\u{a0}000\u{a0}kronor per år till ”Byalaget”."
        );
        let proposed = said(Some("regionfullmäktige")).unwrap();
        assert!(
            proposed.starts_with("Nämnden föreslog att regionfullmäktige beviljar 2"),
            "{proposed}"
        );
        assert_eq!(opening(Outcome::Adopted, "Nämnden", None, ""), None);
    }

    #[test]
    fn those_who_reserved_are_named_or_counted() {
        let names: Vec<String> = (1..=7).map(|i| format!("Namn {i}")).collect();
        assert_eq!(
            reserved(&names[..2], &[], None),
            "Namn 1 och Namn 2 reserverade sig."
        );
        assert_eq!(
            reserved(&names, &["M".to_owned(), "L".to_owned()], None),
            "7 personer (M, L) reserverade sig."
        );
        assert_eq!(reserved(&[], &["M".to_owned()], None), "M reserverade sig.");
        assert_eq!(reserved(&[], &[], None), "En reservation lämnades.");
        let instead = reserved(&names[..1], &[], Some(ProposalKind::Reject));
        assert_eq!(
            instead,
            "Namn 1 reserverade sig och ville i stället säga nej."
        );
    }

    #[test]
    fn dates_and_pages_are_said_in_words() {
        assert_eq!(date("2025-09-16"), "16 september 2025");
        assert_eq!(date("hösten"), "hösten");
        assert_eq!(
            (pages([4, 4]), pages([4, 6])),
            ("sidan 4".into(), "sidorna 4–6".into())
        );
    }
}
