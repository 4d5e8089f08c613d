-- A journal of schema 2, as the version with weekly budgets, pauses and the timer writes it. Never
-- changed again: what a person has on their disk is not changed either. The tests say what each row
-- has to be read as.
--
-- Days are texts, instants are milliseconds since 1970 in UTC, offsets are seconds east of UTC.
PRAGMA application_id = 1399026295;
PRAGMA user_version = 2;

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

-- The last sign of life of the timer that runs, and the day on which a week was looked at.
INSERT INTO meta VALUES
    ('device', 'device-2'),
    ('timer-seen', 'tm-1 1795465680000'),
    ('week-seen', '2026-11-22');

INSERT INTO setting VALUES
    ('weekend', 'friday,saturday', 1794222000000, 'device-2'),
    ('remind-daily', 'on 21:00 monday,friday 1794222000000', 1794222000000, 'device-2'),
    ('remind-morning', 'off 8:05 none 1794222000000', 1794222000000, 'device-2'),
    ('remind-weekly', 'on 0:30 sunday 1794222000000', 1794222000000, 'device-2'),
    ('quiet-on', '2026-11-22', 1794222000000, 'device-2'),
    ('stay-in-tray', 'yes', 1794222000000, 'device-2'),
    ('of-a-later-version', 'whatever', 1794222000000, 'device-2');

INSERT INTO platform VALUES
    ('p-instagram', 'Instagram', 0, 1, NULL, NULL, 1794222000000, 'device-2'),
    ('p-tiktok', 'TikTok', 1, 3, NULL, NULL, 1794222000000, 'device-2'),
    ('p-x', 'X', 2, 2, NULL, NULL, 1794222000000, 'device-2');

-- On Friday evening the timer ran past four in the morning.
INSERT INTO usage VALUES
    ('u-1', '2026-11-10', 'p-tiktok', 'recall', 41, NULL, 1794945600000, 3600, 1, 0, 1794945600000, 'device-2'),
    ('u-2', '2026-11-14', 'p-tiktok', 'recall', 300, NULL, 1794945600000, 3600, 1, 0, 1794945600000, 'device-2'),
    ('u-3', '2026-11-20', 'p-tiktok', 'recall', 25, NULL, 1795204800000, 3600, 0, 0, 1795204800000, 'device-2'),
    ('u-4', '2026-11-20', 'p-instagram', 'recall', 5, NULL, 1795204800000, 3600, 0, 0, 1795204800000, 'device-2'),
    ('u-5', '2026-11-20', 'p-x', 'timer', 10, NULL, 1795230630000, 3600, 0, 0, 1795230630000, 'device-2'),
    ('u-6', '2026-11-21', 'p-x', 'timer', 11, NULL, 1795230630000, 3600, 0, 0, 1795230630000, 'device-2');
INSERT INTO timed VALUES
    ('td-1', 'p-x', '2026-11-20', 600, 1795229400000, 1795230630000, 3600, 1795230630000, 'device-2'),
    ('td-2', 'p-x', '2026-11-21', 630, 1795229400000, 1795230630000, 3600, 1795230630000, 'device-2');

-- TikTok and Instagram: more at weekends, then less and weekends open. A budget for everything. On X
-- one that was changed on its first day, and ended.
INSERT INTO usage_limit VALUES
    ('l-1', 'day', 90, '[40,40,40,40,40,90,90]', '2026-11-09', '2026-11-19', 1794222000000, 3600, 1795086000000, 'device-2', NULL),
    ('l-2', 'day', 30, '[30,30,30,30,30,null,null]', '2026-11-19', NULL, 1795086000000, 3600, 1795086000000, 'device-2', 'l-1'),
    ('l-3', 'week', 420, NULL, '2026-11-09', NULL, 1794222000000, 3600, 1794222000000, 'device-2', NULL),
    ('l-4', 'day', 60, NULL, '2026-11-17', '2026-11-17', 1794945600000, 3600, 1794945660000, 'device-2', NULL),
    ('l-5', 'day', 45, NULL, '2026-11-17', '2026-11-19', 1794945660000, 3600, 1795086000000, 'device-2', 'l-4');
INSERT INTO usage_limit_platform VALUES
    ('lp-1', 'l-1', 'p-tiktok', 1794222000000, 'device-2'),
    ('lp-2', 'l-1', 'p-instagram', 1794222000000, 'device-2'),
    ('lp-3', 'l-2', 'p-instagram', 1795086000000, 'device-2'),
    ('lp-4', 'l-2', 'p-tiktok', 1795086000000, 'device-2'),
    ('lp-5', 'l-4', 'p-x', 1794945600000, 'device-2'),
    ('lp-6', 'l-5', 'p-x', 1794945660000, 'device-2');

INSERT INTO pause VALUES
    ('z-1', '2026-11-14', '2026-11-15', 1794945600000, 3600, 1794945600000, 'device-2'),
    ('z-2', '2026-12-24', '2027-01-01', 1794945600000, 3600, 1794945600000, 'device-2');
INSERT INTO ledger_note VALUES
    ('n-1', 'paused', 'z-1', '2026-11-14', 'Flu', NULL, 1794945600000, 'device-2'),
    ('n-2', 'reached', 'l-2', '2026-11-20', 'A friend''s birthday', 'yes', 1795204800000, 'device-2'),
    ('n-3', 'changed', 'l-2', '2026-11-19', NULL, 'skip', 1795086000000, 'device-2');

-- The reminder of Monday was told, and put off until a quarter to ten.
INSERT INTO timer VALUES
    ('tm-1', 1, 'p-x', 1795464600000, 3600, 1795464600000, 'device-2');
INSERT INTO told VALUES
    ('check-in 2026-11-23', 1795464000000, 1795466700000, 1795464300000, 'device-2'),
    ('reached l-2 2026-11-20', 1795204800000, NULL, 1795204800000, 'device-2');

-- The limit was changed, a line of the ledger written to, the timer started.
INSERT INTO change VALUES
    ('ch-1', 'limit', 1795086000000, 3600, NULL, 'device-2'),
    ('ch-2', 'ledger', 1795204800000, 3600, NULL, 'device-2'),
    ('ch-3', 'timer', 1795464600000, 3600, NULL, 'device-2');
INSERT INTO revision VALUES
    (1, 'ch-1', 'usage_limit', 'l-1', '{"id":"l-1","period":"day","minutes":90,"by_weekday":"[40,40,40,40,40,90,90]","starts_on":"2026-11-09","ends_on":null,"set_at":1794222000000,"utc_offset":3600,"updated_at":1794222000000,"device":"device-2","replaces":null}', '{"id":"l-1","period":"day","minutes":90,"by_weekday":"[40,40,40,40,40,90,90]","starts_on":"2026-11-09","ends_on":"2026-11-19","set_at":1794222000000,"utc_offset":3600,"updated_at":1795086000000,"device":"device-2","replaces":null}'),
    (2, 'ch-1', 'usage_limit', 'l-2', NULL, '{"id":"l-2","period":"day","minutes":30,"by_weekday":"[30,30,30,30,30,null,null]","starts_on":"2026-11-19","ends_on":null,"set_at":1795086000000,"utc_offset":3600,"updated_at":1795086000000,"device":"device-2","replaces":"l-1"}'),
    (3, 'ch-1', 'usage_limit_platform', 'lp-3', NULL, '{"id":"lp-3","usage_limit":"l-2","platform":"p-instagram","updated_at":1795086000000,"device":"device-2"}'),
    (4, 'ch-1', 'usage_limit_platform', 'lp-4', NULL, '{"id":"lp-4","usage_limit":"l-2","platform":"p-tiktok","updated_at":1795086000000,"device":"device-2"}'),
    (5, 'ch-2', 'ledger_note', 'n-2', NULL, '{"id":"n-2","kind":"reached","subject":"l-2","day":"2026-11-20","note":"A friend''s birthday","worth":"yes","updated_at":1795204800000,"device":"device-2"}'),
    (6, 'ch-3', 'timer', 'tm-1', NULL, '{"id":"tm-1","only_one":1,"platform":"p-x","started_at":1795464600000,"utc_offset":3600,"updated_at":1795464600000,"device":"device-2"}');
