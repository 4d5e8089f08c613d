//! The weekdays, looked at from outside: golden pictures, and rules that hold for every table.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{Mark, WeekdayCell, WeekdayColumn, WeekdayRow, WeekdayShade, WeekdayView};
use common::apart::check;
use common::areas::{labels, number};
use common::weekday::{self, draw, minutes_cell};
use proptest::prelude::*;
use roxmltree::Document;

#[test]
fn golden_pictures() {
    for (name, view) in weekday::all() {
        insta::assert_snapshot!(name, draw(&view).svg);
    }
}

#[test]
fn words_stay_apart_and_inside_at_every_width() {
    for (name, view) in weekday::all() {
        for width in (360..=1600).step_by(62) {
            let chart = draw(&WeekdayView {
                width,
                ..view.clone()
            });
            check(&chart).unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
            assert!(
                !chart.svg.contains('…'),
                "{name} at {width}: something is cut off"
            );
            assert_eq!(chart.marks.len(), 18, "{name} at {width}");
        }
    }
}

#[test]
fn every_figure_is_in_the_picture() {
    for width in [360, 640, 880] {
        let view = WeekdayView {
            width,
            ..weekday::ordinary()
        };
        let svg = draw(&view).svg;
        let document = Document::parse(&svg).unwrap();
        let all: Vec<_> = labels(&document)
            .into_iter()
            .map(|label| label.what)
            .collect();
        let all = all.join(" ");
        for cell in view.rows.iter().flat_map(|row| row.cells.iter().flatten()) {
            for text in [&cell.text, &cell.n, &cell.spread] {
                assert!(all.contains(text.as_str()), "{text} at {width}");
            }
        }
    }
}

#[test]
fn marks_go_column_by_column_as_the_picture_has_them() {
    let left_of = |marks: &[Mark], at: usize| (marks[at].left * 1e4).round();
    let wide = draw(&weekday::ordinary());
    assert_eq!(wide.across, 2);
    assert_eq!(wide.marks[0].label, "Mon, time a day");
    assert_eq!(wide.marks[1].label, "Mon, mood");
    assert_eq!(left_of(&wide.marks, 0), left_of(&wide.marks, 1));
    assert!(wide.marks[0].top < wide.marks[1].top && wide.marks[1].left < wide.marks[2].left);

    let narrow = draw(&WeekdayView {
        width: 360,
        ..weekday::ordinary()
    });
    assert_eq!(narrow.across, 9);
    assert_eq!(narrow.marks[1].label, "Tue, time a day");
    assert_eq!(narrow.marks[9].label, "Mon, mood");
    assert_eq!(left_of(&narrow.marks, 0), left_of(&narrow.marks, 8));
    assert!((narrow.marks[0].top - narrow.marks[9].top).abs() < 1e-9);
}

#[test]
fn parts_of_the_week_stand_apart() {
    let gap = |marks: &[Mark], at: usize| marks[at + 2].left - marks[at].left - marks[at].width;
    let marks = draw(&weekday::ordinary()).marks;
    assert!(gap(&marks, 12) > 2.0 * gap(&marks, 0));
    assert!((gap(&marks, 14) - gap(&marks, 0)).abs() < 1e-9);
}

#[test]
fn a_weekday_that_was_never_logged_is_an_empty_dashed_box_and_zero_is_not() {
    let mut view = weekday::empty();
    let svg = draw(&view).svg;
    assert_eq!(
        (
            svg.matches("<rect").count(),
            svg.matches("stroke-dasharray").count()
        ),
        (18, 18)
    );
    let mark = &draw(&view).marks[1];
    assert_eq!(
        (mark.label.as_str(), mark.value.as_str()),
        ("Mon, Mood", "–")
    );

    view.rows[0].cells[0] = minutes_cell("Mon", 0, 3);
    let chart = draw(&view);
    assert_eq!(chart.svg.matches("stroke-dasharray").count(), 17);
    assert!(chart.svg.contains(">0 m</text>") && chart.svg.contains(">n 3</text>"));
    assert_eq!(chart.marks[0].value, "0 m, from 3 days");
}

/// The bars: all of them as high as five pixels, and not the tracks that they lie on.
fn bars(svg: &str) -> Vec<f64> {
    let document = Document::parse(svg).unwrap();
    let rects = document
        .descendants()
        .filter(|node| node.has_tag_name("rect"));
    let bars = rects.filter(|node| {
        (number(*node, "height") - 20.0).abs() < 1.5
            && node.attribute("fill") != Some("var(--paper)")
    });
    bars.map(|node| number(node, "width")).collect()
}

#[test]
fn bars_are_as_long_as_the_shares() {
    let cell = |share| {
        Some(WeekdayCell {
            share,
            ..WeekdayCell::default()
        })
    };
    let shares = [0.0, 0.25, 0.5, 1.0, 7.0, -1.0, f64::NAN];
    let column = WeekdayColumn::default();
    let view = WeekdayView {
        columns: vec![column; shares.len()],
        rows: vec![WeekdayRow {
            shade: WeekdayShade::Mood,
            cells: shares.into_iter().map(cell).collect(),
            ..WeekdayRow::default()
        }],
        ..WeekdayView::default()
    };
    let found = bars(&draw(&view).svg);
    assert_eq!(
        found.len(),
        4,
        "nothing for zero, below it, and what is no number"
    );
    assert!((found[1] / found[0] - 2.0).abs() < 0.02 && (found[2] / found[0] - 4.0).abs() < 0.04);
    assert!((found[3] - found[2]).abs() <= 1.0, "no more than all of it");
}

#[test]
fn days_stand_below_one_another_where_something_would_be_cut_off() {
    let across = |spread: &str| {
        let mut view = weekday::ordinary();
        view.rows[0].cells[3].as_mut().unwrap().spread = spread.into();
        draw(&view).across
    };
    assert_eq!(across("57 m – 2 h 13 m"), 2);
    assert_eq!(across("57 minutes – 2 hours and 13 minutes"), 9);
}

fn any_cell() -> impl Strategy<Value = Option<WeekdayCell>> {
    let share = prop_oneof![6 => 0.0..=1.0, 1 => Just(f64::NAN), 1 => -9.0..9.0];
    let cell = (share, "\\PC{0,20}", "\\PC{0,30}", "\\PC{0,10}");
    proptest::option::of(cell.prop_map(|(share, text, spread, n)| WeekdayCell {
        share,
        text,
        spread,
        n,
        ..WeekdayCell::default()
    }))
}

fn any_row() -> impl Strategy<Value = WeekdayRow> {
    let cells = proptest::collection::vec(any_cell(), 0..12);
    ("\\PC{0,30}", any::<bool>(), cells).prop_map(|(heading, is_mood, cells)| WeekdayRow {
        heading,
        shade: if is_mood {
            WeekdayShade::Mood
        } else {
            WeekdayShade::Amount
        },
        cells,
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_table_draws_with_its_words_apart_and_a_mark_for_each_cell(
        columns in proptest::collection::vec(("\\PC{0,14}", any::<bool>()), 0..10),
        rows in proptest::collection::vec(any_row(), 0..4),
        width in 0u32..2000,
    ) {
        let columns = columns.into_iter();
        let view = WeekdayView {
            columns: columns.map(|(label, part)| WeekdayColumn { label, part }).collect(),
            rows,
            width,
            ..WeekdayView::default()
        };
        let chart = chart::weekday(&view).unwrap();
        prop_assert_eq!(chart.marks.len(), view.columns.len() * view.rows.len());
        prop_assert!(chart.across >= 1);
        if let Err(wrong) = check(&chart) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
