//! Help where it is needed: words explained, outcomes in plain words, what is stored, keys, and
//! ways out of nothing.

use std::collections::BTreeSet;
use std::process::Command;
use std::rc::Rc;

use paragraf::ui::fetched::{entries, licences};
use paragraf::ui::language::Language;
use paragraf::ui::state::{Action, Keep, Recent, Theme, View};

use crate::charts::words;
use crate::fixture;
use crate::languages::{alike, page, sample};

const OTHERS: [Language; 2] = [Language::English, Language::Finnish];

fn swedish(actions: &[Action]) -> String {
    page(&sample(), Language::Swedish, actions)
}

fn case(number: u32) -> Action {
    Action::Item(
        sample()
            .minutes
            .items
            .iter()
            .position(|item| item.number == number),
    )
}

fn opened() -> Action {
    let body = "Regionstyrelsen".to_owned();
    let recent = |name: &str, source: &str| Recent {
        name: name.to_owned(),
        body: body.clone(),
        date: "2025-09-16".to_owned(),
        source: source.to_owned(),
    };
    Action::Recent(Rc::new(vec![
        recent("a.pdf", ""),
        recent("b.pdf", "protokoll/b.pdf"),
    ]))
}

#[test]
fn no_word_of_help_stays_swedish() {
    let ways = [
        vec![Action::Show(View::About)],
        vec![Action::Show(View::About), Action::Keep(Keep::Can)],
        vec![Action::Show(View::About), Action::Keep(Keep::Busy)],
        vec![Action::Show(View::About), Action::Keep(Keep::Kept)],
        vec![Action::Show(View::About), Action::Keep(Keep::Failed)],
        vec![Action::Show(View::Glossary)],
        vec![Action::Help(true), Action::Forgotten(true)],
        vec![Action::Opener(true), opened()],
        vec![
            Action::OnlyReserved(true),
            Action::OnlyMoney(true),
            Action::Party("V".to_owned()),
            Action::Clear,
        ],
        vec![Action::Copied(false)],
        vec![Action::CopiedText(true)],
        vec![Action::TooShort],
        vec![Action::NoRecent],
        vec![Action::OnlyMoney(true), Action::Undo],
    ];
    for actions in ways {
        for language in OTHERS {
            let alike = alike(&sample(), language, &actions);
            assert!(alike.is_empty(), "{language:?} {actions:?}: {alike:?}");
        }
    }
}

#[test]
fn a_case_says_in_plain_words_what_became_of_it() {
    let page = words(&swedish(&[case(56)]));
    assert!(
        page.contains("Regionfullmäktige har sista ordet."),
        "{page}"
    );
    assert!(
        page.contains("Nämnden föreslog att säga nej till motionen."),
        "{page}"
    );
}

#[test]
fn each_word_is_explained_once_in_a_case_and_no_two_panels_share_a_name() {
    for item in 0..sample().minutes.items.len() {
        let html = swedish(&[Action::Item(Some(item))]);
        let ids: Vec<&str> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        for target in html
            .split("popovertarget=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            assert!(ids.contains(&target), "{target} opens nothing");
        }
    }
}

#[test]
fn a_search_for_a_word_of_the_glossary_explains_it_also_where_it_is_found() {
    let found = |text: &str| swedish(&[Action::Search(text.to_owned())]);
    let explains = |html: &str| {
        html.contains("Den som var med och beslutade säger i protokollet att den inte håller med.")
    };
    assert!(found("Reservation ").contains("class=\"card") && explains(&found("Reservation ")));
    assert!(
        !explains(&found("reservation buss")),
        "more words are a search"
    );
}

#[test]
fn the_words_of_a_vote_and_a_reservation_can_be_asked_about() {
    let html = swedish(&[case(56)]);
    let opens = |html: &str, panel: &str| html.contains(&format!("popovertarget=\"{panel}\""));
    for panel in ["h-reservation", "h-omrostning", "h-yrkande"] {
        assert!(opens(&html, panel), "{panel} is not in {html}");
    }
    assert!(
        !opens(&html, "h-avslag"),
        "what is proposed to be refused is not refused yet"
    );
    assert!(opens(&swedish(&[case(53)]), "h-avslag"), "§ 53 was refused");
    assert!(html.contains("Kommunallagen (2017:725) 4 kap. 27 §"));
}

#[test]
fn the_list_of_words_answers_the_search() {
    let all = words(&swedish(&[Action::Show(View::Glossary)]));
    assert!(
        all.contains(&format!("{} ord", entries().len())) && all.contains("Återremiss"),
        "{all}"
    );
    let one = words(&swedish(&[
        Action::Show(View::Glossary),
        Action::Search("skickas tillbaka".to_owned()),
    ]));
    assert!(
        one.contains("Återremiss") && !one.contains("Utslagsröst"),
        "{one}"
    );
    let none = words(&swedish(&[
        Action::Show(View::Glossary),
        Action::Search("giraff".to_owned()),
    ]));
    assert!(none.contains("Sök i protokollet i stället"), "{none}");
}

#[test]
fn what_is_stored_is_said_and_can_be_removed() {
    let page = words(&swedish(&[Action::Show(View::About)]));
    for sentence in [
        "aldrig innehållet",
        "en kopia av appen",
        "Ta bort allt från enheten",
        "Digg",
        "Senast bedömt",
    ] {
        assert!(page.contains(sentence), "”{sentence}” is not in:\n{page}");
    }
    assert!(
        !page.contains("Hämta för att"),
        "nothing can be kept where there is no service worker"
    );
    let can = words(&swedish(&[
        Action::Show(View::About),
        Action::Keep(Keep::Can),
    ]));
    assert!(can.contains("Hämta för att kunna läsa PDF-filer utan nät"));
}

#[test]
fn protocols_that_were_opened_are_named_with_the_way_back() {
    let html = swedish(&[Action::Opener(true), opened()]);
    assert!(
        html.contains("<a href=\"?src=protokoll/b.pdf\">Öppna igen"),
        "{html}"
    );
    assert!(words(&html).contains("Öppna filen igen"));
    assert!(!words(&swedish(&[Action::Opener(true)])).contains("Senast öppnade"));
}

#[test]
fn nothing_found_says_which_choice_to_drop() {
    let none = [
        Action::Party("V".to_owned()),
        Action::Search("giraff".to_owned()),
    ];
    let page = words(&page(&fixture::reading(), Language::Swedish, &none));
    assert!(page.contains("Inget ärende passar."), "{page}");
    assert!(page.contains("Utan ”giraff”: "), "{page}");
}

#[test]
fn a_changed_filter_offers_the_way_back() {
    assert!(!words(&swedish(&[])).contains("Ångra"));
    assert!(words(&swedish(&[Action::OnlyReserved(true), Action::Clear])).contains("Ångra"));
}

#[test]
fn the_theme_that_was_chosen_is_pressed() {
    let html = swedish(&[Action::Show(View::About), Action::Theme(Theme::Dark)]);
    assert!(
        html.contains("aria-pressed=\"true\" class=\"chip\">Mörkt"),
        "{html}"
    );
}

#[test]
fn every_crate_in_the_browser_is_named_with_its_licence() {
    let arguments = [
        "tree",
        "--offline",
        "-e",
        "normal",
        "--prefix",
        "none",
        "--no-default-features",
        "-f",
        "{p}",
    ];
    let target = [
        "--features",
        "app,reader,worker",
        "--target",
        "wasm32-unknown-unknown",
    ];
    let tree = Command::new(env!("CARGO"))
        .args(arguments)
        .args(target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = String::from_utf8(tree.stdout).unwrap();
    let used: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| !name.is_empty() && *name != "paragraf")
        .collect();
    let parts = licences().iter().flat_map(|[_, parts]| parts.split(", "));
    let (others, named): (BTreeSet<&str>, BTreeSet<&str>) =
        parts.partition(|part| part.contains(' '));
    assert!(used.len() > 50, "{}", String::from_utf8_lossy(&tree.stderr));
    assert_eq!(used, named);
    assert_eq!(
        others,
        BTreeSet::from([
            "Foxit fonts",
            "Inter font",
            "Rust compiler builtins",
            "Rust standard library"
        ])
    );
}
