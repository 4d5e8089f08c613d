//! Rows as a CSV file.

use std::borrow::Cow;

/// What [`to_csv`] begins with: the byte order mark of UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Rows as CSV after RFC 4180: comma, quotes where they are needed, `\r\n` after each line.
///
/// **Byte order mark.** The text begins with [`BYTE_ORDER_MARK`]. Without it Excel takes the file
/// for one in the system's old encoding and spoils every name that is not plain English. Programs
/// that read CSV pass over it or can be told to; whoever prints the text to a terminal strips it.
///
/// **Formulas.** A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line
/// break for a formula, and a note may well begin so. Such a cell gets an apostrophe in front,
/// which the spreadsheets understand as "this is text". A sign before figures (`-1.5`, `+20 %`,
/// `-`) makes no formula, so numbers stay numbers.
///
/// A row may be longer or shorter than the columns; it is written as it is.
///
/// ```
/// let columns = ["Day".to_owned(), "Change".to_owned()];
/// let rows = [vec!["=1+1".to_owned(), "-1.5".to_owned()]];
/// assert_eq!(exchange::to_csv(&columns, &rows), "\u{feff}Day,Change\r\n'=1+1,-1.5\r\n");
/// ```
#[must_use]
pub fn to_csv(columns: &[String], rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for row in std::iter::once(columns).chain(rows.iter().map(Vec::as_slice)) {
        // Writing to memory cannot go wrong, and rows may be of any length.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell).into_owned()));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    let mut text = String::from(BYTE_ORDER_MARK);
    text.push_str(&String::from_utf8_lossy(&bytes));
    text
}

fn guarded(cell: &str) -> Cow<'_, str> {
    let formula = match cell.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n') => true,
        Some('+' | '-') => !cell.chars().skip(1).all(is_of_a_number),
        _ => false,
    };
    if formula {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

fn is_of_a_number(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '.' | ',' | ':' | '%' | ' ' | '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(columns: &[&str], rows: &[&[&str]]) -> String {
        let own = |row: &[&str]| row.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        let rows: Vec<_> = rows.iter().map(|row| own(row)).collect();
        to_csv(&own(columns), &rows)
    }

    #[test]
    fn quotes_where_needed_and_ends_lines_as_the_standard_says() {
        assert_eq!(
            csv(&["a", "b, c"], &[&["say \"hi\"", "two\nlines"], &["", "ż"]]),
            "\u{feff}a,\"b, c\"\r\n\"say \"\"hi\"\"\",\"two\nlines\"\r\n,ż\r\n"
        );
    }

    #[test]
    fn rows_of_any_length_are_written() {
        assert_eq!(
            csv(&["a", "b"], &[&["1"], &["1", "2", "3"]]),
            "\u{feff}a,b\r\n1\r\n1,2,3\r\n"
        );
        assert_eq!(csv(&["a"], &[&[""]]), "\u{feff}a\r\n\"\"\r\n");
    }

    #[test]
    fn formulas_are_made_text_and_numbers_stay_numbers() {
        for formula in [
            "=1+1",
            "+cmd",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "-a",
            "- went out",
        ] {
            assert_eq!(guarded(formula), format!("'{formula}"));
        }
        for plain in [
            "-1.5", "+20 %", "-", "-1,5", "+1:20", "1-2", "a=b", "", "−3", "- 5",
        ] {
            assert_eq!(guarded(plain), plain);
        }
    }
}
