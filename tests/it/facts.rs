//! Every fact of an answer with its span, for tests that follow facts back to the text.

use paragraf::model::{Item, Meeting, Minutes, Point, Section, Span};

/// A fact's place and the words it was read from.
pub(crate) type Fact = (Span, String);

/// All facts with a span.
pub(crate) fn facts(minutes: &Minutes) -> Vec<Fact> {
    meeting_facts(&minutes.meeting)
        .chain(minutes.items.iter().flat_map(item_facts))
        .collect()
}

/// Everyone who is named, at the line that names them.
fn meeting_facts(meeting: &Meeting) -> impl Iterator<Item = Fact> {
    let places = &meeting.places;
    let leaders = [
        (places.chair, meeting.chair.as_ref()),
        (places.secretary, meeting.secretary.as_ref()),
        (places.adjusters, meeting.adjusters.first()),
    ];
    let present = meeting
        .present
        .iter()
        .map(|present| (present.span, Some(&present.person)));
    let named = leaders.into_iter().chain(present);
    named.filter_map(|(span, person)| Some((span?, person?.name.clone())))
}

/// The facts of a case.
pub(crate) fn item_facts(item: &Item) -> Vec<Fact> {
    let mut facts: Vec<Fact> = item.sections.iter().flat_map(section_facts).collect();
    for decision in &item.decisions {
        facts.push((decision.span, decision.text.clone()));
        decision
            .points
            .iter()
            .for_each(|point| point_facts(point, &mut facts));
        let sums = decision.granted.iter().chain(&decision.refused);
        facts.extend(sums.map(|grant| (grant.span, grant.amount.printed.clone())));
    }
    facts.extend(item.proposals.iter().map(|p| (p.span, p.text.clone())));
    facts.extend(item.reservations.iter().map(|r| (r.span, r.text.clone())));
    facts.extend(item.remarks.iter().map(|r| (r.span, r.text.clone())));
    for table in &item.funding {
        facts.extend(table.rows.iter().map(|row| (row.span, row.payer.clone())));
        facts.extend(table.rows.iter().map(|row| (row.span, row.printed.clone())));
        facts.extend(
            table
                .total
                .iter()
                .map(|total| (table.span, total.printed.clone())),
        );
    }
    for row in item.tables.iter().flat_map(|table| &table.rows) {
        facts.extend(row.cells.iter().map(|cell| (row.span, cell.clone())));
    }
    facts
}

fn point_facts(point: &Point, facts: &mut Vec<Fact>) {
    facts.push((point.span, point.text.clone()));
    point
        .points
        .iter()
        .for_each(|below| point_facts(below, facts));
}

/// The headings and blocks of a section.
pub(crate) fn section_facts(section: &Section) -> Vec<Fact> {
    let heading = section
        .heading
        .iter()
        .map(|heading| (section.span, heading.clone()));
    heading
        .chain(
            section
                .blocks
                .iter()
                .map(|block| (block.span, block.text.clone())),
        )
        .collect()
}

/// Words with their white space single, as facts are compared with the text.
pub(crate) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
