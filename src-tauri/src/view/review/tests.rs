//! The page of a review, over a journal in a folder of its own.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use journal::{
    Allowance, Entry, Minutes, NewCheckIn, NewReview, Rating, ReviewState, Row, Scope, Source,
    Terms,
};
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::error::Problem;
use crate::types::ReviewForm;
use crate::{App, Clock};

/// Monday, 23 November 2026, around noon wherever the test runs: the week of the 16th is due.
const MONDAY: &str = "2026-11-23T12:00:00Z";

fn app_at(at: &str) -> (App, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::set_to(at.parse().unwrap());
    (App::new(folder.path().to_path_buf(), clock), folder)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Logs minutes on the first platform, a mood and a note.
fn log(desk: &mut Desk<'_>, date: &str, minutes: u32, mood: Option<f64>, note: &str) {
    let platform = desk.journal.platforms().unwrap().remove(0).id;
    let entry = Entry {
        day: day(date),
        check_in: NewCheckIn {
            valence: mood.map(|mood| Rating::new(mood).unwrap()),
            note: Some(note.to_owned()),
            ..NewCheckIn::default()
        },
        rows: vec![Row {
            platform,
            minutes: Minutes::new(minutes),
            source: Source::Meter,
            worth: None,
        }],
    };
    desk.journal.save(&desk.moment, &entry).unwrap();
}

/// What the page says of what was.
fn said(page: &ReviewPage) -> Vec<&str> {
    page.content
        .was
        .said
        .iter()
        .map(|one| one.text.as_str())
        .collect()
}

fn form(week: &str) -> ReviewForm {
    ReviewForm {
        week: week.to_owned(),
        state: "open".to_owned(),
        ..ReviewForm::default()
    }
}

#[test]
fn the_week_to_review_is_shown_and_no_week_to_come() {
    let (app, _folder) = app_at(MONDAY);
    app.at_desk(|desk| {
        let due = page(desk, None, None)?;
        assert_eq!((due.week.as_str(), due.is_due), ("2026-11-16", true));
        assert_eq!(due.content.title, "16 – 22 November 2026");
        assert_eq!(due.content.unfinished, None);
        assert!(due.content.was.empty && due.content.was.said.is_empty() && !due.keeps);

        let current = page(desk, Some(day("2026-11-25")), None)?;
        assert_eq!((current.next, current.is_due), (None, false));
        assert_eq!(
            current.content.unfinished.unwrap(),
            "This week is not over yet: its last day is Sunday, 29 November."
        );
        let to_come = page(desk, Some(day("2026-11-30")), None).unwrap_err();
        assert_eq!(to_come.code(), "day-in-future");
        Ok(())
    })
    .unwrap();
}

#[test]
fn on_its_last_day_a_week_is_due_and_says_so() {
    let (app, _folder) = app_at("2026-11-22T12:00:00Z");
    app.at_desk(|desk| {
        let page = page(desk, None, None)?;
        assert_eq!((page.week.as_str(), page.is_due), ("2026-11-16", true));
        assert_eq!(
            page.content.unfinished.unwrap(),
            "Today is the last day of this week."
        );
        Ok(())
    })
    .unwrap();
}

#[test]
fn what_was_is_said_in_at_most_three_sentences() {
    let (app, _folder) = app_at(MONDAY);
    app.at_desk(|desk| {
        for (date, minutes) in [("2026-11-16", 30), ("2026-11-17", 90), ("2026-11-18", 30)] {
            log(desk, date, minutes, Some(f64::from(minutes)), date);
        }
        let page = page(desk, None, None)?;
        assert_eq!(
            said(&page),
            [
                "Too early to compare with the week before: 3 and 0 days are logged, and each week \
                 needs 5.",
                "The most pleasant day was Tuesday, 17 November (very pleasant), the least pleasant \
                 ones Monday, 16 November and Wednesday, 18 November (unpleasant).",
            ]
        );
        let notes: Vec<_> = page.content.was.said[1]
            .notes
            .iter()
            .map(|note| (note.text.as_str(), note.from.as_str()))
            .collect();
        assert_eq!(
            notes,
            [
                ("2026-11-17", "Tuesday, 17 November"),
                ("2026-11-16", "Monday, 16 November"),
                ("2026-11-18", "Wednesday, 18 November"),
            ]
        );
        assert_eq!(page.gentle, None);
        let together = page.content.was.together.unwrap();
        assert_eq!(
            (together.total.as_str(), together.per_day.as_str(), together.n.as_str()),
            ("2 h 30 m", "50 m", "3")
        );
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_largest_change_names_both_weeks_with_their_days() {
    let (app, _folder) = app_at(MONDAY);
    app.at_desk(|desk| {
        for date in 9..=22 {
            let minutes = if date < 16 { 60 } else { 85 };
            log(desk, &format!("2026-11-{date:02}"), minutes, None, "");
        }
        assert_eq!(
            said(&page(desk, None, None)?),
            ["All platforms: 25 m a day more than in the week before (1 h 25 m on 7 logged days, \
              1 h on 7 then)."]
        );
        Ok(())
    })
    .unwrap();
}

#[test]
fn in_a_week_of_low_ratings_the_least_pleasant_day_is_left_alone() {
    let (app, _folder) = app_at(MONDAY);
    app.at_desk(|desk| {
        log(desk, "2026-11-16", 30, Some(5.0), "the worst of it");
        log(desk, "2026-11-17", 30, Some(45.0), "a visit");
        log(desk, "2026-11-18", 30, Some(15.0), "");
        let page = page(desk, None, None)?;
        assert!(page.gentle.is_some());
        let felt = &page.content.was.said[1];
        assert_eq!(
            felt.text,
            "The most pleasant day was Tuesday, 17 November (in between)."
        );
        let notes: Vec<&str> = felt.notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(notes, ["a visit"]);
        Ok(())
    })
    .unwrap();
}

#[test]
fn one_limit_is_a_sentence_and_several_are_a_list() {
    let (app, _folder) = app_at("2026-11-16T12:00:00Z");
    app.at_desk(|desk| {
        let platform = desk.journal.platforms()?.remove(0).id;
        let set = |desk: &mut Desk<'_>, scope: Scope, minutes: u32| {
            let terms = Terms {
                scope,
                allowance: Allowance::every_day(Minutes::new(minutes).unwrap()).unwrap(),
            };
            desk.journal
                .set_limit(&desk.moment, &terms, None, desk.week_start)
                .unwrap();
        };
        set(desk, Scope::All, 60);
        log(desk, "2026-11-16", 90, None, "");
        let this = Some(day("2026-11-16"));
        let one = page(desk, this, None)?;
        assert_eq!(
            said(&one)[1],
            "All platforms, 1 h a day: 0 of 1 logged days within."
        );
        assert!(one.content.was.limits.is_empty());

        set(desk, Scope::of(vec![platform])?, 120);
        let two = page(desk, this, None)?;
        assert_eq!(
            said(&two)[1],
            "2 limits were in force: all that was logged lies within one of them."
        );
        // Set within one moment, either may come first.
        let mut limits = two.content.was.limits;
        limits.sort_unstable();
        assert_eq!(
            limits,
            [
                "All platforms, 1 h a day: 0 of 1 logged days within.",
                "Facebook, 2 h a day: 1 of 1 logged days within.",
            ]
        );
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_letter_comes_from_the_latest_review_and_from_no_older_one() {
    let (app, _folder) = app_at(MONDAY);
    let letter = |desk: &Desk<'_>| {
        let page = page(desk, None, None).unwrap();
        page.content.letter.map(|words| (words.text, words.from))
    };
    app.at_desk(|desk| {
        let save = |desk: &mut Desk<'_>, week: &str, letter: Option<&str>, state| {
            let review = NewReview {
                letter: letter.map(str::to_owned),
                state,
                ..NewReview::default()
            };
            save_review(desk, day(week), &review).unwrap();
        };
        save(desk, "2026-09-14", Some("too old"), ReviewState::Done);
        assert_eq!(letter(desk), None);
        save(desk, "2026-09-21", Some("old"), ReviewState::Done);
        assert_eq!(
            letter(desk),
            Some((
                "old".to_owned(),
                "From you, in the review of 21 – 27 September".to_owned()
            ))
        );
        // A week that was skipped says nothing, and takes nothing away.
        save(desk, "2026-11-09", None, ReviewState::Skipped);
        assert_eq!(letter(desk).unwrap().0, "old");
        save(desk, "2026-11-02", Some("later"), ReviewState::Open);
        assert_eq!(letter(desk).unwrap().0, "later");
        // One that was finished without a letter left none.
        save(desk, "2026-11-09", None, ReviewState::Done);
        assert_eq!(letter(desk), None);
        Ok(())
    })
    .unwrap();
}

#[test]
fn what_is_saved_is_filled_in_again_and_said() {
    let (app, _folder) = app_at(MONDAY);
    app.at_desk(|desk| {
        let form = ReviewForm {
            missing_out: Some(10),
            sentence: "  A quiet week. ".to_owned(),
            next: Some("tip".to_owned()),
            tip: Some("7".to_owned()),
            ..form("2026-11-16")
        };
        let saved = save(desk, form.clone())?;
        assert!(!saved.change.is_empty(), "{saved:?}");
        let page = page(desk, None, None)?;
        assert_eq!(page.form.missing_out, Some(10));
        assert_eq!(page.form.sentence, "A quiet week.");
        assert_eq!(
            (page.form.next.as_deref(), page.form.tip.as_deref()),
            (Some("tip"), Some("7"))
        );
        let answers: Vec<_> = page
            .content
            .answers
            .iter()
            .map(|one| one.said.as_deref())
            .collect();
        assert_eq!(answers, [None, Some("10 of 10"), None]);
        assert!(page.content.next.unwrap().starts_with("Try a tip: Swap"));
        assert!(page.keeps, "a reflection alone can be kept");

        let again = save(desk, form)?;
        assert_eq!(again.change, "");
        Ok(())
    })
    .unwrap();
}

#[test]
fn each_state_has_its_sentence() {
    let (app, _folder) = app_at(MONDAY);
    app.at_desk(|desk| {
        let mut said = Vec::new();
        for state in ["done", "open", "skipped", "open"] {
            let form = ReviewForm {
                connection: Some(5),
                state: state.to_owned(),
                ..form("2026-11-16")
            };
            said.push(save(desk, form)?.message);
        }
        assert_eq!(
            said,
            [
                "The review of 16 – 22 November is finished.",
                "The review of 16 – 22 November is open again.",
                "The review of 16 – 22 November is skipped. It can be taken up later all the same.",
                "The review of 16 – 22 November is open again.",
            ]
        );
        Ok(())
    })
    .unwrap();
}

#[rstest]
#[case(ReviewForm { sentence: "a".repeat(301), ..form("2026-11-16") }, "sentence-too-long", Some("sentence"))]
#[case(ReviewForm { letter: "ä".repeat(301), ..form("2026-11-16") }, "sentence-too-long", Some("letter"))]
#[case(ReviewForm { next: Some("tip".to_owned()), ..form("2026-11-16") }, "no-tip", Some("tip"))]
#[case(ReviewForm { next: Some("tip".to_owned()), tip: Some("200".to_owned()), ..form("2026-11-16") }, "not-a-choice", None)]
#[case(ReviewForm { next: Some("more".to_owned()), ..form("2026-11-16") }, "not-a-choice", None)]
#[case(ReviewForm { state: "gone".to_owned(), ..form("2026-11-16") }, "not-a-choice", None)]
#[case(ReviewForm { loneliness: Some(11), ..form("2026-11-16") }, "week-rating-out-of-range", None)]
#[case(form("2026-11-30"), "day-in-future", None)]
#[case(form("soon"), "day-unreadable", None)]
fn what_is_refused_names_its_field(
    #[case] form: ReviewForm,
    #[case] code: &str,
    #[case] field: Option<&str>,
) {
    let (app, _folder) = app_at(MONDAY);
    let Problem {
        code: said,
        field: at,
        ..
    } = app.at_desk(|desk| save(desk, form)).unwrap_err();
    assert_eq!((said.as_str(), at.as_deref()), (code, field));
    app.at_desk(|desk| {
        assert_eq!(desk.journal.review(day("2026-11-16"))?, None);
        Ok(())
    })
    .unwrap();
}

#[test]
fn every_message_of_the_review_is_used() {
    fn sources(folder: &Path) -> String {
        let entries = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
        entries
            .filter(|path| !path.ends_with("tests.rs"))
            .map(|path| {
                if path.is_dir() {
                    sources(&path)
                } else {
                    fs::read_to_string(path).unwrap()
                }
            })
            .collect()
    }
    let source = sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/view")));
    let words = include_str!("../../../../assets/locales/en/review-said.ftl");
    let ids = words.lines().filter_map(|line| line.split_once(" ="));
    let ids: Vec<&str> = ids
        .map(|(id, _)| id)
        .filter(|id| id.starts_with(|first: char| first.is_ascii_lowercase()))
        .collect();
    assert!(ids.len() > 50, "the search has gone blind: {}", ids.len());
    for id in ids {
        assert!(id.starts_with("review-said-"), "{id}");
        assert!(source.contains(&format!("\"{id}\"")), "{id} is not used");
    }
}
