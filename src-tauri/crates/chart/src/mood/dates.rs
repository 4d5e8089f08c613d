//! The words below the days.

use super::{BOTTOM, DATE_WORD, EDGE, Plan};
use crate::ChartError;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::sheet::{Pen, stroke};

/// Words are at least this far apart.
const APART: f64 = 12.0;
/// How far a tick reaches below the lowest line.
const TICK: f64 = 5.0;

/// A word and the day that it stands for.
#[derive(Debug)]
pub(super) struct Date {
    label: Label,
    x: f64,
}

impl Plan<'_> {
    /// Every one of the words if they stay apart; else every second, third, fourth, sixth, or
    /// twelfth, as years are divided, and then half as many each time.
    pub(super) fn place_dates(&self) -> Vec<Date> {
        let dates = self.days().filter_map(|(at, day)| {
            let word = fit(&day.label, SMALL, 120.0, 1).concat();
            let width = lettering::width(&word, SMALL);
            (!word.is_empty()).then(|| (self.place(at, 0.0).0, word, width))
        });
        let dates: Vec<_> = dates.collect();
        let strides = [1, 2, 3, 4, 6].into_iter();
        let strides = strides.chain(std::iter::successors(Some(12_usize), |stride| {
            stride.checked_mul(2)
        }));
        let fits = |stride: &usize| {
            let mut free = f64::NEG_INFINITY;
            dates.iter().step_by(*stride).all(|(x, _, width)| {
                let left = self.left_of(*x, *width);
                let fits = left >= free;
                free = left + width + APART;
                fits
            })
        };
        // A single word always fits.
        let stride = strides.take(40).find(fits).unwrap_or(usize::MAX);
        let y = BOTTOM + self.lane() + DATE_WORD;
        let dates = dates.into_iter().step_by(stride);
        dates
            .map(|(x, word, width)| Date {
                label: Label::from(vec![word], SMALL, (self.left_of(x, width), y)),
                x,
            })
            .collect()
    }

    /// Where a word begins: around its day, but inside the sheet and clear of the words beside the
    /// lowest line.
    fn left_of(&self, x: f64, width: f64) -> f64 {
        let most = (self.width - width).max(0.0);
        (x - width / 2.0).max(self.left - EDGE / 2.0).min(most)
    }
}

impl Date {
    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let tick = [(self.x, BOTTOM), (self.x, BOTTOM + TICK)];
        pen.line(&tick, stroke("line-strong", 1.0, None))?;
        self.label.draw(pen, "ink-2", false)
    }
}
