//! Today, or an earlier day to be filled in.

use chrono::{Days, NaiveDate};
use journal::{
    CheckInId, Context, Coverage, DayLog, Entry, JournalError, Limit, Minutes, NewCheckIn,
    Platform, PlatformId, Rating, Row, Source, Worth,
};

use super::{Names, day, tips};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{
    Changed, CheckInForm, Choice, FormRow, LimitLine, Saved, SavedDay, StripDay, TodayPage,
    UsageRow,
};

/// How many days the strip shows, today included.
const STRIP_DAYS: u64 = 7;

/// The page of `day`.
pub(crate) fn page(desk: &Desk<'_>, shown: NaiveDate) -> Result<TodayPage, Error> {
    desk.moment.check_day(shown)?;
    let names = Names::of(desk)?;
    let log = desk.journal.day(shown)?;
    Ok(TodayPage {
        day: shown.to_string(),
        is_today: shown == desk.today(),
        title: desk.text.date_with_weekday(shown, desk.today()),
        strip: strip(desk, &names)?,
        rows: day::shown(&log, &names)
            .into_iter()
            .map(|one| form_row(one, &log))
            .collect(),
        contexts: contexts(desk),
        saved: saved(desk, &log, &names)?,
    })
}

fn strip(desk: &Desk<'_>, names: &Names) -> Result<Vec<StripDay>, Error> {
    let today = desk.today();
    let days = desk
        .journal
        .days(today - Days::new(STRIP_DAYS - 1), today)?;
    Ok(days.iter().map(|log| strip_day(desk, log, names)).collect())
}

fn strip_day(desk: &Desk<'_>, log: &DayLog, names: &Names) -> StripDay {
    use chrono::Datelike;
    let state = match log.coverage(names.all()) {
        Coverage::Nothing => "nothing",
        Coverage::Part => "part",
        Coverage::Complete => "complete",
    };
    let date = desk.text.date_with_weekday(log.day, desk.today());
    StripDay {
        day: log.day.to_string(),
        short: desk.text.weekday_tiny(log.day.weekday()),
        label: desk
            .text
            .say_with(&format!("strip-{state}"), &[("date", date.into())]),
        state,
        is_today: log.day == desk.today(),
    }
}

fn form_row(platform: &Platform, log: &DayLog) -> UsageRow {
    let figure = log.figure(&platform.id);
    UsageRow {
        platform: platform.id.to_string(),
        name: platform.name.clone(),
        colour: platform.colour,
        text: figure
            .map(|figure| figure.minutes.to_string())
            .unwrap_or_default(),
        source: figure.map_or(Source::Meter, |figure| figure.source).name(),
        worth: figure.and_then(|figure| figure.worth).map(Worth::name),
    }
}

fn contexts(desk: &Desk<'_>) -> Vec<Choice> {
    let choice = |context: Context| Choice {
        value: context.name().to_owned(),
        label: desk.text.say(&format!("context-{}", context.name())),
    };
    Context::ALL.into_iter().map(choice).collect()
}

fn saved(desk: &Desk<'_>, log: &DayLog, names: &Names) -> Result<Option<SavedDay>, Error> {
    if log.coverage(names.all()) == Coverage::Nothing {
        return Ok(None);
    }
    let text = desk.text;
    Ok(Some(SavedDay {
        total: log.total().map(|total| text.minutes(total)),
        coverage: day::coverage(log, names, text),
        mood: day::mood(log, text),
        rows: day::rows(log, names, text),
        check_ins: log
            .check_ins
            .iter()
            .map(|one| day::check_in(one, text))
            .collect(),
        limits: limit_lines(desk, log, names)?,
        tip: if log.day == desk.today() {
            tips::today(desk)?
        } else {
            None
        },
    }))
}

/// The day against the limits of that day.
fn limit_lines(desk: &Desk<'_>, log: &DayLog, names: &Names) -> Result<Vec<LimitLine>, Error> {
    let limits = desk.journal.limits()?;
    Ok(limits
        .iter()
        .filter(|limit| limit.is_for(log.day))
        .filter_map(|limit| limit_line(desk, log, names, limit))
        .collect())
}

fn limit_line(desk: &Desk<'_>, log: &DayLog, names: &Names, limit: &Limit) -> Option<LimitLine> {
    let minutes = limit.scope.minutes_of(log)?;
    let id = if log.day == desk.today() {
        "limit-line-today"
    } else {
        "limit-line"
    };
    Some(LimitLine {
        scope: names.scope(&limit.scope, desk.text),
        text: desk.text.say_with(
            id,
            &[
                ("spent", desk.text.minutes(minutes).into()),
                ("limit", desk.text.minutes(limit.minutes.get()).into()),
            ],
        ),
        minutes,
        limit: limit.minutes.get(),
        fraction: (f64::from(minutes) / f64::from(limit.minutes.get())).min(1.0),
    })
}

/// Saves what is filled in, and picks today's tip.
pub(crate) fn save(desk: &mut Desk<'_>, form: &CheckInForm) -> Result<Saved, Error> {
    let day = desk.day(Some(&form.day))?;
    let entry = Entry {
        day,
        check_in: check_in(form)?,
        rows: rows(desk, day, &form.rows)?,
    };
    let change = desk.journal.save(&desk.moment, &entry)?;
    if day == desk.today() {
        tips::pick(desk)?;
    }
    let date = desk.text.date_with_weekday(day, desk.today());
    Ok(Saved {
        change: change.to_string(),
        message: desk.text.say_with("said-saved", &[("date", date.into())]),
        page: page(desk, day)?,
    })
}

/// Takes a check-in away.
pub(crate) fn remove_check_in(desk: &mut Desk<'_>, id: String) -> Result<Changed, Error> {
    let change = desk
        .journal
        .remove_check_in(&desk.moment, &CheckInId::from(id))?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-check-in-removed"),
    })
}

fn check_in(form: &CheckInForm) -> Result<NewCheckIn, Error> {
    let rating = |value: Option<f64>, field: &str| {
        let rating = value.map(Rating::new).transpose();
        rating.map_err(|error| Error::Field(field.to_owned(), error))
    };
    Ok(NewCheckIn {
        valence: rating(form.valence, "valence")?,
        calm: rating(form.calm, "calm")?,
        coarse: form.coarse,
        context: form
            .context
            .iter()
            .map(|name| Context::named(name))
            .collect::<Result<_, _>>()?,
        note: Some(form.note.clone()),
    })
}

/// The rows that say something new: an untouched row writes nothing.
fn rows(desk: &Desk<'_>, day: NaiveDate, form: &[FormRow]) -> Result<Vec<Row>, Error> {
    let log = desk.journal.day(day)?;
    let mut rows = Vec::new();
    for filled in form {
        let row = row(filled)?;
        let known = log.figure(&row.platform);
        let same = match (known, row.minutes) {
            (None, None) => true,
            (Some(known), Some(minutes)) => {
                (known.minutes, known.source, known.worth) == (minutes, row.source, row.worth)
            }
            _ => false,
        };
        if !same {
            rows.push(row);
        }
    }
    Ok(rows)
}

fn row(filled: &FormRow) -> Result<Row, Error> {
    let typed = filled.text.trim();
    let minutes: Option<Minutes> = if typed.is_empty() {
        None
    } else {
        Some(typed.parse().map_err(|error| {
            Error::Field(
                format!("usage:{}", filled.platform),
                JournalError::Duration(error),
            )
        })?)
    };
    let source = Source::named(&filled.source);
    Ok(Row {
        platform: PlatformId::from(filled.platform.clone()),
        minutes,
        source: source.ok_or_else(|| Error::NotAChoice(filled.source.clone()))?,
        worth: filled.worth.as_deref().and_then(Worth::named),
    })
}
