//! What is asked and shown: the section of Settings about whether tracking is good for a person.

use chrono::Days;
use journal::{Asking, Settings};

use super::hidden;
use super::settings::changed;
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, Tracking};

/// For how long the mood questions are paused and the mood of past days is hidden: two weeks, of
/// which today is the first day.
const REST_DAYS: u64 = 14;

/// The section as it is set.
pub(crate) fn section(desk: &Desk<'_>) -> Tracking {
    Tracking {
        asking: match desk.settings.asking.unwrap_or_default() {
            Asking::Off => "off",
            Asking::PausedTo(last) if last >= desk.today() => "paused",
            Asking::On | Asking::PausedTo(_) => "on",
        },
        asking_said: said_asking(desk),
        charts: desk.settings.charts.unwrap_or(true),
        mood_history: hidden::said_mood(desk),
        card: desk.settings.card.unwrap_or(true),
    }
}

/// Until when the mood questions are paused, or that they are off.
pub(crate) fn said_asking(desk: &Desk<'_>) -> Option<String> {
    let text = desk.text;
    match desk.settings.asking.unwrap_or_default() {
        Asking::Off => Some(text.say("asking-off")),
        Asking::PausedTo(last) if last >= desk.today() => {
            let date = text.date_with_weekday(last, desk.today());
            Some(text.say_with("asking-paused", &[("date", date.into())]))
        }
        Asking::On | Asking::PausedTo(_) => None,
    }
}

/// The last day of a rest that begins today.
fn rest(desk: &Desk<'_>) -> chrono::NaiveDate {
    let last = desk.today().checked_add_days(Days::new(REST_DAYS - 1));
    last.unwrap_or(desk.today())
}

/// Asks for the mood again (`on`), not for two weeks (`pause`), or no longer (`off`).
pub(crate) fn set_asking(desk: &mut Desk<'_>, asking: &str) -> Result<Changed, Error> {
    let (asking, id) = match asking {
        "on" => (Asking::On, "said-asking-on"),
        "pause" => (Asking::PausedTo(rest(desk)), "said-asking-paused"),
        "off" => (Asking::Off, "said-asking-off"),
        other => return Err(Error::NotAChoice(other.to_owned())),
    };
    let settings = Settings {
        asking: Some(asking),
        ..Settings::default()
    };
    set(desk, &settings, id)
}

/// Shows charts or hides them.
pub(crate) fn set_charts(desk: &mut Desk<'_>, shown: bool) -> Result<Changed, Error> {
    let settings = Settings {
        charts: Some(shown),
        ..Settings::default()
    };
    let id = if shown {
        "said-charts-shown"
    } else {
        "said-charts-hidden"
    };
    set(desk, &settings, id)
}

/// Lets the card about low days come, or keeps it away.
pub(crate) fn set_card(desk: &mut Desk<'_>, on: bool) -> Result<Changed, Error> {
    let settings = Settings {
        card: Some(on),
        ..Settings::default()
    };
    let id = if on {
        "said-card-may-come"
    } else {
        "said-card-stays-away"
    };
    set(desk, &settings, id)
}

/// Hides the mood of past days for two weeks, or shows it again.
pub(crate) fn hide_mood_history(desk: &mut Desk<'_>, hide: bool) -> Result<Changed, Error> {
    if hide {
        let settings = Settings {
            mood_hidden_to: Some(rest(desk)),
            ..Settings::default()
        };
        return set(desk, &settings, "said-history-hidden");
    }
    let change = desk.journal.show_mood_history(&desk.moment)?;
    Ok(changed(desk, change, "said-history-shown"))
}

fn set(desk: &mut Desk<'_>, settings: &Settings, id: &str) -> Result<Changed, Error> {
    let change = desk.journal.save_settings(&desk.moment, settings)?;
    let date = desk.text.date_with_weekday(rest(desk), desk.today());
    Ok(match change {
        None => changed(desk, None, id),
        Some(change) => Changed {
            change: change.to_string(),
            message: desk.text.say_with(id, &[("date", date.into())]),
        },
    })
}
