//! Sentences that the parser says to the reader.

use crate::OpenError;

/// What to tell a reader whose file cannot be opened.
pub fn open_error(error: OpenError) -> &'static str {
    match error {
        OpenError::Pdf => {
            "Filen är en PDF. Den här versionen läser protokoll som text: spara protokollet som text eller klistra in texten."
        }
        OpenError::NotText => "Filen är inte text. Välj ett protokoll som textfil (.txt) eller klistra in texten.",
        OpenError::TooLarge => "Filen är större än 64 MB. Välj en mindre fil.",
    }
}
