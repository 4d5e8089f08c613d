//! The middle half of values.

use crate::number::{count, sorted};

/// The median with the quartiles below and above it: half of the values lie between the two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// How many values they are of; at least 1.
    pub n: usize,
    /// The lower quartile, in the unit of the values.
    pub lower: f64,
    /// The median.
    pub median: f64,
    /// The upper quartile.
    pub upper: f64,
}

/// The quartiles of the values that are numbers; nothing when there is none.
///
/// Type 7 of Hyndman and Fan 1996: the quantile p lies at `(n − 1) p` among the sorted values, and
/// in proportion between two of them. R and NumPy do so unless told otherwise.
///
/// ```
/// let few = insight::quartiles(&[2.5, 7.0, 1.0, 9.0, 4.0, 4.0, 8.0, 3.0]).unwrap();
/// assert_eq!((few.lower, few.median, few.upper), (2.875, 4.0, 7.25));
/// assert_eq!(insight::quartiles(&[]), None);
/// ```
#[must_use]
pub fn quartiles(values: &[f64]) -> Option<Quartiles> {
    of_sorted(&sorted(values))
}

/// The value in the middle, or half way between the two in the middle; nothing when there is none.
///
/// ```
/// assert_eq!(insight::median(&[3.0, 1.0, 2.0]), Some(2.0));
/// assert_eq!(insight::median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
/// assert_eq!(insight::median(&[]), None);
/// ```
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(&sorted(values), 2)
}

/// The same of values that are in order already.
pub(crate) fn of_sorted(sorted: &[f64]) -> Option<Quartiles> {
    Some(Quartiles {
        n: sorted.len(),
        lower: quantile(sorted, 1)?,
        median: quantile(sorted, 2)?,
        upper: quantile(sorted, 3)?,
    })
}

/// The value below which so many quarters lie.
fn quantile(sorted: &[f64], quarters: usize) -> Option<f64> {
    let steps = sorted.len().checked_sub(1)? * quarters;
    let below = *sorted.get(steps / 4)?;
    // At the very end there is nothing above, and nothing to go towards it.
    let above = sorted.get(steps / 4 + 1).copied().unwrap_or(below);
    Some(below + (above - below) * (count(steps % 4) / 4.0))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Expected values from `numpy.percentile` of NumPy 2.4.6.
    #[rstest]
    #[case(&[2.5, 7.0, 1.0, 9.0, 4.0, 4.0, 8.0, 3.0], [2.875, 4.0, 7.25])]
    #[case(&[2.0, 1.0], [1.25, 1.5, 1.75])]
    #[case(&[5.0], [5.0, 5.0, 5.0])]
    #[case(&[3.0, 1.0, 2.0], [1.5, 2.0, 2.5])]
    #[case(&[1.0, 2.0, 3.0, 4.0, 100.0], [2.0, 3.0, 4.0])]
    fn quartiles_are_those_of_numpy(#[case] values: &[f64], #[case] expected: [f64; 3]) {
        let got = quartiles(values).unwrap();
        assert_eq!([got.lower, got.median, got.upper], expected);
        assert_eq!(got.n, values.len());
        assert_eq!(median(values), Some(got.median));
    }

    #[test]
    fn what_is_not_a_number_is_not_there() {
        let among = [f64::NAN, 1.0, f64::INFINITY, 2.0, -f64::NAN];
        assert_eq!(quartiles(&among), quartiles(&[1.0, 2.0]));
        assert_eq!((quartiles(&[f64::NAN]), median(&[f64::NAN])), (None, None));
    }
}
