//! Which tips were shown, and which are not for this person. What the tips say, and when they fit,
//! is not known here.

use chrono::NaiveDate;
use rusqlite::params;

use crate::id::new_id;
use crate::revision::{Change, Table};
use crate::store::{day_in, some_day_in};
use crate::{ChangeId, Journal, JournalError, Moment};

/// A tip that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TipShown {
    /// The day on which it was shown.
    pub day: NaiveDate,
    /// Its id in the catalogue.
    pub tip: String,
    /// The day on which the person said that it is not for them.
    pub not_for_me_on: Option<NaiveDate>,
}

impl Journal {
    /// The tips shown so far, first shown first.
    ///
    /// # Errors
    /// What the database says.
    pub fn tips_shown(&self) -> Result<Vec<TipShown>, JournalError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM tip_shown ORDER BY day")?;
        let rows = statement.query_map([], |row| {
            Ok(TipShown {
                day: some_day_in(row, "day")?,
                tip: row.get("tip")?,
                not_for_me_on: day_in(row, "not_for_me_on")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Remembers that `tip` is today's. The first one of a day stays. This is the program's own
    /// note, nothing that the person did, so there is nothing to undo.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn tip_was_shown(&mut self, moment: &Moment, tip: &str) -> Result<(), JournalError> {
        self.check_writable()?;
        self.connection.execute(
            "INSERT INTO tip_shown (id, day, tip, updated_at, device) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (day) DO NOTHING",
            params![
                new_id(moment.at()),
                moment.today().to_string(),
                tip,
                moment.at().timestamp_millis(),
                self.device
            ],
        )?;
        Ok(())
    }

    /// Keeps that `tip`, shown before, is not for this person.
    ///
    /// # Errors
    /// [`JournalError::NothingToSave`] when it was never shown; and what any write can meet.
    pub fn tip_is_not_for_me(
        &mut self,
        moment: &Moment,
        tip: &str,
    ) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "tip")?;
        let id: Option<String> = change.tx().query_row(
            "SELECT (SELECT id FROM tip_shown WHERE tip = ?1 ORDER BY day DESC LIMIT 1)",
            [tip],
            |row| row.get(0),
        )?;
        let id = id.ok_or(JournalError::NothingToSave)?;
        change.write(Table::TipShown, &id, |change| {
            change
                .tx()
                .execute(
                    "UPDATE tip_shown SET not_for_me_on = ?2, updated_at = ?3, device = ?4
                     WHERE id = ?1",
                    params![
                        id,
                        change.moment().today().to_string(),
                        change.stamp(),
                        change.device()
                    ],
                )
                .map(drop)
        })?;
        change.commit()?.ok_or(JournalError::NothingToSave)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, dump, dump_with_changes, evening, journal, moment};

    fn shown(on: &str, tip: &str, not_for_me_on: Option<&str>) -> TipShown {
        TipShown {
            day: day(on),
            tip: tip.to_owned(),
            not_for_me_on: not_for_me_on.map(day),
        }
    }

    #[test]
    fn a_day_has_one_tip() {
        let mut journal = journal();
        journal.tip_was_shown(&evening(), "7").unwrap();
        // Still Monday before four in the morning.
        journal
            .tip_was_shown(&moment("2026-11-24T02:59:59Z"), "8")
            .unwrap();
        journal
            .tip_was_shown(&moment("2026-11-24T03:00:00Z"), "8")
            .unwrap();
        journal
            .tip_was_shown(&moment("2026-11-22T12:00:00Z"), "9")
            .unwrap();
        assert_eq!(
            journal.tips_shown().unwrap(),
            [
                shown("2026-11-22", "9", None),
                shown("2026-11-23", "7", None),
                shown("2026-11-24", "8", None)
            ]
        );
        assert_eq!(
            journal.undo(&evening(), None).unwrap_err().code(),
            "nothing-to-undo"
        );
    }

    #[test]
    fn a_tip_that_is_not_for_me_is_marked_where_it_was_last_shown() {
        let mut journal = journal();
        journal
            .tip_was_shown(&moment("2026-11-02T12:00:00Z"), "7")
            .unwrap();
        journal
            .tip_was_shown(&moment("2026-11-03T12:00:00Z"), "8")
            .unwrap();
        journal
            .tip_was_shown(&moment("2026-11-04T12:00:00Z"), "7")
            .unwrap();
        let before = dump(&journal);
        let change = journal.tip_is_not_for_me(&evening(), "7").unwrap();
        assert_eq!(
            journal.tips_shown().unwrap(),
            [
                shown("2026-11-02", "7", None),
                shown("2026-11-03", "8", None),
                shown("2026-11-04", "7", Some("2026-11-23"))
            ]
        );
        journal.undo(&evening(), Some(&change)).unwrap();
        assert_eq!(dump(&journal), before);
    }

    #[test]
    fn a_tip_that_was_never_shown_is_refused() {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let error = journal.tip_is_not_for_me(&evening(), "7").unwrap_err();
        assert_eq!(error.code(), "nothing-to-save");
        assert_eq!(dump_with_changes(&journal), before);
    }
}
