//! What is worth saying of a week: at most three things, chosen by the rules below and by nothing
//! else. Numbers only; `content.rs` puts them into words.
//!
//! 1. *The largest change* against the week before, in minutes a logged day: of all platforms
//!    together or of one of them ([`compared`]). Both weeks need [`DAYS_TO_COMPARE`] logged days,
//!    and for one platform as many days on which it is logged itself. Of equal changes the one of
//!    all together comes first, then that of the platform with more time in the week. A largest
//!    change of under [`A_CHANGE`] is none.
//! 2. *The most and the least pleasant day* ([`felt`]), side by side. Days that share a place are
//!    all named. With one rated day there is nothing to compare; days of about the same mood have
//!    no most and no least. In a week of low ratings the least pleasant day is not singled out.
//! 3. *What the limits did* ([`kept`]).
//!
//! Paused days are in none of it.

use journal::{DAYS_TO_COMPARE, DayLog, Limit, PlatformId, Tally, Week};

use crate::text::Text;

/// From how many minutes a day on a change is worth a sentence.
const A_CHANGE: f64 = 5.0;

/// Two moods this close, of 100, are about the same.
const ALIKE_WITHIN: f64 = 10.0;

/// A week whose mean mood lies below this, of 100, is one of low ratings: nearer to unpleasant than
/// to the middle of the scale.
const LOW_WEEK: f64 = 37.5;

/// Minutes a logged day, and how many days that stands on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Daily {
    pub(super) minutes: f64,
    pub(super) days: usize,
}

impl Daily {
    /// So many minutes on so many days; nothing when there is no day.
    fn of(minutes: u32, days: usize) -> Option<Self> {
        let n = u32::try_from(days).ok().filter(|n| *n > 0)?;
        Some(Self {
            minutes: f64::from(minutes) / f64::from(n),
            days,
        })
    }
}

/// A week beside the one before.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Compared {
    /// One of them has too few logged days.
    TooEarly { now: usize, then: usize },
    /// Nothing changed enough.
    Same { now: usize, then: usize },
    /// What changed most: one platform, or all together.
    Change {
        of: Option<PlatformId>,
        now: Daily,
        then: Daily,
    },
}

/// How the days of a week felt beside each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Felt<'w> {
    /// There is nothing to compare.
    Nothing,
    /// All about the same.
    Alike { days: usize, mean: f64 },
    /// The most pleasant days, and the least pleasant ones; none of these in a week of low ratings.
    Apart {
        most: Vec<&'w DayLog>,
        least: Vec<&'w DayLog>,
    },
}

/// What became of the limits of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// None was in force.
    None,
    /// There was one, which speaks for itself.
    One,
    /// How many there were, on how many of them all that counts lies within, and on how many
    /// nothing counts yet.
    Several {
        limits: usize,
        within: usize,
        open: usize,
    },
}

/// Rule 1.
pub(super) fn compared(week: &Week, before: &Week) -> Compared {
    let (now, then) = (week.logged_days(), before.logged_days());
    if now < DAYS_TO_COMPARE || then < DAYS_TO_COMPARE {
        return Compared::TooEarly { now, then };
    }
    let mut largest: Option<(f64, Compared)> = None;
    for (of, now, then) in pairs(week, before) {
        let change = (now.minutes - then.minutes).abs().round();
        if change >= A_CHANGE && largest.as_ref().is_none_or(|(most, _)| change > *most) {
            largest = Some((change, Compared::Change { of, now, then }));
        }
    }
    largest.map_or(Compared::Same { now, then }, |(_, change)| change)
}

/// All together, then each platform that both weeks know enough of, most time first.
fn pairs(week: &Week, before: &Week) -> Vec<(Option<PlatformId>, Daily, Daily)> {
    let total = |week: &Week| Daily::of(week.total()?, week.logged_days());
    let together = total(week)
        .zip(total(before))
        .map(|(now, then)| (None, now, then));
    let earlier = before.platform_totals();
    let of_platform = |now: journal::PlatformTotal| {
        let then = earlier.iter().find(|then| then.platform == now.platform)?;
        if now.n_days < DAYS_TO_COMPARE || then.n_days < DAYS_TO_COMPARE {
            return None;
        }
        Some((
            Some(now.platform),
            Daily::of(now.minutes, now.n_days)?,
            Daily::of(then.minutes, then.n_days)?,
        ))
    };
    let platforms = week.platform_totals().into_iter().filter_map(of_platform);
    together.into_iter().chain(platforms).collect()
}

/// Rule 2. The words of the moods decide too: days that would be said alike are alike.
pub(super) fn felt<'w>(week: &'w Week, text: &Text) -> Felt<'w> {
    let rated: Vec<(&DayLog, f64)> = week
        .days
        .iter()
        .filter(|day| !day.paused)
        .filter_map(|day| Some((day, day.mood()?.valence)))
        .collect();
    let Some(mood) = week.mood().filter(|_| rated.len() > 1) else {
        return Felt::Nothing;
    };
    let (highest, lowest) = rated
        .iter()
        .fold((f64::MIN, f64::MAX), |(high, low), (_, at)| {
            (high.max(*at), low.min(*at))
        });
    if highest - lowest < ALIKE_WITHIN || text.mood(highest) == text.mood(lowest) {
        return Felt::Alike {
            days: rated.len(),
            mean: mood.mean,
        };
    }
    // Both are values of the list, so equal ones are exactly equal.
    let days_at = |valence: f64| {
        rated
            .iter()
            .filter(|(_, at)| at.total_cmp(&valence).is_eq())
            .map(|(day, _)| *day)
            .collect()
    };
    Felt::Apart {
        most: days_at(highest),
        least: if is_low(week) {
            vec![]
        } else {
            days_at(lowest)
        },
    }
}

/// Whether the ratings of a week are low.
pub(super) fn is_low(week: &Week) -> bool {
    week.mood().is_some_and(|mood| mood.mean < LOW_WEEK)
}

/// Rule 3.
pub(super) fn kept<'w>(limits: impl Iterator<Item = &'w (Limit, Tally)>) -> Kept {
    let tallies: Vec<&Tally> = limits.map(|(_, tally)| tally).collect();
    match tallies.len() {
        0 => Kept::None,
        1 => Kept::One,
        limits => {
            let counted = || tallies.iter().filter(|tally| tally.counted() > 0);
            Kept::Several {
                limits,
                within: counted().filter(|tally| tally.over == 0).count(),
                open: limits - counted().count(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use journal::{CheckIn, CheckInId, Figure, Minutes, Source};
    use rstest::rstest;

    use super::*;

    /// What is logged for one day: minutes of each platform, and the mood.
    type Logged<'a> = (&'a [(&'a str, u32)], Option<f64>);

    /// A week from a Monday on; days that are not given are not logged.
    fn week(start: &str, days: &[Logged<'_>]) -> Week {
        let start: NaiveDate = start.parse().unwrap();
        let day = |(at, day): (usize, NaiveDate)| {
            let mut log = DayLog::empty(day);
            let Some((figures, mood)) = days.get(at) else {
                return log;
            };
            log.figures = figures.iter().map(|one| figure(*one)).collect();
            log.check_ins = mood.iter().map(|mood| check_in(day, *mood)).collect();
            log
        };
        Week {
            days: start.iter_days().take(7).enumerate().map(day).collect(),
            limits: vec![],
        }
    }

    fn figure((platform, minutes): (&str, u32)) -> Figure {
        Figure {
            platform: PlatformId::from(platform.to_owned()),
            minutes: Minutes::new(minutes).unwrap(),
            source: Source::Meter,
            worth: None,
            late: false,
        }
    }

    fn check_in(day: NaiveDate, valence: f64) -> CheckIn {
        CheckIn {
            id: CheckInId::from(day.to_string()),
            day,
            valence: Some(valence),
            calm: None,
            coarse: false,
            context: vec![],
            note: None,
            recorded_at: Default::default(),
            utc_offset: 0,
            late: false,
            made_up: false,
        }
    }

    /// So many days of the same.
    fn days<'a>(n: usize, figures: &'a [(&'a str, u32)]) -> Vec<Logged<'a>> {
        vec![(figures, None); n]
    }

    fn now(days: &[Logged<'_>]) -> Week {
        week("2026-11-16", days)
    }

    fn then(days: &[Logged<'_>]) -> Week {
        week("2026-11-09", days)
    }

    #[rstest]
    #[case(5, 5, false)]
    #[case(4, 7, true)]
    #[case(7, 4, true)]
    #[case(7, 0, true)]
    fn both_weeks_need_enough_days(#[case] n: usize, #[case] m: usize, #[case] early: bool) {
        let said = compared(&now(&days(n, &[("t", 60)])), &then(&days(m, &[("t", 10)])));
        assert_eq!(said == Compared::TooEarly { now: n, then: m }, early);
    }

    #[test]
    fn a_platform_is_named_when_it_changed_more_than_all_together() {
        let this = days(6, &[("t", 70), ("y", 20)]);
        let last = days(5, &[("t", 30), ("y", 45)]);
        let Compared::Change { of, now, then } = compared(&now(&this), &then(&last)) else {
            panic!("there is a change");
        };
        assert_eq!(of, Some(PlatformId::from("t".to_owned())));
        assert_eq!((now.minutes, now.days), (70.0, 6));
        assert_eq!((then.minutes, then.days), (30.0, 5));
    }

    #[test]
    fn of_equal_changes_all_together_is_named() {
        let said = compared(
            &now(&days(7, &[("t", 70), ("y", 20)])),
            &then(&days(7, &[("t", 30), ("y", 20)])),
        );
        assert!(
            matches!(said, Compared::Change { of: None, .. }),
            "{said:?}"
        );
    }

    #[test]
    fn of_equal_platforms_the_one_with_more_time_is_named() {
        // All together it is the same; one has gone up as much as the other came down.
        let said = compared(
            &now(&days(7, &[("t", 70), ("y", 20)])),
            &then(&days(7, &[("t", 30), ("y", 60)])),
        );
        let Compared::Change { of, .. } = said else {
            panic!("{said:?}");
        };
        assert_eq!(of, Some(PlatformId::from("t".to_owned())));
    }

    #[test]
    fn a_platform_that_is_seldom_logged_is_not_compared() {
        let mut this = days(7, &[("t", 30)]);
        for day in &mut this[..4] {
            day.0 = &[("t", 30), ("y", 300)];
        }
        let last = days(7, &[("t", 30), ("y", 10)]);
        let said = compared(&now(&this), &then(&last));
        assert!(
            matches!(said, Compared::Change { of: None, .. }),
            "{said:?}"
        );
    }

    #[rstest]
    #[case(34, true)]
    #[case(35, false)]
    #[case(26, true)]
    #[case(25, false)]
    fn a_few_minutes_are_no_change(#[case] minutes: u32, #[case] same: bool) {
        let this = days(7, &[("t", 30)]);
        let figures = [("t", minutes)];
        let said = compared(&now(&this), &then(&days(7, &figures)));
        assert_eq!(said == Compared::Same { now: 7, then: 7 }, same);
    }

    #[test]
    fn a_paused_day_is_not_compared() {
        let mut this = now(&days(5, &[("t", 60)]));
        this.days[0].paused = true;
        let said = compared(&this, &then(&days(5, &[("t", 10)])));
        assert_eq!(said, Compared::TooEarly { now: 4, then: 5 });
    }

    fn moods(moods: &[f64]) -> Week {
        now(&moods
            .iter()
            .map(|mood| (&[][..], Some(*mood)))
            .collect::<Vec<Logged<'_>>>())
    }

    fn named(week: &Week) -> Option<(Vec<u32>, Vec<u32>)> {
        let days = |days: Vec<&DayLog>| {
            days.iter()
                .map(|day| chrono::Datelike::day(&day.day))
                .collect()
        };
        match felt(week, &Text::english()) {
            Felt::Apart { most, least } => Some((days(most), days(least))),
            _ => None,
        }
    }

    #[test]
    fn the_most_and_the_least_pleasant_day() {
        assert_eq!(
            named(&moods(&[60.0, 90.0, 20.0, 55.0])),
            Some((vec![17], vec![18]))
        );
    }

    #[test]
    fn days_that_share_a_place_are_all_named() {
        assert_eq!(
            named(&moods(&[75.0, 30.0, 75.0, 30.0, 50.0])),
            Some((vec![16, 18], vec![17, 19]))
        );
    }

    #[rstest]
    #[case(&[])]
    #[case(&[80.0])]
    fn one_rated_day_is_not_compared(#[case] rated: &[f64]) {
        assert_eq!(felt(&moods(rated), &Text::english()), Felt::Nothing);
    }

    #[rstest]
    #[case(&[70.0, 70.0])]
    // About the same, though the words for them differ.
    #[case(&[62.0, 64.0])]
    // Said with the same word.
    #[case(&[63.0, 87.0])]
    fn days_that_felt_alike_have_no_order(#[case] rated: &[f64]) {
        let mean = rated.iter().sum::<f64>() / 2.0;
        assert_eq!(
            felt(&moods(rated), &Text::english()),
            Felt::Alike { days: 2, mean }
        );
    }

    #[test]
    fn in_a_low_week_only_the_most_pleasant_day_is_named() {
        let low = moods(&[10.0, 20.0, 60.0, 25.0]);
        assert!(is_low(&low));
        assert_eq!(named(&low), Some((vec![18], vec![])));
        assert!(!is_low(&moods(&[10.0, 90.0])));
        assert!(!is_low(&moods(&[])));
    }

    #[test]
    fn a_paused_day_is_neither_the_most_nor_the_least_pleasant() {
        let mut week = moods(&[10.0, 40.0, 90.0]);
        week.days[0].paused = true;
        assert_eq!(named(&week), Some((vec![18], vec![17])));
    }
}
