//! What the tests of this crate share.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;

use crate::{
    DayBoundary, Entry, Journal, Minutes, Moment, NewCheckIn, PlatformId, Rating, Row, Source,
};

/// An evening in Amsterdam: 21:30 on Monday, 23 November 2026.
pub(crate) fn evening() -> Moment {
    moment("2026-11-23T20:30:00Z")
}

pub(crate) fn moment(at: &str) -> Moment {
    let at: DateTime<Utc> = at.parse().unwrap();
    Moment::new(at, &chrono_tz::Europe::Amsterdam, DayBoundary::default())
}

pub(crate) fn journal() -> Journal {
    Journal::in_memory(evening().at()).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn id_of(journal: &Journal, name: &str) -> PlatformId {
    journal.platform_named(name).unwrap().id
}

pub(crate) fn row(journal: &Journal, name: &str, minutes: u32, source: Source) -> Row {
    Row {
        platform: id_of(journal, name),
        minutes: Minutes::new(minutes),
        source,
        worth: None,
    }
}

/// Logs a guess.
pub(crate) fn log(journal: &mut Journal, on: &str, name: &str, minutes: u32) {
    let row = row(journal, name, minutes, Source::Recall);
    journal.log(&evening(), day(on), &row, false).unwrap();
}

pub(crate) fn check_in(valence: Option<f64>, calm: Option<f64>) -> NewCheckIn {
    let rating = |value: f64| Rating::new(value).unwrap();
    NewCheckIn {
        valence: valence.map(rating),
        calm: calm.map(rating),
        ..NewCheckIn::default()
    }
}

pub(crate) fn entry(on: &str, check_in: NewCheckIn, rows: Vec<Row>) -> Entry {
    Entry {
        day: day(on),
        check_in,
        rows,
    }
}

/// The minutes that count for a platform on a day.
pub(crate) fn figure(journal: &Journal, on: &str, name: &str) -> Option<(u32, Source)> {
    let log = journal.day(day(on)).unwrap();
    log.figure(&id_of(journal, name))
        .map(|figure| (figure.minutes.get(), figure.source))
}

/// Every row of every table that a change can touch, to the last bit.
pub(crate) fn dump(journal: &Journal) -> Vec<String> {
    let tables = "meta setting platform check_in usage usage_limit usage_limit_platform tip_shown";
    tables
        .split(' ')
        .flat_map(|table| rows_of(journal, table))
        .collect()
}

/// The same, with what was ever done.
pub(crate) fn dump_with_changes(journal: &Journal) -> Vec<String> {
    let mut rows = dump(journal);
    rows.extend(rows_of(journal, "change"));
    rows.extend(rows_of(journal, "revision"));
    rows
}

fn rows_of(journal: &Journal, table: &str) -> Vec<String> {
    let mut statement = journal
        .connection
        .prepare(&format!("SELECT * FROM {table} ORDER BY 1"))
        .unwrap();
    let columns = statement.column_count();
    let rows = statement
        .query_map([], |row| {
            let values = (0..columns).map(|column| format!("{:?}", row.get_ref(column).unwrap()));
            Ok(format!(
                "{table}: {}",
                values.collect::<Vec<_>>().join(", ")
            ))
        })
        .unwrap();
    rows.map(Result::unwrap).collect()
}

/// Any zone there is.
pub(crate) fn any_zone() -> impl Strategy<Value = Tz> {
    (0..TZ_VARIANTS.len()).prop_map(|n| TZ_VARIANTS[n])
}

/// Any hour at which a day can start.
pub(crate) fn any_boundary() -> impl Strategy<Value = DayBoundary> {
    (0u32..24).prop_map(|hour| DayBoundary::new(hour).unwrap())
}
