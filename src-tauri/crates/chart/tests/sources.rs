//! Where figures come from, looked at from outside.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{
    ChartError, SourceFill, SourceKind, SourcePart, SourceWeek, SourcesView, Theme, to_svg_file,
};
use common::marks::{check_weeks, rectangles};
use common::sources::{self, draw, view, week};
use proptest::prelude::*;
use roxmltree::Document;
use std::collections::BTreeSet;

const INKS: [&str; 4] = [
    "var(--accent)",
    "var(--mood-0)",
    "var(--ink-2)",
    "var(--line-strong)",
];

#[test]
fn golden_pictures() {
    for (name, view) in sources::all()
        .into_iter()
        .filter(|(name, _)| *name != "decade")
    {
        insta::assert_snapshot!(name, draw(&view).svg);
    }
}

#[test]
fn labels_stay_apart_and_inside_at_every_width() {
    for (name, view) in sources::all() {
        for width in [360, 440, 640, 880, 1600] {
            let view = SourcesView {
                width,
                ..view.clone()
            };
            check_weeks(&draw(&view), view.weeks.len())
                .unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

#[test]
fn every_source_has_an_ink_and_a_pattern_of_its_own() {
    let looks = (0..4).map(|kind| {
        let mut figures = vec![(0, 0); kind];
        figures.push((30, 0));
        let svg = draw(&view(vec![week(&figures)])).svg;
        let document = Document::parse(&svg).unwrap();
        let ink = rectangles(&document, "fill", INKS[kind]).len();
        assert_eq!(ink, 1, "{}", INKS[kind]);
        let pattern = document
            .descendants()
            .find(|node| node.has_tag_name("polygon"));
        let pattern = pattern.map(|node| node.attribute("points").unwrap().to_owned());
        assert_eq!(pattern.is_some(), kind > 0, "only one is solid");
        pattern
    });
    assert_eq!(looks.collect::<BTreeSet<_>>().len(), 4);
}

#[test]
fn what_was_entered_late_is_hollow_and_keeps_its_ink_and_pattern() {
    for (kind, ink) in INKS.into_iter().enumerate() {
        let mut figures = vec![(0, 0); kind];
        figures.push((30, 12));
        let svg = draw(&view(vec![week(&figures)])).svg;
        let document = Document::parse(&svg).unwrap();
        let solid = rectangles(&document, "fill", ink);
        let hollow = rectangles(&document, "stroke", ink);
        assert_eq!((solid.len(), hollow.len()), (1, 1), "{ink}");
        let share = |area: &common::areas::Area| area.bottom - area.top;
        let ratio = share(&hollow[0]) / share(&solid[0]);
        assert!((0.55..0.7).contains(&ratio), "12 to 18: {ratio}");
        let patterns = svg.matches("<polygon").count();
        assert_eq!(patterns, if kind > 0 { 2 } else { 0 });
    }
}

#[test]
fn more_late_ones_than_there_are_count_as_all() {
    let part = SourcePart {
        kind: 0,
        figures: 3,
        late: 9,
    };
    let odd = SourceWeek {
        parts: vec![part],
        ..SourceWeek::default()
    };
    let svg = draw(&view(vec![odd])).svg;
    assert_eq!(svg.matches("stroke=\"var(--accent)\"").count(), 1);
    assert_eq!(svg.matches("fill=\"var(--accent)\"").count(), 0);
}

#[test]
fn a_week_without_a_figure_is_a_gap() {
    let svg = draw(&view(vec![week(&[]), week(&[(0, 0), (0, 0)])])).svg;
    assert_eq!(svg.matches("<rect").count(), 0);
    assert!(!svg.contains("polygon"));
}

#[test]
fn counts_have_whole_lines() {
    let mut lines = Vec::new();
    for figures in [0, 1, 3, 7, 35, 84, 400] {
        let seen = std::cell::RefCell::new(Vec::new());
        let view = view(vec![week(&[(figures, 0)])]);
        chart::sources(&view, &|count| {
            seen.borrow_mut().push(count);
            count.to_string()
        })
        .unwrap();
        lines.push(seen.into_inner());
    }
    assert_eq!(lines[1], [0, 1, 2, 3, 4]);
    assert_eq!(lines[3], [0, 2, 4, 6, 8]);
    assert_eq!(lines[5], [0, 25, 50, 75, 100]);
    assert!(lines.iter().all(|lines| lines.len() <= 5), "{lines:?}");
}

#[test]
fn a_file_explains_only_what_is_in_its_picture() {
    let file = |view: &SourcesView| to_svg_file(&draw(view), Theme::Light);
    let all = file(&sources::ordinary());
    for word in ["from the phone", "a guess", "hollow: entered late"] {
        assert!(all.contains(&format!(">{word}</text>")), "{word}");
    }
    let plain = file(&view(vec![week(&[(0, 0), (0, 0), (3, 0)])]));
    assert!(plain.contains(">timed here</text>"));
    assert!(!plain.contains("a guess") && !plain.contains("hollow"));
}

#[test]
fn the_table_is_handed_through() {
    let view = sources::ordinary();
    let chart = draw(&view);
    assert_eq!(chart.table, view.table);
    assert_eq!(chart.marks[0].value, "33 figures");
    assert_eq!(chart.marks[0].label, "the week of 5 Oct");
}

#[test]
fn a_source_that_is_not_listed_is_refused_with_a_sentence() {
    let mut stray = view(vec![week(&[(1, 0), (2, 0)])]);
    stray.kinds.truncate(1);
    let refused = chart::sources(&stray, &|count| count.to_string()).unwrap_err();
    assert_eq!(refused, ChartError::Source { kind: 1, listed: 1 });
    assert_eq!(
        (refused.code(), refused.to_string().as_str()),
        (
            "chart-source",
            "a part belongs to source 1, but the view lists only 1"
        )
    );
}

fn any_week() -> impl Strategy<Value = SourceWeek> {
    let figures = || prop_oneof![0u32..5, 0u32..200, Just(u32::MAX)];
    let part = (0usize..4, figures(), figures()).prop_map(|(kind, figures, late)| SourcePart {
        kind,
        figures,
        late,
    });
    let parts = proptest::collection::vec(part, 0..6);
    ("\\PC{0,10}", proptest::bool::weighted(0.2), parts).prop_map(|(label, begins_month, parts)| {
        SourceWeek {
            label,
            begins_month,
            parts,
            ..SourceWeek::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_sources_draw_with_their_labels_apart(
        weeks in proptest::collection::vec(any_week(), 0..30),
        times in prop_oneof![4 => Just(1usize), 1 => 2usize..25],
        width in 300u32..1700,
        fills in proptest::collection::vec(0usize..4, 4),
        words in ("\\PC{0,60}", "\\PC{0,20}"),
    ) {
        let (heading, late) = words;
        let count = weeks.len() * times;
        let all = [SourceFill::Meter, SourceFill::Import, SourceFill::Timer, SourceFill::Recall];
        let kinds = fills.iter().map(|at| SourceKind { name: late.clone(), fill: all[*at] });
        let view = SourcesView {
            weeks: weeks.iter().cycle().take(count).cloned().collect(),
            width,
            kinds: kinds.collect(),
            heading,
            late,
            ..SourcesView::default()
        };
        let chart = chart::sources(&view, &common::tick).unwrap();
        if let Err(wrong) = check_weeks(&chart, count) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
