//! Made-up days.

use chrono::{Days, NaiveDate};
use guidance::tips::TipId;
use guidance::{Chip, DayFacts, Facts, LimitDay, LimitFact, Link, TrialFacts, Use, WeekFacts};

/// The day that every made-up journal ends on: a Monday.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub(crate) fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// The last so many days, oldest first, as days ago.
pub(crate) fn last(days: u64) -> Vec<u64> {
    (0..days).rev().collect()
}

/// A person's days, told in order; the last one told is today.
#[derive(Clone, Default)]
pub(crate) struct Told {
    days: Vec<DayFacts>,
    limits: Vec<LimitFact>,
    weeks: Vec<WeekFacts>,
    trials: Vec<TrialFacts>,
    link: Option<Link>,
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

    /// A limit that has been in force for long.
    pub(crate) fn limit(self, minutes: u32, used: &[u32]) -> Self {
        self.limit_since(200, minutes, used)
    }

    /// A limit that began so many days ago.
    pub(crate) fn limit_since(mut self, days: u64, minutes: u32, used: &[u32]) -> Self {
        self.limits.push(LimitFact {
            minutes,
            used: used.to_vec(),
            since: ago(days),
        });
        self
    }

    /// A reflection on the week that began so many days ago.
    pub(crate) fn week(mut self, days: u64, change: impl Fn(&mut WeekFacts)) -> Self {
        let mut week = WeekFacts {
            start: ago(days),
            loneliness: None,
            missing_out: None,
            connection: None,
        };
        change(&mut week);
        self.weeks.push(week);
        self
    }

    /// A tip that has been tried since so many days ago.
    pub(crate) fn trying(mut self, tip: u8, since: u64) -> Self {
        self.trials.push(TrialFacts {
            tip: TipId(tip),
            first: ago(since),
            last: ago(since) + Days::new(13),
            running: true,
        });
        self
    }

    /// A tip that was tried, from so many days ago to so many.
    pub(crate) fn tried(mut self, tip: u8, from: u64, to: u64) -> Self {
        self.trials.push(TrialFacts {
            tip: TipId(tip),
            first: ago(from),
            last: ago(to),
            running: false,
        });
        self
    }

    /// What looking for a link came to.
    pub(crate) fn link(mut self, days: u32, clear: bool) -> Self {
        self.link = Some(Link { days, clear });
        self
    }

    pub(crate) fn facts(mut self) -> Facts {
        let count = self.days.len();
        for (index, day) in self.days.iter_mut().enumerate() {
            day.day = ago((count - 1 - index) as u64);
        }
        Facts {
            days: self.days,
            limits: self.limits,
            weeks: self.weeks,
            trials: self.trials,
            link: self.link,
            ..Facts::empty(today())
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

/// A day with only a rating of how calm it was.
pub(crate) fn calm(calm: f64) -> impl Fn(&mut DayFacts) {
    move |day| day.calm = Some(calm)
}

/// A day with only what was part of it.
pub(crate) fn with(chips: &[Chip]) -> impl Fn(&mut DayFacts) {
    move |day| day.chips = chips.to_vec()
}

/// A rated day with what was part of it.
pub(crate) fn rated_with(valence: f64, chips: &[Chip]) -> impl Fn(&mut DayFacts) {
    move |day| {
        day.valence = Some(valence);
        day.chips = chips.to_vec();
    }
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
