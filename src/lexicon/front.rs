//! Words of the front page: who met, when and where.

use super::to_lower;
use super::{Row, row};
use crate::model::Role;

/// What a line of the front page begins to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The place, perhaps with the time.
    Place,
    /// The time.
    Time,
    /// The day.
    Date,
    /// The deciding body.
    Body,
    /// The chair.
    Chair,
    /// The secretary.
    Secretary,
    /// The adjusters.
    Adjusters,
    /// The day of the adjustment.
    Adjusted,
    /// The day of the announcement.
    Announced,
    /// The cases: between an office and its name in signatures.
    Items,
    /// A list of people in some capacity.
    People(Role),
    /// Something else: the list before it has ended.
    Other,
}

/// The words that a line of the front page begins with.
pub const FIELDS: &[Row<Field>] = &[
    row("plats och tid", Field::Place, "layouts 01"),
    row(
        "plats och sammanträdestid",
        Field::Place,
        "municipal boards",
    ),
    row("plats, datum och tid", Field::Place, "municipal boards"),
    row("tid och plats", Field::Place, "municipal boards"),
    row("plats", Field::Place, "layouts 02"),
    row("sammanträdesplats", Field::Place, "nykarleby"),
    row("mötesplats", Field::Place, "municipal boards"),
    row("lokal", Field::Place, "municipal boards"),
    row("tid", Field::Time, "layouts 02"),
    row("sammanträdestid", Field::Time, "nykarleby"),
    row(
        "sammanträdestd",
        Field::Time,
        "nykarleby, whose font has lost a letter",
    ),
    row("mötestid", Field::Time, "municipal boards"),
    row("datum och tid", Field::Time, "regional boards"),
    row("dag och tid", Field::Time, "municipal boards"),
    row("datum", Field::Date, "regional boards"),
    row("sammanträdesdatum", Field::Date, "goteborg"),
    row("sammanträdesdag", Field::Date, "municipal boards"),
    row("mötesdatum", Field::Date, "municipal boards"),
    row("organ", Field::Body, "layouts 01"),
    row("nämnd/styrelse", Field::Body, "municipal boards"),
    row(
        "ej tjänstgörande ersättare",
        Field::People(Role::NonServing),
        "alingsas",
    ),
    row(
        "ej tjänstgörande",
        Field::People(Role::NonServing),
        "municipal boards",
    ),
    row(
        "ej beslutande ersättare",
        Field::People(Role::NonServing),
        "municipal committees",
    ),
    row(
        "ej beslutande",
        Field::People(Role::NonServing),
        "municipal committees",
    ),
    row(
        "icke tjänstgörande ersättare",
        Field::People(Role::NonServing),
        "municipal boards",
    ),
    row(
        "icke tjänstgörande",
        Field::People(Role::NonServing),
        "municipal boards",
    ),
    row(
        "närvarande ej tjänstgörande ersättare",
        Field::People(Role::NonServing),
        "municipal councils",
    ),
    row(
        "närvarande, ej tjänstgörande ersättare",
        Field::People(Role::NonServing),
        "municipal councils",
    ),
    row(
        "närvarande ersättare",
        Field::People(Role::NonServing),
        "municipal boards",
    ),
    row(
        "övriga ersättare",
        Field::People(Role::NonServing),
        "municipal boards",
    ),
    row(
        "ersättare",
        Field::People(Role::NonServing),
        "municipal boards",
    ),
    row(
        "ersättarna",
        Field::People(Role::NonServing),
        "city district boards",
    ),
    row(
        "suppleanter",
        Field::People(Role::NonServing),
        "municipal federations",
    ),
    row(
        "tjänstgörande ersättare",
        Field::People(Role::Substitute),
        "alingsas",
    ),
    row(
        "tjänstgörande suppleanter",
        Field::People(Role::Substitute),
        "municipal federations",
    ),
    row(
        "beslutande ersättare",
        Field::People(Role::Substitute),
        "municipal committees",
    ),
    row(
        "beslutande ledamöter",
        Field::People(Role::Member),
        "municipal boards",
    ),
    row(
        "beslutande ordinarie",
        Field::People(Role::Member),
        "nykarleby",
    ),
    row("beslutande", Field::People(Role::Member), "alingsas"),
    row(
        "tjänstgörande ledamöter",
        Field::People(Role::Member),
        "municipal boards",
    ),
    row(
        "tjänstgörande",
        Field::People(Role::Member),
        "municipal boards",
    ),
    row(
        "närvarande ledamöter",
        Field::People(Role::Member),
        "municipal boards",
    ),
    row(
        "ordinarie ledamöter",
        Field::People(Role::Member),
        "municipal boards",
    ),
    row("ordinarie", Field::People(Role::Member), "nykarleby"),
    row("ledamöter", Field::People(Role::Member), "alingsas"),
    row(
        "ledamöterna",
        Field::People(Role::Member),
        "city district boards",
    ),
    row(
        "närvarande",
        Field::People(Role::Member),
        "municipal boards",
    ),
    row("övriga närvarande", Field::People(Role::Other), "alingsas"),
    row(
        "övriga deltagande",
        Field::People(Role::Other),
        "layouts 01",
    ),
    row("övriga deltagare", Field::People(Role::Other), "alingsas"),
    row(
        "övriga tjänstepersoner",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row("övriga", Field::People(Role::Other), "regional boards"),
    row(
        "tjänstepersoner",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row("tjänstemän", Field::People(Role::Other), "municipal boards"),
    row(
        "tjänsteman",
        Field::People(Role::Other),
        "municipal committees",
    ),
    row(
        "från förvaltningen",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row(
        "insynsplats",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row(
        "insynsplatser",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row(
        "personalföreträdare",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row(
        "fackliga representanter",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row("inbjudna", Field::People(Role::Other), "municipal boards"),
    row(
        "adjungerade",
        Field::People(Role::Other),
        "municipal federations",
    ),
    row(
        "föredragande",
        Field::People(Role::Other),
        "municipal boards",
    ),
    row("kommunalråd", Field::People(Role::Other), "city boards"),
    row("frånvarande", Field::Other, "municipal boards"),
    row("anmält förhinder", Field::Other, "municipal boards"),
    row("utses att justera", Field::Adjusters, "layouts 01"),
    row("utsedd att justera", Field::Adjusters, "municipal boards"),
    row("utsedda att justera", Field::Adjusters, "municipal boards"),
    row("utses till justerare", Field::Adjusters, "municipal boards"),
    row("till justerare utses", Field::Adjusters, "municipal boards"),
    row(
        "att justera protokollet utses",
        Field::Adjusters,
        "municipal boards",
    ),
    row("protokolljusterare", Field::Adjusters, "municipal boards"),
    row("protokollsjusterare", Field::Adjusters, "municipal boards"),
    row(
        "elektronisk protokolljustering",
        Field::Adjusters,
        "nykarleby",
    ),
    row("justeringsperson", Field::Adjusters, "regional boards"),
    row("justeringspersoner", Field::Adjusters, "regional boards"),
    row("justeringsman", Field::Adjusters, "municipal boards"),
    row("justeringsmän", Field::Adjusters, "municipal boards"),
    row("justerare", Field::Adjusters, "alingsas"),
    row("justerande", Field::Adjusters, "layouts 01"),
    row("justeras", Field::Adjusters, "municipal federations"),
    row("protokolljustering", Field::Adjusters, "finland"),
    row("vid protokollet", Field::Secretary, "municipal federations"),
    row("protokollförare", Field::Secretary, "nykarleby"),
    row(
        "protokollet fört av",
        Field::Secretary,
        "municipal federations",
    ),
    row(
        "protokollet förs av",
        Field::Secretary,
        "municipal federations",
    ),
    row("sekreterare", Field::Secretary, "alingsas"),
    row("nämndsekreterare", Field::Secretary, "municipal boards"),
    row("kommunsekreterare", Field::Secretary, "municipal boards"),
    row("ordförande", Field::Chair, "alingsas"),
    row("mötesordförande", Field::Chair, "municipal federations"),
    row("justeringens plats och tid", Field::Adjusted, "layouts 01"),
    row("justeringens", Field::Adjusted, "layouts 01"),
    row(
        "plats och tid för justering",
        Field::Adjusted,
        "municipal councils",
    ),
    row(
        "tid och plats för justering",
        Field::Adjusted,
        "municipal boards",
    ),
    row("tid för justering", Field::Adjusted, "municipal boards"),
    row("plats för justering", Field::Adjusted, "municipal boards"),
    row("datum för justering", Field::Adjusted, "municipal boards"),
    row("justeringsdatum", Field::Adjusted, "municipal boards"),
    row("justeringsdag", Field::Adjusted, "municipal boards"),
    row("justering", Field::Adjusted, "municipal boards"),
    row("justeringen", Field::Adjusted, "municipal boards"),
    row("justeras den", Field::Adjusted, "regional boards"),
    row("justerat", Field::Adjusted, "city district boards"),
    row("protokollet justeras", Field::Adjusted, "municipal boards"),
    row(
        "datum för anslags uppsättande",
        Field::Announced,
        "municipal boards",
    ),
    row(
        "datum då anslaget sätts upp",
        Field::Announced,
        "municipal boards",
    ),
    row("anslaget sätts upp", Field::Announced, "municipal boards"),
    row(
        "anslagets uppsättande",
        Field::Announced,
        "municipal boards",
    ),
    row("anslags uppsättande", Field::Announced, "municipal boards"),
    row("anslagsdatum", Field::Announced, "municipal boards"),
    row("anslagsdag", Field::Announced, "municipal boards"),
    row("anslaget den", Field::Announced, "municipal boards"),
    row("anslaget", Field::Other, "municipal boards"),
    row("anslag", Field::Other, "layouts 01"),
    row("anslag/bevis", Field::Other, "layouts 01"),
    row("anslagsbevis", Field::Other, "municipal boards"),
    row("bevis", Field::Other, "alingsas"),
    row("datum för", Field::Other, "layouts 01"),
    row("datum då", Field::Other, "municipal boards"),
    row("förvaringsplats", Field::Other, "layouts 01"),
    row(
        "sista datum för överklagande",
        Field::Other,
        "municipal boards",
    ),
    row("intygar", Field::Other, "nykarleby"),
    row("paragrafer", Field::Items, "layouts 01"),
    row("paragraf", Field::Items, "municipal boards"),
    row("protokollet omfattar", Field::Items, "municipal boards"),
    row("omfattning", Field::Items, "municipal boards"),
    row("omfattar", Field::Items, "municipal boards"),
    row("ärenden", Field::Items, "nykarleby"),
    row("ärendelista", Field::Other, "municipal boards"),
    row("underskrift", Field::Other, "layouts 01"),
    row("underskrifter", Field::Other, "alingsas"),
    row("elektroniska", Field::Other, "nykarleby"),
    row("digitala signaturer", Field::Other, "municipal boards"),
    row("sekretess", Field::Other, "municipal boards"),
    row("ajournering", Field::Other, "municipal boards"),
    row("utdragsbestyrkande", Field::Other, "layouts 01"),
    row("protokollet är justerat", Field::Other, "layouts 01"),
];

/// The field that a line begins, and the text after its word.
pub fn find_field(line: &str) -> Option<(Field, &str)> {
    line.starts_with(char::is_uppercase)
        .then(|| field_of(line))
        .flatten()
}

/// The field that a cell begins, in capitals or not, and the text after its word.
pub fn field_of(line: &str) -> Option<(Field, &str)> {
    // A form has few words: only the line's beginning is looked at.
    let end = line.char_indices().nth(50).map_or(line.len(), |(at, _)| at);
    let lower = to_lower(&line[..end]);
    let fits = |row: &&Row<Field>| {
        lower.starts_with(row.form)
            && !lower[row.form.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
    };
    let row = FIELDS
        .iter()
        .filter(fits)
        .max_by_key(|row| row.form.len())?;
    let rest = line[row.form.len()..].trim_start_matches([':', ';', ' ', '\t', '.', '_', '…']);
    Some((row.means, rest))
}

/// Headings of an attendance list that stands after the cases.
pub const ATTENDANCE_LISTS: [&str; 7] = [
    "närvarolista",
    "närvaroförteckning",
    "närvarorapport",
    "närvaro- och",
    "uppropslista",
    "deltagarförteckning",
    "närvarande ledamöter",
];

/// How a block of signatures after the cases begins.
pub const SIGNATURES: [&str; 5] = [
    "vid protokollet",
    "underskrifter",
    "justeras",
    "protokollet fört av",
    "sekreterare",
];

/// Headings of the columns of an attendance table that tell who was there, in lower case.
pub const PRESENT_COLUMNS: [&str; 7] = [
    "närv",
    "närv.",
    "närvarande",
    "närvaro",
    "tjg",
    "tjänstgör",
    "tjänstg",
];

/// Marks in such a column, and in boxes before a name: `[X] Anna Ek`.
pub const PRESENT_MARKS: [&str; 8] = ["X", "x", "×", "✓", "✔", "☒", "1", "I"];

/// Boxes before a name: ticked.
pub const TICKED: [&str; 5] = ["[X]", "[x]", "☒", "☑", "🗹"];
/// Boxes before a name: empty.
pub const UNTICKED: [&str; 3] = ["[ ]", "[]", "☐"];

/// Months in order.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// Words of an organisation's name, at its beginning or end.
pub const ORGANISATION_STARTS: [&str; 5] = [
    "region ",
    "landstinget ",
    "kommunalförbundet ",
    "samordningsförbundet ",
    "räddningstjänsten ",
];
/// Words of an organisation's name at its end.
pub const ORGANISATION_ENDS: [&str; 6] = [
    " kommun",
    " stad",
    " stads",
    "regionen",
    " samordningsförbund",
    " kommunalförbund",
];

/// How the names of bodies end, also where they are no common noun: "Kommunstyrelsens
/// arbetsutskott".
pub const BODY_ENDS: [&str; 8] = [
    "utskott",
    "stadsdelsnämnd",
    "styrelse",
    "direktion",
    "presidiet",
    "regionråd",
    "myndighetsnämnd",
    "valberedning",
];
/// How names of bodies begin that tell their matters after it: "Nämnden för arbete och välfärd".
pub const BODY_STARTS: [&str; 4] = [
    "nämnden för ",
    "utskottet för ",
    "beredningen för ",
    "styrelsen för ",
];

/// What stands before the body's name in a title: "Protokoll från regionstyrelsens sammanträde".
pub const BODY_AFTER: [&str; 3] = [
    "protokoll från ",
    "protokoll för ",
    "protokoll fört vid sammanträde med ",
];
/// What stands after it there.
pub const MEETING_WORDS: [&str; 3] = ["sammanträde", "möte", "den"];

/// Words before the one whom a substitute replaces, at the end of what stands between the two
/// names.
pub const REPLACES: [&str; 14] = [
    "ersätter",
    "ersättare för",
    "för",
    "ers. för",
    "ers för",
    "ers",
    "ers.",
    "tjg ers för",
    "tjänstgör för",
    "tjänstgörande för",
    "i stället för",
    "istället för",
    "ersättare",
    "tjg för",
];

/// Words after a name that tell in what capacity they were there, the more telling first.
pub const CAPACITIES: &[Row<Role>] = &[
    row("ej tjänstgörande", Role::NonServing, "municipal boards"),
    row("ej tjänstgör", Role::NonServing, "municipal boards"),
    row("ej tjg", Role::NonServing, "municipal boards"),
    row("icke tjänstgörande", Role::NonServing, "municipal boards"),
    row(
        "tjänstgörande ersättare",
        Role::Substitute,
        "municipal boards",
    ),
    row("tjänstgör", Role::Substitute, "municipal councils"),
    row("tjg", Role::Substitute, "municipal boards"),
    row("ersätter", Role::Substitute, "alingsas"),
];

/// Words that begin what is said of a name but is no office: times, parts of the meeting, how they
/// took part.
pub const NO_OFFICE: [&str; 25] = [
    "§",
    "kl",
    "klockan",
    "t.o.m",
    "fr.o.m",
    "t o m",
    "fr o m",
    "från",
    "till",
    "ej",
    "ers",
    "tjg",
    "tjänstgör",
    "distans",
    "på distans",
    "via",
    "digitalt",
    "deltar",
    "del av",
    "närvarande",
    "för",
    "ersätter",
    "och",
    "samt",
    "tjänstgörande",
];

/// Words that tell from or up to which case someone took part.
pub const FROM_ITEM: [&str; 4] = ["fr.o.m", "fr o m", "från", "fr.om"];
/// Words that tell up to which case someone took part.
pub const TO_ITEM: [&str; 4] = ["t.o.m", "t o m", "till", "tom"];

/// How offices end that are printed before a name: "Förvaltningschef Anna Ek".
pub const OFFICE_ENDS: [&str; 34] = [
    "chef",
    "chefen",
    "direktör",
    "direktören",
    "sekreterare",
    "sekreteraren",
    "strateg",
    "ingenjör",
    "ordförande",
    "ordföranden",
    "controller",
    "jurist",
    "arkitekt",
    "handläggare",
    "samordnare",
    "utredare",
    "ekonom",
    "råd",
    "ledamot",
    "ledamoten",
    "rektor",
    "revisor",
    "planerare",
    "ledare",
    "koordinator",
    "kanslist",
    "registrator",
    "inspektör",
    "adjunkt",
    "vd",
    "läkare",
    "konsult",
    "tf",
    "ersättare",
];

/// Capitalised words that are part of no person's name.
pub const NO_PERSON: [&str; 10] = [
    "region", "kommun", "stad", "kommunen", "vakant", "vakans", "utses", "utsågs", "valdes",
    "valda",
];

/// The word between the last two of several people.
pub const AND_WORD: &str = " och ";

/// The word before the second of two adjusters who stands in: "Anna Ek med Bo Ås som ersättare".
pub const WITH: &str = " med ";

/// The chair's office, or its beginning.
pub const CHAIR: &str = "ordf";
/// The chair's office in an attendance list.
pub const CHAIRS: [&str; 4] = ["ordförande", "ordf", "ordf.", "mötesordförande"];
/// The secretary's office in an attendance list.
pub const SECRETARIES: [&str; 9] = [
    "vid protokollet",
    "sekreterare",
    "sekr",
    "sekr.",
    "nämndsekreterare",
    "kommunsekreterare",
    "protokollförare",
    "protokollsekreterare",
    "regionsekreterare",
];

/// Words of the clock: "kl. 09.00–15.20".
pub const CLOCK: [&str; 3] = ["kl. ", "kl ", "klockan "];

/// What a page head calls the line with the document's own id.
pub const DOCUMENT_ID: &str = "dokument-id";
