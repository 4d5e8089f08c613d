//! Tips, the gentle card, Support and what is asked, on the command line as a person uses it: the
//! real program, a folder of its own, and a clock set to the evening of Monday, 23 November 2026.

#![expect(clippy::unwrap_used, reason = "a test may panic, in its helpers too")]

mod common;

use std::fs;
use std::path::Path;

use common::Person;
use rstest::rstest;
use serde_json::{Value, json};

const PLATFORMS: [&str; 5] = ["Facebook", "Instagram", "X", "TikTok", "YouTube"];

/// The evening of a day, as the clock shows it.
fn evening(day: &str) -> &'static str {
    Box::leak(format!("{day}T20:30:00+01:00").into_boxed_str())
}

trait Evenings {
    /// The evening of another day.
    fn on(&mut self, day: &str);
    /// Days of November with a mood each, the latest last.
    fn feels(&self, days: std::ops::RangeInclusive<u32>, mood: &str);
    fn today(&self) -> Value;
}

impl Evenings for Person {
    fn on(&mut self, day: &str) {
        self.clock = evening(day);
    }

    fn feels(&self, days: std::ops::RangeInclusive<u32>, mood: &str) {
        for day in days {
            self.says(&["mood", mood, "--day", &format!("2026-11-{day:02}")]);
        }
    }

    fn today(&self) -> Value {
        self.json(&["tips", "today"])
    }
}

/// A week of ordinary days up to today, three of them after a bad night.
fn week_with_short_nights(person: &Person) {
    for day in 16..=23 {
        let day = format!("2026-11-{day}");
        for platform in PLATFORMS {
            if day != "2026-11-23" {
                person.says(&["log", platform, "12", "--day", &day]);
            }
        }
        let context = match day.as_str() {
            "2026-11-17" | "2026-11-19" | "2026-11-22" => "slept-badly",
            _ => "moved",
        };
        person.says(&["mood", "60", "--day", &day, "--context", context]);
    }
}

#[test]
fn a_tip_comes_from_what_was_entered_says_why_and_stays_away_when_it_is_refused() {
    let mut person = Person::new();
    assert!(
        person
            .says(&["tips", "today"])
            .starts_with("Nothing to read today")
    );
    week_with_short_nights(&person);
    let tip = person.today()["tip"].clone();
    assert_eq!(tip["id"], "15", "{tip}");
    assert_eq!(tip["theme"], "Sleep");
    let why = tip["why"].as_str().unwrap();
    assert!(why.contains("Tue 17, Thu 19 and Sun 22 Nov"), "{why}");
    let said = person.says(&["tips", "today"]);
    assert!(said.starts_with(why), "the reason comes first: {said}");

    person.says(&["tips", "not-for-me", "15"]);
    assert_eq!(person.today()["tip"], Value::Null, "and today has no other");
    person.says(&["undo"]);
    assert_eq!(person.today()["tip"]["id"], "15");
    person.says(&["tips", "not-for-me", "15"]);
    for day in ["2026-11-24", "2026-12-06"] {
        person.on(day);
        person.says(&["mood", "60", "--context", "slept-badly"]);
        assert_ne!(person.today()["tip"]["id"], "15", "{day}");
    }
    person.refuses(
        &["tips", "not-for-me", "99"],
        "\"99\" is not among the choices",
    );
}

#[test]
fn at_most_one_tip_comes_a_day_and_none_before_the_day_is_saved() {
    let mut person = Person::new();
    week_with_short_nights(&person);
    let first = person.today();
    person.says(&["mood", "70"]);
    person.says(&["log", "tiktok", "20"]);
    assert_eq!(person.today(), first);
    person.on("2026-11-24");
    assert_eq!(
        person.today()["tip"],
        Value::Null,
        "nothing is saved for this day"
    );
    person.says(&["mood", "60", "--day", "2026-11-23"]);
    assert_eq!(
        person.today()["tip"],
        Value::Null,
        "an earlier day has no tip"
    );
}

#[test]
fn a_tip_is_tried_for_two_weeks_asked_about_and_kept() {
    let mut person = Person::new();
    let said = person.says(&["tips", "try", "7"]);
    assert_eq!(said, "The tip is on Today until Sunday, 6 December.\n");
    person.refuses(
        &["tips", "try", "18"],
        "--switch ends it and starts the other one",
    );
    let trial = person.today()["trial"].clone();
    assert_eq!(
        (&trial["tip"], &trial["asks"]),
        (&json!("7"), &json!(false))
    );
    assert_eq!(trial["when_left"], "until Sunday 6 December");
    let all = person.json(&["tips"]);
    let running: Vec<&Value> = all
        .as_array()
        .unwrap()
        .iter()
        .filter(|tip| tip["trial"] == "running")
        .map(|tip| &tip["id"])
        .collect();
    assert_eq!(running, ["7"]);

    person.on("2026-12-06");
    assert_eq!(person.today()["trial"]["asks"], false, "its last day");
    person.on("2026-12-07");
    let trial = person.today()["trial"].clone();
    assert_eq!(
        (&trial["asks"], &trial["when_left"]),
        (&json!(true), &json!("ended on Sunday 6 December"))
    );
    assert!(person.says(&["tips", "today"]).contains("Did it help?"));
    person.refuses(&["tips", "answer", "perhaps"], "is not among the choices");
    person.says(&["tips", "answer", "somewhat", "--note", "on dry days"]);
    assert_eq!(person.today()["trial"], Value::Null);
    let tried = person.json(&["tips", "tried"]);
    assert_eq!(tried[0]["found"], "It helped somewhat");
    assert_eq!(tried[0]["note"], "on dry days");
    assert_eq!(tried[0]["span"], "23 November – 6 December");
    assert!(person.says(&["tips", "tried"]).contains("on dry days"));
    person.refuses(&["tips", "stop"], "Nothing is being tried");

    person.says(&["undo"]);
    assert_eq!(person.json(&["tips", "tried"]), json!([]));
    assert_eq!(person.today()["trial"]["asks"], true);
    person.says(&["tips", "try", "18", "--switch"]);
    assert_eq!(person.today()["trial"]["tip"], "18");
    assert_eq!(person.json(&["tips", "tried"])[0]["found"], "Not said");
    person.says(&["undo"]);
    assert_eq!(person.today()["trial"]["tip"], "7", "both in one step");
}

#[test]
fn a_tip_that_asks_for_a_plan_gets_one() {
    let person = Person::new();
    person.refuses(
        &["tips", "try", "9"],
        "--when and --then are its two halves",
    );
    person.refuses(
        &["tips", "try", "9", "--when", " ", "--then", "read"],
        "Please fill in both halves",
    );
    let long = "x".repeat(201);
    person.refuses(
        &["tips", "try", "9", "--when", &long, "--then", "read"],
        "at most 200 characters",
    );
    person.says(&[
        "tips",
        "try",
        "9",
        "--when",
        "I sit down on the bus",
        "--then",
        "open my book",
    ]);
    let plan = "When I sit down on the bus, I will open my book";
    assert_eq!(person.today()["trial"]["plan"], plan);
    person.says(&["tips", "stop"]);
    assert_eq!(person.json(&["tips", "tried"])[0]["plan"], plan);
    let usage = person.run(&["tips", "try", "9", "--when", "now"]);
    assert_eq!(usage.status.code(), Some(2), "a half alone is no plan");
}

#[test]
fn a_review_that_ends_with_a_tip_lets_it_be_tried_once() {
    let person = Person::new();
    person.says(&["log", "tiktok", "20", "--day", "2026-11-18"]);
    let set = |more: &[&str]| {
        let line = ["review", "set", "2026-11-18"];
        person.says(&[&line[..], more].concat())
    };
    set(&["--next", "tip:18"]);
    assert_eq!(person.today()["trial"], Value::Null, "it is not finished");
    let said = set(&["--done"]);
    assert!(said.contains("until Sunday, 6 December"), "{said}");
    assert_eq!(person.today()["trial"]["tip"], "18");
    person.says(&["tips", "answer", "no"]);
    set(&["--reopen"]);
    let said = set(&["--done"]);
    assert!(!said.contains("Today until"), "never twice: {said}");
    assert_eq!(person.today()["trial"], Value::Null);

    set(&["--reopen", "--next", "tip:9"]);
    let said = set(&["--done"]);
    assert!(said.contains("asks for a plan"), "{said}");
    assert_eq!(person.today()["trial"], Value::Null);
    person.says(&["tips", "try", "7"]);
    set(&["--reopen", "--next", "tip:20"]);
    set(&["--done"]);
    assert_eq!(
        person.today()["trial"]["tip"],
        "7",
        "what runs is left alone"
    );
}

#[test]
fn the_card_comes_after_a_week_of_low_days_once_in_seven_and_not_when_it_is_off() {
    let mut person = Person::new();
    person.feels(17..=19, "10");
    person.feels(20..=21, "60");
    person.feels(22..=22, "20");
    assert_eq!(person.today()["card"], Value::Null);
    person.feels(23..=23, "15");
    let today = person.today();
    assert_eq!(today["tip"], Value::Null, "nothing else comes beside it");
    let card = today["card"].as_object().unwrap();
    let why = card["why"].as_str().unwrap();
    assert!(why.contains('5') && why.contains('7'), "{why}");
    // What a person wrote or felt on a day is not repeated.
    assert!(!why.contains("Nov"), "{why}");
    assert!(card["text"].as_str().unwrap().contains("Support"));

    for day in 24..=29 {
        person.on(&format!("2026-11-{day}"));
        person.says(&["mood", "10"]);
        assert_eq!(person.today()["card"], Value::Null, "{day}");
    }
    person.on("2026-11-30");
    person.says(&["mood", "10"]);
    assert!(person.today()["card"].is_object());

    person.says(&["tracking", "--card", "off"]);
    assert_eq!(person.today()["card"], Value::Null);
    person.on("2026-12-07");
    person.says(&["mood", "10"]);
    assert_eq!(person.today()["card"], Value::Null, "for good");
    person.says(&["tracking", "--card", "on"]);
    person.on("2026-12-08");
    person.says(&["mood", "10"]);
    assert!(
        person.today()["card"].is_object(),
        "until it is wanted again"
    );
    person.on("2026-12-16");
    person.says(&["tracking", "--mood", "pause"]);
    for day in 9..=16 {
        person.says(&["mood", "10", "--day", &format!("2026-12-{day:02}")]);
    }
    assert_eq!(
        person.today()["card"],
        Value::Null,
        "while nothing is asked"
    );
}

#[test]
fn four_low_days_of_seven_bring_no_card() {
    let person = Person::new();
    person.feels(17..=19, "60");
    person.feels(20..=23, "5");
    assert_eq!(person.today()["card"], Value::Null);
}

#[test]
fn whether_tracking_is_good_is_asked_every_three_months() {
    let mut person = Person::new();
    person.says(&["log", "tiktok", "20", "--day", "2026-08-26"]);
    person.says(&["log", "tiktok", "20"]);
    assert_eq!(person.today()["tracking"], Value::Null, "89 days");
    person.on("2026-11-24");
    person.says(&["log", "tiktok", "20"]);
    let today = person.today();
    assert!(today["tracking"].is_object(), "90 days: {today}");
    assert_eq!(today["tip"], Value::Null);
    for (day, asks) in [
        ("2026-11-25", false),
        ("2027-02-21", false),
        ("2027-02-22", true),
    ] {
        person.on(day);
        person.says(&["log", "tiktok", "20"]);
        assert_eq!(person.today()["tracking"].is_object(), asks, "{day}");
    }
}

#[test]
fn what_is_asked_and_shown_is_chosen_said_and_undone() {
    let mut person = Person::new();
    let all = json!({
        "asking": "on", "asking_said": null, "charts": true, "mood_history": null, "card": true,
    });
    assert_eq!(person.json(&["tracking"]), all);
    let before = person.says(&["tracking"]);
    let said = person.says(&["tracking", "--mood", "pause", "--charts", "hidden"]);
    assert!(said.contains("paused until Sunday, 6 December"), "{said}");
    let now = person.json(&["tracking"]);
    assert_eq!(
        (&now["asking"], &now["charts"]),
        (&json!("paused"), &json!(false))
    );
    person.on("2026-12-06");
    assert_eq!(person.json(&["tracking"])["asking"], "paused");
    person.on("2026-12-07");
    assert_eq!(person.json(&["tracking"])["asking"], "on", "by itself");
    person.on("2026-11-23");
    person.says(&["undo"]);
    person.says(&["undo"]);
    assert_eq!(person.says(&["tracking"]), before);
    person.says(&["tracking", "--mood", "off"]);
    person.on("2027-11-23");
    assert_eq!(person.json(&["tracking"])["asking"], "off");
    assert_eq!(
        person.run(&["tracking", "--mood", "no"]).status.code(),
        Some(2)
    );
}

#[test]
fn past_mood_is_hidden_from_words_for_two_weeks_and_data_stays_whole() {
    let mut person = Person::new();
    person.feels(16..=22, "90");
    person.says(&["log", "tiktok", "30", "--day", "2026-11-18"]);
    let line = ["week", "2026-11-18"];
    let with_mood = person.says(&line);
    assert!(with_mood.contains("very pleasant"));
    let data = person.json(&line);
    person.says(&["tracking", "--history", "hidden"]);
    for line in [&line[..], &["trend"], &["review"]] {
        let said = person.says(line);
        assert!(!said.contains("pleasant"), "{line:?}: {said}");
        assert!(
            said.contains("hidden until Sunday, 6 December"),
            "{line:?}: {said}"
        );
    }
    assert!(person.says(&line).contains("30 m"), "time stays");
    assert_eq!(person.json(&line), data);
    // A file is asked for by its name.
    let out = person.desk.path().join("review.md");
    person.says(&["review", "--out", out.to_str().unwrap()]);
    assert!(fs::read_to_string(out).unwrap().contains("very pleasant"));

    person.says(&["tracking", "--history", "shown"]);
    assert_eq!(person.says(&line), with_mood);
    person.says(&["undo"]);
    assert_ne!(person.says(&line), with_mood);
    person.on("2026-12-07");
    assert_eq!(person.says(&line), with_mood, "by itself");
}

fn ways(contact: &Value) -> Vec<&str> {
    let ways = contact["ways"].as_array().unwrap().iter();
    ways.map(|way| way["value"].as_str().unwrap()).collect()
}

#[rstest]
#[case("NL", &["112"], &["113", "0800-0113", "113.nl"])]
#[case("US", &["911"], &["988", "988", "988lifeline.org"])]
#[case("gb", &["999"], &["116 123", "jo@samaritans.org"])]
fn whom_to_call_is_there_to_the_letter(
    #[case] country: &str,
    #[case] emergency: &[&str],
    #[case] first: &[&str],
) {
    let person = Person::new();
    let page = person.json(&["support", "--country", country]);
    assert_eq!(ways(&page["emergency"]), emergency);
    assert_eq!(ways(&page["contacts"][0]), first);
    assert!(!page["directories"].as_array().unwrap().is_empty());
}

#[test]
fn where_nothing_is_confirmed_the_directories_are_there() {
    let person = Person::new();
    let china = person.json(&["support", "--country", "CN"]);
    assert_eq!(china["emergency"], Value::Null);
    let said = china["no_emergency"].as_str().unwrap();
    assert!(said.contains("not confirmed"), "{said}");
    let france = person.json(&["support", "--country", "FR"]);
    assert_eq!(ways(&france["emergency"]), ["112"]);
    assert_eq!(france["contacts"], json!([]));
    assert!(france["no_contacts"].is_string());
    let other = person.says(&["support", "--country", "other"]);
    assert!(other.contains("findahelpline.com"), "{other}");
    let unlisted = person.says(&["support", "--country", "ZZ"]);
    assert!(
        unlisted.starts_with("There is no list for \"ZZ\""),
        "{unlisted}"
    );
    assert!(unlisted.contains("findahelpline.com"), "{unlisted}");
    assert_eq!(
        person.json(&["support", "--country", "TR"])["country"],
        "other"
    );
}

#[test]
fn old_numbers_are_said_to_be_old_and_then_not_shown() {
    let mut person = Person::new();
    person.on("2027-12-20");
    let old = person.says(&["support", "--country", "NL"]);
    assert!(
        old.contains("0800-0113") && old.contains("Numbers change"),
        "{old}"
    );
    person.on("2028-12-20");
    let gone = person.says(&["support", "--country", "NL"]);
    assert!(!gone.contains("0800-0113"), "{gone}");
    assert!(gone.contains("findahelpline.com"), "{gone}");
}

const OWN_LIST: &str = r#"
[[country]]
iso = "NL"
emergency = "eu"

[[country.contact]]
name = "De buurtlijn"
ways = [{ kind = "phone", value = "020 555 0100" }]
languages = ["nl"]
sources = [{ page = "buurtlijn.example" }]
seen = "2026-11"
status = "confirmed"
"#;

#[test]
fn a_list_of_one_s_own_stands_in_for_ours_and_a_broken_one_does_not() {
    let person = Person::new();
    let file = person.data().join("support.toml");
    let page = || person.json(&["support", "--country", "NL"]);
    let shipped = page();
    assert_eq!(shipped["override_note"], Value::Null);

    fs::create_dir_all(person.data()).unwrap();
    fs::write(&file, OWN_LIST).unwrap();
    let own = page();
    assert_eq!(own["contacts"][0]["name"], "De buurtlijn");
    assert_eq!(ways(&own["contacts"][0]), ["020 555 0100"]);
    let note = own["override_note"].as_str().unwrap();
    assert!(note.contains(file.to_str().unwrap()), "{note}");
    let others = person.json(&["support", "--country", "DE"]);
    assert_eq!(
        others["contacts"][0]["name"], "TelefonSeelsorge",
        "theirs stay ours"
    );

    let broken = |text: &str, said: &[&str]| {
        fs::write(&file, text).unwrap();
        let page = page();
        assert_eq!(page["contacts"], shipped["contacts"], "{text}");
        let note = page["override_note"].as_str().unwrap();
        for said in said {
            assert!(note.contains(said), "{note}");
        }
    };
    broken(
        &OWN_LIST.replace("seen = \"2026-11\"\n", ""),
        &["NL, contact 1 (De buurtlijn)", "seen (a month"],
    );
    broken(
        &OWN_LIST.replace("confirmed", "perhaps"),
        &["NL, contact 1", "status = \"confirmed\""],
    );
    broken("[[country]]\niso = ", &["line 2", "TOML"]);
    broken("contact = 1", &[file.to_str().unwrap()]);
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert!(page()["override_note"].is_string(), "a folder is no list");
    fs::remove_dir(&file).unwrap();
    assert_eq!(page(), shipped);
}

#[test]
fn somebody_to_call_is_added_shown_removed_and_brought_back() {
    let person = Person::new();
    person.says(&["support", "add", "Anna", "020 555 0199"]);
    person.says(&["support", "add", "Dr. Bos", "bos@example.org"]);
    person.says(&["support", "add", "Nobody in particular", "knock next door"]);
    let page = person.json(&["support"]);
    // The clock stands still, so which of them came first is nowhere to be seen.
    let link = |name: &str| {
        let mut own = page["own"].as_array().unwrap().iter();
        own.find(|one| one["name"] == name).unwrap()["link_id"].clone()
    };
    assert!(link("Anna").is_string() && link("Dr. Bos").is_string());
    assert_eq!(
        link("Nobody in particular"),
        Value::Null,
        "it can only be read"
    );
    assert!(person.says(&["support"]).contains("Anna: 020 555 0199"));
    person.refuses(&["support", "add", "Anna", "020 555 0199"], "there already");
    person.refuses(&["support", "add", " ", "020 555 0199"], "needs a name");
    person.refuses(
        &["support", "add", "Carl", ""],
        "a number, an email address or a web page",
    );

    person.says(&["support", "remove", "anna"]);
    assert!(!person.says(&["support"]).contains("Anna"));
    person.refuses(&["support", "remove", "Anna"], "called \"Anna\"");
    person.says(&["undo"]);
    assert!(person.says(&["support"]).contains("Anna: 020 555 0199"));
    person.says(&["support", "add", "Anna", "anna@example.org"]);
    person.refuses(&["support", "remove", "Anna"], "Several");
}

#[test]
fn support_answers_when_the_journal_can_not_be_opened() {
    let person = Person::new();
    fs::write(person.data().join("journal.db"), "no journal").unwrap();
    fs::write(person.data().join("support.toml"), OWN_LIST).unwrap();
    person.refuses(&["tips", "today"], "is not a Scrollwell journal");
    let page = person.json(&["support", "--country", "NL"]);
    assert_eq!(page["contacts"][0]["name"], "De buurtlijn");
    assert_eq!(page["own"], json!([]));
    for line in ["research", "claim"] {
        assert!(!person.says(&[line]).is_empty());
        assert!(person.json(&[line]).is_object());
    }
}

#[test]
fn the_picture_of_what_studies_found_can_be_had_as_a_file() {
    let person = Person::new();
    let out = person.desk.path().join("research.svg");
    let out = out.to_str().unwrap();
    person.says(&["chart", "research", "--out", out]);
    let drawn = fs::read_to_string(out).unwrap();
    assert!(drawn.contains("better with less use"), "{drawn}");
    assert!(drawn.contains("No difference found"), "nothing is left out");
    for (option, named) in [
        (&["2026-11-23"][..], "YYYY-MM-DD"),
        (&["--from", "2026-11-01"], "--from"),
        (&["--measure", "mood"], "--measure"),
    ] {
        let line = [&["chart", "research", "--out", out][..], option].concat();
        person.refuses(&line, &format!("takes no {named}"));
    }
}

/// Every file below a folder.
fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return vec![];
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files_below(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// The files below a folder that hold a text anywhere.
fn holding(folder: &Path, text: &str) -> Vec<std::path::PathBuf> {
    let holds = |path: &std::path::PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    };
    files_below(folder).into_iter().filter(holds).collect()
}

const MARKER: &str = "a-line-that-nobody-else-writes";

#[test]
fn everything_is_taken_along_and_nothing_is_written_over() {
    let person = Person::new();
    person.says(&["mood", "60", "--note", MARKER]);
    person.says(&["support", "add", "Anna", "020 555 0199"]);
    let out = |name: &str| person.desk.path().join(name);
    let (json, db) = (out("all.json"), out("all.db"));
    person.says(&["export", "--out", json.to_str().unwrap()]);
    person.says(&["export", "--out", db.to_str().unwrap()]);
    let text = fs::read_to_string(&json).unwrap();
    let _: Value = serde_json::from_str(&text).unwrap();
    assert!(text.contains(MARKER) && text.contains("020 555 0199"));
    for file in [&json, &db] {
        person.refuses(
            &["export", "--out", file.to_str().unwrap()],
            "is there already",
        );
    }
    assert_eq!(fs::read_to_string(&json).unwrap(), text);
    person.refuses(
        &["export", "--out", out("all.txt").to_str().unwrap()],
        ".json nor in .db",
    );
    let nowhere = out("nowhere/all.json");
    person.refuses(
        &["export", "--out", nowhere.to_str().unwrap()],
        "no such folder",
    );
    let nowhere = out("nowhere/all.db");
    person.refuses(
        &["export", "--out", nowhere.to_str().unwrap()],
        "no such folder",
    );

    // The copy is a journal.
    let other = Person::new();
    fs::copy(&db, other.data().join("journal.db")).unwrap();
    assert_eq!(other.everything(), person.everything());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |file: &Path| fs::metadata(file).unwrap().permissions().mode() & 0o077;
        assert_eq!((mode(&json), mode(&db)), (0, 0), "its owner's alone");
    }
}

#[test]
fn after_everything_is_deleted_no_file_holds_a_trace() {
    let person = Person::new();
    let others = person.data().join("not-ours.txt");
    fs::write(&others, "kept").unwrap();
    person.says(&["mood", "60", "--note", MARKER]);
    person.says(&["support", "add", MARKER, "020 555 0199"]);
    person.says(&["platform", "add", MARKER]);
    person.says(&["tips", "try", "9", "--when", MARKER, "--then", MARKER]);
    fs::write(person.data().join("support.toml"), format!("# {MARKER}")).unwrap();
    assert!(!holding(person.data(), MARKER).is_empty());

    let said = person.says(&["delete-everything"]);
    let journal = person.data().join("journal.db");
    assert!(said.contains(journal.to_str().unwrap()), "{said}");
    assert!(said.contains("--yes"), "{said}");
    assert!(journal.exists(), "it only says what would go");

    person.says(&["delete-everything", "--yes"]);
    assert_eq!(
        holding(person.data(), MARKER),
        Vec::<std::path::PathBuf>::new()
    );
    assert_eq!(files_below(person.data()), [others]);
    assert!(
        person
            .says(&["delete-everything"])
            .contains("nothing to delete")
    );
    let fresh = person.json(&["day"]);
    assert_eq!(fresh["mood"], Value::Null);
    assert_eq!(
        fresh["platforms"].as_array().unwrap().len(),
        PLATFORMS.len()
    );
    assert_eq!(person.json(&["tips", "tried"]), json!([]));
}

#[cfg(target_os = "linux")]
#[test]
fn the_start_with_the_computer_goes_with_the_journal_that_it_starts() {
    let person = Person::new();
    let folder = person.desk.path().join("autostart");
    let entry = folder.join("app.scrollwell.Scrollwell.desktop");
    let start = |data: &Path| {
        fs::create_dir_all(&folder).unwrap();
        let exec = format!(
            "Exec=/usr/bin/scrollwell --hidden --data-dir {}",
            data.display()
        );
        fs::write(
            &entry,
            format!("[Desktop Entry]\nType=Application\n{exec}\n"),
        )
        .unwrap();
    };
    start(Path::new("/mnt/another"));
    person.says(&["mood", "60"]);
    person.says(&["delete-everything", "--yes"]);
    assert!(entry.exists(), "another journal's");
    start(person.data());
    person.says(&["mood", "60"]);
    let said = person.says(&["delete-everything"]);
    assert!(said.contains(entry.to_str().unwrap()), "{said}");
    person.says(&["delete-everything", "--yes"]);
    assert!(!entry.exists());
}
