//! Limits: what a person means to stay under.
//!
//! A limit is never edited. A change ends it and starts another one today, so every past day is
//! judged by the limit of that day. Today belongs to the new one.

mod history;
mod preview;
mod rows;
mod standing;
mod suggestion;
mod terms;

use chrono::{NaiveDate, Weekday};

use crate::revision::Change;
use crate::{ChangeId, Journal, JournalError, LimitId, Minutes, Moment, platform, told};

pub(crate) use rows::{all, between, is_any_twice};

pub use history::LimitWeek;
pub use preview::{Preview, PreviewCell};
pub use standing::{Standing, Tally};
pub use suggestion::{ENOUGH_TO_SUGGEST, Suggestion};
pub use terms::{Allowance, LONGEST_WEEK, Period, Scope, Terms};

/// A limit, in force or ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Its id.
    pub id: LimitId,
    /// What it is on, and how much it allows.
    pub terms: Terms,
    /// The first day that it is for.
    pub starts_on: NaiveDate,
    /// The first day that it is no longer for; nothing: in force.
    pub ends_on: Option<NaiveDate>,
    /// The limit that it was set in place of.
    pub replaces: Option<LimitId>,
}

impl Limit {
    /// What it is on.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.terms.scope
    }

    /// Whether it is for `day`.
    #[must_use]
    pub fn is_for(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day < end)
    }

    /// Whether `day`, of a week that it is for, is counted towards a budget. A budget that took the
    /// place of another one goes on where that was: a change must not empty the week.
    #[must_use]
    pub fn counts_in_week(&self, day: NaiveDate) -> bool {
        self.is_for(day) || (self.replaces.is_some() && day < self.starts_on)
    }

    /// Whether it was for any day at all: one that was set and changed on the same day was not.
    #[must_use]
    pub fn was_for_a_day(&self) -> bool {
        self.ends_on.is_none_or(|end| self.starts_on < end)
    }

    /// At most this long on `day`; nothing when it is not for that day, leaves that weekday open,
    /// or is on whole weeks.
    #[must_use]
    pub fn minutes_on(&self, day: NaiveDate) -> Option<Minutes> {
        self.terms
            .allowance
            .minutes_on(day)
            .filter(|_| self.is_for(day))
    }
}

impl Journal {
    /// Every limit that ever was, first set first.
    ///
    /// # Errors
    /// What the database says.
    pub fn limits(&self) -> Result<Vec<Limit>, JournalError> {
        rows::all(&self.connection)
    }

    /// The limit in force on exactly `scope`, for that period.
    ///
    /// # Errors
    /// What the database says.
    pub fn limit_on(&self, scope: &Scope, period: Period) -> Result<Option<Limit>, JournalError> {
        rows::in_force(&self.connection, scope, period)
    }

    /// Sets a limit from today on, or changes the one that `replaces` names: that one ends and this
    /// one starts. Answers with nothing when that is the same already.
    ///
    /// A limit that is reached at this moment is not told about: the person has just seen it.
    ///
    /// # Errors
    /// [`JournalError::LimitExists`] when another limit on exactly the same platforms and period is
    /// in force; [`JournalError::NoLimit`], [`JournalError::UnknownPlatform`],
    /// [`JournalError::PlatformArchived`], and what any write can meet.
    pub fn set_limit(
        &mut self,
        moment: &Moment,
        terms: &Terms,
        replaces: Option<&LimitId>,
        week_start: Weekday,
    ) -> Result<Option<ChangeId>, JournalError> {
        let mut change = Change::begin(self, moment, "limit")?;
        for id in terms.scope.platforms() {
            let platform = platform::find(change.tx(), id)?;
            if !platform.is_active() {
                let name = platform.name;
                return Err(JournalError::PlatformArchived { name });
            }
        }
        let same = rows::in_force(change.tx(), &terms.scope, terms.period())?;
        if let Some(same) = same.filter(|same| Some(&same.id) != replaces) {
            return Err(JournalError::LimitExists { limit: same.id });
        }
        if let Some(id) = replaces {
            let before = rows::find_in_force(change.tx(), id)?;
            if before.terms == *terms {
                return Ok(None);
            }
            rows::end(&mut change, id)?;
        }
        let id = rows::insert(&mut change, terms, replaces)?;
        told::keep_quiet_about(&change, &id, week_start)?;
        change.commit()
    }

    /// Ends a limit: it is for the days before today only.
    ///
    /// # Errors
    /// [`JournalError::NoLimit`] when there is none, or it has ended; and what any write can meet.
    pub fn end_limit(&mut self, moment: &Moment, id: &LimitId) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "limit")?;
        rows::end(&mut change, id)?;
        change.commit()?.ok_or(JournalError::NoLimit)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{
        a_day, a_week, day, dump_with_changes, evening, id_of, journal, moment, scope, set_limit,
        weekdays_and_weekends,
    };

    /// (minutes, first day, first day without) of all limits, first set first.
    fn spans(journal: &Journal) -> Vec<(u32, String, Option<String>)> {
        let limits = journal.limits().unwrap();
        limits
            .iter()
            .map(|limit| {
                let end = limit.ends_on.map(|day| day.to_string());
                (figure(limit), limit.starts_on.to_string(), end)
            })
            .collect()
    }

    fn span(minutes: u32, first: &str, end: Option<&str>) -> (u32, String, Option<String>) {
        (minutes, first.to_owned(), end.map(str::to_owned))
    }

    /// Of a Monday, or of the week.
    fn figure(limit: &Limit) -> u32 {
        match limit.terms.allowance {
            Allowance::Day([monday, ..]) => monday.map_or(0, Minutes::get),
            Allowance::Week(minutes) => minutes,
        }
    }

    fn refused(journal: &mut Journal, terms: &Terms, replaces: Option<&LimitId>) -> JournalError {
        let before = dump_with_changes(journal);
        let answer = journal.set_limit(&evening(), terms, replaces, Weekday::Mon);
        assert_eq!(dump_with_changes(journal), before);
        answer.unwrap_err()
    }

    const MONDAY: &str = "2026-11-16T12:00:00Z";
    const THURSDAY: &str = "2026-11-19T12:00:00Z";

    #[test]
    fn a_change_ends_one_limit_and_starts_another() {
        let mut journal = journal();
        let first = set_limit(&mut journal, &moment(MONDAY), &a_day(Scope::All, 120), None);
        assert_eq!(spans(&journal), [span(120, "2026-11-16", None)]);
        let terms = a_day(Scope::All, 60);
        let second = set_limit(&mut journal, &moment(THURSDAY), &terms, Some(&first));
        assert_eq!(
            spans(&journal),
            [
                span(120, "2026-11-16", Some("2026-11-19")),
                span(60, "2026-11-19", None)
            ]
        );
        let limits = journal.limits().unwrap();
        assert_eq!(limits[0].replaces, None);
        assert_eq!(limits[1].replaces, Some(first));

        // Every day has the limit of that day, the day of the change the new one.
        let on = |text: &str| -> Vec<u32> {
            let of_day = |limit: &Limit| limit.minutes_on(day(text));
            limits.iter().filter_map(of_day).map(Minutes::get).collect()
        };
        assert!(on("2026-11-15").is_empty());
        assert_eq!(on("2026-11-16"), [120]);
        assert_eq!(on("2026-11-18"), [120]);
        assert_eq!(on("2026-11-19"), [60]);
        assert_eq!(on("2027-11-19"), [60]);

        journal.end_limit(&evening(), &second).unwrap();
        assert_eq!(journal.limit_on(&Scope::All, Period::Day).unwrap(), None);
        assert_eq!(
            spans(&journal)[1],
            span(60, "2026-11-19", Some("2026-11-23"))
        );
    }

    #[test]
    fn only_a_limit_in_force_can_be_ended_or_changed() {
        let mut journal = journal();
        let ended = set_limit(&mut journal, &moment(MONDAY), &a_day(Scope::All, 120), None);
        journal.end_limit(&moment(THURSDAY), &ended).unwrap();
        let before = dump_with_changes(&journal);
        for id in [ended, "nothing".to_owned().into()] {
            let error = journal.end_limit(&evening(), &id).unwrap_err();
            assert_eq!(error.code(), "no-limit");
            let error = refused(&mut journal, &a_day(Scope::All, 60), Some(&id));
            assert_eq!(error.code(), "no-limit");
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    /// A changed limit knows all that it came from, and none of them stays in force.
    #[test]
    fn changes_are_a_chain() {
        let mut journal = journal();
        let mut last = None;
        for (hour, terms) in [
            (12, a_day(Scope::All, 120)),
            (13, weekdays_and_weekends(Scope::All, 60, 90)),
            (14, a_week(Scope::All, 420)),
            (15, a_week(scope(&journal, &["X"]), 60)),
        ] {
            let now = moment(&format!("2026-11-16T{hour}:00:00Z"));
            last = Some(set_limit(&mut journal, &now, &terms, last.as_ref()));
        }
        let limits = journal.limits().unwrap();
        for pair in limits.windows(2) {
            assert_eq!(pair[1].replaces.as_ref(), Some(&pair[0].id));
        }
        let in_force: Vec<bool> = limits.iter().map(|limit| limit.ends_on.is_none()).collect();
        assert_eq!(in_force, [false, false, false, true]);
        // All on one day, so the ones before the last were for no day.
        let for_a_day: Vec<bool> = limits.iter().map(Limit::was_for_a_day).collect();
        assert_eq!(for_a_day, in_force);
        let on_the_day = limits
            .iter()
            .filter(|limit| limit.is_for(day("2026-11-16")));
        assert_eq!(on_the_day.count(), 1);
    }

    #[test]
    fn the_same_limit_again_is_no_change() {
        let mut journal = journal();
        let terms = weekdays_and_weekends(scope(&journal, &["X", "TikTok"]), 40, 90);
        let id = set_limit(&mut journal, &moment(MONDAY), &terms, None);
        let before = dump_with_changes(&journal);
        let again = journal.set_limit(&moment(THURSDAY), &terms, Some(&id), Weekday::Mon);
        assert_eq!(again.unwrap(), None);
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[rstest]
    #[case::all(&[], &[])]
    #[case::one(&["X"], &["X"])]
    #[case::in_another_order(&["X", "TikTok"], &["TikTok", "X"])]
    #[case::named_twice(&["X", "TikTok"], &["X", "TikTok", "X"])]
    fn one_limit_on_the_same_platforms_and_period(#[case] known: &[&str], #[case] new: &[&str]) {
        let mut journal = journal();
        let (known, new) = (scope(&journal, known), scope(&journal, new));
        let (day, week) = (a_day(known.clone(), 60), a_week(known, 420));
        let by_day = set_limit(&mut journal, &evening(), &day, None);
        let by_week = set_limit(&mut journal, &evening(), &week, None);
        for (terms, same) in [
            (weekdays_and_weekends(new.clone(), 0, 30), &by_day),
            (a_week(new.clone(), 60), &by_week),
        ] {
            let error = refused(&mut journal, &terms, None);
            assert!(
                matches!(&error, JournalError::LimitExists { limit } if limit == same),
                "{error:?}"
            );
        }
        // Once it has ended there is room for another one.
        journal.end_limit(&evening(), &by_day).unwrap();
        set_limit(&mut journal, &evening(), &a_day(new, 30), None);
    }

    #[test]
    fn scopes_have_limits_of_their_own() {
        let mut journal = journal();
        let names: [&[&str]; 4] = [&[], &["TikTok"], &["X"], &["TikTok", "X"]];
        let scopes = names.map(|names| scope(&journal, names));
        let mut ids = vec![];
        for (n, scope) in (1..).zip(&scopes) {
            let terms = a_day(scope.clone(), n * 10);
            ids.push(set_limit(&mut journal, &moment(MONDAY), &terms, None));
        }
        let changed = a_day(scopes[1].clone(), 45);
        set_limit(&mut journal, &moment(THURSDAY), &changed, Some(&ids[1]));
        let figures = scopes.map(|scope| {
            let limit = journal.limit_on(&scope, Period::Day).unwrap();
            figure(&limit.unwrap())
        });
        assert_eq!(figures, [10, 45, 30, 40]);
        assert_eq!(journal.limits().unwrap().len(), 5);
    }

    #[test]
    fn a_change_can_be_to_other_platforms_but_not_to_those_of_another_limit() {
        let mut journal = journal();
        let (x, tiktok) = (scope(&journal, &["X"]), scope(&journal, &["TikTok"]));
        let both = scope(&journal, &["X", "TikTok"]);
        let on_x = set_limit(&mut journal, &evening(), &a_day(x.clone(), 20), None);
        let on_tiktok = set_limit(&mut journal, &evening(), &a_day(tiktok.clone(), 40), None);
        let error = refused(&mut journal, &a_day(tiktok.clone(), 20), Some(&on_x));
        assert!(matches!(error, JournalError::LimitExists { limit } if limit == on_tiktok));

        set_limit(&mut journal, &evening(), &a_day(both, 50), Some(&on_x));
        assert_eq!(journal.limit_on(&x, Period::Day).unwrap(), None);
        let untouched = journal.limit_on(&tiktok, Period::Day).unwrap().unwrap();
        assert_eq!(untouched.id, on_tiktok);
    }

    #[test]
    fn only_platforms_in_use_can_be_limited() {
        let mut journal = journal();
        let nowhere = Scope::of([id_of(&journal, "X"), "nowhere".to_owned().into()]);
        let error = refused(&mut journal, &a_day(nowhere.unwrap(), 5), None);
        assert_eq!(error.code(), "unknown-platform");

        let both = scope(&journal, &["X", "TikTok"]);
        let limit = set_limit(&mut journal, &evening(), &a_day(both.clone(), 50), None);
        let x = id_of(&journal, "X");
        journal.archive_platform(&evening(), &x).unwrap();
        for replaces in [None, Some(&limit)] {
            let error = refused(&mut journal, &a_day(both.clone(), 5), replaces);
            assert!(matches!(error, JournalError::PlatformArchived { name } if name == "X"));
        }
        // What is there stays, and can be ended.
        journal.end_limit(&evening(), &limit).unwrap();
    }

    #[rstest]
    #[case("2026-11-15", None)] // before it
    #[case("2026-11-16", Some(40))] // Monday
    #[case("2026-11-20", Some(40))] // Friday
    #[case("2026-11-21", None)] // Saturday is left open
    #[case("2026-11-25", None)] // ended
    fn a_limit_has_the_figure_of_the_weekday(#[case] on: &str, #[case] expected: Option<u32>) {
        let mut journal = journal();
        let terms = weekdays_and_weekends(Scope::All, 40, 0);
        let id = set_limit(&mut journal, &moment(MONDAY), &terms, None);
        journal
            .end_limit(&moment("2026-11-25T12:00:00Z"), &id)
            .unwrap();
        let limit = journal.limits().unwrap().remove(0);
        assert_eq!(limit.minutes_on(day(on)).map(Minutes::get), expected);
    }

    /// Whatever is not for any day of the span is left in the file.
    #[test]
    fn the_limits_of_a_span_are_those_in_force_on_any_of_its_days() {
        let mut journal = journal();
        let mut last = None;
        for (at, n) in [
            ("2026-11-02T12:00:00Z", 30),
            ("2026-11-10T12:00:00Z", 60),
            ("2026-11-10T13:00:00Z", 50),
            ("2026-11-19T12:00:00Z", 20),
        ] {
            let terms = a_day(Scope::All, n);
            last = Some(set_limit(&mut journal, &moment(at), &terms, last.as_ref()));
        }
        let limits = journal.limits().unwrap();
        assert_eq!(limits.len(), 4);
        for (first, length) in [
            (1, 1),
            (1, 2),
            (3, 8),
            (9, 1),
            (9, 2),
            (10, 1),
            (12, 8),
            (19, 30),
        ] {
            let first = day(&format!("2026-11-{first:02}"));
            let days: Vec<NaiveDate> = first.iter_days().take(length).collect();
            let last = days[length - 1];
            let expected: Vec<&Limit> = limits
                .iter()
                .filter(|limit| days.iter().any(|day| limit.is_for(*day)))
                .collect();
            let found = between(&journal.connection, first, last).unwrap();
            let found: Vec<&Limit> = found.iter().filter(|limit| limit.was_for_a_day()).collect();
            assert_eq!(found, expected, "{first} {last}");
        }
    }
}
