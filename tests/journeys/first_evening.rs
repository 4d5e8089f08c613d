//! The first evening, by keyboard alone: from the welcome to a limit, each page looked at by axe in
//! light and dark.

use anyhow::{Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Launch, Role, Session, Window, axe, journey, keys, wait};

use crate::steps::{self, TODAY, logged, minutes_of, said, stands_at, turn_to, type_minutes};

/// Two days before.
const FRIDAY: &str = "2026-11-20";

#[test]
fn the_first_evening() -> Result<()> {
    journey("first-evening", Launch::new(), |window, words| {
        let session = &window.session;
        welcome(session, words)?;
        check_in(window, words)?;
        undo_and_save_again(window, words)?;
        fill_in_a_day(window, words)?;
        week(session, words)?;
        limit(session, words)?;
        for (page, number) in [("tips", '5'), ("support", '6'), ("settings", '7')] {
            turn_to(session, page, number)?;
            axe::audit(session, page)?;
        }
        Ok(())
    })
}

fn welcome(session: &Session, words: &Words) -> Result<()> {
    for (step, on) in [
        ("welcome-platforms", "welcome-next"),
        ("welcome-days", "welcome-next"),
        ("welcome-private", "welcome-start"),
    ] {
        stands_at(session, &words.get(step)?)?;
        axe::audit(session, step)?;
        session.tab_to(Role::Button, &words.get(on)?)?;
        session.press(keys::ENTER)?;
    }
    stands_at(session, &words.get("today-title")?)?;
    axe::audit(session, "today, the empty form")
}

/// Mood, two platforms, «none» for the others, a context and a note.
fn check_in(window: &Window, words: &Words) -> Result<()> {
    let session = &window.session;
    session.tab_to(Role::Radio, &words.get("today-mood-0")?)?;
    session.press('4')?;
    let pleasant = session.find(Role::Radio, &words.get("today-mood-3")?)?;
    ensure!(
        session.run::<bool>("return arguments[0].checked", &[pleasant.as_argument()])?,
        "4 has not chosen the fourth face"
    );
    type_minutes(session, words, "Instagram", "45")?;
    type_minutes(session, words, "TikTok", "1h10")?;
    session.tab_back_to(Role::Button, &words.get("today-none-rest")?)?;
    session.press(keys::ENTER)?;
    session.tab_to(Role::Textbox, &note_name(words)?)?;
    session.type_text("Rain, and a long walk.")?;
    axe::audit(session, "today, the filled form")?;
    steps::save(session)?;

    ensure!(logged(window, TODAY, "Instagram")? == Some(45));
    ensure!(logged(window, TODAY, "TikTok")? == Some(70));
    ensure!(
        logged(window, TODAY, "YouTube")? == Some(0),
        "«none» is zero, not «not logged»"
    );
    session.text_appears("Rain, and a long walk.")?;
    axe::audit(session, "today, saved")
}

/// The note's label has a hint beside it, which belongs to its name.
fn note_name(words: &Words) -> Result<String> {
    Ok(format!(
        "{} {}",
        words.get("today-note")?,
        words.get("today-optional")?
    ))
}

fn undo_and_save_again(window: &Window, words: &Words) -> Result<()> {
    let session = &window.session;
    let saved = said(session)?;
    session.press_with(keys::CONTROL, 'z')?;
    wait::until("undo", || Ok((said(session)? != saved).then_some(())))?;
    ensure!(
        logged(window, TODAY, "Instagram")?.is_none(),
        "undone is «not logged», not zero"
    );
    let field = session.find(Role::Textbox, &minutes_of(words, "Instagram")?)?;
    ensure!(
        session.value(&field)? == "45",
        "what was typed is not in the form any more"
    );
    steps::save(session)?;
    ensure!(logged(window, TODAY, "Instagram")? == Some(45));
    Ok(())
}

/// From today back to Friday on the strip, with the arrow keys.
fn fill_in_a_day(window: &Window, words: &Words) -> Result<()> {
    let session = &window.session;
    let today: String = session.run(
        "return document.querySelector('.strip [aria-current]').getAttribute('aria-label')",
        &[],
    )?;
    session.tab_to(Role::Button, &today)?;
    session.press(keys::LEFT)?;
    session.press(keys::LEFT)?;
    session.press(keys::ENTER)?;
    wait::until("Friday's form", || {
        session.look_for(Role::Button, &words.get("today-back")?)
    })?;
    type_minutes(session, words, "YouTube", "1.5h")?;
    steps::save(session)?;
    ensure!(logged(window, FRIDAY, "YouTube")? == Some(90));
    ensure!(
        logged(window, FRIDAY, "TikTok")?.is_none(),
        "an empty field is «not logged»"
    );
    axe::audit(session, "today, an earlier day")
}

/// The chart's days with the arrow keys, and its table.
fn week(session: &Session, words: &Words) -> Result<()> {
    turn_to(session, "week", '2')?;
    let name_of = |at: usize| -> Result<String> {
        session.run(
            "return document.querySelectorAll('.mark')[arguments[0]].getAttribute('aria-label')",
            &[at.into()],
        )
    };
    wait::until("the chart", || Ok(session.all(".mark")?.into_iter().nth(6)))?;
    session.tab_to(Role::Button, &name_of(0)?)?;
    let first = tip(session)?;
    session.press(keys::RIGHT)?;
    ensure!(
        tip(session)? != first,
        "the tooltip stays with the first day"
    );
    session.press(keys::END)?;
    let last = session.focused()?;
    ensure!(
        session.name_of(&last)? == name_of(6)?,
        "End does not lead to the last day"
    );
    let told = tip(session)?;
    ensure!(told.contains("45"), "Sunday's tooltip says «{told}»");
    axe::audit(session, "week, with a tooltip")?;

    session.tab_to(Role::Button, &words.get("week-show-table")?)?;
    session.press(keys::ENTER)?;
    wait::until("the table", || {
        Ok(session.all("#chart-table table")?.into_iter().next())
    })?;
    axe::audit(session, "week, as a table")?;

    session.resize_and_settle(640, 700)?;
    axe::audit(session, "week, narrow")?;
    session.resize_and_settle(1000, 700)
}

fn tip(session: &Session) -> Result<String> {
    session.run(
        "return document.getElementById('chart-tip').innerText.trim()",
        &[],
    )
}

/// A limit, after a look at how the last four weeks would have been.
fn limit(session: &Session, words: &Words) -> Result<()> {
    turn_to(session, "limits", '4')?;
    axe::audit(session, "limits, none yet")?;
    session.tab_to(Role::Button, &words.get("limits-new")?)?;
    session.press(keys::ENTER)?;
    session.find(Role::Textbox, &words.get("limits-duration")?)?;
    session.tab_to(Role::Textbox, &words.get("limits-duration")?)?;
    session.type_text("1h")?;
    wait::until("the preview of four weeks", || {
        Ok((session.all(".weeks li")?.len() == 28).then_some(()))
    })?;
    axe::audit(session, "limits, the preview")?;
    session.tab_to(Role::Button, &words.get("limits-set")?)?;
    session.press(keys::ENTER)?;
    wait::until("the limit in the list", || {
        Ok(session.all(".limits li")?.into_iter().next())
    })?;
    axe::audit(session, "limits, one set")
}
