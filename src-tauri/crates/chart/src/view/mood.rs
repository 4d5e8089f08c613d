//! Mood over time.

use std::sync::Arc;

use super::DEFAULT_WIDTH;
use crate::Table;

/// Days in a row with their moods, ready to be drawn by [`mood`](crate::mood()).
#[derive(Debug, Clone, PartialEq)]
pub struct MoodView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// The words in the picture.
    pub words: MoodWords,
    /// Every day of the span in order, with a mood or without.
    pub days: Vec<MoodDay>,
    /// What the arrow keys go along: a day each, or a week or a month each where days are narrower
    /// than a finger.
    pub stops: Vec<MoodStop>,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest.
    pub width: u32,
}

impl Default for MoodView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            words: MoodWords::default(),
            days: Vec::new(),
            stops: Vec::new(),
            table: Arc::default(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// The words in the picture. An empty one is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoodWords {
    /// What the top line means: `very pleasant`.
    pub high: String,
    /// What the middle line means: `neither`.
    pub middle: String,
    /// What the bottom line means: `very unpleasant`.
    pub low: String,
    /// Explains the small points in the key of a picture that is a file: `a check-in`.
    pub check_in: String,
    /// Explains the larger dots in that key: `the day's mean`.
    pub mean: String,
    /// Explains the line in that key: `running median of 4 weeks`.
    pub running: String,
    /// Explains the band in that key: `half of the days lie in the band`.
    pub spread: String,
    /// Explains the hollow shapes in that key: `hollow: entered late`.
    pub late: String,
    /// Explains the shaded days in that key: `paused`.
    pub paused: String,
}

/// One day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MoodDay {
    /// Stands below the day: `5 Oct`. Give one to every day that is worth it (each day of a month,
    /// each Monday of a quarter, each first day of a month, or of a year): where they would touch,
    /// only every second, third, fourth, sixth or twelfth of them is drawn. An empty one is left
    /// out.
    pub label: String,
    /// Each check-in that says how it felt. A single one is drawn as the day's mean; what is not a
    /// number is left out, here and below.
    pub points: Vec<MoodPoint>,
    /// Their mean, if there is any. Hollow where all of them were entered late; not drawn where
    /// days are thinner than 2.5 px.
    pub mean: Option<f64>,
    /// The running median around this day with the quartiles, where there is enough to stand on.
    /// The line and the band break where it is `None`.
    pub running: Option<Running>,
    /// Whether the day is in a pause.
    pub paused: bool,
}

/// One check-in.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct MoodPoint {
    /// 0 (very unpleasant) to 100 (very pleasant).
    pub valence: f64,
    /// Entered long after its day: drawn hollow.
    pub late: bool,
}

/// The middle of the days around one day.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Running {
    /// The median, 0 to 100.
    pub median: f64,
    /// The lower quartile.
    pub lower: f64,
    /// The upper quartile.
    pub upper: f64,
}

/// A place that the arrow keys stop at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoodStop {
    /// Index of its first day in [`MoodView::days`].
    pub first: usize,
    /// Index of its last day, not before the first.
    pub last: usize,
    /// The name of the mark: `Monday 16 November`.
    pub spoken_label: String,
    /// What the mark says: `pleasant (64), 2 check-ins`.
    pub spoken: String,
}
