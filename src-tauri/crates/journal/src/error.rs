//! What can go wrong, each with a stable code. The sentences that people read for a code are in the
//! shell's `.ftl` files; what is written here is for logs and developers, and holds nothing that a
//! person typed about themselves.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use thiserror::Error;

use crate::{DurationError, LimitId, PlatformId};

/// Why the journal couldn't do what was asked. Nothing was changed, unless the variant says so.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The data folder can't be made or written.
    #[error("data folder unusable: {reason}")]
    FolderUnusable {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        reason: std::io::ErrorKind,
    },
    /// The file is not a Scrollwell journal. It is left as it is.
    #[error("not a journal")]
    NotAJournal {
        /// The file.
        file: PathBuf,
    },
    /// The file is a journal whose contents can't be read. It is left as it is.
    #[error("damaged journal")]
    Damaged {
        /// The file.
        file: PathBuf,
    },
    /// The journal was made by a newer version and is open for reading only.
    #[error("journal has schema {schema}, newer than {known}")]
    Newer {
        /// The schema of the file.
        schema: i64,
        /// The newest schema that this version knows.
        known: i64,
    },
    /// The file can't be written, so the journal is open for reading only.
    #[error("journal is read-only")]
    ReadOnly {
        /// The file.
        file: PathBuf,
    },
    /// There is no room left on the disk.
    #[error("disk full")]
    DiskFull,
    /// The disk didn't read or write what it was asked to.
    #[error("disk trouble")]
    DiskTrouble,
    /// Another program holds the file, and didn't let go within five seconds.
    #[error("journal busy")]
    Busy,
    /// The day hasn't begun.
    #[error("day in the future")]
    DayInFuture {
        /// The day asked for.
        day: NaiveDate,
        /// The day that it is.
        today: NaiveDate,
    },
    /// The day lies before [`crate::FIRST_DAY`].
    #[error("day too early")]
    DayTooEarly {
        /// The day asked for.
        day: NaiveDate,
    },
    /// A duration that can't be used.
    #[error(transparent)]
    Duration(#[from] DurationError),
    /// The platforms of one day would add up to more than 24 hours.
    #[error("more than 24 hours in one day")]
    DayOverfull {
        /// The day.
        day: NaiveDate,
        /// What it would add up to, in minutes.
        minutes: u32,
    },
    /// A mood or calm rating outside 0 to 100.
    #[error("rating out of range")]
    RatingOutOfRange,
    /// A rating of a week over [`crate::HIGHEST_RATING`].
    #[error("rating of a week out of range")]
    WeekRatingOutOfRange,
    /// A sentence about a week or about what was tried, longer than [`crate::LONGEST_SENTENCE`].
    #[error("sentence too long")]
    SentenceTooLong,
    /// A context that is not among [`crate::Context`].
    #[error("unknown context")]
    UnknownContext {
        /// What was asked for.
        name: String,
    },
    /// There is no platform of that name.
    #[error("unknown platform")]
    UnknownPlatform {
        /// What was asked for.
        name: String,
        /// The platforms with the most similar names, nearest first; may be empty.
        nearest: Vec<String>,
    },
    /// The platform is archived.
    #[error("platform archived")]
    PlatformArchived {
        /// Its name.
        name: String,
    },
    /// There is a platform of that name already.
    #[error("platform exists")]
    PlatformExists {
        /// Its name.
        name: String,
    },
    /// A platform's name is empty or too long.
    #[error("platform name unusable")]
    PlatformName,
    /// A daily limit of 0 or over 24 hours.
    #[error("limit out of range")]
    LimitOutOfRange,
    /// A budget of 0 or over 168 hours a week.
    #[error("week limit out of range")]
    WeekLimitOutOfRange,
    /// A limit on no platform at all.
    #[error("limit without platforms")]
    LimitWithoutPlatforms,
    /// A limit on exactly the same platforms and period is in force, and can be changed.
    #[error("limit exists")]
    LimitExists {
        /// That limit.
        limit: LimitId,
    },
    /// There is no limit of that scope, or it has ended.
    #[error("no such limit")]
    NoLimit,
    /// A text that names no day.
    #[error("not a day")]
    DayUnreadable {
        /// What was typed.
        typed: String,
    },
    /// A text that names no time of day.
    #[error("not a time of day")]
    TimeUnreadable {
        /// What was typed.
        typed: String,
    },
    /// A pause that ends before it starts.
    #[error("pause ends before it starts")]
    PauseBackwards {
        /// Its first day.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    },
    /// There is no such pause, or it is over.
    #[error("no such pause")]
    NoPause,
    /// There is no such line in the ledger.
    #[error("no such line")]
    NoLedgerLine,
    /// A timer runs already.
    #[error("a timer runs")]
    TimerRunning {
        /// What it times.
        platform: PlatformId,
        /// Since when.
        started_at: DateTime<Utc>,
    },
    /// No timer runs.
    #[error("no timer runs")]
    NoTimer,
    /// There was no sign of life from the timer for a while: what to keep has to be said.
    #[error("the timer asks what to keep")]
    TimerAsks {
        /// What it times.
        platform: PlatformId,
        /// The last sign of life.
        seen_at: DateTime<Utc>,
    },
    /// The timer starts in the future, because the clock was set back: not all can be kept.
    #[error("the timer starts in the future")]
    TimerInFuture,
    /// A tip is being tried, or waits for its answer: one at a time.
    #[error("a tip is being tried")]
    TrialRunning {
        /// Its id in the catalogue.
        tip: String,
    },
    /// No tip is being tried, and none waits for its answer.
    #[error("no tip is being tried")]
    NothingTried,
    /// A plan of which a half is empty, longer than [`crate::LONGEST_PLAN`], or no single line.
    #[error("plan unusable")]
    PlanUnusable,
    /// The name of a contact is empty, longer than [`crate::LONGEST_CONTACT_NAME`], or no single
    /// line.
    #[error("name of a contact unusable")]
    ContactName,
    /// What a contact is reached by is empty, longer than [`crate::LONGEST_CONTACT_VALUE`], or no
    /// single line.
    #[error("value of a contact unusable")]
    ContactValue,
    /// There is exactly such a contact already.
    #[error("contact exists")]
    ContactExists,
    /// There is no such contact.
    #[error("no such contact")]
    NoContact,
    /// A copy of the journal that would go where the journal is.
    #[error("copy onto the journal")]
    CopyOntoJournal {
        /// Where it was to go.
        target: PathBuf,
    },
    /// A copy of the journal can't be written there. What was there before is as it was.
    #[error("journal not copied: {reason}")]
    NotCopied {
        /// Where it was to go.
        target: PathBuf,
        /// What the system says.
        reason: std::io::ErrorKind,
    },
    /// A file couldn't be deleted. Others may have been.
    #[error("not deleted: {reason}")]
    NotDeleted {
        /// The file, the first of them.
        file: PathBuf,
        /// What the system says.
        reason: std::io::ErrorKind,
    },
    /// There is no such check-in.
    #[error("no such check-in")]
    NoCheckIn,
    /// Nothing was filled in.
    #[error("nothing to save")]
    NothingToSave,
    /// There is nothing left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// What is to be undone has been changed again since.
    #[error("changed since")]
    ChangedSince,
    /// Made-up days go into an empty journal only.
    #[error("journal not empty")]
    NotEmpty,
    /// Made-up days: the number is out of range.
    #[error("days out of range")]
    DaysOutOfRange,
    /// Anything else that the database says.
    #[error("database: {0}")]
    Database(rusqlite::Error),
}

impl JournalError {
    /// A stable name for the error, which also names its sentence.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::FolderUnusable { .. } => "folder-unusable",
            Self::NotAJournal { .. } => "not-a-journal",
            Self::Damaged { .. } => "damaged",
            Self::Newer { .. } => "newer",
            Self::ReadOnly { .. } => "read-only",
            Self::DiskFull => "disk-full",
            Self::DiskTrouble => "disk-trouble",
            Self::Busy => "busy",
            Self::DayInFuture { .. } => "day-in-future",
            Self::DayTooEarly { .. } => "day-too-early",
            Self::Duration(error) => error.code(),
            Self::DayOverfull { .. } => "day-overfull",
            Self::RatingOutOfRange => "rating-out-of-range",
            Self::WeekRatingOutOfRange => "week-rating-out-of-range",
            Self::SentenceTooLong => "sentence-too-long",
            Self::UnknownContext { .. } => "unknown-context",
            Self::UnknownPlatform { .. } => "unknown-platform",
            Self::PlatformArchived { .. } => "platform-archived",
            Self::PlatformExists { .. } => "platform-exists",
            Self::PlatformName => "platform-name",
            Self::LimitOutOfRange => "limit-out-of-range",
            Self::WeekLimitOutOfRange => "week-limit-out-of-range",
            Self::LimitWithoutPlatforms => "limit-without-platforms",
            Self::LimitExists { .. } => "limit-exists",
            Self::NoLimit => "no-limit",
            Self::DayUnreadable { .. } => "day-unreadable",
            Self::TimeUnreadable { .. } => "time-unreadable",
            Self::PauseBackwards { .. } => "pause-backwards",
            Self::NoPause => "no-pause",
            Self::NoLedgerLine => "no-ledger-line",
            Self::TimerRunning { .. } => "timer-running",
            Self::NoTimer => "no-timer",
            Self::TimerAsks { .. } => "timer-asks",
            Self::TimerInFuture => "timer-in-future",
            Self::TrialRunning { .. } => "trial-running",
            Self::NothingTried => "nothing-tried",
            Self::PlanUnusable => "plan-unusable",
            Self::ContactName => "contact-name-unusable",
            Self::ContactValue => "contact-value-unusable",
            Self::ContactExists => "contact-exists",
            Self::NoContact => "no-contact",
            Self::CopyOntoJournal { .. } => "copy-onto-journal",
            Self::NotCopied { .. } => "not-copied",
            Self::NotDeleted { .. } => "not-deleted",
            Self::NoCheckIn => "no-check-in",
            Self::NothingToSave => "nothing-to-save",
            Self::NothingToUndo => "nothing-to-undo",
            Self::ChangedSince => "changed-since",
            Self::NotEmpty => "not-empty",
            Self::DaysOutOfRange => "days-out-of-range",
            Self::Database(_) => "database",
        }
    }
}

impl JournalError {
    /// Whether the database refused a row because of another one.
    pub(crate) fn is_conflict(&self) -> bool {
        let Self::Database(error) = self else {
            return false;
        };
        error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
    }
}

/// Whether the database can't make sense of its own file.
pub(crate) fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(
        error.sqlite_error_code(),
        Some(DatabaseCorrupt | NotADatabase)
    )
}

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // Among others: a full disk, where SQLite grows its shared memory.
            Some(ErrorCode::SystemIoFailure) => Self::DiskTrouble,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Database(error),
        }
    }
}
