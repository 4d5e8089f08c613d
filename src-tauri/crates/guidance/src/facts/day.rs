//! One day, as the rules see it.

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

/// What was chosen as part of a day. What was not chosen says nothing: it may have been left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chip {
    /// Slept badly.
    SleptBadly,
    /// Scrolled in bed.
    ScrolledInBed,
    /// Saw people.
    SawPeople,
    /// Moved the body.
    Moved,
    /// Read or watched the news.
    News,
    /// Compared oneself with others.
    Comparing,
    /// Posted something.
    Posting,
    /// Was looking for support.
    LookingForSupport,
    /// Was ill.
    Ill,
    /// A special day.
    SpecialDay,
}

/// The minutes of one platform on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformUse {
    /// Which platform: a key that means nothing here.
    pub platform: String,
    /// Its minutes; zero is a figure.
    pub minutes: u32,
    /// Whether they were read from the phone's own meter.
    pub phone: bool,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Up to noon.
    Morning,
    /// After noon.
    Afternoon,
    /// Towards the end of the day.
    Evening,
    /// When most people sleep.
    Night,
}

impl PartOfDay {
    /// Every part, in the order of a day.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night];
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
    /// How calm the day was, 0 to 100: the mean of its check-ins. `None`: not rated.
    pub calm: Option<f64>,
    /// How the day stood to its limits.
    pub limit: LimitDay,
    /// What was chosen as part of the day.
    pub chips: Vec<Chip>,
    /// The platforms that have a figure.
    pub platforms: Vec<PlatformUse>,
    /// The parts of the day that the timer ran in. Empty where it did not: what was typed in has no
    /// time of day.
    pub timed: Vec<PartOfDay>,
}

impl DayFacts {
    /// A day on which nothing is logged.
    pub fn empty(day: NaiveDate) -> Self {
        Self {
            day,
            used: Use::NotLogged,
            valence: None,
            calm: None,
            limit: LimitDay::None,
            chips: Vec::new(),
            platforms: Vec::new(),
            timed: Vec::new(),
        }
    }

    /// Whether this was chosen for the day.
    pub fn has(&self, chip: Chip) -> bool {
        self.chips.contains(&chip)
    }

    /// Whether anything was entered for the day.
    pub(crate) fn has_entry(&self) -> bool {
        self.used.is_logged()
            || self.valence.is_some()
            || self.calm.is_some()
            || !self.chips.is_empty()
    }
}
