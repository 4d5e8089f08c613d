//! Dates in words. Calendar arithmetic is `chrono`'s; the names are in `said.ftl`.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use journal::weekday_name;

use super::Text;

impl Text {
    /// `Monday`.
    pub(crate) fn weekday(&self, day: Weekday) -> String {
        self.say(&format!("weekday-{}", weekday_name(day)))
    }

    /// `Mo`, for the strip of days.
    pub(crate) fn weekday_tiny(&self, day: Weekday) -> String {
        self.say(&format!("weekday-tiny-{}", weekday_name(day)))
    }

    /// `Mon`, for the head of a column.
    pub(crate) fn weekday_short(&self, day: Weekday) -> String {
        self.say(&format!("weekday-short-{}", weekday_name(day)))
    }

    /// `Nov`, for a picture.
    pub(crate) fn month_short(&self, day: NaiveDate) -> String {
        self.say(&format!("month-short-{}", day.month()))
    }

    /// `Nov 2026`, for a picture of many months.
    pub(crate) fn month_short_with_year(&self, day: NaiveDate) -> String {
        self.say_with(
            "month-with-year",
            &[
                ("month", self.month_short(day).into()),
                // As text, so that no language groups its digits.
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// `Mon 16`, for the foot of a column.
    pub(crate) fn date_of_column(&self, day: NaiveDate) -> String {
        self.say_with(
            "date-column",
            &[
                ("weekday", self.weekday_short(day.weekday()).into()),
                ("day", day.day().into()),
            ],
        )
    }

    /// `16 November`; with the year when it is not that of `today`.
    pub(crate) fn date(&self, day: NaiveDate, today: NaiveDate) -> String {
        let id = if day.year() == today.year() {
            "date"
        } else {
            "date-with-year"
        };
        self.say_with(
            id,
            &[
                ("day", day.day().into()),
                ("month", self.month(day).into()),
                // As text, so that no language groups its digits.
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// `16 Nov`, for the foot of a small picture.
    pub(crate) fn date_short(&self, day: NaiveDate) -> String {
        self.say_with(
            "date-short",
            &[
                ("day", day.day().into()),
                ("month", self.month_short(day).into()),
            ],
        )
    }

    /// `Monday, 16 November`; with the year when it is not that of `today`.
    pub(crate) fn date_with_weekday(&self, day: NaiveDate, today: NaiveDate) -> String {
        self.say_with(
            "date-with-weekday",
            &[
                ("weekday", self.weekday(day.weekday()).into()),
                ("date", self.date(day, today).into()),
            ],
        )
    }

    /// `16 – 22 November`, `30 November – 6 December`.
    pub(crate) fn span(&self, first: NaiveDate, last: NaiveDate, today: NaiveDate) -> String {
        if (first.year(), first.month()) == (last.year(), last.month()) {
            self.say_with(
                "date-span-in-month",
                &[
                    ("first", first.day().into()),
                    ("last", self.date(last, today).into()),
                ],
            )
        } else {
            let first = self.date(first, today);
            self.say_with(
                "date-span",
                &[
                    ("first", first.into()),
                    ("last", self.date(last, today).into()),
                ],
            )
        }
    }

    /// `21:04`.
    pub(crate) fn time(&self, time: NaiveTime) -> String {
        self.say_with(
            "time",
            &[
                ("hour", format!("{:02}", time.hour()).into()),
                ("minute", format!("{:02}", time.minute()).into()),
            ],
        )
    }

    fn month(&self, day: NaiveDate) -> String {
        self.say(&format!("month-{}", day.month()))
    }
}
