//! The tables as a workbook (Office Open XML, ECMA-376): headings that stay, filters, widths,
//! numbers as numbers, days as days. Texts are written as texts (`inlineStr`), so that nothing in
//! them can be a formula.
//!
//! The library that could write it, `rust_xlsxwriter`, is 240 kB of the download (brotli); this
//! needs six parts of XML.

use super::rows::{Book, Cell, Sheet};
use super::zip::Zip;
use crate::lexicon::export as say;

/// The most characters (of UTF-16) that a cell of Excel may have.
const LONGEST: usize = 32_767;
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// How cells look, by their place in `cellXfs` below.
const WRAPPED: u8 = 1;
const BOLD: u8 = 2;
const GROUPED: u8 = 3;
const DAY: u8 = 4;
const SHARE: u8 = 5;

/// Format 3 groups digits by three as the reader's computer does it: "2 400 000" in Swedish. 164 is
/// the day as ISO 8601.
const STYLES: &str = "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"0.0\"/></numFmts>\
<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>\
<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE4EDF5\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>\
<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>\
<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf></cellXfs>\
<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

/// Writes a workbook: what it is about, and a sheet for each table.
pub fn write(book: &Book) -> Vec<u8> {
    let names: Vec<&str> = std::iter::once(say::ABOUT)
        .chain(book.sheets.iter().map(|sheet| sheet.name))
        .collect();
    let mut zip = Zip::default();
    zip.add("[Content_Types].xml", &content_types(names.len()));
    zip.add(
        "_rels/.rels",
        &relations(&[("officeDocument", "xl/workbook.xml".to_owned())]),
    );
    zip.add("xl/workbook.xml", &workbook(&names, &book.sheets));
    let mut parts: Vec<_> = (1..=names.len())
        .map(|n| ("worksheet", format!("worksheets/sheet{n}.xml")))
        .collect();
    parts.push(("styles", "styles.xml".to_owned()));
    zip.add("xl/_rels/workbook.xml.rels", &relations(&parts));
    zip.add(
        "xl/styles.xml",
        &format!("{XML}<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>"),
    );
    zip.add("xl/worksheets/sheet1.xml", &about(&book.about));
    for (number, sheet) in (2..).zip(&book.sheets) {
        zip.add(
            &format!("xl/worksheets/sheet{number}.xml"),
            &worksheet(sheet),
        );
    }
    zip.finish()
}

fn content_types(sheets: usize) -> String {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/xl/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>")
    };
    let sheets: String = (1..=sheets)
        .map(|n| part(&format!("worksheets/sheet{n}"), "worksheet"))
        .collect();
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"{relations}\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{sheets}</Types>",
        part("workbook", "sheet.main"),
        part("styles", "styles"),
    )
}

fn relations(parts: &[(&str, String)]) -> String {
    let one = |(n, (kind, target)): (usize, &(&str, String))| {
        format!("<Relationship Id=\"rId{n}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let all: String = (1..).zip(parts).map(one).collect();
    format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

/// The list of sheets. What a filter covers has a name too, which older programs look for.
fn workbook(names: &[&str], tables: &[Sheet]) -> String {
    let sheet = |(n, name): (usize, &&str)| {
        format!(
            "<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>",
            escaped(name)
        )
    };
    let sheets: String = (1..).zip(names).map(sheet).collect();
    let filter = |(n, table): (usize, &Sheet)| {
        let (name, last) = (escaped(table.name), column(table.heads.len() - 1));
        let rows = table.rows.len() + 1;
        format!(
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{n}\" hidden=\"1\">'{name}'!$A$1:${last}${rows}</definedName>"
        )
    };
    let filters: String = (1..).zip(tables).map(filter).collect();
    format!(
        "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><bookViews><workbookView/></bookViews><sheets>{sheets}</sheets><definedNames>{filters}</definedNames></workbook>"
    )
}

fn about(rows: &[[Cell; 2]]) -> String {
    let line = |(number, [label, value]): (usize, &[Cell; 2])| {
        row(number, &[cell(label, BOLD), cell(value, WRAPPED)])
    };
    let data: String = (1..).zip(rows).map(line).collect();
    format!(
        "{XML}<worksheet xmlns=\"{MAIN}\">{}<sheetData>{data}</sheetData></worksheet>",
        widths(&[40, 60])
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let heads: Vec<_> = sheet
        .heads
        .iter()
        .map(|(head, _)| Some(text(head, BOLD)))
        .collect();
    let line = |(number, cells): (usize, &Vec<Cell>)| {
        row(
            number,
            &cells
                .iter()
                .map(|one| cell(one, WRAPPED))
                .collect::<Vec<_>>(),
        )
    };
    let data: String = std::iter::once(row(1, &heads))
        .chain((2..).zip(&sheet.rows).map(line))
        .collect();
    let widths = widths(
        &sheet
            .heads
            .iter()
            .map(|(_, width)| *width)
            .collect::<Vec<_>>(),
    );
    let (last, rows) = (column(sheet.heads.len() - 1), sheet.rows.len() + 1);
    format!(
        "{XML}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>\
         {widths}<sheetData>{data}</sheetData><autoFilter ref=\"A1:{last}{rows}\"/></worksheet>"
    )
}

fn widths(widths: &[u8]) -> String {
    let one = |(n, width): (usize, &u8)| {
        format!("<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>")
    };
    format!(
        "<cols>{}</cols>",
        (1..).zip(widths).map(one).collect::<String>()
    )
}

/// A row; an empty cell is left out.
fn row(number: usize, cells: &[Option<String>]) -> String {
    let placed = |(at, cell): (usize, &Option<String>)| {
        cell.as_ref()
            .map(|cell| format!("<c r=\"{}{number}\" {cell}</c>", column(at)))
    };
    let cells: String = cells.iter().enumerate().filter_map(placed).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// A cell without its place. `look` is that of a text.
fn cell(cell: &Cell, look: u8) -> Option<String> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Text(words) => text(words, look),
        Cell::Number(number) => value(GROUPED, &number.to_string()),
        Cell::Tenths(tenths) => value(SHARE, &format!("{}.{}", tenths / 10, tenths % 10)),
        Cell::Date(day) => value(DAY, &serial(*day).to_string()),
    })
}

fn text(words: &str, look: u8) -> String {
    format!(
        "s=\"{look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is>",
        escaped(words)
    )
}

fn value(look: u8, value: &str) -> String {
    format!("s=\"{look}\"><v>{value}</v>")
}

/// The letters of a column, from 0: A, Z, AA.
fn column(at: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    let first = (at >= 26).then(|| letter(at / 26 - 1));
    first.into_iter().chain([letter(at)]).collect()
}

/// A day as Excel counts them from 1900 on: 2025-09-16 is 45916.
fn serial([year, month, day]: [u32; 3]) -> u32 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = year / 4 - year / 100 + year / 400;
    year * 365 + leap_days + (month * 153 + 2) / 5 + day - 693_900
}

/// A text in XML, without the characters that XML cannot have and not longer than a cell may be.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    let mut units = 0;
    for c in text.chars() {
        units += c.len_utf16();
        if units > LONGEST {
            break;
        }
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\n' | '\t' => xml.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => xml.push(c),
        }
    }
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_does() {
        assert_eq!(
            [
                serial([1900, 3, 1]),
                serial([2000, 2, 29]),
                serial([2025, 9, 16])
            ],
            [61, 36_585, 45_916]
        );
        assert_eq!(serial([2024, 1, 1]), serial([2023, 12, 31]) + 1);
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 25, 26, 27, 52].map(column),
            ["A", "Z", "AA", "AB", "BA"]
        );
    }

    #[test]
    fn what_xml_cannot_have_is_left_out() {
        assert_eq!(escaped("a\u{b}<b>&\u{c}\"å\n"), "a&lt;b&gt;&amp;&quot;å\n");
    }
}
