//! Minutes a week.

use std::sync::Arc;

use super::{DEFAULT_WIDTH, Limit, Platform};
use crate::Table;

/// Weeks side by side, each stacked by platform, ready to be drawn by [`weeks`](crate::weeks()).
#[derive(Debug, Clone, PartialEq)]
pub struct WeeksView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// The words in the picture.
    pub words: WeeksWords,
    /// The platforms in the order in which they are stacked, the first at the bottom.
    pub platforms: Vec<Platform>,
    /// The weeks, the oldest first; any number of them.
    pub weeks: Vec<WeekBar>,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest.
    pub width: u32,
}

impl Default for WeeksView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            words: WeeksWords::default(),
            platforms: Vec::new(),
            weeks: Vec::new(),
            table: Arc::default(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// The words in the picture. An empty one is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeeksWords {
    /// Heads the bars: `Time a week`.
    pub time: String,
    /// Heads the row of days logged under the bars: `days logged`.
    pub coverage: String,
    /// Explains the empty dashed box in the key of a picture that is a file: `not logged`.
    pub not_logged: String,
    /// Explains the pause sign in that key: `paused`.
    pub paused: String,
    /// Explains the dashed line in that key: `limit`.
    pub limit: String,
}

/// One week.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WeekBar {
    /// Stands below the bar where there is room for it: `5 Oct`; over more than a year with the
    /// year, `Oct 2026`. Labels that would touch are left out, those of weeks that begin a month
    /// last.
    pub label: String,
    /// Whether a month begins in this week.
    pub begins_month: bool,
    /// The name of the week's mark: `the week of 5 October`.
    pub spoken_label: String,
    /// What the week's mark says: `9 h 20 m on 6 of 7 days; …`.
    pub spoken: String,
    /// Stands over the bar where all totals have room: `9:20`. `None` means that nothing was logged
    /// in the week: a dashed box is drawn and [`WeekBar::parts`] is not looked at.
    pub total: Option<String>,
    /// The parts of the bar from the bottom up. Parts of zero minutes take no room; if all are
    /// zero, a tick on the base line says so.
    pub parts: Vec<WeekPart>,
    /// How many of its days are logged, 0 to 7: drawn in a row under the bars, as `5/7` where all
    /// weeks have room for that, else as a cell that is filled so far. More than
    /// [`WeekBar::open_days`] count as all of those.
    pub logged_days: u8,
    /// How many of its days could have been: those that have come and are not paused. Without any
    /// the week has nothing in that row.
    pub open_days: u8,
    /// The limit of that time, for a week. Neighbouring weeks with equal limits share one line,
    /// which has a hole where a week is in a pause.
    pub limit: Option<Limit>,
    /// Whether all of the week is in a pause: the pause sign stands where a week without a figure
    /// would have its dashed box, or over the bar of one that has some.
    pub paused: bool,
}

/// One platform's part of a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WeekPart {
    /// Index into [`WeeksView::platforms`].
    pub platform: usize,
    /// How long, in minutes.
    pub minutes: u32,
}
