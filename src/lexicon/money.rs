//! Units of money, words of funding tables, kinds of payers.

use super::to_lower;
use super::{Row, row};
use crate::model::PayerKind;

/// Units after a number and how many kronor one is; longer ones first.
pub const UNITS: &[Row<i64>] = &[
    row("miljarder kronor", 1_000_000_000, "regional budgets"),
    row("miljoner kronor", 1_000_000, "norrbotten § 39"),
    row("miljon kronor", 1_000_000, "municipal boards"),
    row("tusen kronor", 1_000, "municipal boards"),
    row("mdkr", 1_000_000_000, "regional budgets"),
    row("mnkr", 1_000_000, "municipal boards"),
    row("mkr", 1_000_000, "municipal boards"),
    row("tkr", 1_000, "norrbotten § 41"),
    row("kkr", 1_000, "municipal boards"),
    row("kronor", 1, "norrbotten § 35"),
    row("kr", 1, "norrbotten § 36"),
    row("sek", 1, "municipal boards"),
    row("mdr kronor", 1_000_000_000, "regional budgets"),
    row("mdr kr", 1_000_000_000, "regional budgets"),
    row("miljarder kr", 1_000_000_000, "regional budgets"),
    row("miljard kronor", 1_000_000_000, "regional budgets"),
    row("miljoner kr", 1_000_000, "municipal boards"),
    row("milj. kronor", 1_000_000, "municipal boards"),
    row("milj. kr", 1_000_000, "municipal boards"),
    row("milj kronor", 1_000_000, "municipal boards"),
    row("milj kr", 1_000_000, "municipal boards"),
    row("msek", 1_000_000, "municipal boards"),
    row("ksek", 1_000, "municipal boards"),
    row("tusen kr", 1_000, "municipal boards"),
    row("tsek", 1_000, "municipal boards"),
    row("svenska kronor", 1, "municipal boards"),
    row(":-", 1, "municipal boards"),
];

/// Words after a unit that make a sum a price ("kr per timme"): no grant.
pub const PER: [&str; 7] = [
    "per ",
    "/",
    "i timmen",
    "styck",
    "om dagen",
    "för varje",
    "i månaden",
];
/// Times for which a grant may be given: "500 000 kronor per år" is one.
pub const PER_TIME: [&str; 6] = [
    "per år",
    "/år",
    "per kalenderår",
    "per verksamhetsår",
    "per budgetår",
    "per helår",
];

/// How the heading of a table of payers begins.
pub const FUNDING_HEADS: &[Row<()>] = &[
    row("finansiär", (), "norrbotten § 35"),
    row("finansiärer", (), "regional boards"),
    row("finansieringskälla", (), "regional boards"),
    row("medfinansiär", (), "regional boards"),
    row("medfinansiärer", (), "regional boards"),
    row("finansiering", (), "regional boards"),
    row("finansieringsplan", (), "regional boards"),
    row("medfinansiering", (), "regional boards"),
    row("bidragsgivare", (), "regional boards"),
    row("offentlig finansiering", (), "regional boards"),
    row("offentliga finansiärer", (), "regional boards"),
    row("projektfinansiering", (), "regional boards"),
    row("intäkter", (), "regional boards"),
    row("aktör", (), "regional boards"),
    row("part", (), "regional boards"),
    row("organisation", (), "regional boards"),
];

/// Words of the other columns of such a heading.
pub const FUNDING_COLUMNS: [&str; 12] = [
    "belopp", "sökt", "summa", "kronor", "kr", "tkr", "budget", "andel", "totalt", "sek", "mnkr",
    "procent",
];
/// Words of the column that adds up the others.
pub const SUM_COLUMNS: [&str; 4] = ["summa", "totalt", "total", "sum"];
/// Words that begin a row that is a part of the one above it.
pub const PART_ROWS: [&str; 2] = ["varav", "därav"];

/// How a total row begins.
pub const TOTALS: &[Row<()>] = &[
    row("total", (), "norrbotten § 35"),
    row("totalt", (), "regional boards"),
    row("totalsumma", (), "regional boards"),
    row("total projektbudget", (), "norrbotten § 35"),
    row("total finansiering", (), "regional boards"),
    row("summa", (), "regional boards"),
    row("summa finansiering", (), "regional boards"),
    row("totala", (), "regional boards"),
    row("summa:", (), "regional boards"),
];

/// What a word in a payer's name tells of its kind; the first row that fits decides.
pub const PAYERS: &[Row<PayerKind>] = &[
    row("eruf", PayerKind::Eu, "norrbotten § 34"),
    row("esf", PayerKind::Eu, "regional boards"),
    row("esf+", PayerKind::Eu, "regional boards"),
    row("interreg", PayerKind::Eu, "regional boards"),
    row("eu", PayerKind::Eu, "regional boards"),
    row("europeiska", PayerKind::Eu, "regional boards"),
    row("leader", PayerKind::Eu, "regional boards"),
    row("ab", PayerKind::Company, "norrbotten § 36"),
    row("hb", PayerKind::Company, "regional boards"),
    row("aktiebolag", PayerKind::Company, "regional boards"),
    row("företag", PayerKind::Company, "norrbotten § 39"),
    row("bolag", PayerKind::Company, "regional boards"),
    row("handelskammare", PayerKind::Company, "norrbotten § 37"),
    row("privat", PayerKind::Company, "norrbotten § 37"),
    row("näringsliv", PayerKind::Company, "regional boards"),
    row("universitet", PayerKind::University, "norrbotten § 35"),
    row("universitetet", PayerKind::University, "regional boards"),
    row("högskola", PayerKind::University, "regional boards"),
    row("högskolan", PayerKind::University, "regional boards"),
    row("kommun", PayerKind::Municipality, "norrbotten § 35"),
    row("kommuner", PayerKind::Municipality, "norrbotten § 34"),
    row("kommuner i", PayerKind::Municipality, "norrbotten § 34"),
    row("kommunförbund", PayerKind::Municipality, "regional boards"),
    row("stad", PayerKind::Municipality, "regional boards"),
    row("region", PayerKind::Region, "norrbotten § 35"),
    row("regionen", PayerKind::Region, "regional boards"),
    row("landsting", PayerKind::Region, "regional boards"),
    row("länsstyrelsen", PayerKind::State, "regional boards"),
    row("staten", PayerKind::State, "regional boards"),
    row("statliga", PayerKind::State, "regional boards"),
    row("vinnova", PayerKind::State, "regional boards"),
];

/// Endings of a payer's words that tell its kind where no word does ("Kulturrådet", "Sparbanken",
/// "Tillväxtverket").
pub const PAYER_ENDS: &[Row<PayerKind>] = &[
    row("banken", PayerKind::Bank, "norrbotten § 36"),
    row("bank", PayerKind::Bank, "regional boards"),
    row("rådet", PayerKind::State, "norrbotten § 31"),
    row("verket", PayerKind::State, "norrbotten § 37"),
    row("myndigheten", PayerKind::State, "regional boards"),
    row("departementet", PayerKind::State, "regional boards"),
    row("universitet", PayerKind::University, "regional boards"),
    row("kommun", PayerKind::Municipality, "regional boards"),
    row("högskola", PayerKind::University, "regional boards"),
];

/// What kind of payer a name is, bracketed notes included.
pub fn payer_kind(name: &str) -> PayerKind {
    let lower = to_lower(name);
    let word = PAYERS
        .iter()
        .find(|row| super::has_word(&lower, row.form))
        .map(|row| row.means);
    let ends = |row: &&Row<PayerKind>| words(&lower).any(|w| w.ends_with(row.form));
    let bank = words(&lower).any(|w| w.ends_with("bank") || w.ends_with("banken"));
    if bank && word != Some(PayerKind::Eu) {
        return PayerKind::Bank;
    }
    word.or_else(|| PAYER_ENDS.iter().find(ends).map(|row| row.means))
        .unwrap_or_default()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
}

/// Words before a fund in a decision: "Medlen anvisas ur det statliga anslaget 1:1".
pub const FUND_WORDS: [&str; 4] = ["anvisas ur ", "finansieras ur ", "belastar ", "tas ur "];
/// Words around a fund's name that are not part of it.
pub const FUND_FILLERS: [&str; 7] = [
    "det",
    "den",
    "statliga",
    "anslaget",
    "anslag",
    "regionens",
    "medlen",
];
/// Words that end a fund's name.
pub const FUND_ENDS: [&str; 4] = [" med ", " för ", ",", "."];

/// Words that tell how long a project runs.
pub const PERIOD_WORDS: [&str; 4] = [
    "projekttiden är ",
    "projekttiden ",
    "projektperioden är ",
    "projektperiod ",
];
/// Words in a title that come before a project's name.
pub const PROJECT_WORDS: [&str; 4] = ["projektet ", "projekt ", "förstudien ", "förstudie - "];
