//! Whether a series goes up or down.

use crate::normal::two_sided_p;
use crate::number::{count, numbers};

/// What the test of Mann and Kendall says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannKendall {
    /// The score: how many pairs of values rise from the earlier to the later, less those that fall.
    pub s: f64,
    /// The variance that the score has when nothing rises or falls.
    pub variance: f64,
    /// The score in standard deviations, brought one nearer to zero beforehand (continuity).
    pub z: f64,
    /// How often chance alone goes so far, up or down: 0 to 1.
    pub p: f64,
}

impl MannKendall {
    /// The verdict on a score with its variance. Without variance nothing can be told from chance.
    pub(crate) fn new(s: f64, variance: f64) -> Self {
        let z = if s == 0.0 || variance <= 0.0 {
            0.0
        } else {
            (s - s.signum()) / variance.sqrt()
        };
        Self {
            s,
            variance,
            z,
            p: two_sided_p(z),
        }
    }
}

/// The test of Mann 1945 and Kendall 1975 for a trend, with ties, by the normal approximation.
/// Nothing when there are fewer than two values.
///
/// Only the order of the values counts, and they are taken as independent of each other. Mood and
/// minutes are not: see [`hamed_rao`](crate::hamed_rao()).
///
/// ```
/// let rising = insight::mann_kendall(&[1.0, 2.0, 2.0, 3.0, 5.0, 8.0]).unwrap();
/// assert_eq!(rising.s, 14.0); // fifteen pairs, one of them equal
/// assert!(rising.z > 2.4 && rising.p < 0.02);
/// let flat = insight::mann_kendall(&[50.0; 30]).unwrap();
/// assert_eq!((flat.s, flat.p), (0.0, 1.0));
/// assert_eq!(insight::mann_kendall(&[1.0]), None);
/// ```
#[must_use]
pub fn mann_kendall(values: &[f64]) -> Option<MannKendall> {
    of_numbers(&numbers(values))
}

/// The same of values that are numbers.
pub(crate) fn of_numbers(values: &[f64]) -> Option<MannKendall> {
    (values.len() >= 2).then(|| MannKendall::new(score(values), variance(values)))
}

/// How many pairs rise, less those that fall. Each value looks itself up among those before it,
/// which are kept in order: ten years of days take a millisecond.
fn score(values: &[f64]) -> f64 {
    let mut before: Vec<f64> = Vec::with_capacity(values.len());
    let mut score = 0.0;
    for value in values {
        let lower = before.partition_point(|other| other < value);
        let not_higher = before.partition_point(|other| other <= value);
        score += count(lower) - count(before.len() - not_higher);
        before.insert(lower, *value);
    }
    score
}

/// `(n (n − 1) (2 n + 5) − Σ t (t − 1) (2 t + 5)) / 18`, where the sum is over groups of t equal
/// values.
pub(crate) fn variance(values: &[f64]) -> f64 {
    let part = |n: usize| count(n) * (count(n) - 1.0) * (2.0 * count(n) + 5.0);
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let ties: f64 = sorted
        .chunk_by(|a, b| a == b)
        .map(|equal| part(equal.len()))
        .sum();
    (part(values.len()) - ties) / 18.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_score_counts_every_pair(values in prop::collection::vec(-3_i8..4, 0..40)) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let mut counted = 0.0;
            for (at, earlier) in values.iter().enumerate() {
                for later in &values[at + 1..] {
                    counted += f64::from(i8::from(later > earlier) - i8::from(later < earlier));
                }
            }
            prop_assert_eq!(score(&values), counted);
        }
    }

    #[test]
    fn minus_zero_is_tied_with_zero() {
        assert_eq!(mann_kendall(&[0.0, -0.0, 0.0]), mann_kendall(&[0.0; 3]));
        assert_eq!(
            variance(&[1.0, -0.0, 0.0, 2.0]),
            variance(&[1.0, 0.0, 0.0, 2.0])
        );
    }

    #[test]
    fn what_is_not_a_number_is_not_there() {
        let odd = [1.0, f64::NAN, 3.0, f64::INFINITY, 2.0, f64::NEG_INFINITY];
        assert_eq!(mann_kendall(&odd), mann_kendall(&[1.0, 3.0, 2.0]));
        assert_eq!(mann_kendall(&[1.0, f64::NAN]), None);
    }
}
