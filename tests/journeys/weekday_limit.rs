//! A limit that differs at weekends, by keyboard: set with a look back, reached by the timer, told
//! about on the desktop, kept in the ledger. Then a pause.

use anyhow::{Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{
    Desktop, Notification, NotificationService, Role, Session, axe, journey, keys, wait,
};

use crate::steps::{
    choose, ledger, minutes_on, plain, press_button, skip_welcome, tab_to_id, text_becomes,
    text_of, turn_to,
};

/// A Monday.
const TODAY: &str = "2026-11-23";
const NOW: &str = "2026-11-23T18:00:00+01:00";

/// Two days that a limit of 40 minutes on weekdays and 90 at weekends has within, and two over.
const BEFORE: [(&str, &str); 4] = [
    ("2026-11-16", "30m"),
    ("2026-11-17", "50m"),
    ("2026-11-21", "80m"),
    ("2026-11-22", "100m"),
];

#[test]
fn a_weekday_limit_from_its_preview_to_a_pause() -> Result<()> {
    Desktop::at(NOW)?.journey("weekday-limit", |desktop, words| {
        for (day, time) in BEFORE {
            desktop.run(&["log", "TikTok", time, "--day", day])?;
        }
        let told = desktop.notifications()?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("weekday-limit", &window, || {
            skip_welcome(session, words)?;
            set(session, words)?;
            reach(desktop, session, words, &told)?;
            look_it_up(desktop, session)?;
            pause(desktop, session)
        })
    })
}

/// The limit, after a look at how the last four weeks would have been.
fn set(session: &Session, words: &Words) -> Result<()> {
    turn_to(session, "limits", '4')?;
    press_button(session, "limit-new")?;
    session.tab_to(Role::Checkbox, "TikTok")?;
    session.press(keys::SPACE)?;
    choose(session, "limit-shape", "limit-shape-weekends")?;
    tab_to_id(session, "limit-minutes")?;
    session.type_text("40")?;
    tab_to_id(session, "limit-weekend")?;
    session.type_text("1:30")?;

    wait::until("the preview of four weeks", || {
        Ok((session.all(".weeks li")?.len() == 28).then_some(()))
    })?;
    for (state, days) in [("within", 2), ("over", 2), ("not-logged", 24)] {
        let shown = session.all(&format!(".weeks li svg.{state}"))?.len();
        ensure!(shown == days, "{shown} days are {state}, not {days}");
    }
    let read_back = text_of(session, "#limit-read-back")?.unwrap_or_default();
    ensure!(
        ["TikTok", "40 m", "1 h 30 m"]
            .iter()
            .all(|part| read_back.contains(part)),
        "the sentence is «{read_back}»"
    );
    axe::audit(session, "limits, the preview for weekdays and weekends")?;

    press_button(session, "limit-set")?;
    wait::until("the limit in the list", || {
        Ok(session.all(".limits li")?.into_iter().next())
    })?;
    session.find(
        Role::Button,
        &words.with("limits-change-of", &[("name", "TikTok")])?,
    )?;
    axe::audit(session, "limits, for weekdays and weekends")
}

/// The timer, from Today: told once at four fifths and once when the limit is reached.
fn reach(
    desktop: &Desktop,
    session: &Session,
    words: &Words,
    told: &NotificationService,
) -> Result<()> {
    turn_to(session, "today", '1')?;
    session.tab_to(
        Role::Button,
        &words.with("timer-start-of", &[("name", "TikTok")])?,
    )?;
    session.press(keys::ENTER)?;
    session.find(Role::Button, &words.get("timer-stop")?)?;
    axe::audit(session, "today, with the timer")?;

    // Never so far at once that the app would take itself for having slept.
    desktop.clock().advance(20)?;
    text_becomes(session, "#timer .elapsed", "20 m")?;
    ensure!(told.count(about_tiktok) == 0, "told at half of the limit");
    desktop.clock().advance(12)?;
    let near = told.wait_for("four fifths", about_tiktok)?;
    ensure!(
        plain(&near.body).contains("40 m") || plain(&near.summary).contains("40 m"),
        "it does not name the limit of a Monday: {near:#?}"
    );
    text_becomes(session, "#timer .elapsed", "32 m")?;
    ensure!(told.count(about_tiktok) == 1);
    desktop.clock().advance(8)?;
    told.wait_for_nth(2, "reached", about_tiktok)?;
    for elapsed in ["50 m", "1 h"] {
        desktop.clock().advance(10)?;
        text_becomes(session, "#timer .elapsed", elapsed)?;
        ensure!(told.count(about_tiktok) == 2, "told again after {elapsed}");
    }

    // One key, wherever one is.
    turn_to(session, "week", '2')?;
    session.press(keys::F8)?;
    wait::until("the timer to stop", || {
        Ok(session.all("#timer")?.is_empty().then_some(()))
    })?;
    ensure!(minutes_on(desktop, TODAY, "TikTok")? == Some(60));
    // By now saving has looked whether a limit is reached, too.
    ensure!(told.count(about_tiktok) == 2, "told again on stopping");
    Ok(())
}

fn about_tiktok(one: &Notification) -> bool {
    one.summary.contains("TikTok") || one.body.contains("TikTok")
}

/// The ledger, on the command line and in the window.
fn look_it_up(desktop: &Desktop, session: &Session) -> Result<()> {
    let lines = ledger(desktop)?;
    let kinds: Vec<&str> = lines.iter().map(|(kind, _)| kind.as_str()).collect();
    ensure!(kinds == ["reached", "set"], "the ledger is {lines:#?}");
    turn_to(session, "limits", '4')?;
    for (_, text) in &lines {
        session.text_appears(text)?;
    }
    axe::audit(session, "limits, with the ledger")
}

/// Today and tomorrow leave every count.
fn pause(desktop: &Desktop, session: &Session) -> Result<()> {
    press_button(session, "pause-new")?;
    tab_to_id(session, "pause-last")?;
    session.press_with(keys::CONTROL, 'a')?;
    session.type_text("2026-11-24")?;
    axe::audit(session, "limits, a pause being set")?;
    press_button(session, "pause-set")?;
    wait::until("the pause in the list", || {
        Ok(session.all("[id^=pause-end-]")?.into_iter().next())
    })?;
    let lines = ledger(desktop)?;
    ensure!(
        lines.iter().any(|(kind, _)| kind == "paused"),
        "the ledger is {lines:#?}"
    );

    turn_to(session, "week", '2')?;
    wait::until("the week to tell of the pause", || {
        Ok(session.all("#week-paused")?.into_iter().next())
    })?;
    axe::audit(session, "week, with paused days")?;

    desktop.clock().set("2026-11-24T18:00:00+01:00")?;
    turn_to(session, "today", '1')?;
    wait::until("the day to tell that it is paused", || {
        Ok(session.all("#today-paused")?.into_iter().next())
    })?;
    desktop.clock().set("2026-11-25T18:00:00+01:00")?;
    wait::until("the day after it not to", || {
        Ok(session.all("#today-paused")?.is_empty().then_some(()))
    })
}
