//! How the sheet is shared out between words, axis and figures.

use super::axis::Effect;
use crate::label::{MEDIUM, SMALL};
use crate::lettering;
use crate::view::{ForestRow, ForestView};

pub(super) const GAP: f64 = 16.0;
/// What words take of the sheet at least, which is what a tooltip beside the axis needs, and at most.
const LEAST_WORDS: f64 = 0.28;
const MOST_WORDS: f64 = 0.34;
/// Half of the name of a line, which stands around an end of the axis.
const EDGE: f64 = 28.0;
/// On a shorter axis the marks of small effects would lie over one another.
const SHORTEST_AXIS: f64 = 260.0;

pub(super) struct Columns {
    pub(super) width: f64,
    /// The room for words beside the axis; none where they stand above it.
    pub(super) words: Option<f64>,
    /// Where the axis begins and ends.
    pub(super) axis: (f64, f64),
    /// The room for figures beside the axis.
    pub(super) figures: f64,
}

impl Columns {
    pub(super) fn of(view: &ForestView, width: f64) -> Self {
        let rows = || view.groups.iter().flat_map(|group| &group.rows);
        let widest = |size: f64, text: &dyn Fn(&ForestRow) -> &str| {
            let widths = rows().map(|row| lettering::width(&lettering::clean(text(row)), size));
            widths.fold(0.0, f64::max)
        };
        let words = widest(MEDIUM, &|row| &row.label).max(widest(SMALL, &|row| &row.size));
        let figures = widest(SMALL, &|row| match Effect::of(row) {
            Some(_) => &row.figure,
            None => "",
        });
        let words = words.clamp(width * LEAST_WORDS, width * MOST_WORDS);
        let left = words + GAP;
        let right = width - (figures + GAP).max(EDGE);
        if right - left < SHORTEST_AXIS {
            return Self {
                width,
                words: None,
                axis: (EDGE, width - EDGE),
                figures: 0.0,
            };
        }
        Self {
            width,
            words: Some(left - GAP),
            axis: (left, right),
            figures,
        }
    }
}
