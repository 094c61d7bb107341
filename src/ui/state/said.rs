//! What was just done, where the screen does not show it. It is put into words when it is drawn, in
//! the reader's language.

use crate::ui::language::say;

/// Something that was done, or could not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A link was copied, or not.
    Link(bool),
    /// A text was copied, or not.
    Text(bool),
    /// A file was saved, or not.
    File(bool),
    /// Everything on the device was removed, or not.
    Forgotten(bool),
    /// The list of protocols was emptied.
    NoRecent,
    /// The filter is as it was before.
    Undone,
    /// What was pasted is too short to be a protocol.
    TooShort,
}

impl Said {
    /// The sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::Link(true) => say!("Länken är kopierad."),
            Self::Link(false) => say!("Länken kunde inte kopieras. Kopiera den från adressfältet."),
            Self::Text(true) => say!("Texten är kopierad."),
            Self::Text(false) => {
                say!("Texten kunde inte kopieras.")
            }
            Self::File(true) => say!("Filen är sparad."),
            Self::File(false) => {
                say!("Filen kunde inte göras.")
            }
            Self::Forgotten(true) => say!("Allt som Paragraf hade sparat på enheten är borttaget."),
            Self::Forgotten(false) => say!(
                "Allt kunde inte tas bort. Rensa webbplatsens data i webbläsarens inställningar."
            ),
            Self::NoRecent => say!("Listan är tömd."),
            Self::Undone => {
                say!("Filtret är som det var.")
            }
            Self::TooShort => say!("Det du klistrade in är för kort för att vara ett protokoll."),
        }
    }
}
