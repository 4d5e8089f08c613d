//! The verdict on a series: too early, unclear or clear.

use crate::Slope;
use crate::hamed_rao::cautious;
use crate::mann_kendall::of_numbers;
use crate::points::Points;
use crate::theil_sen::of_points;

/// Under this many logged values no trend is spoken of: four weeks of days (statistics.md 4.6).
pub const ENOUGH_FOR_A_TREND: usize = 28;

/// A trend is clear when chance alone would show it less often than this.
const CHANCE: f64 = 0.05;

/// What can be said of the direction of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trend {
    /// There are too few values to say anything.
    TooEarly {
        /// How many there are.
        n: usize,
        /// How many are missing to [`ENOUGH_FOR_A_TREND`].
        more: usize,
    },
    /// No direction can be told from chance, or too small a change to speak of.
    Unclear {
        /// How many values there are.
        n: usize,
        /// The line through them, to be drawn at most.
        slope: Slope,
        /// How often chance alone goes so far: 0 to 1. May be small where the change is.
        p: f64,
    },
    /// The values go one way: up when the slope is above zero, down when below. Never zero.
    Clear {
        /// How many values there are.
        n: usize,
        /// The line through them.
        slope: Slope,
        /// How often chance alone goes so far: under 0.05.
        p: f64,
    },
}

/// The verdict on a series of one value a step, with gaps.
///
/// It is [clear](Trend::Clear) when p < 0.05 by the plain test of
/// [`mann_kendall`](crate::mann_kendall()), by the corrected one of
/// [`hamed_rao`](crate::hamed_rao()), and by the latter over the closest three lags alone (the p given
/// is the greatest of the three), and when the [line](crate::theil_sen()) changes by at least
/// `least_change` between the first value and the last, in the unit of the values; for a mood of 0 to
/// 100 that is 5 (statistics.md 4.6).
///
/// **Why three tests.** The correction is meant for values that resemble their neighbours and makes p
/// greater. Where it makes it smaller, as with values that go up and down by turns, it lets noise
/// through: by simulation 8 % of independent series instead of 5. And far lags, each estimated from a
/// few pairs, can take back what the close ones say. Nobody is told a trend on either account.
///
/// **What gaps mean.** The slope goes by the places of the values. The tests take the logged values
/// in order, as if each followed on the one before; this assumes that whether a day was logged has
/// nothing to do with its value. Two values across a gap resemble each other less than two days in a
/// row, so with many gaps the correction tends to be too small. Gaps at the ends change nothing but
/// the intercept.
///
/// **What clear does not mean.** With a correlation of 0.5 from day to day and no trend at all,
/// still about 16 % of series of 28 and 10 % of 90 come out clear, before `least_change` takes out
/// some. The words that are made of it have to leave room for that.
///
/// ```
/// use insight::{Trend, trend};
///
/// let rising: Vec<_> = (0..40).map(|day| Some(f64::from(40 + day / 4 + day * 7 % 5))).collect();
/// let Trend::Clear { n, slope, .. } = trend(&rising, 5.0) else { panic!() };
/// assert_eq!(n, 40);
/// assert!((0.2..0.3).contains(&slope.slope));
/// assert!(matches!(trend(&rising, 50.0), Trend::Unclear { .. }));
/// assert_eq!(trend(&rising[..20], 5.0), Trend::TooEarly { n: 20, more: 8 });
/// ```
///
/// A year of days takes half a millisecond, ten years fifteen. Of a span of years one value a week
/// says as much in a fiftieth of the time, with weeks as steps:
///
/// ```
/// # let days: Vec<_> = (0..730).map(|day| (day % 5 > 0).then(|| f64::from(30 + day / 30 + day % 7))).collect();
/// let weeks: Vec<_> = days
///     .chunks(7)
///     .map(|week| insight::median(&week.iter().flatten().copied().collect::<Vec<f64>>()))
///     .collect();
/// assert!(matches!(insight::trend(&weeks, 5.0), insight::Trend::Clear { n: 105, .. }));
/// ```
#[must_use]
pub fn trend(values: &[Option<f64>], least_change: f64) -> Trend {
    let points = Points::new(values.iter().copied());
    let n = points.n();
    let more = ENOUGH_FOR_A_TREND.saturating_sub(n);
    let (0, Some(slope), Some(plain)) = (more, of_points(&points), of_numbers(&points.y)) else {
        return Trend::TooEarly { n, more };
    };
    let p = cautious(&plain, &points, slope.slope).p.max(plain.p);
    let change = slope.slope.abs() * points.span();
    if p < CHANCE && change > 0.0 && change >= least_change {
        Trend::Clear { n, slope, p }
    } else {
        Trend::Unclear { n, slope, p }
    }
}
