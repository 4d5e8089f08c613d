//! How much time it takes, and where.

use guidance::{DayFacts, PlatformUse, Use};
use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, felt, last, nothing, partly, rated, told, took};

// Tip 5: each of the last seven days took twice the baseline.

#[rstest]
#[case::twice(told().then(14, took(60)).then(7, took(120)), 120, 60)]
#[case::the_smallest_day_counts(
    told().then(14, took(60)).then(6, took(500)).then(1, took(130)), 130, 60)]
#[case::part_of_a_day_is_enough(told().then(14, took(60)).then(7, partly(120, 50.0)), 120, 60)]
#[case::the_baseline_stays_the_first_days(
    told().then(14, took(60)).then(200, took(300)).then(7, took(120)), 120, 60)]
#[case::a_baseline_with_gaps(
    told().then(7, took(60)).then(30, nothing).then(7, took(60)).then(7, took(120)), 120, 60)]
#[case::half_an_hour_more_than_nothing(told().then(14, took(0)).then(7, took(30)), 30, 0)]
fn tip_5_speaks(#[case] told: Told, #[case] least: i64, #[case] baseline: i64) {
    let numbers = [("least", least), ("baseline", baseline), ("days", 14)];
    speaks(5, told, "tip-5-why", &numbers, &last(7));
}

#[test]
fn tip_5_speaks_while_today_has_only_begun() {
    let told = told()
        .then(14, took(60))
        .then(7, took(120))
        .then(1, nothing);
    let numbers = [("least", 120), ("baseline", 60), ("days", 14)];
    speaks(5, told, "tip-5-why", &numbers, &[7, 6, 5, 4, 3, 2, 1]);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::not_quite_twice(told().then(14, took(60)).then(7, took(119)))]
#[case::one_day_is_less(told().then(14, took(60)).then(6, took(500)).then(1, took(60)))]
#[case::one_day_is_not_logged(
    told().then(14, took(60)).then(3, took(500)).then(1, nothing).then(3, took(500)))]
#[case::twice_very_little(told().then(14, took(5)).then(7, took(34)))]
#[case::thirteen_days_before(told().then(13, took(60)).then(7, took(500)))]
#[case::the_baseline_is_the_week_itself(told().then(14, took(500)))]
#[case::a_baseline_in_part(told().then(8, partly(5, 50.0)).then(6, took(60)).then(7, took(500)))]
#[case::the_first_days_hold_too_few(
    told().then(13, took(60)).then(80, nothing).then(7, took(60)).then(7, took(500)))]
fn tip_5_is_silent(#[case] told: Told) {
    silent(5, told);
}

// Tip 8: two weeks of less use with about the same mood.

#[rstest]
#[case::every_day(told().then(14, felt(90, 50.0)).then(14, felt(60, 52.0)), 60, 14, [13, 0])]
#[case::just_enough(
    told().then(14, felt(90, 50.0)).then(3, nothing).then(3, nothing).then(8, felt(50, 50.0)).then(3, nothing),
    50, 8, [10, 3])]
#[case::a_day_in_part_is_not_counted(
    told().then(14, felt(90, 50.0)).then(8, felt(60, 50.0)).then(6, partly(1, 50.0)),
    60, 8, [13, 6])]
fn tip_8_speaks(#[case] told: Told, #[case] now: i64, #[case] logged: i64, #[case] days: [u64; 2]) {
    let numbers = [
        ("now", now),
        ("logged", logged),
        ("baseline", 90),
        ("days", 14),
    ];
    speaks(8, told, "tip-8-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::one_week_of_it(told().then(14, felt(90, 50.0)).then(7, felt(90, 50.0)).then(7, felt(60, 50.0)))]
#[case::twenty_nine_minutes_less(told().then(14, felt(90, 50.0)).then(14, felt(61, 50.0)))]
#[case::the_mood_went_up(told().then(14, felt(90, 50.0)).then(14, felt(60, 55.0)))]
#[case::the_mood_went_down(told().then(14, felt(90, 50.0)).then(14, felt(60, 45.0)))]
#[case::seven_days_are_logged(
    told().then(14, felt(90, 50.0)).then(7, rated(50.0)).then(7, felt(10, 50.0)))]
#[case::seven_days_are_rated(
    told().then(14, felt(90, 50.0)).then(7, took(10)).then(7, felt(10, 50.0)))]
#[case::the_baseline_is_not_rated(told().then(14, took(90)).then(14, felt(60, 50.0)))]
#[case::no_baseline_before_them(told().then(13, felt(90, 50.0)).then(14, felt(60, 50.0)))]
fn tip_8_is_silent(#[case] told: Told) {
    silent(8, told);
}

// Tip 10: visits are not logged.

#[rstest]
#[case::nothing_at_all(told())]
#[case::a_lot_of_time(told().then(60, felt(600, 10.0)))]
#[case::a_lot_on_the_phone(told().then(60, on(&[("a", 5, true), ("b", 500, true)])))]
fn tip_10_is_always_silent(#[case] told: Told) {
    silent(10, told);
}

// Tip 24: most of the minutes were read from the phone.

/// A day with the minutes of these platforms, and whether they were read from the phone.
fn on(platforms: &[(&str, u32, bool)]) -> impl Fn(&mut DayFacts) {
    move |day| {
        day.platforms = platforms
            .iter()
            .map(|(platform, minutes, phone)| PlatformUse {
                platform: (*platform).to_owned(),
                minutes: *minutes,
                phone: *phone,
            })
            .collect();
        day.used = Use::Whole(platforms.iter().map(|(_, minutes, _)| minutes).sum());
    }
}

#[rstest]
#[case::all_of_it(told().then(14, on(&[("a", 30, true)])), 420, 420, 14, [13, 0])]
#[case::just_over_seventy_per_cent(
    told().then(7, on(&[("a", 71, true), ("b", 29, false)])), 497, 700, 7, [6, 0])]
#[case::days_without_figures_between(
    told().then(4, on(&[("a", 30, true)])).then(3, rated(50.0)).then(3, on(&[("a", 30, true)])),
    210, 210, 7, [9, 0])]
fn tip_24_speaks(
    #[case] told: Told,
    #[case] phone: i64,
    #[case] all: i64,
    #[case] count: i64,
    #[case] days: [u64; 2],
) {
    let numbers = [("phone", phone), ("all", all), ("days", count)];
    speaks(24, told, "tip-24-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::seventy_per_cent(told().then(14, on(&[("a", 70, true), ("b", 30, false)])))]
#[case::all_guessed(told().then(14, on(&[("a", 300, false)])))]
#[case::no_minutes(told().then(14, on(&[("a", 0, true)])))]
#[case::six_days(told().then(6, on(&[("a", 300, true)])))]
#[case::six_days_in_two_weeks(told().then(6, on(&[("a", 300, true)])).then(8, rated(50.0)))]
#[case::the_seventh_is_fifteen_days_ago(
    told()
        .then(1, on(&[("a", 300, true)]))
        .then(8, rated(50.0))
        .then(6, on(&[("a", 300, true)])))]
#[case::two_weeks_ago(told().then(14, on(&[("a", 300, true)])).then(14, on(&[("a", 30, false)])))]
fn tip_24_is_silent(#[case] told: Told) {
    silent(24, told);
}
