//! Charts as files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{ChartError, Theme, WeekView, to_picture, to_png, to_svg_file};
use common::draw;
use resvg::tiny_skia::Pixmap;
use roxmltree::Document;

#[test]
fn a_file_stands_alone() {
    for (name, view) in common::all() {
        let chart = draw(&view);
        for (theme, paper) in [(Theme::Light, "#FBFAF7"), (Theme::Dark, "#14171C")] {
            let file = to_svg_file(&chart, theme);
            for stray in ["var(", "url(", "style", "href", "NaN"] {
                assert!(!file.contains(stray), "{name}: {stray}");
            }
            let unpainted = |svg: &str| svg.matches("\"none\"").count();
            assert_eq!(
                unpainted(&file),
                unpainted(&chart.svg),
                "{name}: a variable got no colour"
            );
            let document = Document::parse(&file).unwrap();
            let first = document
                .descendants()
                .find(|node| node.has_tag_name("rect"))
                .unwrap();
            assert_eq!(first.attribute("fill"), Some(paper), "{name}");
        }
    }
}

#[test]
fn a_file_explains_its_colours_and_shapes() {
    let file = to_svg_file(&draw(&common::ordinary()), Theme::Light);
    for word in [
        "16 – 22 November",
        "Instagram",
        "TikTok",
        "hatched: a guess",
        "hollow: entered late",
    ] {
        assert!(file.contains(&format!(">{word}</text>")), "{word}");
    }
    let plain = to_svg_file(&draw(&common::single()), Theme::Light);
    for word in ["TikTok", "hatched: a guess", "hollow: entered late"] {
        assert!(!plain.contains(word), "{word} is not in the picture");
    }
}

#[test]
fn a_file_explains_the_pause_sign_where_there_is_one() {
    let file = |view: &WeekView| to_svg_file(&draw(view), Theme::Light);
    // On this narrow sheet the days share two words; the third is the one in the key.
    let narrow = WeekView {
        width: 360,
        ..common::pause()
    };
    assert_eq!(file(&narrow).matches(">paused</text>").count(), 3);
    assert!(!file(&common::ordinary()).contains("paused"));
    let mut wordless = narrow;
    wordless.words.paused = String::new();
    let (page, file) = (draw(&wordless).svg, file(&wordless));
    let signs = |svg: &str, ink: &str| svg.matches(&format!("fill=\"{ink}\" rx=")).count();
    assert_eq!(
        signs(&file, "#676A72"),
        signs(&page, "var(--ink-3)"),
        "a sign without a word explains nothing"
    );
}

#[test]
fn golden_file() {
    let view = WeekView {
        width: 720,
        ..common::ordinary()
    };
    insta::assert_snapshot!(to_svg_file(&draw(&view), Theme::Dark));
}

#[test]
fn a_png_has_the_width_asked_for_and_something_on_it() {
    let chart = draw(&common::ordinary());
    for (theme, width) in [(Theme::Light, 600), (Theme::Dark, 1201), (Theme::Light, 1)] {
        let picture = Pixmap::decode_png(&to_png(&chart, theme, width).unwrap()).unwrap();
        assert_eq!(picture.width(), width);
        if width > 1 {
            let paper = picture.pixels()[0];
            let inked = picture
                .pixels()
                .iter()
                .filter(|pixel| **pixel != paper)
                .count();
            assert!(
                inked > picture.pixels().len() / 50,
                "{theme:?}: {inked} pixels"
            );
            assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == 255));
        }
    }
}

#[test]
fn a_picture_stands_in_a_report_by_itself() {
    let chart = draw(&common::ordinary());
    let ids = |svg: &str| -> Vec<String> {
        let document = Document::parse(svg).unwrap();
        let ids = document
            .descendants()
            .filter_map(|node| node.attribute("id"));
        ids.map(str::to_owned).collect()
    };
    let mut all = ids(&chart.svg);
    for theme in [Theme::Light, Theme::Dark] {
        let picture = to_picture(&chart, theme);
        for stray in ["var(", "url(", "style", "href", "NaN"] {
            assert!(!picture.contains(stray), "{stray}");
        }
        let document = Document::parse(&picture).unwrap();
        let root = document.root_element();
        let size = (root.attribute("width"), root.attribute("height"));
        assert_eq!(size, (Some("880"), Some("354")), "a quarter of its units");
        assert_eq!(root.attribute("viewBox"), Some("0 0 3520 1416"));
        assert!(root.attribute("font-family").unwrap().contains("Noto Sans"));

        let named = root.attribute("aria-labelledby").unwrap().to_owned();
        assert_eq!(named.split(' ').collect::<Vec<_>>(), ids(&picture));
        all.extend(ids(&picture));

        // No heading, no key, no paper behind it: the shapes of the page's picture and nothing else.
        let shapes = |svg: &str| {
            let document = Document::parse(svg).unwrap();
            let shapes = document.descendants().filter(roxmltree::Node::is_element);
            shapes
                .map(|node| node.tag_name().name().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(shapes(&picture), shapes(&chart.svg));
    }
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "one page can hold all of them: {all:?}");
}

#[test]
fn words_are_drawn_with_the_font_that_came_along() {
    let mut view = common::empty();
    let with = to_png(&draw(&view), Theme::Light, 600).unwrap();
    view.words.time = String::new();
    let without = to_png(&draw(&view), Theme::Light, 600).unwrap();
    assert_ne!(with, without);
}

#[test]
fn a_png_is_the_same_every_time() {
    let chart = draw(&common::twelve());
    let first = to_png(&chart, Theme::Dark, 800).unwrap();
    assert_eq!(
        first,
        to_png(&draw(&common::twelve()), Theme::Dark, 800).unwrap()
    );
}

#[test]
fn a_width_that_no_picture_can_have_is_refused() {
    let chart = draw(&common::empty());
    for width in [0, chart::MAX_PNG_WIDTH + 1] {
        assert_eq!(
            to_png(&chart, Theme::Light, width),
            Err(ChartError::Width(width))
        );
    }
}
