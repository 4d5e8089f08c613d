-- A journal of schema 3, as the version with the weekly review writes it. Never changed again: what a
-- person has on their disk is not changed either. The tests say what each row has to be read as.
--
-- Days are texts, instants are milliseconds since 1970 in UTC, offsets are seconds east of UTC.
PRAGMA application_id = 1399026295;
PRAGMA user_version = 3;

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

CREATE INDEX usage_figure ON usage (day, platform, source, minutes, worth, late);

INSERT INTO meta VALUES
    ('device', 'device-3');

INSERT INTO setting VALUES
    ('remind-weekly', 'on 18:00 sunday 1792407600000', 1792407600000, 'device-3'),
    ('week-starts-on', 'monday', 1792407600000, 'device-3');

INSERT INTO platform VALUES
    ('p-x', 'X', 0, 2, NULL, NULL, 1792407600000, 'device-3'),
    ('p-tiktok', 'TikTok', 1, 3, NULL, NULL, 1792407600000, 'device-3');

INSERT INTO check_in VALUES
    ('c-2', '2026-11-20', 40.0, NULL, 1, '[]', NULL, 1795208400000, 3600, 0, 0, 1795208400000, 'device-3'),
    ('c-1', '2026-11-20', 60.0, 12.5, 0, '["of-a-later-version","news"]', 'Rain', 1795176000000, 3600, 0, 0, 1795176000000, 'device-3');

-- A guess beside a meter reading.
INSERT INTO usage VALUES
    ('u-1', '2026-11-20', 'p-tiktok', 'recall', 60, 'no', 1795208400000, 3600, 0, 0, 1795208400000, 'device-3'),
    ('u-2', '2026-11-20', 'p-tiktok', 'meter', 41, 'partly', 1795209000000, 3600, 0, 0, 1795209000000, 'device-3'),
    ('u-3', '2026-11-20', 'p-x', 'recall', 0, NULL, 1795424400000, 3600, 1, 0, 1795424400000, 'device-3');

-- One made up, one late, one of which nothing is left open, one skipped, and one that was begun.
INSERT INTO review VALUES
    ('r-1', '2026-10-19', 3, 4, 6, NULL, 'nothing', NULL, NULL, 'done', 1792407600000, 3600, 0, 1, 1792407600000, 'device-3'),
    ('r-2', '2026-10-26', 0, 10, 5, 'Ill, and then "well"', 'limit', NULL, NULL, 'done', 1793952000000, 3600, 1, 0, 1793952000000, 'device-3'),
    ('r-3', '2026-11-02', 2, 0, 9, 'Long walks,
two of them with Ada', 'keep', NULL, 'It''s the evenings that count', 'done', 1794168000000, 3600, 0, 0, 1794168000000, 'device-3'),
    ('r-4', '2026-11-09', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'skipped', 1794771000000, 3600, 0, 0, 1794771000000, 'device-3'),
    ('r-5', '2026-11-16', NULL, 7, 0, NULL, 'tip', 'phone-outside', NULL, 'open', 1795345500000, 3600, 0, 0, 1795345500000, 'device-3');

-- A week was skipped, the next one begun and gone on with.
INSERT INTO change VALUES
    ('ch-1', 'review', 1794771000000, 3600, NULL, 'device-3'),
    ('ch-2', 'review', 1795345200000, 3600, NULL, 'device-3'),
    ('ch-3', 'review', 1795345500000, 3600, NULL, 'device-3');
INSERT INTO revision VALUES
    (1, 'ch-1', 'review', 'r-4', NULL, '{"id":"r-4","week":"2026-11-09","loneliness":null,"missing_out":null,"connection":null,"sentence":null,"next":null,"tip":null,"letter":null,"state":"skipped","recorded_at":1794771000000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1794771000000,"device":"device-3"}'),
    (2, 'ch-2', 'review', 'r-5', NULL, '{"id":"r-5","week":"2026-11-16","loneliness":null,"missing_out":4,"connection":null,"sentence":null,"next":null,"tip":null,"letter":null,"state":"open","recorded_at":1795345200000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795345200000,"device":"device-3"}'),
    (3, 'ch-3', 'review', 'r-5', '{"id":"r-5","week":"2026-11-16","loneliness":null,"missing_out":4,"connection":null,"sentence":null,"next":null,"tip":null,"letter":null,"state":"open","recorded_at":1795345200000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795345200000,"device":"device-3"}', '{"id":"r-5","week":"2026-11-16","loneliness":null,"missing_out":7,"connection":0,"sentence":null,"next":"tip","tip":"phone-outside","letter":null,"state":"open","recorded_at":1795345500000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795345500000,"device":"device-3"}');
