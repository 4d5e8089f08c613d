//! How values stand in the file.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;
use rusqlite::types::Type;

/// The day in a column; nothing when it is NULL.
pub(crate) fn day_in(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| {
        text.parse().map_err(|error: chrono::ParseError| {
            rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
        })
    })
    .transpose()
}

/// The day in a column that is never NULL.
pub(crate) fn some_day_in(row: &Row<'_>, column: &str) -> rusqlite::Result<NaiveDate> {
    day_in(row, column)?.ok_or(rusqlite::Error::InvalidQuery)
}

/// The instant in a column of milliseconds since 1970.
pub(crate) fn instant_in(row: &Row<'_>, column: &str) -> rusqlite::Result<DateTime<Utc>> {
    let millis: i64 = row.get(column)?;
    DateTime::from_timestamp_millis(millis)
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, millis))
}

/// The word in a column, as one of a fixed set.
pub(crate) fn word_in<T>(
    row: &Row<'_>,
    column: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let word: String = row.get(column)?;
    read(&word).ok_or(rusqlite::Error::InvalidQuery)
}
