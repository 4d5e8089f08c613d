//! What a person's own days can tell.

use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, nothing, partly, rated, told, took};

// Tip 19: four weeks of pairs and no clear link.

#[rstest]
#[case(28)]
#[case(300)]
fn tip_19_speaks(#[case] days: u32) {
    let told = told().link(days, false);
    speaks(19, told, "tip-19-why", &[("days", days.into())], &[]);
}

#[rstest]
#[case::nobody_looked(told().then(60, took(30)))]
#[case::twenty_seven_pairs(told().link(27, false))]
#[case::a_clear_link(told().link(100, true))]
fn tip_19_is_silent(#[case] told: Told) {
    silent(19, told);
}

// Tip 30: two weeks are logged, nearly without gaps.

#[rstest]
#[case::every_day(told().then(14, took(30)), 14, [13, 0])]
#[case::part_of_a_day_is_logged(told().then(14, partly(30, 50.0)), 14, [13, 0])]
#[case::two_gaps(
    told().then(5, took(30)).then(2, nothing).then(7, took(0)), 12, [13, 0])]
#[case::today_has_only_begun(told().then(14, took(30)).then(1, nothing), 14, [14, 1])]
#[case::something_was_tried(told().then(60, took(30)).tried(4, 30, 17), 14, [13, 0])]
fn tip_30_speaks(#[case] told: Told, #[case] count: i64, #[case] days: [u64; 2]) {
    let numbers = [("days", count), ("of", 14)];
    speaks(30, told, "tip-30-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::thirteen_days(told().then(13, took(30)))]
#[case::three_gaps(told().then(30, took(30)).then(3, nothing).then(11, took(30)))]
#[case::ratings_are_not_logged_time(told().then(30, rated(50.0)))]
#[case::something_is_tried(told().then(30, took(30)).trying(4, 3))]
fn tip_30_is_silent(#[case] told: Told) {
    silent(30, told);
}
