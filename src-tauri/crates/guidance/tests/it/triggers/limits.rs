//! Limits: none, wide ones, days over them.

use guidance::PartOfDay::{Afternoon, Evening, Morning, Night};
use guidance::{DayFacts, LimitDay, PartOfDay};
use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, last, nothing, rated, stood, told, took};

fn over(day: &mut DayFacts) {
    stood(LimitDay::Over, 50.0)(day);
}

fn within(day: &mut DayFacts) {
    stood(LimitDay::Within, 50.0)(day);
}

fn not_known(day: &mut DayFacts) {
    stood(LimitDay::NotKnown, 50.0)(day);
}

// Tip 2: no limit after a week, or one far above the usual day.

#[rstest]
#[case::a_week(told().then(7, took(30)), last(7))]
#[case::with_gaps(
    told().then(4, took(30)).then(5, nothing).then(4, took(0)), vec![11, 10, 9, 3, 2, 1, 0])]
fn tip_2_speaks_without_a_limit(#[case] told: Told, #[case] days: Vec<u64>) {
    speaks(2, told, "tip-2-why", &[("days", 7)], &days);
}

#[rstest]
#[case::just_over_one_and_a_half(91, &[60; 7], 60, 7)]
#[case::odd_days(100, &[10, 20, 60, 60, 60, 200, 300, 400], 60, 8)]
fn tip_2_speaks_about_a_wide_limit(
    #[case] minutes: u32,
    #[case] used: &[u32],
    #[case] usual: i64,
    #[case] days: i64,
) {
    let told = told().then(10, took(60)).limit(minutes, used);
    let numbers = [("limit", minutes.into()), ("usual", usual), ("days", days)];
    speaks(2, told, "tip-2-why-wide", &numbers, &[]);
}

#[rstest]
#[case::six_days(told().then(6, took(30)))]
#[case::only_ratings(told().then(30, rated(10.0)))]
#[case::a_limit_of_one_and_a_half(told().then(30, took(60)).limit(90, &[60; 7]))]
#[case::a_tight_limit(told().then(30, took(60)).limit(30, &[60; 28]))]
#[case::a_wide_limit_on_six_days(told().then(30, took(60)).limit(600, &[60; 6]))]
#[case::a_limit_on_what_is_not_logged(told().then(30, took(60)).limit(600, &[]))]
#[case::a_limit_on_what_is_not_used(told().then(30, took(60)).limit(60, &[0; 28]))]
fn tip_2_is_silent(#[case] told: Told) {
    silent(2, told);
}

// Tips 4 and 28: days over a limit.

#[rstest]
#[case::three_of_seven(told().then(4, within).then(3, over), 7, last(3))]
#[case::three_of_three(told().then(3, over).then(3, nothing), 3, vec![5, 4, 3])]
#[case::what_is_not_known_is_not_within(told().then(4, not_known).then(3, over), 3, last(3))]
#[case::today_has_only_begun(told().then(3, over).then(5, nothing), 3, vec![7, 6, 5])]
fn tip_4_speaks(#[case] told: Told, #[case] known: i64, #[case] days: Vec<u64>) {
    let numbers = [("over", 3), ("known", known)];
    speaks(4, told, "tip-4-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::two(told().then(5, within).then(2, over))]
#[case::the_third_is_eight_days_ago(told().then(1, over).then(5, within).then(2, over))]
#[case::no_limit(told().then(30, took(600)))]
#[case::not_known(told().then(30, not_known))]
#[case::a_gap_since(told().then(7, over).then(8, nothing))]
fn tip_4_is_silent(#[case] told: Told) {
    silent(4, told);
}

#[rstest]
#[case::five_of_fourteen(
    told().then(5, over).then(9, within), 14, vec![13, 12, 11, 10, 9])]
#[case::with_gaps(
    told().then(3, over).then(6, nothing).then(3, over), 6, vec![11, 10, 9, 2, 1, 0])]
fn tip_28_speaks(#[case] told: Told, #[case] known: i64, #[case] days: Vec<u64>) {
    let over = i64::try_from(days.len()).unwrap();
    let numbers = [("over", over), ("known", known)];
    speaks(28, told, "tip-28-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::four(told().then(10, within).then(4, over))]
#[case::the_fifth_is_fifteen_days_ago(told().then(1, over).then(10, within).then(4, over))]
#[case::not_known(told().then(14, not_known))]
fn tip_28_is_silent(#[case] told: Told) {
    silent(28, told);
}

// Tip 9: days over a limit that share a part of the day.

/// A day that stood so to its limits, with the parts of it that the timer ran in.
fn timed(limit: LimitDay, parts: &[PartOfDay]) -> impl Fn(&mut DayFacts) {
    move |day| {
        stood(limit, 50.0)(day);
        day.timed = parts.to_vec();
    }
}

#[rstest]
#[case::mornings(told().then(3, timed(LimitDay::Over, &[Morning])), "morning", 3, last(3))]
#[case::afternoons(told().then(3, timed(LimitDay::Over, &[Afternoon])), "afternoon", 3, last(3))]
#[case::evenings(
    told().then(3, timed(LimitDay::Over, &[Evening])).then(11, within),
    "evening", 3, vec![13, 12, 11])]
#[case::nights(
    told()
        .then(2, timed(LimitDay::Over, &[Morning, Night]))
        .then(1, timed(LimitDay::Within, &[Morning]))
        .then(1, over)
        .then(1, timed(LimitDay::Over, &[Afternoon, Night])),
    "night", 4, vec![4, 3, 0])]
#[case::the_latest_part_of_two_alike(
    told().then(3, timed(LimitDay::Over, &[Morning, Evening])), "evening", 3, last(3))]
fn tip_9_speaks(#[case] told: Told, #[case] part: &str, #[case] over: i64, #[case] days: Vec<u64>) {
    let numbers = [("over", over), ("shared", 3)];
    speaks(9, told, &format!("tip-9-why-{part}"), &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::two(told().then(2, timed(LimitDay::Over, &[Evening])))]
#[case::no_two_alike(
    told()
        .then(2, timed(LimitDay::Over, &[Morning]))
        .then(2, timed(LimitDay::Over, &[Evening])))]
#[case::within(told().then(9, timed(LimitDay::Within, &[Evening])))]
#[case::not_known(told().then(9, timed(LimitDay::NotKnown, &[Evening])))]
#[case::typed_in_without_a_time_of_day(told().then(14, over))]
#[case::the_third_is_fifteen_days_ago(
    told()
        .then(1, timed(LimitDay::Over, &[Evening]))
        .then(12, within)
        .then(2, timed(LimitDay::Over, &[Evening])))]
fn tip_9_is_silent(#[case] told: Told) {
    silent(9, told);
}

// Tip 11: over a limit although something is being tried.

#[rstest]
#[case::three_of_seven(told().then(4, within).then(3, over).trying(4, 6), 7, last(3))]
#[case::the_days_before_it_began_are_left_out(
    told().then(4, over).then(3, over).trying(4, 2), 3, last(3))]
fn tip_11_speaks(#[case] told: Told, #[case] known: i64, #[case] days: Vec<u64>) {
    let numbers = [("over", 3), ("known", known)];
    speaks(11, told, "tip-11-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::nothing_is_tried(told().then(7, over))]
#[case::something_was_tried(told().then(7, over).tried(4, 20, 7))]
#[case::two_days_since(told().then(7, over).trying(4, 1))]
#[case::not_known(told().then(7, not_known).trying(4, 10))]
fn tip_11_is_silent(#[case] told: Told) {
    silent(11, told);
}

// Tip 12: a limit of two weeks or older with more days over it than not.

#[rstest]
#[case::more_over_than_within(
    told().then(6, within).then(8, over).limit_since(14, 60, &[]), 8, 14, last(8))]
#[case::seven_known(
    told().then(3, within).then(7, not_known).then(4, over).limit_since(90, 60, &[]),
    4, 7, last(4))]
#[case::all_of_several_are_old(
    told().then(14, over).limit_since(14, 60, &[]).limit_since(20, 30, &[]), 14, 14, last(14))]
fn tip_12_speaks(
    #[case] told: Told,
    #[case] over: i64,
    #[case] known: i64,
    #[case] days: Vec<u64>,
) {
    let numbers = [("over", over), ("known", known)];
    speaks(12, told, "tip-12-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::half_of_them(told().then(7, within).then(7, over).limit(60, &[]))]
#[case::thirteen_days_old(told().then(14, over).limit_since(13, 60, &[]))]
#[case::one_of_them_is_young(
    told().then(14, over).limit_since(90, 60, &[]).limit_since(3, 10, &[]))]
#[case::no_limit_any_more(told().then(14, over))]
#[case::six_known(told().then(8, not_known).then(6, over).limit(60, &[]))]
#[case::over_before_that(told().then(14, over).then(14, within).limit(60, &[]))]
fn tip_12_is_silent(#[case] told: Told) {
    silent(12, told);
}

// Tip 29: the first day over a limit after three within it.

#[rstest]
#[case::three(told().then(1, over).then(3, within).then(1, over), 3)]
#[case::ten(told().then(10, within).then(1, over), 10)]
fn tip_29_speaks(#[case] told: Told, #[case] count: i64) {
    speaks(29, told, "tip-29-why", &[("within", count)], &[0]);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::two(told().then(2, within).then(1, over))]
#[case::the_second_day_over(told().then(5, within).then(2, over))]
#[case::today_is_within(told().then(5, within).then(1, over).then(1, within))]
#[case::today_is_not_known(told().then(5, within).then(1, not_known))]
#[case::today_has_only_begun(told().then(5, within).then(1, over).then(1, nothing))]
#[case::one_of_them_is_not_known(
    told().then(5, within).then(1, not_known).then(2, within).then(1, over))]
#[case::one_of_them_is_not_logged(
    told().then(5, within).then(1, nothing).then(2, within).then(1, over))]
#[case::one_of_them_had_no_limit(
    told().then(5, within).then(1, took(10)).then(2, within).then(1, over))]
fn tip_29_is_silent(#[case] told: Told) {
    silent(29, told);
}

#[test]
fn a_day_that_is_left_out_is_no_day_within() {
    let told = told()
        .then(5, within)
        .then(1, nothing)
        .then(2, within)
        .then(1, over);
    let mut facts = told.facts();
    facts.days.retain(|day| day.used.is_logged());
    assert_eq!(super::why(29, &facts), None);
}
