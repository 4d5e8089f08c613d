//! Today, or an earlier day to be filled in.

use chrono::{Days, NaiveDate};
use journal::{
    Answer, CheckInId, Context, Coverage, DayLog, Entry, JournalError, LedgerKind, LedgerLine,
    Limit, Minutes, NewCheckIn, Period, Platform, PlatformId, Rating, Row, Source, Worth,
    first_day_of_week,
};

use super::{Names, day, hidden, tips, tracking};
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{
    Changed, CheckInForm, CheckInSaid, Choice, FormRow, LimitLine, Saved, SavedDay, StripDay,
    TodayPage, UsageRow,
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
        paused: log.paused.then(|| desk.text.say("day-paused")),
        saved: saved(desk, &log, &names)?,
        // What is being tried is for the day that it is, not for one that is put right.
        trial: if shown == desk.today() {
            tips::line(desk)?
        } else {
            None
        },
        mood_paused: tracking::said_asking(desk),
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
        Coverage::Nothing if log.paused => "paused",
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
    let offered = if log.day == desk.today() {
        tips::today(desk)?
    } else {
        tips::Offered::default()
    };
    let mood = day::mood(log, text);
    let is_hidden = hidden::is_mood_hidden(desk, log.day);
    Ok(Some(SavedDay {
        total: log.total().map(|total| text.minutes(total)),
        coverage: day::coverage(log, names, text),
        // Hidden is not the same as not rated.
        mood: if is_hidden {
            mood.map(|_| text.say("hidden-mood-of-day"))
        } else {
            mood
        },
        rows: day::rows(log, names, text),
        check_ins: check_ins(log, text, is_hidden),
        limits: limit_lines(desk, log, names)?,
        card: offered.card,
        tracking: offered.tracking,
        tip: offered.tip,
    }))
}

/// The check-ins of a day, without how it felt where that is hidden.
fn check_ins(log: &DayLog, text: &Text, is_hidden: bool) -> Vec<CheckInSaid> {
    let said = log.check_ins.iter().map(|one| day::check_in(one, text));
    said.map(|one| {
        if !is_hidden {
            return one;
        }
        CheckInSaid {
            valence: None,
            mood: None,
            calm: None,
            ..one
        }
    })
    .collect()
}

/// The day against the limits of that day; today, the week against its budgets too.
fn limit_lines(desk: &Desk<'_>, log: &DayLog, names: &Names) -> Result<Vec<LimitLine>, Error> {
    if log.paused {
        return Ok(vec![]);
    }
    let is_today = log.day == desk.today();
    let start = first_day_of_week(log.day, desk.week_start);
    let week = desk.journal.days(start, log.day)?;
    let reached = desk
        .journal
        .ledger_from(start, log.day, desk.week_start)?
        .into_iter()
        .filter(|line| line.kind == LedgerKind::Reached)
        .collect::<Vec<_>>();
    let limits = desk.journal.limits()?.into_iter();
    Ok(limits
        .filter(|limit| limit.is_for(log.day))
        .filter(|limit| is_today || limit.terms.period() == Period::Day)
        .filter_map(|limit| {
            let of_day = |line: &&LedgerLine| match limit.terms.period() {
                Period::Day => line.day == log.day,
                Period::Week => true,
            };
            let line = reached
                .iter()
                .filter(of_day)
                .find(|line| line.subject_id() == limit.id.as_str());
            limit_line(desk, log, &week, names, &limit, line)
        })
        .collect())
}

fn limit_line(
    desk: &Desk<'_>,
    log: &DayLog,
    week: &[DayLog],
    names: &Names,
    limit: &Limit,
    reached: Option<&LedgerLine>,
) -> Option<LimitLine> {
    let allowed = super::limits::allowed(limit, log.day)?;
    let minutes = match limit.terms.period() {
        Period::Day => limit.scope().minutes_of(log)?,
        Period::Week => week
            .iter()
            .filter(|day| limit.counts_in_week(day.day) && !day.paused)
            .filter_map(|day| limit.scope().minutes_of(day))
            .reduce(|sum, minutes| sum + minutes)?,
    };
    let id = match limit.terms.period() {
        Period::Week => "limit-line-week",
        Period::Day if log.day == desk.today() => "limit-line-today",
        Period::Day => "limit-line",
    };
    let answer = reached.and_then(|line| line.worth);
    Some(LimitLine {
        limit: limit.id.to_string(),
        scope: names.scope(limit.scope(), desk.text),
        text: desk.text.say_with(
            id,
            &[
                ("spent", desk.text.minutes(minutes).into()),
                ("limit", desk.text.minutes(allowed).into()),
            ],
        ),
        minutes,
        limit_minutes: allowed,
        fraction: (f64::from(minutes) / f64::from(allowed)).min(1.0),
        asks: reached.is_some() && answer.is_none(),
        worth: answer
            .filter(|answer| *answer != Answer::Skip)
            .map(|answer| super::limits::said_answer(desk, answer)),
        day: reached.map_or(log.day, |line| line.day).to_string(),
    })
}

/// Saves what is filled in, and picks what today has to offer.
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
