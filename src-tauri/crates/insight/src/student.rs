//! Student's t distribution, as far as it is needed.

/// How close the continued fraction has to come.
const CLOSE: f64 = 1e-16;
/// It comes close after some ten steps where days are few, and after hundreds at the ends of what a
/// float holds.
const STEPS: u32 = 10_000;
/// What stands for a zero that is divided by.
const TINY: f64 = 1e-300;

/// How often chance alone gives a correlation so far from zero, in either direction: 0 to 1.
///
/// With `t = r √(df / (1 − r²))` that is `2 P(T > |t|) = I_{1−r²}(df / 2, 1 / 2)`, the regularised
/// incomplete beta function: *NIST Digital Library of Mathematical Functions* 8.17. The degrees of
/// freedom need not be whole; without any, nothing can be told from chance.
pub(crate) fn p_of_correlation(r: f64, df: f64) -> f64 {
    if df > 0.0 {
        beta((1.0 - r) * (1.0 + r), df / 2.0, 0.5).clamp(0.0, 1.0)
    } else {
        1.0
    }
}

/// `I_x(a, b)`, by its continued fraction (8.17.22) on the side where that is quick.
fn beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    let (rest, size) = (
        1.0 - x,
        libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b),
    );
    let front = (size + a * x.ln() + b * rest.ln()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(x, a, b) / a
    } else {
        1.0 - front * fraction(rest, b, a) / b
    }
}

/// The continued fraction, from its head on: Lentz 1976, *Appl Opt* 15:668–671.
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    let not_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut c, mut d) = (1.0, 1.0 / not_zero(1.0 - (a + b) * x / (a + 1.0)));
    let mut value = d;
    for step in 1..STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let before = value;
        for part in [even, odd] {
            d = 1.0 / not_zero(1.0 + part * d);
            c = not_zero(1.0 + part / c);
            value *= c * d;
        }
        if (value - before).abs() <= CLOSE * value.abs() {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Expected values from `2 * scipy.stats.t.sf(t, df)` of SciPy 1.17.1.
    #[rstest]
    #[case(0.0, 5.0, 1.0)]
    #[case(1.0, 1.0, 0.5)]
    #[case(-1.822_272_375_574_685_7, 31.034_119_661_112_89, 0.078_063_069_280_738_56)]
    #[case(2.5, 30.5, 0.018_016_245_863_791_795)]
    #[case(0.3, 0.5, 0.844_859_152_130_490_9)]
    #[case(8.0, 25.0, 2.349_750_615_718_856e-8)]
    #[case(40.0, 60.0, 5.755_480_486_627_385e-45)]
    fn p_values_have_ten_digits(#[case] t: f64, #[case] df: f64, #[case] expected: f64) {
        let r = t / (df + t * t).sqrt();
        let got = p_of_correlation(r, df);
        assert!((got - expected).abs() <= 1e-10 * expected, "{got:e}");
        assert_eq!(p_of_correlation(-r, df), got);
    }

    #[test]
    fn at_the_ends_it_is_none_or_all() {
        assert_eq!(p_of_correlation(1.0, 30.0), 0.0);
        assert_eq!(p_of_correlation(0.0, 30.0), 1.0);
        for df in [0.0, -1.0, f64::NAN] {
            assert_eq!(p_of_correlation(0.9, df), 1.0);
        }
    }

    #[test]
    fn stronger_is_less_often_chance() {
        for df in [0.01, 1.0, 26.0, 3650.0, 1e6] {
            let p = (0..=1000).map(|step| p_of_correlation(f64::from(step) / 1000.0, df));
            let p: Vec<f64> = p.collect();
            assert!(p.windows(2).all(|pair| pair[0] >= pair[1]), "{df}");
            assert!(p.iter().all(|p| (0.0..=1.0).contains(p)), "{df}");
        }
    }
}
