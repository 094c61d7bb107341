//! Any file: encodings, and what is not a protocol.

use paragraf::{OpenError, Reading, open};

const PROTOCOL: &str = "§ 7\n\nBidrag till Åsbyns förening\n\nKulturnämndens beslut\nKulturnämnden beslutar att bevilja Åsbyns förening 25 000 kronor.\n";

fn title(bytes: &[u8]) -> String {
    open("x.txt", bytes).unwrap().minutes.items[0].title.clone()
}

fn parsed(text: &str) -> Reading {
    open("x.txt", text.as_bytes()).unwrap()
}

#[test]
fn every_encoding_gives_the_same_letters() {
    let utf16 =
        |unit: fn(u16) -> [u8; 2]| PROTOCOL.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let windows_1252: Vec<u8> = PROTOCOL
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let expected = "Bidrag till Åsbyns förening";
    assert_eq!(title(PROTOCOL.as_bytes()), expected);
    assert_eq!(
        title(&[b"\xEF\xBB\xBF", PROTOCOL.as_bytes()].concat()),
        expected
    );
    assert_eq!(
        title(&[b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat()),
        expected
    );
    assert_eq!(
        title(&[b"\xFE\xFF".to_vec(), utf16(u16::to_be_bytes)].concat()),
        expected
    );
    assert_eq!(title(&utf16(u16::to_le_bytes)), expected);
    assert_eq!(title(&windows_1252), expected);
    assert_eq!(
        title(PROTOCOL.replace('Å', "A\u{30a}").as_bytes()),
        expected
    );
}

#[test]
fn windows_1252_has_its_own_signs() {
    let reading = open("x.txt", b"\x93Sm\xe5- och medelstora\x94 \x96 100 \x80").unwrap();
    assert_eq!(reading.text.text, "“Små- och medelstora” – 100 €\n");
}

#[test]
fn what_is_not_text_gets_a_sentence() {
    let broken = if cfg!(feature = "pdf") {
        OpenError::Damaged
    } else {
        OpenError::Pdf
    };
    assert_eq!(open("x.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), Err(broken));
    assert_eq!(
        open("x.docx", b"PK\x03\x04\x14\x00\x06\x00"),
        Err(OpenError::Word)
    );
    assert_eq!(
        open(
            "x.png",
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x02\x03\x04"
        ),
        Err(OpenError::NotText)
    );
    let of_pdfs = [
        OpenError::Pdf,
        OpenError::Password,
        OpenError::Encryption,
        OpenError::Damaged,
        OpenError::TooManyPages,
    ];
    for error in
        of_pdfs
            .into_iter()
            .chain([OpenError::Word, OpenError::NotText, OpenError::TooLarge])
    {
        assert!(error.to_string().ends_with('.'), "{error}");
    }
}

#[test]
fn text_without_cases_stays_readable_and_says_so() {
    for (text, code) in [
        ("", "empty"),
        ("\n\n \n", "empty"),
        ("Det var en gång en räv.\n", "noItems"),
        ("a;b\n1;2\n", "noItems"),
    ] {
        let reading = parsed(text);
        assert_eq!(reading.minutes.notes[0].code, code);
        assert_eq!(reading.minutes.source.pages, 1);
        let blocks = reading
            .outside
            .iter()
            .flat_map(|section| &section.blocks)
            .map(|block| block.text.len())
            .sum::<usize>();
        assert_eq!(
            blocks,
            text.lines().map(|line| line.trim().len()).sum::<usize>()
        );
    }
}

#[test]
fn a_sea_of_signs_is_read_in_one_go() {
    // Enough that work which grows with the square never ends.
    for text in [
        "§".repeat(400_000),
        "§ 1\n".repeat(20_000),
        "(".repeat(200_000),
        "1 234 ".repeat(40_000),
    ] {
        assert!(parsed(&text).minutes.items.len() <= 1);
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_damaged_pdf_is_read_as_far_as_it_goes() {
    let whole = include_bytes!("../golden/pdf_one_column/input.pdf");
    for cut in (0..whole.len()).step_by(97) {
        if let Ok(reading) = open("x.pdf", &whole[..cut]) {
            assert!(reading.minutes.items.len() <= 2, "{cut}");
        }
        let mut changed = whole.to_vec();
        changed[cut] ^= 0x55;
        let _ = open("x.pdf", &changed);
    }
}
