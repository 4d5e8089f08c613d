//! Each rule: where it speaks, and where it must not.

mod alerts;
mod beginning;
mod feeds;
mod limits;
mod mood;
mod news;
mod own_test;
mod people;
mod sleep;
mod time;

use chrono::NaiveDate;
use guidance::tips::{TipId, catalog};
use guidance::{Facts, LimitDay, Why, fits};

use crate::made_up::{Told, ago, nothing, stood, today, told, took};
use crate::why::assert_says;

pub(crate) fn why(tip: u8, facts: &Facts) -> Option<Why> {
    fits(catalog().unwrap().tip(TipId(tip)).unwrap(), facts)
}

/// The rule speaks, with these figures and these days (as days ago, oldest first).
#[track_caller]
fn speaks(tip: u8, told: Told, message: &str, numbers: &[(&str, i64)], days: &[u64]) {
    let why = why(tip, &told.facts()).expect("the rule speaks");
    let days: Vec<NaiveDate> = days.iter().copied().map(ago).collect();
    assert_eq!(why.message, message);
    assert_eq!(why.numbers, numbers);
    assert_eq!(why.days, days);
    assert_says(&why);
}

#[track_caller]
fn silent(tip: u8, told: Told) {
    assert_eq!(why(tip, &told.facts()), None);
}

#[test]
fn days_that_lie_ahead_are_not_looked_at() {
    let mut facts = told().then(7, stood(LimitDay::Over, 0.0)).facts();
    for day in &mut facts.days {
        day.day = day.day + chrono::Days::new(8);
    }
    for tip in catalog().unwrap().tips() {
        let why = fits(tip, &facts);
        assert_eq!(why.is_some(), tip.id == TipId(1), "tip {}", tip.id);
    }
    assert_eq!(why(1, &facts).unwrap().message, "tip-1-why-nothing");
}

#[test]
fn nothing_logged_is_a_reason_for_tip_1_alone() {
    for tip in catalog().unwrap().tips() {
        let why = fits(tip, &Facts::empty(today()));
        assert_eq!(why.is_some(), tip.id == TipId(1), "tip {}", tip.id);
    }
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
