//! Days in a pause: soft stripes behind them, and a pause sign below.

use super::{BOTTOM, Plan};
use crate::ChartError;
use crate::pause::draw_sign;
use crate::sheet::{Frame, Pen};

/// From one stripe to the next, measured along the base line.
const PERIOD: f64 = 8.0;
const STRIPE: f64 = 1.75;
/// A pause thinner than this has no room for stripes; all of it is shaded.
const THINNEST: f64 = 4.0;
/// At least this much is seen of a pause.
const LEAST: f64 = 1.0;

const BELOW: f64 = 6.0;
const SIGN_WIDE: f64 = 7.0;
const SIGN_HIGH: f64 = 9.0;
const SIGNS_APART: f64 = 4.0;

/// Neighbouring days that are all in a pause.
#[derive(Debug)]
pub(super) struct Pause {
    frame: Frame,
    /// Where there is room for it beside those of the other pauses.
    sign: Option<Frame>,
}

impl Plan<'_> {
    pub(super) fn place_pauses(&self) -> Vec<Pause> {
        let mut frames: Vec<Frame> = Vec::new();
        let mut before = None;
        for (at, _) in self.days().filter(|(_, day)| day.paused) {
            let (left, top) = self.panel.place(f64::from(at), 100.0);
            let (right, bottom) = self.panel.place(f64::from(at) + 1.0, 0.0);
            match frames.last_mut() {
                // Pauses that no eye can tell apart are one.
                Some(last) if before == at.checked_sub(1) || left < last.right + LEAST => {
                    last.right = right.max(last.right);
                }
                _ => frames.push(Frame {
                    left,
                    right: right.max(left + LEAST),
                    top,
                    bottom,
                }),
            }
            before = Some(at);
        }
        let mut free = f64::NEG_INFINITY;
        let pauses = frames.into_iter().map(|frame| {
            let middle = (frame.left + frame.right) / 2.0;
            let sign = Frame {
                left: middle - SIGN_WIDE / 2.0,
                right: middle + SIGN_WIDE / 2.0,
                top: BOTTOM + BELOW,
                bottom: BOTTOM + BELOW + SIGN_HIGH,
            };
            let has_room = sign.left >= free && sign.right <= self.width;
            if has_room {
                free = sign.right + SIGNS_APART;
            }
            Pause {
                frame,
                sign: has_room.then_some(sign),
            }
        });
        pauses.collect()
    }
}

impl Pause {
    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        draw_shade(pen, self.frame)?;
        self.sign.iter().try_for_each(|sign| draw_sign(pen, *sign))
    }
}

/// The shade of a pause.
fn draw_shade(pen: &Pen<'_>, frame: Frame) -> Result<(), ChartError> {
    let paint = "fill=\"var(--line)\"".to_owned();
    if frame.width() < THINNEST {
        return pen.rectangle(frame, paint);
    }
    pen.stripes(frame, PERIOD, 0.0..STRIPE, paint)
}
