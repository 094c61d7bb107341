//! Who met, when and where: from page heads, the front page, and the case in which adjusters are
//! chosen.

use super::dates::find_date;
use super::front::{self, Cell, Reader};
use super::people::{find_bare_names, find_people, single_spaced};
use crate::clean::Text;
use crate::lexicon::cases::capital_first;
use crate::lexicon::front::{
    ATTENDANCE_LISTS, BODY_AFTER, BODY_ENDS, BODY_STARTS, DOCUMENT_ID, MEETING_WORDS,
    ORGANISATION_ENDS, ORGANISATION_STARTS, SIGNATURES,
};
use crate::lexicon::furniture::is_head_word;
use crate::lexicon::headings::deciding_body;
use crate::lexicon::outcomes::is_body;
use crate::lexicon::people::{ADJUSTING, ADJUSTS, BESIDE_CHAIR, CHAIR_NAMED, VICE};
use crate::lexicon::to_lower;
use crate::lexicon::{find_word, words_from};
use crate::model::{Item, Meeting, Outcome, Person};
use crate::sections::Document;

/// How many lines before a document's end its signatures may stand.
const SIGNED: usize = 80;

/// What the document says of the meeting; `items` are its cases.
pub(super) fn read(text: &Text, document: &Document, items: &[Item]) -> Meeting {
    let front = front::cells(text, document.front());
    let mut meeting = Reader::read(text, &front).meeting;
    meeting.printed_pages = printed_pages(text);
    let on_front = (meeting.body.take(), meeting.date.take());
    from_heads(text, &mut meeting);
    meeting.body = meeting.body.or(on_front.0);
    meeting.date = meeting.date.or(on_front.1);
    from_front(&front, &mut meeting);
    from_end(text, document, &mut meeting);
    front::offices(&mut meeting);
    if meeting.body.is_none() {
        meeting.body = body_of_decisions(text, document)
            .or_else(|| front.iter().find_map(|cell| head_body(cell.text)));
    }
    if meeting.adjusters.is_empty() {
        meeting.adjusters = chosen_adjusters(items);
    }
    from_running_text(text, items, &mut meeting);
    within_items(items, &mut meeting);
    meeting
}

/// What the lines of the front page tell without a word of their own: the organisation, the body,
/// the day.
fn from_front(front: &[Cell<'_>], meeting: &mut Meeting) {
    let first = |rows: usize| {
        front
            .iter()
            .take_while(move |cell| cell.row < rows)
            .map(|cell| cell.text)
    };
    meeting.organisation = meeting
        .organisation
        .take()
        .or_else(|| first(12).find_map(organisation));
    meeting.body = meeting
        .body
        .take()
        .or_else(|| first(30).find_map(titled_body));
    meeting.body = meeting.body.take().or_else(|| first(8).find_map(head_body));
    meeting.date = meeting
        .date
        .take()
        .or_else(|| first(20).find_map(find_date));
}

/// "Protokoll från regionstyrelsens sammanträde".
fn titled_body(line: &str) -> Option<String> {
    let lower = to_lower(line);
    let start = BODY_AFTER
        .iter()
        .find(|words| lower.starts_with(**words))?
        .len();
    let end = MEETING_WORDS
        .iter()
        .filter_map(|word| find_word(&lower[start..], word))
        .min();
    let name = line.get(start..end.map_or(line.len(), |end| start + end))?;
    let name = name
        .split(|c: char| c.is_ascii_digit())
        .next()?
        .trim_matches([' ', ',']);
    body_line(&capital_first(name.strip_suffix('s').unwrap_or(name)))
        .or_else(|| body_line(&capital_first(name)))
}

/// Attendance lists and signatures that stand after the cases.
fn from_end(text: &Text, document: &Document, meeting: &mut Meeting) {
    let Some(last) = document.cases.last() else {
        return;
    };
    let after = last.head.end..text.lines.len();
    let begins = |line: usize, words: &[&str]| {
        words
            .iter()
            .any(|word| text.lower_line(line).starts_with(word))
    };
    let listed = after
        .clone()
        .find(|line| meeting.present.is_empty() && begins(*line, &ATTENDANCE_LISTS));
    if let Some(start) = listed {
        meeting.present = Reader::read(text, &front::cells(text, start..after.end))
            .meeting
            .present;
    }
    let signed = after.end.saturating_sub(SIGNED).max(after.start)..after.end;
    let missing = meeting.chair.is_none() || meeting.secretary.is_none();
    if let Some(start) = signed
        .clone()
        .find(|line| missing && begins(*line, &SIGNATURES))
    {
        let end = Reader::read(text, &front::cells(text, start..signed.end)).meeting;
        meeting.chair = meeting.chair.take().or(end.chair);
        meeting.secretary = meeting.secretary.take().or(end.secretary);
        if meeting.adjusters.is_empty() {
            meeting.adjusters = end.adjusters;
        }
    }
}

/// "t.o.m. § 45" begins with the first case of the meeting, "fr.o.m. § 46" ends with the last.
fn within_items(items: &[Item], meeting: &mut Meeting) {
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return;
    };
    for [from, to] in meeting
        .present
        .iter_mut()
        .filter_map(|one| one.items.as_mut())
    {
        *from = if *from == 0 { first.number } else { *from };
        *to = if *to == u32::MAX { last.number } else { *to };
    }
}

/// What no front page tells: the chair as sentences name them, adjusters as a decision names them,
/// the body and the date as the page heads that a text export left among the lines.
fn from_running_text(text: &Text, items: &[Item], meeting: &mut Meeting) {
    if meeting.adjusters.is_empty() {
        meeting.adjusters = adjusting_people(items);
    }
    if meeting.adjusters.is_empty() {
        meeting.adjusters = told_adjusters(text);
    }
    meeting.chair = meeting
        .chair
        .take()
        .or_else(|| front::listed_chair(text))
        .or_else(|| spoken_chair(text));
    meeting.body = meeting
        .body
        .take()
        .or_else(|| repeated_body(text))
        .or_else(|| deciding(items));
    front::offices(meeting);
}

/// "A (V), B (M) och C (D) justerar dagens protokoll tillsammans med ordföranden …"
fn adjusting_people(items: &[Item]) -> Vec<Person> {
    let decisions = items.iter().flat_map(|item| &item.decisions);
    let told = decisions.filter_map(|decision| {
        find_word(&to_lower(&decision.text), ADJUSTING).map(|at| &decision.text[..at])
    });
    told.map(|words| {
        find_people(words)
            .into_iter()
            .map(|named| named.person)
            .collect()
    })
    .next()
    .unwrap_or_default()
}

/// "Utses Anna Ek att jämte ordföranden justera protokollet", where nothing else tells that it is a
/// decision.
fn told_adjusters(text: &Text) -> Vec<Person> {
    let told = (0..text.lines.len()).find(|line| {
        let lower = text.lower_line(*line);
        lower.len() < 400
            && lower.contains(ADJUSTS[0])
            && BESIDE_CHAIR.iter().any(|words| lower.contains(words))
    });
    told.map(|line| super::attendance::people(text.line(line)))
        .unwrap_or_default()
}

/// Everyone in a sentence: those with a party, else those without.
fn named_people(sentence: &str) -> Vec<Person> {
    let named: Vec<Person> = find_people(sentence)
        .into_iter()
        .map(|named| named.person)
        .collect();
    if named.is_empty() {
        find_bare_names(sentence)
    } else {
        named
    }
}

/// The body that most decisions begin with: "Kommunfullmäktige beslutar …".
fn deciding(items: &[Item]) -> Option<String> {
    let decisions = items.iter().flat_map(|item| &item.decisions);
    let mut bodies: Vec<&str> = decisions
        .filter_map(|decision| decision.by.as_deref())
        .collect();
    bodies.sort_unstable();
    bodies
        .chunk_by(|a, b| a == b)
        .max_by_key(|same| same.len())
        .map(|same| capital_first(same[0]))
}

/// Whoever is named most often straight after the chair's word: "Ordföranden Jonas Ask (S) ställer
/// …".
fn spoken_chair(text: &Text) -> Option<Person> {
    let mut named: Vec<Person> = Vec::new();
    for line in &text.lines {
        let (lower, words) = (
            &text.lower[line.range.clone()],
            &text.text[line.range.clone()],
        );
        for at in words_from(lower, CHAIR_NAMED).filter(|at| !follows_ordinal(lower, *at)) {
            let after = &words[at + CHAIR_NAMED.len()..];
            let end = after.find(')').map_or(0, |end| end + 1);
            named.extend(
                find_people(&after[..end])
                    .into_iter()
                    .filter(|n| n.range.start <= 1)
                    .map(|n| n.person),
            );
        }
    }
    named.sort_unstable();
    named
        .chunk_by(|a, b| a == b)
        .max_by_key(|same| same.len())
        .map(|same| same[0].clone())
}

/// "andre vice ordföranden" is not the chair.
fn follows_ordinal(lower: &str, at: usize) -> bool {
    lower[..at].trim_end().ends_with(VICE)
}

/// The name of a body that stands alone on several lines, as the heads of a text export do.
fn repeated_body(text: &Text) -> Option<String> {
    let mut bodies: Vec<String> = (0..text.lines.len())
        .filter_map(|line| body_line(text.line(line)))
        .collect();
    bodies.sort_unstable();
    let most = bodies
        .chunk_by(|a, b| a == b)
        .max_by_key(|same| same.len())?;
    (most.len() >= 3).then(|| most[0].clone())
}

fn printed_pages(text: &Text) -> Option<[u32; 2]> {
    let first = text.first_printed?;
    Some([
        first,
        first
            + u32::try_from(text.page_starts.len())
                .ok()?
                .saturating_sub(1),
    ])
}

/// Page heads: "Regionala utvecklingsnämnden 2020-03-24  Sida 7 (58)" and the id under
/// "DOKUMENT-ID".
fn from_heads(text: &Text, meeting: &mut Meeting) {
    for (index, removed) in text.removed.iter().enumerate() {
        let cells = || removed.text.split("   ").map(str::trim);
        meeting.body = meeting
            .body
            .take()
            .or_else(|| head_body(&removed.text))
            .or_else(|| cells().find_map(head_body));
        meeting.organisation = meeting
            .organisation
            .take()
            .or_else(|| cells().find_map(organisation));
        meeting.date = meeting.date.take().or_else(|| find_date(&removed.text));
        if to_lower(&removed.text).starts_with(DOCUMENT_ID) && meeting.document_id.is_none() {
            meeting.document_id = text
                .removed
                .get(index + 1)
                .filter(|next| next.page == removed.page)
                .map(|next| next.text.clone());
        }
    }
}

/// The body at the beginning of a head line, before date and page.
fn head_body(line: &str) -> Option<String> {
    let end = line
        .find(|c: char| c.is_ascii_digit() || c == '§')
        .unwrap_or(line.len());
    let name = single_spaced(line.get(..end)?);
    let kind = |word: &&str| !is_head_word(word);
    body_line(&name.split(' ').filter(kind).collect::<Vec<_>>().join(" "))
}

/// A line that is the name of a body and nothing else, but for the organisation before it.
pub(super) fn body_line(line: &str) -> Option<String> {
    let line = line.trim();
    let name = ORGANISATION_ENDS
        .iter()
        .find_map(|end| after_organisation(line, end))
        .unwrap_or(line);
    let lower = to_lower(name);
    let short = name.split(' ').count() <= 6 && name.starts_with(char::is_uppercase);
    let named = name.rsplit(' ').next().is_some_and(is_body)
        || BODY_ENDS.iter().any(|end| lower.ends_with(end))
        || BODY_STARTS.iter().any(|start| lower.starts_with(start));
    (short && named).then(|| sentence_case(name))
}

/// "Solviks kommun Kommunstyrelsen": what stands after the organisation.
fn after_organisation<'l>(line: &'l str, end: &str) -> Option<&'l str> {
    let at = to_lower(line).find(end)? + end.len();
    line[at..]
        .strip_prefix([' ', ','])
        .map(str::trim)
        .filter(|rest| !rest.is_empty())
}

/// "REGIONFULLMÄKTIGE" → "Regionfullmäktige".
fn sentence_case(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        name.to_owned()
    } else {
        capital_first(&to_lower(name))
    }
}

/// The body that most decision headings name.
fn body_of_decisions(text: &Text, document: &Document) -> Option<String> {
    let headings = document
        .cases
        .iter()
        .flat_map(|case| &case.parts)
        .filter_map(|part| part.heading);
    let mut bodies: Vec<&str> = headings
        .filter_map(|line| deciding_body(text.line(line)))
        .filter(|b| is_body(b))
        .collect();
    bodies.sort_unstable();
    bodies
        .chunk_by(|a, b| a == b)
        .max_by_key(|same| same.len())
        .map(|same| same[0].to_owned())
}

fn organisation(line: &str) -> Option<String> {
    let lower = to_lower(line);
    let named = ORGANISATION_STARTS
        .iter()
        .any(|start| lower.starts_with(start))
        || ORGANISATION_ENDS.iter().any(|end| lower.ends_with(end));
    (named && line.split(' ').count() <= 4 && line.starts_with(char::is_uppercase))
        .then(|| line.to_owned())
}

/// The people that a case chooses to adjust the minutes: "beslutar att utse Lage Hortlund (SD) att
/// jämte ordföranden justera dagens protokoll".
fn chosen_adjusters(items: &[Item]) -> Vec<Person> {
    let adjusts = |text: &str| {
        ADJUSTS
            .iter()
            .any(|word| crate::lexicon::has_word(&to_lower(text), word))
    };
    let chosen = items
        .iter()
        .filter(|item| item.outcome == Outcome::Elected)
        .flat_map(|item| &item.decisions);
    let Some(decision) = chosen.into_iter().find(|decision| adjusts(&decision.text)) else {
        return Vec::new();
    };
    named_people(&decision.text)
}
