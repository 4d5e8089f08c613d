//! What holds for any series.

use insight::{
    Coverage, Trend, are_comparable, hamed_rao, is_lopsided, mann_kendall, mean, quartiles,
    running_quartiles, theil_sen, trend,
};
use proptest::prelude::*;

use crate::series::steps;

/// Whole numbers in a small range, so that there are ties and sums are exact.
fn whole() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-8_i8..9).prop_map(f64::from), 2..70)
}

fn with_gaps() -> impl Strategy<Value = Vec<Option<f64>>> {
    prop::collection::vec(
        prop::option::weighted(0.8, (-8_i8..9).prop_map(f64::from)),
        0..70,
    )
}

/// Anything that fits into an f64, and often what is no number.
fn anything() -> impl Strategy<Value = Vec<Option<f64>>> {
    let value = prop_oneof![
        4 => any::<f64>(),
        2 => -100.0..100.0_f64,
        1 => prop::sample::select(vec![
            f64::NAN, -f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN,
            f64::MIN_POSITIVE, 5e-324, 1e100, -1e100, 0.0, -0.0,
        ]),
    ];
    prop::collection::vec(prop::option::weighted(0.8, value), 0..60)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

fn p_of(verdict: &Trend) -> Option<f64> {
    match verdict {
        Trend::TooEarly { .. } => None,
        Trend::Unclear { p, .. } | Trend::Clear { p, .. } => Some(*p),
    }
}

proptest! {
    #[test]
    fn a_shift_moves_the_line_and_nothing_else(values in with_gaps(), by in -1000_i16..1000) {
        let by = f64::from(by);
        let moved: Vec<_> = values.iter().map(|value| value.map(|value| value + by)).collect();
        if let (Some(line), Some(moved)) = (theil_sen(&values), theil_sen(&moved)) {
            prop_assert_eq!((line.slope, line.low, line.high), (moved.slope, moved.low, moved.high));
            prop_assert!(near(line.intercept + by, moved.intercept));
        }
        let plain = |values: &[Option<f64>]| {
            mann_kendall(&values.iter().flatten().copied().collect::<Vec<_>>())
        };
        prop_assert_eq!(plain(&values), plain(&moved));
    }

    #[test]
    fn another_unit_changes_the_slope_and_no_verdict(values in whole(), double in 1_i32..8) {
        let unit = 2.0_f64.powi(double);
        let scaled: Vec<f64> = values.iter().map(|value| value * unit).collect();
        prop_assert_eq!(mann_kendall(&values), mann_kendall(&scaled));
        prop_assert_eq!(hamed_rao(&values), hamed_rao(&scaled));
        let (line, scaled_line) = (theil_sen(&steps(&values)).unwrap(), theil_sen(&steps(&scaled)).unwrap());
        prop_assert_eq!(line.slope * unit, scaled_line.slope);
        prop_assert_eq!(line.intercept * unit, scaled_line.intercept);
        prop_assert_eq!((line.low * unit, line.high * unit), (scaled_line.low, scaled_line.high));
        prop_assert_eq!(is_lopsided(&values), is_lopsided(&scaled));
        let (a, b) = (trend(&steps(&values), 5.0), trend(&steps(&scaled), 5.0 * unit));
        prop_assert_eq!(p_of(&a), p_of(&b));
        prop_assert_eq!(std::mem::discriminant(&a), std::mem::discriminant(&b));
    }

    #[test]
    fn turned_upside_down_it_goes_the_other_way(values in whole()) {
        let turned: Vec<f64> = values.iter().map(|value| -value).collect();
        for test in [mann_kendall, hamed_rao] {
            let (a, b) = (test(&values).unwrap(), test(&turned).unwrap());
            prop_assert_eq!((a.s, a.z, a.p, a.variance), (-b.s, -b.z, b.p, b.variance));
        }
        let (a, b) = (theil_sen(&steps(&values)).unwrap(), theil_sen(&steps(&turned)).unwrap());
        prop_assert_eq!((a.slope, a.low, a.high), (-b.slope, -b.high, -b.low));
    }

    #[test]
    fn backwards_it_goes_the_other_way(values in whole()) {
        let backwards: Vec<f64> = values.iter().rev().copied().collect();
        let (a, b) = (mann_kendall(&values).unwrap(), mann_kendall(&backwards).unwrap());
        prop_assert_eq!((a.s, a.z, a.p, a.variance), (-b.s, -b.z, b.p, b.variance));
        let (line, back) = (theil_sen(&steps(&values)).unwrap(), theil_sen(&steps(&backwards)).unwrap());
        prop_assert_eq!((line.slope, line.low, line.high), (-back.slope, -back.high, -back.low));
        // Where taking the slope away rounds nothing, the ties stay ties and the correction the same.
        if (line.slope * 8.0).fract() == 0.0 {
            let (a, b) = (hamed_rao(&values).unwrap(), hamed_rao(&backwards).unwrap());
            prop_assert_eq!((a.s, a.z, a.p), (-b.s, -b.z, b.p));
        }
    }

    #[test]
    fn gaps_at_the_ends_change_nothing(values in with_gaps(), before in 0_usize..40, after in 0_usize..40) {
        let among = [vec![None; before], values.clone(), vec![None; after]].concat();
        match (trend(&values, 5.0), trend(&among, 5.0)) {
            (Trend::TooEarly { n, more }, other) => {
                prop_assert_eq!(other, Trend::TooEarly { n, more });
            }
            (Trend::Clear { n, slope, p }, Trend::Clear { n: n_2, slope: slope_2, p: p_2 })
            | (Trend::Unclear { n, slope, p }, Trend::Unclear { n: n_2, slope: slope_2, p: p_2 }) => {
                prop_assert_eq!((n, p), (n_2, p_2));
                prop_assert_eq!((slope.slope, slope.low, slope.high), (slope_2.slope, slope_2.low, slope_2.high));
                let moved = slope.intercept - slope.slope * before as f64;
                prop_assert!(near(moved, slope_2.intercept));
            }
            (a, b) => prop_assert!(false, "{:?} is not {:?}", a, b),
        }
        let running = running_quartiles(&values, 9, 3);
        let expected = [vec![None; before], running, vec![None; after]].concat();
        prop_assert_eq!(running_quartiles(&among, 9, 3), expected);
    }

    #[test]
    fn a_level_has_no_slope_and_no_doubt(level in -1e9..1e9_f64, n in 2_usize..60) {
        let values = vec![level; n];
        let line = theil_sen(&steps(&values)).unwrap();
        prop_assert_eq!((line.slope, line.intercept, line.low, line.high), (0.0, level, 0.0, 0.0));
        for test in [mann_kendall, hamed_rao] {
            let got = test(&values).unwrap();
            prop_assert_eq!((got.s, got.variance, got.z, got.p), (0.0, 0.0, 0.0, 1.0));
        }
        let mean = mean(&values).unwrap();
        prop_assert_eq!((mean.mean, mean.sd), (level, Some(0.0)));
        prop_assert!(!is_lopsided(&values));
    }

    #[test]
    fn no_answer_is_ever_other_than_a_number(values in anything(), least in any::<f64>()) {
        let all: Vec<f64> = values.iter().flatten().copied().collect();
        let mut answers = Vec::new();
        if let Some(got) = mean(&all) {
            answers.extend([got.mean, got.sd.unwrap_or_default()]);
        }
        for got in quartiles(&all).into_iter().chain(running_quartiles(&values, 9, 1).into_iter().flatten()) {
            prop_assert!(got.lower <= got.median && got.median <= got.upper);
            answers.extend([got.lower, got.median, got.upper]);
        }
        if let Some(line) = theil_sen(&values) {
            prop_assert!(line.low <= line.slope && line.slope <= line.high);
            answers.extend([line.slope, line.intercept, line.low, line.high]);
        }
        for got in [mann_kendall(&all), hamed_rao(&all)].into_iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&got.p));
            answers.extend([got.s, got.variance, got.z, got.p]);
        }
        answers.extend(p_of(&trend(&values, least)));
        prop_assert!(answers.iter().all(|answer| answer.is_finite()), "{:?}", answers);
    }

    #[test]
    fn what_is_not_a_number_is_as_if_it_were_not_there(values in anything()) {
        let kept: Vec<_> = values.iter().map(|value| value.filter(|value| value.abs() <= 1e100)).collect();
        prop_assert_eq!(theil_sen(&values), theil_sen(&kept));
        prop_assert_eq!(trend(&values, 5.0), trend(&kept, 5.0));
        prop_assert_eq!(running_quartiles(&values, 9, 2), running_quartiles(&kept, 9, 2));
        let flat = |values: &[Option<f64>]| values.iter().flatten().copied().collect::<Vec<f64>>();
        let (all, kept) = (flat(&values), flat(&kept));
        prop_assert_eq!(mean(&all), mean(&kept));
        prop_assert_eq!(quartiles(&all), quartiles(&kept));
        prop_assert_eq!(mann_kendall(&all), mann_kendall(&kept));
        prop_assert_eq!(hamed_rao(&all), hamed_rao(&kept));
        prop_assert_eq!(is_lopsided(&all), is_lopsided(&kept));
    }

    #[test]
    fn coverage_compares_both_ways(a in (0_usize..40, 0_usize..40), b in (0_usize..40, 0_usize..40)) {
        let (a, b) = (Coverage { logged: a.0, of: a.1 }, Coverage { logged: b.0, of: b.1 });
        prop_assert_eq!(are_comparable(a, b), are_comparable(b, a));
        prop_assert_eq!(are_comparable(a, a), a.logged > 0 && a.of > 0);
        if let (Some(one), Some(other)) = (a.share(), b.share()) {
            prop_assert!((0.0..=1.0).contains(&one));
            if a.logged > 0 && b.logged > 0 && ((one - other).abs() - 1.0 / 3.0).abs() > 1e-9 {
                prop_assert_eq!(are_comparable(a, b), (one - other).abs() < 1.0 / 3.0);
            }
        }
    }
}
