//! The weekly review: by keyboard from what was to what is next, through a crash and Undo; a week
//! later; and as files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, Notification, Role, Session, journey, keys, wait};

use crate::steps::{
    LATER, OPEN, audit_wide_and_narrow, choose, focus_comes_to, is_checked, looked_at,
    notice_becomes, plain, press_button, skip_welcome, stands_at_review, tab_to_id, text_becomes,
    text_of, texts_of, turn_to, turn_to_review,
};

/// The Sunday before the week that is reviewed.
const WEEK_BEFORE: &str = "2026-11-15T20:30:00+01:00";
/// The last evening of the week that is reviewed, 16 to 22 November.
const SUNDAY: &str = "2026-11-22T20:30:00+01:00";
const A_WEEK_LATER: &str = "2026-11-29T20:30:00+01:00";

/// The time on TikTok in the week before and in the week that is reviewed.
const TIMES: [(&str, &str); 9] = [
    ("2026-11-10", "20m"),
    ("2026-11-12", "20m"),
    ("2026-11-13", "20m"),
    ("2026-11-15", "20m"),
    ("2026-11-16", "30m"),
    ("2026-11-18", "15m"),
    ("2026-11-19", "50m"),
    ("2026-11-20", "90m"),
    ("2026-11-21", "65m"),
];
const MOODS: [(&str, &str, &str); 4] = [
    ("2026-11-16", "55", ""),
    ("2026-11-18", "88", BEST),
    ("2026-11-19", "60", ""),
    ("2026-11-20", "20", WORST),
];
const BEST: &str = "Soup with Ada; the phone lay in a drawer.";
const WORST: &str = "TikTok until one. *Nothing* went as planned, 3 < 5.";

const SENTENCE: &str = "Two evenings went their own way.";
const LETTER: &str = "Leave the phone in the kitchen on Thursday.";

/// A desktop with those two weeks, and a limit from the first one on.
fn two_weeks() -> Result<Desktop> {
    let desktop = Desktop::at(WEEK_BEFORE)?;
    desktop.run(&["limit", "set", "--platform", "TikTok", "40m"])?;
    desktop.clock().set(SUNDAY)?;
    for (day, time) in TIMES {
        desktop.run(&["log", "TikTok", time, "--day", day])?;
    }
    for (day, mood, note) in MOODS {
        let mut command = vec!["mood", mood, "--day", day];
        if !note.is_empty() {
            command.extend(["--note", note]);
        }
        desktop.run(&command)?;
    }
    Ok(desktop)
}

#[test]
fn a_week_is_reviewed_by_keyboard_alone() -> Result<()> {
    two_weeks()?.journey("review", |desktop, words| {
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("review", &window, || {
            skip_welcome(session, words)?;
            turn_to_review(session)?;
            what_was(session, words)?;
            how_was_it(session, words)?;
            what_next(session)?;
            audit_wide_and_narrow(session, "review, open")?;
            leave_and_come_back(session)?;
            // What the answers were saved with says the same; the journal tells when this is saved.
            let watch = desktop.watch()?;
            press_button(session, "review-save-next")?;
            watch.wait("what is next to be saved")?;
            notice_becomes(session, &words.get("review-said-saved")?)?;
            focus_comes_to(session, "review-save-next")?;
            window.kill()
        })?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("review-after-a-crash", &window, || {
            turn_to_review(session)?;
            everything_is_filled_in(session)?;
            finish_and_take_it_back(desktop, session, words)?;
            skip_and_take_it_up(session, words)
        })
    })
}

/// The picture has a role and a name, and what is worth saying has the person's own words below.
fn what_was(session: &Session, words: &Words) -> Result<()> {
    let picture = wait::until("the picture", || {
        Ok(session
            .all("main figure .picture > svg")?
            .into_iter()
            .next())
    })?;
    let role = session.role_of(&picture)?;
    ensure!(role == "image" || role == "img", "the picture is «{role}»");
    let name = session.name_of(&picture)?;
    ensure!(!name.is_empty(), "the picture has no name");
    let group = session.all("main .marks")?.into_iter().next();
    let group = group.context("no marks in the picture")?;
    ensure!(session.role_of(&group)? == "group");
    let along = session.name_of(&group)?;
    ensure!(
        along == words.with("week-marks", &[("chart", &chart_title(session)?)])?,
        "the marks are «{along}»"
    );

    let quoted = texts_of(session, ".said blockquote")?;
    ensure!(quoted == [BEST, WORST], "quoted is {quoted:?}");
    let above: Vec<String> = session.run(
        "return [...document.querySelectorAll('.said blockquote')].map((one) => {
           let above = one.closest('figure');
           while (above && above.tagName !== 'P') above = above.previousElementSibling;
           return above?.innerText ?? '';
         })",
        &[],
    )?;
    for (sentence, day) in above.iter().zip(["18 November", "20 November"]) {
        ensure!(
            sentence.contains(day),
            "above the words stands «{sentence}»"
        );
    }
    let all = texts_of(session, ".said > p")?.join(" ");
    ensure!(
        all.contains("TikTok, 40 m"),
        "nothing of the limit in «{all}»"
    );
    Ok(())
}

fn chart_title(session: &Session) -> Result<String> {
    session.run(
        "return document.querySelector('main figure .doings').getAttribute('aria-label')",
        &[],
    )
}

/// The three answers: by a digit, by two digits, and with the arrows. Then a sentence.
fn how_was_it(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "review-step-how")?;
    focus_comes_to(session, "review-how")?;

    tab_to_id(session, "review-loneliness-0")?;
    let lowest = session.name_of(&session.focused()?)?;
    let meaning = words.get("review-said-loneliness-low")?;
    ensure!(
        lowest == words.with("review-end", &[("n", "0"), ("meaning", &meaning)])?,
        "0 is called «{lowest}»"
    );
    session.press('3')?;
    focus_comes_to(session, "review-loneliness-3")?;
    tab_to_id(session, "review-missing-out-0")?;
    session.type_text("10")?;
    focus_comes_to(session, "review-missing-out-10")?;
    tab_to_id(session, "review-connection-0")?;
    session.press(keys::SPACE)?;
    for _ in 0..7 {
        session.press(keys::RIGHT)?;
    }
    focus_comes_to(session, "review-connection-7")?;
    answers_are_picked(session)?;

    tab_to_id(session, "review-sentence")?;
    session.type_text(SENTENCE)?;
    press_button(session, "review-save-how")?;
    notice_becomes(session, &words.get("review-said-saved")?)?;
    focus_comes_to(session, "review-next")
}

fn answers_are_picked(session: &Session) -> Result<()> {
    for id in ["loneliness-3", "missing-out-10", "connection-7"] {
        ensure!(
            is_checked(session, &format!("review-{id}"))?,
            "{id} is not picked"
        );
    }
    Ok(())
}

/// A tip to try, and a letter; neither is saved yet.
fn what_next(session: &Session) -> Result<()> {
    tab_to_id(session, "review-next-keep")?;
    session.press(keys::SPACE)?;
    choose(session, "review-next", "review-next-tip")?;
    let first = wait::until("the tips", || {
        let ids: Vec<String> = session.run(
            "return [...document.querySelectorAll('input[name=review-tip]')].map((one) => one.id)",
            &[],
        )?;
        Ok(ids.into_iter().next())
    })?;
    tab_to_id(session, &first)?;
    session.press(keys::SPACE)?;
    ensure!(is_checked(session, &first)?, "the tip is not picked");
    tab_to_id(session, "review-letter")?;
    session.type_text(LETTER)
}

/// What is filled in waits, saved or not.
fn leave_and_come_back(session: &Session) -> Result<()> {
    tab_to_id(session, "review-letter")?;
    turn_to(session, "today", '1')?;
    turn_to_review(session)?;
    everything_is_filled_in(session)
}

fn everything_is_filled_in(session: &Session) -> Result<()> {
    wait::until("the form", || {
        Ok(session.all("#review-letter")?.into_iter().next())
    })?;
    answers_are_picked(session)?;
    ensure!(is_checked(session, "review-next-tip")?, "no tip is next");
    ensure!(
        session.all("input[name=review-tip]:checked")?.len() == 1,
        "no tip is picked"
    );
    for (id, text) in [("review-sentence", SENTENCE), ("review-letter", LETTER)] {
        let field = session.all(&format!("#{id}"))?.into_iter().next();
        let there = session.value(&field.with_context(|| format!("no #{id}"))?)?;
        ensure!(there == text, "in #{id} stands «{there}»");
    }
    Ok(())
}

/// Finishing begins to try the tip that was chosen. It can be undone with the keyboard's Undo, which
/// takes both back, and with the page's own button.
fn finish_and_take_it_back(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    let begun = words.with("said-trial-started", &[("date", "Saturday, 5 December")])?;
    finish(session, words, &begun)?;
    ensure!(is_something_tried(desktop)?, "the tip is not tried");
    let quoted = texts_of(session, "main blockquote")?;
    ensure!(
        quoted == [BEST, WORST, SENTENCE, LETTER],
        "quoted is {quoted:?}"
    );
    let answers = texts_of(session, "main dd b")?;
    let answer = |n: &str| words.with("review-said-answer", &[("n", n), ("most", "10")]);
    ensure!(
        answers == [answer("3")?, answer("10")?, answer("7")?],
        "the answers are {answers:?}"
    );
    audit_wide_and_narrow(session, "review, done")?;

    session.press_with(keys::CONTROL, 'z')?;
    wait::until("the review to be open again", || {
        Ok(session.all("#review-finish")?.into_iter().next())
    })?;
    everything_is_filled_in(session)?;
    ensure!(!is_something_tried(desktop)?, "the tip is tried still");

    finish(session, words, &begun)?;
    press_button(session, "review-reopen")?;
    let week = [("week", THE_WEEK)];
    notice_becomes(session, &words.with("review-said-reopened", &week)?)?;
    focus_comes_to(session, "review-how")?;
    everything_is_filled_in(session)
}

const THE_WEEK: &str = "16 – 22 November";

fn is_something_tried(desktop: &Desktop) -> Result<bool> {
    let told = desktop.json(&["tips", "today"])?;
    let trial = told.get("trial");
    Ok(!trial
        .with_context(|| format!("no trial in {told}"))?
        .is_null())
}

/// Finishes the review; `more` is what is told besides.
fn finish(session: &Session, words: &Words, more: &str) -> Result<()> {
    press_button(session, "review-finish")?;
    let done = words.with("review-said-done", &[("week", THE_WEEK)])?;
    notice_becomes(session, &format!("{done} {more}"))?;
    stands_at_review(session)?;
    text_becomes(session, "#review-state p", &words.get("review-is-done")?)
}

fn skip_and_take_it_up(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "review-skip")?;
    let week = [("week", THE_WEEK)];
    notice_becomes(session, &words.with("review-said-skipped", &week)?)?;
    stands_at_review(session)?;
    let skipped = words.get("review-said-is-skipped")?;
    text_becomes(session, "#review-state p", &skipped)?;
    audit_wide_and_narrow(session, "review, skipped")?;
    session.find(Role::Button, &words.get("review-take-up")?)?;
    press_button(session, "review-reopen")?;
    focus_comes_to(session, "review-how")?;
    everything_is_filled_in(session)
}

#[test]
fn a_letter_stands_at_the_start_of_the_next_review() -> Result<()> {
    two_weeks()?.journey("letter", |desktop, words| {
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("letter", &window, || {
            skip_welcome(session, words)?;
            turn_to_review(session)?;
            tab_to_id(session, "review-letter")?;
            session.type_text(LETTER)?;
            finish(session, words, "")?;
            let before = "#review-letter-before";
            ensure!(
                text_of(session, before)?.is_none(),
                "a letter stands above the week that it was written in"
            );

            desktop.clock().set(A_WEEK_LATER)?;
            turn_to_review(session)?;
            text_becomes(session, "main h1", "23 – 29 November 2026")?;
            text_becomes(session, &format!("{before} blockquote"), LETTER)?;
            let from = words.with("review-said-from-earlier", &[("week", THE_WEEK)])?;
            text_becomes(session, &format!("{before} figcaption"), &from)?;
            audit_wide_and_narrow(session, "review, of an empty week with a letter")
        })
    })
}

#[test]
fn the_weekly_reminder_comes_only_for_a_week_that_is_not_reviewed() -> Result<()> {
    Desktop::at(SUNDAY)?.journey("weekly-reminder", |desktop, words| {
        desktop.run(&["log", "YouTube", "25m", "--day", "2026-11-21"])?;
        desktop.run(&["remind", "--weekly", "21:00", "--weekly-on", "sun"])?;
        desktop.run(&["review", "set", "--connection", "6", "--done"])?;
        // The click is to lead to the review, and not to the welcome.
        skip_welcome(&desktop.launch().open()?.session, words)?;
        let told = desktop.notifications()?;
        let title = words.get("notice-review-title")?;
        let is_weekly = |one: &Notification| one.summary == title;

        let app = desktop.start_drivable(&["--hidden"])?;
        desktop.run(&["timer", "start", "YouTube"])?;
        looked_at(desktop, "2026-11-22T20:50:00+01:00")?;
        looked_at(desktop, "2026-11-22T21:10:00+01:00")?;
        ensure!(told.count(is_weekly) == 0, "{:#?}", told.all());
        desktop.run(&["timer", "stop"])?;

        desktop.clock().set("2026-11-29T20:59:00+01:00")?;
        desktop.clock().set("2026-11-29T21:01:00+01:00")?;
        let reminder = told.wait_for("the next Sunday", is_weekly)?;
        ensure!(reminder.offers(LATER), "{reminder:#?}");
        ensure!(reminder.body == words.get("notice-review")?);
        ensure!(told.count(is_weekly) == 1, "{:#?}", told.all());
        ensure!(!app.is_shown()?, "a window has opened by itself");

        told.press(reminder.id, OPEN)?;
        app.wait_until_shown()?;
        let page = app.page()?;
        stands_at_review(&page)?;
        text_becomes(&page, "main h1", "23 – 29 November 2026")
    })
}

#[test]
fn a_review_is_kept_as_four_kinds_of_file() -> Result<()> {
    two_weeks()?.journey("review-files", |desktop, words| {
        let window = desktop.launch().open()?;
        let session = &window.session;
        let folder = tempfile::tempdir()?;
        journey::witnessed("review-files", &window, || {
            skip_welcome(session, words)?;
            desktop.run(&["review", "set", "--loneliness", "3", "--sentence", SENTENCE])?;
            desktop.run(&[
                "review", "set", "--next", "keep", "--letter", LETTER, "--done",
            ])?;
            turn_to_review(session)?;
            four_files(desktop, session, words, folder.path())?;
            without_names(desktop, folder.path())
        })
    })
}

fn four_files(desktop: &Desktop, session: &Session, words: &Words, folder: &Path) -> Result<()> {
    for (ending, begins) in [
        ("html", &b"<!doctype html>"[..]),
        ("md", b"# "),
        ("pdf", b"%PDF-"),
        ("png", b"\x89PNG\r\n"),
    ] {
        let bytes = kept(desktop, &folder.join(format!("review.{ending}")), &[])?;
        let start = bytes.get(..begins.len()).unwrap_or_default();
        ensure!(
            start.eq_ignore_ascii_case(begins),
            "the {ending} begins with {start:?}"
        );
    }

    // What is on the page is what is in the file.
    let markdown = text_at(&folder.join("review.md"))?;
    let shown = texts_of(
        session,
        "main h1, main .lede, .said p, .said li, main blockquote, main dt, main dd b",
    )?;
    for needed in [BEST, WORST, SENTENCE, LETTER] {
        ensure!(shown.iter().any(|one| one == needed), "not shown: {needed}");
    }
    ensure!(shown.len() > 12, "the page shows no more than {shown:#?}");
    for sentence in shown {
        ensure!(
            markdown.contains(&sentence),
            "«{sentence}» is not in {markdown}"
        );
    }
    let next = words.get("review-said-next-keep")?;
    ensure!(markdown.contains(&next), "«{next}» is not in {markdown}");
    Ok(())
}

/// No name is in the file, in what is said, in the picture's words or in those of the person.
fn without_names(desktop: &Desktop, folder: &Path) -> Result<()> {
    let known = desktop.json(&["platform", "list"])?;
    let known = known.as_array().context("no list of platforms")?;
    let names = known
        .iter()
        .filter_map(|one| Some(one.get("name")?.as_str()?.to_lowercase()));
    // An X may stand in any word.
    let names: Vec<String> = names.filter(|name| name.len() > 1).collect();
    ensure!(names.contains(&"tiktok".to_owned()), "they are {known:?}");
    for ending in ["md", "html"] {
        let path = folder.join(format!("unnamed.{ending}"));
        kept(desktop, &path, &["--names", "no"])?;
        let text = text_at(&path)?.to_lowercase();
        for name in &names {
            ensure!(!text.contains(name.as_str()), "{name} is in {text}");
        }
        ensure!(
            text.contains("until one."),
            "the own words are not in {text}"
        );
    }
    Ok(())
}

/// Writes the review into a file beside the open window, and reads it.
fn kept(desktop: &Desktop, path: &Path, options: &[&str]) -> Result<Vec<u8>> {
    let out = path.to_str().context("a path of plain letters")?;
    desktop.run(&[&["review", "--out", out], options].concat())?;
    Ok(fs::read(path)?)
}

/// A file as it reads: in Markdown signs may have a stroke before them.
fn text_at(path: &Path) -> Result<String> {
    Ok(plain(&fs::read_to_string(path)?.replace('\\', "")))
}
