//! A synthetic archive: as many cases as wanted, of fictional words that are as unevenly frequent
//! as those of real protocols.

use std::fmt::Write;

use paragraf::lexicon::cases::capital_first;

const COMMON: &[&str] = &[
    "och", "att", "i", "för", "som", "en", "det", "på", "är", "av", "till", "med", "den", "om",
    "har", "ett", "de", "inte", "kan", "vid", "från", "ska", "under", "efter", "mot", "samt",
    "där", "över", "mellan", "enligt", "genom", "utan", "även", "inom", "nya",
];
const FIRST: &[&str] = &[
    "skola",
    "väg",
    "skog",
    "vatten",
    "kultur",
    "kust",
    "fjäll",
    "energi",
    "närings",
    "bredbands",
    "miljö",
    "idrotts",
    "musik",
    "skatte",
    "bostads",
    "trafik",
    "järnvägs",
    "hamn",
    "turism",
    "besöks",
    "lands",
    "kompetens",
    "utbildnings",
    "jämställdhets",
    "rese",
    "livsmedels",
    "gruv",
    "sol",
    "vind",
    "återvinnings",
    "barn",
    "ungdoms",
    "äldre",
    "vård",
    "sjukhus",
    "tandvårds",
    "film",
    "biblioteks",
    "museums",
    "språk",
    "same",
    "företags",
    "innovations",
    "forsknings",
    "data",
    "café",
    "café-",
    "regional",
    "kommun",
    "bygde",
];
const SECOND: &[&str] = &[
    "utveckling",
    "plan",
    "strategi",
    "projekt",
    "reduktion",
    "bidrag",
    "medel",
    "samverkan",
    "program",
    "utredning",
    "uppdrag",
    "stöd",
    "centrum",
    "fond",
    "avtal",
    "nät",
    "verksamhet",
    "råd",
    "förening",
    "förbund",
    "tjänst",
    "miljö",
    "satsning",
    "kostnad",
    "analys",
    "rapport",
    "modell",
    "insats",
    "behov",
    "underlag",
    "led",
    "bana",
    "bro",
    "station",
    "anläggning",
    "byggnad",
    "mätning",
    "taxa",
    "avgift",
    "policy",
    "vision",
    "handling",
    "granskning",
    "uppföljning",
    "kedja",
    "kraft",
    "ort",
    "bygd",
    "led",
    "koncept",
];
const ENDING: &[&str] = &[
    "", "en", "et", "er", "erna", "s", "ens", "ets", "ernas", "arna",
];
const GIVEN: &[&str] = &[
    "Amina", "Tomas", "Ingegerd", "Åsa", "Örjan", "Miriam", "Jonas", "Elisabet", "Nils", "Fatima",
    "Gunnel", "Henrik", "Per-Olof", "Samira", "Maria", "Oskar", "Emma", "Johan", "Cecilia",
    "Mattias", "Andrée", "Ülo", "Lage", "Britt",
];
const FAMILY: &[&str] = &[
    "Sjödahl",
    "Rydhult",
    "Forsvall",
    "Holmgård",
    "Nourani",
    "Tallbacka",
    "Kvarnlöf",
    "Hedmyr",
    "Ekfeldt",
    "Strandell",
    "Vallmo",
    "Åkerlyck",
    "Raskman",
    "Stenevik",
    "Lidgrund",
    "Hjortemo",
    "Palmfeldt",
    "Uddegren",
    "Brandter",
    "Idélius",
];
const PARTIES: &[&str] = &["S", "M", "C", "V", "MP", "KD", "SD", "L"];
const PLACES: &[&str] = &[
    "Holmfors",
    "Lillhamra",
    "Vidala",
    "Norrvik",
    "Ängsjö",
    "Österby",
    "Åvik",
    "Skogstorp",
    "Fjällnäs",
    "Hamnudden",
];

/// Chance, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// The first entries far more often than the last.
    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let part = self.below(1000) * self.below(1000) / 1000;
        words[part * self.below(1000) * words.len() / 1_000_000]
    }

    fn word(&mut self) -> String {
        match self.below(9) {
            0..4 => self.of(COMMON).to_owned(),
            4..8 => [self.of(FIRST), self.of(SECOND), self.of(ENDING)].concat(),
            _ => [self.of(PLACES), self.of(ENDING)].concat(),
        }
    }

    fn sentence(&mut self) -> String {
        let words: Vec<String> = (0..9 + self.below(9)).map(|_| self.word()).collect();
        capital_first(&words.join(" ")) + "."
    }

    fn paragraph(&mut self) -> String {
        (0..4)
            .map(|_| self.sentence())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn person(&mut self) -> String {
        format!(
            "{} {} ({})",
            self.of(GIVEN),
            self.of(FAMILY),
            self.of(PARTIES)
        )
    }
}

/// The text of a protocol with so many cases; every `seed` makes another one.
pub(crate) fn archive(cases: usize, seed: usize) -> String {
    let mut chance = Chance(seed as u64);
    let mut text =
        "Region Vidaland\n\nPROTOKOLL\nRegionala utvecklingsnämnden 2025-09-16\n\n".to_owned();
    for number in 1..=cases {
        case(&mut text, &mut chance, number);
    }
    text
}

fn case(text: &mut String, chance: &mut Chance, number: usize) {
    let title = [chance.of(FIRST), chance.of(SECOND)].concat();
    let place = chance.of(PLACES);
    let sum = 10 + chance.below(900);
    let page = if number.is_multiple_of(3) {
        "\u{c}"
    } else {
        ""
    };
    let _ = write!(
        text,
        "{page}§ {number}\n\nMedfinansiering av projektet {title} i {place}\nDnr RUN {}-{:04}\n\n",
        2000 + number / 400,
        number % 400
    );
    let decided = match chance.below(4) {
        0 => "avslå ansökan".to_owned(),
        1 => "lägga informationen till handlingarna".to_owned(),
        _ => format!("bevilja {place} kommun högst {sum} 000 kronor"),
    };
    let _ = write!(
        text,
        "Regionala utvecklingsnämndens beslut\nRegionala utvecklingsnämnden beslutar att {decided}.\n\n"
    );
    if chance.below(6) == 0 {
        let (one, other) = (chance.person(), chance.person());
        let _ = write!(
            text,
            "Ärendets behandling under sammanträdet\n{one} och {other} yrkar att ärendet återremitteras.\n\n"
        );
        let _ = write!(text, "Reservation\n{one} reserverar sig mot beslutet.\n\n");
    }
    if chance.below(4) == 0 {
        let _ = write!(
            text,
            "Finansiering\nFinansiär   Belopp\n{place} kommun   {sum} 000 kr\nRegion Vidaland   100 000 kr\n{title} AB   50 000 kr\nSumma   {} 000 kr\n\n",
            sum + 150
        );
    }
    let _ = write!(
        text,
        "Sammanfattning\n{}\n\nÄrendet\n{}\n\n{}\n\n",
        chance.paragraph(),
        chance.paragraph(),
        chance.paragraph()
    );
}
