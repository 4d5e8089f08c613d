//! Nights.

use guidance::Chip::{self, ScrolledInBed, SleptBadly};
use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, last, nothing, rated, rated_with, told, took, with};

const OTHERS: [Chip; 8] = [
    Chip::SawPeople,
    Chip::Moved,
    Chip::News,
    Chip::Comparing,
    Chip::Posting,
    Chip::LookingForSupport,
    Chip::Ill,
    Chip::SpecialDay,
];

// Tip 15: slept badly or scrolled in bed on three of seven days.

#[rstest]
#[case::slept_badly(told().then(3, with(&[SleptBadly])), last(3))]
#[case::scrolled_in_bed(
    told().then(3, rated_with(90.0, &[ScrolledInBed])).then(4, rated(50.0)), vec![6, 5, 4])]
#[case::both_of_them_mixed(
    told()
        .then(1, with(&[SleptBadly]))
        .then(1, nothing)
        .then(1, with(&[ScrolledInBed]))
        .then(1, with(&[SleptBadly, ScrolledInBed])),
    vec![3, 1, 0])]
#[case::today_has_only_begun(
    told().then(3, with(&[SleptBadly])).then(5, nothing), vec![7, 6, 5])]
fn tip_15_speaks(#[case] told: Told, #[case] days: Vec<u64>) {
    let count = i64::try_from(days.len()).unwrap();
    speaks(15, told, "tip-15-why", &[("days", count)], &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::two_days(told().then(5, rated(50.0)).then(2, with(&[SleptBadly])))]
#[case::both_on_two_days_are_two(told().then(2, with(&[SleptBadly, ScrolledInBed])))]
#[case::the_third_is_eight_days_ago(
    told().then(1, with(&[SleptBadly])).then(5, rated(50.0)).then(2, with(&[SleptBadly])))]
#[case::nothing_was_chosen(told().then(30, took(600)))]
#[case::other_things(told().then(7, with(&OTHERS)))]
fn tip_15_is_silent(#[case] told: Told) {
    silent(15, told);
}

// Tip 16: scrolled in bed on two of seven days.

#[rstest]
#[case::two_days(told().then(5, rated(50.0)).then(2, with(&[ScrolledInBed])), last(2))]
#[case::seven_days_apart(
    told().then(1, with(&[ScrolledInBed])).then(5, nothing).then(1, with(&[ScrolledInBed])),
    vec![6, 0])]
fn tip_16_speaks(#[case] told: Told, #[case] days: Vec<u64>) {
    speaks(16, told, "tip-16-why", &[("days", 2)], &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::one_day(told().then(6, rated(50.0)).then(1, with(&[ScrolledInBed])))]
#[case::the_second_is_eight_days_ago(
    told().then(1, with(&[ScrolledInBed])).then(6, nothing).then(1, with(&[ScrolledInBed])))]
#[case::slept_badly(told().then(7, with(&[SleptBadly])))]
#[case::nothing_was_chosen(told().then(30, took(600)))]
fn tip_16_is_silent(#[case] told: Told) {
    silent(16, told);
}
