//! What the rules may look at: how it was in the beginning, and how it is now. Notes are not among
//! it.

mod days;
mod limits;
mod link;
mod timed;

use chrono::{Days, NaiveDate};
use guidance::{FIRST_DAYS, Facts, LOOK_BACK_DAYS, TrialFacts, WeekFacts};
use journal::{DayLog, Limit, Review, Trial};

use crate::app::Desk;
use crate::error::Error;
use crate::view::Names;

/// The facts of today.
pub(super) fn facts(desk: &Desk<'_>) -> Result<Facts, Error> {
    let names = Names::of(desk)?;
    let limits = desk.journal.limits()?;
    let today = desk.today();
    let recent = recent_days(desk, today)?;
    let in_force: Vec<&Limit> = limits.iter().filter(|limit| limit.is_for(today)).collect();
    let timed = timed::parts(desk, &recent)?;
    Ok(Facts {
        today,
        weeks: weeks(desk, &recent)?,
        trials: trials(desk)?,
        link: link::of(desk, &names)?,
        limits: in_force
            .iter()
            .filter_map(|limit| limits::fact(limit, &recent, &names, today))
            .collect(),
        days: first_days(desk, &recent)?
            .iter()
            .chain(&recent)
            // A paused day is in no count.
            .filter(|day| !day.paused)
            .map(|day| days::fact(day, &names, &limits, &timed))
            .collect(),
    })
}

fn recent_days(desk: &Desk<'_>, today: NaiveDate) -> Result<Vec<DayLog>, Error> {
    Ok(desk
        .journal
        .days(today - Days::new(LOOK_BACK_DAYS - 1), today)?)
}

/// The first days with an entry, as far as they lie before the `recent` ones.
fn first_days(desk: &Desk<'_>, recent: &[DayLog]) -> Result<Vec<DayLog>, Error> {
    let (Some(first), Some(before)) = (
        desk.journal.first_logged_day()?,
        recent.first().and_then(|day| day.day.pred_opt()),
    ) else {
        return Ok(vec![]);
    };
    Ok(desk
        .journal
        .days(first, before.min(first + Days::new(FIRST_DAYS)))?)
}

/// The weekly reflections, of as many weeks as there are recent days.
fn weeks(desk: &Desk<'_>, recent: &[DayLog]) -> Result<Vec<WeekFacts>, Error> {
    let (Some(first), Some(last)) = (recent.first(), recent.last()) else {
        return Ok(vec![]);
    };
    let week = |review: Review| WeekFacts {
        start: review.week,
        loneliness: review.loneliness,
        missing_out: review.missing_out,
        connection: review.connection,
    };
    let reviews = desk.journal.reviews(first.day, last.day)?.into_iter();
    Ok(reviews.map(week).collect())
}

/// What was tried; a tip from another version's catalogue says nothing here.
fn trials(desk: &Desk<'_>) -> Result<Vec<TrialFacts>, Error> {
    let trial = |trial: Trial| {
        Some(TrialFacts {
            tip: trial.tip.parse().ok()?,
            first: trial.first_day,
            last: trial.ended_on.unwrap_or(trial.last_day).min(trial.last_day),
            running: trial.is_open(),
        })
    };
    let trials = desk.journal.trials()?.into_iter();
    Ok(trials.filter_map(trial).collect())
}
