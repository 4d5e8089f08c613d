//! Which weekdays are heavy.

use std::sync::Arc;

use super::DEFAULT_WIDTH;
use crate::Table;

/// A table of shaded cells, a column for each weekday and each part of the week, ready to be drawn
/// by [`weekday`](crate::weekday()).
///
/// Its marks are every cell, the empty ones too: those are named after column and row, and their
/// value is a dash.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekdayView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// Seven weekdays in the order of the week, then the parts of the week, which are drawn a
    /// little apart.
    pub columns: Vec<WeekdayColumn>,
    /// One row for the time, one for the mood, each with as many cells as there are columns.
    pub rows: Vec<WeekdayRow>,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest. On a narrow page days stand below one another instead.
    pub width: u32,
}

impl Default for WeekdayView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            table: Arc::default(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// A weekday, or a part of the week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekdayColumn {
    /// Its name: `Mon`, `Weekend`.
    pub label: String,
    /// Whether it is a part of the week rather than one weekday.
    pub part: bool,
}

/// One row of cells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WeekdayRow {
    /// Heads the row: `Time a day`.
    pub heading: String,
    /// How the cells are shaded.
    pub shade: WeekdayShade,
    /// One for each column; `None`: nothing is logged, and the cell is an empty dashed box.
    pub cells: Vec<Option<WeekdayCell>>,
}

/// How cells are shaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WeekdayShade {
    /// A single colour, the stronger the more.
    #[default]
    Amount,
    /// From blue to orange, as moods are everywhere.
    Mood,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WeekdayCell {
    /// Where it lies between the least and the most that the row can show, 0 to 1. It is also the
    /// length of a bar in the cell, the second cue beside the shade.
    pub share: f64,
    /// The middle of its days: `1 h 10 m`.
    pub text: String,
    /// Where half of the days lie: `40 m – 1 h 30 m`. Broken behind a dash that has spaces around
    /// it where one line is too short. An empty one is left out.
    pub spread: String,
    /// What it stands on: `n 12`.
    pub n: String,
    /// The name of the cell's mark: `Mondays, time a day`.
    pub spoken_label: String,
    /// What the cell's mark says.
    pub spoken: String,
}
