//! Which cases: filters that combine, their counts, free-text search, order.

use std::cmp::Reverse;
use std::ops::Range;

use crate::lexicon::cases::small;
use crate::model::{Item, Level, Minutes, Outcome};
use crate::order::{Set, group, sort_by_key};
use crate::stats::{granted, refused};

/// Which cases to show. Values of one field are alternatives; fields combine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a box that the reader ticks on its own")]
pub struct Filter {
    /// Words that must all occur.
    pub text: String,
    /// Outcomes; any where empty.
    pub outcomes: Set<Outcome>,
    /// Parties that proposed or reserved themselves; any where empty.
    pub parties: Set<String>,
    /// People who proposed or reserved themselves; any where empty.
    pub people: Set<String>,
    /// Payers of the funding tables; any where empty.
    pub payers: Set<String>,
    /// Only cases with a reservation.
    pub reserved: bool,
    /// Only cases with money: granted, refused or a funding table.
    pub money: bool,
    /// Only cases that a higher body decides.
    pub proposed: bool,
    /// Only cases with a warning: something to check.
    pub noted: bool,
}

impl Filter {
    /// How many values are chosen, the words of a search not counted.
    pub fn chosen(&self) -> usize {
        let flags = [self.reserved, self.money, self.proposed, self.noted];
        self.outcomes.len()
            + self.parties.len()
            + self.people.len()
            + self.payers.len()
            + flags.iter().filter(|f| **f).count()
    }

    /// Whether every case passes.
    pub fn is_empty(&self) -> bool {
        self.chosen() == 0 && self.text.trim().is_empty()
    }
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the protocol.
    #[default]
    Number,
    /// The largest sum first.
    Amount,
    /// By outcome.
    Outcome,
    /// By title.
    Title,
}

/// What is looked up again and again, prepared once for a protocol so that a key press is fast.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// For each case all its words, folded.
    texts: Vec<String>,
    /// For each case whether something is to be checked.
    noted: Vec<bool>,
}

impl Index {
    /// Prepares a protocol.
    pub fn new(minutes: &Minutes) -> Self {
        let mut noted = vec![false; minutes.items.len()];
        for item in minutes.notes.iter().filter(|n| n.level == Level::Warning).filter_map(|n| n.item) {
            if let Some(flag) = noted.get_mut(item) {
                *flag = true;
            }
        }
        Self { texts: minutes.items.iter().map(|item| fold(&all_text(item))).collect(), noted }
    }
}

/// Everything a case says, one piece a line.
fn all_text(item: &Item) -> String {
    let mut pieces = vec![item.label.as_str(), &item.title];
    pieces.extend(item.dnr.iter().map(String::as_str));
    pieces.extend(item.external_ids.iter().map(|id| id.value.as_str()));
    for section in &item.sections {
        pieces.extend(section.heading.as_deref());
        pieces.extend(section.blocks.iter().map(|b| b.text.as_str()));
    }
    pieces.extend(item.decisions.iter().map(|d| d.text.as_str()));
    pieces.extend(people(item).iter());
    pieces.join("\n")
}

/// The parties that proposed something or reserved themselves.
pub fn parties(item: &Item) -> Set<&str> {
    let proposed = item.proposals.iter().flat_map(|p| &p.parties);
    proposed.chain(item.reservations.iter().flat_map(|r| &r.parties)).map(String::as_str).collect()
}

/// The people who proposed something or reserved themselves.
pub fn people(item: &Item) -> Set<&str> {
    let proposed = item.proposals.iter().flat_map(|p| &p.by);
    proposed.chain(item.reservations.iter().flat_map(|r| &r.by)).map(|p| p.name.as_str()).collect()
}

/// The payers of a case's funding tables.
pub fn payers(item: &Item) -> Set<&str> {
    item.funding.iter().flat_map(|t| &t.rows).map(|r| r.payer.as_str()).collect()
}

fn has_money(item: &Item) -> bool {
    !item.funding.is_empty() || item.decisions.iter().any(|d| !d.granted.is_empty() || !d.refused.is_empty())
}

/// A field of the filter, as a bit of the set of fields that a case does not pass.
type Field = u16;
const TEXT: Field = 1;
const OUTCOME: Field = 2;
const PARTY: Field = 4;
const PERSON: Field = 8;
const PAYER: Field = 16;
const RESERVED: Field = 32;
const MONEY: Field = 64;
const PROPOSED: Field = 128;
const NOTED: Field = 256;

/// For each case the set of fields that it does not pass.
fn misses(minutes: &Minutes, index: &Index, filter: &Filter) -> Vec<Field> {
    let words = words(&filter.text);
    let miss = |i: usize, item: &Item| {
        let text = index.texts.get(i).map_or("", String::as_str);
        [
            (TEXT, words.iter().all(|w| text.contains(w.as_str()))),
            (OUTCOME, filter.outcomes.is_empty() || filter.outcomes.contains(&item.outcome)),
            (PARTY, meets(&filter.parties, || parties(item))),
            (PERSON, meets(&filter.people, || people(item))),
            (PAYER, meets(&filter.payers, || payers(item))),
            (RESERVED, !filter.reserved || !item.reservations.is_empty()),
            (MONEY, !filter.money || has_money(item)),
            (PROPOSED, !filter.proposed || item.is_final == Some(false)),
            (NOTED, !filter.noted || index.noted.get(i) == Some(&true)),
        ]
        .into_iter()
        .fold(0, |missed, (field, passes)| if passes { missed } else { missed | field })
    };
    minutes.items.iter().enumerate().map(|(i, item)| miss(i, item)).collect()
}

fn meets<'a>(chosen: &Set<String>, values: impl FnOnce() -> Set<&'a str>) -> bool {
    chosen.is_empty() || values().iter().any(|v| chosen.contains(*v))
}

/// For each value how many cases would remain with it, given the other fields of the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Outcomes that occur.
    pub outcomes: Vec<(Outcome, usize)>,
    /// Parties that occur, those in most cases first.
    pub parties: Vec<(String, usize)>,
    /// People who occur, those in most cases first.
    pub people: Vec<(String, usize)>,
    /// Payers that occur, those in most cases first.
    pub payers: Vec<(String, usize)>,
    /// Cases with a reservation.
    pub reserved: usize,
    /// Cases with money.
    pub money: usize,
    /// Cases that a higher body decides.
    pub proposed: usize,
    /// Cases with something to check.
    pub noted: usize,
}

/// What a filter leaves: the cases, and the counts of every field's values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The cases that pass, in the order of the protocol.
    pub cases: Vec<usize>,
    /// The counts.
    pub facets: Facets,
}

/// Applies a filter. The texts are searched once.
pub fn ask(minutes: &Minutes, index: &Index, filter: &Filter) -> Answer {
    let missed = misses(minutes, index, filter);
    let cases = Cases { minutes, missed };
    let facets = Facets {
        outcomes: cases.outcomes(),
        parties: cases.tally(PARTY, parties),
        people: cases.tally(PERSON, people),
        payers: cases.tally(PAYER, payers),
        reserved: cases.count(RESERVED, |_, item| !item.reservations.is_empty()),
        money: cases.count(MONEY, |_, item| has_money(item)),
        proposed: cases.count(PROPOSED, |_, item| item.is_final == Some(false)),
        noted: cases.count(NOTED, |i, _| index.noted.get(i) == Some(&true)),
    };
    let passes = |i: &usize| cases.missed[*i] == 0;
    Answer { cases: (0..cases.missed.len()).filter(passes).collect(), facets }
}

/// The cases that pass a filter, in the order of the protocol.
pub fn matches(minutes: &Minutes, index: &Index, filter: &Filter) -> Vec<usize> {
    ask(minutes, index, filter).cases
}

/// The cases with the fields that each does not pass.
struct Cases<'a> {
    minutes: &'a Minutes,
    missed: Vec<Field>,
}

impl Cases<'_> {
    /// Every case, and whether it passes all fields but this one.
    fn beside(&self, field: Field) -> impl Iterator<Item = (usize, &Item, bool)> {
        let cases = self.minutes.items.iter().zip(&self.missed).enumerate();
        cases.map(move |(i, (item, missed))| (i, item, missed & !field == 0))
    }

    fn count(&self, field: Field, holds: impl Fn(usize, &Item) -> bool) -> usize {
        self.beside(field).filter(|(i, item, passes)| *passes && holds(*i, item)).count()
    }

    fn outcomes(&self) -> Vec<(Outcome, usize)> {
        let outcomes = group(self.beside(OUTCOME).map(|(_, item, passes)| (item.outcome, passes)).collect());
        outcomes.into_iter().map(|(outcome, cases)| (outcome, passing(&cases))).collect()
    }

    /// Values in order of how many cases of the whole protocol have them, so that the list keeps its order.
    fn tally(&self, field: Field, values: fn(&Item) -> Set<&str>) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        for (_, item, passes) in self.beside(field) {
            found.extend(values(item).iter().map(|value| (*value, passes)));
        }
        let mut counts = group(found);
        sort_by_key(&mut counts, |(value, cases)| (Reverse(cases.len()), alphabetic(value)));
        counts.into_iter().map(|(value, cases)| (value.to_owned(), passing(&cases))).collect()
    }
}

fn passing(cases: &[bool]) -> usize {
    cases.iter().filter(|passes| **passes).count()
}

/// Puts cases in order; cases that are alike stay in the order of the protocol.
pub fn sort(minutes: &Minutes, cases: &mut Vec<usize>, sort: Sort) {
    let items = &minutes.items;
    match sort {
        Sort::Number => sort_by_key(cases, |i| *i),
        Sort::Amount => sort_by_key(cases, |i| Reverse(largest_sum(&items[*i]))),
        Sort::Outcome => sort_by_key(cases, |i| items[*i].outcome),
        Sort::Title => sort_by_key(cases, |i| alphabetic(&items[*i].title)),
    }
}

/// What a case is about in kronor: what it grants or refuses, or else what its projects cost.
fn largest_sum(item: &Item) -> i64 {
    let decided = granted(item) + refused(item);
    let costs = || item.funding.iter().map(|t| t.total.as_ref().map_or(t.sum, |m| m.kronor)).sum();
    if decided == 0 { costs() } else { decided }
}

/// A key for the Swedish alphabet, in which å, ä and ö stand last in that order.
pub fn alphabetic(text: &str) -> String {
    let letter = |c| match c {
        'å' => '\u{e000}',
        'ä' | 'æ' => '\u{e001}',
        'ö' | 'ø' => '\u{e002}',
        other => other,
    };
    fold(text).chars().map(letter).collect()
}

/// One letter for one letter: small, without accents; å, ä and ö are letters of their own and stay.
fn fold_char(c: char) -> char {
    match small(c) {
        'á' | 'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        '\u{a0}' => ' ',
        '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        small => small,
    }
}

fn fold(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

/// The words of a search, folded; what stands in quotation marks is one "word".
pub fn words(search: &str) -> Vec<String> {
    let folded = fold(search).replace(['”', '“'], "\"");
    let parts = folded.split('"').enumerate();
    parts
        .flat_map(|(i, part)| match i % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.trim().to_owned()],
        })
        .filter(|w: &String| !w.is_empty())
        .collect()
}

/// Where the words of a search stand in a text: ranges of bytes in order, none touching another.
pub fn hits(text: &str, words: &[String]) -> Vec<Range<usize>> {
    if words.is_empty() {
        return Vec::new();
    }
    let folded = fold(text);
    let mut found: Vec<Range<usize>> = words.iter().flat_map(|w| occurrences(&folded, w)).collect();
    sort_by_key(&mut found, |r| r.start);
    let merged = merge(found);
    let places = places(text, &folded);
    merged.into_iter().map(|r| places(r.start)..places(r.end)).collect()
}

/// How many characters of a text stand around a hit in an excerpt.
const AROUND: usize = 45;

/// The part of a text around its first hit, cut between words.
pub fn excerpt(text: &str, words: &[String]) -> Option<String> {
    let hit = hits(text, words).into_iter().next()?;
    let before: usize = text[..hit.start].chars().rev().take(AROUND).map(char::len_utf8).sum();
    let after: usize = text[hit.end..].chars().take(AROUND).map(char::len_utf8).sum();
    let (start, end) = (hit.start - before, hit.end + after);
    let start = if start == 0 { 0 } else { text[start..hit.start].find(' ').map_or(hit.start, |at| start + at + 1) };
    let stop = text[hit.end..end].rfind(' ').filter(|_| end < text.len()).map_or(end, |at| hit.end + at);
    let (open, close) = (if start > 0 { "… " } else { "" }, if stop < text.len() { " …" } else { "" });
    Some(format!("{open}{}{close}", &text[start..stop]))
}

fn occurrences<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    text.match_indices(word).map(|(at, word)| at..at + word.len())
}

fn merge(sorted: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in sorted {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// From a byte of the folded text to the byte of the same letter in the text.
fn places<'a>(text: &'a str, folded: &'a str) -> impl Fn(usize) -> usize + 'a {
    move |at| {
        let letters = folded[..at].chars().count();
        text.char_indices().nth(letters).map_or(text.len(), |(i, _)| i)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Block, Decision, FundingRow, FundingTable, Grant, Money, Note, Person, Proposal, Reservation, Section,
    };

    fn item(number: u32, title: &str, outcome: Outcome, text: &str) -> Item {
        let blocks = vec![Block { text: text.into(), ..Block::default() }];
        let sections = vec![Section { blocks, ..Section::default() }];
        Item { number, label: format!("§ {number}"), title: title.into(), outcome, sections, ..Item::default() }
    }

    fn granting(mut item: Item, kronor: i64) -> Item {
        let amount = Money { kronor, printed: String::new() };
        let granted = vec![Grant { amount, ..Grant::default() }];
        item.decisions.push(Decision { granted, ..Decision::default() });
        item
    }

    fn reserved(mut item: Item, name: &str, party: &str) -> Item {
        let by = vec![Person { name: name.into(), party: Some(party.into()) }];
        item.reservations.push(Reservation { by, parties: vec![party.into()], ..Reservation::default() });
        item
    }

    fn minutes() -> Minutes {
        let mut solar = granting(item(1, "Ödlor på väg", Outcome::Granted, "Solceller i Piteå"), 500);
        let rows = vec![FundingRow { payer: "Piteå kommun".into(), ..FundingRow::default() }];
        solar.funding.push(FundingTable { rows, ..FundingTable::default() });
        let mut motion = reserved(item(3, "Ångbåt", Outcome::Rejected, "Skattereduktion"), "Åsa Berg", "V");
        motion.proposals.push(Proposal { parties: vec!["S".into(), "V".into()], ..Proposal::default() });
        motion.is_final = Some(false);
        let items = vec![solar, granting(item(2, "Café Änglar", Outcome::Granted, "Kaffe"), 900), motion];
        let notes = vec![Note { level: Level::Warning, item: Some(1), ..Note::default() }];
        Minutes { items, notes, ..Minutes::default() }
    }

    fn found(filter: &Filter) -> Vec<usize> {
        let minutes = minutes();
        matches(&minutes, &Index::new(&minutes), filter)
    }

    #[test]
    fn values_of_a_field_are_alternatives_and_fields_combine() {
        let both = Filter { outcomes: [Outcome::Granted, Outcome::Rejected].into(), ..Filter::default() };
        assert_eq!(found(&both), [0, 1, 2]);
        assert_eq!(found(&Filter { reserved: true, ..both.clone() }), [2]);
        assert_eq!(found(&Filter { money: true, ..both.clone() }), [0, 1]);
        assert_eq!(found(&Filter { noted: true, ..both.clone() }), [1]);
        assert_eq!(found(&Filter { proposed: true, money: true, ..both }), [] as [usize; 0]);
        assert_eq!(found(&Filter { payers: ["Piteå kommun".to_owned()].into(), ..Filter::default() }), [0]);
        assert_eq!(found(&Filter { parties: ["S".to_owned()].into(), ..Filter::default() }), [2]);
        assert_eq!(found(&Filter { people: ["Åsa Berg".to_owned()].into(), ..Filter::default() }), [2]);
    }

    #[test]
    fn all_words_must_occur_somewhere_in_the_case() {
        let search = |text: &str| found(&Filter { text: text.into(), ..Filter::default() });
        assert_eq!(search("PITEÅ sol"), [0]);
        assert_eq!(search("pitea"), [] as [usize; 0], "å is not a");
        assert_eq!(search("cafe"), [1], "é is e");
        assert_eq!(search("skatt"), [2], "part of a compound");
        assert_eq!(search("åsa"), [2], "a name");
        assert_eq!(search("piteå kaffe"), [] as [usize; 0]);
        assert_eq!(search("  "), [0, 1, 2]);
        assert_eq!(search("\"i piteå\""), [0]);
        assert_eq!(search("\"piteå i\""), [] as [usize; 0]);
    }

    #[test]
    fn a_count_is_what_would_remain_given_the_other_fields() {
        let minutes = minutes();
        let filter = Filter { outcomes: [Outcome::Granted].into(), ..Filter::default() };
        let facets = ask(&minutes, &Index::new(&minutes), &filter).facets;
        assert_eq!(facets.outcomes, [(Outcome::Granted, 2), (Outcome::Rejected, 1)]);
        assert_eq!(facets.parties, [("S".to_owned(), 0), ("V".to_owned(), 0)]);
        assert_eq!((facets.reserved, facets.money, facets.proposed, facets.noted), (0, 2, 0, 1));
    }

    #[test]
    fn order_by_sum_and_by_the_swedish_alphabet() {
        let minutes = minutes();
        let ordered = |by| {
            let mut cases = vec![0, 1, 2];
            sort(&minutes, &mut cases, by);
            cases
        };
        assert_eq!(ordered(Sort::Amount), [1, 0, 2]);
        assert_eq!(ordered(Sort::Title), [1, 2, 0]);
        assert_eq!(ordered(Sort::Number), [0, 1, 2]);
    }

    #[test]
    fn an_excerpt_is_cut_between_words_around_the_hit() {
        let text = format!("{}en båt på sjön {}", "före ".repeat(30), "efter ".repeat(30));
        let cut = excerpt(&text, &words("båt")).expect("found");
        assert!(cut.starts_with("… före") && cut.ends_with("efter …") && cut.contains("en båt på"), "{cut}");
        assert_eq!(excerpt("en båt", &words("båt")).as_deref(), Some("en båt"));
        assert_eq!(excerpt("en båt", &words("bil")), None);
    }

    #[test]
    fn hits_are_ranges_of_the_text_itself() {
        let text = "ÉN idé om İdre och Idé";
        let marked: Vec<_> = hits(text, &words("idé en")).into_iter().map(|r| &text[r]).collect();
        assert_eq!(marked, ["ÉN", "idé", "Idé"]);
        assert_eq!(hits("aaa b", &words("aa a b")), [0..3, 4..5]);
        assert_eq!(hits("text", &words(" ")), [] as [Range<usize>; 0]);
    }
}
