//! A limit over the last weeks.

use chrono::{Days, NaiveDate};

use crate::{Allowance, DayLog, Journal, JournalError, Limit, LimitId, Standing, Tally};

/// How many weeks a limit is looked back on.
const WEEKS: u64 = 8;

/// How one week stood to a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitWeek {
    /// Its first day.
    pub start: NaiveDate,
    /// Its days, counted against the limit of their time; for a budget the week itself.
    pub tally: Tally,
    /// What is logged on the days that count, in minutes; nothing when none is.
    pub spent: Option<u32>,
    /// Whether every day of it is paused.
    pub paused: bool,
}

impl Journal {
    /// Eight weeks, the last one starting on `last_start`: how each stood to `limit`, and before
    /// that to the limits that it was set in place of.
    ///
    /// # Errors
    /// What the database says.
    pub fn limit_weeks(
        &self,
        limit: &Limit,
        last_start: NaiveDate,
    ) -> Result<Vec<LimitWeek>, JournalError> {
        let chain = chain(&self.limits()?, &limit.id);
        let first = last_start
            .checked_sub_days(Days::new(7 * (WEEKS - 1)))
            .unwrap_or(last_start);
        let last = last_start
            .checked_add_days(Days::new(6))
            .unwrap_or(NaiveDate::MAX);
        let days = self.days(first, last)?;
        Ok(days.chunks(7).map(|week| week_of(&chain, week)).collect())
    }
}

/// A limit and the ones that it came from, latest first.
fn chain(limits: &[Limit], id: &LimitId) -> Vec<Limit> {
    let mut chain: Vec<Limit> = Vec::new();
    let mut next = Some(id);
    while let Some(limit) = next.and_then(|id| limits.iter().find(|limit| limit.id == *id)) {
        chain.push(limit.clone());
        next = limit.replaces.as_ref();
    }
    chain
}

fn week_of(chain: &[Limit], week: &[DayLog]) -> LimitWeek {
    let of_day = |day: &DayLog| chain.iter().find(|limit| limit.is_for(day.day));
    let counted: Vec<&DayLog> = week
        .iter()
        .filter(|day| of_day(day).is_some() && !day.paused)
        .collect();
    let minutes: Vec<u32> = counted
        .iter()
        .filter_map(|day| of_day(day)?.scope().minutes_of(day))
        .collect();
    LimitWeek {
        start: week.first().map_or(NaiveDate::MIN, |day| day.day),
        tally: tally(chain, week),
        spent: (!minutes.is_empty()).then(|| minutes.iter().sum()),
        paused: week.iter().all(|day| day.paused),
    }
}

/// Day by day; a budget, by the limit that was in force at the end of the week.
fn tally(chain: &[Limit], week: &[DayLog]) -> Tally {
    let last = week
        .iter()
        .rev()
        .find_map(|day| chain.iter().find(|limit| limit.is_for(day.day)));
    match last {
        Some(limit) if matches!(limit.terms.allowance, Allowance::Week(_)) => limit.tally(week),
        _ => {
            let standing = |day: &DayLog| -> Option<Standing> {
                let limit = chain.iter().find(|limit| limit.is_for(day.day))?;
                limit.terms.standing_of_day(day)
            };
            week.iter().filter_map(standing).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scope;
    use crate::testing::{
        a_day, a_week, day, evening, journal, log, moment, scope, set_limit, weekdays_and_weekends,
    };

    const LAST: &str = "2026-11-16";

    fn limit(journal: &Journal, id: &LimitId) -> Limit {
        let limits = journal.limits().unwrap().into_iter();
        limits.into_iter().find(|limit| limit.id == *id).unwrap()
    }

    fn weeks(journal: &Journal, id: &LimitId) -> Vec<LimitWeek> {
        let limit = limit(journal, id);
        journal.limit_weeks(&limit, day(LAST)).unwrap()
    }

    fn tally(within: usize, over: usize, not_logged: usize, paused: usize) -> Tally {
        Tally {
            within,
            over,
            not_logged,
            paused,
        }
    }

    fn at(day: &str) -> crate::Moment {
        moment(&format!("{day}T12:00:00Z"))
    }

    #[test]
    fn there_are_eight_weeks_and_the_last_is_the_one_asked_for() {
        let mut journal = journal();
        let id = set_limit(&mut journal, &evening(), &a_day(Scope::All, 60), None);
        let weeks = weeks(&journal, &id);
        let starts: Vec<String> = weeks.iter().map(|week| week.start.to_string()).collect();
        assert_eq!(starts.len(), 8);
        assert_eq!(starts[0], "2026-09-28");
        assert_eq!(starts[7], LAST);
        // It was for none of these days yet, so it says nothing about them.
        for week in weeks {
            assert_eq!(week.tally, Tally::default());
            assert_eq!((week.spent, week.paused), (None, false));
        }
    }

    #[test]
    fn a_week_is_judged_by_the_limits_of_its_days() {
        let mut journal = journal();
        let all = |n| a_day(Scope::All, n);
        let first = set_limit(&mut journal, &at("2026-11-03"), &all(60), None);
        let second = set_limit(&mut journal, &at("2026-11-18"), &all(30), Some(&first));
        // A change of platforms is a change of the same limit.
        let x = a_day(scope(&journal, &["X"]), 20);
        let third = set_limit(&mut journal, &at("2026-11-21"), &x, Some(&second));
        for (on, name, n) in [
            ("2026-11-02", "X", 600), // before there was any
            ("2026-11-04", "X", 60),
            ("2026-11-16", "X", 61),
            ("2026-11-17", "X", 45),
            ("2026-11-18", "X", 45),
            ("2026-11-20", "X", 30),
            ("2026-11-21", "X", 20),
            ("2026-11-21", "TikTok", 600),
            ("2026-11-22", "TikTok", 600),
        ] {
            log(&mut journal, on, name, n);
        }
        let of_third = weeks(&journal, &third);
        assert_eq!(of_third[7].tally, tally(3, 2, 2, 0));
        assert_eq!(of_third[7].spent, Some(61 + 45 + 45 + 30 + 20));
        assert_eq!(of_third[6].tally, tally(0, 0, 7, 0));
        assert_eq!(of_third[6].spent, None);
        assert_eq!(of_third[5].tally, tally(1, 0, 5, 0));
        assert_eq!(of_third[5].spent, Some(60));
        assert_eq!(of_third[4].tally, Tally::default());

        // Seen from an earlier one, what came after it is not there.
        let of_first = weeks(&journal, &first);
        assert_eq!(of_first[7].tally, tally(1, 1, 0, 0));
        assert_eq!(of_first[5], of_third[5]);
    }

    #[test]
    fn another_limit_on_the_same_is_no_history() {
        let mut journal = journal();
        let all = |n| a_day(Scope::All, n);
        let first = set_limit(&mut journal, &at("2026-11-02"), &all(60), None);
        journal.end_limit(&at("2026-11-16"), &first).unwrap();
        let second = set_limit(&mut journal, &at("2026-11-18"), &all(30), None);
        log(&mut journal, "2026-11-10", "X", 20);
        log(&mut journal, "2026-11-16", "X", 20);
        log(&mut journal, "2026-11-18", "X", 20);
        let weeks = weeks(&journal, &second);
        assert_eq!(weeks[7].tally, tally(1, 0, 4, 0));
        assert_eq!(weeks[7].spent, Some(20));
        assert_eq!(weeks[6].tally, Tally::default());
    }

    #[test]
    fn paused_days_and_open_weekdays_are_in_no_count() {
        let mut journal = journal();
        let terms = weekdays_and_weekends(Scope::All, 30, 0);
        let id = set_limit(&mut journal, &at("2026-11-02"), &terms, None);
        for n in 9..=22 {
            log(&mut journal, &format!("2026-11-{n:02}"), "X", n);
        }
        journal
            .pause(&evening(), day("2026-11-09"), day("2026-11-17"))
            .unwrap();
        let weeks = weeks(&journal, &id);
        assert_eq!(weeks[7].tally, tally(3, 0, 0, 2));
        assert_eq!(weeks[7].spent, Some(18 + 19 + 20 + 21 + 22));
        assert!(!weeks[7].paused);
        assert_eq!(weeks[6].tally, tally(0, 0, 0, 5));
        assert_eq!((weeks[6].spent, weeks[6].paused), (None, true));
    }

    #[test]
    fn a_budget_counts_weeks() {
        let mut journal = journal();
        let id = set_limit(
            &mut journal,
            &at("2026-11-02"),
            &a_week(Scope::All, 70),
            None,
        );
        for n in 2..=15 {
            log(
                &mut journal,
                &format!("2026-11-{n:02}"),
                "X",
                if n < 9 { 10 } else { 11 },
            );
        }
        log(&mut journal, "2026-11-16", "X", 70);
        let weeks = weeks(&journal, &id);
        assert_eq!(
            (weeks[5].tally, weeks[5].spent),
            (tally(1, 0, 0, 0), Some(70))
        );
        assert_eq!(
            (weeks[6].tally, weeks[6].spent),
            (tally(0, 1, 0, 0), Some(77))
        );
        assert_eq!(
            (weeks[7].tally, weeks[7].spent),
            (tally(0, 0, 1, 0), Some(70))
        );
        assert_eq!((weeks[4].tally, weeks[4].spent), (Tally::default(), None));
    }

    #[test]
    fn the_edges_of_the_calendar_are_weeks_too() {
        let mut journal = journal();
        let id = set_limit(&mut journal, &evening(), &a_week(Scope::All, 70), None);
        let limit = limit(&journal, &id);
        for edge in [NaiveDate::MIN, NaiveDate::MAX] {
            journal.limit_weeks(&limit, edge).unwrap();
        }
    }
}
