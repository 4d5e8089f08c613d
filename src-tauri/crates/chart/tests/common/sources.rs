//! Where figures come from. All of it is made up.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

use super::weeks::{calendar, chance};
use chart::{Chart, SourceFill, SourceKind, SourcePart, SourceWeek, SourcesView, Table};

/// Figures by kind, each with how many of them are late.
pub fn week(figures: &[(u32, u32)]) -> SourceWeek {
    let parts = figures.iter().enumerate();
    let parts = parts.map(|(kind, &(figures, late))| SourcePart {
        kind,
        figures,
        late,
    });
    let sum: u32 = figures.iter().map(|(figures, _)| figures).sum();
    SourceWeek {
        spoken: format!("{sum} figures"),
        parts: parts.collect(),
        ..SourceWeek::default()
    }
}

pub fn kinds() -> Vec<SourceKind> {
    let kinds = [
        ("from the phone", SourceFill::Meter),
        ("from a file", SourceFill::Import),
        ("timed here", SourceFill::Timer),
        ("a guess", SourceFill::Recall),
    ];
    kinds
        .map(|(name, fill)| SourceKind {
            name: name.into(),
            fill,
        })
        .into()
}

pub fn view(weeks: Vec<SourceWeek>) -> SourcesView {
    let labels = calendar(weeks.len()).into_iter();
    let weeks = labels
        .zip(weeks)
        .map(|((label, begins_month), week)| SourceWeek {
            spoken_label: format!("the week of {label}"),
            label,
            begins_month,
            ..week
        });
    let weeks: Vec<_> = weeks.collect();
    let rows = |week: &SourceWeek| vec![week.spoken_label.clone(), week.spoken.clone()];
    SourcesView {
        title: "Where the numbers come from".into(),
        summary: "Half of the figures come from the phone, a third are guesses.".into(),
        heading: "Figures a week".into(),
        late: "hollow: entered late".into(),
        kinds: kinds(),
        table: Table {
            caption: "By week".into(),
            columns: vec!["Week".into(), "Figures".into()],
            rows: weeks.iter().map(rows).collect(),
        }
        .into(),
        weeks,
        ..SourcesView::default()
    }
}

pub fn draw(view: &SourcesView) -> Chart {
    chart::sources(view, &|count| count.to_string()).expect("sources draw")
}

/// All four kinds, late ones of each, and weeks without a figure.
pub fn ordinary() -> SourcesView {
    view(vec![
        week(&[(20, 0), (0, 0), (5, 0), (8, 3)]),
        week(&[(12, 4), (0, 0), (9, 0), (14, 0)]),
        week(&[]),
        week(&[(0, 0), (28, 0), (0, 0), (2, 2)]),
        week(&[(0, 0), (28, 9), (3, 0), (0, 0)]),
        week(&[(18, 0), (0, 0), (6, 6), (10, 1)]),
        week(&[(0, 0), (0, 0)]),
        week(&[(25, 0), (0, 0), (7, 2), (1, 0)]),
        week(&[(30, 0)]),
        week(&[(0, 0), (0, 0), (0, 0), (33, 12)]),
        week(&[(22, 22), (0, 0), (8, 0), (4, 0)]),
        week(&[(24, 0), (1, 0), (1, 1), (1, 0)]),
        week(&[(6, 0), (0, 0), (2, 0), (3, 0)]),
    ])
}

pub fn life(count: usize) -> Vec<SourceWeek> {
    let mut chance = chance(11);
    let weeks = (0..count).map(|at| {
        if chance(100) < 6 {
            return week(&[]);
        }
        let (late, meter) = (chance(6), 10 + chance(15));
        let import = if at < count / 4 { 8 + chance(4) } else { 0 };
        let timer = if chance(2) > 0 { chance(9) } else { 0 };
        let recall = chance(14);
        week(&[
            (meter, late / 4 * 3),
            (import, 0),
            (timer, 0),
            (recall, late.min(recall)),
        ])
    });
    weeks.collect()
}

pub fn narrow(view: SourcesView) -> SourcesView {
    SourcesView { width: 360, ..view }
}

pub fn all() -> Vec<(&'static str, SourcesView)> {
    vec![
        ("ordinary", ordinary()),
        ("empty", view(vec![])),
        (
            "single",
            view(vec![week(&[(0, 0), (0, 0), (0, 0), (1, 1)])]),
        ),
        ("year", view(life(52))),
        ("decade", view(life(520))),
        ("narrow", narrow(ordinary())),
        ("narrow_year", narrow(view(life(52)))),
    ]
}
