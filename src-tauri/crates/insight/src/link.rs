//! Whether minutes and mood go together from day to day.

use crate::number::{count, is_number};
use crate::student::p_of_correlation;
use crate::{Mean, mean};

/// Under this many days with both, no link is spoken of: four weeks (statistics.md 4.3).
pub const ENOUGH_FOR_A_LINK: usize = 28;

/// A link is clear when chance alone would show it less often than this.
const CHANCE: f64 = 0.05;

/// Over which part of the days the resemblance of neighbours is summed.
const LAG_SHARE: usize = 5;

/// So many independent days a correlation needs at the least.
const FEWEST: f64 = 3.0;

/// A day of which both are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paired {
    /// How long the day's use was.
    pub minutes: f64,
    /// How the day felt.
    pub mood: f64,
    /// Whether the day belongs to this person's weekend.
    pub weekend: bool,
}

/// How minutes and mood go together. It says nothing about which of the two comes first, nor whether
/// something else moves both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// How many days have both; at least [`ENOUGH_FOR_A_LINK`].
    pub pairs: usize,
    /// How many independent days those are worth: 3 to `pairs`.
    pub effective: f64,
    /// Pearson's correlation once weekends are taken out: −1 to 1. Below zero, days of more use felt
    /// worse than others of their kind.
    pub r: f64,
    /// How often chance alone gives one so far from zero: 0 to 1.
    pub p: f64,
}

impl Link {
    /// Whether chance alone would show it less often than once in twenty times.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.p < CHANCE
    }
}

/// The link between minutes and mood of the same day; one entry a day, in order, and `None` where one
/// of the two is missing. Nothing under [`ENOUGH_FOR_A_LINK`] pairs, or where one of the two never
/// changes within weekends and within the rest of the week.
///
/// Two things make chance look like a link, and both are taken out:
///
/// - **Weekends.** Days off have more use and better moods, without the one having to do with the
///   other. So what counts is the distance from the mean of the other weekend days, or of the other
///   days of the week.
/// - **Neighbours.** A good day is followed by a good one more often than not, so that N days are
///   worth N\* independent ones: Pyper and Peterman 1998, *Can J Fish Aquat Sci* 55:2127–2140,
///   `1 / N* = 1 / N + 2 / N · Σ n_j / N · r_x(j) r_y(j)` over the lags j up to N / 5, at least 3 and
///   at most N. Then `t = r √(df / (1 − r²))` with `df = N* − 2`, and one less where there are weekend
///   days and others, for the second mean.
///
/// **What gaps mean.** Nothing is filled in, and no neighbours are made across a gap: n_j counts the
/// pairs of days that are j days apart and both there (N − j without gaps), and r(j) is the mean over
/// them, in parts of the variance, brought down by `(N − j) / N` as the biased form has it.
///
/// By simulation (2,000 times each, no link, a correlation of 0.3 from day to day, a standard deviation
/// more of both at weekends) 5 % of 28, 56 and 90 days come out clear, as 5 % are meant; without the
/// two corrections 16, 26 and 40 % do (statistics.md 4.2). A true correlation of −0.3 is found in a
/// third of 28 days and three quarters of 90.
///
/// ```
/// use insight::{Paired, link};
///
/// let days: Vec<_> = (0..42)
///     .map(|day| {
///         let minutes = f64::from(40 + day * 37 % 50);
///         let mood = 80.0 - minutes / 2.0 + f64::from(day * 11 % 7);
///         (day % 6 > 0).then_some(Paired { minutes, mood, weekend: day % 7 > 4 })
///     })
///     .collect();
/// let found = link(&days).unwrap();
/// assert_eq!(found.pairs, 35);
/// assert!(found.is_clear() && found.r < -0.9);
/// assert_eq!(link(&days[..30]), None, "25 of them have both");
/// ```
#[must_use]
pub fn link(days: &[Option<Paired>]) -> Option<Link> {
    let days: Vec<_> = days
        .iter()
        .map(|day| day.filter(|day| is_number(&day.minutes) && is_number(&day.mood)))
        .collect();
    let pairs = days.iter().flatten().count();
    if pairs < ENOUGH_FOR_A_LINK {
        return None;
    }
    let minutes = Centred::new(&days, |day| day.minutes)?;
    let mood = Centred::new(&days, |day| day.mood)?;
    let r = minutes.correlation(&mood);
    let effective = effective(&minutes, &mood, pairs);
    let off = days.iter().flatten().filter(|day| day.weekend).count();
    let means = if off > 0 && off < pairs { 2.0 } else { 1.0 };
    Some(Link {
        pairs,
        effective,
        r,
        p: p_of_correlation(r, effective - 1.0 - means),
    })
}

/// How many independent days the pairs are worth.
fn effective(x: &Centred, y: &Centred, pairs: usize) -> f64 {
    let n = count(pairs);
    let shared: f64 = (1..=pairs / LAG_SHARE)
        .map(|lag| {
            let (there, x) = x.resemblance(lag, n);
            let (_, y) = y.resemblance(lag, n);
            count(there) / n * x * y
        })
        .sum();
    let inverse = 1.0 / n + 2.0 / n * shared;
    // Where neighbours are unlike each other, days are not worth more than they are.
    (1.0 / inverse.max(1.0 / n)).clamp(FEWEST, n)
}

/// What is left of a series when the means of its two kinds of days are taken away.
struct Centred {
    /// One entry a day; each keeps its place.
    left: Vec<Option<f64>>,
    /// The root of the sum of its squares; never zero.
    size: f64,
}

impl Centred {
    fn new(days: &[Option<Paired>], of: impl Fn(&Paired) -> f64) -> Option<Self> {
        let mean_of = |weekend: bool| {
            let kind = days.iter().flatten().filter(|day| day.weekend == weekend);
            let mean = mean(&kind.map(&of).collect::<Vec<_>>());
            mean.map_or(0.0, |Mean { mean, .. }| mean)
        };
        let (off, rest) = (mean_of(true), mean_of(false));
        let left: Vec<_> = days
            .iter()
            .map(|day| {
                day.as_ref()
                    .map(|day| of(day) - if day.weekend { off } else { rest })
            })
            .collect();
        let squares: f64 = left.iter().flatten().map(|value| value * value).sum();
        let size = squares.sqrt();
        (size > 0.0).then_some(Self { left, size })
    }

    fn correlation(&self, other: &Self) -> f64 {
        let (_, product) = products(&self.left, &other.left);
        (product / self.size / other.size).clamp(-1.0, 1.0)
    }

    /// How many pairs of days are so far apart, and how much the days of a pair resemble each other.
    fn resemblance(&self, lag: usize, n: f64) -> (usize, f64) {
        let later = self.left.get(lag..).unwrap_or_default();
        let (there, product) = products(&self.left, later);
        if there == 0 {
            return (0, 0.0);
        }
        let mean = product / self.size / self.size * n / count(there);
        (there, (mean * (n - count(lag)) / n).clamp(-1.0, 1.0))
    }
}

/// How many days have both, and `Σ a b` over those.
fn products(a: &[Option<f64>], b: &[Option<f64>]) -> (usize, f64) {
    let both = a.iter().zip(b).filter_map(|(a, b)| Some((*a)? * (*b)?));
    both.fold((0, 0.0), |(there, sum), product| (there + 1, sum + product))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(minutes: f64, mood: f64, weekend: bool) -> Option<Paired> {
        Some(Paired {
            minutes,
            mood,
            weekend,
        })
    }

    /// Pairs of neighbours are counted where both are there, and not across a gap.
    #[test]
    fn neighbours_are_not_made_across_a_gap() {
        let up_and_down = [1.0, 5.0, 1.0, 5.0].map(|minutes| day(minutes, 0.0, false));
        let centred = |days: &[Option<Paired>]| Centred::new(days, |day| day.minutes).unwrap();
        // Each is 2 from the mean, so neighbours are at −1 of the variance, times 3 / 4.
        assert_eq!(centred(&up_and_down).resemblance(1, 4.0), (3, -0.75));
        let [a, b, c, d] = up_and_down;
        assert_eq!(centred(&[a, b, None, c, d]).resemblance(1, 4.0), (2, -0.75));
        assert_eq!(centred(&[a, b, None, c, d]).resemblance(2, 4.0), (1, -0.5));
        assert_eq!(centred(&[a, None, None, b]).resemblance(2, 2.0), (0, 0.0));
    }

    #[test]
    fn each_kind_of_day_has_its_own_mean() {
        let days = [
            day(10.0, 0.0, false),
            day(90.0, 0.0, true),
            day(30.0, 0.0, false),
            None,
            day(70.0, 0.0, true),
        ];
        let centred = Centred::new(&days, |day| day.minutes).unwrap();
        let left = [Some(-10.0), Some(10.0), Some(10.0), None, Some(-10.0)];
        assert_eq!((centred.left.as_slice(), centred.size), (&left[..], 20.0));
        assert!(Centred::new(&days, |day| day.mood).is_none());
    }
}
