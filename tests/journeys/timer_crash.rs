//! A timer outlives the app: after a power cut it goes on, or asks what to keep.

use anyhow::{Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, Session, Window, axe, journey, keys, wait};

use crate::steps::{minutes_on, skip_welcome, tab_to_id, text_becomes, text_of};

/// The logical Monday, which ends at four in the night …
const MONDAY: &str = "2026-11-23";
const START: &str = "2026-11-24T03:20:00+01:00";
/// … and the day after it.
const TUESDAY: &str = "2026-11-24";

/// A timer that was started at 03:20 and seen last at 03:40, when the power was cut.
fn cut_off(desktop: &Desktop) -> Result<()> {
    desktop.run(&["log", "YouTube", "10m", "--day", "2026-11-22"])?;
    desktop.run(&["timer", "start", "TikTok"])?;
    let app = desktop.start(&["--hidden"])?;
    let watch = desktop.watch()?;
    desktop.clock().advance(20)?;
    watch.wait("a sign of life")?;
    app.kill()
}

fn opened(
    desktop: &Desktop,
    words: &Words,
    name: &str,
    steps: impl FnOnce(&Session, &Words) -> Result<()>,
) -> Result<()> {
    let window: Window = desktop.launch().open()?;
    journey::witnessed(name, &window, || {
        skip_welcome(&window.session, words)?;
        steps(&window.session, words)
    })
}

#[test]
fn after_a_long_time_it_asks_what_to_keep() -> Result<()> {
    Desktop::at(START)?.journey("timer-asks", |desktop, words| {
        cut_off(desktop)?;
        desktop.clock().advance(50)?;
        opened(desktop, words, "timer-asks", |session, _| {
            wait::until("the question", || {
                Ok(text_of(session, "#timer-question")?.filter(|text| !text.is_empty()))
            })?;
            ensure!(session.all("#timer-stop")?.is_empty());
            axe::audit(session, "today, with the timer's question")?;
            // Nothing is kept before somebody says so.
            ensure!(minutes_on(desktop, MONDAY, "TikTok")?.is_none());
            tab_to_id(session, "timer-keep-seen")?;
            session.press(keys::ENTER)?;
            wait::until("the timer to be gone", || {
                Ok(session.all("#timer")?.is_empty().then_some(()))
            })?;
            ensure!(minutes_on(desktop, MONDAY, "TikTok")? == Some(20));
            ensure!(minutes_on(desktop, TUESDAY, "TikTok")?.is_none());
            Ok(())
        })
    })
}

#[test]
fn what_is_kept_is_split_where_the_day_begins() -> Result<()> {
    Desktop::at(START)?.journey("timer-split", |desktop, _| {
        cut_off(desktop)?;
        desktop.clock().advance(50)?;
        let status = desktop.json(&["timer", "status"])?;
        ensure!(status["state"] == "asks", "{status}");
        let refused = desktop.output(&["timer", "stop"])?;
        ensure!(!refused.status.success(), "it was kept without a word");
        ensure!(minutes_on(desktop, MONDAY, "TikTok")?.is_none());

        desktop.run(&["timer", "stop", "--keep", "all"])?;
        ensure!(minutes_on(desktop, MONDAY, "TikTok")? == Some(40));
        ensure!(minutes_on(desktop, TUESDAY, "TikTok")? == Some(30));
        desktop.run(&["undo"])?;
        let status = desktop.json(&["timer", "status"])?;
        ensure!(status["state"] == "asks", "undone, it asks again: {status}");
        desktop.run(&["timer", "stop", "--keep", "nothing"])?;
        ensure!(minutes_on(desktop, MONDAY, "TikTok")?.is_none());
        ensure!(desktop.json(&["timer", "status"])?.is_null());
        Ok(())
    })
}

#[test]
fn after_a_short_time_it_goes_on() -> Result<()> {
    Desktop::at(START)?.journey("timer-goes-on", |desktop, words| {
        cut_off(desktop)?;
        desktop.clock().advance(15)?;
        opened(desktop, words, "timer-goes-on", |session, _| {
            text_becomes(session, "#timer .elapsed", "35 m")?;
            ensure!(session.all("[id^=timer-keep-]")?.is_empty());
            session.press(keys::F8)?;
            wait::until("the timer to be gone", || {
                Ok(session.all("#timer")?.is_empty().then_some(()))
            })?;
            ensure!(minutes_on(desktop, MONDAY, "TikTok")? == Some(35));
            Ok(())
        })
    })
}

#[test]
fn a_clock_that_was_set_back_makes_it_ask() -> Result<()> {
    Desktop::at(START)?.journey("timer-in-future", |desktop, words| {
        cut_off(desktop)?;
        desktop.clock().set("2026-11-24T02:00:00+01:00")?;
        opened(desktop, words, "timer-in-future", |session, _| {
            wait::until("the question", || {
                Ok(text_of(session, "#timer-question")?.filter(|text| !text.is_empty()))
            })?;
            // There is no time that could be kept until now.
            ensure!(session.all("#timer-keep-all")?.is_empty());
            tab_to_id(session, "timer-keep-nothing")?;
            session.press(keys::ENTER)?;
            wait::until("the timer to be gone", || {
                Ok(session.all("#timer")?.is_empty().then_some(()))
            })?;
            ensure!(minutes_on(desktop, MONDAY, "TikTok")?.is_none());
            Ok(())
        })
    })
}
