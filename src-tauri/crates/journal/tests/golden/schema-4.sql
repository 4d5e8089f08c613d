-- A journal of schema 4, as the version with trials, cards and own contacts writes it. Never changed
-- again: what a person has on their disk is not changed either. The tests say what each row has to be
-- read as.
--
-- Days are texts, instants are milliseconds since 1970 in UTC, offsets are seconds east of UTC.
PRAGMA application_id = 1399026295;
PRAGMA user_version = 4;

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
    ('device', 'device-4'),
    ('timer-seen', 'tm-1 1795465680000');

-- The mood questions are paused, the mood of past days was hidden and is shown again.
INSERT INTO setting VALUES
    ('day-starts-at', '5', 1794222000000, 'device-4'),
    ('weekend', 'friday,saturday', 1794222000000, 'device-4'),
    ('remind-daily', 'on 21:00 monday,friday 1794222000000', 1794222000000, 'device-4'),
    ('remind-morning', 'off 8:05 none 1794222000000', 1794222000000, 'device-4'),
    ('quiet-on', '2026-11-22', 1795340000000, 'device-4'),
    ('mood-questions', 'paused 2026-12-06', 1795464000000, 'device-4'),
    ('charts', 'no', 1795464000000, 'device-4'),
    ('mood-hidden-to', 'none', 1795464300000, 'device-4'),
    ('card-about-low-days', 'no', 1795464000000, 'device-4');

INSERT INTO platform VALUES
    ('p-x', 'X', 1, 2, NULL, '2026-11-22', 1794222000000, 'device-4'),
    ('p-tiktok', 'TikTok', 0, 3, '2026-11-01', NULL, 1794222000000, 'device-4');

INSERT INTO check_in VALUES
    ('c-2', '2026-11-20', 40.0, NULL, 1, '[]', NULL, 1795208400000, 3600, 0, 0, 1795208400000, 'device-4'),
    ('c-1', '2026-11-20', 60.25, 0.0, 0, '["news","slept-badly"]', 'Rain, "again"', 1795176000000, 3600, 0, 0, 1795176000000, 'device-4');

INSERT INTO usage VALUES
    ('u-1', '2026-11-20', 'p-x', 'recall', 0, NULL, 1795208400000, 3600, 0, 0, 1795208400000, 'device-4'),
    ('u-2', '2026-11-20', 'p-tiktok', 'recall', 60, 'no', 1795208400000, 3600, 0, 0, 1795208400000, 'device-4'),
    ('u-3', '2026-11-20', 'p-tiktok', 'meter', 41, 'partly', 1795209000000, 3600, 0, 0, 1795209000000, 'device-4'),
    ('u-4', '2026-11-18', 'p-tiktok', 'timer', 11, NULL, 1795230630000, 3600, 1, 1, 1795230630000, 'device-4');
INSERT INTO timed VALUES
    ('td-1', 'p-tiktok', '2026-11-18', 640, 1794978000000, 1794978640000, 3600, 1794978640000, 'device-4');
INSERT INTO timer VALUES
    ('tm-1', 1, 'p-x', 1795464600000, 3600, 1795464600000, 'device-4');
INSERT INTO told VALUES
    ('check-in 2026-11-23', 1795464000000, NULL, 1795464000000, 'device-4');

INSERT INTO usage_limit VALUES
    ('l-1', 'day', 90, '[40,40,40,40,40,90,null]', '2026-11-09', '2026-11-19', 1794222000000, 3600, 1795086000000, 'device-4', NULL),
    ('l-2', 'week', 420, NULL, '2026-11-19', NULL, 1795086000000, 3600, 1795086000000, 'device-4', 'l-1');
INSERT INTO usage_limit_platform VALUES
    ('lp-1', 'l-1', 'p-x', 1794222000000, 'device-4'),
    ('lp-2', 'l-1', 'p-tiktok', 1794222000000, 'device-4');
INSERT INTO pause VALUES
    ('z-1', '2026-11-14', '2026-11-15', 1794945600000, 3600, 1794945600000, 'device-4');
INSERT INTO ledger_note VALUES
    ('n-1', 'paused', 'z-1', '2026-11-14', 'Flu', NULL, 1794945600000, 'device-4'),
    ('n-2', 'changed', 'l-2', '2026-11-19', NULL, 'skip', 1795086000000, 'device-4');
INSERT INTO review VALUES
    ('r-1', '2026-11-09', 2, 0, NULL, 'Long walks', 'tip', '9', 'Call Ada', 'done', 1794771000000, 3600, 0, 0, 1794771000000, 'device-4');

INSERT INTO tip_shown VALUES
    ('t-1', '2026-11-19', '2', '2026-11-20', 1795122000000, 'device-4'),
    ('t-2', '2026-11-20', '7', NULL, 1795208400000, 'device-4'),
    ('t-3', '2026-11-21', '12', '2026-11-21', 1795294800000, 'device-4');
-- One was never shown; the other one was shown and refused again after that.
INSERT INTO tip_refused VALUES
    ('tr-1', '31', '2026-11-22', 1795381200000, 'device-4'),
    ('tr-2', '12', '2026-11-02', 1793653200000, 'device-4');

-- Answered, stopped, answered early, and one with a plan that goes on.
INSERT INTO trial VALUES
    ('tt-1', '3', '2026-10-01', '2026-10-14', NULL, NULL, '2026-10-16', 'helped', 'On most
evenings', 1790884800000, 7200, 1792180800000, 'device-4'),
    ('tt-2', '4', '2026-10-20', '2026-11-02', NULL, NULL, '2026-10-22', NULL, NULL, 1792522800000, 7200, 1792695600000, 'device-4'),
    ('tt-3', '6', '2026-11-03', '2026-11-16', NULL, NULL, '2026-11-09', 'unsure', NULL, 1793736000000, 3600, 1794254400000, 'device-4'),
    ('tt-4', '9', '2026-11-09', '2026-11-22', 'I sit down on the train', 'I read', NULL, NULL, NULL, 1794254400000, 3600, 1794254400000, 'device-4');

INSERT INTO card_shown VALUES
    ('k-2', '2026-11-20', 'tracking', 0, 1795208400000, 'device-4'),
    ('k-3', '2026-11-20', 'low-days', 1, 1795464000000, 'device-4'),
    ('k-1', '2026-11-12', 'low-days', 0, 1794517200000, 'device-4');

INSERT INTO own_contact VALUES
    ('oc-2', 'Ada', 'ada@example.org', 1795464000000, 3600, 1795464000000, 'device-4'),
    ('oc-1', 'Zoë', '+31 6 1234 5678', 1795463000000, 3600, 1795464200000, 'device-4');

-- A trial was answered, the next one started, a tip refused, the card put away for good, a contact
-- changed.
INSERT INTO change VALUES
    ('ch-1', 'trial', 1794254400000, 3600, NULL, 'device-4'),
    ('ch-2', 'trial', 1794254400000, 3600, NULL, 'device-4'),
    ('ch-3', 'tip', 1795381200000, 3600, NULL, 'device-4'),
    ('ch-4', 'card', 1795464000000, 3600, NULL, 'device-4'),
    ('ch-5', 'contact', 1795464200000, 3600, NULL, 'device-4');
INSERT INTO revision VALUES
    (1, 'ch-1', 'trial', 'tt-3', '{"id":"tt-3","tip":"6","first_day":"2026-11-03","last_day":"2026-11-16","plan_when":null,"plan_then":null,"ended_on":null,"found":null,"note":null,"set_at":1793736000000,"utc_offset":3600,"updated_at":1793736000000,"device":"device-4"}', '{"id":"tt-3","tip":"6","first_day":"2026-11-03","last_day":"2026-11-16","plan_when":null,"plan_then":null,"ended_on":"2026-11-09","found":"unsure","note":null,"set_at":1793736000000,"utc_offset":3600,"updated_at":1794254400000,"device":"device-4"}'),
    (2, 'ch-2', 'trial', 'tt-4', NULL, '{"id":"tt-4","tip":"9","first_day":"2026-11-09","last_day":"2026-11-22","plan_when":"I sit down on the train","plan_then":"I read","ended_on":null,"found":null,"note":null,"set_at":1794254400000,"utc_offset":3600,"updated_at":1794254400000,"device":"device-4"}'),
    (3, 'ch-3', 'tip_refused', 'tr-1', NULL, '{"id":"tr-1","tip":"31","day":"2026-11-22","updated_at":1795381200000,"device":"device-4"}'),
    (4, 'ch-4', 'card_shown', 'k-3', '{"id":"k-3","day":"2026-11-20","kind":"low-days","closed":0,"updated_at":1795208400000,"device":"device-4"}', '{"id":"k-3","day":"2026-11-20","kind":"low-days","closed":1,"updated_at":1795464000000,"device":"device-4"}'),
    (5, 'ch-4', 'setting', 'card-about-low-days', NULL, '{"id":"card-about-low-days","value":"no","updated_at":1795464000000,"device":"device-4"}'),
    (6, 'ch-5', 'own_contact', 'oc-1', '{"id":"oc-1","name":"Zoe","value":"+31 6 1234 5678","set_at":1795463000000,"utc_offset":3600,"updated_at":1795463000000,"device":"device-4"}', '{"id":"oc-1","name":"Zoë","value":"+31 6 1234 5678","set_at":1795463000000,"utc_offset":3600,"updated_at":1795464200000,"device":"device-4"}');
