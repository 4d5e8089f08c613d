//! The one tip of a day.

use chrono::NaiveDate;
use guidance::tips::{TipId, catalog};
use guidance::{Facts, LimitDay, Shown, choose};
use rstest::rstest;

use crate::made_up::{ago, felt, stood, told, took};

fn chosen(facts: &Facts, history: &[Shown]) -> Option<(u8, bool)> {
    let chosen = choose(catalog().unwrap().tips(), facts, history);
    chosen.map(|(tip, why)| (tip.0, why.is_some()))
}

fn shown(tip: u8, day: NaiveDate) -> Shown {
    Shown {
        tip: TipId(tip),
        day: Some(day),
        not_for_me: None,
    }
}

fn refused(tip: u8, day: NaiveDate) -> Shown {
    Shown {
        tip: TipId(tip),
        day: Some(day),
        not_for_me: Some(day),
    }
}

/// A week over the limit with the mood down: tips 2, 4, 6, 7 and 28 fit.
fn a_hard_week() -> Facts {
    told()
        .then(14, felt(60, 70.0))
        .then(7, stood(LimitDay::Over, 30.0))
        .facts()
}

#[test]
fn a_new_person_is_asked_to_look_first() {
    assert_eq!(chosen(&told().facts(), &[]), Some((1, true)));
}

#[test]
fn nothing_fits_nothing_is_shown() {
    let facts = told().then(20, took(60)).limit(50, &[60; 20]).facts();
    assert_eq!(chosen(&facts, &[]), None);
}

#[test]
fn care_comes_first_then_what_was_shown_longest_ago() {
    let facts = a_hard_week();
    let mut history = Vec::new();
    let mut order = Vec::new();
    for days in (1..=7).rev() {
        let (tip, _) = chosen(&facts, &history).unwrap();
        order.push(tip);
        history.retain(|shown: &Shown| shown.tip.0 != tip);
        history.push(shown(tip, ago(days)));
    }
    assert_eq!(order, [6, 28, 2, 7, 4, 6, 28]);
}

#[test]
fn the_tip_of_today_stays() {
    let facts = a_hard_week();
    assert_eq!(chosen(&facts, &[shown(4, ago(0))]), Some((4, true)));
    assert_eq!(
        chosen(&facts, &[shown(5, ago(0))]),
        Some((5, false)),
        "its reason has gone, so none is given"
    );
}

#[test]
fn not_for_me_has_no_other_tip_that_day() {
    assert_eq!(chosen(&a_hard_week(), &[refused(6, ago(0))]), None);
}

#[test]
fn not_for_me_on_the_page_of_all_tips_leaves_the_tip_of_the_day() {
    let said = Shown {
        tip: TipId(6),
        day: None,
        not_for_me: Some(ago(0)),
    };
    assert_eq!(chosen(&a_hard_week(), &[said]), Some((28, true)));
}

#[rstest]
#[case(1, None)]
#[case(14, None)]
#[case(15, Some((1, true)))]
fn not_for_me_lasts_fourteen_days(#[case] days: u64, #[case] expected: Option<(u8, bool)>) {
    let facts = told().then(3, took(60)).facts();
    assert_eq!(chosen(&facts, &[refused(1, ago(days))]), expected);
}

#[test]
fn a_later_showing_does_not_undo_not_for_me() {
    let facts = told().then(3, took(60)).facts();
    let history = [refused(1, ago(5)), shown(1, ago(2))];
    assert_eq!(
        chosen(&facts, &history),
        None,
        "in any order of the history"
    );
    assert_eq!(chosen(&facts, &[history[1], history[0]]), None);
}
