//! The rule of the gentle card a second time, from its wording and not from the program: five of
//! the last seven rated days at or under 20, or a middle of the last two weeks that lies 25 or more
//! under the middle of the 90 days before.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

/// Whether it holds at the end of `day`.
pub(super) fn holds(rated: &BTreeMap<NaiveDate, f64>, day: NaiveDate) -> bool {
    let low = rated
        .range(..=day)
        .rev()
        .take(7)
        .filter(|(_, mood)| **mood <= 20.0)
        .count();
    let back = |days| day - Days::new(days);
    let now = between(rated, back(13), day);
    let usual = between(rated, back(103), back(14));
    let fell = now.len() >= 7 && usual.len() >= 14 && middle(&usual) - middle(&now) >= 25.0;
    low >= 5 || fell
}

fn between(rated: &BTreeMap<NaiveDate, f64>, first: NaiveDate, last: NaiveDate) -> Vec<f64> {
    let mut moods: Vec<f64> = rated.range(first..=last).map(|(_, mood)| *mood).collect();
    moods.sort_by(f64::total_cmp);
    moods
}

fn middle(sorted: &[f64]) -> f64 {
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[half]
    } else {
        f64::midpoint(sorted[half - 1], sorted[half])
    }
}

#[test]
fn the_second_rule_stands_on_its_own() {
    let day = |day: u64| NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + Days::new(day);
    let low: BTreeMap<NaiveDate, f64> = (0..5).map(|index| (day(index), 20.0)).collect();
    assert!(!holds(&low, day(3)));
    assert!(holds(&low, day(4)));
    let fall: BTreeMap<NaiveDate, f64> = (0..34)
        .map(|index| (day(index), if index < 20 { 75.0 } else { 50.0 }))
        .collect();
    assert!(
        !holds(&fall, day(26)),
        "half of the two weeks is not enough"
    );
    assert!(holds(&fall, day(33)));
}
