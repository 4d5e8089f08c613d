//! What the system's locale says, as first guesses that the person can change.

use chrono::{Weekday, WeekdaySet};
use icu_calendar::week::WeekInformation;
use icu_locale_core::Locale;

/// The system's locale; nothing when it has none, or the bare `C`.
fn system() -> Option<Locale> {
    let name = sys_locale::get_locale()?;
    Locale::try_from_str(&name).ok()
}

/// The first day of the week where this computer seems to be (CLDR); Monday (ISO 8601) when the
/// locale doesn't say.
pub(crate) fn week_start() -> Weekday {
    let Some(locale) = system() else {
        return Weekday::Mon;
    };
    let week = WeekInformation::try_new((&locale).into());
    week.map_or(Weekday::Mon, |week| weekday(week.first_weekday))
}

/// The days of the weekend where this computer seems to be (CLDR); Saturday and Sunday when the
/// locale doesn't say.
pub(crate) fn weekend() -> WeekdaySet {
    let week = system().and_then(|locale| WeekInformation::try_new((&locale).into()).ok());
    match week {
        Some(week) => week.weekend().map(weekday).collect(),
        None => WeekdaySet::from_array([Weekday::Sat, Weekday::Sun]),
    }
}

/// The country where this computer seems to be, as ISO 3166 alpha-2. It is never taken from the
/// network, only from the locale, so the person is asked to confirm it.
pub(crate) fn country() -> Option<String> {
    let region = system()?.id.region?;
    region.is_alphabetic().then(|| region.as_str().to_owned())
}

fn weekday(day: icu_calendar::types::Weekday) -> Weekday {
    use icu_calendar::types::Weekday as Icu;
    match day {
        Icu::Monday => Weekday::Mon,
        Icu::Tuesday => Weekday::Tue,
        Icu::Wednesday => Weekday::Wed,
        Icu::Thursday => Weekday::Thu,
        Icu::Friday => Weekday::Fri,
        Icu::Saturday => Weekday::Sat,
        Icu::Sunday => Weekday::Sun,
    }
}
