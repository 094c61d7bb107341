//! Sentences that the parser says to the reader.

use crate::OpenError;

/// What to tell a reader whose file cannot be opened.
pub fn open_error(error: OpenError) -> &'static str {
    match error {
        OpenError::Pdf => "Filen är en PDF. Här läses bara text: spara protokollet som text.",
        OpenError::NoReader => {
            "Den del av Paragraf som läser PDF-filer kunde inte hämtas. Försök igen när du har nät, eller klistra in texten."
        }
        OpenError::Password => "PDF:en är skyddad med ett lösenord.",
        OpenError::WrongPassword => "Lösenordet öppnar inte PDF:en.",
        OpenError::Encryption => {
            "PDF:en är krypterad på ett sätt som inte kan läsas. Spara en kopia utan kryptering eller klistra in texten."
        }
        OpenError::Damaged => {
            "PDF:en är skadad och kan inte läsas. Hämta den igen eller klistra in texten."
        }
        OpenError::TooManyPages => "PDF:en har fler än 3 000 sidor. Välj en mindre fil.",
        OpenError::Word => {
            "Filen är ett ordbehandlingsdokument. Spara det som PDF eller ren text (.txt), eller klistra in texten."
        }
        OpenError::NotText => {
            "Filen är inte text. Välj ett protokoll som PDF eller textfil (.txt), eller klistra in texten."
        }
        OpenError::TooLarge => "Filen är större än 64 MB. Välj en mindre fil.",
        OpenError::TooSlow => {
            "PDF:en tog för lång tid att läsa och har stängts. Klistra in texten i stället."
        }
        OpenError::Broke => {
            "PDF:en gick inte att läsa: något i den är trasigt eller kräver för mycket minne. Hämta den igen eller klistra in texten."
        }
        OpenError::Missing => {
            "På länkens adress finns inget protokoll, eller så saknas nät. Kontrollera länken eller öppna en egen fil."
        }
        OpenError::Elsewhere => {
            "Protokollet ligger på en annan webbplats, som inte låter det hämtas härifrån. Ladda ner det där och öppna filen här."
        }
        OpenError::Unreadable => {
            "Webbläsaren kunde inte läsa filen. Kontrollera att den finns kvar och försök igen."
        }
    }
}

/// Words whose full stop ends no sentence.
pub const ABBREVIATIONS: [&str; 15] = [
    "bl.a", "t.ex", "kl", "nr", "dnr", "org.nr", "m.m", "m.fl", "ca", "s.k", "p.g.a", "fr.o.m",
    "t.o.m", "dvs", "resp",
];

/// The file has no text at all.
pub const EMPTY: &str = "Filen innehåller ingen text.";
/// Pages without a text layer; `all` where it is the whole document.
pub fn no_text_layer(pages: &str, all: bool) -> String {
    if all {
        return "Dokumentet är en bild utan textlager: det går att se men inte att läsa av. Inga beslut har lästs ut."
            .into();
    }
    let are = if is_one(pages) {
        "är en bild"
    } else {
        "är bilder"
    };
    format!("{pages} {are} utan textlager: det som står där har inte lästs.")
}

/// Pages whose letters are mapped wrongly.
pub fn broken_text(pages: &str, _all: bool) -> String {
    format!(
        "Textlagret på {} är trasigt: bokstäverna är inte alltid de som syns. Läs i originalet.",
        small(pages)
    )
}

/// Pages that could not be read.
pub fn damaged_page(pages: &str, _all: bool) -> String {
    let are = if is_one(pages) {
        "är skadad"
    } else {
        "är skadade"
    };
    format!("{pages} {are} och har inte kunnat läsas.")
}

/// "Sidan 4", "Sidorna 1–3, 7 och 9".
pub fn pages(numbers: &[usize]) -> String {
    let mut runs: Vec<[usize; 2]> = Vec::new();
    for number in numbers {
        match runs.last_mut().filter(|run| run[1] + 1 == *number) {
            Some(run) => run[1] = *number,
            None => runs.push([*number; 2]),
        }
    }
    let said: Vec<String> = runs
        .iter()
        .map(|[a, b]| {
            if a == b {
                a.to_string()
            } else {
                format!("{a}–{b}")
            }
        })
        .collect();
    let word = if numbers.len() == 1 {
        "Sidan"
    } else {
        "Sidorna"
    };
    match said.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{word} {} och {last}", rest.join(", ")),
        _ => format!("{word} {}", said.join("")),
    }
}

fn is_one(pages: &str) -> bool {
    pages.starts_with("Sidan ")
}

fn small(pages: &str) -> String {
    pages.replacen('S', "s", 1)
}

/// No § was found.
pub const NO_CASES: &str =
    "Inga paragrafer (§) hittades. Texten visas som den är, men inga beslut har kunnat läsas ut.";
/// The document is an agenda.
pub const AGENDA: &str = "Dokumentet är en kallelse eller föredragningslista, inte ett protokoll: det innehåller förslag, inga beslut.";
/// The meeting's day was not found.
pub const NO_DATE: &str = "Dokumentet anger ingen mötesdag som kunde läsas.";
/// The deciding body was not found.
pub const NO_BODY: &str = "Dokumentet anger inget beslutande organ som kunde läsas.";
/// A vote's names and figures differ.
pub const VOTE_OFF: &str = "Antalet namn i omröstningen stämmer inte med det tryckta resultatet.";
/// A § without a heading.
pub const NO_TITLE: &str = "Paragrafen har ingen rubrik som kunde läsas.";
/// A table of payers without a total.
pub const NO_TOTAL: &str = "Finansieringstabellen har ingen summarad att kontrollera mot.";
/// A decision whose kind the words do not tell.
pub const OUTCOME_OTHER: &str =
    "Beslutets ord säger inte vad som hände med ärendet: läs beslutet i dess helhet.";
/// A reservation for a proposal that was not found.
pub const RESERVATION_LOOSE: &str =
    "Reservationen gäller ett förslag som inte kunde hittas i paragrafen.";

/// Nobody is named who adjusts the protocol.
pub const NO_ADJUSTER: &str = "Ingen som ska justera protokollet kunde läsas. Protokoll ska justeras inom 14 dagar: kommunallagen 5 kap. 69 §.";
/// Nobody is named who served.
pub const NO_ATTENDANCE: &str = "Ingen närvarolista kunde läsas. Vilka ledamöter och ersättare som har tjänstgjort ska stå i protokollet: kommunallagen 5 kap. 66 §.";
/// A vote that was asked for, without a result.
pub const VOTE_NO_RESULT: &str = "En omröstning begärs, men inget resultat kunde läsas. Omröstningar och hur de har utfallit ska stå i protokollet: kommunallagen 5 kap. 67 §.";
/// A vote without names.
pub const VOTE_NO_NAMES: &str = "Det framgår inte hur var och en har röstat. Vid öppna omröstningar ska det stå i protokollet: kommunallagen 5 kap. 67 §.";
/// Competing proposals and no proposition.
pub const NO_PROPOSITION: &str = "Förslag står mot varandra, men det framgår inte hur ordföranden ställde proposition på dem. Det ska stå i protokollet: kommunallagen 5 kap. 67 §.";
/// A heading for reservations without a name.
pub const RESERVATION_NO_NAME: &str = "Under rubriken för reservationer kunde inget namn eller parti läsas. Vilka reservationer som har anmälts ska stå i protokollet: kommunallagen 5 kap. 67 §.";
/// A personal identity number in the text.
pub const PERSONAL_NUMBER: &str = "Ett personnummer står i texten. Den som publicerar protokollet bör ta bort det först; i det som hämtas härifrån är det dolt.";

/// Whether a reservation says that it favours something.
pub fn favours_something(text: &str) -> bool {
    super::speech::IN_FAVOUR
        .iter()
        .any(|words| text.contains(words))
}

/// A § number that does not follow the one before it.
pub fn sequence(before: &str, label: &str) -> String {
    format!("{label} följer på {before}: numren går inte i ordning.")
}

/// A row that cannot be read as a sum.
pub fn unreadable_sum(payer: &str, printed: &str, suggestion: Option<i64>) -> String {
    let lead = format!("Raden ”{payer}” har ”{printed}”, som inte kan läsas som en summa.");
    match suggestion {
        Some(kronor) => {
            format!(
                "{lead} {} kr skulle få summan att stämma, men det är inte vad som står.",
                grouped(kronor)
            )
        }
        None => lead,
    }
}

/// A table whose rows do not add up to its total.
pub fn funding_off(sum: i64, total: i64) -> String {
    let (sum, difference, total) = (grouped(sum), grouped((sum - total).abs()), grouped(total));
    format!("Raderna blir {sum} kr men den tryckta summan är {total} kr: {difference} kr skiljer.")
}

/// A number in groups of three, no-break spaces between: "8 980 610".
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let first = digits.len() % 3;
    let groups = digits.as_bytes()[first..]
        .chunks(3)
        .map(|group| String::from_utf8_lossy(group).into_owned());
    let head = (first > 0).then(|| digits[..first].to_owned());
    let sign = if number < 0 { "−" } else { "" };
    format!(
        "{sign}{}",
        head.into_iter()
            .chain(groups)
            .collect::<Vec<_>>()
            .join("\u{a0}")
    )
}
