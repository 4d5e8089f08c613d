//! Mood over time, looked at from outside: golden pictures, and rules that hold for every span.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{MoodDay, MoodPoint, MoodStop, MoodView, Running, Theme, to_png, to_svg_file};
use common::apart::{check, shortened};
use common::areas::labels;
use common::mood::{self, day, draw, late, view};
use common::png;
use proptest::prelude::*;
use roxmltree::Document;

#[test]
fn golden_pictures() {
    for (name, view) in mood::all() {
        insta::assert_snapshot!(name, shortened(&draw(&view).svg));
    }
}

#[test]
fn golden_file() {
    insta::assert_snapshot!(shortened(&to_svg_file(
        &draw(&mood::quarter()),
        Theme::Dark
    )));
}

#[test]
fn golden_pixels() {
    let view = MoodView {
        width: 552,
        ..mood::quarter()
    };
    let picture = to_png(&draw(&view), Theme::Light, 600).unwrap();
    png::assert_golden("mood", &picture);
}

#[test]
fn words_stay_apart_and_inside_at_every_width() {
    for (name, view) in mood::all() {
        for width in [360, 440, 536, 640, 720, 880, 1200, 1600] {
            let chart = draw(&MoodView {
                width,
                ..view.clone()
            });
            check(&chart).unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
            assert_eq!(chart.marks.len(), view.stops.len(), "{name} at {width}");
            let lefts = chart.marks.iter().map(|mark| mark.left);
            assert!(lefts.is_sorted(), "{name} at {width}");
        }
    }
}

/// How many little shapes a path with this stroke has.
fn points(svg: &str, ink: &str) -> usize {
    let stroke = format!("stroke=\"var(--{ink})\"");
    let paths = svg
        .lines()
        .filter(|line| line.starts_with("<path") && line.contains(&stroke));
    paths.map(|path| path.matches("h.1").count()).sum()
}

#[test]
fn a_single_check_in_is_the_days_mean_and_several_are_points_on_a_line() {
    let svg = draw(&view(vec![day(&[64.0]), MoodDay::default()])).svg;
    assert_eq!(
        (svg.matches("<circle").count(), points(&svg, "ink-2")),
        (1, 0)
    );
    let svg = draw(&view(vec![day(&[20.0, 64.0, 90.0]), MoodDay::default()])).svg;
    assert_eq!(
        (svg.matches("<circle").count(), points(&svg, "ink-2")),
        (1, 3)
    );
    let joined = "stroke=\"var(--line-strong)\" stroke-width=\"4\"";
    let base_line = 1;
    assert_eq!(
        svg.matches(joined).count(),
        1 + base_line,
        "from the lowest to the highest"
    );
    let meanless = MoodDay {
        mean: None,
        ..day(&[64.0])
    };
    let svg = draw(&view(vec![meanless])).svg;
    assert_eq!(
        (svg.matches("<circle").count(), points(&svg, "ink-2")),
        (0, 1)
    );
}

#[test]
fn days_without_a_mood_have_nothing_and_are_no_zero() {
    let none = draw(&view(vec![MoodDay::default(); 7])).svg;
    assert!(!none.contains("<circle") && !none.contains("<path") && !none.contains("accent"));
    let zero = draw(&view(vec![day(&[0.0]); 7])).svg;
    assert_eq!(zero.matches("<circle").count(), 7);
    assert!(zero.contains("var(--mood-0)"));
}

#[test]
fn what_was_entered_late_is_hollow() {
    let svg = draw(&view(vec![late(day(&[64.0])), day(&[64.0])])).svg;
    // Two margins, and a hole in one of the dots.
    assert_eq!(points(&svg, "paper"), 3);
    let mut both = day(&[20.0, 70.0]);
    both.points[0].late = true;
    let svg = draw(&view(vec![both])).svg;
    assert_eq!(
        points(&svg, "paper"),
        2,
        "a margin, and one hollow point; the mean is not late"
    );
}

#[test]
fn line_and_band_break_at_a_gap() {
    let middle = Some(Running {
        median: 50.0,
        lower: 40.0,
        upper: 60.0,
    });
    let runs = |middles: &[Option<Running>]| {
        let days = middles.iter().map(|running| MoodDay {
            running: *running,
            ..MoodDay::default()
        });
        let svg = draw(&view(days.collect())).svg;
        let lines = svg.lines().filter(|line| {
            line.starts_with("<polyline") && line.contains("stroke=\"var(--accent)\"")
        });
        (svg.matches("<polygon").count(), lines.count())
    };
    assert_eq!(runs(&[middle; 9]), (1, 1));
    assert_eq!(runs(&[middle, middle, None, middle, middle]), (2, 2));
    assert_eq!(
        runs(&[None, middle, None, None, middle]),
        (2, 2),
        "a single day too"
    );
    let not_a_number = Some(Running {
        median: f64::NAN,
        ..Running::default()
    });
    assert_eq!(runs(&[middle, not_a_number, middle]), (2, 2));
    assert_eq!(runs(&[None; 4]), (0, 0));
}

#[test]
fn a_pause_is_shaded_and_has_its_sign() {
    let paused = MoodDay {
        paused: true,
        ..MoodDay::default()
    };
    let mut days = vec![day(&[50.0]); 14];
    let signs = |days: &[MoodDay]| {
        let svg = draw(&view(days.to_vec())).svg;
        let shades = svg.matches("<polygon").count();
        (shades, svg.matches("fill=\"var(--ink-3)\" rx=").count() / 2)
    };
    assert_eq!(signs(&days), (0, 0));
    days[3] = paused.clone();
    days[4] = paused.clone();
    days[5].paused = true;
    assert_eq!(
        signs(&days),
        (1, 1),
        "neighbours share it, with a mood or without"
    );
    days[9] = paused;
    assert_eq!(signs(&days), (2, 2));
}

#[test]
fn thin_days_have_points_only() {
    let svg = draw(&mood::decade()).svg;
    assert!(!svg.contains("<circle"));
    let check_ins = mood::decade()
        .days
        .iter()
        .map(|day| day.points.len())
        .sum::<usize>();
    let hollow = 2 * mood::decade()
        .days
        .iter()
        .flat_map(|day| &day.points)
        .filter(|p| p.late)
        .count();
    let drawn = points(&svg, "ink") + points(&svg, "ink-2") + points(&svg, "paper");
    assert_eq!(drawn, check_ins + hollow / 2, "every check-in is there");
    assert!(svg.len() < 400_000, "{} bytes", svg.len());
}

#[test]
fn dates_are_thinned_out_evenly() {
    let labels = |width| {
        let mut view = mood::weeks(28);
        view.width = width;
        for (at, day) in view.days.iter_mut().enumerate() {
            day.label = format!("day-{}", at + 1);
        }
        let svg = draw(&view).svg;
        let labels = svg.split(">day-").skip(1);
        let numbers = labels.map(|rest| rest.split('<').next().unwrap().parse().unwrap());
        numbers.collect::<Vec<usize>>()
    };
    for width in [360, 880, 1600] {
        let labels = labels(width);
        let stride = labels[1] - labels[0];
        let even: Vec<_> = (1..=28).step_by(stride).collect();
        assert_eq!(labels, even, "at {width}");
    }
    assert!(labels(360).len() < labels(880).len());
}

#[test]
fn a_key_explains_what_is_in_the_picture_and_nothing_else() {
    let words = mood::words();
    let said = |view: &MoodView| {
        let file = to_svg_file(&draw(view), Theme::Light);
        let labels = labels(&Document::parse(&file).unwrap());
        labels
            .into_iter()
            .map(|label| label.what)
            .collect::<Vec<_>>()
    };
    let all = said(&mood::quarter());
    for word in [
        &words.check_in,
        &words.mean,
        &words.running,
        &words.spread,
        &words.late,
        &words.paused,
    ] {
        assert!(all.contains(word), "{word}");
    }
    let single = said(&mood::single());
    assert!(single.contains(&words.mean));
    for word in [
        &words.check_in,
        &words.running,
        &words.spread,
        &words.late,
        &words.paused,
    ] {
        assert!(!single.contains(word), "{word} is not in the picture");
    }
}

#[test]
fn a_stop_covers_its_days_and_points_at_their_height() {
    let mut view = view(vec![
        day(&[0.0]),
        day(&[100.0]),
        day(&[100.0]),
        MoodDay::default(),
    ]);
    let stop = |first, last| MoodStop {
        first,
        last,
        ..MoodStop::default()
    };
    view.stops = vec![stop(0, 0), stop(1, 2), stop(3, 3), stop(2, 99), stop(99, 3)];
    let marks = draw(&view).marks;
    assert!((marks[1].width - 2.0 * marks[0].width).abs() < 0.01);
    assert!(marks[1].y < marks[0].y, "the better days are higher");
    assert_eq!(marks[2].y, marks[0].y, "nothing: the base line");
    assert_eq!(
        marks[4],
        MarkOf(&marks[2]).with(&marks[4]),
        "beyond the days: the last"
    );
    assert!((marks[3].left + marks[3].width - marks[2].left - marks[2].width).abs() < 1e-9);
}

/// The same place under other words.
struct MarkOf<'a>(&'a chart::Mark);

impl MarkOf<'_> {
    fn with(&self, words: &chart::Mark) -> chart::Mark {
        chart::Mark {
            label: words.label.clone(),
            value: words.value.clone(),
            ..self.0.clone()
        }
    }
}

fn any_rating() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => 0.0..=100.0,
        1 => Just(f64::NAN),
        1 => prop_oneof![Just(f64::INFINITY), Just(-1e300), -50.0..200.0],
    ]
}

fn any_day() -> impl Strategy<Value = MoodDay> {
    let points = proptest::collection::vec((any_rating(), any::<bool>()), 0..5);
    let running = proptest::option::of((any_rating(), any_rating(), any_rating()));
    let label = prop_oneof![3 => Just(String::new()), 1 => "\\PC{0,20}"];
    let mean = proptest::option::of(any_rating());
    (label, points, mean, running, any::<bool>()).prop_map(
        |(label, points, mean, running, paused)| {
            let points = points.into_iter();
            MoodDay {
                label,
                points: points
                    .map(|(valence, late)| MoodPoint { valence, late })
                    .collect(),
                mean,
                running: running.map(|(median, lower, upper)| Running {
                    median,
                    lower,
                    upper,
                }),
                paused,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_span_draws_with_its_words_apart(
        days in proptest::collection::vec(any_day(), 0..60),
        repeated in 1..20usize,
        stops in proptest::collection::vec((0..80usize, 0..80usize), 0..6),
        words in ("\\PC{0,40}", "\\PC{0,40}", "\\PC{0,40}"),
        width in 0u32..2000,
    ) {
        let (high, middle, low) = words;
        let count = stops.len();
        let view = MoodView {
            title: high.clone(),
            words: chart::MoodWords { high, middle, low, ..mood::words() },
            days: days.iter().cycle().take(days.len() * repeated).cloned().collect(),
            stops: stops.into_iter().map(|(first, last)| MoodStop {
                first, last, ..MoodStop::default()
            }).collect(),
            width,
            ..MoodView::default()
        };
        let chart = chart::mood(&view).unwrap();
        prop_assert_eq!(chart.marks.len(), count);
        if let Err(wrong) = check(&chart) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
