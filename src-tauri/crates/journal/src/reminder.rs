//! Reminders: when the person wants to be asked.

use std::fmt;

use chrono::{DateTime, NaiveTime, Timelike, Utc, Weekday, WeekdaySet};

use crate::{JournalError, weekday_name, weekday_named};

/// How long a snoozed reminder waits, in minutes.
pub const SNOOZE_MINUTES: i64 = 60;

/// A reminder at a time of day, on chosen weekdays.
///
/// The time is that of the wall clock: it stays what it is when the clocks change and on a journey.
/// The weekdays are those of the logical days that it is about, so a reminder at one at night
/// belongs to the evening before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    /// Whether it is wanted. One that is not keeps its time.
    pub on: bool,
    /// When, to the minute.
    pub at: NaiveTime,
    /// On which days.
    pub days: WeekdaySet,
    /// When it was set: what was due before that is not made up for.
    pub since: DateTime<Utc>,
}

impl Reminder {
    /// Reads a time of day such as `21:30` or `8:00`.
    ///
    /// # Errors
    /// [`JournalError::TimeUnreadable`].
    pub fn read_time(typed: &str) -> Result<NaiveTime, JournalError> {
        let wrong = || JournalError::TimeUnreadable {
            typed: typed.trim().to_owned(),
        };
        let digits = |text: &str, longest: usize| {
            let fits = (1..=longest).contains(&text.len());
            let plain = fits && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u32>().ok().filter(|_| plain)
        };
        let (hour, minute) = typed.trim().split_once(':').ok_or_else(wrong)?;
        let minute = digits(minute, 2).filter(|_| minute.len() == 2);
        digits(hour, 2)
            .zip(minute)
            .and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0))
            .ok_or_else(wrong)
    }

    /// Whether it is wanted on a weekday.
    #[must_use]
    pub fn is_on(&self, weekday: Weekday) -> bool {
        self.on && self.days.contains(weekday)
    }

    /// The reminder that is set at `now` in place of `before`. One that says the same stays as old
    /// as it was, so that saving it twice does not make it miss its turn.
    #[must_use]
    pub fn set(
        before: Option<Self>,
        on: bool,
        at: NaiveTime,
        days: WeekdaySet,
        now: DateTime<Utc>,
    ) -> Self {
        let since = before
            .filter(|before| (before.on, before.at, before.days) == (on, at, days))
            .map_or(now, |before| before.since);
        Self {
            on,
            at,
            days,
            since,
        }
    }

    /// Reads what [`fmt::Display`] writes.
    pub(crate) fn from_value(value: &str) -> Option<Self> {
        let mut parts = value.split(' ');
        let on = match parts.next()? {
            "on" => true,
            "off" => false,
            _ => return None,
        };
        Some(Self {
            on,
            at: Self::read_time(parts.next()?).ok()?,
            days: weekdays_from_value(parts.next()?)?,
            since: DateTime::from_timestamp_millis(parts.next()?.parse().ok()?)?,
        })
    }
}

impl fmt::Display for Reminder {
    /// The reminder as it stands in the file: `on 21:30 monday,friday 1795465800000`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {}:{:02} {} {}",
            if self.on { "on" } else { "off" },
            self.at.hour(),
            self.at.minute(),
            weekdays_value(self.days),
            self.since.timestamp_millis()
        )
    }
}

/// Weekdays as they stand in the file: `saturday,sunday`; `none` for none.
pub(crate) fn weekdays_value(days: WeekdaySet) -> String {
    if days.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<&str> = days.iter(Weekday::Mon).map(weekday_name).collect();
    names.join(",")
}

pub(crate) fn weekdays_from_value(value: &str) -> Option<WeekdaySet> {
    if value == "none" {
        return Some(WeekdaySet::EMPTY);
    }
    value.split(',').map(weekday_named).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::at;

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[rstest]
    #[case("21:30", 21, 30)]
    #[case("9:05", 9, 5)]
    #[case("09:05", 9, 5)]
    #[case("0:00", 0, 0)]
    #[case("23:59", 23, 59)]
    #[case(" 8:00 ", 8, 0)]
    fn reads_a_time_of_day(#[case] typed: &str, #[case] hour: u32, #[case] minute: u32) {
        assert_eq!(Reminder::read_time(typed).unwrap(), time(hour, minute));
    }

    #[rstest]
    #[case("25:00")]
    #[case("24:00")]
    #[case("21:60")]
    #[case("7:5")]
    #[case("7:005")]
    #[case("007:00")]
    #[case("")]
    #[case(":30")]
    #[case("7:")]
    #[case("21")]
    #[case("2130")]
    #[case("21:30:00")]
    #[case("21.30")]
    #[case("-1:00")]
    #[case("+9:00")]
    #[case("9:+5")]
    #[case("9 :05")]
    #[case("9pm")]
    #[case("٩:٠٥")]
    fn refuses_what_is_no_time_of_day(#[case] typed: &str) {
        let error = Reminder::read_time(typed).unwrap_err();
        assert_eq!(error.code(), "time-unreadable");
        assert!(
            matches!(&error, JournalError::TimeUnreadable { typed: said } if said == typed),
            "{error:?}"
        );
    }

    #[test]
    fn one_that_is_off_is_on_no_weekday() {
        let days = WeekdaySet::from_array([Weekday::Mon, Weekday::Fri]);
        let now = at("2026-11-23T20:30:00Z");
        let reminder = Reminder::set(None, true, time(21, 30), days, now);
        assert!(reminder.is_on(Weekday::Mon) && !reminder.is_on(Weekday::Tue));
        let off = Reminder::set(Some(reminder), false, time(21, 30), days, now);
        assert!(!off.is_on(Weekday::Mon));
        assert_eq!((off.at, off.days), (reminder.at, reminder.days));
    }

    #[test]
    fn saving_the_same_again_leaves_it_as_old_as_it_was() {
        let (then, now) = (at("2026-11-01T12:00:00Z"), at("2026-11-23T20:30:00Z"));
        let all = WeekdaySet::ALL;
        let some = WeekdaySet::single(Weekday::Sun);
        let reminder = Reminder::set(None, true, time(21, 30), all, then);
        assert_eq!(reminder.since, then);
        let since = |on, at, days| Reminder::set(Some(reminder), on, at, days, now).since;
        assert_eq!(since(true, time(21, 30), all), then);
        assert_eq!(since(false, time(21, 30), all), now);
        assert_eq!(since(true, time(21, 31), all), now);
        assert_eq!(since(true, time(21, 30), some), now);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            on in any::<bool>(),
            hour in 0u32..24,
            minute in 0u32..60,
            weekdays in proptest::collection::vec(0u8..7, 0..8),
            since in -4_102_444_800_000i64..4_102_444_800_000,
        ) {
            let days = weekdays.iter().map(|day| Weekday::try_from(*day).unwrap()).collect();
            let since = DateTime::from_timestamp_millis(since).unwrap();
            let reminder = Reminder { on, at: time(hour, minute), days, since };
            prop_assert_eq!(Reminder::from_value(&reminder.to_string()), Some(reminder));
        }

        #[test]
        fn nothing_panics(text in any::<String>(), time in "[0-9٣+-]{0,3}:?[0-9٣+-]{0,3}") {
            let _ = Reminder::read_time(&text);
            let _ = Reminder::read_time(&time);
            let _ = Reminder::from_value(&text);
            let _ = Reminder::from_value(&format!("on {time} {text}"));
        }
    }
}
