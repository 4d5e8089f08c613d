//! The gentle card, after seven days that were rated low: what it offers, and how it stays away.

use anyhow::{Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, Session, journey, keys, wait};
use serde_json::Value;

use crate::steps::{
    audit_wide_and_narrow, day_becomes, is_checked, is_gone, notice_becomes, plain, press_button,
    said, save_and_look, skip_welcome, stands_at, tab_to_id, text_becomes, text_of, tip_of_the_day,
    turn_to,
};

/// The seventh evening.
const SUNDAY: &str = "2026-11-22T20:30:00+01:00";

/// How the six days before felt, with a note on each: none is ever read for the card.
const BEFORE: [(&str, &str); 6] = [
    ("2026-11-16", "20"),
    ("2026-11-17", "5"),
    ("2026-11-18", "15"),
    ("2026-11-19", "0"),
    ("2026-11-20", "10"),
    ("2026-11-21", "20"),
];
const NOTE: &str = "Rain again.";

const CARD: &str = "#card";

/// Six days entered on the command line, the seventh in the window; the card is there.
fn seven_days(
    name: &str,
    steps: impl FnOnce(&Desktop, &Session, &Words) -> Result<()>,
) -> Result<()> {
    Desktop::at(SUNDAY)?.journey(name, |desktop, words| {
        for (day, mood) in BEFORE {
            desktop.run(&["mood", mood, "--day", day, "--note", NOTE])?;
        }
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed(name, &window, || {
            skip_welcome(session, words)?;
            low_day(session)?;
            the_card_is_there(session)?;
            steps(desktop, session, words)
        })
    })
}

/// Very unpleasant, by its digit.
fn low_day(session: &Session) -> Result<()> {
    tab_to_id(session, "mood-0")?;
    session.press('1')?;
    ensure!(
        is_checked(session, "mood-0")?,
        "1 has not chosen the first face"
    );
    save_and_look(session)
}

fn the_card_is_there(session: &Session) -> Result<()> {
    ensure!(session.all(CARD)?.len() == 1, "there is no card");
    let tip = tip_of_the_day(session)?;
    ensure!(tip.is_none(), "beside the card there is tip {tip:?}");
    Ok(())
}

/// The day that is shown has neither the card nor anything in its place.
fn nothing_is_offered(session: &Session) -> Result<()> {
    is_gone(session, CARD)?;
    for other in ["article.tip", "#tracking-card"] {
        ensure!(
            session.all(other)?.is_empty(),
            "{other} stands in its place"
        );
    }
    Ok(())
}

#[test]
fn the_card_comes_after_low_days_and_not_again_for_a_week() -> Result<()> {
    seven_days("gentle-card", |desktop, session, words| {
        it_says_why_and_no_more(session, words)?;
        audit_wide_and_narrow(session, "today, with the gentle card")?;
        it_leads_to_support(session, words)?;
        it_is_closed(session, words)?;
        not_for_six_days(desktop, session)?;
        again_on_the_seventh(desktop, session)?;
        then_never(desktop, session, words)?;
        until_it_is_wanted(desktop, session, words)
    })
}

/// How many days of how many: no rating, no note, no day of that week.
fn it_says_why_and_no_more(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "card-why")?;
    let why = words.with("card-why-low-days", &[("low", "7"), ("rated", "7")])?;
    text_becomes(session, "details[open] > #card-why + p", &plain(&why))?;
    let card = text_of(session, CARD)?.unwrap_or_default();
    for untold in [NOTE, "November", "Nov", "/ 100", "%"] {
        ensure!(!card.contains(untold), "«{untold}» is in «{card}»");
    }
    let figures: Vec<&str> = card
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    ensure!(
        figures.iter().all(|figure| *figure == "7"),
        "the figures are {figures:?}"
    );
    Ok(())
}

fn it_leads_to_support(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "card-support")?;
    stands_at(session, &words.get("support-title")?)?;
    turn_to(session, "today", '1')?;
    the_card_is_there(session)
}

/// Closed, it stays away that day, with another check-in too; Undo brings it back.
fn it_is_closed(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "card-close")?;
    notice_becomes(session, &words.get("said-card-closed")?)?;
    nothing_is_offered(session)?;
    session.press_with(keys::CONTROL, 'z')?;
    notice_becomes(session, &words.get("undone-card")?)?;
    wait::until("the card", || Ok(session.all(CARD)?.into_iter().next()))?;
    press_button(session, "card-close")?;
    notice_becomes(session, &words.get("said-card-closed")?)?;
    nothing_is_offered(session)?;
    press_button(session, "add-check-in")?;
    low_day(session)?;
    nothing_is_offered(session)
}

/// The days between are low as well.
fn not_for_six_days(desktop: &Desktop, session: &Session) -> Result<()> {
    for day in 23..=28 {
        evening(
            desktop,
            session,
            &format!("2026-11-{day}"),
            &format!("{day} November"),
        )?;
        ensure!(
            session.all(CARD)?.is_empty(),
            "the card is back on the {day}th"
        );
    }
    Ok(())
}

/// Another low day, in the window.
fn evening(desktop: &Desktop, session: &Session, date: &str, name: &str) -> Result<()> {
    desktop.clock().set(&format!("{date}T20:30:00+01:00"))?;
    day_becomes(session, name)?;
    low_day(session)
}

fn again_on_the_seventh(desktop: &Desktop, session: &Session) -> Result<()> {
    evening(desktop, session, "2026-11-29", "29 November")?;
    the_card_is_there(session)
}

/// For good: a fortnight later it still does not come.
fn then_never(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    press_button(session, "card-never")?;
    notice_becomes(session, &words.get("said-card-off")?)?;
    nothing_is_offered(session)?;
    ensure!(tracking(desktop)?.get("card") == Some(&false.into()));
    desktop.clock().set("2026-12-13T12:00:00+01:00")?;
    for day in ["09", "10", "11", "12"] {
        desktop.run(&["mood", "10", "--day", &format!("2026-12-{day}")])?;
    }
    evening(desktop, session, "2026-12-13", "13 December")?;
    ensure!(session.all(CARD)?.is_empty(), "the card is back");
    Ok(())
}

/// Settings bring it back, on the same day.
fn until_it_is_wanted(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    turn_to(session, "settings", '7')?;
    tab_to_id(session, "tracking-card")?;
    ensure!(!is_checked(session, "tracking-card")?, "it is still on");
    let before = said(session)?;
    session.press(keys::SPACE)?;
    wait::until("the change to be told", || {
        Ok((said(session)? != before).then_some(()))
    })?;
    ensure!(tracking(desktop)?.get("card") == Some(&true.into()));
    turn_to(session, "today", '1')?;
    press_button(session, "add-check-in")?;
    low_day(session)?;
    the_card_is_there(session)?;
    let text = text_of(session, "#card-title")?;
    ensure!(text == Some(words.get("card-title")?));
    Ok(())
}

/// What is asked and shown, as the command line has it.
fn tracking(desktop: &Desktop) -> Result<Value> {
    desktop.json(&["tracking"])
}

#[test]
fn from_the_card_one_can_rest_from_rating() -> Result<()> {
    seven_days("rest", |desktop, session, words| {
        pause_the_questions(desktop, session, words)?;
        hide_the_history(desktop, session, words)
    })
}

/// The form has time and notes then, and no question for the mood; for two weeks.
fn pause_the_questions(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    press_button(session, "card-pause")?;
    nothing_is_offered(session)?;
    ensure!(tracking(desktop)?.get("asking") == Some(&"paused".into()));
    desktop.clock().set("2026-11-23T20:30:00+01:00")?;
    day_becomes(session, "23 November")?;
    let until = words.with("asking-paused", &[("date", "Saturday, 5 December")])?;
    text_becomes(session, "#mood-paused", &until)?;
    ensure!(
        session.all("#mood")?.is_empty(),
        "the mood is still asked for"
    );
    audit_wide_and_narrow(session, "today, with the mood questions paused")?;
    for (at, name, asks) in [
        ("2026-12-05T20:30:00+01:00", "5 December", false),
        ("2026-12-06T20:30:00+01:00", "6 December", true),
    ] {
        desktop.clock().set(at)?;
        day_becomes(session, name)?;
        wait::until(&format!("{name} to ask: {asks}"), || {
            let there = !session.all("#mood")?.is_empty();
            Ok((there == asks).then_some(()))
        })?;
    }
    Ok(())
}

/// On another evening: the mood of past days is out of sight, and one button brings it back.
fn hide_the_history(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    for day in 1..=5 {
        desktop.run(&["mood", "10", "--day", &format!("2026-12-0{day}")])?;
    }
    low_day(session)?;
    the_card_is_there(session)?;
    press_button(session, "card-hide")?;
    wait::until("the history to be hidden", || {
        let shown = tracking(desktop)?;
        Ok(shown
            .get("mood_history")
            .is_some_and(|said| !said.is_null())
            .then_some(()))
    })?;
    let hidden = words.with("hidden-mood", &[("date", "Saturday, 19 December")])?;
    turn_to(session, "week", '2')?;
    text_becomes(session, "#week-mood-hidden p", &hidden)?;
    audit_wide_and_narrow(session, "week, with the mood hidden")?;
    turn_to(session, "trends", '3')?;
    text_becomes(session, "#trends-mood-hidden p", &hidden)?;
    ensure!(
        session.all("#trends-mood")?.is_empty(),
        "the mood is drawn all the same"
    );
    audit_wide_and_narrow(session, "trends, with the mood hidden")?;
    press_button(session, "trends-mood-hidden-show")?;
    is_gone(session, "#trends-mood-hidden")?;
    wait::until("the mood", || {
        Ok(session.all("#trends-mood")?.into_iter().next())
    })?;
    turn_to(session, "week", '2')?;
    is_gone(session, "#week-mood-hidden")?;
    focus_is_on_the_heading(session)
}

fn focus_is_on_the_heading(session: &Session) -> Result<()> {
    let there: bool = session.run(
        "return document.activeElement === document.querySelector('main h1')",
        &[],
    )?;
    ensure!(there, "the focus is lost");
    Ok(())
}
