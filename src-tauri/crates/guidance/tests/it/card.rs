//! The rule of the gentle card.

use guidance::tips::catalog;
use guidance::{Facts, History, LimitDay, Offer, Use, Why, offer};
use rstest::rstest;

use crate::made_up::{Told, felt, nothing, rated, told, took};
use crate::triggers;
use crate::why::assert_says;

fn card(facts: &Facts) -> Option<Why> {
    match offer(catalog().unwrap().tips(), facts, &History::default())? {
        Offer::Card(why) => Some(why),
        Offer::Tracking | Offer::Tip(..) => None,
    }
}

/// The card comes with these figures, and tip 32 has the same ones with these days.
#[track_caller]
fn comes(told: Told, reason: &str, numbers: &[(&str, i64)]) {
    let facts = told.facts();
    let why = card(&facts).expect("the card comes");
    assert_eq!(why.message, format!("card-why-{reason}"));
    assert_eq!(why.numbers, numbers);
    assert!(why.days.is_empty(), "the card names no day");
    assert_says(&why);
    let tip = triggers::why(32, &facts).expect("the rule of the tip is the same");
    assert_eq!(tip.message, format!("tip-32-why-{reason}"));
    assert_eq!(tip.numbers, numbers);
    assert_says(&tip);
}

#[track_caller]
fn stays_away(told: Told) {
    let facts = told.facts();
    assert_eq!(card(&facts), None);
    assert_eq!(triggers::why(32, &facts), None);
}

// Five of the last seven rated days in the lowest part of the scale.

#[rstest]
#[case::five_of_seven_at_the_edge(told().then(2, rated(60.0)).then(5, rated(20.0)), 5, 7)]
#[case::at_the_other_end(told().then(5, rated(0.0)).then(2, rated(100.0)), 5, 7)]
#[case::seven(told().then(7, rated(0.0)), 7, 7)]
#[case::seven_of_many(told().then(9, rated(90.0)).then(7, rated(10.0)), 7, 7)]
#[case::five_are_all_there_are(told().then(5, rated(20.0)), 5, 5)]
#[case::days_that_are_not_rated_do_not_count(
    told()
        .then(2, rated(10.0))
        .then(3, took(300))
        .then(2, rated(80.0))
        .then(4, nothing)
        .then(3, rated(10.0)),
    5, 7)]
#[case::today_has_only_begun(told().then(5, rated(10.0)).then(1, nothing), 5, 5)]
#[case::today_is_not_rated(told().then(5, rated(10.0)).then(1, took(30)), 5, 5)]
#[case::the_last_rating_is_six_days_old(told().then(5, rated(10.0)).then(6, took(30)), 5, 5)]
#[case::spread_over_four_weeks(
    [6, 6, 6, 5].into_iter().fold(told().then(1, rated(10.0)), |told, gap| {
        told.then(gap, nothing).then(1, rated(10.0))
    }),
    5, 5)]
fn low_days_make_the_card_come(#[case] told: Told, #[case] low: i64, #[case] rated: i64) {
    comes(told, "low-days", &[("low", low), ("rated", rated)]);
}

#[test]
fn tip_32_names_the_low_days() {
    let facts = told()
        .then(3, rated(10.0))
        .then(2, rated(90.0))
        .then(2, rated(5.0));
    let why = triggers::why(32, &facts.facts()).unwrap();
    let days: Vec<_> = [6, 5, 4, 1, 0].map(crate::made_up::ago).into();
    assert_eq!(why.days, days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::four_of_seven(told().then(3, rated(60.0)).then(4, rated(0.0)))]
#[case::four_are_all_there_are(told().then(4, rated(0.0)))]
#[case::the_fifth_is_just_above(told().then(1, rated(20.1)).then(4, rated(20.0)))]
#[case::the_fifth_is_the_eighth(
    told().then(1, rated(0.0)).then(3, rated(50.0)).then(4, rated(0.0)))]
#[case::it_is_over(told().then(30, rated(10.0)).then(3, rated(60.0)).then(90, nothing))]
#[case::no_rating_for_a_week(told().then(9, rated(10.0)).then(7, took(30)))]
#[case::spread_over_more_than_four_weeks(
    (0..4).fold(told().then(1, rated(10.0)), |told, _| told.then(6, nothing).then(1, rated(10.0))))]
#[case::not_rated(told().then(30, took(600)))]
#[case::only_calm(told().then(30, |day| day.calm = Some(0.0)))]
#[case::over_every_limit(told().then(30, |day| {
    day.used = Use::Whole(600);
    day.limit = LimitDay::Over;
}))]
fn the_card_stays_away(#[case] told: Told) {
    stays_away(told);
}

// The middle of the last two weeks lies 25 or more below what is usual.

#[rstest]
#[case::exactly_25(told().then(90, rated(75.0)).then(14, rated(50.0)), 14, 90)]
#[case::just_enough_rated(
    told()
        .then(76, nothing)
        .then(14, rated(80.0))
        .then(4, nothing)
        .then(3, rated(30.0))
        .then(3, took(20))
        .then(4, rated(30.0)),
    7, 14)]
#[case::it_is_the_middle_that_counts(
    told().then(14, rated(75.0)).then(6, rated(100.0)).then(8, rated(50.0)), 14, 14)]
#[case::an_outlier_in_the_usual_does_not_matter(
    told().then(15, rated(75.0)).then(7, rated(0.0)).then(14, rated(40.0)), 14, 22)]
#[case::half_way_between_two_middles(
    told()
        .then(7, rated(70.0)).then(7, rated(80.0))
        .then(7, rated(45.0)).then(7, rated(55.0)),
    14, 14)]
fn a_fall_makes_the_card_come(#[case] told: Told, #[case] now: i64, #[case] before: i64) {
    let numbers = [("rated", now), ("before", before)];
    comes(told, "lower-than-usual", &numbers);
}

#[rstest]
#[case::a_little_less(told().then(90, rated(75.0)).then(14, rated(50.1)))]
#[case::higher(told().then(90, rated(30.0)).then(14, rated(80.0)))]
#[case::always_low_but_not_lowest(told().then(104, rated(25.0)))]
#[case::six_rated(told().then(90, rated(80.0)).then(8, took(20)).then(6, rated(30.0)))]
#[case::thirteen_before(told().then(13, rated(80.0)).then(14, rated(30.0)))]
#[case::the_usual_is_too_long_ago(
    told().then(60, rated(90.0)).then(90, rated(50.0)).then(14, rated(40.0)))]
#[case::the_usual_is_91_days_back(
    told().then(30, rated(90.0)).then(77, nothing).then(13, rated(90.0)).then(14, rated(30.0)))]
#[case::the_fall_was_a_month_ago(
    told().then(30, rated(90.0)).then(14, rated(30.0)).then(14, nothing))]
#[case::only_the_time_changed(told().then(90, felt(30, 70.0)).then(14, felt(600, 70.0)))]
fn no_fall_no_card(#[case] told: Told) {
    stays_away(told);
}
