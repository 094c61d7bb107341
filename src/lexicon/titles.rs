//! Words by which titles and kinds of documents are told: what no title has, what agendas and
//! protocols say of themselves.

/// Words before a colon on lines of a heading that are neither title nor case number.
pub const LABELS: [&str; 8] = [
    "handläggare",
    "föredragande",
    "föredragare",
    "ansvarig",
    "ansvarig handläggare",
    "ärendeansvarig",
    "sekretess",
    "närvarande",
];

/// Verbs that sentences have and titles have not.
pub const TELLS: [&str; 24] = [
    "öppnar",
    "öppnade",
    "hälsar",
    "hälsade",
    "informerar",
    "informerade",
    "redogör",
    "redogjorde",
    "konstaterar",
    "konstaterade",
    "konstaterades",
    "förklarar",
    "förklarade",
    "föredrar",
    "meddelar",
    "meddelade",
    "redovisar",
    "föreslår",
    "beslutar",
    "beslutade",
    "yrkar",
    "remitterade",
    "inkom",
    "inkommit",
];

/// What agendas call themselves.
pub const AGENDAS: [&str; 6] = [
    "kallelse",
    "föredragningslista",
    "sammanträdeskallelse",
    "möteskallelse",
    "ärendelista",
    "dagordning",
];

/// What protocols call themselves, and lines that only they have.
pub const PROTOCOLS: [&str; 11] = [
    "protokoll",
    "sammanträdesprotokoll",
    "mötesprotokoll",
    "protokollsutdrag",
    "beslutsprotokoll",
    "justerat protokoll",
    "underskrift",
    "underskrifter",
    "beslutande",
    "utses att justera",
    "justerande",
];
