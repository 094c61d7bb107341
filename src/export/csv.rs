//! A table as CSV that Excel opens by a double click on a Swedish computer: UTF-8 with a byte order mark, semicolons,
//! decimal commas, lines that end with CR LF (RFC 4180).

use super::rows::{Cell, Sheet};

/// Writes a table, headings first.
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let mut csv = String::from("\u{feff}");
    let heads = sheet.heads.iter().map(|(head, _)| Cell::Text((*head).to_owned())).collect();
    for row in std::iter::once(&heads).chain(&sheet.rows) {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                csv.push(';');
            }
            write_cell(&mut csv, cell);
        }
        csv.push_str("\r\n");
    }
    csv.into_bytes()
}

/// Texts stand in quotation marks whatever they hold: whoever reads the file with another separator gets the same cells.
fn write_cell(csv: &mut String, cell: &Cell) {
    match cell {
        Cell::Empty => {}
        Cell::Number(number) => csv.push_str(&number.to_string()),
        Cell::Tenths(tenths) => csv.push_str(&format!("{},{}", tenths / 10, tenths % 10)),
        Cell::Date([year, month, day]) => csv.push_str(&format!("{year:04}-{month:02}-{day:02}")),
        Cell::Text(text) => {
            let guard = if is_formula(text) { "'" } else { "" };
            csv.push_str(&format!("\"{guard}{}\"", text.replace('"', "\"\"")));
        }
    }
}

/// Whether a spreadsheet could take a text for a formula: it begins with `=`, `+`, `-`, `@`, a tab, a carriage return, a
/// line feed or a full-width form of the signs. Such a text gets an apostrophe before it, which spreadsheets show as
/// text. The rule is OWASP's (<https://owasp.org/www-community/attacks/CSV_Injection>; CWE-1236); spaces and
/// characters without width before the sign are passed over too, because some programs trim them away.
pub fn is_formula(text: &str) -> bool {
    let passed_over = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let first = text.trim_start_matches(passed_over).chars().next();
    text.starts_with(['\t', '\r', '\n']) || first.is_some_and(|c| "=+-@＝＋－＠".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_could_run_is_text() {
        for text in
            ["=1+1", "+46", "-2", "@SUM(A1)", "\t=1", "\r=1", "\nx", " =1", "\u{a0}=1", "\u{feff}=1", "＝1", "＠A"]
        {
            assert!(is_formula(text), "{text:?}");
        }
        for text in ["", "§ 4", "a=b", "– streck", "1-2", "'=1"] {
            assert!(!is_formula(text), "{text:?}");
        }
        let mut csv = String::new();
        write_cell(&mut csv, &Cell::Text("=HYPERLINK(\"http://a\";\"b\")".into()));
        assert_eq!(csv, "\"'=HYPERLINK(\"\"http://a\"\";\"\"b\"\")\"");
    }

    #[test]
    fn numbers_have_no_guard_and_a_decimal_comma() {
        let written = |cell| {
            let mut csv = String::new();
            write_cell(&mut csv, &cell);
            csv
        };
        assert_eq!(written(Cell::Number(-5)), "-5");
        assert_eq!(written(Cell::Tenths(125)), "12,5");
        assert_eq!(written(Cell::Date([2025, 9, 6])), "2025-09-06");
    }
}
