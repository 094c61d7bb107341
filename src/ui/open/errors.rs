//! Why a file could not be opened, and what to do.

use crate::OpenError;
use crate::ui::language::translation;

/// A sentence or two for the reader. The Swedish ones are the core's, since the command line says
/// them too.
pub fn sentence(error: OpenError) -> String {
    let translated = translation(&format!("error:{error:?}"));
    translated.map_or_else(|| error.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::language::{Language, speak};

    #[test]
    fn the_sentence_is_in_the_language_that_is_spoken() {
        speak(Language::English);
        assert!(sentence(OpenError::TooLarge).starts_with("The file is larger"));
        speak(Language::Swedish);
        assert_eq!(
            sentence(OpenError::TooLarge),
            OpenError::TooLarge.to_string()
        );
    }
}
