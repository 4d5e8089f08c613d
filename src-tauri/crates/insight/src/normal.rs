//! The normal distribution, as far as it is needed.

use std::f64::consts::SQRT_2;

/// Between minus and plus this lie 95 % of a standard normal distribution: its quantile at 0.975.
pub(crate) const Z_95: f64 = 1.959_963_984_540_054;

/// How often chance alone is at least so far from zero, in either direction: 0 to 1.
///
/// `2 (1 − Φ(|z|)) = erfc(|z| / √2)`, which keeps its digits where `1 − Φ` has lost them.
pub(crate) fn two_sided_p(z: f64) -> f64 {
    libm::erfc(z.abs() / SQRT_2)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Expected values from `2 * scipy.stats.norm.sf(z)` of SciPy 1.17.1.
    #[rstest]
    #[case(0.0, 1.0)]
    #[case(0.5, 0.617_075_077_451_973_8)]
    #[case(1.0, 0.317_310_507_862_914_15)]
    #[case(-1.0, 0.317_310_507_862_914_15)]
    #[case(Z_95, 0.05)]
    #[case(3.0, 0.002_699_796_063_260_186_6)]
    #[case(8.0, 1.244_192_114_854_348e-15)]
    fn p_values_have_twelve_digits(#[case] z: f64, #[case] expected: f64) {
        let got = two_sided_p(z);
        assert!((got - expected).abs() <= 1e-12 * expected, "{got:e}");
    }
}
