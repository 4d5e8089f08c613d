//! How values stand in the file.

use std::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Type;
use rusqlite::{Row, RowIndex};

use crate::FIRST_DAY;
use crate::day::LAST_DAY;

/// A day as it is compared with those in the file. Dates outside of four-digit years don't sort as
/// texts, and nothing begins or ends there.
pub(crate) fn in_file(day: NaiveDate) -> String {
    day.clamp(FIRST_DAY, LAST_DAY).to_string()
}

/// The text in a column, as it lies in the row.
pub(crate) fn text_in<'r>(row: &'r Row<'_>, column: impl RowIndex) -> rusqlite::Result<&'r str> {
    Ok(row.get_ref(column)?.as_str()?)
}

/// The day in a column; nothing when it is NULL.
pub(crate) fn day_in(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let text = row.get_ref(column)?.as_str_or_null()?;
    text.map(read_day).transpose()
}

/// Reads a day as it stands in the file.
pub(crate) fn read_day(text: &str) -> rusqlite::Result<NaiveDate> {
    by_places(text).map_or_else(
        || {
            text.parse().map_err(|error: chrono::ParseError| {
                rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
            })
        },
        Ok,
    )
}

/// The day of a text like `2026-11-23`. A parser that knows every way to write a day takes many
/// times as long.
fn by_places(text: &str) -> Option<NaiveDate> {
    let number = |places: Range<usize>| text.get(places)?.parse::<u16>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).filter(|_| text.len() == 10)
}

/// The day in a column that is never NULL.
pub(crate) fn some_day_in(row: &Row<'_>, column: &str) -> rusqlite::Result<NaiveDate> {
    day_in(row, column)?.ok_or(rusqlite::Error::InvalidQuery)
}

/// The instant in a column of milliseconds since 1970.
pub(crate) fn instant_in(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<DateTime<Utc>> {
    let millis: i64 = row.get(column)?;
    DateTime::from_timestamp_millis(millis)
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, millis))
}

/// The word in a column, as one of a fixed set.
pub(crate) fn word_in<T>(
    row: &Row<'_>,
    column: impl RowIndex,
    read: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    read(text_in(row, column)?).ok_or(rusqlite::Error::InvalidQuery)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("")]
    #[case("2026-11-31")]
    #[case("2026-11-233")]
    #[case("+026-11-233")]
    #[case("11/23/2026")]
    #[case("2026-11-2\u{e9}")]
    fn what_is_no_day_is_refused(#[case] text: &str) {
        assert!(read_day(text).is_err(), "{text:?}");
    }

    proptest! {
        #[test]
        fn days_are_read_as_they_are_written(n in -100_000_000i32..100_000_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(n);
            let day = day.unwrap_or(NaiveDate::MAX);
            prop_assert_eq!(read_day(&day.to_string()).unwrap(), day);
        }

        #[test]
        fn nothing_panics(text in any::<String>(), like_a_day in "[0-9é+-]{8,12}") {
            let _ = read_day(&text);
            let _ = read_day(&like_a_day);
        }
    }
}
