-- A journal of schema 5, as the version whose index has a figure as one number writes it. Never
-- changed again: what a person has on their disk is not changed either. The tests say what each row
-- has to be read as.
--
-- Days are texts, instants are milliseconds since 1970 in UTC, offsets are seconds east of UTC.
PRAGMA application_id = 1399026295;
PRAGMA user_version = 5;

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
    added_on    TEXT CHECK (added_on IS date(added_on)),
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
    UNIQUE (day, platform, source)
) STRICT;

CREATE TABLE usage_limit (
    id         TEXT PRIMARY KEY NOT NULL,
    period     TEXT NOT NULL CHECK (period IN ('day', 'week')),
    minutes    INTEGER NOT NULL CHECK (minutes > 0),
    by_weekday TEXT CHECK (by_weekday IS NULL OR json_array_length(by_weekday) = 7),
    starts_on  TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on    TEXT CHECK (ends_on IS date(ends_on)),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
, replaces TEXT REFERENCES usage_limit (id)) STRICT;

CREATE TABLE usage_limit_platform (
    id          TEXT PRIMARY KEY NOT NULL,
    usage_limit TEXT NOT NULL REFERENCES usage_limit (id),
    platform    TEXT NOT NULL REFERENCES platform (id),
    updated_at  INTEGER NOT NULL,
    device      TEXT NOT NULL,
    UNIQUE (usage_limit, platform)
) STRICT;

CREATE TABLE tip_shown (
    id            TEXT PRIMARY KEY NOT NULL,
    day           TEXT NOT NULL UNIQUE CHECK (day IS date(day)),
    tip           TEXT NOT NULL,
    not_for_me_on TEXT CHECK (not_for_me_on IS date(not_for_me_on)),
    updated_at    INTEGER NOT NULL,
    device        TEXT NOT NULL
) STRICT;

CREATE TABLE change (
    id         TEXT PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    undoes     TEXT UNIQUE REFERENCES change (id),
    device     TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
    id         INTEGER PRIMARY KEY,
    change     TEXT NOT NULL REFERENCES change (id),
    row_table  TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    row_before TEXT,
    row_after  TEXT
) STRICT;
CREATE INDEX revision_change ON revision (change);

CREATE TABLE pause (
    id         TEXT PRIMARY KEY NOT NULL,
    first_day  TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day   TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_note (
    id         TEXT PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('set', 'changed', 'ended', 'reached', 'paused')),
    subject    TEXT NOT NULL,
    day        TEXT NOT NULL CHECK (day IS date(day)),
    note       TEXT,
    worth      TEXT CHECK (worth IN ('yes', 'no', 'skip')),
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL,
    UNIQUE (kind, subject, day)
) STRICT;

CREATE TABLE timer (
    id         TEXT PRIMARY KEY NOT NULL,
    only_one   INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_one = 1),
    platform   TEXT NOT NULL REFERENCES platform (id),
    started_at INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

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

CREATE TABLE told (
    id         TEXT PRIMARY KEY NOT NULL,
    at         INTEGER NOT NULL,
    again_at   INTEGER,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

CREATE TABLE review (
    id          TEXT PRIMARY KEY NOT NULL,
    week        TEXT NOT NULL UNIQUE CHECK (week IS date(week)),
    loneliness  INTEGER CHECK (loneliness BETWEEN 0 AND 10),
    missing_out INTEGER CHECK (missing_out BETWEEN 0 AND 10),
    connection  INTEGER CHECK (connection BETWEEN 0 AND 10),
    sentence    TEXT,
    next        TEXT CHECK (next IN ('keep', 'limit', 'tip', 'nothing')),
    tip         TEXT CHECK ((tip IS NOT NULL) = (next IS 'tip')),
    letter      TEXT,
    state       TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
    recorded_at INTEGER NOT NULL,
    utc_offset  INTEGER NOT NULL,
    late        INTEGER NOT NULL CHECK (late IN (0, 1)),
    made_up     INTEGER NOT NULL DEFAULT 0 CHECK (made_up IN (0, 1)),
    updated_at  INTEGER NOT NULL,
    device      TEXT NOT NULL
) STRICT;

CREATE INDEX usage_figure ON usage (platform, (
    unixepoch(day) / 86400 * 65536 + minutes * 32 + late * 16
    + CASE worth WHEN 'yes' THEN 1 WHEN 'partly' THEN 2 WHEN 'no' THEN 3 ELSE 0 END * 4
    + CASE source WHEN 'meter' THEN 0 WHEN 'import' THEN 1 WHEN 'timer' THEN 2 ELSE 3 END
));

CREATE TABLE trial (
    id         TEXT PRIMARY KEY NOT NULL,
    tip        TEXT NOT NULL,
    first_day  TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day   TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
    plan_when  TEXT CHECK (length(plan_when) BETWEEN 1 AND 200),
    plan_then  TEXT CHECK (length(plan_then) BETWEEN 1 AND 200
                           AND (plan_then IS NULL) = (plan_when IS NULL)),
    ended_on   TEXT CHECK (ended_on IS date(ended_on)),
    found      TEXT CHECK (found IN ('helped', 'somewhat', 'no', 'unsure')
                           AND (found IS NULL OR ended_on IS NOT NULL)),
    note       TEXT CHECK (note IS NULL OR found IS NOT NULL),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX trial_open ON trial (ended_on IS NULL) WHERE ended_on IS NULL;

CREATE TABLE tip_refused (
    id         TEXT PRIMARY KEY NOT NULL,
    tip        TEXT NOT NULL UNIQUE,
    day        TEXT NOT NULL CHECK (day IS date(day)),
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL
) STRICT;

CREATE TABLE card_shown (
    id         TEXT PRIMARY KEY NOT NULL,
    day        TEXT NOT NULL CHECK (day IS date(day)),
    kind       TEXT NOT NULL CHECK (kind IN ('low-days', 'tracking')),
    closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL,
    UNIQUE (day, kind)
) STRICT;

CREATE TABLE own_contact (
    id         TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    value      TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
    set_at     INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    device     TEXT NOT NULL,
    UNIQUE (name, value)
) STRICT;

INSERT INTO meta VALUES
    ('device', 'device-5');
INSERT INTO platform VALUES
    ('p-x', 'X', 1, 2, NULL, '2026-11-22', 1794222000000, 'device-5'),
    ('p-tiktok', 'TikTok', 0, 3, '2026-11-01', NULL, 1794222000000, 'device-5');
INSERT INTO usage VALUES
    ('u-1', '2026-11-18', 'p-tiktok', 'meter', 0, NULL, 1795230630000, 3600, 1, 0, 1795230630000, 'device-5'),
    ('u-2', '2026-11-19', 'p-tiktok', 'import', 1440, 'yes', 1795208400000, 3600, 0, 0, 1795208400000, 'device-5'),
    ('u-3', '2026-11-20', 'p-tiktok', 'timer', 41, 'partly', 1795209000000, 3600, 0, 0, 1795209000000, 'device-5'),
    ('u-4', '2026-11-21', 'p-tiktok', 'recall', 5, 'no', 1795295400000, 3600, 0, 0, 1795295400000, 'device-5'),
    ('u-5', '2026-11-22', 'p-tiktok', 'recall', 60, 'no', 1795381800000, 3600, 0, 0, 1795381800000, 'device-5'),
    ('u-6', '2026-11-22', 'p-tiktok', 'timer', 50, NULL, 1795381800000, 3600, 0, 0, 1795381800000, 'device-5');
