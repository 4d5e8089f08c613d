//! Figures over days.

use crate::facts::{Chip, DayFacts};

/// The minutes of the days that are logged whole.
pub(crate) fn wholes(days: &[&DayFacts]) -> Vec<u32> {
    days.iter().filter_map(|day| day.used.whole()).collect()
}

/// The days that are rated.
pub(crate) fn rated<'a>(days: &[&'a DayFacts]) -> Vec<&'a DayFacts> {
    only(days, |day| day.valence.is_some())
}

/// The moods of the days that are rated.
pub(crate) fn moods(days: &[&DayFacts]) -> Vec<f64> {
    days.iter().filter_map(|day| day.valence).collect()
}

/// The days that a chip was chosen for.
pub(crate) fn with<'a>(days: &[&'a DayFacts], chip: Chip) -> Vec<&'a DayFacts> {
    only(days, |day| day.has(chip))
}

/// The days that something is true of.
pub(crate) fn only<'a>(days: &[&'a DayFacts], is: impl Fn(&DayFacts) -> bool) -> Vec<&'a DayFacts> {
    days.iter().copied().filter(|day| is(day)).collect()
}

/// The middle; between two middles, half-way and down to the minute.
pub(crate) fn median(mut minutes: Vec<u32>) -> Option<u32> {
    minutes.sort_unstable();
    let (lower, upper) = middles(&minutes)?;
    Some(lower.midpoint(upper))
}

/// The middle of moods; between two middles, half-way.
pub(crate) fn middle(mut moods: Vec<f64>) -> Option<f64> {
    moods.sort_unstable_by(f64::total_cmp);
    let (lower, upper) = middles(&moods)?;
    Some(lower.midpoint(upper))
}

/// The two values in the middle of what is sorted; twice the same where there is one.
fn middles<T: Copy>(sorted: &[T]) -> Option<(T, T)> {
    let upper = *sorted.get(sorted.len() / 2)?;
    if !sorted.len().is_multiple_of(2) {
        return Some((upper, upper));
    }
    let lower = *sorted.get((sorted.len() / 2).checked_sub(1)?)?;
    Some((lower, upper))
}

pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

/// The standard deviation of a sample.
pub(crate) fn spread(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let apart = u32::try_from(values.len()).ok()?.checked_sub(1)?;
    if apart == 0 {
        return None;
    }
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some((squares / f64::from(apart)).sqrt())
}

pub(crate) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![9]), Some(9));
        assert_eq!(median(vec![30, 10, 20]), Some(20));
        assert_eq!(
            median(vec![40, 10, 21, 30]),
            Some(25),
            "half-way, down to the minute"
        );
        assert_eq!(
            median(vec![u32::MAX, u32::MAX]),
            Some(u32::MAX),
            "no overflow"
        );
    }

    #[test]
    fn the_middle_of_moods_lies_between_two() {
        assert_eq!(middle(vec![]), None);
        assert_eq!(middle(vec![70.0, 10.0, 20.0]), Some(20.0));
        assert_eq!(middle(vec![70.0, 10.0, 21.0, 20.0]), Some(20.5));
    }

    #[test]
    fn nothing_has_no_mean_and_one_has_no_spread() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[1.0, 2.0]), Some(1.5));
        assert_eq!(spread(&[]), None);
        assert_eq!(spread(&[7.0]), None);
        assert_eq!(spread(&[2.0, 4.0, 4.0, 6.0]), Some((8.0_f64 / 3.0).sqrt()));
    }
}
