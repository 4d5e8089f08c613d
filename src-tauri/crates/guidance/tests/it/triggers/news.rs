//! News, and passing things on.

use guidance::Chip::{Comparing, News, Posting, SawPeople};
use guidance::DayFacts;
use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, calm, last, nothing, rated, told, took, with};

// Tip 23: news on three of seven days, in tenser weeks.

/// A day with news, and how calm it was.
fn news(calm: f64) -> impl Fn(&mut DayFacts) {
    move |day| {
        day.calm = Some(calm);
        day.chips = vec![News];
    }
}

#[rstest]
#[case::three(told().then(14, calm(60.0)).then(11, calm(50.0)).then(3, news(50.0)), last(3))]
#[case::every_day(told().then(14, news(60.0)).then(14, news(20.0)), last(7))]
fn tip_23_speaks(#[case] told: Told, #[case] days: Vec<u64>) {
    let count = i64::try_from(days.len()).unwrap();
    speaks(23, told, "tip-23-why", &[("days", count)], &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::two(told().then(14, calm(60.0)).then(12, calm(50.0)).then(2, news(50.0)))]
#[case::as_calm_as_before(told().then(28, news(50.0)))]
#[case::not_rated_for_calm(told().then(28, with(&[News])))]
#[case::rated_for_mood_only(told().then(14, rated(90.0)).then(7, rated(10.0)).then(7, with(&[News])))]
#[case::tenser_without_news(told().then(14, calm(60.0)).then(14, calm(20.0)))]
#[case::the_news_is_eight_days_ago(
    told().then(14, calm(60.0)).then(7, news(20.0)).then(7, calm(20.0)))]
fn tip_23_is_silent(#[case] told: Told) {
    silent(23, told);
}

// Tip 25: news or posting in the last seven days.

#[rstest]
#[case::news(told().then(1, with(&[News])).then(6, rated(50.0)), vec![6])]
#[case::posting(told().then(1, with(&[Posting, SawPeople])), vec![0])]
#[case::both(told().then(1, with(&[News])).then(1, nothing).then(1, with(&[News, Posting])), vec![2, 0])]
fn tip_25_speaks(#[case] told: Told, #[case] days: Vec<u64>) {
    let count = i64::try_from(days.len()).unwrap();
    speaks(25, told, "tip-25-why", &[("days", count)], &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::eight_days_ago(told().then(1, with(&[News])).then(7, rated(50.0)))]
#[case::other_things(told().then(7, with(&[Comparing, SawPeople])))]
#[case::nothing_was_chosen(told().then(7, took(300)))]
fn tip_25_is_silent(#[case] told: Told) {
    silent(25, told);
}
