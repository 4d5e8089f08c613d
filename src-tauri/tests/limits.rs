//! Limits, pauses and the ledger on the command line.

#![expect(clippy::unwrap_used, reason = "a test may panic, in its helpers too")]

mod common;

use common::Person;
use rstest::rstest;
use serde_json::{Value, json};

#[test]
fn a_limit_is_changed_without_touching_the_past() {
    let mut person = Person::new();
    person.says(&["limit", "set", "--platform", "tiktok", "1h"]);
    person.says(&["log", "tiktok", "50"]);
    person.clock = "2026-11-24T20:30:00+01:00";
    person.says(&["limit", "set", "--change", "--platform", "TikTok", "30m"]);
    person.says(&["log", "tiktok", "50"]);
    let limit = |minutes, over| {
        json!({
            "scope": "TikTok", "minutes": minutes, "per": "day", "by_weekday": null,
            "days_over": over, "days_counted": 1,
        })
    };
    assert_eq!(
        person.json(&["week"])["limits"],
        json!([limit(60, 0), limit(30, 1)])
    );
    let listed = person.json(&["limit", "list"]);
    assert_eq!(listed[0]["ends_on"], "2026-11-24");
    assert_eq!(listed[1]["ends_on"], Value::Null);
    let ledger = person.json(&["limit", "ledger"]);
    let kinds: Vec<&Value> = ledger
        .as_array()
        .unwrap()
        .iter()
        .map(|line| &line["kind"])
        .collect();
    assert_eq!(kinds, ["reached", "changed", "set"]);
}

#[test]
fn a_preview_never_counts_what_is_not_logged() {
    let person = Person::new();
    for (day, minutes) in [
        ("2026-11-20", "20"),
        ("2026-11-21", "40"),
        ("2026-11-22", "90"),
    ] {
        person.says(&["log", "tiktok", minutes, "--day", day]);
    }
    assert_eq!(
        person.json(&["limit", "preview", "--platform", "tiktok", "40m"]),
        json!({
            "scope": "TikTok", "minutes": 40, "days_within": 2, "days_over": 1,
            "days_not_logged": 25, "median_minutes": 40.0, "per": "day", "by_weekday": null,
            "days_paused": 0,
        })
    );
    let both = ["--platform", "tiktok", "--platform", "x"];
    let said = person.says(&[&["limit", "preview"], &both[..], &["40m"]].concat());
    assert!(said.contains("On 3 of these days only some"), "{said}");
}

#[test]
fn a_limit_on_several_platforms_has_weekdays_and_weekends() {
    let person = Person::new();
    let both = ["--platform", "tiktok", "--platform", "instagram"];
    let figures = ["--weekdays", "40m", "--weekends", "90m"];
    let said = person.says(&[&["limit", "set"], &both[..], &figures].concat());
    assert!(
        said.contains("Instagram and TikTok, 40 m on weekdays, 1 h 30 m at weekends"),
        "{said}"
    );
    let listed = &person.json(&["limit", "list"])[0];
    let mut platforms: Vec<&str> = listed["platforms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    platforms.sort_unstable();
    assert_eq!(platforms, ["Instagram", "TikTok"]);
    assert_eq!(listed["by_weekday"]["friday"], 40);
    assert_eq!(listed["by_weekday"]["sunday"], 90);

    // The same platforms in another order are the same limit.
    let again = [
        "limit",
        "set",
        "--platform",
        "instagram",
        "--platform",
        "tiktok",
        "30m",
    ];
    person.refuses(&again, "--change");
    person.says(&[
        "limit",
        "set",
        "--platform",
        "instagram",
        "--platform",
        "tiktok",
        "--per",
        "week",
        "7h",
    ]);
    person.refuses(&[&["limit", "end"], &both[..]].concat(), "--per");
    person.says(&[&["limit", "end", "--per", "week"], &both[..]].concat());
}

#[test]
fn a_budget_is_within_only_when_every_day_is_logged() {
    let mut person = Person::new();
    person.says(&["limit", "set", "--all", "--per", "week", "7h"]);
    for day in ["2026-11-23", "2026-11-24", "2026-11-25"] {
        person.clock = "2026-11-29T20:30:00+01:00";
        person.says(&["log", "tiktok", "1h", "--day", day]);
    }
    let week = |person: &Person| person.json(&["week"])["limits"][0].clone();
    assert_eq!(week(&person)["days_counted"], 0);
    for day in ["2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"] {
        person.says(&["log", "tiktok", "1h", "--day", day]);
    }
    assert_eq!(
        (&week(&person)["days_counted"], &week(&person)["days_over"]),
        (&json!(1), &json!(0))
    );
    person.says(&["log", "x", "1", "--day", "2026-11-29"]);
    assert_eq!(week(&person)["days_over"], 1);
}

#[test]
fn a_reached_limit_is_said_when_it_is_logged() {
    let person = Person::new();
    person.says(&["limit", "set", "--platform", "tiktok", "60m"]);
    let said = person.says(&["log", "tiktok", "59m"]);
    assert!(!said.contains("your limit"), "{said}");
    let said = person.says(&["log", "tiktok", "95m"]);
    assert!(
        said.contains("TikTok: 1 h 35 m today, your limit is 1 h."),
        "{said}"
    );
}

#[rstest]
#[case(&["limit", "set", "40m"], "required")]
#[case(&["limit", "set", "--all"], "required")]
#[case(&["limit", "set", "--all", "0"], "1 minute to 24 hours")]
#[case(&["limit", "set", "--all", "--weekdays", "0"], "1 minute to 24 hours")]
#[case(&["limit", "set", "--all", "24h 1m"], "1 minute to 24 hours")]
#[case(&["limit", "set", "--all", "--per", "week", "0"], "168 hours")]
#[case(&["limit", "set", "--all", "--per", "week", "169h"], "168 hours")]
#[case(&["limit", "set", "--platform", "nothing like it", "40m"], "no platform")]
#[case(&["limit", "set", "--change", "--all", "40m"], "no such limit")]
#[case(&["pause", "--from", "2026-11-25", "--to", "2026-11-24"], "before it starts")]
#[case(&["pause", "--from", "soon", "--to", "2026-11-24"], "not a day")]
#[case(&["pause", "--end"], "no such pause")]
#[case(&["remind", "--daily", "25:00"], "not a time of day")]
#[case(&["remind", "--daily", "21:60"], "not a time of day")]
#[case(&["remind", "--daily", "21:30", "--on", "someday"], "not among the choices")]
#[case(&["timer", "stop"], "No timer")]
fn what_makes_no_sense_is_refused_and_nothing_changes(#[case] line: &[&str], #[case] said: &str) {
    let person = Person::new();
    let before = person.everything();
    person.refuses(line, said);
    assert_eq!(person.everything(), before);
    assert_eq!(person.json(&["limit", "ledger"]), json!([]));
}

#[test]
fn a_paused_day_is_in_no_count() {
    let person = Person::new();
    person.says(&["limit", "set", "--all", "1h"]);
    person.says(&["log", "tiktok", "2h"]);
    assert_eq!(person.json(&["week"])["logged_days"], 1);
    person.says(&["pause", "--from", "2026-11-23", "--to", "2026-11-24"]);
    let week = person.json(&["week"]);
    assert_eq!(
        (&week["logged_days"], &week["total_minutes"]),
        (&json!(0), &Value::Null)
    );
    assert_eq!(week["limits"][0]["days_counted"], 0);
    assert_eq!(week["days"][0]["paused"], true);
    assert_eq!(
        week["days"][0]["total_minutes"], 120,
        "what was logged stays"
    );
    person.says(&["undo"]);
    assert_eq!(person.json(&["week"])["logged_days"], 1);
}

#[test]
fn reminders_are_set_one_by_one_and_turned_off() {
    let person = Person::new();
    assert_eq!(person.json(&["remind"])["daily"], false);
    person.says(&["remind", "--daily", "21:30", "--on", "mon,fri"]);
    person.says(&["remind", "--weekly", "19:00", "--weekly-on", "sun"]);
    let set = person.json(&["remind"]);
    assert_eq!(set["daily_time"], "21:30");
    assert_eq!(set["daily_on"], json!(["monday", "friday"]));
    assert_eq!(
        (&set["weekly"], &set["morning"]),
        (&json!(true), &json!(false))
    );
    person.says(&["remind", "--daily", "off"]);
    let set = person.json(&["remind"]);
    assert_eq!(
        (&set["daily"], &set["daily_time"]),
        (&json!(false), &json!("21:30"))
    );
}
