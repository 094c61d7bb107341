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
            Self::Link(true) => say!(
                "Länken är kopierad.",
                "The link is copied.",
                "Linkki on kopioitu."
            ),
            Self::Link(false) => say!(
                "Länken kunde inte kopieras. Kopiera den från adressfältet.",
                "The link could not be copied. Copy it from the address bar.",
                "Linkkiä ei voitu kopioida. Kopioi se osoiteriviltä."
            ),
            Self::Text(true) => say!(
                "Texten är kopierad.",
                "The text is copied.",
                "Teksti on kopioitu."
            ),
            Self::Text(false) => {
                say!(
                    "Texten kunde inte kopieras.",
                    "The text could not be copied.",
                    "Tekstiä ei voitu kopioida."
                )
            }
            Self::File(true) => say!(
                "Filen är sparad.",
                "The file is saved.",
                "Tiedosto on tallennettu."
            ),
            Self::File(false) => {
                say!(
                    "Filen kunde inte göras.",
                    "The file could not be made.",
                    "Tiedostoa ei voitu tehdä."
                )
            }
            Self::Forgotten(true) => say!(
                "Allt som Paragraf hade sparat på enheten är borttaget.",
                "Everything that Paragraf had stored on this device is removed.",
                "Kaikki, mitä Paragraf oli tallentanut laitteelle, on poistettu."
            ),
            Self::Forgotten(false) => say!(
                "Allt kunde inte tas bort. Rensa webbplatsens data i webbläsarens inställningar.",
                "Not everything could be removed. Clear the site's data in the settings of the browser.",
                "Kaikkea ei voitu poistaa. Tyhjennä sivuston tiedot selaimen asetuksissa."
            ),
            Self::NoRecent => say!(
                "Listan är tömd.",
                "The list is cleared.",
                "Luettelo on tyhjennetty."
            ),
            Self::Undone => {
                say!(
                    "Filtret är som det var.",
                    "The filters are as they were.",
                    "Suodatin on kuten ennen."
                )
            }
            Self::TooShort => say!(
                "Det du klistrade in är för kort för att vara ett protokoll.",
                "What you pasted is too short to be minutes.",
                "Liittämäsi teksti on liian lyhyt pöytäkirjaksi."
            ),
        }
    }
}
