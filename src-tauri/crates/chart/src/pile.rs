//! Stacks: parts on top of one another, true to the axis as a whole, and none too thin to be seen.

use crate::sheet::Frame;

/// How parts stand on one another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pile {
    /// The line that the lowest part stands on, as wide as the parts.
    pub(crate) ground: Frame,
    /// How high all of it is, however small its parts.
    pub(crate) height: f64,
    /// How high it may get where parts are too many to be seen.
    pub(crate) highest: f64,
    /// No part is lower than this, if there is room for all.
    pub(crate) thinnest: f64,
    /// Between two parts; it gives way before the height does.
    pub(crate) gap: f64,
}

const TIGHT_GAP: f64 = 0.5;

impl Pile {
    /// A frame for each part, from the bottom up. Parts have to be more than nothing.
    pub(crate) fn parts(self, amounts: &[u32]) -> Vec<Frame> {
        let Some(count) = u32::try_from(amounts.len()).ok().filter(|count| *count > 0) else {
            return Vec::new();
        };
        let (count, gaps) = (f64::from(count), f64::from(count - 1));
        // Hundreds of parts would grow out of the sheet; they share the height there is.
        let thinnest = self.thinnest.min(self.highest / count / 2.0);
        let tight = TIGHT_GAP.min(thinnest / 3.0).min(self.gap);
        let gap = if gaps > 0.0 {
            ((self.height - count * thinnest) / gaps).clamp(tight, self.gap)
        } else {
            0.0
        };
        let room = (self.height - gaps * gap).max(count * thinnest);

        let mut bottom = self.ground.bottom;
        let heights = share(amounts, thinnest, room).into_iter();
        heights
            .map(|height| {
                let frame = Frame {
                    top: bottom - height,
                    bottom,
                    ..self.ground
                };
                bottom -= height + gap;
                frame
            })
            .collect()
    }
}

/// Splits a height by amounts, giving each at least `thinnest`; what that takes is taken from those
/// that have more. `height` has to be enough for all to be that thin.
fn share(amounts: &[u32], thinnest: f64, height: f64) -> Vec<f64> {
    let mut raised = vec![false; amounts.len()];
    loop {
        let (mut left, mut sum) = (height, 0.0);
        for (amount, raised) in amounts.iter().zip(&raised) {
            if *raised {
                left -= thinnest;
            } else {
                sum += f64::from(*amount);
            }
        }
        let mut changed = false;
        let heights = amounts.iter().zip(&mut raised).map(|(amount, raised)| {
            let height = f64::from(*amount) / sum * left;
            if !*raised && height < thinnest {
                (*raised, changed) = (true, true);
            }
            if *raised { thinnest } else { height }
        });
        let heights: Vec<f64> = heights.collect();
        if !changed {
            return heights;
        }
    }
}
