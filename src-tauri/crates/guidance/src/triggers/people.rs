//! Other people: feeling cut off, lonely, connected.

use super::figures::{mean, moods, only, rated, whole, with};
use super::why::Why;
use crate::facts::{Chip, DayFacts, Facts, LimitDay};
use crate::thresholds::{
    CONNECTION_LOW, LONELINESS_HIGH, MOOD_BEFORE_DAYS, MOOD_BEFORE_ENOUGH, MOOD_DOWN, SEEN_PEOPLE,
    STEP, WEEK_ENOUGH,
};

/// Tip 6: in a week with a limit the mood is down, or loneliness is up.
pub(super) fn cut_off_in_a_limit_week(facts: &Facts) -> Option<Why> {
    mood_down_under_a_limit(facts).or_else(|| lonelier_under_a_limit(facts))
}

fn mood_down_under_a_limit(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    let limited = limited(&week);
    let now = rated(&week);
    let before = moods(&facts.window(MOOD_BEFORE_DAYS, 7));
    if limited < WEEK_ENOUGH || now.len() < WEEK_ENOUGH || before.len() < MOOD_BEFORE_ENOUGH {
        return None;
    }
    if mean(&before)? - mean(&moods(&now))? < MOOD_DOWN {
        return None;
    }
    let numbers = [
        ("limited", whole(limited)),
        ("rated", whole(now.len())),
        ("before", whole(before.len())),
    ];
    Some(Why::new("tip-6-why", &numbers).on(now))
}

fn lonelier_under_a_limit(facts: &Facts) -> Option<Why> {
    let (week, now) = facts.reflected(|week| week.loneliness)?;
    let (_, before) = facts.said_before(week, |week| week.loneliness)?;
    let limited = limited(&facts.days_of(week));
    if limited < WEEK_ENOUGH || now < before.saturating_add(STEP) {
        return None;
    }
    Some(Why::new("tip-6-why-lonelier", &[("limited", whole(limited))]).on_dates([week.start]))
}

/// How many of the days had a limit.
fn limited(days: &[&DayFacts]) -> usize {
    only(days, |day| day.limit != LimitDay::None).len()
}

/// Tip 17: people were seen in a week, and the reflection on it speaks of little connection.
pub(super) fn people_without_connection(facts: &Facts) -> Option<Why> {
    let (week, connection) = facts.reflected(|week| week.connection)?;
    let seen = with(&facts.days_of(week), Chip::SawPeople);
    if connection > CONNECTION_LOW || seen.len() < SEEN_PEOPLE {
        return None;
    }
    Some(Why::new("tip-17-why", &[("days", whole(seen.len()))]).on(seen))
}

/// Tip 18: loneliness is high, or connection is falling.
pub(super) fn lonely(facts: &Facts) -> Option<Why> {
    loneliness_high(facts).or_else(|| connection_falling(facts))
}

fn loneliness_high(facts: &Facts) -> Option<Why> {
    let (week, loneliness) = facts.reflected(|week| week.loneliness)?;
    (loneliness >= LONELINESS_HIGH)
        .then(|| Why::new("tip-18-why-lonely", &[]).on_dates([week.start]))
}

/// Lower from week to week in three weeks in a row, and by a step in all.
fn connection_falling(facts: &Facts) -> Option<Why> {
    let (third, now) = facts.reflected(|week| week.connection)?;
    let (second, between) = facts.said_before(third, |week| week.connection)?;
    let (first, then) = facts.said_before(second, |week| week.connection)?;
    if now >= between || between >= then || now.saturating_add(STEP) > then {
        return None;
    }
    let weeks = [first.start, second.start, third.start];
    Some(Why::new("tip-18-why-connection", &[("weeks", whole(weeks.len()))]).on_dates(weeks))
}

/// Tip 27: looked for support in the last seven days.
pub(super) fn looking_for_support(facts: &Facts) -> Option<Why> {
    let days = with(&facts.window(7, 0), Chip::LookingForSupport);
    if days.is_empty() {
        return None;
    }
    Some(Why::new("tip-27-why", &[("days", whole(days.len()))]).on(days))
}
