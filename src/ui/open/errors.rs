//! Why a file could not be opened, and what to do.

use crate::OpenError;
use crate::ui::language::{Language, spoken};

/// A sentence or two for the reader.
pub fn sentence(error: OpenError) -> String {
    let [english, finnish] = others(error);
    match spoken() {
        Language::Swedish => error.to_string(),
        Language::English => english.to_owned(),
        Language::Finnish => finnish.to_owned(),
    }
}

/// The sentence in English and Finnish; the Swedish ones are the core's, since the command line
/// says them too.
fn others(error: OpenError) -> [&'static str; 2] {
    match error {
        OpenError::Pdf | OpenError::NotText => [
            "The file is not text. Choose the minutes as a PDF or text file, or paste the text.",
            "Tiedosto ei ole tekstiä. Valitse pöytäkirja PDF- tai tekstitiedostona tai liitä teksti.",
        ],
        OpenError::NoReader => [
            "The part of Paragraf that reads PDF files could not be fetched. Try again when you are online, or paste the text.",
            "PDF-tiedostoja lukevaa Paragrafin osaa ei voitu hakea. Yritä uudelleen, kun olet verkossa, tai liitä teksti.",
        ],
        OpenError::Password => [
            "The PDF is protected by a password.",
            "PDF on suojattu salasanalla.",
        ],
        OpenError::WrongPassword => [
            "The password does not open the PDF.",
            "Salasana ei avaa PDF-tiedostoa.",
        ],
        OpenError::Encryption => [
            "The PDF is encrypted in a way that cannot be read. Save a copy without encryption, or paste the text.",
            "PDF on salattu tavalla, jota ei voida lukea. Tallenna kopio ilman salausta tai liitä teksti.",
        ],
        OpenError::Damaged => [
            "The PDF is damaged and cannot be read. Download it again, or paste the text.",
            "PDF on vioittunut eikä sitä voi lukea. Lataa se uudelleen tai liitä teksti.",
        ],
        OpenError::TooManyPages => [
            "The PDF has more than 3,000 pages. Choose a smaller file.",
            "PDF:ssä on yli 3 000 sivua. Valitse pienempi tiedosto.",
        ],
        OpenError::Word => [
            "The file is a word-processor document. Save it as a PDF or as plain text (.txt), or paste the text.",
            "Tiedosto on tekstinkäsittelyasiakirja. Tallenna se PDF:nä tai pelkkänä tekstinä (.txt) tai liitä teksti.",
        ],
        OpenError::TooLarge => [
            "The file is larger than 64 MB. Choose a smaller file.",
            "Tiedosto on suurempi kuin 64 Mt. Valitse pienempi tiedosto.",
        ],
        OpenError::TooSlow => [
            "The file took too long to read and has been closed. Paste the text instead.",
            "Tiedoston lukeminen kesti liian kauan, ja se suljettiin. Liitä sen sijaan teksti.",
        ],
        OpenError::Broke => [
            "The file could not be read: something in it is broken or needs too much memory. Download it again, or paste the text.",
            "Tiedostoa ei voitu lukea: jokin siinä on rikki tai vaatii liikaa muistia. Lataa se uudelleen tai liitä teksti.",
        ],
        OpenError::Unreadable => [
            "The browser could not read the file. Check that it is still there and try again.",
            "Selain ei voinut lukea tiedostoa. Tarkista, että se on yhä tallella, ja yritä uudelleen.",
        ],
        OpenError::Missing => [
            "There are no minutes at the address of the link, or there is no network. Check the link, or open a file of your own.",
            "Linkin osoitteessa ei ole pöytäkirjaa, tai verkkoyhteyttä ei ole. Tarkista linkki tai avaa oma tiedosto.",
        ],
        OpenError::Elsewhere => [
            "The minutes are on another website, which does not let them be fetched from here. Download them there and open the file here.",
            "Pöytäkirja on toisella sivustolla, joka ei salli hakea sitä täältä. Lataa se sieltä ja avaa tiedosto täällä.",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::language::speak;

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
