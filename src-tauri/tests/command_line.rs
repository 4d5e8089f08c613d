//! The command line as a person or a script meets it: the real program, a folder of its own, and a
//! clock set to the evening of Monday, 23 November 2026, in Amsterdam.

#![expect(clippy::unwrap_used, reason = "a test may panic, in its helpers too")]

mod common;

use std::process::Command;

use common::Person;
use rstest::rstest;
use serde_json::{Value, json};

fn platform<'v>(day: &'v Value, name: &str) -> &'v Value {
    day["platforms"]
        .as_array()
        .unwrap()
        .iter()
        .find(|platform| platform["platform"] == name)
        .unwrap()
}

#[test]
fn a_day_is_printed_for_scripts_as_promised() {
    let person = Person::new();
    person.says(&["log", "tiktok", "45m"]);
    person.says(&["log", "Instagram", "1h10", "--source", "meter"]);
    person.says(&["log", "x", "0"]);
    person.says(&[
        "mood",
        "70",
        "--calm",
        "40",
        "--context",
        "moved,saw people",
    ]);
    person.says(&["mood", "60"]);
    let not_logged =
        |name| json!({ "platform": name, "minutes": null, "source": null, "late": false });
    let logged = |name, minutes, source| json!({ "platform": name, "minutes": minutes, "source": source, "late": false });
    assert_eq!(
        person.json(&["day"]),
        json!({
            "day": "2026-11-23",
            "platforms": [
                not_logged("Facebook"),
                logged("Instagram", 70, "meter"),
                logged("X", 0, "recall"),
                logged("TikTok", 45, "recall"),
                not_logged("YouTube"),
            ],
            "total_minutes": 115,
            "mood": { "valence": 65.0, "calm": 40.0, "n": 2 },
            "paused": false,
        })
    );
    assert_eq!(
        person.json(&["day", "2026-11-22"])["total_minutes"],
        Value::Null
    );
    assert_eq!(person.json(&["day", "2026-11-22"])["mood"], Value::Null);
}

#[test]
fn a_week_is_printed_for_scripts_as_promised() {
    let person = Person::new();
    for (day, minutes, mood) in [
        ("2026-11-16", "30", "50"),
        ("2026-11-17", "90", "60"),
        ("2026-11-18", "0", "70"),
    ] {
        person.says(&["log", "tiktok", minutes, "--day", day]);
        person.says(&["mood", mood, "--day", day]);
    }
    let week = person.json(&["week", "2026-11-18"]);
    assert_eq!(week["start"], "2026-11-16");
    assert_eq!(week["days"].as_array().unwrap().len(), 7);
    assert_eq!(week["logged_days"], 3);
    assert_eq!(week["total_minutes"], 120);
    assert_eq!(
        week["mood"],
        json!({ "mean": 60.0, "sd": 10.0, "n_days": 3 })
    );
    assert_eq!(
        week["limits"],
        json!([]),
        "a limit is for no day before it was set"
    );

    person.says(&["limit", "set", "--all", "1h"]);
    person.says(&["log", "tiktok", "61"]);
    let scope = json!({
        "scope": "all", "minutes": 60, "per": "day", "by_weekday": null, "days_over": 1,
        "days_counted": 1,
    });
    assert_eq!(person.json(&["week"])["limits"], json!([scope]));
    let empty = person.json(&["week", "2026-01-01"]);
    assert_eq!(empty["total_minutes"], Value::Null);
    assert_eq!(empty["mood"], Value::Null);
}

#[test]
fn a_figure_is_set_added_to_and_undone() {
    let person = Person::new();
    let minutes = |person: &Person| platform(&person.json(&["day"]), "TikTok")["minutes"].clone();
    person.says(&["log", "tiktok", "45m"]);
    person.says(&["log", "tiktok", "30m"]);
    assert_eq!(minutes(&person), 30);
    person.says(&["log", "tiktok", "1.5h", "--add"]);
    assert_eq!(minutes(&person), 120);
    person.says(&["undo"]);
    assert_eq!(minutes(&person), 30);
    person.says(&["undo"]);
    person.says(&["undo"]);
    assert_eq!(minutes(&person), Value::Null);
    assert_eq!(person.run(&["undo"]).status.code(), Some(1));
}

#[test]
fn what_is_entered_long_after_its_day_is_late() {
    let person = Person::new();
    person.says(&["log", "tiktok", "10", "--day", "2026-11-22"]);
    person.says(&["log", "tiktok", "10", "--day", "2026-11-19"]);
    assert_eq!(
        platform(&person.json(&["day", "2026-11-22"]), "TikTok")["late"],
        false
    );
    assert_eq!(
        platform(&person.json(&["day", "2026-11-19"]), "TikTok")["late"],
        true
    );
}

#[rstest]
#[case::unreadable(&["log", "tiktok", "a while"], 1, "can't be read as a duration")]
#[case::negative(&["log", "tiktok", "-5m"], 1, "can't be below zero")]
#[case::over_a_day(&["log", "tiktok", "25h"], 1, "A day has 24 hours")]
#[case::over_a_day_together(&["log", "instagram", "23h"], 1, "would add up to 25 h")]
#[case::added_over_a_day(&["log", "tiktok", "23h", "--add"], 1, "would add up to 25 h")]
#[case::mood_above(&["mood", "101"], 1, "from 0 to 100")]
#[case::mood_below(&["mood", "-1"], 1, "from 0 to 100")]
#[case::mood_no_number(&["mood", "fine"], 1, "\"fine\" is not a number")]
#[case::mood_nan(&["mood", "NaN"], 1, "from 0 to 100")]
#[case::calm_above(&["mood", "50", "--calm", "1e3"], 1, "from 0 to 100")]
#[case::context(&["mood", "50", "--context", "gardening"], 1, "slept-badly")]
#[case::future(&["log", "tiktok", "5", "--day", "2026-11-24"], 1, "hasn't begun yet")]
#[case::no_day(&["log", "tiktok", "5", "--day", "2026-02-30"], 1, "YYYY-MM-DD")]
#[case::short_day(&["day", "2026-2-3"], 1, "YYYY-MM-DD")]
#[case::far_past(&["mood", "50", "--day", "1026-11-23"], 1, "2000-01-01")]
#[case::unknown(&["log", "tiktak", "5"], 1, "Did you mean TikTok?")]
#[case::unlike_any(&["log", "gardening", "5"], 1, "platform list")]
#[case::no_limit(&["limit", "set", "--all", "0"], 1, "from 1 minute to 24 hours")]
#[case::long_limit(&["limit", "set", "--platform", "tiktok", "24:01"], 1, "from 1 minute to 24 hours")]
#[case::no_such_limit(&["limit", "end", "--platform", "tiktok"], 1, "no such limit in force")]
#[case::taken(&["platform", "rename", "tiktok", "YOUTUBE"], 1, "is there already")]
#[case::no_name(&["platform", "add", "  "], 1, "needs a name")]
#[case::not_empty(&["demo"], 1, "holds entries already")]
#[case::picture(&["chart", "week", "--out", "week.gif"], 1, ".svg nor in .png")]
#[case::no_chart(&["chart", "moon", "--out", "moon.svg"], 1, "There are week, weeks")]
#[case::no_command(&["frobnicate"], 2, "frobnicate")]
#[case::no_duration(&["log", "tiktok"], 2, "DURATION")]
#[case::no_scope(&["limit", "set", "1h"], 2, "--platform")]
#[case::both_scopes(&["limit", "set", "--all", "--platform", "x", "1h"], 2, "cannot be used with")]
fn bad_input_gets_a_sentence_and_changes_nothing(
    #[case] line: &[&str],
    #[case] code: i32,
    #[case] sentence: &str,
) {
    let person = Person::new();
    person.says(&["log", "tiktok", "2h"]);
    let before = person.everything();
    let output = person.run(line);
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{complaint}");
    assert!(complaint.contains(sentence), "{complaint}");
    assert!(output.stdout.is_empty());
    assert_eq!(person.everything(), before);
}

/// 20:30 in Amsterdam is another day, another evening, or the small hours elsewhere.
#[rstest]
#[case("Europe/Amsterdam", "2026-11-23T20:30:00+01:00", "2026-11-23")]
#[case("Pacific/Kiritimati", "2026-11-23T20:30:00+01:00", "2026-11-24")]
#[case("Pacific/Honolulu", "2026-11-23T20:30:00+01:00", "2026-11-23")]
#[case("Asia/Tokyo", "2026-11-23T20:30:00+01:00", "2026-11-24")]
#[case("Asia/Kolkata", "2026-11-23T20:30:00+01:00", "2026-11-23")]
#[case("Europe/Amsterdam", "2026-11-24T03:59:59+01:00", "2026-11-23")]
#[case("Europe/Amsterdam", "2026-11-24T04:00:00+01:00", "2026-11-24")]
#[case("America/New_York", "2026-11-01T08:59:59Z", "2026-10-31")]
#[case("America/New_York", "2026-11-01T09:00:00Z", "2026-11-01")]
fn today_follows_the_zone_and_the_small_hours(
    #[case] zone: &'static str,
    #[case] clock: &'static str,
    #[case] day: &str,
) {
    let person = Person {
        zone,
        clock,
        ..Person::new()
    };
    assert_eq!(person.json(&["day"])["day"], day);
}

#[test]
fn a_saved_day_stays_wherever_the_person_goes() {
    let mut person = Person::new();
    person.says(&["log", "tiktok", "45"]);
    let before = person.json(&["day", "2026-11-23"]);
    for zone in [
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Asia/Kathmandu",
        "UTC",
    ] {
        person.zone = zone;
        assert_eq!(person.json(&["day", "2026-11-23"]), before, "{zone}");
    }
}

#[rstest]
#[case("nl_NL.UTF-8", "2026-11-16")]
#[case("en_US.UTF-8", "2026-11-22")]
#[case("ar_EG.UTF-8", "2026-11-21")]
#[case("C", "2026-11-16")]
fn the_week_starts_as_the_locale_has_it(#[case] locale: &'static str, #[case] start: &str) {
    let person = Person {
        locale,
        ..Person::new()
    };
    assert_eq!(person.json(&["week", "2026-11-22"])["start"], start);
}

#[test]
fn the_chart_is_written_as_svg_and_png() {
    let person = Person::new();
    person.says(&["log", "tiktok", "45"]);
    for theme in ["light", "dark"] {
        let svg = person.data().join("week.svg");
        let png = person.data().join("week.png");
        person.says(&[
            "chart",
            "week",
            "--out",
            svg.to_str().unwrap(),
            "--theme",
            theme,
        ]);
        person.says(&[
            "chart",
            "week",
            "--out",
            png.to_str().unwrap(),
            "--theme",
            theme,
        ]);
        let svg = std::fs::read_to_string(svg).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains("TikTok") && !svg.contains("var("));
        assert!(std::fs::read(png).unwrap().starts_with(b"\x89PNG"));
    }
}

#[test]
fn what_is_no_journal_is_left_as_it_is() {
    let person = Person::new();
    let file = person.data().join("journal.db");
    std::fs::write(&file, "a shopping list").unwrap();
    for line in [
        &["day"][..],
        &["log", "tiktok", "5"],
        &["doctor"],
        &["demo"],
    ] {
        let output = person.run(line);
        assert_eq!(output.status.code(), Some(1));
        assert!(
            String::from_utf8(output.stderr)
                .unwrap()
                .contains("is not a Scrollwell journal")
        );
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "a shopping list");
    let support = person.says(&["support", "--country", "nl"]);
    assert!(
        support.contains("Call: 112"),
        "support is there whatever the journal is like"
    );
}

#[test]
fn a_folder_that_can_not_be_is_said_so() {
    let person = Person::new();
    let file = person.data().join("file");
    std::fs::write(&file, "").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_scrollwell"))
        .args(["day", "--data-dir"])
        .arg(file.join("folder"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("--data-dir")
    );
}

#[test]
fn support_is_there_for_a_country_and_without_one() {
    let person = Person::new();
    let dutch = person.says(&["support", "--country", "nl"]);
    assert!(dutch.contains("Call: 112") && dutch.contains("Call: 0800-0113"));
    assert_eq!(person.says(&["support"]), dutch, "the locale suggests it");
    let other = person.says(&["support", "--country", "other"]);
    assert!(!other.contains("Call:") && other.contains("findahelpline.com"));
    assert!(other.contains("call the number that is used where you are"));
}

#[test]
fn the_doctor_finds_a_new_journal_well() {
    let person = Person {
        folder: tempfile::tempdir().unwrap(),
        ..Person::new()
    };
    person.says(&["log", "tiktok", "5"]);
    let found = person.json(&["doctor"]);
    assert_eq!(found["ok"], true, "{found}");
}

#[test]
fn made_up_days_are_said_to_be_made_up_and_can_go() {
    let person = Person::new();
    person.says(&["demo", "--days", "30", "--seed", "7"]);
    assert!(person.says(&["week"]).contains("made-up"));
    assert!(
        person.json(&["week", "2026-11-16"])["logged_days"]
            .as_u64()
            .unwrap()
            > 0
    );
    person.says(&["undo"]);
    assert_eq!(person.json(&["week", "2026-11-16"])["logged_days"], 0);
    assert!(!person.says(&["week"]).contains("made-up"));
}
