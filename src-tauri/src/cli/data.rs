//! What `--json` prints. These shapes are a promise to scripts: fields are added, never changed.

use journal::{DayLog, Limit, Tally, Week};
use serde::Serialize;

use crate::app::Desk;
use crate::error::Error;
use crate::view::{Names, day};

#[derive(Debug, Serialize)]
pub(super) struct Day {
    day: String,
    platforms: Vec<PlatformDay>,
    total_minutes: Option<u32>,
    mood: Option<Mood>,
}

#[derive(Debug, Serialize)]
struct PlatformDay {
    platform: String,
    minutes: Option<u32>,
    source: Option<&'static str>,
    late: bool,
}

#[derive(Debug, Serialize)]
struct Mood {
    valence: f64,
    calm: Option<f64>,
    n: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct WholeWeek {
    start: String,
    days: Vec<Day>,
    logged_days: usize,
    total_minutes: Option<u32>,
    mood: Option<WeekMood>,
    limits: Vec<WeekLimit>,
}

#[derive(Debug, Serialize)]
struct WeekMood {
    mean: f64,
    sd: Option<f64>,
    n_days: usize,
}

#[derive(Debug, Serialize)]
struct WeekLimit {
    scope: String,
    minutes: u32,
    days_over: usize,
    days_counted: usize,
}

/// A platform in `platform list --json`.
#[derive(Debug, Serialize)]
pub(super) struct Platform {
    name: String,
    archived: bool,
}

/// A limit in `limit list --json`.
#[derive(Debug, Serialize)]
pub(super) struct ALimit {
    scope: String,
    minutes: u32,
    starts_on: String,
    ends_on: Option<String>,
}

/// `limit preview --json`.
#[derive(Debug, Serialize)]
pub(super) struct Preview {
    scope: String,
    minutes: u32,
    days_within: usize,
    days_over: usize,
    days_not_logged: usize,
    median_minutes: Option<f64>,
}

/// The word for all platforms together.
const ALL: &str = "all";

pub(super) fn day(log: &DayLog, names: &Names) -> Day {
    let platform = |platform: &journal::Platform| {
        let figure = log.figure(&platform.id);
        PlatformDay {
            platform: platform.name.clone(),
            minutes: figure.map(|figure| figure.minutes.get()),
            source: figure.map(|figure| figure.source.name()),
            late: figure.is_some_and(|figure| figure.late),
        }
    };
    Day {
        day: log.day.to_string(),
        platforms: day::shown(log, names).into_iter().map(platform).collect(),
        total_minutes: log.total(),
        mood: log.mood().map(|mood| Mood {
            valence: mood.valence,
            calm: mood.calm,
            n: mood.n,
        }),
    }
}

pub(super) fn week(week: &Week, names: &Names) -> WholeWeek {
    let limit = |(limit, tally): &(Limit, Tally)| WeekLimit {
        scope: scope(&limit.scope, names),
        minutes: limit.minutes.get(),
        days_over: tally.over,
        days_counted: tally.counted(),
    };
    WholeWeek {
        start: week.start().to_string(),
        days: week.days.iter().map(|log| day(log, names)).collect(),
        logged_days: week.logged_days(),
        total_minutes: week.total(),
        mood: week.mood().map(|mood| WeekMood {
            mean: mood.mean,
            sd: mood.sd,
            n_days: mood.n_days,
        }),
        limits: week.limits.iter().map(limit).collect(),
    }
}

pub(super) fn platforms(names: &Names) -> Vec<Platform> {
    let platform = |platform: &journal::Platform| Platform {
        name: platform.name.clone(),
        archived: !platform.is_active(),
    };
    names.all().iter().map(platform).collect()
}

pub(super) fn limits(desk: &Desk<'_>, names: &Names) -> Result<Vec<ALimit>, Error> {
    let limit = |limit: &Limit| ALimit {
        scope: scope(&limit.scope, names),
        minutes: limit.minutes.get(),
        starts_on: limit.starts_on.to_string(),
        ends_on: limit.ends_on.map(|end| end.to_string()),
    };
    Ok(desk.journal.limits()?.iter().map(limit).collect())
}

pub(super) fn preview(
    preview: &journal::Preview,
    of: &journal::Scope,
    minutes: journal::Minutes,
    names: &Names,
) -> Preview {
    Preview {
        scope: scope(of, names),
        minutes: minutes.get(),
        days_within: preview.tally.within,
        days_over: preview.tally.over,
        days_not_logged: preview.tally.not_logged,
        median_minutes: preview.median,
    }
}

fn scope(scope: &journal::Scope, names: &Names) -> String {
    match scope {
        journal::Scope::All => ALL.to_owned(),
        journal::Scope::Platform(id) => names.name(id),
    }
}

/// Any of the above as JSON.
pub(super) fn json(data: &impl Serialize) -> String {
    // Plain structs of texts and numbers always become JSON.
    serde_json::to_string_pretty(data).unwrap_or_default()
}
