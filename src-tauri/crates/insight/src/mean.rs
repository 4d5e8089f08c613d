//! The mean with what it stands on.

use crate::number::{count, numbers};

/// A mean, the number of values behind it, and their spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// How many values it is the mean of; at least 1.
    pub n: usize,
    /// The mean, in the unit of the values.
    pub mean: f64,
    /// The sample standard deviation, `sqrt(Σ (x − mean)² / (n − 1))`; nothing for a single value.
    pub sd: Option<f64>,
}

/// The mean of the values that are numbers; nothing when there is none.
///
/// ```
/// let week = insight::mean(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]).unwrap();
/// assert_eq!((week.n, week.mean), (8, 5.0));
/// assert!((week.sd.unwrap() - 2.138_089_935).abs() < 1e-9);
/// assert_eq!(insight::mean(&[]), None);
/// ```
#[must_use]
pub fn mean(values: &[f64]) -> Option<Mean> {
    let values = numbers(values);
    let n = values.len();
    // Measured from the first value, so that equal values have exactly that mean and no spread.
    let first = *values.first()?;
    let mean = first + values.iter().map(|value| value - first).sum::<f64>() / count(n);
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let sd = (n > 1).then(|| (squares / count(n - 1)).sqrt());
    Some(Mean { n, mean, sd })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Expected values from `statistics.mean` and `statistics.stdev` of Python 3.
    #[rstest]
    #[case(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0], 5.0, Some(2.138_089_935_299_395))]
    #[case(&[1.0, 4.0], 2.5, Some(2.121_320_343_559_642_4))]
    #[case(&[62.0, 38.0, 71.0, 55.0, 0.0, 100.0, 50.0], 53.714_285_714_285_715, Some(30.706_754_336_868_002))]
    #[case(&[50.0], 50.0, None)]
    fn the_mean_says_its_n_and_its_spread(
        #[case] values: &[f64],
        #[case] expected: f64,
        #[case] spread: Option<f64>,
    ) {
        let got = mean(values).unwrap();
        assert_eq!(got.n, values.len());
        assert!((got.mean - expected).abs() < 1e-12, "{got:?}");
        assert_eq!(got.sd.is_some(), spread.is_some());
        let off = got.sd.unwrap_or_default() - spread.unwrap_or_default();
        assert!(off.abs() < 1e-12, "{got:?}");
    }

    #[test]
    fn equal_values_have_no_spread_at_all() {
        // 0.1 added up ten times is not 1.
        let got = mean(&[0.1; 10]).unwrap();
        assert_eq!((got.mean, got.sd), (0.1, Some(0.0)));
    }

    #[test]
    fn what_is_not_a_number_is_not_there() {
        let among = mean(&[f64::NAN, 1.0, f64::INFINITY, 4.0, f64::NEG_INFINITY, 1e200]);
        assert_eq!(among, mean(&[1.0, 4.0]));
        assert_eq!(mean(&[f64::NAN]), None);
        let large = mean(&[1e100, -1e100]).unwrap();
        assert!(large.mean.is_finite() && large.sd.unwrap().is_finite());
    }
}
