//! Usage: minutes per platform and day, each from one source.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use crate::day_log::{self, Parts};
use crate::revision::{Change, Table};
use crate::store::{some_day_in, word_in};
use crate::{DayLog, Journal, JournalError, Minutes, PlatformId};

/// Where a number of minutes comes from.
///
/// People guess badly and their guesses follow their mood (Ernala et al. 2020, CHI; Sewall et al.
/// 2020, doi 10.1177/2050157920902830), so the source is kept with every figure, and several can
/// stand side by side for one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Copied from the phone's own report.
    Meter,
    /// Read from a file.
    Import,
    /// Started and stopped here.
    Timer,
    /// A guess.
    Recall,
}

impl Source {
    /// All, best first: the figure of a day is the first that there is.
    pub const ALL: [Self; 4] = [Self::Meter, Self::Import, Self::Timer, Self::Recall];

    /// Its name in the file and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Meter => "meter",
            Self::Import => "import",
            Self::Timer => "timer",
            Self::Recall => "recall",
        }
    }

    /// The source of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }
}

/// Whether the time was worth it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Worth {
    /// It was.
    Yes,
    /// Partly.
    Partly,
    /// It was not.
    No,
}

impl Worth {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }

    /// The answer of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|worth| worth.name() == name)
    }
}

/// The minutes of one platform on one day, from one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The day.
    pub day: NaiveDate,
    /// The platform.
    pub platform: PlatformId,
    /// Where the minutes come from.
    pub source: Source,
    /// How long.
    pub minutes: Minutes,
    /// Whether it was worth it, when answered.
    pub worth: Option<Worth>,
    /// Whether it was typed more than 36 hours after its day.
    pub late: bool,
    /// Whether `demo` made it up.
    pub made_up: bool,
}

impl Usage {
    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let minutes: u32 = row.get("minutes")?;
        let worth: Option<String> = row.get("worth")?;
        Ok(Self {
            day: some_day_in(row, "day")?,
            platform: row.get("platform")?,
            source: word_in(row, "source", Source::named)?,
            minutes: Minutes::new(minutes).ok_or(rusqlite::Error::InvalidQuery)?,
            worth: worth.as_deref().and_then(Worth::named),
            late: row.get("late")?,
            made_up: row.get("made_up")?,
        })
    }
}

/// Which figure of a day is meant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'a> {
    pub(crate) day: NaiveDate,
    pub(crate) platform: &'a PlatformId,
    pub(crate) source: Source,
}

impl Key<'_> {
    /// The row that stands there.
    fn row(self, change: &Change<'_>) -> rusqlite::Result<Option<(String, Usage)>> {
        change
            .tx()
            .prepare_cached("SELECT * FROM usage WHERE day = ?1 AND platform = ?2 AND source = ?3")?
            .query_row(
                params![self.day.to_string(), self.platform, self.source.name()],
                |row| Ok((row.get("id")?, Usage::from_row(row)?)),
            )
            .optional()
    }

    /// The minutes and the answer that stand there.
    pub(crate) fn read(
        self,
        change: &Change<'_>,
    ) -> Result<Option<(Minutes, Option<Worth>)>, JournalError> {
        let found = self.row(change)?;
        Ok(found.map(|(_, usage)| (usage.minutes, usage.worth)))
    }

    /// Sets the figure, over the one that stands there.
    pub(crate) fn set(
        self,
        change: &mut Change<'_>,
        minutes: Minutes,
        worth: Option<Worth>,
        made_up: bool,
    ) -> Result<(), JournalError> {
        let id = match self.row(change)? {
            // Saying the same again doesn't make an entry late.
            Some((_, usage)) if (usage.minutes, usage.worth) == (minutes, worth) => return Ok(()),
            Some((id, _)) => id,
            None => change.new_id(),
        };
        change.write(Table::Usage, &id, |change| {
            change
                .tx()
                .prepare_cached(
                    "INSERT INTO usage (id, day, platform, source, minutes, worth, recorded_at,
                         utc_offset, late, made_up, updated_at, device)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?7, ?11)
                     ON CONFLICT (id) DO UPDATE SET
                         minutes = excluded.minutes, worth = excluded.worth,
                         recorded_at = excluded.recorded_at, utc_offset = excluded.utc_offset,
                         late = excluded.late, made_up = excluded.made_up,
                         updated_at = excluded.updated_at, device = excluded.device",
                )?
                .execute(params![
                    id,
                    self.day.to_string(),
                    self.platform,
                    self.source.name(),
                    minutes.get(),
                    worth.map(Worth::name),
                    change.stamp(),
                    change.moment().offset().local_minus_utc(),
                    change.moment().is_late(self.day) && !made_up,
                    made_up,
                    change.device()
                ])
                .map(drop)
        })
    }

    /// Takes the figure away: from then on the platform is not logged by this source.
    pub(crate) fn clear(self, change: &mut Change<'_>) -> Result<(), JournalError> {
        match self.row(change)? {
            Some((id, _)) => change.delete(Table::Usage, &id),
            None => Ok(()),
        }
    }
}

/// The minutes of a day's figures together.
pub(crate) fn total(change: &Change<'_>, day: NaiveDate) -> Result<u32, JournalError> {
    let figures = Parts {
        figures: true,
        check_ins: false,
        felt: false,
    };
    let days = day_log::read(change.tx(), day, day, figures)?;
    Ok(days.first().and_then(DayLog::total).unwrap_or(0))
}

/// Refuses a change that takes a day's figures, `before` together, over 24 hours. Where an undo
/// has, the day can still be put right bit by bit, and a mood be saved.
pub(crate) fn check_total(
    change: &Change<'_>,
    day: NaiveDate,
    before: u32,
) -> Result<(), JournalError> {
    let minutes = total(change, day)?;
    if minutes > Minutes::DAY.get().max(before) {
        return Err(JournalError::DayOverfull { day, minutes });
    }
    Ok(())
}

impl Journal {
    /// Whether `demo` made any of the days up.
    ///
    /// # Errors
    /// What the database says.
    pub fn has_made_up_days(&self) -> Result<bool, JournalError> {
        Ok(self.connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM usage WHERE made_up = 1)
                 OR EXISTS (SELECT 1 FROM check_in WHERE made_up = 1)",
            [],
            |row| row.get(0),
        )?)
    }
}
