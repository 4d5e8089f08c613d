//! The week chart, looked at from outside: golden pictures, and rules that hold for every week.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{Bar, ChartError, Day, Limit, Mood, WeekView, WeekWords};
use common::areas::{Area, check, labels, limit_lines, parts, signs};
use common::{day, draw, guessed, late, limit, mood, paused, tick, view};
use proptest::prelude::*;
use roxmltree::Document;
use std::collections::BTreeSet;

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
        let (y, ..) = limit_lines(&document)[0];
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
fn labels_of_limits_by_weekday_stay_apart_at_every_width() {
    for (name, view) in common::by_weekday() {
        for width in (360..=960).step_by(40) {
            let chart = draw(&WeekView {
                width,
                ..view.clone()
            });
            check(&chart).unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

#[test]
fn every_limit_is_named_and_none_below_a_lower_one() {
    for (name, mut view) in common::by_weekday() {
        let limits = view.days.iter_mut().filter_map(|day| day.limit.as_mut());
        limits.for_each(|limit| limit.label = format!("limit {} minutes", limit.minutes));
        let limits = view.days.iter().filter_map(|day| day.limit.as_ref());
        let limits: BTreeSet<u32> = limits.map(|limit| limit.minutes).collect();
        for width in [360, 536, 880] {
            let chart = draw(&WeekView {
                width,
                ..view.clone()
            });
            check(&chart).unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
            let document = Document::parse(&chart.svg).unwrap();
            // A label may be broken over lines; the first of them has the figure.
            let minutes = |label: &Area| -> Option<u32> {
                let rest = label.what.strip_prefix("limit ")?;
                rest.split(' ').next()?.parse().ok()
            };
            let labels = labels(&document);
            let named: BTreeSet<u32> = labels.iter().filter_map(minutes).collect();
            assert_eq!(named, limits, "{name} at {width}");

            let last = chart.marks.last().unwrap();
            let edge = (last.left + last.width) * f64::from(width) * 4.0;
            let mut at_edge: Vec<_> = labels.iter().filter(|label| label.left > edge).collect();
            at_edge.sort_by(|one, other| one.top.total_cmp(&other.top));
            let at_edge: Vec<u32> = at_edge.into_iter().filter_map(minutes).collect();
            assert!(
                at_edge.is_sorted_by(|one, other| one >= other),
                "{name} at {width}: {at_edge:?} from the top down"
            );
        }
    }
}

#[test]
fn the_limit_of_the_last_day_is_named_beside_its_line() {
    let (high, low) = (Some(90), Some(75));
    for limits in [
        [high, high, high, high, high, low, low],
        [low, low, low, low, low, high, high],
    ] {
        let mut view = WeekView {
            width: 360,
            ..common::limited(limits, 12)
        };
        let shown = view.days.iter_mut().filter_map(|day| day.limit.as_mut());
        shown.for_each(|limit| limit.label = format!("limit {}", limit.minutes));
        let chart = draw(&view);
        check(&chart).unwrap();
        let document = Document::parse(&chart.svg).unwrap();
        let (line, _, right) = limit_lines(&document)
            .into_iter()
            .max_by(|one, other| one.2.total_cmp(&other.2))
            .unwrap();
        let name = format!("limit {}", limits[6].unwrap());
        let words = labels(&document).into_iter();
        let mut at_edge = words.filter(|label| label.left > right && label.what == name);
        let middle = at_edge.next().map(|label| (label.top + label.bottom) / 2.0);
        let middle = middle.unwrap();
        assert!(
            (middle - line).abs() < 2.0 * 4.0,
            "{middle}, line at {line}"
        );
    }
}

#[test]
fn over_the_highest_total_a_pause_keeps_clear_of_the_axis_name() {
    let mut days = vec![day(&[30]); 7];
    days[0] = paused(day(&[240]));
    for width in [360, 880] {
        let mut view = WeekView {
            width,
            ..view(days.clone())
        };
        view.words.time = "Time on all platforms, all of them together".into();
        check(&draw(&view)).unwrap_or_else(|wrong| panic!("at {width}: {wrong}"));
    }
}

#[test]
fn a_word_wider_than_its_day_gives_way_to_the_totals_beside_it() {
    let mut days = vec![day(&[30]); 7];
    days[0] = day(&[240]);
    for low in 1..60 {
        days[3] = paused(Day::default());
        for at in [2, 4] {
            days[at] = Day {
                total: Some("12:345".into()),
                ..day(&[low])
            };
        }
        let mut view = WeekView {
            width: 360,
            ..view(days.clone())
        };
        view.words.paused = "suspended".into();
        check(&draw(&view)).unwrap_or_else(|wrong| panic!("{low} beside: {wrong}"));
    }
}

#[test]
fn a_pause_is_no_gap_and_no_zero() {
    let svg = |day: Day| draw(&view(vec![day; 7])).svg;
    let empty = svg(paused(Day::default()));
    let document = Document::parse(&empty).unwrap();
    assert_eq!(signs(&document).len(), 14, "two upright bars a day");
    assert_eq!(empty.matches(">paused<").count(), 7);
    assert_eq!(empty.matches("<rect").count(), 14, "and no box");
    assert!(!empty.contains("dasharray") && !empty.contains("not logged"));

    let with = svg(paused(day(&[60, 30])));
    let document = Document::parse(&with).unwrap();
    assert_eq!(signs(&document).len(), 14);
    assert_eq!(parts(&document).len(), 14, "bars as on any other day");
    assert_eq!(with.matches(">1:30<").count(), 7);
    assert_eq!(with.matches(">paused<").count(), 7);

    let future = svg(paused(common::future()));
    assert!(signs(&Document::parse(&future).unwrap()).is_empty());
    assert!(!future.contains("paused"));
}

#[test]
fn moods_stay_in_a_pause() {
    let felt = Day {
        mood: mood(50.0),
        ..Day::default()
    };
    let svg = draw(&view(vec![paused(felt); 7])).svg;
    assert_eq!(svg.matches("<circle").count(), 14, "a dot and its margin");
}

#[test]
fn a_limit_leaves_out_the_days_in_a_pause() {
    let lines = |days: [(Option<u32>, bool); 7]| {
        let days = days.map(|(minutes, paused)| Day {
            limit: minutes.and_then(limit),
            paused,
            ..day(&[30])
        });
        let chart = draw(&view(days.into()));
        let document = Document::parse(&chart.svg).unwrap();
        let labels = chart.svg.matches(">limit ").count();
        (limit_lines(&document), labels, chart.marks)
    };
    let (a, b) = ((Some(60), false), (Some(90), false));
    let rest = |(limit, _)| (limit, true);

    let (found, labels, marks) = lines([a, a, rest(a), rest(b), a, a, a]);
    assert_eq!((found.len(), labels), (2, 1), "two pieces of one line");
    let unit = |share: f64| share * 880.0 * 4.0;
    for (_, left, right) in found {
        for mark in &marks[2..=3] {
            let clear =
                right <= unit(mark.left) + 1.0 || unit(mark.left + mark.width) <= left + 1.0;
            assert!(clear, "{left} to {right} over {mark:?}");
        }
    }
    let (found, labels, _) = lines([a, a, rest(a), b, b, b, b]);
    assert_eq!(
        (found.len(), labels),
        (2, 2),
        "another limit is another line"
    );
    let (found, labels, _) = lines([a, rest(a), (None, false), rest(a), a, a, a]);
    assert_eq!(
        (found.len(), labels),
        (2, 2),
        "a day without a limit ends it"
    );
    let (found, labels, _) = lines([rest(a); 7]);
    assert_eq!((found.len(), labels), (0, 0));
}

#[test]
fn a_limit_in_a_pause_does_not_make_the_axis_higher() {
    let mut days = vec![day(&[30]); 7];
    days[3] = paused(Day {
        limit: limit(1440),
        ..Day::default()
    });
    let svg = draw(&view(days)).svg;
    assert!(svg.contains(">30 m<") && !svg.contains(">24 h<"));
}

#[test]
fn signs_and_words_of_a_pause_stay_clear_wherever_it_falls() {
    let figures = [None, Some(0), Some(3), Some(30), Some(119), Some(600)];
    let beside = [None, Some(0), Some(12), Some(25), Some(55), Some(130)];
    for figure in figures {
        for beside in beside {
            for days in [
                1u32, 8, 64, 0b001_1000, 0b001_0100, 0b110_0110, 0b101_0101, 127,
            ] {
                let days = (0..7).map(|at| {
                    let is_paused = days & (1 << at) != 0;
                    let minutes = if is_paused { figure } else { beside };
                    Day {
                        limit: limit(40),
                        paused: is_paused,
                        ..minutes.map_or_else(Day::default, |minutes| day(&[minutes, 2]))
                    }
                });
                let view = view(days.collect());
                for width in [360, 880] {
                    let chart = draw(&WeekView {
                        width,
                        ..view.clone()
                    });
                    check(&chart).unwrap_or_else(|wrong| {
                        panic!("{figure:?} beside {beside:?} at {width}: {wrong}")
                    });
                }
            }
        }
    }
}

#[test]
fn a_narrow_week_still_says_paused_in_full() {
    let words = |paused_days: &[usize], limited: bool| {
        let mut days = vec![day(&[60]); 7];
        for at in paused_days {
            days[*at] = paused(Day::default());
        }
        if limited {
            days.iter_mut().for_each(|day| day.limit = limit(90));
        }
        let chart = draw(&WeekView {
            width: 360,
            ..view(days)
        });
        check(&chart).unwrap();
        assert_eq!(
            signs(&Document::parse(&chart.svg).unwrap()).len(),
            2 * paused_days.len()
        );
        chart.svg.matches(">paused<").count()
    };
    for limited in [false, true] {
        assert_eq!(words(&[3], limited), 1, "up to the bars beside it");
        assert_eq!(
            words(&[3, 4, 5], limited),
            1,
            "days beside one another share"
        );
        assert_eq!(words(&[0, 1, 5, 6], limited), 2);
        assert_eq!(words(&[0, 1, 2, 3, 4, 5, 6], limited), 1);
    }
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
    let when = (proptest::bool::weighted(0.1), proptest::bool::weighted(0.3));
    (words, bars, mood, limit, when).prop_map(
        |((label, total), bars, mood, limit, (future, paused))| Day {
            label,
            total,
            bars,
            mood: mood.map(|(valence, late)| Mood { valence, late }),
            limit: limit.map(|(minutes, label)| Limit { minutes, label }),
            future,
            paused,
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
        words in ("\\PC{0,40}", "\\PC{0,40}", "\\PC{0,40}", "\\PC{0,40}", "\\PC{0,20}"),
    ) {
        let (mood, mood_high, time, not_logged, paused) = words;
        let view = WeekView {
            title: not_logged.clone(),
            days,
            width,
            platforms: common::platforms(&["a"; 12]),
            words: WeekWords {
                mood_low: mood_high.clone(), mood, mood_high, time, not_logged, paused,
                ..common::words()
            },
            ..WeekView::default()
        };
        let chart = chart::week(&view, &tick).unwrap();
        if let Err(wrong) = check(&chart) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
