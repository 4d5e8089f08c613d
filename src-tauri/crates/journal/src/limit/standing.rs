//! How days and weeks stand to a limit.

use crate::{Allowance, DayLog, Limit, Minutes, Terms};

/// How a day or a week stands to a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// At or under it.
    Within,
    /// Over it.
    Over,
    /// Not logged; for a week: not logged on every day, and not over yet. It is in no count.
    NotLogged,
    /// Paused; for a week: in part, and not over. It is in no count.
    Paused,
}

impl Standing {
    /// How a day with so many `minutes` stands to `limit`.
    #[must_use]
    pub fn of(minutes: Option<u32>, limit: Minutes) -> Self {
        match minutes {
            None => Self::NotLogged,
            Some(minutes) if minutes > limit.get() => Self::Over,
            Some(_) => Self::Within,
        }
    }
}

/// Days, or weeks, counted against a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Logged, and at or under the limit.
    pub within: usize,
    /// Logged, and over it.
    pub over: usize,
    /// Not logged: neither.
    pub not_logged: usize,
    /// Paused: neither.
    pub paused: usize,
}

impl Tally {
    /// The logged ones.
    #[must_use]
    pub fn counted(self) -> usize {
        self.within + self.over
    }
}

impl FromIterator<Standing> for Tally {
    fn from_iter<I: IntoIterator<Item = Standing>>(standings: I) -> Self {
        let mut tally = Self::default();
        for standing in standings {
            match standing {
                Standing::Within => tally.within += 1,
                Standing::Over => tally.over += 1,
                Standing::NotLogged => tally.not_logged += 1,
                Standing::Paused => tally.paused += 1,
            }
        }
        tally
    }
}

impl Terms {
    /// How `day` stands to them; nothing when its weekday is left open, or they are on whole weeks.
    #[must_use]
    pub fn standing_of_day(&self, day: &DayLog) -> Option<Standing> {
        let minutes = self.allowance.minutes_on(day.day)?;
        if day.paused {
            return Some(Standing::Paused);
        }
        Some(Standing::of(self.scope.minutes_of(day), minutes))
    }

    /// How the days of one week stand to a budget for the week; nothing when they are on days.
    ///
    /// What is logged is enough to say that a week is over. That it was within can only be said
    /// when every day is logged: a day that isn't may have been a long one.
    #[must_use]
    pub fn standing_of_week(&self, days: &[DayLog]) -> Option<Standing> {
        let Allowance::Week(budget) = self.allowance else {
            return None;
        };
        let counted = || days.iter().filter(|day| !day.paused);
        let spent: u32 = counted().filter_map(|day| self.scope.minutes_of(day)).sum();
        if spent > budget {
            Some(Standing::Over)
        } else if days.iter().any(|day| day.paused) {
            Some(Standing::Paused)
        } else if counted().all(|day| self.scope.minutes_of(day).is_some()) {
            Some(Standing::Within)
        } else {
            Some(Standing::NotLogged)
        }
    }
}

impl Limit {
    /// How `days` stand to it: day by day, or for a budget the whole of them as one week. Days that
    /// it is not for are left out; days that are paused or not logged are in no count.
    #[must_use]
    pub fn tally(&self, days: &[DayLog]) -> Tally {
        match self.terms.allowance {
            Allowance::Day(_) => days
                .iter()
                .filter(|day| self.is_for(day.day))
                .filter_map(|day| self.terms.standing_of_day(day))
                .collect(),
            Allowance::Week(_) if !days.iter().any(|day| self.is_for(day.day)) => Tally::default(),
            Allowance::Week(_) => {
                let counted = days.iter().filter(|day| self.counts_in_week(day.day));
                let counted: Vec<DayLog> = counted.cloned().collect();
                let standing = self.terms.standing_of_week(&counted);
                // A budget that is for a part of the week only can be over it, but not within it.
                let is_whole = counted.len() == days.len();
                standing
                    .map(|standing| match standing {
                        Standing::Within if !is_whole => Standing::NotLogged,
                        other => other,
                    })
                    .into_iter()
                    .collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{
        a_day, a_week, day, evening, journal, log, minutes, moment, scope, set_limit,
        weekdays_and_weekends,
    };
    use crate::{Journal, Scope};

    #[rstest]
    #[case(None, Standing::NotLogged)]
    #[case(Some(0), Standing::Within)]
    #[case(Some(60), Standing::Within)]
    #[case(Some(61), Standing::Over)]
    fn a_day_stands_to_a_limit(#[case] spent: Option<u32>, #[case] standing: Standing) {
        assert_eq!(Standing::of(spent, minutes(60)), standing);
    }

    /// A week from Monday, 16 November, with so many minutes of TikTok each day.
    fn week(minutes: [Option<u32>; 7], pause: Option<(&str, &str)>) -> (Journal, Vec<DayLog>) {
        let mut journal = journal();
        for (n, minutes) in (16..).zip(minutes) {
            if let Some(minutes) = minutes {
                log(&mut journal, &format!("2026-11-{n}"), "TikTok", minutes);
            }
        }
        if let Some((first, last)) = pause {
            journal.pause(&evening(), day(first), day(last)).unwrap();
        }
        let days = journal.days(day("2026-11-16"), day("2026-11-22")).unwrap();
        (journal, days)
    }

    const LOGGED: [Option<u32>; 7] = [Some(10); 7];

    #[rstest]
    #[case::exactly(LOGGED, None, 70, Standing::Within)]
    #[case::a_minute_more(LOGGED, None, 69, Standing::Over)]
    #[case::not_all_logged([Some(1), None, Some(1), Some(1), Some(1), Some(1), Some(1)], None, 69, Standing::NotLogged)]
    #[case::known_to_be_over([Some(70), None, None, None, None, None, None], None, 69, Standing::Over)]
    #[case::not_logged([None; 7], None, 1, Standing::NotLogged)]
    #[case::nothing_spent([Some(0); 7], None, 1, Standing::Within)]
    #[case::paused_in_part(LOGGED, Some(("2026-11-20", "2026-11-30")), 40, Standing::Paused)]
    #[case::over_all_the_same(LOGGED, Some(("2026-11-20", "2026-11-30")), 39, Standing::Over)]
    #[case::paused(LOGGED, Some(("2026-11-01", "2026-11-30")), 1, Standing::Paused)]
    fn a_week_stands_to_a_budget(
        #[case] minutes: [Option<u32>; 7],
        #[case] pause: Option<(&str, &str)>,
        #[case] budget: u32,
        #[case] standing: Standing,
    ) {
        let (_, days) = week(minutes, pause);
        let terms = a_week(Scope::All, budget);
        assert_eq!(terms.standing_of_week(&days), Some(standing));
        assert_eq!(terms.standing_of_day(&days[0]), None, "it is on weeks");
        assert_eq!(a_day(Scope::All, 10).standing_of_week(&days), None);
    }

    fn tally(within: usize, over: usize, not_logged: usize, paused: usize) -> Tally {
        Tally {
            within,
            over,
            not_logged,
            paused,
        }
    }

    #[test]
    fn days_that_are_not_logged_are_in_no_count() {
        let mut journal = journal();
        log(&mut journal, "2026-11-15", "TikTok", 600); // before the limit
        log(&mut journal, "2026-11-16", "TikTok", 60);
        log(&mut journal, "2026-11-17", "TikTok", 61);
        log(&mut journal, "2026-11-18", "TikTok", 0);
        log(&mut journal, "2026-11-19", "X", 600); // TikTok isn't logged
        let monday = moment("2026-11-16T12:00:00Z");
        for names in [&["TikTok"] as &[&str], &[]] {
            let terms = a_day(scope(&journal, names), 60);
            set_limit(&mut journal, &monday, &terms, None);
        }
        let days = journal.days(day("2026-11-15"), day("2026-11-20")).unwrap();
        let limits = journal.limits().unwrap();
        let of = |named: bool| {
            let limit = limits
                .iter()
                .find(|limit| limit.scope().platforms().is_empty() != named);
            limit.unwrap().tally(&days)
        };
        assert_eq!(of(true), tally(2, 1, 2, 0));
        assert_eq!(of(true).counted(), 3);
        assert_eq!(of(false), tally(2, 2, 1, 0));
    }

    /// 40 minutes on weekdays, weekends left open, Tuesday paused.
    #[test]
    fn open_weekdays_and_paused_days_are_in_no_count() {
        let minutes = [40, 500, 41, 0, 40, 500, 500].map(Some);
        let (mut journal, days) = week(minutes, Some(("2026-11-17", "2026-11-17")));
        let monday = moment("2026-11-16T12:00:00Z");
        let terms = weekdays_and_weekends(Scope::All, 40, 0);
        set_limit(&mut journal, &monday, &terms, None);
        let limit = journal.limits().unwrap().remove(0);
        assert_eq!(limit.tally(&days), tally(3, 1, 0, 1));
        assert_eq!(limit.tally(&days).counted(), 4);
    }

    #[test]
    fn a_week_is_one_in_the_count_of_a_budget() {
        let (mut journal, days) = week(LOGGED, None);
        let now = moment("2026-11-02T12:00:00Z");
        set_limit(&mut journal, &now, &a_week(Scope::All, 70), None);
        let limit = journal.limits().unwrap().remove(0);
        assert_eq!(limit.tally(&days), tally(1, 0, 0, 0));
        let week = journal.week(day("2026-11-16")).unwrap();
        assert_eq!(week.limits, [(limit, tally(1, 0, 0, 0))]);
    }

    /// Changed on a Thursday: what it was before can only be over, what it is now is on all of the
    /// week, and neither is on another week.
    #[rstest]
    #[case(300, 70, tally(0, 0, 1, 0), tally(1, 0, 0, 0))]
    #[case(29, 69, tally(0, 1, 0, 0), tally(0, 1, 0, 0))]
    fn a_changed_budget_goes_on_with_the_week(
        #[case] before: u32,
        #[case] after: u32,
        #[case] of_before: Tally,
        #[case] of_after: Tally,
    ) {
        let (mut journal, days) = week(LOGGED, None);
        let first = moment("2026-11-02T12:00:00Z");
        let old = set_limit(&mut journal, &first, &a_week(Scope::All, before), None);
        let thursday = moment("2026-11-19T12:00:00Z");
        let terms = a_week(Scope::All, after);
        set_limit(&mut journal, &thursday, &terms, Some(&old));
        let limits = journal.limits().unwrap();
        assert_eq!(limits[0].tally(&days), of_before);
        assert_eq!(limits[1].tally(&days), of_after);
        let earlier = journal.days(day("2026-11-09"), day("2026-11-15")).unwrap();
        assert_eq!(limits[0].tally(&earlier), tally(0, 0, 1, 0));
        assert_eq!(limits[1].tally(&earlier), Tally::default());
    }
}
