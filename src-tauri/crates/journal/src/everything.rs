//! Everything that the person entered, as one JSON document that people and programs can read.
//!
//! ```json
//! {
//!   "format": "scrollwell-journal",
//!   "version": 1,
//!   "schema": 4,
//!   "written_at": "2026-11-23T20:30:00Z",
//!   "settings": { "day_starts_at": "4", "theme": "dark" },
//!   "platforms": [{ "name": "TikTok", "colour": 3 }],
//!   "days": [
//!     {
//!       "day": "2026-11-20",
//!       "check_ins": [{ "valence": 62.0, "context": ["news"], "note": "Rain" }],
//!       "usage": [{ "platform": "TikTok", "source": "meter", "minutes": 41 }],
//!       "timed": [{ "platform": "TikTok", "seconds": 640 }]
//!     }
//!   ],
//!   "timer": { "platform": "TikTok", "started_at": "2026-11-23T20:10:00Z" },
//!   "limits": [], "pauses": [], "ledger_notes": [], "reviews": [], "trials": [],
//!   "own_contacts": [], "tips_shown": [], "tips_refused": [], "cards_shown": []
//! }
//! ```
//!
//! - `format` and `version` say what kind of document this is. A version with other names or
//!   meanings has another number. `schema` is that of the journal.
//! - A list holds an object for each entry, in order of time, platforms in the person's order. Its
//!   names are those of the columns in the file, which `schema.rs` explains.
//! - What is missing is left out, and is never 0. A day on which nothing was logged is not in `days`,
//!   and a list of a day that would be empty isn't either. A timer is there only while it runs.
//! - Days are `YYYY-MM-DD`; instants are RFC 3339 in UTC; `utc_offset` is what the wall clock was
//!   ahead of that, in seconds; minutes, ratings and the hour of `day_starts_at` are numbers or, among
//!   the settings, their digits.
//! - Platforms are called by their names, which are one of a kind. A limit without `platforms` is on
//!   all of them; `by_weekday` begins with Monday, and `null` in it is a day without a limit. Only
//!   limits and pauses have an `id`: `replaces` of a limit and `subject` of a note name them.
//! - A reminder among the settings is an object; what can be on or off is `true` or `false`.
//!
//! What is left out is the program's own: what was changed and undone (no entry that was taken back
//! comes to light), what was told already, and the number of the device. A journal of a newer version
//! has its further tables in `others`, as they are.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, SecondsFormat};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::reminder::Reminder;
use crate::{Journal, JournalError, Moment, schema, weekday_name};

/// What kind of document it is.
const FORMAT: &str = "scrollwell-journal";

/// The version of its names and meanings.
const VERSION: u32 = 1;

/// The tables of which nothing was entered by the person.
const INTERNAL: [&str; 4] = ["meta", "change", "revision", "told"];

/// The document, in the order in which it is written.
#[derive(Serialize)]
struct Document {
    format: &'static str,
    version: u32,
    schema: i64,
    written_at: Value,
    settings: Entry,
    platforms: Vec<Entry>,
    days: Vec<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timer: Option<Entry>,
    limits: Vec<Entry>,
    pauses: Vec<Entry>,
    ledger_notes: Vec<Entry>,
    reviews: Vec<Entry>,
    trials: Vec<Entry>,
    own_contacts: Vec<Entry>,
    tips_shown: Vec<Entry>,
    tips_refused: Vec<Entry>,
    cards_shown: Vec<Entry>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    others: BTreeMap<String, Vec<Entry>>,
}

/// What was logged for a day.
#[derive(Default, Serialize)]
struct Day {
    day: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    check_ins: Vec<Entry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    usage: Vec<Entry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    timed: Vec<Entry>,
}

/// One of the lists of a day.
type List = fn(&mut Day) -> &mut Vec<Entry>;

/// One row, or what became of it: names and values in the order of the columns.
#[derive(Default)]
struct Entry(Vec<(String, Value)>);

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl Entry {
    /// Reads a row as it is, without what is NULL.
    fn from_row(row: &Row<'_>, columns: &[String]) -> rusqlite::Result<Self> {
        let mut entry = Self::default();
        for (n, column) in columns.iter().enumerate() {
            let value = match row.get_ref(n)? {
                ValueRef::Null => continue,
                ValueRef::Integer(number) => number.into(),
                ValueRef::Real(number) => number.into(),
                ValueRef::Text(text) | ValueRef::Blob(text) => {
                    String::from_utf8_lossy(text).into_owned().into()
                }
            };
            entry.0.push((column.clone(), value));
        }
        Ok(entry)
    }

    /// The text of that name.
    fn text(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found
            .and_then(|(_, value)| value.as_str())
            .unwrap_or_default()
    }

    /// Leaves out what has one of these names.
    fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| !names.contains(&name.as_str()));
        self
    }
}

/// The tables that are still to be written, by their names.
struct Tables(BTreeMap<String, Vec<Entry>>);

impl Tables {
    /// Every table in which something was entered.
    fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare(
            "SELECT name FROM sqlite_schema
             WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?;
        let names = statement.query_map([], |row| row.get(0))?;
        let mut tables = BTreeMap::new();
        for name in names {
            let name: String = name?;
            if !INTERNAL.contains(&name.as_str()) {
                let rows = rows(connection, &name)?;
                tables.insert(name, rows);
            }
        }
        Ok(Self(tables))
    }

    /// The rows of a table, as they are.
    fn raw(&mut self, table: &str) -> Vec<Entry> {
        self.0.remove(table).unwrap_or_default()
    }

    /// The rows of a table, for reading; platforms by name.
    fn take(&mut self, table: &str, names: &HashMap<String, String>) -> Vec<Entry> {
        let rows = self.raw(table).into_iter();
        rows.map(|row| readable(row, names).without(&["id"]))
            .collect()
    }

    /// The same with their ids, because others name them.
    fn take_named(&mut self, table: &str, names: &HashMap<String, String>) -> Vec<Entry> {
        let rows = self.raw(table).into_iter();
        rows.map(|row| readable(row, names)).collect()
    }
}

fn rows(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Entry>> {
    let quoted = table.replace('"', "\"\"");
    let sql = format!("SELECT * FROM \"{quoted}\" ORDER BY {}", order(table));
    let mut statement = connection.prepare(&sql)?;
    let columns: Vec<String> = statement
        .column_names()
        .into_iter()
        .map(str::to_owned)
        .collect();
    let rows = statement.query_map([], |row| Entry::from_row(row, &columns))?;
    rows.collect()
}

/// In which order the rows of a table are written.
fn order(table: &str) -> &'static str {
    match table {
        "platform" => "position, id",
        "check_in" => "day, recorded_at, id",
        "usage" => {
            "day, (SELECT position FROM platform WHERE platform.id = usage.platform), source"
        }
        "usage_limit" | "own_contact" => "set_at, id",
        "timed" => "day, started_at, id",
        "pause" => "first_day, id",
        "ledger_note" => "day, kind, subject",
        "review" => "week",
        "trial" => "first_day, set_at, id",
        "tip_shown" => "day",
        "tip_refused" => "day, tip",
        "card_shown" => "day, kind",
        _ => "1",
    }
}

/// A row with its values as people read them, without what the program alone needs.
fn readable(row: Entry, names: &HashMap<String, String>) -> Entry {
    let row = row.without(&["updated_at", "device", "only_one", "position"]);
    let values = row.0.into_iter().map(|(name, value)| {
        let value = match (name.as_str(), &value) {
            ("platform", Value::String(id)) => names.get(id).cloned().map(Value::from),
            ("coarse" | "late" | "made_up" | "closed", Value::Number(number)) => {
                Some(Value::from(number.as_i64() != Some(0)))
            }
            // What isn't the JSON that it is meant to be is a text like any other.
            ("context" | "by_weekday", Value::String(json)) => serde_json::from_str(json).ok(),
            (at, Value::Number(millis)) if at.ends_with("_at") => instant(millis.as_i64()),
            _ => None,
        }
        .unwrap_or(value);
        (name, value)
    });
    Entry(values.collect())
}

/// Milliseconds since 1970 as an instant; nothing for what no calendar has.
fn instant(millis: Option<i64>) -> Option<Value> {
    let at = DateTime::from_timestamp_millis(millis?)?;
    Some(at.to_rfc3339_opts(SecondsFormat::AutoSi, true).into())
}

fn settings(rows: &[Entry]) -> Entry {
    let values = rows.iter().filter_map(|row| {
        let name = row.text("id").replace('-', "_");
        let value = match row.text("value") {
            "yes" => true.into(),
            "no" => false.into(),
            // Turned off again.
            "none" => return None,
            value => Reminder::from_value(value).map_or_else(|| value.into(), reminder),
        };
        Some((name, value))
    });
    Entry(values.collect())
}

fn reminder(reminder: Reminder) -> Value {
    let days = reminder.days.iter(chrono::Weekday::Mon).map(weekday_name);
    // In alphabetical order, which is what they come in whatever `serde_json` is built with.
    serde_json::json!({
        "at": reminder.at.format("%H:%M").to_string(),
        "days": days.collect::<Vec<_>>(),
        "on": reminder.on,
        "since": instant(Some(reminder.since.timestamp_millis())),
    })
}

/// The limits, each with the names of the platforms that it is on.
fn limits(tables: &mut Tables, names: &HashMap<String, String>) -> Vec<Entry> {
    let mut on: HashMap<String, Vec<Value>> = HashMap::new();
    for row in tables.raw("usage_limit_platform") {
        let platform = row.text("platform");
        let name = names.get(platform).map_or(platform, String::as_str);
        let limit = row.text("usage_limit").to_owned();
        on.entry(limit).or_default().push(name.into());
    }
    let mut limits = tables.take_named("usage_limit", names);
    for limit in &mut limits {
        if let Some(mut platforms) = on.remove(limit.text("id")) {
            platforms.sort_by_key(Value::to_string);
            limit.0.push(("platforms".to_owned(), platforms.into()));
        }
    }
    limits
}

fn days(tables: &mut Tables, names: &HashMap<String, String>) -> Vec<Day> {
    let mut days: BTreeMap<String, Day> = BTreeMap::new();
    let lists: [(&str, List); 3] = [
        ("check_in", |day| &mut day.check_ins),
        ("usage", |day| &mut day.usage),
        ("timed", |day| &mut day.timed),
    ];
    for (table, list) in lists {
        for row in tables.take(table, names) {
            let day = days.entry(row.text("day").to_owned()).or_default();
            list(day).push(row.without(&["day"]));
        }
    }
    let with_name = |(name, day): (String, Day)| Day { day: name, ..day };
    days.into_iter().map(with_name).collect()
}

impl Document {
    fn read(connection: &Connection, moment: &Moment) -> rusqlite::Result<Self> {
        let mut tables = Tables::read(connection)?;
        let platforms = tables.raw("platform");
        let name = |row: &Entry| (row.text("id").to_owned(), row.text("name").to_owned());
        let names: HashMap<String, String> = platforms.iter().map(name).collect();
        let plain = |row| readable(row, &names).without(&["id"]);
        Ok(Self {
            format: FORMAT,
            version: VERSION,
            schema: schema::version(connection)?,
            written_at: instant(Some(moment.at().timestamp_millis())).unwrap_or_default(),
            settings: settings(&tables.raw("setting")),
            platforms: platforms.into_iter().map(plain).collect(),
            days: days(&mut tables, &names),
            timer: tables.take("timer", &names).into_iter().next(),
            limits: limits(&mut tables, &names),
            pauses: tables.take_named("pause", &names),
            ledger_notes: tables.take("ledger_note", &names),
            reviews: tables.take("review", &names),
            trials: tables.take("trial", &names),
            own_contacts: tables.take("own_contact", &names),
            tips_shown: tables.take("tip_shown", &names),
            tips_refused: tables.take("tip_refused", &names),
            cards_shown: tables.take("card_shown", &names),
            others: tables.0,
        })
    }
}

impl Journal {
    /// Everything that the person entered, as one JSON document with line breaks, all of the same
    /// instant. What it looks like stands at the beginning of `everything.rs`.
    ///
    /// # Errors
    /// What the database says.
    pub fn everything(&self, moment: &Moment) -> Result<String, JournalError> {
        let tx = self.connection.unchecked_transaction()?;
        let document = Document::read(&tx, moment)?;
        let mut text = serde_json::to_string_pretty(&document)
            // Texts and numbers can always be written.
            .map_err(|_| JournalError::Database(rusqlite::Error::InvalidQuery))?;
        text.push('\n');
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::revision::Table;
    use crate::testing::{evening, journal, log};

    fn names(of: &str, journal: &Journal) -> Vec<(String, String)> {
        let mut statement = journal
            .connection
            .prepare("SELECT name, type FROM pragma_table_info(?1)")
            .unwrap();
        let columns = statement.query_map([of], |row| Ok((row.get(0)?, row.get(1)?)));
        columns.unwrap().map(Result::unwrap).collect()
    }

    fn document(journal: &Journal) -> Value {
        let text = journal.everything(&evening()).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    /// A table that is new has to be given a place, or be named as the program's own.
    #[test]
    fn every_table_has_its_place() {
        let journal = journal();
        let tables = Tables::read(&journal.connection).unwrap();
        let found: BTreeSet<&str> = tables.0.keys().map(String::as_str).collect();
        let undoable: BTreeSet<&str> = Table::ALL.into_iter().map(Table::name).collect();
        assert_eq!(found, undoable);
        let document = Document::read(&journal.connection, &evening()).unwrap();
        let left: Vec<_> = document.others.keys().collect();
        assert!(left.is_empty(), "{left:?} have no place");
    }

    /// What is the program's own, or stands in the order of a list.
    fn is_left_out(table: &str, column: &str) -> bool {
        let named = ["usage_limit", "pause"].contains(&table);
        match column {
            "updated_at" | "device" | "only_one" | "position" => true,
            "id" => !named && table != "setting",
            _ => false,
        }
    }

    /// A value that is in no other column, and what it becomes.
    fn marker(table: &str, column: &str, kind: &str, n: i64) -> (rusqlite::types::Value, String) {
        use rusqlite::types::Value::{Integer, Real, Text};
        match (column, kind) {
            ("platform", _) => (Text("platform.id".to_owned()), "platform.name".to_owned()),
            ("usage_limit", _) => (
                Text("usage_limit.id".to_owned()),
                "\"platforms\"".to_owned(),
            ),
            ("coarse" | "late" | "made_up" | "closed", _) => {
                (Integer(1), format!("\"{column}\": true"))
            }
            (at, "INTEGER") if at.ends_with("_at") => {
                let millis = 1_795_000_000_000 + n;
                let said = instant(Some(millis)).unwrap();
                (Integer(millis), format!("\"{column}\": {said}"))
            }
            (_, "INTEGER") => (
                Integer(1_000_000 + n),
                format!("\"{column}\": {}", 1_000_000 + n),
            ),
            #[expect(clippy::cast_precision_loss, reason = "a small number")]
            (_, "REAL") => (Real(0.5 + n as f64), format!("\"{column}\": {n}.5")),
            _ => {
                let text = format!("{table}.{column}");
                (Text(text.clone()), text)
            }
        }
    }

    /// One row in each table, with a value of its own in each column.
    #[test]
    fn each_value_is_in_it() {
        let journal = journal();
        let sql = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
                   DELETE FROM platform";
        journal.connection.execute_batch(sql).unwrap();
        let (mut expected, mut n) = (vec![], 0);
        for table in Table::ALL.map(Table::name) {
            let columns = names(table, &journal);
            let mut values = vec![];
            for (column, kind) in &columns {
                n += 1;
                let (value, said) = marker(table, column, kind, n);
                values.push(value);
                if !is_left_out(table, column) {
                    expected.push((format!("{table}.{column}"), said));
                }
            }
            let places: Vec<String> = (1..=values.len()).map(|n| format!("?{n}")).collect();
            let sql = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
            let values = rusqlite::params_from_iter(values);
            journal.connection.execute(&sql, values).unwrap();
        }
        let text = journal.everything(&evening()).unwrap();
        for (of, said) in expected {
            assert!(text.contains(&said), "{of}: {said} is not in {text}");
        }
        assert!(!text.contains("null") && !text.contains("device"), "{text}");
    }

    #[test]
    fn what_was_taken_back_does_not_come_to_light() {
        let mut journal = journal();
        let contact = journal.save_own_contact(&evening(), None, "Somebody", "1");
        contact.unwrap();
        journal.undo(&evening(), None).unwrap();
        let text = journal.everything(&evening()).unwrap();
        assert!(!text.contains("Somebody"), "{text}");
    }

    #[test]
    fn an_empty_journal_says_so() {
        let journal = journal();
        let document = document(&journal);
        assert_eq!(document["format"], "scrollwell-journal");
        assert_eq!(document["version"], 1);
        assert_eq!(document["schema"], schema::SCHEMA);
        assert_eq!(document["written_at"], "2026-11-23T20:30:00Z");
        assert_eq!(document["platforms"].as_array().unwrap().len(), 5);
        for list in ["days", "limits", "trials", "own_contacts", "cards_shown"] {
            assert_eq!(document[list], serde_json::json!([]), "{list}");
        }
        assert_eq!(document["settings"], serde_json::json!({}));
        assert!(document.get("timer").is_none() && document.get("others").is_none());
    }

    #[test]
    fn zero_is_zero_and_missing_is_left_out() {
        let mut journal = journal();
        log(&mut journal, "2026-11-20", "X", 0);
        let mood = crate::testing::check_in(None, Some(0.0));
        let on = crate::testing::day("2026-11-22");
        journal.check_in(&evening(), on, &mood).unwrap();
        let document = document(&journal);
        let days = document["days"].as_array().unwrap();
        assert_eq!(days.len(), 2);
        let usage = &days[0]["usage"][0];
        assert_eq!(
            (&usage["platform"], &usage["minutes"]),
            (&"X".into(), &0.into())
        );
        assert!(usage.get("worth").is_none() && days[0].get("check_ins").is_none());
        let mood = &days[1]["check_ins"][0];
        assert_eq!(mood["calm"], 0.0);
        assert!(mood.get("valence").is_none() && days[1].get("usage").is_none());
    }

    /// What a newer version keeps is kept, and what a hand broke in the file is no reason to say
    /// nothing.
    #[test]
    fn what_is_not_understood_is_written_as_it_is() {
        let journal = journal();
        journal
            .connection
            .execute_batch(
                "CREATE TABLE dream (id TEXT, said TEXT, at INTEGER);
                 INSERT INTO dream VALUES ('d-1', x'666cff79', 5);
                 PRAGMA ignore_check_constraints = ON;
                 INSERT INTO setting VALUES ('of-a-later-version', 'purple', 0, 'device');
                 INSERT INTO check_in VALUES ('c-1', '2026-11-20', 50.0, NULL, 0, 'news', NULL,
                     9223372036854775807, 3600, 0, 0, 0, 'device')",
            )
            .unwrap();
        let document = document(&journal);
        let dream = &document["others"]["dream"][0];
        assert_eq!(dream["id"], "d-1");
        assert_eq!(
            (&dream["said"], &dream["at"]),
            (&"fl\u{fffd}y".into(), &5.into())
        );
        assert_eq!(document["settings"]["of_a_later_version"], "purple");
        let mood = &document["days"][0]["check_ins"][0];
        assert_eq!(
            (&mood["context"], &mood["recorded_at"]),
            (&"news".into(), &i64::MAX.into())
        );
    }

    /// Ten years of days are written in a second and a half unoptimised.
    #[test]
    fn ten_years_are_written_in_seconds() {
        let mut journal = journal();
        journal.demo(&evening(), 3_653, 1).unwrap();
        let start = std::time::Instant::now();
        let text = journal.everything(&evening()).unwrap();
        let took = start.elapsed();
        assert!(text.len() > 1_000_000);
        assert!(took < std::time::Duration::from_secs(20), "{took:?}");
    }
}
