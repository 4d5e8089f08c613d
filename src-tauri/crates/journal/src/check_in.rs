//! Check-ins: how a day felt, any number of times a day.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use rusqlite::{Row, params};

use crate::revision::{Change, Table};
use crate::store::{instant_in, read_day, text_in};
use crate::{ChangeId, CheckInId, Journal, JournalError, Moment};

/// How pleasant, from 0 (very unpleasant) to 100 (very pleasant); or how calm, from 0 (very tense)
/// to 100 (very calm). Own wording, a single bipolar item: Cloos et al. 2023, *Psychological
/// Assessment* 35(3), 189–204, on single items; two axes after Wilhelm & Schoebi 2007, *European
/// Journal of Psychological Assessment* 23, 258.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Rating(f64);

impl Rating {
    /// A rating of `value`, kept to the hundredth, which is finer than a hand can point.
    ///
    /// # Errors
    /// [`JournalError::RatingOutOfRange`] outside 0 to 100, and for what is no number.
    pub fn new(value: f64) -> Result<Self, JournalError> {
        if (0.0..=100.0).contains(&value) {
            // Adding 0 makes -0 plain.
            Ok(Self((value * 100.0).round() / 100.0 + 0.0))
        } else {
            Err(JournalError::RatingOutOfRange)
        }
    }

    /// The value, 0 to 100.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
}

/// What was part of a day: the things that decide whether a link with mood means anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Slept badly.
    SleptBadly,
    /// Scrolled in bed.
    ScrolledInBed,
    /// Saw people.
    SawPeople,
    /// Moved the body.
    Moved,
    /// Read or watched the news.
    News,
    /// Compared oneself with others.
    Comparing,
    /// Posted something.
    Posting,
    /// Was looking for support.
    LookingForSupport,
    /// Was ill.
    Ill,
    /// A special day.
    SpecialDay,
}

impl Context {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::SleptBadly,
        Self::ScrolledInBed,
        Self::SawPeople,
        Self::Moved,
        Self::News,
        Self::Comparing,
        Self::Posting,
        Self::LookingForSupport,
        Self::Ill,
        Self::SpecialDay,
    ];

    /// Its name in the file and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SleptBadly => "slept-badly",
            Self::ScrolledInBed => "scrolled-in-bed",
            Self::SawPeople => "saw-people",
            Self::Moved => "moved",
            Self::News => "news",
            Self::Comparing => "comparing",
            Self::Posting => "posting",
            Self::LookingForSupport => "looking-for-support",
            Self::Ill => "ill",
            Self::SpecialDay => "special-day",
        }
    }

    /// The context of exactly that name.
    fn in_file(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|context| context.name() == name)
    }

    /// The context of that name; spaces and underscores do for hyphens.
    ///
    /// # Errors
    /// [`JournalError::UnknownContext`].
    pub fn named(name: &str) -> Result<Self, JournalError> {
        let wanted = name.trim().to_lowercase().replace([' ', '_'], "-");
        Self::in_file(&wanted).ok_or_else(|| JournalError::UnknownContext {
            name: name.trim().to_owned(),
        })
    }
}

/// A check-in to be saved.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewCheckIn {
    /// How the day felt.
    pub valence: Option<Rating>,
    /// How calm or tense it was.
    pub calm: Option<Rating>,
    /// Whether the mood was chosen by a landmark rather than on the fine scale.
    pub coarse: bool,
    /// What was part of the day.
    pub context: Vec<Context>,
    /// A line for oneself.
    pub note: Option<String>,
}

impl NewCheckIn {
    /// Whether nothing is filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.valence.is_none()
            && self.calm.is_none()
            && self.context.is_empty()
            && self.note().is_none()
    }

    fn note(&self) -> Option<&str> {
        self.note
            .as_deref()
            .map(str::trim)
            .filter(|note| !note.is_empty())
    }

    /// Writes it within `change`.
    pub(crate) fn write(
        &self,
        change: &mut Change<'_>,
        day: NaiveDate,
        made_up: bool,
    ) -> Result<(), JournalError> {
        let id = change.new_id();
        let context: Vec<&str> = self.context.iter().map(|context| context.name()).collect();
        change.write(Table::CheckIn, &id, |change| {
            let moment = change.moment();
            change
                .tx()
                .prepare_cached(
                    "INSERT INTO check_in (id, day, valence, calm, coarse, context, note,
                         recorded_at, utc_offset, late, made_up, updated_at, device)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?8, ?12)",
                )?
                .execute(params![
                    id,
                    day.to_string(),
                    self.valence.map(Rating::get),
                    self.calm.map(Rating::get),
                    self.coarse,
                    serde_json::Value::from(context).to_string(),
                    self.note(),
                    change.stamp(),
                    moment.offset().local_minus_utc(),
                    moment.is_late(day) && !made_up,
                    made_up,
                    change.device()
                ])
                .map(drop)
        })
    }
}

/// A saved check-in.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// The day that it is about.
    pub day: NaiveDate,
    /// How the day felt, 0 to 100.
    pub valence: Option<f64>,
    /// How calm or tense it was, 0 to 100.
    pub calm: Option<f64>,
    /// Whether the mood was chosen by a landmark.
    pub coarse: bool,
    /// What was part of the day.
    pub context: Vec<Context>,
    /// A line for oneself.
    pub note: Option<String>,
    /// When it was typed.
    pub recorded_at: DateTime<Utc>,
    /// What the wall clock was ahead of UTC then, in seconds.
    pub utc_offset: i32,
    /// Whether it was typed more than 36 hours after its day.
    pub late: bool,
    /// Whether `demo` made it up.
    pub made_up: bool,
}

impl CheckIn {
    /// The wall clock when it was typed.
    #[must_use]
    pub fn local_time(&self) -> chrono::NaiveDateTime {
        let offset = FixedOffset::east_opt(self.utc_offset);
        offset.map_or(self.recorded_at.naive_utc(), |offset| {
            self.recorded_at.with_timezone(&offset).naive_local()
        })
    }

    /// Reads a row of [`COLUMNS`]. By their places: looking for eleven names in every row would take
    /// longer than all else.
    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            day: read_day(text_in(row, 0)?)?,
            id: row.get(1)?,
            valence: row.get(2)?,
            calm: row.get(3)?,
            coarse: row.get(4)?,
            context: contexts(text_in(row, 5)?),
            note: row.get(6)?,
            recorded_at: instant_in(row, 7)?,
            utc_offset: row.get(8)?,
            late: row.get(9)?,
            made_up: row.get(10)?,
        })
    }
}

/// The columns of a check-in, in the order in which they are read.
pub(crate) const COLUMNS: &str =
    "day, id, valence, calm, coarse, context, note, recorded_at, utc_offset, late, made_up";

/// Reads the column of contexts, a JSON array of names. A newer version's are left out.
fn contexts(array: &str) -> Vec<Context> {
    // What most days have.
    if array == "[]" {
        return vec![];
    }
    let names: Vec<String> = serde_json::from_str(array).unwrap_or_default();
    names
        .iter()
        .filter_map(|name| Context::in_file(name))
        .collect()
}

impl Journal {
    /// Removes a check-in. This can be undone like any change.
    ///
    /// # Errors
    /// [`JournalError::NoCheckIn`], and what any write can meet.
    pub fn remove_check_in(
        &mut self,
        moment: &Moment,
        id: &CheckInId,
    ) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "check-in")?;
        change.delete(Table::CheckIn, id.as_str())?;
        change.commit()?.ok_or(JournalError::NoCheckIn)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0.0, 0.0)]
    #[case(100.0, 100.0)]
    #[case(33.333_333, 33.33)]
    #[case(99.999, 100.0)]
    #[case(-0.0, 0.0)]
    fn a_rating_is_kept_to_the_hundredth(#[case] value: f64, #[case] kept: f64) {
        let rating = Rating::new(value).unwrap().get();
        assert_eq!(rating.to_bits(), kept.to_bits());
    }

    #[rstest]
    #[case(-0.01)]
    #[case(100.01)]
    #[case(f64::NAN)]
    #[case(f64::INFINITY)]
    #[case(f64::NEG_INFINITY)]
    fn other_ratings_are_refused(#[case] value: f64) {
        assert_eq!(
            Rating::new(value).unwrap_err().code(),
            "rating-out-of-range"
        );
    }

    #[test]
    fn contexts_are_found_by_name() {
        for context in Context::ALL {
            assert_eq!(Context::named(context.name()).unwrap(), context);
            let typed = format!(" {} ", context.name().to_uppercase().replace('-', " "));
            assert_eq!(Context::named(&typed).unwrap(), context);
        }
        let error = Context::named(" slept ").unwrap_err();
        assert!(matches!(error, JournalError::UnknownContext { name } if name == "slept"));
    }
}
