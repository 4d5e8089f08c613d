//! What a feed shows: comparing, posting, moods that rub off.

use guidance::Chip::{Comparing, News, Posting};
use guidance::{DayFacts, PlatformUse};
use rstest::rstest;

use super::{silent, speaks, why};
use crate::made_up::{Told, ago, last, nothing, rated, rated_with, told, took, with};
use crate::why::assert_says;

// Tip 20: comparing on two of seven days.

#[rstest]
#[case::two(told().then(2, with(&[Comparing])).then(5, rated(50.0)), vec![6, 5])]
#[case::every_day(told().then(14, with(&[News, Comparing])), last(7))]
fn tip_20_speaks(#[case] told: Told, #[case] days: Vec<u64>) {
    let count = i64::try_from(days.len()).unwrap();
    speaks(20, told, "tip-20-why", &[("days", count)], &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::once(told().then(6, rated(50.0)).then(1, with(&[Comparing])))]
#[case::the_second_is_eight_days_ago(
    told().then(1, with(&[Comparing])).then(6, rated(50.0)).then(1, with(&[Comparing])))]
#[case::low_days_alone(told().then(14, rated(0.0)))]
#[case::other_things(told().then(7, with(&[Posting, News])))]
fn tip_20_is_silent(#[case] told: Told) {
    silent(20, told);
}

// Tip 21: tip 20 is or was tried.

#[test]
fn tip_21_speaks_while_muting_is_tried() {
    let told = told().tried(20, 60, 47).trying(20, 4);
    speaks(21, told, "tip-21-why", &[("tried", 5)], &[4]);
}

#[rstest]
#[case::it_ended_yesterday(14, 1)]
#[case::it_ended_four_weeks_ago(41, 28)]
fn tip_21_speaks_after_muting(#[case] from: u64, #[case] to: u64) {
    speaks(
        21,
        told().tried(20, from, to),
        "tip-21-why-tried",
        &[],
        &[from, to],
    );
}

#[test]
fn a_trial_of_one_day_is_named_once() {
    speaks(21, told().tried(20, 3, 3), "tip-21-why-tried", &[], &[3]);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::something_else_is_tried(told().trying(15, 3))]
#[case::something_else_was_tried(told().tried(22, 20, 7))]
#[case::it_ended_too_long_ago(told().tried(20, 42, 29))]
#[case::comparing_alone(told().then(7, with(&[Comparing])))]
fn tip_21_is_silent(#[case] told: Told) {
    silent(21, told);
}

// Tip 22: posting on days that lie under the others.

fn posting(valence: f64) -> impl Fn(&mut DayFacts) {
    rated_with(valence, &[Posting])
}

#[rstest]
#[case::two_of_nine(told().then(7, rated(60.0)).then(2, posting(50.0)), 7, last(2))]
#[case::taken_together(
    told().then(1, posting(61.0)).then(10, rated(60.0)).then(1, posting(20.0)), 10, vec![11, 0])]
#[case::four_weeks_apart(
    told().then(1, posting(0.0)).then(26, rated(60.0)).then(1, posting(50.0)), 26, vec![27, 0])]
fn tip_22_speaks(#[case] told: Told, #[case] others: i64, #[case] days: Vec<u64>) {
    let numbers = [("days", 2), ("others", others)];
    speaks(22, told, "tip-22-why", &numbers, &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::once(told().then(20, rated(60.0)).then(1, posting(0.0)))]
#[case::the_other_is_twenty_nine_days_ago(
    told().then(1, posting(0.0)).then(27, rated(60.0)).then(1, posting(50.0)))]
#[case::hardly_lower(told().then(20, rated(60.0)).then(2, posting(51.0)))]
#[case::higher(told().then(20, rated(60.0)).then(2, posting(90.0)))]
#[case::low_once_only(
    told().then(20, rated(60.0)).then(1, posting(45.0)).then(3, posting(60.0)))]
#[case::six_others(told().then(6, rated(60.0)).then(2, posting(0.0)))]
#[case::not_rated(told().then(20, rated(60.0)).then(5, with(&[Posting])))]
#[case::too_long_ago(told().then(5, posting(0.0)).then(28, rated(60.0)))]
#[case::something_else(told().then(20, rated(60.0)).then(5, rated_with(0.0, &[News])))]
fn tip_22_is_silent(#[case] told: Told) {
    silent(22, told);
}

// Tip 26: low days that share a platform.

/// A rated day with the minutes of these platforms.
fn on(valence: f64, platforms: &[(&str, u32)]) -> impl Fn(&mut DayFacts) {
    move |day| {
        day.valence = Some(valence);
        day.platforms = platforms
            .iter()
            .map(|(platform, minutes)| PlatformUse {
                platform: (*platform).to_owned(),
                minutes: *minutes,
                phone: false,
            })
            .collect();
    }
}

/// Twenty days like any other, then these.
fn after_twenty(days: usize, day: impl Fn(&mut DayFacts)) -> Told {
    told()
        .then(20, on(60.0, &[("a", 30), ("b", 30)]))
        .then(days, day)
}

#[rstest]
#[case::three(after_twenty(3, on(20.0, &[("a", 30), ("b", 90)])), "b", 23, vec![2, 1, 0])]
#[case::the_one_that_most_of_them_share(
    after_twenty(1, on(20.0, &[("a", 90)])).then(3, on(20.0, &[("a", 90), ("b", 90)])),
    "a", 24, vec![3, 2, 1, 0])]
#[case::a_low_day_without_it_is_not_named(
    after_twenty(2, on(10.0, &[("a", 40)]))
        .then(1, on(10.0, &[("a", 0)]))
        .then(1, on(10.0, &[("a", 31)])),
    "a", 24, vec![3, 2, 0])]
#[case::fourteen_rated_days(
    told().then(11, on(60.0, &[("a", 30)])).then(3, on(10.0, &[("a", 90)])),
    "a", 14, vec![2, 1, 0])]
#[case::ten_below_the_mean_where_all_days_are_much_the_same(
    after_twenty(3, on(48.5, &[("a", 90)])), "a", 23, vec![2, 1, 0])]
fn tip_26_speaks(
    #[case] told: Told,
    #[case] platform: &str,
    #[case] rated: i64,
    #[case] days: Vec<u64>,
) {
    let why = why(26, &told.facts()).expect("the rule speaks");
    assert_eq!(why.message, "tip-26-why");
    assert_eq!(
        why.numbers,
        [
            ("days", i64::try_from(days.len()).unwrap()),
            ("rated", rated)
        ]
    );
    assert_eq!(why.days, days.into_iter().map(ago).collect::<Vec<_>>());
    assert_eq!(why.platform.as_deref(), Some(platform));
    assert_says(&why);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::two(after_twenty(2, on(10.0, &[("a", 90)])))]
#[case::as_much_as_on_any_day(after_twenty(3, on(10.0, &[("a", 30), ("b", 30)])))]
#[case::less_than_on_any_day(after_twenty(3, on(10.0, &[("a", 0)])))]
#[case::no_figure_on_those_days(after_twenty(3, on(10.0, &[])))]
#[case::nearly_ten_below_the_mean(after_twenty(3, on(48.6, &[("a", 90)])))]
#[case::no_drop(after_twenty(3, on(55.0, &[("a", 90)])))]
#[case::always_low(told().then(25, on(10.0, &[("a", 30)])).then(3, on(10.0, &[("a", 90)])))]
#[case::thirteen_rated_days(
    told().then(10, on(60.0, &[("a", 30)])).then(3, on(10.0, &[("a", 90)])))]
#[case::not_rated(told().then(25, |day: &mut DayFacts| {
    on(0.0, &[("a", 90)])(day);
    day.valence = None;
}))]
#[case::three_of_five(
    after_twenty(3, on(10.0, &[("a", 90)])).then(2, on(10.0, &[("a", 0)])))]
#[case::each_with_another_platform(
    after_twenty(2, on(10.0, &[("a", 90), ("b", 0)])).then(2, on(10.0, &[("a", 0), ("b", 90)])))]
fn tip_26_is_silent(#[case] told: Told) {
    silent(26, told);
}

#[test]
fn what_was_not_chosen_says_nothing() {
    let told = told()
        .then(10, took(300))
        .then(4, nothing)
        .then(14, rated(5.0));
    for tip in [15, 16, 17, 20, 22, 23, 25, 27] {
        assert_eq!(why(tip, &told.clone().facts()), None, "tip {tip}");
    }
}
