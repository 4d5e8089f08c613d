//! Which days the charts are of. All arithmetic with dates is here; a page only hands back names.

use chrono::{Days, Months, NaiveDate};
use journal::{FIRST_DAY, first_day_of_week};

use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::Choice;

/// A period that ends with the week that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Latest {
    /// This week and the three before.
    FourWeeks,
    /// A quarter of a year.
    ThirteenWeeks,
    /// The weeks that hold the last 365 or 366 days: 53 of them, or 52.
    Year,
    /// From the week of the first logged day on.
    All,
}

impl Latest {
    /// All, the shortest first.
    pub(crate) const EACH: [Self; 4] =
        [Self::FourWeeks, Self::ThirteenWeeks, Self::Year, Self::All];

    /// Its name on the line to the pages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::FourWeeks => "4w",
            Self::ThirteenWeeks => "13w",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    /// The period of that name.
    pub(crate) fn named(name: &str) -> Result<Self, Error> {
        let mut each = Self::EACH.into_iter();
        each.find(|one| one.name() == name)
            .ok_or_else(|| Error::NotAChoice(name.to_owned()))
    }

    /// All of them to choose from.
    pub(crate) fn choices(text: &Text) -> Vec<Choice> {
        let choice = |one: Self| Choice {
            value: one.name().to_owned(),
            label: text.say(&format!("trend-span-{}", one.name())),
        };
        Self::EACH.map(choice).to_vec()
    }
}

/// Days in a row, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

impl Span {
    /// A period that ends with this week. A journal without a first day has this week only.
    pub(crate) fn latest(desk: &Desk<'_>, which: Latest) -> Result<Self, Error> {
        let today = desk.today();
        let from = match which {
            Latest::FourWeeks => before(today, 7 * 3),
            Latest::ThirteenWeeks => before(today, 7 * 12),
            Latest::Year => {
                let year = today.checked_sub_months(Months::new(12)).unwrap_or(today);
                year.succ_opt().unwrap_or(year)
            }
            Latest::All => desk
                .journal
                .first_logged_day()?
                .map_or(today, |first| first.min(today)),
        };
        let this_week = first_day_of_week(today, desk.week_start);
        Ok(Self {
            first: first_day_of_week(from, desk.week_start),
            last: after(this_week, 6),
        })
    }

    /// The days from one that is typed to another. Left out, they are the first that is logged and
    /// today.
    ///
    /// # Errors
    /// [`Error::DayUnreadable`]; [`Error::SpanBackwards`]; and what the journal says to a day
    /// before its first or after today. The last one may be later in this week, which the charts of
    /// weeks show as it stands.
    pub(crate) fn between(
        desk: &Desk<'_>,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<Self, Error> {
        let last = desk.day(to)?;
        let first = match from {
            Some(from) => desk.day(Some(from))?,
            None => desk.journal.first_logged_day()?.unwrap_or(last).min(last),
        };
        Self { first, last }.checked(desk)
    }

    /// The days from one to another, as an order names them.
    ///
    /// # Errors
    /// The same as [`Span::between`].
    pub(crate) fn checked(self, desk: &Desk<'_>) -> Result<Self, Error> {
        let Self { first, last } = self;
        if last < first {
            return Err(Error::SpanBackwards { first, last });
        }
        desk.moment.check_day(first)?;
        // The week that it is may be named to its end, a farther day may not.
        let end = after(first_day_of_week(desk.today(), desk.week_start), 6);
        if last > end {
            desk.moment.check_day(last)?;
        }
        Ok(self)
    }

    /// The same days and those that make the first and the last week whole.
    pub(crate) fn whole_weeks(self, desk: &Desk<'_>) -> Self {
        let last_week = first_day_of_week(self.last, desk.week_start);
        Self {
            first: first_day_of_week(self.first, desk.week_start).max(before(FIRST_DAY, 6)),
            last: after(last_week, 6),
        }
    }

    /// Whether `day` is one of them.
    pub(crate) fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// How many days they are.
    pub(crate) fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// `1 September – 29 November`, up to today at the most.
    pub(crate) fn said(self, desk: &Desk<'_>) -> String {
        let today = desk.today();
        let last = self.last.min(today).max(self.first);
        if last == self.first {
            return desk.text.date(last, today);
        }
        desk.text.span(self.first, last, today)
    }
}

/// The day so many days before; the first there is where that is none.
pub(super) fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days))
        .unwrap_or(NaiveDate::MIN)
}

/// The day so many days after; the last there is where that is none.
pub(super) fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}
