//! What the core says, in the language of the interface; and what the protocol says, which stays
//! Swedish.

use yew::prelude::*;

use super::labels::kronor;
use super::language::{Language, spoken};
use super::marks::unbroken;
use crate::model::{FundingRow, FundingTable, Minutes, Note};

/// A note as the reader is told it: in Swedish as the core says it.
pub fn note(minutes: &Minutes, note: &Note) -> String {
    translated(minutes, note).unwrap_or_else(|| note.text.clone())
}

/// An element with a note in it; one of a kind that has no translation is Swedish, and says so.
pub(super) fn told(tag: &'static str, minutes: &Minutes, note: &Note) -> Html {
    translated(minutes, note).map_or_else(
        || quote(tag, "", &note.text),
        |text| {
            html! {
                <@{tag}>{ text }</@>
            }
        },
    )
}

/// An element with words of the protocol in it.
pub(super) fn quote(tag: &'static str, class: &'static str, text: &str) -> Html {
    html! { <@{tag} lang="sv" {class}>{ unbroken(text) }</@> }
}

fn translated(minutes: &Minutes, note: &Note) -> Option<String> {
    if spoken() == Language::Swedish {
        return Some(note.text.clone());
    }
    with_values(minutes, note).or_else(|| {
        let (_, words) = PLAIN.iter().find(|(code, _)| *code == note.code)?;
        Some(words[usize::from(finnish())].to_owned())
    })
}

fn finnish() -> bool {
    spoken() == Language::Finnish
}

/// Notes that name pages, rows or sums.
fn with_values(minutes: &Minutes, note: &Note) -> Option<String> {
    let tables = || {
        note.item
            .and_then(|at| minutes.items.get(at))
            .map(|item| &item.funding)
    };
    match note.code.as_ref() {
        "noTextLayer" | "brokenText" | "damagedPage" => flawed(note),
        "sequence" => {
            let at = note.item?;
            Some(sequence(
                &minutes.items.get(at.checked_sub(1)?)?.label,
                &minutes.items.get(at)?.label,
            ))
        }
        "fundingUnreadable" => {
            let mut rows = tables()?.iter().flat_map(|table| &table.rows);
            rows.find(|row| row.amount.is_none() && Some(row.span) == note.span)
                .map(unreadable)
        }
        "fundingOff" => tables()?
            .iter()
            .find(|table| Some(table.span) == note.span)
            .and_then(off),
        _ => None,
    }
}

/// Pages whose text is missing or not what they show; nothing where that is the whole document.
fn flawed(note: &Note) -> Option<String> {
    let digit = |c: char| c.is_ascii_digit();
    let (first, last) = (note.text.find(digit)?, note.text.rfind(digit)?);
    let numbers = &note.text[first..=last];
    let many = usize::from(!numbers.chars().all(digit));
    let (_, words) = PAGES.iter().find(|(code, _)| *code == note.code)?;
    let numbers = numbers.replace(AND, if finnish() { " ja " } else { " and " });
    Some(words[usize::from(finnish())][many].replace("{}", &numbers))
}

/// Notes on one page and on several, in English and Finnish.
static PAGES: [(&str, [[&str; 2]; 2]); 3] = [
    (
        "noTextLayer",
        [
            [
                "Page {} is an image without a text layer: what it says has not been read.",
                "Pages {} are images without a text layer: what they say has not been read.",
            ],
            [
                "Sivu {} on kuva ilman tekstikerrosta: sen sisältöä ei ole luettu.",
                "Sivut {} ovat kuvia ilman tekstikerrosta: niiden sisältöä ei ole luettu.",
            ],
        ],
    ),
    (
        "brokenText",
        [
            [
                "The text layer of page {} is broken: the letters are not always the ones you see. Read the original.",
                "The text layer of pages {} is broken: the letters are not always the ones you see. Read the original.",
            ],
            [
                "Sivun {} tekstikerros on rikki: kirjaimet eivät aina ole ne, jotka näkyvät. Lue alkuperäisestä.",
                "Sivujen {} tekstikerros on rikki: kirjaimet eivät aina ole ne, jotka näkyvät. Lue alkuperäisestä.",
            ],
        ],
    ),
    (
        "damagedPage",
        [
            [
                "Page {} is damaged and could not be read.",
                "Pages {} are damaged and could not be read.",
            ],
            [
                "Sivu {} on vioittunut, eikä sitä voitu lukea.",
                "Sivut {} ovat vioittuneet, eikä niitä voitu lukea.",
            ],
        ],
    ),
];

/// Between the last two numbers of the core's list of pages.
const AND: &str = " och ";

fn sequence(before: &str, label: &str) -> String {
    if finnish() {
        format!("Kohdan {before} jälkeen tulee {label}: numerot eivät ole järjestyksessä.")
    } else {
        format!("{label} follows {before}: the numbers are not in order.")
    }
}

fn unreadable(row: &FundingRow) -> String {
    let FundingRow { payer, printed, .. } = row;
    let sum = row.suggestion.map(kronor);
    match (finnish(), sum) {
        (false, None) => {
            format!("The row “{payer}” has “{printed}”, which cannot be read as a sum.")
        }
        (false, Some(sum)) => format!(
            "The row “{payer}” has “{printed}”, which cannot be read as a sum. {sum} would make the total correct, but that is not what it says."
        ),
        (true, None) => format!("Rivillä ”{payer}” lukee ”{printed}”, jota ei voi lukea summana."),
        (true, Some(sum)) => format!(
            "Rivillä ”{payer}” lukee ”{printed}”, jota ei voi lukea summana. {sum} saisi loppusumman täsmäämään, mutta niin siinä ei lue."
        ),
    }
}

fn off(table: &FundingTable) -> Option<String> {
    let total = table.total.as_ref()?.kronor;
    let (sum, difference, total) = (
        kronor(table.sum),
        kronor((table.sum - total).abs()),
        kronor(total),
    );
    Some(if finnish() {
        format!("Rivien summa on {sum}, mutta painettu loppusumma on {total}: ero on {difference}.")
    } else {
        format!(
            "The rows add up to {sum} but the printed total is {total}: a difference of {difference}."
        )
    })
}

/// Notes without values in them, in English and Finnish.
static PLAIN: [(&str, [&str; 2]); 21] = [
    (
        "noTextLayer",
        [
            "The document is an image without a text layer: it can be looked at but not read. No decisions have been read from it.",
            "Asiakirja on kuva ilman tekstikerrosta: sitä voi katsella, mutta sitä ei voi lukea. Siitä ei ole luettu päätöksiä.",
        ],
    ),
    (
        "empty",
        ["The file contains no text.", "Tiedostossa ei ole tekstiä."],
    ),
    (
        "noItems",
        [
            "No sections (§) were found. The text is shown as it is, but no decisions could be read from it.",
            "Pykäliä (§) ei löytynyt. Teksti näytetään sellaisenaan, mutta siitä ei voitu lukea päätöksiä.",
        ],
    ),
    (
        "agenda",
        [
            "The document is a notice or agenda of a meeting, not its minutes: it contains proposals, no decisions.",
            "Asiakirja on kokouskutsu tai esityslista eikä pöytäkirja: siinä on ehdotuksia mutta ei päätöksiä.",
        ],
    ),
    (
        "noDate",
        [
            "No date of the meeting could be read from the document.",
            "Asiakirjasta ei voitu lukea kokouspäivää.",
        ],
    ),
    (
        "noBody",
        [
            "No deciding body could be read from the document.",
            "Asiakirjasta ei voitu lukea, mikä toimielin on päättänyt asioista.",
        ],
    ),
    (
        "voteOff",
        [
            "The number of names in the vote does not match the printed result.",
            "Äänestyksen nimien määrä ei täsmää painetun tuloksen kanssa.",
        ],
    ),
    (
        "noTitle",
        [
            "The section (§) has no heading that could be read.",
            "Pykälän otsikkoa ei voitu lukea.",
        ],
    ),
    (
        "fundingNoTotal",
        [
            "The funding table has no total to check against.",
            "Rahoitustaulukossa ei ole loppusummaa, johon rivejä voisi verrata.",
        ],
    ),
    (
        "outcomeOther",
        [
            "The words of the decision do not say what became of the matter: read the whole decision.",
            "Päätöksen sanoista ei selviä, miten asiassa kävi: lue koko päätös.",
        ],
    ),
    (
        "reservationLoose",
        [
            "The reservation favours a proposal that could not be found in the section (§).",
            "Eriävä mielipide koskee ehdotusta, jota ei löytynyt pykälästä.",
        ],
    ),
    (
        "noAdjuster",
        [
            "The person who is to verify the minutes could not be read. Minutes must be verified within 14 days: the Swedish Local Government Act (kommunallagen), Chapter 5, Section 69.",
            "Pöytäkirjantarkastajaa ei voitu lukea. Pöytäkirja on tarkastettava 14 päivän kuluessa: Ruotsin kuntalain (kommunallagen) 5 luvun 69 §.",
        ],
    ),
    (
        "noAttendance",
        [
            "No list of those present could be read. The minutes must say which members and substitutes served: the Swedish Local Government Act (kommunallagen), Chapter 5, Section 66.",
            "Läsnäololuetteloa ei voitu lukea. Pöytäkirjasta on käytävä ilmi, ketkä jäsenet ja varajäsenet osallistuivat päätöksentekoon: Ruotsin kuntalain (kommunallagen) 5 luvun 66 §.",
        ],
    ),
    (
        "voteNoResult",
        [
            "A vote is requested, but no result could be read. Votes and their results must be in the minutes: the Swedish Local Government Act (kommunallagen), Chapter 5, Section 67.",
            "Äänestystä pyydetään, mutta tulosta ei voitu lukea. Äänestykset ja niiden tulokset on merkittävä pöytäkirjaan: Ruotsin kuntalain (kommunallagen) 5 luvun 67 §.",
        ],
    ),
    (
        "voteNoNames",
        [
            "It is not stated how each person voted. In open votes, the minutes must say so: the Swedish Local Government Act (kommunallagen), Chapter 5, Section 67.",
            "Pöytäkirjasta ei selviä, miten kukin äänesti. Avoimissa äänestyksissä se on merkittävä pöytäkirjaan: Ruotsin kuntalain (kommunallagen) 5 luvun 67 §.",
        ],
    ),
    (
        "noProposition",
        [
            "Proposals compete, but it is not stated how the chair put them to the meeting. The minutes must say so: the Swedish Local Government Act (kommunallagen), Chapter 5, Section 67.",
            "Ehdotukset ovat vastakkain, mutta pöytäkirjasta ei selviä, miten puheenjohtaja esitti ne ratkaistaviksi. Se on merkittävä pöytäkirjaan: Ruotsin kuntalain (kommunallagen) 5 luvun 67 §.",
        ],
    ),
    (
        "reservationNoName",
        [
            "No name or party could be read under the heading for reservations. The minutes must say which reservations were entered: the Swedish Local Government Act (kommunallagen), Chapter 5, Section 67.",
            "Eriävien mielipiteiden otsikon alta ei voitu lukea nimeä eikä puoluetta. Pöytäkirjasta on käytävä ilmi, mitä eriäviä mielipiteitä jätettiin: Ruotsin kuntalain (kommunallagen) 5 luvun 67 §.",
        ],
    ),
    (
        "personalNumber",
        [
            "The text contains a Swedish personal identity number. Whoever publishes the minutes should remove it first; in what you download from here it is hidden.",
            "Tekstissä on ruotsalainen henkilötunnus. Pöytäkirjan julkaisijan pitäisi poistaa se ensin; täältä ladattavissa tiedostoissa se on peitetty.",
        ],
    ),
    // Where the place that a note points to is no longer in the minutes.
    (
        "fundingUnreadable",
        [
            "A row of the funding table cannot be read as a sum.",
            "Rahoitustaulukon riviä ei voi lukea summana.",
        ],
    ),
    (
        "fundingOff",
        [
            "The rows of the funding table do not add up to the printed total.",
            "Rahoitustaulukon rivit eivät täsmää painettuun loppusummaan.",
        ],
    ),
    (
        "sequence",
        [
            "The section (§) numbers are not in order.",
            "Pykälien numerot eivät ole järjestyksessä.",
        ],
    ),
];
