//! The translations of the interface (`assets/languages`): every text of the source has one in each
//! language, with the same values in it, and no translation is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use paragraf::check::CODES;

use crate::tidy::sources;

type Texts = BTreeMap<String, String>;

const LANGUAGES: [&str; 2] = ["en", "fi"];

fn translations(code: &str) -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/languages");
    let file = std::fs::read_to_string(folder.join(format!("{code}.json"))).unwrap();
    serde_json::from_str(&file).unwrap()
}

/// A string literal at the beginning of `source`, and what comes after it.
fn literal(source: &str) -> Option<(String, &str)> {
    let source = source.trim_start().strip_prefix('"')?;
    let (mut text, mut rest) = (String::new(), source);
    loop {
        let letter = rest.chars().next()?;
        rest = &rest[letter.len_utf8()..];
        match letter {
            '"' => return Some((text, rest)),
            '\\' => {
                let escaped = rest.chars().next()?;
                rest = &rest[escaped.len_utf8()..];
                match escaped {
                    'n' => text.push('\n'),
                    'u' => {
                        let (digits, after) = rest.strip_prefix('{')?.split_once('}')?;
                        text.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
                        rest = after;
                    }
                    '\n' => rest = rest.trim_start(),
                    other => text.push(other),
                }
            }
            other => text.push(other),
        }
    }
}

/// The keys of all texts in the source: "Summa", or "Summa|of all" where a context stands with it.
fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (path, source) in sources("src/ui") {
        // The macros themselves, with the texts of their test.
        if path.ends_with("language.rs") {
            continue;
        }
        for name in ["say!(", "tell!(", "key!("] {
            for (at, _) in source.match_indices(name) {
                let (text, rest) = literal(&source[at + name.len()..]).unwrap();
                let after = rest.trim_start().strip_prefix(',').and_then(literal);
                let key = match after {
                    Some((context, _)) => format!("{text}|{context}"),
                    None => text,
                };
                keys.insert(key);
            }
        }
    }
    keys
}

/// The names in braces.
fn values(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// Notes and errors have keys of their own, since their Swedish sentences are the core's.
fn is_named(key: &str) -> bool {
    key.starts_with("note:") || key.starts_with("error:")
}

#[test]
fn every_text_is_translated_and_no_translation_is_left_over() {
    let keys = keys();
    assert!(keys.len() > 500, "{} texts", keys.len());
    for code in LANGUAGES {
        let texts = translations(code);
        let known: BTreeSet<String> = texts.keys().filter(|k| !is_named(k)).cloned().collect();
        let missing: Vec<_> = keys.difference(&known).collect();
        let unused: Vec<_> = known.difference(&keys).collect();
        assert!(missing.is_empty(), "{code}.json lacks {missing:#?}");
        assert!(
            unused.is_empty(),
            "no text of the app is {unused:#?} ({code}.json)"
        );
        for (key, text) in texts.iter().filter(|(key, _)| !is_named(key)) {
            assert_eq!(values(text), values(key), "{code}.json: {key}");
        }
    }
}

#[test]
fn every_note_is_translated() {
    for code in LANGUAGES {
        let texts = translations(code);
        for note in CODES {
            let is_known = |key: &String| key.split('|').next() == Some(&format!("note:{note}"));
            assert!(texts.keys().any(is_known), "{code}.json: note:{note}");
        }
    }
}
