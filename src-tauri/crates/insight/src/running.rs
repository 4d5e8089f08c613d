//! Quartiles along a series.

use std::iter::repeat_n;

use crate::Quartiles;
use crate::number::is_number;
use crate::quartiles::of_sorted;

/// For every step the quartiles of the values around it, or nothing where that would be made up.
///
/// The window is `window` steps wide with the step in its middle, so an even width is one step more.
/// At the ends it is cut off. There is nothing
/// - where fewer than `least` of its steps have a value;
/// - inside a gap that is longer than half a window, since there the figures would be those of its
///   two shores;
/// - before the first value and after the last.
///
/// What is returned is as long as `values`.
///
/// ```
/// let days = [Some(10.0), Some(20.0), None, Some(40.0), None, None, None];
/// let medians: Vec<_> = insight::running_quartiles(&days, 3, 1)
///     .iter()
///     .map(|around| around.map(|around| (around.median, around.n)))
///     .collect();
/// assert_eq!(
///     medians,
///     [Some((15.0, 2)), Some((15.0, 2)), Some((30.0, 2)), Some((40.0, 1)), None, None, None]
/// );
/// ```
#[must_use]
pub fn running_quartiles(
    values: &[Option<f64>],
    window: usize,
    least: usize,
) -> Vec<Option<Quartiles>> {
    let values: Vec<Option<f64>> = values.iter().map(|value| value.filter(is_number)).collect();
    let reach = window / 2;
    // The values of the window in order: one comes in and one goes out at each step, so that
    // nothing is sorted anew.
    let mut around = Vec::new();
    let mut coming = values.iter();
    let mut going = values.iter();
    for value in coming.by_ref().take(reach).flatten() {
        put(&mut around, *value);
    }
    spoken_of(&values, window)
        .into_iter()
        .enumerate()
        .map(|(step, speaks)| {
            if let Some(Some(value)) = coming.next() {
                put(&mut around, *value);
            }
            if step > reach
                && let Some(Some(value)) = going.next()
            {
                take(&mut around, *value);
            }
            of_sorted(&around).filter(|quartiles| speaks && quartiles.n >= least)
        })
        .collect()
}

/// Which steps are said something of: those with a value, and those in a short gap between values.
fn spoken_of(values: &[Option<f64>], window: usize) -> Vec<bool> {
    let mut speaks = Vec::with_capacity(values.len());
    for run in values.chunk_by(|a, b| a.is_some() == b.is_some()) {
        let is_gap = run.iter().all(Option::is_none);
        let at_an_end = speaks.is_empty() || speaks.len() + run.len() == values.len();
        let is_long = run.len() * 2 > window;
        speaks.extend(repeat_n(!is_gap || !(at_an_end || is_long), run.len()));
    }
    speaks
}

fn put(sorted: &mut Vec<f64>, value: f64) {
    sorted.insert(sorted.partition_point(|other| *other < value), value);
}

fn take(sorted: &mut Vec<f64>, value: f64) {
    let at = sorted.partition_point(|other| *other < value);
    if at < sorted.len() {
        sorted.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::quartiles;

    /// What the window of a step holds, looked up anew.
    fn window_of(values: &[Option<f64>], step: usize, window: usize) -> Vec<f64> {
        let from = step.saturating_sub(window / 2);
        let to = (step + window / 2 + 1).min(values.len());
        values[from..to].iter().flatten().copied().collect()
    }

    proptest! {
        #[test]
        fn every_step_has_the_quartiles_of_its_window(
            values in prop::collection::vec(prop::option::weighted(0.8, 0_u8..20), 0..80),
            window in 0_usize..40,
            least in 0_usize..10,
        ) {
            let values: Vec<_> = values.iter().map(|value| value.map(f64::from)).collect();
            let got = running_quartiles(&values, window, least);
            prop_assert_eq!(got.len(), values.len());
            for (step, got) in got.iter().enumerate() {
                let around = window_of(&values, step, window);
                if let Some(got) = got {
                    prop_assert_eq!(Some(*got), quartiles(&around));
                    prop_assert!(got.n >= least);
                } else if values[step].is_some() {
                    prop_assert!(around.len() < least);
                }
            }
        }
    }

    /// `x` has a value, `.` none; what comes out has `x` where something is said.
    #[rstest]
    #[case("xxxxxxxxx", 4, 1, "xxxxxxxxx")]
    #[case("xx..xx", 4, 1, "xxxxxx")] // half a window
    #[case("xx...xx", 4, 1, "xx...xx")] // more than half
    #[case("xx..xx", 5, 1, "xxxxxx")]
    #[case("xx...xx", 5, 1, "xx...xx")]
    #[case("..xx.xx.", 5, 1, "..xxxxx.")] // nothing outside, however short
    #[case("xxxxx", 3, 3, ".xxx.")] // the ends have only two
    #[case("x.x.x", 3, 2, ".x.x.")]
    #[case(".....", 3, 0, ".....")]
    #[case("x", 29, 1, "x")]
    #[case("x.x", 1, 1, "x.x")]
    #[case("x.x", 0, 1, "x.x")]
    #[case("", 29, 1, "")]
    fn gaps_are_gaps(
        #[case] steps: &str,
        #[case] window: usize,
        #[case] least: usize,
        #[case] expected: &str,
    ) {
        let values: Vec<_> = steps
            .chars()
            .map(|step| (step == 'x').then_some(1.0))
            .collect();
        let got: String = running_quartiles(&values, window, least)
            .iter()
            .map(|around| if around.is_some() { 'x' } else { '.' })
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn what_is_not_a_number_is_a_gap() {
        let with = |value| [Some(1.0), Some(2.0), value, Some(4.0)];
        let gap = running_quartiles(&with(None), 3, 1);
        for odd in [f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(running_quartiles(&with(Some(odd)), 3, 1), gap);
        }
        // Minus zero is zero when it leaves the window, too.
        let zeros = [Some(-0.0), Some(0.0), Some(-0.0), Some(0.0), Some(5.0)];
        assert_eq!(running_quartiles(&zeros, 1, 1)[4].unwrap().median, 5.0);
    }

    #[test]
    fn a_window_wider_than_the_series_is_all_of_it() {
        let values = [Some(1.0), Some(2.0), Some(3.0)];
        for window in [7, usize::MAX] {
            let got = running_quartiles(&values, window, 1);
            assert_eq!(got, vec![quartiles(&[1.0, 2.0, 3.0]); 3]);
        }
    }
}
