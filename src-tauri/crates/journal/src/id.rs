//! Ids: UUIDv7, which sort by the time at which they were made.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use uuid::{NoContext, Timestamp, Uuid};

/// The id of a row, new at the instant `at`.
pub(crate) fn new_id(at: DateTime<Utc>) -> String {
    Uuid::new_v7(timestamp(at)).to_string()
}

pub(crate) fn timestamp(at: DateTime<Utc>) -> Timestamp {
    // A clock before 1970 can't be written in a UUIDv7; the rest of the id is random anyway.
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos())
}

// Shared, because ten years of days name the same few platforms thousands of times.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in the file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str().map(|id| Self(id.into()))
            }
        }
    )*};
}

ids! {
    /// Names a platform.
    PlatformId
    /// Names a check-in.
    CheckInId
    /// Names a limit.
    LimitId
    /// Names a pause.
    PauseId
    /// Names a running timer.
    TimerId
    /// Names a trial of a tip.
    TrialId
    /// Names one of the person's own contacts.
    ContactId
    /// Names a change, for undoing it.
    ChangeId
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-11-23T20:30:00.123456789Z", 1_795_465_800_123)]
    #[case("1970-01-01T00:00:00Z", 0)]
    // Before that a UUIDv7 has no time; it is still one of a kind.
    #[case("1969-07-20T20:17:40Z", 0)]
    fn ids_hold_the_time_at_which_they_were_made(#[case] at: DateTime<Utc>, #[case] millis: u64) {
        let (one, other) = (new_id(at), new_id(at));
        assert_ne!(one, other);
        let id: Uuid = one.parse().unwrap();
        assert_eq!(id.get_version_num(), 7);
        let (seconds, nanos) = id.get_timestamp().unwrap().to_unix();
        assert_eq!(seconds * 1_000 + u64::from(nanos) / 1_000_000, millis);
    }

    #[test]
    fn ids_sort_by_time() {
        let at = |millis| new_id(DateTime::from_timestamp_millis(millis).unwrap());
        let ids: Vec<String> = (0..50).map(|n| at(1_700_000_000_000 + n * 7)).collect();
        assert!(ids.is_sorted());
    }
}
