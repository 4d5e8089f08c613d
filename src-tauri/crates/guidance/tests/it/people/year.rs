//! A year of a person: what they log, what they are offered, and what they say to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{Days, NaiveDate};
use guidance::tips::{TipId, catalog};
use guidance::{
    CardDay, DayFacts, FIRST_DAYS, Facts, History, LOOK_BACK_DAYS, LimitFact, Link, Offer, Shown,
    TrialFacts, offer,
};

use super::kinds::{DAYS, Kind, LIMIT_FROM, Person, first_day};
use super::rule;

/// What a person saw on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    Card,
    Tracking,
    Tip(u8),
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Card => f.write_str("card"),
            Self::Tracking => f.write_str("tracking"),
            Self::Tip(tip) => write!(f, "tip {tip}"),
        }
    }
}

#[derive(Debug, PartialEq)]
pub(super) struct Year {
    kind: Kind,
    seed: u64,
    /// The days on which something was saved.
    pub(super) saved: BTreeSet<NaiveDate>,
    /// Everything that was there to see, in order; the same thing on the same day once.
    pub(super) seen: Vec<(NaiveDate, Seen)>,
    /// When "not for me" was said, and to which tip.
    pub(super) refused: Vec<(NaiveDate, u8)>,
    /// When a tip was tried, and which.
    pub(super) tried: Vec<(NaiveDate, u8)>,
    /// The days on which the rule of the card held, checked a second way.
    pub(super) rule_held: BTreeSet<NaiveDate>,
}

impl Year {
    pub(super) fn of(kind: Kind, seed: u64) -> Self {
        let mut life = Life::new(kind, seed);
        for index in 0..DAYS {
            life.live(index);
        }
        life.year
    }

    pub(super) fn cards(&self) -> impl Iterator<Item = NaiveDate> {
        self.days_with(Seen::Card)
    }

    pub(super) fn tracking(&self) -> impl Iterator<Item = NaiveDate> {
        self.days_with(Seen::Tracking)
    }

    fn days_with(&self, what: Seen) -> impl Iterator<Item = NaiveDate> {
        let seen = self.seen.iter().filter(move |(_, seen)| *seen == what);
        seen.map(|(day, _)| *day)
    }

    pub(super) fn tips(&self) -> impl Iterator<Item = (NaiveDate, u8)> {
        self.seen.iter().filter_map(|(day, seen)| match seen {
            Seen::Tip(tip) => Some((*day, *tip)),
            Seen::Card | Seen::Tracking => None,
        })
    }
}

/// The year, to be read: which tips how often, then day by day.
impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut often: BTreeMap<u8, usize> = BTreeMap::new();
        for (_, tip) in self.tips() {
            *often.entry(tip).or_default() += 1;
        }
        writeln!(f, "{:?}, seed {}: {often:?}", self.kind, self.seed)?;
        for (day, seen) in &self.seen {
            writeln!(f, "{day} {seen}")?;
        }
        Ok(())
    }
}

/// A year that is being lived.
struct Life {
    person: Person,
    days: Vec<DayFacts>,
    rated: BTreeMap<NaiveDate, f64>,
    /// All but the days, which are filled in as the journal would.
    facts: Facts,
    history: History,
    year: Year,
}

impl Life {
    fn new(kind: Kind, seed: u64) -> Self {
        Self {
            person: Person::new(kind, seed),
            days: Vec::new(),
            rated: BTreeMap::new(),
            facts: Facts::empty(first_day()),
            history: History::default(),
            year: Year {
                kind,
                seed,
                saved: BTreeSet::new(),
                seen: Vec::new(),
                refused: Vec::new(),
                tried: Vec::new(),
                rule_held: BTreeSet::new(),
            },
        }
    }

    fn live(&mut self, index: u64) {
        let today = first_day() + Days::new(index);
        let day = self.person.day(index);
        let saves = day.is_some();
        if let Some(day) = day {
            self.year.saved.insert(today);
            if let Some(mood) = day.valence {
                self.rated.insert(today, mood);
            }
            self.days.push(day);
        }
        if rule::holds(&self.rated, today) {
            self.year.rule_held.insert(today);
        }
        self.facts.weeks.extend(self.person.week(index));
        if saves {
            self.fill_in(index, today);
            self.look(today);
            self.look(today);
            self.answer(today);
            self.look(today);
        }
    }

    /// What the program would find in the journal today.
    fn fill_in(&mut self, index: u64, today: NaiveDate) {
        let recent = |day: &&DayFacts| (today - day.day).num_days() < LOOK_BACK_DAYS as i64;
        let first = |day: &&DayFacts| day.day < first_day() + Days::new(FIRST_DAYS);
        self.facts.today = today;
        self.facts.days = self
            .days
            .iter()
            .filter(|day| recent(day) || first(day))
            .cloned()
            .collect();
        for trial in &mut self.facts.trials {
            trial.running = today <= trial.last;
        }
        self.facts.limits = self.limits(index, today);
        let pairs = self.days.iter().filter(|day| day.valence.is_some()).count();
        self.facts.link = Some(Link {
            days: u32::try_from(pairs).unwrap(),
            clear: false,
        });
    }

    fn limits(&self, index: u64, today: NaiveDate) -> Vec<LimitFact> {
        let Some(minutes) = self.person.limit().filter(|_| index >= LIMIT_FROM) else {
            return Vec::new();
        };
        let recent = self
            .days
            .iter()
            .filter(|day| (today - day.day).num_days() < 28);
        vec![LimitFact {
            minutes,
            used: recent.filter_map(|day| day.used.whole()).collect(),
            since: first_day() + Days::new(LIMIT_FROM),
        }]
    }

    /// Opens the page, and takes down what is there.
    fn look(&mut self, today: NaiveDate) {
        let offered = offer(catalog().unwrap().tips(), &self.facts, &self.history);
        let Some(offered) = offered else { return };
        let seen = match offered {
            Offer::Card(_) => Seen::Card,
            Offer::Tracking => Seen::Tracking,
            Offer::Tip(tip, _) => Seen::Tip(tip.0),
        };
        if self.year.seen.last() == Some(&(today, seen)) {
            return;
        }
        self.year.seen.push((today, seen));
        let shown = CardDay {
            day: today,
            closed: false,
        };
        match seen {
            Seen::Card => self.history.cards.push(shown),
            Seen::Tracking => self.history.tracking.push(shown),
            Seen::Tip(tip) => self.history.tips.push(Shown {
                tip: TipId(tip),
                day: Some(today),
                not_for_me: None,
            }),
        }
    }

    /// Says something to it, now and then.
    fn answer(&mut self, today: NaiveDate) {
        let Some((_, seen)) = self.year.seen.last().filter(|(day, _)| *day == today) else {
            return;
        };
        match *seen {
            Seen::Card => close(&mut self.history.cards, self.person.does(80)),
            Seen::Tracking => close(&mut self.history.tracking, self.person.does(80)),
            Seen::Tip(tip) if self.person.does(5) => {
                self.history.tips.last_mut().unwrap().not_for_me = Some(today);
                self.year.refused.push((today, tip));
            }
            Seen::Tip(tip) if self.person.does(10) => self.try_tip(tip, today),
            Seen::Tip(_) => {}
        }
    }

    fn try_tip(&mut self, tip: u8, today: NaiveDate) {
        if self.facts.trials.iter().any(|trial| trial.running) {
            return;
        }
        self.year.tried.push((today, tip));
        self.facts.trials.push(TrialFacts {
            tip: TipId(tip),
            first: today,
            last: today + Days::new(13),
            running: true,
        });
    }
}

fn close(cards: &mut [CardDay], closes: bool) {
    cards.last_mut().unwrap().closed |= closes;
}
