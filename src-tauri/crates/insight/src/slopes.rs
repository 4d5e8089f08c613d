//! The slopes of all pairs of points, and those of certain ranks among them.
//!
//! Ten years of days have 6.6 million pairs. To sort them all, or only to keep them, would take more
//! time than a picture may. What is wanted are a few ranks near the middle, so a sample says between
//! which two slopes these lie, and only what is between the two is kept (Floyd and Rivest's
//! selection, *Commun ACM* 18:165–172, 1975). Should the sample mislead, everything is kept: the
//! answer is exact in any case.

use crate::points::Points;

/// Up to here all pairs are kept without a sample.
const FEW: usize = 30_000;

/// About how many pairs a sample has. With it the middle 12 % are kept of ten years of weeks.
const SAMPLE: usize = 4_096;

/// How many pairs there are of `n` points.
pub(crate) fn pairs(n: usize) -> usize {
    n * n.saturating_sub(1) / 2
}

/// The slopes of the given ranks, counted from 0 at the least slope; the ranks are in order.
///
/// Nothing when a rank is beyond the last.
pub(crate) fn at_ranks<const N: usize>(points: &Points, ranks: [usize; N]) -> Option<[f64; N]> {
    find(points, ranks, bracket(points, &ranks))
}

/// Looks between two slopes first, and everywhere when that was not the place.
fn find<const N: usize>(
    points: &Points,
    ranks: [usize; N],
    (low, high): (f64, f64),
) -> Option<[f64; N]> {
    Kept::new(points, low, high)
        .at(ranks)
        .or_else(|| Kept::new(points, f64::NEG_INFINITY, f64::INFINITY).at(ranks))
}

/// Two slopes between which the ranks very likely lie.
fn bracket(points: &Points, ranks: &[usize]) -> (f64, f64) {
    let everything = (f64::NEG_INFINITY, f64::INFINITY);
    let all = pairs(points.n());
    let (Some(first), Some(last)) = (ranks.first(), ranks.last()) else {
        return everything;
    };
    if all <= FEW {
        return everything;
    }
    let sample = sample(points, all / SAMPLE + 1);
    // Four standard errors of a median, in ranks of the sample.
    let margin = 2 * sample.len().isqrt();
    let place = |rank: usize| rank * sample.len() / all;
    let low = place(*first)
        .checked_sub(margin)
        .and_then(|at| sample.get(at));
    let high = sample.get(place(*last) + margin);
    (
        low.copied().unwrap_or(everything.0),
        high.copied().unwrap_or(everything.1),
    )
}

/// One slope in `stride`, in order. Each point takes as many partners as its share of the pairs, by
/// lot, so that no rhythm of the series, such as the week, keeps step with the choice. The lots are
/// the same every time: Knuth's generator for MMIX, *The Art of Computer Programming* 2, 3.3.4.
fn sample(points: &Points, stride: usize) -> Vec<f64> {
    let mut sample = Vec::with_capacity(SAMPLE);
    let mut lot: u64 = 1;
    let mut due = 0;
    each_point(points, |x, y, later_x, later_y| {
        due += later_x.len();
        while due >= stride {
            due -= stride;
            lot = lot
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            // Only the upper half of the bits is random enough.
            let at = usize::try_from(lot >> 32).unwrap_or(0) % later_x.len().max(1);
            if let (Some(later_x), Some(later_y)) = (later_x.get(at), later_y.get(at)) {
                sample.push((later_y - y) / (later_x - x));
            }
        }
    });
    sample.sort_unstable_by(f64::total_cmp);
    sample
}

/// Calls with each point and all points after it.
fn each_point(points: &Points, mut call: impl FnMut(f64, f64, &[f64], &[f64])) {
    let (mut xs, mut ys) = (points.x.as_slice(), points.y.as_slice());
    while let ([x, later_x @ ..], [y, later_y @ ..]) = (xs, ys) {
        call(*x, *y, later_x, later_y);
        (xs, ys) = (later_x, later_y);
    }
}

/// The slopes between two bounds, with how many are below them and on them. Those on a bound are
/// only counted: where most days are zero, most slopes are.
struct Kept {
    low: f64,
    high: f64,
    below: usize,
    on_low: usize,
    on_high: usize,
    between: Vec<f64>,
}

impl Kept {
    fn new(points: &Points, low: f64, high: f64) -> Self {
        let mut kept = Self {
            low,
            high,
            below: 0,
            on_low: 0,
            on_high: 0,
            between: Vec::new(),
        };
        let mut row = Vec::with_capacity(points.n());
        let mut room = vec![0.0; points.n()];
        each_point(points, |x, y, later_x, later_y| {
            row.clear();
            row.extend(
                later_x
                    .iter()
                    .zip(later_y)
                    .map(|(later_x, later_y)| (later_y - y) / (later_x - x)),
            );
            kept.take_in(&row, &mut room);
        });
        kept
    }

    /// Takes in some slopes. Plain loops that the compiler turns into vector instructions, and one
    /// without a branch to guess wrong: every slope is written, and the next one over it unless it
    /// is to be kept. `room` is as long as the row at least.
    fn take_in(&mut self, row: &[f64], room: &mut [f64]) {
        let (low, high) = (self.low, self.high);
        let count = |is: &dyn Fn(f64) -> bool| row.iter().filter(|slope| is(**slope)).count();
        self.below += count(&|slope| slope < low);
        self.on_low += count(&|slope| slope == low);
        // One and the same bound is counted once.
        if low < high {
            self.on_high += count(&|slope| slope == high);
        }
        let mut n = 0;
        for slope in row {
            if let Some(place) = room.get_mut(n) {
                *place = *slope;
            }
            n += usize::from((low < *slope) & (*slope < high));
        }
        self.between.extend(room.iter().take(n));
    }

    /// The slopes of the ranks, or nothing when one is not among those kept.
    fn at<const N: usize>(mut self, ranks: [usize; N]) -> Option<[f64; N]> {
        let first = self.below + self.on_low;
        let end = first + self.between.len();
        let mut found = [0.0; N];
        // Each selection leaves the greater ones behind, in which the next rank is looked for.
        let mut rest = self.between.as_mut_slice();
        let mut before = first;
        let mut latest = None;
        for (found, rank) in found.iter_mut().zip(ranks) {
            *found = match latest {
                Some((same, slope)) if same == rank => slope,
                _ if (self.below..first).contains(&rank) => self.low,
                _ if (end..end + self.on_high).contains(&rank) => self.high,
                _ => {
                    let at = rank.checked_sub(before).filter(|at| *at < rest.len())?;
                    let (_, slope, greater) = rest.select_nth_unstable_by(at, f64::total_cmp);
                    before = rank + 1;
                    rest = greater;
                    *slope
                }
            };
            latest = Some((rank, *found));
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all_sorted(points: &Points) -> Vec<f64> {
        let mut all = Kept::new(points, f64::NEG_INFINITY, f64::INFINITY).between;
        all.sort_unstable_by(f64::total_cmp);
        all
    }

    #[test]
    fn three_points_have_three_slopes() {
        let points = Points::new([Some(1.0), Some(4.0), None, Some(2.0)]);
        assert_eq!(all_sorted(&points), [-1.0, 1.0 / 3.0, 3.0]);
        assert_eq!(
            at_ranks(&points, [0, 1, 1, 2]),
            Some([-1.0, 1.0 / 3.0, 1.0 / 3.0, 3.0])
        );
        assert_eq!(at_ranks(&points, [1, 3]), None);
        assert_eq!(at_ranks(&Points::new([Some(1.0)]), [0]), None);
    }

    #[test]
    fn a_bracket_that_misses_is_noticed() {
        let points = Points::new((0..30).map(|step| Some(f64::from(step * step % 17))));
        let all = all_sorted(&points);
        let kept = || Kept::new(&points, all[100], all[200]);
        assert_eq!(kept().at([150, 160]), Some([all[150], all[160]]));
        for ranks in [[50, 150], [150, 434]] {
            assert_eq!(kept().at(ranks), None);
            let found = find(&points, ranks, (all[100], all[200]));
            assert_eq!(found, Some(ranks.map(|rank| all[rank])));
        }
    }

    /// Without a reading of the clock: what a sample is for is that nothing is read twice.
    #[test]
    fn a_sample_seldom_misleads() {
        for n in [260, 333, 366, 500, 731, 1096, 2545] {
            let points = Points::new((0..n).map(|step: u32| {
                let noise = step.wrapping_mul(2_654_435_761) >> 20;
                Some(f64::from(noise) + if step % 7 > 4 { 2000.0 } else { 0.0 })
            }));
            let all = pairs(points.n());
            assert!(all > FEW);
            let ranks = [all / 2 - all / 50, all / 2, all / 2 + all / 50];
            let (low, high) = bracket(&points, &ranks);
            let kept = Kept::new(&points, low, high);
            assert!(kept.between.len() < all / 7, "{n}: {}", kept.between.len());
            assert!(kept.at(ranks).is_some(), "{n}");
        }
    }

    #[test]
    fn slopes_on_the_bounds_are_found_too() {
        // Four points on a line, and one off it: six slopes of 1 and four greater ones.
        let points = Points::new([0.0, 1.0, 2.0, 3.0, 9.0].map(Some));
        let all = all_sorted(&points);
        assert_eq!(
            all,
            [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.25, 8.0 / 3.0, 3.5, 6.0]
        );
        for (low, high, from, to) in [(1.0, 1.0, 0, 5), (1.0, 3.5, 0, 8), (2.25, 6.0, 6, 9)] {
            for (rank, slope) in all.iter().enumerate() {
                let expected = (from..=to).contains(&rank).then_some([*slope; 2]);
                assert_eq!(Kept::new(&points, low, high).at([rank, rank]), expected);
            }
        }
        assert_eq!(Kept::new(&points, 1.0, 6.0).at([5, 9]), Some([1.0, 6.0]));
        assert_eq!(Kept::new(&points, 1.0, 6.0).at([5, 8]), Some([1.0, 3.5]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        /// Long enough to be sampled; with ties, gaps, rhythms and jumps.
        #[test]
        fn a_sample_changes_nothing(
            noise in prop::collection::vec(prop::option::weighted(0.9, 0_u32..100), 300..420),
            coarse in prop_oneof![Just(1_u32), Just(25), Just(100)],
            rhythm in 1_usize..40,
            jump in 0_u32..200,
            anywhere in any::<prop::sample::Index>(),
        ) {
            let points = Points::new(noise.iter().enumerate().map(|(step, value)| {
                let base = f64::from(value.as_ref()? / coarse * coarse);
                let beat = if step % rhythm == 0 { 40.0 } else { 0.0 };
                let level = if step > 200 { f64::from(jump) } else { 0.0 };
                Some(base + beat + level)
            }));
            let all = all_sorted(&points);
            prop_assume!(all.len() > FEW);
            let middle = all.len() / 2;
            // Near the middle, as they are asked for, and anywhere, where a sample helps little.
            let off = all.len() / 40;
            let anywhere = anywhere.index(all.len());
            for ranks in [[middle - off, middle + off], [anywhere, anywhere], [0, all.len() - 1]] {
                prop_assert_eq!(at_ranks(&points, ranks), Some(ranks.map(|rank| all[rank])));
            }
        }
    }
}
