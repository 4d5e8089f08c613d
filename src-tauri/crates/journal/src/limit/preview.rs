//! How the last four weeks would have been under a limit.

use chrono::{Days, NaiveDate, Weekday};

use super::suggestion::median;
use crate::{
    DayLog, Journal, JournalError, Limit, Period, Scope, Standing, Tally, Terms, first_day_of_week,
};

/// How many days a preview looks back on: four weeks.
pub(super) const PREVIEW_DAYS: u64 = 28;

/// How the last four weeks would have been under a limit.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// For a limit a day: 28 days in order, the last one today if it is logged, else yesterday. For
    /// a budget: the four weeks before this one.
    pub cells: Vec<PreviewCell>,
    /// The days, or weeks, counted.
    pub tally: Tally,
    /// The median of the logged days, in minutes; nothing when none is.
    pub median: Option<f64>,
    /// How many logged days there are.
    pub logged_days: usize,
    /// On how many of them only some of the platforms are logged.
    pub in_part: usize,
    /// The limit in force on exactly the same platforms and period.
    pub same: Option<Limit>,
}

/// One day, or one week, of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewCell {
    /// The day, or the first of the week.
    pub day: NaiveDate,
    /// Its minutes, if any are logged.
    pub minutes: Option<u32>,
    /// How it would have stood; nothing for a weekday that the limit leaves open.
    pub standing: Option<Standing>,
}

impl Journal {
    /// How the last four weeks would have been under these terms.
    ///
    /// # Errors
    /// What the database says.
    pub fn preview_limit(
        &self,
        today: NaiveDate,
        terms: &Terms,
        week_start: Weekday,
    ) -> Result<Preview, JournalError> {
        let days = match terms.period() {
            Period::Day => self.last_days(today, &terms.scope)?,
            Period::Week => {
                let end = before(first_day_of_week(today, week_start), 1);
                self.days(before(end, PREVIEW_DAYS - 1), end)?
            }
        };
        let cells: Vec<PreviewCell> = match terms.period() {
            Period::Day => days.iter().map(|day| day_cell(terms, day)).collect(),
            Period::Week => days.chunks(7).map(|week| week_cell(terms, week)).collect(),
        };
        let logged = || days.iter().filter(|day| !day.paused);
        let minutes: Vec<u32> = logged()
            .filter_map(|day| terms.scope.minutes_of(day))
            .collect();
        Ok(Preview {
            tally: cells.iter().filter_map(|cell| cell.standing).collect(),
            cells,
            logged_days: minutes.len(),
            median: median(minutes),
            in_part: logged()
                .filter(|day| terms.scope.is_logged_in_part(day))
                .count(),
            same: self.limit_on(&terms.scope, terms.period())?,
        })
    }

    /// Four weeks of days: up to today if that is logged, else up to yesterday. A day that has only
    /// begun is no gap.
    pub(super) fn last_days(
        &self,
        today: NaiveDate,
        scope: &Scope,
    ) -> Result<Vec<DayLog>, JournalError> {
        let begun = scope.minutes_of(&self.day(today)?).is_some();
        let last = if begun { today } else { before(today, 1) };
        self.days(before(last, PREVIEW_DAYS - 1), last)
    }
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn day_cell(terms: &Terms, day: &DayLog) -> PreviewCell {
    PreviewCell {
        day: day.day,
        minutes: terms.scope.minutes_of(day),
        standing: terms.standing_of_day(day),
    }
}

fn week_cell(terms: &Terms, days: &[DayLog]) -> PreviewCell {
    let minutes: Vec<u32> = days
        .iter()
        .filter(|day| !day.paused)
        .filter_map(|day| terms.scope.minutes_of(day))
        .collect();
    PreviewCell {
        day: days.first().map_or(NaiveDate::MIN, |day| day.day),
        minutes: (!minutes.is_empty()).then(|| minutes.iter().sum()),
        standing: terms.standing_of_week(days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        a_day, a_week, day, evening, journal, log, moment, scope, set_limit, weekdays_and_weekends,
    };

    fn preview(journal: &Journal, terms: &Terms) -> Preview {
        let today = evening().today();
        journal.preview_limit(today, terms, Weekday::Mon).unwrap()
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
    fn a_preview_has_28_days_and_ends_today_only_when_today_is_logged() {
        let mut journal = journal();
        let terms = a_day(scope(&journal, &["TikTok"]), 40);
        log(&mut journal, "2026-10-26", "TikTok", 90);
        log(&mut journal, "2026-11-10", "TikTok", 40);
        log(&mut journal, "2026-11-23", "X", 5);

        let shown = preview(&journal, &terms);
        assert_eq!(shown.cells.len(), 28);
        assert_eq!(shown.cells[0].day, day("2026-10-26"));
        assert_eq!(
            shown.cells[27].day,
            day("2026-11-22"),
            "TikTok isn't logged today"
        );
        assert_eq!(shown.cells[0].standing, Some(Standing::Over));
        assert_eq!(shown.cells[0].minutes, Some(90));
        assert_eq!(shown.cells[15].standing, Some(Standing::Within));
        assert_eq!(shown.cells[1].standing, Some(Standing::NotLogged));
        assert_eq!(shown.cells[1].minutes, None);
        assert_eq!(shown.tally, tally(1, 1, 26, 0));
        assert_eq!((shown.median, shown.logged_days), (Some(65.0), 2));
        assert_eq!(shown.same, None);

        log(&mut journal, "2026-11-23", "TikTok", 0);
        let shown = preview(&journal, &terms);
        assert_eq!(shown.cells.len(), 28);
        assert_eq!(shown.cells[0].day, day("2026-10-27"));
        assert_eq!(shown.cells[27].day, evening().today());
        assert_eq!(shown.tally, tally(2, 0, 26, 0));
        assert_eq!((shown.median, shown.logged_days), (Some(20.0), 2));
    }

    #[test]
    fn a_preview_leaves_open_weekdays_and_paused_days_out() {
        let mut journal = journal();
        for on in ["2026-11-13", "2026-11-14", "2026-11-16", "2026-11-17"] {
            log(&mut journal, on, "X", 50);
        }
        journal
            .pause(&evening(), day("2026-11-17"), day("2026-11-17"))
            .unwrap();
        let shown = preview(&journal, &weekdays_and_weekends(Scope::All, 50, 0));
        let cell = |on: &str| shown.cells.iter().find(|cell| cell.day == day(on)).unwrap();
        assert_eq!(cell("2026-11-13").standing, Some(Standing::Within));
        assert_eq!(cell("2026-11-14").standing, None, "a Saturday");
        assert_eq!(cell("2026-11-14").minutes, Some(50));
        assert_eq!(cell("2026-11-17").standing, Some(Standing::Paused));
        // Four weeks have twenty weekdays.
        assert_eq!(shown.tally, tally(2, 0, 17, 1));
        assert_eq!(
            shown.logged_days, 3,
            "what is paused does not make the middle"
        );
    }

    #[test]
    fn days_that_are_logged_in_part_are_counted() {
        let mut journal = journal();
        log(&mut journal, "2026-11-18", "X", 5);
        log(&mut journal, "2026-11-19", "X", 5);
        log(&mut journal, "2026-11-19", "TikTok", 5);
        log(&mut journal, "2026-11-20", "TikTok", 5);
        log(&mut journal, "2026-11-21", "YouTube", 5);
        let both = a_day(scope(&journal, &["X", "TikTok"]), 40);
        assert_eq!(preview(&journal, &both).in_part, 2);
        journal
            .pause(&evening(), day("2026-11-18"), day("2026-11-18"))
            .unwrap();
        assert_eq!(preview(&journal, &both).in_part, 1);
        assert_eq!(preview(&journal, &a_day(Scope::All, 40)).in_part, 0);
    }

    #[test]
    fn a_budget_is_previewed_over_the_four_weeks_before_this_one() {
        let mut journal = journal();
        log(&mut journal, "2026-10-25", "X", 1_000); // before all of it
        log(&mut journal, "2026-10-26", "X", 301);
        for n in 2..=8 {
            log(&mut journal, &format!("2026-11-{n:02}"), "X", 40);
        }
        log(&mut journal, "2026-11-09", "X", 300);
        log(&mut journal, "2026-11-16", "X", 1);
        log(&mut journal, "2026-11-17", "X", 900);
        log(&mut journal, "2026-11-23", "X", 1_000); // this week
        journal
            .pause(&evening(), day("2026-11-17"), day("2026-11-18"))
            .unwrap();
        let shown = preview(&journal, &a_week(Scope::All, 300));
        let cells: Vec<_> = shown
            .cells
            .iter()
            .map(|cell| (cell.day.to_string(), cell.minutes, cell.standing.unwrap()))
            .collect();
        let expected = [
            ("2026-10-26", Some(301), Standing::Over),
            ("2026-11-02", Some(280), Standing::Within),
            ("2026-11-09", Some(300), Standing::NotLogged),
            ("2026-11-16", Some(1), Standing::Paused),
        ];
        assert_eq!(
            cells,
            expected.map(|(day, minutes, standing)| (day.to_owned(), minutes, standing))
        );
        assert_eq!(shown.tally, tally(1, 1, 1, 1));
        assert_eq!(shown.logged_days, 10);
    }

    #[test]
    fn weeks_of_a_preview_start_on_the_chosen_day() {
        let journal = journal();
        let terms = a_week(Scope::All, 300);
        let today = evening().today();
        let shown = journal.preview_limit(today, &terms, Weekday::Sun).unwrap();
        let starts: Vec<String> = shown
            .cells
            .iter()
            .map(|cell| cell.day.to_string())
            .collect();
        assert_eq!(
            starts,
            ["2026-10-25", "2026-11-01", "2026-11-08", "2026-11-15"]
        );
    }

    #[test]
    fn a_preview_names_the_limit_that_is_there() {
        let mut journal = journal();
        let both = scope(&journal, &["X", "TikTok"]);
        let monday = moment("2026-11-16T12:00:00Z");
        let id = set_limit(&mut journal, &monday, &a_day(both.clone(), 50), None);
        set_limit(&mut journal, &monday, &a_day(Scope::All, 90), None);
        let again = a_day(scope(&journal, &["TikTok", "X"]), 40);
        assert_eq!(preview(&journal, &again).same.unwrap().id, id);
        assert_eq!(preview(&journal, &a_week(both, 40)).same, None);
        assert_eq!(
            preview(&journal, &a_day(scope(&journal, &["X"]), 40)).same,
            None
        );
    }

    #[test]
    fn a_preview_of_nothing_says_nothing() {
        let journal = journal();
        let shown = preview(&journal, &a_day(Scope::All, 40));
        assert_eq!(shown.tally, tally(0, 0, 28, 0));
        assert_eq!((shown.median, shown.logged_days), (None, 0));
        for edge in [NaiveDate::MIN, NaiveDate::MAX] {
            for terms in [a_day(Scope::All, 40), a_week(Scope::All, 40)] {
                journal.preview_limit(edge, &terms, Weekday::Mon).unwrap();
            }
        }
    }
}
