//! The eight weeks of a limit, looked at from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{Chart, ChartError, LimitWeek, LimitWeeksView, LimitWeeksWords, Theme};
use common::areas::{Area, check, labels, number, signs};
use common::{eight_weeks, limit_view, limit_week, paused_week};
use proptest::prelude::*;
use resvg::tiny_skia::Pixmap;
use roxmltree::Document;
use std::collections::BTreeSet;

const LABELS: [&str; 8] = [
    "28 Sep", "5 Oct", "12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov", "16 Nov",
];

fn draw(view: &LimitWeeksView) -> Chart {
    chart::limit_weeks(view).expect("at most eight weeks draw")
}

/// Weeks with these shares.
fn shares(shares: &[Option<f64>]) -> LimitWeeksView {
    let weeks = LABELS.iter().zip(shares).map(|(label, share)| LimitWeek {
        share: *share,
        text: "5/6".into(),
        ..limit_week(label, 5, 6)
    });
    limit_view(weeks.collect())
}

/// The points as they are filled, without their margins.
fn dots(document: &Document<'_>) -> Vec<Area> {
    let dots = document.descendants().filter(|node| {
        node.has_tag_name("circle") && node.attribute("fill") == Some("var(--accent)")
    });
    dots.map(|node| {
        let [x, y, r] = ["cx", "cy", "r"].map(|name| number(node, name));
        Area {
            what: "dot".into(),
            left: x - r,
            top: y - r,
            right: x + r,
            bottom: y + r,
        }
    })
    .collect()
}

/// How many points each line joins.
fn lines(chart: &Chart) -> Vec<usize> {
    let document = Document::parse(&chart.svg).unwrap();
    let lines = document.descendants().filter(|node| {
        node.has_tag_name("polyline") && node.attribute("stroke") == Some("var(--accent)")
    });
    lines
        .map(|line| line.attribute("points").unwrap().split(' ').count())
        .collect()
}

fn looks_right(chart: &Chart) -> Result<(), String> {
    check(chart)?;
    let document = Document::parse(&chart.svg).unwrap();
    let labels = labels(&document);
    let dots = dots(&document);
    let touched = |dot: &Area| labels.iter().find(|label| label.meets(dot)).cloned();
    match dots.iter().find_map(touched) {
        Some(label) => Err(format!("{label:?} touches a point")),
        None => Ok(()),
    }
}

#[test]
fn golden_picture() {
    insta::assert_snapshot!(draw(&eight_weeks()).svg);
}

#[test]
fn golden_marks_and_table() {
    let chart = draw(&eight_weeks());
    insta::assert_debug_snapshot!((chart.title, chart.summary, chart.marks, chart.table));
}

#[test]
fn a_line_joins_neighbours_and_breaks_where_nothing_counted() {
    let v = Some(0.5);
    let found = |weeks: [Option<f64>; 8]| lines(&draw(&shares(&weeks)));
    assert_eq!(found([v; 8]), [8]);
    assert_eq!(found([v, v, None, v, v, v, None, v]), [2, 3]);
    assert_eq!(found([v, None, v, None, v, None, v, None]), [0usize; 0]);
    let nan = Some(f64::NAN);
    assert_eq!(found([v, v, nan, v, v, v, v, v]), [2, 5]);
    let mut view = shares(&[v; 8]);
    view.weeks[3].paused = true;
    assert_eq!(lines(&draw(&view)), [3, 4], "a pause is a gap as well");
}

#[test]
fn a_gap_shows_nothing_but_its_name() {
    let mut view = shares(&[None; 8]);
    let chart = draw(&view);
    assert!(!chart.svg.contains("circle") && !chart.svg.contains("<rect"));
    assert!(!chart.svg.contains(">5/6<"), "no words without their point");
    view.weeks.clear();
    let bare = draw(&view).svg.matches("<text").count();
    assert_eq!(chart.svg.matches("<text").count(), bare + 8);
}

#[test]
fn a_lonely_point_is_there_to_see() {
    for at in 0..8 {
        let mut weeks = [None; 8];
        weeks[at] = Some(0.4);
        let chart = draw(&shares(&weeks));
        let document = Document::parse(&chart.svg).unwrap();
        let dots = dots(&document);
        assert_eq!(dots.len(), 1, "week {at}");
        assert!(dots[0].right - dots[0].left >= 8.0 * 4.0, "{:?}", dots[0]);
        assert!(chart.svg.contains(">5/6<"));
    }
}

#[test]
fn a_point_is_as_high_as_its_share() {
    let chart = draw(&shares(&[0.0, 0.25, 0.5, 1.0, -3.0, 7.0].map(Some)));
    let document = Document::parse(&chart.svg).unwrap();
    let heights: Vec<f64> = dots(&document).iter().map(|dot| dot.top).collect();
    let (base, top) = (heights[0], heights[3]);
    assert!(base - top > 40.0 * 4.0, "{heights:?}");
    let share = |height: f64| (base - height) / (base - top);
    assert!((share(heights[1]) - 0.25).abs() < 0.01, "{heights:?}");
    assert!((share(heights[2]) - 0.5).abs() < 0.01, "{heights:?}");
    assert!((heights[4] - base).abs() < 0.1, "below none is none");
    assert!((heights[5] - top).abs() < 0.1, "above all is all");
}

#[test]
fn a_pause_has_its_sign_and_no_point() {
    let weeks = LABELS.map(|label| LimitWeek {
        share: Some(1.0),
        ..paused_week(label)
    });
    let view = limit_view(weeks.into());
    let chart = draw(&view);
    let document = Document::parse(&chart.svg).unwrap();
    assert_eq!(signs(&document).len(), 16, "two upright bars a week");
    assert!(dots(&document).is_empty());
    assert_eq!(chart.svg.matches(">paused<").count(), 8);
    let narrow = draw(&LimitWeeksView { width: 300, ..view });
    let document = Document::parse(&narrow.svg).unwrap();
    assert_eq!(signs(&document).len(), 16);
    assert!(!narrow.svg.contains('…'), "the whole word or none of it");
}

#[test]
fn words_stay_apart_and_inside_at_every_width() {
    let full = limit_view(LABELS.map(|label| limit_week(label, 7, 7)).into());
    let zigzag = shares(&[1.0, 0.0, 1.0, 0.0, 0.4, 0.5, 0.6, 0.0].map(Some));
    let paused = limit_view(LABELS.map(paused_week).into());
    let mut long = eight_weeks();
    long.words = LimitWeeksWords {
        all: "alle eingetragenen Tage innerhalb".into(),
        none: "kein einziger Tag innerhalb".into(),
        paused: "ausgesetzt".into(),
        ..long.words
    };
    for week in &mut long.weeks {
        week.label = format!("Woche vom {}tember", week.label);
        week.text = "100 von 100".into();
    }
    for (name, view) in [
        ("eight", eight_weeks()),
        ("full", full),
        ("zigzag", zigzag),
        ("paused", paused),
        ("long", long),
    ] {
        for width in (300..=900).step_by(10) {
            let chart = draw(&LimitWeeksView {
                width,
                ..view.clone()
            });
            looks_right(&chart).unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

#[test]
fn at_its_natural_size_no_label_is_cut_or_broken() {
    let svg = draw(&eight_weeks()).svg;
    for label in LABELS.into_iter().chain(["all within", "none", "paused"]) {
        assert!(svg.contains(&format!(">{label}<")), "{label}");
    }
    assert!(svg.contains("viewBox=\"0 0 1680 384\""), "420 by 96");
}

#[test]
fn marks_stand_in_order_and_the_newest_at_the_end() {
    let chart = draw(&eight_weeks());
    assert_eq!(chart.marks.len(), 8);
    for pair in chart.marks.windows(2) {
        let gap = pair[0].left + pair[0].width - pair[1].left;
        assert!(gap.abs() < 0.001, "{pair:?}");
    }
    for (mark, label) in chart.marks.iter().zip(LABELS) {
        assert_eq!(mark.label, format!("the week of {label}"));
        assert!((mark.x - mark.left - mark.width / 2.0).abs() < 0.001);
    }
    assert_eq!(chart.marks[0].value, "4 of 6 logged days within");
    assert!(
        chart.marks[3].y < chart.marks[6].y,
        "a mark is as high as what it is about"
    );

    let mut few = eight_weeks();
    let newest = few.weeks.split_off(6);
    few.weeks = newest;
    assert_eq!(draw(&few).marks, chart.marks[6..], "as in a full picture");
}

#[test]
fn nothing_is_told_by_a_judging_colour() {
    let chart = draw(&eight_weeks());
    let document = Document::parse(&chart.svg).unwrap();
    let colours: BTreeSet<&str> = document
        .descendants()
        .flat_map(|node| ["fill", "stroke"].map(|name| node.attribute(name)))
        .flatten()
        .collect();
    let quiet = ["accent", "ink-2", "ink-3", "line", "line-strong", "paper"];
    let quiet = quiet.map(|name| format!("var(--{name})"));
    let quiet: BTreeSet<&str> = quiet.iter().map(String::as_str).chain(["none"]).collect();
    assert_eq!(colours, quiet);
}

#[test]
fn a_view_without_weeks_is_an_empty_picture() {
    let chart = draw(&limit_view(Vec::new()));
    assert!(chart.marks.is_empty() && chart.table.rows.is_empty());
    assert!(chart.svg.contains(">all within<") && chart.svg.contains(">none<"));
    let nothing = draw(&LimitWeeksView::default());
    assert!(!nothing.svg.contains("<text"));
    looks_right(&nothing).unwrap();
}

#[test]
fn more_weeks_than_eight_are_refused_with_a_sentence() {
    let view = limit_view(vec![LimitWeek::default(); 9]);
    let refused = chart::limit_weeks(&view).unwrap_err();
    assert_eq!(refused, ChartError::Weeks(9));
    assert_eq!(
        (refused.code(), refused.to_string().as_str()),
        (
            "chart-weeks",
            "a limit is drawn over at most 8 weeks, not 9"
        )
    );
}

#[test]
fn hostile_words_are_words_and_nothing_else() {
    const HOSTILE: &str = "<script>&\"'</svg>\u{0}";
    let mut view = eight_weeks();
    view.width = 900;
    view.title = HOSTILE.into();
    view.summary = HOSTILE.into();
    view.words.all = HOSTILE.into();
    view.weeks[0].label = HOSTILE.into();
    view.weeks[0].text = HOSTILE.into();
    let chart = draw(&view);
    looks_right(&chart).unwrap();
    for picture in [chart.svg.clone(), chart::to_svg_file(&chart, Theme::Dark)] {
        let document = Document::parse(&picture).unwrap();
        let tags: BTreeSet<&str> = document
            .descendants()
            .filter(roxmltree::Node::is_element)
            .map(|node| node.tag_name().name())
            .collect();
        let known = BTreeSet::from([
            "svg", "g", "title", "desc", "text", "rect", "circle", "polyline",
        ]);
        assert!(tags.is_subset(&known), "{tags:?}");
        let title = document
            .descendants()
            .find(|node| node.has_tag_name("title"));
        assert_eq!(title.unwrap().text(), Some("<script>&\"'</svg>"));
    }
}

#[test]
fn the_same_view_gives_the_same_picture_and_another_limit_another_id() {
    let one = draw(&eight_weeks());
    assert_eq!(one, draw(&eight_weeks()));
    let mut view = eight_weeks();
    view.summary = "Another limit on the same platforms.".into();
    let id = |chart: &Chart| {
        let document = Document::parse(&chart.svg).unwrap();
        let named = document.root_element().attribute("aria-labelledby");
        named.unwrap().to_owned()
    };
    assert_ne!(id(&one), id(&draw(&view)));
}

#[test]
fn a_file_stands_alone_and_explains_a_pause() {
    let chart = draw(&eight_weeks());
    for (theme, accent) in [(Theme::Light, "#2F6F73"), (Theme::Dark, "#7FC4C0")] {
        let file = chart::to_svg_file(&chart, theme);
        assert!(!file.contains("var(") && file.contains(accent), "{theme:?}");
        assert!(file.contains(">TikTok, 40 m a day</text>"));
        let unpainted = |svg: &str| svg.matches("\"none\"").count();
        assert_eq!(unpainted(&file), unpainted(&chart.svg));
        let signs = file.matches(" rx=").count();
        assert_eq!(signs, 4, "the sign of the week, and the one in the key");
    }
    let plain = draw(&shares(&[Some(0.5); 8]));
    assert!(!chart::to_svg_file(&plain, Theme::Light).contains("paused"));

    let png = chart::to_png(&chart, Theme::Light, 840).unwrap();
    let picture = Pixmap::decode_png(&png).unwrap();
    assert_eq!(picture.width(), 840);
    let paper = picture.pixels()[0];
    let inked = picture.pixels().iter().filter(|pixel| **pixel != paper);
    assert!(inked.count() > 2000);
}

fn any_week() -> impl Strategy<Value = LimitWeek> {
    let share = proptest::option::of(prop_oneof![
        -0.5..1.5f64,
        Just(0.0),
        Just(1.0),
        Just(f64::NAN),
        Just(f64::NEG_INFINITY)
    ]);
    ("\\PC{0,20}", share, "\\PC{0,8}", any::<bool>()).prop_map(|(label, share, text, paused)| {
        LimitWeek {
            label,
            share,
            text,
            paused,
            ..LimitWeek::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_weeks_draw_with_their_words_apart(
        weeks in proptest::collection::vec(any_week(), 0..=8),
        width in 200u32..1100,
        (all, none, paused) in ("\\PC{0,40}", "\\PC{0,40}", "\\PC{0,20}"),
    ) {
        let view = LimitWeeksView {
            title: all.clone(),
            summary: none.clone(),
            words: LimitWeeksWords { all, none, paused, ..LimitWeeksWords::default() },
            weeks,
            width,
        };
        let chart = chart::limit_weeks(&view).unwrap();
        if let Err(wrong) = looks_right(&chart) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
