//! What counts as a number.

/// Beyond this, squares and sums would run into infinity, and no minutes or mood are near it.
const LARGEST: f64 = 1e100;

/// Whether a value takes part: NaN, infinities and sizes beyond [`LARGEST`] do not.
pub(crate) fn is_number(value: &f64) -> bool {
    value.abs() <= LARGEST
}

/// The values that are numbers, in their order.
pub(crate) fn numbers(values: &[f64]) -> Vec<f64> {
    values.iter().copied().filter(is_number).collect()
}

/// The values that are numbers, from the least to the greatest.
pub(crate) fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = numbers(values);
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

/// A count to reckon with: exact far beyond any number of days.
pub(crate) fn count(n: usize) -> f64 {
    n as f64
}
