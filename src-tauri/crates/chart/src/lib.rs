//! Draws Scrollwell's charts: a plain view goes in, a picture comes out, together with the marks
//! that a keyboard can step through, the same data as a table, and one spoken sentence.
//!
//! # What this crate knows, and what it may not know
//!
//! It knows shapes, distances and contrast. It knows nobody: no journal, no dates, no settings,
//! no language. Every word that ends up in a picture comes in with the view or from the function
//! that names an axis tick; every number comes in as minutes or as a rating. It opens no file,
//! asks for no system font and reads no clock, so the same view gives the same bytes everywhere.
//! It is the only crate that may import `plotters`.
//!
//! # Three promises
//!
//! - **Missing is not zero.** A day that was not logged is an empty dashed box, a day of zero is a
//!   tick on the base line, a day in a pause has a pause sign, a day to come is nothing at all. No
//!   line crosses a gap. A study without a printed figure has words and no mark.
//! - **Nothing by colour alone.** Mood is also height; a guess is also hatched, and so has every
//!   other source a pattern of its own; what was entered late is also hollow, and so is an effect
//!   without an interval; every mark has an outline or a fill that reaches 3:1 on the paper.
//! - **Words stay apart.** Labels are measured with the font that shows them; they wrap or end in
//!   an ellipsis before they touch one another or the edge.
//!
//! # Colours
//!
//! [`Chart::svg`] is made for inlining: its colours are CSS variables in presentation attributes
//! (`fill="var(--ink)"`), so a change of theme needs no new picture, and a strict content security
//! policy holds, for there is no `style`. The page has to define `--paper`, `--line`,
//! `--line-strong`, `--ink`, `--ink-2`, `--ink-3`, `--accent`, `--accent-soft`, `--mood-0` …
//! `--mood-4` and `--platform-0` … `--platform-7`. [`to_svg_file`], [`to_picture`] and [`to_png`]
//! write the colours in.
//!
//! # From a week to ten years
//!
//! [`weeks`], [`sources`] and [`reflections`] take any number of weeks. Less and less is written
//! the more there are, and what is written is written at equal distances: first totals go, then
//! names of weeks, those of weeks in which a month begins last. Where bars would be thinner than a
//! few pixels, neighbours become one shape. The marks stay: one for each week.
//!
//! ```
//! use chart::{Bar, Day, Mood, Platform, Theme, WeekView, WeekWords};
//!
//! let monday = Day {
//!     label: "Mon 16".into(),
//!     spoken_label: "Monday 16".into(),
//!     spoken: "1 h 50 m, all Instagram; mood pleasant".into(),
//!     total: Some("1:50".into()),
//!     bars: vec![Bar { platform: 0, minutes: 110, guess: false, late: false }],
//!     mood: Some(Mood { valence: 64.0, late: false }),
//!     ..Day::default()
//! };
//! let mut days = vec![monday];
//! days.resize(7, Day { future: true, ..Day::default() });
//! let view = WeekView {
//!     title: "16 – 22 November".into(),
//!     summary: "One day logged: Monday with 1 h 50 m.".into(),
//!     words: WeekWords { mood: "Mood".into(), time: "Time".into(), ..WeekWords::default() },
//!     platforms: vec![Platform { name: "Instagram".into(), colour: 0 }],
//!     days,
//!     ..WeekView::default()
//! };
//!
//! let chart = chart::week(&view, &|minutes| format!("{} h", minutes / 60))?;
//! assert!(chart.svg.contains("var(--platform-0)"));
//! assert_eq!(chart.marks.len(), 1);
//!
//! let file = chart::to_svg_file(&chart, Theme::Dark);
//! assert!(!file.contains("var("));
//! # Ok::<(), chart::ChartError>(())
//! ```

mod axis;
mod chart;
mod error;
mod file;
mod forest;
mod label;
mod lettering;
mod limit_weeks;
mod limits;
mod look;
mod mood;
mod pause;
mod pile;
mod poster;
mod reflections;
mod scale;
mod shade;
mod sheet;
mod sources;
mod svg;
mod theme;
mod view;
mod week;
mod weekday;
mod weeks;
mod year;

pub use chart::{Chart, Mark, Table};
pub use error::ChartError;
pub use file::{MAX_PNG_WIDTH, to_picture, to_png, to_svg_file};
pub use forest::forest;
pub use limit_weeks::limit_weeks;
pub use mood::mood;
pub use reflections::reflections;
pub use sources::sources;
pub use theme::Theme;
pub use view::{
    Bar, DEFAULT_SMALL_WIDTH, DEFAULT_WIDTH, Day, ForestGroup, ForestRow, ForestView, ForestWords,
    Limit, LimitWeek, LimitWeeksView, LimitWeeksWords, Mood, MoodDay, MoodPoint, MoodStop,
    MoodView, MoodWords, Platform, ReflectionQuestion, ReflectionWeek, ReflectionsView, Running,
    SourceFill, SourceKind, SourcePart, SourceWeek, SourcesView, WeekBar, WeekPart, WeekView,
    WeekWords, WeekdayCell, WeekdayColumn, WeekdayRow, WeekdayShade, WeekdayView, WeeksView,
    WeeksWords, YearBand, YearCell, YearDay, YearShade, YearView, YearWords,
};
pub use week::week;
pub use weekday::weekday;
pub use weeks::weeks;
pub use year::year;
