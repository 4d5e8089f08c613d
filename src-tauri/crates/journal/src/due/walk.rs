//! Asking when [`Due::next`] says so is enough: what is told is the same, at the same minute, as
//! when it is asked every minute.

use chrono::{NaiveTime, WeekdaySet};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::testing::{a_day, a_week, any_boundary, any_zone, clock_changes, id_of, journal, row};
use crate::{Keep, Scope};

/// How long it is watched, in minutes.
const SPAN: i64 = 30 * 60;

/// Something that a person does in between.
#[derive(Debug, Clone)]
enum Deed {
    Log(usize, u32),
    Start(usize),
    Stop,
    Pause,
    Quiet(bool),
    /// Asks to be told the last thing once more.
    Snooze(i64),
    SeeTheWeek,
    Limit(u32),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => (0..2usize, 0u32..60).prop_map(|(platform, n)| Deed::Log(platform, n)),
        4 => (0..2usize).prop_map(Deed::Start),
        2 => Just(Deed::Stop),
        1 => Just(Deed::Pause),
        1 => any::<bool>().prop_map(Deed::Quiet),
        2 => (1i64..200).prop_map(Deed::Snooze),
        1 => Just(Deed::SeeTheWeek),
        1 => (10u32..40).prop_map(Deed::Limit),
    ]
}

#[derive(Debug, Clone)]
struct Plan {
    zone: Tz,
    boundary: DayBoundary,
    start: DateTime<Utc>,
    /// Minutes after midnight of the daily, the morning and the weekly reminder.
    times: [u32; 3],
    deeds: Vec<(i64, Deed)>,
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let year = crate::testing::at("2024-01-01T00:00:00Z");
    let changes = clock_changes(year, 366);
    let around_a_change = proptest::sample::select(changes).prop_flat_map(|(zone, change)| {
        (
            Just(zone),
            (0..SPAN).prop_map(move |n| change - TimeDelta::minutes(n)),
        )
    });
    let any_time = (
        any_zone(),
        (0i64..366 * 1_440).prop_map(move |n| year + TimeDelta::minutes(n)),
    );
    let deeds = proptest::collection::vec((0..SPAN, any_deed()), 0..8);
    (
        prop_oneof![around_a_change, any_time],
        any_boundary(),
        proptest::array::uniform3(0u32..1_440),
        deeds,
    )
        .prop_map(|((zone, start), boundary, times, mut deeds)| {
            deeds.sort_by_key(|(minute, _)| *minute);
            Plan {
                zone,
                boundary,
                start,
                times,
                deeds,
            }
        })
}

struct Walk<'a> {
    plan: &'a Plan,
    journal: Journal,
    told: Vec<(DateTime<Utc>, String)>,
}

impl<'a> Walk<'a> {
    fn new(plan: &'a Plan) -> Self {
        let mut journal = journal();
        let reminder = |n: u32| Reminder {
            on: true,
            at: NaiveTime::from_hms_opt(n / 60, n % 60, 0).unwrap(),
            days: WeekdaySet::ALL,
            since: plan.start - TimeDelta::days(9),
        };
        let [daily, morning, weekly] = plan.times.map(|n| Some(reminder(n)));
        let settings = Settings {
            boundary: Some(plan.boundary),
            daily,
            morning,
            weekly,
            ..Settings::default()
        };
        let before = Moment::new(plan.start - TimeDelta::days(9), &plan.zone, plan.boundary);
        journal.save_settings(&before, &settings).unwrap();
        for terms in [a_day(Scope::All, 40), a_week(Scope::All, 90)] {
            let set = journal.set_limit(&before, &terms, None, Weekday::Mon);
            set.unwrap().unwrap();
        }
        Self {
            plan,
            journal,
            told: vec![],
        }
    }

    fn moment(&self, now: DateTime<Utc>) -> Moment {
        Moment::new(now, &self.plan.zone, self.plan.boundary)
    }

    /// What the window does whenever it wakes.
    fn ask(&mut self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.journal.timer_goes_on(now).unwrap();
        let mut due = self
            .journal
            .due(now, &self.plan.zone, Weekday::Mon)
            .unwrap();
        assert!(due.next > now, "{} is past {now}", due.next);
        for notice in due.notices {
            let moment = self.moment(now);
            self.journal.was_told(&moment, &notice).unwrap();
            self.told.push((now, notice.key()));
            due.next = due.next.min(self.ask(now));
        }
        due.next
    }

    /// What may be refused is no concern here.
    fn act(&mut self, now: DateTime<Utc>, deed: &Deed) {
        let (moment, zone) = (self.moment(now), self.plan.zone);
        let name = |n: usize| ["X", "TikTok"][n];
        match deed {
            Deed::Log(platform, n) => {
                let row = row(&self.journal, name(*platform), *n, Source::Recall);
                drop(self.journal.log(&moment, moment.today(), &row, true));
            }
            Deed::Start(platform) => {
                let id = id_of(&self.journal, name(*platform));
                drop(self.journal.start_timer(&moment, &zone, &id, true));
            }
            Deed::Stop => drop(self.journal.stop_timer(&moment, &zone, Some(Keep::All))),
            Deed::Pause => drop(self.journal.pause(&moment, moment.today(), moment.today())),
            Deed::Quiet(quiet) => drop(self.journal.quiet_reminders(&moment, *quiet)),
            Deed::Snooze(minutes) => {
                if let Some((_, key)) = self.told.last().cloned() {
                    let again = now + TimeDelta::minutes(*minutes);
                    self.journal.tell_again(&moment, &key, again).unwrap();
                }
            }
            Deed::SeeTheWeek => self.journal.week_was_seen(&moment).unwrap(),
            Deed::Limit(n) => {
                let limits = self.journal.limits().unwrap();
                let last = limits.iter().rev().find(|limit| limit.ends_on.is_none());
                let terms = a_day(Scope::All, *n);
                let replaces = last.map(|limit| &limit.id);
                drop(
                    self.journal
                        .set_limit(&moment, &terms, replaces, Weekday::Mon),
                );
            }
        }
    }

    fn minute(&self, n: i64) -> DateTime<Utc> {
        self.plan.start + TimeDelta::minutes(n)
    }

    fn every_minute(mut self) -> Vec<(DateTime<Utc>, String)> {
        for n in 0..SPAN {
            let now = self.minute(n);
            for (_, deed) in self.plan.deeds.iter().filter(|(minute, _)| *minute == n) {
                self.act(now, deed);
            }
            self.ask(now);
        }
        self.told
    }

    fn from_next_to_next(mut self) -> Vec<(DateTime<Utc>, String)> {
        let mut now = self.minute(0);
        let mut deeds = self.plan.deeds.iter().peekable();
        while now < self.minute(SPAN) {
            let is_now = |(n, _): &&(i64, Deed)| self.plan.start + TimeDelta::minutes(*n) <= now;
            while let Some((_, deed)) = deeds.next_if(is_now) {
                self.act(now, deed);
            }
            let next = self.ask(now);
            let next_deed = deeds.peek().map(|(n, _)| self.minute(*n));
            now = next_deed.map_or(next, |at| at.min(next));
        }
        self.told
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn asking_at_next_is_enough(plan in any_plan()) {
        let expected = Walk::new(&plan).every_minute();
        let told = Walk::new(&plan).from_next_to_next();
        prop_assert_eq!(in_short(&told), in_short(&expected));
    }
}

/// In which minute what kind of notice came: the limits of two journals have other ids, and four
/// fifths of one may be in the middle of a minute.
fn in_short(told: &[(DateTime<Utc>, String)]) -> Vec<(i64, String)> {
    let minute = |at: DateTime<Utc>| (at.timestamp() + 59) / 60;
    let kind = |key: &str| key.split(' ').next().unwrap_or_default().to_owned();
    let mut short: Vec<_> = told.iter().map(|(at, key)| (minute(*at), kind(key))).collect();
    short.sort();
    short
}
