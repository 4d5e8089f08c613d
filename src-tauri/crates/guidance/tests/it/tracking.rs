//! The question whether tracking does good.

use guidance::Chip::Moved;
use guidance::tips::{TipId, catalog};
use guidance::{CardDay, Facts, History, Offer, Shown, offer};
use rstest::rstest;

use crate::made_up::{Told, ago, nothing, rated, told, took, with};

fn is_asked(facts: &Facts, history: &History) -> bool {
    offer(catalog().unwrap().tips(), facts, history) == Some(Offer::Tracking)
}

fn asked(days: u64, closed: bool) -> CardDay {
    CardDay {
        day: ago(days),
        closed,
    }
}

fn history(tracking: &[CardDay]) -> History {
    History {
        tracking: tracking.to_vec(),
        ..History::default()
    }
}

#[rstest]
#[case::nothing_at_all(told(), false)]
#[case::eighty_nine_days(told().then(90, took(30)), false)]
#[case::ninety_days(told().then(91, took(30)), true)]
#[case::with_gaps(told().then(1, took(30)).then(89, nothing).then(1, took(30)), true)]
#[case::empty_days_do_not_begin_anything(told().then(89, nothing).then(30, took(30)), false)]
#[case::it_began_with_a_rating(told().then(1, rated(50.0)).then(90, took(30)), true)]
#[case::it_began_with_what_was_part_of_a_day(
    told().then(1, with(&[Moved])).then(90, took(30)), true)]
fn it_is_asked_after_a_quarter(#[case] told: Told, #[case] expected: bool) {
    assert_eq!(is_asked(&told.facts(), &History::default()), expected);
}

#[rstest]
#[case(1, false)]
#[case(89, false)]
#[case(90, true)]
#[case(200, true)]
fn it_is_asked_again_after_a_quarter(
    #[case] last: u64,
    #[case] expected: bool,
    #[values(true, false)] closed: bool,
) {
    let facts = told().then(400, took(30)).facts();
    assert_eq!(is_asked(&facts, &history(&[asked(last, closed)])), expected);
    let before = history(&[asked(last, closed), asked(300, true)]);
    assert_eq!(is_asked(&facts, &before), expected, "the latest one counts");
}

#[test]
fn it_stays_for_its_day_until_it_is_closed_and_nothing_follows() {
    let facts = told().then(91, took(30)).facts();
    assert!(is_asked(&facts, &history(&[asked(0, false)])));
    let closed = history(&[asked(0, true)]);
    assert_eq!(offer(catalog().unwrap().tips(), &facts, &closed), None);
}

#[test]
fn it_waits_for_tomorrow_where_a_tip_is_there_already() {
    let facts = told().then(91, took(30)).facts();
    let mut history = History::default();
    history.tips.push(Shown {
        tip: TipId(2),
        day: Some(ago(0)),
        not_for_me: None,
    });
    assert!(!is_asked(&facts, &history));
    history.tips[0].day = Some(ago(1));
    assert!(is_asked(&facts, &history));
}
