//! A whole year by an invented clock: two flights, both clock changes, nights without a running
//! computer, a day boundary that moves. What should have been told is worked out afterwards, day by
//! day, from a diary of what happened, and knows nothing of how the program decides.

#[cfg(test)]
mod common;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap, HashSet};

    use chrono::{
        DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc, Weekday, WeekdaySet,
    };
    use chrono_tz::{America::Los_Angeles, Asia::Tokyo, Europe::Amsterdam, Tz};
    use journal::{
        Allowance, DayBoundary, Journal, Keep, LOST_AFTER, Limit, LimitId, Moment, Notice,
        ReviewState, Scope, Settings, first_day_of_week,
    };
    use rstest::rstest;

    use crate::common::{
        check_in, day, every_day, instagram, instant, log, on_weekdays, reminder, save_review,
        set_limit, tiktok, time,
    };

    /// The clock of these tests goes in steps of so many minutes.
    const STEP: i64 = 5;

    /// One step of the clock.
    #[derive(Debug, Clone)]
    struct Tick {
        at: DateTime<Utc>,
        wall: NaiveDateTime,
        /// The logical day.
        day: NaiveDate,
        awake: bool,
    }

    /// When a platform was timed.
    #[derive(Debug, Clone)]
    struct Timing {
        start: DateTime<Utc>,
        /// The last sign of life before a long sleep, and the end of that.
        lost: Option<(DateTime<Utc>, DateTime<Utc>)>,
        stop: Option<DateTime<Utc>>,
    }

    /// A limit as the person would put it.
    #[derive(Debug, Clone)]
    struct Meant {
        name: &'static str,
        tiktok_only: bool,
        allowance: Allowance,
        set: DateTime<Utc>,
        starts_on: NaiveDate,
        ended: Option<DateTime<Utc>>,
        /// A day on which it was seen to be reached while it was being set.
        hushed: Option<NaiveDate>,
    }

    /// What happened, and since when it was so.
    #[derive(Debug, Default)]
    struct Diary {
        ticks: Vec<Tick>,
        done: HashMap<NaiveDate, DateTime<Utc>>,
        quiet: HashMap<NaiveDate, DateTime<Utc>>,
        /// By the Monday of the week: reviewed to the end, or skipped.
        reviewed: HashMap<NaiveDate, DateTime<Utc>>,
        /// The day, since when it was paused, and until when.
        paused: Vec<(NaiveDate, DateTime<Utc>, DateTime<Utc>)>,
        /// When, for which day, how many minutes of Instagram.
        logged: Vec<(DateTime<Utc>, NaiveDate, i64)>,
        timed: Vec<Timing>,
        limits: Vec<Meant>,
    }

    type Telling = (DateTime<Utc>, String);

    /// The reminders of a life.
    #[derive(Debug, Clone)]
    struct Wanted {
        daily: &'static str,
        daily_on: WeekdaySet,
        morning: &'static str,
        weekly: &'static str,
        weekly_on: Weekday,
        /// Times before this hour are in the night that follows the day.
        night_until: u32,
    }

    struct World {
        journal: Journal,
        zone: Tz,
        boundary: DayBoundary,
        now: DateTime<Utc>,
        next: DateTime<Utc>,
        names: HashMap<LimitId, &'static str>,
        diary: Diary,
        told: Vec<Telling>,
    }

    impl World {
        fn new(start: DateTime<Utc>, zone: Tz, hour: u32, wanted: &Wanted) -> Self {
            let mut world = Self {
                journal: Journal::in_memory(start).unwrap(),
                zone,
                boundary: DayBoundary::new(hour).unwrap(),
                now: start,
                next: start,
                names: HashMap::new(),
                diary: Diary::default(),
                told: vec![],
            };
            let all = WeekdaySet::ALL;
            let settings = Settings {
                boundary: Some(world.boundary),
                daily: Some(reminder(wanted.daily, wanted.daily_on, start)),
                morning: Some(reminder(wanted.morning, all, start)),
                weekly: Some(reminder(
                    wanted.weekly,
                    WeekdaySet::single(wanted.weekly_on),
                    start,
                )),
                ..Settings::default()
            };
            let moment = world.moment();
            world.journal.save_settings(&moment, &settings).unwrap();
            world
        }

        fn moment(&self) -> Moment {
            Moment::new(self.now, &self.zone, self.boundary)
        }

        fn wall(&self) -> NaiveDateTime {
            self.now.with_timezone(&self.zone).naive_local()
        }

        /// The logical day, the simple way: right wherever no clock is set back over the boundary.
        fn day(&self) -> NaiveDate {
            (self.wall() - TimeDelta::hours(self.boundary.hour().into())).date()
        }

        fn look(&mut self) {
            self.journal.timer_goes_on(self.now).unwrap();
            let due = self
                .journal
                .due(self.now, &self.zone, Weekday::Mon)
                .unwrap();
            assert!(due.next > self.now);
            self.next = due.next;
            let moment = self.moment();
            for notice in &due.notices {
                self.journal.was_told(&moment, notice).unwrap();
                let name = match notice {
                    Notice::Near(progress) => {
                        format!("near {} {}", self.names[&progress.limit.id], progress.from)
                    }
                    Notice::Reached(progress) => {
                        let name = self.names[&progress.limit.id];
                        format!("reached {name} {}", progress.from)
                    }
                    Notice::TimerAsks(timer) => format!("asks {}", timer.started_at),
                    other => other.key(),
                };
                self.told.push((self.now, name));
            }
        }

        /// Lives for so many days. `act` answers whether the computer is awake at this step, and
        /// does what the person does then; after that, or when it is time, someone looks.
        fn live(&mut self, days: i64, mut act: impl FnMut(&mut Self) -> bool) {
            let end = self.now + TimeDelta::days(days);
            let (mut last_awake, mut zone) = (self.now, self.zone);
            while self.now < end {
                let awake = act(self);
                let (at, day) = (self.now, self.day());
                let wall = self.wall();
                self.diary.ticks.push(Tick {
                    at,
                    wall,
                    day,
                    awake,
                });
                if awake {
                    let slept = at - last_awake > TimeDelta::minutes(STEP);
                    if slept {
                        self.wakes(last_awake);
                    }
                    let moved = zone != self.zone;
                    // Now and then someone looks who needn't.
                    let anyway = at.timestamp() % 10_800 == 0;
                    if slept || moved || anyway || self.next <= at {
                        self.look();
                    }
                    (last_awake, zone) = (at, self.zone);
                }
                self.now += TimeDelta::minutes(STEP);
            }
        }

        fn wakes(&mut self, last_awake: DateTime<Utc>) {
            let now = self.now;
            if let Some(timing) = self.diary.timed.last_mut()
                && timing.stop.is_none()
                && timing.lost.is_none()
                && now - last_awake > LOST_AFTER
            {
                timing.lost = Some((last_awake, now));
            }
        }

        // What the person does. All of it is written, so that somebody looks.

        fn checks_in(&mut self, day: NaiveDate) {
            let moment = self.moment();
            check_in(&mut self.journal, &moment, day);
            self.diary.done.entry(day).or_insert(self.now);
            self.next = self.now;
        }

        fn logs(&mut self, minutes: u32) {
            let (moment, day) = (self.moment(), self.day());
            let instagram = instagram(&self.journal);
            log(&mut self.journal, &moment, day, &instagram, minutes);
            self.diary.done.entry(day).or_insert(self.now);
            self.diary.logged.push((self.now, day, minutes.into()));
            self.next = self.now;
        }

        fn starts_timer(&mut self) {
            let (moment, tiktok) = (self.moment(), tiktok(&self.journal));
            self.journal
                .start_timer(&moment, &self.zone, &tiktok, false)
                .unwrap();
            self.diary.timed.push(Timing {
                start: self.now,
                lost: None,
                stop: None,
            });
            self.next = self.now;
        }

        fn is_timing(&self) -> bool {
            self.diary
                .timed
                .last()
                .is_some_and(|timing| timing.stop.is_none())
        }

        fn stops_timer(&mut self) {
            let moment = self.moment();
            let timing = self.diary.timed.last_mut().unwrap();
            timing.stop = Some(self.now);
            let keep = timing.lost.map(|_| Keep::Seen);
            self.journal.stop_timer(&moment, &self.zone, keep).unwrap();
            self.next = self.now;
        }

        fn pauses(&mut self, first: &str, last: &str) {
            let moment = self.moment();
            let (first, last) = (day(first), day(last));
            self.journal.pause(&moment, first, last).unwrap();
            let days = first.iter_days().take_while(|day| *day <= last);
            let forever = DateTime::<Utc>::MAX_UTC;
            let now = self.now;
            let paused = days.map(|day| (day, now, forever));
            self.diary.paused.extend(paused);
            self.next = self.now;
        }

        fn ends_pause(&mut self) {
            let (moment, today) = (self.moment(), self.day());
            let pauses = self.journal.pauses().unwrap();
            let pause = pauses.iter().find(|pause| pause.holds(today)).unwrap();
            self.journal.end_pause(&moment, &pause.id).unwrap();
            for (day, _, until) in &mut self.diary.paused {
                if *day >= today {
                    *until = self.now;
                }
            }
            self.next = self.now;
        }

        fn wants_quiet(&mut self) {
            let moment = self.moment();
            self.journal.quiet_reminders(&moment, true).unwrap();
            self.diary.quiet.insert(self.day(), self.now);
            self.next = self.now;
        }

        fn reviews_week(&mut self, monday: NaiveDate, state: ReviewState) {
            let moment = self.moment();
            save_review(&mut self.journal, &moment, monday, state);
            if state != ReviewState::Open {
                self.diary.reviewed.entry(monday).or_insert(self.now);
            }
            self.next = self.now;
        }

        fn moves_boundary(&mut self, hour: u32) {
            let moment = self.moment();
            self.boundary = DayBoundary::new(hour).unwrap();
            let settings = Settings {
                boundary: Some(self.boundary),
                ..Settings::default()
            };
            self.journal.save_settings(&moment, &settings).unwrap();
            self.next = self.now;
        }

        fn sets_limit(
            &mut self,
            name: &'static str,
            tiktok_only: bool,
            allowance: Allowance,
            replaces: Option<&Limit>,
        ) -> Limit {
            let moment = self.moment();
            let scope = if tiktok_only {
                Scope::of([tiktok(&self.journal)]).unwrap()
            } else {
                Scope::All
            };
            let limit = set_limit(&mut self.journal, &moment, scope, allowance, replaces);
            self.names.insert(limit.id.clone(), name);
            if let Some(before) = replaces {
                let before = self.names[&before.id];
                let limits = self.diary.limits.iter_mut();
                for limit in limits.filter(|limit| limit.name == before) {
                    limit.ended = Some(self.now);
                }
            }
            self.diary.limits.push(Meant {
                name,
                tiktok_only,
                allowance,
                set: self.now,
                starts_on: self.day(),
                ended: None,
                hushed: replaces.map(|_| self.day()),
            });
            self.next = self.now;
            limit
        }
    }

    /// Whether something that began at some instant is so at `at`.
    fn since(of: &HashMap<NaiveDate, DateTime<Utc>>, day: NaiveDate, at: DateTime<Utc>) -> bool {
        of.get(&day).is_some_and(|since| *since <= at)
    }

    impl Diary {
        fn is_paused(&self, day: NaiveDate, at: DateTime<Utc>) -> bool {
            let holds = |(paused, from, until): &(NaiveDate, DateTime<Utc>, DateTime<Utc>)| {
                *paused == day && *from <= at && at < *until
            };
            self.paused.iter().any(holds)
        }

        fn is_silent(&self, day: NaiveDate, at: DateTime<Utc>) -> bool {
            since(&self.quiet, day, at) || self.is_paused(day, at)
        }

        fn is_open(&self, day: NaiveDate, at: DateTime<Utc>) -> bool {
            !since(&self.done, day, at) && !self.is_paused(day, at)
        }

        /// The reminders, day by day.
        fn reminders(&self, wanted: &Wanted) -> Vec<Telling> {
            let mut days: BTreeMap<NaiveDate, Vec<&Tick>> = BTreeMap::new();
            for tick in &self.ticks {
                days.entry(tick.day).or_default().push(tick);
            }
            let mut told = vec![];
            let mut before: Option<NaiveDate> = None;
            let mut before_and_day = vec![];
            for day in days.keys() {
                before_and_day.push((before.replace(*day), *day));
            }
            for (before, day) in before_and_day {
                // The first step of the day, with the computer awake, at or after that time by the
                // wall clock. On the first day, what was due before it began is left out.
                let begin = days[&day][0].wall;
                let first = |at: &str, holds: &dyn Fn(&Tick) -> bool| {
                    let mut shown = day.and_time(time(at));
                    if shown.hour() < wanted.night_until {
                        shown += TimeDelta::days(1);
                    }
                    let mut ticks = days[&day]
                        .iter()
                        .filter(|_| before.is_some() || begin < shown);
                    ticks
                        .find(|tick| tick.awake && tick.wall >= shown && holds(tick))
                        .map(|tick| tick.at)
                };
                let daily = first(wanted.daily, &|tick| {
                    self.is_open(day, tick.at) && !self.is_silent(day, tick.at)
                });
                if let Some(at) = daily.filter(|_| wanted.daily_on.contains(day.weekday())) {
                    told.push((at, format!("check-in {day}")));
                }
                // On Sundays, the week that began six days before.
                let monday = day - TimeDelta::days(6);
                let weekly = first(wanted.weekly, &|tick| {
                    !since(&self.reviewed, monday, tick.at) && !self.is_silent(day, tick.at)
                });
                if let Some(at) = weekly.filter(|_| wanted.weekly_on == day.weekday()) {
                    told.push((at, format!("review {day}")));
                }
                // The first day begins after its morning.
                let Some(before) = before.filter(|day| wanted.daily_on.contains(day.weekday()))
                else {
                    continue;
                };
                let morning = first(wanted.morning, &|tick| {
                    self.is_open(before, tick.at) && !self.is_silent(day, tick.at)
                });
                if let Some(at) = morning {
                    told.push((at, format!("yesterday {before}")));
                }
            }
            told
        }

        /// The limits, each by its own reckoning, and the question of the timer.
        fn limits(&self) -> Vec<Telling> {
            let mut told = vec![];
            for limit in &self.limits {
                self.of_limit(limit, &mut told);
            }
            let lost = |timing: &Timing| {
                let (_, woke) = timing.lost?;
                Some((woke, format!("asks {}", timing.start)))
            };
            told.extend(self.timed.iter().filter_map(lost));
            told
        }

        fn of_limit(&self, limit: &Meant, told: &mut Vec<Telling>) {
            let mut names = HashSet::new();
            let (mut kept, mut running) = (HashMap::new(), HashMap::new());
            for (n, tick) in self.ticks.iter().enumerate() {
                let counts = self.spend(limit, n, &mut kept, &mut running);
                let in_force = limit.set <= tick.at && limit.ended.is_none_or(|end| tick.at < end);
                if !tick.awake || !in_force || self.is_paused(tick.day, tick.at) {
                    continue;
                }
                let (from, allowed) = match limit.allowance {
                    Allowance::Week(budget) => {
                        (first_day_of_week(tick.day, Weekday::Mon), Some(budget))
                    }
                    Allowance::Day(_) => {
                        let minutes = limit.allowance.minutes_on(tick.day);
                        (tick.day, minutes.map(journal::Minutes::get))
                    }
                };
                let Some(allowed) = allowed.map(i64::from) else {
                    continue;
                };
                let days = from.iter_days().take_while(|day| *day <= tick.day);
                let counted =
                    days.filter(|day| *day >= limit.starts_on && !self.is_paused(*day, tick.at));
                let of = |minutes: &HashMap<NaiveDate, i64>, day: NaiveDate| {
                    minutes.get(&day).copied().unwrap_or_default()
                };
                let spent: i64 = counted.map(|day| of(&kept, day) + of(&running, day)).sum();
                let reached = format!("reached {} {from}", limit.name);
                let near = format!("near {} {from}", limit.name);
                if limit.hushed == Some(from) || names.contains(&reached) {
                    continue;
                }
                if spent >= allowed {
                    names.insert(reached.clone());
                    told.push((tick.at, reached));
                } else if counts && spent * 5 >= allowed * 4 && names.insert(near.clone()) {
                    told.push((tick.at, near));
                }
            }
        }

        /// Adds what was spent by the step `n`: what is written, and what runs. Answers whether a
        /// timer runs.
        fn spend(
            &self,
            limit: &Meant,
            n: usize,
            kept: &mut HashMap<NaiveDate, i64>,
            running: &mut HashMap<NaiveDate, i64>,
        ) -> bool {
            let tick = &self.ticks[n];
            running.clear();
            if !limit.tiktok_only {
                for (_, day, minutes) in self.logged.iter().filter(|(at, ..)| *at == tick.at) {
                    *kept.entry(*day).or_default() += minutes;
                }
            }
            let mut runs = false;
            for timing in &self.timed {
                let stopped = timing.stop.is_some_and(|stop| stop < tick.at);
                if tick.at < timing.start || stopped {
                    continue;
                }
                let is_lost = timing.lost.is_some_and(|(_, woke)| woke <= tick.at);
                let stops = timing.stop == Some(tick.at);
                if is_lost && !stops {
                    continue;
                }
                let end = timing
                    .lost
                    .filter(|_| is_lost)
                    .map_or(tick.at, |lost| lost.0);
                let into = if stops { &mut *kept } else { &mut *running };
                for passed in self.ticks[..n]
                    .iter()
                    .rev()
                    .skip_while(|passed| passed.at >= end)
                    .take_while(|passed| passed.at >= timing.start)
                {
                    *into.entry(passed.day).or_default() += STEP;
                }
                runs = runs || !stops;
            }
            runs
        }
    }

    fn sorted(mut told: Vec<Telling>) -> Vec<Telling> {
        told.sort();
        told
    }

    fn assert_same(told: Vec<Telling>, expected: Vec<Telling>) {
        let (told, expected) = (sorted(told), sorted(expected));
        let (is, should): (HashSet<_>, HashSet<_>) =
            (told.iter().collect(), expected.iter().collect());
        let too_much: Vec<_> = told.iter().filter(|one| !should.contains(one)).collect();
        let missing: Vec<_> = expected.iter().filter(|one| !is.contains(one)).collect();
        assert!(
            too_much.is_empty() && missing.is_empty(),
            "told, but not expected: {too_much:#?}\nexpected, but not told: {missing:#?}"
        );
        assert_eq!(told, expected, "told twice");
    }

    /// Where the person is from when on.
    const JOURNEYS: [(&str, Tz); 6] = [
        ("2026-04-10T11:00:00Z", Tokyo),
        ("2026-04-24T02:00:00Z", Amsterdam),
        ("2026-07-03T20:00:00Z", Los_Angeles),
        ("2026-07-21T00:00:00Z", Amsterdam),
        // The computer's zone is set wrong, and put right again at the end of a night.
        ("2026-12-06T21:00:00Z", Los_Angeles),
        ("2026-12-07T06:00:00Z", Amsterdam),
    ];
    /// When the computer is shut, in the air.
    const FLIGHTS: [(&str, &str); 4] = [
        ("2026-04-10T11:00:00Z", "2026-04-10T23:00:00Z"),
        ("2026-04-24T02:00:00Z", "2026-04-24T16:00:00Z"),
        ("2026-07-03T20:00:00Z", "2026-07-04T07:00:00Z"),
        ("2026-07-21T00:00:00Z", "2026-07-21T10:00:00Z"),
    ];
    /// Nights through which the person is awake until half past four: the clocks change, or the day
    /// boundary is moved.
    const CLOCK_CHANGES: [&str; 2] = ["2026-03-29", "2026-10-25"];
    const MOVES: [&str; 2] = ["2026-06-14", "2026-09-13"];

    fn is_one_of(date: NaiveDate, dates: &[&str]) -> bool {
        dates.iter().any(|one| day(one) == date)
    }

    /// Whether the computer sleeps at this wall clock.
    fn sleeps(wall: NaiveDateTime) -> bool {
        let (n, date) = (wall.ordinal(), wall.date());
        let between = |from: &str, to: &str| (time(from)..time(to)).contains(&wall.time());
        let up_late = n % 23 == 1 || is_one_of(date, &CLOCK_CHANGES) || is_one_of(date, &MOVES);
        let night = if up_late {
            between("4:35", "7:00")
        } else {
            between("0:30", "7:00")
        };
        // Over the time of a reminder, a whole evening and the morning after, and amid a timer.
        let evening = n % 17 == 3 && between("21:00", "22:45");
        let early = n % 19 == 5 && wall.time() >= time("20:00");
        let lie_in = n % 19 == 6 && between("0:00", "9:00");
        let amid = n % 35 == 0 && between("19:20", "21:00");
        night || evening || early || lie_in || amid
    }

    /// What the person does at a step of the year. Answers whether the computer is awake.
    fn act(world: &mut World) -> bool {
        let now = world.now;
        let moved = JOURNEYS.iter().rev().find(|(at, _)| instant(at) <= now);
        world.zone = moved.map_or(Amsterdam, |(_, zone)| *zone);
        let flies = |(from, to): &(&str, &str)| (instant(from)..instant(to)).contains(&now);
        let wall = world.wall();
        if FLIGHTS.iter().any(flies) || sleeps(wall) {
            return false;
        }
        let clock = wall.format("%H:%M").to_string();
        let (n, date) = (wall.ordinal(), wall.date());
        let (today, yesterday) = (world.day(), world.day() - TimeDelta::days(1));
        match clock.as_str() {
            "07:00" if n % 6 == 5 => world.checks_in(yesterday),
            "10:00" if n % 6 == 2 => world.checks_in(yesterday),
            "20:00" if n.is_multiple_of(3) => world.checks_in(today),
            "22:15" if n % 6 == 1 => world.checks_in(today),
            "12:00" if n % 29 == 7 => world.wants_quiet(),
            "18:30" if n % 9 == 4 => world.logs(45),
            "20:20" if n % 11 == 4 => world.logs(60),
            _ => {}
        }
        act_on_week(world, &clock, date);
        act_on_timer(world, &clock, n, date);
        match (date.to_string().as_str(), clock.as_str()) {
            ("2026-02-09", "12:00") => world.pauses("2026-02-10", "2026-02-15"),
            ("2026-05-12", "09:00") => world.pauses("2026-05-10", "2026-05-11"),
            ("2026-10-20", "12:00") => world.pauses("2026-10-24", "2026-10-30"),
            ("2026-10-27", "10:00") => world.ends_pause(),
            ("2026-06-14", "01:10") => world.moves_boundary(0),
            // It is the day before again.
            ("2026-09-13", "03:10") => world.moves_boundary(6),
            ("2026-11-16", "20:30") => {
                let scope = Scope::All;
                let before = world.journal.limit_on(&scope, journal::Period::Day);
                let before = before.unwrap();
                world.sets_limit("all 40", false, every_day(40), before.as_ref());
            }
            _ => {}
        }
        true
    }

    /// Of four weeks, one is reviewed on its Sunday, one skipped on its Saturday, one begun and
    /// finished only on Monday, and one left alone.
    fn act_on_week(world: &mut World, clock: &str, date: NaiveDate) {
        let monday = date - TimeDelta::days(date.weekday().num_days_from_monday().into());
        let turn = (monday - day("2026-01-05")).num_days().rem_euclid(28) / 7;
        match (turn, date.weekday(), clock) {
            (0, Weekday::Sun, "11:00") => world.reviews_week(monday, ReviewState::Done),
            (1, Weekday::Sat, "16:00") => world.reviews_week(monday, ReviewState::Skipped),
            (2, Weekday::Sun, "11:00") => world.reviews_week(monday, ReviewState::Open),
            // The Monday after.
            (3, Weekday::Mon, "11:00") => {
                world.reviews_week(monday - TimeDelta::days(7), ReviewState::Done);
            }
            _ => {}
        }
    }

    fn act_on_timer(world: &mut World, clock: &str, n: u32, date: NaiveDate) {
        let changes = is_one_of(date, &CLOCK_CHANGES);
        let up_late = n % 23 == 1 && !is_one_of(date, &MOVES);
        match clock {
            "19:00" if n.is_multiple_of(5) && !world.is_timing() => world.starts_timer(),
            // Over both clock changes, and over the beginning of a day.
            "01:00" if changes && !world.is_timing() => world.starts_timer(),
            "03:00" if up_late && !world.is_timing() => world.starts_timer(),
            "19:35" if n % 10 == 5 && world.is_timing() => world.stops_timer(),
            "19:50" | "04:25" | "21:10" if world.is_timing() => world.stops_timer(),
            _ => {}
        }
    }

    #[test]
    fn a_year_is_told_of_once() {
        // Saturdays are free.
        let weekdays = WeekdaySet::ALL.difference(WeekdaySet::single(Weekday::Sat));
        let wanted = Wanted {
            daily: "21:30",
            daily_on: weekdays,
            morning: "08:00",
            weekly: "18:00",
            weekly_on: Weekday::Sun,
            night_until: 4,
        };
        let start = instant("2026-01-01T11:00:00Z");
        let mut world = World::new(start, Amsterdam, 4, &wanted);
        world.sets_limit("all 60", false, every_day(60), None);
        world.sets_limit("tiktok 30", true, on_weekdays(30), None);
        let budget = Allowance::week(150).unwrap();
        world.sets_limit("week 150", false, budget, None);
        world.live(365, act);

        let mut expected = world.diary.reminders(&wanted);
        expected.extend(world.diary.limits());
        let count = |kind: &str| {
            let of_kind = expected.iter().filter(|(_, name)| name.starts_with(kind));
            of_kind.count()
        };
        let counts = [
            ("check-in", 100),
            ("yesterday", 100),
            ("review", 20),
            ("near all", 10),
            ("reached all", 30),
            ("near tiktok", 30),
            ("reached tiktok", 30),
            ("near week", 5),
            ("reached week", 10),
            ("asks", 5),
        ];
        for (kind, at_least) in counts {
            assert!(count(kind) >= at_least, "{kind}: only {}", count(kind));
        }
        assert_on_the_wall(&world.diary, &world.told);
        for (at, name) in KNOWN {
            assert!(
                world.told.contains(&(instant(at), name.to_owned())),
                "{name}"
            );
        }
        assert_same(world.told, expected);
    }

    /// A few that were worked out by hand.
    const KNOWN: [(&str, &str); 5] = [
        // The day of the clock change in March, asleep until 22:45; and summer time.
        ("2026-03-29T20:45:00Z", "check-in 2026-03-29"),
        ("2026-04-01T19:30:00Z", "check-in 2026-04-01"),
        // In Tokyo.
        ("2026-04-14T12:30:00Z", "check-in 2026-04-14"),
        // In California.
        ("2026-07-08T04:30:00Z", "check-in 2026-07-07"),
        // Before the zone is set wrong; it is half past nine once more later on.
        ("2026-12-06T20:30:00Z", "check-in 2026-12-06"),
    ];

    /// Reminders keep to the wall clock, wherever that is; later than that only after a sleep.
    fn assert_on_the_wall(diary: &Diary, told: &[Telling]) {
        let place: HashMap<DateTime<Utc>, usize> = diary
            .ticks
            .iter()
            .enumerate()
            .map(|(n, tick)| (tick.at, n))
            .collect();
        let times = [
            ("check-in", "21:30"),
            ("yesterday", "08:00"),
            ("review", "18:00"),
        ];
        for (at, name) in told {
            let mut times = times.iter().filter(|(kind, _)| name.starts_with(kind));
            let Some((_, shown)) = times.next() else {
                continue;
            };
            let n = place[at];
            let wall = diary.ticks[n].wall.time();
            let slept = n > 0 && !diary.ticks[n - 1].awake;
            assert!(
                wall == time(shown) || slept && wall > time(shown),
                "{name} at {at}, {wall} on the wall"
            );
        }
    }

    #[rstest]
    // Half an hour back on 5 April, and forth on 4 October.
    #[case("Australia/Lord_Howe", "2026-03-28T02:00:00Z")]
    #[case("Australia/Lord_Howe", "2026-09-26T02:00:00Z")]
    // At midnight.
    #[case("Asia/Beirut", "2026-03-22T10:00:00Z")]
    #[case("Asia/Beirut", "2026-10-18T10:00:00Z")]
    // 30 December was skipped.
    #[case("Pacific/Apia", "2011-12-23T22:00:00Z")]
    // Into Ramadan, and out of it.
    #[case("Africa/Casablanca", "2026-02-08T12:00:00Z")]
    #[case("Africa/Casablanca", "2026-03-15T12:00:00Z")]
    #[case("Europe/Amsterdam", "2026-03-22T11:00:00Z")]
    #[case("Europe/Amsterdam", "2026-10-18T11:00:00Z")]
    fn a_fortnight_around_a_clock_change_is_told_of_once(
        #[case] zone: Tz,
        #[case] start: &str,
        #[values(0, 2, 4)] hour: u32,
        #[values("00:15", "02:15", "23:30")] daily: &'static str,
    ) {
        let wanted = Wanted {
            daily,
            daily_on: WeekdaySet::ALL,
            morning: "08:00",
            weekly: "18:00",
            weekly_on: Weekday::Sun,
            night_until: hour,
        };
        let mut world = World::new(instant(start), zone, hour, &wanted);
        world.live(14, |world| {
            let wall = world.wall();
            if wall.ordinal().is_multiple_of(5) && wall.time() == time("20:00") {
                world.checks_in(world.day());
            }
            true
        });
        let expected = world.diary.reminders(&wanted);
        assert!(expected.len() > 15, "{expected:#?}");
        assert_same(world.told, expected);
    }
}
