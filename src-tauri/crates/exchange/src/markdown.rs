//! A report as Markdown.

use crate::words::{cells, figures, one_line, paragraphs};
use crate::{Part, Report, Table};
use std::fmt::Write as _;

/// The report as Markdown: CommonMark, with tables as GitHub writes them.
///
/// Every text is escaped, so that a note such as `# *x* | <b>` reads as it was typed. A picture is
/// its words and its key; a quote is a block quote that ends in its from line; the line breaks that
/// a person typed are kept.
#[must_use]
pub fn to_markdown(report: &Report) -> String {
    let mut blocks: Vec<String> = Vec::new();
    blocks.extend(heading("#", &report.title));
    for part in &report.parts {
        match part {
            Part::Heading(text) => blocks.extend(heading("##", text)),
            Part::Text(text) => blocks.extend(prose(text)),
            Part::Quote { text, from } => blocks.extend(quote(text, from)),
            Part::List(points) => blocks.extend(list(points.iter().map(String::as_str), &blocks)),
            Part::Table(table) => blocks.extend(table_blocks(table)),
            Part::Picture(picture) => {
                blocks.extend(prose(&picture.alt));
                let key = picture.key.iter().map(|entry| entry.text.as_str());
                blocks.extend(list(key, &blocks));
            }
        }
    }
    let footer = prose(&report.footer);
    if !footer.is_empty() {
        // Not at the very top, where some readers take it for the start of settings.
        blocks.extend((!blocks.is_empty()).then(|| "---".to_owned()));
        blocks.extend(footer);
    }
    blocks.join("\n\n") + "\n"
}

fn heading(sign: &str, text: &str) -> Option<String> {
    let text = one_line(text);
    (!text.is_empty()).then(|| format!("{sign} {}", escape(&text)))
}

/// Each paragraph as a block. A line break inside one is written as a backslash at the line's end,
/// which is easier to see than two spaces.
fn prose(text: &str) -> Vec<String> {
    let paragraph = |lines: &Vec<String>| {
        let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
        lines.join("\\\n")
    };
    paragraphs(text).iter().map(paragraph).collect()
}

fn quote(text: &str, from: &str) -> Option<String> {
    let mut blocks = prose(text);
    blocks.extend(prose(from));
    let text = blocks.join("\n\n");
    let lines: Vec<String> = text
        .lines()
        .map(|line| format!("> {line}").trim_end().to_owned())
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// A list. Two lists with nothing between them would be read as one, so the sign alternates then.
fn list<'a>(points: impl Iterator<Item = &'a str>, before: &[String]) -> Option<String> {
    let sign = match before.last() {
        Some(block) if block.starts_with("- ") => '*',
        _ => '-',
    };
    let points: Vec<String> = points
        .map(|point| prose(point).join("\\\n").replace('\n', "\n  "))
        .filter(|point| !point.is_empty())
        .map(|point| format!("{sign} {point}"))
        .collect();
    (!points.is_empty()).then(|| points.join("\n"))
}

fn table_blocks(table: &Table) -> Vec<String> {
    let mut blocks = prose(&table.caption);
    if table.columns.is_empty() {
        return blocks;
    }
    let line = |cells: &mut dyn Iterator<Item = String>| {
        let mut line = String::from("|");
        for cell in cells {
            let _ = write!(line, " {cell} |");
        }
        line
    };
    let side = |figures: &bool| if *figures { "---:" } else { "---" }.to_owned();
    let mut lines = vec![
        line(&mut table.columns.iter().map(|column| escape(&one_line(column)))),
        line(&mut figures(table).iter().map(side)),
    ];
    for row in &table.rows {
        lines.push(line(&mut cells(table, row).map(|cell| escape(&cell))));
    }
    blocks.push(lines.join("\n"));
    blocks
}

/// One line of text with a backslash before whatever Markdown would take for a sign of its own.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut before = String::new();
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        if always(letter) || opens(letter, &before) || links(letter, &before, next) {
            out.push('\\');
        }
        out.push(letter);
        before.push(letter);
    }
    out
}

/// Signs that can mean something anywhere in a line.
fn always(letter: char) -> bool {
    "\\`*_[]{}<>&|~^#$".contains(letter)
}

/// Signs that mean something at the start of a line: lists, rules, underlined headings.
fn opens(letter: char, before: &str) -> bool {
    match letter {
        '+' | '-' | '=' | ':' => before.is_empty(),
        '.' | ')' => !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

/// Addresses, which many readers make into links.
fn links(letter: char, before: &str, next: Option<char>) -> bool {
    match letter {
        ':' => next == Some('/'),
        '.' => before.to_ascii_lowercase().ends_with("www"),
        '@' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_where_they_would_mean_something() {
        for (plain, escaped) in [
            ("# *x* | <b>", "\\# \\*x\\* \\| \\<b\\>"),
            ("- 1.5 - 2", "\\- 1.5 - 2"),
            ("1. Then, 2. now", "1\\. Then, 2. now"),
            ("===", "\\==="),
            ("1 h 20 m, mostly TikTok.", "1 h 20 m, mostly TikTok."),
            (
                "see www.x.org or https://x.org",
                "see www\\.x.org or https\\://x.org",
            ),
            ("&amp; [a](b)", "\\&amp; \\[a\\](b)"),
        ] {
            assert_eq!(escape(plain), escaped);
        }
    }

    #[test]
    fn a_break_in_a_quote_stays_a_break_in_the_quote() {
        assert_eq!(
            quote("one\ntwo\n\nthree", "me").as_deref(),
            Some("> one\\\n> two\n>\n> three\n>\n> me")
        );
    }

    #[test]
    fn nothing_makes_an_empty_file_and_no_stray_sign() {
        assert_eq!(to_markdown(&Report::default()), "\n");
        let parts = vec![Part::Heading(" ".into()), Part::List(vec![String::new()])];
        let report = Report {
            parts,
            ..Report::default()
        };
        assert_eq!(to_markdown(&report), "\n");
    }
}
