//! Trends, over 400 days: each picture by keyboard, as a table, on the clipboard and in a file; then
//! two periods side by side.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Launch, Role, Session, Window, axe, journey, keys, wait};

use crate::steps::{
    audit_wide_and_narrow, choose, focus_comes_to, notice_becomes, press_button, said,
    skip_welcome, stands_at, tab_to_id, text_becomes, text_of, texts_of, turn_to,
};

/// The pictures in the order of the page.
const PICTURES: [&str; 6] = ["weeks", "mood", "year", "weekday", "reflections", "sources"];

/// A window on 400 made-up days.
fn made_up(name: &str, steps: impl FnOnce(&Window, &Words) -> Result<()>) -> Result<()> {
    Desktop::at(EVENING)?.journey(name, |desktop, words| {
        desktop.run(&["demo", "--days", "400"])?;
        let window = desktop.launch().open()?;
        journey::witnessed(name, &window, || {
            let session = &window.session;
            skip_welcome(session, words)?;
            turn_to(session, "trends", '3')?;
            six_pictures(session)?;
            steps(&window, words)
        })
    })
}

/// Waits until the page has come with a picture of each kind.
fn six_pictures(session: &Session) -> Result<()> {
    wait::until("six pictures", || {
        let there = session.all(".picture > svg")?.len();
        ensure!(there == PICTURES.len(), "{there} are there");
        Ok(Some(()))
    })
}

#[test]
fn trends_are_read_by_keyboard_alone() -> Result<()> {
    made_up("trends", |window, words| {
        let session = &window.session;
        for span in ["4w", "13w", "year", "all"] {
            pick_span(session, words, span)?;
            every_picture_has_a_role_and_a_name(session, words)?;
        }
        pick_span(session, words, "4w")?;
        show_as_table(session, words)?;
        audit_wide_and_narrow(session, "trends, four weeks and a table")?;
        pick_span(session, words, "year")?;
        along_the_year(session)?;
        audit_wide_and_narrow(session, "trends, a year")?;
        open_a_day(session)
    })
}

/// With the arrows; what is shown now is then said.
fn pick_span(session: &Session, words: &Words, span: &str) -> Result<()> {
    let id = format!("trends-span-{span}");
    choose(session, "trends-span", &id)?;
    ensure!(session.name_of(&session.focused()?)? == words.get(&format!("trend-span-{span}"))?);
    wait::until(&format!("{span} to be drawn and said"), || {
        let days = text_of(session, "main header .muted")?.unwrap_or_default();
        let coverage = text_of(session, "main header .overline")?.unwrap_or_default();
        let chosen = [("span", days.as_str()), ("coverage", coverage.as_str())];
        let told = text_of(session, "main header [role=status]")?.unwrap_or_default();
        let is_said = told == words.with("trends-chosen", &chosen)?;
        let weeks = session
            .all("section[aria-labelledby=trends-weeks] .mark")?
            .len();
        let fits = match span {
            "4w" => weeks == 4,
            "13w" => weeks == 13,
            "year" => weeks == 53,
            _ => weeks > 53,
        };
        ensure!(fits, "there are {weeks} weeks");
        Ok(is_said.then_some(()))
    })
}

fn every_picture_has_a_role_and_a_name(session: &Session, words: &Words) -> Result<()> {
    for picture in PICTURES {
        let within = |css: &str| format!("section[aria-labelledby=trends-{picture}] {css}");
        let one = |css: &str| -> Result<_> {
            let found = session.all(&within(css))?.into_iter().next();
            found.with_context(|| format!("{picture}: no {css}"))
        };
        let heading = session.name_of(&one("h2")?)?;
        ensure!(heading == words.get(&format!("trends-{picture}"))?);
        let svg = one(".picture > svg")?;
        let role = session.role_of(&svg)?;
        ensure!(role == "image" || role == "img", "{picture} is «{role}»");
        let name = session.name_of(&svg)?;
        let title = title_of(session, picture)?;
        ensure!(name.contains(&title), "{picture} is called «{name}»");
        let marks = one(".marks")?;
        ensure!(session.role_of(&marks)? == "group", "{picture}'s marks");
        let along = session.name_of(&marks)?;
        ensure!(along.contains(&title), "{picture}'s marks are «{along}»");
        let stops = session.all(&within(".mark[tabindex='0']"))?.len();
        ensure!(stops == 1, "{picture} has {stops} stops for Tab");
    }
    Ok(())
}

/// What a picture is called.
fn title_of(session: &Session, picture: &str) -> Result<String> {
    let title: Option<String> = session.run(
        "return document.querySelector(`section[aria-labelledby=trends-${arguments[0]}] .doings`)
           ?.getAttribute('aria-label') ?? null",
        &[picture.into()],
    )?;
    title.with_context(|| format!("{picture} has no title"))
}

/// The table under the weeks, opened and closed again.
fn show_as_table(session: &Session, words: &Words) -> Result<()> {
    let toggle = "chart-weeks-table-toggle";
    press_button(session, toggle)?;
    let table = wait::until("the table", || {
        Ok(session.all("#chart-weeks-table table")?.into_iter().next())
    })?;
    ensure!(session.role_of(&table)? == "table");
    ensure!(session.name_of(&table)? == title_of(session, "weeks")?);
    let rows = session.all("#chart-weeks-table tbody tr")?.len();
    ensure!(rows == 4, "four weeks are {rows} rows");
    ensure!(session.name_of(&session.focused()?)? == words.get("week-hide-table")?);
    session.press(keys::ENTER)?;
    wait::until("no table", || {
        Ok(session
            .all("#chart-weeks-table table")?
            .is_empty()
            .then_some(()))
    })?;
    session.press(keys::ENTER)
}

/// Right goes a week on, down a day; each day is read by its own name, and shown beside.
fn along_the_year(session: &Session) -> Result<()> {
    // From the choice of what the days show it is one stop to the days.
    choose(session, "trends-measure", "trends-measure-mood")?;
    session.press(keys::TAB)?;
    for (key, at, day) in [
        (None, 0, "17 November 2025"),
        (Some(keys::RIGHT), 7, "24 November 2025"),
        (Some(keys::DOWN), 8, "25 November 2025"),
        (Some(keys::RIGHT), 15, "2 December 2025"),
        (Some(keys::UP), 14, "1 December 2025"),
        (Some(keys::LEFT), 7, "24 November 2025"),
        (Some(keys::LEFT), 0, "17 November 2025"),
        (Some(keys::LEFT), 0, "17 November 2025"),
        (Some(keys::END), 370, "22 November"),
        (Some(keys::DOWN), 370, "22 November"),
        (Some(keys::HOME), 0, "17 November 2025"),
        (Some(keys::DOWN), 1, "18 November 2025"),
    ] {
        if let Some(key) = key {
            session.press(key)?;
        }
        let here: i64 = session.run(
            "return [...document.querySelectorAll(
               'section[aria-labelledby=trends-year] .mark')].indexOf(document.activeElement)",
            &[],
        )?;
        ensure!(here == at, "at {here} of the year, not at {at}");
        let focused = session.focused()?;
        ensure!(session.role_of(&focused)? == "button");
        let name = session.name_of(&focused)?;
        ensure!(name.contains(day), "{at} is «{name}», not {day}");
        let tip = text_of(session, "#chart-year-tip")?.unwrap_or_default();
        ensure!(
            name.split(": ").all(|part| tip.contains(part)),
            "beside «{name}» stands «{tip}»"
        );
        ensure!(
            is_live(session, "chart-year-tip")? == "off",
            "what the focus says is said twice"
        );
    }
    // The page's other pictures have no days to open: there Enter says what the mark says.
    tab_to_first_mark(session, "weeks")?;
    session.press(keys::RIGHT)?;
    session.press(keys::ENTER)?;
    ensure!(
        is_live(session, "chart-weeks-tip")? == "polite",
        "Enter on a week says nothing"
    );
    let name = session.name_of(&session.focused()?)?;
    let tip = text_of(session, "#chart-weeks-tip")?.unwrap_or_default();
    let begin = name.split(": ").next().unwrap_or_default();
    ensure!(tip.contains(begin), "Enter on «{name}» says «{tip}»");
    session.press(keys::ESCAPE)?;
    text_becomes(session, "#chart-weeks-tip", "")
}

fn is_live(session: &Session, id: &str) -> Result<String> {
    session.run(
        "return document.getElementById(arguments[0]).getAttribute('aria-live') ?? ''",
        &[id.into()],
    )
}

/// With Tab to the marks of a picture.
fn tab_to_first_mark(session: &Session, picture: &str) -> Result<()> {
    // Marks have no names for scripts; the button after them has.
    tab_to_id(session, &format!("chart-{picture}-table-toggle"))?;
    session.press_with(keys::SHIFT, keys::TAB)?;
    let there: bool = session.run(
        "return document.activeElement.matches(
           `section[aria-labelledby=trends-${arguments[0]}] .mark`)",
        &[picture.into()],
    )?;
    ensure!(there, "Shift and Tab do not lead to the marks of {picture}");
    Ok(())
}

/// Enter on a day of the year opens it on Today.
fn open_a_day(session: &Session) -> Result<()> {
    tab_to_first_mark(session, "year")?;
    session.press(keys::HOME)?;
    session.press(keys::RIGHT)?;
    session.press(keys::DOWN)?;
    let name = session.name_of(&session.focused()?)?;
    let day = name.split(": ").next().unwrap_or_default().to_owned();
    ensure!(day.contains("25 November 2025"), "the day is «{day}»");
    session.press(keys::ENTER)?;
    stands_at(session, &day)?;
    ensure!(session.all("#nav-today[aria-current]")?.len() == 1);
    axe::audit(session, "today, a day opened from Trends")
}

#[test]
fn a_picture_leaves_the_window_as_figures_and_as_a_file() -> Result<()> {
    made_up("trends-files", |window, words| {
        let session = &window.session;
        copy_as_csv(session, words)?;
        let folder = tempfile::tempdir()?;
        for (format, begins) in [("svg", &b"<svg "[..]), ("png", b"\x89PNG\r\n")] {
            save_a_picture(window, words, format, begins, folder.path())?;
        }
        think_better_of_it(window)?;
        paste(session)
    })
}

fn copy_as_csv(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "chart-weeks-copy")?;
    let chart = title_of(session, "weeks")?;
    notice_becomes(
        session,
        &words.with("week-csv-copied", &[("chart", &chart)])?,
    )?;
    focus_comes_to(session, "chart-weeks-copy")
}

fn save_a_picture(
    window: &Window,
    words: &Words,
    format: &str,
    begins: &[u8],
    folder: &Path,
) -> Result<()> {
    let session = &window.session;
    let button = format!("chart-year-save-{format}");
    let file = folder.join(format!("a-year.{format}"));
    press_button(session, &button)?;
    window.outside()?.file_dialog()?.save_as(&file)?;
    let path = file.to_str().context("a path of plain letters")?;
    notice_becomes(session, &words.with("said-written", &[("path", path)])?)?;
    focus_comes_to(session, &button)?;
    let bytes = fs::read(&file)?;
    let start = bytes.get(..begins.len()).unwrap_or_default();
    ensure!(start == begins, "the {format} begins with {start:?}");
    let left = fs::read_dir(folder)?.count();
    ensure!(left <= 2, "{left} files are there");
    Ok(())
}

/// Who closes the dialog is told nothing, and is where they were.
fn think_better_of_it(window: &Window) -> Result<()> {
    let session = &window.session;
    let before = said(session)?;
    press_button(session, "chart-mood-save-png")?;
    window.outside()?.file_dialog()?.cancel()?;
    focus_comes_to(session, "chart-mood-save-png")?;
    // A second dialog opens only when the first one has been answered.
    session.press(keys::ENTER)?;
    window.outside()?.file_dialog()?.cancel()?;
    let after = said(session)?;
    ensure!(after == before, "told is «{after}»");
    Ok(())
}

/// What was copied comes out of the clipboard elsewhere.
fn paste(session: &Session) -> Result<()> {
    turn_to(session, "today", '1')?;
    let note = wait::until("the field for a note", || {
        Ok(session.all("main textarea")?.into_iter().next())
    })?;
    session.run::<()>("arguments[0].focus(); return null", &[note.as_argument()])?;
    session.press_with(keys::CONTROL, 'v')?;
    wait::until("what was copied", || {
        let pasted = session.value(&note)?;
        let mut lines = pasted.lines();
        let head = lines.next().unwrap_or_default();
        // Nothing unseen before it, either: it may be pasted into a sheet.
        ensure!(head.starts_with("week_of,"), "«{pasted}»");
        let weeks = lines.count();
        ensure!(weeks == 13, "there are {weeks} weeks: {pasted}");
        Ok(Some(()))
    })
}

#[test]
fn two_periods_stand_side_by_side_or_are_refused() -> Result<()> {
    made_up("trends-beside", |window, words| {
        let session = &window.session;
        let table = wait::until("this month beside the last", || {
            Ok(session.all("#trends-compared table")?.into_iter().next())
        })?;
        ensure!(session.role_of(&table)? == "table");
        let (first, second) = ("November", "October");
        let name = session.name_of(&table)?;
        ensure!(
            name.contains(first) && name.contains(second),
            "the table is called «{name}»"
        );
        let rows = texts_of(session, "#trends-compared tbody th")?;
        for row in ["trend-compare-minutes", "trend-compare-mood"] {
            ensure!(rows.contains(&words.get(row)?), "the rows are {rows:?}");
        }
        own_periods(session)?;

        compare(
            session,
            ["2026-11-01", "2026-11-22", "2026-10-01", "2026-10-22"],
        )?;
        wait::until("the table of them", || {
            Ok(session.all("#trends-compared table")?.into_iter().next())
        })?;
        audit_wide_and_narrow(session, "trends, two periods side by side")?;

        // The journal begins on 18 October 2025.
        compare(
            session,
            ["2026-11-01", "2026-11-22", "2025-10-01", "2025-10-22"],
        )?;
        let parts = [
            "first",
            "first-n",
            "first-of",
            "second",
            "second-n",
            "second-of",
        ];
        refused(session, words, "trend-compare-coverage", &parts)?;
        compare(
            session,
            ["2026-11-01", "2026-11-22", "2025-01-01", "2025-01-22"],
        )?;
        refused(session, words, "trend-compare-nothing", &["span"])?;
        compare(
            session,
            ["2026-11-01", "2026-11-22", "2026-10-20", "2026-11-01"],
        )?;
        refused(session, words, "trend-compare-overlap", &[])?;
        audit_wide_and_narrow(session, "trends, two periods refused")
    })
}

/// Chooses two periods of one's own, with the keyboard.
fn own_periods(session: &Session) -> Result<()> {
    tab_to_id(session, "trends-against")?;
    session.press(keys::END)?;
    wait::until("the fields", || {
        Ok(session.all("#trends-first-from")?.into_iter().next())
    })?;
    Ok(())
}

fn compare(session: &Session, days: [&str; 4]) -> Result<()> {
    let fields = [
        "trends-first-from",
        "trends-first-to",
        "trends-second-from",
        "trends-second-to",
    ];
    for (field, day) in fields.into_iter().zip(days) {
        tab_to_id(session, field)?;
        session.replace_text(day)?;
    }
    session.press(keys::ENTER)
}

/// Waits until a sentence says why not, and nothing is set side by side.
fn refused(session: &Session, words: &Words, id: &str, parts: &[&str]) -> Result<()> {
    wait::until(&format!("the sentence {id}"), || {
        let told = text_of(session, "#trends-refused")?.unwrap_or_default();
        // What is put in is not known here; what stands between it is.
        let gaps: Vec<(&str, &str)> = parts.iter().map(|part| (*part, "\n")).collect();
        let sentence = words.with(id, &gaps)?;
        let mut rest = told.as_str();
        for piece in sentence.split('\n') {
            let found = rest.split_once(piece);
            rest = found
                .with_context(|| format!("«{told}» without «{piece}»"))?
                .1;
        }
        Ok(Some(()))
    })?;
    ensure!(
        session.all("#trends-compared")?.is_empty(),
        "they are set side by side all the same"
    );
    Ok(())
}

#[test]
fn an_empty_journal_says_what_to_do() -> Result<()> {
    journey("trends-empty", Launch::new(), |window, words| {
        let session = &window.session;
        skip_welcome(session, words)?;
        turn_to(session, "trends", '3')?;
        text_becomes(session, "#trends-empty", &words.get("trend-empty")?)?;
        ensure!(session.all("main figure")?.is_empty(), "an empty frame");
        audit_wide_and_narrow(session, "trends, empty")?;
        session.tab_to(Role::Button, &words.get("trends-log")?)?;
        session.press(keys::ENTER)?;
        stands_at(session, &words.get("today-title")?)
    })
}
