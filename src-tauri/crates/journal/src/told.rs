//! What the person was told already, so that it is told once. This is the program's own note,
//! nothing that the person did, so there is nothing to undo.

use chrono::{DateTime, Utc, Weekday};
use rusqlite::{Connection, OptionalExtension, params};

use crate::day_log::{self, Parts};
use crate::progress::{Progress, timed_for};
use crate::revision::Change;
use crate::{Journal, JournalError, LimitId, Moment, Notice, first_day_of_week, timer};

/// That something was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Told {
    /// When it is to be told once more.
    pub(crate) again_at: Option<DateTime<Utc>>,
}

/// Whether the thing of that name was told.
pub(crate) fn find(connection: &Connection, key: &str) -> Result<Option<Told>, JournalError> {
    let again_at: Option<Option<i64>> = connection
        .prepare_cached("SELECT again_at FROM told WHERE id = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(again_at.map(|again_at| Told {
        again_at: again_at.and_then(DateTime::from_timestamp_millis),
    }))
}

fn keep(
    connection: &Connection,
    device: &str,
    key: &str,
    at: DateTime<Utc>,
    again_at: Option<DateTime<Utc>>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO told (id, at, again_at, updated_at, device) VALUES (?1, ?2, ?3, ?2, ?4)
             ON CONFLICT (id) DO UPDATE SET again_at = excluded.again_at,
                 updated_at = excluded.updated_at, device = excluded.device",
        )?
        .execute(params![
            key,
            at.timestamp_millis(),
            again_at.map(|at| at.timestamp_millis()),
            device
        ])
        .map(drop)
}

impl Journal {
    /// Keeps that the person is told this now.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn was_told(&mut self, moment: &Moment, notice: &Notice) -> Result<(), JournalError> {
        self.tell(moment, &notice.key(), None)
    }

    /// Keeps that the person wants to be told this once more at `again_at`. What is named so has
    /// the key of a [`Notice`].
    ///
    /// # Errors
    /// What any write can meet.
    pub fn tell_again(
        &mut self,
        moment: &Moment,
        key: &str,
        again_at: DateTime<Utc>,
    ) -> Result<(), JournalError> {
        self.tell(moment, key, Some(again_at))
    }

    fn tell(
        &mut self,
        moment: &Moment,
        key: &str,
        again_at: Option<DateTime<Utc>>,
    ) -> Result<(), JournalError> {
        self.check_writable()?;
        Ok(keep(
            &self.connection,
            &self.device,
            key,
            moment.at(),
            again_at,
        )?)
    }
}

/// Whoever sets a limit that is reached already, by what is logged and timed, has just seen so in
/// the preview.
pub(crate) fn keep_quiet_about(
    change: &Change<'_>,
    id: &LimitId,
    week_start: Weekday,
) -> Result<(), JournalError> {
    let moment = change.moment();
    let today = moment.today();
    let days = day_log::read(
        change.tx(),
        first_day_of_week(today, week_start),
        today,
        Parts::ALL,
    )?;
    let timer = timer::running(change.tx())?.filter(|timer| !timer.asks(moment.at()));
    let seconds = timer.as_ref().map_or_else(Vec::new, |timer| {
        timer.seconds_by_day(moment.at(), &moment.offset(), moment.boundary())
    });
    let limits = crate::limit::all(change.tx())?.into_iter();
    let progress = limits.filter(|limit| limit.id == *id).find_map(|limit| {
        let timed = timed_for(&limit, timer.as_ref(), &seconds);
        Progress::of(&limit, &days, &timed, week_start)
    });
    let Some(progress) = progress.filter(Progress::is_near) else {
        return Ok(());
    };
    let at = change.moment().at();
    keep(
        change.tx(),
        change.device(),
        &Notice::near_key(&progress),
        at,
        None,
    )?;
    if progress.is_reached() {
        keep(
            change.tx(),
            change.device(),
            &Notice::reached_key(&progress),
            at,
            None,
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use chrono_tz::Europe::Amsterdam;

    use super::*;
    use crate::Scope;
    use crate::testing::{
        a_day, a_week, at, day, dump_with_changes, evening, id_of, journal, log, moment, scope,
        set_limit,
    };

    /// What is told at an instant, in short.
    fn told(journal: &Journal, now: &str) -> Vec<&'static str> {
        let due = journal.due(at(now), &Amsterdam, Weekday::Mon).unwrap();
        let name = |notice: &Notice| match notice {
            Notice::Near(_) => "near",
            Notice::Reached(_) => "reached",
            _ => "other",
        };
        due.notices.iter().map(name).collect()
    }

    const NOW: &str = "2026-11-23T20:30:00Z";

    #[test]
    fn a_limit_that_is_reached_when_it_is_set_is_not_told() {
        let mut journal = journal();
        log(&mut journal, "2026-11-23", "X", 60);
        set_limit(&mut journal, &evening(), &a_day(Scope::All, 60), None);
        set_limit(&mut journal, &evening(), &a_week(Scope::All, 50), None);
        assert!(told(&journal, NOW).is_empty());
        // The next day is another one.
        let tomorrow = moment("2026-11-24T12:00:00Z");
        let row = crate::testing::row(&journal, "X", 60, crate::Source::Recall);
        journal
            .log(&tomorrow, day("2026-11-24"), &row, false)
            .unwrap();
        assert_eq!(told(&journal, "2026-11-24T12:00:00Z"), ["reached"]);
    }

    #[test]
    fn a_limit_that_is_reached_later_is_told() {
        let mut journal = journal();
        log(&mut journal, "2026-11-23", "X", 59);
        set_limit(&mut journal, &evening(), &a_day(Scope::All, 60), None);
        assert!(told(&journal, NOW).is_empty());
        log(&mut journal, "2026-11-23", "TikTok", 1);
        assert_eq!(told(&journal, NOW), ["reached"]);
    }

    fn with_timer() -> Journal {
        let mut journal = journal();
        let x = id_of(&journal, "X");
        let start = moment("2026-11-23T20:10:00Z");
        journal.start_timer(&start, &Amsterdam, &x, false).unwrap();
        journal
    }

    /// Twenty minutes are on the timer.
    #[test]
    fn what_the_timer_has_by_then_counts_too() {
        let mut journal = with_timer();
        set_limit(&mut journal, &evening(), &a_day(Scope::All, 20), None);
        assert!(told(&journal, NOW).is_empty());
        assert!(told(&journal, "2026-11-23T20:39:00Z").is_empty());
        // A limit that it doesn't count towards is left alone.
        let tiktok = scope(&journal, &["TikTok"]);
        set_limit(&mut journal, &evening(), &a_day(tiktok, 20), None);
        let row = crate::testing::row(&journal, "TikTok", 20, crate::Source::Recall);
        journal
            .log(&evening(), day("2026-11-23"), &row, false)
            .unwrap();
        assert_eq!(told(&journal, NOW), ["reached"]);
    }

    #[test]
    fn a_limit_that_is_near_when_it_is_set_is_told_once_it_is_reached() {
        let mut journal = with_timer();
        set_limit(&mut journal, &evening(), &a_day(Scope::All, 25), None);
        assert!(told(&journal, "2026-11-23T20:34:59Z").is_empty());
        assert_eq!(told(&journal, "2026-11-23T20:35:00Z"), ["reached"]);
    }

    #[test]
    fn a_limit_that_is_not_near_when_it_is_set_is_told_twice() {
        let mut journal = with_timer();
        set_limit(&mut journal, &evening(), &a_day(Scope::All, 30), None);
        assert!(told(&journal, "2026-11-23T20:33:59Z").is_empty());
        assert_eq!(told(&journal, "2026-11-23T20:34:00Z"), ["near"]);
    }

    #[test]
    fn telling_is_no_change_and_is_kept_by_name() {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let [one, other] = ["2026-11-23", "2026-11-24"].map(|on| Notice::CheckIn { day: day(on) });
        journal.was_told(&evening(), &one).unwrap();
        let find = |journal: &Journal, notice: &Notice| {
            let told = find(&journal.connection, &notice.key()).unwrap();
            told.map(|told| told.again_at)
        };
        assert_eq!(find(&journal, &one), Some(None));
        assert_eq!(find(&journal, &other), None);

        let later = evening().at() + TimeDelta::hours(1);
        journal.tell_again(&evening(), &one.key(), later).unwrap();
        assert_eq!(find(&journal, &one), Some(Some(later)));
        // Told again, it is not told a third time.
        journal.was_told(&evening(), &one).unwrap();
        assert_eq!(find(&journal, &one), Some(None));
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn a_limit_that_could_not_be_set_is_not_kept_quiet() {
        let mut journal = journal();
        log(&mut journal, "2026-11-23", "X", 60);
        let first = set_limit(&mut journal, &evening(), &a_day(Scope::All, 90), None);
        let before = crate::testing::dump_all(&journal);
        let again = journal.set_limit(&evening(), &a_day(Scope::All, 60), None, Weekday::Mon);
        assert_eq!(again.unwrap_err().code(), "limit-exists");
        let same = a_day(Scope::All, 90);
        let same = journal.set_limit(&evening(), &same, Some(&first), Weekday::Mon);
        assert_eq!(same.unwrap(), None);
        assert_eq!(crate::testing::dump_all(&journal), before);
    }
}
