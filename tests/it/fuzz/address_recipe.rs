//! Addresses: the app's own words and values, put together in any order and broken anywhere.

use super::random::Random;

const NAMES: &[&str] = &[
    "sok",
    "utfall",
    "parti",
    "person",
    "finansiar",
    "bara",
    "sprak",
    "ordning",
    "per",
    "enhet",
    "efter",
    "roster",
    "projekt",
    "plats",
    "sida",
    "arende",
    "annat",
];
const VALUES: &[&str] = &[
    "avslag",
    "beviljat",
    "bifall,avslag",
    "V",
    "S,M,SD",
    "reservation",
    "pengar,forslag",
    "kontroll",
    "en",
    "fi",
    "sv",
    "summa",
    "rubrik",
    "slag",
    "andel",
    "person",
    "parti",
    "-rost",
    "namn",
    "41",
    "41.2",
    "3a",
    "63/20",
    "1.0",
    "7",
    "7.120-340",
    "8:7.120-340",
    "1.0-4294967295",
    "4294967296",
    "0",
    "1.5-2",
    "%C3%A5",
    "%",
    "%4",
    "%zz",
    "%00",
    "%FF",
    "%F0%9F%98%80",
    "Pite%C3%A5%20%26%20co",
    "a,b,,a",
    ",",
    "=",
    "&",
    "?",
    "#",
    "§",
    "å",
    "\u{202e}",
    "+",
    "%25",
    "%2C",
];
const VIEWS: &[&str] = &[
    "beslut",
    "pengar",
    "reservationer",
    "protokollet",
    "narvaro",
    "kontroll",
    "ordlista",
    "om",
    "",
    "/",
    "x",
];

/// Another address, made out of this one; `None` where its bytes are to be changed blindly.
pub fn mutate(address: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    if random.below(4) == 0 {
        return None;
    }
    let address = String::from_utf8_lossy(address);
    let mut parts: Vec<String> = address.split('&').map(str::to_owned).collect();
    for _ in 0..=random.below(3) {
        change(&mut parts, random);
    }
    Some(parts.join("&").into_bytes())
}

fn change(parts: &mut Vec<String>, random: &mut Random) {
    let (one, other) = (random.below(parts.len()), random.below(parts.len()));
    let value = random.one_of(VALUES).copied().unwrap_or_default();
    match random.below(6) {
        0 => parts.insert(one, pair(random)),
        1 if parts.len() > 1 => drop(parts.remove(one)),
        2 => parts.swap(one, other),
        3 => parts[one].push_str(value),
        4 => parts[one] = format!("{},{value}", parts[one]),
        _ => {
            parts[0] = format!(
                "#/{}?{}",
                random.one_of(VIEWS).copied().unwrap_or_default(),
                pair(random)
            );
        }
    }
}

fn pair(random: &mut Random) -> String {
    let name = random.one_of(NAMES).copied().unwrap_or_default();
    format!(
        "{name}={}",
        random.one_of(VALUES).copied().unwrap_or_default()
    )
}
