//! Pauses: days that leave every count and every reminder, because someone is ill, away, or at
//! exams.
//!
//! A pause may be entered afterwards: whoever is ill seldom opens the journal first. The ledger
//! lists it, and says nothing else than its days.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::day::LAST_DAY;
use crate::revision::{Change, Table};
use crate::store::{in_file, some_day_in};
use crate::{ChangeId, FIRST_DAY, Journal, JournalError, Moment, PauseId};

/// Days that are paused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// Its id.
    pub id: PauseId,
    /// The first paused day.
    pub first: NaiveDate,
    /// The last paused day, the same or later.
    pub last: NaiveDate,
}

impl Pause {
    /// Whether `day` is paused by it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            first: some_day_in(row, "first_day")?,
            last: some_day_in(row, "last_day")?,
        })
    }
}

impl Journal {
    /// Every pause, earliest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn pauses(&self) -> Result<Vec<Pause>, JournalError> {
        between(&self.connection, NaiveDate::MIN, NaiveDate::MAX)
    }

    /// Pauses the days from `first` to `last`, both included.
    ///
    /// # Errors
    /// [`JournalError::PauseBackwards`], [`JournalError::DayTooEarly`], and what any write can
    /// meet.
    pub fn pause(
        &mut self,
        moment: &Moment,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<ChangeId, JournalError> {
        if first < FIRST_DAY {
            return Err(JournalError::DayTooEarly { day: first });
        }
        if last < first {
            return Err(JournalError::PauseBackwards { first, last });
        }
        // Dates outside of four-digit years don't sort as texts.
        let (first, last) = (first.min(LAST_DAY), last.min(LAST_DAY));
        let mut change = Change::begin(self, moment, "pause")?;
        let id = change.new_id();
        change.write(Table::Pause, &id, |change| {
            change
                .tx()
                .execute(
                    "INSERT INTO pause (id, first_day, last_day, set_at, utc_offset, updated_at,
                         device)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?6)",
                    params![
                        id,
                        first.to_string(),
                        last.to_string(),
                        change.stamp(),
                        change.moment().offset().local_minus_utc(),
                        change.device()
                    ],
                )
                .map(drop)
        })?;
        change.commit()?.ok_or(JournalError::NoPause)
    }

    /// Ends a pause: today counts again. One that has not begun before today goes altogether.
    ///
    /// # Errors
    /// [`JournalError::NoPause`] when there is none, or it is over; and what any write can meet.
    pub fn end_pause(&mut self, moment: &Moment, id: &PauseId) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "pause")?;
        let today = moment.today();
        let pauses = between(change.tx(), today, NaiveDate::MAX)?;
        let pause = pauses.into_iter().find(|pause| pause.id == *id);
        let pause = pause.ok_or(JournalError::NoPause)?;
        match today.pred_opt().filter(|last| pause.first <= *last) {
            None => change.delete(Table::Pause, id.as_str())?,
            Some(last) => change.write(Table::Pause, id.as_str(), |change| {
                change
                    .tx()
                    .execute(
                        "UPDATE pause SET last_day = ?2, updated_at = ?3, device = ?4
                         WHERE id = ?1",
                        params![id, last.to_string(), change.stamp(), change.device()],
                    )
                    .map(drop)
            })?,
        }
        change.commit()?.ok_or(JournalError::NoPause)
    }
}

/// The pauses that hold any day from `first` to `last`, earliest first.
pub(crate) fn between(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Pause>, JournalError> {
    let mut statement = connection.prepare_cached(
        "SELECT * FROM pause WHERE first_day <= ?2 AND last_day >= ?1 ORDER BY first_day, id",
    )?;
    let rows = statement.query_map([in_file(first), in_file(last)], Pause::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{check_in, day, dump_with_changes, evening, journal, log, moment};

    /// (first day, last day) of all pauses, earliest first.
    fn spans(journal: &Journal) -> Vec<(String, String)> {
        let pauses = journal.pauses().unwrap();
        pauses
            .iter()
            .map(|pause| (pause.first.to_string(), pause.last.to_string()))
            .collect()
    }

    fn span(first: &str, last: &str) -> (String, String) {
        (first.to_owned(), last.to_owned())
    }

    fn pause(journal: &mut Journal, first: &str, last: &str) -> PauseId {
        let known = journal.pauses().unwrap();
        journal.pause(&evening(), day(first), day(last)).unwrap();
        let pauses = journal.pauses().unwrap().into_iter();
        let new = pauses.map(|pause| pause.id);
        new.into_iter()
            .find(|id| known.iter().all(|pause| pause.id != *id))
            .unwrap()
    }

    /// Which days from `first` to `last` are paused.
    fn paused(journal: &Journal, first: &str, last: &str) -> Vec<String> {
        let days = journal.days(day(first), day(last)).unwrap();
        days.iter()
            .filter(|day| day.paused)
            .map(|day| day.day.to_string())
            .collect()
    }

    #[test]
    fn both_ends_are_paused_and_nothing_beyond() {
        let mut journal = journal();
        pause(&mut journal, "2026-11-20", "2026-11-22");
        assert_eq!(
            paused(&journal, "2026-11-18", "2026-11-24"),
            ["2026-11-20", "2026-11-21", "2026-11-22"]
        );
        let pause = journal.pauses().unwrap().remove(0);
        assert!(pause.holds(day("2026-11-20")) && pause.holds(day("2026-11-22")));
        assert!(!pause.holds(day("2026-11-19")) && !pause.holds(day("2026-11-23")));
        // A span of days that lies within the pause, and one that only touches it.
        assert_eq!(paused(&journal, "2026-11-21", "2026-11-21"), ["2026-11-21"]);
        assert_eq!(paused(&journal, "2026-11-22", "2026-12-22"), ["2026-11-22"]);
        assert!(paused(&journal, "2026-11-23", "2026-12-22").is_empty());
    }

    #[test]
    fn one_day_can_be_paused() {
        let mut journal = journal();
        pause(&mut journal, "2026-11-23", "2026-11-23");
        assert_eq!(paused(&journal, "2026-11-01", "2026-12-01"), ["2026-11-23"]);
    }

    #[test]
    fn pauses_can_overlap_and_are_listed_earliest_first() {
        let mut journal = journal();
        let late = pause(&mut journal, "2026-11-21", "2026-11-24");
        pause(&mut journal, "2026-11-19", "2026-11-22");
        assert_eq!(
            spans(&journal),
            [
                span("2026-11-19", "2026-11-22"),
                span("2026-11-21", "2026-11-24")
            ]
        );
        assert_eq!(paused(&journal, "2026-11-01", "2026-12-01").len(), 6);
        // Where one ends, the other one goes on.
        journal
            .end_pause(&moment("2026-11-21T12:00:00Z"), &late)
            .unwrap();
        assert_eq!(paused(&journal, "2026-11-01", "2026-12-01").len(), 4);
    }

    #[rstest]
    #[case("2026-11-23", "2026-11-22", "pause-backwards")]
    #[case("2026-11-23", "1999-11-22", "pause-backwards")]
    #[case("1999-12-31", "2026-11-22", "day-too-early")]
    fn what_is_no_span_of_days_is_refused(
        #[case] first: &str,
        #[case] last: &str,
        #[case] code: &str,
    ) {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let error = journal
            .pause(&evening(), day(first), day(last))
            .unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(dump_with_changes(&journal), before);
    }

    /// Years of five digits don't sort among the others in the file.
    #[test]
    fn a_pause_beyond_every_calendar_lasts_to_its_end() {
        let mut journal = journal();
        journal
            .pause(&evening(), day("2026-11-23"), NaiveDate::MAX)
            .unwrap();
        assert_eq!(spans(&journal), [span("2026-11-23", "9999-12-31")]);
        assert_eq!(
            paused(&journal, "2026-11-22", "2026-11-24"),
            ["2026-11-23", "2026-11-24"]
        );
    }

    #[rstest]
    // Today counts again; the days before stay paused.
    #[case("2026-11-20", "2026-11-30", Some(("2026-11-20", "2026-11-22")))]
    #[case("2026-11-20", "2026-11-23", Some(("2026-11-20", "2026-11-22")))]
    #[case("2026-11-22", "2026-11-23", Some(("2026-11-22", "2026-11-22")))]
    // One that has not begun before today was for no day.
    #[case("2026-11-23", "2026-11-30", None)]
    #[case("2026-11-24", "2026-11-30", None)]
    fn ending_it_brings_today_back(
        #[case] first: &str,
        #[case] last: &str,
        #[case] left: Option<(&str, &str)>,
    ) {
        let mut journal = journal();
        let id = pause(&mut journal, first, last);
        journal.end_pause(&evening(), &id).unwrap();
        let expected: Vec<_> = left.iter().map(|(first, last)| span(first, last)).collect();
        assert_eq!(spans(&journal), expected);
        journal.undo(&evening(), None).unwrap();
        assert_eq!(spans(&journal), [span(first, last)]);
    }

    #[test]
    fn a_pause_that_is_over_stays_as_it_was() {
        let mut journal = journal();
        let over = pause(&mut journal, "2026-11-20", "2026-11-22");
        let before = dump_with_changes(&journal);
        for id in [over, "nothing".to_owned().into()] {
            let error = journal.end_pause(&evening(), &id).unwrap_err();
            assert_eq!(error.code(), "no-pause");
        }
        assert_eq!(dump_with_changes(&journal), before);
        // The night still belongs to its last day.
        let id = journal.pauses().unwrap()[0].id.clone();
        journal
            .end_pause(&moment("2026-11-23T02:30:00Z"), &id)
            .unwrap();
        assert_eq!(spans(&journal), [span("2026-11-20", "2026-11-21")]);
    }

    #[test]
    fn paused_days_are_in_no_figure_of_their_week() {
        let mut journal = journal();
        for n in 9..=22 {
            log(&mut journal, &format!("2026-11-{n:02}"), "X", n);
            let mood = check_in(Some(f64::from(n)), None);
            let on = day(&format!("2026-11-{n:02}"));
            journal.check_in(&evening(), on, &mood).unwrap();
        }
        let both = |journal: &Journal| {
            let week = |start| journal.week(day(start)).unwrap();
            (week("2026-11-09"), week("2026-11-16"))
        };
        let (before, week) = both(&journal);
        assert_eq!(week.compared_with(&before), Some(7.0));

        pause(&mut journal, "2026-11-21", "2026-11-22");
        let (before, week) = both(&journal);
        assert_eq!(week.paused_days(), 2);
        assert_eq!(week.logged_days(), 5);
        assert_eq!(week.total(), Some(16 + 17 + 18 + 19 + 20));
        assert_eq!(week.mean_minutes(), Some(18.0));
        let mood = week.mood().unwrap();
        assert_eq!((mood.mean, mood.n_days), (18.0, 5));
        assert_eq!(mood.sd, Some(2.5_f64.sqrt()));
        let totals = week.platform_totals();
        assert_eq!((totals[0].minutes, totals[0].n_days), (90, 5));
        assert_eq!(week.compared_with(&before), Some(18.0 - 12.0));
        // What was written down is still there.
        assert_eq!(week.days[6].total(), Some(22));

        pause(&mut journal, "2026-11-20", "2026-11-20");
        let (before, week) = both(&journal);
        assert_eq!(week.compared_with(&before), None, "too few days are left");
        assert_eq!(before.paused_days(), 0);
    }

    #[test]
    fn a_week_that_is_all_paused_says_nothing() {
        let mut journal = journal();
        log(&mut journal, "2026-11-18", "X", 30);
        pause(&mut journal, "2026-11-16", "2026-11-22");
        let week = journal.week(day("2026-11-16")).unwrap();
        assert_eq!((week.paused_days(), week.logged_days()), (7, 0));
        assert_eq!((week.total(), week.mood()), (None, None));
        assert!(week.platform_totals().is_empty());
    }
}
