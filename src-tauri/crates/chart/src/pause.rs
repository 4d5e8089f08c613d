//! The pause sign: two upright bars. A shape of its own, so that a pause is never told by its
//! colour, and never looks like a box that waits for a figure.

use crate::ChartError;
use crate::sheet::{Frame, Pen, px};

/// How much of the sign's width each of its two bars has.
const BAR: f64 = 1.0 / 3.0;
const CORNER: f64 = 1.0;

/// Draws the sign so that it fills the frame.
pub(crate) fn draw_sign(pen: &Pen<'_>, frame: Frame) -> Result<(), ChartError> {
    let width = (frame.right - frame.left) * BAR;
    for left in [frame.left, frame.right - width] {
        let bar = Frame {
            left,
            right: left + width,
            ..frame
        };
        pen.rectangle(bar, format!("fill=\"var(--ink-3)\" rx=\"{}\"", px(CORNER)))?;
    }
    Ok(())
}
