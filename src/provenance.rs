//! Where the values that a reader sees come from: stated in the protocol, computed, or looked for
//! and not found.

use crate::model::{FundingCheck, Item, Meeting, Minutes, Outcome, VoteCheck};

/// A kind of values that are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Date, start, end, place, chair, secretary, adjusters.
    Meeting,
    /// Who was there.
    Attendance,
    /// Titles and case numbers.
    Cases,
    /// Decisions, and what they do with the matter.
    Decisions,
    /// Proposals, who made them and what became of them.
    Proposals,
    /// Results, what yes and no stood for, names.
    Votes,
    /// Reservations, and the proposals they favour.
    Reservations,
    /// Sums granted or refused, rows and totals of tables.
    Money,
}

/// How many values of a kind come from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Which values.
    pub kind: Kind,
    /// Stated: each has its line.
    pub stated: usize,
    /// Computed from stated ones.
    pub computed: usize,
    /// Looked for and not found, or not readable.
    pub missing: usize,
}

/// Counts the values of a protocol, kind by kind.
pub fn origins(minutes: &Minutes) -> Vec<Origin> {
    let counts: [(Kind, Count); 7] = [
        (Kind::Meeting, meeting(&minutes.meeting)),
        (Kind::Cases, sum(minutes, cases)),
        (Kind::Decisions, sum(minutes, decisions)),
        (Kind::Proposals, sum(minutes, proposals)),
        (Kind::Votes, sum(minutes, votes)),
        (Kind::Reservations, sum(minutes, reservations)),
        (Kind::Money, sum(minutes, money)),
    ];
    let present = minutes.meeting.present.len();
    let mut origins: Vec<(Kind, Count)> = counts.into();
    origins.insert(
        1,
        (Kind::Attendance, [present, 0, usize::from(present == 0)]),
    );
    let some = |(_, count): &(Kind, Count)| *count != [0; 3];
    let origin = |(kind, [stated, computed, missing]): (Kind, Count)| Origin {
        kind,
        stated,
        computed,
        missing,
    };
    origins.into_iter().filter(some).map(origin).collect()
}

/// Stated, computed, missing.
type Count = [usize; 3];

fn sum(minutes: &Minutes, count: fn(&Item) -> Count) -> Count {
    minutes.items.iter().map(count).fold([0; 3], add)
}

fn add(a: Count, b: Count) -> Count {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

/// Values that are there or not.
fn found(there: impl IntoIterator<Item = bool>) -> Count {
    there.into_iter().fold([0; 3], |sum, there| {
        add(sum, if there { [1, 0, 0] } else { [0, 0, 1] })
    })
}

fn meeting(meeting: &Meeting) -> Count {
    let words = [
        &meeting.body,
        &meeting.date,
        &meeting.start,
        &meeting.end,
        &meeting.place,
    ]
    .map(Option::is_some);
    let people = [
        meeting.chair.is_some(),
        meeting.secretary.is_some(),
        !meeting.adjusters.is_empty(),
    ];
    found(words.into_iter().chain(people))
}

fn cases(item: &Item) -> Count {
    found([!item.title.is_empty(), !item.dnr.is_empty()])
}

/// A decision whose words do not say what it does is read, but its outcome is not.
fn decisions(item: &Item) -> Count {
    let points = item
        .decisions
        .iter()
        .map(|decision| decision.points.len().max(1))
        .sum();
    let unclear = item
        .decisions
        .iter()
        .filter(|decision| decision.outcome == Outcome::Other)
        .count();
    [points, 0, unclear]
}

fn proposals(item: &Item) -> Count {
    let named = |p: &crate::model::Proposal| !p.by.is_empty() || !p.parties.is_empty();
    found(
        item.proposals
            .iter()
            .flat_map(|p| [true, named(p), p.carried.is_some()]),
    )
}

/// The result and its names are stated; the winner, and the sums by party, are computed.
fn votes(item: &Item) -> Count {
    let told = |v: &crate::model::Vote| {
        let names = [
            v.ballots.len(),
            usize::from(v.carried.is_some()) + usize::from(!v.ballots.is_empty()),
            0,
        ];
        add(
            names,
            found([
                true,
                true,
                v.yes_means.is_some(),
                v.no_means.is_some(),
                v.check != VoteCheck::NoNames,
            ]),
        )
    };
    item.votes.iter().map(told).fold([0; 3], add)
}

fn reservations(item: &Item) -> Count {
    let named = |r: &crate::model::Reservation| !r.by.is_empty() || !r.parties.is_empty();
    found(item.reservations.iter().flat_map(|r| [true, named(r)]))
}

/// Sums of decisions and tables are stated; each table's sum of rows is computed.
fn money(item: &Item) -> Count {
    let decided = item
        .decisions
        .iter()
        .map(|d| d.granted.len() + d.refused.len())
        .sum();
    let table = |t: &crate::model::FundingTable| {
        let rows = found(t.rows.iter().map(|row| row.amount.is_some()));
        add(
            add(rows, found([t.check != FundingCheck::NoTotal])),
            [0, 1, 0],
        )
    };
    item.funding.iter().map(table).fold([decided, 0, 0], add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Proposal, Vote};

    fn origin(item: Item, kind: Kind) -> Option<Count> {
        let minutes = Minutes {
            items: vec![item],
            ..Minutes::default()
        };
        let origins = origins(&minutes);
        origins
            .iter()
            .find(|o| o.kind == kind)
            .map(|o| [o.stated, o.computed, o.missing])
    }

    #[test]
    fn a_vote_without_names_and_meanings_misses_three_values() {
        let vote = Vote {
            yes: 3,
            no: 2,
            carried: Some(true),
            ..Vote::default()
        };
        assert_eq!(
            origin(
                Item {
                    votes: vec![vote],
                    ..Item::default()
                },
                Kind::Votes
            ),
            Some([2, 1, 3])
        );
    }

    #[test]
    fn what_became_of_a_proposal_may_be_missing() {
        let proposal = Proposal {
            parties: vec!["V".into()],
            ..Proposal::default()
        };
        assert_eq!(
            origin(
                Item {
                    proposals: vec![proposal],
                    ..Item::default()
                },
                Kind::Proposals
            ),
            Some([2, 0, 1])
        );
    }

    #[test]
    fn what_a_protocol_has_none_of_is_not_counted() {
        assert_eq!(origin(Item::default(), Kind::Votes), None);
        assert_eq!(origin(Item::default(), Kind::Attendance), Some([0, 0, 1]));
    }
}
