//! Words that tell which law a protocol follows, and whether it records what that law asks for.

use super::{Row, row};

/// Words of protocols under Finland's law.
pub const FINNISH: &[Row<()>] = &[
    row("410/2015", (), "nykarleby"),
    row("365/1995", (), "towns in Finland, until 2017"),
    row("omprövningsbegäran", (), "nykarleby"),
    row("rättelseyrkande", (), "towns in Finland"),
    row("ändringssökande", (), "nykarleby"),
    row("förvaltningsdomstol", (), "towns in Finland"),
    row("välfärdsområde", (), "nykarleby"),
    row("laglighet och beslutförhet", (), "layouts 04"),
    row("sammankallat och beslutfört", (), "layouts 04"),
    row("laglig och beslutför", (), "towns in Finland"),
    row("stadsstyrelsen", (), "nykarleby"),
];

/// Words of extracts, which need not say who adjusts the whole.
pub const EXTRACTS: [&str; 4] = [
    "protokollsutdrag",
    "utdrag ur",
    "sammanträdesutdrag",
    "protokoll - utdrag",
];

/// Words with which a vote is asked for.
pub const VOTE_DEMANDED: [&str; 10] = [
    "omröstning begärs.",
    "votering begärs.",
    "omröstning begärdes.",
    "votering begärdes.",
    "begär votering",
    "begär omröstning",
    "begärde votering",
    "begärde omröstning",
    "omröstning begärs och",
    "votering begärs och",
];

/// Words of a vote whose names stand elsewhere.
pub const ELSEWHERE: [&str; 6] = [
    "bilaga",
    "omröstningslista",
    "voteringslista",
    "röstlista",
    "omröstningsprotokoll",
    "voteringsprotokoll",
];

/// Words with which proposals are put to the meeting.
pub const PROPOSITIONS: [&str; 12] = [
    "proposition",
    "ordföranden ställer",
    "ordföranden ställde",
    "mot varandra",
    "ordföranden finner",
    "ordföranden fann",
    "ordföranden konstaterar",
    "ordföranden frågar",
    "ordföranden frågade",
    "finner att",
    "konstaterade att",
    "omröstning",
];

/// Words of a heading's text that say that there is no reservation.
pub const NO_RESERVATION: [&str; 3] = ["ingen", "inga", "inte någon"];
