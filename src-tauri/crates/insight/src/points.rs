//! A series without its gaps.

use crate::number::{count, is_number};

/// The values of a series with the steps they are at, in order.
#[derive(Debug, Default)]
pub(crate) struct Points {
    /// Steps, counted from 0.
    pub(crate) x: Vec<f64>,
    /// Values.
    pub(crate) y: Vec<f64>,
}

impl Points {
    /// The steps that have a number; each keeps its place.
    pub(crate) fn new(values: impl IntoIterator<Item = Option<f64>>) -> Self {
        let mut points = Self::default();
        for (step, value) in values.into_iter().enumerate() {
            if let Some(value) = value.filter(is_number) {
                points.x.push(count(step));
                points.y.push(value);
            }
        }
        points
    }

    pub(crate) fn n(&self) -> usize {
        self.y.len()
    }

    /// The step of the first value; 0 when there is none.
    pub(crate) fn start(&self) -> f64 {
        self.x.first().copied().unwrap_or_default()
    }

    /// How many steps lie between the first value and the last.
    pub(crate) fn span(&self) -> f64 {
        self.x.last().copied().unwrap_or_default() - self.start()
    }
}
