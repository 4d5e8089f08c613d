//! Five kinds of people, and what they log.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use fastrand::Rng;
use guidance::Chip::{
    Comparing, LookingForSupport, Moved, News, Posting, SawPeople, ScrolledInBed, SleptBadly,
};
use guidance::{Chip, DayFacts, LimitDay, PartOfDay, PlatformUse, Use, WeekFacts};

/// The first day of every year.
pub(super) fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
}

pub(super) const DAYS: u64 = 365;

/// The day on which those who set a limit set it.
pub(super) const LIMIT_FROM: u64 = 30;

/// The days of the low spell.
const SPELL: std::ops::Range<u64> = 150..190;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A little time a day, and days like any other.
    Light,
    /// Hours a day, with a limit that is passed often.
    Heavy,
    /// Little in the week, and a lot on Saturdays and Sundays.
    Weekend,
    /// Days like any other, and six weeks that are not.
    LowSpell,
    /// Logs one day of three.
    Forgetful,
}

impl Kind {
    pub(super) const ALL: [Self; 5] = [
        Self::Light,
        Self::Heavy,
        Self::Weekend,
        Self::LowSpell,
        Self::Forgetful,
    ];
}

/// A person of a kind, and their chance.
pub(super) struct Person {
    pub(super) kind: Kind,
    pub(super) chance: Rng,
}

impl Person {
    pub(super) fn new(kind: Kind, seed: u64) -> Self {
        Self {
            kind,
            chance: Rng::with_seed(seed),
        }
    }

    /// Whether this happens, so many times in a hundred.
    pub(super) fn does(&mut self, of_hundred: u32) -> bool {
        self.chance.u32(0..100) < of_hundred
    }

    /// What they enter on a day; nothing where they don't come.
    pub(super) fn day(&mut self, index: u64) -> Option<DayFacts> {
        let logs = match self.kind {
            Kind::Forgetful => 35,
            Kind::LowSpell => 90,
            Kind::Light | Kind::Heavy | Kind::Weekend => 85,
        };
        // Everybody begins on the first day.
        if index > 0 && !self.does(logs) {
            return None;
        }
        let mut day = DayFacts::empty(first_day() + Days::new(index));
        self.log_time(&mut day);
        day.limit = self.stood(&day, index);
        if self.does(90) {
            day.valence = Some(self.mood(index));
            day.chips = self.chips();
        }
        if self.does(60) {
            day.calm = Some(30.0 + 50.0 * self.chance.f64() - 20.0 * season(index));
        }
        Some(day)
    }

    fn log_time(&mut self, day: &mut DayFacts) {
        let minutes = match (self.kind, is_weekend(day.day)) {
            (Kind::Light, _) => self.chance.u32(5..40),
            (Kind::Heavy, _) => self.chance.u32(90..260),
            (Kind::Weekend, true) => self.chance.u32(100..240),
            (Kind::Weekend, false) => self.chance.u32(10..50),
            (Kind::LowSpell, _) => self.chance.u32(30..120),
            (Kind::Forgetful, _) => self.chance.u32(20..100),
        };
        day.used = match self.chance.u32(0..20) {
            0 => Use::NotLogged,
            1 | 2 => Use::Part(minutes),
            _ => Use::Whole(minutes),
        };
        if !day.used.is_logged() {
            return;
        }
        let first = self.chance.u32(0..=minutes);
        let phone = self.kind == Kind::Heavy;
        day.platforms = [("first", first), ("second", minutes - first)]
            .map(|(platform, minutes)| PlatformUse {
                platform: platform.to_owned(),
                minutes,
                phone,
            })
            .into();
        if self.does(30) {
            day.timed = vec![PartOfDay::Evening];
        }
    }

    /// The minutes of the person's limit, where they set one.
    pub(super) fn limit(&self) -> Option<u32> {
        match self.kind {
            Kind::Heavy => Some(160),
            Kind::Weekend => Some(90),
            Kind::Light | Kind::LowSpell | Kind::Forgetful => None,
        }
    }

    fn stood(&self, day: &DayFacts, index: u64) -> LimitDay {
        let Some(limit) = self.limit().filter(|_| index >= LIMIT_FROM) else {
            return LimitDay::None;
        };
        match day.used {
            Use::Whole(minutes) | Use::Part(minutes) if minutes > limit => LimitDay::Over,
            Use::Whole(_) => LimitDay::Within,
            Use::Part(_) | Use::NotLogged => LimitDay::NotKnown,
        }
    }

    fn mood(&mut self, index: u64) -> f64 {
        match self.kind {
            Kind::LowSpell if SPELL.contains(&index) => 24.0 * self.chance.f64(),
            Kind::Heavy => 26.0 + 40.0 * self.chance.f64(),
            _ => 40.0 + 35.0 * self.chance.f64(),
        }
    }

    fn chips(&mut self) -> Vec<Chip> {
        let often: &[(Chip, u32)] = match self.kind {
            Kind::Light => &[(Moved, 40), (SawPeople, 40), (News, 5)],
            Kind::Heavy => &[
                (ScrolledInBed, 25),
                (SleptBadly, 20),
                (Comparing, 15),
                (News, 20),
                (Posting, 10),
                (SawPeople, 20),
            ],
            Kind::Weekend => &[(SawPeople, 30), (Posting, 10), (ScrolledInBed, 10)],
            Kind::LowSpell => &[(SleptBadly, 20), (LookingForSupport, 5), (SawPeople, 15)],
            Kind::Forgetful => &[(Moved, 20), (News, 10)],
        };
        let mut chips = Vec::new();
        for (chip, of_hundred) in often {
            if self.does(*of_hundred) {
                chips.push(*chip);
            }
        }
        chips
    }

    /// What they say of the week that ends on this day, where they do.
    pub(super) fn week(&mut self, index: u64) -> Option<WeekFacts> {
        if index % 7 != 6 || !self.does(60) {
            return None;
        }
        let lonelier = if self.kind == Kind::Heavy { 3 } else { 0 };
        Some(WeekFacts {
            start: first_day() + Days::new(index - 6),
            loneliness: Some(self.chance.u8(0..6) + lonelier),
            missing_out: Some(self.chance.u8(2..10)),
            connection: Some(self.chance.u8(2..9)),
        })
    }
}

/// Tenser in every second month, from 0 to 1.
fn season(index: u64) -> f64 {
    if (index / 30).is_multiple_of(2) {
        0.0
    } else {
        1.0
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
