//! How the days were rated.

use guidance::{Chip, Use};
use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, felt, last, nothing, partly, rated, rated_with, told, took};

// Tip 3: a week in the lower part of the scale that took more than usual.

#[rstest]
#[case::every_day(
    told().then(28, felt(60, 60.0)).then(7, felt(90, 30.0)), 90, 60, 28, last(7))]
#[case::just_enough(
    told().then(7, took(60)).then(21, nothing).then(3, nothing).then(4, felt(61, 39.0)),
    61, 60, 7, last(4))]
#[case::four_weeks_are_looked_at(
    told().then(40, felt(60, 60.0)).then(7, felt(90, 30.0)), 90, 60, 28, last(7))]
#[case::a_minute_more_than_half_an_hour(
    told().then(28, took(5)).then(7, felt(31, 30.0)), 31, 5, 28, last(7))]
#[case::a_day_that_is_not_rated_is_not_named(
    told().then(28, took(60)).then(3, felt(90, 30.0)).then(1, took(90)).then(3, felt(90, 30.0)),
    90, 60, 28, vec![6, 5, 4, 2, 1, 0])]
#[case::today_has_only_begun(
    told().then(20, felt(60, 60.0)).then(7, felt(90, 30.0)).then(1, nothing),
    90, 60, 20, vec![7, 6, 5, 4, 3, 2, 1])]
fn tip_3_speaks(
    #[case] told: Told,
    #[case] now: i64,
    #[case] usual: i64,
    #[case] before: i64,
    #[case] days: Vec<u64>,
) {
    let numbers = [
        ("rated", i64::try_from(days.len()).unwrap()),
        ("now", now),
        ("usual", usual),
        ("days", before),
    ];
    speaks(3, told, "tip-3-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::the_mood_is_in_the_middle(told().then(28, took(60)).then(7, felt(90, 40.0)))]
#[case::the_use_is_as_usual(told().then(28, took(60)).then(7, felt(60, 30.0)))]
#[case::three_days_rated(
    told().then(28, took(60)).then(4, took(90)).then(3, felt(90, 10.0)))]
#[case::three_whole_days(
    told().then(28, took(60)).then(4, partly(500, 10.0)).then(3, felt(90, 10.0)))]
#[case::six_days_before(told().then(6, took(60)).then(7, felt(90, 10.0)))]
#[case::the_days_before_are_in_part(
    told().then(28, partly(10, 50.0)).then(7, felt(90, 10.0)))]
#[case::the_days_before_are_too_long_ago(
    told().then(28, took(60)).then(28, nothing).then(7, felt(90, 10.0)))]
#[case::no_more_than_half_an_hour(told().then(28, took(5)).then(7, felt(30, 10.0)))]
#[case::the_week_is_a_gap(told().then(28, felt(60, 10.0)).then(8, nothing))]
fn tip_3_is_silent(#[case] told: Told) {
    silent(3, told);
}

// Tip 7: less use with the same mood, or low days.

#[rstest]
#[case::half_an_hour_less(
    told().then(14, felt(90, 50.0)).then(7, felt(60, 50.0)), 60, last(7))]
#[case::the_mood_hardly_moved(
    told().then(14, felt(90, 50.0)).then(7, felt(10, 54.9)), 10, last(7))]
#[case::just_enough(
    told()
        .then(7, felt(90, 50.0))
        .then(7, |day| day.used = Use::Part(1))
        .then(3, nothing)
        .then(4, felt(60, 50.0)),
    60, last(4))]
fn tip_7_speaks_when_the_mood_is_the_same(
    #[case] told: Told,
    #[case] now: i64,
    #[case] days: Vec<u64>,
) {
    let numbers = [("now", now), ("baseline", 90), ("days", 14)];
    speaks(7, told, "tip-7-why-same-mood", &numbers, &days);
}

#[rstest]
#[case::four_of_seven(told().then(3, rated(80.0)).then(4, rated(39.9)), 7, last(4))]
#[case::four_of_four(told().then(4, rated(0.0)).then(3, nothing), 4, vec![6, 5, 4, 3])]
#[case::the_landmark_25(told().then(7, rated(25.0)), 7, last(7))]
fn tip_7_speaks_after_low_days(#[case] told: Told, #[case] rated: i64, #[case] days: Vec<u64>) {
    let low = i64::try_from(days.len()).unwrap();
    let numbers = [("low", low), ("rated", rated)];
    speaks(7, told, "tip-7-why-low-days", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::three_low_days(told().then(4, rated(40.0)).then(3, rated(0.0)))]
#[case::the_fourth_is_eight_days_ago(
    told().then(1, rated(0.0)).then(4, rated(50.0)).then(3, rated(0.0)))]
#[case::low_days_while_ill(
    told().then(6, rated(0.0)).then(1, rated_with(0.0, &[Chip::Moved, Chip::Ill])))]
#[case::twenty_nine_minutes_less(told().then(14, felt(90, 50.0)).then(7, felt(61, 50.0)))]
#[case::the_mood_went_up(told().then(14, felt(90, 50.0)).then(7, felt(60, 55.0)))]
#[case::the_mood_went_down(told().then(14, felt(90, 50.0)).then(7, felt(60, 45.0)))]
#[case::what_is_in_part_only_looks_like_less(
    told().then(14, felt(90, 50.0)).then(7, partly(10, 50.0)))]
#[case::what_is_missing_only_looks_like_less(
    told().then(14, felt(90, 50.0)).then(7, rated(50.0)))]
#[case::the_baseline_is_not_rated(told().then(14, took(90)).then(7, felt(60, 50.0)))]
#[case::no_baseline_yet(told().then(13, felt(90, 50.0)).then(7, felt(60, 50.0)))]
#[case::less_while_ill(
    told().then(14, felt(90, 50.0)).then(7, |day| {
        day.used = Use::Whole(0);
        day.valence = Some(50.0);
        day.chips = vec![Chip::Ill];
    }))]
fn tip_7_is_silent(#[case] told: Told) {
    silent(7, told);
}
