//! Changes that can be undone.
//!
//! Whatever is written to the journal goes through [`Change`], which keeps each touched row as it
//! was before and as it is after. [`Journal::undo`] puts the rows before back.

use std::sync::LazyLock;

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use crate::id::new_id;
use crate::{ChangeId, Journal, JournalError, Moment, limit};

/// A table whose rows are kept in revisions. All have the primary key `id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    Setting,
    Platform,
    CheckIn,
    Usage,
    UsageLimit,
    UsageLimitPlatform,
    TipShown,
    Pause,
    LedgerNote,
    Timer,
    Timed,
    Review,
    Trial,
    TipRefused,
    CardShown,
    OwnContact,
}

impl Table {
    pub(crate) const ALL: [Self; 16] = [
        Self::Setting,
        Self::Platform,
        Self::CheckIn,
        Self::Usage,
        Self::UsageLimit,
        Self::UsageLimitPlatform,
        Self::TipShown,
        Self::Pause,
        Self::LedgerNote,
        Self::Timer,
        Self::Timed,
        Self::Review,
        Self::Trial,
        Self::TipRefused,
        Self::CardShown,
        Self::OwnContact,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::Platform => "platform",
            Self::CheckIn => "check_in",
            Self::Usage => "usage",
            Self::UsageLimit => "usage_limit",
            Self::UsageLimitPlatform => "usage_limit_platform",
            Self::TipShown => "tip_shown",
            Self::Pause => "pause",
            Self::LedgerNote => "ledger_note",
            Self::Timer => "timer",
            Self::Timed => "timed",
            Self::Review => "review",
            Self::Trial => "trial",
            Self::TipRefused => "tip_refused",
            Self::CardShown => "card_shown",
            Self::OwnContact => "own_contact",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Setting => &["id", "value", "updated_at", "device"],
            Self::Platform => &[
                "id",
                "name",
                "position",
                "colour",
                "added_on",
                "archived_on",
                "updated_at",
                "device",
            ],
            Self::CheckIn => &[
                "id",
                "day",
                "valence",
                "calm",
                "coarse",
                "context",
                "note",
                "recorded_at",
                "utc_offset",
                "late",
                "made_up",
                "updated_at",
                "device",
            ],
            Self::Usage => &[
                "id",
                "day",
                "platform",
                "source",
                "minutes",
                "worth",
                "recorded_at",
                "utc_offset",
                "late",
                "made_up",
                "updated_at",
                "device",
            ],
            Self::UsageLimit => &[
                "id",
                "period",
                "minutes",
                "by_weekday",
                "starts_on",
                "ends_on",
                "set_at",
                "utc_offset",
                "updated_at",
                "device",
                "replaces",
            ],
            Self::UsageLimitPlatform => &["id", "usage_limit", "platform", "updated_at", "device"],
            Self::TipShown => &["id", "day", "tip", "not_for_me_on", "updated_at", "device"],
            Self::Pause => &[
                "id",
                "first_day",
                "last_day",
                "set_at",
                "utc_offset",
                "updated_at",
                "device",
            ],
            Self::LedgerNote => &[
                "id",
                "kind",
                "subject",
                "day",
                "note",
                "worth",
                "updated_at",
                "device",
            ],
            Self::Timer => &[
                "id",
                "only_one",
                "platform",
                "started_at",
                "utc_offset",
                "updated_at",
                "device",
            ],
            Self::Timed => &[
                "id",
                "platform",
                "day",
                "seconds",
                "started_at",
                "stopped_at",
                "utc_offset",
                "updated_at",
                "device",
            ],
            Self::Review => &[
                "id",
                "week",
                "loneliness",
                "missing_out",
                "connection",
                "sentence",
                "next",
                "tip",
                "letter",
                "state",
                "recorded_at",
                "utc_offset",
                "late",
                "made_up",
                "updated_at",
                "device",
            ],
            Self::Trial => &[
                "id",
                "tip",
                "first_day",
                "last_day",
                "plan_when",
                "plan_then",
                "ended_on",
                "found",
                "note",
                "set_at",
                "utc_offset",
                "updated_at",
                "device",
            ],
            Self::TipRefused => &["id", "tip", "day", "updated_at", "device"],
            Self::CardShown => &["id", "day", "kind", "closed", "updated_at", "device"],
            Self::OwnContact => &[
                "id",
                "name",
                "value",
                "set_at",
                "utc_offset",
                "updated_at",
                "device",
            ],
        }
    }

    /// Selects one row as a JSON object. Put together once, because every change runs it twice for
    /// every row.
    fn select_json(self) -> &'static str {
        static STATEMENTS: LazyLock<[String; 16]> =
            LazyLock::new(|| Table::ALL.map(Table::write_select_json));
        STATEMENTS.get(self as usize).map_or("", String::as_str)
    }

    fn write_select_json(self) -> String {
        let pairs: Vec<String> = self
            .columns()
            .iter()
            .map(|column| format!("'{column}', {column}"))
            .collect();
        format!(
            "SELECT json_object({}) FROM {} WHERE id = ?1",
            pairs.join(", "),
            self.name()
        )
    }

    /// Writes one row from a JSON object, over the row of the same id if there is one.
    fn put_json(self) -> String {
        let columns = self.columns();
        let values: Vec<String> = columns
            .iter()
            .map(|column| format!("json_extract(?1, '$.{column}')"))
            .collect();
        let updates: Vec<String> = columns
            .iter()
            .map(|column| format!("{column} = excluded.{column}"))
            .collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
            self.name(),
            columns.join(", "),
            values.join(", "),
            updates.join(", ")
        )
    }
}

/// One thing that is being done to the journal: a transaction that keeps what it changes.
///
/// Dropped without [`Change::commit`], nothing of it happened.
pub(crate) struct Change<'j> {
    tx: Transaction<'j>,
    id: ChangeId,
    moment: Moment,
    device: String,
    touched: bool,
}

impl<'j> Change<'j> {
    /// Begins a change of a `kind` that the words for undoing it are named after.
    pub(crate) fn begin(
        journal: &'j mut Journal,
        moment: &Moment,
        kind: &str,
    ) -> Result<Self, JournalError> {
        let change = Self::start(journal, moment)?;
        change.enter(kind, None)?;
        Ok(change)
    }

    /// Keeps other writers out from here on: what is read within the change still holds when it is
    /// written.
    fn start(journal: &'j mut Journal, moment: &Moment) -> Result<Self, JournalError> {
        journal.check_writable()?;
        let device = journal.device.clone();
        let tx = journal
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = ChangeId::from(new_id(moment.at()));
        Ok(Self {
            tx,
            id,
            moment: *moment,
            device,
            touched: false,
        })
    }

    fn enter(&self, kind: &str, undoes: Option<&ChangeId>) -> Result<(), JournalError> {
        self.tx
            .prepare_cached(
                "INSERT INTO change (id, kind, at, utc_offset, undoes, device)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                self.id,
                kind,
                self.stamp(),
                self.moment.offset().local_minus_utc(),
                undoes,
                self.device
            ])?;
        Ok(())
    }

    /// The transaction, for reading.
    pub(crate) fn tx(&self) -> &Transaction<'j> {
        &self.tx
    }

    /// When this happens.
    pub(crate) fn moment(&self) -> &Moment {
        &self.moment
    }

    /// The device that writes.
    pub(crate) fn device(&self) -> &str {
        &self.device
    }

    /// `updated_at` of every row that this change touches.
    pub(crate) fn stamp(&self) -> i64 {
        self.moment.at().timestamp_millis()
    }

    /// A fresh id for a row.
    pub(crate) fn new_id(&self) -> String {
        new_id(self.moment.at())
    }

    /// Runs `write`, which touches the row `id` of `table` and no other, and keeps what it did.
    pub(crate) fn write(
        &mut self,
        table: Table,
        id: &str,
        write: impl FnOnce(&Self) -> rusqlite::Result<()>,
    ) -> Result<(), JournalError> {
        let before = self.row(table, id)?;
        write(self)?;
        let after = self.row(table, id)?;
        if before == after {
            return Ok(());
        }
        self.tx
            .prepare_cached(
                "INSERT INTO revision (change, row_table, row_id, row_before, row_after)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![self.id, table.name(), id, before, after])?;
        self.touched = true;
        Ok(())
    }

    /// Deletes the row `id` of `table`.
    pub(crate) fn delete(&mut self, table: Table, id: &str) -> Result<(), JournalError> {
        self.write(table, id, |change| {
            change
                .tx
                .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", table.name()))?
                .execute([id])
                .map(drop)
        })
    }

    fn row(&self, table: Table, id: &str) -> rusqlite::Result<Option<String>> {
        self.tx
            .prepare_cached(table.select_json())?
            .query_row([id], |row| row.get(0))
            .optional()
    }

    /// Makes the change last. It is on the disk when this returns.
    ///
    /// A change that touched nothing leaves nothing behind, and there is nothing to undo.
    pub(crate) fn commit(self) -> Result<Option<ChangeId>, JournalError> {
        if !self.touched {
            return Ok(None);
        }
        self.tx.commit()?;
        Ok(Some(self.id))
    }
}

/// What an undo took back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The change that was taken back.
    pub change: ChangeId,
    /// What kind of change it was: `check-in`, `log`, `platform`, `limit`, `pause`,
    /// `ledger`, `timer`, `review`, `settings`, `demo`, `tip`, `trial`, `card`, `contact`.
    pub kind: String,
}

impl Journal {
    /// Takes back `change`, or the latest change that was not taken back yet.
    ///
    /// # Errors
    /// [`JournalError::NothingToUndo`]; [`JournalError::ChangedSince`] when something that it wrote
    /// was changed again later, which has to be undone first; and what any write can meet.
    pub fn undo(
        &mut self,
        moment: &Moment,
        change: Option<&ChangeId>,
    ) -> Result<Undone, JournalError> {
        let mut undo = Change::start(self, moment)?;
        let undone = undo.to_undo(change)?.ok_or(JournalError::NothingToUndo)?;
        undo.enter("undo", Some(&undone.change))?;
        let revisions = undo.revisions(&undone.change)?;
        for revision in &revisions {
            undo.put_back(revision)?;
        }
        let on_limits = |revision: &Revision| revision.table == Table::UsageLimit;
        if revisions.iter().any(on_limits) && limit::is_any_twice(undo.tx())? {
            // One that came later stands in its place.
            return Err(JournalError::ChangedSince);
        }
        undo.commit()?.ok_or(JournalError::NothingToUndo)?;
        Ok(undone)
    }
}

struct Revision {
    table: Table,
    row: String,
    before: Option<String>,
    after: Option<String>,
}

impl Change<'_> {
    fn to_undo(&self, change: Option<&ChangeId>) -> Result<Option<Undone>, JournalError> {
        let found = self
            .tx
            .query_row(
                "SELECT id, kind FROM change AS c
                 WHERE kind <> 'undo' AND (?1 IS NULL OR id = ?1)
                   AND NOT EXISTS (SELECT 1 FROM change WHERE undoes = c.id)
                 ORDER BY rowid DESC LIMIT 1",
                [change],
                |row| {
                    Ok(Undone {
                        change: row.get(0)?,
                        kind: row.get(1)?,
                    })
                },
            )
            .optional()?;
        Ok(found)
    }

    /// What `change` did, last first.
    fn revisions(&self, change: &ChangeId) -> Result<Vec<Revision>, JournalError> {
        let mut statement = self.tx.prepare(
            "SELECT row_table, row_id, row_before, row_after FROM revision
             WHERE change = ?1 ORDER BY id DESC",
        )?;
        let rows = statement.query_map([change], |row| {
            let table: String = row.get(0)?;
            let table = Table::named(&table).ok_or(rusqlite::Error::InvalidQuery)?;
            Ok(Revision {
                table,
                row: row.get(1)?,
                before: row.get(2)?,
                after: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn put_back(&mut self, revision: &Revision) -> Result<(), JournalError> {
        if self.row(revision.table, &revision.row)? != revision.after {
            return Err(JournalError::ChangedSince);
        }
        let put = match &revision.before {
            None => self.delete(revision.table, &revision.row),
            Some(before) => self.write(revision.table, &revision.row, |change| {
                let mut statement = change.tx.prepare_cached(&revision.table.put_json())?;
                statement.execute([before]).map(drop)
            }),
        };
        // A row that came later needs this one, or stands in its place.
        put.map_err(|error| {
            if error.is_conflict() {
                JournalError::ChangedSince
            } else {
                error
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, Weekday};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::{
        a_day, a_week, check_in, day, dump, dump_with_changes, entry, evening, id_of, journal, log,
        minutes, moment, row, scope, set_limit as set, weekdays_and_weekends,
    };
    use crate::{
        Allowance, Answer, CardKind, CheckInId, ContactId, Context, DayBoundary, Found, Keep,
        LedgerKey, LedgerKind, LimitId, Minutes, NewCheckIn, NewReview, NextStep, Period, Rating,
        ReviewState, Scope, Settings, Source, Terms, Theme, Worth,
    };

    const ZONE: chrono_tz::Tz = chrono_tz::Europe::Amsterdam;

    /// The week that a journal in use has a review of.
    const REVIEWED: &str = "2026-11-09";

    /// A column that a revision forgets is a value that Undo loses.
    #[test]
    fn every_column_is_kept_in_revisions() {
        let journal = journal();
        for table in Table::ALL {
            let mut statement = journal
                .connection
                .prepare("SELECT name FROM pragma_table_info(?1)")
                .unwrap();
            let columns: Vec<String> = statement
                .query_map([table.name()], |row| row.get(0))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            assert_eq!(columns, table.columns(), "{table:?}");
        }
    }

    /// A journal in use, and the moments after each other in which things are done to it.
    struct Used {
        journal: Journal,
        now: Moment,
    }

    impl Used {
        fn new() -> Self {
            let mut used = Self {
                journal: journal(),
                now: moment("2026-11-23T18:00:00Z"),
            };
            used.journal.tip_was_shown(&used.now, "1").unwrap();
            let low = CardKind::LowDays;
            used.journal.card_was_shown(&used.now, low).unwrap();
            used.journal
                .start_trial(&used.now, "1", None, false)
                .unwrap();
            used.journal
                .save_own_contact(&used.now, None, "Ada", "1")
                .unwrap();
            log(&mut used.journal, "2026-11-20", "X", 20);
            used.journal.add_platform(&used.now, "Reddit").unwrap();
            let reddit = id_of(&used.journal, "Reddit");
            used.journal.archive_platform(&used.now, &reddit).unwrap();
            let now = used.now;
            set(&mut used.journal, &now, &a_day(Scope::All, 120), None);
            for (first, last) in [("2026-11-22", "2026-11-25"), ("2026-12-24", "2026-12-26")] {
                used.journal.pause(&now, day(first), day(last)).unwrap();
            }
            let review = NewReview {
                loneliness: Some(3),
                ..NewReview::default()
            };
            used.journal
                .save_review(&now, day(REVIEWED), &review)
                .unwrap();
            used.feel(Some(62.0), "a line");
            used
        }

        /// A minute later.
        fn later(&mut self) -> Moment {
            self.wait(1);
            self.now
        }

        fn wait(&mut self, minutes: i64) {
            let at = self.now.at() + TimeDelta::minutes(minutes);
            self.now = Moment::new(at, &ZONE, DayBoundary::default());
        }

        fn feel(&mut self, valence: Option<f64>, note: &str) -> ChangeId {
            let now = self.later();
            let mut mood = check_in(valence, Some(12.5));
            mood.note = Some(note.to_owned());
            mood.context = vec![Context::News, Context::Ill];
            self.journal.check_in(&now, now.today(), &mood).unwrap()
        }

        fn log(&mut self, name: &str, minutes: u32, source: Source) -> ChangeId {
            let now = self.later();
            let row = row(&self.journal, name, minutes, source);
            self.journal
                .log(&now, now.today(), &row, false)
                .unwrap()
                .1
                .unwrap()
        }

        fn undo(&mut self, change: Option<&ChangeId>) -> Result<Undone, JournalError> {
            let now = self.later();
            self.journal.undo(&now, change)
        }

        fn first_check_in(&self) -> CheckInId {
            self.journal.day(self.now.today()).unwrap().check_ins[0]
                .id
                .clone()
        }

        fn first_contact(&self) -> ContactId {
            self.journal.own_contacts().unwrap()[0].id.clone()
        }

        fn first_limit(&self) -> LimitId {
            self.journal.limits().unwrap()[0].id.clone()
        }
    }

    type Act = fn(&mut Used, &Moment);

    fn save(used: &mut Used, now: &Moment) {
        let mut figure = row(&used.journal, "TikTok", 70, Source::Meter);
        figure.worth = Some(Worth::Partly);
        let mood = check_in(Some(33.33), Some(0.01));
        let rows = vec![figure, row(&used.journal, "X", 5, Source::Recall)];
        used.journal
            .save(now, &entry("2026-11-20", mood, rows))
            .unwrap();
    }

    fn clear(used: &mut Used, now: &Moment) {
        let mut figure = row(&used.journal, "X", 0, Source::Recall);
        figure.minutes = None;
        let rows = vec![figure];
        used.journal
            .save(now, &entry("2026-11-20", NewCheckIn::default(), rows))
            .unwrap();
    }

    fn log_other(used: &mut Used, now: &Moment) {
        let row = row(&used.journal, "X", 25, Source::Recall);
        used.journal
            .log(now, day("2026-11-20"), &row, true)
            .unwrap();
    }

    fn remove_check_in(used: &mut Used, now: &Moment) {
        let id = used.first_check_in();
        used.journal.remove_check_in(now, &id).unwrap();
    }

    fn add_platform(used: &mut Used, now: &Moment) {
        used.journal.add_platform(now, "Mastodon").unwrap().unwrap();
    }

    fn add_archived_platform(used: &mut Used, now: &Moment) {
        used.journal.add_platform(now, "reddit").unwrap().unwrap();
    }

    fn rename_platform(used: &mut Used, now: &Moment) {
        let id = id_of(&used.journal, "X");
        used.journal
            .rename_platform(now, &id, "Twitter")
            .unwrap()
            .unwrap();
    }

    fn archive_platform(used: &mut Used, now: &Moment) {
        let id = id_of(&used.journal, "X");
        used.journal.archive_platform(now, &id).unwrap().unwrap();
    }

    fn move_platform(used: &mut Used, now: &Moment) {
        let id = id_of(&used.journal, "YouTube");
        used.journal.move_platform(now, &id, 1).unwrap().unwrap();
    }

    fn set_limit(used: &mut Used, now: &Moment) {
        let scope = scope(&used.journal, &["X", "TikTok"]);
        let terms = weekdays_and_weekends(scope, 30, 0);
        set(&mut used.journal, now, &terms, None);
    }

    fn set_budget(used: &mut Used, now: &Moment) {
        set(&mut used.journal, now, &a_week(Scope::All, 420), None);
    }

    fn change_limit(used: &mut Used, now: &Moment) {
        let before = used.first_limit();
        let terms = a_day(scope(&used.journal, &["X", "TikTok"]), 90);
        set(&mut used.journal, now, &terms, Some(&before));
    }

    fn end_limit(used: &mut Used, now: &Moment) {
        let id = used.first_limit();
        used.journal.end_limit(now, &id).unwrap();
    }

    fn pause(used: &mut Used, now: &Moment) {
        let journal = &mut used.journal;
        journal
            .pause(now, day("2026-11-01"), day("2026-12-01"))
            .unwrap();
    }

    fn end_pause(used: &mut Used, now: &Moment) {
        let id = used.journal.pauses().unwrap()[0].id.clone();
        used.journal.end_pause(now, &id).unwrap();
    }

    fn remove_pause(used: &mut Used, now: &Moment) {
        let id = used.journal.pauses().unwrap()[1].id.clone();
        used.journal.end_pause(now, &id).unwrap();
        assert_eq!(used.journal.pauses().unwrap().len(), 1);
    }

    fn note(used: &mut Used, now: &Moment) {
        let limit = used.first_limit();
        let line = LedgerKey {
            kind: LedgerKind::Set,
            subject: limit.as_str(),
            day: now.today(),
        };
        let noted = used
            .journal
            .note_ledger(now, &line, Some("a line"), Some(Answer::No));
        noted.unwrap().unwrap();
    }

    fn review(used: &mut Used, now: &Moment) {
        let review = NewReview {
            connection: Some(7),
            sentence: Some("a line".to_owned()),
            next: Some(NextStep::Tip("1".to_owned())),
            ..NewReview::default()
        };
        let week = day("2026-11-16");
        used.journal.save_review(now, week, &review).unwrap();
    }

    fn change_review(used: &mut Used, now: &Moment) {
        let mut review = used.journal.review(day(REVIEWED)).unwrap().unwrap();
        review.letter = Some("a line".to_owned());
        review.state = ReviewState::Done;
        let journal = &mut used.journal;
        journal
            .save_review(now, day(REVIEWED), &review.written())
            .unwrap();
    }

    fn take_review_back(used: &mut Used, now: &Moment) {
        let empty = NewReview::default();
        let journal = &mut used.journal;
        journal.save_review(now, day(REVIEWED), &empty).unwrap();
        assert_eq!(journal.review(day(REVIEWED)).unwrap(), None);
    }

    fn start_timer(used: &mut Used, now: &Moment) {
        let x = id_of(&used.journal, "X");
        used.journal.start_timer(now, &ZONE, &x, false).unwrap();
    }

    fn quiet(used: &mut Used, now: &Moment) {
        used.journal.quiet_reminders(now, true).unwrap().unwrap();
    }

    fn settings(used: &mut Used, now: &Moment) {
        let settings = Settings {
            theme: Some(Theme::Dark),
            ..Settings::default()
        };
        used.journal.save_settings(now, &settings).unwrap().unwrap();
    }

    fn welcome(used: &mut Used, now: &Moment) {
        let settings = Settings {
            week_start: Some(Weekday::Sun),
            ..Settings::default()
        };
        let names = ["YouTube", "Reddit", "Something new", "X"].map(str::to_owned);
        used.journal
            .finish_welcome(now, &settings, Some(&names))
            .unwrap();
    }

    fn not_for_me(used: &mut Used, now: &Moment) {
        used.journal.tip_is_not_for_me(now, "1").unwrap();
    }

    fn not_for_me_unseen(used: &mut Used, now: &Moment) {
        used.journal.tip_is_not_for_me(now, "2").unwrap();
    }

    fn start_trial(used: &mut Used, now: &Moment) {
        let plan = crate::Plan {
            when: "the day ends".to_owned(),
            then: "read".to_owned(),
        };
        let journal = &mut used.journal;
        journal.start_trial(now, "2", Some(&plan), true).unwrap();
        assert_eq!(journal.trials().unwrap().len(), 2);
    }

    fn answer_trial(used: &mut Used, now: &Moment) {
        let journal = &mut used.journal;
        journal
            .answer_trial(now, Found::Somewhat, Some("a line"))
            .unwrap();
    }

    fn close_card(used: &mut Used, now: &Moment) {
        let journal = &mut used.journal;
        journal.close_card(now, CardKind::LowDays, true).unwrap();
    }

    fn contact(used: &mut Used, now: &Moment) {
        let journal = &mut used.journal;
        journal.save_own_contact(now, None, "Ada", "2").unwrap();
    }

    fn change_contact(used: &mut Used, now: &Moment) {
        let ada = used.first_contact();
        let journal = &mut used.journal;
        journal
            .save_own_contact(now, Some(&ada), "Ada L.", "2")
            .unwrap();
    }

    fn remove_contact(used: &mut Used, now: &Moment) {
        let ada = used.first_contact();
        used.journal.remove_own_contact(now, &ada).unwrap();
    }

    fn hide(used: &mut Used, now: &Moment) {
        let settings = Settings {
            asking: Some(crate::Asking::Off),
            charts: Some(false),
            mood_hidden_to: Some(day("2026-12-06")),
            card: Some(false),
            ..Settings::default()
        };
        used.journal.save_settings(now, &settings).unwrap().unwrap();
        used.journal.show_mood_history(now).unwrap().unwrap();
        used.undo(None).unwrap();
    }

    #[rstest]
    #[case(save, "check-in")]
    #[case(clear, "check-in")]
    #[case(log_other, "log")]
    #[case(remove_check_in, "check-in")]
    #[case(add_platform, "platform")]
    #[case(add_archived_platform, "platform")]
    #[case(rename_platform, "platform")]
    #[case(archive_platform, "platform")]
    #[case(move_platform, "platform")]
    #[case(set_limit, "limit")]
    #[case(change_limit, "limit")]
    #[case(set_budget, "limit")]
    #[case(end_limit, "limit")]
    #[case(pause, "pause")]
    #[case(end_pause, "pause")]
    #[case(remove_pause, "pause")]
    #[case(note, "ledger")]
    #[case(review, "review")]
    #[case(change_review, "review")]
    #[case(take_review_back, "review")]
    #[case(start_timer, "timer")]
    #[case(quiet, "settings")]
    #[case(settings, "settings")]
    #[case(welcome, "settings")]
    #[case(not_for_me, "tip")]
    #[case(not_for_me_unseen, "tip")]
    #[case(start_trial, "trial")]
    #[case(answer_trial, "trial")]
    #[case(close_card, "card")]
    #[case(contact, "contact")]
    #[case(change_contact, "contact")]
    #[case(remove_contact, "contact")]
    #[case(hide, "settings")]
    fn whatever_was_done_can_be_undone(#[case] act: Act, #[case] kind: &str) {
        let mut used = Used::new();
        let before = dump(&used.journal);
        let now = used.later();
        act(&mut used, &now);
        let after = dump(&used.journal);
        assert_ne!(after, before);
        let undone = used.undo(None).unwrap();
        assert_eq!(undone.kind, kind);
        assert_eq!(dump(&used.journal), before);
        // It is still known what was done, and what was undone.
        let error = used.undo(Some(&undone.change)).unwrap_err();
        assert_eq!(error.code(), "nothing-to-undo");
        assert_eq!(dump(&used.journal), before);
    }

    #[test]
    fn undoing_again_walks_back() {
        let mut used = Used {
            journal: journal(),
            now: evening(),
        };
        let empty = dump(&used.journal);
        let first = used.log("X", 10, Source::Recall);
        let one = dump(&used.journal);
        let second = used.log("X", 20, Source::Recall);
        let two = dump(&used.journal);
        let third = used.log("TikTok", 20, Source::Meter);

        assert_eq!(used.undo(None).unwrap().change, third);
        assert_eq!(dump(&used.journal), two);
        assert_eq!(used.undo(None).unwrap().change, second);
        assert_eq!(dump(&used.journal), one);
        assert_eq!(used.undo(None).unwrap().change, first);
        assert_eq!(dump(&used.journal), empty);
        assert_eq!(used.undo(None).unwrap_err().code(), "nothing-to-undo");
    }

    #[test]
    fn an_older_change_is_undone_alone_when_nothing_stands_on_it() {
        let mut used = Used::new();
        let older = used.log("X", 10, Source::Recall);
        used.log("TikTok", 20, Source::Recall);
        used.undo(Some(&older)).unwrap();
        let log = used.journal.day(used.now.today()).unwrap();
        assert_eq!(log.total(), Some(20), "the later one stays");
        // The next undo takes back the latest that is left.
        used.undo(None).unwrap();
        assert_eq!(used.journal.day(used.now.today()).unwrap().total(), None);
    }

    fn figure_changed(used: &mut Used) -> ChangeId {
        let older = used.log("X", 10, Source::Recall);
        used.log("X", 20, Source::Recall);
        older
    }

    /// The platform can't go while figures stand on it.
    fn platform_in_use(used: &mut Used) -> ChangeId {
        let now = used.later();
        let older = used
            .journal
            .add_platform(&now, "Mastodon")
            .unwrap()
            .unwrap();
        used.log("Mastodon", 20, Source::Recall);
        older
    }

    fn platform_with_limit(used: &mut Used) -> ChangeId {
        let now = used.later();
        let older = used
            .journal
            .add_platform(&now, "Mastodon")
            .unwrap()
            .unwrap();
        let terms = a_day(scope(&used.journal, &["Mastodon", "X"]), 30);
        set(&mut used.journal, &now, &terms, None);
        older
    }

    fn platform_with_timer(used: &mut Used) -> ChangeId {
        let now = used.later();
        let journal = &mut used.journal;
        let older = journal.add_platform(&now, "Mastodon").unwrap().unwrap();
        let mastodon = id_of(journal, "Mastodon");
        journal.start_timer(&now, &ZONE, &mastodon, false).unwrap();
        older
    }

    /// The figure can't come back where another one stands.
    fn figure_in_its_place(used: &mut Used) -> ChangeId {
        let now = used.later();
        let mut row = row(&used.journal, "X", 20, Source::Recall);
        row.minutes = None;
        let form = entry("2026-11-20", NewCheckIn::default(), vec![row]);
        let older = used.journal.save(&now, &form).unwrap();
        log(&mut used.journal, "2026-11-20", "X", 35);
        older
    }

    fn limit_changed(used: &mut Used) -> ChangeId {
        let now = used.later();
        let (first, terms) = (used.first_limit(), a_day(Scope::All, 90));
        let change = used
            .journal
            .set_limit(&now, &terms, Some(&first), Weekday::Mon);
        let second = used.journal.limit_on(&Scope::All, Period::Day).unwrap();
        let second = second.unwrap().id;
        set(
            &mut used.journal,
            &now,
            &a_day(Scope::All, 60),
            Some(&second),
        );
        change.unwrap().unwrap()
    }

    /// The timer can't come back where another one runs.
    fn timer_in_its_place(used: &mut Used) -> ChangeId {
        let x = id_of(&used.journal, "X");
        let (start, stop, again) = (used.later(), used.later(), used.later());
        let journal = &mut used.journal;
        journal.start_timer(&start, &ZONE, &x, false).unwrap();
        let stopped = journal.stop_timer(&stop, &ZONE, None).unwrap();
        journal.start_timer(&again, &ZONE, &x, false).unwrap();
        stopped.change
    }

    fn pause_ended(used: &mut Used) -> ChangeId {
        let now = used.later();
        let older = used
            .journal
            .pause(&now, day("2026-11-01"), day("2026-12-01"));
        let pause = used.journal.pauses().unwrap()[0].id.clone();
        used.journal.end_pause(&now, &pause).unwrap();
        older.unwrap()
    }

    /// The limit can't come back where another one is in force.
    fn limit_in_its_place(used: &mut Used) -> ChangeId {
        let now = used.later();
        let first = used.first_limit();
        let older = used.journal.end_limit(&now, &first).unwrap();
        set(&mut used.journal, &now, &a_day(Scope::All, 60), None);
        older
    }

    /// The trial can't go on where another one does.
    fn trial_in_its_place(used: &mut Used) -> ChangeId {
        let (stop, start) = (used.later(), used.later());
        let older = used.journal.stop_trial(&stop).unwrap();
        used.journal.start_trial(&start, "2", None, false).unwrap();
        older
    }

    /// The contact can't come back where another one stands.
    fn contact_in_its_place(used: &mut Used) -> ChangeId {
        let (remove, add) = (used.later(), used.later());
        let ada = used.first_contact();
        let older = used.journal.remove_own_contact(&remove, &ada).unwrap();
        let added = used.journal.save_own_contact(&add, None, "Ada", "1");
        added.unwrap();
        older
    }

    fn card_turned_on(used: &mut Used) -> ChangeId {
        let (close, turn_on) = (used.later(), used.later());
        let low = CardKind::LowDays;
        let older = used.journal.close_card(&close, low, true).unwrap();
        let on = Settings {
            card: Some(true),
            ..Settings::default()
        };
        used.journal.save_settings(&turn_on, &on).unwrap();
        older
    }

    fn check_in_removed(used: &mut Used) -> ChangeId {
        let older = used.feel(Some(5.0), "");
        let id = used.journal.day(used.now.today()).unwrap().check_ins[1]
            .id
            .clone();
        let now = used.later();
        used.journal.remove_check_in(&now, &id).unwrap();
        older
    }

    #[rstest]
    #[case(figure_changed)]
    #[case(platform_in_use)]
    #[case(platform_with_limit)]
    #[case(platform_with_timer)]
    #[case(timer_in_its_place)]
    #[case(trial_in_its_place)]
    #[case(contact_in_its_place)]
    #[case(card_turned_on)]
    #[case(pause_ended)]
    #[case(figure_in_its_place)]
    #[case(limit_changed)]
    #[case(limit_in_its_place)]
    #[case(check_in_removed)]
    fn what_was_changed_since_is_left_as_it_is(#[case] act: fn(&mut Used) -> ChangeId) {
        let mut used = Used::new();
        let older = act(&mut used);
        let before = dump_with_changes(&used.journal);
        let error = used.undo(Some(&older)).unwrap_err();
        assert!(matches!(error, JournalError::ChangedSince), "{error:?}");
        assert_eq!(dump_with_changes(&used.journal), before);
        // When the later change is undone first, the older one can be too.
        used.undo(None).unwrap();
        used.undo(Some(&older)).unwrap();
    }

    #[test]
    fn undoing_what_was_never_done_is_refused() {
        let mut used = Used {
            journal: journal(),
            now: evening(),
        };
        assert_eq!(used.undo(None).unwrap_err().code(), "nothing-to-undo");
        let unknown = ChangeId::from("nothing".to_owned());
        let change = used.log("X", 5, Source::Recall);
        assert_eq!(
            used.undo(Some(&unknown)).unwrap_err().code(),
            "nothing-to-undo"
        );
        used.undo(Some(&change)).unwrap();
        let before = dump_with_changes(&used.journal);
        assert_eq!(
            used.undo(Some(&change)).unwrap_err().code(),
            "nothing-to-undo"
        );
        assert_eq!(dump_with_changes(&used.journal), before);
    }

    #[test]
    fn a_change_without_effect_leaves_no_trace() {
        let mut used = Used::new();
        let before = dump_with_changes(&used.journal);
        let now = used.later();
        let journal = &mut used.journal;
        let x = id_of(journal, "X");
        let figure = row(journal, "X", 20, Source::Recall);
        assert_eq!(
            journal
                .log(&now, day("2026-11-20"), &figure, false)
                .unwrap()
                .1,
            None
        );
        assert_eq!(journal.rename_platform(&now, &x, "X").unwrap(), None);
        assert_eq!(journal.restore_platform(&now, &x).unwrap(), None);
        assert_eq!(journal.move_platform(&now, &x, 2).unwrap(), None);
        let (same, limit) = (a_day(Scope::All, 120), journal.limits().unwrap().remove(0));
        let again = journal.set_limit(&now, &same, Some(&limit.id), Weekday::Mon);
        assert_eq!(again.unwrap(), None);
        let line = LedgerKey {
            kind: LedgerKind::Set,
            subject: limit.id.as_str(),
            day: limit.starts_on,
        };
        assert_eq!(
            journal.note_ledger(&now, &line, Some(" "), None).unwrap(),
            None
        );
        assert_eq!(
            journal.save_settings(&now, &Settings::default()).unwrap(),
            None
        );
        assert_eq!(dump_with_changes(journal), before);
    }

    /// Anything that a person can do. Numbers choose among what there is.
    #[derive(Debug, Clone)]
    enum Deed {
        Log {
            day: u64,
            platform: usize,
            minutes: u32,
            source: usize,
            add: bool,
        },
        Save {
            day: u64,
            rows: Vec<(usize, Option<u32>, usize, usize)>,
            mood: Option<f64>,
            note: String,
        },
        RemoveCheckIn(usize),
        AddPlatform(usize),
        RenamePlatform(usize, usize),
        ArchivePlatform(usize),
        RestorePlatform(usize),
        MovePlatform(usize, usize),
        SetLimit {
            platforms: Vec<usize>,
            figures: Vec<u32>,
            replaces: Option<usize>,
        },
        EndLimit(usize),
        Pause(u64, u64),
        EndPause(usize),
        Note(usize, usize, Option<String>, Option<usize>),
        Review(u64, Option<u8>, String, usize),
        StartTimer(usize, bool),
        StopTimer(Option<usize>),
        Wait(i64),
        Quiet(bool),
        Settings(u32, usize),
        Welcome(Vec<usize>),
        NotForMe(usize),
        Try(usize, bool, Option<String>),
        StopTrial,
        AnswerTrial(usize, Option<String>),
        CloseCard(usize, bool),
        Contact(Option<usize>, usize, usize),
        RemoveContact(usize),
        Hide(usize, bool),
        ShowMood,
        Undo(usize),
    }

    const NAMES: [&str; 8] = [
        "Reddit",
        "reddit",
        "Ünder",
        "ÜNDER",
        "X",
        "Mastodon",
        "Ελλάς",
        "a\u{1f600}\"'b",
    ];

    fn any_deed() -> impl Strategy<Value = Deed> {
        let row = (
            0..8usize,
            proptest::option::of(0u32..900),
            0..4usize,
            0..4usize,
        );
        prop_oneof![
            4 => (0..6u64, 0..8usize, 0u32..900, 0..4usize, any::<bool>()).prop_map(
                |(day, platform, minutes, source, add)| Deed::Log { day, platform, minutes, source, add }
            ),
            4 => (
                0..6u64,
                proptest::collection::vec(row, 0..4),
                proptest::option::of(0.0..=100.0f64),
                any::<String>(),
            ).prop_map(|(day, rows, mood, note)| Deed::Save { day, rows, mood, note }),
            2 => (0..9usize).prop_map(Deed::RemoveCheckIn),
            2 => (0..8usize).prop_map(Deed::AddPlatform),
            1 => (0..8usize, 0..8usize).prop_map(|(which, name)| Deed::RenamePlatform(which, name)),
            1 => (0..8usize).prop_map(Deed::ArchivePlatform),
            1 => (0..8usize).prop_map(Deed::RestorePlatform),
            1 => (0..8usize, 0..8usize).prop_map(|(which, to)| Deed::MovePlatform(which, to)),
            3 => (
                proptest::collection::vec(0..8usize, 0..3),
                prop_oneof![Just(1), Just(7)].prop_flat_map(|n| proptest::collection::vec(0u32..200, n)),
                proptest::option::of(0..4usize),
            ).prop_map(|(platforms, figures, replaces)| Deed::SetLimit { platforms, figures, replaces }),
            1 => (0..8usize).prop_map(Deed::EndLimit),
            1 => (0..6u64, 0..6u64).prop_map(|(first, days)| Deed::Pause(first, days)),
            1 => (0..4usize).prop_map(Deed::EndPause),
            2 => (
                0..5usize,
                0..5usize,
                proptest::option::of(".{0,3}"),
                proptest::option::of(0..3usize),
            ).prop_map(|(of, kind, note, worth)| Deed::Note(of, kind, note, worth)),
            3 => (0..20u64, proptest::option::of(0u8..12), ".{0,3}", 0..3usize).prop_map(
                |(back, rating, sentence, state)| Deed::Review(back, rating, sentence, state)
            ),
            3 => (0..8usize, any::<bool>()).prop_map(|(of, switch)| Deed::StartTimer(of, switch)),
            2 => proptest::option::of(0..3usize).prop_map(Deed::StopTimer),
            1 => (0..2_000i64).prop_map(Deed::Wait),
            1 => any::<bool>().prop_map(Deed::Quiet),
            1 => (0u32..24, 0..3usize).prop_map(|(hour, theme)| Deed::Settings(hour, theme)),
            1 => proptest::collection::vec(0..8usize, 0..5).prop_map(Deed::Welcome),
            2 => (1..4usize).prop_map(Deed::NotForMe),
            3 => (1..4usize, any::<bool>(), proptest::option::of(".{0,3}"))
                .prop_map(|(tip, switch, plan)| Deed::Try(tip, switch, plan)),
            1 => Just(Deed::StopTrial),
            1 => (0..4usize, proptest::option::of(".{0,3}"))
                .prop_map(|(found, note)| Deed::AnswerTrial(found, note)),
            1 => (0..2usize, any::<bool>())
                .prop_map(|(kind, forever)| Deed::CloseCard(kind, forever)),
            2 => (proptest::option::of(0..3usize), 0..8usize, 0..2usize)
                .prop_map(|(of, name, value)| Deed::Contact(of, name, value)),
            1 => (0..3usize).prop_map(Deed::RemoveContact),
            1 => (0..4usize, any::<bool>()).prop_map(|(asking, charts)| Deed::Hide(asking, charts)),
            1 => Just(Deed::ShowMood),
            1 => (0..9usize).prop_map(Deed::Undo),
        ]
    }

    impl Used {
        fn platform(&self, n: usize) -> crate::PlatformId {
            let platforms = self.journal.platforms().unwrap();
            platforms[n % platforms.len()].id.clone()
        }

        fn row(&self, n: usize, minutes: Option<u32>, source: usize, worth: usize) -> crate::Row {
            crate::Row {
                platform: self.platform(n),
                minutes: minutes.and_then(Minutes::new),
                source: Source::ALL[source],
                worth: Worth::ALL.get(worth).copied(),
            }
        }

        /// What may well be refused; then nothing may have changed.
        fn act(&mut self, deed: &Deed) -> Result<(), JournalError> {
            let now = self.later();
            let on = |back: u64| now.today() - chrono::Days::new(back);
            match deed {
                Deed::Log {
                    day,
                    platform,
                    minutes,
                    source,
                    add,
                } => {
                    let row = self.row(*platform, Some(*minutes), *source, 3);
                    self.journal.log(&now, on(*day), &row, *add).map(drop)
                }
                Deed::Save {
                    day,
                    rows,
                    mood,
                    note,
                } => {
                    let rows = rows
                        .iter()
                        .map(|(p, m, s, w)| self.row(*p, *m, *s, *w))
                        .collect();
                    let mut check_in = check_in(*mood, None);
                    check_in.note = Some(note.clone());
                    let form = crate::Entry {
                        day: on(*day),
                        check_in,
                        rows,
                    };
                    self.journal.save(&now, &form).map(drop)
                }
                Deed::RemoveCheckIn(n) => {
                    let days = self.journal.days(on(9), on(0)).unwrap();
                    let all: Vec<_> = days.iter().flat_map(|day| &day.check_ins).collect();
                    let id = all.get(*n).ok_or(JournalError::NoCheckIn)?.id.clone();
                    self.journal.remove_check_in(&now, &id).map(drop)
                }
                Deed::AddPlatform(n) => self.journal.add_platform(&now, NAMES[*n]).map(drop),
                Deed::RenamePlatform(n, name) => self
                    .journal
                    .rename_platform(&now, &self.platform(*n), NAMES[*name])
                    .map(drop),
                Deed::ArchivePlatform(n) => self
                    .journal
                    .archive_platform(&now, &self.platform(*n))
                    .map(drop),
                Deed::RestorePlatform(n) => self
                    .journal
                    .restore_platform(&now, &self.platform(*n))
                    .map(drop),
                Deed::MovePlatform(n, to) => self
                    .journal
                    .move_platform(&now, &self.platform(*n), *to)
                    .map(drop),
                Deed::SetLimit {
                    platforms,
                    figures,
                    replaces,
                } => {
                    let scope = Scope::of(platforms.iter().map(|n| self.platform(*n)));
                    let allowance = match figures.as_slice() {
                        [week] => Allowance::week(*week)?,
                        days => Allowance::by_weekday(std::array::from_fn(|n| {
                            days.get(n).copied().filter(|m| *m > 9).map(minutes)
                        }))?,
                    };
                    let terms = Terms {
                        scope: scope.unwrap_or(Scope::All),
                        allowance,
                    };
                    let limits = self.journal.limits()?;
                    let replaces = replaces.and_then(|n| limits.iter().rev().nth(n));
                    let replaces = replaces.map(|limit| &limit.id);
                    self.journal
                        .set_limit(&now, &terms, replaces, Weekday::Mon)
                        .map(drop)
                }
                Deed::EndLimit(n) => {
                    let limits = self.journal.limits()?;
                    let limit = limits.get(*n).ok_or(JournalError::NoLimit)?;
                    self.journal.end_limit(&now, &limit.id).map(drop)
                }
                Deed::Pause(first, days) => self
                    .journal
                    .pause(&now, on(*first), on(*first) + chrono::Days::new(*days))
                    .map(drop),
                Deed::EndPause(n) => {
                    let pauses = self.journal.pauses()?;
                    let pause = pauses.get(*n).ok_or(JournalError::NoPause)?;
                    self.journal.end_pause(&now, &pause.id).map(drop)
                }
                Deed::Note(n, kind, note, worth) => {
                    let ledger = self.journal.ledger(on(0), Weekday::Mon)?;
                    let line = ledger.get(*n).ok_or(JournalError::NoLedgerLine)?;
                    let key = LedgerKey {
                        kind: LedgerKind::ALL[*kind],
                        subject: line.subject_id(),
                        day: line.day,
                    };
                    let worth = worth.map(|n| Answer::ALL[n]);
                    self.journal
                        .note_ledger(&now, &key, note.as_deref(), worth)
                        .map(drop)
                }
                Deed::Review(back, rating, sentence, state) => {
                    let review = NewReview {
                        loneliness: *rating,
                        sentence: Some(sentence.clone()),
                        state: ReviewState::ALL[*state],
                        ..NewReview::default()
                    };
                    self.journal.save_review(&now, on(*back), &review).map(drop)
                }
                Deed::StartTimer(n, switch) => self
                    .journal
                    .start_timer(&now, &ZONE, &self.platform(*n), *switch)
                    .map(drop),
                Deed::StopTimer(keep) => {
                    let keep = keep.map(|n| Keep::ALL[n]);
                    self.journal.stop_timer(&now, &ZONE, keep).map(drop)
                }
                Deed::Wait(minutes) => {
                    self.wait(*minutes);
                    Ok(())
                }
                Deed::Quiet(quiet) => self.journal.quiet_reminders(&now, *quiet).map(drop),
                Deed::Settings(hour, theme) => {
                    let settings = Settings {
                        boundary: DayBoundary::new(*hour),
                        theme: Some(Theme::ALL[*theme]),
                        ..Settings::default()
                    };
                    self.journal.save_settings(&now, &settings).map(drop)
                }
                Deed::Welcome(names) => {
                    let names: Vec<String> =
                        names.iter().map(|name| NAMES[*name].to_owned()).collect();
                    self.journal
                        .finish_welcome(&now, &Settings::default(), Some(&names))
                }
                Deed::NotForMe(tip) => {
                    let tip = tip.to_string();
                    self.journal.tip_is_not_for_me(&now, &tip).map(drop)
                }
                Deed::Hide(asking, charts) => {
                    use crate::Asking::{Off, On, PausedTo};
                    let last = on(0) + chrono::Days::new(13);
                    let settings = Settings {
                        asking: [On, Off, PausedTo(last)].get(*asking).copied(),
                        charts: Some(*charts),
                        mood_hidden_to: (*asking == 3).then_some(last),
                        card: Some(!charts),
                        ..Settings::default()
                    };
                    self.journal.save_settings(&now, &settings).map(drop)
                }
                Deed::ShowMood => self.journal.show_mood_history(&now).map(drop),
                Deed::Try(..)
                | Deed::StopTrial
                | Deed::AnswerTrial(..)
                | Deed::CloseCard(..)
                | Deed::Contact(..)
                | Deed::RemoveContact(..) => self.act_on_guidance(deed, &now),
                Deed::Undo(back) => {
                    let changes = self.changes();
                    let change = changes.iter().rev().nth(*back);
                    self.journal
                        .undo(&now, Some(change.ok_or(JournalError::NothingToUndo)?))
                        .map(drop)
                }
            }
        }

        fn act_on_guidance(&mut self, deed: &Deed, now: &Moment) -> Result<(), JournalError> {
            let contact = |journal: &Journal, n: usize| {
                let contacts = journal.own_contacts()?;
                let contact = contacts.get(n).ok_or(JournalError::NoContact)?;
                Ok::<_, JournalError>(contact.id.clone())
            };
            let journal = &mut self.journal;
            match deed {
                Deed::Try(tip, switch, plan) => {
                    let plan = plan.as_ref().map(|half| crate::Plan {
                        when: half.clone(),
                        then: half.clone(),
                    });
                    let tip = tip.to_string();
                    journal
                        .start_trial(now, &tip, plan.as_ref(), *switch)
                        .map(drop)
                }
                Deed::StopTrial => journal.stop_trial(now).map(drop),
                Deed::AnswerTrial(found, note) => journal
                    .answer_trial(now, Found::ALL[*found], note.as_deref())
                    .map(drop),
                Deed::CloseCard(kind, forever) => journal
                    .close_card(now, CardKind::ALL[*kind], *forever)
                    .map(drop),
                Deed::Contact(of, name, value) => {
                    let id = of.map(|n| contact(journal, n)).transpose()?;
                    let value = value.to_string();
                    journal
                        .save_own_contact(now, id.as_ref(), NAMES[*name], &value)
                        .map(drop)
                }
                Deed::RemoveContact(n) => {
                    let id = contact(journal, *n)?;
                    journal.remove_own_contact(now, &id).map(drop)
                }
                other => panic!("{other:?} is done elsewhere"),
            }
        }

        fn changes(&self) -> Vec<ChangeId> {
            let mut statement = self
                .journal
                .connection
                .prepare("SELECT id FROM change ORDER BY rowid")
                .unwrap();
            let ids = statement.query_map([], |row| row.get(0)).unwrap();
            ids.map(Result::unwrap).collect()
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        /// Everything, in any order, and back again step by step.
        #[test]
        fn any_number_of_changes_can_be_undone_one_by_one(
            deeds in proptest::collection::vec(any_deed(), 1..30),
        ) {
            let mut used = Used { journal: journal(), now: moment("2026-11-23T18:00:00Z") };
            used.journal.tip_was_shown(&used.now, "1").unwrap();
            for kind in CardKind::ALL {
                used.journal.card_was_shown(&used.now, kind).unwrap();
            }
            let first = dump(&used.journal);
            let mut states = vec![];
            let mut undone_in_between = false;
            for deed in &deeds {
                let (before, all_before) = (dump(&used.journal), dump_with_changes(&used.journal));
                let changes = used.changes().len();
                let answer = used.act(deed);
                let twice = limit::is_any_twice(&used.journal.connection).unwrap();
                prop_assert!(!twice, "{deed:?}");
                match answer {
                    Ok(()) if used.changes().len() > changes => {
                        undone_in_between |= matches!(deed, Deed::Undo(_));
                        states.push(before);
                    }
                    Ok(()) => prop_assert_eq!(dump_with_changes(&used.journal), all_before),
                    Err(error) => {
                        prop_assert!(!matches!(error, JournalError::Database(_)), "{error:?}");
                        prop_assert_eq!(dump_with_changes(&used.journal), all_before, "{}", error);
                    }
                }
            }
            if undone_in_between {
                // What was undone out of turn may stand in the way of the rest: a limit, a timer or a
                // trial that came back, where there can only be one.
                let error = std::iter::repeat_with(|| used.undo(None)).find_map(Result::err);
                if error.is_some_and(|error| error.code() == "changed-since") {
                    return Ok(());
                }
            } else {
                for state in states.into_iter().rev() {
                    used.undo(None).unwrap();
                    prop_assert_eq!(dump(&used.journal), state);
                }
            }
            let error = used.undo(None).unwrap_err();
            prop_assert_eq!(error.code(), "nothing-to-undo");
            prop_assert_eq!(dump(&used.journal), first);
        }
    }

    proptest! {
        /// A removed check-in comes back to the last letter and the last digit.
        #[test]
        fn a_removed_check_in_comes_back_as_it_was(
            note in "(?s).{0,20}[\\x00-\\x1f]?.{0,5}",
            valence in 0.0..=100.0f64,
            calm in proptest::option::of(0.0..=100.0f64),
        ) {
            let mut journal = journal();
            let mood = NewCheckIn {
                valence: Some(Rating::new(valence).unwrap()),
                calm: calm.map(|calm| Rating::new(calm).unwrap()),
                note: Some(note),
                ..NewCheckIn::default()
            };
            journal.check_in(&evening(), evening().today(), &mood).unwrap();
            let before = dump(&journal);
            let id = journal.day(evening().today()).unwrap().check_ins[0].id.clone();
            journal.remove_check_in(&evening(), &id).unwrap();
            journal.undo(&evening(), None).unwrap();
            prop_assert_eq!(dump(&journal), before);
        }
    }
}
