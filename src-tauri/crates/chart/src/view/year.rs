//! A year in pixels.

use std::sync::Arc;

use super::DEFAULT_WIDTH;
use crate::Table;

/// Days as cells, a column for each week, ready to be drawn by [`year`](crate::year()).
#[derive(Debug, Clone, PartialEq)]
pub struct YearView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// The words in the picture.
    pub words: YearWords,
    /// What the cells show.
    pub shade: YearShade,
    /// The names of the seven rows, in the order of the week: `Mon`.
    pub weekdays: Vec<String>,
    /// One band for each year, the oldest first; a short span is one band.
    pub bands: Vec<YearBand>,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest. Where a year of cells would be closer than 11 px, it is broken
    /// at the beginning of a month into halves, thirds or more parts that stand below one another;
    /// in a short span they are up to 40 px apart.
    pub width: u32,
}

impl Default for YearView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            words: YearWords::default(),
            shade: YearShade::Mood,
            weekdays: Vec::new(),
            bands: Vec::new(),
            table: Arc::default(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// What the cells show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum YearShade {
    /// How a day felt: five steps from blue to orange.
    #[default]
    Mood,
    /// How long a day was: five steps of one colour.
    Minutes,
}

/// The words in the scale under the cells, which is part of the picture: without it nobody could
/// read the cells. An empty one is left out together with its sample.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearWords {
    /// What the five steps mean, the lowest first, for the scale under the cells:
    /// `very unpleasant` … or `up to 30 m` …
    pub steps: [String; 5],
    /// Names the cell of a day of zero minutes: `0 m`. Not drawn when the cells show mood.
    pub zero: String,
    /// Names the empty cell: `not logged`.
    pub not_logged: String,
    /// Names the cell with the pause sign: `paused`.
    pub paused: String,
}

/// The cells of one year, or of a shorter span.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct YearBand {
    /// Stands before the cells: `2026`. An empty one is left out.
    pub label: String,
    /// The row of the first day, 0 to 6.
    pub first_row: u8,
    /// Its days in order.
    pub days: Vec<YearDay>,
}

/// One day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct YearDay {
    /// On the first day of a month its name, which stands over the column: `Nov`. Else empty. A
    /// long band is broken at days that have one.
    pub month: String,
    /// The name of the day's mark: `Monday 16 November 2026`.
    pub spoken_label: String,
    /// What the day's mark says: `pleasant (64), 2 check-ins`.
    pub spoken: String,
    /// What the cell shows.
    pub cell: YearCell,
}

/// What a cell shows.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum YearCell {
    /// One of the five steps, 0 to 4; a larger number is the highest. Beside the colour, a square
    /// in the cell that grows with the step tells them apart.
    Step(u8),
    /// A day of zero minutes: a ring.
    Zero,
    /// Nothing is known of the day: an empty dashed cell.
    #[default]
    NotLogged,
    /// The day is in a pause: a pause sign without a cell.
    Paused,
    /// The day is still to come: nothing is drawn, and it has no mark.
    Future,
}
