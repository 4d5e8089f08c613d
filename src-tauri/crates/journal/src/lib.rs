//! What people log, and the file that holds it.
//!
//! This crate knows [`Platform`], [`Usage`], [`CheckIn`], [`Limit`], [`Pause`], [`Timer`],
//! [`Review`], [`Trial`] and [`OwnContact`]; which day an instant belongs to ([`day_of`]); what is due
//! ([`Journal::due`]); and the SQLite file with its migrations and undo ([`Journal`]), the copies of
//! it, and how it is deleted ([`delete_everything`]). It may not know the window, the command line,
//! any sentence that people read, or the clock: the time comes in as a [`Moment`].
//!
//! Three rules hold everywhere in it:
//!
//! - A platform-day is *not logged*, *zero*, or *a number of minutes*; missing is never zero.
//! - A saved entry keeps the day it was saved for, whatever happens to clocks, zones and settings.
//! - What is written is on the disk when the function returns, and can be undone, until the person
//!   deletes everything.

mod backup;
mod card;
mod check_in;
mod contact;
mod day;
mod day_log;
mod delete;
mod demo;
mod doctor;
mod due;
mod duration;
mod entry;
mod error;
mod everything;
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
mod timed;
mod timer;
mod tip;
mod told;
mod trial;
mod usage;
mod week;

#[cfg(test)]
mod testing;

use std::path::PathBuf;

pub use card::{CardKind, CardShown};
pub use check_in::{CheckIn, Context, NewCheckIn, Rating};
pub use contact::{LONGEST_CONTACT_NAME, LONGEST_CONTACT_VALUE, OwnContact};
pub use day::{DayBoundary, FIRST_DAY, LATE_AFTER, Moment, day_of, next_day};
pub use day_log::{Coverage, DayLog, DayMood, Felt, Figure, Parts};
pub use delete::{SUPPORT_FILE, delete_everything, files};
pub use doctor::Finding;
pub use due::{Due, Notice, SIGN_OF_LIFE};
pub use duration::{DurationError, Minutes, read_minutes};
pub use entry::{Entry, Row};
pub use error::JournalError;
pub use id::{ChangeId, CheckInId, ContactId, LimitId, PauseId, PlatformId, TimerId, TrialId};
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
pub use settings::{Asking, Settings, Theme, weekday_name, weekday_named};
pub use timed::Timed;
pub use timer::{Keep, LOST_AFTER, Stopped, Timer};
pub use tip::{TipRefused, TipShown};
pub use trial::{Found, LONGEST_PLAN, Plan, TRIAL_DAYS, Trial};
pub use usage::{Source, Usage, Worth};
pub use week::{DAYS_TO_COMPARE, PlatformTotal, Week, WeekMood, first_day_of_week};

/// An open journal.
#[derive(Debug)]
pub struct Journal {
    pub(crate) connection: rusqlite::Connection,
    pub(crate) file: PathBuf,
    pub(crate) device: String,
    pub(crate) read_only: Option<ReadOnly>,
    /// Which file that is; nothing for one in memory.
    pub(crate) identity: Option<open::Identity>,
}
