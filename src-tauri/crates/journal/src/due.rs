//! What is due now, and when to ask again.
//!
//! Everything that the program tells of its own accord is decided here, by a function of what the
//! journal holds and of the time and zone that it is. Sleep, a clock that was set, another zone and
//! a changed day boundary are no cases of their own: whenever it is asked, the function looks at the
//! day that it is then, and at what was told before.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone, Utc, Weekday};

use crate::day::{day_before, instant_in_day};
use crate::progress::{Progress, timed_for};
use crate::told::{self, Told};
use crate::{
    DayBoundary, DayLog, Journal, JournalError, Limit, Reminder, ReviewState, Settings, Source,
    Timer, day_of, first_day_of_week, next_day, week_to_review,
};

/// How often a running timer leaves a sign of life.
pub const SIGN_OF_LIFE: TimeDelta = TimeDelta::minutes(1);

/// Something to tell the person, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The day is still open.
    CheckIn {
        /// The day.
        day: NaiveDate,
    },
    /// The day before is still open.
    Yesterday {
        /// That day.
        day: NaiveDate,
    },
    /// The week can be reviewed.
    Review {
        /// The day on which that is due.
        day: NaiveDate,
    },
    /// The timer has spent four fifths of a limit.
    Near(Progress),
    /// A limit is reached.
    Reached(Progress),
    /// The timer has to know what to keep.
    TimerAsks(Timer),
}

impl Notice {
    /// What it is about: told once, it is not told again.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::CheckIn { day } => format!("check-in {day}"),
            Self::Yesterday { day } => format!("yesterday {day}"),
            Self::Review { day } => format!("review {day}"),
            Self::Near(progress) => Self::near_key(progress),
            Self::Reached(progress) => Self::reached_key(progress),
            Self::TimerAsks(timer) => format!("timer-asks {}", timer.id),
        }
    }

    pub(crate) fn near_key(progress: &Progress) -> String {
        format!("near {} {}", progress.limit.id, progress.from)
    }

    pub(crate) fn reached_key(progress: &Progress) -> String {
        format!("reached {} {}", progress.limit.id, progress.from)
    }
}

/// What is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What to tell now, each once.
    pub notices: Vec<Notice>,
    /// When to ask again at the latest. Sooner, when something was written, and when the clock or
    /// the zone is another than expected.
    pub next: DateTime<Utc>,
}

/// All that the decision rests on.
#[derive(Debug)]
struct Situation {
    settings: Settings,
    boundary: DayBoundary,
    week_start: Weekday,
    today: NaiveDate,
    yesterday: NaiveDate,
    /// From the first day of the week, or yesterday, to today.
    days: Vec<DayLog>,
    /// In force today.
    limits: Vec<Limit>,
    timer: Option<Timer>,
    /// Whether the week that can be looked back on today was reviewed already, or skipped.
    is_reviewed: bool,
}

impl Journal {
    /// What is due at `now` in `zone`, when weeks start on `week_start`.
    ///
    /// # Errors
    /// What the database says.
    pub fn due<Z: TimeZone>(
        &self,
        now: DateTime<Utc>,
        zone: &Z,
        week_start: Weekday,
    ) -> Result<Due, JournalError> {
        let situation = self.situation(now, zone, week_start)?;
        let mut told = HashMap::new();
        for notice in situation.thinkable(now, zone) {
            let key = notice.key();
            if let Some(found) = told::find(&self.connection, &key)? {
                told.insert(key, found);
            }
        }
        Ok(situation.decide(&told, now, zone))
    }

    fn situation<Z: TimeZone>(
        &self,
        now: DateTime<Utc>,
        zone: &Z,
        week_start: Weekday,
    ) -> Result<Situation, JournalError> {
        let settings = self.settings()?;
        let boundary = settings.boundary.unwrap_or_default();
        let today = day_of(now, zone, boundary);
        let yesterday = day_before(today, zone, boundary);
        let first = first_day_of_week(today, week_start).min(yesterday);
        let limits = self.limits()?.into_iter();
        Ok(Situation {
            settings,
            boundary,
            week_start,
            today,
            yesterday,
            days: self.days(first, today)?,
            limits: limits.filter(|limit| limit.is_for(today)).collect(),
            timer: self.timer()?,
            is_reviewed: self
                .review(week_to_review(today, week_start))?
                .is_some_and(|review| review.state != ReviewState::Open),
        })
    }
}

impl Situation {
    /// Whatever could be told at this moment, told already or not.
    fn thinkable<Z: TimeZone>(&self, now: DateTime<Utc>, zone: &Z) -> Vec<Notice> {
        let mut notices: Vec<Notice> = self
            .reminders()
            .into_iter()
            .map(|(_, notice)| notice)
            .collect();
        // A limit that is neither near nor being timed has nothing to tell, and need not be looked up.
        let progress = self.progress(now, zone).into_iter();
        for progress in progress.filter(|one| one.is_near() || self.is_timed(one, now)) {
            notices.push(Notice::Near(progress.clone()));
            notices.push(Notice::Reached(progress));
        }
        notices.extend(self.timer.clone().map(Notice::TimerAsks));
        notices
    }

    fn decide<Z: TimeZone>(
        &self,
        told: &HashMap<String, Told>,
        now: DateTime<Utc>,
        zone: &Z,
    ) -> Due {
        let mut due = Due {
            notices: vec![],
            // Another day brings other reminders and other limits.
            next: next_day(now, zone, self.boundary),
        };
        for (reminder, notice) in self.reminders() {
            let at = match told.get(&notice.key()) {
                None => self.first_time(&reminder, zone),
                Some(told) => told.again_at,
            };
            due.tell_at(at, now, notice);
        }
        if let Some(timer) = &self.timer {
            if timer.asks(now) {
                due.tell_once(Notice::TimerAsks(timer.clone()), told);
            } else {
                due.next = due.next.min(now + SIGN_OF_LIFE);
            }
        }
        for progress in self.progress(now, zone) {
            self.tell_of(&mut due, progress, told, now);
        }
        due
    }

    /// The reminders that are wanted today and not done yet.
    fn reminders(&self) -> Vec<(Reminder, Notice)> {
        let (day, yesterday) = (self.today, self.yesterday);
        // A paused day is left alone, also with what is still open of the day before.
        if self.settings.quiet_on == Some(day) || self.is_paused(day) {
            return vec![];
        }
        let daily = self.settings.daily;
        let wanted_on = |day: NaiveDate| {
            daily
                .filter(|daily| daily.on)
                .is_none_or(|daily| daily.is_on(day.weekday()))
        };
        let mut reminders = Vec::new();
        if let Some(reminder) = daily.filter(|daily| daily.is_on(day.weekday()))
            && self.is_open(day)
        {
            reminders.push((reminder, Notice::CheckIn { day }));
        }
        if let Some(reminder) = self.settings.morning.filter(|morning| morning.on)
            && wanted_on(yesterday)
            && self.is_open(yesterday)
        {
            reminders.push((reminder, Notice::Yesterday { day: yesterday }));
        }
        if let Some(reminder) = self.settings.weekly
            && reminder.is_on(day.weekday())
            && !self.is_reviewed
        {
            reminders.push((reminder, Notice::Review { day }));
        }
        reminders
    }

    /// When today's turn of a reminder comes; nothing when it was set only after that.
    fn first_time<Z: TimeZone>(&self, reminder: &Reminder, zone: &Z) -> Option<DateTime<Utc>> {
        let at = instant_in_day(self.today, reminder.at, zone, self.boundary);
        (at > reminder.since).then_some(at)
    }

    fn day(&self, day: NaiveDate) -> Option<&DayLog> {
        self.days.iter().find(|log| log.day == day)
    }

    fn is_paused(&self, day: NaiveDate) -> bool {
        self.day(day).is_some_and(|log| log.paused)
    }

    /// Whether nothing was written down for `day`, which is not paused. What the timer measured is
    /// no check-in.
    fn is_open(&self, day: NaiveDate) -> bool {
        self.day(day).is_none_or(|log| {
            let by_hand = |figure: &crate::Figure| figure.source != Source::Timer;
            !log.paused && log.check_ins.is_empty() && !log.figures.iter().any(by_hand)
        })
    }

    /// The timer, when it runs and need not ask.
    fn running(&self, now: DateTime<Utc>) -> Option<&Timer> {
        self.timer.as_ref().filter(|timer| !timer.asks(now))
    }

    /// Whether the running timer counts towards a limit.
    fn is_timed(&self, progress: &Progress, now: DateTime<Utc>) -> bool {
        self.running(now)
            .is_some_and(|timer| progress.limit.scope().covers(&timer.platform))
    }

    fn progress<Z: TimeZone>(&self, now: DateTime<Utc>, zone: &Z) -> Vec<Progress> {
        let timer = self.running(now);
        let seconds = timer.map_or_else(Vec::new, |timer| {
            timer.seconds_by_day(now, zone, self.boundary)
        });
        let of = |limit| {
            let timed = timed_for(limit, timer, &seconds);
            Progress::of(limit, &self.days, &timed, self.week_start)
        };
        self.limits.iter().filter_map(of).collect()
    }

    /// Tells that a limit is reached, or by the timer that it soon will be.
    fn tell_of(
        &self,
        due: &mut Due,
        progress: Progress,
        told: &HashMap<String, Told>,
        now: DateTime<Utc>,
    ) {
        if told.contains_key(&Notice::reached_key(&progress)) {
            return;
        }
        if progress.is_reached() {
            due.notices.push(Notice::Reached(progress));
            return;
        }
        if !self.is_timed(&progress, now) {
            return;
        }
        let at = |spent: i64| now + TimeDelta::seconds((spent - progress.spent).max(0));
        due.next = due.next.min(at(progress.allowed));
        if !progress.is_near() {
            due.next = due.next.min(at(progress.four_fifths()));
        } else {
            due.tell_once(Notice::Near(progress), told);
        }
    }
}

impl Due {
    fn tell_once(&mut self, notice: Notice, told: &HashMap<String, Told>) {
        if !told.contains_key(&notice.key()) {
            self.notices.push(notice);
        }
    }

    fn tell_at(&mut self, at: Option<DateTime<Utc>>, now: DateTime<Utc>, notice: Notice) {
        match at {
            Some(at) if at <= now => self.notices.push(notice),
            Some(at) => self.next = self.next.min(at),
            None => {}
        }
    }
}
