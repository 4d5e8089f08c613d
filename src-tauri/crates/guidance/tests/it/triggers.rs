//! Each rule: where it speaks, and where it must not.

use guidance::tips::{TipId, catalog};
use guidance::{Facts, LimitDay, Use, Why, fits};
use rstest::rstest;

use crate::made_up::{Told, ago, felt, nothing, partly, rated, stood, today, told, took};
use crate::words::assert_says;

fn why(tip: u8, facts: &Facts) -> Option<Why> {
    fits(catalog().unwrap().tip(TipId(tip)).unwrap(), facts)
}

#[track_caller]
fn speaks(tip: u8, told: Told, message: &str, numbers: &[(&str, i64)]) {
    let why = why(tip, &told.facts()).expect("the rule speaks");
    assert_eq!(why.message, message);
    assert_eq!(why.numbers, numbers);
    assert_says(&why);
}

#[track_caller]
fn silent(tip: u8, told: Told) {
    assert_eq!(why(tip, &told.facts()), None);
}

// Tip 1: fewer than seven logged days.

#[rstest]
#[case::an_empty_journal(told(), 0)]
#[case::one_day(told().then(1, took(30)), 1)]
#[case::six_days(told().then(6, took(30)), 6)]
#[case::six_days_with_gaps_between(
    told().then(3, took(30)).then(9, nothing).then(3, took(0)), 6)]
#[case::ratings_are_not_logged_time(told().then(20, rated(50.0)), 0)]
fn tip_1_speaks(#[case] told: Told, #[case] days: i64) {
    speaks(1, told, "tip-1-why", &[("days", days), ("wanted", 7)]);
}

#[rstest]
#[case::seven_days(told().then(7, took(30)))]
#[case::seven_days_of_zero(told().then(7, took(0)))]
#[case::seven_days_in_part(told().then(7, partly(10, 50.0)))]
#[case::seven_days_long_ago(told().then(7, took(30)).then(90, nothing))]
fn tip_1_is_silent(#[case] told: Told) {
    silent(1, told);
}

// Tip 2: no limit after a week, or one far above the usual day.

#[rstest]
#[case::a_week(told().then(7, took(30)), 7)]
#[case::with_gaps(told().then(4, took(30)).then(5, nothing).then(4, took(0)), 8)]
fn tip_2_speaks_without_a_limit(#[case] told: Told, #[case] days: i64) {
    speaks(2, told, "tip-2-why", &[("days", days)]);
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
    speaks(2, told, "tip-2-why-wide", &numbers);
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

// Tip 3: a week in the lower part of the scale that took more than usual.

#[rstest]
#[case::every_day(told().then(28, felt(60, 60.0)).then(7, felt(90, 30.0)), 7, 90, 60, 28)]
#[case::just_enough(
    told().then(7, took(60)).then(21, nothing).then(3, nothing).then(4, felt(61, 39.0)),
    4, 61, 60, 7)]
#[case::today_has_only_begun(
    told().then(20, felt(60, 60.0)).then(7, felt(90, 30.0)).then(1, nothing), 7, 90, 60, 20)]
fn tip_3_speaks(
    #[case] told: Told,
    #[case] rated: i64,
    #[case] now: i64,
    #[case] usual: i64,
    #[case] days: i64,
) {
    let numbers = [
        ("rated", rated),
        ("now", now),
        ("usual", usual),
        ("days", days),
    ];
    speaks(3, told, "tip-3-why", &numbers);
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

// Tips 4 and 28: days over a limit.

#[rstest]
#[case::three_of_seven(
    told().then(4, stood(LimitDay::Within, 50.0)).then(3, stood(LimitDay::Over, 50.0)), 3, 7)]
#[case::three_of_three(
    told().then(3, stood(LimitDay::Over, 50.0)).then(3, nothing), 3, 3)]
#[case::what_is_not_known_is_not_within(
    told().then(4, stood(LimitDay::NotKnown, 50.0)).then(3, stood(LimitDay::Over, 50.0)), 3, 3)]
#[case::today_has_only_begun(
    told().then(3, stood(LimitDay::Over, 50.0)).then(5, nothing), 3, 3)]
fn tip_4_speaks(#[case] told: Told, #[case] over: i64, #[case] known: i64) {
    speaks(4, told, "tip-4-why", &[("over", over), ("known", known)]);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::two(told().then(5, stood(LimitDay::Within, 50.0)).then(2, stood(LimitDay::Over, 50.0)))]
#[case::the_third_is_eight_days_ago(
    told()
        .then(1, stood(LimitDay::Over, 50.0))
        .then(5, stood(LimitDay::Within, 50.0))
        .then(2, stood(LimitDay::Over, 50.0)))]
#[case::no_limit(told().then(30, took(600)))]
#[case::not_known(told().then(30, stood(LimitDay::NotKnown, 50.0)))]
#[case::a_gap_since(told().then(7, stood(LimitDay::Over, 50.0)).then(8, nothing))]
fn tip_4_is_silent(#[case] told: Told) {
    silent(4, told);
}

#[rstest]
#[case::five_of_fourteen(
    told().then(5, stood(LimitDay::Over, 50.0)).then(9, stood(LimitDay::Within, 50.0)), 5, 14)]
#[case::with_gaps(
    told()
        .then(3, stood(LimitDay::Over, 50.0))
        .then(6, nothing)
        .then(3, stood(LimitDay::Over, 50.0)),
    6, 6)]
fn tip_28_speaks(#[case] told: Told, #[case] over: i64, #[case] known: i64) {
    speaks(28, told, "tip-28-why", &[("over", over), ("known", known)]);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::four(told().then(10, stood(LimitDay::Within, 50.0)).then(4, stood(LimitDay::Over, 50.0)))]
#[case::the_fifth_is_fifteen_days_ago(
    told()
        .then(1, stood(LimitDay::Over, 50.0))
        .then(10, stood(LimitDay::Within, 50.0))
        .then(4, stood(LimitDay::Over, 50.0)))]
#[case::not_known(told().then(14, stood(LimitDay::NotKnown, 50.0)))]
fn tip_28_is_silent(#[case] told: Told) {
    silent(28, told);
}

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
#[case::today_has_only_begun(
    told().then(14, took(60)).then(7, took(120)).then(1, nothing), 120, 60)]
fn tip_5_speaks(#[case] told: Told, #[case] least: i64, #[case] baseline: i64) {
    let numbers = [("least", least), ("baseline", baseline), ("days", 14)];
    speaks(5, told, "tip-5-why", &numbers);
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
fn tip_5_is_silent(#[case] told: Told) {
    silent(5, told);
}

// Tip 6: the mood is down in a week with a limit.

#[rstest]
#[case::every_day(
    told().then(14, felt(60, 60.0)).then(7, stood(LimitDay::Within, 50.0)), 7, 7, 14)]
#[case::just_enough(
    told()
        .then(7, rated(60.0))
        .then(7, nothing)
        .then(3, nothing)
        .then(4, stood(LimitDay::Within, 50.0)),
    4, 4, 7)]
#[case::a_limit_that_cannot_be_told(
    told().then(14, rated(60.0)).then(7, stood(LimitDay::NotKnown, 10.0)), 7, 7, 14)]
fn tip_6_speaks(#[case] told: Told, #[case] limited: i64, #[case] rated: i64, #[case] before: i64) {
    let numbers = [("limited", limited), ("rated", rated), ("before", before)];
    speaks(6, told, "tip-6-why", &numbers);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::no_limit(told().then(14, felt(60, 60.0)).then(7, felt(60, 10.0)))]
#[case::a_limit_on_three_days(
    told()
        .then(14, felt(60, 60.0))
        .then(4, felt(60, 10.0))
        .then(3, stood(LimitDay::Within, 10.0)))]
#[case::hardly_lower(told().then(14, felt(60, 60.0)).then(7, stood(LimitDay::Within, 51.0)))]
#[case::higher(told().then(14, felt(60, 30.0)).then(7, stood(LimitDay::Within, 60.0)))]
#[case::the_week_is_not_rated(
    told().then(14, felt(60, 60.0)).then(7, |day| {
        day.used = Use::Whole(10);
        day.limit = LimitDay::Within;
    }))]
#[case::six_rated_days_before(
    told().then(6, rated(60.0)).then(8, nothing).then(7, stood(LimitDay::Within, 10.0)))]
#[case::rated_too_long_ago(
    told().then(14, rated(60.0)).then(14, nothing).then(7, stood(LimitDay::Within, 10.0)))]
fn tip_6_is_silent(#[case] told: Told) {
    silent(6, told);
}

// Tip 7: less use with the same mood, or low days.

#[rstest]
#[case::half_an_hour_less(told().then(14, felt(90, 50.0)).then(7, felt(60, 50.0)), 60, 90)]
#[case::the_mood_hardly_moved(told().then(14, felt(90, 50.0)).then(7, felt(10, 54.9)), 10, 90)]
#[case::just_enough(
    told()
        .then(7, felt(90, 50.0))
        .then(7, |day| day.used = Use::Part(1))
        .then(3, nothing)
        .then(4, felt(60, 50.0)),
    60, 90)]
fn tip_7_speaks_when_the_mood_is_the_same(
    #[case] told: Told,
    #[case] now: i64,
    #[case] baseline: i64,
) {
    let numbers = [("now", now), ("baseline", baseline), ("days", 14)];
    speaks(7, told, "tip-7-why-same-mood", &numbers);
}

#[rstest]
#[case::four_of_seven(told().then(3, rated(80.0)).then(4, rated(39.9)), 4, 7)]
#[case::four_of_four(told().then(4, rated(0.0)).then(3, nothing), 4, 4)]
#[case::the_landmark_25(told().then(7, rated(25.0)), 7, 7)]
fn tip_7_speaks_after_low_days(#[case] told: Told, #[case] low: i64, #[case] rated: i64) {
    speaks(
        7,
        told,
        "tip-7-why-low-days",
        &[("low", low), ("rated", rated)],
    );
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::three_low_days(told().then(4, rated(40.0)).then(3, rated(0.0)))]
#[case::the_fourth_is_eight_days_ago(
    told().then(1, rated(0.0)).then(4, rated(50.0)).then(3, rated(0.0)))]
#[case::low_days_while_ill(
    told().then(6, rated(0.0)).then(1, |day| {
        day.valence = Some(0.0);
        day.ill = true;
    }))]
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
        day.ill = true;
    }))]
fn tip_7_is_silent(#[case] told: Told) {
    silent(7, told);
}

#[test]
fn days_that_lie_ahead_are_not_looked_at() {
    let mut facts = told().then(7, stood(LimitDay::Over, 0.0)).facts();
    for day in &mut facts.days {
        day.day = day.day + chrono::Days::new(8);
    }
    assert_eq!(why(4, &facts), None);
    assert_eq!(why(7, &facts), None);
    assert_eq!(why(1, &facts).unwrap().numbers[0], ("days", 0));
}

#[test]
fn a_day_may_be_left_out_instead_of_being_empty() {
    let with_gaps = told()
        .then(14, took(60))
        .then(3, took(500))
        .then(2, nothing)
        .then(3, took(500))
        .facts();
    let mut left_out = with_gaps.clone();
    left_out.days.retain(|day| day.used.is_logged());
    for tip in catalog().unwrap().tips() {
        assert_eq!(
            fits(tip, &with_gaps),
            fits(tip, &left_out),
            "tip {}",
            tip.id
        );
    }
    assert_eq!(left_out.days.first().unwrap().day, ago(21));
    assert_eq!(left_out.days.last().unwrap().day, today());
}
