//! Weekdays to draw. All of them are made up.

use chart::{Chart, Table, WeekdayCell, WeekdayColumn, WeekdayRow, WeekdayShade, WeekdayView};

pub fn draw(view: &WeekdayView) -> Chart {
    chart::weekday(view).expect("any weekdays draw")
}

fn time(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} m"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} m"),
    }
}

pub fn minutes_cell(day: &str, median: u32, n: u32) -> Option<WeekdayCell> {
    Some(WeekdayCell {
        share: f64::from(median) / 240.0,
        text: time(median),
        spread: format!("{} – {}", time(median * 3 / 5), time(median * 7 / 5)),
        n: format!("n {n}"),
        spoken_label: format!("{day}, time a day"),
        spoken: format!("{}, from {n} days", time(median)),
    })
}

pub fn mood_cell(day: &str, median: u32, n: u32) -> Option<WeekdayCell> {
    Some(WeekdayCell {
        share: f64::from(median) / 100.0,
        text: median.to_string(),
        spread: format!("{} – {}", median * 4 / 5, (median * 6 / 5).min(100)),
        n: format!("n {n}"),
        spoken_label: format!("{day}, mood"),
        spoken: format!("{median}, from {n} days"),
    })
}

pub const DAYS: [&str; 9] = [
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Weekdays", "Weekend",
];

pub fn columns() -> Vec<WeekdayColumn> {
    let columns = DAYS.iter().enumerate();
    columns
        .map(|(at, label)| WeekdayColumn {
            label: (*label).into(),
            part: at > 6,
        })
        .collect()
}

pub fn view(time: Vec<Option<WeekdayCell>>, mood: Vec<Option<WeekdayCell>>) -> WeekdayView {
    WeekdayView {
        title: "By weekday, 25 August – 23 November".into(),
        summary: "Saturdays are the longest, with 2 h 40 m in the middle of 12.".into(),
        columns: columns(),
        rows: vec![
            WeekdayRow {
                heading: "Time a day".into(),
                shade: WeekdayShade::Amount,
                cells: time,
            },
            WeekdayRow {
                heading: "Mood".into(),
                shade: WeekdayShade::Mood,
                cells: mood,
            },
        ],
        table: Table {
            caption: "By weekday".into(),
            columns: vec!["Day".into(), "Time".into()],
            rows: vec![vec!["Mon".into(), "1 h 10 m".into()]],
        }
        .into(),
        ..WeekdayView::default()
    }
}

/// Every cell is there.
pub fn ordinary() -> WeekdayView {
    let time = [70, 85, 45, 95, 130, 160, 145, 80, 152];
    let mood = [44, 57, 12, 49, 66, 85, 31, 50, 70];
    let n = [12, 13, 11, 12, 13, 12, 10, 61, 22];
    let time = DAYS.iter().zip(time).zip(n);
    let mood = DAYS.iter().zip(mood).zip(n);
    view(
        time.map(|((day, minutes), n)| minutes_cell(day, minutes, n))
            .collect(),
        mood.map(|((day, median), n)| mood_cell(day, median, n))
            .collect(),
    )
}

/// Two weekdays were never logged, and one without its mood.
pub fn gaps() -> WeekdayView {
    let mut view = ordinary();
    view.rows[0].cells[2] = None;
    view.rows[1].cells[2] = None;
    view.rows[0].cells[6] = None;
    view.rows[1].cells[6] = None;
    view.rows[1].cells[4] = None;
    view
}

pub fn empty() -> WeekdayView {
    view(vec![None; 9], vec![None; 9])
}

pub fn single() -> WeekdayView {
    let mut view = empty();
    view.rows[0].cells[0] = minutes_cell("Mon", 0, 1);
    view.rows[1].cells[0] = mood_cell("Mon", 100, 1);
    view
}

pub fn all() -> Vec<(&'static str, WeekdayView)> {
    let narrow = |view| WeekdayView { width: 360, ..view };
    vec![
        ("ordinary", ordinary()),
        ("gaps", gaps()),
        ("empty", empty()),
        ("single", single()),
        ("narrow", narrow(ordinary())),
        ("narrow_gaps", narrow(gaps())),
    ]
}
