//! Where the numbers come from.

use std::sync::Arc;

use super::DEFAULT_WIDTH;
use crate::Table;

/// Weeks side by side, each stacked by where its figures come from, ready to be drawn by
/// [`sources`](crate::sources()).
#[derive(Debug, Clone, PartialEq)]
pub struct SourcesView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// Heads the bars: `Figures a week`.
    pub heading: String,
    /// Explains the hollow parts in the key of a picture that is a file: `hollow: entered late`.
    pub late: String,
    /// The sources in the order in which they are stacked, the first at the bottom.
    pub kinds: Vec<SourceKind>,
    /// The weeks, the oldest first; any number of them.
    pub weeks: Vec<SourceWeek>,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest.
    pub width: u32,
}

impl Default for SourcesView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            heading: String::new(),
            late: String::new(),
            kinds: Vec::new(),
            weeks: Vec::new(),
            table: Arc::default(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// A source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceKind {
    /// Its name, for the key of a picture that is a file: `from the phone`.
    pub name: String,
    /// How its parts are filled.
    pub fill: SourceFill,
}

/// How a source's parts are filled: each a pattern and an ink of its own, so that neither is
/// needed to tell them apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceFill {
    /// Copied from the phone's own report: solid, in the accent.
    #[default]
    Meter,
    /// Read from a file: dotted, in the first of the mood colours.
    Import,
    /// Started and stopped here: upright lines, in the second ink.
    Timer,
    /// A guess: hatched, as guesses are everywhere, in the ink of strong lines.
    Recall,
}

/// One week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceWeek {
    /// Stands below the bar where there is room for it: `5 Oct`; over more than a year with the
    /// year, `Oct 2026`.
    pub label: String,
    /// Whether a month begins in this week.
    pub begins_month: bool,
    /// The name of the week's mark: `the week of 5 October`.
    pub spoken_label: String,
    /// What the week's mark says: `12 from the phone, 3 guesses, 2 of them late`.
    pub spoken: String,
    /// Its parts from the bottom up. Without any figure the week is a gap.
    pub parts: Vec<SourcePart>,
}

/// How many figures of a week come from one source. A figure is one platform's minutes on one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SourcePart {
    /// Index into [`SourcesView::kinds`].
    pub kind: usize,
    /// How many figures.
    pub figures: u32,
    /// How many of them were entered long after their day: drawn hollow.
    pub late: u32,
}
