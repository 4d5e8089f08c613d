//! Reminders and pauses.

use journal::weekday_name;

use super::plan::read_weekday;
use super::{Said, args, data};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Reminders, RemindersForm};
use crate::view::{limits, reminders};

/// The word that turns a reminder off.
const OFF: &str = "off";

pub(super) fn remind(desk: &mut Desk<'_>, typed: &args::Remind) -> Result<Said, Error> {
    let now = reminders::page(desk);
    let asked = [
        &typed.daily,
        &typed.morning,
        &typed.weekly,
        &typed.weekly_on,
    ];
    if typed.on.is_empty() && asked.iter().all(|one| one.is_none()) {
        return Ok(show(desk, &now, typed.format));
    }
    let (daily, daily_time) = wish(typed.daily.as_deref(), now.daily, now.daily_time);
    let (morning, morning_time) = wish(typed.morning.as_deref(), now.morning, now.morning_time);
    let (weekly, weekly_time) = wish(typed.weekly.as_deref(), now.weekly, now.weekly_time);
    let names = |days: &[String]| {
        days.iter()
            .map(|day| Ok(weekday_name(read_weekday(day)?).to_owned()))
            .collect::<Result<Vec<String>, Error>>()
    };
    let daily_on = if typed.on.is_empty() {
        now.daily_on
    } else {
        names(&typed.on)?
    };
    let weekly_on = match &typed.weekly_on {
        Some(day) => weekday_name(read_weekday(day)?).to_owned(),
        None => now.weekly_on,
    };
    let form = RemindersForm {
        daily,
        daily_time,
        daily_on,
        morning,
        morning_time,
        weekly,
        weekly_time,
        weekly_on,
    };
    let message = reminders::save(desk, &form)?.message;
    desk.settings = desk.journal.settings()?;
    let said = show(desk, &reminders::page(desk), typed.format);
    if typed.format.json {
        return Ok(said);
    }
    Ok(format!("{message}\n{}", said.words).into())
}

/// Whether a reminder is on, and its time, after what was typed.
fn wish(typed: Option<&str>, on: bool, time: String) -> (bool, String) {
    match typed {
        None => (on, time),
        Some(OFF) => (false, time),
        Some(typed) => (true, typed.to_owned()),
    }
}

fn show(desk: &Desk<'_>, page: &Reminders, format: args::Format) -> Said {
    if format.json {
        return data::json(page).into();
    }
    let text = desk.text;
    let days: Vec<String> = page
        .weekdays
        .iter()
        .filter(|day| page.daily_on.contains(&day.value))
        .map(|day| day.label.clone())
        .collect();
    let weekly_on = text.weekday(reminders::weekly_day(desk));
    let line = |on: bool, id: &str, time: &str, days: &str| {
        let args = [
            ("time", time.to_owned().into()),
            ("days", days.to_owned().into()),
        ];
        on.then(|| text.say_with(id, &args))
    };
    let every = days.len() == 7;
    let daily = if every {
        "cli-remind-said-daily"
    } else {
        "cli-remind-said-daily-on"
    };
    let lines = [
        line(page.daily, daily, &page.daily_time, &text.list_and(&days)),
        line(
            page.morning,
            "cli-remind-said-morning",
            &page.morning_time,
            "",
        ),
        line(
            page.weekly,
            "cli-remind-said-weekly",
            &page.weekly_time,
            &weekly_on,
        ),
        page.quiet.clone(),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if lines.is_empty() {
        return text.say("cli-no-reminders").into();
    }
    lines.join("\n").into()
}

pub(super) fn pause(desk: &mut Desk<'_>, typed: &args::Pause) -> Result<Said, Error> {
    if let (Some(first), Some(last)) = (&typed.from, &typed.to) {
        return Ok(limits::pause(desk, first, last)?.message.into());
    }
    let today = desk.today();
    if typed.end {
        let pauses = desk.journal.pauses()?;
        let now = pauses.iter().find(|pause| pause.holds(today));
        let now = now.ok_or(journal::JournalError::NoPause)?;
        return Ok(limits::end_pause(desk, &now.id)?.message.into());
    }
    let rows = limits::pauses(desk)?;
    if typed.format.json {
        return Ok(data::json(&rows).into());
    }
    if rows.is_empty() {
        return Ok(desk.text.say("cli-no-pauses").into());
    }
    let rows: Vec<String> = rows.into_iter().map(|row| row.text).collect();
    Ok(rows.join("\n").into())
}
