//! Settings and the welcome, which offer the same choices.

use chrono::{NaiveTime, Weekday};
use journal::{
    AT_FIRST, ChangeId, DayBoundary, JournalError, OFFERED, Platform, ReadOnly, Settings, Theme,
    weekday_name, weekday_named,
};

use super::{Names, reminders, tracking};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{
    Background, Changed, Choice, SettingsPage, SettingsPlatform, Start, Weekend, WelcomePage,
    WelcomePlatform,
};

/// What the first page needs to know.
pub(crate) fn start(desk: &Desk<'_>, page: Option<String>) -> Result<Start, Error> {
    Ok(Start {
        welcomed: desk.settings.welcomed || desk.journal.read_only().is_some(),
        theme: theme(desk),
        read_only: desk.journal.read_only().map(|why| {
            desk.text.say(match why {
                ReadOnly::Newer(_) => "read-only-newer",
                ReadOnly::NotWritable => "read-only-not-writable",
            })
        }),
        made_up: desk.journal.has_made_up_days()?,
        version: version(),
        page,
    })
}

/// The page of settings.
pub(crate) fn page(desk: &Desk<'_>, background: Background) -> Result<SettingsPage, Error> {
    let names = Names::of(desk)?;
    let platform = |platform: &Platform| SettingsPlatform {
        id: platform.id.to_string(),
        name: platform.name.clone(),
        colour: platform.colour,
    };
    Ok(SettingsPage {
        platforms: names.active().map(platform).collect(),
        archived: names
            .all()
            .iter()
            .filter(|one| !one.is_active())
            .map(platform)
            .collect(),
        offered: offered(&names),
        hours: hours(desk),
        hour: desk.boundary().hour().to_string(),
        weekdays: weekdays(desk),
        week_start: weekday_name(desk.week_start).to_owned(),
        theme: theme(desk),
        file: desk.journal.file().display().to_string(),
        version: version(),
        weekend: Weekend {
            choices: weekday_choices(desk),
            chosen: desk
                .weekend
                .iter(desk.week_start)
                .map(|day| weekday_name(day).to_owned())
                .collect(),
        },
        reminders: reminders::page(desk),
        background,
        tracking: tracking::section(desk),
    })
}

/// The page of the welcome.
pub(crate) fn welcome(desk: &Desk<'_>) -> Result<WelcomePage, Error> {
    let names = Names::of(desk)?;
    let chosen = names.all().iter().map(|platform| WelcomePlatform {
        name: platform.name.clone(),
        chosen: platform.is_active(),
    });
    let more = offered(&names).into_iter().map(|name| WelcomePlatform {
        name,
        chosen: false,
    });
    Ok(WelcomePage {
        platforms: chosen.chain(more).collect(),
        hours: hours(desk),
        hour: desk.boundary().hour().to_string(),
        weekdays: weekdays(desk),
        week_start: weekday_name(desk.week_start).to_owned(),
        file: desk.journal.file().display().to_string(),
    })
}

/// Ends the welcome with what was chosen there; what is not given keeps its default.
pub(crate) fn finish_welcome(
    desk: &mut Desk<'_>,
    platforms: Option<&[String]>,
    hour: Option<&str>,
    week_start: Option<&str>,
) -> Result<(), Error> {
    let settings = Settings {
        boundary: hour.map(read_hour).transpose()?,
        week_start: week_start.map(read_weekday).transpose()?,
        ..Settings::default()
    };
    Ok(desk
        .journal
        .finish_welcome(&desk.moment, &settings, platforms)?)
}

/// Keeps the settings of the page.
pub(crate) fn save(
    desk: &mut Desk<'_>,
    hour: &str,
    week_start: &str,
    theme: &str,
    weekend: &[String],
) -> Result<Changed, Error> {
    let settings = Settings {
        weekend: Some(reminders::read_days(weekend)?),
        boundary: Some(read_hour(hour)?),
        week_start: Some(read_weekday(week_start)?),
        theme: Some(Theme::named(theme).ok_or_else(|| Error::NotAChoice(theme.to_owned()))?),
        ..Settings::default()
    };
    let change = desk.journal.save_settings(&desk.moment, &settings)?;
    Ok(changed(desk, change, "said-settings-saved"))
}

/// The answer to a change of the settings.
pub(crate) fn changed(desk: &Desk<'_>, change: Option<ChangeId>, id: &str) -> Changed {
    let id = if change.is_some() {
        id
    } else {
        "said-nothing-changed"
    };
    Changed {
        change: change.map(|change| change.to_string()).unwrap_or_default(),
        message: desk.text.say(id),
    }
}

fn offered(names: &Names) -> Vec<String> {
    let is_known = |name: &str| {
        names
            .all()
            .iter()
            .any(|one| one.name.eq_ignore_ascii_case(name))
    };
    AT_FIRST
        .into_iter()
        .chain(OFFERED)
        .filter(|name| !is_known(name))
        .map(str::to_owned)
        .collect()
}

fn hours(desk: &Desk<'_>) -> Vec<Choice> {
    let choice = |hour: u32| Choice {
        value: hour.to_string(),
        label: desk
            .text
            .time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()),
    };
    (0..24).map(choice).collect()
}

fn weekdays(desk: &Desk<'_>) -> Vec<Choice> {
    let choice = |day: Weekday| Choice {
        value: weekday_name(day).to_owned(),
        label: desk.text.weekday(day),
    };
    (0..7)
        .filter_map(|n| Weekday::try_from(n).ok())
        .map(choice)
        .collect()
}

/// The weekdays in the order of the person's week.
pub(crate) fn weekday_choices(desk: &Desk<'_>) -> Vec<Choice> {
    let choice = |day: Weekday| Choice {
        value: weekday_name(day).to_owned(),
        label: desk.text.weekday(day),
    };
    desk.week().weekdays().map(choice).collect()
}

/// Keeps whether the program stays in the tray when its window is closed.
pub(crate) fn stay(desk: &mut Desk<'_>, stay: bool) -> Result<Changed, Error> {
    let settings = Settings {
        stay: Some(stay),
        ..Settings::default()
    };
    let change = desk.journal.save_settings(&desk.moment, &settings)?;
    Ok(changed(desk, change, "said-settings-saved"))
}

fn read_hour(typed: &str) -> Result<DayBoundary, Error> {
    let hour = typed.parse().ok().and_then(DayBoundary::new);
    hour.ok_or_else(|| Error::NotAChoice(typed.to_owned()))
}

fn read_weekday(typed: &str) -> Result<Weekday, Error> {
    weekday_named(typed).ok_or_else(|| Error::NotAChoice(typed.to_owned()))
}

fn theme(desk: &Desk<'_>) -> String {
    desk.settings.theme.unwrap_or_default().name().to_owned()
}

fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Says that an error is about the name that was typed.
pub(crate) fn about_name(error: JournalError) -> Error {
    Error::Field("name".to_owned(), error)
}
