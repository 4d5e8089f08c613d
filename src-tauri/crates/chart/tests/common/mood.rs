//! Moods to draw. All of them are made up.

use super::year::Chance;
use chart::{Chart, MoodDay, MoodPoint, MoodStop, MoodView, MoodWords, Running, Table};
use chrono::{Datelike, Days, NaiveDate};

pub fn draw(view: &MoodView) -> Chart {
    chart::mood(view).expect("any moods draw")
}

pub fn words() -> MoodWords {
    MoodWords {
        high: "very pleasant".into(),
        middle: "neither".into(),
        low: "very unpleasant".into(),
        check_in: "a check-in".into(),
        mean: "the day's mean".into(),
        running: "running median of 4 weeks".into(),
        spread: "half of the days lie in the band".into(),
        late: "hollow: entered late".into(),
        paused: "paused".into(),
    }
}

pub fn view(days: Vec<MoodDay>) -> MoodView {
    let stops = (0..days.len()).map(|at| MoodStop {
        first: at,
        last: at,
        spoken_label: format!("day {at}"),
        spoken: format!("{} check-ins", days[at].points.len()),
    });
    MoodView {
        title: "Mood, 25 August – 23 November".into(),
        summary: "Between unpleasant and very pleasant, in the middle a little pleasant.".into(),
        words: words(),
        stops: stops.collect(),
        table: Table {
            caption: "Mood by day".into(),
            columns: vec!["Day".into(), "Mood".into()],
            rows: vec![vec!["25 August".into(), "64".into()]],
        }
        .into(),
        days,
        ..MoodView::default()
    }
}

/// A day with these check-ins.
pub fn day(valences: &[f64]) -> MoodDay {
    let points = valences.iter().map(|&valence| MoodPoint {
        valence,
        late: false,
    });
    let mean = valences.iter().sum::<f64>() / valences.len() as f64;
    MoodDay {
        points: points.collect(),
        mean: Some(mean).filter(|_| !valences.is_empty()),
        ..MoodDay::default()
    }
}

pub fn late(mut day: MoodDay) -> MoodDay {
    day.points.iter_mut().for_each(|point| point.late = true);
    day
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Days in a row with moods that wander, a label for each Monday, month or year, and stops of a
/// day, a week or about a month.
pub fn wandering(first: NaiveDate, length: u32) -> MoodView {
    let mut chance = Chance::new(4);
    let mut level = 55.0;
    let days = (0..length).map(|at| {
        let date = first + Days::new(at.into());
        level += (chance.share() - 0.5) * 9.0 + (58.0 - level) * 0.04;
        let weekend = if date.weekday().number_from_monday() > 5 {
            7.0
        } else {
            0.0
        };
        let count = [1, 1, 1, 2, 3, 1, 0, 1][chance.below(8)];
        let valences: Vec<_> = (0..count)
            .map(|_| {
                (level + weekend + (chance.share() - 0.5) * 46.0)
                    .clamp(0.0, 100.0)
                    .round()
            })
            .collect();
        let label = match length {
            0..=28 => format!("{} {}", date.day(), MONTHS[date.month0() as usize]),
            29..=120 if date.weekday().number_from_monday() == 1 => {
                format!("{} {}", date.day(), MONTHS[date.month0() as usize])
            }
            121..=800 if date.day() == 1 => MONTHS[date.month0() as usize].to_owned(),
            801.. if date.ordinal() == 1 => date.year().to_string(),
            _ => String::new(),
        };
        let day = MoodDay {
            label,
            ..day(&valences)
        };
        if chance.below(40) == 0 {
            late(day)
        } else {
            day
        }
    });
    let mut days: Vec<_> = days.collect();
    run(&mut days, 28);
    let step = match length {
        0..=120 => 1,
        121..=800 => 7,
        _ => 30,
    };
    let stops = (0..days.len()).step_by(step).map(|first| MoodStop {
        first,
        last: (first + step - 1).min(days.len() - 1),
        spoken_label: format!("from day {first}"),
        spoken: "pleasant".into(),
    });
    MoodView {
        stops: stops.collect(),
        ..view(days)
    }
}

/// The running quartiles in a plain way, good enough for a picture.
pub fn run(days: &mut [MoodDay], window: usize) {
    let means: Vec<_> = days.iter().map(|day| day.mean).collect();
    for (at, day) in days.iter_mut().enumerate() {
        let around = at.saturating_sub(window / 2)..(at + window / 2).min(means.len());
        let mut values: Vec<f64> = means[around].iter().flatten().copied().collect();
        let near = at.saturating_sub(6)..(at + 6).min(means.len());
        let is_gap = means[near].iter().all(Option::is_none);
        values.sort_by(f64::total_cmp);
        day.running = (values.len() >= 7 && !is_gap).then(|| Running {
            lower: values[values.len() / 4],
            median: values[values.len() / 2],
            upper: values[values.len() * 3 / 4],
        });
    }
}

/// Thirteen weeks with a gap of eighteen days, a pause of six, and one day in a pause with a mood.
pub fn quarter() -> MoodView {
    let first = NaiveDate::from_ymd_opt(2026, 8, 24).expect("a date");
    let mut view = wandering(first, 91);
    for day in &mut view.days[30..48] {
        *day = MoodDay {
            label: day.label.clone(),
            ..MoodDay::default()
        };
    }
    for day in &mut view.days[70..76] {
        *day = MoodDay {
            label: day.label.clone(),
            paused: true,
            ..MoodDay::default()
        };
    }
    view.days[12].paused = true;
    let days = &mut view.days;
    run(days, 28);
    view
}

pub fn empty() -> MoodView {
    view(Vec::new())
}

/// A week in which one thing is logged.
pub fn single() -> MoodView {
    let mut days = vec![MoodDay::default(); 7];
    days[3] = day(&[64.0]);
    days[0].label = "16 Nov".into();
    view(days)
}

pub fn one_day() -> MoodView {
    let mut only = day(&[20.0, 64.0, 81.0]);
    only.label = "16 Nov".into();
    view(vec![only])
}

pub fn weeks(length: u32) -> MoodView {
    wandering(
        NaiveDate::from_ymd_opt(2026, 10, 26).expect("a date"),
        length,
    )
}

pub fn year() -> MoodView {
    let mut view = wandering(NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date"), 365);
    for day in &mut view.days[190..211] {
        day.paused = true;
        day.points.clear();
        day.mean = None;
    }
    for day in &mut view.days[90..120] {
        day.points.clear();
        day.mean = None;
    }
    run(&mut view.days, 28);
    view
}

pub fn decade() -> MoodView {
    let mut view = wandering(NaiveDate::from_ymd_opt(2017, 1, 1).expect("a date"), 3650);
    for at in [200, 900, 2000, 2010, 3100] {
        for day in &mut view.days[at..at + 20 + at / 30] {
            day.points.clear();
            day.mean = None;
            day.paused = at != 900;
        }
    }
    run(&mut view.days, 90);
    view
}

pub fn all() -> Vec<(&'static str, MoodView)> {
    let narrow = |view| MoodView { width: 360, ..view };
    vec![
        ("quarter", quarter()),
        ("empty", empty()),
        ("single", single()),
        ("one_day", one_day()),
        ("four_weeks", weeks(28)),
        ("year", year()),
        ("decade", decade()),
        ("narrow_quarter", narrow(quarter())),
        ("narrow_decade", narrow(decade())),
    ]
}
