//! A plan of one's own, one thing at a time: from Tips, by keyboard alone.

use anyhow::{Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Session, journey, keys, wait};
use serde_json::Value;

use crate::steps::{
    audit_wide_and_narrow, focus_comes_to, is_gone, notice_becomes, press_button, skip_welcome,
    tab_to_id, text_becomes, text_of, texts_of, turn_to,
};

const WHEN: &str = "I sit down on the tram";
const THEN: &str = "open my book";

#[test]
fn a_plan_is_tried_and_gives_way_to_something_else() -> Result<()> {
    Desktop::at(EVENING)?.journey("plan", |desktop, words| {
        desktop.run(&["log", "YouTube", "25m", "--day", "2026-11-21"])?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("plan", &window, || {
            skip_welcome(session, words)?;
            turn_to(session, "tips", '5')?;
            audit_wide_and_narrow(session, "tips, nothing tried yet")?;
            a_plan_has_two_halves(session, words)?;
            stands_as_one_sentence(session, words)?;
            one_at_a_time(session, words)?;
            the_first_is_kept_as_not_said(desktop, session, words)?;
            and_can_be_stopped(session, words)
        })
    })
}

/// Opens a tip in the list.
fn unfold(session: &Session, tip: &str) -> Result<()> {
    press_button(session, &format!("tip-{tip}-summary"))?;
    wait::until(&format!("tip {tip} to be open"), || {
        let open = session.all(&format!("#tip-{tip}[open]"))?;
        Ok((!open.is_empty()).then_some(()))
    })
}

/// A half that is missing is asked for where it belongs.
fn a_plan_has_two_halves(session: &Session, words: &Words) -> Result<()> {
    unfold(session, "9")?;
    press_button(session, "tip-9-try")?;
    focus_comes_to(session, "tip-9-when")?;
    audit_wide_and_narrow(session, "tips, a plan being made")?;
    session.type_text(WHEN)?;
    session.press(keys::ENTER)?;
    focus_comes_to(session, "tip-9-then")?;
    wait::until("what is missing", || {
        let told = text_of(session, "#tip-9-problem")?.unwrap_or_default();
        Ok((!told.is_empty()).then_some(()))
    })?;
    ensure!(session.all("#trial")?.is_empty(), "half a plan is tried");
    session.type_text(THEN)?;
    session.press(keys::ENTER)?;
    let started = words.with("said-trial-started", &[("date", "Saturday, 5 December")])?;
    notice_becomes(session, &started)?;
    focus_comes_to(session, "tips-trying")
}

/// On Tips and on Today.
fn stands_as_one_sentence(session: &Session, words: &Words) -> Result<()> {
    let plan = words.with("trial-plan", &[("when", WHEN), ("then", THEN)])?;
    for (page, number) in [("today", '1'), ("tips", '5')] {
        turn_to(session, page, number)?;
        wait::until("the plan", || {
            let trial = text_of(session, "#trial")?.unwrap_or_default();
            ensure!(trial.contains(&plan), "«{plan}» is not in «{trial}»");
            Ok(Some(()))
        })?;
    }
    Ok(())
}

/// Another one asks what is to become of the first; one can leave it as it is.
fn one_at_a_time(session: &Session, words: &Words) -> Result<()> {
    unfold(session, "13")?;
    press_button(session, "tip-13-try")?;
    focus_comes_to(session, "tip-13-switch")?;
    let asked = text_of(session, "#tip-13 [role=status]")?.unwrap_or_default();
    ensure!(!asked.is_empty(), "nothing says what stands in the way");
    audit_wide_and_narrow(session, "tips, one at a time")?;
    press_button(session, "tip-13-stay")?;
    focus_comes_to(session, "tip-13-try")?;
    ensure!(
        texts_of(session, "#trial .text")? == [words.get("tip-9-text")?],
        "something else is tried"
    );

    session.press(keys::ENTER)?;
    press_button(session, "tip-13-switch")?;
    text_becomes(session, "#trial .text", &words.get("tip-13-text")?)
}

/// Nobody said how it went, so the list does not either.
fn the_first_is_kept_as_not_said(
    desktop: &Desktop,
    session: &Session,
    words: &Words,
) -> Result<()> {
    let plan = words.with("trial-plan", &[("when", WHEN), ("then", THEN)])?;
    text_becomes(
        session,
        "section[aria-labelledby=tips-tried] .tag",
        &words.get("trial-found-not-said")?,
    )?;
    let listed = texts_of(session, "section[aria-labelledby=tips-tried] li")?.join(" ");
    ensure!(listed.contains(&plan), "«{plan}» is not in «{listed}»");
    let told = desktop.json(&["tips", "tried"])?;
    let first = told.get(0).unwrap_or(&Value::Null);
    ensure!(
        first.get("plan").and_then(Value::as_str) == Some(&plan),
        "{told}"
    );
    Ok(())
}

/// What is stopped is off Today; Undo puts it back.
fn and_can_be_stopped(session: &Session, words: &Words) -> Result<()> {
    tab_to_id(session, "trial-stop")?;
    session.press(keys::ENTER)?;
    notice_becomes(session, &words.get("said-trial-stopped")?)?;
    is_gone(session, "#trial")?;
    session.press_with(keys::CONTROL, 'z')?;
    notice_becomes(session, &words.get("undone-trial")?)?;
    text_becomes(session, "#trial .text", &words.get("tip-13-text")?)
}
