//! Any words in any place: each file still says the same, and nothing else.

use crate::words::{cells, one_line, paragraphs};
use crate::*;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use roxmltree::{Document, Node};

/// Words that mean something somewhere, between any others.
fn words() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "# ",
        "*x*",
        "| ",
        "<b>",
        "</p>",
        "&amp;",
        "- ",
        "+ ",
        "1. ",
        "2) ",
        "```",
        "~~~",
        "===",
        "---",
        "> ",
        "[a](b)",
        "![a](b)",
        "<!--",
        "]]>",
        "\\",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "\t",
        "$x$",
        "http://x.org",
        "www.x.org",
        "a@b.org",
        "{#a}",
        "[^1]",
        "[ ] ",
        ": ",
        "\u{feff}",
        "\u{ffff}",
        "\u{0}",
        "\u{1b}",
        "\u{2028}",
        "\u{a0}",
        "\u{202e}",
        "\u{200d}",
        "\u{ad}",
        "שלום",
        "日本",
        "😀",
        "q\u{301}",
        "\"",
        "'",
        "=1+1",
        "word",
        "two words",
        "^a^",
        "==",
        "é",
        "fi",
        "\u{e000}",
        "\u{301}",
        "👩\u{200d}👧",
        "[[a]]",
        "+++",
    ]);
    let any = prop_oneof![6 => signs.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(any, 0..6).prop_map(|words| words.concat())
}

fn table() -> impl Strategy<Value = Table> {
    (1_usize..4).prop_flat_map(|width| {
        let row = prop::collection::vec(words(), 0..width + 2);
        (
            words(),
            prop::collection::vec(words(), width),
            prop::collection::vec(row, 0..4),
        )
            .prop_map(|(caption, columns, rows)| Table {
                caption,
                columns,
                rows,
            })
    })
}

fn part() -> impl Strategy<Value = Part> {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">\
               <rect width=\"9\" height=\"9\" fill=\"#123456\"/></svg>";
    let entry = (words(), any::<bool>()).prop_map(|(text, coloured)| KeyEntry {
        text,
        colour: coloured.then(|| ("#112233".into(), "#445566".into())),
    });
    let picture =
        (words(), prop::collection::vec(entry, 0..4)).prop_map(move |(alt, key)| Picture {
            alt,
            light: svg.into(),
            dark: svg.into(),
            key,
        });
    prop_oneof![
        words().prop_map(Part::Heading),
        words().prop_map(Part::Text),
        (words(), words()).prop_map(|(text, from)| Part::Quote { text, from }),
        prop::collection::vec(words(), 0..4).prop_map(Part::List),
        table().prop_map(Part::Table),
        picture.prop_map(Part::Picture),
    ]
}

fn report() -> impl Strategy<Value = Report> {
    let parts = prop::collection::vec(part(), 0..6);
    (words(), words(), parts, words()).prop_map(|(title, language, parts, footer)| Report {
        title,
        language,
        parts,
        footer,
    })
}

/// What the files have to say, text by text. Empty texts are left out, but for cells.
fn said(report: &Report) -> Vec<String> {
    let mut said = vec![one_line(&report.title)];
    let prose = |text: &str| paragraphs(text).into_iter().map(|lines| lines.join("\n"));
    let point = |text: &str| paragraphs(text).concat().join("\n");
    for part in &report.parts {
        match part {
            Part::Heading(text) => said.push(one_line(text)),
            Part::Text(text) => said.extend(prose(text)),
            Part::Quote { text, from } => said.extend(prose(text).chain(prose(from))),
            Part::List(points) => said.extend(points.iter().map(|text| point(text))),
            Part::Table(table) => {
                said.extend(prose(&table.caption));
                said.extend(table.columns.iter().map(|column| one_line(column)));
                said.extend(table.rows.iter().flat_map(|row| cells(table, row)));
            }
            Part::Picture(picture) => {
                said.extend(prose(&picture.alt));
                said.extend(picture.key.iter().map(|entry| point(&entry.text)));
            }
        }
    }
    said.extend(prose(&report.footer));
    said.retain(|text| !text.is_empty());
    said
}

/// The texts of a Markdown file, and what would be more than text.
fn read_markdown(file: &str) -> (Vec<String>, Vec<String>) {
    let (mut texts, mut strange) = (vec![String::new()], Vec::new());
    for event in Parser::new_ext(file, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        let text = texts.last_mut().unwrap();
        match event {
            Event::Text(words) => text.push_str(&words),
            Event::HardBreak => text.push('\n'),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::BlockQuote(None)
                | Tag::List(None)
                | Tag::Item
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(TagEnd::Item)
            | Event::Rule => texts.push(String::new()),
            Event::End(_) => {}
            other => strange.push(format!("{other:?}")),
        }
    }
    texts.retain(|text| !text.is_empty());
    (texts, strange)
}

/// The texts of an HTML page.
fn read_html(page: &str) -> Vec<String> {
    fn text(node: Node, out: &mut String) {
        for child in node.children() {
            match child.tag_name().name() {
                "br" => {}
                "" => out.push_str(child.text().unwrap_or_default()),
                _ => text(child, out),
            }
        }
    }
    let page = page.strip_prefix("<!doctype html>\n").unwrap();
    let document = Document::parse(page).unwrap();
    let mut texts = Vec::new();
    let body = document
        .descendants()
        .find(|node| node.has_tag_name("body"));
    for node in body.unwrap().descendants() {
        let name = node.tag_name().name();
        let quote = node
            .parent()
            .is_some_and(|p| p.attribute("class") == Some("quote"));
        let words = ["h1", "h2", "p", "li", "caption", "th", "td"].contains(&name);
        if words || (name == "figcaption" && quote) {
            let mut all = String::new();
            text(node, &mut all);
            texts.push(all);
        }
        if node.attribute("class") == Some("light") {
            texts.push(node.attribute("aria-label").unwrap().to_owned());
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

/// HTML says names, captions and keys on one line, so lines are not compared there, only words.
fn only_words(texts: &[String]) -> Vec<String> {
    texts
        .iter()
        .flat_map(|text| text.split([' ', '\n']))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn read_csv(file: &str) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(file.as_bytes());
    let own = |row: ::csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|row| own(row.unwrap())).collect()
}

/// Takes the apostrophe before a formula away. A row without a cell has one empty cell in the file.
fn unguarded(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let formula = ['=', '+', '-', '@', '\t', '\r', '\n'];
    for row in &mut rows {
        for cell in row.iter_mut() {
            if let Some(rest) = cell.strip_prefix('\'')
                && rest.starts_with(formula)
            {
                *cell = rest.to_owned();
            }
        }
        if row.is_empty() {
            row.push(String::new());
        }
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn markdown_says_the_same_and_has_no_sign_of_its_own(report in report()) {
        let file = to_markdown(&report);
        let (texts, strange) = read_markdown(&file);
        prop_assert_eq!(strange, Vec::<String>::new(), "{}", file);
        prop_assert_eq!(texts, said(&report), "{}", file);
    }

    #[test]
    fn html_is_well_formed_and_says_the_same(report in report()) {
        let page = to_html(&report);
        let (read, said) = (only_words(&read_html(&page)), only_words(&said(&report)));
        prop_assert_eq!(read, said, "{}", page);
    }

    #[test]
    fn csv_is_read_back_as_it_was_but_for_the_guard(table in table()) {
        let file = to_csv(&table.columns, &table.rows);
        let mut rows = vec![table.columns];
        rows.extend(table.rows);
        prop_assert_eq!(unguarded(read_csv(&file)), unguarded(rows));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_pdf_can_be_made_of_anything(report in report()) {
        prop_assert!(to_pdf(&report).is_ok_and(|file| file.starts_with(b"%PDF")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_picture_can_be_made_of_anything(report in report()) {
        prop_assert!(to_png(&report, true).is_ok_and(|file| file.starts_with(b"\x89PNG")));
    }
}
