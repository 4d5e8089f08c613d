//! What a limit says: on which platforms, and how much.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::{DayLog, JournalError, Minutes, PlatformId};

/// The most that a budget for a week can be: all of its 168 hours, in minutes.
pub const LONGEST_WEEK: u32 = 7 * 24 * 60;

/// What a limit is on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All platforms together, whichever there will be.
    All,
    /// These platforms together: at least one, each once, in the order of their ids.
    Platforms(Vec<PlatformId>),
}

impl Scope {
    /// The scope of these platforms together.
    ///
    /// # Errors
    /// [`JournalError::LimitWithoutPlatforms`] when there is none.
    pub fn of(platforms: impl IntoIterator<Item = PlatformId>) -> Result<Self, JournalError> {
        let mut platforms: Vec<PlatformId> = platforms.into_iter().collect();
        platforms.sort();
        platforms.dedup();
        if platforms.is_empty() {
            return Err(JournalError::LimitWithoutPlatforms);
        }
        Ok(Self::Platforms(platforms))
    }

    /// The platforms that are named; none for all together.
    #[must_use]
    pub fn platforms(&self) -> &[PlatformId] {
        match self {
            Self::All => &[],
            Self::Platforms(platforms) => platforms,
        }
    }

    /// Whether the minutes of `platform` count towards a limit on this.
    #[must_use]
    pub fn covers(&self, platform: &PlatformId) -> bool {
        match self {
            Self::All => true,
            Self::Platforms(platforms) => platforms.contains(platform),
        }
    }

    /// The minutes of `day` that count towards a limit on this; nothing: not logged.
    #[must_use]
    pub fn minutes_of(&self, day: &DayLog) -> Option<u32> {
        let counted = day
            .figures
            .iter()
            .filter(|figure| self.covers(&figure.platform));
        let minutes: Vec<u32> = counted.map(|figure| figure.minutes.get()).collect();
        (!minutes.is_empty()).then(|| minutes.iter().sum())
    }

    /// Whether some, but not all, of the platforms that it names are logged on `day`. What is
    /// logged of all platforms together is for [`DayLog::coverage`] to say.
    #[must_use]
    pub fn is_logged_in_part(&self, day: &DayLog) -> bool {
        let logged = |platform: &&PlatformId| day.figure(platform).is_some();
        let n = self.platforms().iter().filter(logged).count();
        n > 0 && n < self.platforms().len()
    }
}

/// How much a limit allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Allowance {
    /// At most this long on each weekday, from Monday on; nothing leaves a weekday open. At least
    /// one has a figure, and none is zero.
    Day([Option<Minutes>; 7]),
    /// At most so many minutes a week, 1 to [`LONGEST_WEEK`].
    Week(u32),
}

/// What a limit is counted over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// Each day.
    Day,
    /// Each week.
    Week,
}

impl Period {
    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

impl Allowance {
    /// The same every day.
    ///
    /// # Errors
    /// [`JournalError::LimitOutOfRange`] for zero.
    pub fn every_day(minutes: Minutes) -> Result<Self, JournalError> {
        Self::by_weekday([Some(minutes); 7])
    }

    /// A figure for each weekday from Monday on; nothing leaves a weekday open.
    ///
    /// # Errors
    /// [`JournalError::LimitOutOfRange`] for a zero, and when no weekday has a figure.
    pub fn by_weekday(figures: [Option<Minutes>; 7]) -> Result<Self, JournalError> {
        let given = || figures.iter().flatten();
        if given().count() == 0 || given().any(|minutes| minutes.get() == 0) {
            return Err(JournalError::LimitOutOfRange);
        }
        Ok(Self::Day(figures))
    }

    /// At most so many minutes a week.
    ///
    /// # Errors
    /// [`JournalError::WeekLimitOutOfRange`] for zero and for more than [`LONGEST_WEEK`].
    pub fn week(minutes: u32) -> Result<Self, JournalError> {
        if (1..=LONGEST_WEEK).contains(&minutes) {
            Ok(Self::Week(minutes))
        } else {
            Err(JournalError::WeekLimitOutOfRange)
        }
    }

    /// What it is counted over.
    #[must_use]
    pub fn period(&self) -> Period {
        match self {
            Self::Day(_) => Period::Day,
            Self::Week(_) => Period::Week,
        }
    }

    /// At most this long on a weekday; nothing when that is left open, or it is on whole weeks.
    #[must_use]
    pub fn minutes_for(&self, weekday: Weekday) -> Option<Minutes> {
        match self {
            Self::Day(figures) => {
                let at = usize::try_from(weekday.num_days_from_monday()).ok()?;
                figures.get(at).copied().flatten()
            }
            Self::Week(_) => None,
        }
    }

    /// At most this long on `day`; nothing when its weekday is left open, or it is on whole weeks.
    #[must_use]
    pub fn minutes_on(&self, day: NaiveDate) -> Option<Minutes> {
        self.minutes_for(day.weekday())
    }
}

/// What a limit says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Terms {
    /// On what.
    pub scope: Scope,
    /// How much.
    pub allowance: Allowance,
}

impl Terms {
    /// What it is counted over.
    #[must_use]
    pub fn period(&self) -> Period {
        self.allowance.period()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::{evening, id_of, journal, log, minutes, set_limit};

    #[rstest]
    #[case::no_figure([None; 7])]
    #[case::zero([Some(0); 7])]
    #[case::one_zero([Some(30), None, None, Some(0), None, None, None])]
    fn a_day_has_at_least_a_minute(#[case] figures: [Option<u32>; 7]) {
        let error = Allowance::by_weekday(figures.map(|n| n.map(minutes))).unwrap_err();
        assert_eq!(error.code(), "limit-out-of-range");
    }

    #[rstest]
    #[case(1)]
    #[case(1_440)]
    fn a_day_has_at_most_24_hours(#[case] n: u32) {
        assert_eq!(Minutes::new(1_441), None, "there is no such figure");
        let allowance = Allowance::every_day(minutes(n)).unwrap();
        assert_eq!(allowance, Allowance::Day([Some(minutes(n)); 7]));
        let error = Allowance::every_day(minutes(0)).unwrap_err();
        assert_eq!(error.code(), "limit-out-of-range");
    }

    #[rstest]
    #[case(0, false)]
    #[case(1, true)]
    #[case(10_080, true)]
    #[case(10_081, false)]
    #[case(u32::MAX, false)]
    fn a_week_has_a_minute_to_168_hours(#[case] n: u32, #[case] fits: bool) {
        match Allowance::week(n) {
            Ok(allowance) => assert_eq!((allowance, fits), (Allowance::Week(n), true)),
            Err(error) => assert_eq!((error.code(), fits), ("week-limit-out-of-range", false)),
        }
    }

    #[test]
    fn platforms_are_each_named_once_and_at_least_one() {
        let error = Scope::of([]).unwrap_err();
        assert_eq!(error.code(), "limit-without-platforms");
        let [a, b] = ["a", "b"].map(|id| PlatformId::from(id.to_owned()));
        let twice = Scope::of([b.clone(), a.clone(), b.clone()]).unwrap();
        assert_eq!(twice, Scope::of([a.clone(), b.clone()]).unwrap());
        assert_eq!(twice.platforms(), [a.clone(), b.clone()]);
        assert!(twice.covers(&a) && !Scope::of([b]).unwrap().covers(&a));
        assert!(Scope::All.covers(&a) && Scope::All.platforms().is_empty());
    }

    #[rstest]
    #[case(Weekday::Mon, Some(10))]
    #[case(Weekday::Wed, None)]
    #[case(Weekday::Sun, Some(70))]
    fn weekdays_have_figures_of_their_own(#[case] weekday: Weekday, #[case] expected: Option<u32>) {
        let figures = [10, 20, 0, 40, 50, 60, 70].map(|n| Some(minutes(n)).filter(|_| n > 0));
        let allowance = Allowance::by_weekday(figures).unwrap();
        assert_eq!(allowance.minutes_for(weekday).map(Minutes::get), expected);
        assert_eq!(Allowance::week(60).unwrap().minutes_for(weekday), None);
    }

    #[rstest]
    #[case(&[], None, false)]
    #[case(&["YouTube"], None, false)]
    #[case(&["X"], Some(5), true)]
    #[case(&["X", "YouTube"], Some(5), true)]
    #[case(&["X", "TikTok"], Some(10), false)]
    fn minutes_are_those_of_the_named_platforms(
        #[case] logged: &[&str],
        #[case] together: Option<u32>,
        #[case] in_part: bool,
    ) {
        let mut journal = journal();
        for name in logged {
            log(&mut journal, "2026-11-23", name, 5);
        }
        let scope = Scope::of(["X", "TikTok"].map(|name| id_of(&journal, name))).unwrap();
        let on = journal.day(evening().today()).unwrap();
        assert_eq!(scope.minutes_of(&on), together);
        assert_eq!(scope.is_logged_in_part(&on), in_part);
        assert_eq!(Scope::All.minutes_of(&on), on.total());
        assert!(!Scope::All.is_logged_in_part(&on));
    }

    fn any_allowance() -> impl Strategy<Value = Allowance> {
        let figure = proptest::option::of((1u32..=1_440).prop_map(minutes));
        prop_oneof![
            (1u32..=1_440).prop_map(|n| Allowance::every_day(minutes(n)).unwrap()),
            (1u32..=LONGEST_WEEK).prop_map(Allowance::Week),
            proptest::array::uniform7(figure)
                .prop_filter_map("all open", |figures| Allowance::by_weekday(figures).ok()),
        ]
    }

    proptest! {
        #[test]
        fn terms_are_read_back_from_the_file(
            platforms in proptest::sample::subsequence(crate::AT_FIRST.to_vec(), 0..=5),
            allowance in any_allowance(),
        ) {
            let mut journal = journal();
            let ids = platforms.iter().map(|name| id_of(&journal, name));
            let scope = Scope::of(ids).unwrap_or(Scope::All);
            let terms = Terms { scope, allowance };
            set_limit(&mut journal, &evening(), &terms, None);
            let limits = journal.limits().unwrap();
            prop_assert_eq!(limits.len(), 1);
            prop_assert_eq!(&limits[0].terms, &terms);
        }
    }
}
