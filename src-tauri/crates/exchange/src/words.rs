//! Text as it comes in, made ready for any file: lines, paragraphs, the language, and which columns
//! are figures.

use crate::Table;

/// The lines of a text, grouped into paragraphs at its blank lines. Control characters become
/// spaces, several spaces become one; no line is empty and no paragraph is without lines.
pub(crate) fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let text = text
        .replace("\r\n", "\n")
        .replace('\u{2029}', "\n\n")
        .replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}'], "\n");
    let mut paragraphs: Vec<Vec<String>> = Vec::new();
    let mut open = false;
    for line in text.split('\n').map(tidy) {
        match paragraphs.last_mut() {
            _ if line.is_empty() => open = false,
            Some(paragraph) if open => paragraph.push(line),
            _ => {
                paragraphs.push(vec![line]);
                open = true;
            }
        }
    }
    paragraphs
}

/// A text on one line.
pub(crate) fn one_line(text: &str) -> String {
    paragraphs(text).concat().join(" ")
}

/// U+FEFF, U+FFFE and U+FFFF go: XML knows none of the latter two, and PDF/UA none of the three.
fn tidy(line: &str) -> String {
    let mut tidied = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {}
            letter if letter == ' ' || letter.is_control() => {
                if !tidied.ends_with(' ') {
                    tidied.push(' ');
                }
            }
            letter => tidied.push(letter),
        }
    }
    tidied.trim().to_owned()
}

/// The language if it has the shape of a language tag (BCP 47).
pub(crate) fn language(tag: &str) -> Option<&str> {
    let shaped = tag.split('-').all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    (shaped && tag.starts_with(|first: char| first.is_ascii_alphabetic())).then_some(tag)
}

/// What a file is called where a name is asked for: the title, else the first section, else a dash.
pub(crate) fn name(report: &crate::Report) -> String {
    let sections = report.parts.iter().filter_map(|part| match part {
        crate::Part::Heading(heading) => Some(heading),
        _ => None,
    });
    std::iter::once(&report.title)
        .chain(sections)
        .map(|text| one_line(text))
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| "–".to_owned())
}

/// The cells of a row, on one line each, as many as there are columns.
pub(crate) fn cells<'a>(table: &'a Table, row: &'a [String]) -> impl Iterator<Item = String> + 'a {
    let rest = std::iter::repeat("");
    row.iter()
        .map(String::as_str)
        .chain(rest)
        .take(table.columns.len())
        .map(one_line)
}

/// For each column whether it is set to the right: not the first, and more than half of what is in
/// it begins with a digit, perhaps after a sign.
pub(crate) fn figures(table: &Table) -> Vec<bool> {
    let begins = |cell: &str| {
        let signs = ['+', '-', '−', '–', '±', '~', '≈', '<', '>', ' '];
        cell.trim_start_matches(signs)
            .starts_with(|first: char| first.is_ascii_digit())
    };
    let column = |at: usize| {
        let filled = table
            .rows
            .iter()
            .filter_map(|row| row.get(at))
            .filter(|cell| !cell.trim().is_empty());
        let (figures, all) = filled.fold((0_usize, 0_usize), |(figures, all), cell| {
            (figures + usize::from(begins(cell)), all + 1)
        });
        at > 0 && figures * 2 > all
    };
    (0..table.columns.len()).map(column).collect()
}

/// Text with the characters that mean something in HTML and XML written out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs_and_other_breaks_part_lines() {
        assert_eq!(
            paragraphs("\n one\r\ntwo\u{2028}three\n \t\n\nfour\u{2029}five\n"),
            vec![vec!["one", "two", "three"], vec!["four"], vec!["five"]]
        );
        assert_eq!(paragraphs(" \n\u{0}\n"), Vec::<Vec<String>>::new());
        assert_eq!(one_line("a\n\nb\t \u{0}c\u{feff}"), "a b c");
    }

    #[test]
    fn only_the_shape_of_a_language_tag_passes() {
        for good in ["en", "pt-BR", "zh-Hant-TW"] {
            assert_eq!(language(good), Some(good));
        }
        for bad in ["", "-", "en\"", "en_GB", "englishlanguage", "1-a", "en-"] {
            assert_eq!(language(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_column_is_figures_when_more_than_half_of_what_is_in_it_begins_with_a_digit() {
        let row = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
        let table = Table {
            columns: row(["Day", "Time", "Mood", "Change", "Note"]),
            rows: vec![
                row(["1 May", "1 h 5 m", "62", "−1.5", "a walk"]),
                row(["2 May", "not logged", "", "+2", "3 friends"]),
                row(["3 May", "20 m", "", "–", ""]),
            ],
            ..Table::default()
        };
        assert_eq!(figures(&table), [false, true, true, true, false]);
    }

    #[test]
    fn rows_are_as_wide_as_the_columns() {
        let table = Table {
            columns: vec!["a".into(), "b".into()],
            ..Table::default()
        };
        let cells = |row: &[&str]| {
            let row: Vec<String> = row.iter().map(|&cell| cell.to_owned()).collect();
            cells(&table, &row).collect::<Vec<_>>()
        };
        assert_eq!(cells(&["1"]), ["1", ""]);
        assert_eq!(cells(&["1", "2", "3"]), ["1", "2"]);
    }
}
