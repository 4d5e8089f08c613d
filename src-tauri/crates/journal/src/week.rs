//! A week: seven days, and the few figures that can be said of them with what they stand on.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::{DayLog, Journal, JournalError, Limit, PlatformId, Tally, limit};

/// A week is compared with the one before only when both have at least this many logged days.
pub const DAYS_TO_COMPARE: usize = 5;

/// Seven days.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// The seven days, in order.
    pub days: Vec<DayLog>,
    /// The limits that were in force on any of them, with how the logged days stand to them;
    /// for a budget, how the week does.
    pub limits: Vec<(Limit, Tally)>,
}

/// The mood of a week: the mean of its days' moods.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekMood {
    /// The mean, 0 to 100.
    pub mean: f64,
    /// The sample standard deviation (divided by n − 1); nothing for a single day.
    pub sd: Option<f64>,
    /// How many days have a mood.
    pub n_days: usize,
}

/// The minutes of one platform in a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformTotal {
    /// The platform.
    pub platform: PlatformId,
    /// The minutes of its logged days together.
    pub minutes: u32,
    /// On how many days it is logged, be it with 0.
    pub n_days: usize,
}

/// The first day of the week that holds `day`, when weeks start on `start`.
///
/// ```
/// use chrono::{NaiveDate, Weekday};
///
/// let sunday = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
/// assert_eq!(journal::first_day_of_week(sunday, Weekday::Mon).to_string(), "2026-11-16");
/// assert_eq!(journal::first_day_of_week(sunday, Weekday::Sun), sunday);
/// ```
#[must_use]
pub fn first_day_of_week(day: NaiveDate, start: Weekday) -> NaiveDate {
    let into = day.weekday().days_since(start);
    day.checked_sub_days(Days::new(into.into())).unwrap_or(day)
}

impl Week {
    /// The first day.
    #[must_use]
    pub fn start(&self) -> NaiveDate {
        self.days.first().map_or(NaiveDate::MIN, |day| day.day)
    }

    /// The days that count: those that are not paused.
    fn counted(&self) -> impl Iterator<Item = &DayLog> {
        self.days.iter().filter(|day| !day.paused)
    }

    /// How many days are paused, and so in no figure of the week.
    #[must_use]
    pub fn paused_days(&self) -> usize {
        self.days.iter().filter(|day| day.paused).count()
    }

    /// How many days have any time logged.
    #[must_use]
    pub fn logged_days(&self) -> usize {
        self.counted().filter(|day| day.is_logged()).count()
    }

    /// The minutes of the logged days together; nothing when there is none.
    #[must_use]
    pub fn total(&self) -> Option<u32> {
        let totals: Vec<u32> = self.counted().filter_map(DayLog::total).collect();
        (!totals.is_empty()).then(|| totals.iter().sum())
    }

    /// The mean minutes of a logged day; nothing when there is none.
    #[must_use]
    pub fn mean_minutes(&self) -> Option<f64> {
        mean(
            &self
                .counted()
                .filter_map(DayLog::total)
                .map(f64::from)
                .collect::<Vec<_>>(),
        )
    }

    /// The week's mood; nothing when no day has one.
    #[must_use]
    pub fn mood(&self) -> Option<WeekMood> {
        let moods: Vec<f64> = self
            .counted()
            .filter_map(|day| Some(day.mood()?.valence))
            .collect();
        Some(WeekMood {
            mean: mean(&moods)?,
            sd: sample_sd(&moods),
            n_days: moods.len(),
        })
    }

    /// The platforms that are logged on any day, most minutes first.
    #[must_use]
    pub fn platform_totals(&self) -> Vec<PlatformTotal> {
        let mut totals: Vec<PlatformTotal> = Vec::new();
        for figure in self.counted().flat_map(|day| &day.figures) {
            match totals
                .iter_mut()
                .find(|total| total.platform == figure.platform)
            {
                Some(total) => {
                    total.minutes += figure.minutes.get();
                    total.n_days += 1;
                }
                None => totals.push(PlatformTotal {
                    platform: figure.platform.clone(),
                    minutes: figure.minutes.get(),
                    n_days: 1,
                }),
            }
        }
        totals.sort_by_key(|total| std::cmp::Reverse(total.minutes));
        totals
    }

    /// How many minutes more a logged day of this week has than one of the week `before`; nothing
    /// when either week has fewer than [`DAYS_TO_COMPARE`] of them.
    #[must_use]
    pub fn compared_with(&self, before: &Self) -> Option<f64> {
        let enough = |week: &Self| week.logged_days() >= DAYS_TO_COMPARE;
        if !enough(self) || !enough(before) {
            return None;
        }
        Some(self.mean_minutes()? - before.mean_minutes()?)
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    let n = u32::try_from(values.len()).ok().filter(|n| *n > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(n))
}

/// `sqrt(Σ (x − mean)² / (n − 1))`: Bessel's correction, as R's `sd` and NumPy's `ddof=1` have it.
fn sample_sd(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let below = u32::try_from(values.len())
        .ok()?
        .checked_sub(1)
        .filter(|n| *n > 0)?;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some((squares / f64::from(below)).sqrt())
}

impl Journal {
    /// The week of seven days from `start` on.
    ///
    /// # Errors
    /// What the database says.
    pub fn week(&self, start: NaiveDate) -> Result<Week, JournalError> {
        let last = start
            .checked_add_days(Days::new(6))
            .unwrap_or(NaiveDate::MAX);
        let days = self.days(start, last)?;
        let in_force = |limit: &Limit| days.iter().any(|day| limit.is_for(day.day));
        let limits = limit::between(&self.connection, start, last)?
            .into_iter()
            .filter(in_force)
            .map(|limit| {
                let tally = limit.tally(&days);
                (limit, tally)
            })
            .collect();
        Ok(Week { days, limits })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::Scope;
    use crate::testing::{a_day, check_in, day, evening, id_of, journal, log, moment, set_limit};

    /// Expected values from `statistics.stdev` of Python.
    #[rstest]
    #[case(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0], Some(2.138_089_935_299_395))]
    #[case(&[1.0, 4.0], Some(2.121_320_343_559_642_4))]
    #[case(&[50.0, 50.0, 50.0], Some(0.0))]
    #[case(&[62.0, 38.0, 71.0, 55.0, 0.0, 100.0, 50.0], Some(30.706_754_336_868_002))]
    #[case(&[50.0], None)]
    #[case(&[], None)]
    fn spread_is_the_sample_standard_deviation(
        #[case] values: &[f64],
        #[case] expected: Option<f64>,
    ) {
        match (sample_sd(values), expected) {
            (Some(sd), Some(expected)) => assert!((sd - expected).abs() < 1e-12, "{sd}"),
            (sd, expected) => assert_eq!(sd, expected),
        }
    }

    #[rstest]
    #[case(Weekday::Mon, "2026-11-23")]
    #[case(Weekday::Tue, "2026-11-24")]
    #[case(Weekday::Wed, "2026-11-25")]
    #[case(Weekday::Thu, "2026-11-19")]
    #[case(Weekday::Fri, "2026-11-20")]
    #[case(Weekday::Sat, "2026-11-21")]
    #[case(Weekday::Sun, "2026-11-22")]
    fn a_week_starts_on_any_weekday(#[case] start: Weekday, #[case] first: &str) {
        let wednesday = day("2026-11-25");
        assert_eq!(first_day_of_week(wednesday, start), day(first));
        for n in 0..7 {
            let first = day(first);
            assert_eq!(first_day_of_week(first + Days::new(n), start), first);
        }
    }

    #[test]
    fn the_edges_of_the_calendar_are_weeks_too() {
        let journal = journal();
        for edge in [NaiveDate::MIN, NaiveDate::MAX] {
            for n in 0..7 {
                let start = first_day_of_week(edge, Weekday::try_from(n).unwrap());
                let week = journal.week(start).unwrap();
                assert_eq!((week.total(), week.mood()), (None, None));
            }
        }
    }

    fn feel(journal: &mut Journal, on: &str, valence: f64) {
        journal
            .check_in(&evening(), day(on), &check_in(Some(valence), None))
            .unwrap();
    }

    #[test]
    fn a_week_says_what_it_stands_on() {
        let mut journal = journal();
        log(&mut journal, "2026-11-15", "X", 500); // the week before
        log(&mut journal, "2026-11-16", "X", 30);
        log(&mut journal, "2026-11-16", "TikTok", 60);
        log(&mut journal, "2026-11-18", "TikTok", 0);
        log(&mut journal, "2026-11-22", "X", 45);
        log(&mut journal, "2026-11-23", "X", 500); // the week after
        feel(&mut journal, "2026-11-16", 40.0);
        feel(&mut journal, "2026-11-16", 60.0);
        feel(&mut journal, "2026-11-17", 80.0);
        feel(&mut journal, "2026-11-23", 0.0);

        let week = journal.week(day("2026-11-16")).unwrap();
        assert_eq!(week.start(), day("2026-11-16"));
        assert_eq!(week.days.len(), 7);
        assert_eq!(week.logged_days(), 3);
        assert_eq!(week.total(), Some(135));
        assert_eq!(week.mean_minutes(), Some(45.0));
        let mood = week.mood().unwrap();
        // A day counts once, however often it was felt.
        assert_eq!((mood.mean, mood.n_days), (65.0, 2));
        assert!((mood.sd.unwrap() - 21.213_203_435_596_427).abs() < 1e-12);
        let totals: Vec<_> = week
            .platform_totals()
            .into_iter()
            .map(|total| (total.platform, total.minutes, total.n_days))
            .collect();
        assert_eq!(
            totals,
            [
                (id_of(&journal, "X"), 75, 2),
                (id_of(&journal, "TikTok"), 60, 2)
            ]
        );
    }

    #[test]
    fn an_empty_week_says_nothing() {
        let week = journal().week(day("2026-11-16")).unwrap();
        assert_eq!(week.logged_days(), 0);
        assert_eq!(
            (week.total(), week.mean_minutes(), week.mood()),
            (None, None, None)
        );
        assert!(week.platform_totals().is_empty() && week.limits.is_empty());
    }

    #[rstest]
    #[case(5, 5, Some(10.0))]
    #[case(7, 5, Some(10.0))]
    #[case(4, 5, None)]
    #[case(5, 4, None)]
    #[case(0, 7, None)]
    fn weeks_are_compared_from_five_logged_days_on(
        #[case] before: u32,
        #[case] after: u32,
        #[case] expected: Option<f64>,
    ) {
        let mut journal = journal();
        for n in 0..before {
            log(&mut journal, &format!("2026-11-{:02}", 9 + n), "X", 20);
        }
        for n in 0..after {
            log(&mut journal, &format!("2026-11-{:02}", 16 + n), "X", 30);
        }
        // A mood is no logged time.
        feel(&mut journal, "2026-11-15", 50.0);
        feel(&mut journal, "2026-11-22", 50.0);
        let week = journal.week(day("2026-11-16")).unwrap();
        let week_before = journal.week(day("2026-11-09")).unwrap();
        assert_eq!(week.compared_with(&week_before), expected);
    }

    #[test]
    fn a_week_has_the_limits_of_its_days() {
        let mut journal = journal();
        let mut last = None;
        for (at, n) in [
            ("2026-11-02T12:00:00Z", 30),
            ("2026-11-10T12:00:00Z", 60),
            ("2026-11-19T12:00:00Z", 20),
        ] {
            let terms = a_day(Scope::All, n);
            last = Some(set_limit(&mut journal, &moment(at), &terms, last.as_ref()));
        }
        for (on, n) in [
            ("2026-11-16", 45),
            ("2026-11-18", 61),
            ("2026-11-19", 45),
            ("2026-11-20", 20),
        ] {
            log(&mut journal, on, "X", n);
        }
        let week = journal.week(day("2026-11-16")).unwrap();
        let limits: Vec<_> = week
            .limits
            .iter()
            .map(|(limit, tally)| {
                (
                    limit.minutes_on(limit.starts_on).unwrap().get(),
                    tally.within,
                    tally.over,
                    tally.not_logged,
                )
            })
            .collect();
        assert_eq!(limits, [(60, 1, 1, 1), (20, 1, 1, 2)]);
    }

    #[test]
    fn paused_days_are_in_no_figure_of_the_week() {
        let mut journal = journal();
        for n in 9..=22 {
            log(&mut journal, &format!("2026-11-{n:02}"), "X", n);
        }
        feel(&mut journal, "2026-11-16", 40.0);
        feel(&mut journal, "2026-11-22", 90.0);
        let read = |journal: &Journal, start| journal.week(day(start)).unwrap();
        let before = read(&journal, "2026-11-09");
        assert!(
            read(&journal, "2026-11-16")
                .compared_with(&before)
                .is_some()
        );

        journal
            .pause(&evening(), day("2026-11-19"), day("2026-11-25"))
            .unwrap();
        let week = read(&journal, "2026-11-16");
        assert_eq!((week.paused_days(), week.logged_days()), (4, 3));
        assert_eq!(week.total(), Some(16 + 17 + 18));
        assert_eq!(week.mean_minutes(), Some(17.0));
        let mood = week.mood().unwrap();
        assert_eq!((mood.mean, mood.n_days), (40.0, 1));
        let totals = week.platform_totals();
        assert_eq!((totals[0].minutes, totals[0].n_days), (51, 3));
        assert_eq!(week.compared_with(&before), None, "three days are too few");
        assert_eq!(before.compared_with(&week), None);
        // What was logged is still there to be read.
        assert_eq!(week.days[3].total(), Some(19));
        let pause = journal.pauses().unwrap().remove(0);
        let thursday = moment("2026-11-19T12:00:00Z");
        journal.end_pause(&thursday, &pause.id).unwrap();
        assert_eq!(read(&journal, "2026-11-16").paused_days(), 0);
    }
}
