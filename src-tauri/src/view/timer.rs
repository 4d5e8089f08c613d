//! The timer in words.

use chrono::Local;
use journal::{JournalError, Keep, PlatformId, Progress, Stopped, Timer};

use super::Names;
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, Choice, TimerCard};

/// The running timer.
pub(crate) fn card(desk: &Desk<'_>) -> Result<Option<TimerCard>, Error> {
    let Some(timer) = desk.journal.timer()? else {
        return Ok(None);
    };
    let names = Names::of(desk)?;
    let now = desk.moment.at();
    let asks = timer.asks(now);
    let platform = names.platform(&timer.platform);
    Ok(Some(TimerCard {
        state: if asks { "asks" } else { "running" },
        name: names.name(&timer.platform),
        colour: platform.map_or(0, |platform| platform.colour),
        since: desk.text.say_with(
            "timer-since",
            &[("time", clock(desk, timer.started_at).into())],
        ),
        elapsed: minutes(desk, (now - timer.started_at).num_seconds()),
        left: if asks { None } else { left(desk, &timer)? },
        question: asks.then(|| question(desk, &names, &timer)),
        keep: if asks { choices(desk, &timer) } else { vec![] },
        platform: timer.platform.to_string(),
    }))
}

/// `15 m left of 40 m`, of the limit that leaves the least.
fn left(desk: &Desk<'_>, timer: &Timer) -> Result<Option<String>, Error> {
    let progress = progress(desk)?.into_iter();
    let on_it = progress.filter(|one| one.limit.scope().covers(&timer.platform));
    let Some(least) = on_it.min_by_key(|one| one.allowed - one.spent) else {
        return Ok(None);
    };
    let id = match (least.limit.terms.period(), least.is_reached()) {
        (journal::Period::Day, false) => "timer-left",
        (journal::Period::Week, false) => "timer-left-week",
        (_, true) => "timer-reached",
    };
    Ok(Some(desk.text.say_with(
        id,
        &[
            ("left", minutes(desk, least.allowed - least.spent).into()),
            ("spent", minutes(desk, least.spent).into()),
            ("limit", minutes(desk, least.allowed).into()),
        ],
    )))
}

/// How far along the limits in force are.
pub(crate) fn progress(desk: &Desk<'_>) -> Result<Vec<Progress>, Error> {
    Ok(desk
        .journal
        .progress(desk.moment.at(), &Local, desk.boundary(), desk.week_start)?)
}

fn question(desk: &Desk<'_>, names: &Names, timer: &Timer) -> String {
    let id = if desk.moment.at() < timer.started_at {
        "timer-question-future"
    } else {
        "timer-question"
    };
    desk.text.say_with(
        id,
        &[
            ("name", names.name(&timer.platform).into()),
            ("since", clock(desk, timer.started_at).into()),
            ("seen", clock(desk, timer.seen_at).into()),
        ],
    )
}

fn choices(desk: &Desk<'_>, timer: &Timer) -> Vec<Choice> {
    let now = desk.moment.at();
    let choice = |keep: Keep| {
        let end = timer.until(keep, now).unwrap_or(timer.started_at);
        let kept = minutes(desk, (end - timer.started_at).num_seconds());
        let until = clock(desk, end);
        Choice {
            value: keep.name().to_owned(),
            label: desk.text.say_with(
                &format!("timer-keep-{}", keep.name()),
                &[("kept", kept.into()), ("until", until.into())],
            ),
        }
    };
    timer.choices(now).map(choice).collect()
}

/// `21:04`, by the wall clock here.
pub(crate) fn clock(desk: &Desk<'_>, at: chrono::DateTime<chrono::Utc>) -> String {
    desk.text.time(at.with_timezone(&Local).time())
}

/// Whole minutes that have passed.
fn minutes(desk: &Desk<'_>, seconds: i64) -> String {
    desk.text
        .minutes(u32::try_from(seconds / 60).unwrap_or_default())
}

/// Starts the timer of a platform.
pub(crate) fn start(
    desk: &mut Desk<'_>,
    platform: &PlatformId,
    switch: bool,
) -> Result<Changed, Error> {
    let change = desk
        .journal
        .start_timer(&desk.moment, &Local, platform, switch);
    let change = change.map_err(|error| with_names(desk, error))?;
    let name = Names::of(desk)?.name(platform);
    Ok(Changed {
        change: change.to_string(),
        message: desk
            .text
            .say_with("said-timer-started", &[("name", name.into())]),
    })
}

/// Stops it, and keeps what is said, or all.
pub(crate) fn stop(desk: &mut Desk<'_>, keep: Option<&str>) -> Result<Changed, Error> {
    let keep = keep
        .map(|name| Keep::named(name).ok_or_else(|| Error::NotAChoice(name.to_owned())))
        .transpose()?;
    let stopped = desk.journal.stop_timer(&desk.moment, &Local, keep);
    let stopped = stopped.map_err(|error| with_names(desk, error))?;
    Ok(Changed {
        change: stopped.change.to_string(),
        message: said_stopped(desk, &stopped, keep)?,
    })
}

/// What was kept, and what the day's figure is now where that is another.
fn said_stopped(desk: &Desk<'_>, stopped: &Stopped, keep: Option<Keep>) -> Result<String, Error> {
    let text = desk.text;
    let name = Names::of(desk)?.name(&stopped.platform);
    let seconds: i64 = stopped.days.iter().map(|(_, seconds)| seconds).sum();
    if keep == Some(Keep::Nothing) || seconds == 0 {
        return Ok(text.say_with("said-timer-dropped", &[("name", name.into())]));
    }
    let mut said = if seconds < 30 {
        text.say_with("said-timer-short", &[("name", name.into())])
    } else {
        text.say_with(
            "said-timer-stopped",
            &[
                ("name", name.into()),
                ("kept", minutes(desk, seconds + 30).into()),
            ],
        )
    };
    for (day, _) in &stopped.days {
        let log = desk.journal.day(*day)?;
        let figure = log.figure(&stopped.platform);
        let Some(figure) = figure.filter(|figure| figure.source != journal::Source::Timer) else {
            continue;
        };
        said.push(' ');
        let id = match figure.source {
            journal::Source::Recall => "said-timer-added",
            _ => "said-timer-beside",
        };
        said.push_str(&text.say_with(
            id,
            &[
                ("minutes", text.minutes(figure.minutes.get()).into()),
                ("date", text.date(*day, desk.today()).into()),
                (
                    "source",
                    text.say(&format!("source-{}", figure.source.name())).into(),
                ),
            ],
        ));
    }
    Ok(said)
}

/// An error about the timer says which one it is.
fn with_names(desk: &Desk<'_>, error: JournalError) -> Error {
    let (platform, at) = match &error {
        JournalError::TimerRunning {
            platform,
            started_at,
        } => (platform, *started_at),
        JournalError::TimerAsks { platform, seen_at } => (platform, *seen_at),
        _ => return error.into(),
    };
    let name = Names::of(desk).map(|names| names.name(platform));
    Error::Timer {
        name: name.unwrap_or_default(),
        time: clock(desk, at),
        error,
    }
}
