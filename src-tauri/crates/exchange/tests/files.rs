//! The files as they leave: golden pages, and what programs see in a PDF and a PNG.

use exchange::{
    ExchangeError, KeyEntry, MAX_PNG_HEIGHT, PNG_WIDTH, Part, Picture, Report, Table, to_html,
    to_markdown, to_pdf, to_png,
};
use flate2::read::ZlibDecoder;
use std::io::Read as _;

fn own(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn chart(ink: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"100\" \
         viewBox=\"0 0 1600 400\" aria-labelledby=\"t\"><title id=\"t\">Mood</title>\
         <g transform=\"translate(10 10)\"><rect id=\"bar\" x=\"0\" y=\"0\" width=\"200\" \
         height=\"300\" rx=\"8\" fill=\"#CC79A7\" stroke=\"{ink}\" stroke-width=\"4\" \
         stroke-dasharray=\"12 16\"/><text x=\"0\" y=\"380\" font-size=\"48\" fill=\"{ink}\" \
         paint-order=\"stroke\" stroke=\"#FFFFFF\" stroke-width=\"8\">Mon 16</text></g></svg>"
    )
}

/// A short report with every part.
fn report() -> Report {
    let colour = Some(("#CC79A7".to_owned(), "#DD8AB8".to_owned()));
    let key = vec![
        KeyEntry {
            text: "Instagram & co".into(),
            colour,
        },
        KeyEntry {
            text: "dashed: not logged".into(),
            colour: None,
        },
    ];
    let picture = Picture {
        alt: "One day logged: \"Monday\" with 1 h 50 m.".into(),
        light: chart("#1F2430"),
        dark: chart("#E8E6E1"),
        key,
    };
    let table = Table {
        caption: "By day".into(),
        columns: own(&["Day", "Time", "Note"]),
        rows: vec![
            own(&["Monday", "1 h 50 m", "# *x* | <b>"]),
            own(&["Tuesday", "not logged"]),
            own(&["Wednesday", "0 m", "left out"]),
            own(&["Thursday", "25 m", "Ania & Żółw"]),
        ],
    };
    Report {
        title: "Week of 16 to 22 November".into(),
        language: "en-GB".into(),
        parts: vec![
            Part::Text("1 h 50 m, on 1 of 7 days.\n\nMood 62, n = 1.".into()),
            Part::Heading("Time & mood".into()),
            Part::Picture(picture),
            Part::Table(table),
            Part::Heading("Words".into()),
            Part::Quote {
                text: "# *x* | <b>\nstill me".into(),
                from: "Sunday".into(),
            },
            Part::List(own(&["Loneliness: 3 of 10", "Connection: 7 of 10"])),
        ],
        footer: "Nothing of it left this computer.".into(),
    }
}

/// Enough words for several pages.
fn long() -> Report {
    let rows = (1..=120).map(|n| vec![format!("Day {n}"), format!("{n} m")]);
    let table = Part::Table(Table {
        caption: "Many days".into(),
        columns: own(&["Day", "Time"]),
        rows: rows.collect(),
    });
    Report {
        parts: vec![table],
        ..report()
    }
}

/// The file as text, one character for each byte.
fn latin(file: &[u8]) -> String {
    file.iter().copied().map(char::from).collect()
}

fn pages(file: &[u8]) -> usize {
    latin(file).matches("/Type/Page/").count()
}

#[test]
fn golden_html() {
    let page = to_html(&report());
    let (before, after) = page.split_once("<style>").unwrap();
    let (_, after) = after.split_once("</style>").unwrap();
    insta::assert_snapshot!(format!("{before}<style>…</style>{after}"));
}

#[test]
fn golden_markdown() {
    insta::assert_snapshot!(to_markdown(&report()));
}

#[test]
fn a_page_asks_for_nothing_from_outside_and_runs_nothing() {
    let page = to_html(&report());
    assert!(
        page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
    );
    for forbidden in [
        "<script", "http:", "https:", "@import", "url(", "src=", "href=",
    ] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn charts_of_one_page_share_no_id() {
    let picture = report().parts.swap_remove(2);
    let page = to_html(&Report {
        parts: vec![picture.clone(), picture],
        ..report()
    });
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(ids.len(), 4);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4, "{ids:?}");
}

#[test]
fn a_chart_that_cannot_be_read_is_its_words_on_a_page_and_an_error_in_a_pdf() {
    let broken = Picture {
        alt: "A quiet week".into(),
        light: "<svg".into(),
        dark: "<svg".into(),
        key: Vec::new(),
    };
    let report = Report {
        parts: vec![Part::Picture(broken)],
        ..report()
    };
    assert!(to_html(&report).contains("<p>A quiet week</p>"));
    for answer in [to_pdf(&report), to_png(&report, false)] {
        assert_eq!(answer.unwrap_err().code(), "exchange-picture");
    }
}

#[test]
fn what_a_pdf_cannot_draw_is_said() {
    for (inside, what) in [
        (
            "<linearGradient id=\"a\"><stop stop-color=\"red\"/><stop offset=\"1\"/></linearGradient>\
          <rect width=\"9\" height=\"9\" fill=\"url(#a)\"/>",
            "a gradient or a pattern",
        ),
        (
            "<clipPath id=\"a\"><circle r=\"3\"/></clipPath><g clip-path=\"url(#a)\">\
          <rect width=\"9\" height=\"9\"/></g>",
            "a clip path",
        ),
    ] {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>"
        );
        let picture = Picture {
            light: svg,
            ..Picture::default()
        };
        let report = Report {
            parts: vec![Part::Picture(picture)],
            ..report()
        };
        let error = to_pdf(&report).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("a picture in the report could not be read: it has {what}")
        );
    }
}

#[test]
fn a_pdf_is_the_same_on_every_run_and_has_no_date() {
    let (one, two) = (to_pdf(&report()).unwrap(), to_pdf(&report()).unwrap());
    assert!(one == two);
    let file = latin(&one);
    assert!(file.starts_with("%PDF-1.7"));
    for date in ["CreationDate", "ModDate", "CreateDate"] {
        assert!(!file.contains(date), "{date}");
    }
}

#[test]
fn a_pdf_is_tagged_titled_and_in_its_language() {
    let file = latin(&to_pdf(&report()).unwrap());
    for part in [
        "/StructTreeRoot",
        "/Marked true",
        "/DisplayDocTitle true",
        "/Lang(en-GB)",
        "/Title(Week of 16 to 22 November)",
        "pdfuaid:part>1<",
        "/Outlines",
        "/Alt(One day logged: \"Monday\" with 1 h 50 m.)",
        "/Scope/Column",
        "/Scope/Row",
        "/FontFile2",
        "/ToUnicode",
    ] {
        assert!(file.contains(part), "{part}");
    }
    for tag in [
        "H1",
        "H2",
        "P",
        "BlockQuote",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "Caption",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
        "Figure",
    ] {
        assert!(file.contains(&format!("/S/{tag}/")), "{tag}");
    }
}

/// All that is packed in a PDF, unpacked.
fn unpacked(file: &[u8]) -> String {
    let mut all = String::new();
    let mut rest = file;
    while let Some(at) = rest.windows(7).position(|bytes| bytes == b"stream\n") {
        rest = rest.get(at + 7..).unwrap_or_default();
        let mut inside = Vec::new();
        let _ = ZlibDecoder::new(rest).read_to_end(&mut inside);
        all.push_str(&latin(&inside));
    }
    all
}

#[test]
fn every_letter_can_be_copied_from_a_pdf_even_one_that_the_font_lacks() {
    let report = Report {
        parts: vec![Part::Text("Ż \u{5e9} \u{1f600}".into())],
        ..Report::default()
    };
    let inside = unpacked(&to_pdf(&report).unwrap()).to_lowercase();
    for letter in ["017b", "05e9", "d83dde00"] {
        assert!(inside.contains(letter), "{letter}");
    }
}

#[test]
fn a_long_table_goes_over_pages_with_its_head() {
    assert_eq!(pages(&to_pdf(&report()).unwrap()), 1);
    assert_eq!(pages(&to_pdf(&long()).unwrap()), 4);
}

/// Width and height, as they stand in the head of the file.
fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| {
        let bytes = png.iter().skip(at).take(4);
        bytes.fold(0, |number, &byte| number << 8 | u32::from(byte))
    };
    (number(16), number(20))
}

#[test]
fn a_picture_has_its_width_and_grows_with_the_report() {
    let short = to_png(&report(), false).unwrap();
    let dark = to_png(&report(), true).unwrap();
    assert_eq!(size(&short).0, PNG_WIDTH);
    assert_eq!(size(&short), size(&dark));
    assert!(short != dark);
    assert!(short == to_png(&report(), false).unwrap());
    let mut twice = report();
    twice.parts.extend(report().parts);
    let long = to_png(&twice, false).unwrap();
    assert!(size(&long).1 > size(&short).1 * 3 / 2);
}

#[test]
fn a_picture_is_on_paper_of_its_theme() {
    for (dark, paper) in [(false, [0xFB, 0xFA, 0xF7]), (true, [0x14, 0x17, 0x1C])] {
        let png = to_png(&report(), dark).unwrap();
        let pixels = resvg::tiny_skia::Pixmap::decode_png(&png).unwrap();
        let corner = pixels.pixel(0, 0).unwrap();
        assert_eq!([corner.red(), corner.green(), corner.blue()], paper);
    }
}

#[test]
fn a_picture_that_would_be_too_tall_is_refused_with_a_sentence() {
    let report = Report {
        parts: vec![Part::List(vec!["word".into(); 500])],
        ..report()
    };
    let error = to_png(&report, false).unwrap_err();
    assert!(matches!(error, ExchangeError::TooTall { height } if height > MAX_PNG_HEIGHT));
    assert_eq!(error.code(), "exchange-too-tall");
    assert!(error.to_string().contains("16384 is the most"), "{error}");
    assert!(to_pdf(&report).is_ok());
}

#[test]
fn nothing_to_say_still_makes_files() {
    let nothing = Report::default();
    assert_eq!(pages(&to_pdf(&nothing).unwrap()), 1);
    assert_eq!(size(&to_png(&nothing, false).unwrap()).0, PNG_WIDTH);
    assert!(to_html(&nothing).contains("<title>–</title>"));
}

#[test]
fn a_cell_longer_than_a_page_goes_over_pages() {
    let cell = "many words ".repeat(1500);
    let table = Table {
        caption: String::new(),
        columns: own(&["Day", "Note"]),
        rows: vec![vec!["Monday".into(), cell]],
    };
    let report = Report {
        parts: vec![Part::Table(table)],
        ..Report::default()
    };
    assert!(pages(&to_pdf(&report).unwrap()) >= 4);
}
