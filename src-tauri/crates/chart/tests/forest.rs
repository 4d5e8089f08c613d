//! The effects of studies, looked at from outside: golden pictures, and rules that hold for any.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{Chart, ForestGroup, ForestRow, ForestView, Theme, to_png, to_svg_file};
use common::apart::check;
use common::areas::{Area, labels, number};
use common::forest::{self, draw, no_figure, pooled, study, view};
use common::marks::points;
use common::png::assert_golden;
use proptest::prelude::*;
use roxmltree::{Document, Node};

/// Without the key, so that every shape is one of a study.
fn keyless(rows: Vec<ForestRow>) -> ForestView {
    let mut view = view(vec![("Trials", rows)]);
    view.words.study.clear();
    view.words.pooled.clear();
    view.words.no_interval.clear();
    view
}

fn shapes<'a>(document: &'a Document<'a>, tag: &'a str, ink: &'a str) -> Vec<Node<'a, 'a>> {
    let is_one = move |node: &Node<'_, '_>| {
        let inks = [node.attribute("fill"), node.attribute("stroke")];
        node.has_tag_name(tag) && inks.into_iter().flatten().any(|found| found == ink)
    };
    document.descendants().filter(is_one).collect()
}

/// The room that squares, diamonds and intervals take.
fn drawn(document: &Document<'_>) -> Vec<Area> {
    let accent = "var(--accent)";
    let squares = shapes(document, "rect", accent).into_iter().map(|node| {
        let (left, top) = (number(node, "x"), number(node, "y"));
        let (right, bottom) = (left + number(node, "width"), top + number(node, "height"));
        vec![(left, top), (right, bottom)]
    });
    let lines = shapes(document, "polyline", accent).into_iter().map(points);
    let diamonds = shapes(document, "polygon", accent).into_iter().map(points);
    let all = squares.chain(lines).chain(diamonds);
    all.map(|corners| {
        let end = |of: fn(f64, f64) -> f64, x: bool| {
            let all = corners.iter().map(|(a, b)| if x { *a } else { *b });
            all.reduce(of).unwrap()
        };
        Area {
            what: "mark".into(),
            left: end(f64::min, true),
            top: end(f64::min, false),
            right: end(f64::max, true),
            bottom: end(f64::max, false),
        }
    })
    .collect()
}

/// All that holds for every picture, and: no word on a mark, no line through a word, the marks below
/// one another.
fn check_forest(chart: &Chart, studies: usize) -> Result<(), String> {
    check(chart)?;
    let document = Document::parse(&chart.svg).unwrap();
    let labels = labels(&document);
    for mark in drawn(&document) {
        if let Some(label) = labels.iter().find(|label| label.meets(&mark)) {
            return Err(format!("{label:?} stands on {mark:?}"));
        }
    }
    for ink in ["var(--line)", "var(--line-strong)"] {
        for line in shapes(&document, "polyline", ink) {
            let ends = points(line);
            let through = |label: &&Area| {
                let ((left, top), (right, bottom)) = (ends[0], ends[1]);
                label.left < right && left < label.right && label.top < bottom && top < label.bottom
            };
            if let Some(label) = labels.iter().find(through) {
                return Err(format!("{ends:?} goes through {label:?}"));
            }
        }
    }
    let count = (chart.marks.len(), chart.across);
    if count != (studies, studies.max(1)) {
        return Err(format!("{count:?} marks for {studies} studies"));
    }
    let below = |pair: &[chart::Mark]| pair[0].top + pair[0].height <= pair[1].top + 1e-9;
    if !chart.marks.windows(2).all(below) {
        return Err(format!("{:?} are not below one another", chart.marks));
    }
    Ok(())
}

#[test]
fn golden_pictures() {
    for (name, view) in forest::all() {
        insta::assert_snapshot!(name, draw(&view).svg);
    }
}

#[test]
fn golden_file_with_a_title_from_right_to_left() {
    let file = to_svg_file(&draw(&forest::right_to_left()), Theme::Dark);
    assert!(
        file.contains("השפעות"),
        "the title is in the file, letter by letter"
    );
    insta::assert_snapshot!(file);
}

#[test]
fn golden_pixels() {
    let view = ForestView {
        width: 500,
        ..forest::ordinary()
    };
    assert_golden("forest", &to_png(&draw(&view), Theme::Dark, 420).unwrap());
}

#[test]
fn words_stay_apart_and_inside_at_every_width() {
    for (name, view) in forest::all() {
        let studies = view.groups.iter().map(|group| group.rows.len()).sum();
        for width in (360..=1600).step_by(62) {
            let view = ForestView {
                width,
                ..view.clone()
            };
            check_forest(&draw(&view), studies)
                .unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

#[test]
fn nothing_of_an_ordinary_name_or_figure_is_cut_off() {
    for width in [360, 500, 640, 880] {
        let view = ForestView {
            width,
            ..forest::ordinary()
        };
        let svg = draw(&view).svg;
        assert!(!svg.contains('…'), "{width}");
        for row in view.groups.iter().flat_map(|group| &group.rows) {
            assert!(svg.contains(&format!(">{}</text>", row.figure)) || row.figure.is_empty());
            assert!(svg.contains(&format!(">{}</text>", row.note)) || row.note.is_empty());
        }
    }
}

#[test]
fn a_name_that_is_shortened_is_whole_in_its_mark() {
    let view = forest::long_names();
    let chart = draw(&view);
    assert!(chart.svg.contains('…'));
    assert_eq!(chart.marks[0].label, view.groups[0].rows[0].label);
    assert_eq!(chart.marks[0].value, view.groups[0].rows[0].spoken);
}

#[test]
fn on_a_narrow_page_a_study_stands_above_its_line() {
    let place = |width: u32| {
        let row = study("Elm, 2022", "154 people", 0.2, Some((0.1, 0.3)));
        let chart = draw(&ForestView {
            width,
            ..keyless(vec![row])
        });
        let document = Document::parse(&chart.svg).unwrap();
        let name = labels(&document)
            .into_iter()
            .find(|l| l.what == "Elm, 2022");
        let mark = drawn(&document).into_iter().next();
        let (name, mark) = (name.unwrap(), mark.unwrap());
        (name.bottom < mark.top, name.right < mark.left)
    };
    assert_eq!(place(500), (true, true));
    assert_eq!(place(880), (false, true));
    let narrow = |width: u32| {
        let view = ForestView {
            width,
            ..forest::ordinary()
        };
        let document = draw(&view).svg;
        let document = Document::parse(&document).unwrap();
        // The first line is the one that the others stand on.
        points(shapes(&document, "polyline", "var(--line)")[0])[0].0 / 4.0
    };
    assert!(narrow(500) < 40.0, "the axis has the whole width");
    assert!(narrow(880) > 200.0, "the axis has words beside it");
}

/// Missing is not zero: where no figure was printed there is nothing but words.
#[test]
fn without_a_figure_there_are_words_and_no_mark() {
    let svg = draw(&keyless(vec![no_figure("Hazel, 2021", "130 people")])).svg;
    let document = Document::parse(&svg).unwrap();
    assert!(drawn(&document).is_empty());
    assert!(svg.contains(">no difference found; no figure printed</text>"));

    for estimate in [f64::NAN, f64::INFINITY, 1e9] {
        let mut row = study("Hazel, 2021", "130 people", 0.0, Some((-0.1, 0.1)));
        row.estimate = Some(estimate);
        let svg = draw(&keyless(vec![row])).svg;
        assert!(
            drawn(&Document::parse(&svg).unwrap()).is_empty(),
            "{estimate}"
        );
        assert!(!svg.contains("(−0.1 to 0.1)"), "and no figure beside it");
    }

    // A figure of zero is one, and has a mark.
    let zero = study("Hazel, 2021", "130 people", 0.0, None);
    let svg = draw(&keyless(vec![zero])).svg;
    assert_eq!(drawn(&Document::parse(&svg).unwrap()).len(), 1);
}

/// The second cue beside the missing line.
#[test]
fn without_an_interval_a_mark_is_hollow() {
    let marks = |rows: Vec<ForestRow>| {
        let svg = draw(&keyless(rows)).svg;
        let document = Document::parse(&svg).unwrap();
        let count = |tag: &str| {
            let all = shapes(&document, tag, "var(--accent)");
            let hollow = all
                .iter()
                .filter(|node| node.attribute("fill") == Some("none"));
            (all.len(), hollow.count())
        };
        (count("rect"), count("polygon"), count("polyline").0)
    };
    let with = || study("a", "", 0.2, Some((0.1, 0.3)));
    let without = || study("b", "", 0.2, None);
    // A line has two caps.
    assert_eq!(marks(vec![with()]), ((1, 0), (0, 0), 3));
    assert_eq!(marks(vec![without()]), ((1, 1), (0, 0), 0));
    assert_eq!(marks(vec![pooled(with())]), ((0, 0), (1, 0), 0));
    assert_eq!(marks(vec![pooled(without())]), ((0, 0), (1, 1), 0));
    let mut odd = with();
    odd.interval = Some((0.1, f64::NAN));
    assert_eq!(marks(vec![odd]), ((1, 1), (0, 0), 0));
}

#[test]
fn marks_lie_where_their_figures_say() {
    let row = |estimate, low, high| study("a", "", estimate, Some((low, high)));
    let rows = vec![
        row(-0.5, -0.5, 0.5),
        row(0.0, -0.25, 0.25),
        pooled(row(0.25, 0.0, 0.5)),
    ];
    let svg = draw(&keyless(rows)).svg;
    let document = Document::parse(&svg).unwrap();
    let middle = |area: &Area| (area.left + area.right) / 2.0;
    let marks = drawn(&document);
    let squares: Vec<f64> = marks[..2].iter().map(middle).collect();
    let lines: Vec<_> = marks[2..]
        .iter()
        .filter(|mark| mark.right - mark.left > 1.0)
        .collect();
    let (whole, half, diamond) = (lines[0], lines[1], lines[2]);
    let near = |a: f64, b: f64| (a - b).abs() <= 2.0;
    let zero = middle(whole);
    assert!(near(squares[0], whole.left) && near(squares[1], zero));
    assert!(near((zero - half.left) * 2.0, zero - whole.left));
    assert!(near((half.right - zero) * 2.0, whole.right - zero));
    assert!(near(diamond.left, zero) && near(diamond.right, whole.right));
    assert!(
        near(middle(diamond), half.right),
        "its corners are at the effect"
    );
    // An end that is given first does not matter.
    let turned = draw(&keyless(vec![row(0.1, 0.3, -0.2)])).svg;
    let same = draw(&keyless(vec![ForestRow {
        interval: Some((-0.2, 0.3)),
        ..row(0.1, 0.3, -0.2)
    }]));
    assert_eq!(turned, same.svg);
}

#[test]
fn the_axis_goes_as_far_to_either_side() {
    let ends = |estimate: f64| {
        let svg = draw(&keyless(vec![study("a", "", estimate, None)])).svg;
        let document = Document::parse(&svg).unwrap();
        let names = labels(&document).into_iter().map(|label| label.what);
        let names = names.filter(|name| name.trim_start_matches('−').parse::<f64>().is_ok());
        // The figure stands before the names of the lines or after them.
        let names: Vec<_> = names
            .filter(|name| *name != forest::tick(estimate))
            .collect();
        (names[0].clone(), names[names.len() - 1].clone())
    };
    let both = |end: &str| (format!("−{end}"), end.to_owned());
    assert_eq!(ends(0.01), both("0.5"), "a small effect stays small");
    assert_eq!(ends(-0.01), both("0.5"));
    assert_eq!(ends(0.6), both("0.75"));
    assert_eq!(ends(-1.7), both("2"));
}

#[test]
fn the_key_explains_what_is_there_and_stands_in_the_picture_once() {
    let words = forest::words();
    let all = [&words.study, &words.pooled, &words.no_interval];
    let found = |view: &ForestView| {
        let chart = draw(view);
        let file = to_svg_file(&chart, Theme::Light);
        all.map(|word| {
            let word = format!(">{word}</text>");
            let counts = (
                chart.svg.matches(&word).count(),
                file.matches(&word).count(),
            );
            assert_eq!(counts.0, counts.1, "{word}");
            counts.0
        })
    };
    assert_eq!(found(&forest::ordinary()), [1, 1, 1]);
    assert_eq!(found(&forest::single()), [1, 0, 0]);
    assert_eq!(found(&forest::empty()), [0, 0, 0]);
    let bare = |pooled| ForestRow {
        pooled,
        ..study("a", "", 0.1, None)
    };
    let view = view(vec![("", vec![bare(true), bare(false)])]);
    assert_eq!(
        found(&view),
        [0, 0, 1],
        "one word for both kinds of hollow marks"
    );
}

#[test]
fn every_area_holds_its_mark_and_begins_so_far_right_that_a_tooltip_has_room() {
    for width in [500, 880] {
        let view = ForestView {
            width,
            ..forest::ordinary()
        };
        let chart = draw(&view);
        let document = Document::parse(&chart.svg).unwrap();
        let size = document.root_element().attribute("viewBox").unwrap();
        let size: Vec<f64> = size.split(' ').map(|n| n.parse().unwrap()).collect();
        let shapes = drawn(&document);
        for (mark, row) in chart
            .marks
            .iter()
            .zip(view.groups.iter().flat_map(|g| &g.rows))
        {
            let (left, right) = (mark.left * size[2], (mark.left + mark.width) * size[2]);
            let (top, bottom) = (mark.top * size[3], (mark.top + mark.height) * size[3]);
            let mut own = shapes
                .iter()
                .filter(|s| top <= s.top && s.bottom <= bottom)
                .peekable();
            assert_eq!(
                own.peek().is_some(),
                row.estimate.is_some(),
                "{}",
                row.label
            );
            assert!(own.all(|shape| left <= shape.left && shape.right <= right));
            assert!(mark.x > 0.5 && left > 0.1 * size[2]);
        }
    }
}

#[test]
fn the_table_and_the_words_are_handed_through() {
    let view = forest::ordinary();
    let chart = draw(&view);
    assert_eq!(chart.table, view.table);
    assert_eq!((&chart.title, &chart.summary), (&view.title, &view.summary));
    for word in [
        "worse with less use",
        "better with less use",
        "Large trials",
    ] {
        assert!(chart.svg.contains(&format!(">{word}</text>")), "{word}");
    }
    let rows = view.groups.iter().flat_map(|group| &group.rows);
    for (mark, row) in chart.marks.iter().zip(rows) {
        assert_eq!((&mark.label, &mark.value), (&row.label, &row.spoken));
    }
}

#[test]
fn a_group_without_a_study_is_left_out() {
    let row = study("Elm, 2022", "154 people", 0.2, None);
    let all = view(vec![
        ("Before", Vec::new()),
        ("Trials", vec![row.clone()]),
        ("After", Vec::new()),
    ]);
    assert_eq!(draw(&all).svg, draw(&view(vec![("Trials", vec![row])])).svg);
}

fn any_row() -> impl Strategy<Value = ForestRow> {
    let value = || {
        prop_oneof![
            6 => -1.0..1.0_f64,
            2 => -120.0..120.0_f64,
            1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, 0.0, -0.0, 1e300, 1e-300]),
        ]
    };
    let effect = (
        prop::option::weighted(0.8, value()),
        prop::option::weighted(0.6, (value(), value())),
        any::<bool>(),
    );
    let words = ("\\PC{0,90}", "\\PC{0,60}", "\\PC{0,40}", "\\PC{0,140}");
    (effect, words).prop_map(
        |((estimate, interval, pooled), (label, size, figure, note))| ForestRow {
            label,
            size,
            estimate,
            interval,
            pooled,
            figure,
            note,
            ..ForestRow::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_studies_draw_with_their_words_apart(
        groups in prop::collection::vec(("\\PC{0,80}", prop::collection::vec(any_row(), 0..5)), 0..4),
        sides in ("\\PC{0,60}", "\\PC{0,60}"),
        width in 300_u32..1700,
    ) {
        let groups = groups.into_iter();
        let groups: Vec<_> = groups.map(|(heading, rows)| ForestGroup { heading, rows }).collect();
        let studies = groups.iter().map(|group| group.rows.len()).sum();
        let mut view = ForestView { groups, width, words: forest::words(), ..ForestView::default() };
        (view.words.worse, view.words.better) = sides;
        if let Err(wrong) = check_forest(&draw(&view), studies) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
