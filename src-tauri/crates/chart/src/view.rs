//! What comes in: plain data, with every word already in the reader's language.

mod forest;
mod mood;
mod reflections;
mod sources;
mod weekday;
mod weeks;
mod year;

pub use forest::{ForestGroup, ForestRow, ForestView, ForestWords};
pub use mood::{MoodDay, MoodPoint, MoodStop, MoodView, MoodWords, Running};
pub use reflections::{ReflectionQuestion, ReflectionWeek, ReflectionsView};
pub use sources::{SourceFill, SourceKind, SourcePart, SourceWeek, SourcesView};
pub use weekday::{WeekdayCell, WeekdayColumn, WeekdayRow, WeekdayShade, WeekdayView};
pub use weeks::{WeekBar, WeekPart, WeeksView, WeeksWords};
pub use year::{YearBand, YearCell, YearDay, YearShade, YearView, YearWords};

/// The width for a page with room: [`WeekView::width`] unless said otherwise.
pub const DEFAULT_WIDTH: u32 = 880;

/// One week, ready to be drawn by [`week`](crate::week()).
#[derive(Debug, Clone, PartialEq)]
pub struct WeekView {
    /// The name of the picture, such as `16 – 22 November`: its accessible name, and the heading
    /// of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// The words in the picture.
    pub words: WeekWords,
    /// The platforms in the order in which they are stacked, the first at the bottom.
    pub platforms: Vec<Platform>,
    /// Exactly seven days, in the order in which the week runs.
    pub days: Vec<Day>,
    /// How wide the picture is in CSS pixels at its natural size, 360 to 1600; what lies outside
    /// is brought to the nearest. Letters keep their size, so a narrow page asks for a narrow
    /// picture instead of shrinking a wide one until nobody can read it.
    pub width: u32,
}

impl Default for WeekView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            words: WeekWords::default(),
            platforms: Vec::new(),
            days: Vec::new(),
            width: DEFAULT_WIDTH,
        }
    }
}

/// The words in the picture. An empty one is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekWords {
    /// Heads the mood strip: `Mood`.
    pub mood: String,
    /// What the top line of the mood strip means: `very pleasant`.
    pub mood_high: String,
    /// What the bottom line of the mood strip means: `very unpleasant`.
    pub mood_low: String,
    /// Heads the bars: `Time`.
    pub time: String,
    /// Stands over the dashed box of a day without a figure: `not logged`.
    pub not_logged: String,
    /// Stands over the pause sign of a day in a pause, and explains the sign in the key of a picture
    /// that is a file: `paused`. On a narrow page, where the word is wider than a day, neighbouring
    /// days in a pause share it.
    pub paused: String,
    /// Explains the hatching in the key of a picture that is a file: `hatched: a guess`.
    pub guess: String,
    /// Explains the hollow shapes in that key: `hollow: entered late`.
    pub late: String,
    /// Handed through to [`Table::caption`](crate::Table::caption).
    pub table_caption: String,
    /// Handed through to [`Table::columns`](crate::Table::columns).
    pub table_columns: Vec<String>,
}

/// A platform that bars can belong to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Platform {
    /// Its name, for the key of a picture that is a file.
    pub name: String,
    /// Which of the eight Okabe–Ito colours it has: 0 to 7; a larger number starts again at 0.
    pub colour: u8,
}

/// One day of the week.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Day {
    /// Stands below the column: `Mon 16`.
    pub label: String,
    /// The name of the day's mark: `Monday 16`.
    pub spoken_label: String,
    /// What the day's mark says: `1 h 50 m; Instagram 45 m, TikTok 1 h 5 m; mood pleasant`.
    pub spoken: String,
    /// Stands over the bar: `1:50`. `None` means that the day was not logged: the dashed box is
    /// drawn and [`Day::bars`] is not looked at.
    pub total: Option<String>,
    /// The parts of the bar, from the bottom up. Parts of zero minutes take no room; if all are
    /// zero, a tick on the base line says so.
    pub bars: Vec<Bar>,
    /// The day's mood, if there is one; it may be there on a day without any figure.
    pub mood: Option<Mood>,
    /// The limit that held on this day.
    pub limit: Option<Limit>,
    /// Whether the day is in a pause: a pause sign stands where a day without a figure would have
    /// its dashed box, or over the total of a day that has one. No limit line is drawn over it.
    pub paused: bool,
    /// Whether the day is still to come: its label is drawn and nothing else.
    pub future: bool,
    /// The day's row in the table; an empty one is left out.
    pub table_row: Vec<String>,
}

/// One platform's part of a day's bar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bar {
    /// Index into [`WeekView::platforms`].
    pub platform: usize,
    /// How long, in minutes.
    pub minutes: u32,
    /// Remembered rather than measured: drawn hatched.
    pub guess: bool,
    /// Entered long after its day: drawn hollow.
    pub late: bool,
}

/// How a day felt.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Mood {
    /// 0 (very unpleasant) to 100 (very pleasant); what lies outside is drawn at the nearer end,
    /// and what is not a number counts as no mood.
    pub valence: f64,
    /// Entered long after its day: drawn hollow.
    pub late: bool,
}

/// The limit of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limit {
    /// How long, in minutes.
    pub minutes: u32,
    /// Names the line: `limit 2 h`. Neighbouring days with equal limits share one line and one
    /// label; days in a pause between them leave a hole in the line.
    pub label: String,
}

/// The width for a small picture: [`LimitWeeksView::width`] unless said otherwise.
pub const DEFAULT_SMALL_WIDTH: u32 = 420;

/// One limit over its last weeks, ready to be drawn by [`limit_weeks`](crate::limit_weeks()).
#[derive(Debug, Clone, PartialEq)]
pub struct LimitWeeksView {
    /// The name of the picture: its accessible name, and the heading of the picture as a file.
    pub title: String,
    /// One sentence that says what there is to see, for those who do not see it.
    pub summary: String,
    /// The words in the picture.
    pub words: LimitWeeksWords,
    /// At most eight weeks, the oldest first. Fewer than eight stand at the right end, so that the
    /// newest weeks of pictures below one another stand below one another.
    pub weeks: Vec<LimitWeek>,
    /// How wide the picture is in CSS pixels at its natural size, 300 to 900; what lies outside is
    /// brought to the nearest.
    pub width: u32,
}

impl Default for LimitWeeksView {
    fn default() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            words: LimitWeeksWords::default(),
            weeks: Vec::new(),
            width: DEFAULT_SMALL_WIDTH,
        }
    }
}

/// The words in the picture. An empty one is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LimitWeeksWords {
    /// What the top line means: `all within`.
    pub all: String,
    /// What the base line means: `none`.
    pub none: String,
    /// Stands over the pause sign of a week in a pause, where it has room, and explains the sign in
    /// the key of a picture that is a file: `paused`.
    pub paused: String,
    /// Handed through to [`Table::caption`](crate::Table::caption).
    pub table_caption: String,
    /// Handed through to [`Table::columns`](crate::Table::columns).
    pub table_columns: Vec<String>,
}

/// One week of a limit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LimitWeek {
    /// Stands below the column: `5 Oct`.
    pub label: String,
    /// The name of the week's mark: `the week of 5 October`.
    pub spoken_label: String,
    /// What the week's mark says: `4 of 6 logged days within`.
    pub spoken: String,
    /// How much of what was logged lies within the limit, 0 to 1; what lies outside is drawn at the
    /// nearer end. `None`, and what is not a number, means that nothing counted: a gap.
    pub share: Option<f64>,
    /// Stands over the point: `4/6`. Without a point it is left out.
    pub text: String,
    /// Whether all of the week is in a pause: the pause sign is drawn and [`LimitWeek::share`] is
    /// not looked at.
    pub paused: bool,
    /// The week's row in the table; an empty one is left out.
    pub table_row: Vec<String>,
}
