//! How work grows with its input, in steps and bytes: twice the text, at most 2.2 times the work.
//! Counted, so that the figures are the same on every machine; `scripts/check/fuzz growth` builds
//! it with steps counted.

use paragraf_fuzz::caps::{Work, work};
use paragraf_fuzz::seeds::TEXTS;

/// The most that work may grow when its input doubles, in hundredths.
const MOST: u64 = 220;
/// How often the input doubles.
const DOUBLINGS: u32 = 6;

fn main() {
    println!(
        "| text | bytes | steps a byte at 1× | at 64× | most for a doubling | bytes taken, most | at once, most |"
    );
    println!("|---|---|---|---|---|---|---|");
    let whole = TEXTS.join(&b"\n"[..]);
    let sample = TEXTS.last().expect("a sample").clone();
    let texts: [(&str, Vec<u8>); 10] = [
        ("the sample", sample.clone()),
        ("all goldens", whole.clone()),
        ("all goldens on one line", whole.into_iter().map(|byte| if byte == b'\n' { b' ' } else { byte }).collect()),
        ("the sample on one line", sample.into_iter().map(|byte| if byte == b'\n' { b' ' } else { byte }).collect()),
        ("signs", "§".repeat(4_000).into_bytes()),
        ("signs with numbers", (1..2_000).map(|number| format!("§ {number}\n")).collect::<String>().into_bytes()),
        ("a sentence of sums", sums(500)),
        (
            "one case of proposals",
            one_case(
                "Yrkanden\nNils Ek (C) yrkar att bygglov beviljas.\nReservation\nNils Ek (C) reserverar sig mot beslutet.\n",
            ),
        ),
        (
            "one case of tables",
            one_case("Finansiering\nFinansiär   Belopp\nBanken   10 kr\nBolaget   20 kr\nTotalt   30 kr\n\n"),
        ),
        ("numbers", "1 234 ".repeat(2_000).into_bytes()),
    ];
    texts.iter().for_each(|(name, text)| show(name, text));
}

/// A decision that grants many sums in one sentence.
fn sums(count: u32) -> Vec<u8> {
    let sums: Vec<String> = (1..=count).map(|sum| format!("{sum} 000 kr")).collect();
    format!("§ 1\n\nBidrag\n\nBeslut\nNämnden beslutar att bevilja Ek {}.\n", sums.join(", ")).into_bytes()
}

/// A case that has the same parts again and again; what repeats its number goes on with it.
fn one_case(part: &str) -> Vec<u8> {
    format!("§ 2\n\nBygglov\n\n{part}").repeat(50).into_bytes()
}

fn show(name: &str, text: &[u8]) {
    let works: Vec<Work> = (0..=DOUBLINGS).map(|nth| read(&text.repeat(1 << nth))).collect();
    assert!(works[0].steps > 0, "steps are counted");
    let most = |of: fn(&Work) -> u64| works.windows(2).map(|pair| of(&pair[1]) * 100 / of(&pair[0])).max().unwrap_or(0);
    let grown = [most(|work| work.steps), most(|work| work.used.bytes), most(|work| work.used.peak)];
    let each = |nth: u32| works[nth as usize].steps / (text.len() as u64 * (1 << nth));
    let [steps, bytes, peak] = grown.map(|hundredths| format!("{},{:02}", hundredths / 100, hundredths % 100));
    println!("| {name} | {} | {} | {} | {steps} | {bytes} | {peak} |", text.len(), each(0), each(DOUBLINGS));
    assert!(grown[0] <= MOST && grown[1] <= MOST, "{name}: twice the text takes {grown:?} hundredths of the work");
}

fn read(text: &[u8]) -> Work {
    work(|| paragraf::open("x.txt", text)).1
}
