//! Alerts, tension, and the worry about missing out.

use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, calm, nothing, rated, told};

// Tip 13: two weeks that were tenser than the two before.

#[rstest]
#[case::every_day(told().then(14, calm(60.0)).then(14, calm(50.0)), 14, 14, [13, 0])]
#[case::just_enough(
    told()
        .then(7, calm(60.0))
        .then(7, nothing)
        .then(3, calm(40.0))
        .then(7, rated(90.0))
        .then(4, calm(40.0)),
    7, 7, [13, 0])]
#[case::today_has_only_begun(
    told().then(14, calm(60.0)).then(14, calm(10.0)).then(1, nothing), 14, 14, [14, 1])]
fn tip_13_speaks(
    #[case] told: Told,
    #[case] rated: i64,
    #[case] before: i64,
    #[case] days: [u64; 2],
) {
    let numbers = [("rated", rated), ("before", before)];
    speaks(13, told, "tip-13-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::hardly_tenser(told().then(14, calm(60.0)).then(14, calm(50.1)))]
#[case::calmer(told().then(14, calm(30.0)).then(14, calm(90.0)))]
#[case::the_mood_is_not_the_calm(told().then(14, rated(90.0)).then(14, rated(10.0)))]
#[case::six_days(told().then(14, calm(90.0)).then(8, nothing).then(6, calm(10.0)))]
#[case::six_days_before(told().then(6, calm(90.0)).then(8, nothing).then(14, calm(10.0)))]
#[case::a_month_ago(told().then(14, calm(90.0)).then(14, nothing).then(14, calm(10.0)))]
fn tip_13_is_silent(#[case] told: Told) {
    silent(13, told);
}

// Tip 14: worry about missing out while fewer alerts are being tried.

#[rstest]
#[case::the_week_before_this_one(told().trying(13, 9).week(7, |week| week.missing_out = Some(8)), 10, 7)]
#[case::this_week(told().trying(13, 3).week(0, |week| week.missing_out = Some(10)), 4, 0)]
#[case::the_trial_began_on_the_last_day_of_that_week(
    told().trying(13, 1).week(7, |week| week.missing_out = Some(9)), 2, 7)]
#[case::the_latest_week_counts(
    told()
        .trying(13, 9)
        .week(7, |week| week.missing_out = Some(2))
        .week(0, |week| week.missing_out = Some(8)),
    10, 0)]
fn tip_14_speaks(#[case] told: Told, #[case] tried: i64, #[case] week: u64) {
    speaks(14, told, "tip-14-why", &[("tried", tried)], &[week]);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::nothing_is_tried(told().week(7, |week| week.missing_out = Some(10)))]
#[case::another_tip_is_tried(told().trying(15, 9).week(7, |week| week.missing_out = Some(10)))]
#[case::it_was_tried(told().tried(13, 20, 7).week(7, |week| week.missing_out = Some(10)))]
#[case::seven(told().trying(13, 9).week(7, |week| week.missing_out = Some(7)))]
#[case::not_said(told().trying(13, 9).week(7, |week| week.loneliness = Some(10)))]
#[case::the_week_was_over_when_it_began(
    told().trying(13, 0).week(7, |week| week.missing_out = Some(10)))]
#[case::the_week_is_long_over(
    told().trying(13, 14).week(14, |week| week.missing_out = Some(10)))]
#[case::the_latest_week_counts(
    told()
        .trying(13, 9)
        .week(0, |week| week.missing_out = Some(2))
        .week(7, |week| week.missing_out = Some(8)))]
fn tip_14_is_silent(#[case] told: Told) {
    silent(14, told);
}
