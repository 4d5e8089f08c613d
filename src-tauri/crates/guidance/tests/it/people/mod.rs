//! Simulated people: a year each, day by day, and what is offered to them.

mod kinds;
mod rule;
mod year;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::NaiveDate;
use rstest::rstest;

use self::kinds::Kind;
use self::year::{Seen, Year};

/// The years of a kind, each with a chance of its own; lived once.
fn years(kind: Kind) -> &'static [Year] {
    static YEARS: [OnceLock<Vec<Year>>; Kind::ALL.len()] =
        [const { OnceLock::new() }; Kind::ALL.len()];
    let live = || (1..6).map(|seed| Year::of(kind, seed)).collect();
    YEARS[kind as usize].get_or_init(live)
}

fn days_between(earlier: NaiveDate, later: NaiveDate) -> i64 {
    (later - earlier).num_days()
}

#[rstest]
fn nobody_sees_more_than_one_thing_a_day(
    #[values(
        Kind::Light,
        Kind::Heavy,
        Kind::Weekend,
        Kind::LowSpell,
        Kind::Forgetful
    )]
    kind: Kind,
) {
    for year in years(kind) {
        let days: Vec<NaiveDate> = year.seen.iter().map(|(day, _)| *day).collect();
        assert!(
            days.is_sorted_by(|one, next| one < next),
            "two things on a day: {year}"
        );
        assert!(days.iter().all(|day| year.saved.contains(day)), "{year}");
        assert!(year.tips().count() > 20, "the year is not empty: {year}");
    }
}

/// So there is no tip on a day with the card, however often the page is opened: the year looks
/// again after every answer, and takes down whatever is there.
#[test]
fn a_day_with_the_card_has_no_tip() {
    for year in years(Kind::LowSpell) {
        let tips: BTreeSet<NaiveDate> = year.tips().map(|(day, _)| day).collect();
        assert!(year.cards().count() > 1, "{year}");
        assert!(year.cards().all(|day| !tips.contains(&day)), "{year}");
    }
}

#[test]
fn nobody_sees_two_cards_in_seven_days() {
    for year in years(Kind::LowSpell) {
        let cards: Vec<NaiveDate> = year.cards().collect();
        for pair in cards.windows(2) {
            assert!(days_between(pair[0], pair[1]) >= 7, "{year}");
        }
    }
}

#[test]
fn the_low_spell_sees_the_card_within_two_days_of_the_rule() {
    for year in years(Kind::LowSpell) {
        let held = year.rule_held.first().expect("the spell is low enough");
        let card = year.cards().next().expect("a card");
        let late = days_between(*held, card);
        assert!((0..=2).contains(&late), "{late} days after {held}: {year}");
        assert!(
            year.cards().all(|day| year.rule_held.contains(&day)),
            "no card without the rule: {year}"
        );
    }
}

/// Not only the first time: as long as the rule holds, the card comes back after a week.
#[test]
fn the_card_comes_back_while_the_rule_holds() {
    for year in years(Kind::LowSpell) {
        for day in year.rule_held.iter().filter(|day| year.saved.contains(day)) {
            let near = |card: NaiveDate| (0..7).contains(&days_between(card, *day));
            assert!(year.cards().any(near), "{day}: {year}");
        }
    }
}

#[rstest]
fn the_others_never_see_the_card(
    #[values(Kind::Light, Kind::Heavy, Kind::Weekend, Kind::Forgetful)] kind: Kind,
) {
    for year in years(kind) {
        assert!(
            year.rule_held.is_empty(),
            "the kind is as it is meant to be"
        );
        assert_eq!(year.cards().count(), 0, "{year}");
    }
}

#[rstest]
fn the_question_about_tracking_comes_once_a_quarter(
    #[values(
        Kind::Light,
        Kind::Heavy,
        Kind::Weekend,
        Kind::LowSpell,
        Kind::Forgetful
    )]
    kind: Kind,
) {
    for year in years(kind) {
        let began = year.saved.first().copied();
        let asked: Vec<NaiveDate> = began.into_iter().chain(year.tracking()).collect();
        assert!((3..=5).contains(&asked.len()), "{year}");
        for pair in asked.windows(2) {
            assert!(days_between(pair[0], pair[1]) >= 90, "{year}");
        }
    }
}

#[test]
fn not_for_me_is_heard_for_fourteen_days() {
    for year in years(Kind::Heavy).iter().chain(years(Kind::Weekend)) {
        for (said, tip) in &year.refused {
            let soon = |day| (1..=14).contains(&days_between(*said, day));
            let again = year.tips().any(|(day, other)| other == *tip && soon(day));
            assert!(!again, "tip {tip} on {said}: {year}");
        }
    }
    assert!(
        years(Kind::Heavy)
            .iter()
            .all(|year| !year.refused.is_empty())
    );
}

#[test]
fn what_is_tried_is_not_offered() {
    for year in years(Kind::Heavy) {
        for (began, tip) in &year.tried {
            let meanwhile = |day| (1..=13).contains(&days_between(*began, day));
            let again = year
                .tips()
                .any(|(day, other)| other == *tip && meanwhile(day));
            assert!(!again, "tip {tip} on {began}: {year}");
        }
    }
    assert!(years(Kind::Heavy).iter().all(|year| !year.tried.is_empty()));
}

/// How many different tips a year has: the rotation is alive. Where it is not, the year is told.
#[rstest]
#[case(Kind::Light, 7)]
#[case(Kind::Heavy, 20)]
#[case(Kind::Weekend, 10)]
#[case(Kind::LowSpell, 10)]
#[case(Kind::Forgetful, 5)]
fn the_tips_take_turns(#[case] kind: Kind, #[case] different: usize) {
    for year in years(kind) {
        let tips: BTreeSet<u8> = year.tips().map(|(_, tip)| tip).collect();
        assert!(tips.len() >= different, "{} different: {year}", tips.len());
    }
}

#[rstest]
fn the_same_seed_is_the_same_year(
    #[values(
        Kind::Light,
        Kind::Heavy,
        Kind::Weekend,
        Kind::LowSpell,
        Kind::Forgetful
    )]
    kind: Kind,
) {
    assert_eq!(Year::of(kind, 7), Year::of(kind, 7));
    assert_ne!(Year::of(kind, 7), Year::of(kind, 8));
}

#[test]
fn a_year_can_be_read() {
    let year = Year::of(Kind::LowSpell, 1).to_string();
    assert!(year.starts_with("LowSpell, seed 1: "), "{year}");
    assert!(year.contains("2026-01-01 tip 1\n"), "{year}");
    assert!(year.contains(" card\n"), "{year}");
    assert!(year.contains(" tracking\n"), "{year}");
    assert_eq!(Seen::Card.to_string(), "card");
}
