//! Reminders: how they are set, and saving them.

use chrono::{NaiveTime, Weekday, WeekdaySet};
use journal::{Reminder, Settings, weekday_name, weekday_named};

use super::settings::{changed, weekday_choices};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, Reminders, RemindersForm};

/// The times that are proposed before any is chosen: an evening, a morning, and Sunday's evening.
const PROPOSED: [(u32, u32); 3] = [(21, 0), (9, 0), (19, 0)];

/// The reminders as they are set.
pub(crate) fn page(desk: &Desk<'_>) -> Reminders {
    let settings = &desk.settings;
    let [daily, morning, weekly] = [settings.daily, settings.morning, settings.weekly];
    let is_on = |reminder: Option<Reminder>| reminder.is_some_and(|reminder| reminder.on);
    let days = daily.map_or(WeekdaySet::ALL, |daily| daily.days);
    Reminders {
        daily: is_on(daily),
        daily_time: time(desk, daily, PROPOSED[0]),
        daily_on: names(desk, days),
        weekdays: weekday_choices(desk),
        morning: is_on(morning),
        morning_time: time(desk, morning, PROPOSED[1]),
        weekly: is_on(weekly),
        weekly_time: time(desk, weekly, PROPOSED[2]),
        weekly_on: weekday_name(weekly_day(desk)).to_owned(),
        quiet: (settings.quiet_on == Some(desk.today()))
            .then(|| desk.text.say("reminders-are-quiet")),
    }
}

/// The day of the weekly reminder: as set, else the last day of the week.
pub(crate) fn weekly_day(desk: &Desk<'_>) -> Weekday {
    let set = desk.settings.weekly;
    set.and_then(|weekly| weekly.days.first())
        .unwrap_or(desk.week_start.pred())
}

fn time(desk: &Desk<'_>, reminder: Option<Reminder>, proposed: (u32, u32)) -> String {
    let proposed = NaiveTime::from_hms_opt(proposed.0, proposed.1, 0).unwrap_or_default();
    desk.text
        .time(reminder.map_or(proposed, |reminder| reminder.at))
}

fn names(desk: &Desk<'_>, days: WeekdaySet) -> Vec<String> {
    days.iter(desk.week_start)
        .map(|day| weekday_name(day).to_owned())
        .collect()
}

/// Keeps the reminders of the page.
pub(crate) fn save(desk: &mut Desk<'_>, form: &RemindersForm) -> Result<Changed, Error> {
    let now = desk.moment.at();
    let days = read_days(&form.daily_on)?;
    let before = desk.settings.clone();
    // A field that can't be seen, because its reminder is off, is nothing to complain about.
    let read = |field: &str, on: bool, typed: &str, before: Option<Reminder>, proposed: usize| {
        let kept = || {
            let (hour, minute) = PROPOSED.get(proposed).copied().unwrap_or_default();
            let proposed = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
            before.map_or(proposed, |before| before.at)
        };
        match Reminder::read_time(typed) {
            Ok(at) => Ok(at),
            Err(_) if !on => Ok(kept()),
            Err(error) => Err(Error::Field(field.to_owned(), error)),
        }
    };
    let daily = read("daily-time", form.daily, &form.daily_time, before.daily, 0)?;
    let morning = read(
        "morning-time",
        form.morning,
        &form.morning_time,
        before.morning,
        1,
    )?;
    let weekly = read(
        "weekly-time",
        form.weekly,
        &form.weekly_time,
        before.weekly,
        2,
    )?;
    let weekly_on = read_days(std::slice::from_ref(&form.weekly_on))?;
    let set = |before, on, at, days| Some(Reminder::set(before, on, at, days, now));
    let settings = Settings {
        daily: set(before.daily, form.daily, daily, days),
        morning: set(before.morning, form.morning, morning, WeekdaySet::ALL),
        weekly: set(before.weekly, form.weekly, weekly, weekly_on),
        ..Settings::default()
    };
    let change = desk.journal.save_settings(&desk.moment, &settings)?;
    Ok(changed(desk, change, "said-settings-saved"))
}

/// The weekdays of these names.
pub(crate) fn read_days(names: &[String]) -> Result<WeekdaySet, Error> {
    names
        .iter()
        .map(|name| weekday_named(name).ok_or_else(|| Error::NotAChoice(name.clone())))
        .collect()
}

/// Turns the reminders of today off, or on again.
pub(crate) fn quiet(desk: &mut Desk<'_>, quiet: bool) -> Result<Changed, Error> {
    let change = desk.journal.quiet_reminders(&desk.moment, quiet)?;
    let id = if quiet {
        "said-reminders-quiet"
    } else {
        "said-reminders-resumed"
    };
    Ok(changed(desk, change, id))
}
