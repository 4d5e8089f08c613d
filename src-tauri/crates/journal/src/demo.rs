//! Made-up days and reviews, to look around without one's own. They are marked as made up in the
//! file.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use fastrand::Rng;

use crate::revision::Change;
use crate::usage::Key;
use crate::{
    ChangeId, Context, HIGHEST_RATING, Journal, JournalError, Minutes, Moment, NewCheckIn,
    NewReview, NextStep, PlatformId, Rating, ReviewState, Source, Worth, day_log,
    first_day_of_week, platform, review, week_to_review,
};

/// The most days that can be made up at once: twenty years.
const MOST_DAYS: u32 = 7_305;

/// How one made-up person uses one platform.
struct Habit {
    platform: PlatformId,
    /// Minutes of an ordinary day.
    usual: f64,
}

impl Journal {
    /// Fills an empty journal with `days` made-up days up to yesterday, the same for the same
    /// `seed`: weekends heavier, some days missing, some half logged, some guessed. There is no
    /// link between the minutes and the mood in them. The weeks of which all days are made up are
    /// reviewed, but for a few, and for the one that is to be reviewed now.
    ///
    /// # Errors
    /// [`JournalError::NotEmpty`], [`JournalError::DaysOutOfRange`], and what any write can meet.
    pub fn demo(
        &mut self,
        moment: &Moment,
        days: u32,
        seed: u64,
    ) -> Result<ChangeId, JournalError> {
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(JournalError::DaysOutOfRange);
        }
        let week_start = self.settings()?.week_start.unwrap_or(Weekday::Mon);
        let mut change = Change::begin(self, moment, "demo")?;
        let is_logged = day_log::first_logged_day(change.tx())?.is_some();
        if is_logged || review::is_any(change.tx())? {
            return Err(JournalError::NotEmpty);
        }
        let mut rng = Rng::with_seed(seed);
        let habits: Vec<Habit> = platform::all(change.tx())?
            .into_iter()
            .filter(crate::Platform::is_active)
            .map(|platform| Habit {
                platform: platform.id,
                usual: 5.0 + 40.0 * rng.f64(),
            })
            .collect();
        let mut mood = 55.0;
        for back in (1..=u64::from(days)).rev() {
            let Some(day) = moment.today().checked_sub_days(Days::new(back)) else {
                continue;
            };
            mood = wander(&mut rng, mood);
            make_day(&mut change, &mut rng, day, &habits, mood)?;
        }
        if let Some(first) = moment.today().checked_sub_days(Days::new(days.into())) {
            make_reviews(&mut change, &mut rng, first, week_start)?;
        }
        change.commit()?.ok_or(JournalError::NothingToSave)
    }
}

fn make_day(
    change: &mut Change<'_>,
    rng: &mut Rng,
    day: NaiveDate,
    habits: &[Habit],
    mood: f64,
) -> Result<(), JournalError> {
    let forgotten = rng.f64() < 0.08;
    if forgotten {
        return Ok(());
    }
    let half_logged = rng.f64() < 0.06;
    let source = if rng.f64() < 0.8 {
        Source::Meter
    } else {
        Source::Recall
    };
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    for habit in habits {
        if half_logged && rng.bool() {
            continue;
        }
        let minutes = spend(rng, habit.usual * if weekend { 1.4 } else { 1.0 }, source);
        let asked = minutes.get() > 0 && rng.f64() < 0.3;
        let worth = if asked { rng.choice(Worth::ALL) } else { None };
        Key {
            day,
            platform: &habit.platform,
            source,
        }
        .set(change, minutes, worth, true)?;
    }
    if !half_logged {
        let check_in = NewCheckIn {
            valence: Some(Rating::new(mood)?),
            calm: if rng.f64() < 0.7 {
                Some(Rating::new(wander(rng, mood))?)
            } else {
                None
            },
            context: Context::ALL
                .into_iter()
                .filter(|_| rng.f64() < 0.1)
                .collect(),
            ..NewCheckIn::default()
        };
        check_in.write(change, day, true)?;
    }
    Ok(())
}

/// Reviews the weeks from the day `first` on, without a word: whoever made them up has nothing to
/// say. One is skipped, some are forgotten.
fn make_reviews(
    change: &mut Change<'_>,
    rng: &mut Rng,
    first: NaiveDate,
    week_start: Weekday,
) -> Result<(), JournalError> {
    let next_week = |week: &NaiveDate| week.checked_add_days(Days::new(7));
    let begun = first_day_of_week(first, week_start);
    let now = week_to_review(change.moment().today(), week_start);
    let weeks: Vec<NaiveDate> = std::iter::successors(Some(begun), next_week)
        .skip_while(|week| *week < first)
        .take_while(|week| *week < now)
        .collect();
    let skipped = weeks.get(rng.usize(..weeks.len().max(1))).copied();
    let (mut loneliness, mut missing_out, mut connection) = (40.0, 40.0, 60.0);
    for week in weeks {
        loneliness = wander(rng, loneliness);
        missing_out = wander(rng, missing_out);
        connection = wander(rng, connection);
        let is_forgotten = rng.f64() < 0.15;
        let review = if Some(week) == skipped {
            NewReview {
                state: ReviewState::Skipped,
                ..NewReview::default()
            }
        } else if is_forgotten {
            continue;
        } else {
            NewReview {
                loneliness: rate(rng, loneliness),
                missing_out: rate(rng, missing_out),
                connection: rate(rng, connection),
                next: rng.choice([NextStep::Keep, NextStep::Limit, NextStep::Nothing]),
                state: ReviewState::Done,
                ..NewReview::default()
            }
        };
        review.make_up(change, week)?;
    }
    Ok(())
}

/// A rating of a week for a feeling of 0 to 100; one in ten is left open.
fn rate(rng: &mut Rng, feeling: f64) -> Option<u8> {
    let rating = (feeling / 100.0 * f64::from(HIGHEST_RATING)).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 10"
    )]
    (rng.f64() < 0.9).then_some(rating as u8)
}

/// A step from one day's mood to the next, drawn back towards the middle.
fn wander(rng: &mut Rng, mood: f64) -> f64 {
    (55.0 + 0.5 * (mood - 55.0) + 36.0 * (rng.f64() - 0.5))
        .round()
        .clamp(0.0, 100.0)
}

/// Minutes around `usual`, with idle days; a guess comes in quarters of an hour.
fn spend(rng: &mut Rng, usual: f64, source: Source) -> Minutes {
    if rng.f64() < 0.1 {
        return Minutes::default();
    }
    let minutes = usual * (0.3 + 1.4 * rng.f64());
    let grain = if source == Source::Recall { 15.0 } else { 1.0 };
    let rounded = (minutes / grain).round() * grain;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 180"
    )]
    Minutes::new(rounded as u32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::time::{Duration, Instant};

    use rstest::rstest;

    use super::*;
    use crate::testing::{check_in, dump, dump_with_changes, evening, journal, log};
    use crate::{Coverage, DayLog, Figure, Review};

    fn demo(days: u32, seed: u64) -> (Journal, Vec<DayLog>) {
        let mut journal = journal();
        journal.demo(&evening(), days, seed).unwrap();
        let today = evening().today();
        let days = journal
            .days(today - Days::new(u64::from(days) + 5), today)
            .unwrap();
        (journal, days)
    }

    /// Days by what is in them, with names for ids.
    fn said(journal: &Journal, days: &[DayLog]) -> Vec<String> {
        let name = |id: &PlatformId| journal.platform(id).unwrap().name;
        let say = |day: &DayLog| {
            let figures: Vec<_> = day
                .figures
                .iter()
                .map(|figure| {
                    let Figure {
                        platform,
                        minutes,
                        source,
                        worth,
                        late,
                    } = figure;
                    format!("{} {minutes} {source:?} {worth:?} {late}", name(platform))
                })
                .collect();
            let moods: Vec<_> = day
                .check_ins
                .iter()
                .map(|mood| {
                    format!(
                        "{:?} {:?} {:?} {}",
                        mood.valence, mood.calm, mood.context, mood.late
                    )
                })
                .collect();
            format!("{} {figures:?} {moods:?}", day.day)
        };
        days.iter().map(say).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_days() {
        let ((one, days), (other, other_days)) = (demo(60, 1), demo(60, 1));
        let days = said(&one, &days);
        assert_eq!(days, said(&other, &other_days));
        assert_eq!(reviews(&one), reviews(&other));
        let (third, third_days) = demo(60, 2);
        assert_ne!(days, said(&third, &third_days));
        assert_ne!(reviews(&one), reviews(&third));
    }

    #[test]
    fn the_days_are_of_every_kind_and_end_yesterday() {
        let (journal, days) = demo(365, 1);
        assert!(days[..5].iter().all(|day| *day == DayLog::empty(day.day)));
        assert_eq!(days[370], DayLog::empty(evening().today()));
        let days = &days[5..370];
        let platforms = journal.platforms().unwrap();
        let count = |coverage| {
            days.iter()
                .filter(|day| day.coverage(&platforms) == coverage)
                .count()
        };
        assert!(count(Coverage::Nothing) > 10);
        assert!(count(Coverage::Part) > 5);
        assert!(count(Coverage::Complete) > 250);
        let figures: Vec<_> = days.iter().flat_map(|day| &day.figures).collect();
        let some =
            |is: fn(&Figure) -> bool| figures.iter().filter(|figure| is(figure)).count() > 20;
        assert!(some(|figure| figure.source == Source::Meter));
        assert!(some(|figure| figure.source == Source::Recall));
        assert!(some(|figure| figure.minutes.get() == 0));
        assert!(some(|figure| figure.worth.is_some()));
        assert!(some(|figure| figure.worth.is_none()));
        assert!(!figures.iter().any(|figure| figure.late));
        assert!(
            days.iter()
                .all(|day| day.total().is_none_or(|total| total <= 1_440))
        );
    }

    #[test]
    fn made_up_days_are_marked_and_real_ones_are_not() {
        let (mut journal, days) = demo(30, 1);
        assert!(journal.has_made_up_days().unwrap());
        assert!(
            days.iter()
                .flat_map(|day| &day.check_ins)
                .all(|check_in| check_in.made_up)
        );
        let real: u32 = journal
            .connection
            .query_row("SELECT count(*) FROM usage WHERE made_up = 0", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(real, 0);
        journal.undo(&evening(), None).unwrap();
        log(&mut journal, "2026-11-23", "X", 5);
        assert!(!journal.has_made_up_days().unwrap());
    }

    fn reviews(journal: &Journal) -> Vec<Review> {
        journal.reviews(NaiveDate::MIN, NaiveDate::MAX).unwrap()
    }

    #[test]
    fn whole_weeks_are_reviewed_up_to_the_one_that_is_to_be() {
        let (journal, _) = demo(365, 1);
        let made = reviews(&journal);
        // 23 November 2026 is a Monday. A year before, and a day, is one too: 52 weeks and 1 day.
        let today = evening().today();
        let all = 51;
        assert!((36..all).contains(&made.len()), "{} of {all}", made.len());
        let now = week_to_review(today, Weekday::Mon);
        assert_eq!(journal.review(now).unwrap(), None, "left to be reviewed");
        for review in &made {
            assert!(review.made_up && !review.late);
            assert_eq!(review.week.weekday(), Weekday::Mon);
            assert!(review.week >= today - Days::new(365) && review.week < now);
            assert_eq!((&review.sentence, &review.letter), (&None, &None));
        }
        let count = |is: fn(&Review) -> bool| made.iter().filter(|review| is(review)).count();
        assert_eq!(count(|review| review.state == ReviewState::Skipped), 1);
        assert_eq!(count(|review| review.state == ReviewState::Open), 0);
        for rating in [
            |review: &Review| review.loneliness,
            |review: &Review| review.missing_out,
            |review: &Review| review.connection,
        ] {
            let kinds: HashSet<_> = made.iter().map(rating).collect();
            assert!(kinds.len() > 3 && kinds.contains(&None), "{kinds:?}");
        }
        for next in [NextStep::Keep, NextStep::Limit, NextStep::Nothing] {
            assert!(
                made.iter()
                    .any(|review| review.next.as_ref() == Some(&next))
            );
        }
    }

    #[test]
    fn weeks_start_where_the_person_lets_them() {
        let mut journal = journal();
        let sundays = crate::Settings {
            week_start: Some(Weekday::Sun),
            ..crate::Settings::default()
        };
        journal.save_settings(&evening(), &sundays).unwrap();
        journal.demo(&evening(), 60, 1).unwrap();
        let made = reviews(&journal);
        assert!(
            made.iter()
                .all(|review| review.week.weekday() == Weekday::Sun)
        );
        assert!(made.len() > 3);
    }

    #[rstest]
    // The week before last, and the day before it.
    #[case(13, 0)]
    #[case(14, 1)]
    #[case(20, 1)]
    fn part_of_a_week_is_not_reviewed(#[case] days: u32, #[case] expected: usize) {
        let (journal, _) = demo(days, 1);
        assert_eq!(reviews(&journal).len(), expected, "the skipped one");
    }

    #[test]
    fn a_review_written_over_a_made_up_one_is_real() {
        let (mut journal, _) = demo(60, 1);
        let made_up = reviews(&journal).remove(0);
        let mut written = made_up.written();
        written.sentence = Some("Mine".to_owned());
        journal
            .save_review(&evening(), made_up.week, &written)
            .unwrap();
        let real = reviews(&journal).remove(0);
        assert!(!real.made_up && real.late);
    }

    #[test]
    fn a_journal_with_nothing_but_a_review_is_not_empty() {
        let mut journal = journal();
        let review = NewReview {
            loneliness: Some(0),
            ..NewReview::default()
        };
        let today = evening().today();
        journal.save_review(&evening(), today, &review).unwrap();
        let before = dump_with_changes(&journal);
        let error = journal.demo(&evening(), 60, 1).unwrap_err();
        assert_eq!(error.code(), "not-empty");
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn a_figure_typed_over_a_made_up_one_is_real() {
        let (mut journal, days) = demo(30, 1);
        let made_up = days.iter().rev().find(|day| day.is_logged()).unwrap();
        let figure = &made_up.figures[0];
        let row = crate::Row {
            platform: figure.platform.clone(),
            minutes: Minutes::new(figure.minutes.get() + 1),
            source: figure.source,
            worth: None,
        };
        journal.log(&evening(), made_up.day, &row, false).unwrap();
        let real: u32 = journal
            .connection
            .query_row("SELECT count(*) FROM usage WHERE made_up = 0", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(real, 1);
    }

    #[test]
    fn undoing_takes_all_of_it_away() {
        let mut journal = journal();
        let before = dump(&journal);
        let change = journal.demo(&evening(), 90, 1).unwrap();
        assert_ne!(dump(&journal), before);
        let undone = journal.undo(&evening(), None).unwrap();
        assert_eq!((undone.change, undone.kind.as_str()), (change, "demo"));
        assert_eq!(dump(&journal), before);
        journal.demo(&evening(), 90, 1).unwrap();
    }

    #[rstest]
    #[case(true, 30, "not-empty")]
    #[case(false, 0, "days-out-of-range")]
    #[case(false, 36_526, "days-out-of-range")]
    #[case(false, u32::MAX, "days-out-of-range")]
    fn what_is_refused_changes_nothing(#[case] used: bool, #[case] days: u32, #[case] code: &str) {
        let mut journal = journal();
        if used {
            journal
                .check_in(&evening(), evening().today(), &check_in(None, Some(5.0)))
                .unwrap();
        }
        let before = dump_with_changes(&journal);
        assert_eq!(journal.demo(&evening(), days, 1).unwrap_err().code(), code);
        assert_eq!(dump_with_changes(&journal), before);
    }

    /// Takes about a second and a half unoptimised; ten times that is a fault.
    #[test]
    fn ten_years_are_made_and_undone_in_seconds() {
        let mut journal = journal();
        let start = Instant::now();
        journal.demo(&evening(), 3_653, 1).unwrap();
        journal.undo(&evening(), None).unwrap();
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "{:?}",
            start.elapsed()
        );
    }
}
