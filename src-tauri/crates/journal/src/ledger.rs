//! The ledger: everything that was ever set, changed, ended, reached or paused.
//!
//! Its lines follow from the limits, the pauses and the days, so it can't say something else than
//! they do, and a limit that was changed leaves its trace. Only what the person writes to a line is
//! kept beside them.

use std::collections::HashMap;

use chrono::{NaiveDate, Weekday};
use rusqlite::{OptionalExtension, params};

use crate::revision::{Change, Table};
use crate::store::some_day_in;
use crate::{
    Allowance, ChangeId, DayLog, FIRST_DAY, Journal, JournalError, Limit, LimitId, Moment, Pause,
    first_day_of_week,
};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LedgerKind {
    /// A pause begins.
    Paused,
    /// A limit ended, with none in its place.
    Ended,
    /// A limit was set.
    Set,
    /// A limit was set in place of another one.
    Changed,
    /// A limit was reached.
    Reached,
}

impl LedgerKind {
    /// All.
    pub const ALL: [Self; 5] = [
        Self::Paused,
        Self::Ended,
        Self::Set,
        Self::Changed,
        Self::Reached,
    ];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paused => "paused",
            Self::Ended => "ended",
            Self::Set => "set",
            Self::Changed => "changed",
            Self::Reached => "reached",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The answer to "was it worth it?" on a day on which a limit was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It was.
    Yes,
    /// It was not.
    No,
    /// The person would rather not say; it is not asked again.
    Skip,
}

impl Answer {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Skip];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Skip => "skip",
        }
    }

    /// The answer of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }
}

/// What a line is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A limit.
    Limit(Limit),
    /// A limit, and the one that it was set in place of.
    Change {
        /// The limit before.
        before: Limit,
        /// The limit now.
        after: Limit,
    },
    /// A limit, and the minutes with which it was reached: of the day, or of the week up to it.
    Reached {
        /// The limit.
        limit: Limit,
        /// What it allows.
        allowed: u32,
        /// What was spent.
        spent: u32,
    },
    /// A pause.
    Pause(Pause),
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerLine {
    /// What happened.
    pub kind: LedgerKind,
    /// The day on which it happened; of a pause the first day.
    pub day: NaiveDate,
    /// What it is about.
    pub subject: Subject,
    /// What the person wrote to it.
    pub note: Option<String>,
    /// Whether it was worth it, when answered.
    pub worth: Option<Answer>,
}

impl LedgerLine {
    fn new(kind: LedgerKind, day: NaiveDate, subject: Subject) -> Self {
        Self {
            kind,
            day,
            subject,
            note: None,
            worth: None,
        }
    }

    /// The id of the limit or pause that it is about.
    #[must_use]
    pub fn subject_id(&self) -> &str {
        match &self.subject {
            Subject::Limit(limit)
            | Subject::Change { after: limit, .. }
            | Subject::Reached { limit, .. } => limit.id.as_str(),
            Subject::Pause(pause) => pause.id.as_str(),
        }
    }
}

impl Journal {
    /// The whole ledger up to `today`, latest first, pauses that are to come included.
    ///
    /// # Errors
    /// What the database says.
    pub fn ledger(
        &self,
        today: NaiveDate,
        week_start: Weekday,
    ) -> Result<Vec<LedgerLine>, JournalError> {
        self.ledger_from(FIRST_DAY, today, week_start)
    }

    /// The ledger from the day `first` to `today`, latest first, pauses that are to come included.
    ///
    /// # Errors
    /// What the database says.
    pub fn ledger_from(
        &self,
        first: NaiveDate,
        today: NaiveDate,
        week_start: Weekday,
    ) -> Result<Vec<LedgerLine>, JournalError> {
        let limits = self.limits()?;
        let mut lines = lines_of_limits(&limits);
        lines.extend(
            self.pauses()?.into_iter().map(|pause| {
                LedgerLine::new(LedgerKind::Paused, pause.first, Subject::Pause(pause))
            }),
        );
        if let Some(earliest) = limits.iter().map(|limit| limit.starts_on).min() {
            let from = first_day_of_week(earliest.max(first), week_start);
            let days = self.days(from, today)?;
            for limit in &limits {
                lines.extend(reached(limit, &days, week_start));
            }
        }
        lines.retain(|line| line.day >= first);
        let notes = self.ledger_notes()?;
        for line in &mut lines {
            let key = (line.kind, line.subject_id().to_owned(), line.day);
            if let Some((note, worth)) = notes.get(&key) {
                line.note.clone_from(note);
                line.worth = *worth;
            }
        }
        // Stable, so limits of one day stay in the order in which they were set.
        lines.sort_by_key(|line| (line.day, line.kind));
        lines.reverse();
        Ok(lines)
    }

    /// Keeps what the person writes to a line of the ledger. What is left out stays as it is; an
    /// empty note takes it away.
    ///
    /// # Errors
    /// [`JournalError::NoLedgerLine`], and what any write can meet.
    pub fn note_ledger(
        &mut self,
        moment: &Moment,
        key: &LedgerKey<'_>,
        note: Option<&str>,
        worth: Option<Answer>,
    ) -> Result<Option<ChangeId>, JournalError> {
        let mut change = Change::begin(self, moment, "ledger")?;
        let (kind, day) = (key.kind.name(), key.day.to_string());
        let known: bool = change.tx().query_row(
            "SELECT EXISTS (SELECT 1 FROM usage_limit WHERE id = ?1)
                 OR EXISTS (SELECT 1 FROM pause WHERE id = ?1)",
            [key.subject],
            |row| row.get(0),
        )?;
        if !known {
            return Err(JournalError::NoLedgerLine);
        }
        let id: Option<String> = change
            .tx()
            .query_row(
                "SELECT id FROM ledger_note WHERE kind = ?1 AND subject = ?2 AND day = ?3",
                params![kind, key.subject, day],
                |row| row.get(0),
            )
            .optional()?;
        let note = note.map(str::trim);
        if id.is_none() && worth.is_none() && note.is_none_or(str::is_empty) {
            return Ok(None);
        }
        let id = id.unwrap_or_else(|| change.new_id());
        change.write(Table::LedgerNote, &id, |change| {
            change
                .tx()
                .execute(
                    "INSERT INTO ledger_note (id, kind, subject, day, note, worth, updated_at,
                         device)
                     VALUES (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, ?8)
                     ON CONFLICT (id) DO UPDATE SET
                         note = CASE WHEN ?5 IS NULL THEN note ELSE nullif(?5, '') END,
                         worth = coalesce(?6, worth),
                         updated_at = excluded.updated_at, device = excluded.device
                     WHERE (?5 IS NOT NULL AND nullif(?5, '') IS NOT note)
                        OR (?6 IS NOT NULL AND ?6 IS NOT worth)",
                    params![
                        id,
                        kind,
                        key.subject,
                        day,
                        note,
                        worth.map(Answer::name),
                        change.stamp(),
                        change.device()
                    ],
                )
                .map(drop)
        })?;
        change.commit()
    }

    fn ledger_notes(&self) -> Result<Notes, JournalError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM ledger_note")?;
        let rows = statement.query_map([], |row| {
            let kind: String = row.get("kind")?;
            let kind = LedgerKind::named(&kind).ok_or(rusqlite::Error::InvalidQuery)?;
            let worth: Option<String> = row.get("worth")?;
            let key = (kind, row.get("subject")?, some_day_in(row, "day")?);
            Ok((
                key,
                (row.get("note")?, worth.as_deref().and_then(Answer::named)),
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

type Notes = HashMap<(LedgerKind, String, NaiveDate), (Option<String>, Option<Answer>)>;

/// Names a line of the ledger.
#[derive(Debug, Clone, Copy)]
pub struct LedgerKey<'a> {
    /// What happened.
    pub kind: LedgerKind,
    /// The id of the limit or pause that it is about.
    pub subject: &'a str,
    /// The day on which it happened.
    pub day: NaiveDate,
}

fn lines_of_limits(limits: &[Limit]) -> Vec<LedgerLine> {
    let find = |id: &LimitId| limits.iter().find(|limit| limit.id == *id);
    let is_replaced = |limit: &Limit| {
        limits
            .iter()
            .any(|later| later.replaces.as_ref() == Some(&limit.id))
    };
    let mut lines = Vec::new();
    for limit in limits {
        let line = |kind, day, subject| LedgerLine::new(kind, day, subject);
        match limit.replaces.as_ref().and_then(find) {
            Some(before) => lines.push(line(
                LedgerKind::Changed,
                limit.starts_on,
                Subject::Change {
                    before: before.clone(),
                    after: limit.clone(),
                },
            )),
            None => lines.push(line(
                LedgerKind::Set,
                limit.starts_on,
                Subject::Limit(limit.clone()),
            )),
        }
        if let Some(end) = limit.ends_on.filter(|_| !is_replaced(limit)) {
            lines.push(line(LedgerKind::Ended, end, Subject::Limit(limit.clone())));
        }
    }
    lines
}

/// The days on which `limit` was reached.
fn reached(limit: &Limit, days: &[DayLog], week_start: Weekday) -> Vec<LedgerLine> {
    let first_week = first_day_of_week(limit.starts_on, week_start);
    let counted = days
        .iter()
        .filter(|day| day.day >= first_week && limit.counts_in_week(day.day) && !day.paused);
    let line = |day: &DayLog, allowed, spent| {
        LedgerLine::new(
            LedgerKind::Reached,
            day.day,
            Subject::Reached {
                limit: limit.clone(),
                allowed,
                spent,
            },
        )
    };
    let mut lines = Vec::new();
    let mut week: Option<(NaiveDate, u32)> = None;
    for day in counted {
        let Some(minutes) = limit.scope().minutes_of(day) else {
            continue;
        };
        match limit.terms.allowance {
            Allowance::Day(_) => {
                // Nothing for a day that it was not for.
                let allowed = limit.minutes_on(day.day);
                if let Some(allowed) = allowed.filter(|allowed| minutes >= allowed.get()) {
                    lines.push(line(day, allowed.get(), minutes));
                }
            }
            Allowance::Week(budget) => {
                let start = first_day_of_week(day.day, week_start);
                let so_far = week
                    .filter(|(of, _)| *of == start)
                    .map_or(0, |(_, sum)| sum);
                if limit.is_for(day.day) && so_far < budget && so_far + minutes >= budget {
                    lines.push(line(day, budget, so_far + minutes));
                }
                week = Some((start, so_far + minutes));
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        a_day, a_week, day, dump_with_changes, evening, journal, log, moment, scope, set_limit,
        weekdays_and_weekends,
    };
    use crate::{Minutes, Scope, Terms};

    const TODAY: &str = "2026-11-23";

    fn ledger(journal: &Journal) -> Vec<LedgerLine> {
        journal.ledger(day(TODAY), Weekday::Mon).unwrap()
    }

    fn figures(terms: &Terms) -> String {
        match terms.allowance {
            Allowance::Week(minutes) => format!("{minutes} a week"),
            Allowance::Day(figures) => {
                let most = figures.iter().flatten().max().copied();
                most.map(Minutes::get).unwrap_or_default().to_string()
            }
        }
    }

    fn said(line: &LedgerLine) -> String {
        let what = match &line.subject {
            Subject::Limit(limit) => figures(&limit.terms),
            Subject::Change { before, after } => {
                format!("{} to {}", figures(&before.terms), figures(&after.terms))
            }
            Subject::Reached { allowed, spent, .. } => format!("{spent} of {allowed}"),
            Subject::Pause(pause) => format!("to {}", pause.last),
        };
        format!("{} {} {what}", line.day, line.kind.name())
    }

    /// The ledger in short, newest first.
    fn lines(journal: &Journal) -> Vec<String> {
        ledger(journal).iter().map(said).collect()
    }

    fn on(day: u32) -> Moment {
        on_at(day, 0)
    }

    /// So many minutes after noon.
    fn on_at(day: u32, minute: u32) -> Moment {
        moment(&format!("2026-11-{day:02}T12:{minute:02}:00Z"))
    }

    #[test]
    fn nothing_happened_at_first() {
        let mut journal = journal();
        log(&mut journal, TODAY, "X", 600);
        assert!(ledger(&journal).is_empty());
    }

    #[test]
    fn whatever_happened_is_listed_newest_first() {
        let mut journal = journal();
        let first = set_limit(&mut journal, &on(2), &a_day(Scope::All, 60), None);
        let second = set_limit(&mut journal, &on(10), &a_day(Scope::All, 40), Some(&first));
        let x = scope(&journal, &["X"]);
        set_limit(&mut journal, &on(12), &a_week(x, 100), None);
        journal.end_limit(&on(18), &second).unwrap();
        for (last, first) in [(21, 20), (30, 28)] {
            let day = |n| day(&format!("2026-11-{n}"));
            journal.pause(&on(19), day(first), day(last)).unwrap();
        }
        for (on, n) in [
            ("2026-11-01", 600), // before any limit
            ("2026-11-03", 59),
            ("2026-11-09", 60),
            ("2026-11-10", 45),
            ("2026-11-13", 50),
            ("2026-11-15", 50),
            ("2026-11-17", 200),
            ("2026-11-20", 300), // paused
            ("2026-11-22", 90),
        ] {
            log(&mut journal, on, "X", n);
        }
        assert_eq!(
            lines(&journal),
            [
                "2026-11-28 paused to 2026-11-30",
                "2026-11-20 paused to 2026-11-21",
                "2026-11-18 ended 40",
                "2026-11-17 reached 200 of 100",
                "2026-11-17 reached 200 of 40",
                "2026-11-15 reached 100 of 100",
                "2026-11-15 reached 50 of 40",
                "2026-11-13 reached 50 of 40",
                "2026-11-12 set 100 a week",
                "2026-11-10 reached 45 of 40",
                "2026-11-10 changed 60 to 40",
                "2026-11-09 reached 60 of 60",
                "2026-11-02 set 60",
            ]
        );

        // A shorter look back is the same ledger, cut off.
        let later = journal.ledger_from(day("2026-11-14"), day(TODAY), Weekday::Mon);
        let later: Vec<String> = later.unwrap().iter().map(said).collect();
        assert_eq!(later, lines(&journal)[..7]);
    }

    #[test]
    fn a_week_is_reached_on_the_day_on_which_its_sum_gets_there() {
        let mut journal = journal();
        set_limit(&mut journal, &on(1), &a_week(Scope::All, 100), None);
        for (on, n) in [
            ("2026-11-08", 60),
            ("2026-11-09", 60), // the week after, for weeks from Monday on
            ("2026-11-15", 39),
        ] {
            log(&mut journal, on, "X", n);
        }
        assert_eq!(lines(&journal), ["2026-11-01 set 100 a week"]);
        let sundays = journal.ledger(day(TODAY), Weekday::Sun).unwrap();
        assert_eq!(said(&sundays[0]), "2026-11-09 reached 120 of 100");
        log(&mut journal, "2026-11-15", "TikTok", 1);
        assert_eq!(lines(&journal)[0], "2026-11-15 reached 100 of 100");
        // Not on a day that comes after today.
        let before = journal.ledger(day("2026-11-14"), Weekday::Mon).unwrap();
        assert_eq!(before.len(), 1);
    }

    #[test]
    fn an_open_weekday_a_paused_day_and_an_empty_day_reach_nothing() {
        let mut journal = journal();
        let terms = weekdays_and_weekends(Scope::All, 30, 0);
        set_limit(&mut journal, &on(9), &terms, None);
        set_limit(&mut journal, &on_at(9, 1), &a_week(Scope::All, 60), None);
        log(&mut journal, "2026-11-13", "X", 30); // Friday
        log(&mut journal, "2026-11-14", "X", 29); // Saturday
        log(&mut journal, "2026-11-20", "X", 600); // Friday, paused
        let paused = day("2026-11-20");
        let pause = journal.pause(&evening(), paused, paused).unwrap();
        let reached = |journal: &Journal| -> Vec<String> {
            let lines = lines(journal).into_iter();
            lines.filter(|line| line.contains("reached")).collect()
        };
        assert_eq!(reached(&journal), ["2026-11-13 reached 30 of 30"]);
        journal.undo(&evening(), Some(&pause)).unwrap();
        assert_eq!(
            reached(&journal),
            [
                "2026-11-20 reached 600 of 60",
                "2026-11-20 reached 600 of 30",
                "2026-11-13 reached 30 of 30"
            ]
        );
    }

    #[test]
    fn a_limit_changed_twice_in_a_day_leaves_all_lines() {
        let mut journal = journal();
        let first = set_limit(&mut journal, &on_at(16, 1), &a_day(Scope::All, 60), None);
        let second = set_limit(
            &mut journal,
            &on_at(16, 2),
            &a_day(Scope::All, 40),
            Some(&first),
        );
        let third = set_limit(
            &mut journal,
            &on_at(16, 3),
            &a_day(Scope::All, 50),
            Some(&second),
        );
        log(&mut journal, "2026-11-16", "X", 45);
        let expected = [
            "2026-11-16 changed 40 to 50",
            "2026-11-16 changed 60 to 40",
            "2026-11-16 set 60",
        ];
        assert_eq!(lines(&journal), expected);
        journal.end_limit(&on_at(16, 4), &third).unwrap();
        let mut all = lines(&journal);
        assert_eq!(all.len(), 4);
        all.retain(|line| !line.contains("ended"));
        assert_eq!(all, expected);
    }

    fn note(
        journal: &mut Journal,
        at: &Moment,
        line: &LedgerLine,
        note: Option<&str>,
        worth: Option<Answer>,
    ) -> Option<ChangeId> {
        let key = LedgerKey {
            kind: line.kind,
            subject: line.subject_id(),
            day: line.day,
        };
        journal.note_ledger(at, &key, note, worth).unwrap()
    }

    /// What the person wrote to each line, newest first.
    fn notes(journal: &Journal) -> Vec<(Option<String>, Option<Answer>)> {
        let lines = ledger(journal).into_iter();
        lines.map(|line| (line.note, line.worth)).collect()
    }

    /// A line of each kind, newest first: reached, changed, ended, set, set, paused.
    fn with_lines() -> Journal {
        let mut journal = journal();
        let other = scope(&journal, &["X"]);
        journal
            .pause(&on(2), day("2026-11-02"), day("2026-11-03"))
            .unwrap();
        let first = set_limit(&mut journal, &on(4), &a_day(Scope::All, 60), None);
        let other = set_limit(&mut journal, &on(5), &a_day(other, 60), None);
        journal.end_limit(&on(6), &other).unwrap();
        set_limit(&mut journal, &on(7), &a_day(Scope::All, 40), Some(&first));
        log(&mut journal, "2026-11-08", "X", 40);
        journal
    }

    #[test]
    fn each_line_can_be_written_to() {
        let mut journal = with_lines();
        let kinds: Vec<LedgerKind> = ledger(&journal).iter().map(|line| line.kind).collect();
        let expected = {
            use LedgerKind::{Changed, Ended, Paused, Reached, Set};
            [Reached, Changed, Ended, Set, Set, Paused]
        };
        assert_eq!(kinds, expected);
        for at in 0..kinds.len() {
            let line = ledger(&journal).remove(at);
            let text = format!("line {at}");
            note(&mut journal, &evening(), &line, Some(&text), None).unwrap();
        }
        let written: Vec<_> = notes(&journal)
            .into_iter()
            .map(|(note, worth)| (note.unwrap(), worth))
            .collect();
        let expected: Vec<_> = (0..6).map(|at| (format!("line {at}"), None)).collect();
        assert_eq!(written, expected);
        journal.undo(&evening(), None).unwrap();
        assert_eq!(notes(&journal)[5], (None, None));
        assert_eq!(notes(&journal)[4].0.as_deref(), Some("line 4"));
    }

    #[test]
    fn a_note_and_an_answer_are_kept_apart() {
        let mut journal = with_lines();
        let line = ledger(&journal).remove(0);
        let mut write = |text, worth| {
            let change = note(&mut journal, &evening(), &line, text, worth);
            (change.is_some(), notes(&journal).remove(0))
        };
        let said = |note: &str| Some(note.to_owned());
        let yes = Some(Answer::Yes);
        assert_eq!(write(None, yes), (true, (None, yes)));
        assert_eq!(write(Some(" a line "), None), (true, (said("a line"), yes)));
        assert_eq!(write(Some("a line"), yes), (false, (said("a line"), yes)));
        assert_eq!(write(None, None), (false, (said("a line"), yes)));
        let skip = Some(Answer::Skip);
        assert_eq!(write(None, skip), (true, (said("a line"), skip)));
        assert_eq!(write(Some("other"), None), (true, (said("other"), skip)));
        assert_eq!(write(Some("  "), None), (true, (None, skip)));
        assert_eq!(write(Some(""), None), (false, (None, skip)));
    }

    #[test]
    fn writing_can_be_undone() {
        let mut journal = with_lines();
        let line = ledger(&journal).remove(0);
        note(
            &mut journal,
            &evening(),
            &line,
            Some("one"),
            Some(Answer::No),
        )
        .unwrap();
        note(&mut journal, &evening(), &line, Some("two"), None).unwrap();
        journal.undo(&evening(), None).unwrap();
        assert_eq!(
            notes(&journal)[0],
            (Some("one".to_owned()), Some(Answer::No))
        );
        journal.undo(&evening(), None).unwrap();
        assert_eq!(notes(&journal)[0], (None, None));
    }

    #[test]
    fn saying_nothing_of_a_line_is_no_change() {
        let mut journal = with_lines();
        let line = ledger(&journal).remove(0);
        let before = dump_with_changes(&journal);
        for text in [None, Some(""), Some(" \n")] {
            assert_eq!(note(&mut journal, &evening(), &line, text, None), None);
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn what_is_no_limit_and_no_pause_has_no_line() {
        let mut journal = with_lines();
        let before = dump_with_changes(&journal);
        let key = LedgerKey {
            kind: LedgerKind::Set,
            subject: "nothing",
            day: day(TODAY),
        };
        let error = journal.note_ledger(&evening(), &key, Some("a line"), None);
        assert_eq!(error.unwrap_err().code(), "no-ledger-line");
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn kinds_and_answers_have_names() {
        for kind in LedgerKind::ALL {
            assert_eq!(LedgerKind::named(kind.name()), Some(kind));
        }
        for answer in Answer::ALL {
            assert_eq!(Answer::named(answer.name()), Some(answer));
        }
        assert_eq!(LedgerKind::named("undone"), None);
        assert_eq!(Answer::named("perhaps"), None);
    }
}
