//! Years to draw. All of them are made up.

use chart::{Chart, Table, YearBand, YearCell, YearDay, YearShade, YearView, YearWords};
use chrono::{Datelike, Days, NaiveDate};

/// Numbers that look like chance and are the same every time (Knuth's MMIX generator).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// 0 to 1.
    pub fn share(&mut self) -> f64 {
        self.next() as f64 / f64::from(1_u32 << 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next()).expect("31 bits") % end
    }
}

pub fn draw(view: &YearView) -> Chart {
    chart::year(view).expect("any year draws")
}

pub fn words(shade: YearShade) -> YearWords {
    let steps = match shade {
        YearShade::Mood => [
            "very unpleasant",
            "unpleasant",
            "neither",
            "pleasant",
            "very pleasant",
        ],
        YearShade::Minutes => [
            "up to 30 m",
            "up to 1 h",
            "up to 2 h",
            "up to 3 h",
            "more than 3 h",
        ],
    };
    YearWords {
        steps: steps.map(String::from),
        zero: "0 m".into(),
        not_logged: "not logged".into(),
        paused: "paused".into(),
    }
}

pub fn view(bands: Vec<YearBand>, shade: YearShade) -> YearView {
    YearView {
        title: "Mood, 2028".into(),
        summary: "Most days neither pleasant nor unpleasant; 61 of 366 not logged.".into(),
        words: words(shade),
        shade,
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            .map(String::from)
            .into(),
        bands,
        table: Table {
            caption: "Mood by day".into(),
            columns: vec!["Day".into(), "Mood".into()],
            rows: vec![vec!["1 January".into(), "64".into()]],
        }
        .into(),
        ..YearView::default()
    }
}

pub const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The days from one to the other, both in it, with cells as `cell` says.
pub fn band(
    label: &str,
    first: NaiveDate,
    last: NaiveDate,
    mut cell: impl FnMut(NaiveDate) -> YearCell,
) -> YearBand {
    let dates = first.iter_days().take_while(|date| *date <= last);
    let days = dates.map(|date| YearDay {
        month: if date.day() == 1 {
            MONTHS[date.month0() as usize].into()
        } else {
            String::new()
        },
        spoken_label: date.to_string(),
        spoken: "as it was".into(),
        cell: cell(date),
    });
    YearBand {
        label: label.into(),
        first_row: u8::try_from(first.weekday().num_days_from_monday()).expect("a row"),
        days: days.collect(),
    }
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Steps that wander, with days that nobody logged, some of zero, and a pause in summer.
pub fn wandering(seed: u64) -> impl FnMut(NaiveDate) -> YearCell {
    let mut chance = Chance::new(seed);
    let mut level = 2.0;
    move |date| {
        level = (level + (chance.share() - 0.5) * 0.9 + (2.2 - level) * 0.05_f64).clamp(-0.4, 4.4);
        let weekend = if date.weekday().number_from_monday() > 5 {
            0.6
        } else {
            0.0
        };
        let step = level + weekend + (chance.share() - 0.5) * 1.8;
        let (is_gap, is_zero) = (chance.below(9) == 0, chance.below(30) == 0);
        if date >= self::date(date.year(), 7, 10) && date < self::date(date.year(), 7, 24) {
            YearCell::Paused
        } else if is_gap || (date.month() == 3 && date.day() > 12) {
            YearCell::NotLogged
        } else if is_zero {
            YearCell::Zero
        } else {
            YearCell::Step(
                (0u8..4)
                    .filter(|from| step >= f64::from(*from) + 0.5)
                    .fold(0, |steps, _| steps + 1),
            )
        }
    }
}

fn mood_only(mut cell: impl FnMut(NaiveDate) -> YearCell) -> impl FnMut(NaiveDate) -> YearCell {
    move |date| match cell(date) {
        YearCell::Zero => YearCell::Step(2),
        cell => cell,
    }
}

/// A leap year, whole: in it the clocks change twice in most countries that change them.
pub fn leap() -> YearView {
    let cells = mood_only(wandering(7));
    let band = band("2028", date(2028, 1, 1), date(2028, 12, 31), cells);
    view(vec![band], YearShade::Mood)
}

/// Half of a year, and the half to come.
pub fn minutes() -> YearView {
    let mut cells = wandering(9);
    let band = band("2026", date(2026, 1, 1), date(2026, 12, 31), |day| {
        if day > date(2026, 11, 24) {
            YearCell::Future
        } else {
            cells(day)
        }
    });
    YearView {
        title: "Time, 2026".into(),
        ..view(vec![band], YearShade::Minutes)
    }
}

/// From one date to another, a band for each year.
pub fn bands(first: NaiveDate, last: NaiveDate) -> Vec<YearBand> {
    let mut cells = mood_only(wandering(3));
    let years = first.year()..=last.year();
    years
        .map(|year| {
            let (from, to) = (date(year, 1, 1).max(first), date(year, 12, 31).min(last));
            band(&year.to_string(), from, to, &mut cells)
        })
        .collect()
}

/// Two and a half years.
pub fn several() -> YearView {
    let bands = bands(date(2024, 9, 20), date(2026, 11, 24));
    view(bands, YearShade::Mood)
}

pub fn decade() -> YearView {
    let first = date(2016, 11, 27);
    view(bands(first, first + Days::new(3649)), YearShade::Mood)
}

/// Thirteen weeks with a gap and a pause.
pub fn quarter() -> YearView {
    let mut cells = mood_only(wandering(5));
    let band = band("", date(2026, 8, 24), date(2026, 11, 22), |day| match day {
        day if day >= date(2026, 9, 28) && day < date(2026, 10, 6) => YearCell::NotLogged,
        day if day >= date(2026, 11, 2) && day < date(2026, 11, 8) => YearCell::Paused,
        day => cells(day),
    });
    view(vec![band], YearShade::Mood)
}

pub fn four_weeks() -> YearView {
    let mut cells = wandering(5);
    let band = band("", date(2026, 10, 26), date(2026, 11, 29), |day| {
        if day > date(2026, 11, 24) {
            YearCell::Future
        } else {
            cells(day)
        }
    });
    view(vec![band], YearShade::Minutes)
}

pub fn empty() -> YearView {
    view(Vec::new(), YearShade::Mood)
}

/// A year in which nothing is logged but one day.
pub fn single() -> YearView {
    let band = band("2026", date(2026, 1, 1), date(2026, 12, 31), |day| {
        if day == date(2026, 5, 4) {
            YearCell::Step(3)
        } else {
            YearCell::NotLogged
        }
    });
    view(vec![band], YearShade::Mood)
}

/// Words that run from right to left.
pub fn right_to_left() -> YearView {
    let mut view = quarter();
    view.title = "מצב רוח, 24 באוגוסט – 22 בנובמבר".into();
    view.summary = "רוב הימים נעימים; 8 ימים לא נרשמו.".into();
    view.weekdays = ["ב׳", "ג׳", "ד׳", "ה׳", "ו׳", "ש׳", "א׳"]
        .map(String::from)
        .into();
    view.words.not_logged = "לא נרשם".into();
    view
}

pub fn all() -> Vec<(&'static str, YearView)> {
    let narrow = |view| YearView { width: 360, ..view };
    vec![
        ("leap", leap()),
        ("minutes", minutes()),
        ("several", several()),
        ("quarter", quarter()),
        ("four_weeks", four_weeks()),
        ("empty", empty()),
        ("single", single()),
        ("right_to_left", right_to_left()),
        ("decade", decade()),
        ("narrow_leap", narrow(leap())),
        ("narrow_several", narrow(several())),
    ]
}
