//! Medians, and the clock around a piece of work.

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Context, Result};

/// The value in the middle, and how far the middle half reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Middle {
    pub(crate) median: f64,
    pub(crate) lower: f64,
    pub(crate) upper: f64,
}

/// Median and quartiles.
pub(crate) fn middle(values: &[f64]) -> Result<Middle> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |quarter: usize| {
        let last = sorted.len().checked_sub(1)?;
        let (whole, part) = (last * quarter / 4, (last * quarter) % 4);
        let (here, next) = (
            sorted.get(whole)?,
            sorted.get(whole + 1).or(sorted.get(whole))?,
        );
        Some(here + (next - here) * f64::from(u8::try_from(part).ok()?) / 4.0)
    };
    let found = (|| {
        Some(Middle {
            lower: at(1)?,
            median: at(2)?,
            upper: at(3)?,
        })
    })();
    found.context("nothing was measured")
}

/// How long something takes, in microseconds.
pub(crate) fn microseconds<T>(work: impl FnOnce() -> Result<T>) -> Result<f64> {
    let start = Instant::now();
    black_box(work()?);
    Ok(start.elapsed().as_secs_f64() * 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_five() {
        let middle = middle(&[5.0, 1.0, 4.0, 2.0, 3.0]).unwrap();
        assert_eq!(
            middle,
            Middle {
                lower: 2.0,
                median: 3.0,
                upper: 4.0
            }
        );
    }

    #[test]
    fn the_middle_of_an_even_number_lies_between() {
        assert_eq!(middle(&[1.0, 2.0]).unwrap().median, 1.5);
        assert_eq!(middle(&[7.0]).unwrap().upper, 7.0);
    }

    #[test]
    fn nothing_has_no_middle() {
        assert!(middle(&[]).is_err());
    }
}
