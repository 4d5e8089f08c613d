//! The weekly review on the command line, and its four files.

#![expect(clippy::unwrap_used, reason = "a test may panic, in its helpers too")]

mod common;

use std::fs;

use chrono::{DateTime, Days, Utc, Weekday};
use common::Person;
use journal::{
    Allowance, DayBoundary, Entry, Journal, Minutes, Moment, NewCheckIn, NewReview, NextStep,
    PlatformId, Rating, ReviewState, Row, Scope, Source, Terms,
};
use rstest::rstest;
use serde_json::{Value, json};

/// Names that nobody else has, with signs that files have to escape.
const NAMES: [&str; 3] = ["Zwörg & Söhne <3", "Quaxl|net_42", "Vrööm"];

/// How the four files end.
const ENDINGS: [&str; 4] = ["html", "md", "pdf", "png"];

/// Somebody with half a year of made-up days, in the week after the one to review.
fn with_demo() -> Person {
    let person = Person::new();
    person.says(&["demo", "--days", "180", "--seed", "7"]);
    person
}

/// Somebody with two weeks on platforms of their own, notes that name them, limits and a review.
fn with_platforms(names: [&str; 3]) -> Person {
    let person = Person::new();
    let at = |text: &str| {
        let at: DateTime<Utc> = text.parse().unwrap();
        Moment::new(at, &Utc, DayBoundary::default())
    };
    let (first, last) = (at("2026-11-09T19:30:00Z"), at("2026-11-23T19:30:00Z"));
    let mut journal = Journal::open(person.data(), first.at()).unwrap();
    let ids: Vec<PlatformId> = names
        .iter()
        .map(|name| {
            journal.add_platform(&first, name).unwrap();
            journal.platform_named(name).unwrap().id
        })
        .collect();
    let (first_one, others) = ids.split_at(1);
    // One after the other: limits of one instant are in no order.
    let later = at("2026-11-09T19:31:00Z");
    for (set, platforms, minutes) in [(&first, first_one, 60), (&later, others, 120)] {
        let terms = Terms {
            scope: Scope::of(platforms.to_vec()).unwrap(),
            allowance: Allowance::every_day(Minutes::new(minutes).unwrap()).unwrap(),
        };
        journal.set_limit(set, &terms, None, Weekday::Mon).unwrap();
    }
    for (day, n) in first.today().iter_days().take(14).zip(0..) {
        let rows = ids.iter().zip([20, 35, 50]).map(|(platform, minutes)| Row {
            platform: platform.clone(),
            minutes: Minutes::new(minutes + 2 * n),
            source: Source::Meter,
            worth: None,
        });
        let entry = Entry {
            day,
            rows: rows.collect(),
            check_in: NewCheckIn {
                valence: Some(Rating::new(f64::from(40 + 3 * n)).unwrap()),
                note: Some(format!(
                    "With {} and {}   <3 again, {}ING.",
                    names[1],
                    names[0].to_lowercase().trim_end_matches(" <3"),
                    names[2].to_uppercase()
                )),
                ..NewCheckIn::default()
            },
        };
        journal.save(&last, &entry).unwrap();
    }
    let letter = Some(format!("Leave {} alone.", names[2].to_uppercase()));
    let before = NewReview {
        letter: letter.clone(),
        state: ReviewState::Done,
        ..NewReview::default()
    };
    journal.save_review(&last, first.today(), &before).unwrap();
    let now = NewReview {
        loneliness: Some(3),
        connection: Some(7),
        sentence: Some(format!("A week with {}.", names[1])),
        next: Some(NextStep::Tip("7".to_owned())),
        letter,
        ..NewReview::default()
    };
    let week = first.today() + Days::new(7);
    journal.save_review(&last, week, &now).unwrap();
    person
}

fn with_odd_names() -> Person {
    with_platforms(NAMES)
}

/// Writes the review into a file and reads it.
fn kept(person: &Person, name: &str, more: &[&str]) -> Vec<u8> {
    let path = person.data().join(name);
    let said = person.says(&[&["review", "--out", path.to_str().unwrap()], more].concat());
    assert!(said.contains(name), "{said}");
    fs::read(path).unwrap()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn each_of_the_four_files_is_made_and_twice_the_same() {
    let person = with_demo();
    for ending in ENDINGS {
        let first = kept(&person, &format!("one.{ending}"), &[]);
        assert!(first.len() > 1000, "{ending}: {}", first.len());
        assert_eq!(
            first,
            kept(&person, &format!("two.{ending}"), &[]),
            "{ending}"
        );
    }
    let is = |name: &str, begin: &[u8]| assert!(kept(&person, name, &[]).starts_with(begin));
    is("file.pdf", b"%PDF-");
    is("file.png", b"\x89PNG\r\n");
    is("file.html", b"<!doctype html>");
    is("file.md", b"# ");
    // Only what was asked for is there afterwards, nothing half written.
    let left = fs::read_dir(person.data()).unwrap();
    let parts = left.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().contains(".part")
    });
    assert_eq!(parts.count(), 0);
}

/// What is printed stands in the documents: one function makes it all.
#[test]
fn what_is_said_is_what_is_kept() {
    let person = with_odd_names();
    let html = text(kept(&person, "review.html", &[]));
    let markdown = text(kept(&person, "review.md", &[]));
    let review = person.json(&["review"]);
    let said = review["said"].as_array().unwrap();
    assert_eq!(said.len(), 3, "{review}");
    for sentence in said {
        let sentence = sentence.as_str().unwrap();
        // The names in it are escaped, each file in its own way.
        let plain = sentence.split(NAMES[0]).last().unwrap();
        assert!(html.contains(plain), "{plain}");
        assert!(markdown.contains(plain), "{plain}");
    }
    for words in ["3 of 10", "7 of 10", "not answered", "Try a tip"] {
        assert!(html.contains(words) && markdown.contains(words), "{words}");
    }
    assert!(html.contains("Zwörg &amp; Söhne &lt;3") && !html.contains("Söhne <3"));
    // The letter of the week before, with its week, and the one to next week.
    assert_eq!(html.matches("Leave VRÖÖM alone.").count(), 2);
    assert!(html.contains("From you, in the review of 9 – 15 November"));
    assert!(html.contains("16 – 22 November 2026"));
}

#[test]
fn without_names_no_file_holds_one() {
    let person = with_odd_names();
    let names = [
        "Zwörg", "zwörg", "Söhne", "söhne", "Quaxl", "net_42", "Vröö", "VRÖÖ", "vröö",
    ];
    for ending in ["html", "md"] {
        let file = text(kept(&person, &format!("a.{ending}"), &["--names", "no"]));
        for name in names {
            assert!(!file.contains(name), "{name} in {ending}: {file}");
        }
        for letter in ["Platform A", "Platform B", "Platform C"] {
            assert!(file.contains(letter), "{letter} in {ending}");
        }
        assert!(file.contains("Leave Platform"), "own words are still there");
        assert!(file.contains("A week with Platform"));
        assert!(file.contains("Names of platforms are left out."));
    }
    let said = person.says(&["review", "--names", "no"]);
    let data = person.json(&["review", "--names", "no"]).to_string();
    for name in names {
        assert!(
            !said.contains(name) && !data.contains(name),
            "{name}: {said}\n{data}"
        );
    }
    // A picture and a PDF hold drawn letters; they are made from the same report, and other names
    // make the same file.
    let other = with_platforms(["One", "Two", "Three"]);
    for ending in ["pdf", "png"] {
        let quiet = ["--names", "no", "--notes", "no"];
        let name = format!("b.{ending}");
        // Nobody wants to read bytes.
        assert!(
            kept(&person, &name, &quiet) == kept(&other, &name, &quiet),
            "{ending}"
        );
        assert_ne!(
            kept(&person, &name, &["--names", "yes"]),
            kept(&other, &name, &["--names", "yes"]),
            "{ending}"
        );
    }
}

#[test]
fn without_notes_no_own_words_are_there() {
    let person = with_odd_names();
    for ending in ["html", "md"] {
        let file = text(kept(&person, &format!("a.{ending}"), &["--notes", "no"]));
        for words in ["again", "Leave", "A week with"] {
            assert!(!file.contains(words), "{words} in {ending}");
        }
        assert!(file.contains("3 of 10"), "the answers are no words");
        assert!(file.contains("Own words are left out."));
    }
    let data = person.json(&["review", "--notes", "no"]);
    for field in ["sentence", "letter", "letter_before"] {
        assert_eq!(data[field], Value::Null, "{field}");
    }
    assert_eq!(data["loneliness"], 3);
}

#[test]
fn a_picture_has_neither_words_nor_names_unless_asked_for() {
    let person = with_odd_names();
    let usual = kept(&person, "usual.png", &[]);
    let quiet = kept(&person, "quiet.png", &["--notes", "no", "--names", "no"]);
    assert_eq!(usual, quiet);
    assert_ne!(usual, kept(&person, "named.png", &["--names", "yes"]));
    assert_ne!(usual, kept(&person, "noted.png", &["--notes", "yes"]));
    // A document has both.
    let all = kept(&person, "all.html", &["--notes", "yes", "--names", "yes"]);
    assert_eq!(kept(&person, "usual.html", &[]), all);
}

#[test]
fn a_review_is_written_step_by_step() {
    let person = with_demo();
    person.says(&["undo"]);
    person.says(&["log", "tiktok", "30", "--day", "2026-11-18"]);
    let fresh = person.json(&["review"]);
    assert_eq!(fresh["week"]["start"], "2026-11-16");
    assert_eq!(
        (&fresh["state"], &fresh["next"]),
        (&json!("open"), &Value::Null)
    );

    person.says(&["review", "set", "--loneliness", "3", "--missing-out", "10"]);
    person.says(&[
        "review",
        "set",
        "2026-11-22",
        "--next",
        "tip:7",
        "--letter",
        "Rest.",
    ]);
    let said = person.says(&["review", "set", "--done"]);
    assert!(said.contains("16 – 22 November is finished"), "{said}");
    let review = person.json(&["review"]);
    assert_eq!(review["state"], "done");
    assert_eq!(
        (
            &review["loneliness"],
            &review["missing_out"],
            &review["connection"]
        ),
        (&json!(3), &json!(10), &Value::Null)
    );
    assert_eq!(
        (&review["next"], &review["tip"]),
        (&json!("tip"), &json!("7"))
    );

    // An answer is taken back, the rest stays.
    person.says(&["review", "set", "--loneliness", "none", "--next", "none"]);
    let review = person.json(&["review"]);
    assert_eq!(
        (&review["loneliness"], &review["next"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        (&review["letter"], &review["state"]),
        (&json!("Rest."), &json!("done"))
    );
    person.says(&["undo"]);
    assert_eq!(person.json(&["review"])["loneliness"], 3);

    person.says(&["review", "set", "--reopen"]);
    assert_eq!(person.json(&["review"])["state"], "open");
    let said = person.says(&["review", "set", "--skip"]);
    assert!(said.contains("is skipped"), "{said}");
    let said = person.says(&["review", "set", "--skip"]);
    assert!(said.contains("nothing was changed"), "{said}");
}

#[test]
fn the_letter_is_read_the_week_after() {
    let mut person = Person::new();
    person.says(&["review", "set", "--letter", "Walk.", "--done"]);
    // On the last day of a week it is that week's turn.
    person.clock = "2026-11-29T20:30:00+01:00";
    let review = person.json(&["review"]);
    assert_eq!(review["week"]["start"], "2026-11-23");
    assert_eq!(
        review["letter_before"],
        json!({ "week": "2026-11-16", "text": "Walk." })
    );
    let said = person.says(&["review"]);
    assert!(
        said.contains("in the review of 16 – 22 November: “Walk.”"),
        "{said}"
    );
    // A week that was reviewed without a letter leaves none.
    person.says(&["review", "set", "--done"]);
    person.clock = "2026-12-06T20:30:00+01:00";
    assert_eq!(person.json(&["review"])["letter_before"], Value::Null);
}

#[test]
fn a_week_without_an_entry_can_be_written_about_and_then_kept() {
    let person = Person::new();
    let said = person.says(&["review"]);
    assert!(said.contains("No time is logged"), "{said}");
    person.says(&["review", "set", "--connection", "5"]);
    let file = text(kept(&person, "review.md", &[]));
    assert!(file.contains("5 of 10"), "{file}");
}

#[rstest]
#[case(&["review", "--out", "review.doc"], "ends neither in .html")]
#[case(&["review", "--out", "review"], "ends neither in .html")]
#[case(&["review", "--out", "no such folder/review.pdf"], "can't be written")]
#[case(&["review", "2026-11-30"], "hasn't begun yet")]
#[case(&["review", "2026-11-30", "--out", "review.md"], "hasn't begun yet")]
#[case(&["review", "soon"], "is not a day")]
#[case(&["review", "2026-10-01", "--out", "review.html"], "nothing to put into a file")]
#[case(&["review", "set", "--loneliness", "11"], "0 to 10")]
#[case(&["review", "set", "--missing-out", "-1"], "0 to 10")]
#[case(&["review", "set", "--connection", "2.5"], "0 to 10")]
#[case(&["review", "set", "--connection", "300"], "0 to 10")]
#[case(&["review", "set", "2026-11-30", "--connection", "3"], "hasn't begun yet")]
#[case(&["review", "set", "--next", "more"], "not among the choices")]
#[case(&["review", "set", "--next", "tip"], "--next tip:7")]
#[case(&["review", "set", "--next", "tip:200"], "not among the choices")]
#[case(&["review", "set", "--done", "--skip"], "cannot be used with")]
#[case(&["review", "set"], "required")]
#[case(&["review", "--names", "perhaps"], "invalid value")]
fn what_makes_no_sense_is_refused_and_nothing_is_written(
    #[case] line: &[&str],
    #[case] said: &str,
) {
    let person = Person::new();
    person.says(&["log", "tiktok", "30", "--day", "2026-11-18"]);
    let before = person.json(&["review"]);
    let folder = person.data().join("out");
    fs::create_dir(&folder).unwrap();
    let path;
    let mut line = line.to_vec();
    if let Some(at) = line.iter().position(|word| *word == "--out") {
        path = folder.join(line[at + 1]).to_str().unwrap().to_owned();
        line[at + 1] = &path;
    }
    person.refuses(&line, said);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    assert_eq!(person.json(&["review"]), before);
}

#[test]
fn a_sentence_that_is_too_long_is_refused() {
    let person = Person::new();
    let long = "a".repeat(301);
    for option in ["--sentence", "--letter"] {
        person.refuses(&["review", "set", option, &long], "300 characters");
    }
    person.says(&["review", "set", "--sentence", &long[1..]]);
}

#[test]
fn a_file_that_cannot_be_replaced_stays_as_it_is() {
    let person = with_demo();
    let path = person.data().join("there.md");
    fs::write(&path, "kept").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    person.refuses(
        &["review", "--out", path.to_str().unwrap()],
        "can't be written",
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "kept");
}
