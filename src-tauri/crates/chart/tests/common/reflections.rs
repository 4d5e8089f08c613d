//! Reflections to draw. All of them are made up.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "these are tests"
)]

use super::weeks::{calendar, chance};
use chart::{Chart, ReflectionQuestion, ReflectionWeek, ReflectionsView, Table};

pub fn week(answers: &[Option<u8>]) -> ReflectionWeek {
    ReflectionWeek {
        spoken: format!("{answers:?}"),
        answers: answers.to_vec(),
        ..ReflectionWeek::default()
    }
}

pub fn late(week: ReflectionWeek) -> ReflectionWeek {
    ReflectionWeek { late: true, ..week }
}

pub fn pause() -> ReflectionWeek {
    ReflectionWeek {
        spoken: "paused".into(),
        paused: true,
        ..week(&[])
    }
}

pub fn questions() -> Vec<ReflectionQuestion> {
    let questions = [
        ("Loneliness", "very lonely"),
        ("Worry about missing out", "very worried"),
        ("Connection with people who matter", "very connected"),
    ];
    questions
        .map(|(heading, high)| ReflectionQuestion {
            heading: heading.into(),
            high: high.into(),
            low: "not at all".into(),
        })
        .into()
}

pub fn view(weeks: Vec<ReflectionWeek>) -> ReflectionsView {
    let labels = calendar(weeks.len()).into_iter();
    let weeks = labels
        .zip(weeks)
        .map(|((label, begins_month), week)| ReflectionWeek {
            spoken_label: format!("the week of {label}"),
            label,
            begins_month,
            ..week
        });
    let weeks: Vec<_> = weeks.collect();
    let rows = |week: &ReflectionWeek| vec![week.spoken_label.clone(), week.spoken.clone()];
    ReflectionsView {
        title: "Reflections".into(),
        summary: "Loneliness between 2 and 6 in 10 of 13 weeks.".into(),
        paused: "paused".into(),
        late: "hollow: entered late".into(),
        questions: questions(),
        table: Table {
            caption: "By week".into(),
            columns: vec!["Week".into(), "Answers".into()],
            rows: weeks.iter().map(rows).collect(),
        }
        .into(),
        weeks,
        ..ReflectionsView::default()
    }
}

pub fn draw(view: &ReflectionsView) -> Chart {
    chart::reflections(view).expect("reflections draw")
}

/// Gaps in one question and in all, a pause, late answers, both ends of the scale.
pub fn ordinary() -> ReflectionsView {
    let all = |one, two, three| week(&[Some(one), Some(two), Some(three)]);
    view(vec![
        all(3, 5, 7),
        all(4, 5, 6),
        late(all(6, 7, 4)),
        week(&[]),
        all(5, 3, 6),
        week(&[Some(4), None, Some(7)]),
        all(2, 2, 8),
        pause(),
        pause(),
        all(3, 0, 10),
        late(week(&[None, Some(1), Some(9)])),
        all(2, 2, 8),
        all(0, 10, 5),
    ])
}

pub fn life(count: usize) -> Vec<ReflectionWeek> {
    let mut chance = chance(5);
    let mut levels = [3u8, 5, 6];
    let weeks = (0..count).map(|at| {
        let kind = chance(100);
        let answers = levels.each_mut().map(|level| {
            *level = (*level + chance(3) as u8).saturating_sub(1).min(10);
            Some(*level)
        });
        match kind {
            _ if (count / 2..count / 2 + count.div_ceil(20)).contains(&at) => pause(),
            0..20 => week(&[]),
            20..25 => late(week(&answers)),
            _ => week(&answers),
        }
    });
    weeks.collect()
}

pub fn narrow(view: ReflectionsView) -> ReflectionsView {
    ReflectionsView { width: 360, ..view }
}

pub fn all() -> Vec<(&'static str, ReflectionsView)> {
    let four = ReflectionsView {
        questions: [questions(), questions()]
            .concat()
            .into_iter()
            .take(4)
            .collect(),
        ..ordinary()
    };
    vec![
        ("ordinary", ordinary()),
        ("empty", view(vec![])),
        ("single", view(vec![week(&[Some(7), None, Some(0)])])),
        ("year", view(life(52))),
        ("decade", view(life(520))),
        ("narrow", narrow(ordinary())),
        ("narrow_year", narrow(view(life(52)))),
        ("four_questions", four),
    ]
}
