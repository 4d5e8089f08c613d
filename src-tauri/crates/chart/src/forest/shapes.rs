//! How effects look, in the picture and in its key.

use super::axis::{Axis, Effect};
use crate::ChartError;
use crate::sheet::{Frame, Pen, stroke};

/// Half of a square's side, and of that of a sample in the key, whose line is short.
const SQUARE: f64 = 5.0;
const SMALL_SQUARE: f64 = 3.0;
/// Half of a diamond's height, and of its width where its interval is very short.
const DIAMOND: f64 = 7.0;
/// Half of the stroke at an end of an interval.
const CAP: f64 = 4.5;
const LINE: f64 = 1.75;
/// What keeps other lines at a distance from a mark.
const MARGIN: f64 = 2.0;

/// An effect in its place: from the left end of its interval to the right one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) at: (f64, f64),
    /// Where its interval begins and ends.
    ends: Option<(f64, f64)>,
    pooled: bool,
    /// Half of its side, if it is a square.
    side: f64,
}

impl Shape {
    pub(super) fn of(effect: Effect, axis: &Axis, y: f64) -> Self {
        Self {
            at: (axis.x(effect.estimate), y),
            ends: effect
                .interval
                .map(|(low, high)| (axis.x(low), axis.x(high))),
            pooled: effect.pooled,
            side: SQUARE,
        }
    }

    /// A sample of a mark in the key.
    pub(super) fn sample(frame: Frame, interval: bool, pooled: bool) -> Self {
        let at = (
            (frame.left + frame.right) / 2.0,
            (frame.top + frame.bottom) / 2.0,
        );
        Self {
            at,
            ends: interval.then_some((frame.left, frame.right)),
            pooled,
            side: if interval { SMALL_SQUARE } else { SQUARE },
        }
    }

    /// From its left end to its right one.
    pub(super) fn extent(self) -> (f64, f64) {
        let (x, half) = (self.at.0, if self.pooled { DIAMOND } else { self.side });
        let (low, high) = self.ends.unwrap_or((x, x));
        (low.min(x - half), high.max(x + half))
    }

    pub(super) fn draw(self, pen: &Pen<'_>) -> Result<(), ChartError> {
        match (self.pooled, self.ends) {
            (true, _) => self.draw_diamond(pen),
            (false, Some(ends)) => {
                self.draw_interval(pen, ends)?;
                pen.rectangle(self.square(self.side), "fill=\"var(--accent)\"".to_owned())
            }
            // Hollow, the second cue: how sure it is, nobody has said.
            (false, None) => {
                let paper = "fill=\"var(--paper)\"".to_owned();
                pen.rectangle(self.square(self.side + MARGIN), paper)?;
                let rim = stroke("accent", LINE, None);
                pen.rectangle(self.square(self.side - LINE / 2.0), rim)
            }
        }
    }

    fn square(self, half: f64) -> Frame {
        let (x, y) = self.at;
        Frame {
            left: x - half,
            right: x + half,
            top: y - half,
            bottom: y + half,
        }
    }

    fn draw_interval(self, pen: &Pen<'_>, (low, high): (f64, f64)) -> Result<(), ChartError> {
        let y = self.at.1;
        let paint = || stroke("accent", LINE, None);
        pen.line(&[(low, y), (high, y)], paint())?;
        for x in [low, high] {
            pen.line(&[(x, y - CAP), (x, y + CAP)], paint())?;
        }
        Ok(())
    }

    fn draw_diamond(self, pen: &Pen<'_>) -> Result<(), ChartError> {
        if self.ends.is_some() {
            return pen.polygon(&self.diamond(0.0), "fill=\"var(--accent)\"".to_owned());
        }
        pen.polygon(&self.diamond(MARGIN), "fill=\"var(--paper)\"".to_owned())?;
        let rim = format!("{} stroke-linejoin=\"round\"", stroke("accent", LINE, None));
        pen.polygon(&self.diamond(-LINE / 2.0), rim)
    }

    /// The corners of a diamond that is larger by so much.
    fn diamond(self, by: f64) -> [(f64, f64); 4] {
        let ((x, y), (left, right)) = (self.at, self.extent());
        [
            (left - by, y),
            (x, y - DIAMOND - by),
            (right + by, y),
            (x, y + DIAMOND + by),
        ]
    }
}
