//! The one tip of a day.

use chrono::NaiveDate;
use guidance::tips::{TipId, catalog};
use guidance::{Facts, History, LimitDay, Offer, Shown, offer};
use rstest::rstest;

use crate::made_up::{Told, ago, felt, stood, told, took};

fn tips(tips: &[Shown]) -> History {
    History {
        tips: tips.to_vec(),
        ..History::default()
    }
}

/// The tip of today, and whether it has a reason.
#[track_caller]
fn chosen(facts: &Facts, history: &History) -> Option<(u8, bool)> {
    match offer(catalog().unwrap().tips(), facts, history)? {
        Offer::Tip(tip, why) => Some((tip.0, why.is_some())),
        other => panic!("no tip, but {other:?}"),
    }
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

/// A week over the limit with the mood down: tips 2, 4, 6, 7, 28, 30 and 31 fit.
fn a_hard_week() -> Told {
    told()
        .then(14, felt(60, 70.0))
        .then(7, stood(LimitDay::Over, 30.0))
}

/// Ten logged days with a limit: tip 31 fits, and no other.
fn ten_days() -> Told {
    told().then(10, took(60)).limit(50, &[])
}

#[test]
fn a_new_person_is_asked_to_look_first() {
    let facts = told().facts();
    assert_eq!(chosen(&facts, &History::default()), Some((1, true)));
}

#[test]
fn nothing_fits_nothing_is_shown() {
    let facts = told().then(6, took(60)).facts();
    let no_tips = offer(&[], &facts, &History::default());
    assert_eq!(no_tips, None);
    let facts = ten_days().facts();
    assert_eq!(chosen(&facts, &tips(&[shown(31, ago(3))])), None);
}

#[test]
fn care_comes_first_then_what_was_shown_longest_ago() {
    let facts = a_hard_week().facts();
    let mut history = Vec::new();
    let mut order = Vec::new();
    for days in (1..=8).rev() {
        let (tip, _) = chosen(&facts, &tips(&history)).unwrap();
        order.push(tip);
        history.retain(|shown: &Shown| shown.tip.0 != tip);
        history.push(shown(tip, ago(days)));
    }
    assert_eq!(order, [6, 28, 2, 7, 30, 4, 31, 6]);
}

#[test]
fn the_tip_of_today_stays() {
    let facts = a_hard_week().facts();
    assert_eq!(chosen(&facts, &tips(&[shown(4, ago(0))])), Some((4, true)));
    assert_eq!(
        chosen(&facts, &tips(&[shown(5, ago(0))])),
        Some((5, false)),
        "its reason has gone, so none is given"
    );
}

#[test]
fn not_for_me_has_no_other_tip_that_day() {
    let history = tips(&[refused(6, ago(0))]);
    assert_eq!(chosen(&a_hard_week().facts(), &history), None);
}

#[test]
fn not_for_me_on_the_page_of_all_tips_leaves_the_tip_of_the_day() {
    let said = Shown {
        tip: TipId(6),
        day: None,
        not_for_me: Some(ago(0)),
    };
    let facts = a_hard_week().facts();
    assert_eq!(chosen(&facts, &tips(&[said])), Some((28, true)));
}

#[rstest]
#[case(1, None)]
#[case(14, None)]
#[case(15, Some((1, true)))]
fn not_for_me_lasts_fourteen_days(#[case] days: u64, #[case] expected: Option<(u8, bool)>) {
    let facts = told().then(3, took(60)).facts();
    let history = tips(&[refused(1, ago(days))]);
    assert_eq!(chosen(&facts, &history), expected);
}

#[test]
fn a_later_showing_does_not_undo_not_for_me() {
    let facts = told().then(3, took(60)).facts();
    let history = [refused(1, ago(5)), shown(1, ago(2))];
    assert_eq!(
        chosen(&facts, &tips(&history)),
        None,
        "in any order of the history"
    );
    assert_eq!(chosen(&facts, &tips(&[history[1], history[0]])), None);
}

#[rstest]
#[case(1, None)]
#[case(6, None)]
#[case(7, Some((1, true)))]
fn a_tip_rests_for_a_week(#[case] days: u64, #[case] expected: Option<(u8, bool)>) {
    let facts = told().then(3, took(60)).facts();
    let history = tips(&[shown(1, ago(days))]);
    assert_eq!(chosen(&facts, &history), expected);
}

#[test]
fn what_is_being_tried_is_not_offered() {
    let facts = a_hard_week().trying(6, 3).facts();
    assert_eq!(chosen(&facts, &History::default()), Some((28, true)));
    let facts = a_hard_week().tried(6, 30, 17).facts();
    assert_eq!(chosen(&facts, &History::default()), Some((6, true)));
}

#[test]
fn the_tip_of_today_gives_way_when_it_is_tried() {
    let facts = a_hard_week().trying(6, 0).facts();
    assert_eq!(chosen(&facts, &tips(&[shown(6, ago(0))])), None);
}

#[rstest]
#[case::once(None, Some((31, true)))]
#[case::not_again_so_soon(Some(1), None)]
#[case::not_before_three_months(Some(89), None)]
#[case::after_three_months(Some(90), Some((31, true)))]
#[case::it_stays_for_its_day(Some(0), Some((31, true)))]
fn housekeeping_comes_every_three_months(
    #[case] last: Option<u64>,
    #[case] expected: Option<(u8, bool)>,
) {
    let history: Vec<Shown> = last.map(|days| shown(31, ago(days))).into_iter().collect();
    assert_eq!(chosen(&ten_days().facts(), &tips(&history)), expected);
}

/// Every tip but 10 has a place in the order of care that its numbers do not give it.
#[test]
fn a_tip_that_fits_beside_housekeeping_comes_before_it() {
    let facts = ten_days().link(40, false).facts();
    assert_eq!(chosen(&facts, &History::default()), Some((19, true)));
}
