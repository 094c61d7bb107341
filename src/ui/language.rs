//! The languages of the interface. The protocol itself stays Swedish, whatever the interface
//! speaks.
//!
//! Words stand where they are shown, in all languages side by side: `say!("Lösenord", "Password",
//! "Salasana")`. One that is missing does not compile. With values in them they are written as for
//! `format!`, with `tell!`.

use std::cell::Cell;

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

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::Swedish) };
}

/// The language that words are said in from now on; set before anything is drawn.
pub fn speak(language: Language) {
    SPOKEN.set(language);
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

/// One of the words in Swedish, English and Finnish.
pub fn pick(words: &'static [&'static str; 3]) -> &'static str {
    words[spoken() as usize]
}

/// Words in Swedish, English and Finnish: those of the language that is spoken.
macro_rules! say {
    ($swedish:literal, $english:literal, $finnish:literal $(,)?) => {
        $crate::ui::language::pick(&[$swedish, $english, $finnish])
    };
}

/// Words with values in them, as for `format!`, in Swedish, English and Finnish.
macro_rules! tell {
    ($swedish:literal, $english:literal, $finnish:literal $(, $value:expr)* $(,)?) => {
        match $crate::ui::language::spoken() {
            $crate::ui::language::Language::Swedish => format!($swedish $(, $value)*),
            $crate::ui::language::Language::English => format!($english $(, $value)*),
            $crate::ui::language::Language::Finnish => format!($finnish $(, $value)*),
        }
    };
}

pub(crate) use {say, tell};

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
    fn words_are_said_in_the_language_that_is_spoken() {
        speak(Language::Finnish);
        assert_eq!(say!("Lösenord", "Password", "Salasana"), "Salasana");
        let (page, of) = (2, 9);
        assert_eq!(
            tell!(
                "sida {page} av {of}",
                "page {page} of {of}",
                "sivu {page}/{of}"
            ),
            "sivu 2/9"
        );
        speak(Language::Swedish);
        assert_eq!(tell!("sida {}", "page {}", "sivu {}", page), "sida 2");
    }
}
