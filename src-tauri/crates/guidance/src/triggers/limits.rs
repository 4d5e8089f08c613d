//! Limits: none, wide ones, days over them.

use chrono::Days;

use super::figures::{median, only, whole};
use super::why::Why;
use crate::facts::{DayFacts, Facts, LimitDay, LimitFact, PartOfDay};
use crate::thresholds::{
    LIMIT_ENOUGH, LIMIT_HAD_DAYS, ORDINARY_WEEK, OVER_OF_FOURTEEN, OVER_OF_SEVEN, OVER_TOGETHER,
    USUAL_ENOUGH, WIDE_LIMIT_HALVES, WITHIN_BEFORE,
};

/// Tip 2: a week or more is logged and no limit is set, or one far above the usual day.
pub(super) fn no_limit_or_a_wide_one(facts: &Facts) -> Option<Why> {
    no_limit(facts).or_else(|| facts.limits.iter().find_map(wide_limit))
}

/// A week or more is logged and no limit is set. How many days there are in all is not told: those
/// between the first and the last are not all among the facts.
fn no_limit(facts: &Facts) -> Option<Why> {
    let mut latest: Vec<&DayFacts> = facts.logged().rev().take(ORDINARY_WEEK).collect();
    if latest.len() < ORDINARY_WEEK || !facts.limits.is_empty() {
        return None;
    }
    latest.reverse();
    Some(Why::new("tip-2-why", &[("days", whole(latest.len()))]).on(latest))
}

/// A limit is far above what the person usually does.
fn wide_limit(limit: &LimitFact) -> Option<Why> {
    if limit.used.len() < USUAL_ENOUGH {
        return None;
    }
    // A usual day of nothing has no "a little under".
    let usual = median(limit.used.clone()).filter(|usual| *usual > 0)?;
    if u64::from(limit.minutes) * 2 <= u64::from(usual) * WIDE_LIMIT_HALVES {
        return None;
    }
    let numbers = [
        ("limit", limit.minutes.into()),
        ("usual", usual.into()),
        ("days", whole(limit.used.len())),
    ];
    Some(Why::new("tip-2-why-wide", &numbers))
}

/// Tip 4: over a limit on three of the last seven days.
pub(super) fn over_three_of_seven(facts: &Facts) -> Option<Why> {
    over(&facts.window(7, 0), OVER_OF_SEVEN, "tip-4-why")
}

/// Tip 28: over a limit on five of the last fourteen days.
pub(super) fn over_five_of_fourteen(facts: &Facts) -> Option<Why> {
    over(&facts.window(14, 0), OVER_OF_FOURTEEN, "tip-28-why")
}

/// Enough of the days were over a limit.
fn over(days: &[&DayFacts], enough: usize, message: &'static str) -> Option<Why> {
    let over = only(days, is_over);
    if over.len() < enough {
        return None;
    }
    let numbers = [("over", whole(over.len())), ("known", known(days))];
    Some(Why::new(message, &numbers).on(over))
}

/// Tip 9: days over a limit that share a part of the day. Only the timer knows the time of day; the
/// latest part is named where two are shared alike.
pub(super) fn over_at_the_same_time(facts: &Facts) -> Option<Why> {
    let over = only(&facts.window(14, 0), is_over);
    let in_part = |part| (part, only(&over, |day| day.timed.contains(&part)));
    let (part, days) = PartOfDay::ALL
        .into_iter()
        .map(in_part)
        .max_by_key(|(_, days)| days.len())?;
    if days.len() < OVER_TOGETHER {
        return None;
    }
    let message = match part {
        PartOfDay::Morning => "tip-9-why-morning",
        PartOfDay::Afternoon => "tip-9-why-afternoon",
        PartOfDay::Evening => "tip-9-why-evening",
        PartOfDay::Night => "tip-9-why-night",
    };
    let numbers = [("over", whole(over.len())), ("shared", whole(days.len()))];
    Some(Why::new(message, &numbers).on(days))
}

/// Tip 11: over a limit on three of the last seven days, each of them while something was being
/// tried. Somebody who tries something has the intention.
pub(super) fn over_with_a_plan(facts: &Facts) -> Option<Why> {
    let trial = facts.trials.iter().find(|trial| trial.running)?;
    let days = only(&facts.window(7, 0), |day| day.day >= trial.first);
    over(&days, OVER_OF_SEVEN, "tip-11-why")
}

/// Tip 12: limits of two weeks or older, and more days over them than not. A younger one beside
/// them keeps the rule silent, because a day does not say which limit it was over.
pub(super) fn limits_not_working(facts: &Facts) -> Option<Why> {
    let old = facts.today.checked_sub_days(Days::new(LIMIT_HAD_DAYS))?;
    if facts.limits.is_empty() || facts.limits.iter().any(|limit| limit.since > old) {
        return None;
    }
    let days = facts.window(LIMIT_HAD_DAYS, 0);
    let known = known(&days);
    let over = only(&days, is_over);
    if known < whole(LIMIT_ENOUGH) || whole(over.len()) * 2 <= known {
        return None;
    }
    let numbers = [("over", whole(over.len())), ("known", known)];
    Some(Why::new("tip-12-why", &numbers).on(over))
}

/// Tip 29: today is the first day over a limit after three days or more within it, one right after
/// the other. A day of which it isn't known may have been over.
pub(super) fn over_after_three_within(facts: &Facts) -> Option<Why> {
    let (today, before) = facts.past().split_last()?;
    let within = before
        .iter()
        .rev()
        .zip(1..)
        .take_while(|(day, back)| {
            day.limit == LimitDay::Within && (facts.today - day.day).num_days() == *back
        })
        .count();
    if today.day != facts.today || !is_over(today) || within < WITHIN_BEFORE {
        return None;
    }
    Some(Why::new("tip-29-why", &[("within", whole(within))]).on([today]))
}

fn is_over(day: &DayFacts) -> bool {
    day.limit == LimitDay::Over
}

/// How many of the days can be compared with their limits.
fn known(days: &[&DayFacts]) -> i64 {
    let is_known = |day: &DayFacts| matches!(day.limit, LimitDay::Over | LimitDay::Within);
    whole(only(days, is_known).len())
}
