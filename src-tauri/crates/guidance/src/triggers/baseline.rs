//! How it was in the beginning.

use chrono::{Days, NaiveDate};

use super::figures::{mean, median, moods, wholes};
use crate::facts::{DayFacts, FIRST_DAYS, Facts};
use crate::thresholds::{BASELINE_DAYS, BASELINE_ENOUGH};

/// A person's own first logged days.
pub(crate) struct Baseline {
    /// Their median.
    pub(crate) minutes: u32,
    /// The mean of their moods, where enough of them are rated.
    pub(crate) mood: Option<f64>,
}

impl Baseline {
    /// The baseline, where there is one that ends before the days of `now` begin. It is looked for
    /// in the first days only: those between the first and the last are not all among the facts.
    pub(crate) fn before(facts: &Facts, now: &[&DayFacts]) -> Option<Self> {
        let until = facts.began()?.checked_add_days(Days::new(FIRST_DAYS))?;
        let first: Vec<&DayFacts> = facts
            .logged()
            .take_while(|day| day.day < until)
            .take(BASELINE_DAYS)
            .collect();
        let ends: NaiveDate = first.last()?.day;
        let begins = now.first()?.day;
        let used = wholes(&first);
        if first.len() < BASELINE_DAYS || ends >= begins || used.len() < BASELINE_ENOUGH {
            return None;
        }
        let moods = moods(&first);
        let mood = if moods.len() < BASELINE_ENOUGH {
            None
        } else {
            mean(&moods)
        };
        Some(Self {
            minutes: median(used)?,
            mood,
        })
    }
}
