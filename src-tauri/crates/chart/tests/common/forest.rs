//! Studies to draw. All of them are made up, or made up after real ones.

use chart::{Chart, ForestGroup, ForestRow, ForestView, ForestWords, Table};

pub fn tick(value: f64) -> String {
    let digits = format!("{:.2}", value.abs());
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    if value < 0.0 {
        format!("−{digits}")
    } else {
        digits.to_owned()
    }
}

pub fn draw(view: &ForestView) -> Chart {
    chart::forest(view, &tick).expect("any studies draw")
}

pub fn words() -> ForestWords {
    ForestWords {
        worse: "worse with less use".into(),
        better: "better with less use".into(),
        study: "one study, with its 95 % interval".into(),
        pooled: "many studies taken together".into(),
        no_interval: "hollow: no interval printed".into(),
    }
}

pub fn study(label: &str, size: &str, estimate: f64, interval: Option<(f64, f64)>) -> ForestRow {
    let figure = match interval {
        Some((low, high)) => format!("{} ({} to {})", tick(estimate), tick(low), tick(high)),
        None => tick(estimate),
    };
    ForestRow {
        label: label.into(),
        size: size.into(),
        estimate: Some(estimate),
        interval,
        spoken: format!("{figure}, {size}"),
        figure,
        ..ForestRow::default()
    }
}

pub fn pooled(row: ForestRow) -> ForestRow {
    ForestRow {
        pooled: true,
        ..row
    }
}

pub fn no_figure(label: &str, size: &str) -> ForestRow {
    let note = "no difference found; no figure printed";
    ForestRow {
        label: label.into(),
        size: size.into(),
        note: note.into(),
        spoken: format!("{note}, {size}"),
        ..ForestRow::default()
    }
}

pub fn view(groups: Vec<(&str, Vec<ForestRow>)>) -> ForestView {
    let groups = groups.into_iter();
    let groups: Vec<_> = groups
        .map(|(heading, rows)| ForestGroup {
            heading: heading.into(),
            rows,
        })
        .collect();
    let rows = groups.iter().flat_map(|group| &group.rows);
    let rows = rows.map(|row| vec![row.label.clone(), row.size.clone(), row.figure.clone()]);
    ForestView {
        title: "Effects of less use on well-being".into(),
        summary: "Of eight studies, five found people a little better with less use.".into(),
        words: words(),
        table: Table {
            caption: "Effects of less use, study by study".into(),
            columns: vec!["Study".into(), "People".into(), "Effect".into()],
            rows: rows.collect(),
        }
        .into(),
        groups,
        ..ForestView::default()
    }
}

/// Every kind of row.
pub fn ordinary() -> ForestView {
    view(vec![
        (
            "Trials that were pooled",
            vec![
                pooled(study(
                    "Alder and others, 2025",
                    "32 studies, 5,544 people",
                    0.17,
                    Some((0.08, 0.27)),
                )),
                no_figure("Birch and others, 2025", "10 studies, 4,674 people"),
                pooled(study("Cedar, 2024", "27 studies", 0.088, None)),
            ],
        ),
        (
            "Large trials",
            vec![
                study(
                    "Dogwood and others, 2025: one app",
                    "19,857 people",
                    0.06,
                    None,
                ),
                study(
                    "Dogwood and others, 2025: another",
                    "15,585 people",
                    0.041,
                    None,
                ),
            ],
        ),
        (
            "Smaller trials",
            vec![
                study("Elm and Fir, 2022", "154 people", 0.42, Some((0.1, 0.74))),
                study("Gorse, 2018", "138 people", -0.21, Some((-0.55, 0.13))),
                no_figure("Hazel and others, 2021", "130 people"),
            ],
        ),
    ])
}

pub fn empty() -> ForestView {
    view(vec![("Large trials", Vec::new())])
}

pub fn single() -> ForestView {
    let row = study("Elm, 2022", "154 people", -0.3, Some((-0.5, -0.1)));
    view(vec![("", vec![row])])
}

/// Names, figures and notes longer than their room.
pub fn long_names() -> ForestView {
    let mut view = ordinary();
    view.words.worse = "Menschen ging es mit weniger Nutzung im Durchschnitt schlechter".into();
    view.words.better = "Menschen ging es mit weniger Nutzung im Durchschnitt besser".into();
    view.groups[0].heading =
        "Zusammenfassungen vieler Untersuchungen, die in Zeitschriften mit Begutachtung erschienen sind".into();
    let rows = &mut view.groups[0].rows;
    rows[0].label = "Holunderstrauch, Wacholderbeere, Johannisbeere, Stachelbeere und viele andere mit langen Namen, 2025".into();
    rows[0].size =
        "32 Untersuchungen mit zusammen 5.544 erwachsenen Teilnehmerinnen und Teilnehmern".into();
    rows[0].figure = "0,17 (95-%-Vertrauensbereich von 0,08 bis 0,27)".into();
    rows[1].note = "Es wurde kein Unterschied gefunden, und wie groß er hätte sein können, steht in der gelesenen Zusammenfassung nicht".into();
    rows[2].label = "Donaudampfschifffahrtsgesellschaftskapitänsvereinigung, 2024".into();
    view
}

pub fn right_to_left() -> ForestView {
    let mut view = ordinary();
    view.title = "השפעות של פחות שימוש, 2018 – 2025".into();
    view.summary = "מתוך 8 מחקרים, 5 מצאו הבדל קטן.".into();
    view.words.worse = "פחות טוב".into();
    view.words.better = "טוב יותר".into();
    view.groups[0].heading = "מחקרים משולבים".into();
    view
}

pub fn all() -> Vec<(&'static str, ForestView)> {
    let narrow = |view| ForestView { width: 500, ..view };
    vec![
        ("ordinary", ordinary()),
        ("empty", empty()),
        ("single", single()),
        ("long_names", long_names()),
        ("right_to_left", right_to_left()),
        ("narrow", narrow(ordinary())),
        ("narrow_empty", narrow(empty())),
        ("narrow_single", narrow(single())),
        ("narrow_long_names", narrow(long_names())),
    ]
}
