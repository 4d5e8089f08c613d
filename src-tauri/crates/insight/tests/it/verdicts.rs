//! When a trend is spoken of.

use insight::{ENOUGH_FOR_A_TREND, Trend, hamed_rao, mann_kendall, theil_sen, trend};
use rstest::rstest;

use crate::series::{coarse, mood, nile, saw, steps};

/// Rises by `rise` a day, with a little noise.
fn rising(n: u32, rise: f64) -> Vec<Option<f64>> {
    (0..n)
        .map(|day| Some(40.0 + rise * f64::from(day) + f64::from(day * 37 % 11) / 10.0))
        .collect()
}

#[rstest]
#[case(0, 28)]
#[case(1, 27)]
#[case(2, 26)]
#[case(27, 1)]
fn under_twenty_eight_it_is_too_early(#[case] n: usize, #[case] more: usize) {
    let mut values = rising(27, 1.0);
    values.truncate(n);
    assert_eq!(trend(&values, 5.0), Trend::TooEarly { n, more });
    // Days without a value bring nothing, wherever they are, and neither do odd ones.
    for missing in [None, Some(f64::NAN), Some(f64::INFINITY)] {
        values.insert(0, missing);
        values.insert(values.len() / 2, missing);
        values.extend([missing; 40]);
        assert_eq!(trend(&values, 5.0), Trend::TooEarly { n, more });
    }
}

#[test]
fn from_twenty_eight_on_a_clear_one_is_clear() {
    let values = rising(28, 0.5);
    assert_eq!(values.len(), ENOUGH_FOR_A_TREND);
    let Trend::Clear { n, slope, p } = trend(&values, 5.0) else {
        panic!("{:?}", trend(&values, 5.0))
    };
    assert_eq!(n, 28);
    assert_eq!(Some(slope), theil_sen(&values));
    assert!(p < 1e-6 && slope.slope > 0.4);
}

/// A slope whose whole change is small is no trend, however sure.
#[test]
fn the_change_has_to_be_worth_a_sentence() {
    let line: Vec<_> = (0..41).map(|day| Some(f64::from(day) / 8.0)).collect();
    assert!(
        matches!(trend(&line, 5.0), Trend::Clear { .. }),
        "40/8 is 5"
    );
    let (n, slope) = (41, theil_sen(&line).unwrap());
    let Trend::Unclear { p, .. } = trend(&line, 5.125) else {
        panic!("a change of 5")
    };
    assert!(p < 1e-9);
    assert_eq!(trend(&line, 5.125), Trend::Unclear { n, slope, p });
    // The change is the one between the first value and the last, not over the days around them.
    let around = [vec![None; 30], line, vec![None; 30]].concat();
    assert!(matches!(trend(&around, 5.125), Trend::Unclear { .. }));
    assert!(matches!(trend(&around, 5.0), Trend::Clear { .. }));
}

#[rstest]
#[case(0.0)]
#[case(-1.0)]
#[case(f64::NAN)]
#[case(f64::INFINITY)]
fn no_change_is_never_clear(#[case] least: f64) {
    let level = vec![Some(50.0); 60];
    let Trend::Unclear { n, slope, p } = trend(&level, least) else {
        panic!("nothing changes")
    };
    assert_eq!((n, slope.slope, slope.intercept, p), (60, 0.0, 50.0, 1.0));
}

/// More and more days of one among zeros: the score is sure, but the usual change is none, and a
/// line that lies level has no direction to speak of.
#[test]
fn a_level_line_has_no_direction_however_sure() {
    let ones = [52, 57, 64, 66, 73, 75, 80, 82, 85, 87, 90, 93, 95, 98];
    let values: Vec<_> = (0..100)
        .map(|day| f64::from(u8::from(ones.contains(&day))))
        .collect();
    let Trend::Unclear { slope, p, .. } = trend(&steps(&values), 0.0) else {
        panic!("the line is level")
    };
    assert!(p < 0.05, "{p}");
    assert_eq!(slope.slope, 0.0);
}

/// What `evidence/statistics.md` 4.6 is about: the naive test is nearly sure of D42, this is not.
#[test]
fn the_reference_series_get_their_verdicts() {
    let Trend::Unclear { n: 42, p, .. } = trend(&steps(&mood()), 0.0) else {
        panic!("D42 has no trend")
    };
    assert!((p - 0.2245467035279045).abs() < 1e-12);
    let Trend::Clear { n: 100, p, slope } = trend(&steps(&nile()), 100.0) else {
        panic!("the Nile has a trend")
    };
    // R's `modifiedmk::mmkh3lag` 1.6: with three lags the Nile is less sure than with all.
    assert!((p - 0.009_068_17).abs() < 5e-9, "{p}");
    assert_eq!(slope.slope, -2.6);
}

/// Where the correction makes the variance smaller, the uncorrected test has the last word.
#[test]
fn the_stricter_of_the_two_tests_counts() {
    for values in [saw(), coarse()] {
        let plain = mann_kendall(&values).unwrap().p;
        assert!(hamed_rao(&values).unwrap().p < plain / 100.0);
        let (Trend::Clear { p, .. } | Trend::Unclear { p, .. }) = trend(&steps(&values), 5.0)
        else {
            panic!("enough values")
        };
        assert_eq!(p, plain);
    }
}

/// The slope knows where the values are: half of the days logged, half of the slope a day.
#[test]
fn gaps_keep_the_places_of_the_values() {
    let every_day = rising(40, 0.5);
    let every_other: Vec<_> = every_day.iter().flat_map(|day| [*day, None]).collect();
    let (
        Trend::Clear { n, slope, p },
        Trend::Clear {
            slope: other,
            p: other_p,
            ..
        },
    ) = (trend(&every_day, 5.0), trend(&every_other, 5.0))
    else {
        panic!("both rise")
    };
    assert_eq!(n, 40);
    assert!((slope.slope - 2.0 * other.slope).abs() < 1e-12);
    assert!((slope.intercept - other.intercept).abs() < 1e-12);
    assert_eq!(p, other_p);
}
