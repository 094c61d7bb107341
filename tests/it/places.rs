//! Every fact of a PDF is found on its page: the areas of its span hold the words that it quotes.

use paragraf::clean::Spot;
use paragraf::layout::{Line, Page};
use paragraf::{Reading, open};

use crate::facts::{Fact, facts};
use crate::golden;

/// The PDFs among the goldens, read, with their facts.
fn pdfs() -> Vec<(Reading, Vec<Fact>)> {
    let cases = golden::cases()
        .into_iter()
        .filter(|case| case.join("input.pdf").exists());
    let read =
        |case: std::path::PathBuf| open(&case.to_string_lossy(), &golden::input(&case)).unwrap();
    cases
        .map(read)
        .map(|reading| (reading.clone(), facts(&reading.minutes)))
        .collect()
}

/// The words of a line whose middle lies in an area.
fn words_in(line: &Line, spot: &Spot) -> String {
    let place = line.place.as_ref().unwrap();
    let area = spot.area.unwrap();
    let end = |i: usize| {
        place
            .words
            .get(i + 1)
            .map_or(line.text.len(), |next| next.at as usize)
    };
    let inside = place.words.iter().enumerate().filter(|(_, word)| {
        let middle = i32::midpoint(word.x0, word.x1);
        word.y1 == area.y1 && (area.x0..=area.x1).contains(&middle)
    });
    inside
        .map(|(i, word)| &line.text[word.at as usize..end(i)])
        .collect()
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect()
}

fn outlined(reading: &Reading, spots: &[Spot]) -> String {
    let page = |spot: &Spot| -> &Page { &reading.pages[spot.page as usize - 1] };
    spots
        .iter()
        .map(|spot| words_in(&page(spot).lines[spot.line], spot))
        .collect()
}

#[test]
fn areas_hold_the_words_of_every_fact() {
    let mut count = 0;
    for (reading, facts) in pdfs() {
        for (span, _) in facts {
            let quote = letters(reading.text.slice(span));
            let spots = reading.text.spots(&reading.pages, span);
            let outlined = letters(&outlined(&reading, &spots));
            assert!(outlined.contains(&quote), "{outlined:?} lacks {quote:?}");
            assert!(
                outlined.len() < quote.len() + 80,
                "{outlined:?} is far more than {quote:?}"
            );
            count += 1;
        }
    }
    assert!(count > 30, "{count} facts");
}

#[test]
fn areas_lie_on_their_page() {
    for (reading, facts) in pdfs() {
        for (span, _) in facts {
            for spot in reading.text.spots(&reading.pages, span) {
                let sheet = reading.pages[spot.page as usize - 1].sheet.unwrap();
                let [width, height] = sheet.shown();
                let area = sheet.on_page(spot.area.unwrap());
                assert!(
                    area.x0 >= 0 && area.y0 >= 0 && area.x1 <= width && area.y1 <= height,
                    "{area:?}"
                );
                assert!(area.x0 < area.x1 && area.y0 < area.y1, "{area:?}");
            }
        }
    }
}

#[test]
fn a_text_has_lines_instead_of_areas() {
    let text = "§ 1 Val av justerare\n\nBeslut\n\nAnna Ek (S) utses att\njustera protokollet.\n";
    let reading = open("a.txt", text.as_bytes()).unwrap();
    let spots = reading
        .text
        .spots(&reading.pages, reading.minutes.items[0].decisions[0].span);
    let lines: Vec<&str> = spots
        .iter()
        .map(|spot| reading.pages[0].lines[spot.line].text.as_str())
        .collect();
    assert_eq!(lines, ["Anna Ek (S) utses att", "justera protokollet."]);
}

#[test]
fn areas_of_a_page_set_sideways_stand_on_the_page_as_it_is_shown() {
    use paragraf::layout::{Area, Rect};
    // The text runs upwards on a page of 600 by 800: its lines begin at the lower left corner of
    // the page.
    let sheet = Area {
        width: 8000,
        height: 6000,
        turns: 3,
    };
    let first = Rect {
        x0: 500,
        y0: 400,
        x1: 1500,
        y1: 520,
    };
    assert_eq!(sheet.shown(), [6000, 8000]);
    assert_eq!(
        sheet.on_page(first),
        Rect {
            x0: 400,
            y0: 6500,
            x1: 520,
            y1: 7500
        }
    );
}
