//! The state in the address, so that what is on screen can be linked and the back button works:
//! `#/beslut?utfall=avslag,beviljat&parti=V&sok=solel&arende=41`.
//!
//! Any address is understood as far as it makes sense; the rest is ignored.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::labels;
use super::language::{self, Language};
use super::state::{DissentBy, Grouping, Original, RollBy, State, Unit, View};
use crate::model::{Item, Outcome, Span};
use crate::query::{Filter, Sort};

const VIEWS: [(View, &str); 8] = [
    (View::Items, "beslut"),
    (View::Money, "pengar"),
    (View::Dissent, "reservationer"),
    (View::Reader, "protokollet"),
    (View::Attendance, "narvaro"),
    (View::Notes, "kontroll"),
    (View::Glossary, "ordlista"),
    (View::About, "om"),
];

const SORTS: [(Sort, &str); 3] = [
    (Sort::Amount, "summa"),
    (Sort::Outcome, "utfall"),
    (Sort::Title, "rubrik"),
];

const ROLLS: [((RollBy, bool), &str); 5] = [
    ((RollBy::Ballot, true), "-rost"),
    ((RollBy::Name, false), "namn"),
    ((RollBy::Name, true), "-namn"),
    ((RollBy::Party, false), "parti"),
    ((RollBy::Party, true), "-parti"),
];

/// The address of what is on screen.
pub fn hash(state: &State) -> String {
    hash_of(state, state.view, state.item, state.original)
}

/// The address of another view of the same cases.
pub fn view_hash(state: &State, view: View) -> String {
    hash_of(state, view, None, state.original)
}

/// The address of a case, or of the list without one, under the same filters. Where an original
/// page is shown, it is the one with the case's decision.
pub fn item_hash(state: &State, item: Option<usize>) -> String {
    let case = item.and_then(|i| state.reading.minutes.items.get(i));
    let span = case
        .and_then(|item| item.decisions.first())
        .map(|decision| decision.span);
    let page = span
        .map(|span| span.page)
        .or(case.map(|item| item.pages[0]));
    let original = state
        .original
        .map(|shown| page.map_or(shown, |page| Original { page, span }));
    hash_of(state, View::Items, item, original)
}

/// Whether two addresses differ in nothing but search and language: then a key press, or another
/// language, is not a step of its own to go back over.
pub fn is_typing(old: &str, new: &str) -> bool {
    let without = |hash: &str| {
        hash.split(['?', '&'])
            .filter(|p| !p.starts_with("sok=") && !p.starts_with("sprak="))
            .collect::<Vec<_>>()
            .join("&")
    };
    old != new && without(old) == without(new)
}

fn hash_of(state: &State, view: View, item: Option<usize>, original: Option<Original>) -> String {
    let mut query = Query(format!("#/{}", word(&VIEWS, view).unwrap_or_default()));
    let spoken = Some(state.language).filter(|language| *language != Language::default());
    query.one("sprak", spoken.map(language::code));
    write_filter(&mut query, &state.filter);
    query.one("ordning", word(&SORTS, state.sort));
    query.one("per", (state.grouping == Grouping::Kind).then_some("slag"));
    query.one("enhet", (state.unit == Unit::Share).then_some("andel"));
    query.one("efter", dissent_word(state.dissent_by));
    query.one("roster", word(&ROLLS, state.roll));
    query.one(
        "projekt",
        state.project.and_then(|i| key(state, i)).as_deref(),
    );
    query.one(
        "plats",
        state
            .place
            .filter(|_| view == View::Reader)
            .map(place_word)
            .as_deref(),
    );
    query.one("sida", original.map(page_word).as_deref());
    query.one("arende", item.and_then(|i| key(state, i)).as_deref());
    query.0
}

fn write_filter(query: &mut Query, filter: &Filter) {
    query.one("sok", Some(filter.text.as_str()).filter(|t| !t.is_empty()));
    query.many(
        "utfall",
        filter.outcomes.iter().map(|o| labels::outcome_slug(*o)),
    );
    query.many("parti", filter.parties.iter().map(String::as_str));
    query.many("person", filter.people.iter().map(String::as_str));
    query.many("finansiar", filter.payers.iter().map(String::as_str));
    let only = [
        (filter.reserved, "reservation"),
        (filter.money, "pengar"),
        (filter.proposed, "forslag"),
        (filter.noted, "kontroll"),
    ];
    query.many(
        "bara",
        only.into_iter().filter(|(on, _)| *on).map(|(_, word)| word),
    );
}

/// Takes from an address what the screen shows; what the address is silent about is as on the first
/// screen. An address that is none of the app's (a place on the page) changes nothing.
pub fn apply(state: &mut State, hash: &str) {
    if !(hash.is_empty() || hash.starts_with("#/")) {
        return;
    }
    let (path, query) = hash
        .trim_start_matches('#')
        .split_once('?')
        .unwrap_or((hash.trim_start_matches('#'), ""));
    let mut fresh = state.afresh();
    fresh.view = meaning(&VIEWS, path.trim_matches('/')).unwrap_or_default();
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        apply_one(&mut fresh, name, value);
    }
    *state = fresh;
}

fn apply_one(state: &mut State, name: &str, value: &str) {
    let filter = &mut state.filter;
    match name {
        "sok" => filter.text = decode(value),
        "utfall" => {
            filter.outcomes = list(value)
                .iter()
                .filter_map(|slug| outcome(slug))
                .collect();
        }
        "parti" => filter.parties = list(value),
        "person" => filter.people = list(value),
        "finansiar" => filter.payers = list(value),
        "bara" => apply_flags(filter, &list(value)),
        "sprak" => state.language = language::of_code(value).unwrap_or(state.language),
        "ordning" => state.sort = meaning(&SORTS, value).unwrap_or_default(),
        "per" if value == "slag" => state.grouping = Grouping::Kind,
        "enhet" if value == "andel" => state.unit = Unit::Share,
        "efter" if value == "person" => state.dissent_by = DissentBy::Person,
        "efter" if value == "parti" => state.dissent_by = DissentBy::Party,
        "roster" => state.roll = meaning(&ROLLS, value).unwrap_or_default(),
        "projekt" => state.project = find(state, &decode(value)),
        "plats" if state.view == View::Reader => state.place = place(value),
        "sida" => state.original = original(&decode(value)).filter(|o| state.has_page(o.page)),
        "arende" => state.item = find(state, &decode(value)),
        _ => {}
    }
}

fn apply_flags(filter: &mut Filter, words: &BTreeSet<String>) {
    filter.reserved = words.contains("reservation");
    filter.money = words.contains("pengar");
    filter.proposed = words.contains("forslag");
    filter.noted = words.contains("kontroll");
}

fn dissent_word(by: DissentBy) -> Option<&'static str> {
    match by {
        DissentBy::Item => None,
        DissentBy::Person => Some("person"),
        DissentBy::Party => Some("parti"),
    }
}

fn word<T: Copy + PartialEq>(words: &[(T, &'static str)], value: T) -> Option<&'static str> {
    words
        .iter()
        .find(|(v, _)| *v == value)
        .map(|(_, word)| *word)
}

fn meaning<T: Copy>(words: &[(T, &'static str)], word: &str) -> Option<T> {
    words
        .iter()
        .find(|(_, w)| *w == word)
        .map(|(value, _)| *value)
}

fn outcome(slug: &str) -> Option<Outcome> {
    labels::OUTCOMES
        .into_iter()
        .find(|o| labels::outcome_slug(*o) == slug)
}

/// "41", "3a", "63/20": a case's number as the protocol gives it.
fn number(item: &Item) -> String {
    match item.suffix.as_deref() {
        Some(year) if year.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{}/{year}", item.number)
        }
        Some(letter) => format!("{}{letter}", item.number),
        None => item.number.to_string(),
    }
}

/// A case's number; "41.2" is the second § 41 of a protocol that has several.
fn key(state: &State, index: usize) -> Option<String> {
    let item = state.reading.minutes.items.get(index)?;
    match state.index.twins_before(index) {
        0 => Some(number(item)),
        before => Some(format!("{}.{}", number(item), before + 1)),
    }
}

fn find(state: &State, key: &str) -> Option<usize> {
    let (wanted, nth) = match key.rsplit_once('.') {
        Some((number, nth)) => (number, nth.parse::<usize>().ok()?.checked_sub(1)?),
        None => (key, 0),
    };
    let items = state.reading.minutes.items.iter().enumerate();
    items
        .filter(|(_, item)| number(item) == wanted)
        .nth(nth)
        .map(|(i, _)| i)
}

/// "7.120-340": page, first character, one past the last.
fn place_word(span: Span) -> String {
    format!("{}.{}-{}", span.page, span.start, span.end)
}

fn place(word: &str) -> Option<Span> {
    let (page, range) = word.split_once('.')?;
    let (start, end) = range.split_once('-')?;
    let span = Span {
        page: page.parse().ok()?,
        start: start.parse().ok()?,
        end: end.parse().ok()?,
    };
    (span.page > 0 && span.start <= span.end).then_some(span)
}

/// "7": a page of the original; "7.120-340": with a place on it that is outlined, "8:7.120-340"
/// where the place begins on another page.
fn page_word(original: Original) -> String {
    match original.span {
        None => original.page.to_string(),
        Some(span) if span.page == original.page => place_word(span),
        Some(span) => format!("{}:{}", original.page, place_word(span)),
    }
}

fn original(word: &str) -> Option<Original> {
    let (page, rest) = match word.split_once(':') {
        Some((page, rest)) => (page.parse().ok()?, rest),
        None => (word.split('.').next()?.parse().ok()?, word),
    };
    let span = if rest.contains('.') {
        Some(place(rest)?)
    } else {
        None
    };
    Some(Original { page, span })
}

/// An address that grows.
struct Query(String);

impl Query {
    fn one(&mut self, name: &str, value: Option<&str>) {
        self.many(name, value);
    }

    fn many<'a>(&mut self, name: &str, values: impl IntoIterator<Item = &'a str>) {
        let values: Vec<String> = values.into_iter().map(encode).collect();
        if !values.is_empty() {
            let before = if self.0.contains('?') { '&' } else { '?' };
            let _ = write!(self.0, "{before}{name}={}", values.join(","));
        }
    }
}

fn list(value: &str) -> BTreeSet<String> {
    value
        .split(',')
        .map(decode)
        .filter(|v| !v.is_empty())
        .collect()
}

/// Percent-encoding of everything that is not a letter, digit or `-._~/` of ASCII.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                encoded.push(char::from(byte));
            }
            _ => drop(write!(encoded, "%{byte:02X}")),
        }
    }
    encoded
}

/// The reverse; a percent sign that begins nothing stands for itself.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = hex(at + 1).zip(hex(at + 2)).filter(|_| *byte == b'%');
        let value = escaped.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        decoded.push(value.unwrap_or(*byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use super::*;
    use crate::Reading;
    use crate::model::Minutes;

    thread_local! {
        static READING: Rc<Reading> = Rc::new(reading());
    }

    fn state() -> State {
        State::new(READING.with(Rc::clone), true)
    }

    fn reading() -> Reading {
        let mut items: Vec<Item> = [22, 34, 41, 41]
            .map(|number| Item {
                number,
                ..Item::default()
            })
            .into();
        items.push(Item {
            number: 3,
            suffix: Some("a".into()),
            ..Item::default()
        });
        items.push(Item {
            number: 63,
            suffix: Some("20".into()),
            ..Item::default()
        });
        let pages = vec![crate::layout::Page::default(); 9];
        Reading {
            minutes: Minutes {
                items,
                ..Minutes::default()
            },
            pages,
            ..Reading::default()
        }
    }

    fn read(hash: &str) -> State {
        let mut state = state();
        apply(&mut state, hash);
        state
    }

    #[test]
    fn an_address_is_in_the_words_of_the_protocol() {
        let mut state = state();
        state.filter.outcomes = [Outcome::Rejected, Outcome::Granted].into();
        state.filter.parties.insert("V".into());
        state.filter.text = "Piteå & co".into();
        state.item = Some(2);
        let address = "#/beslut?sok=Pite%C3%A5%20%26%20co&utfall=beviljat,avslag&parti=V&arende=41";
        assert_eq!(hash(&state), address);
        assert_eq!(read(address), state);
    }

    #[test]
    fn numbers_with_letters_years_and_twins_find_their_case() {
        for (key, index) in [("22", 0), ("41", 2), ("41.2", 3), ("3a", 4), ("63/20", 5)] {
            let state = read(&format!("#/beslut?arende={key}"));
            assert_eq!(state.item, Some(index), "{key}");
            assert_eq!(hash(&state), format!("#/beslut?arende={key}"));
        }
        assert_eq!(read("#/beslut?arende=99").item, None);
    }

    #[test]
    fn a_place_is_one_of_the_protocol_view_and_of_no_other() {
        assert!(read("#/protokollet?plats=7.120-340").place.is_some());
        assert_eq!(read("#/beslut?plats=7.120-340"), read("#/beslut"));
    }

    #[test]
    fn typing_is_not_a_step_of_its_own() {
        assert!(is_typing(
            "#/beslut?sok=a&arende=41",
            "#/beslut?sok=ab&arende=41"
        ));
        assert!(is_typing("#/beslut", "#/beslut?sok=a"));
        assert!(!is_typing("#/beslut?sok=a", "#/beslut?sok=a&arende=41"));
        assert!(!is_typing("#/pengar", "#/beslut?sok=a"));
    }

    fn names() -> impl Strategy<Value = BTreeSet<String>> {
        prop::collection::vec(".{1,12}", 0..3).prop_map(|names| names.into_iter().collect())
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            text in ".*", parties in names(), people in names(), payers in names(),
            outcomes in prop::collection::vec(prop::sample::select(&labels::OUTCOMES[..]), 0..4),
            flags in any::<[bool; 6]>(), view in 0_usize..8, roll in 0_usize..6, sort in 0_usize..4, item in prop::option::of(0_usize..6),
            place in prop::option::of((1_u32.., 0_u32..500, 500_u32..)), page in prop::option::of(1_u32..10), project in prop::option::of(0_usize..6),
        ) {
            let mut state = state();
            let outcomes = outcomes.into_iter().collect();
            let [reserved, money, proposed, noted, kind, share] = flags;
            state.filter = Filter { text, outcomes, parties, people, payers, reserved, money, proposed, noted };
            state.view = VIEWS[view].0;
            state.sort = [Sort::Number, Sort::Amount, Sort::Outcome, Sort::Title][sort];
            state.item = item;
            state.roll = ROLLS.get(roll).map(|(roll, _)| *roll).unwrap_or_default();
            state.project = project;
            state.grouping = if kind { Grouping::Kind } else { Grouping::Payer };
            state.unit = if share { Unit::Share } else { Unit::Kronor };
            state.place = place.filter(|_| state.view == View::Reader).map(|(page, start, end)| Span { page, start, end });
            state.original = page.map(|page| Original { page, span: place.map(|(page, start, end)| Span { page, start, end }) });
            prop_assert_eq!(read(&hash(&state)), state);
        }

        #[test]
        fn any_address_is_read(junk in ".*") {
            let state = read(&junk);
            prop_assert_eq!(read(&hash(&state)), state);
        }

        #[test]
        fn any_query_is_read(junk in "#/beslut\\?((arende|sok|plats|sida|utfall|bara|projekt)=[0-9%.,:&=a-fåA-Z-]{0,9}&){0,4}") {
            let state = read(&junk);
            prop_assert_eq!(read(&hash(&state)), state);
        }
    }
}
