//! What was proposed at the meeting (yrkanden): who, and in which words.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::carried::{Told, settle};
use super::divided;
use super::people::{Named, find_bare, find_people, parties, who};
use super::said::{SPOKEN, Said, part_sentences, with_quote};
use super::wishes::{kind_of, mentions, wishes};
use crate::clean::Text;
use crate::lexicon::marks::list_mark;
use crate::lexicon::people::CHAIR_ALONE;
use crate::lexicon::speech::{
    AGREES, FINDS, GOES_ON, KINDS, MOVED_BY, NOT_PROPOSED, OWN_WORDING, PROPOSAL_NOUNS, PROPOSES,
    REFUSES_PROPOSALS, SETS, SUGGESTS, SUPPORTED, TABLES, TOLD_OF, WHICH,
};
use crate::lexicon::{Row, find_whole, find_word, first_row, has_word, to_lower, words_from};
use crate::model::{Item, Person, Proposal, ProposalKind, SectionKind};
use crate::sections::{Case, Part};

/// The proposals of a case, of which the outcome and the votes are known; `decided` holds the words
/// of its decision.
pub(super) fn read(text: &Text, case: &Case, item: &Item, decided: &str) -> Vec<Proposal> {
    let parts = || {
        case.parts_of(SPOKEN)
            .filter(|part| part.heading.is_some() || part.lines.len() < 200)
    };
    let title = to_lower(&case.title);
    let moved = case
        .parts_of(&[SectionKind::Decision])
        .filter_map(|part| moved(text, part, &title));
    let mut proposals: Vec<Proposal> = parts()
        .flat_map(|part| in_part(text, part, &title))
        .collect();
    proposals = without_asides(proposals);
    let said: Vec<&str> = parts()
        .flat_map(|part| part_sentences(text, part))
        .map(|s| &text.text[s.range])
        .collect();
    let told = Told::new(&said, decided, &proposals);
    for proposal in &mut proposals {
        told.refine(proposal);
        told.amend_where_another_won(proposal);
    }
    settle(&mut proposals, &said, item.outcome);
    divided::settle(&mut proposals, &item.votes);
    moved.chain(proposals).collect()
}

/// Drops refusals of others' proposals by people who have proposed something themselves.
fn without_asides(proposals: Vec<Proposal>) -> Vec<Proposal> {
    let mut known: BTreeSet<Person> = BTreeSet::new();
    let mut is_kept = |proposal: &Proposal| {
        let lower = to_lower(&proposal.text);
        let aside = proposal.kind == ProposalKind::Reject && mentions(&lower, &REFUSES_PROPOSALS);
        let drop = aside
            && !proposal.by.is_empty()
            && proposal.by.iter().all(|person| known.contains(person));
        if !drop {
            known.extend(proposal.by.iter().cloned());
        }
        !drop
    };
    proposals
        .into_iter()
        .filter(|proposal| is_kept(proposal))
        .collect()
}

fn in_part(text: &Text, part: &Part, title: &str) -> Vec<Proposal> {
    let mut found: Vec<Proposal> = Vec::new();
    let mut firsts = BTreeMap::new();
    for said in part_sentences(text, part) {
        let range = said.range.clone();
        let (words, lower) = (&text.text[range.clone()], &text.lower[range.clone()]);
        if let Some((by, parties)) = agrees(words, lower).filter(|_| !found.is_empty()) {
            if let Some(at) = join(&mut found, &firsts, lower, &by, &parties) {
                note(&mut firsts, at, &by);
            }
            continue;
        }
        for claim in claims(words, lower, part) {
            let made = proposals(text, &said, &claim, part.lines.end, title);
            if !made.is_empty() {
                note(&mut firsts, found.len(), &claim.by);
            }
            found.extend(made);
        }
    }
    if found.is_empty() {
        from_heading(text, part, title)
    } else {
        found
    }
}

/// Notes whose the proposal at a place is: the first of each person counts.
fn note(firsts: &mut BTreeMap<String, usize>, at: usize, by: &[Person]) {
    for person in by {
        let first = firsts.entry(to_lower(&person.name)).or_insert(at);
        *first = at.min(*first);
    }
}

/// "Yrkande från (SD)" as a heading: the text under it is the proposal.
fn from_heading(text: &Text, part: &Part, title: &str) -> Vec<Proposal> {
    let heading = part
        .heading
        .filter(|_| part.kind == SectionKind::Proposals && !part.lines.is_empty());
    let Some(line) = heading else {
        return Vec::new();
    };
    let (by, parties) = who(text.line(line));
    let named = !by.is_empty() || !parties.is_empty();
    let whole = text.lines[line].range.start..text.lines[part.lines.end - 1].range.end;
    let wish = text.lines[part.lines.start].range.clone();
    let made = if named {
        wishes(text, wish, whole, title)
    } else {
        Vec::new()
    };
    made.into_iter()
        .map(|(kind, place)| proposal(text, by.clone(), parties.clone(), kind, place))
        .collect()
}

/// Somebody who proposes, and where in the sentence their wish stands.
#[derive(Clone, Debug)]
struct Claim {
    by: Vec<Person>,
    parties: Vec<String>,
    /// Where it begins in the sentence.
    begins: usize,
    wish: Range<usize>,
}

/// The proposals of a claim. The first of a sentence begins with the sentence.
fn proposals(text: &Text, said: &Said, claim: &Claim, end: usize, title: &str) -> Vec<Proposal> {
    let at = said.range.start;
    let last = claim.wish.end == said.range.len();
    let end = if last {
        with_quote(text, said, end).end
    } else {
        at + text.text[at..at + claim.wish.end].trim_end().len()
    };
    let begins = if claim.begins == 0 {
        list_mark(&text.text[said.range.clone()]).map_or(0, |(_, len)| len)
    } else {
        claim.begins
    };
    let whole = at + begins..end.max(at + claim.wish.start);
    let made = wishes(
        text,
        at + claim.wish.start..at + claim.wish.end,
        whole,
        title,
    );
    made.into_iter()
        .map(|(kind, place)| proposal(text, claim.by.clone(), claim.parties.clone(), kind, place))
        .collect()
}

fn proposal(
    text: &Text,
    by: Vec<Person>,
    parties: Vec<String>,
    kind: ProposalKind,
    place: Range<usize>,
) -> Proposal {
    let words = text.text[place.clone()].replace('\n', " ");
    Proposal {
        by,
        parties,
        kind,
        text: words,
        carried: None,
        span: text.span(place),
    }
}

/// Everyone who proposes something in a sentence.
fn claims(words: &str, lower: &str, part: &Part) -> Vec<Claim> {
    let verbs = verbs(lower, PROPOSES);
    let Some(first) = verbs.first() else {
        return told_otherwise(words, lower, part).into_iter().collect();
    };
    let mut claims: Vec<Claim> = Vec::new();
    if is_told_of(&lower[..first.start]) {
        return claims;
    }
    for verb in verbs {
        let from = claims.last().map_or(0, |claim| claim.wish.start);
        match speaker(words, lower, from..verb.start, verb.end) {
            Some((by, parties, begins)) => {
                cut(&mut claims, begins);
                let begins = if claims.is_empty() { 0 } else { begins };
                claims.push(Claim {
                    by,
                    parties,
                    begins,
                    wish: verb.end..words.len(),
                });
            }
            None => go_on(&mut claims, lower, &verb),
        }
    }
    claims
}

/// The same people ask for something more: "… och yrkar avslag på punkt 2".
fn go_on(claims: &mut Vec<Claim>, lower: &str, verb: &Range<usize>) {
    let before = lower[..verb.start]
        .split_whitespace()
        .next_back()
        .unwrap_or_default();
    if let Some(same) = claims.last().cloned().filter(|_| GOES_ON.contains(&before)) {
        cut(claims, verb.start);
        claims.push(Claim {
            begins: verb.start,
            wish: verb.end..lower.len(),
            ..same
        });
    }
}

/// Ends the last claim where the next one begins.
fn cut(claims: &mut [Claim], at: usize) {
    if let Some(last) = claims.last_mut() {
        last.wish.end = at.max(last.wish.start);
    }
}

/// Where the verbs of some rows stand, in order.
fn verbs(lower: &str, rows: &[Row<()>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for row in rows {
        let ends = |at: &usize| !lower[at + row.form.len()..].starts_with(char::is_alphanumeric);
        found.extend(
            words_from(lower, row.form)
                .filter(ends)
                .map(|at| at..at + row.form.len()),
        );
    }
    found.sort_by_key(|verb| verb.start);
    found
}

/// Whether the words before the verb tell of what was proposed elsewhere: in a bill, or by the
/// chair who sums up.
fn is_told_of(before: &str) -> bool {
    let finds = FINDS.iter().any(|row| has_word(before, row.form));
    finds
        || mentions(before, &SETS)
        || TOLD_OF
            .iter()
            .any(|words| find_word(before, words).is_some())
}

/// Who is the subject of a verb, their parties, and where their naming begins: everyone before it,
/// or straight after it, or the chair alone.
fn speaker(
    words: &str,
    lower: &str,
    before: Range<usize>,
    after: usize,
) -> Option<(Vec<Person>, Vec<String>, usize)> {
    let region = &words[before.clone()];
    let first = before.start == 0;
    let mut people = find_people(region);
    if people.is_empty() {
        people = beside(&find_bare(region), region);
    }
    let people = if first {
        people
    } else {
        beside(&people, region)
    };
    let spoken = if first && region.len() <= 200 {
        parties(region, &[])
    } else {
        Vec::new()
    };
    if let Some(begins) = people.first().map(|named| before.start + named.range.start) {
        let (mut by, mut parties) = named(people, region, first);
        let (others, theirs) = supporters(words, lower, after);
        by.extend(others);
        parties.extend(
            theirs
                .into_iter()
                .filter(|party| !parties.contains(party))
                .collect::<Vec<_>>(),
        );
        return Some((by, parties, begins));
    }
    if !spoken.is_empty() {
        return Some((Vec::new(), spoken, before.start));
    }
    let following = straight_after(words, after);
    if !following.is_empty() {
        let (by, parties) = named(following, "", true);
        return Some((by, parties, before.start));
    }
    let chair = first
        && CHAIR_ALONE
            .iter()
            .any(|words| lower[..before.end].trim_end().ends_with(words));
    chair.then(|| (Vec::new(), Vec::new(), before.start))
}

fn named(people: Vec<Named>, region: &str, whole: bool) -> (Vec<Person>, Vec<String>) {
    let by: Vec<Person> = people.into_iter().map(|named| named.person).collect();
    let parties = parties(if whole { region } else { "" }, &by);
    (by, parties)
}

/// The chain of people that ends at the end of a text, at most two words between them.
fn beside(people: &[Named], text: &str) -> Vec<Named> {
    let mut next = text.len();
    let near = people.iter().rev().take_while(|named| {
        let gap = &text[named.range.end.min(next)..next];
        next = named.range.start;
        gap.split_whitespace().count() <= 2 && !gap.contains('.')
    });
    let mut chain: Vec<Named> = near.cloned().collect();
    chain.reverse();
    chain
}

/// Whoever stands straight after a verb, and those who stand straight after them.
fn straight_after(words: &str, after: usize) -> Vec<Named> {
    let mut end = 0;
    let rest = &words[after..];
    let near = find_people(rest).into_iter().take_while(|named| {
        let gap = rest[end..named.range.start].split_whitespace().count();
        end = named.range.end;
        gap <= 1
    });
    near.collect()
}

/// "…, med instämmande av Bo By (V), …" after the verb, or "…, vilket Bo By (V) instämmer i" after
/// the wish.
fn supporters(words: &str, lower: &str, after: usize) -> (Vec<Person>, Vec<String>) {
    if let Some(at) =
        find_word(&lower[after..], WHICH).filter(|_| first_row(AGREES, &lower[after..]).is_some())
    {
        return named(straight_after(words, after + at + WHICH.len()), "", true);
    }
    let rest = lower[after..].trim_start_matches([',', ' ']);
    let support = SUPPORTED.iter().find(|form| rest.starts_with(**form));
    let Some(form) = support else {
        return (Vec::new(), Vec::new());
    };
    let at = lower.len() - rest.len() + form.len();
    let people = straight_after(words, at);
    named(
        if people.is_empty() {
            bare_after(words, at)
        } else {
            people
        },
        "",
        true,
    )
}

/// Somebody whose party is not printed, straight after a place.
fn bare_after(words: &str, at: usize) -> Vec<Named> {
    find_bare(&words[at..])
        .into_iter()
        .take_while(|named| named.range.start <= 1)
        .take(1)
        .collect()
}

/// A proposal told by another verb than yrkar, by a colon, or under its heading by who wants what.
fn told_otherwise(words: &str, lower: &str, part: &Part) -> Option<Claim> {
    let headed = part.kind == SectionKind::Proposals;
    let begins = list_mark(words).map_or(0, |(_, len)| len);
    let suggested = verbs(lower, SUGGESTS).into_iter().next();
    let tabled = verbs(lower, TABLES)
        .into_iter()
        .find(|verb| tables_proposal(&lower[verb.end..]));
    for verb in [suggested, tabled].into_iter().flatten() {
        let told_of = is_told_of(&lower[..verb.start])
            || TOLD_OF
                .iter()
                .any(|form| lower[verb.end..].trim_start().starts_with(form));
        if let Some((by, parties)) = suggests(words, lower, &verb, part).filter(|_| !told_of) {
            return Some(Claim {
                by,
                parties,
                begins: 0,
                wish: verb.end..words.len(),
            });
        }
    }
    let people = find_people(words);
    let Some(last) = leading(&people, words, begins) else {
        return headed.then(|| wish_first(words, lower)).flatten();
    };
    let rest = words[last..].trim_start_matches([',', ' ', '\t', '–', '-']);
    let colon = words[last..].starts_with(':');
    let wish = words.len() - rest.trim_start_matches([':', ' ']).len();
    let told = colon || (headed && begins_wish(&lower[wish..]));
    let own: Vec<Named> = people
        .into_iter()
        .filter(|named| named.range.end <= last)
        .collect();
    let (by, parties) = named(own, &words[..last], true);
    told.then_some(Claim {
        by,
        parties,
        begins: 0,
        wish: wish..words.len(),
    })
}

/// Who suggests: people straight before the verb or after it; under a heading for proposals parties
/// too.
fn suggests(
    words: &str,
    lower: &str,
    verb: &Range<usize>,
    part: &Part,
) -> Option<(Vec<Person>, Vec<String>)> {
    let before = &words[..verb.start];
    let spoken = matches!(
        part.kind,
        SectionKind::Proposals | SectionKind::Deliberation
    ) && part.heading.is_some();
    let mut people = beside(&find_people(before), before);
    if people.is_empty() && verb.start < 25 {
        people = straight_after(words, verb.end);
    }
    if people.is_empty() && spoken {
        people = beside(&find_bare(before), before);
    }
    if people.is_empty() && verb.start < 25 {
        people = bare_after(words, verb.end);
    }
    if !people.is_empty() {
        let (mut by, parties) = named(people, "", true);
        let after = by.last().and_then(|person| {
            words[verb.end..]
                .find(&person.name)
                .map(|at| at + person.name.len())
        });
        by.extend(supporters(words, lower, verb.end + after.unwrap_or(0)).0);
        return Some((by, parties));
    }
    let parties = parties(before, &[]);
    (part.kind == SectionKind::Proposals && before.len() < 80 && !parties.is_empty())
        .then_some((Vec::new(), parties))
}

/// "… lägger fram följande tilläggsyrkande": the verb's object is a proposal, no note or
/// reservation.
fn tables_proposal(after: &str) -> bool {
    let noun = PROPOSAL_NOUNS
        .iter()
        .filter_map(|word| find_word(after, word))
        .min();
    let other = NOT_PROPOSED
        .iter()
        .filter_map(|word| find_word(after, word))
        .min();
    noun.is_some_and(|at| {
        other.is_none_or(|other| at < other) && after[..at].split_whitespace().count() <= 6
    })
}

/// Where the people that a sentence begins with end.
fn leading(people: &[Named], words: &str, begins: usize) -> Option<usize> {
    let mut end = begins;
    for named in people {
        if words[end..named.range.start].split_whitespace().count() > 2 {
            break;
        }
        end = named.range.end;
    }
    (end > begins).then_some(end)
}

/// Whether words begin with what is asked for: "bifall till …", "att ärendet återremitteras".
fn begins_wish(lower: &str) -> bool {
    KINDS
        .iter()
        .any(|row| find_whole(lower, row.form) == Some(0))
        || lower.starts_with(OWN_WORDING)
}

/// "Bifall till arbetsutskottets förslag: Anna Ek (S), Bo By (V)".
fn wish_first(words: &str, lower: &str) -> Option<Claim> {
    let colon = lower.find(':').filter(|_| begins_wish(lower))?;
    let (by, parties) = who(&words[colon..]);
    (!by.is_empty() || !parties.is_empty()).then_some(Claim {
        by,
        parties,
        begins: 0,
        wish: 0..colon,
    })
}

/// "Bo By (V) instämmer i Anna Eks yrkande": who joins a proposal.
fn agrees(words: &str, lower: &str) -> Option<(Vec<Person>, Vec<String>)> {
    let row = first_row(AGREES, lower)?;
    let at = find_whole(lower, row.form)?;
    if PROPOSES.iter().any(|row| has_word(lower, row.form)) {
        return None;
    }
    let (by, parties) = who(&words[..at]);
    if by.is_empty() && parties.is_empty() {
        let (by, parties) = named(straight_after(words, at + row.form.len()), "", true);
        return (!by.is_empty()).then_some((by, parties));
    }
    Some((by, parties))
}

/// Adds people to the proposal of whoever the sentence names, else to the last one; tells to which.
fn join(
    found: &mut [Proposal],
    firsts: &BTreeMap<String, usize>,
    lower: &str,
    by: &[Person],
    parties: &[String],
) -> Option<usize> {
    let named = firsts
        .iter()
        .filter(|(name, _)| lower.contains(*name))
        .map(|(_, first)| *first)
        .min();
    let joined = named.or(found.len().checked_sub(1))?;
    let proposal = found.get_mut(joined)?;
    proposal.by.extend(
        by.iter()
            .filter(|person| !proposal.by.contains(person))
            .cloned()
            .collect::<Vec<_>>(),
    );
    proposal.parties.extend(
        parties
            .iter()
            .filter(|p| !proposal.parties.contains(p))
            .cloned()
            .collect::<Vec<_>>(),
    );
    Some(joined)
}

/// "På förslag av Daniel Ask (V): Ärendet bordläggs": the decision tells who moved it.
fn moved(text: &Text, part: &Part, title: &str) -> Option<Proposal> {
    let range = super::bytes(text, part.lines.clone());
    let lower = &text.lower[range.clone()];
    let at = MOVED_BY
        .iter()
        .find_map(|words| lower.starts_with(words).then_some(words.len()))?;
    let person = find_people(&text.text[range.clone()]).into_iter().next()?;
    let by = vec![person.person];
    let kind = kind_of(&lower[at..], title).unwrap_or_default();
    let parties = parties("", &by);
    Some(Proposal {
        carried: Some(true),
        ..proposal(text, by, parties, kind, range)
    })
}
