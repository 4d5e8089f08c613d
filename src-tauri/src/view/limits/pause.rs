//! Pauses, as the page of limits shows them.

use chrono::NaiveDate;
use journal::{JournalError, Pause, PauseId};

use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, PauseRow};

/// The pauses that are not over, earliest first.
pub(crate) fn rows(desk: &Desk<'_>) -> Result<Vec<PauseRow>, Error> {
    let today = desk.today();
    let pauses = desk.journal.pauses()?.into_iter();
    Ok(pauses
        .filter(|pause| pause.last >= today)
        .map(|pause| row(desk, &pause))
        .collect())
}

fn row(desk: &Desk<'_>, pause: &Pause) -> PauseRow {
    let today = desk.today();
    PauseRow {
        id: pause.id.to_string(),
        text: said(desk, pause),
        state: if pause.holds(today) {
            "now"
        } else if pause.first > today {
            "coming"
        } else {
            "past"
        },
        first: pause.first.to_string(),
        last: pause.last.to_string(),
    }
}

/// `23 – 30 November`, `23 November`.
pub(super) fn said(desk: &Desk<'_>, pause: &Pause) -> String {
    if pause.first == pause.last {
        desk.text.date(pause.first, desk.today())
    } else {
        desk.text.span(pause.first, pause.last, desk.today())
    }
}

/// Pauses the days that two texts name.
pub(crate) fn pause(desk: &mut Desk<'_>, first: &str, last: &str) -> Result<Changed, Error> {
    let first = day(desk, first, "first")?;
    let last = day(desk, last, "last")?;
    let change = desk.journal.pause(&desk.moment, first, last);
    let change = change.map_err(|error| match error {
        JournalError::PauseBackwards { .. } => Error::Field("last".to_owned(), error),
        JournalError::DayTooEarly { .. } => Error::Field("first".to_owned(), error),
        other => other.into(),
    })?;
    let pauses = desk.journal.pauses()?.into_iter();
    let said = pauses
        .filter(|pause| (pause.first, pause.last) == (first, last))
        .map(|pause| said(desk, &pause))
        .next_back()
        .unwrap_or_default();
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say_with("said-paused", &[("span", said.into())]),
    })
}

fn day(desk: &Desk<'_>, typed: &str, field: &str) -> Result<NaiveDate, Error> {
    desk.day(Some(typed)).map_err(|_| {
        let typed = typed.trim().to_owned();
        Error::Field(field.to_owned(), JournalError::DayUnreadable { typed })
    })
}

/// Ends a pause, or takes away one that has not begun.
pub(crate) fn end(desk: &mut Desk<'_>, id: &PauseId) -> Result<Changed, Error> {
    let change = desk.journal.end_pause(&desk.moment, id)?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-pause-ended"),
    })
}
