//! Other people: feeling cut off, lonely, connected.

use guidance::Chip::{Ill, LookingForSupport, SawPeople};
use guidance::{LimitDay, Use};
use rstest::rstest;

use super::{silent, speaks};
use crate::made_up::{Told, felt, last, nothing, rated, stood, told, took, with};

// Tip 6: the mood is down in a week with a limit, or loneliness is up.

#[rstest]
#[case::every_day(
    told().then(14, felt(60, 60.0)).then(7, stood(LimitDay::Within, 50.0)), 7, 14, last(7))]
#[case::just_enough(
    told()
        .then(7, rated(60.0))
        .then(7, nothing)
        .then(3, nothing)
        .then(4, stood(LimitDay::Within, 50.0)),
    4, 7, last(4))]
#[case::two_weeks_are_looked_at(
    told().then(30, felt(60, 60.0)).then(7, stood(LimitDay::Within, 50.0)), 7, 14, last(7))]
#[case::a_limit_that_cannot_be_told(
    told().then(14, rated(60.0)).then(7, stood(LimitDay::NotKnown, 10.0)), 7, 14, last(7))]
fn tip_6_speaks(
    #[case] told: Told,
    #[case] limited: i64,
    #[case] before: i64,
    #[case] days: Vec<u64>,
) {
    let rated = i64::try_from(days.len()).unwrap();
    let numbers = [("limited", limited), ("rated", rated), ("before", before)];
    speaks(6, told, "tip-6-why", &numbers, &days);
}

/// The week that began seven days ago, with a limit on so many of its days.
fn limited(days: usize) -> Told {
    told()
        .then(days, stood(LimitDay::Within, 50.0))
        .then(7 - days, took(60))
        .then(1, nothing)
}

#[rstest]
#[case::a_step_up(limited(7), 7, 3, 5)]
#[case::four_days(limited(4), 4, 0, 10)]
fn tip_6_speaks_when_it_is_lonelier(
    #[case] told: Told,
    #[case] limited: i64,
    #[case] before: u8,
    #[case] now: u8,
) {
    let told = told
        .week(14, |week| week.loneliness = Some(before))
        .week(7, |week| week.loneliness = Some(now));
    speaks(6, told, "tip-6-why-lonelier", &[("limited", limited)], &[7]);
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
#[case::lonelier_by_less_than_a_step(
    limited(7).week(14, |week| week.loneliness = Some(3)).week(7, |week| week.loneliness = Some(4)))]
#[case::lonelier_without_a_limit(
    limited(3).week(14, |week| week.loneliness = Some(0)).week(7, |week| week.loneliness = Some(10)))]
#[case::nothing_to_compare_it_with(limited(7).week(7, |week| week.loneliness = Some(10)))]
#[case::the_week_between_was_left_out(
    limited(7).week(21, |week| week.loneliness = Some(0)).week(7, |week| week.loneliness = Some(10)))]
#[case::the_week_before_does_not_say(
    limited(7).week(14, |week| week.connection = Some(0)).week(7, |week| week.loneliness = Some(10)))]
fn tip_6_is_silent(#[case] told: Told) {
    silent(6, told);
}

// Tip 17: saw people, and still felt little connection.

#[rstest]
#[case::two_days(
    told().then(2, with(&[SawPeople])).then(6, nothing), 3, vec![7, 6])]
#[case::the_first_and_the_last_day_of_it(
    told()
        .then(1, with(&[SawPeople, Ill]))
        .then(5, rated(50.0))
        .then(1, with(&[SawPeople]))
        .then(1, with(&[SawPeople])),
    0, vec![7, 1])]
fn tip_17_speaks(#[case] told: Told, #[case] connection: u8, #[case] days: Vec<u64>) {
    let told = told.week(7, |week| week.connection = Some(connection));
    speaks(17, told, "tip-17-why", &[("days", 2)], &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::four_of_ten(
    told().then(7, with(&[SawPeople])).then(1, nothing).week(7, |week| week.connection = Some(4)))]
#[case::once(
    told().then(1, with(&[SawPeople])).then(7, nothing).week(7, |week| week.connection = Some(0)))]
#[case::in_another_week(
    told().then(7, with(&[SawPeople])).then(8, nothing).week(7, |week| week.connection = Some(0)))]
#[case::not_said(
    told().then(7, with(&[SawPeople])).then(1, nothing).week(7, |week| week.loneliness = Some(0)))]
#[case::no_reflection(told().then(14, with(&[SawPeople])))]
#[case::nobody_was_noted(
    told().then(14, felt(60, 50.0)).week(7, |week| week.connection = Some(0)))]
#[case::the_week_is_long_over(
    told().then(7, with(&[SawPeople])).then(8, nothing).week(14, |week| week.connection = Some(0)))]
fn tip_17_is_silent(#[case] told: Told) {
    silent(17, told);
}

// Tip 18: loneliness is high, or connection is falling.

#[rstest]
#[case::this_week(told().week(0, |week| week.loneliness = Some(7)), 0)]
#[case::the_week_before(told().week(13, |week| week.loneliness = Some(10)), 13)]
fn tip_18_speaks_when_it_is_lonely(#[case] told: Told, #[case] week: u64) {
    speaks(18, told, "tip-18-why-lonely", &[], &[week]);
}

fn connection(weeks: &[(u64, u8)]) -> Told {
    weeks.iter().fold(told(), |told, (days, connection)| {
        told.week(*days, |week| week.connection = Some(*connection))
    })
}

#[rstest]
#[case(&[(21, 8), (14, 7), (7, 6)])]
#[case::in_any_order(&[(7, 0), (21, 10), (28, 0), (14, 1)])]
fn tip_18_speaks_when_connection_is_falling(#[case] weeks: &[(u64, u8)]) {
    let told = connection(weeks);
    speaks(
        18,
        told,
        "tip-18-why-connection",
        &[("weeks", 3)],
        &[21, 14, 7],
    );
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::six_of_ten(told().week(7, |week| week.loneliness = Some(6)))]
#[case::the_week_is_long_over(told().week(14, |week| week.loneliness = Some(10)))]
#[case::only_days(told().then(30, felt(60, 5.0)))]
#[case::two_weeks(connection(&[(14, 9), (7, 1)]))]
#[case::not_every_time(connection(&[(21, 9), (14, 5), (7, 5)]))]
#[case::up_and_down(connection(&[(21, 8), (14, 9), (7, 2)]))]
#[case::a_week_was_left_out(connection(&[(28, 9), (21, 6), (7, 2)]))]
#[case::long_over(connection(&[(28, 9), (21, 6), (14, 2)]))]
fn tip_18_is_silent(#[case] told: Told) {
    silent(18, told);
}

// Tip 27: looked for support in the last seven days.

#[rstest]
#[case::today(told().then(1, with(&[LookingForSupport])), vec![0])]
#[case::twice(
    told().then(1, with(&[LookingForSupport])).then(5, nothing).then(1, with(&[LookingForSupport])),
    vec![6, 0])]
fn tip_27_speaks(#[case] told: Told, #[case] days: Vec<u64>) {
    let count = i64::try_from(days.len()).unwrap();
    speaks(27, told, "tip-27-why", &[("days", count)], &days);
}

#[rstest]
#[case::nothing_at_all(told())]
#[case::eight_days_ago(told().then(1, with(&[LookingForSupport])).then(7, rated(50.0)))]
#[case::low_ratings_are_not_a_search(told().then(14, rated(0.0)))]
#[case::other_things(told().then(7, with(&[SawPeople, Ill])))]
fn tip_27_is_silent(#[case] told: Told) {
    silent(27, told);
}
