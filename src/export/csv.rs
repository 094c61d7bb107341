//! A table as CSV that Excel opens by a double click on a Swedish computer: UTF-8 with a byte order
//! mark, semicolons, decimal commas, lines that end with CR LF (RFC 4180).

use super::rows::{Cell, Sheet};

/// Writes a table, headings first.
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let heads = sheet.heads.iter().map(|(head, _)| quoted(head)).collect();
    let rows = sheet
        .rows
        .iter()
        .map(|row| row.iter().map(written).collect());
    let lines = std::iter::once(heads)
        .chain(rows)
        .map(|cells: Vec<String>| cells.join(";") + "\r\n");
    std::iter::once("\u{feff}".to_owned())
        .chain(lines)
        .collect::<String>()
        .into_bytes()
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Tenths(tenths) => format!("{},{}", tenths / 10, tenths % 10),
        Cell::Date([year, month, day]) => format!("{year:04}-{month:02}-{day:02}"),
        Cell::Text(text) => quoted(text),
    }
}

/// Texts stand in quotation marks whatever they hold: whoever reads the file with another separator
/// gets the same cells.
fn quoted(text: &str) -> String {
    let guard = if is_formula(text) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Whether a spreadsheet could take a text for a formula: it begins with `=`, `+`, `-`, `@`, a tab,
/// a carriage return, a line feed or a full-width form of the signs. Such a text gets an apostrophe
/// before it, which spreadsheets show as text. The rule is OWASP's
/// (<https://owasp.org/www-community/attacks/CSV_Injection>; CWE-1236); spaces and characters
/// without width before the sign are passed over too, because some programs trim them away.
pub fn is_formula(text: &str) -> bool {
    let passed_over = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            )
    };
    let first = text.trim_start_matches(passed_over).chars().next();
    text.starts_with(['\t', '\r', '\n']) || first.is_some_and(|c| "=+-@＝＋－＠".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_could_run_is_text() {
        for text in [
            "=1+1",
            "+46",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\nx",
            " =1",
            "\u{a0}=1",
            "\u{feff}=1",
            "＝1",
            "＠A",
        ] {
            assert!(is_formula(text), "{text:?}");
        }
        for text in ["", "§ 4", "a=b", "– streck", "1-2", "'=1"] {
            assert!(!is_formula(text), "{text:?}");
        }
        assert_eq!(
            quoted("=HYPERLINK(\"http://a\";\"b\")"),
            "\"'=HYPERLINK(\"\"http://a\"\";\"\"b\"\")\""
        );
    }

    #[test]
    fn numbers_have_no_guard_and_a_decimal_comma() {
        assert_eq!(written(&Cell::Number(-5)), "-5");
        assert_eq!(written(&Cell::Tenths(125)), "12,5");
        assert_eq!(written(&Cell::Date([2025, 9, 6])), "2025-09-06");
    }
}
