//! The timer: time that is measured while it passes.
//!
//! At most one runs. It is a row in the file, so it survives a crash, a reboot and sleep. The
//! running window leaves a sign of life every minute; after [`LOST_AFTER`] without one, nobody knows
//! how long the person was really there, and what to keep is asked instead of assumed.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use crate::revision::{Change, Table};
use crate::store::instant_in;
use crate::usage::{Key, check_total, total};
use crate::{
    ChangeId, DayBoundary, Journal, JournalError, Minutes, Moment, PlatformId, Source, TimerId,
    day_of, next_day, platform,
};

/// After this long without a sign of life the timer asks what to keep.
pub const LOST_AFTER: TimeDelta = TimeDelta::minutes(30);

/// The row of `meta` with the last sign of life: the timer's id and milliseconds since 1970. It is
/// about this computer alone, and nothing to undo.
const SEEN: &str = "timer-seen";

/// A running timer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// Its id.
    pub id: TimerId,
    /// What it times.
    pub platform: PlatformId,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// The last sign of life.
    pub seen_at: DateTime<Utc>,
}

/// What to keep of a timer's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// All of it, until now.
    All,
    /// Until the last sign of life.
    Seen,
    /// Nothing.
    Nothing,
}

impl Keep {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::All, Self::Seen, Self::Nothing];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Seen => "seen",
            Self::Nothing => "nothing",
        }
    }

    /// The choice of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|keep| keep.name() == name)
    }
}

impl Timer {
    /// Whether what to keep has to be asked at `now`: the last sign of life is too long ago, or the
    /// clock was set back.
    #[must_use]
    pub fn asks(&self, now: DateTime<Utc>) -> bool {
        now < self.started_at || (now - self.seen_at).abs() > LOST_AFTER
    }

    /// Until when `keep` counts, if that is after the start.
    #[must_use]
    pub fn until(&self, keep: Keep, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let end = match keep {
            Keep::All => now,
            Keep::Seen => self.seen_at,
            Keep::Nothing => return None,
        };
        (end > self.started_at).then_some(end)
    }

    /// The choices that can be offered at `now`.
    pub fn choices(&self, now: DateTime<Utc>) -> impl Iterator<Item = Keep> + '_ {
        let offered = move |keep: &Keep| *keep == Keep::Nothing || self.until(*keep, now).is_some();
        Keep::ALL.into_iter().filter(offered)
    }

    /// The seconds from its start to `end` that belong to each day, in order.
    #[must_use]
    pub fn seconds_by_day<Z: TimeZone>(
        &self,
        end: DateTime<Utc>,
        zone: &Z,
        boundary: DayBoundary,
    ) -> Vec<(NaiveDate, i64)> {
        let mut days = Vec::new();
        let mut from = self.started_at;
        // Whole seconds since the start, so that the parts sum to the whole.
        let since_start = |at: DateTime<Utc>| (at - self.started_at).num_seconds();
        while from < end {
            let to = next_day(from, zone, boundary).min(end);
            let seconds = since_start(to) - since_start(from);
            days.push((day_of(from, zone, boundary), seconds));
            from = to;
        }
        days.retain(|(_, seconds)| *seconds > 0);
        days
    }
}

/// What stopping a timer kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// What was timed.
    pub platform: PlatformId,
    /// For each day that it touched, how long it was, in seconds.
    pub days: Vec<(NaiveDate, i64)>,
    /// For undoing it.
    pub change: ChangeId,
}

impl Journal {
    /// The running timer.
    ///
    /// # Errors
    /// What the database says.
    pub fn timer(&self) -> Result<Option<Timer>, JournalError> {
        running(&self.connection)
    }

    /// Starts the timer of `platform`. With `switch`, one that runs is stopped first and all of its
    /// time kept.
    ///
    /// # Errors
    /// [`JournalError::PlatformArchived`], [`JournalError::UnknownPlatform`]; without `switch`
    /// [`JournalError::TimerRunning`], with it what [`Journal::stop_timer`] says; and what any
    /// write can meet.
    pub fn start_timer<Z: TimeZone>(
        &mut self,
        moment: &Moment,
        zone: &Z,
        platform: &PlatformId,
        switch: bool,
    ) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "timer")?;
        let found = platform::find(change.tx(), platform)?;
        if !found.is_active() {
            return Err(JournalError::PlatformArchived { name: found.name });
        }
        if let Some(timer) = running(change.tx())? {
            if !switch {
                return Err(JournalError::TimerRunning {
                    platform: timer.platform,
                    started_at: timer.started_at,
                });
            }
            stop(&mut change, zone, &timer, None)?;
        }
        let id = change.new_id();
        change.write(Table::Timer, &id, |change| {
            change
                .tx()
                .execute(
                    "INSERT INTO timer (id, platform, started_at, utc_offset, updated_at, device)
                     VALUES (?1, ?2, ?3, ?4, ?3, ?5)",
                    params![
                        id,
                        platform,
                        change.stamp(),
                        change.moment().offset().local_minus_utc(),
                        change.device()
                    ],
                )
                .map(drop)
        })?;
        see(change.tx(), &TimerId::from(id), moment.at())?;
        change.commit()?.ok_or(JournalError::NoTimer)
    }

    /// Stops the timer and adds what is kept to the timed minutes of each day that it touched; where
    /// there are none but a guess, to that.
    ///
    /// # Errors
    /// [`JournalError::NoTimer`]; [`JournalError::TimerAsks`] when `keep` is left out and has to be
    /// said; [`JournalError::TimerInFuture`] when there is nothing that could be kept so;
    /// [`JournalError::DayOverfull`]; and what any write can meet. The timer then runs on.
    pub fn stop_timer<Z: TimeZone>(
        &mut self,
        moment: &Moment,
        zone: &Z,
        keep: Option<Keep>,
    ) -> Result<Stopped, JournalError> {
        let mut change = Change::begin(self, moment, "timer")?;
        let timer = running(change.tx())?.ok_or(JournalError::NoTimer)?;
        let days = stop(&mut change, zone, &timer, keep)?;
        Ok(Stopped {
            platform: timer.platform,
            days,
            change: change.commit()?.ok_or(JournalError::NoTimer)?,
        })
    }

    /// Leaves a sign of life for the running timer, unless it already has to ask. Answers whether a
    /// timer runs on.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn timer_goes_on(&mut self, now: DateTime<Utc>) -> Result<bool, JournalError> {
        let Some(timer) = self.timer()?.filter(|timer| !timer.asks(now)) else {
            return Ok(false);
        };
        if now > timer.seen_at {
            self.check_writable()?;
            see(&self.connection, &timer.id, now)?;
        }
        Ok(true)
    }
}

pub(crate) fn running(connection: &Connection) -> Result<Option<Timer>, JournalError> {
    let timer = connection
        .prepare_cached("SELECT * FROM timer")?
        .query_row([], |row| {
            let started_at = instant_in(row, "started_at")?;
            Ok(Timer {
                id: row.get("id")?,
                platform: row.get("platform")?,
                started_at,
                seen_at: started_at,
            })
        })
        .optional()?;
    let Some(mut timer) = timer else {
        return Ok(None);
    };
    if let Some(seen) = seen(connection, &timer.id)? {
        timer.seen_at = seen;
    }
    Ok(Some(timer))
}

/// The last sign of life of this timer.
fn seen(connection: &Connection, id: &TimerId) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let value: Option<String> = connection
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([SEEN], |row| row.get(0))
        .optional()?;
    Ok(value.as_deref().and_then(|value| {
        let (of, millis) = value.split_once(' ')?;
        let millis = millis.parse().ok().filter(|_| of == id.as_str())?;
        DateTime::from_timestamp_millis(millis)
    }))
}

fn see(connection: &Connection, id: &TimerId, now: DateTime<Utc>) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO meta (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![SEEN, format!("{id} {}", now.timestamp_millis())])
        .map(drop)
}

fn stop<Z: TimeZone>(
    change: &mut Change<'_>,
    zone: &Z,
    timer: &Timer,
    keep: Option<Keep>,
) -> Result<Vec<(NaiveDate, i64)>, JournalError> {
    let now = change.moment().at();
    if keep.is_none() && timer.asks(now) {
        return Err(JournalError::TimerAsks {
            platform: timer.platform.clone(),
            seen_at: timer.seen_at,
        });
    }
    let keep = keep.unwrap_or(Keep::All);
    let end = timer.until(keep, now).unwrap_or(timer.started_at);
    if keep == Keep::All && now < timer.started_at {
        return Err(JournalError::TimerInFuture);
    }
    let days = timer.seconds_by_day(end, zone, change.moment().boundary());
    let days = up_to(days, change.moment().today());
    change.delete(Table::Timer, timer.id.as_str())?;
    for (day, seconds) in &days {
        add(change, timer, *day, *seconds, end)?;
    }
    Ok(days)
}

/// Where the clock was set back, the last sign of life may be on a day that has not begun yet: its
/// seconds go to `today`.
fn up_to(days: Vec<(NaiveDate, i64)>, today: NaiveDate) -> Vec<(NaiveDate, i64)> {
    let mut kept: Vec<(NaiveDate, i64)> = Vec::new();
    for (day, seconds) in days {
        let day = day.min(today);
        match kept.last_mut().filter(|(last, _)| *last == day) {
            Some((_, sum)) => *sum += seconds,
            None => kept.push((day, seconds)),
        }
    }
    kept
}

/// Adds the seconds of one day to what was timed, and the minutes they make to the day's figure.
fn add(
    change: &mut Change<'_>,
    timer: &Timer,
    day: NaiveDate,
    seconds: i64,
    stopped_at: DateTime<Utc>,
) -> Result<(), JournalError> {
    let total_before = total(change, day)?;
    let before: i64 = change.tx().query_row(
        "SELECT coalesce(sum(seconds), 0) FROM timed WHERE day = ?1 AND platform = ?2",
        params![day.to_string(), timer.platform],
        |row| row.get(0),
    )?;
    let id = change.new_id();
    change.write(Table::Timed, &id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO timed (id, platform, day, seconds, started_at, stopped_at, utc_offset,
                     updated_at, device)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    id,
                    timer.platform,
                    day.to_string(),
                    seconds,
                    timer.started_at.timestamp_millis(),
                    stopped_at.timestamp_millis(),
                    change.moment().offset().local_minus_utc(),
                    change.stamp(),
                    change.device()
                ],
            )
            .map(drop)
    })?;
    // The person may have put the figure right since, so only what is new is added to it.
    let more = minutes(before + seconds) - minutes(before);
    let key = |source| Key {
        day,
        platform: &timer.platform,
        source,
    };
    if more > 0 {
        // Beside a guess of the whole day, the minutes alone would count in its place.
        let timed = key(Source::Timer).read(change)?.is_some();
        let guessed = key(Source::Recall).read(change)?.is_some();
        let key = key(if guessed && !timed {
            Source::Recall
        } else {
            Source::Timer
        });
        let figure = key.read(change)?;
        let so_far = figure.map(|(minutes, _)| minutes).unwrap_or_default();
        let sum = so_far.get() + more;
        let minutes = Minutes::new(sum).ok_or(JournalError::DayOverfull { day, minutes: sum })?;
        let worth = figure.and_then(|(_, worth)| worth);
        key.set(change, minutes, worth, false)?;
    }
    check_total(change, day, total_before)
}

/// Whole minutes, the nearest.
fn minutes(seconds: i64) -> u32 {
    u32::try_from((seconds + 30) / 60).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Amsterdam;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::{
        any_boundary, any_zone, at, clock_changes, day, dump, dump_all, dump_with_changes, figure,
        id_of, journal, log, moment,
    };

    fn start(journal: &mut Journal, at: &str, name: &str) -> ChangeId {
        let platform = id_of(journal, name);
        journal
            .start_timer(&moment(at), &Amsterdam, &platform, false)
            .unwrap()
    }

    fn stop(journal: &mut Journal, at: &str, keep: Option<Keep>) -> Result<Stopped, JournalError> {
        journal.stop_timer(&moment(at), &Amsterdam, keep)
    }

    fn timer(journal: &Journal) -> Timer {
        journal.timer().unwrap().unwrap()
    }

    /// Signs of life each minute, as the program leaves them, up to `last`.
    fn live(journal: &mut Journal, last: &str) {
        let (mut now, last) = (timer(journal).seen_at, at(last));
        while now < last {
            now = (now + TimeDelta::minutes(1)).min(last);
            assert!(journal.timer_goes_on(now).unwrap());
        }
    }

    fn timed(journal: &Journal, on: &str, name: &str) -> Option<u32> {
        let (minutes, source) = figure(journal, on, name)?;
        assert_eq!(source, Source::Timer);
        Some(minutes)
    }

    const NOON: &str = "2026-11-23T11:00:00Z";
    const TODAY: &str = "2026-11-23";

    #[test]
    fn what_was_timed_is_logged_for_its_day() {
        let mut journal = journal();
        assert_eq!(journal.timer().unwrap(), None);
        start(&mut journal, NOON, "TikTok");
        let expected = Timer {
            id: timer(&journal).id,
            platform: id_of(&journal, "TikTok"),
            started_at: at(NOON),
            seen_at: at(NOON),
        };
        assert_eq!(timer(&journal), expected);
        assert_eq!(
            timed(&journal, TODAY, "TikTok"),
            None,
            "not before it stops"
        );
        let stopped = stop(&mut journal, "2026-11-23T11:25:29Z", None).unwrap();
        assert_eq!(stopped.platform, id_of(&journal, "TikTok"));
        assert_eq!(stopped.days, [(day(TODAY), 25 * 60 + 29)]);
        assert_eq!(timed(&journal, TODAY, "TikTok"), Some(25));
        assert_eq!(journal.timer().unwrap(), None);
        let error = stop(&mut journal, "2026-11-23T11:26:00Z", None).unwrap_err();
        assert_eq!(error.code(), "no-timer");
    }

    #[test]
    fn short_times_add_up_to_the_right_minutes() {
        let mut journal = journal();
        let minutes: Vec<Option<u32>> = (0..6)
            .map(|n| {
                let (from, to) = (10 + n, 10 + n);
                start(&mut journal, &format!("2026-11-23T11:{from}:00Z"), "X");
                stop(&mut journal, &format!("2026-11-23T11:{to}:20Z"), None).unwrap();
                timed(&journal, TODAY, "X")
            })
            .collect();
        // 20, 40, 60, 80, 100 and 120 seconds.
        assert_eq!(minutes, [None, Some(1), Some(1), Some(1), Some(2), Some(2)]);
    }

    #[test]
    fn a_few_seconds_log_nothing_not_even_a_zero() {
        let mut journal = journal();
        for end in [NOON, "2026-11-23T11:00:29Z"] {
            start(&mut journal, NOON, "X");
            stop(&mut journal, end, None).unwrap();
            assert!(!journal.day(day(TODAY)).unwrap().is_logged());
            assert_eq!(journal.timer().unwrap(), None);
        }
    }

    /// A figure that the person put right since is not put wrong again.
    #[test]
    fn only_what_is_new_is_added_to_a_figure() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        stop(&mut journal, "2026-11-23T11:10:00Z", None).unwrap();
        let mut right = crate::testing::row(&journal, "X", 4, Source::Timer);
        right.worth = Some(crate::Worth::Partly);
        let later = moment("2026-11-23T11:15:00Z");
        journal.log(&later, day(TODAY), &right, false).unwrap();
        start(&mut journal, "2026-11-23T11:20:00Z", "X");
        stop(&mut journal, "2026-11-23T11:23:00Z", None).unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(7));
        let today = journal.day(day(TODAY)).unwrap();
        assert_eq!(today.figures[0].worth, Some(crate::Worth::Partly));
        // Other platforms and days are times of their own.
        start(&mut journal, "2026-11-23T11:30:00Z", "TikTok");
        stop(&mut journal, "2026-11-23T11:30:29Z", None).unwrap();
        assert_eq!(timed(&journal, TODAY, "TikTok"), None);
    }

    #[test]
    fn it_is_split_where_the_day_turns() {
        let mut journal = journal();
        // 03:50 to 04:10 in Amsterdam.
        start(&mut journal, "2026-11-23T02:50:00Z", "X");
        let stopped = stop(&mut journal, "2026-11-23T03:11:00Z", None).unwrap();
        assert_eq!(
            stopped.days,
            [(day("2026-11-22"), 600), (day("2026-11-23"), 660)]
        );
        assert_eq!(timed(&journal, "2026-11-22", "X"), Some(10));
        assert_eq!(timed(&journal, "2026-11-23", "X"), Some(11));
        journal.undo(&moment(NOON), None).unwrap();
        assert_eq!(timed(&journal, "2026-11-22", "X"), None);
        assert_eq!(timed(&journal, "2026-11-23", "X"), None);
        assert_eq!(timer(&journal).started_at, at("2026-11-23T02:50:00Z"));
    }

    fn from(started_at: DateTime<Utc>) -> Timer {
        Timer {
            id: "timer".to_owned().into(),
            platform: "platform".to_owned().into(),
            started_at,
            seen_at: started_at,
        }
    }

    /// The minutes alone would stand in place of the guess, and the day be shorter than before.
    #[test]
    fn what_is_timed_is_added_to_a_guess() {
        let mut journal = journal();
        log(&mut journal, TODAY, "X", 45);
        let before = dump(&journal);
        for (end, minutes) in [("2026-11-23T11:05:00Z", 50), ("2026-11-23T11:02:00Z", 52)] {
            start(&mut journal, NOON, "X");
            stop(&mut journal, end, None).unwrap();
            assert_eq!(
                figure(&journal, TODAY, "X"),
                Some((minutes, Source::Recall))
            );
        }
        for _ in 0..4 {
            journal.undo(&moment(NOON), None).unwrap();
        }
        assert_eq!(dump(&journal), before);
    }

    #[test]
    fn a_timed_figure_put_right_in_the_form_is_gone_on_from() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        stop(&mut journal, "2026-11-23T11:10:00Z", None).unwrap();
        let rows = vec![crate::testing::row(&journal, "X", 60, Source::Recall)];
        let form = crate::testing::entry(TODAY, crate::NewCheckIn::default(), rows);
        journal.save(&moment(NOON), &form).unwrap();
        start(&mut journal, NOON, "X");
        stop(&mut journal, "2026-11-23T11:05:00Z", None).unwrap();
        assert_eq!(figure(&journal, TODAY, "X"), Some((65, Source::Recall)));
    }

    /// A guess that came beside the timed minutes is not what the day shows.
    #[test]
    fn what_is_timed_is_added_to_what_was_timed_before() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        stop(&mut journal, "2026-11-23T11:10:00Z", None).unwrap();
        log(&mut journal, TODAY, "X", 45);
        start(&mut journal, NOON, "X");
        stop(&mut journal, "2026-11-23T11:05:00Z", None).unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(15));
    }

    /// The phone's own report says all that there was.
    #[test]
    fn what_is_timed_stands_beside_a_reading() {
        let mut journal = journal();
        let reading = crate::testing::row(&journal, "X", 45, Source::Meter);
        journal
            .log(&moment(NOON), day(TODAY), &reading, false)
            .unwrap();
        start(&mut journal, NOON, "X");
        stop(&mut journal, "2026-11-23T11:05:00Z", None).unwrap();
        assert_eq!(figure(&journal, TODAY, "X"), Some((45, Source::Meter)));
    }

    /// Checks that the parts of a time sum to the whole, come in order and belong to their days.
    fn check_parts<Z: TimeZone>(
        start: DateTime<Utc>,
        end: DateTime<Utc>,
        zone: &Z,
        boundary: DayBoundary,
    ) {
        let days = from(start).seconds_by_day(end, zone, boundary);
        let whole: i64 = days.iter().map(|(_, seconds)| seconds).sum();
        assert_eq!(whole, (end - start).num_seconds(), "{days:?}");
        assert!(
            days.windows(2).all(|pair| pair[0].0 < pair[1].0),
            "{days:?}"
        );
        let mut at = start;
        for (day, seconds) in days {
            assert!(seconds > 0);
            let last = at + TimeDelta::seconds(seconds - 1);
            assert_eq!(day_of(at, zone, boundary), day);
            assert_eq!(day_of(last, zone, boundary), day);
            at = last + TimeDelta::seconds(1);
        }
    }

    /// Every way in which clocks change in four years, in any zone, and every boundary.
    #[test]
    fn parts_sum_to_the_whole_around_every_clock_change() {
        let start = at("2024-01-01T00:00:00Z");
        let changes = clock_changes(start, 3 * 366);
        assert!(changes.len() > 50);
        for (zone, change) in changes {
            let change = DateTime::from_timestamp(change.timestamp(), 0).unwrap();
            for boundary in (0..24).filter_map(DayBoundary::new) {
                for (before, after) in [(90, 90), (26 * 60, 26 * 60), (1, 1_441), (720, 1)] {
                    let minutes = TimeDelta::minutes;
                    let (start, end) = (change - minutes(before), change + minutes(after));
                    check_parts(start, end, &zone, boundary);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(
            start in -2_000_000_000i64..4_102_444_800,
            seconds in 0i64..1_000_000,
            zone in any_zone(),
            boundary in any_boundary(),
        ) {
            let start = DateTime::from_timestamp(start, 0).unwrap();
            check_parts(start, start + TimeDelta::seconds(seconds), &zone, boundary);
        }
    }

    #[test]
    fn fractions_of_a_second_are_not_lost_where_the_day_turns() {
        let (start, end) = (
            at("2026-11-23T02:59:59.500Z"),
            at("2026-11-23T03:00:30.500Z"),
        );
        let days = from(start).seconds_by_day(end, &Amsterdam, DayBoundary::default());
        assert_eq!(days, [(day("2026-11-23"), 31)]);
        assert!(
            from(end)
                .seconds_by_day(start, &Utc, DayBoundary::default())
                .is_empty()
        );
    }

    #[test]
    fn it_asks_only_after_more_than_half_an_hour() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let timer = timer(&journal);
        assert!(!timer.asks(at("2026-11-23T11:30:00Z")));
        assert!(timer.asks(at("2026-11-23T11:30:00.001Z")));
        stop(&mut journal, "2026-11-23T11:30:00Z", None).unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(30));
    }

    #[test]
    fn signs_of_life_keep_it_from_asking() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        live(&mut journal, "2026-11-23T15:00:00Z");
        assert_eq!(timer(&journal).seen_at, at("2026-11-23T15:00:00Z"));
        stop(&mut journal, "2026-11-23T15:30:00Z", None).unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(270));
        assert!(!journal.timer_goes_on(at("2026-11-23T15:30:00Z")).unwrap());
    }

    /// It is the program's own note: nothing that the person did, and nothing to undo.
    #[test]
    fn a_sign_of_life_is_no_change() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let before = dump_with_changes(&journal);
        assert!(journal.timer_goes_on(at("2026-11-23T11:01:00Z")).unwrap());
        assert_eq!(dump_with_changes(&journal), before);
        assert_eq!(timer(&journal).seen_at, at("2026-11-23T11:01:00Z"));
        // One that comes out of order takes nothing back.
        assert!(journal.timer_goes_on(at("2026-11-23T11:00:30Z")).unwrap());
        assert_eq!(timer(&journal).seen_at, at("2026-11-23T11:01:00Z"));
    }

    #[test]
    fn a_sign_of_life_after_too_long_answers_nothing() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let before = dump_all(&journal);
        assert!(!journal.timer_goes_on(at("2026-11-23T11:30:01Z")).unwrap());
        assert_eq!(dump_all(&journal), before);
        assert!(timer(&journal).asks(at("2026-11-23T11:30:01Z")));
    }

    #[rstest]
    #[case(Keep::All, Some(60))]
    #[case(Keep::Seen, Some(12))]
    #[case(Keep::Nothing, None)]
    fn what_is_kept_is_what_was_said(#[case] keep: Keep, #[case] minutes: Option<u32>) {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        live(&mut journal, "2026-11-23T11:12:00Z");
        let back = "2026-11-23T12:00:00Z";
        let before = dump_all(&journal);
        let error = stop(&mut journal, back, None).unwrap_err();
        let (seen, on) = (at("2026-11-23T11:12:00Z"), id_of(&journal, "X"));
        assert!(
            matches!(&error, JournalError::TimerAsks { platform, seen_at }
                if *seen_at == seen && *platform == on),
            "{error:?}"
        );
        assert_eq!(dump_all(&journal), before, "it runs on until that is said");
        let choices: Vec<Keep> = timer(&journal).choices(at(back)).collect();
        assert_eq!(choices, Keep::ALL);

        let stopped = stop(&mut journal, back, Some(keep)).unwrap();
        let expected = minutes.map(|n| (day(TODAY), i64::from(n) * 60));
        assert_eq!(stopped.days, Vec::from_iter(expected));
        assert_eq!(timed(&journal, TODAY, "X"), minutes);
        assert_eq!(journal.timer().unwrap(), None);
    }

    #[test]
    fn choices_have_names() {
        for keep in Keep::ALL {
            assert_eq!(Keep::named(keep.name()), Some(keep));
        }
        assert_eq!(Keep::named("some"), None);
    }

    /// Killed before the first sign of life: there is nothing until which to keep it.
    #[test]
    fn without_a_sign_of_life_all_or_nothing_is_kept() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let back = "2026-11-23T13:00:00Z";
        let choices: Vec<Keep> = timer(&journal).choices(at(back)).collect();
        assert_eq!(choices, [Keep::All, Keep::Nothing]);
        assert_eq!(stop(&mut journal, back, Some(Keep::Seen)).unwrap().days, []);
        assert_eq!(timed(&journal, TODAY, "X"), None);
    }

    #[test]
    fn a_start_in_the_future_keeps_nothing_silently() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let back = "2026-11-23T10:55:00Z";
        assert!(timer(&journal).asks(at(back)));
        assert!(!journal.timer_goes_on(at(back)).unwrap());
        let before = dump_all(&journal);
        let error = stop(&mut journal, back, None).unwrap_err();
        assert_eq!(error.code(), "timer-asks");
        let error = stop(&mut journal, back, Some(Keep::All)).unwrap_err();
        assert_eq!(error.code(), "timer-in-future");
        assert_eq!(dump_all(&journal), before);
        let choices: Vec<Keep> = timer(&journal).choices(at(back)).collect();
        assert_eq!(choices, [Keep::Nothing]);
        assert_eq!(
            stop(&mut journal, back, Some(Keep::Nothing)).unwrap().days,
            []
        );
        assert!(!journal.day(day(TODAY)).unwrap().is_logged());
    }

    /// Set back, but not to before the start: until the sign of life is longer than until now.
    #[test]
    fn a_clock_that_was_set_back_while_it_ran_is_asked_about() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        live(&mut journal, "2026-11-23T12:00:00Z");
        assert!(!timer(&journal).asks(at("2026-11-23T11:30:00Z")));
        let back = "2026-11-23T11:29:00Z";
        assert_eq!(
            stop(&mut journal, back, None).unwrap_err().code(),
            "timer-asks"
        );
        stop(&mut journal, back, Some(Keep::Seen)).unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(60));
    }

    /// The last sign of life was after four in the morning; by the clock it is not four yet.
    #[test]
    fn nothing_is_kept_on_a_day_that_has_not_begun() {
        let mut journal = journal();
        start(&mut journal, "2026-11-23T02:00:00Z", "X");
        live(&mut journal, "2026-11-23T03:30:00Z");
        let stopped = stop(&mut journal, "2026-11-23T02:30:00Z", Some(Keep::Seen)).unwrap();
        assert_eq!(stopped.days, [(day("2026-11-22"), 90 * 60)]);
        assert_eq!(timed(&journal, "2026-11-22", "X"), Some(90));
        assert_eq!(timed(&journal, "2026-11-23", "X"), None);
    }

    #[test]
    fn a_second_timer_is_started_only_in_place_of_the_first() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let before = dump_all(&journal);
        let (now, tiktok) = (moment("2026-11-23T11:10:00Z"), id_of(&journal, "TikTok"));
        let error = journal
            .start_timer(&now, &Amsterdam, &tiktok, false)
            .unwrap_err();
        let x = id_of(&journal, "X");
        assert!(
            matches!(&error, JournalError::TimerRunning { platform, started_at }
                if *platform == x && *started_at == at(NOON)),
            "{error:?}"
        );
        assert_eq!(dump_all(&journal), before);

        let rows = dump(&journal);
        journal
            .start_timer(&now, &Amsterdam, &tiktok, true)
            .unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(10));
        let running = timer(&journal);
        assert_eq!((running.platform, running.started_at), (tiktok, now.at()));
        assert_eq!(running.seen_at, now.at());
        // It is one change.
        journal.undo(&now, None).unwrap();
        assert_eq!(dump(&journal), rows);
    }

    #[test]
    fn a_timer_that_asks_is_not_switched_away_from() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let before = dump_all(&journal);
        let (now, tiktok) = (moment("2026-11-23T12:00:00Z"), id_of(&journal, "TikTok"));
        let error = journal
            .start_timer(&now, &Amsterdam, &tiktok, true)
            .unwrap_err();
        assert_eq!(error.code(), "timer-asks");
        assert_eq!(dump_all(&journal), before);
    }

    #[test]
    fn archived_and_unknown_platforms_are_not_timed() {
        let mut journal = journal();
        let (x, now) = (id_of(&journal, "X"), moment(NOON));
        journal.archive_platform(&now, &x).unwrap();
        let before = dump_all(&journal);
        let error = journal.start_timer(&now, &Amsterdam, &x, false);
        assert!(
            matches!(&error, Err(JournalError::PlatformArchived { name }) if name == "X"),
            "{error:?}"
        );
        let nowhere = "nowhere".to_owned().into();
        let error = journal.start_timer(&now, &Amsterdam, &nowhere, false);
        assert_eq!(error.unwrap_err().code(), "unknown-platform");
        assert_eq!(dump_all(&journal), before);
    }

    #[test]
    fn a_platform_archived_while_it_is_timed_keeps_its_time() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let x = id_of(&journal, "X");
        journal.archive_platform(&moment(NOON), &x).unwrap();
        stop(&mut journal, "2026-11-23T11:20:00Z", None).unwrap();
        let today = journal.day(day(TODAY)).unwrap();
        assert_eq!(today.figure(&x).unwrap().minutes.get(), 20);
    }

    #[test]
    fn undoing_the_stop_lets_it_run_on() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        live(&mut journal, "2026-11-23T11:20:00Z");
        let before = dump(&journal);
        let stopped = stop(&mut journal, "2026-11-23T11:20:00Z", None).unwrap();
        let later = moment("2026-11-23T11:45:00Z");
        journal.undo(&later, Some(&stopped.change)).unwrap();
        assert_eq!(dump(&journal), before);
        assert_eq!(timer(&journal).seen_at, at("2026-11-23T11:20:00Z"));
        stop(&mut journal, "2026-11-23T11:50:00Z", None).unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(50));
    }

    #[test]
    fn undoing_the_stop_while_another_runs_is_refused() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let stopped = stop(&mut journal, "2026-11-23T11:20:00Z", None).unwrap();
        start(&mut journal, "2026-11-23T11:21:00Z", "TikTok");
        let before = dump_all(&journal);
        let error = journal
            .undo(&moment("2026-11-23T11:22:00Z"), Some(&stopped.change))
            .unwrap_err();
        assert_eq!(error.code(), "changed-since");
        assert_eq!(dump_all(&journal), before);
    }

    #[test]
    fn undoing_the_start_stops_it_and_keeps_nothing() {
        let mut journal = journal();
        let started = start(&mut journal, NOON, "X");
        live(&mut journal, "2026-11-23T11:20:00Z");
        let later = moment("2026-11-23T11:20:00Z");
        journal.undo(&later, Some(&started)).unwrap();
        assert_eq!(journal.timer().unwrap(), None);
        assert!(!journal.day(day(TODAY)).unwrap().is_logged());
    }

    /// The sign of life of one timer says nothing about another one.
    #[test]
    fn a_new_timer_starts_with_a_sign_of_life_of_its_own() {
        let mut journal = journal();
        start(&mut journal, NOON, "X");
        let first = stop(&mut journal, "2026-11-23T11:10:00Z", None).unwrap();
        start(&mut journal, "2026-11-23T15:00:00Z", "X");
        assert_eq!(timer(&journal).seen_at, at("2026-11-23T15:00:00Z"));
        let later = moment("2026-11-23T15:01:00Z");
        journal.undo(&later, None).unwrap();
        journal.undo(&later, Some(&first.change)).unwrap();
        assert_eq!(timer(&journal).seen_at, at(NOON));
        assert!(timer(&journal).asks(later.at()));
    }

    #[test]
    fn a_day_that_is_full_leaves_it_running() {
        let mut journal = journal();
        log(&mut journal, TODAY, "TikTok", 1_435);
        start(&mut journal, NOON, "X");
        let before = dump_all(&journal);
        let error = stop(&mut journal, "2026-11-23T11:06:00Z", None).unwrap_err();
        assert!(
            matches!(error, JournalError::DayOverfull { minutes: 1_441, .. }),
            "{error:?}"
        );
        assert_eq!(dump_all(&journal), before);
        stop(&mut journal, "2026-11-23T11:05:00Z", None).unwrap();
        assert_eq!(journal.day(day(TODAY)).unwrap().total(), Some(1_440));
    }

    #[test]
    fn more_than_a_day_on_one_platform_leaves_it_running() {
        let mut journal = journal();
        let full = crate::testing::row(&journal, "X", 1_440, Source::Timer);
        let now = moment(NOON);
        journal.log(&now, day(TODAY), &full, false).unwrap();
        start(&mut journal, NOON, "X");
        let error = stop(&mut journal, "2026-11-23T11:01:00Z", None).unwrap_err();
        assert_eq!(error.code(), "day-overfull");
        assert_eq!(timer(&journal).started_at, at(NOON));
    }

    /// A crash or a reboot: all that there is of a timer is in the file.
    #[test]
    fn it_survives_the_program() {
        let folder = tempfile::TempDir::new().unwrap();
        let open = |now: &str| Journal::open(folder.path(), at(now)).unwrap();
        let mut journal = open(NOON);
        start(&mut journal, NOON, "X");
        live(&mut journal, "2026-11-23T11:07:00Z");
        let before = timer(&journal);
        drop(journal);
        let mut journal = open("2026-11-23T11:37:00Z");
        assert_eq!(timer(&journal), before);
        assert!(!before.asks(at("2026-11-23T11:37:00Z")));
        stop(&mut journal, "2026-11-23T11:37:00Z", None).unwrap();
        assert_eq!(timed(&journal, TODAY, "X"), Some(37));
    }
}
