//! Ranks.

use crate::number::count;

/// The rank of each value, from 1 for the least; equal values share the mean of their ranks.
pub(crate) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
    order.sort_unstable_by(|(_, a), (_, b)| a.total_cmp(b));
    let mut ranked: Vec<(usize, f64)> = Vec::with_capacity(order.len());
    for equal in order.chunk_by(|(_, a), (_, b)| a == b) {
        let rank = count(ranked.len()) + (count(equal.len()) + 1.0) / 2.0;
        ranked.extend(equal.iter().map(|(at, _)| (*at, rank)));
    }
    ranked.sort_unstable_by_key(|(at, _)| *at);
    ranked.into_iter().map(|(_, rank)| rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values from `scipy.stats.rankdata` of SciPy 1.17.1.
    #[test]
    fn equal_values_share_their_ranks() {
        assert_eq!(
            ranks(&[3.0, 1.0, 3.0, -2.0, 3.0]),
            [4.0, 2.0, 4.0, 1.0, 4.0]
        );
        assert_eq!(ranks(&[0.0, 7.0, -0.0]), [1.5, 3.0, 1.5]);
        assert!(ranks(&[]).is_empty());
    }
}
