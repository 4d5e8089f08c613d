//! Limits: the ones in force, the pauses, and everything that became of them.

mod form;
mod ledger;
mod pause;
mod preview;

use chrono::Days;
use journal::{Allowance, Limit, LimitId, Period, Scope, Tally, Terms};

use super::Names;
use super::settings::weekday_choices;
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, LimitPlatform, LimitRow, LimitsPage};

pub(crate) use form::{form_of, terms};
pub(crate) use ledger::{lines as ledger, note, said_answer};
pub(crate) use pause::{end as end_pause, pause, rows as pauses};
pub(crate) use preview::{preview, said_terms, suggest};

/// How many days back a limit in force is counted over: eight weeks.
const COUNTED_DAYS: u64 = 56;

/// The page.
pub(crate) fn page(desk: &Desk<'_>) -> Result<LimitsPage, Error> {
    let names = Names::of(desk)?;
    let limits = desk.journal.limits()?;
    let current = limits.iter().filter(|limit| limit.ends_on.is_none());
    let weekend: Vec<String> = desk
        .week()
        .weekdays()
        .filter(|day| desk.weekend.contains(*day))
        .map(|day| desk.text.weekday(day))
        .collect();
    Ok(LimitsPage {
        platforms: names.active().map(platform).collect(),
        weekdays: weekday_choices(desk),
        weekend: desk.text.list_and(&weekend),
        current: current
            .map(|limit| row(desk, &names, limit))
            .collect::<Result<_, _>>()?,
        pauses: pause::rows(desk)?,
        ledger: ledger::lines(desk)?,
        today: desk.today().to_string(),
    })
}

fn platform(platform: &journal::Platform) -> LimitPlatform {
    LimitPlatform {
        value: platform.id.to_string(),
        label: platform.name.clone(),
        colour: platform.colour,
    }
}

/// Every limit that was for a day, first set first.
pub(crate) fn rows(desk: &Desk<'_>) -> Result<Vec<LimitRow>, Error> {
    let names = Names::of(desk)?;
    let limits = desk.journal.limits()?;
    let (current, ended): (Vec<_>, Vec<_>) = limits
        .iter()
        .filter(|limit| limit.was_for_a_day())
        .partition(|limit| limit.ends_on.is_none());
    current
        .into_iter()
        .chain(ended.into_iter().rev())
        .map(|limit| row(desk, &names, limit))
        .collect()
}

fn row(desk: &Desk<'_>, names: &Names, limit: &Limit) -> Result<LimitRow, Error> {
    Ok(LimitRow {
        id: limit.id.to_string(),
        name: names.scope(limit.scope(), desk.text),
        colours: limit
            .scope()
            .platforms()
            .iter()
            .filter_map(|id| names.platform(id))
            .map(|platform| platform.colour)
            .collect(),
        allowance: desk.text.allowance(&limit.terms.allowance, desk.week()),
        form: form_of(&limit.terms, desk.week()),
        span: span(desk, limit),
        detail: detail(desk, limit)?,
    })
}

fn span(desk: &Desk<'_>, limit: &Limit) -> String {
    let (text, today) = (desk.text, desk.today());
    let started = text.date(limit.starts_on, today);
    let last = limit.ends_on.and_then(|end| end.pred_opt());
    match last {
        None => text.say_with("limit-since", &[("date", started.into())]),
        Some(last) if last <= limit.starts_on => {
            text.say_with("limit-on", &[("date", started.into())])
        }
        Some(last) => text.say_with(
            "limit-from-to",
            &[
                ("first", started.into()),
                ("last", text.date(last, today).into()),
            ],
        ),
    }
}

/// `4 of 6 logged days within`, of the last eight weeks.
fn detail(desk: &Desk<'_>, limit: &Limit) -> Result<String, Error> {
    let last = limit
        .ends_on
        .and_then(|end| end.pred_opt())
        .unwrap_or(desk.today());
    if limit.terms.period() == Period::Week {
        return weeks_within(desk, limit, last);
    }
    let from = limit.starts_on.max(last - Days::new(COUNTED_DAYS - 1));
    let tally = limit.tally(&desk.journal.days(from, last)?);
    Ok(days_within(desk, tally))
}

pub(crate) fn days_within(desk: &Desk<'_>, tally: Tally) -> String {
    desk.text.say_with(
        "limit-days-within",
        &[("n", tally.within.into()), ("of", tally.counted().into())],
    )
}

fn weeks_within(desk: &Desk<'_>, limit: &Limit, last: chrono::NaiveDate) -> Result<String, Error> {
    let start = journal::first_day_of_week(last, desk.week_start);
    let weeks = desk.journal.limit_weeks(limit, start)?;
    let sum = |count: fn(&Tally) -> usize| weeks.iter().map(|week| count(&week.tally)).sum();
    let (within, over): (usize, usize) = (sum(|tally| tally.within), sum(|tally| tally.over));
    Ok(desk.text.say_with(
        "limit-weeks-within",
        &[("n", within.into()), ("of", (within + over).into())],
    ))
}

/// Sets a limit, or changes the one that `replaces` names.
pub(crate) fn set(
    desk: &mut Desk<'_>,
    terms: &Terms,
    replaces: Option<&LimitId>,
) -> Result<Changed, Error> {
    let change = desk
        .journal
        .set_limit(&desk.moment, terms, replaces, desk.week_start)?;
    let id = match (&change, replaces) {
        (None, _) => "said-limit-same",
        (Some(_), None) => "said-limit-set",
        (Some(_), Some(_)) => "said-limit-changed",
    };
    Ok(Changed {
        change: change.map(|change| change.to_string()).unwrap_or_default(),
        message: said_terms(desk, &Names::of(desk)?, terms, id),
    })
}

/// Ends a limit.
pub(crate) fn end(desk: &mut Desk<'_>, id: &LimitId) -> Result<Changed, Error> {
    let names = Names::of(desk)?;
    let limits = desk.journal.limits()?;
    let limit = limits.into_iter().find(|limit| limit.id == *id);
    let change = desk.journal.end_limit(&desk.moment, id)?;
    let name = limit
        .map(|limit| names.scope(limit.scope(), desk.text))
        .unwrap_or_default();
    let message = desk
        .text
        .say_with("said-limit-ended", &[("scope", name.into())]);
    Ok(Changed {
        change: change.to_string(),
        message,
    })
}

/// What a limit allows on a day of the chart: only one on everything is drawn there.
pub(crate) fn drawn_on(limit: &Limit, day: chrono::NaiveDate) -> Option<u32> {
    let minutes = limit.minutes_on(day)?;
    (*limit.scope() == Scope::All).then_some(minutes.get())
}

/// What a limit allows, in minutes, of the day or week that `day` is in.
pub(crate) fn allowed(limit: &Limit, day: chrono::NaiveDate) -> Option<u32> {
    match limit.terms.allowance {
        Allowance::Day(_) => limit.minutes_on(day).map(journal::Minutes::get),
        Allowance::Week(minutes) => Some(minutes),
    }
}
