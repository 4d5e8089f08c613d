//! Which tips were shown, and which are not for this person. What the tips say, and when they fit,
//! is not known here.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use crate::id::new_id;
use crate::revision::{Change, Table};
use crate::store::{day_in, some_day_in};
use crate::{ChangeId, Journal, JournalError, Moment, schema};

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

/// A tip that is not for this person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TipRefused {
    /// Its id in the catalogue.
    pub tip: String,
    /// The day on which the person last said so.
    pub day: NaiveDate,
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

    /// The tips that are not for this person, each with the day on which they last said so, by that
    /// day. Among them are tips that were never shown.
    ///
    /// # Errors
    /// What the database says.
    pub fn tips_refused(&self) -> Result<Vec<TipRefused>, JournalError> {
        let never_shown = if self.reaches(schema::WITH_TRIALS) {
            "UNION ALL SELECT tip, day FROM tip_refused"
        } else {
            ""
        };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT tip, max(day) AS day
             FROM (SELECT tip, not_for_me_on AS day FROM tip_shown {never_shown})
             WHERE day IS NOT NULL GROUP BY tip ORDER BY day, tip"
        ))?;
        let rows = statement.query_map([], |row| {
            Ok(TipRefused {
                tip: row.get("tip")?,
                day: some_day_in(row, "day")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps that `tip` is not for this person: where it was last shown, or apart when it never was.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn tip_is_not_for_me(
        &mut self,
        moment: &Moment,
        tip: &str,
    ) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "tip")?;
        let shown = "SELECT id FROM tip_shown WHERE tip = ?1 ORDER BY day DESC LIMIT 1";
        match id_of(&change, shown, tip)? {
            Some(id) => mark_shown(&mut change, &id)?,
            None => {
                let known = id_of(&change, "SELECT id FROM tip_refused WHERE tip = ?1", tip)?;
                let id = known.unwrap_or_else(|| change.new_id());
                refuse(&mut change, &id, tip)?;
            }
        }
        change.commit()?.ok_or(JournalError::NothingToSave)
    }
}

fn id_of(change: &Change<'_>, sql: &str, tip: &str) -> Result<Option<String>, JournalError> {
    let id = change
        .tx()
        .query_row(sql, [tip], |row| row.get(0))
        .optional()?;
    Ok(id)
}

fn mark_shown(change: &mut Change<'_>, id: &str) -> Result<(), JournalError> {
    change.write(Table::TipShown, id, |change| {
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
    })
}

fn refuse(change: &mut Change<'_>, id: &str, tip: &str) -> Result<(), JournalError> {
    change.write(Table::TipRefused, id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO tip_refused (id, tip, day, updated_at, device)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET day = excluded.day,
                     updated_at = excluded.updated_at, device = excluded.device",
                params![
                    id,
                    tip,
                    change.moment().today().to_string(),
                    change.stamp(),
                    change.device()
                ],
            )
            .map(drop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, dump, evening, journal, moment};

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

    fn refused(journal: &Journal) -> Vec<(String, String)> {
        let refused = journal.tips_refused().unwrap().into_iter();
        refused
            .map(|refused| (refused.tip, refused.day.to_string()))
            .collect()
    }

    fn pair(tip: &str, day: &str) -> (String, String) {
        (tip.to_owned(), day.to_owned())
    }

    #[test]
    fn a_tip_that_was_never_shown_can_be_refused() {
        let mut journal = journal();
        let before = dump(&journal);
        let first = moment("2026-11-02T12:00:00Z");
        journal.tip_is_not_for_me(&first, "7").unwrap();
        let once = dump(&journal);
        journal.tip_is_not_for_me(&evening(), "7").unwrap();
        assert_eq!(
            refused(&journal),
            [pair("7", "2026-11-23")],
            "the last time"
        );
        assert_eq!(journal.tips_shown().unwrap(), []);
        for state in [once, before] {
            assert_eq!(journal.undo(&evening(), None).unwrap().kind, "tip");
            assert_eq!(dump(&journal), state);
        }
        assert_eq!(refused(&journal), []);
    }

    /// One was shown only after it was refused, one was refused again since.
    #[test]
    fn whatever_was_refused_says_when_it_last_was() {
        let mut journal = journal();
        journal.tip_was_shown(&evening(), "1").unwrap();
        for (at, tip) in [
            ("2026-11-03T12:00:00Z", "8"),
            ("2026-11-02T12:00:00Z", "7"),
            ("2026-11-04T12:00:00Z", "9"),
        ] {
            journal.tip_is_not_for_me(&moment(at), tip).unwrap();
        }
        for (at, tip) in [("2026-11-24T12:00:00Z", "8"), ("2026-11-25T12:00:00Z", "9")] {
            journal.tip_was_shown(&moment(at), tip).unwrap();
        }
        let before = dump(&journal);
        let later = moment("2026-11-26T12:00:00Z");
        journal.tip_is_not_for_me(&later, "9").unwrap();
        let shown_9 = shown("2026-11-25", "9", Some("2026-11-26"));
        assert_eq!(journal.tips_shown().unwrap()[2], shown_9);
        let expected = [
            pair("7", "2026-11-02"),
            pair("8", "2026-11-03"),
            pair("9", "2026-11-26"),
        ];
        assert_eq!(refused(&journal), expected);
        journal.undo(&later, None).unwrap();
        assert_eq!(dump(&journal), before);
        assert_eq!(refused(&journal)[2], pair("9", "2026-11-04"));
    }
}
