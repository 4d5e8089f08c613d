//! `cargo xtask screenshots`: every page as a picture, in light and dark, at 1280, 1000 and 640 wide
//! and 700 high, with a journal of half a year and with a fresh one.
//!
//! `NAME-THEME-WIDTH.png` is what the window shows; where a page is longer than the window,
//! `NAME-THEME-WIDTH-whole.png` is all of it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Element, Launch, Role, Session, axe, keys, wait};

/// The pages with a place in the rail; Today has pictures of its own.
const PAGES: [&str; 6] = ["week", "trends", "limits", "tips", "support", "settings"];
const WIDTHS: [u32; 3] = [1280, 1000, 640];
/// The spans of Trends, as the page names them; none of them twice in a row.
const SPANS: [&str; 4] = ["4w", "13w", "year", "all"];
const HEIGHT: u32 = 700;
/// The virtual display is so tall.
const TALLEST: u32 = 6000;

fn main() -> Result<()> {
    let folder = std::env::args_os()
        .nth(1)
        .context("say where the pictures are to go")?;
    let album = Album {
        folder: PathBuf::from(folder),
    };
    fs::create_dir_all(&album.folder)?;
    let words = Words::load()?;
    fresh(&album, &words)?;
    half_a_year(&album, &words)?;
    guidance(&album, &words)?;
    hard_days(&album, &words)?;
    three_years(&album, &words)
}

/// The welcome, and every page before anything is logged.
fn fresh(album: &Album, words: &Words) -> Result<()> {
    let window = Launch::new().open()?;
    let session = &window.session;
    for (step, heading) in ["welcome-platforms", "welcome-days", "welcome-private"]
        .into_iter()
        .enumerate()
    {
        session.find(Role::Heading, &words.get(heading)?)?;
        album.take(session, &format!("welcome-{}", step + 1))?;
        let on = if step < 2 {
            "welcome-next"
        } else {
            "welcome-start"
        };
        session.click_on(Role::Button, &words.get(on)?)?;
    }
    session.find(Role::Heading, &words.get("today-title")?)?;
    album.take(session, "today-empty")?;
    for page in PAGES {
        turn_to(session, page)?;
        album.take(session, &format!("{page}-empty"))?;
    }
    turn_to(session, "today")?;
    fill_in(session, words)?;
    save(session, words)?;
    album.take(session, "today-first-saved")
}

/// Every page with made-up days behind it.
fn half_a_year(album: &Album, words: &Words) -> Result<()> {
    let desktop = Desktop::at(EVENING)?;
    desktop.run(&["demo", "--days", "180", "--seed", "7"])?;
    plans(&desktop)?;
    let window = desktop.launch().open()?;
    let session = &window.session;
    past_the_welcome(session, words)?;
    today(album, session, words)?;
    for page in PAGES {
        turn_to(session, page)?;
        album.take(session, page)?;
    }

    turn_to(session, "week")?;
    session.click_on(Role::Button, &words.get("week-show-table")?)?;
    session.run::<()>(
        "document.querySelectorAll('.mark')[5]?.focus(); return null",
        &[],
    )?;
    album.take(session, "week-table")?;

    review(album, session, words)?;

    turn_to(session, "limits")?;
    session.click_on(Role::Button, &words.get("limits-new")?)?;
    session.run::<()>(
        "const all = document.getElementById('limit-all');
         if (!all.checked) all.click();
         return null",
        &[],
    )?;
    let field = session.find(Role::Textbox, &words.get("limits-duration")?)?;
    focus(session, &field)?;
    session.type_text("1:30")?;
    wait::until("the preview", || {
        Ok(session.all(".weeks li")?.into_iter().nth(27))
    })?;
    album.take(session, "limits-preview")?;

    session.press(keys::F1)?;
    wait::until("the list of keys", || {
        Ok(session.all("dialog[open]")?.into_iter().next())
    })?;
    album.take(session, "keys")?;
    session.press(keys::F1)?;

    turn_to(session, "today")?;
    desktop.run(&["timer", "start", "TikTok"])?;
    desktop.clock().advance(12)?;
    wait::until("the timer", || {
        Ok(session.all("#timer")?.into_iter().next())
    })?;
    album.take(session, "timer")?;
    desktop.run(&["timer", "stop"]).map(drop)
}

/// The review of the week: open, with what can be kept of it, and done.
fn review(album: &Album, session: &Session, words: &Words) -> Result<()> {
    turn_to(session, "week")?;
    session.click_on(Role::Button, &words.get("week-review")?)?;
    session.find(Role::Button, &words.get("review-finish")?)?;
    album.take(session, "review")?;
    session.click_on(Role::Button, &words.get("review-keep-open")?)?;
    wait::until("what can be kept", || {
        Ok(session.all("dialog[open]")?.into_iter().next())
    })?;
    album.take(session, "review-keep")?;
    session.press(keys::ESCAPE)?;
    session.click_on(Role::Button, &words.get("review-finish")?)?;
    session.find(Role::Button, &words.get("review-reopen")?)?;
    album.take(session, "review-done")
}

/// What there is to read, what is being tried, and people to call.
fn guidance(album: &Album, words: &Words) -> Result<()> {
    let desktop = Desktop::at(EVENING)?;
    desktop.run(&["demo", "--days", "60", "--seed", "7"])?;
    let window = desktop.launch().open()?;
    let session = &window.session;
    past_the_welcome(session, words)?;
    turn_to(session, "tips")?;
    click(session, "tip-9-summary")?;
    click(session, "tip-9-try")?;
    appears(session, "#tip-9-when")?;
    album.take(session, "tips-plan")?;
    for (page, way) in [("research", "tips-to-research"), ("claim", "tips-to-claim")] {
        turn_to(session, "tips")?;
        click(session, way)?;
        session.find(Role::Heading, &words.get(&format!("{page}-title"))?)?;
        if page == "research" {
            appears(session, ".picture > svg")?;
        }
        album.take(session, page)?;
    }
    trial(album, &desktop, session)?;

    desktop.run(&["support", "add", "Ada", "+31 6 1234 5678"])?;
    fs::write(
        desktop.data().join("support.toml"),
        "[[country]]\niso = \"NL\"\n",
    )?;
    turn_to(session, "support")?;
    appears(session, "#support-override")?;
    album.take(session, "support-own")?;

    turn_to(session, "today")?;
    fill_in(session, words)?;
    save(session, words)?;
    appears(session, "article.tip")?;
    click(session, "tip-why")?;
    album.take(session, "today-tip")
}

/// A plan on its way, at its question, and as it went.
fn trial(album: &Album, desktop: &Desktop, session: &Session) -> Result<()> {
    let plan = ["--when", "I sit down on the tram", "--then", "open my book"];
    desktop.run(&[&["tips", "try", "9"], &plan[..]].concat())?;
    turn_to(session, "today")?;
    appears(session, "#trial")?;
    album.take(session, "today-trying")?;
    turn_to(session, "tips")?;
    appears(session, "#trial")?;
    album.take(session, "tips-trying")?;
    let now = desktop.clock().now()?.to_rfc3339();
    desktop.clock().set("2026-12-06T20:30:00+01:00")?;
    turn_to(session, "today")?;
    appears(session, "#trial-helped")?;
    album.take(session, "today-trial-question")?;
    let note = ["--note", "Two chapters a day, and no hurry."];
    desktop.run(&[&["tips", "answer", "somewhat"], &note[..]].concat())?;
    turn_to(session, "tips")?;
    appears(session, "#tips-tried")?;
    album.take(session, "tips-tried")?;
    desktop.clock().set(&now)
}

/// The gentle card, the question about tracking, and less of everything.
fn hard_days(album: &Album, words: &Words) -> Result<()> {
    let desktop = Desktop::at("2026-08-20T20:30:00+02:00")?;
    desktop.run(&["log", "YouTube", "25m"])?;
    desktop.clock().set(EVENING)?;
    for day in 16..=21 {
        let day = format!("2026-11-{day}");
        desktop.run(&["log", "YouTube", "1h 10m", "--day", &day])?;
        desktop.run(&["mood", "10", "--day", &day])?;
    }
    let window = desktop.launch().open()?;
    let session = &window.session;
    past_the_welcome(session, words)?;
    click(session, "mood-0")?;
    save(session, words)?;
    appears(session, "#card")?;
    album.take(session, "gentle-card")?;

    desktop.clock().set("2026-11-23T20:30:00+01:00")?;
    session.find(Role::Heading, &words.get("today-title")?)?;
    click(session, "mood-2")?;
    save(session, words)?;
    appears(session, "#tracking-card")?;
    album.take(session, "tracking-card")?;

    let less = [
        "--mood",
        "pause",
        "--charts",
        "hidden",
        "--history",
        "hidden",
    ];
    desktop.run(&[&["tracking"], &less[..]].concat())?;
    for page in ["week", "trends", "settings"] {
        turn_to(session, page)?;
        album.take(session, &format!("{page}-less"))?;
    }
    click(session, "delete-open")?;
    appears(session, "#delete-dialog[open]")?;
    album.take(session, "delete-what")?;
    click(session, "delete-next")?;
    appears(session, "#delete-sure")?;
    album.take(session, "delete-sure")?;
    session.press(keys::ESCAPE)?;
    turn_to(session, "today")?;
    click(session, "add-check-in")?;
    appears(session, "#mood-paused")?;
    album.take(session, "today-mood-paused")
}

fn past_the_welcome(session: &Session, words: &Words) -> Result<()> {
    if let Some(skip) = session.look_for(Role::Button, &words.get("welcome-skip")?)? {
        session.click(&skip)?;
    }
    session
        .find(Role::Heading, &words.get("today-title")?)
        .map(drop)
}

/// Clicks what has this id, wherever it is, once it is there.
fn click(session: &Session, id: &str) -> Result<()> {
    let there = appears(session, &format!("#{id}"))?;
    session.run("arguments[0].click(); return null", &[there.as_argument()])
}

fn appears(session: &Session, selector: &str) -> Result<Element> {
    wait::until(selector, || Ok(session.all(selector)?.into_iter().next()))
}

/// Trends over every span.
fn three_years(album: &Album, words: &Words) -> Result<()> {
    let desktop = Desktop::at(EVENING)?;
    desktop.run(&["demo", "--days", "1000", "--seed", "3"])?;
    let window = desktop.launch().open()?;
    let session = &window.session;
    past_the_welcome(session, words)?;
    turn_to(session, "trends")?;
    for span in SPANS {
        let of = "document.querySelector('main header p').textContent";
        let before: String = session.run(&format!("return {of}"), &[])?;
        session.run::<()>(
            "document.getElementById('trends-span-' + arguments[0]).click(); return null",
            &[span.into()],
        )?;
        wait::until(&format!("the span {span}"), || {
            let now: String = session.run(&format!("return {of}"), &[])?;
            Ok((now != before).then_some(()))
        })?;
        album.take(session, &format!("trends-{span}"))?;
    }
    Ok(())
}

/// Limits that are some weeks old, one that was changed, and a pause.
fn plans(desktop: &Desktop) -> Result<()> {
    let now = desktop.clock().now()?.to_rfc3339();
    desktop.clock().set("2026-10-05T20:00:00+02:00")?;
    desktop.run(&["limit", "set", "--all", "2h"])?;
    let both = ["--platform", "tiktok", "--platform", "instagram"];
    let figures = ["--weekdays", "40m", "--weekends", "90m"];
    desktop.run(&[&["limit", "set"], &both[..], &figures].concat())?;
    desktop.run(&[
        "limit",
        "set",
        "--platform",
        "youtube",
        "--per",
        "week",
        "5h",
    ])?;
    desktop.clock().set("2026-11-02T20:00:00+01:00")?;
    desktop.run(&["limit", "set", "--change", "--all", "1h 45m"])?;
    desktop.run(&["pause", "--from", "2026-11-18", "--to", "2026-11-19"])?;
    desktop.run(&["pause", "--from", "2026-12-24", "--to", "2026-12-27"])?;
    desktop.clock().set(&now)
}

/// The form, half filled, and the day as it is saved.
fn today(album: &Album, session: &Session, words: &Words) -> Result<()> {
    session.find(Role::Heading, &words.get("today-title")?)?;
    fill_in(session, words)?;
    album.take(session, "today-form")?;
    save(session, words)?;
    album.take(session, "today-saved")?;
    // The other pages are shown without the line about what was done last.
    session.click_on(Role::Button, &words.get("app-notice-close")?)
}

fn fill_in(session: &Session, words: &Words) -> Result<()> {
    let pleasant = session.find(Role::Radio, &words.get("today-mood-3")?)?;
    session.run::<()>(
        "arguments[0].click(); return null",
        &[pleasant.as_argument()],
    )?;
    for (platform, typed) in [("Instagram", "45"), ("YouTube", "1h 10m")] {
        let name = words.with("today-minutes", &[("platform", platform)])?;
        let field = session.find(Role::Textbox, &name)?;
        focus(session, &field)?;
        session.type_text(typed)?;
    }
    session.run(
        "document.activeElement.blur(); scrollTo(0, 0); return null",
        &[],
    )
}

fn save(session: &Session, words: &Words) -> Result<()> {
    session.press_with(keys::CONTROL, keys::ENTER)?;
    session
        .find(Role::Button, &words.get("today-change-times")?)
        .map(drop)
}

/// Puts the cursor into a field, wherever it is: a click needs it in view and clear of the save bar.
fn focus(session: &Session, field: &Element) -> Result<()> {
    session.run("arguments[0].focus(); return null", &[field.as_argument()])
}

fn turn_to(session: &Session, page: &str) -> Result<()> {
    session.run::<()>(
        "document.getElementById('nav-' + arguments[0]).click(); return null",
        &[page.into()],
    )?;
    wait::until(&format!("the page {page}"), || {
        let there: bool = session.run(
            "return document.querySelector('#nav-' + arguments[0] + '[aria-current=page]') !== null
               && document.activeElement === document.querySelector('main h1')",
            &[page.into()],
        )?;
        Ok(there.then_some(()))
    })
}

/// Where the pictures go.
struct Album {
    folder: PathBuf,
}

impl Album {
    /// The page as it stands, in all themes and widths.
    fn take(&self, session: &Session, name: &str) -> Result<()> {
        for theme in ["light", "dark"] {
            for width in WIDTHS {
                let file = self.folder.join(format!("{name}-{theme}-{width}.png"));
                session.resize_and_settle(width, HEIGHT)?;
                axe::set_theme(session, Some(theme))?;
                shoot(session, &file)?;
                let length: u32 =
                    session.run("return document.documentElement.scrollHeight", &[])?;
                if length > HEIGHT {
                    session.resize_and_settle(width, length.min(TALLEST))?;
                    axe::set_theme(session, Some(theme))?;
                    shoot(
                        session,
                        &self
                            .folder
                            .join(format!("{name}-{theme}-{width}-whole.png")),
                    )?;
                }
            }
        }
        session.resize_and_settle(WIDTHS[0], HEIGHT)?;
        axe::set_theme(session, None)
    }
}

fn shoot(session: &Session, file: &Path) -> Result<()> {
    fs::write(file, session.picture()?)
        .with_context(|| format!("{} cannot be written", file.display()))
}
