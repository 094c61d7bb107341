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
    /// The chair.
    Chair,
    /// The secretary.
    Secretary,
    /// The adjusters.
    Adjusters,
    /// A list of people in some capacity.
    People(Role),
    /// Something else: the list before it has ended.
    Other,
}

/// The words that a line of the front page begins with, longer ones first.
pub const FIELDS: &[Row<Field>] = &[
    row("plats och tid", Field::Place, "layouts 01"),
    row("tid och plats", Field::Place, "municipal boards"),
    row("plats", Field::Place, "layouts 02"),
    row("tid", Field::Time, "layouts 02"),
    row("sammanträdesdatum", Field::Date, "goteborg"),
    row("sammanträdesdag", Field::Date, "municipal boards"),
    row("ej tjänstgörande ersättare", Field::People(Role::NonServing), "alingsas"),
    row("icke tjänstgörande ersättare", Field::People(Role::NonServing), "municipal boards"),
    row("tjänstgörande ersättare", Field::People(Role::Substitute), "alingsas"),
    row("närvarande ersättare", Field::People(Role::NonServing), "municipal boards"),
    row("ersättare", Field::People(Role::NonServing), "municipal boards"),
    row("beslutande ledamöter", Field::People(Role::Member), "municipal boards"),
    row("beslutande", Field::People(Role::Member), "alingsas"),
    row("ledamöter", Field::People(Role::Member), "alingsas"),
    row("övriga närvarande", Field::People(Role::Other), "alingsas"),
    row("övriga deltagande", Field::People(Role::Other), "layouts 01"),
    row("övriga deltagare", Field::People(Role::Other), "municipal boards"),
    row("tjänstepersoner", Field::People(Role::Other), "municipal boards"),
    row("utses att justera", Field::Adjusters, "layouts 01"),
    row("utsedda att justera", Field::Adjusters, "municipal boards"),
    row("protokolljusterare", Field::Adjusters, "municipal boards"),
    row("justerare", Field::Adjusters, "alingsas"),
    row("justerande", Field::Adjusters, "layouts 01"),
    row("sekreterare", Field::Secretary, "alingsas"),
    row("ordförande", Field::Chair, "alingsas"),
    row("justeringens plats och tid", Field::Other, "layouts 01"),
    row("justeringens", Field::Other, "layouts 01"),
    row("paragrafer", Field::Other, "layouts 01"),
    row("underskrift", Field::Other, "layouts 01"),
    row("underskrifter", Field::Other, "alingsas"),
    row("anslag", Field::Other, "layouts 01"),
    row("anslag/bevis", Field::Other, "layouts 01"),
    row("bevis", Field::Other, "alingsas"),
    row("organ", Field::Other, "layouts 01"),
];

/// The field that a line begins, and the text after its word.
pub fn find_field(line: &str) -> Option<(Field, &str)> {
    let lower = to_lower(line);
    if !line.starts_with(char::is_uppercase) {
        return None;
    }
    let fits = |row: &&Row<Field>| {
        lower.starts_with(row.form) && !lower[row.form.len()..].starts_with(|c: char| c.is_alphanumeric() || c == 'n')
    };
    let row = FIELDS.iter().filter(fits).max_by_key(|row| row.form.len())?;
    let rest = line[row.form.len()..].trim_start_matches([':', ' ', '\t']);
    Some((row.means, rest))
}

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
pub const ORGANISATION_STARTS: [&str; 3] = ["region ", "landstinget ", "kommunalförbundet "];
/// Words of an organisation's name at its end.
pub const ORGANISATION_ENDS: [&str; 3] = [" kommun", " stad", " stads"];

/// Words before the one whom a substitute replaces.
pub const REPLACES: [&str; 4] = [" ersätter ", " för ", " ers. för ", " tjg ers för "];

/// Words of the clock: "kl. 09.00–15.20".
pub const CLOCK: [&str; 3] = ["kl. ", "kl ", "klockan "];

/// What a page head calls the line with the document's own id.
pub const DOCUMENT_ID: &str = "dokument-id";
