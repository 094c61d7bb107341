//! The colours of the app, in light and in dark: letters stand out from what is behind them by 4.5
//! to 1 (WCAG 1.4.3), and marks, bars, borders of controls and the ring around the reader's place
//! by 3 to 1 (WCAG 1.4.11).

use std::collections::BTreeMap;
use std::path::Path;

/// What words, marks and controls stand on.
const GROUNDS: &str = "ground surface sunken blue-tint yes-tint no-tint wait-tint calm-tint none-tint dissent-tint warn-tint";
/// What the bars of charts stand on.
const TRACKS: &str = "surface sunken";

/// Letters, and what they stand on.
const LETTERS: [(&str, &str); 13] = [
    ("ink", GROUNDS),
    ("ink", "sum-mark spot-tint"),
    ("ink-soft", GROUNDS),
    ("blue", GROUNDS),
    ("on-blue", "blue blue-strong"),
    ("on-hit", "hit"),
    ("ground", "ink"),
    ("yes", "yes-tint surface"),
    ("no", "no-tint surface"),
    ("wait", "wait-tint surface"),
    ("calm none", "calm-tint none-tint surface"),
    ("dissent", "dissent-tint surface ground"),
    ("warn", "warn-tint surface ground"),
];

/// What is drawn, and what it stands on.
const DRAWN: [(&str, &str); 7] = [
    ("focus", GROUNDS),
    ("line-strong", GROUNDS),
    ("blue yes no warn", TRACKS),
    ("dissent-bar", "surface ground sunken dissent-tint"),
    (
        "payer-eu payer-state payer-region payer-municipality",
        TRACKS,
    ),
    (
        "payer-university payer-company payer-bank payer-other",
        TRACKS,
    ),
    ("spot", "surface sunken spot-tint"),
];

fn file(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// A colour in light and in dark, as `#rrggbb`.
type Pair = [String; 2];

/// The colours by name: "--ink: light-dark(#1a2129, #e8ebee);".
fn tokens() -> BTreeMap<String, Pair> {
    let mut found = BTreeMap::new();
    for css in [file("styles/app.css"), file("styles/original.css")] {
        let rule = css
            .split_once(":root {")
            .unwrap()
            .1
            .split_once('}')
            .unwrap()
            .0
            .to_owned();
        for line in rule.lines() {
            let Some((name, value)) = line
                .trim()
                .strip_prefix("--")
                .and_then(|line| line.split_once(": "))
            else {
                continue;
            };
            let value = value.trim_end_matches(';');
            let both = value
                .strip_prefix("light-dark(")
                .and_then(|v| v.strip_suffix(')')?.split_once(", "));
            let (light, dark) = both.unwrap_or((value, value));
            if light.starts_with('#') {
                assert!(
                    found
                        .insert(name.to_owned(), [light, dark].map(whole))
                        .is_none(),
                    "{name} stands twice"
                );
            }
        }
    }
    found
}

/// "#fff" as "#ffffff".
fn whole(colour: &str) -> String {
    if colour.len() == 7 {
        colour.to_owned()
    } else {
        colour.chars().flat_map(|c| [c; 2]).skip(1).collect()
    }
}

/// How bright a colour is, from 0 to 1.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b { a / b } else { b / a }
}

/// The pairs of which the first does not stand out enough.
fn faint(pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let tokens = tokens();
    let mut faint = Vec::new();
    for (names, grounds) in pairs {
        for (name, ground) in names
            .split(' ')
            .flat_map(|name| grounds.split(' ').map(move |ground| (name, ground)))
        {
            for (at, theme) in ["light", "dark"].into_iter().enumerate() {
                let is = contrast(&tokens[name][at], &tokens[ground][at]);
                if is < least {
                    faint.push(format!("{theme}: --{name} on --{ground} {is:.2}"));
                }
            }
        }
    }
    faint
}

#[test]
fn contrast_is_what_the_rules_measure() {
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 0.001);
    assert_eq!(whole("#fa0"), "#ffaa00");
}

#[test]
fn letters_stand_out_in_light_and_dark() {
    assert_eq!(faint(&LETTERS, 4.5), [""; 0]);
}

#[test]
fn marks_bars_controls_and_the_readers_place_stand_out_in_light_and_dark() {
    assert_eq!(faint(&DRAWN, 3.0), [""; 0]);
}

#[test]
fn dark_is_dark_whoever_asks_for_it() {
    let css = file("styles/app.css");
    for theme in ["light", "dark"] {
        assert!(
            css.contains(&format!(
                ":root[data-theme=\"{theme}\"] {{\n  color-scheme: {theme};\n}}"
            )),
            "{theme}"
        );
    }
    let differing = tokens()
        .into_values()
        .filter(|[light, dark]| light != dark)
        .count();
    assert!(differing > 40, "{differing} colours differ");
}
