//! The cards that come by themselves: on which days each was shown, and whether it was put away.
//! What they say, and when they fit, is not known here.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use crate::id::new_id;
use crate::revision::{Change, Table};
use crate::store::{some_day_in, word_in};
use crate::{ChangeId, Journal, JournalError, Moment, Settings, schema, settings};

/// Which card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardKind {
    /// That the last days were rated low.
    LowDays,
    /// Whether tracking does the person good.
    Tracking,
}

impl CardKind {
    /// All.
    pub const ALL: [Self; 2] = [Self::LowDays, Self::Tracking];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LowDays => "low-days",
            Self::Tracking => "tracking",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A card that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardShown {
    /// The day on which it was shown.
    pub day: NaiveDate,
    /// Which one.
    pub kind: CardKind,
    /// Whether the person put it away.
    pub closed: bool,
}

impl Journal {
    /// The cards shown so far, by day. One of a kind that this version doesn't know is left out.
    ///
    /// # Errors
    /// What the database says.
    pub fn cards_shown(&self) -> Result<Vec<CardShown>, JournalError> {
        if !self.reaches(schema::WITH_TRIALS) {
            return Ok(vec![]);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM card_shown WHERE kind IN ('low-days', 'tracking') ORDER BY day, kind",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(CardShown {
                day: some_day_in(row, "day")?,
                kind: word_in(row, "kind", CardKind::named)?,
                closed: row.get("closed")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Remembers that a card is shown today. One that was put away stays so. This is the program's
    /// own note, nothing that the person did, so there is nothing to undo.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn card_was_shown(&mut self, moment: &Moment, kind: CardKind) -> Result<(), JournalError> {
        self.check_writable()?;
        self.connection.execute(
            "INSERT INTO card_shown (id, day, kind, updated_at, device)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (day, kind) DO NOTHING",
            params![
                new_id(moment.at()),
                moment.today().to_string(),
                kind.name(),
                moment.at().timestamp_millis(),
                self.device
            ],
        )?;
        Ok(())
    }

    /// Puts the card of this kind that was shown last away: it may have been on the screen since
    /// before a new day began. `forever` turns the card about low days off, which a setting brings
    /// back; the other one has no such setting.
    ///
    /// # Errors
    /// [`JournalError::NothingToSave`] when there is none, or it is put away already; and what any
    /// write can meet.
    pub fn close_card(
        &mut self,
        moment: &Moment,
        kind: CardKind,
        forever: bool,
    ) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "card")?;
        if let Some(id) = last_shown(&change, kind)? {
            close(&mut change, &id)?;
        }
        if forever && kind == CardKind::LowDays {
            let off = Settings {
                card: Some(false),
                ..Settings::default()
            };
            settings::write(&mut change, &off)?;
        }
        change.commit()?.ok_or(JournalError::NothingToSave)
    }
}

fn last_shown(change: &Change<'_>, kind: CardKind) -> Result<Option<String>, JournalError> {
    let id = change
        .tx()
        .query_row(
            "SELECT id FROM card_shown WHERE kind = ?1 ORDER BY day DESC LIMIT 1",
            [kind.name()],
            |row| row.get(0),
        )
        .optional()?;
    Ok(id)
}

fn close(change: &mut Change<'_>, id: &str) -> Result<(), JournalError> {
    change.write(Table::CardShown, id, |change| {
        change
            .tx()
            .execute(
                "UPDATE card_shown SET closed = 1, updated_at = ?2, device = ?3
                 WHERE id = ?1 AND closed = 0",
                params![id, change.stamp(), change.device()],
            )
            .map(drop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, dump, dump_with_changes, evening, journal, moment};

    fn shown(on: &str, kind: CardKind, closed: bool) -> CardShown {
        let day = day(on);
        CardShown { day, kind, closed }
    }

    #[test]
    fn a_day_has_one_card_of_a_kind() {
        let mut journal = journal();
        journal
            .card_was_shown(&evening(), CardKind::LowDays)
            .unwrap();
        let before = dump_with_changes(&journal);
        // Still Monday before four in the morning.
        let night = moment("2026-11-24T02:59:59Z");
        journal.card_was_shown(&night, CardKind::LowDays).unwrap();
        assert_eq!(dump_with_changes(&journal), before);
        let morning = moment("2026-11-24T03:00:00Z");
        journal.card_was_shown(&morning, CardKind::LowDays).unwrap();
        journal.card_was_shown(&night, CardKind::Tracking).unwrap();
        assert_eq!(
            journal.cards_shown().unwrap(),
            [
                shown("2026-11-23", CardKind::LowDays, false),
                shown("2026-11-23", CardKind::Tracking, false),
                shown("2026-11-24", CardKind::LowDays, false),
            ]
        );
        let error = journal.undo(&evening(), None).unwrap_err();
        assert_eq!(error.code(), "nothing-to-undo", "the program's own note");
        for kind in CardKind::ALL {
            assert_eq!(CardKind::named(kind.name()), Some(kind));
        }
    }

    #[test]
    fn a_card_that_was_put_away_stays_so() {
        let mut journal = journal();
        for at in ["2026-11-16T12:00:00Z", "2026-11-23T12:00:00Z"] {
            let at = moment(at);
            journal.card_was_shown(&at, CardKind::LowDays).unwrap();
            journal.card_was_shown(&at, CardKind::Tracking).unwrap();
        }
        let before = dump(&journal);
        // The next day has begun meanwhile.
        let later = moment("2026-11-24T03:00:00Z");
        let change = journal.close_card(&later, CardKind::LowDays, false);
        let closed = dump(&journal);
        journal
            .card_was_shown(&evening(), CardKind::LowDays)
            .unwrap();
        assert_eq!(dump(&journal), closed);
        assert_eq!(
            journal.cards_shown().unwrap(),
            [
                shown("2026-11-16", CardKind::LowDays, false),
                shown("2026-11-16", CardKind::Tracking, false),
                shown("2026-11-23", CardKind::LowDays, true),
                shown("2026-11-23", CardKind::Tracking, false),
            ]
        );
        assert_eq!(journal.settings().unwrap().card, None);
        let undone = journal.undo(&later, None).unwrap();
        assert_eq!(undone.change, change.unwrap());
        assert_eq!(undone.kind, "card");
        assert_eq!(dump(&journal), before);
    }

    #[test]
    fn for_good_is_one_change_with_the_setting() {
        let mut journal = journal();
        journal
            .card_was_shown(&evening(), CardKind::LowDays)
            .unwrap();
        let before = dump(&journal);
        journal
            .close_card(&evening(), CardKind::LowDays, true)
            .unwrap();
        assert_eq!(journal.settings().unwrap().card, Some(false));
        assert!(journal.cards_shown().unwrap()[0].closed);
        journal.undo(&evening(), None).unwrap();
        assert_eq!(dump(&journal), before);
        // One that is put away already can still be turned off.
        let close = |journal: &mut Journal, forever| {
            let closed = journal.close_card(&evening(), CardKind::LowDays, forever);
            closed.map_err(|error| error.code())
        };
        close(&mut journal, false).unwrap();
        close(&mut journal, true).unwrap();
        assert_eq!(journal.settings().unwrap().card, Some(false));
        let before = dump_with_changes(&journal);
        assert_eq!(close(&mut journal, true), Err("nothing-to-save"));
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn the_other_card_has_no_setting() {
        let mut journal = journal();
        journal
            .card_was_shown(&evening(), CardKind::Tracking)
            .unwrap();
        journal
            .close_card(&evening(), CardKind::Tracking, true)
            .unwrap();
        assert!(journal.cards_shown().unwrap()[0].closed);
        assert_eq!(journal.settings().unwrap().card, None);
    }

    #[test]
    fn what_was_not_shown_is_not_put_away() {
        let mut journal = journal();
        journal
            .card_was_shown(&evening(), CardKind::Tracking)
            .unwrap();
        let before = dump_with_changes(&journal);
        let error = journal.close_card(&evening(), CardKind::LowDays, false);
        assert_eq!(error.unwrap_err().code(), "nothing-to-save");
        assert_eq!(dump_with_changes(&journal), before);
    }
}
