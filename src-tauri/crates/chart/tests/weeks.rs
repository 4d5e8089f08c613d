//! Weeks side by side, looked at from outside.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{ChartError, Limit, Theme, WeekBar, WeekPart, WeeksView, WeeksWords, to_png};
use common::areas::{labels, limit_lines, parts, signs};
use common::marks::{check_weeks, points, rectangles, touching};
use common::png::assert_golden;
use common::tick;
use common::weeks::{self, draw, gap, limit, pause, paused, view, week};
use proptest::prelude::*;
use roxmltree::Document;

const WIDTHS: [u32; 6] = [360, 440, 640, 880, 1200, 1600];

#[test]
fn golden_pictures() {
    for (name, view) in weeks::all() {
        insta::assert_snapshot!(name, draw(&view).svg);
    }
}

#[test]
fn golden_pixels() {
    let view = WeeksView {
        width: 600,
        ..weeks::ordinary()
    };
    assert_golden("weeks", &to_png(&draw(&view), Theme::Light, 648).unwrap());
}

#[test]
fn labels_stay_apart_and_inside_at_every_width() {
    for (name, view) in weeks::all() {
        for width in WIDTHS {
            let view = WeeksView {
                width,
                ..view.clone()
            };
            check_weeks(&draw(&view), view.weeks.len())
                .unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

#[test]
fn every_number_of_weeks_draws() {
    let all = weeks::life(700);
    for count in (1..60).chain([104, 156, 157, 208, 260, 313, 520, 700]) {
        for width in [360, 880] {
            let view = WeeksView {
                width,
                ..view(all[..count].to_vec())
            };
            check_weeks(&draw(&view), count)
                .unwrap_or_else(|wrong| panic!("{count} weeks at {width}: {wrong}"));
        }
    }
}

#[test]
fn the_table_and_the_words_are_handed_through() {
    let view = weeks::ordinary();
    let chart = draw(&view);
    assert_eq!(chart.table, view.table);
    assert_eq!((&chart.title, &chart.summary), (&view.title, &view.summary));
    for (mark, week) in chart.marks.iter().zip(&view.weeks) {
        assert_eq!(
            (&mark.label, &mark.value),
            (&week.spoken_label, &week.spoken)
        );
    }
}

#[test]
fn missing_zero_and_paused_look_different() {
    let shapes = |week: WeekBar| {
        let chart = draw(&view(vec![week; 4]));
        let document = Document::parse(&chart.svg).unwrap();
        let dashed = rectangles(&document, "stroke-dasharray", "").len();
        let ticks = rectangles(&document, "fill", "var(--ink-3)").len() - signs(&document).len();
        (
            dashed,
            ticks,
            signs(&document).len(),
            parts(&document).len(),
        )
    };
    assert_eq!(shapes(gap()), (4, 0, 0, 0), "dashed boxes");
    assert_eq!(shapes(week(&[0, 0])), (0, 4, 0, 0), "ticks");
    assert_eq!(shapes(pause()), (0, 0, 8, 0), "signs of two upright bars");
    assert_eq!(shapes(week(&[30, 20])), (0, 0, 0, 8), "parts");
    assert_eq!(shapes(paused(week(&[30, 20]))), (0, 0, 8, 8), "both");
    let unlooked = WeekBar {
        total: None,
        ..week(&[30])
    };
    assert_eq!(shapes(unlooked), (4, 0, 0, 0), "parts of a gap");
}

#[test]
fn thin_neighbours_share_a_box_and_a_sign() {
    let mut weeks = vec![week(&[300]); 104];
    weeks[10..14].fill(gap());
    weeks[40..43].fill(pause());
    weeks[60] = gap();
    let chart = draw(&view(weeks));
    let document = Document::parse(&chart.svg).unwrap();
    let boxes = rectangles(&document, "stroke-dasharray", "");
    assert_eq!((boxes.len(), signs(&document).len()), (2, 2));
    let wide = |at: usize| boxes[at].right - boxes[at].left;
    assert!(wide(0) > 3.5 * wide(1), "{boxes:?}");
}

#[test]
fn a_bar_is_as_high_as_its_minutes_say() {
    for count in [4usize, 13, 52, 520] {
        let height = |minutes: &[u32]| {
            let mut weeks = vec![gap(); count];
            (weeks[0], weeks[count - 1]) = (week(minutes), week(&[1200]));
            let chart = draw(&view(weeks));
            let document = Document::parse(&chart.svg).unwrap();
            let (thick, thin) = (parts(&document), touching(&document));
            let bars = thick.into_iter().chain(thin);
            let middle = chart.marks[count / 2].x * 880.0 * 4.0;
            let bars: Vec<_> = bars.filter(|bar| bar.left < middle).collect();
            let top = bars.iter().map(|bar| bar.top).fold(f64::MAX, f64::min);
            bars.iter().map(|bar| bar.bottom).fold(0.0, f64::max) - top
        };
        let whole = height(&[1200]);
        assert!(whole > 150.0 * 4.0, "{count} weeks: {whole}");
        for minutes in [
            vec![300, 300, 300, 300],
            vec![1, 1, 598, 598, 2],
            vec![240; 5],
        ] {
            let found = height(&minutes);
            assert!((found - whole).abs() < 4.0, "{minutes:?}: {found}, {whole}");
        }
        let half = height(&[300, 300]);
        assert!((half - whole / 2.0).abs() < 4.0, "{half}, {whole}");
    }
}

#[test]
fn gaps_between_bars_and_parts_give_way_as_they_get_thin() {
    let gaps = |count: usize| {
        let chart = draw(&view(vec![week(&[200, 200]); count]));
        let document = Document::parse(&chart.svg).unwrap();
        let parts = parts(&document);
        let between = |one: f64, next: f64| ((next - one) / 4.0 * 10.0).round() / 10.0;
        (
            between(parts[0].right, parts[2].left),
            between(parts[1].bottom, parts[0].top),
        )
    };
    let (wide, thin) = (gaps(13), gaps(104));
    assert!(wide.0 > 20.0 && wide.1 > 1.5, "{wide:?}");
    assert!(thin.0 > 1.5 && (0.4..=1.0).contains(&thin.1), "{thin:?}");

    let chart = draw(&view(vec![week(&[200, 200]); 300]));
    let document = Document::parse(&chart.svg).unwrap();
    assert!(parts(&document).is_empty());
    let shapes = document.descendants().filter(|node| {
        let fill = node.attribute("fill").unwrap_or_default();
        fill.starts_with("var(--platform-")
    });
    let shapes: Vec<_> = shapes.map(points).collect();
    assert_eq!(shapes.len(), 2, "one shape a platform");
    assert!(shapes.iter().all(|shape| shape.len() == 4), "{shapes:?}");
    assert_eq!(shapes[0][0].1, shapes[1][2].1, "no gap between them");
}

#[test]
fn bars_that_touch_leave_a_gap_where_there_is_one() {
    let mut weeks = vec![week(&[200, 200]); 300];
    weeks[100] = gap();
    weeks[200] = pause();
    weeks[250] = week(&[0]);
    weeks[270] = week(&[0, 200]);
    let svg = draw(&view(weeks)).svg;
    let shapes = |slot: u32| {
        let fill = format!("<polygon points=\"[^\"]*\" fill=\"var(--platform-{slot})\"");
        let fill = fill.split("[^\"]*").nth(1).unwrap().to_owned();
        svg.matches(&fill).count()
    };
    assert_eq!((shapes(0), shapes(1)), (5, 4));
}

#[test]
fn totals_stand_over_the_bars_while_all_of_them_have_room() {
    let totals = |count: usize, width: u32| {
        let mut weeks = vec![week(&[200]); count];
        weeks[0].total = Some("100:20".into());
        let chart = draw(&WeeksView {
            width,
            ..view(weeks)
        });
        chart.svg.matches(">3:20<").count() + chart.svg.matches(">100:20<").count()
    };
    assert_eq!(totals(8, 360), 0);
    assert_eq!(totals(4, 360), 4);
    assert_eq!(totals(13, 880), 13);
    assert_eq!(totals(16, 880), 16);
    assert_eq!(totals(20, 880), 0);
}

#[test]
fn only_days_that_were_open_count_as_coverage() {
    let with = |logged_days, open_days| WeekBar {
        logged_days,
        open_days,
        ..week(&[60])
    };
    let weeks = vec![with(5, 7), with(2, 3), with(6, 5), with(4, 0), with(0, 7)];
    let figures = |view: &WeeksView| {
        let document = draw(view).svg;
        let document = Document::parse(&document).unwrap();
        let texts = labels(&document).into_iter().map(|label| label.what);
        texts.filter(|text| text.contains('/')).collect::<Vec<_>>()
    };
    assert_eq!(figures(&view(weeks.clone())), ["5/7", "2/3", "5/5", "0/7"]);

    let many: Vec<_> = weeks.iter().cycle().take(60).cloned().collect();
    let chart = draw(&view(many));
    assert!(!chart.svg.contains("/7<"));
    let document = Document::parse(&chart.svg).unwrap();
    let cells = rectangles(&document, "fill", "var(--line)");
    assert_eq!(cells.len(), 48, "a cell for each week with an open day");
    let filled = document.descendants().filter(|node| {
        node.has_tag_name("polygon") && node.attribute("fill") == Some("var(--line-strong)")
    });
    let shares: Vec<_> = filled
        .zip(&cells)
        .map(|(filled, cell)| {
            let points = points(filled);
            let high = points[2].1 - points[0].1;
            (high / (cell.bottom - cell.top) * 100.0).round()
        })
        .take(4)
        .collect();
    assert_eq!(shares, [72.0, 67.0, 100.0, 0.0]);
}

#[test]
fn without_an_open_day_there_is_no_row() {
    let closed = draw(&view(vec![pause(); 8]));
    assert!(!closed.svg.contains(">days<"));
    let open = draw(&view(vec![gap(); 8]));
    assert!(open.svg.contains(">days<") && open.svg.contains(">0/7<"));
}

#[test]
fn equal_limits_share_a_line_and_every_line_is_named() {
    let lines = |limits: &[Option<u32>]| {
        let weeks = limits.iter().map(|minutes| WeekBar {
            limit: minutes.and_then(limit),
            ..week(&[30])
        });
        let chart = draw(&view(weeks.collect()));
        let document = Document::parse(&chart.svg).unwrap();
        let named = chart.svg.matches(">limit\u{a0}").count();
        let named = named + chart.svg.matches(">limit ").count();
        (limit_lines(&document).len(), named)
    };
    let (a, b) = (Some(600), Some(900));
    assert_eq!(lines(&[None; 6]), (0, 0));
    assert_eq!(lines(&[a; 6]), (1, 1));
    assert_eq!(lines(&[a, a, a, b, b, b]), (2, 2));
    assert_eq!(lines(&[a, a, None, a, a, a]), (2, 2));
    assert_eq!(lines(&[a; 300]), (1, 1));
}

#[test]
fn a_limit_leaves_out_weeks_in_a_pause() {
    let mut weeks = vec![week(&[30]); 8];
    weeks[3] = pause();
    weeks.iter_mut().for_each(|week| week.limit = limit(300));
    weeks[3].limit = limit(10_000);
    let svg = draw(&view(weeks)).svg;
    let document = Document::parse(&svg).unwrap();
    assert_eq!(limit_lines(&document).len(), 2, "two pieces of one line");
    assert_eq!(svg.matches(">limit ").count(), 1);
    assert!(!svg.contains("100 h"), "it does not make the axis higher");
}

#[test]
fn over_the_highest_total_a_pause_keeps_clear_of_the_heading() {
    let mut view = view(vec![week(&[60]); 13]);
    view.words.time = "Time in all of a week, on all platforms together".into();
    let plain = draw(&view).svg;
    for minutes in (0..=900).step_by(20) {
        view.weeks[0] = WeekBar {
            label: view.weeks[0].label.clone(),
            ..paused(week(&[minutes]))
        };
        view.weeks[5] = week(&[900]);
        for at in 1..13 {
            view.weeks[at].limit = limit(minutes);
        }
        let chart = draw(&view);
        check_weeks(&chart, 13).unwrap_or_else(|wrong| panic!("{minutes}: {wrong}"));
    }
    let view_box = |svg: &str| svg.split("viewBox").nth(1).unwrap()[..24].to_owned();
    view.weeks[0] = paused(week(&[30]));
    assert_eq!(view_box(&draw(&view).svg), view_box(&plain), "no room lost");
}

#[test]
fn a_title_from_right_to_left_changes_nothing_but_the_title() {
    let view = weeks::leftwards();
    let (chart, plain) = (draw(&view), draw(&weeks::ordinary()));
    assert_eq!(chart.title, view.title);
    let document = Document::parse(&chart.svg).unwrap();
    let title = document
        .descendants()
        .find(|node| node.has_tag_name("title"));
    assert_eq!(title.unwrap().text(), Some(view.title.as_str()));
    let shapes = |svg: &str| svg.split_once("</desc>").unwrap().1.to_owned();
    assert_eq!(shapes(&chart.svg), shapes(&plain.svg));
    assert_eq!(chart.marks, plain.marks);

    let file = chart::to_svg_file(&chart, Theme::Light);
    let document = Document::parse(&file).unwrap();
    let heading = document
        .descendants()
        .find(|node| node.has_tag_name("text"))
        .unwrap();
    assert_eq!(heading.text(), Some(view.title.as_str()));
    assert_eq!(heading.attribute("unicode-bidi"), Some("plaintext"));
    assert_eq!(heading.attribute("text-anchor"), Some("start"));
    assert_eq!(file.matches("unicode-bidi").count(), 1);
    assert!(!chart::to_svg_file(&plain, Theme::Light).contains("unicode-bidi"));
}

#[test]
fn a_file_explains_only_what_is_in_its_picture() {
    let file = |view: &WeeksView| chart::to_svg_file(&draw(view), Theme::Dark);
    let all = file(&weeks::ordinary());
    for word in ["Instagram", "X", "not logged", "paused", "limit"] {
        assert!(all.contains(&format!(">{word}</text>")), "{word}");
    }
    let plain = file(&view(vec![week(&[0, 60]); 3]));
    assert!(plain.contains(">TikTok</text>"));
    for word in ["Instagram", "not logged", "paused", ">limit"] {
        assert!(!plain.contains(word), "{word}");
    }
}

#[test]
fn a_platform_that_is_not_listed_is_refused() {
    let mut stray = view(vec![week(&[5])]);
    stray.platforms.clear();
    assert_eq!(
        chart::weeks(&stray, &tick).unwrap_err(),
        ChartError::Platform {
            platform: 0,
            listed: 0
        }
    );
}

fn any_week() -> impl Strategy<Value = WeekBar> {
    let minutes = prop_oneof![0u32..5, 0u32..900, 0u32..10_080, Just(u32::MAX)];
    let part = (0usize..12, minutes).prop_map(|(platform, minutes)| WeekPart { platform, minutes });
    let parts = proptest::collection::vec(part, 0..8);
    let limit = prop_oneof![
        3 => Just(Some((600, "limit 10 h".to_owned()))),
        1 => proptest::option::of((0u32..12_000, "limit [0-9a-z ]{0,30}")),
    ];
    let words = ("\\PC{0,10}", proptest::option::weighted(0.8, "\\PC{0,6}"));
    let days = (0u8..9, 0u8..9);
    let flags = (proptest::bool::weighted(0.2), proptest::bool::weighted(0.2));
    (words, parts, limit, days, flags).prop_map(
        |((label, total), parts, limit, (logged_days, open_days), (begins_month, paused))| {
            WeekBar {
                label,
                begins_month,
                total,
                parts,
                logged_days,
                open_days,
                limit: limit.map(|(minutes, label)| Limit { minutes, label }),
                paused,
                ..WeekBar::default()
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
    fn any_weeks_draw_with_their_labels_apart(
        weeks in proptest::collection::vec(any_week(), 0..30),
        times in prop_oneof![4 => Just(1usize), 1 => 2usize..25],
        width in 300u32..1700,
        words in ("\\PC{0,40}", "\\PC{0,40}", "\\PC{0,20}"),
    ) {
        let (time, coverage, not_logged) = words;
        let count = weeks.len() * times;
        let view = WeeksView {
            title: not_logged.clone(),
            weeks: weeks.iter().cycle().take(count).cloned().collect(),
            width,
            platforms: common::platforms(&["a"; 12]),
            words: WeeksWords { time, coverage, not_logged, ..weeks::words() },
            ..WeeksView::default()
        };
        let chart = chart::weeks(&view, &tick).unwrap();
        if let Err(wrong) = check_weeks(&chart, count) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
