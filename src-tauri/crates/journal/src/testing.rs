//! What the tests of this crate share.

use chrono::{DateTime, NaiveDate, Offset, Utc, Weekday};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;

use crate::{
    Allowance, DayBoundary, Entry, Journal, LimitId, Minutes, Moment, NewCheckIn, PlatformId,
    Rating, Row, Scope, Source, Terms,
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

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn minutes(n: u32) -> Minutes {
    Minutes::new(n).unwrap()
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

/// The platforms of these names together; all platforms for none.
pub(crate) fn scope(journal: &Journal, names: &[&str]) -> Scope {
    if names.is_empty() {
        return Scope::All;
    }
    Scope::of(names.iter().map(|name| id_of(journal, name))).unwrap()
}

/// At most so many minutes each day.
pub(crate) fn a_day(scope: Scope, n: u32) -> Terms {
    Terms {
        scope,
        allowance: Allowance::every_day(minutes(n)).unwrap(),
    }
}

/// At most so many minutes from Monday to Friday, and so many at weekends; 0 leaves them open.
pub(crate) fn weekdays_and_weekends(scope: Scope, weekdays: u32, weekends: u32) -> Terms {
    let figure = |n: usize| if n < 5 { weekdays } else { weekends };
    let figures = std::array::from_fn(|n| Some(figure(n)).filter(|n| *n > 0).map(minutes));
    Terms {
        scope,
        allowance: Allowance::by_weekday(figures).unwrap(),
    }
}

/// At most so many minutes each week.
pub(crate) fn a_week(scope: Scope, n: u32) -> Terms {
    Terms {
        scope,
        allowance: Allowance::week(n).unwrap(),
    }
}

/// Sets a limit, in place of the one that `replaces` names, and answers with its id.
pub(crate) fn set_limit(
    journal: &mut Journal,
    moment: &Moment,
    terms: &Terms,
    replaces: Option<&LimitId>,
) -> LimitId {
    let change = journal.set_limit(moment, terms, replaces, Weekday::Mon);
    change.unwrap().unwrap();
    let limit = journal.limit_on(&terms.scope, terms.period()).unwrap();
    limit.unwrap().id
}

/// Every row of every table that a change can touch, to the last bit.
pub(crate) fn dump(journal: &Journal) -> Vec<String> {
    let tables = "setting platform check_in usage usage_limit usage_limit_platform tip_shown \
                  pause ledger_note timer timed review trial tip_refused card_shown own_contact";
    tables
        .split(' ')
        .flat_map(|table| rows_of(journal, table))
        .collect()
}

/// Every row of every table.
pub(crate) fn dump_all(journal: &Journal) -> Vec<String> {
    let mut rows = dump_with_changes(journal);
    rows.extend(rows_of(journal, "meta"));
    rows.extend(rows_of(journal, "told"));
    rows
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

/// Each way in which the clocks of any zone change from `start` on. Zones that do the same at the
/// same instant are one.
pub(crate) fn clock_changes(start: DateTime<Utc>, days: i64) -> Vec<(Tz, DateTime<Utc>)> {
    let instant = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
    let mut seen = std::collections::HashSet::new();
    let mut changes = vec![];
    for zone in TZ_VARIANTS {
        let offset = |seconds| instant(seconds).with_timezone(&zone).offset().fix();
        for day in 0..days {
            let mut before = start.timestamp() + day * 86_400;
            let mut after = before + 86_400;
            let (old, new) = (offset(before), offset(after));
            if old == new {
                continue;
            }
            while after - before > 1 {
                let middle = before + (after - before) / 2;
                if offset(middle) == old {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            if seen.insert((after, old, new)) {
                changes.push((zone, instant(after)));
            }
        }
    }
    changes
}
