//! The timer on the command line, which alone leaves no sign of life.

#![expect(clippy::unwrap_used, reason = "a test may panic, in its helpers too")]

mod common;

use common::Person;
use serde_json::{Value, json};

/// What stands there for TikTok, which nothing but the timer has written.
fn minutes(person: &Person, day: &str) -> Value {
    let day = person.json(&["day", day]);
    let rows = day.get("platforms").and_then(Value::as_array).unwrap();
    let of = |row: &Value, name: &str| row.get(name).cloned().unwrap();
    let tiktok = rows
        .iter()
        .find(|row| of(row, "platform") == "TikTok")
        .unwrap();
    let source = of(tiktok, "source");
    assert!(source.is_null() || source == "timer");
    of(tiktok, "minutes")
}

#[test]
fn a_timer_measures_until_it_is_stopped() {
    let mut person = Person::new();
    person.says(&["limit", "set", "--platform", "tiktok", "40m"]);
    person.says(&["timer", "start", "tiktok"]);
    person.clock = "2026-11-23T20:55:00+01:00";
    let status = person.json(&["timer", "status"]);
    assert_eq!(
        (&status["elapsed"], &status["left"]),
        (&json!("25 m"), &json!("15 m left of 40 m today"))
    );
    person.refuses(&["timer", "start", "x"], "--switch");
    person.says(&["timer", "stop"]);
    assert_eq!(minutes(&person, "2026-11-23"), 25);
    assert_eq!(person.json(&["timer", "status"]), Value::Null);
    person.says(&["undo"]);
    assert_eq!(minutes(&person, "2026-11-23"), Value::Null);
    assert_eq!(person.json(&["timer", "status"])["name"], "TikTok");
}

#[test]
fn after_half_an_hour_without_a_sign_of_life_it_asks() {
    let mut person = Person::new();
    person.says(&["timer", "start", "tiktok"]);
    person.clock = "2026-11-23T21:30:00+01:00";
    person.refuses(&["timer", "stop"], "--keep");
    assert_eq!(person.json(&["timer", "status"])["state"], "asks");
    assert_eq!(
        minutes(&person, "2026-11-23"),
        Value::Null,
        "nothing is kept unasked"
    );
    person.says(&["timer", "stop", "--keep", "all"]);
    assert_eq!(minutes(&person, "2026-11-23"), 60);
}

#[test]
fn a_timer_is_split_where_the_day_ends() {
    let mut person = Person::new();
    person.clock = "2026-11-24T03:45:00+01:00";
    person.says(&["timer", "start", "tiktok"]);
    person.clock = "2026-11-24T04:10:00+01:00";
    person.says(&["timer", "stop"]);
    assert_eq!(minutes(&person, "2026-11-23"), 15);
    assert_eq!(minutes(&person, "2026-11-24"), 10);
}

#[test]
fn a_clock_that_was_set_back_is_asked_about() {
    let mut person = Person::new();
    person.says(&["timer", "start", "tiktok"]);
    person.clock = "2026-11-23T20:00:00+01:00";
    person.refuses(&["timer", "stop"], "--keep");
    person.refuses(&["timer", "stop", "--keep", "all"], "set back");
    assert_eq!(person.json(&["timer", "status"])["state"], "asks");
    person.says(&["timer", "stop", "--keep", "nothing"]);
    assert_eq!(minutes(&person, "2026-11-23"), Value::Null);
}

#[test]
fn an_archived_platform_has_no_timer() {
    let person = Person::new();
    person.says(&["platform", "archive", "tiktok"]);
    person.refuses(&["timer", "start", "tiktok"], "archived");
    assert_eq!(person.json(&["timer", "status"]), Value::Null);
}
