//! Limits: the ones in force, the ones that were, and how one would have been.

use chrono::Days;
use journal::{Limit, LimitId, Minutes, PlatformId, Scope, Standing};

use super::Names;
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, Choice, LimitRow, LimitsPage, Preview, PreviewDay};

/// The value of the scope of all platforms together.
const ALL: &str = "all";

/// How many days back a limit in force is counted over.
const COUNTED_DAYS: u64 = 28;

/// The page.
pub(crate) fn page(desk: &Desk<'_>) -> Result<LimitsPage, Error> {
    let names = Names::of(desk)?;
    let limits = desk.journal.limits()?;
    let (ended, current): (Vec<_>, Vec<_>) = limits
        .into_iter()
        .partition(|limit| limit.ends_on.is_some());
    let rows = |limits: Vec<Limit>| -> Result<Vec<LimitRow>, Error> {
        limits
            .iter()
            .map(|limit| row(desk, &names, limit))
            .collect()
    };
    // One that was set and replaced on the same day was for no day at all.
    let was_for_a_day = |limit: &Limit| limit.ends_on.is_some_and(|end| limit.starts_on < end);
    Ok(LimitsPage {
        scopes: scopes(desk, &names),
        current: rows(current)?,
        ended: rows(ended.into_iter().filter(was_for_a_day).rev().collect())?,
    })
}

fn scopes(desk: &Desk<'_>, names: &Names) -> Vec<Choice> {
    let all = Choice {
        value: ALL.to_owned(),
        label: desk.text.say("scope-all"),
    };
    let one = |platform: &journal::Platform| Choice {
        value: platform.id.to_string(),
        label: platform.name.clone(),
    };
    std::iter::once(all)
        .chain(names.active().map(one))
        .collect()
}

fn row(desk: &Desk<'_>, names: &Names, limit: &Limit) -> Result<LimitRow, Error> {
    let text = desk.text;
    let today = desk.today();
    let started = text.date(limit.starts_on, today);
    let last = limit.ends_on.and_then(|end| end.pred_opt());
    let span = match last {
        None => text.say_with("limit-since", &[("date", started.into())]),
        Some(last) if last == limit.starts_on => {
            text.say_with("limit-on", &[("date", started.into())])
        }
        Some(last) => text.say_with(
            "limit-from-to",
            &[
                ("first", started.into()),
                ("last", text.date(last, today).into()),
            ],
        ),
    };
    let from = limit
        .starts_on
        .max(last.unwrap_or(today) - Days::new(COUNTED_DAYS - 1));
    let tally = limit.tally(&desk.journal.days(from, last.unwrap_or(today))?);
    Ok(LimitRow {
        id: limit.id.to_string(),
        scope: scope_value(&limit.scope),
        name: names.scope(&limit.scope, text),
        colour: match &limit.scope {
            Scope::All => None,
            Scope::Platform(id) => names.platform(id).map(|platform| platform.colour),
        },
        minutes: text.minutes(limit.minutes.get()),
        input: limit.minutes.to_string(),
        span,
        detail: text.say_with(
            "limit-days-within",
            &[("n", tally.within.into()), ("of", tally.counted().into())],
        ),
    })
}

fn scope_value(scope: &Scope) -> String {
    match scope {
        Scope::All => ALL.to_owned(),
        Scope::Platform(id) => id.to_string(),
    }
}

/// The scope that a page names.
pub(crate) fn scope(desk: &Desk<'_>, value: &str) -> Result<Scope, Error> {
    if value == ALL {
        return Ok(Scope::All);
    }
    Ok(Scope::Platform(
        desk.journal
            .platform(&PlatformId::from(value.to_owned()))?
            .id,
    ))
}

/// The minutes that were typed for a limit.
pub(crate) fn duration(typed: &str) -> Result<Minutes, Error> {
    let minutes = typed.parse::<Minutes>().map_err(|error| match error {
        // Over a day is out of range for a limit in the same way as nothing at all.
        journal::DurationError::OverDay => journal::JournalError::LimitOutOfRange,
        other => other.into(),
    });
    match minutes {
        Ok(minutes) if minutes.get() == 0 => Err(journal::JournalError::LimitOutOfRange),
        other => other,
    }
    .map_err(|error| Error::Field("duration".to_owned(), error))
}

/// How the last four weeks would have been.
pub(crate) fn preview(desk: &Desk<'_>, scope: &Scope, minutes: Minutes) -> Result<Preview, Error> {
    let text = desk.text;
    let names = Names::of(desk)?;
    let preview = desk.journal.preview_limit(desk.today(), scope, minutes)?;
    let limit = text.minutes(minutes.get());
    Ok(Preview {
        read_back: text.say_with(
            "limit-read-back",
            &[
                ("scope", names.scope(scope, text).into()),
                ("limit", limit.into()),
            ],
        ),
        sentence: text.say_with(
            "limit-preview",
            &[
                ("within", preview.tally.within.into()),
                ("over", preview.tally.over.into()),
                ("missing", preview.tally.not_logged.into()),
            ],
        ),
        median: preview.median.map(|median| {
            text.say_with(
                "limit-preview-median",
                &[
                    ("median", text.mean_minutes(median).into()),
                    ("n", preview.tally.counted().into()),
                ],
            )
        }),
        replaces: preview.replaces.as_ref().map(|old| {
            text.say_with(
                "limit-preview-replaces",
                &[("limit", text.minutes(old.minutes.get()).into())],
            )
        }),
        days: preview
            .days
            .iter()
            .map(|day| preview_day(desk, day))
            .collect(),
    })
}

fn preview_day(desk: &Desk<'_>, day: &journal::PreviewDay) -> PreviewDay {
    use chrono::Datelike;
    let text = desk.text;
    let state = match day.standing {
        Standing::Within => "within",
        Standing::Over => "over",
        Standing::NotLogged => "not-logged",
    };
    let minutes = day
        .minutes
        .map(|minutes| text.minutes(minutes))
        .unwrap_or_default();
    PreviewDay {
        label: text.say_with(
            &format!("limit-preview-{state}"),
            &[
                ("date", text.date_with_weekday(day.day, desk.today()).into()),
                ("minutes", minutes.into()),
            ],
        ),
        state,
        short: text.weekday_tiny(day.day.weekday()),
    }
}

/// Sets a limit, in place of the one on the same scope.
pub(crate) fn set(desk: &mut Desk<'_>, scope: &Scope, minutes: Minutes) -> Result<Changed, Error> {
    let name = Names::of(desk)?.scope(scope, desk.text);
    let change = desk.journal.set_limit(&desk.moment, scope, minutes)?;
    let id = if change.is_some() {
        "said-limit-set"
    } else {
        "said-limit-same"
    };
    Ok(Changed {
        change: change.map(|change| change.to_string()).unwrap_or_default(),
        message: desk.text.say_with(
            id,
            &[
                ("scope", name.into()),
                ("limit", desk.text.minutes(minutes.get()).into()),
            ],
        ),
    })
}

/// Ends a limit.
pub(crate) fn end(desk: &mut Desk<'_>, id: &LimitId) -> Result<Changed, Error> {
    let names = Names::of(desk)?;
    let limit = desk
        .journal
        .limits()?
        .into_iter()
        .find(|limit| limit.id == *id);
    let change = desk.journal.end_limit(&desk.moment, id)?;
    let name = limit
        .map(|limit| names.scope(&limit.scope, desk.text))
        .unwrap_or_default();
    Ok(Changed {
        change: change.to_string(),
        message: desk
            .text
            .say_with("said-limit-ended", &[("scope", name.into())]),
    })
}
