//! A figure to start from: a little under what the person usually does.

use chrono::NaiveDate;

use crate::{Journal, JournalError, LONGEST_WEEK, Minutes, Period, Scope};

/// Logged days of the last four weeks before a figure is suggested: "≥ 7 days logged" of tip 2.
pub const ENOUGH_TO_SUGGEST: usize = 7;

/// A figure to start from.
///
/// Nine tenths of the median of the logged days of the last four weeks, down to five minutes (for a
/// week: seven times that, down to a quarter of an hour). That a limit of one's own choice works
/// best a little under the usual is tip 2 (Allcott, Gentzkow & Song 2022: self-set limits cut use
/// by 17 %); that a little is a tenth is this project's judgement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Suggestion {
    /// The figure, in minutes a day or a week.
    pub minutes: u32,
    /// The median of the logged days, in minutes.
    pub median: f64,
    /// How many logged days that is the median of.
    pub days: usize,
}

impl Suggestion {
    /// The figure for a person whose logged days are these, in minutes; nothing when they are too
    /// few, or so short that nothing is a little under them.
    #[must_use]
    pub fn from_days(minutes: Vec<u32>, period: Period) -> Option<Self> {
        let days = minutes.len();
        let median = median(minutes).filter(|_| days >= ENOUGH_TO_SUGGEST)?;
        let (most, step) = match period {
            Period::Day => (Minutes::DAY.get(), 5),
            Period::Week => (LONGEST_WEEK, 15),
        };
        let usual = match period {
            Period::Day => median,
            Period::Week => median * 7.0,
        };
        // Whole steps, the largest at or under nine tenths of the usual.
        let minutes = (step..=most)
            .step_by(5)
            .filter(|minutes| minutes % step == 0 && f64::from(*minutes) <= usual * 0.9)
            .last()?;
        Some(Self {
            minutes,
            median,
            days,
        })
    }
}

impl Journal {
    /// A figure to start from for a limit on `scope`.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggest_limit(
        &self,
        today: NaiveDate,
        scope: &Scope,
        period: Period,
    ) -> Result<Option<Suggestion>, JournalError> {
        let days = self.last_days(today, scope)?;
        let counted = days.iter().filter(|day| !day.paused);
        let minutes = counted.filter_map(|day| scope.minutes_of(day)).collect();
        Ok(Suggestion::from_days(minutes, period))
    }
}

/// The middle value, or the mean of the two middle ones.
pub(super) fn median(mut values: Vec<u32>) -> Option<f64> {
    values.sort_unstable();
    let upper = values.get(values.len() / 2)?;
    let lower = values.get(values.len().checked_sub(1)? / 2)?;
    Some((f64::from(*lower) + f64::from(*upper)) / 2.0)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{day, evening, journal, log, scope};

    #[rstest]
    #[case(&[], None)]
    #[case(&[7], Some(7.0))]
    #[case(&[9, 1, 5], Some(5.0))]
    #[case(&[10, 1, 5, 4], Some(4.5))]
    #[case(&[3, 3, 0, 9, 1_440], Some(3.0))]
    fn the_median_is_the_middle(#[case] values: &[u32], #[case] middle: Option<f64>) {
        assert_eq!(median(values.to_vec()), middle);
    }

    #[rstest]
    #[case(Period::Day, 60, Some(50))] // 54
    #[case(Period::Day, 61, Some(50))] // 54.9
    #[case(Period::Day, 62, Some(55))] // 55.8
    #[case(Period::Day, 50, Some(45))] // 45 exactly
    #[case(Period::Day, 1_440, Some(1_295))]
    #[case(Period::Day, 6, Some(5))] // 5.4
    #[case(Period::Day, 5, None)] // 4.5
    #[case(Period::Day, 0, None)]
    #[case(Period::Week, 60, Some(375))] // 378
    #[case(Period::Week, 50, Some(315))] // 315 exactly
    #[case(Period::Week, 3, Some(15))] // 18.9
    #[case(Period::Week, 2, None)] // 12.6
    #[case(Period::Week, 1_440, Some(9_060))] // 9072
    fn a_suggestion_is_nine_tenths_down_to_a_round_figure(
        #[case] period: Period,
        #[case] usual: u32,
        #[case] expected: Option<u32>,
    ) {
        let suggestion = Suggestion::from_days(vec![usual; 7], period);
        assert_eq!(suggestion.map(|suggestion| suggestion.minutes), expected);
        if let Some(suggestion) = suggestion {
            assert_eq!((suggestion.median, suggestion.days), (f64::from(usual), 7));
        }
    }

    #[test]
    fn a_suggestion_is_always_under_the_middle_and_close_to_it() {
        for usual in 0..=1_440 {
            for (period, step, days) in [(Period::Day, 5, 1), (Period::Week, 15, 7)] {
                let tenths = usual * days * 9;
                match Suggestion::from_days(vec![usual; 9], period) {
                    None => assert!(tenths < step * 10, "{usual}"),
                    Some(suggestion) => {
                        let minutes = suggestion.minutes;
                        assert_eq!(minutes % step, 0, "{usual}");
                        assert!(minutes * 10 <= tenths, "{minutes} for {usual}");
                        assert!((minutes + step) * 10 > tenths, "{minutes} for {usual}");
                        assert!(minutes < usual * days);
                    }
                }
            }
        }
    }

    #[test]
    fn seven_logged_days_are_needed() {
        let mut journal = journal();
        let x = scope(&journal, &["X"]);
        let suggest = |journal: &Journal| {
            let today = evening().today();
            journal.suggest_limit(today, &x, Period::Day).unwrap()
        };
        log(&mut journal, "2026-10-25", "X", 60); // more than four weeks ago
        for n in 14..=19 {
            log(&mut journal, &format!("2026-11-{n}"), "X", 60);
            log(&mut journal, &format!("2026-11-{n}"), "TikTok", 600);
        }
        assert_eq!(suggest(&journal), None);
        log(&mut journal, "2026-11-20", "X", 60);
        let suggestion = suggest(&journal).unwrap();
        assert_eq!((suggestion.minutes, suggestion.days), (50, 7));
        // A paused day is no usual one.
        journal
            .pause(&evening(), day("2026-11-14"), day("2026-11-14"))
            .unwrap();
        assert_eq!(suggest(&journal), None);
        log(&mut journal, "2026-11-23", "X", 60);
        assert_eq!(suggest(&journal).unwrap().days, 7, "today is logged");
    }
}
