//! The first weeks.

use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, last, nothing, partly, rated, told, took, with};
use guidance::Chip;

// Tip 1: fewer than seven days are logged.

#[rstest]
#[case::one_day(told().then(1, took(30)), 1, vec![0])]
#[case::six_days(told().then(6, took(30)), 6, last(6))]
#[case::a_day_in_part(told().then(1, partly(10, 50.0)), 1, vec![0])]
#[case::six_days_with_gaps_between(
    told().then(3, took(30)).then(9, nothing).then(3, took(0)), 6, vec![14, 13, 12, 2, 1, 0])]
fn tip_1_speaks(#[case] told: Told, #[case] count: i64, #[case] days: Vec<u64>) {
    speaks(
        1,
        told,
        "tip-1-why",
        &[("days", count), ("wanted", 7)],
        &days,
    );
}

#[rstest]
#[case::an_empty_journal(told())]
#[case::ratings_are_not_logged_time(told().then(20, rated(50.0)))]
fn tip_1_speaks_before_anything_is_logged(#[case] told: Told) {
    speaks(1, told, "tip-1-why-nothing", &[("wanted", 7)], &[]);
}

#[rstest]
#[case::seven_days(told().then(7, took(30)))]
#[case::seven_days_of_zero(told().then(7, took(0)))]
#[case::seven_days_in_part(told().then(7, partly(10, 50.0)))]
#[case::seven_days_long_ago(told().then(7, took(30)).then(90, nothing))]
fn tip_1_is_silent(#[case] told: Told) {
    silent(1, told);
}

// Tip 31: the second week has begun.

#[rstest]
#[case::the_eighth_day(told().then(8, took(30)), 7)]
#[case::long_ago(told().then(1, took(30)).then(100, nothing), 100)]
#[case::only_ratings(told().then(30, rated(50.0)), 29)]
#[case::only_what_was_part_of_a_day(told().then(10, with(&[Chip::Moved])), 9)]
fn tip_31_speaks(#[case] told: Told, #[case] days: i64) {
    speaks(
        31,
        told,
        "tip-31-why",
        &[("days", days), ("every", 90)],
        &[],
    );
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::the_seventh_day(told().then(7, took(30)))]
#[case::empty_days_do_not_begin_anything(told().then(30, nothing).then(3, took(30)))]
fn tip_31_is_silent(#[case] told: Told) {
    silent(31, told);
}
