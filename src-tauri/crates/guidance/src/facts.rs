//! The plain facts that the rules look at.

use chrono::NaiveDate;

/// How much of a day's use is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Nothing is logged. This is not zero.
    NotLogged,
    /// Some of the platforms in use have a figure: the day took at least this many minutes.
    Part(u32),
    /// Every platform in use has a figure (zero is one): the minutes of the whole day.
    Whole(u32),
}

impl Use {
    /// Whether anything is logged.
    pub fn is_logged(self) -> bool {
        self != Self::NotLogged
    }

    /// The minutes of the day, where all of it is logged.
    pub fn whole(self) -> Option<u32> {
        match self {
            Self::Whole(minutes) => Some(minutes),
            Self::NotLogged | Self::Part(_) => None,
        }
    }

    /// The minutes that the day took at the least, where something is logged.
    pub fn at_least(self) -> Option<u32> {
        match self {
            Self::Whole(minutes) | Self::Part(minutes) => Some(minutes),
            Self::NotLogged => None,
        }
    }
}

/// How a day stood to the limits that were in force on it.
///
/// With several limits: [`Over`](LimitDay::Over) when it was over any of them, else
/// [`NotKnown`](LimitDay::NotKnown) when one cannot be told, else [`Within`](LimitDay::Within).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitDay {
    /// No limit was in force (or the day was paused).
    None,
    /// A limit was in force, and too little is logged to tell.
    NotKnown,
    /// Within every limit.
    Within,
    /// Over at least one limit. What is logged so far is enough to say so.
    Over,
}

/// One day.
#[derive(Debug, Clone, PartialEq)]
pub struct DayFacts {
    /// The date that the day is known by.
    pub day: NaiveDate,
    /// Minutes over all platforms.
    pub used: Use,
    /// The day's mood, 0 to 100: the mean of its check-ins. `None`: not rated.
    pub valence: Option<f64>,
    /// How the day stood to its limits.
    pub limit: LimitDay,
    /// Whether "ill" was chosen for the day.
    pub ill: bool,
}

impl DayFacts {
    /// A day on which nothing is logged.
    pub fn empty(day: NaiveDate) -> Self {
        Self {
            day,
            used: Use::NotLogged,
            valence: None,
            limit: LimitDay::None,
            ill: false,
        }
    }
}

/// A limit that is in force today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitFact {
    /// Minutes that it allows a day.
    pub minutes: u32,
    /// Minutes of the platforms that it covers, for each of the last 28 days where all of them are
    /// logged; days that are not are left out. Any order.
    pub used: Vec<u32>,
}

/// What a rule may look at: plain facts about a person's days, and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The day that it is now.
    pub today: NaiveDate,
    /// Every day since the first one that has an entry, oldest first. Days without an entry may be
    /// left out: a day that is not here counts as not logged. Days after today are not looked at.
    pub days: Vec<DayFacts>,
    /// The limits in force today.
    pub limits: Vec<LimitFact>,
}

impl Facts {
    /// The days up to and including today.
    pub(crate) fn past(&self) -> impl Iterator<Item = &DayFacts> {
        self.days.iter().filter(|day| day.day <= self.today)
    }

    /// How many days have a figure.
    pub(crate) fn logged_days(&self) -> usize {
        self.past().filter(|day| day.used.is_logged()).count()
    }

    /// The last `length` days of the calendar, leaving out the newest `skip` of them.
    ///
    /// They end today when today has an entry, else yesterday: a day that has only begun is no gap.
    pub(crate) fn window(&self, length: u64, skip: u64) -> Vec<&DayFacts> {
        let begun = self
            .past()
            .any(|day| day.day == self.today && (day.used.is_logged() || day.valence.is_some()));
        let back = skip + u64::from(!begun);
        let Some(last) = self.today.checked_sub_days(chrono::Days::new(back)) else {
            return Vec::new();
        };
        let Some(before) = last.checked_sub_days(chrono::Days::new(length)) else {
            return Vec::new();
        };
        self.past()
            .filter(|day| day.day > before && day.day <= last)
            .collect()
    }
}
