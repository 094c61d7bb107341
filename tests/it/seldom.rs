//! What protocols seldom say, and how it is read all the same.

use paragraf::model::ProposalKind::{self, Approve, Postpone, Reject};

/// The proposals of a case: who made each, and what it asks for.
fn proposals(said: &str) -> Vec<(Vec<String>, ProposalKind)> {
    let text = format!(
        "Vidala kommun\n\nPROTOKOLL\nKommunstyrelsen 2025-09-16\n\n§ 1\n\nNy bro\n\nYrkanden\n{said}\n\n\
         Kommunstyrelsens beslut\nKommunstyrelsen godkänner förslaget.\n"
    );
    let reading = paragraf::open("protokoll.txt", text.as_bytes()).unwrap();
    let proposals = reading
        .minutes
        .items
        .into_iter()
        .flat_map(|item| item.proposals);
    proposals
        .map(|one| {
            (
                one.by.into_iter().map(|person| person.name).collect(),
                one.kind,
            )
        })
        .collect()
}

fn by(names: &[&str], kind: ProposalKind) -> (Vec<String>, ProposalKind) {
    (names.iter().map(|name| (*name).to_owned()).collect(), kind)
}

#[test]
fn who_asks_for_two_things_in_a_sentence_makes_two_proposals() {
    let said = proposals("Anna Ek (S) yrkar bifall till punkt 1 och yrkar avslag på punkt 2.");
    assert_eq!(said, [by(&["Anna Ek"], Approve), by(&["Anna Ek"], Reject)]);
}

#[test]
fn what_is_asked_for_may_stand_before_those_who_ask() {
    let said = proposals("Bifall till arbetsutskottets förslag: Anna Ek (S), Bo By (V)");
    assert_eq!(said, [by(&["Anna Ek", "Bo By"], Approve)]);
}

#[test]
fn the_chair_who_proposes_without_a_name_is_a_proposal_by_nobody_named() {
    assert_eq!(
        proposals("Ordföranden yrkar att ärendet bordläggs."),
        [by(&[], Postpone)]
    );
}
