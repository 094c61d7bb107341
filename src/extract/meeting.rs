//! Who met, when and where: from page heads, the front page, and the case in which adjusters are chosen.

use super::dates::{find_date, find_times};
use super::people::{find_bare_names, find_people, single_spaced};
use crate::clean::Text;
use crate::lexicon::front::{DOCUMENT_ID, Field, ORGANISATION_ENDS, ORGANISATION_STARTS, REPLACES, find_field};
use crate::lexicon::headings::deciding_body;
use crate::lexicon::outcomes::is_body;
use crate::lexicon::people::{ADJUSTING, ADJUSTS, CHAIR, CHAIR_NAMED, VICE, bracket_party};
use crate::lexicon::to_lower;
use crate::lexicon::{find_word, words_from};
use crate::model::{Attendance, Item, Meeting, Outcome, Person, Role};
use crate::order::sort_by;
use crate::sections::Document;

/// How many lines after its word a list on the front page may run.
const LIST: usize = 120;
/// How many lines after their word adjusters may be named.
const ADJUSTERS: usize = 5;

/// What the document says of the meeting; `items` are its cases.
pub(super) fn read(text: &Text, document: &Document, items: &[Item]) -> Meeting {
    let mut meeting = Meeting { printed_pages: printed_pages(text), ..Meeting::default() };
    from_heads(text, &mut meeting);
    let lines = document.outside.iter().take(1).flat_map(Clone::clone).map(|line| text.line(line));
    let front: Vec<&str> = lines.flat_map(fields).collect();
    from_front(&front, &mut meeting);
    if meeting.body.is_none() {
        let front_body = || front.iter().flat_map(|line| line.split('\t')).find_map(head_body);
        meeting.body = body_of_decisions(text, document).or_else(front_body);
    }
    if meeting.adjusters.is_empty() {
        meeting.adjusters = chosen_adjusters(items);
    }
    from_running_text(text, items, &mut meeting);
    meeting
}

/// What no front page tells: the chair as sentences name them, adjusters as a decision names them, the body and the
/// date as the page heads that a text export left among the lines.
fn from_running_text(text: &Text, items: &[Item], meeting: &mut Meeting) {
    if meeting.adjusters.is_empty() {
        meeting.adjusters = adjusting_people(items);
    }
    meeting.chair = meeting.chair.take().or_else(|| spoken_chair(text));
    meeting.body = meeting.body.take().or_else(|| repeated_body(text));
}

/// "A (V), B (M) och C (D) justerar dagens protokoll tillsammans med ordföranden …"
fn adjusting_people(items: &[Item]) -> Vec<Person> {
    let decisions = items.iter().flat_map(|item| &item.decisions);
    let told =
        decisions.filter_map(|decision| find_word(&to_lower(&decision.text), ADJUSTING).map(|at| &decision.text[..at]));
    told.map(|words| find_people(words).into_iter().map(|named| named.person).collect()).next().unwrap_or_default()
}

/// Whoever is named most often straight after the chair's word: "Ordföranden Jonas Ask (S) ställer …".
fn spoken_chair(text: &Text) -> Option<Person> {
    let mut named: Vec<Person> = Vec::new();
    for line in &text.lines {
        let (lower, words) = (&text.lower[line.range.clone()], &text.text[line.range.clone()]);
        for at in words_from(lower, CHAIR_NAMED).filter(|at| !follows_ordinal(lower, *at)) {
            let after = &words[at + CHAIR_NAMED.len()..];
            let end = after.find(')').map_or(0, |end| end + 1);
            named.extend(find_people(&after[..end]).into_iter().filter(|n| n.range.start <= 1).map(|n| n.person));
        }
    }
    sort_by(&mut named, Ord::cmp);
    named.chunk_by(|a, b| a == b).max_by_key(|same| same.len()).map(|same| same[0].clone())
}

/// "andre vice ordföranden" is not the chair.
fn follows_ordinal(lower: &str, at: usize) -> bool {
    lower[..at].trim_end().ends_with(VICE)
}

/// The name of a body that stands alone on several lines, as the heads of a text export do.
fn repeated_body(text: &Text) -> Option<String> {
    let mut bodies: Vec<String> = (0..text.lines.len()).filter_map(|line| body_line(text.line(line))).collect();
    sort_by(&mut bodies, Ord::cmp);
    let most = bodies.chunk_by(|a, b| a == b).max_by_key(|same| same.len())?;
    (most.len() >= 3).then(|| most[0].clone())
}

fn printed_pages(text: &Text) -> Option<[u32; 2]> {
    let first = text.first_printed?;
    Some([first, first + u32::try_from(text.page_starts.len()).ok()?.saturating_sub(1)])
}

/// Page heads: "Regionala utvecklingsnämnden 2020-03-24  Sida 7 (58)" and the id under "DOKUMENT-ID".
fn from_heads(text: &Text, meeting: &mut Meeting) {
    for (index, removed) in text.removed.iter().enumerate() {
        let date = find_date(&removed.text);
        meeting.body = meeting.body.take().or_else(|| head_body(&removed.text));
        meeting.date = meeting.date.take().or(date);
        if to_lower(&removed.text).starts_with(DOCUMENT_ID) && meeting.document_id.is_none() {
            meeting.document_id =
                text.removed.get(index + 1).filter(|next| next.page == removed.page).map(|next| next.text.clone());
        }
    }
}

/// The body at the beginning of a head line, before date and page.
fn head_body(line: &str) -> Option<String> {
    let end = line.find(|c: char| c.is_ascii_digit()).unwrap_or(line.len());
    let name = single_spaced(line.get(..end)?);
    body_line(&name)
}

/// A line that is the name of a body and nothing else.
fn body_line(line: &str) -> Option<String> {
    let name = line.trim();
    let short = name.split(' ').count() <= 5 && name.starts_with(char::is_uppercase);
    (short && name.rsplit(' ').next().is_some_and(is_body)).then(|| sentence_case(name))
}

/// "REGIONFULLMÄKTIGE" → "Regionfullmäktige".
fn sentence_case(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let lower = to_lower(name);
    let first = lower.chars().next().map_or(String::new(), |c| c.to_uppercase().collect());
    first + lower.chars().skip(1).collect::<String>().as_str()
}

/// The body that most decision headings name.
fn body_of_decisions(text: &Text, document: &Document) -> Option<String> {
    let headings = document.cases.iter().flat_map(|case| &case.parts).filter_map(|part| part.heading);
    let mut bodies: Vec<&str> =
        headings.filter_map(|line| deciding_body(text.line(line))).filter(|b| is_body(b)).collect();
    sort_by(&mut bodies, Ord::cmp);
    bodies.chunk_by(|a, b| a == b).max_by_key(|same| same.len()).map(|same| same[0].to_owned())
}

/// A row of the front page with several fields side by side: "Plats och tid → Rådhuset → Paragrafer → §§ 27–68".
fn fields(line: &str) -> Vec<&str> {
    let starts = line.match_indices('\t').map(|(at, _)| at + 1).filter(|at| find_field(&line[*at..]).is_some());
    let starts: Vec<usize> = std::iter::once(0).chain(starts).collect();
    let ends = starts.iter().skip(1).map(|at| at - 1).chain([line.len()]);
    starts.iter().zip(ends).map(|(start, end)| &line[*start..end]).collect()
}

/// The lines of the front page: words with their values, and lists of people under their words.
fn from_front(lines: &[&str], meeting: &mut Meeting) {
    let mut list: Option<(Role, usize)> = None;
    let mut adjusters: Option<usize> = None;
    meeting.organisation = lines.iter().take(12).find_map(|line| organisation(line));
    for (index, line) in lines.iter().enumerate() {
        match find_field(line) {
            Some((Field::People(role), rest)) => {
                (list, adjusters) = (Some((role, index)), None);
                meeting.present.extend(attendance(rest, role));
            }
            Some((field, rest)) => {
                let first = field == Field::Adjusters && meeting.adjusters.is_empty();
                (list, adjusters) = (None, first.then_some(index));
                fill(meeting, field, rest, lines.get(index + 1).copied());
            }
            None if adjusters.is_some_and(|start| index - start < ADJUSTERS) => more_adjusters(line, meeting),
            None => {
                let role = list.filter(|(_, start)| index - start < LIST).map(|(role, _)| role);
                meeting.present.extend(role.and_then(|role| attendance(line, role)));
            }
        }
    }
    meeting.date = meeting.date.take().or_else(|| lines.iter().take(20).find_map(|line| find_date(line)));
    let chair = meeting.present.iter().find(|a| a.office.as_deref() == Some(CHAIR)).map(|a| a.person.clone());
    meeting.chair = meeting.chair.take().or(chair);
}

/// The adjusters after the first, on lines of their own.
fn more_adjusters(line: &str, meeting: &mut Meeting) {
    let people = find_people(line).into_iter().map(|named| named.person);
    let new: Vec<Person> = people.filter(|person| !meeting.adjusters.contains(person)).collect();
    meeting.adjusters.extend(new);
}

fn fill(meeting: &mut Meeting, field: Field, rest: &str, next: Option<&str>) {
    let value = if rest.is_empty() { next.filter(|line| find_field(line).is_none()).unwrap_or_default() } else { rest };
    let people = || -> Vec<Person> {
        let named: Vec<Person> = find_people(value).into_iter().map(|n| n.person).collect();
        if named.is_empty() { find_bare_names(value) } else { named }
    };
    match field {
        Field::Place | Field::Time => {
            let (start, end) = find_times(value);
            meeting.start = meeting.start.take().or(start);
            meeting.end = meeting.end.take().or(end);
            if field == Field::Place && meeting.place.is_none() && !value.is_empty() {
                meeting.place = Some(place(value));
            }
        }
        Field::Date => meeting.date = meeting.date.take().or_else(|| find_date(value)),
        Field::Chair => meeting.chair = meeting.chair.take().or_else(|| people().into_iter().next()),
        Field::Secretary => meeting.secretary = meeting.secretary.take().or_else(|| people().into_iter().next()),
        Field::Adjusters if meeting.adjusters.is_empty() => meeting.adjusters = people(),
        _ => {}
    }
}

/// The place without the day and time after it.
fn place(value: &str) -> String {
    let parts =
        value.split(',').map(str::trim).take_while(|part| find_date(part).is_none() && find_times(part).0.is_none());
    let kept: Vec<&str> = parts.collect();
    if kept.is_empty() { value.to_owned() } else { kept.join(", ") }
}

fn organisation(line: &str) -> Option<String> {
    let lower = to_lower(line);
    let named = ORGANISATION_STARTS.iter().any(|start| lower.starts_with(start))
        || ORGANISATION_ENDS.iter().any(|end| lower.ends_with(end));
    (named && line.split(' ').count() <= 4 && line.starts_with(char::is_uppercase)).then(|| line.to_owned())
}

/// A line of an attendance list: "Elisabet Kvarnlöf (KD), §§ 45–54", "Gunnel Strandell (S) ersätter Mattias Uddegren (S)",
/// "Oskar Hjortemo, ekonom".
fn attendance(line: &str, role: Role) -> Option<Attendance> {
    let parted = REPLACES.iter().find_map(|word| line.split_once(word));
    let own = parted.map_or(line, |(substitute, _)| substitute);
    let replaces = parted.and_then(|(_, member)| someone(member));
    let person = someone(own)?;
    let role = if replaces.is_some() && role == Role::Member { Role::Substitute } else { role };
    Some(Attendance { person, role, office: office(own), replaces, items: items_of(own), span: None })
}

/// The office after a name: "(S), ordförande", "(L) (ordförande)", "Oskar Hjortemo, ekonom".
fn office(own: &str) -> Option<String> {
    let bracket = own.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    if let Some((before, inner)) = bracket.filter(|(_, inner)| bracket_party(inner).is_none()) {
        return (!before.trim().is_empty()).then(|| inner.trim().to_owned());
    }
    let rest = own.rsplit_once(')').map_or_else(|| own.split_once(',').map_or("", |(_, rest)| rest), |(_, rest)| rest);
    rest.split(',').map(str::trim).find(|part| !part.is_empty() && !part.starts_with('§')).map(str::to_owned)
}

fn someone(text: &str) -> Option<Person> {
    find_people(text).into_iter().next().map(|named| named.person).or_else(|| find_bare_names(text).into_iter().next())
}

/// "§§ 45–54" and "§ 47".
fn items_of(text: &str) -> Option<[u32; 2]> {
    let at = text.rfind('§')? + '§'.len_utf8();
    let mut numbers = text[at..].split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).map(str::parse);
    let first = numbers.next()?.ok()?;
    Some([first, numbers.next().and_then(Result::ok).unwrap_or(first)])
}

/// The people that a case chooses to adjust the minutes: "beslutar att utse Lage Hortlund (SD) att jämte ordföranden
/// justera dagens protokoll".
fn chosen_adjusters(items: &[Item]) -> Vec<Person> {
    let adjusts = |text: &str| ADJUSTS.iter().any(|word| crate::lexicon::has_word(&to_lower(text), word));
    let chosen = items.iter().filter(|item| item.outcome == Outcome::Elected).flat_map(|item| &item.decisions);
    let Some(decision) = chosen.into_iter().find(|decision| adjusts(&decision.text)) else { return Vec::new() };
    let named: Vec<Person> = find_people(&decision.text).into_iter().map(|named| named.person).collect();
    if named.is_empty() { find_bare_names(&decision.text) } else { named }
}
