//! What is due: ten years of days under twenty limits against one year under one.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc, Weekday};
use journal::{Allowance, DayBoundary, Journal, Minutes, Moment, Reminder, Scope, Settings, Terms};
use scrollwell_tests::{EVENING, commandline};

use crate::measure::middle;
use crate::table::Row;

/// Ten times the days and twenty times the limits may cost this much more.
const AIM: f64 = 4.0;
/// One call takes less than a clock tick.
const CALLS: u32 = 200;

/// Both journals asked in turn.
pub(crate) fn rows(rounds: usize) -> Result<Vec<Row>> {
    let folder = tempfile::tempdir()?;
    let now: DateTime<Utc> = EVENING.parse()?;
    let ten = filled(&folder.path().join("ten"), "3650", 20, now)?;
    let one = filled(&folder.path().join("one"), "365", 1, now)?;
    let (mut ten_years, mut one_year) = (Vec::new(), Vec::new());
    for _ in 0..rounds.max(15) {
        ten_years.push(milliseconds(&ten, now)?);
        one_year.push(milliseconds(&one, now)?);
    }
    Ok(vec![Row {
        what: "asking what is due, ten years of days and twenty limits".into(),
        against: "the same, one year and one limit".into(),
        unit: "ms",
        ours: middle(&ten_years)?,
        baseline: middle(&one_year)?,
        aim: AIM,
    }])
}

fn filled(folder: &Path, days: &str, limits: u32, now: DateTime<Utc>) -> Result<Journal> {
    eprintln!("due: {days} made-up days, {limits} limits");
    commandline::run(folder, &["demo", "--days", days])?;
    let mut journal = Journal::open(folder, now)?;
    let moment = Moment::new(now, &Utc, DayBoundary::default());
    let ids: Vec<_> = journal.platforms()?.into_iter().map(|one| one.id).collect();
    for n in 1..=limits {
        // Another choice of platforms for each number: its bits.
        let chosen = ids.iter().enumerate().filter(|(bit, _)| n >> bit & 1 == 1);
        let minutes = Minutes::new(600 + n).context("a day has more")?;
        let terms = Terms {
            scope: Scope::of(chosen.map(|(_, id)| id.clone()))?,
            allowance: Allowance::every_day(minutes)?,
        };
        journal.set_limit(&moment, &terms, None, Weekday::Mon)?;
    }
    let at = Reminder::read_time("21:30")?;
    let daily = Reminder::set(None, true, at, chrono::WeekdaySet::ALL, now);
    let settings = Settings {
        daily: Some(daily),
        weekly: Some(daily),
        ..Settings::default()
    };
    journal.save_settings(&moment, &settings)?;
    Ok(journal)
}

/// How long one call takes, in the mean of several.
fn milliseconds(journal: &Journal, now: DateTime<Utc>) -> Result<f64> {
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(journal.due(now, &Utc, Weekday::Mon)?);
    }
    Ok(start.elapsed().as_secs_f64() * 1_000.0 / f64::from(CALLS))
}
