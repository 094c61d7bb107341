//! Letters that no Swedish word has side by side, and words that Swedish lacks: what wrongly mapped
//! fonts leave behind.

/// Letters that stand side by side in no Swedish word or name. Seen in: nykarleby ("Tijj
/// protokojjjusterare", "vvllvrd", "arretsgrruu").
pub const NO_PAIRS: [&str; 9] = ["jj", "qq", "xx", "vvl", "vfv", "uu", "rrr", "hh", "rrts"];

/// Words that are Swedish words without a letter. Seen in: nykarleby ("at" for "att", "tll" for
/// "till", "fnns").
pub const NO_WORDS: [&str; 8] = ["at", "tll", "tl", "fnns", "fck", "fer", "efer", "eyer"];

/// Abbreviations without a vowel.
pub const NO_WORDS_WITHOUT_VOWEL: [&str; 20] = [
    "dvs", "tkr", "mkr", "mnkr", "mdkr", "jfr", "tfn", "forts", "pdf", "www", "resp", "sthlm",
    "kvm", "dnr", "mfl", "ggr", "html", "http", "https", "kgs",
];

/// Vowels, in lower case.
pub const VOWELS: [char; 14] = [
    'a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö', 'é', 'è', 'ü', 'á', 'ø',
];
