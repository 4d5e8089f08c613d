//! Views of the facts that several rules share.

use chrono::{Days, NaiveDate};

use super::{DayFacts, Facts, WeekFacts};
use crate::tips::TipId;

/// A reflection is spoken of while its week is one of the last two: the one that runs, or the one
/// before it.
const REFLECTED_LATELY: u64 = 14;

impl Facts {
    /// The days up to and including today.
    pub(crate) fn past(&self) -> &[DayFacts] {
        self.until(self.today)
    }

    /// The days that have a figure, oldest first.
    pub(crate) fn logged(&self) -> impl DoubleEndedIterator<Item = &DayFacts> {
        self.past().iter().filter(|day| day.used.is_logged())
    }

    /// The first day that anything was entered for.
    pub(crate) fn began(&self) -> Option<NaiveDate> {
        let first = self.past().iter().find(|day| day.has_entry())?;
        Some(first.day)
    }

    /// The last `length` days of the calendar, leaving out the newest `skip` of them.
    ///
    /// They end today when today has an entry, else yesterday: a day that has only begun is no gap.
    pub(crate) fn window(&self, length: u64, skip: u64) -> Vec<&DayFacts> {
        let latest = self.past().last();
        let begun = latest.is_some_and(|day| day.day == self.today && day.has_entry());
        let back = skip + u64::from(!begun);
        let Some(last) = self.today.checked_sub_days(Days::new(back)) else {
            return Vec::new();
        };
        let Some(before) = last.checked_sub_days(Days::new(length)) else {
            return Vec::new();
        };
        after(self.until(last), before).iter().collect()
    }

    /// The days of a week.
    pub(crate) fn days_of(&self, week: &WeekFacts) -> Vec<&DayFacts> {
        let (Some(before), Some(last)) = (
            week.start.pred_opt(),
            week.start.checked_add_days(Days::new(6)),
        ) else {
            return Vec::new();
        };
        let days = after(self.until(last.min(self.today)), before);
        days.iter().collect()
    }

    /// The days up to and including `last`. They stand in order.
    fn until(&self, last: NaiveDate) -> &[DayFacts] {
        let count = self.days.partition_point(|day| day.day <= last);
        self.days.get(..count).unwrap_or_default()
    }

    /// The latest reflection that says what is asked for, where its week is one of the last two.
    pub(crate) fn reflected(
        &self,
        said: impl Fn(&WeekFacts) -> Option<u8>,
    ) -> Option<(&WeekFacts, u8)> {
        let lately = self
            .today
            .checked_sub_days(Days::new(REFLECTED_LATELY))
            .unwrap_or(NaiveDate::MIN);
        let week = self
            .weeks
            .iter()
            .filter(|week| week.start > lately && week.start <= self.today)
            .filter(|week| said(week).is_some())
            .max_by_key(|week| week.start)?;
        Some((week, said(week)?))
    }

    /// What was said of the week right before this one. A week that was left out is no answer, and
    /// none further back takes its place.
    pub(crate) fn said_before(
        &self,
        week: &WeekFacts,
        said: impl Fn(&WeekFacts) -> Option<u8>,
    ) -> Option<(&WeekFacts, u8)> {
        let before = week.start.checked_sub_days(Days::new(7))?;
        let week = self.weeks.iter().find(|week| week.start == before)?;
        Some((week, said(week)?))
    }

    /// Whether this tip is being tried.
    pub(crate) fn tries(&self, tip: TipId) -> bool {
        self.trials
            .iter()
            .any(|trial| trial.running && trial.tip == tip)
    }
}

/// Those of the days that lie after `before`.
fn after(days: &[DayFacts], before: NaiveDate) -> &[DayFacts] {
    let count = days.partition_point(|day| day.day <= before);
    days.get(count..).unwrap_or_default()
}
