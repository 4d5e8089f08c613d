//! Words on the chart.

use crate::ChartError;
use crate::lettering;
use crate::sheet::{Anchor, Frame, Pen, px};
use std::fmt::Write as _;

pub(crate) const SMALL: f64 = 12.0;
pub(crate) const MEDIUM: f64 = 13.0;
pub(crate) const LARGE: f64 = 18.0;

/// One or more lines of words at a place.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) lines: Vec<String>,
    pub(crate) size: f64,
    pub(crate) anchor: Anchor,
    pub(crate) x: f64,
    /// The base line of the last line.
    pub(crate) y: f64,
}

impl Label {
    /// Words that begin at a place.
    pub(crate) fn from(lines: Vec<String>, size: f64, (x, y): (f64, f64)) -> Self {
        Self {
            lines,
            size,
            anchor: Anchor::Start,
            x,
            y,
        }
    }

    /// Words with a place in their middle.
    pub(crate) fn around(lines: Vec<String>, size: f64, (x, y): (f64, f64)) -> Self {
        Self {
            lines,
            size,
            anchor: Anchor::Middle,
            x,
            y,
        }
    }

    /// Words that end at a place.
    pub(crate) fn until(lines: Vec<String>, size: f64, (x, y): (f64, f64)) -> Self {
        Self {
            lines,
            size,
            anchor: Anchor::End,
            x,
            y,
        }
    }

    fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| lettering::width(line, self.size))
            .fold(0.0, f64::max)
    }

    /// How far the first line stands over the last.
    pub(crate) fn lines_above(&self) -> f64 {
        self.lines
            .iter()
            .skip(1)
            .map(|_| self.size * lettering::LINE)
            .sum()
    }

    /// The room that the words take.
    pub(crate) fn frame(&self) -> Frame {
        let (width, x) = (self.width(), self.x);
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Frame {
            left,
            right: left + width,
            top: self.y - self.lines_above() - self.size * lettering::ASCENT,
            bottom: self.y + self.size * lettering::DESCENT,
        }
    }

    /// The same words with the middle of their height at `y`.
    pub(crate) fn centred_on(mut self, y: f64) -> Self {
        self.y = y + self.lines_above() / 2.0 + self.size * 0.36;
        self
    }

    pub(crate) fn draw(&self, pen: &Pen<'_>, ink: &str, halo: bool) -> Result<(), ChartError> {
        let mut y = self.y - self.lines_above();
        for line in &self.lines {
            pen.text(
                line,
                (self.x, y),
                self.anchor,
                lettering_paint(line, self.size, ink, halo),
            )?;
            y += self.size * lettering::LINE;
        }
        Ok(())
    }
}

/// A word's paint, with a halo of paper where lines may run behind it.
///
/// Words that are read from right to left say so without `direction`, which would also turn the
/// anchor around: their figures and dots come into order, and they stay where they are.
fn lettering_paint(line: &str, size: f64, ink: &str, halo: bool) -> String {
    let mut paint = format!("font-size=\"{}\" fill=\"var(--{ink})\"", px(size));
    if lettering::runs_leftwards(line) {
        paint.push_str(" unicode-bidi=\"plaintext\"");
    }
    if halo {
        let _ = write!(
            paint,
            " stroke=\"var(--paper)\" stroke-width=\"{}\" stroke-linejoin=\"round\" \
             paint-order=\"stroke\"",
            px(5.0)
        );
    }
    paint
}
