-- A journal of schema 1, as the first version writes it. Never changed again: what a person has
-- on their disk is not changed either. The tests say what each row has to be read as.
--
-- Days are texts, instants are milliseconds since 1970 in UTC, offsets are seconds east of UTC.
PRAGMA application_id = 1399026295;
PRAGMA user_version = 1;

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
) STRICT;

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

INSERT INTO meta VALUES ('device', 'device-1');

INSERT INTO setting VALUES
    ('day-starts-at', '5', 1795442400000, 'device-1'),
    ('week-starts-on', 'sunday', 1795442400000, 'device-1'),
    ('theme', 'dark', 1795442400000, 'device-1'),
    ('country', 'NL', 1795442400000, 'device-1'),
    ('welcomed', 'yes', 1795442400000, 'device-1'),
    ('of-a-later-version', 'whatever', 1795442400000, 'device-1');

-- Facebook was archived on Saturday, Mastodon added on Sunday.
INSERT INTO platform VALUES
    ('p-facebook', 'Facebook', 0, 0, NULL, '2026-11-21', 1795442400000, 'device-1'),
    ('p-tiktok', 'TikTok', 2, 3, NULL, NULL, 1795442400000, 'device-1'),
    ('p-x', 'X', 1, 2, NULL, NULL, 1795442400000, 'device-1'),
    ('p-mastodon', 'Mastodon', 3, 5, '2026-11-22', NULL, 1795442400000, 'device-1');

-- Two on Friday, the second after midnight; a late one for Thursday; a made-up one.
INSERT INTO check_in VALUES
    ('c-1', '2026-11-20', 62.5, 30, 1, '["news","slept-badly"]', 'A "quiet" day', 1795204800000, 3600, 0, 0, 1795204800000, 'device-1'),
    ('c-2', '2026-11-20', 37.5, NULL, 0, '[]', NULL, 1795221000000, 3600, 0, 0, 1795221000000, 'device-1'),
    ('c-3', '2026-11-19', NULL, 0, 0, '["of-a-later-version","moved"]', NULL, 1795442400000, 3600, 1, 0, 1795442400000, 'device-1'),
    ('c-4', '2026-11-01', 100, 100, 0, '[]', NULL, 1795442400000, 3600, 0, 1, 1795442400000, 'device-1');

-- A guess beside a meter reading, a zero, an import beside a timer, a late one.
INSERT INTO usage VALUES
    ('u-1', '2026-11-20', 'p-tiktok', 'recall', 90, 'no', 1795204800000, 3600, 0, 0, 1795204800000, 'device-1'),
    ('u-2', '2026-11-20', 'p-tiktok', 'meter', 65, 'partly', 1795204800000, 3600, 0, 0, 1795204800000, 'device-1'),
    ('u-3', '2026-11-20', 'p-facebook', 'recall', 0, NULL, 1795204800000, 3600, 0, 0, 1795204800000, 'device-1'),
    ('u-4', '2026-11-20', 'p-x', 'timer', 12, 'yes', 1795204800000, 3600, 0, 0, 1795204800000, 'device-1'),
    ('u-5', '2026-11-20', 'p-x', 'import', 14, NULL, 1795204800000, 3600, 0, 0, 1795204800000, 'device-1'),
    ('u-6', '2026-11-19', 'p-tiktok', 'recall', 30, NULL, 1795442400000, 3600, 1, 0, 1795442400000, 'device-1'),
    ('u-7', '2026-11-22', 'p-tiktok', 'meter', 41, NULL, 1795442400000, 3600, 0, 0, 1795442400000, 'device-1');

-- On everything, changed on Friday; on TikTok, ended on Saturday.
INSERT INTO usage_limit VALUES
    ('l-1', 'day', 120, NULL, '2026-11-03', '2026-11-20', 1793700000000, 3600, 1795204800000, 'device-1'),
    ('l-2', 'day', 60, NULL, '2026-11-20', NULL, 1795204800000, 3600, 1795204800000, 'device-1'),
    ('l-3', 'day', 40, NULL, '2026-11-19', '2026-11-21', 1795000000000, 3600, 1795204800000, 'device-1');
INSERT INTO usage_limit_platform VALUES
    ('lp-1', 'l-3', 'p-tiktok', 1795000000000, 'device-1');

INSERT INTO tip_shown VALUES
    ('t-1', '2026-11-20', 'notifications-off', NULL, 1795204800000, 'device-1'),
    ('t-2', '2026-11-19', 'phone-outside', '2026-11-20', 1795204800000, 'device-1');

-- TikTok was logged for Sunday as 38, then as 41; a check-in was saved and its saving undone.
INSERT INTO change VALUES
    ('ch-1', 'log', 1795440000000, 3600, NULL, 'device-1'),
    ('ch-2', 'log', 1795442400000, 3600, NULL, 'device-1'),
    ('ch-3', 'check-in', 1795442500000, 3600, NULL, 'device-1'),
    ('ch-4', 'undo', 1795442600000, 3600, 'ch-3', 'device-1');
INSERT INTO revision VALUES
    (1, 'ch-1', 'usage', 'u-7', NULL, '{"id":"u-7","day":"2026-11-22","platform":"p-tiktok","source":"meter","minutes":38,"worth":null,"recorded_at":1795440000000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795440000000,"device":"device-1"}'),
    (2, 'ch-2', 'usage', 'u-7', '{"id":"u-7","day":"2026-11-22","platform":"p-tiktok","source":"meter","minutes":38,"worth":null,"recorded_at":1795440000000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795440000000,"device":"device-1"}', '{"id":"u-7","day":"2026-11-22","platform":"p-tiktok","source":"meter","minutes":41,"worth":null,"recorded_at":1795442400000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795442400000,"device":"device-1"}'),
    (3, 'ch-3', 'check_in', 'c-5', NULL, '{"id":"c-5","day":"2026-11-22","valence":50.0,"calm":null,"coarse":0,"context":"[]","note":null,"recorded_at":1795442500000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795442500000,"device":"device-1"}'),
    (4, 'ch-4', 'check_in', 'c-5', '{"id":"c-5","day":"2026-11-22","valence":50.0,"calm":null,"coarse":0,"context":"[]","note":null,"recorded_at":1795442500000,"utc_offset":3600,"late":0,"made_up":0,"updated_at":1795442500000,"device":"device-1"}', NULL);
