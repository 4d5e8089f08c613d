//! Trials: a tip that someone tries for two weeks, and whether it helped.
//!
//! One at a time: of two that are tried at once nobody can say which one helped. What the tips say is
//! not known here.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::day::LAST_DAY;
use crate::review::checked_sentence;
use crate::revision::{Change, Table};
use crate::store::{day_in, some_day_in};
use crate::{ChangeId, Journal, JournalError, Moment, TrialId, schema};

/// How many days a trial has, the one on which it starts included.
pub const TRIAL_DAYS: u64 = 14;

/// The longest half of a [`Plan`], in characters.
pub const LONGEST_PLAN: usize = 200;

/// Whether it helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Found {
    /// It did.
    Helped,
    /// A little.
    Somewhat,
    /// It didn't.
    No,
    /// Hard to say.
    Unsure,
}

impl Found {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Helped, Self::Somewhat, Self::No, Self::Unsure];

    /// Its name in the file and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Helped => "helped",
            Self::Somewhat => "somewhat",
            Self::No => "no",
            Self::Unsure => "unsure",
        }
    }

    /// The finding of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found| found.name() == name)
    }
}

/// The person's own plan for a tip: when this happens, I will do that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// When …
    pub when: String,
    /// … I will …
    pub then: String,
}

impl Plan {
    /// The same as it is kept: without blanks around its halves.
    fn checked(&self) -> Result<Self, JournalError> {
        let half = |typed: &str| checked_line(typed, LONGEST_PLAN).map(str::to_owned);
        let (when, then) = (half(&self.when), half(&self.then));
        let both = when.zip(then).map(|(when, then)| Self { when, then });
        both.ok_or(JournalError::PlanUnusable)
    }
}

/// What was typed as one line of up to `longest` characters, without the blanks around it; nothing
/// when it is none.
pub(crate) fn checked_line(typed: &str, longest: usize) -> Option<&str> {
    let line = typed.trim();
    let fits = (1..=longest).contains(&line.chars().count());
    (fits && !line.chars().any(char::is_control)).then_some(line)
}

/// A tip that is or was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// Its id.
    pub id: TrialId,
    /// The id of the tip in the catalogue.
    pub tip: String,
    /// The day on which it began.
    pub first_day: NaiveDate,
    /// The last day that it was meant to have, included.
    pub last_day: NaiveDate,
    /// The person's own plan.
    pub plan: Option<Plan>,
    /// The day on which it was stopped or answered; nothing: it goes on, or waits for its answer.
    pub ended_on: Option<NaiveDate>,
    /// Whether it helped; nothing: not said.
    pub found: Option<Found>,
    /// What the person wrote to that.
    pub note: Option<String>,
}

impl Trial {
    /// Whether it was neither stopped nor answered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended_on.is_none()
    }

    /// Whether its time is over and it waits for its answer.
    #[must_use]
    pub fn asks(&self, today: NaiveDate) -> bool {
        self.is_open() && today > self.last_day
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let (when, then): (Option<String>, Option<String>) =
            (row.get("plan_when")?, row.get("plan_then")?);
        let found: Option<String> = row.get("found")?;
        Ok(Self {
            id: row.get("id")?,
            tip: row.get("tip")?,
            first_day: some_day_in(row, "first_day")?,
            last_day: some_day_in(row, "last_day")?,
            plan: when.zip(then).map(|(when, then)| Plan { when, then }),
            ended_on: day_in(row, "ended_on")?,
            // One of a later version is not understood.
            found: found.as_deref().and_then(Found::named),
            note: row.get("note")?,
        })
    }
}

impl Journal {
    /// What is and was tried, the latest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn trials(&self) -> Result<Vec<Trial>, JournalError> {
        if !self.reaches(schema::WITH_TRIALS) {
            return Ok(vec![]);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM trial ORDER BY first_day DESC, set_at DESC, rowid DESC",
        )?;
        let rows = statement.query_map([], Trial::from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Starts to try `tip`, from today on. With `switch`, one that is open is stopped first, in the
    /// same change; also one whose time is over.
    ///
    /// # Errors
    /// [`JournalError::PlanUnusable`]; without `switch` [`JournalError::TrialRunning`]; and what any
    /// write can meet.
    pub fn start_trial(
        &mut self,
        moment: &Moment,
        tip: &str,
        plan: Option<&Plan>,
        switch: bool,
    ) -> Result<ChangeId, JournalError> {
        let plan = plan.map(Plan::checked).transpose()?;
        let mut change = Change::begin(self, moment, "trial")?;
        if let Some(open) = open(change.tx())? {
            if !switch {
                return Err(JournalError::TrialRunning { tip: open.tip });
            }
            end(&mut change, &open.id, None, None)?;
        }
        insert(&mut change, tip, plan.as_ref())?;
        change.commit()?.ok_or(JournalError::NothingTried)
    }

    /// Stops what is tried. Whether it helped is then not said.
    ///
    /// # Errors
    /// [`JournalError::NothingTried`], and what any write can meet.
    pub fn stop_trial(&mut self, moment: &Moment) -> Result<ChangeId, JournalError> {
        self.end_trial(moment, None, None)
    }

    /// Keeps whether what is tried helped, with a line if there is one to say, and ends it: after
    /// its time, or before.
    ///
    /// # Errors
    /// [`JournalError::NothingTried`], [`JournalError::SentenceTooLong`] for a line over
    /// [`crate::LONGEST_SENTENCE`], and what any write can meet.
    pub fn answer_trial(
        &mut self,
        moment: &Moment,
        found: Found,
        note: Option<&str>,
    ) -> Result<ChangeId, JournalError> {
        let note = checked_sentence(note)?;
        self.end_trial(moment, Some(found), note.as_deref())
    }

    fn end_trial(
        &mut self,
        moment: &Moment,
        found: Option<Found>,
        note: Option<&str>,
    ) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "trial")?;
        let open = open(change.tx())?.ok_or(JournalError::NothingTried)?;
        end(&mut change, &open.id, found, note)?;
        change.commit()?.ok_or(JournalError::NothingTried)
    }
}

/// The one that is neither stopped nor answered.
fn open(connection: &Connection) -> Result<Option<Trial>, JournalError> {
    let found = connection
        .prepare_cached("SELECT * FROM trial WHERE ended_on IS NULL")?
        .query_row([], Trial::from_row)
        .optional()?;
    Ok(found)
}

fn insert(change: &mut Change<'_>, tip: &str, plan: Option<&Plan>) -> Result<(), JournalError> {
    let id = change.new_id();
    let first = change.moment().today();
    // Dates outside of four-digit years don't sort as texts.
    let last = first
        .checked_add_days(Days::new(TRIAL_DAYS - 1))
        .map_or(LAST_DAY, |last| last.min(LAST_DAY));
    change.write(Table::Trial, &id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO trial (id, tip, first_day, last_day, plan_when, plan_then, set_at,
                     utc_offset, updated_at, device)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, ?9)",
                params![
                    id,
                    tip,
                    first.to_string(),
                    last.to_string(),
                    plan.map(|plan| plan.when.as_str()),
                    plan.map(|plan| plan.then.as_str()),
                    change.stamp(),
                    change.moment().offset().local_minus_utc(),
                    change.device()
                ],
            )
            .map(drop)
    })
}

/// Ends one today.
fn end(
    change: &mut Change<'_>,
    id: &TrialId,
    found: Option<Found>,
    note: Option<&str>,
) -> Result<(), JournalError> {
    change.write(Table::Trial, id.as_str(), |change| {
        change
            .tx()
            .execute(
                "UPDATE trial SET ended_on = ?2, found = ?3, note = ?4, updated_at = ?5,
                     device = ?6
                 WHERE id = ?1",
                params![
                    id,
                    change.moment().today().to_string(),
                    found.map(Found::name),
                    note,
                    change.stamp(),
                    change.device()
                ],
            )
            .map(drop)
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::LONGEST_SENTENCE;
    use crate::testing::{day, dump, dump_with_changes, evening, journal, moment};

    fn plan(when: &str, then: &str) -> Plan {
        Plan {
            when: when.to_owned(),
            then: then.to_owned(),
        }
    }

    /// The latest one.
    fn latest(journal: &Journal) -> Trial {
        journal.trials().unwrap().remove(0)
    }

    #[test]
    fn a_trial_has_two_weeks_and_then_asks() {
        let mut journal = journal();
        let plan = plan(" When I sit down on the train\u{a0}", "I will read\t");
        journal
            .start_trial(&evening(), "9", Some(&plan), false)
            .unwrap();
        let trial = latest(&journal);
        assert_eq!(trial.tip, "9");
        assert_eq!(trial.first_day, day("2026-11-23"));
        assert_eq!(trial.last_day, day("2026-12-06"), "the fourteenth day");
        let kept = trial.plan.as_ref().unwrap();
        assert_eq!(kept.when, "When I sit down on the train");
        assert_eq!(kept.then, "I will read");
        assert_eq!(
            (trial.ended_on, trial.found, &trial.note),
            (None, None, &None)
        );
        assert!(trial.is_open());
        assert!(!trial.asks(day("2026-11-23")) && !trial.asks(day("2026-12-06")));
        assert!(trial.asks(day("2026-12-07")));
    }

    /// Still Monday before four in the morning.
    #[test]
    fn a_trial_begins_on_the_day_that_it_is() {
        let mut journal = journal();
        let night = moment("2026-11-24T02:59:59Z");
        journal.start_trial(&night, "3", None, false).unwrap();
        assert_eq!(latest(&journal).first_day, day("2026-11-23"));
        journal.stop_trial(&night).unwrap();
        assert_eq!(latest(&journal).ended_on, Some(day("2026-11-23")));
    }

    #[rstest]
    #[case("", "I will read")]
    #[case("When I sit down", " \n ")]
    #[case("When I sit down", "two\nlines")]
    #[case("When \u{0} I sit down", "I will read")]
    fn half_a_plan_is_none(#[case] when: &str, #[case] then: &str) {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let plan = plan(when, then);
        let error = journal.start_trial(&evening(), "9", Some(&plan), false);
        assert_eq!(error.unwrap_err().code(), "plan-unusable");
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn a_plan_has_room_for_letters_of_every_kind() {
        let mut journal = journal();
        let longest = "ß".repeat(LONGEST_PLAN);
        let long = plan(&longest, &longest);
        journal
            .start_trial(&evening(), "9", Some(&long), false)
            .unwrap();
        assert_eq!(latest(&journal).plan, Some(long));
        let before = dump_with_changes(&journal);
        let longer = format!("{longest}ß");
        for too_long in [plan(&longer, "x"), plan("x", &longer)] {
            let error = journal.start_trial(&evening(), "9", Some(&too_long), true);
            assert_eq!(error.unwrap_err().code(), "plan-unusable");
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[rstest]
    #[case("2026-11-24T12:00:00Z")]
    // Its time is over, and it waits for its answer.
    #[case("2027-01-24T12:00:00Z")]
    fn one_is_tried_at_a_time(#[case] later: &str) {
        let mut journal = journal();
        journal.start_trial(&evening(), "3", None, false).unwrap();
        let before = dump_with_changes(&journal);
        let later = moment(later);
        for tip in ["4", "3"] {
            let error = journal.start_trial(&later, tip, None, false).unwrap_err();
            assert_eq!(error.code(), "trial-running");
            assert!(matches!(error, JournalError::TrialRunning { tip } if tip == "3"));
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn switching_ends_the_one_and_starts_the_other_in_one_change() {
        let mut journal = journal();
        journal.start_trial(&evening(), "3", None, false).unwrap();
        let before = dump(&journal);
        let later = moment("2026-11-26T12:00:00Z");
        let change = journal.start_trial(&later, "4", None, true).unwrap();
        let trials = journal.trials().unwrap();
        let said: Vec<_> = trials
            .iter()
            .map(|trial| (trial.tip.as_str(), trial.ended_on, trial.found))
            .collect();
        assert_eq!(
            said,
            [("4", None, None), ("3", Some(day("2026-11-26")), None)]
        );
        let undone = journal.undo(&later, None).unwrap();
        assert_eq!((undone.change, undone.kind.as_str()), (change, "trial"));
        assert_eq!(dump(&journal), before, "the first one is tried again");
        // There need not be one.
        journal.stop_trial(&later).unwrap();
        journal.start_trial(&later, "4", None, true).unwrap();
    }

    #[test]
    fn the_latest_comes_first() {
        let mut journal = journal();
        for (at, tip) in [
            ("2026-11-02T12:00:00Z", "1"),
            ("2026-11-23T12:00:00Z", "2"),
            ("2026-11-23T12:00:00Z", "3"),
            ("2026-11-23T12:00:01Z", "4"),
            // The clock was set back.
            ("2026-11-20T12:00:00Z", "5"),
        ] {
            journal.start_trial(&moment(at), tip, None, true).unwrap();
        }
        let trials = journal.trials().unwrap();
        let tips: Vec<&str> = trials.iter().map(|trial| trial.tip.as_str()).collect();
        assert_eq!(tips, ["4", "3", "2", "5", "1"]);
        assert_eq!(trials.iter().filter(|trial| trial.is_open()).count(), 1);
    }

    #[rstest]
    #[case(Found::Helped, None, None)]
    #[case(Found::Somewhat, Some(" On most days "), Some("On most days"))]
    #[case(Found::No, Some(" \n"), None)]
    #[case(Found::Unsure, Some("One\nof two lines"), Some("One\nof two lines"))]
    fn an_answer_ends_it(
        #[case] found: Found,
        #[case] note: Option<&str>,
        #[case] kept: Option<&str>,
    ) {
        for at in ["2026-11-24T12:00:00Z", "2026-12-07T12:00:00Z"] {
            let mut journal = journal();
            journal.start_trial(&evening(), "3", None, false).unwrap();
            let before = dump(&journal);
            let later = moment(at);
            journal.answer_trial(&later, found, note).unwrap();
            let trial = latest(&journal);
            assert_eq!(trial.ended_on, Some(later.today()));
            assert_eq!((trial.found, trial.note.as_deref()), (Some(found), kept));
            assert_eq!(trial.last_day, day("2026-12-06"), "as it was meant");
            assert!(!trial.is_open() && !trial.asks(day("2027-01-01")));
            assert_eq!(Found::named(found.name()), Some(found));
            journal.undo(&later, None).unwrap();
            assert_eq!(dump(&journal), before);
        }
    }

    #[test]
    fn stopping_says_nothing_about_it() {
        let mut journal = journal();
        journal.start_trial(&evening(), "3", None, false).unwrap();
        let before = dump(&journal);
        let later = moment("2026-11-26T12:00:00Z");
        journal.stop_trial(&later).unwrap();
        let trial = latest(&journal);
        assert_eq!(trial.ended_on, Some(day("2026-11-26")));
        assert_eq!((trial.found, trial.note), (None, None));
        journal.undo(&later, None).unwrap();
        assert_eq!(dump(&journal), before);
    }

    #[test]
    fn nothing_is_ended_where_nothing_is_tried() {
        let mut journal = journal();
        journal.start_trial(&evening(), "3", None, false).unwrap();
        journal.stop_trial(&evening()).unwrap();
        let before = dump_with_changes(&journal);
        let answered = journal.answer_trial(&evening(), Found::No, None);
        let errors = [journal.stop_trial(&evening()), answered];
        for error in errors {
            assert_eq!(error.unwrap_err().code(), "nothing-tried");
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn a_line_that_is_too_long_is_refused() {
        let mut journal = journal();
        journal.start_trial(&evening(), "3", None, false).unwrap();
        let before = dump_with_changes(&journal);
        let longest = "ß".repeat(LONGEST_SENTENCE);
        let longer = format!("{longest}ß");
        let error = journal.answer_trial(&evening(), Found::No, Some(&longer));
        assert_eq!(error.unwrap_err().code(), "sentence-too-long");
        assert_eq!(dump_with_changes(&journal), before);
        journal
            .answer_trial(&evening(), Found::No, Some(&longest))
            .unwrap();
        assert_eq!(latest(&journal).note, Some(longest));
    }

    /// Years of five digits don't sort among the others in the file.
    #[test]
    fn a_trial_at_the_end_of_every_calendar_ends_with_it() {
        let mut journal = journal();
        let late = moment("9999-12-30T12:00:00Z");
        journal.start_trial(&late, "3", None, false).unwrap();
        assert_eq!(latest(&journal).last_day, day("9999-12-31"));
    }
}
