//! How far along a limit is now, the running timer included.

use chrono::{DateTime, NaiveDate, TimeZone, Utc, Weekday};

use crate::{
    Allowance, DayBoundary, DayLog, Journal, JournalError, Limit, Timer, day_of, first_day_of_week,
};

/// How far along a limit is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The limit.
    pub limit: Limit,
    /// The day that it is counted over, or the first day of the week.
    pub from: NaiveDate,
    /// What is logged and timed, in seconds.
    pub spent: i64,
    /// What it allows, in seconds.
    pub allowed: i64,
}

impl Progress {
    /// Whether it is reached: nothing of it is left.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.spent >= self.allowed
    }

    /// Whether four fifths of it are spent.
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.spent >= self.four_fifths()
    }

    /// Four fifths of what it allows, in seconds.
    pub(crate) fn four_fifths(&self) -> i64 {
        self.allowed * 4 / 5
    }

    /// Of a limit on `days`, which end with today; nothing when today is paused or left open.
    pub(crate) fn of(
        limit: &Limit,
        days: &[DayLog],
        timed: &[(NaiveDate, i64)],
        week_start: Weekday,
    ) -> Option<Self> {
        let today = days.last().filter(|today| !today.paused)?;
        let (from, allowed) = match limit.terms.allowance {
            Allowance::Day(_) => (today.day, limit.minutes_on(today.day)?.get()),
            Allowance::Week(budget) => (first_day_of_week(today.day, week_start), budget),
        };
        let counted = days
            .iter()
            .filter(|day| day.day >= from && limit.counts_in_week(day.day) && !day.paused);
        let spent = counted.map(|day| {
            let logged = limit.scope().minutes_of(day).unwrap_or_default();
            let timed = timed.iter().filter(|(of, _)| *of == day.day);
            i64::from(logged) * 60 + timed.map(|(_, seconds)| seconds).sum::<i64>()
        });
        Some(Self {
            from,
            spent: spent.sum(),
            allowed: i64::from(allowed) * 60,
            limit: limit.clone(),
        })
    }
}

/// The seconds of a running timer by day, if they count towards `limit`.
pub(crate) fn timed_for(
    limit: &Limit,
    timer: Option<&Timer>,
    seconds: &[(NaiveDate, i64)],
) -> Vec<(NaiveDate, i64)> {
    match timer {
        Some(timer) if limit.scope().covers(&timer.platform) => seconds.to_vec(),
        _ => vec![],
    }
}

impl Journal {
    /// How far along each limit in force is, first set first. A timer that has to ask what to keep
    /// is not in it; one that runs is, on top of what is logged for the day.
    ///
    /// # Errors
    /// What the database says.
    pub fn progress<Z: TimeZone>(
        &self,
        now: DateTime<Utc>,
        zone: &Z,
        boundary: DayBoundary,
        week_start: Weekday,
    ) -> Result<Vec<Progress>, JournalError> {
        let today = day_of(now, zone, boundary);
        let days = self.days(first_day_of_week(today, week_start), today)?;
        let timer = self.timer()?.filter(|timer| !timer.asks(now));
        let seconds = timer
            .as_ref()
            .map_or_else(Vec::new, |timer| timer.seconds_by_day(now, zone, boundary));
        let limits = self.limits()?.into_iter();
        Ok(limits
            .filter(|limit| limit.is_for(today))
            .filter_map(|limit| {
                let timed = timed_for(&limit, timer.as_ref(), &seconds);
                Progress::of(&limit, &days, &timed, week_start)
            })
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Amsterdam;
    use rstest::rstest;

    use super::*;
    use crate::testing::{
        a_day, a_week, at, day, evening, id_of, journal, log, moment, scope, set_limit,
        weekdays_and_weekends,
    };
    use crate::{Scope, Terms};

    /// (first day, spent, allowed) of each limit, in seconds.
    fn progress(journal: &Journal, now: &str) -> Vec<(String, i64, i64)> {
        journal
            .progress(at(now), &Amsterdam, DayBoundary::default(), Weekday::Mon)
            .unwrap()
            .into_iter()
            .map(|progress| (progress.from.to_string(), progress.spent, progress.allowed))
            .collect()
    }

    fn is(from: &str, spent: i64, allowed: i64) -> Vec<(String, i64, i64)> {
        vec![(from.to_owned(), spent * 60, allowed * 60)]
    }

    fn with_limit(terms: impl FnOnce(&Journal) -> Terms) -> Journal {
        let mut journal = journal();
        let terms = terms(&journal);
        let start = moment("2026-11-03T12:00:00Z");
        set_limit(&mut journal, &start, &terms, None);
        journal
    }

    const NOW: &str = "2026-11-23T20:30:00Z";

    #[rstest]
    #[case(47, false, false)]
    #[case(48, true, false)]
    #[case(59, true, false)]
    #[case(60, true, true)]
    #[case(61, true, true)]
    fn near_is_four_fifths_and_reached_is_all_of_it(
        #[case] spent: u32,
        #[case] near: bool,
        #[case] reached: bool,
    ) {
        let mut journal = with_limit(|_| a_day(Scope::All, 60));
        log(&mut journal, "2026-11-23", "X", spent);
        let boundary = DayBoundary::default();
        let progress = journal.progress(at(NOW), &Amsterdam, boundary, Weekday::Mon);
        let progress = progress.unwrap().remove(0);
        assert_eq!((progress.is_near(), progress.is_reached()), (near, reached));
    }

    #[test]
    fn each_weekday_has_its_figure_and_an_open_one_none() {
        let mut journal = with_limit(|_| weekdays_and_weekends(Scope::All, 40, 0));
        log(&mut journal, "2026-11-23", "X", 15);
        assert_eq!(progress(&journal, NOW), is("2026-11-23", 15, 40));
        assert_eq!(progress(&journal, "2026-11-22T12:00:00Z"), []);
        // The night after Friday is still Friday's.
        let night = "2026-11-21T02:59:59Z";
        assert_eq!(progress(&journal, night), is("2026-11-20", 0, 40));
    }

    #[test]
    fn a_budget_that_is_changed_goes_on_where_it_was() {
        let mut journal = with_limit(|_| a_week(Scope::All, 600));
        log(&mut journal, "2026-11-16", "X", 90);
        let before = journal.limits().unwrap().remove(0).id;
        let thursday = moment("2026-11-19T12:00:00Z");
        let smaller = a_week(Scope::All, 300);
        set_limit(&mut journal, &thursday, &smaller, Some(&before));
        log(&mut journal, "2026-11-20", "X", 30);
        assert_eq!(
            progress(&journal, "2026-11-20T20:30:00Z"),
            is("2026-11-16", 120, 300)
        );
    }

    #[test]
    fn a_week_is_summed_up_from_its_first_day_on() {
        let mut journal = with_limit(|journal| a_week(scope(journal, &["X"]), 300));
        for (on, name, n) in [
            ("2026-11-15", "X", 100),
            ("2026-11-16", "X", 20),
            ("2026-11-18", "X", 30),
            ("2026-11-18", "TikTok", 500),
            ("2026-11-22", "X", 40),
        ] {
            log(&mut journal, on, name, n);
        }
        let sunday = "2026-11-22T12:00:00Z";
        assert_eq!(progress(&journal, sunday), is("2026-11-16", 90, 300));
        assert_eq!(progress(&journal, NOW), is("2026-11-23", 0, 300));
        let paused = day("2026-11-18");
        journal.pause(&evening(), paused, paused).unwrap();
        assert_eq!(progress(&journal, sunday), is("2026-11-16", 60, 300));
    }

    #[test]
    fn a_paused_day_has_no_progress() {
        let mut journal = with_limit(|_| a_day(Scope::All, 40));
        log(&mut journal, "2026-11-23", "X", 15);
        let today = day("2026-11-23");
        journal.pause(&evening(), today, today).unwrap();
        assert_eq!(progress(&journal, NOW), []);
    }

    #[test]
    fn ended_and_later_limits_have_none() {
        let mut journal = with_limit(|_| a_day(Scope::All, 40));
        let id = journal.limits().unwrap()[0].id.clone();
        let end = moment("2026-11-22T12:00:00Z");
        journal.end_limit(&end, &id).unwrap();
        assert_eq!(progress(&journal, NOW), []);
        let before = "2026-11-21T12:00:00Z";
        assert_eq!(progress(&journal, before), is("2026-11-21", 0, 40));
        assert_eq!(progress(&journal, "2026-11-02T12:00:00Z"), []);
    }

    fn start(journal: &mut Journal, at: &str, name: &str) {
        let platform = id_of(journal, name);
        journal
            .start_timer(&moment(at), &Amsterdam, &platform, false)
            .unwrap();
    }

    #[test]
    fn a_running_timer_counts_where_it_belongs() {
        let mut journal = with_limit(|journal| a_day(scope(journal, &["X", "TikTok"]), 60));
        log(&mut journal, "2026-11-23", "TikTok", 30);
        start(&mut journal, "2026-11-23T20:10:00Z", "X");
        assert_eq!(progress(&journal, NOW), is("2026-11-23", 50, 60));
        let running = journal.progress(
            at("2026-11-23T20:10:07Z"),
            &Amsterdam,
            DayBoundary::default(),
            Weekday::Mon,
        );
        assert_eq!(running.unwrap()[0].spent, 30 * 60 + 7);
        // Without a sign of life for too long, nobody knows.
        let late = "2026-11-23T20:40:01Z";
        assert_eq!(progress(&journal, late), is("2026-11-23", 30, 60));
    }

    #[test]
    fn a_timer_of_another_platform_does_not_count() {
        let mut journal = with_limit(|journal| a_day(scope(journal, &["X"]), 60));
        start(&mut journal, "2026-11-23T20:10:00Z", "TikTok");
        assert_eq!(progress(&journal, NOW), is("2026-11-23", 0, 60));
    }

    /// 20 minutes from ten to four on, of which ten are the next day's.
    #[test]
    fn what_is_timed_across_the_night_counts_on_each_side() {
        let mut journal = with_limit(|_| a_day(Scope::All, 60));
        let week = a_week(Scope::All, 600);
        let later = moment("2026-11-03T12:01:00Z");
        set_limit(&mut journal, &later, &week, None);
        start(&mut journal, "2026-11-20T02:50:00Z", "X");
        let expected = [is("2026-11-20", 10, 60), is("2026-11-16", 20, 600)].concat();
        assert_eq!(progress(&journal, "2026-11-20T03:10:00Z"), expected);
        // From Sunday to Monday it is another week too.
        let now = moment("2026-11-20T03:10:00Z");
        journal.undo(&now, None).unwrap();
        start(&mut journal, "2026-11-23T02:50:00Z", "X");
        let expected = [is("2026-11-23", 10, 60), is("2026-11-23", 10, 600)].concat();
        assert_eq!(progress(&journal, "2026-11-23T03:10:00Z"), expected);
    }
}
