//! The weekly reflections.

use std::sync::Arc;

use super::DEFAULT_WIDTH;
use crate::Table;

/// Small pictures below one another, one for each question, ready to be drawn by
/// [`reflections`](crate::reflections()).
#[derive(Debug, Clone, PartialEq)]
pub struct ReflectionsView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// Explains the pause sign in the key of a picture that is a file: `paused`.
    pub paused: String,
    /// Explains the hollow dots in that key: `hollow: entered late`.
    pub late: String,
    /// The questions, at most four.
    pub questions: Vec<ReflectionQuestion>,
    /// The weeks, the oldest first; any number of them.
    pub weeks: Vec<ReflectionWeek>,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest.
    pub width: u32,
}

impl Default for ReflectionsView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            paused: String::new(),
            late: String::new(),
            questions: Vec::new(),
            weeks: Vec::new(),
            table: Arc::default(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// What was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReflectionQuestion {
    /// Heads its picture: `Loneliness`.
    pub heading: String,
    /// What 10 means, before the top line: `very lonely`.
    pub high: String,
    /// What 0 means, before the bottom line: `not at all`.
    pub low: String,
}

/// One week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReflectionWeek {
    /// Stands below the last picture where there is room for it: `5 Oct`; over more than a year
    /// with the year, `Oct 2026`.
    pub label: String,
    /// Whether a month begins in this week.
    pub begins_month: bool,
    /// The name of the week's mark: `the week of 5 October`.
    pub spoken_label: String,
    /// What the week's mark says: `loneliness 3, connection 7`.
    pub spoken: String,
    /// The answers, 0 to 10, in the order of the questions; `None`: not answered, a gap.
    pub answers: Vec<Option<u8>>,
    /// Entered long after its week: drawn hollow.
    pub late: bool,
    /// Whether all of the week is in a pause: the pause sign stands where an answer is missing.
    pub paused: bool,
}
