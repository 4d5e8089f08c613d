//! The week chart, looked at from outside: golden pictures, and rules that hold for every week.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use ab_glyph::{Font, FontRef};
use chart::{Bar, Chart, ChartError, Day, Limit, Mood, WeekView, WeekWords};
use common::{day, draw, guessed, late, limit, mood, tick, view};
use proptest::prelude::*;
use roxmltree::{Document, Node};

#[derive(Debug, Clone)]
struct Area {
    what: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    let value = node
        .attribute(name)
        .unwrap_or_else(|| panic!("{node:?} has no {name}"));
    value.parse().unwrap()
}

/// The width of a line of text, found without the crate's help.
fn measure(text: &str, size: f64) -> f64 {
    let font = FontRef::try_from_slice(ttf_noto_sans::REGULAR).unwrap();
    let units = f64::from(font.units_per_em().unwrap());
    let advance = |letter| match font.glyph_id(letter) {
        glyph if glyph.0 == 0 => 1.0,
        glyph => f64::from(font.h_advance_unscaled(glyph)) / units,
    };
    text.chars().map(|letter| advance(letter) * size).sum()
}

fn labels(document: &Document<'_>) -> Vec<Area> {
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .map(|node| {
            let (text, size) = (node.text().unwrap_or_default(), number(node, "font-size"));
            let (x, y, width) = (number(node, "x"), number(node, "y"), measure(text, size));
            let left = match node.attribute("text-anchor").unwrap() {
                "start" => x,
                "middle" => x - width / 2.0,
                "end" => x - width,
                other => panic!("{other}"),
            };
            let (top, bottom) = (y - size * 0.75, y + size * 0.22);
            Area {
                what: text.to_owned(),
                left,
                top,
                right: left + width,
                bottom,
            }
        })
        .collect()
}

/// The parts of the bars.
fn parts(document: &Document<'_>) -> Vec<Area> {
    let coloured = |node: &Node<'_, '_>| {
        let fill = node.attribute("fill").unwrap_or_default();
        node.has_tag_name("rect") && fill.starts_with("var(--platform-")
    };
    let parts = document.descendants().filter(coloured);
    parts
        .map(|node| {
            let (left, top) = (number(node, "x"), number(node, "y"));
            let (right, bottom) = (left + number(node, "width"), top + number(node, "height"));
            Area {
                what: "part".into(),
                left,
                top,
                right,
                bottom,
            }
        })
        .collect()
}

/// What has to hold for every picture. A rounding unit is a quarter of a pixel.
fn check(chart: &Chart) -> Result<(), String> {
    let document = Document::parse(&chart.svg).map_err(|error| error.to_string())?;
    let root = document.root_element();
    let size: Vec<f64> = root
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    let labels = labels(&document);
    for (at, label) in labels.iter().enumerate() {
        if label.left < -1.0
            || label.top < -1.0
            || label.right > size[2] + 2.0
            || label.bottom > size[3] + 1.0
        {
            return Err(format!("{label:?} is not inside {size:?}"));
        }
        if let Some(other) = labels[at + 1..].iter().find(|other| label.meets(other)) {
            return Err(format!("{label:?} touches {other:?}"));
        }
    }
    for part in parts(&document) {
        if let Some(label) = labels.iter().find(|label| label.meets(&part)) {
            return Err(format!("{label:?} touches {part:?}"));
        }
        if part.top < 0.0 || part.bottom > size[3] || part.bottom <= part.top {
            return Err(format!("{part:?} is not inside {size:?}"));
        }
    }
    for (wrong, why) in [
        ("NaN", "not a number"),
        ("inf", "not finite"),
        (" style=", "forbidden by the policy"),
        ("<style", "forbidden by the policy"),
        ("=\"#", "a colour that no theme can change"),
        ("opacity", "left over"),
    ] {
        let bare = document.descendants().flat_map(|node| node.attributes());
        let mut bare =
            bare.map(|attribute| format!(" {}=\"{}", attribute.name(), attribute.value()));
        if bare.any(|attribute| attribute.contains(wrong)) || chart.svg.contains("<style") {
            return Err(format!("{wrong} in the picture: {why}"));
        }
    }
    for mark in &chart.marks {
        for share in [
            mark.x,
            mark.y,
            mark.left,
            mark.width,
            mark.left + mark.width,
        ] {
            if !(0.0..=1.0).contains(&share) {
                return Err(format!("{mark:?} is outside the picture"));
            }
        }
    }
    Ok(())
}

#[test]
fn golden_pictures() {
    for (name, view) in common::all() {
        insta::assert_snapshot!(name, draw(&view).svg);
    }
}

#[test]
fn golden_marks_and_table() {
    let chart = draw(&common::ordinary());
    insta::assert_debug_snapshot!((chart.title, chart.summary, chart.marks, chart.table));
}

#[test]
fn labels_stay_apart_and_inside_in_every_made_up_week() {
    for (name, view) in common::all() {
        for width in [360, 440, 536, 720, 880, 1200] {
            let chart = draw(&WeekView {
                width,
                ..view.clone()
            });
            check(&chart).unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

#[test]
fn the_same_view_gives_the_same_picture() {
    assert_eq!(draw(&common::ordinary()), draw(&common::ordinary()));
}

#[test]
fn a_total_as_high_as_the_limit_stands_clear_of_the_line() {
    for minutes in 60..=130 {
        let days = vec![
            Day {
                limit: limit(120),
                ..day(&[minutes])
            };
            7
        ];
        let chart = draw(&view(days));
        let document = Document::parse(&chart.svg).unwrap();
        let dashed = |node: &Node<'_, '_>| {
            node.has_tag_name("polyline") && node.attribute("stroke-dasharray").is_some()
        };
        let line = document.descendants().find(dashed).unwrap();
        let points = line.attribute("points").unwrap();
        let y: f64 = points.split([' ', ',']).nth(1).unwrap().parse().unwrap();
        for label in labels(&document)
            .iter()
            .filter(|label| label.what.contains(':'))
        {
            assert!(
                y < label.top || label.bottom < y,
                "{minutes} min: {label:?}, line at {y}"
            );
        }
    }
}

#[test]
fn hatching_appears_if_and_only_if_something_is_a_guess() {
    let hatched = |view: &WeekView| draw(view).svg.contains("<polygon");
    let all = |day: Day| view(vec![day; 7]);
    assert!(!hatched(&all(day(&[60, 30]))));
    assert!(!hatched(&all(late(day(&[60, 30])))));
    assert!(!hatched(&all(guessed(day(&[0, 0])))), "zero has no bar");
    assert!(
        !hatched(&all(Day {
            total: None,
            ..guessed(day(&[60]))
        })),
        "not logged"
    );
    assert!(
        !hatched(&all(Day {
            future: true,
            ..guessed(day(&[60]))
        })),
        "to come"
    );
    assert!(hatched(&all(guessed(day(&[60, 30])))));
    assert!(hatched(&all(late(guessed(day(&[60, 30]))))));
}

#[test]
fn what_was_entered_late_is_hollow() {
    let holes = |view: &WeekView| draw(view).svg.matches("fill=\"var(--paper)\" rx=").count();
    assert_eq!(holes(&view(vec![day(&[60, 30]); 7])), 0);
    assert_eq!(holes(&view(vec![late(day(&[60, 30])); 7])), 14);
    let circles = |view: &WeekView| draw(view).svg.matches("<circle").count();
    let felt = Day {
        mood: mood(50.0),
        ..day(&[60])
    };
    assert_eq!(
        circles(&view(vec![felt.clone(); 7])),
        14,
        "a dot and its margin"
    );
    assert_eq!(circles(&view(vec![late(felt); 7])), 21, "and a hole");
}

#[test]
fn lines_join_only_neighbours_and_nothing_is_made_up_between() {
    let lines = |valences: [Option<f64>; 7]| {
        let days = valences.map(|valence| Day {
            mood: valence.and_then(mood),
            ..Day::default()
        });
        let svg = draw(&view(days.into())).svg;
        let lines = svg
            .lines()
            .filter(|line| line.contains("stroke=\"var(--ink-2)\" stroke-width=\"6\""));
        let points = |line: &str| {
            line.split("points=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .split(' ')
                .count()
        };
        lines.map(points).collect::<Vec<_>>()
    };
    let v = Some(50.0);
    assert_eq!(lines([v, v, v, v, v, v, v]), [7]);
    assert_eq!(lines([v, None, v, None, v, None, v]), [0usize; 0]);
    assert_eq!(lines([v, v, None, v, v, v, None]), [2, 3]);
    assert_eq!(lines([v, v, Some(f64::NAN), v, v, None, v]), [2, 2]);
}

#[test]
fn not_logged_zero_and_to_come_look_different() {
    let svg = |day: Day| draw(&view(vec![day; 7])).svg;
    let dashed = |svg: &str| svg.matches("<rect").count();
    let nothing = svg(Day::default());
    assert_eq!(nothing.matches(">not logged<").count(), 7);
    assert_eq!(nothing.matches("stroke-dasharray").count(), 7);
    let zero = svg(day(&[]));
    assert_eq!(zero.matches(">0:00<").count(), 7);
    assert_eq!(zero.matches("fill=\"var(--ink-3)\" rx=").count(), 7);
    assert!(!zero.contains("stroke-dasharray"));
    let future = Day {
        mood: mood(50.0),
        limit: limit(60),
        ..common::future()
    };
    let future = svg(future);
    assert_eq!(dashed(&future), 0);
    assert!(!future.contains("circle") && !future.contains("dasharray"));
    assert!(future.contains(">Mon 16<"));
}

#[test]
fn a_limit_is_drawn_for_its_days_and_neighbours_share_it() {
    let labels = |limits: [Option<u32>; 7]| {
        let days = limits.map(|minutes| Day {
            limit: minutes.and_then(limit),
            ..day(&[30])
        });
        let svg = draw(&view(days.into())).svg;
        (
            svg.matches("stroke-dasharray").count(),
            svg.matches(">limit ").count(),
        )
    };
    assert_eq!(labels([None; 7]), (0, 0));
    assert_eq!(labels([Some(60); 7]), (1, 1));
    let (a, b) = (Some(60), Some(120));
    assert_eq!(labels([a, a, b, b, b, a, a]), (3, 3));
    assert_eq!(labels([a, None, a, None, None, None, b]), (3, 3));
}

#[test]
fn a_bar_is_as_high_as_its_minutes_say_and_no_part_is_too_thin() {
    let heights = |minutes: &[u32]| {
        let mut days = vec![day(&[240]); 7];
        days[0] = day(minutes);
        let mut view = view(days);
        view.platforms = common::platforms(&["a"; 12]);
        let chart = draw(&view);
        let document = Document::parse(&chart.svg).unwrap();
        let parts: Vec<Area> = parts(&document).into_iter().take(minutes.len()).collect();
        for part in &parts {
            // An outline is drawn on the edge, so half of it lies outside the rectangle.
            assert!(part.bottom - part.top >= 1.0 * 4.0, "{minutes:?}: {part:?}");
        }
        parts[0].bottom - parts.last().unwrap().top
    };
    let whole = heights(&[240]);
    for minutes in [vec![60, 60, 60, 60], vec![1, 1, 118, 120], vec![20; 12]] {
        assert!((heights(&minutes) - whole).abs() < 4.0, "{minutes:?}");
    }
    assert!((heights(&[60, 60]) - whole / 2.0).abs() < 4.0);
}

#[test]
fn everyone_can_hear_what_the_picture_is() {
    let mut view = common::ordinary();
    view.title = "A <week> & \"more\"\u{7}".into();
    let chart = draw(&view);
    let document = Document::parse(&chart.svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    assert_eq!(
        (root.attribute("width"), root.attribute("height")),
        (None, None)
    );
    let named: Vec<&str> = root
        .attribute("aria-labelledby")
        .unwrap()
        .split(' ')
        .collect();
    let said: Vec<_> = named
        .iter()
        .map(|id| {
            root.descendants()
                .find(|node| node.attribute("id") == Some(id))
                .unwrap()
        })
        .map(|node| (node.tag_name().name(), node.text().unwrap()))
        .collect();
    assert_eq!(
        said,
        [
            ("title", "A <week> & \"more\""),
            ("desc", view.summary.as_str())
        ]
    );
    let other = draw(&common::mock());
    assert!(
        !other.svg.contains(named[0]),
        "two charts on a page need ids of their own"
    );
}

#[test]
fn marks_follow_the_days_that_have_come() {
    let chart = draw(&common::single());
    assert_eq!(chart.marks.len(), 1);
    let chart = draw(&common::ordinary());
    assert_eq!(chart.marks.len(), 7);
    for pair in chart.marks.windows(2) {
        assert!(
            (pair[0].left + pair[0].width - pair[1].left).abs() < 0.001,
            "{pair:?}"
        );
    }
    assert_eq!(chart.table.rows.len(), 7);
}

#[test]
fn what_contradicts_itself_is_refused_with_a_sentence() {
    let short = view(vec![Day::default(); 3]);
    let refused = chart::week(&short, &tick).unwrap_err();
    assert_eq!(
        (refused.code(), refused.to_string().as_str()),
        ("chart-days", "a week has 7 days, not 3")
    );
    let mut stray = view(vec![day(&[5]); 7]);
    stray.platforms.clear();
    let refused = chart::week(&stray, &tick).unwrap_err();
    assert_eq!(
        refused,
        ChartError::Platform {
            platform: 0,
            listed: 0
        }
    );
}

fn any_bar() -> impl Strategy<Value = Bar> {
    let minutes = prop_oneof![0u32..5, 0u32..200, 0u32..1500, Just(u32::MAX)];
    (0usize..12, minutes, any::<bool>(), any::<bool>()).prop_map(
        |(platform, minutes, guess, late)| Bar {
            platform,
            minutes,
            guess,
            late,
        },
    )
}

fn any_day() -> impl Strategy<Value = Day> {
    let valence = prop_oneof![
        -10.0..110.0f64,
        Just(0.0),
        Just(100.0),
        Just(f64::NAN),
        Just(f64::INFINITY)
    ];
    let mood = proptest::option::of((valence, any::<bool>()));
    let limit = proptest::option::of((prop_oneof![0u32..2000, Just(60)], "limit [0-9a-z ]{0,30}"));
    let bars = proptest::collection::vec(any_bar(), 0..16);
    let words = ("\\PC{0,24}", proptest::option::of("\\PC{0,8}"));
    (words, bars, mood, limit, proptest::bool::weighted(0.1)).prop_map(
        |((label, total), bars, mood, limit, future)| Day {
            label,
            total,
            bars,
            mood: mood.map(|(valence, late)| Mood { valence, late }),
            limit: limit.map(|(minutes, label)| Limit { minutes, label }),
            future,
            ..Day::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_week_draws_with_its_labels_apart(
        days in proptest::collection::vec(any_day(), 7),
        width in 300u32..1700,
        words in ("\\PC{0,40}", "\\PC{0,40}", "\\PC{0,40}", "\\PC{0,40}"),
    ) {
        let (mood, mood_high, time, not_logged) = words;
        let view = WeekView {
            title: not_logged.clone(),
            days,
            width,
            platforms: common::platforms(&["a"; 12]),
            words: WeekWords {
                mood_low: mood_high.clone(), mood, mood_high, time, not_logged, ..common::words()
            },
            ..WeekView::default()
        };
        let chart = chart::week(&view, &tick).unwrap();
        if let Err(wrong) = check(&chart) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
