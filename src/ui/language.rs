//! The languages of the interface. The protocol itself stays Swedish, whatever the interface
//! speaks.
//!
//! A text stands in Swedish where it is shown: `say!("Lösenord")`, and with values in it
//! `tell!("s. {page}", page = 2)`. Its translations are in `assets/languages`, a file a language,
//! with the Swedish text as the key; the app fetches a file when a reader chooses the language, and
//! shows Swedish until it is there. Where one Swedish text has several translations, a context
//! makes the difference: `say!("Summa", "of all")` has the key `"Summa|of all"`.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Swedish.
    #[default]
    Swedish,
    /// English.
    English,
    /// Finnish.
    Finnish,
}

/// Every language with its code (ISO 639-1) and its own name.
pub const LANGUAGES: [(Language, &str, &str); 3] = [
    (Language::Swedish, "sv", "Svenska"),
    (Language::English, "en", "English"),
    (Language::Finnish, "fi", "Suomi"),
];

/// What parts a text from its context in a key.
const CONTEXT: char = '|';

type Texts = HashMap<&'static str, &'static str>;

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::Swedish) };
    /// The translations that are there, by code.
    static TEXTS: RefCell<HashMap<&'static str, Texts>> = RefCell::new(built_in());
}

/// Natively (tests) the files are part of the program.
#[cfg(not(target_family = "wasm"))]
fn built_in() -> HashMap<&'static str, Texts> {
    let files = [
        ("en", include_str!("../../assets/languages/en.json")),
        ("fi", include_str!("../../assets/languages/fi.json")),
    ];
    let read = |(code, file): (&'static str, &str)| {
        let texts: BTreeMap<String, String> = serde_json::from_str(file).unwrap_or_default();
        (code, leaked(texts))
    };
    files.map(read).into()
}

#[cfg(target_family = "wasm")]
fn built_in() -> HashMap<&'static str, Texts> {
    HashMap::new()
}

/// Texts are kept as long as the program runs, so that they can be used as literals are.
fn leaked(texts: BTreeMap<String, String>) -> Texts {
    let leak = |text: String| -> &'static str { text.leak() };
    texts
        .into_iter()
        .map(|(key, text)| (leak(key), leak(text)))
        .collect()
}

/// Takes the translations of a language that was fetched.
pub fn learn(language: Language, texts: BTreeMap<String, String>) {
    TEXTS.with_borrow_mut(|known| known.insert(code(language), leaked(texts)));
}

/// Whether a language can be spoken now. Swedish always can.
pub fn is_known(language: Language) -> bool {
    language == Language::Swedish || TEXTS.with_borrow(|known| known.contains_key(code(language)))
}

/// The language that texts are said in from now on, set before anything is drawn: Swedish as long
/// as its texts are not there.
pub fn speak(language: Language) {
    SPOKEN.set(if is_known(language) {
        language
    } else {
        Language::Swedish
    });
}

/// The language that is spoken.
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// The code of a language: "sv".
pub fn code(language: Language) -> &'static str {
    LANGUAGES
        .iter()
        .find(|(l, ..)| *l == language)
        .map_or("sv", |(_, code, _)| code)
}

/// The language of what the app says amid the protocol's own words.
pub(super) fn own() -> &'static str {
    code(spoken())
}

/// The language of a code, with or without its country: "fi-FI".
pub fn of_code(code: &str) -> Option<Language> {
    let short = code.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES
        .iter()
        .find(|(_, c, _)| c.eq_ignore_ascii_case(short))
        .map(|(language, ..)| *language)
}

/// The text of a key in the language that is spoken; in Swedish where it has no translation.
pub fn localized(key: &'static str) -> &'static str {
    translation(key).unwrap_or_else(|| key.split(CONTEXT).next().unwrap_or(key))
}

/// One of three texts, in Swedish, English and Finnish: those of the glossary and of the page about
/// Paragraf, which are fetched in all languages at once.
pub fn pick(texts: &'static [&'static str; 3]) -> &'static str {
    texts[spoken() as usize]
}

/// What a language other than Swedish has for a key, be it a Swedish text or a name.
pub fn translation(key: &str) -> Option<&'static str> {
    let language = spoken();
    if language == Language::Swedish {
        return None;
    }
    TEXTS.with_borrow(|known| known.get(code(language))?.get(key).copied())
}

/// A text with values in the place of their names: "s. {page}".
pub fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        filled.push_str(before);
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            filled.push_str(&value.to_string());
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A text in the language that is spoken; a second literal tells which of several translations.
macro_rules! say {
    ($swedish:literal) => {
        $crate::ui::language::localized($swedish)
    };
    ($swedish:literal, $context:literal) => {
        $crate::ui::language::localized(concat!($swedish, "|", $context))
    };
}

/// A text with values in it, in the language that is spoken.
macro_rules! tell {
    ($swedish:literal $(, $name:ident = $value:expr)+ $(,)?) => {
        $crate::ui::language::fill(
            $crate::ui::language::localized($swedish),
            &[$((stringify!($name), &$value as &dyn std::fmt::Display)),+],
        )
    };
}

/// Marks a text that stands in a table and is shown elsewhere, by `localized`: a key of the
/// translations.
macro_rules! key {
    ($swedish:literal) => {
        $swedish
    };
    ($swedish:literal, $context:literal) => {
        concat!($swedish, "|", $context)
    };
}

pub(crate) use {key, say, tell};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_code_in_any_country() {
        assert_eq!(of_code("fi-FI"), Some(Language::Finnish));
        assert_eq!(of_code("EN"), Some(Language::English));
        assert_eq!(of_code("de"), None);
    }

    #[test]
    fn texts_are_said_in_the_language_that_is_spoken() {
        let texts = [
            ("sida {page} av {of}", "sivu {page}/{of}"),
            ("Summa|of all", "Yhteensä"),
        ];
        let texts = texts.map(|(key, text)| (key.to_owned(), text.to_owned()));
        let known = TEXTS.take();
        speak(Language::Finnish);
        assert_eq!(
            say!("Summa", "of all"),
            "Summa",
            "Swedish until the texts are there"
        );
        learn(Language::Finnish, texts.into());
        speak(Language::Finnish);
        assert_eq!(say!("Summa", "of all"), "Yhteensä");
        assert_eq!(
            tell!("sida {page} av {of}", of = 9, page = "{x}"),
            "sivu {x}/9"
        );
        speak(Language::Swedish);
        assert_eq!(
            tell!("sida {page} av {of}", page = 2, of = 9),
            "sida 2 av 9"
        );
        TEXTS.set(known);
    }
}
