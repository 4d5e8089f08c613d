//! The schema of the file, one numbered migration after the other.
//!
//! A released migration is never changed: `tests/golden/` beside this folder keeps a journal of every
//! released schema, and a test upgrades each.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, params};
use rusqlite_migration::{HookResult, M, Migrations};
use uuid::Uuid;

use crate::{id, platform};

/// Marks the file as a Scrollwell journal: "Scrw" as a big-endian number.
pub(crate) const APPLICATION_ID: i64 = 0x5363_7277;

/// The schema that this version writes, which is the number of migrations.
pub const SCHEMA: i64 = 5;

/// The first schema that has reviews.
pub(crate) const WITH_REVIEWS: i64 = 3;

/// The first schema that has trials, cards, own contacts, and tips refused that were never a day's.
pub(crate) const WITH_TRIALS: i64 = 4;

/// All migrations. A new journal is born at the instant `born`.
pub(crate) fn migrations(born: DateTime<Utc>) -> Migrations<'static> {
    Migrations::new(vec![
        M::up_with_hook(SCHEMA_1, move |tx: &Transaction<'_>| first_rows(tx, born)),
        M::up(SCHEMA_2),
        M::up(SCHEMA_3),
        M::up(SCHEMA_4),
        M::up(SCHEMA_5),
    ])
}

/// What a new journal holds: its device, and the platforms that are there from the start.
fn first_rows(tx: &Transaction<'_>, born: DateTime<Utc>) -> HookResult {
    let device = Uuid::new_v7(id::timestamp(born)).to_string();
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ('device', ?1)",
        [&device],
    )?;
    for (position, name) in platform::AT_FIRST.iter().enumerate() {
        tx.execute(
            "INSERT INTO platform (id, name, position, colour, updated_at, device)
             VALUES (?1, ?2, ?3, ?3, ?4, ?5)",
            params![
                Uuid::new_v7(id::timestamp(born)).to_string(),
                name,
                i64::try_from(position).unwrap_or_default(),
                born.timestamp_millis(),
                device
            ],
        )?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(())
}

/// `PRAGMA user_version` of the file.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Days are `YYYY-MM-DD` texts, instants are milliseconds since 1970 in UTC, offsets are seconds
/// east of UTC. `made_up` marks what `demo` wrote.
pub(crate) const SCHEMA_1: &str = "
-- What belongs to this file alone and is never brought together with another.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    id         TEXT PRIMARY KEY NOT NULL,
    value      TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE platform (
    id          TEXT PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    position    INTEGER NOT NULL,
    colour      INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
    -- From which day on a complete day needs it; NULL: from the start.
    added_on    TEXT CHECK (added_on IS date(added_on)),
    -- From which day on it is out of sight; NULL: in use.
    archived_on TEXT CHECK (archived_on IS date(archived_on)),
    updated_at  INTEGER NOT NULL,
    device      TEXT NOT NULL
) STRICT;

CREATE TABLE check_in (
    id          TEXT PRIMARY KEY NOT NULL,
    day         TEXT NOT NULL CHECK (day IS date(day)),
    valence     REAL CHECK (valence BETWEEN 0 AND 100),
    calm        REAL CHECK (calm BETWEEN 0 AND 100),
    coarse      INTEGER NOT NULL DEFAULT 0 CHECK (coarse IN (0, 1)),
    context     TEXT NOT NULL DEFAULT '[]' CHECK (json_type(context) = 'array'),
    note        TEXT,
    recorded_at INTEGER NOT NULL,
    utc_offset  INTEGER NOT NULL,
    late        INTEGER NOT NULL CHECK (late IN (0, 1)),
    made_up     INTEGER NOT NULL DEFAULT 0 CHECK (made_up IN (0, 1)),
    updated_at  INTEGER NOT NULL,
    device      TEXT NOT NULL
) STRICT;
-- Every page reads a span of days.
CREATE INDEX check_in_day ON check_in (day);

CREATE TABLE usage (
    id          TEXT PRIMARY KEY NOT NULL,
    day         TEXT NOT NULL CHECK (day IS date(day)),
    platform    TEXT NOT NULL REFERENCES platform (id),
    source      TEXT NOT NULL CHECK (source IN ('meter', 'import', 'timer', 'recall')),
    minutes     INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    worth       TEXT CHECK (worth IN ('yes', 'partly', 'no')),
    recorded_at INTEGER NOT NULL,
    utc_offset  INTEGER NOT NULL,
    late        INTEGER NOT NULL CHECK (late IN (0, 1)),
    made_up     INTEGER NOT NULL DEFAULT 0 CHECK (made_up IN (0, 1)),
    updated_at  INTEGER NOT NULL,
    device      TEXT NOT NULL,
    -- A guess and a meter reading stand side by side; also the order in which pages read.
    UNIQUE (day, platform, source)
) STRICT;

-- A limit is never edited: a change ends it and starts another, so that every past day keeps the
-- limit of its day. A limit with no row in usage_limit_platform is on everything together.
CREATE TABLE usage_limit (
    id         TEXT PRIMARY KEY NOT NULL,
    period     TEXT NOT NULL CHECK (period IN ('day', 'week')),
    minutes    INTEGER NOT NULL CHECK (minutes > 0),
    -- A figure for each weekday from Monday on, as a JSON array; NULL: the same every day.
    by_weekday TEXT CHECK (by_weekday IS NULL OR json_array_length(by_weekday) = 7),
    starts_on  TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    -- The first day without it; NULL: in force.
    ends_on    TEXT CHECK (ends_on IS date(ends_on)),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

CREATE TABLE usage_limit_platform (
    id          TEXT PRIMARY KEY NOT NULL,
    usage_limit TEXT NOT NULL REFERENCES usage_limit (id),
    platform    TEXT NOT NULL REFERENCES platform (id),
    updated_at  INTEGER NOT NULL,
    device      TEXT NOT NULL,
    UNIQUE (usage_limit, platform)
) STRICT;

-- Which tip was on which day; at most one a day.
CREATE TABLE tip_shown (
    id            TEXT PRIMARY KEY NOT NULL,
    day           TEXT NOT NULL UNIQUE CHECK (day IS date(day)),
    tip           TEXT NOT NULL,
    not_for_me_on TEXT CHECK (not_for_me_on IS date(not_for_me_on)),
    updated_at    INTEGER NOT NULL,
    device        TEXT NOT NULL
) STRICT;

-- One thing that was done; an undo is a change too, and names the one that it took back.
CREATE TABLE change (
    id         TEXT PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    undoes     TEXT UNIQUE REFERENCES change (id),
    device     TEXT NOT NULL
) STRICT;

-- What a change did to one row, as whole rows in JSON: NULL before is a new row, NULL after a
-- deleted one.
CREATE TABLE revision (
    id         INTEGER PRIMARY KEY,
    change     TEXT NOT NULL REFERENCES change (id),
    row_table  TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    row_before TEXT,
    row_after  TEXT
) STRICT;
CREATE INDEX revision_change ON revision (change);
";

/// Limits that say what they came from, pauses, the timer, and what was told already.
pub(crate) const SCHEMA_2: &str = "
-- The limit that this one was set in place of, and that ended with it; NULL: a new one.
ALTER TABLE usage_limit ADD COLUMN replaces TEXT REFERENCES usage_limit (id);
-- Undo compares whole rows, so the rows it remembers get the column too.
UPDATE revision SET row_before = json_insert(row_before, '$.replaces', NULL),
                    row_after = json_insert(row_after, '$.replaces', NULL)
 WHERE row_table = 'usage_limit';

-- Days that are in no count and no reminder, both ends included.
CREATE TABLE pause (
    id         TEXT PRIMARY KEY NOT NULL,
    first_day  TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day   TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

-- What the person wrote to a line of the ledger. The lines themselves follow from the limits, the
-- pauses and the days, so they can never say something else than those do.
CREATE TABLE ledger_note (
    id         TEXT PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('set', 'changed', 'ended', 'reached', 'paused')),
    -- The limit or the pause.
    subject    TEXT NOT NULL,
    day        TEXT NOT NULL CHECK (day IS date(day)),
    note       TEXT,
    worth      TEXT CHECK (worth IN ('yes', 'no', 'skip')),
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL,
    UNIQUE (kind, subject, day)
) STRICT;

-- The timer that runs: at most one.
CREATE TABLE timer (
    id         TEXT PRIMARY KEY NOT NULL,
    only_one   INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_one = 1),
    platform   TEXT NOT NULL REFERENCES platform (id),
    started_at INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

-- What was timed, one row for each day that it touched. The seconds are kept so that many short
-- times add up to the right minutes.
CREATE TABLE timed (
    id         TEXT PRIMARY KEY NOT NULL,
    platform   TEXT NOT NULL REFERENCES platform (id),
    day        TEXT NOT NULL CHECK (day IS date(day)),
    seconds    INTEGER NOT NULL CHECK (seconds > 0),
    started_at INTEGER NOT NULL,
    stopped_at INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;
CREATE INDEX timed_day ON timed (day, platform);

-- What the person was told already, named by what it was about, so that it is told once.
CREATE TABLE told (
    id         TEXT PRIMARY KEY NOT NULL,
    at         INTEGER NOT NULL,
    -- When it is to be told once more, because the person asked for that; NULL: not.
    again_at   INTEGER,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;
";

/// What people write about their weeks.
pub(crate) const SCHEMA_3: &str = "
-- At most one a week. Whatever is NULL was left open.
CREATE TABLE review (
    id          TEXT PRIMARY KEY NOT NULL,
    -- The first day of the week as it was then. When weeks start on another day later on, this
    -- stays, because it says which seven days the person looked back on.
    week        TEXT NOT NULL UNIQUE CHECK (week IS date(week)),
    loneliness  INTEGER CHECK (loneliness BETWEEN 0 AND 10),
    missing_out INTEGER CHECK (missing_out BETWEEN 0 AND 10),
    connection  INTEGER CHECK (connection BETWEEN 0 AND 10),
    sentence    TEXT,
    next        TEXT CHECK (next IN ('keep', 'limit', 'tip', 'nothing')),
    -- Which tip, where a tip is what is next.
    tip         TEXT CHECK ((tip IS NOT NULL) = (next IS 'tip')),
    -- To whoever opens the review of the week after.
    letter      TEXT,
    -- One that is open can be gone on with; a skipped one is not asked for again.
    state       TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
    recorded_at INTEGER NOT NULL,
    utc_offset  INTEGER NOT NULL,
    late        INTEGER NOT NULL CHECK (late IN (0, 1)),
    made_up     INTEGER NOT NULL DEFAULT 0 CHECK (made_up IN (0, 1)),
    updated_at  INTEGER NOT NULL,
    device      TEXT NOT NULL
) STRICT;

-- Every page reads figures by the day, some those of ten years. All that they read of a row is in
-- here, so that they need not look it up: half the time, for a megabyte in ten years.
CREATE INDEX usage_figure ON usage (day, platform, source, minutes, worth, late);

-- The reminder now asks whether the week was reviewed, not whether somebody has looked at it.
DELETE FROM meta WHERE key = 'week-seen';
";

/// What people try, which cards they saw, and whom they can call.
pub(crate) const SCHEMA_4: &str = "
-- A tip that is tried for two weeks.
CREATE TABLE trial (
    id         TEXT PRIMARY KEY NOT NULL,
    -- Which one in the catalogue.
    tip        TEXT NOT NULL,
    -- Both ends included.
    first_day  TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day   TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
    -- The person's own plan: when …, I will …
    plan_when  TEXT CHECK (length(plan_when) BETWEEN 1 AND 200),
    plan_then  TEXT CHECK (length(plan_then) BETWEEN 1 AND 200
                           AND (plan_then IS NULL) = (plan_when IS NULL)),
    -- The day on which it was answered or stopped; NULL: it is being tried, or waits for an answer.
    ended_on   TEXT CHECK (ended_on IS date(ended_on)),
    -- Whether it helped; NULL: not said.
    found      TEXT CHECK (found IN ('helped', 'somewhat', 'no', 'unsure')
                           AND (found IS NULL OR ended_on IS NOT NULL)),
    note       TEXT CHECK (note IS NULL OR found IS NOT NULL),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;
-- One at a time.
CREATE UNIQUE INDEX trial_open ON trial (ended_on IS NULL) WHERE ended_on IS NULL;

-- Which tips are not for the person that were never the tip of a day; the others say so in
-- tip_shown.
CREATE TABLE tip_refused (
    id         TEXT PRIMARY KEY NOT NULL,
    tip        TEXT NOT NULL UNIQUE,
    -- The last time.
    day        TEXT NOT NULL CHECK (day IS date(day)),
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

-- On which days a card was shown, so that it isn't shown too often.
CREATE TABLE card_shown (
    id         TEXT PRIMARY KEY NOT NULL,
    day        TEXT NOT NULL CHECK (day IS date(day)),
    kind       TEXT NOT NULL CHECK (kind IN ('low-days', 'tracking')),
    -- Whether the person put it away.
    closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL,
    UNIQUE (day, kind)
) STRICT;

-- Someone whom the person can call or write to.
CREATE TABLE own_contact (
    id         TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    -- A number, an address of mail, or a page.
    value      TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL,
    UNIQUE (name, value)
) STRICT;
";

/// What pages read of a figure, as one number: that takes a third of the time of its six columns, and
/// ten years have twenty thousand figures.
pub(crate) const SCHEMA_5: &str = "
-- The day since 1970 from the seventeenth bit on, the minutes from the sixth, then whether it is late,
-- whether it was worth it (0 not said, 1 yes, 2 partly, 3 no), and the source (0 meter, 1 import,
-- 2 timer, 3 recall).
DROP INDEX usage_figure;
CREATE INDEX usage_figure ON usage (platform, (
    unixepoch(day) / 86400 * 65536 + minutes * 32 + late * 16
    + CASE worth WHEN 'yes' THEN 1 WHEN 'partly' THEN 2 WHEN 'no' THEN 3 ELSE 0 END * 4
    + CASE source WHEN 'meter' THEN 0 WHEN 'import' THEN 1 WHEN 'timer' THEN 2 ELSE 3 END
));
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::evening;

    #[test]
    fn the_migrations_are_valid() {
        let migrations = migrations(evening().at());
        migrations.validate().unwrap();
        let fresh = Connection::open_in_memory().unwrap();
        assert_eq!(
            i64::from(migrations.pending_migrations(&fresh).unwrap()),
            SCHEMA
        );
    }
}
