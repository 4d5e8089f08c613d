//! Reflections, looked at from outside.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{ChartError, ReflectionQuestion, ReflectionWeek, ReflectionsView, Theme, to_png};
use common::areas::signs;
use common::marks::{check_weeks, points};
use common::png::assert_golden;
use common::reflections::{self, draw, late, pause, view, week};
use proptest::prelude::*;
use roxmltree::Document;

/// How many answers each line joins, from the first question to the last.
fn lines(view: &ReflectionsView) -> Vec<usize> {
    let chart = draw(view);
    let document = Document::parse(&chart.svg).unwrap();
    let lines = document.descendants().filter(|node| {
        node.has_tag_name("polyline") && node.attribute("stroke") == Some("var(--accent)")
    });
    lines.map(|line| points(line).len()).collect()
}

/// How many dots there are, and how many of them are hollow.
fn dots(view: &ReflectionsView) -> (usize, usize) {
    let svg = draw(view).svg;
    let document = Document::parse(&svg).unwrap();
    let circles = |ink: &str| {
        let circles = document.descendants();
        let circles = circles.filter(|node| node.has_tag_name("circle"));
        let circles = circles.filter(|node| node.attribute("fill") == Some(ink));
        circles
            .map(|node| {
                (
                    node.attribute("cx"),
                    node.attribute("cy"),
                    common::areas::number(node, "r"),
                )
            })
            .collect::<Vec<_>>()
    };
    let (filled, paper) = (circles("var(--accent)"), circles("var(--paper)"));
    let is_hollow = |dot: &&(Option<&str>, Option<&str>, f64)| {
        paper
            .iter()
            .any(|hole| (hole.0, hole.1) == (dot.0, dot.1) && hole.2 < dot.2)
    };
    (filled.len(), filled.iter().filter(is_hollow).count())
}

fn one_question(weeks: Vec<ReflectionWeek>) -> ReflectionsView {
    ReflectionsView {
        questions: reflections::questions().into_iter().take(1).collect(),
        ..view(weeks)
    }
}

fn answered(answers: &[Option<u8>]) -> ReflectionsView {
    one_question(answers.iter().map(|answer| week(&[*answer])).collect())
}

#[test]
fn golden_pictures() {
    for (name, view) in reflections::all() {
        insta::assert_snapshot!(name, draw(&view).svg);
    }
}

#[test]
fn golden_pixels() {
    let view = ReflectionsView {
        width: 600,
        ..reflections::ordinary()
    };
    assert_golden(
        "reflections",
        &to_png(&draw(&view), Theme::Dark, 648).unwrap(),
    );
}

#[test]
fn labels_stay_apart_and_inside_at_every_width() {
    for (name, view) in reflections::all() {
        for width in [360, 440, 640, 880, 1600] {
            let view = ReflectionsView {
                width,
                ..view.clone()
            };
            check_weeks(&draw(&view), view.weeks.len())
                .unwrap_or_else(|wrong| panic!("{name} at {width}: {wrong}"));
        }
    }
}

#[test]
fn lines_join_only_neighbours() {
    let a = Some(5);
    assert_eq!(lines(&answered(&[a, a, a, a])), [4]);
    assert_eq!(lines(&answered(&[a, a, None, a, a, a])), [2, 3]);
    assert_eq!(lines(&answered(&[a, None, a, None])), [0usize; 0]);
    let mut two = vec![week(&[a, a]); 5];
    two[1].answers[0] = None;
    two[4].answers.clear();
    assert_eq!(lines(&view(two)), [2, 4], "each question has its own gaps");
}

#[test]
fn an_answer_is_as_high_as_it_says() {
    let heights = |answers: &[u8]| {
        let answers: Vec<_> = answers.iter().copied().map(Some).collect();
        let svg = draw(&answered(&answers)).svg;
        let document = Document::parse(&svg).unwrap();
        let line = document
            .descendants()
            .find(|node| node.attribute("stroke") == Some("var(--accent)"));
        let points = points(line.unwrap());
        points.iter().map(|(_, y)| *y).collect::<Vec<_>>()
    };
    let found = heights(&[0, 5, 10, 200]);
    let (low, high) = (90.5 * 4.0, 34.5 * 4.0);
    assert_eq!(found, [low, (low + high) / 2.0, high, high]);
}

#[test]
fn late_answers_are_hollow_at_every_length() {
    let weeks = |count: usize| {
        let mut weeks = vec![week(&[Some(4)]); count];
        weeks[2] = late(week(&[Some(6)]));
        one_question(weeks)
    };
    assert_eq!(dots(&weeks(13)), (13, 1));
    assert_eq!(dots(&weeks(400)), (1, 1), "a line says the rest");
}

#[test]
fn where_a_line_says_enough_a_lonely_answer_still_has_its_dot() {
    let mut answers = vec![Some(4); 300];
    (answers[100], answers[102]) = (None, None);
    assert_eq!(dots(&answered(&answers)), (1, 0));
    assert_eq!(lines(&answered(&answers)), [100, 197]);
}

#[test]
fn a_pause_is_a_sign_and_no_answer_is_nothing() {
    let count = |weeks: Vec<ReflectionWeek>| {
        let chart = draw(&view(weeks));
        let document = Document::parse(&chart.svg).unwrap();
        signs(&document).len() / 2
    };
    assert_eq!(count(vec![week(&[]); 4]), 0);
    assert_eq!(
        count(vec![pause(); 4]),
        12,
        "one for each week and question"
    );
    let felt = ReflectionWeek {
        answers: vec![Some(3), None, Some(3)],
        ..pause()
    };
    assert_eq!(count(vec![felt; 4]), 4, "only where nothing was answered");
    let mut long = vec![week(&[Some(1), Some(1), Some(1)]); 100];
    long[50..60].fill(pause());
    assert_eq!(count(long), 3, "thin neighbours share one");
}

#[test]
fn the_table_and_the_words_are_handed_through() {
    let view = reflections::ordinary();
    let chart = draw(&view);
    assert_eq!(chart.table, view.table);
    for (mark, week) in chart.marks.iter().zip(&view.weeks) {
        assert_eq!(
            (&mark.label, &mark.value),
            (&week.spoken_label, &week.spoken)
        );
    }
    for word in [
        "Loneliness",
        "Worry about missing out",
        "not at all",
        "very lonely",
    ] {
        assert!(chart.svg.contains(&format!(">{word}</text>")), "{word}");
    }
    let file = chart::to_svg_file(&chart, Theme::Light);
    assert!(file.contains(">paused</text>"));
}

#[test]
fn more_than_four_questions_are_refused_with_a_sentence() {
    let mut many = reflections::ordinary();
    many.questions = vec![ReflectionQuestion::default(); 5];
    let refused = chart::reflections(&many).unwrap_err();
    assert_eq!(refused, ChartError::Questions(5));
    assert_eq!(
        (refused.code(), refused.to_string().as_str()),
        (
            "chart-questions",
            "reflections have at most 4 questions, not 5"
        )
    );
}

fn any_week() -> impl Strategy<Value = ReflectionWeek> {
    let answers = proptest::collection::vec(proptest::option::of(any::<u8>()), 0..6);
    let flags = (
        proptest::bool::weighted(0.2),
        any::<bool>(),
        proptest::bool::weighted(0.2),
    );
    ("\\PC{0,10}", answers, flags).prop_map(|(label, answers, (begins_month, late, paused))| {
        ReflectionWeek {
            label,
            begins_month,
            answers,
            late,
            paused,
            ..ReflectionWeek::default()
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
    fn any_reflections_draw_with_their_labels_apart(
        weeks in proptest::collection::vec(any_week(), 0..30),
        times in prop_oneof![4 => Just(1usize), 1 => 2usize..25],
        width in 300u32..1700,
        questions in proptest::collection::vec(("\\PC{0,60}", "\\PC{0,30}", "\\PC{0,30}"), 0..5),
    ) {
        let count = weeks.len() * times;
        let questions = questions.into_iter();
        let questions = questions.map(|(heading, high, low)| ReflectionQuestion { heading, high, low });
        let view = ReflectionsView {
            weeks: weeks.iter().cycle().take(count).cloned().collect(),
            width,
            questions: questions.collect(),
            ..ReflectionsView::default()
        };
        let chart = chart::reflections(&view).unwrap();
        if let Err(wrong) = check_weeks(&chart, count) {
            return Err(TestCaseError::fail(wrong));
        }
    }
}
