//! What a reader sees of votes, proposals, attendance and of where values come from.

use std::rc::Rc;

use paragraf::Reading;
use paragraf::model::{
    Attendance, Ballot, BallotKind, Level, MeetingPlaces, Note, Proposal, ProposalKind, Role, Vote,
    VoteCheck,
};
use paragraf::ui::attendance::attendance;
use paragraf::ui::dissent::dissent;
use paragraf::ui::item::case;
use paragraf::ui::notes::notes;
use paragraf::ui::overview::{overview, title};
use paragraf::ui::parts::ViewProps;
use paragraf::ui::state::{Action, RollBy, State, View};
use yew::Reducible;
use yew::prelude::*;

use crate::charts::words;
use crate::fixture::{at, board, drawn, person};

/// What a view draws of a protocol after some actions; no-break spaces as spaces.
fn view(
    draw: impl Fn(&ViewProps) -> Html,
    reading: Reading,
    actions: impl IntoIterator<Item = Action>,
) -> String {
    let start = Rc::new(State::new(Rc::new(reading), false));
    let state = actions.into_iter().fold(start, Reducible::reduce);
    drawn(draw(&ViewProps {
        state,
        act: Callback::noop(),
    }))
    .replace('\u{a0}', " ")
}

fn assert_has(text: &str, expected: &[&str]) {
    for sentence in expected {
        assert!(text.contains(sentence), "”{sentence}” is not in:\n{text}");
    }
}

fn ballot(name: &str, party: &str, ballot: BallotKind) -> Ballot {
    Ballot {
        person: person(name, party),
        ballot,
    }
}

/// § 41 with a vote of five people, one of whom abstained.
pub(crate) fn voting() -> Reading {
    let mut reading = board();
    reading.minutes.items[3].votes = vec![Vote {
        yes: 3,
        no: 1,
        abstain: Some(1),
        yes_means: Some("bifall till förslaget".to_owned()),
        no_means: Some("bifall till Jan Anders Perdals yrkande".to_owned()),
        carried: Some(true),
        ballots: vec![
            ballot("Örjan Ek", "S", BallotKind::Yes),
            ballot("Eva Ask", "S", BallotKind::Yes),
            ballot("Bo Berg", "M", BallotKind::Yes),
            ballot("Jan Anders Perdal", "V", BallotKind::No),
            ballot("Ada Alm", "M", BallotKind::Abstain),
        ],
        check: VoteCheck::Balanced,
        span: at(440),
        ..Vote::default()
    }];
    reading
}

fn changed(change: impl FnOnce(&mut Vote)) -> Reading {
    let mut reading = voting();
    change(&mut reading.minutes.items[3].votes[0]);
    reading
}

fn disputed(view: &ViewProps) -> Html {
    let state = Rc::new(State {
        item: Some(3),
        ..(*view.state).clone()
    });
    case(&ViewProps {
        state,
        act: view.act.clone(),
    })
}

#[test]
fn a_vote_says_who_won_what_each_side_stood_for_and_that_the_names_agree() {
    let text = words(&view(disputed, voting(), []));
    assert_has(
        &text,
        &[
            "Ja vann, 3 mot 1 Ja vann 3 Bifall till förslaget Nej 1 Bifall till Jan Anders Perdals yrkande Avstår 1",
            "Namnen stämmer med siffrorna.",
            "Visa i originalet, s. 7",
        ],
    );
    assert!(!text.contains("Frånvarande"), "nobody was absent: {text}");
}

#[test]
fn the_bars_of_a_vote_are_as_long_as_its_figures_and_differ_by_their_class() {
    let html = view(disputed, voting(), []);
    let sides = html
        .split("class=\"sides\"")
        .nth(1)
        .and_then(|rest| rest.split("</ul>").next())
        .expect("sides");
    for (class, width) in [("ja", "100.0%"), ("nej", "33.3%"), ("avstar", "33.3%")] {
        let rect = format!(
            "<rect x=\"0.0%\" width=\"{width}\" height=\"100%\" rx=\"3\" class=\"{class}\">"
        );
        assert!(sides.contains(&rect), "{rect} is not in {sides}");
    }
}

#[test]
fn what_a_vote_does_not_tell_is_said_to_be_missing() {
    let silent = changed(|vote| {
        *vote = Vote {
            yes: 2,
            no: 2,
            span: at(440),
            ..Vote::default()
        }
    });
    assert_has(
        &words(&view(disputed, silent, [])),
        &[
            "Lika många, 2 mot 2 Ja 2 Vad rösten betydde hittades inte Nej 2 Vad rösten betydde hittades inte",
            "Protokollet har ingen namnlista att jämföra siffrorna med.",
            "Vid lika röstetal har ordföranden utslagsröst.",
        ],
    );
}

#[test]
fn a_casting_vote_is_told() {
    let cast = changed(|vote| {
        *vote = Vote {
            yes: 2,
            no: 2,
            casting: true,
            carried: Some(false),
            ..Vote::default()
        }
    });
    let text = words(&view(disputed, cast, []));
    assert_has(
        &text,
        &["Nej vann, 2 mot 2", "Ordförandens utslagsröst avgjorde."],
    );
}

#[test]
fn names_that_differ_from_the_figures_are_told_side_by_side() {
    let off = changed(|vote| (vote.yes, vote.no, vote.check) = (1, 3, VoteCheck::Off));
    let text = words(&view(disputed, off, []));
    assert_has(
        &text,
        &["Namnen stämmer inte med siffrorna. Ja: 1 i siffror, 3 namn. Nej: 3 i siffror, 1 namn."],
    );
}

#[test]
fn a_roll_shows_how_each_party_divided_the_largest_first() {
    let text = words(&view(disputed, voting(), []));
    assert_has(&text, &["Parti Ja Nej Avstår M 1 0 1 S 2 0 0 V 0 1 0"]);
}

/// The names of a roll in the order in which they are drawn.
fn roll(actions: impl IntoIterator<Item = Action>) -> (String, String) {
    let html = view(disputed, voting(), actions);
    let roll = html
        .split("class=\"person-roll\"")
        .nth(1)
        .and_then(|r| r.split("</table>").next())
        .expect("a roll");
    let (head, body) = roll.split_once("<tbody").expect("a head");
    let names = body
        .split("scope=\"row\">")
        .skip(1)
        .filter_map(|row| row.split(['<', ' ']).next());
    (head.to_owned(), names.collect::<Vec<_>>().join(" "))
}

#[test]
fn a_roll_is_sorted_by_ballot_name_or_party_and_says_so() {
    assert_eq!(
        roll([]).1,
        "Örjan Eva Bo Jan Ada",
        "yes, no, abstained, as the document has them"
    );
    let (head, names) = roll([Action::Roll(RollBy::Name)]);
    assert_eq!(names, "Ada Bo Eva Jan Örjan", "the Swedish alphabet");
    assert_eq!(head.matches("aria-sort=\"ascending\"").count(), 1);
    let (head, names) = roll([Action::Roll(RollBy::Party), Action::Roll(RollBy::Party)]);
    assert_eq!(
        names.split(' ').next(),
        Some("Jan"),
        "V stands first when parties are turned round"
    );
    assert!(head.contains("aria-sort=\"descending\"") && !head.contains("aria-sort=\"ascending\""));
}

#[test]
fn a_proposal_says_who_wanted_what_what_became_of_it_and_where_it_went() {
    let text = words(&view(disputed, voting(), []));
    assert_has(
        &text,
        &[
            "Jan Anders Perdal V Föll Ville säga nej (avslag) Jan Anders Perdal (V) yrkar avslag",
            "Ledde till reservation: Jan Anders Perdal (V)",
            "Nej i omröstningen gällde det här: 1 röst",
        ],
    );
}

#[test]
fn what_became_of_a_proposal_is_missing_where_it_is_not_told() {
    let mut reading = board();
    let silent = Proposal {
        kind: ProposalKind::ReferBack,
        text: "Ärendet återremitteras.".to_owned(),
        ..Proposal::default()
    };
    reading.minutes.items[3].proposals = vec![silent];
    assert_has(
        &words(&view(disputed, reading, [])),
        &[
            "Vem som yrkade hittades inte Hur det gick hittades inte Ville skicka tillbaka ärendet för mer underlag (återremiss)",
        ],
    );
}

#[test]
fn votes_and_proposals_of_all_cases_stand_after_the_reservations() {
    let text = words(&view(dissent, voting(), []));
    let places = [
        "2 personer från 2 partier",
        "Omröstningar 1 ärende § 41",
        "Yrkanden 1 ärende § 41",
    ];
    let found: Vec<_> = places
        .iter()
        .map(|place| {
            text.find(place)
                .unwrap_or_else(|| panic!("no {place}: {text}"))
        })
        .collect();
    assert!(found.is_sorted());
}

#[test]
fn a_chosen_party_leaves_its_votes_and_proposals() {
    let of = |party: &str| words(&view(dissent, voting(), [Action::Party(party.to_owned())]));
    assert_has(
        &of("V"),
        &["Omröstningar 1 ärende § 41", "Yrkanden 1 ärende § 41"],
    );
    let other = of("C");
    assert!(
        !other.contains("Omröstningar") && !other.contains("Yrkanden"),
        "{other}"
    );
}

/// Three people at a meeting, one of whom replaces another.
fn attended() -> Reading {
    let mut reading = voting();
    let meeting = &mut reading.minutes.meeting;
    meeting.date = Some("2020-03-24".to_owned());
    meeting.start = Some("09:00".to_owned());
    meeting.chair = Some(person("Eva Ask", "S"));
    meeting.places = MeetingPlaces {
        chair: Some(at(5)),
        ..MeetingPlaces::default()
    };
    let present = |name: &str, party: &str, role| Attendance {
        person: person(name, party),
        role,
        ..Attendance::default()
    };
    meeting.present = vec![
        Attendance {
            office: Some("ordförande".to_owned()),
            span: Some(at(5)),
            ..present("Eva Ask", "S", Role::Member)
        },
        present("Jan Anders Perdal", "V", Role::Member),
        Attendance {
            replaces: Some(person("Åke Alm", "M")),
            items: Some([40, 42]),
            ..present("Ada Alm", "M", Role::Substitute)
        },
    ];
    reading
}

#[test]
fn attendance_tells_the_meetings_facts_and_what_was_not_found() {
    let text = words(&view(attendance, attended(), []));
    assert_has(
        &text,
        &[
            "Datum 24 mars 2020 Tid 09:00, slutet hittades inte",
            "Ordförande Eva Ask S Visa i originalet: Ordförande, s. 7 Plats · Sekreterare · Justerare Hittades inte",
            "3 av 3 personer",
        ],
    );
}

#[test]
fn who_served_for_a_part_of_the_meeting_is_counted_once() {
    let mut reading = attended();
    let again = Attendance {
        role: Role::NonServing,
        items: Some([43, 50]),
        ..reading.minutes.meeting.present[2].clone()
    };
    reading.minutes.meeting.present.push(again);
    let text = words(&view(attendance, reading.clone(), []));
    assert_has(&text, &["3 av 3 personer", "M 1"]);
    assert_eq!(
        text.matches("Ada Alm").count(),
        2 * text.matches("Jan Anders Perdal").count(),
        "in both lists: {text}"
    );
    assert_has(&words(&view(title, reading, [])), &["3 närvarande"]);
}

#[test]
fn a_file_without_its_first_pages_says_why_nobody_is_listed() {
    let said = |printed| {
        let mut reading = attended();
        reading.minutes.meeting.present.clear();
        reading.minutes.meeting.printed_pages = printed;
        words(&view(attendance, reading, []))
    };
    let late = "Filen börjar på protokollets sida 3: det som står före den finns inte med.";
    assert_has(
        &said(Some([3, 58])),
        &["Ingen lista över närvarande hittades i protokollet.", late],
    );
    assert!(!said(Some([1, 58])).contains("Filen börjar") && !said(None).contains("Filen börjar"));
}

#[test]
fn people_stand_by_role_with_whom_they_replace_for_which_cases_and_what_they_did() {
    let html = view(attendance, attended(), []);
    assert_has(
        &words(&html),
        &[
            "Ledamöter 2 Eva Ask S Visa i originalet: Eva Ask, s. 7 Ordförande Nämns i 1 ärende Röstade ja § 41",
            "Jan Anders Perdal V Nämns i 2 ärenden Yrkade § 41 Reserverade sig § 41 § 42 Röstade nej § 41",
            "Tjänstgörande ersättare 1 Ada Alm M Ersätter Åke Alm (M) · §§ 40–42 Nämns i 1 ärende Avstod § 41",
        ],
    );
    assert!(html.contains("href=\"#/beslut?arende=42\""), "{html}");
}

#[test]
fn attendance_is_filtered_by_party_and_searched_by_name() {
    let party = words(&view(attendance, attended(), [Action::Party("V".into())]));
    assert!(
        party.contains("1 av 3 personer") && !party.contains("Ada Alm"),
        "{party}"
    );
    let start = [
        Action::Show(View::Attendance),
        Action::Search("alm mod".into()),
    ];
    let name = words(&view(attendance, attended(), start));
    assert!(
        name.contains("1 av 3 personer") && name.contains("Ada Alm"),
        "{name}"
    );
}

#[test]
fn a_protocol_without_a_list_says_that_none_was_found_and_the_title_leads_there_anyway() {
    assert_has(
        &words(&view(attendance, board(), [])),
        &["Ingen lista över närvarande hittades i protokollet."],
    );
    assert!(view(title, board(), []).contains("href=\"#/narvaro\""));
    assert!(words(&view(title, attended(), [])).contains("3 närvarande"));
}

#[test]
fn figures_of_the_overview_say_from_which_cases_they_are_computed() {
    assert_has(
        &words(&view(overview, board(), [])),
        &[
            "3 347 090 kr beviljat i 2 ärenden Uträknat ur §§ 40, 41",
            "2 avslag, varav 1 som förslag Uträknat ur §§ 34, 42",
        ],
    );
}

#[test]
fn what_the_act_asks_for_stands_apart_with_its_explanation() {
    let mut reading = board();
    let text = "Ingen justerare hittades (kommunallagen 5 kap. 69 §).".to_owned();
    reading.minutes.notes.push(Note {
        level: Level::Warning,
        code: "lawAdjuster".into(),
        text,
        ..Note::default()
    });
    let text = words(&view(notes, reading, []));
    assert_has(
        &text,
        &[
            "Kontrollera 1 Pengar 1",
            "Vad lagen begär 1 Kommunallagen säger i 5 kap.",
            "Ingen justerare hittades",
        ],
    );
}

#[test]
fn all_values_are_counted_by_where_they_come_from() {
    let text = words(&view(notes, attended(), []));
    assert_has(
        &text,
        &[
            "Mötet: dag, tid, plats, ordförande, justerare 3 0 5 Närvarande 3 0 0",
            "Omröstningar: siffror, innebörd och namn 10 2 0",
        ],
    );
}
