//! Charts as files, and what can be said of a period, on the command line.

#![expect(clippy::unwrap_used, reason = "a test may panic, in its helpers too")]

mod common;

use std::fs;
use std::path::PathBuf;

use common::Person;
use rstest::rstest;
use serde_json::{Value, json};

const NAMES: [&str; 6] = ["weeks", "mood", "year", "weekday", "reflections", "sources"];

/// Somebody with more than a year of made-up days, up to Monday, 23 November 2026.
fn somebody() -> Person {
    let person = Person::new();
    person.says(&["demo", "--days", "400", "--seed", "1"]);
    person
}

impl Person {
    /// A file in a folder of its own, beside the journal.
    fn file(&self, name: &str) -> PathBuf {
        let folder = self.data().join("out");
        fs::create_dir_all(&folder).unwrap();
        folder.join(name)
    }

    /// What lies in that folder.
    fn written(&self) -> Vec<String> {
        let Ok(folder) = fs::read_dir(self.data().join("out")) else {
            return vec![];
        };
        folder
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    fn chart(&self, line: &[&str], file: &str) -> Vec<u8> {
        let path = self.file(file);
        let out = ["--out", path.to_str().unwrap()];
        let said = self.says(&[&["chart"], line, &out[..]].concat());
        assert_eq!(said, format!("{} is written.\n", path.display()));
        fs::read(path).unwrap()
    }
}

#[test]
fn every_chart_is_drawn_as_svg_and_png_in_both_themes() {
    let person = somebody();
    for name in NAMES {
        let mut svgs = vec![];
        for theme in ["light", "dark"] {
            let svg = person.chart(&[name, "--theme", theme], &format!("{name}.svg"));
            let svg = String::from_utf8(svg).unwrap();
            assert!(svg.starts_with("<svg") && !svg.contains("var("), "{name}");
            svgs.push(svg);
            let png = person.chart(&[name, "--theme", theme], &format!("{name}.PNG"));
            assert!(png.starts_with(b"\x89PNG"), "{name}");
        }
        assert_ne!(svgs[0], svgs[1], "{name}");
    }
    // Drawn again, it is the same to the byte; nothing is left beside the files.
    let before = fs::read(person.file("mood.svg")).unwrap();
    assert_eq!(
        person.chart(&["mood", "--theme", "dark"], "mood.svg"),
        before
    );
    assert_eq!(person.written().len(), 2 * NAMES.len());
}

#[test]
fn the_year_shows_mood_or_minutes() {
    let person = somebody();
    let year = |measure: &[&str]| {
        let svg = person.chart(&[&["year"], measure].concat(), "year.svg");
        String::from_utf8(svg).unwrap()
    };
    let mood = year(&[]);
    assert_eq!(year(&["--measure", "mood"]), mood);
    assert!(mood.contains("Mood day by day, 24 November 2025"), "{mood}");
    let minutes = year(&["--measure", "minutes"]);
    assert!(minutes.contains("Time day by day"), "{minutes}");
}

#[test]
fn a_period_is_named_by_its_days() {
    let person = somebody();
    let period = ["--from", "2026-03-02", "--to", "2026-03-29"];
    for name in NAMES {
        let svg = person.chart(&[&[name], &period[..]].concat(), "period.svg");
        let svg = String::from_utf8(svg).unwrap();
        assert!(svg.contains("2 – 29 March"), "{name}: {svg}");
    }
}

#[rstest]
#[case::backwards(&["weeks", "--from", "2026-11-20", "--to", "2026-11-19"], 1, "can't end before it starts")]
#[case::to_come(&["weeks", "--from", "2026-11-24"], 1, "can't end before it starts")]
#[case::far_to_come(&["mood", "--to", "2027-11-24"], 1, "hasn't begun yet")]
#[case::too_early(&["mood", "--from", "1999-12-31"], 1, "the first day that can be logged")]
#[case::unreadable(&["mood", "--from", "last week"], 1, "is not a day")]
#[case::no_such_day(&["mood", "--to", "2026-02-30"], 1, "is not a day")]
#[case::empty(&["year", "--from", "2020-01-01", "--to", "2020-12-31"], 1, "nothing to draw")]
#[case::empty_week(&["week", "2020-01-01"], 1, "nothing to draw")]
#[case::week_to_come(&["week", "2026-12-01"], 1, "hasn't begun yet")]
#[case::unknown(&["moon"], 1, "There is no chart")]
#[case::a_day(&["weeks", "2026-11-20"], 1, "takes no YYYY-MM-DD")]
#[case::a_period(&["week", "--from", "2026-11-20"], 1, "takes no --from")]
#[case::a_measure(&["mood", "--measure", "minutes"], 1, "takes no --measure")]
#[case::unknown_measure(&["year", "--measure", "luck"], 2, "luck")]
fn bad_input_gets_a_sentence_and_nothing_is_written(
    #[case] line: &[&str],
    #[case] code: i32,
    #[case] sentence: &str,
) {
    let person = somebody();
    let path = person.file("chart.svg");
    let out = ["--out", path.to_str().unwrap()];
    let output = person.run(&[&["chart"], line, &out[..]].concat());
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{complaint}");
    assert!(complaint.contains(sentence), "{complaint}");
    assert!(output.stdout.is_empty() && person.written().is_empty());
}

#[test]
fn a_place_that_can_not_be_written_gets_a_sentence() {
    let person = somebody();
    let folder = person.file("folder.svg");
    fs::create_dir(&folder).unwrap();
    for (path, why) in [
        (folder, "that is a folder"),
        (person.file("nowhere/week.svg"), "there is no such folder"),
    ] {
        let line = [
            "chart",
            "week",
            "2026-11-16",
            "--out",
            path.to_str().unwrap(),
        ];
        person.refuses(&line, &format!("can't be written: {why}"));
    }
    person.refuses(
        &["chart", "weeks", "--out", "weeks.gif"],
        ".svg nor in .png",
    );
    assert_eq!(person.written(), ["folder.svg"]);
}

#[test]
fn a_journal_without_an_entry_has_nothing_to_draw() {
    let person = Person::new();
    let path = person.file("chart.svg");
    for name in [
        "week",
        "weeks",
        "mood",
        "year",
        "weekday",
        "reflections",
        "sources",
    ] {
        let line = ["chart", name, "--out", path.to_str().unwrap()];
        person.refuses(&line, "nothing to draw");
    }
    person.refuses(&["trend"], "nothing to draw");
    person.refuses(&["trend", "--json"], "nothing to draw");
    assert!(person.written().is_empty());
    // Minutes alone are no mood.
    person.says(&["log", "tiktok", "45"]);
    person.refuses(
        &["chart", "mood", "--out", path.to_str().unwrap()],
        "nothing to draw",
    );
    assert!(!person.chart(&["weeks"], "weeks.svg").is_empty());
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[test]
fn a_trend_says_what_it_stands_on() {
    let person = somebody();
    let trend = person.json(&["trend", "--from", "2025-12-01", "--to", "2026-11-22"]);
    assert_eq!(
        (&trend["from"], &trend["to"]),
        (&json!("2025-12-01"), &json!("2026-11-22"))
    );
    for measure in ["minutes", "mood"] {
        let figures = &trend[measure];
        assert!(figures["days"].as_u64().unwrap() <= 357);
        assert_eq!(figures["days_logged"], figures["n"]);
        assert!(number(&figures["lower_quartile"]) <= number(&figures["median"]));
        assert!(number(&figures["sd"]) > 0.0);
        let verdict = figures["trend"]["verdict"].as_str().unwrap();
        assert!(["clear", "unclear"].contains(&verdict), "{verdict}");
        assert_eq!(figures["trend"]["more_days"], Value::Null);
    }
    // Seven weekdays and the two parts of the week, which hold the same days.
    let weekdays = trend["weekdays"].as_array().unwrap();
    let n = |part: bool| -> u64 {
        let days = weekdays.iter().filter(|day| day["part"] == part);
        days.map(|day| day["minutes"]["n"].as_u64().unwrap()).sum()
    };
    assert_eq!(weekdays.len(), 9);
    assert_eq!(
        (n(false), n(true)),
        (trend["minutes"]["n"].as_u64().unwrap(), n(false))
    );
}

#[test]
fn a_short_period_is_too_early_to_say() {
    let person = somebody();
    let period = ["trend", "--from", "2026-11-02", "--to", "2026-11-22"];
    let trend = person.json(&period);
    let told = &trend["mood"]["trend"];
    assert_eq!(told["verdict"], "too-early");
    let (n, more) = (
        told["n"].as_u64().unwrap(),
        told["more_days"].as_u64().unwrap(),
    );
    assert_eq!(n + more, 28);
    assert_eq!((&told["p"], &told["per_day"]), (&Value::Null, &Value::Null));
    let said = person.says(&period);
    assert!(
        said.contains(&format!(
            "Too early to say whether mood changes: about {more} more days."
        )),
        "{said}"
    );
}

/// A clear change is told with its size, its days and nothing of its reason.
#[test]
fn a_clear_change_is_told_with_its_size() {
    let person = Person::new();
    for day in 1..=20 {
        for (month, base) in [(9, 20), (10, 40), (11, 60)] {
            let on = format!("2026-{month:02}-{day:02}");
            // Ups and downs beside the way up, or it wouldn't be a person.
            let minutes = (base + day + day % 3 * 5).to_string();
            person.says(&["log", "tiktok", &minutes, "--day", &on]);
        }
    }
    let said = person.says(&["trend"]);
    let sentence = "From 1 September to 20 November the time a day went up by about";
    assert!(
        said.contains(sentence) && said.contains("on 60 logged days"),
        "{said}"
    );
    let told = &person.json(&["trend"])["minutes"]["trend"];
    assert_eq!(told["verdict"], "clear");
    let change = number(&told["change"]);
    assert!((40.0..80.0).contains(&change), "{change}");
    for word in ["because", "made", "caused", "due"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
}

/// Zero is a figure, a gap is none, and a paused day is in no count.
#[test]
fn missing_is_not_zero_and_a_pause_is_in_no_count() {
    let person = Person::new();
    for (day, minutes) in [("16", "0"), ("17", "60"), ("19", "30"), ("20", "600")] {
        person.says(&["log", "tiktok", minutes, "--day", &format!("2026-11-{day}")]);
    }
    person.says(&["pause", "--from", "2026-11-23", "--to", "2026-11-24"]);
    let period = ["trend", "--from", "2026-11-16", "--to", "2026-11-22"];
    let figures = &person.json(&period)["minutes"];
    assert_eq!(
        (
            &figures["days_logged"],
            &figures["days"],
            &figures["median"]
        ),
        (&json!(4), &json!(7), &json!(45.0))
    );
    let today = &person.json(&["trend", "--from", "2026-11-16"])["minutes"];
    assert_eq!((&today["n"], &today["days"]), (&json!(4), &json!(7)));
}

#[test]
fn two_months_are_compared_only_when_they_are_logged_alike() {
    let person = Person::new();
    for day in 1..=22 {
        person.says(&["log", "tiktok", "60", "--day", &format!("2026-11-{day:02}")]);
    }
    let refused = |sentence: &str| {
        let compare = &person.json(&["trend"])["compare"];
        assert!(
            compare["refused"].as_str().unwrap().contains(sentence),
            "{compare}"
        );
        assert_eq!(compare["measures"], json!([]));
    };
    refused("Nothing is logged in 1 – 31 October");
    for day in 1..=15 {
        person.says(&["log", "tiktok", "30", "--day", &format!("2026-10-{day:02}")]);
    }
    refused("has 15 of 31");
    for day in 16..=25 {
        person.says(&["log", "tiktok", "30", "--day", &format!("2026-10-{day:02}")]);
    }
    let compare = &person.json(&["trend"])["compare"];
    assert_eq!(compare["refused"], Value::Null);
    let time = &compare["measures"][0];
    assert_eq!(
        (
            &time["first"]["n"],
            &time["second"]["n"],
            &time["difference"]
        ),
        (&json!(22), &json!(25), &json!(30.0))
    );
    let said = person.says(&["trend"]);
    assert!(
        said.contains("1 – 23 November beside 1 – 31 October"),
        "{said}"
    );
    assert!(said.contains("30 m more"), "{said}");
}
