//! What studies found.

use std::sync::Arc;

use super::DEFAULT_WIDTH;
use crate::Table;

/// The effects of studies below one another, on one axis around zero, ready to be drawn by
/// [`forest`](crate::forest()).
///
/// An effect is a standardised mean difference, and above zero means *better with less use*.
#[derive(Debug, Clone, PartialEq)]
pub struct ForestView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// The words in the picture.
    pub words: ForestWords,
    /// The studies from the top down, group by group. A group without a study is left out.
    pub groups: Vec<ForestGroup>,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest. On a narrow page a study stands above its line, not beside it.
    pub width: u32,
}

impl Default for ForestView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            words: ForestWords::default(),
            groups: Vec::new(),
            table: Arc::default(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// The words in the picture. An empty one is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForestWords {
    /// Names the side below zero: `worse with less use`.
    pub worse: String,
    /// Names the side above zero: `better with less use`.
    pub better: String,
    /// Explains the square with its line in the key: `one study, with its 95 % interval`. It stands
    /// there where such a mark is in the picture; so do the others.
    pub study: String,
    /// Explains the diamond: `many studies taken together`.
    pub pooled: String,
    /// Explains the hollow marks: `hollow: no interval printed`.
    pub no_interval: String,
}

/// Studies of one kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ForestGroup {
    /// Stands over its studies: `Large trials`. An empty one is left out.
    pub heading: String,
    /// Its studies, from the top down.
    pub rows: Vec<ForestRow>,
}

/// One study.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ForestRow {
    /// Which study it is: `Burnell and others, 2025`. Broken or shortened where it is too long; it is
    /// also the name of the study's mark, and there it is whole.
    pub label: String,
    /// What it stands on: `32 studies, 5,544 people`. An empty one is left out.
    pub size: String,
    /// The effect. `None` means that no figure was printed: [`ForestRow::note`] stands in the row and
    /// nothing is drawn, least of all at zero. What is not a number, or beyond 100, counts as `None`.
    pub estimate: Option<f64>,
    /// The lower and the upper end of its interval. `None` means that none was printed: the effect is
    /// a hollow mark without a line. Not looked at without an estimate.
    pub interval: Option<(f64, f64)>,
    /// Whether it takes many studies together: a diamond, as wide as the interval.
    pub pooled: bool,
    /// The effect in figures, beside its mark: `0.17 (0.08 to 0.27)`. Left out without an estimate.
    pub figure: String,
    /// Stands where the mark would be, if there is none: `no difference found; no figure printed`.
    pub note: String,
    /// What the study's mark says.
    pub spoken: String,
}
