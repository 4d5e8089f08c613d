//! What people log, and the file that holds it.
//!
//! This crate knows [`Platform`], [`Usage`], [`CheckIn`], [`Limit`], [`Pause`], [`Timer`] and
//! [`Review`]; which
//! day an instant belongs to ([`day_of`]); what is due ([`Journal::due`]); and the SQLite file with its migrations and undo ([`Journal`]). It may not know
//! the window, the command line, any sentence that people read, or the clock: the time comes in as
//! a [`Moment`].
//!
//! Three rules hold everywhere in it:
//!
//! - A platform-day is *not logged*, *zero*, or *a number of minutes*; missing is never zero.
//! - A saved entry keeps the day it was saved for, whatever happens to clocks, zones and settings.
//! - What is written is on the disk when the function returns, and can be undone.

mod backup;
mod check_in;
mod day;
mod day_log;
mod demo;
mod doctor;
mod due;
mod duration;
mod entry;
mod error;
mod id;
mod ledger;
mod limit;
mod open;
mod pause;
mod platform;
mod progress;
mod reminder;
mod review;
mod revision;
mod schema;
mod settings;
mod store;
mod timer;
mod tip;
mod told;
mod usage;
mod week;

#[cfg(test)]
mod testing;

use std::path::PathBuf;

pub use check_in::{CheckIn, Context, NewCheckIn, Rating};
pub use day::{DayBoundary, FIRST_DAY, LATE_AFTER, Moment, day_of, next_day};
pub use day_log::{Coverage, DayLog, DayMood, Figure};
pub use doctor::Finding;
pub use due::{Due, Notice, SIGN_OF_LIFE};
pub use duration::{DurationError, Minutes, read_minutes};
pub use entry::{Entry, Row};
pub use error::JournalError;
pub use id::{ChangeId, CheckInId, LimitId, PauseId, PlatformId, TimerId};
pub use ledger::{Answer, LedgerKey, LedgerKind, LedgerLine, Subject};
pub use limit::{
    Allowance, ENOUGH_TO_SUGGEST, LONGEST_WEEK, Limit, LimitWeek, Period, Preview, PreviewCell,
    Scope, Standing, Suggestion, Tally, Terms,
};
pub use open::{FILE, ReadOnly};
pub use pause::Pause;
pub use platform::{AT_FIRST, COLOURS, LONGEST_NAME, OFFERED, Platform};
pub use progress::Progress;
pub use reminder::{Reminder, SNOOZE_MINUTES};
pub use review::{
    HIGHEST_RATING, LONGEST_SENTENCE, NewReview, NextStep, Review, ReviewState, week_to_review,
};
pub use revision::Undone;
pub use schema::SCHEMA;
pub use settings::{Settings, Theme, weekday_name, weekday_named};
pub use timer::{Keep, LOST_AFTER, Stopped, Timer};
pub use tip::TipShown;
pub use usage::{Source, Usage, Worth};
pub use week::{DAYS_TO_COMPARE, PlatformTotal, Week, WeekMood, first_day_of_week};

/// An open journal.
#[derive(Debug)]
pub struct Journal {
    pub(crate) connection: rusqlite::Connection,
    pub(crate) file: PathBuf,
    pub(crate) device: String,
    pub(crate) read_only: Option<ReadOnly>,
}
