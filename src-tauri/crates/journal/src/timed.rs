//! When the timer ran, day by day.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use rusqlite::{Row, params};

use crate::store::some_day_in;
use crate::{Journal, JournalError};

/// A time that was measured, as far as it belongs to one day. The wall clock is that of the moment at
/// which the timer was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timed {
    /// The day that it was logged for.
    pub day: NaiveDate,
    /// When it began.
    pub from: DateTime<FixedOffset>,
    /// When it ended.
    pub to: DateTime<FixedOffset>,
}

impl Timed {
    /// Nothing for an instant that no calendar has.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let (started, before, seconds): (i64, i64, i64) = (
            row.get("started_at")?,
            row.get("before")?,
            row.get("seconds")?,
        );
        let offset = FixedOffset::east_opt(row.get("utc_offset")?);
        let start = DateTime::<Utc>::from_timestamp_millis(started);
        let day = some_day_in(row, "day")?;
        Ok(start.zip(offset).map(|(start, offset)| {
            let start = start.with_timezone(&offset);
            Self {
                day,
                from: start + TimeDelta::seconds(before),
                to: start + TimeDelta::seconds(before + seconds),
            }
        }))
    }
}

impl Journal {
    /// When the timer ran on the days from `first` to `last`, in order.
    ///
    /// # Errors
    /// What the database says.
    pub fn timed(&self, first: NaiveDate, last: NaiveDate) -> Result<Vec<Timed>, JournalError> {
        // A time that touched two days has a row on each; the second begins where the first ends.
        let mut statement = self.connection.prepare_cached(
            "SELECT *, (SELECT coalesce(sum(earlier.seconds), 0) FROM timed AS earlier
                        WHERE earlier.platform = timed.platform
                          AND earlier.started_at = timed.started_at
                          AND earlier.day < timed.day) AS before
             FROM timed WHERE day BETWEEN ?1 AND ?2 ORDER BY day, started_at",
        )?;
        let days = params![first.to_string(), last.to_string()];
        let rows = statement.query_map(days, Timed::from_row)?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(rows.into_iter().flatten().collect())
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Amsterdam;

    use super::*;
    use crate::Keep;
    use crate::testing::{day, journal, moment};

    /// Lets the timer of the first platform run from one instant to another.
    fn time(journal: &mut Journal, from: &str, to: &str) {
        let platform = journal.platforms().unwrap().remove(0).id;
        journal
            .start_timer(&moment(from), &Amsterdam, &platform, false)
            .unwrap();
        journal
            .stop_timer(&moment(to), &Amsterdam, Some(Keep::All))
            .unwrap();
    }

    fn timed(journal: &Journal, first: &str, last: &str) -> Vec<(String, String, String)> {
        let said = |timed: Timed| {
            let clock = |at: DateTime<FixedOffset>| at.format("%d %H:%M").to_string();
            (timed.day.to_string(), clock(timed.from), clock(timed.to))
        };
        let found = journal.timed(day(first), day(last)).unwrap();
        found.into_iter().map(said).collect()
    }

    fn row(on: &str, from: &str, to: &str) -> (String, String, String) {
        (on.to_owned(), from.to_owned(), to.to_owned())
    }

    #[test]
    fn a_time_is_on_the_wall_clock_and_on_each_day_that_it_touched() {
        let mut journal = journal();
        time(&mut journal, "2026-11-21T19:00:00Z", "2026-11-21T19:20:00Z");
        // Half past three at night in Amsterdam to half past four: the day turns at four.
        time(&mut journal, "2026-11-23T02:30:00Z", "2026-11-23T03:30:00Z");
        assert_eq!(
            timed(&journal, "2026-11-21", "2026-11-23"),
            [
                row("2026-11-21", "21 20:00", "21 20:20"),
                row("2026-11-22", "23 03:30", "23 04:00"),
                row("2026-11-23", "23 04:00", "23 04:30"),
            ]
        );
        assert_eq!(
            timed(&journal, "2026-11-23", "2026-11-30"),
            [row("2026-11-23", "23 04:00", "23 04:30")]
        );
        assert_eq!(timed(&journal, "2026-11-01", "2026-11-20"), []);
    }
}
