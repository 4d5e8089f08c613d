//! The one thing of a day: which comes first, and what stays.

use guidance::tips::{TipId, catalog};
use guidance::{CardDay, Facts, History, Offer, Shown, offer};
use rstest::rstest;

use crate::made_up::{Told, ago, felt, rated, told};
use crate::why::assert_says;

/// What is offered, in a word.
fn word(offer: Option<&Offer>) -> String {
    match offer {
        None => "nothing".to_owned(),
        Some(Offer::Card(_)) => "card".to_owned(),
        Some(Offer::Tracking) => "tracking".to_owned(),
        Some(Offer::Tip(tip, _)) => format!("tip {tip}"),
    }
}

fn offered(facts: &Facts, history: &History) -> String {
    word(offer(catalog().unwrap().tips(), facts, history).as_ref())
}

fn card(days: u64, closed: bool) -> CardDay {
    CardDay {
        day: ago(days),
        closed,
    }
}

fn cards(cards: &[CardDay]) -> History {
    History {
        cards: cards.to_vec(),
        ..History::default()
    }
}

fn with_tip(mut history: History, tip: u8) -> History {
    history.tips.push(Shown {
        tip: TipId(tip),
        day: Some(ago(0)),
        not_for_me: None,
    });
    history
}

/// Ten days in the lowest part of the scale, with a limit: tips 7, 31 and 32 fit.
fn hard() -> Told {
    told().then(10, felt(60, 10.0)).limit(50, &[])
}

/// Ninety days and today, the last ten of them hard: everything is due.
fn hard_for_long() -> Told {
    told().then(81, rated(60.0)).then(10, rated(10.0))
}

#[test]
fn the_card_comes_first_then_the_question_then_a_tip() {
    let facts = hard_for_long().facts();
    assert_eq!(offered(&facts, &History::default()), "card");
    assert_eq!(offered(&facts, &cards(&[card(1, true)])), "tracking");
    let asked = History {
        tracking: vec![card(1, true)],
        ..cards(&[card(1, true)])
    };
    assert!(offered(&facts, &asked).starts_with("tip"));
}

#[rstest]
#[case(1, "tip 7")]
#[case::six_days_since_the_last(6, "tip 7")]
#[case::seven_days_since_the_last(7, "card")]
#[case(300, "card")]
fn the_card_comes_once_in_seven_days(
    #[case] last: u64,
    #[case] expected: &str,
    #[values(true, false)] closed: bool,
) {
    let facts = hard().facts();
    assert_eq!(offered(&facts, &cards(&[card(last, closed)])), expected);
    let several = cards(&[card(last, closed), card(40, true), card(100, false)]);
    let latest = if last > 40 { "card" } else { expected };
    assert_eq!(offered(&facts, &several), latest, "the latest one counts");
}

#[test]
fn the_card_of_today_stays_until_it_is_closed() {
    let facts = hard().facts();
    assert_eq!(offered(&facts, &cards(&[card(0, false)])), "card");
    assert_eq!(offered(&facts, &cards(&[card(0, true)])), "nothing");
    let twice = cards(&[card(0, true), card(0, false)]);
    assert_eq!(offered(&facts, &twice), "nothing", "closed once is closed");
}

#[test]
fn on_a_day_with_the_card_there_is_no_tip_and_no_question() {
    let facts = hard_for_long().facts();
    for history in [
        cards(&[card(0, true)]),
        with_tip(cards(&[card(0, true)]), 7),
    ] {
        assert_eq!(offered(&facts, &history), "nothing");
    }
    assert_eq!(
        offered(&facts, &with_tip(cards(&[card(0, false)]), 7)),
        "card"
    );
}

#[test]
fn the_card_takes_the_place_of_what_was_shown_earlier_on_the_day() {
    let facts = hard_for_long().facts();
    assert_eq!(offered(&facts, &with_tip(History::default(), 2)), "card");
    let asked = History {
        tracking: vec![card(0, false)],
        ..History::default()
    };
    assert_eq!(offered(&facts, &asked), "card");
}

#[test]
fn the_card_of_today_says_when_the_ratings_have_changed_since() {
    let facts = told().then(10, rated(70.0)).facts();
    let history = cards(&[card(0, false)]);
    let Some(Offer::Card(why)) = offer(catalog().unwrap().tips(), &facts, &history) else {
        panic!("it stays for its day");
    };
    assert_eq!(why.message, "card-why-changed");
    assert_says(&why);
}

/// Turned off, or the mood questions are paused or off.
fn off(history: History) -> History {
    History {
        card_off: true,
        ..history
    }
}

#[test]
fn the_card_can_be_turned_off() {
    let facts = hard_for_long().facts();
    assert_eq!(offered(&facts, &off(History::default())), "tracking");
    assert_eq!(offered(&facts, &off(cards(&[card(0, false)]))), "nothing");
    assert_eq!(offered(&facts, &off(cards(&[card(0, true)]))), "nothing");
}

/// Tip 32 says less than the card, as one tip among others. Where the card comes, it does not.
#[rstest]
#[case::the_card_is_due(History::default(), "card")]
#[case::the_card_was_shown_not_long_ago(cards(&[card(3, true)]), "tip 7")]
#[case::the_card_is_off(off(History::default()), "tip 32")]
#[case::it_was_turned_off_not_long_ago(off(cards(&[card(3, true)])), "tip 7")]
#[case::it_was_turned_off_a_week_ago(off(cards(&[card(7, true)])), "tip 32")]
fn tip_32_comes_only_where_the_card_does_not(#[case] history: History, #[case] expected: &str) {
    assert_eq!(offered(&hard().facts(), &history), expected);
}

/// Care for the person comes before it, so that it does not stand out.
#[test]
fn tip_32_takes_its_turn() {
    let facts = hard().week(7, |week| week.loneliness = Some(9)).facts();
    let mut history = off(History::default());
    assert_eq!(offered(&facts, &history), "tip 18");
    history.tips.push(Shown {
        tip: TipId(32),
        day: Some(ago(1)),
        not_for_me: None,
    });
    history.tips.push(Shown {
        tip: TipId(18),
        day: Some(ago(2)),
        not_for_me: None,
    });
    assert_eq!(
        offered(&facts, &history),
        "tip 7",
        "never shown comes first"
    );
}
