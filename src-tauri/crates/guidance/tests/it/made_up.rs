//! Made-up days.

use chrono::{Days, NaiveDate};
use guidance::{DayFacts, Facts, LimitDay, LimitFact, Use};

/// The day that every made-up journal ends on: a Monday.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub(crate) fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// A person's days, told in order; the last one told is today.
#[derive(Clone, Default)]
pub(crate) struct Told {
    days: Vec<DayFacts>,
    limits: Vec<LimitFact>,
}

impl Told {
    /// So many days like this one.
    pub(crate) fn then(mut self, count: usize, change: impl Fn(&mut DayFacts)) -> Self {
        for _ in 0..count {
            let mut day = DayFacts::empty(today());
            change(&mut day);
            self.days.push(day);
        }
        self
    }

    /// A limit that is in force today.
    pub(crate) fn limit(mut self, minutes: u32, used: &[u32]) -> Self {
        self.limits.push(LimitFact {
            minutes,
            used: used.to_vec(),
        });
        self
    }

    pub(crate) fn facts(mut self) -> Facts {
        let count = self.days.len();
        for (index, day) in self.days.iter_mut().enumerate() {
            day.day = ago((count - 1 - index) as u64);
        }
        Facts {
            today: today(),
            days: self.days,
            limits: self.limits,
        }
    }
}

pub(crate) fn told() -> Told {
    Told::default()
}

/// A day with everything logged.
pub(crate) fn took(minutes: u32) -> impl Fn(&mut DayFacts) {
    move |day| day.used = Use::Whole(minutes)
}

/// A day with everything logged and rated.
pub(crate) fn felt(minutes: u32, valence: f64) -> impl Fn(&mut DayFacts) {
    move |day| {
        day.used = Use::Whole(minutes);
        day.valence = Some(valence);
    }
}

/// A day of which a part is logged, and rated.
pub(crate) fn partly(minutes: u32, valence: f64) -> impl Fn(&mut DayFacts) {
    move |day| {
        day.used = Use::Part(minutes);
        day.valence = Some(valence);
    }
}

/// A day with only a rating.
pub(crate) fn rated(valence: f64) -> impl Fn(&mut DayFacts) {
    move |day| day.valence = Some(valence)
}

/// A logged and rated day that stood so to its limits.
pub(crate) fn stood(limit: LimitDay, valence: f64) -> impl Fn(&mut DayFacts) {
    move |day| {
        day.used = Use::Whole(60);
        day.valence = Some(valence);
        day.limit = limit;
    }
}

/// A day on which nothing was logged.
pub(crate) fn nothing(_: &mut DayFacts) {}
