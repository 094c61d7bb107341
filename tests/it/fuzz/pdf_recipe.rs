//! PDF files made out of PDF files: objects swapped, repeated, left out and put into each other,
//! numbers and references exchanged, streams unpacked and what they draw changed. The result has a
//! table of its objects that is right, so that most of it is read; sometimes one that is wrong.

use std::ops::Range;

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::random::Random;
use super::seeds::{PDFS, TEXTS};
use super::text_recipe;

/// What objects and streams are made of, ordinary and not.
const WORDS: &[&str] = &[
    "/Kids [2 0 R]",
    "/Kids [3 0 R 3 0 R]",
    "/Parent 3 0 R",
    "/Count 999999999",
    "/Count -1",
    "/Type /Pages",
    "/Type /Page",
    "/MediaBox [0 0 1e9 1e9]",
    "/MediaBox [0 0 0 0]",
    "/MediaBox [-5 -5 -9 -9]",
    "/MediaBox [0 0 595 842]",
    "/Rotate 90",
    "/Rotate 45",
    "/UserUnit 1e9",
    "/CropBox [9 9 8 8]",
    "/Contents [4 0 R 4 0 R 4 0 R]",
    "/Filter /FlateDecode",
    "/Filter [/FlateDecode /FlateDecode]",
    "/Filter /LZWDecode",
    "/Filter /ASCIIHexDecode",
    "/Filter /ASCII85Decode",
    "/Filter /RunLengthDecode",
    "/Filter /DCTDecode",
    "/Filter /JPXDecode",
    "/Filter /JBIG2Decode",
    "/Filter /Crypt",
    "/DecodeParms << /Predictor 12 /Columns 99999999 >>",
    "/DecodeParms << /Predictor 2 /Colors 255 /BitsPerComponent 16 >>",
    "/Length 0",
    "/Length 5 0 R",
    "/Length 99999999",
    "/Subtype /Form",
    "/Subtype /Image",
    "/Subtype /Type3",
    "/Subtype /Type0",
    "/Subtype /TrueType",
    "/Subtype /CIDFontType2",
    "/Encoding /Identity-H",
    "/Encoding << /Differences [0 /a 99999 /b] >>",
    "/ToUnicode 4 0 R",
    "/CharProcs << /a 4 0 R >>",
    "/FontMatrix [0 0 0 0 0 0]",
    "/FontDescriptor 5 0 R",
    "/FontFile 4 0 R",
    "/FontFile2 4 0 R",
    "/FontFile3 4 0 R",
    "/FirstChar -1",
    "/LastChar 99999",
    "/Widths [1e30 -5 null]",
    "/W [0 [1] 5 99 3]",
    "/DescendantFonts [3 0 R]",
    "/Width 100000 /Height 100000",
    "/BitsPerComponent 16",
    "/ColorSpace /DeviceN",
    "/ColorSpace [/Indexed /DeviceRGB 255 4 0 R]",
    "/SMask 5 0 R",
    "/ObjStm",
    "/N 999999",
    "/First 0",
    "/Prev 0",
    "/XRefStm 9",
    "/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 >>",
    "/ID [<00> <00>]",
    "/OCProperties << >>",
    "/Resources 3 0 R",
    "/Matrix [0 0 0 0 0 0]",
    "/Matrix [1e30 0 0 1e30 0 0]",
    "/BBox [0 0 0 0]",
    "/Group << /S /Transparency >>",
    "BT",
    "ET",
    "(a) Tj",
    "[(a) -9999999 (b)] TJ",
    "1e30 0 0 1e30 0 0 cm",
    "0 0 0 0 0 0 Tm",
    "1 0 0 1 1e9 1e9 Tm",
    "/R 0 Tf",
    "/R -12 Tf",
    "/R 1e9 Tf",
    "/B 9 Tf",
    "3 Tr",
    "0 Tr",
    "9999 Tz",
    "-50 Tz",
    "1e9 Tc",
    "1e9 Tw",
    "99999 TL",
    "T*",
    "(x) '",
    "q",
    "Q",
    "/F Do",
    "/I Do",
    "0 0 m 1 1 l S",
    "0 0 1 1 re W n",
    "BI /W 9 /H 9 /CS /G /BPC 8 ID ",
    "EI",
    "sh",
    "/P gs",
    "NaN",
    "1e400",
    "--5",
    "0.0000000001",
    "<",
    ">",
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "\\",
    "%",
    "null",
    "true",
    "stream",
    "endstream",
    "endobj",
    "obj",
    "xref",
    "trailer",
    "startxref",
    "%%EOF",
    "beginbfrange",
    "<0000> <FFFF> <0041>",
    "endbfrange",
    "beginbfchar",
    "<41> <D83D>",
    "<00> <202E0041>",
    "usecmap",
    "begincodespacerange",
];

/// Another file, made out of this one; `None` where its bytes are to be changed blindly.
pub fn mutate(bytes: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    if bytes.is_empty() || random.below(6) == 0 {
        return None;
    }
    let mut objects = objects(bytes);
    for _ in 0..=random.below(3) {
        change(&mut objects, random);
    }
    Some(file(&objects, random.below(12) > 0))
}

/// An object's number and what stands between `obj` and `endobj`.
type Object = (u32, Vec<u8>);

/// The objects of a file, as they stand in it.
fn objects(file: &[u8]) -> Vec<Object> {
    let mut objects = Vec::new();
    let mut from = 0;
    while let Some(start) = find(file, b" 0 obj", from) {
        let digits = file[..start]
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let number = std::str::from_utf8(&file[start - digits..start])
            .ok()
            .and_then(|digits| digits.parse().ok());
        let end = find(file, b"endobj", start).unwrap_or(file.len());
        objects
            .extend(number.map(|number: u32| (number.min(9_999), file[start + 6..end].to_vec())));
        from = end;
    }
    objects
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes
        .get(from..)?
        .windows(what.len())
        .position(|window| window == what)
        .map(|at| from + at)
}

/// A file of objects, with a table that says where they are.
fn file(objects: &[Object], right: bool) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = vec![
        0;
        objects
            .iter()
            .map(|(number, _)| *number as usize + 1)
            .max()
            .unwrap_or(1)
    ];
    for (number, body) in objects {
        places[*number as usize] = out.len();
        out.extend(format!("{number} 0 obj").bytes());
        out.extend(body);
        out.extend(b"endobj\n");
    }
    let table = if right { out.len() } else { out.len() / 2 };
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len()).bytes());
    places
        .iter()
        .skip(1)
        .for_each(|place| out.extend(format!("{place:010} 00000 n \n").bytes()));
    out.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
            places.len()
        )
        .bytes(),
    );
    out
}

fn change(objects: &mut Vec<Object>, random: &mut Random) {
    if objects.is_empty() {
        *objects = random
            .one_of(&PDFS)
            .map(|file| self::objects(file))
            .unwrap_or_default();
        return;
    }
    let (one, other) = (random.below(objects.len()), random.below(objects.len()));
    match random.below(10) {
        0 => {
            let body = objects[one].1.clone();
            objects[other].1 = body;
        }
        1 => drop(objects.remove(one)),
        2 => {
            // An object of another file, in the place of one or as another one.
            let theirs = random
                .one_of(&PDFS)
                .map(|file| self::objects(file))
                .unwrap_or_default();
            let Some((number, body)) = random.one_of(&theirs) else {
                return;
            };
            if random.below(2) == 0 {
                objects[one].1.clone_from(body);
            } else {
                objects.push((*number, body.clone()));
            }
        }
        3 => exchange_number(&mut objects[one].1, random),
        4 | 5 => change_head(&mut objects[one].1, random),
        _ => change_stream(&mut objects[one].1, random),
    }
}

/// A number in an object's head, or that of an object it refers to.
fn exchange_number(body: &mut Vec<u8>, random: &mut Random) {
    let head = head(body);
    let from = random.below(head.len().max(1));
    let digit = |byte: &u8| byte.is_ascii_digit();
    let Some(start) = body[from..head.end]
        .iter()
        .position(digit)
        .map(|at| from + at)
    else {
        return;
    };
    let end = start
        + body[start..head.end]
            .iter()
            .take_while(|byte| digit(byte))
            .count();
    let new = match random.below(5) {
        0 => random.below(1 << 31).to_string(),
        1 => format!("-{}", random.below(100)),
        2 => "1e9".to_owned(),
        _ => random.below(20).to_string(),
    };
    body.splice(start..end, new.into_bytes());
}

/// What stands before the stream.
fn head(body: &[u8]) -> Range<usize> {
    0..find(body, b"stream", 0).unwrap_or(body.len())
}

fn change_head(body: &mut Vec<u8>, random: &mut Random) {
    let head = head(body);
    let word = random.one_of(WORDS).copied().unwrap_or_default();
    let deep = 1 + random.below(4) * 60;
    let new = match random.below(4) {
        0 => format!(" {}{word}{} ", "[".repeat(deep), "]".repeat(deep)),
        1 => format!(" {}{word}{} ", "<< /A ".repeat(deep), " >>".repeat(deep)),
        _ => format!(" {word} "),
    };
    // After the first brackets of a dictionary its first word counts.
    let at = find(body, b"<<", 0)
        .filter(|at| *at < head.end && random.below(2) == 0)
        .map_or(random.below(head.end + 1), |at| at + 2);
    let gone = random.below(8).min(head.end.saturating_sub(at)) * random.below(2);
    body.splice(at..at + gone, new.into_bytes());
}

/// What a stream draws is unpacked, changed and packed again, or not.
fn change_stream(body: &mut Vec<u8>, random: &mut Random) {
    let head = head(body);
    if head.end == body.len() {
        return change_head(body, random);
    }
    let skip = body[head.end + 6..]
        .iter()
        .take(2)
        .take_while(|byte| b"\r\n".contains(byte))
        .count();
    let data = head.end + 6 + skip..find(body, b"endstream", head.end).unwrap_or(body.len());
    let packed = body.get(data.clone()).unwrap_or_default();
    let unpacked = decompress_to_vec_zlib_with_limit(packed, 1 << 20).ok();
    let was_packed = unpacked.is_some();
    let mut content = unpacked.unwrap_or_else(|| packed.to_vec());
    match random.below(5) {
        0 => text_recipe::change(&mut content, random),
        1 => draw(&mut content, random),
        2 => {
            let again = content.clone();
            (0..random.below(6)).for_each(|_| content.extend(&again));
        }
        _ => {
            let at = random.below(content.len() + 1);
            let word = random.one_of(WORDS).copied().unwrap_or_default();
            content.splice(at..at, format!(" {word} ").into_bytes());
        }
    }
    content.truncate(1 << 16);
    let content = if was_packed {
        compress_to_vec_zlib(&content, 1)
    } else {
        content
    };
    let head = with_length(&body[head], content.len());
    *body = [&head[..], b"stream\n", &content, b"\nendstream\n"].concat();
}

/// The same head, with the length that the stream has now.
fn with_length(head: &[u8], length: usize) -> Vec<u8> {
    let Some(at) = find(head, b"/Length ", 0) else {
        return head.to_vec();
    };
    let digits = head[at + 8..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    [
        &head[..at + 8],
        length.to_string().as_bytes(),
        &head[at + 8 + digits..],
    ]
    .concat()
}

/// A line of some protocol, anywhere on the page.
fn draw(content: &mut Vec<u8>, random: &mut Random) {
    let text = random.one_of(&TEXTS).map(Vec::as_slice).unwrap_or_default();
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    let line =
        String::from_utf8_lossy(random.one_of(&lines).copied().unwrap_or_default()).into_owned();
    let latin: Vec<u8> = line
        .chars()
        .filter(|c| !"()\\".contains(*c))
        .map(|c| u8::try_from(c).unwrap_or(b'?'))
        .collect();
    let place = format!(
        " BT /R {} Tf 1 0 0 1 {} {} Tm (",
        1 + random.below(30),
        random.below(600),
        random.below(850)
    );
    content.extend([place.as_bytes(), &latin, b") Tj ET "].concat());
}
