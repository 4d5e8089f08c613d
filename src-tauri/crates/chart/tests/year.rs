//! A year in pixels, looked at from outside: golden pictures, and rules that hold for every span.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{
    Theme, YearBand, YearCell, YearDay, YearShade, YearView, YearWords, to_png, to_svg_file,
};
use common::apart::{check, shortened};
use common::areas::labels;
use common::png;
use common::year::{self, band, date, draw, view};
use proptest::prelude::*;
use roxmltree::Document;

#[test]
fn golden_pictures() {
    for (name, view) in year::all() {
        insta::assert_snapshot!(name, shortened(&draw(&view).svg));
    }
}

#[test]
fn golden_file() {
    let file = to_svg_file(&draw(&year::right_to_left()), Theme::Dark);
    assert!(
        file.contains("מצב רוח"),
        "the title is in the file, letter by letter"
    );
    insta::assert_snapshot!(shortened(&file));
}

#[test]
fn golden_pixels() {
    let view = YearView {
        width: 552,
        ..year::minutes()
    };
    let picture = to_png(&draw(&view), Theme::Light, 600).unwrap();
    png::assert_golden("year", &picture);
}

#[test]
fn words_stay_apart_and_inside_at_every_width() {
    for (name, view) in year::all() {
        for width in [360, 440, 536, 640, 720, 880, 1600] {
            let chart = draw(&YearView {
                width,
                ..view.clone()
            });
            check(&chart).unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

/// The side of a mark's area in pixels.
fn side(view: &YearView) -> f64 {
    draw(view).marks[0].width * f64::from(view.width)
}

#[test]
fn every_day_has_its_cell_also_where_the_clocks_change_and_in_a_leap_year() {
    let view = year::leap();
    let chart = draw(&view);
    let days = &view.bands[0].days;
    assert_eq!((days.len(), chart.marks.len(), chart.across), (366, 366, 7));
    for (at, (mark, day)) in chart.marks.iter().zip(days).enumerate() {
        let row = (at + 5) % 7;
        assert_eq!(mark.label, day.spoken_label);
        let first = chart.marks[2].top;
        assert!(
            (mark.top - first - row as f64 * mark.height).abs() < 1e-9,
            "{} is in row {row}",
            mark.label
        );
    }
    let columns = chart.marks.iter().map(|mark| format!("{:.6}", mark.left));
    let columns: std::collections::BTreeSet<_> = columns.collect();
    assert_eq!(columns.len(), 53);
}

#[test]
fn a_day_to_come_is_nothing_at_all() {
    let view = year::minutes();
    let shown = view.bands[0]
        .days
        .iter()
        .filter(|day| day.cell != YearCell::Future);
    let chart = draw(&view);
    assert_eq!(chart.marks.len(), shown.count());
    assert!(!chart.svg.contains(">Dec<"), "nor has it a month");
    let future = YearDay {
        month: "Dec".into(),
        cell: YearCell::Future,
        ..YearDay::default()
    };
    let days = vec![future; 30];
    let chart = draw(&common::year::view(
        vec![YearBand {
            days,
            ..YearBand::default()
        }],
        YearShade::Mood,
    ));
    let scale = draw(&year::empty());
    let shapes = |svg: &str| svg.matches("<path").count();
    assert_eq!(shapes(&chart.svg), shapes(&scale.svg));
    assert!(chart.marks.is_empty());
}

/// The shapes of a picture without its scale, whose samples are as many in the other.
fn more(cell: YearCell, shade: YearShade, what: &str) -> usize {
    let days = |count| {
        let day = YearDay {
            cell,
            ..YearDay::default()
        };
        let days = vec![day; count];
        let band = YearBand {
            days,
            ..YearBand::default()
        };
        draw(&view(vec![band], shade)).svg.matches(what).count()
    };
    days(9) - days(2)
}

#[test]
fn each_kind_of_cell_has_a_shape_of_its_own() {
    use YearShade::{Minutes, Mood};
    for shade in [Mood, Minutes] {
        // A ring; a box with four round corners; two bars; a square on its ground, which has an
        // outline unless it is of one colour with all others.
        let squares = if shade == Mood { 3 } else { 2 };
        assert_eq!(more(YearCell::Zero, shade, "<circle"), 7);
        assert_eq!(more(YearCell::Zero, shade, "z"), 0);
        assert_eq!(more(YearCell::NotLogged, shade, "z"), 7);
        assert_eq!(more(YearCell::NotLogged, shade, "q"), 4 * 7);
        assert_eq!(more(YearCell::Paused, shade, "zm"), 7);
        for step in 0..9 {
            assert_eq!(more(YearCell::Step(step), shade, "z"), squares * 7);
            assert_eq!(more(YearCell::Step(step), shade, "q"), 0);
        }
    }
    let dashed = draw(&year::single())
        .svg
        .matches("stroke-dasharray")
        .count();
    assert_eq!(dashed, 2, "one for all of the year, and one in the scale");
}

#[test]
fn the_scale_is_in_every_picture() {
    for (name, view) in year::all() {
        let svg = draw(&view).svg;
        let words = view
            .words
            .steps
            .iter()
            .chain([&view.words.not_logged, &view.words.paused]);
        for word in words {
            assert!(svg.contains(&format!(">{word}</text>")), "{name}: {word}");
        }
        let has_zero = svg.contains(">0 m</text>");
        assert_eq!(has_zero, view.shade == YearShade::Minutes, "{name}");
    }
    let wordless = YearView {
        words: YearWords::default(),
        ..year::empty()
    };
    assert!(
        !draw(&wordless).svg.contains("<path"),
        "a sample without a word explains nothing"
    );
}

#[test]
fn cells_never_get_too_small_to_point_at_and_never_too_large() {
    for (name, view) in year::all() {
        if view.bands.is_empty() {
            continue;
        }
        for width in (360..=1600).step_by(124) {
            let side = side(&YearView {
                width,
                ..view.clone()
            });
            assert!((11.0..=40.0).contains(&side), "{name} at {width}: {side}");
        }
    }
    let wide = YearView {
        width: 880,
        ..year::four_weeks()
    };
    assert!((side(&wide) - 40.0).abs() < 1e-9);
}

#[test]
fn a_year_without_room_is_broken_where_a_month_begins() {
    let view = YearView {
        width: 400,
        ..year::leap()
    };
    let chart = draw(&view);
    let days = &view.bands[0].days;
    let tops = chart.marks.windows(2).zip(&days[1..]);
    let wrapped = tops.filter(|(pair, _)| pair[1].top - pair[0].top > 2.0 * pair[0].height);
    let wrapped: Vec<_> = wrapped.map(|(_, day)| day.month.as_str()).collect();
    assert_eq!(wrapped, ["Jul"]);
    let whole = draw(&YearView {
        width: 880,
        ..year::leap()
    });
    let wrapped = whole
        .marks
        .windows(2)
        .filter(|pair| pair[1].top - pair[0].top > 2.0 * pair[0].height);
    assert_eq!(wrapped.count(), 0);
}

#[test]
fn bands_stand_below_one_another_with_their_names() {
    let svg = draw(&year::several()).svg;
    let document = Document::parse(&svg).unwrap();
    let labels = labels(&document);
    let top = |name: &str| labels.iter().find(|label| label.what == name).unwrap().top;
    assert!(top("2024") < top("2025") && top("2025") < top("2026"));
    assert_eq!(labels.iter().filter(|label| label.what == "Mon").count(), 3);
}

#[test]
fn the_rest_of_a_month_gives_way_to_the_next_ones_name() {
    let months = |first| {
        let mut band = band("", first, date(2026, 6, 30), |_| YearCell::Step(2));
        band.days[0].month = "rest".into();
        let svg = draw(&YearView {
            width: 360,
            ..view(vec![band], YearShade::Mood)
        });
        (svg.svg.contains(">rest<"), svg.svg.contains(">Feb<"))
    };
    assert_eq!(months(date(2026, 1, 26)), (false, true));
    assert_eq!(months(date(2026, 1, 2)), (true, true));
}

#[test]
fn ten_years_stay_a_small_file_whatever_was_logged() {
    let all_of = |cell| {
        let mut view = year::decade();
        let days = view.bands.iter_mut().flat_map(|band| &mut band.days);
        days.for_each(|day| day.cell = cell);
        view
    };
    let cells = [
        YearCell::NotLogged,
        YearCell::Paused,
        YearCell::Step(1),
        YearCell::Zero,
    ];
    for view in cells.map(all_of).into_iter().chain([year::decade()]) {
        let chart = draw(&view);
        assert_eq!(chart.marks.len(), 3650);
        assert!(chart.svg.len() < 400_000, "{} bytes", chart.svg.len());
    }
}

fn any_cell() -> impl Strategy<Value = YearCell> {
    prop_oneof![
        4 => (0u8..8).prop_map(YearCell::Step),
        1 => Just(YearCell::Zero),
        1 => Just(YearCell::NotLogged),
        1 => Just(YearCell::Paused),
        1 => Just(YearCell::Future),
    ]
}

fn any_band() -> impl Strategy<Value = YearBand> {
    let month = prop_oneof![20 => Just(String::new()), 1 => "\\PC{0,12}"];
    let day = (any_cell(), month).prop_map(|(cell, month)| YearDay {
        month,
        cell,
        ..YearDay::default()
    });
    let days = proptest::collection::vec(day, 0..380);
    ("\\PC{0,12}", any::<u8>(), days).prop_map(|(label, first_row, days)| YearBand {
        label,
        first_row,
        days,
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_span_draws_with_its_words_apart_and_a_mark_for_each_cell(
        bands in proptest::collection::vec(any_band(), 0..4),
        weekdays in proptest::collection::vec("\\PC{0,8}", 0..9),
        words in proptest::collection::vec("\\PC{0,40}", 8),
        is_mood in any::<bool>(),
        width in 0u32..2000,
    ) {
        let shown = bands.iter().flat_map(|band| &band.days);
        let shown = shown.filter(|day| day.cell != YearCell::Future).count();
        let view = YearView {
            bands,
            weekdays,
            shade: if is_mood { YearShade::Mood } else { YearShade::Minutes },
            words: YearWords {
                steps: [0, 1, 2, 3, 4].map(|at| words[at].clone()),
                zero: words[5].clone(),
                not_logged: words[6].clone(),
                paused: words[7].clone(),
            },
            width,
            ..YearView::default()
        };
        let chart = chart::year(&view).unwrap();
        prop_assert_eq!(chart.marks.len(), shown);
        let apart = |one: &chart::Mark, other: &chart::Mark| {
            one.left + one.width <= other.left + 1e-9
                || other.left + other.width <= one.left + 1e-9
                || one.top + one.height <= other.top + 1e-9
                || other.top + other.height <= one.top + 1e-9
        };
        let near = chart.marks.windows(8);
        prop_assert!(near.into_iter().all(|near| near[1..].iter().all(|mark| apart(&near[0], mark))));
        if let Err(wrong) = check(&chart) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
