//! The test of Mann and Kendall when neighbours resemble each other.

use crate::autocorrelation::autocorrelations;
use crate::mann_kendall::{MannKendall, of_numbers};
use crate::normal::Z_95;
use crate::number::{count, numbers};
use crate::points::Points;
use crate::ranks::ranks;
use crate::theil_sen::of_points;

/// The test of Mann and Kendall with the variance of Hamed and Rao 1998. Nothing when there are
/// fewer than two values.
///
/// A good day is followed by a good one more often than not, so thirty days are worth fewer than
/// thirty independent values. The variance is multiplied by
/// `1 + 2 / (n (n−1) (n−2)) · Σ (n−i) (n−i−1) (n−i−2) r(i)`, where r(i) is the autocorrelation of
/// the ranks after the slope of Theil and Sen is taken away, over those lags i of all at which it is
/// beyond `±1.96 / √n`. As pymannkendall's `hamed_rao_modification_test` has it.
///
/// In two cases pymannkendall has no number and the variance stays as it was: when the sum is so far
/// below zero that nothing would be left of it, and when all values lie on one line.
///
/// The autocorrelation is an estimate, and in short series one that is too small. By simulation
/// (1,000 series each), with independent values 8 % of 28 to 90 are called a trend where 5 % are
/// meant; with a correlation of 0.5 from day to day, 22 % of 28 (24 % by
/// [`mann_kendall`](crate::mann_kendall())) and 16 % of 90 (24 %).
///
/// ```
/// let days: Vec<f64> = (0..40).map(|day| if day < 20 { 30.0 } else { 60.0 }).collect();
/// let plain = insight::mann_kendall(&days).unwrap();
/// let corrected = insight::hamed_rao(&days).unwrap();
/// assert_eq!(plain.s, corrected.s);
/// assert!(plain.p < 1e-6 && corrected.p > 0.01);
/// assert_eq!(insight::hamed_rao(&[]), None);
/// ```
#[must_use]
pub fn hamed_rao(values: &[f64]) -> Option<MannKendall> {
    let points = Points::new(numbers(values).into_iter().map(Some));
    let slope = of_points(&points)?.slope;
    Some(corrected(&of_numbers(&points.y)?, &points, slope))
}

/// Over how many lags the cautious correction goes: R's `modifiedmk::mmkh3lag` has three.
const CLOSE: usize = 3;

/// The same from what is known already: the test without correction, and the slope.
///
/// It is done twice, over all lags and over the closest three, and the one that is less sure stands:
/// far lags are estimated from few pairs, and where they happen to be below zero they take back what
/// the close ones say. By simulation, of series of 90 with a correlation of 0.5 from day to day and no
/// trend, 15 % are called one with all lags, and 9 % with three.
pub(crate) fn cautious(plain: &MannKendall, points: &Points, slope: f64) -> MannKendall {
    let lags = lags(points, slope);
    let close = lags.get(..CLOSE).unwrap_or(&lags);
    let variance = |lags| plain.variance * factor(lags, points.y.len());
    MannKendall::new(plain.s, variance(&lags).max(variance(close)))
}

fn corrected(plain: &MannKendall, points: &Points, slope: f64) -> MannKendall {
    let factor = factor(&lags(points, slope), points.y.len());
    MannKendall::new(plain.s, plain.variance * factor)
}

/// How much the ranks resemble those one, two, … values later, once the line is taken away.
///
/// The line is taken away where the values are; their autocorrelation is that of neighbours, across
/// gaps too.
fn lags(points: &Points, slope: f64) -> Vec<f64> {
    let start = points.start();
    // Counted from 1, as pymannkendall does: another origin would be rounded differently and so tie
    // other ranks.
    let level: Vec<f64> = points
        .x
        .iter()
        .zip(&points.y)
        .map(|(x, y)| y - (x - start + 1.0) * slope)
        .collect();
    // Values that all lie on one line resemble nothing.
    autocorrelations(&ranks(&level)).unwrap_or_default()
}

/// How many times the variance is what it would be for `n` independent values.
fn factor(lags: &[f64], n: usize) -> f64 {
    let n = count(n);
    let part = |n: f64| n * (n - 1.0) * (n - 2.0);
    let bound = Z_95 / n.sqrt();
    let sum: f64 = (1..)
        .zip(lags)
        .filter(|(_, r)| r.abs() > bound)
        .map(|(lag, r)| part(n - f64::from(lag)) * r)
        .sum();
    // Two values have one lag, which weighs nothing.
    let factor = if sum == 0.0 {
        1.0
    } else {
        1.0 + 2.0 / part(n) * sum
    };
    if factor > 0.0 { factor } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lags_beyond_the_bound_count() {
        // n = 100: the bound is 0.196.
        let mut lags = vec![0.195; 99];
        assert_eq!(factor(&lags, 100), 1.0);
        lags[0] = 0.197;
        let one = 1.0 + 2.0 * 0.197 * (99.0 * 98.0 * 97.0) / (100.0 * 99.0 * 98.0);
        assert!((factor(&lags, 100) - one).abs() < 1e-14);
        lags[0] = -0.197;
        assert!((factor(&lags, 100) - (2.0 - one)).abs() < 1e-14);
    }

    #[test]
    fn two_and_three_values_are_not_corrected() {
        for values in [&[2.0, 5.0][..], &[1.0, 4.0, 2.0]] {
            assert_eq!(hamed_rao(values), crate::mann_kendall(values));
        }
        assert_eq!(hamed_rao(&[2.0]), None);
    }
}
