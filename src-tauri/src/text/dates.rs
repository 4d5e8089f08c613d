//! Dates in words. Calendar arithmetic is `chrono`'s; the names are in `said.ftl`.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use journal::weekday_name;

use super::Text;

/// So many days in a row are told by their first and last.
const LEAST_RUN: usize = 3;

/// A date, and what is said of it beside its day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct DateSaid {
    day: NaiveDate,
    weekday: bool,
    year: bool,
}

/// The year and the month.
pub(super) type MonthSaid = (i32, u32);

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
        let said = || {
            self.say_with(
                "month-with-year",
                &[
                    ("month", self.month_short(day).into()),
                    // As text, so that no language groups its digits.
                    ("year", day.year().to_string().into()),
                ],
            )
        };
        self.months.say((day.year(), day.month()), said)
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

    /// `Mon 16 – Thu 19 and Sat 21 Nov`: three days in a row or more are told by their ends, and a
    /// month stands once, at the last of its days.
    pub(crate) fn days_in_short(&self, days: &[NaiveDate]) -> String {
        let runs: Vec<&[NaiveDate]> = days
            .chunk_by(|day, next| day.succ_opt() == Some(*next))
            .flat_map(|run| run.chunks(if run.len() < LEAST_RUN { 1 } else { run.len() }))
            .collect();
        let said: Vec<String> = runs
            .iter()
            .enumerate()
            .map(|(place, run)| {
                let next = runs.get(place + 1).and_then(|run| run.first());
                self.run_in_short(run, next)
            })
            .collect();
        self.list_and(&said)
    }

    /// One day or the two ends of some; `next` is the day that is told after them.
    fn run_in_short(&self, run: &[NaiveDate], next: Option<&NaiveDate>) -> String {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            return String::new();
        };
        let last_said = self.day_in_short(*last, next);
        if first == last {
            return last_said;
        }
        let first_said = self.day_in_short(*first, Some(last));
        self.say_with(
            "date-span",
            &[("first", first_said.into()), ("last", last_said.into())],
        )
    }

    /// `Mon 16`, when the day that is told `next` names the month; else `Mon 16 Nov`.
    fn day_in_short(&self, day: NaiveDate, next: Option<&NaiveDate>) -> String {
        let month = |day: &NaiveDate| (day.year(), day.month());
        if next.is_some_and(|next| month(next) == month(&day)) {
            return self.date_of_column(day);
        }
        self.say_with(
            "date-column-with-month",
            &[
                ("weekday", self.weekday_short(day.weekday()).into()),
                ("day", day.day().into()),
                ("month", self.month_short(day).into()),
            ],
        )
    }

    /// `16 November`; with the year when it is not that of `today`.
    pub(crate) fn date(&self, day: NaiveDate, today: NaiveDate) -> String {
        self.say_date(DateSaid {
            day,
            weekday: false,
            year: day.year() != today.year(),
        })
    }

    fn say_date(&self, date: DateSaid) -> String {
        self.dates.say(date, || self.date_in_words(date))
    }

    fn date_in_words(&self, date: DateSaid) -> String {
        let DateSaid { day, weekday, year } = date;
        if weekday {
            let date = self.say_date(DateSaid {
                weekday: false,
                ..date
            });
            return self.say_with(
                "date-with-weekday",
                &[
                    ("weekday", self.weekday(day.weekday()).into()),
                    ("date", date.into()),
                ],
            );
        }
        let id = if year { "date-with-year" } else { "date" };
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
        self.say_date(DateSaid {
            day,
            weekday: true,
            year: day.year() != today.year(),
        })
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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&[], "")]
    #[case(&["2026-11-16"], "Mon 16 Nov")]
    #[case(&["2026-11-16", "2026-11-19"], "Mon 16 and Thu 19 Nov")]
    #[case(&["2026-11-16", "2026-11-17", "2026-11-19"], "Mon 16, Tue 17 and Thu 19 Nov")]
    #[case(&["2026-11-16", "2026-11-17", "2026-11-18"], "Mon 16 – Wed 18 Nov")]
    #[case(
        &["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-20"],
        "Mon 16 – Wed 18 and Fri 20 Nov"
    )]
    #[case(
        &["2026-11-29", "2026-11-30", "2026-12-01", "2026-12-03"],
        "Sun 29 Nov – Tue 1 and Thu 3 Dec"
    )]
    #[case(&["2026-11-28", "2026-11-30", "2026-12-01"], "Sat 28, Mon 30 Nov and Tue 1 Dec")]
    #[case(&["2026-12-31", "2027-01-01"], "Thu 31 Dec and Fri 1 Jan")]
    fn days_in_a_row_name_a_month_once(#[case] days: &[&str], #[case] said: &str) {
        let days: Vec<NaiveDate> = days.iter().map(|day| day.parse().unwrap()).collect();
        assert_eq!(Text::english().days_in_short(&days), said);
    }
}
