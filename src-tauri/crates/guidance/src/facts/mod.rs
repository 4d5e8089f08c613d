//! The plain facts that the rules look at.

mod day;
mod look;

use chrono::NaiveDate;

pub use self::day::{Chip, DayFacts, LimitDay, PartOfDay, PlatformUse, Use};
use crate::tips::TipId;

/// How many days of the calendar [`Facts::days`] reaches back at the least, today among them: a
/// person's usual mood is taken from the 90 days before the last 14.
pub const LOOK_BACK_DAYS: u64 = 110;

/// How many days from the first entry on [`Facts::days`] holds besides: the baseline is in them,
/// and so is the day that everything began on.
pub const FIRST_DAYS: u64 = 90;

/// A weekly reflection: what the person said of a week, each from 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekFacts {
    /// The week's first day.
    pub start: NaiveDate,
    /// How lonely it was. `None`: not said.
    pub loneliness: Option<u8>,
    /// How much the worry about missing out. `None`: not said.
    pub missing_out: Option<u8>,
    /// How connected with the people who matter. `None`: not said.
    pub connection: Option<u8>,
}

/// A tip that is being tried, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialFacts {
    /// Which tip.
    pub tip: TipId,
    /// The day that it began on.
    pub first: NaiveDate,
    /// Its last day: the one that it is planned to end on, or the earlier one that it was stopped on.
    pub last: NaiveDate,
    /// Whether it is being tried now.
    pub running: bool,
}

/// A limit that is in force today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitFact {
    /// Minutes that it allows a day.
    pub minutes: u32,
    /// Minutes of the platforms that it covers, for each of the last 28 days where all of them are
    /// logged; days that are not are left out. Any order.
    pub used: Vec<u32>,
    /// The first day that it was in force on.
    pub since: NaiveDate,
}

/// What looking for a link between time and mood came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Days that have both.
    pub days: u32,
    /// Whether there is a link that chance hardly explains.
    pub clear: bool,
}

/// What a rule may look at: plain facts about a person's days, and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The day that it is now.
    pub today: NaiveDate,
    /// Days that have an entry, oldest first: those of the last [`LOOK_BACK_DAYS`] and those of the
    /// first [`FIRST_DAYS`]. Days without an entry may be left out: a day that is not here counts
    /// as not logged. Days after today are not looked at.
    pub days: Vec<DayFacts>,
    /// The limits in force today.
    pub limits: Vec<LimitFact>,
    /// The weekly reflections, in any order.
    pub weeks: Vec<WeekFacts>,
    /// What is being tried and what was, in any order.
    pub trials: Vec<TrialFacts>,
    /// What looking for a link came to. `None`: nobody looked.
    pub link: Option<Link>,
}

impl Facts {
    /// The facts of somebody who has nothing logged.
    pub fn empty(today: NaiveDate) -> Self {
        Self {
            today,
            days: Vec::new(),
            limits: Vec::new(),
            weeks: Vec::new(),
            trials: Vec::new(),
            link: None,
        }
    }
}
