//! What `--json` prints. These shapes are a promise to scripts: fields are added, never changed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Weekday, WeekdaySet};
use journal::{Allowance, DayLog, Limit, Scope, Tally, Terms, Week, weekday_name};
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
    paused: bool,
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
    per: &'static str,
    by_weekday: Option<ByWeekday>,
    days_over: usize,
    days_counted: usize,
}

/// The minutes of each weekday; null leaves it open.
type ByWeekday = BTreeMap<&'static str, Option<u32>>;

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
    platforms: Option<Vec<String>>,
    per: &'static str,
    by_weekday: Option<ByWeekday>,
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
    per: &'static str,
    by_weekday: Option<ByWeekday>,
    days_paused: usize,
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
        paused: log.paused,
    }
}

pub(super) fn week(week: &Week, names: &Names) -> WholeWeek {
    let limit = |(limit, tally): &(Limit, Tally)| WeekLimit {
        scope: scope(limit.scope(), names),
        minutes: most(&limit.terms),
        per: limit.terms.period().name(),
        by_weekday: by_weekday(&limit.terms),
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
        scope: scope(limit.scope(), names),
        minutes: most(&limit.terms),
        starts_on: limit.starts_on.to_string(),
        ends_on: limit.ends_on.map(|end| end.to_string()),
        platforms: match limit.scope() {
            Scope::All => None,
            Scope::Platforms(ids) => Some(ids.iter().map(|id| names.name(id)).collect()),
        },
        per: limit.terms.period().name(),
        by_weekday: by_weekday(&limit.terms),
    };
    Ok(desk.journal.limits()?.iter().map(limit).collect())
}

pub(super) fn preview(preview: &journal::Preview, terms: &Terms, names: &Names) -> Preview {
    Preview {
        scope: scope(&terms.scope, names),
        minutes: most(terms),
        days_within: preview.tally.within,
        days_over: preview.tally.over,
        days_not_logged: preview.tally.not_logged,
        median_minutes: preview.median,
        per: terms.period().name(),
        by_weekday: by_weekday(terms),
        days_paused: preview.tally.paused,
    }
}

/// The largest figure of a limit, in minutes.
fn most(terms: &Terms) -> u32 {
    match terms.allowance {
        Allowance::Week(minutes) => minutes,
        Allowance::Day(figures) => figures
            .iter()
            .flatten()
            .map(|minutes| minutes.get())
            .max()
            .unwrap_or_default(),
    }
}

/// The figures of a limit that has several.
fn by_weekday(terms: &Terms) -> Option<ByWeekday> {
    let figure = |day| terms.allowance.minutes_for(day).map(journal::Minutes::get);
    let figures: ByWeekday = WeekdaySet::ALL
        .iter(Weekday::Mon)
        .map(|day| (weekday_name(day), figure(day)))
        .collect();
    let several = figures.values().collect::<BTreeSet<_>>().len() > 1;
    several.then_some(figures)
}

fn scope(scope: &Scope, names: &Names) -> String {
    match scope {
        Scope::All => ALL.to_owned(),
        Scope::Platforms(ids) => {
            let names: Vec<String> = ids.iter().map(|id| names.name(id)).collect();
            names.join(", ")
        }
    }
}

/// Any of the above as JSON.
pub(super) fn json(data: &impl Serialize) -> String {
    // Plain structs of texts and numbers always become JSON.
    serde_json::to_string_pretty(data).unwrap_or_default()
}
