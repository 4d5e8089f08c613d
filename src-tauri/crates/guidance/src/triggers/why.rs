//! Why a tip is relevant.

use chrono::NaiveDate;

use crate::facts::DayFacts;

/// Why something is relevant: a message, the figures that it names and the days behind it.
///
/// A rating is never among the figures; only counts of days and minutes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Id of the message, in `tip-why.ftl`.
    pub message: &'static str,
    /// Its arguments that are numbers, by name.
    pub numbers: Vec<(&'static str, i64)>,
    /// The days that triggered it, oldest first. Whoever says the message writes them out in the
    /// language of the person and hands them over as the text `$on`: "Mon 16 and Thu 19 Nov". A
    /// message of a reason without days has no `$on`.
    pub days: Vec<NaiveDate>,
    /// The platform that triggered it, where it was a single one: the key that it was given by.
    /// Whoever says the message hands over the platform's name as the text `$platform`.
    pub platform: Option<String>,
}

impl Why {
    pub(crate) fn new(message: &'static str, numbers: &[(&'static str, i64)]) -> Self {
        Self {
            message,
            numbers: numbers.to_vec(),
            days: Vec::new(),
            platform: None,
        }
    }

    /// With the days behind it.
    pub(crate) fn on<'a>(self, days: impl IntoIterator<Item = &'a DayFacts>) -> Self {
        self.on_dates(days.into_iter().map(|day| day.day))
    }

    /// With the first and the last day of a stretch that is too long to name each.
    pub(crate) fn over(self, days: &[&DayFacts]) -> Self {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return self;
        };
        self.on_dates([first.day, last.day])
    }

    pub(crate) fn on_dates(mut self, days: impl IntoIterator<Item = NaiveDate>) -> Self {
        self.days = days.into_iter().collect();
        self.days.dedup();
        self
    }

    /// With the platform behind it.
    pub(crate) fn with(mut self, platform: &str) -> Self {
        self.platform = Some(platform.to_owned());
        self
    }
}
