//! «Does tracking do you good?»: asked once in three months, with less of it a click away.

use anyhow::{Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, Session, journey, keys, wait};
use serde_json::Value;

use crate::steps::{
    audit_wide_and_narrow, day_becomes, focus_comes_to, is_checked, is_gone, notice_becomes,
    press_button, save_and_look, skip_welcome, tab_to_id, text_becomes, turn_to, type_minutes,
};

/// The first day that was written down, and the days around the ninetieth after it.
const FIRST: &str = "2026-08-24T20:30:00+02:00";
const EVE: &str = "2026-11-21T20:30:00+01:00";
const NINETY: &str = "2026-11-22T20:30:00+01:00";

const QUESTION: &str = "#tracking-card";

#[test]
fn after_three_months_it_is_asked_whether_tracking_does_good() -> Result<()> {
    Desktop::at(FIRST)?.journey("tracking", |desktop, words| {
        desktop.run(&["log", "TikTok", "30m"])?;
        desktop.clock().set(EVE)?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("tracking", &window, || {
            skip_welcome(session, words)?;
            an_evening(session, words)?;
            ensure!(session.all(QUESTION)?.is_empty(), "asked too early");

            desktop.clock().set(NINETY)?;
            day_becomes(session, "22 November")?;
            an_evening(session, words)?;
            text_becomes(
                session,
                "#tracking-card-title",
                &words.get("tracking-card-title")?,
            )?;
            ensure!(session.all("article.tip")?.is_empty(), "and a tip beside");
            audit_wide_and_narrow(session, "today, the question about tracking")?;
            press_button(session, "tracking-card-settings")?;
            focus_comes_to(session, "tracking-title")?;
            audit_wide_and_narrow(session, "settings, with what is asked and shown")?;
            hide_the_charts(desktop, session, words)?;
            log_time_only(desktop, session, words)?;
            it_is_answered(desktop, session, words)
        })
    })
}

fn an_evening(session: &Session, words: &Words) -> Result<()> {
    type_minutes(session, words, "TikTok", "30")?;
    save_and_look(session)
}

/// A sentence stands in the place of each, with a button that brings them back.
fn hide_the_charts(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    tick(session, "tracking-charts")?;
    notice_becomes(session, &words.get("said-charts-hidden")?)?;
    ensure!(tracking(desktop, "charts")? == false);
    for (page, number) in [("trends", '3'), ("week", '2')] {
        turn_to(session, page, number)?;
        text_becomes(
            session,
            &format!("#{page}-charts-hidden p"),
            &words.get("hidden-charts")?,
        )?;
        ensure!(session.all(".picture")?.is_empty(), "{page} draws");
        audit_wide_and_narrow(session, &format!("{page}, without charts"))?;
    }
    press_button(session, "week-charts-hidden-show")?;
    notice_becomes(session, &words.get("said-charts-shown")?)?;
    wait::until("the chart", || {
        Ok(session.all(".picture > svg")?.into_iter().next())
    })?;
    is_gone(session, "#week-charts-hidden")
}

/// Off stays off; Today asks for time alone, and gives the questions back at a press.
fn log_time_only(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    turn_to(session, "settings", '7')?;
    tab_to_id(session, "tracking-mood-on")?;
    session.press(keys::RIGHT)?;
    session.press(keys::RIGHT)?;
    focus_comes_to(session, "tracking-mood-off")?;
    text_becomes(session, "#tracking-mood-said", &words.get("asking-off")?)?;
    ensure!(tracking(desktop, "asking")? == "off");
    turn_to(session, "today", '1')?;
    press_button(session, "add-check-in")?;
    text_becomes(session, "#mood-paused", &words.get("asking-off")?)?;
    ensure!(session.all("#mood")?.is_empty(), "the mood is asked for");
    press_button(session, "mood-ask-again")?;
    notice_becomes(session, &words.get("said-asking-on")?)?;
    focus_comes_to(session, "mood")?;
    ensure!(tracking(desktop, "asking")? == "on");
    Ok(())
}

/// «It's fine as it is»: not the next evening, nor before three months have passed.
fn it_is_answered(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    type_minutes(session, words, "YouTube", "10")?;
    save_and_look(session)?;
    press_button(session, "tracking-card-fine")?;
    notice_becomes(session, &words.get("said-tracking-answered")?)?;
    is_gone(session, QUESTION)?;
    for (at, day, asks) in [
        ("2026-11-23T20:30:00+01:00", "23 November", false),
        ("2027-02-19T20:30:00+01:00", "19 February", false),
        ("2027-02-20T20:30:00+01:00", "20 February", true),
    ] {
        desktop.clock().set(at)?;
        day_becomes(session, day)?;
        an_evening(session, words)?;
        let there = !session.all(QUESTION)?.is_empty();
        ensure!(there == asks, "on {day} it is asked: {there}");
    }
    Ok(())
}

fn tick(session: &Session, id: &str) -> Result<()> {
    tab_to_id(session, id)?;
    let before = is_checked(session, id)?;
    session.press(keys::SPACE)?;
    ensure!(is_checked(session, id)? != before, "#{id} stays as it is");
    Ok(())
}

/// What is asked and shown, as the command line has it.
fn tracking(desktop: &Desktop, what: &str) -> Result<Value> {
    let told = desktop.json(&["tracking"])?;
    Ok(told.get(what).cloned().unwrap_or(Value::Null))
}
