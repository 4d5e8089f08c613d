//! A tip from what was entered: why it is there, putting it away, and trying it for two weeks.

use anyhow::{Context, Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, Session, journey, keys, wait};

use crate::steps::{
    audit_wide_and_narrow, day_becomes, focus_comes_to, is_checked, is_gone, notice_becomes,
    press_button, save_and_look, skip_welcome, tab_to_id, text_becomes, text_of, texts_of,
    tip_of_the_day, turn_to, type_minutes,
};

/// The evening on which the limit is set, an hour a day for TikTok.
const LIMIT_SET: &str = "2026-11-13T20:30:00+01:00";
const SUNDAY: &str = "2026-11-22T20:30:00+01:00";
const MONDAY: &str = "2026-11-23T20:30:00+01:00";

/// The days since then. With the evening's 90 minutes, three of the last seven are over the limit;
/// there is no other reason to say anything: the limit is not a wide one, and it is young.
const BEFORE: [(&str, &str); 8] = [
    ("2026-11-14", "50m"),
    ("2026-11-15", "50m"),
    ("2026-11-16", "70m"),
    ("2026-11-17", "50m"),
    ("2026-11-18", "50m"),
    ("2026-11-19", "50m"),
    ("2026-11-20", "80m"),
    ("2026-11-21", "50m"),
];

/// The tip for days over a limit.
const TIP: &str = "4";
const TIP_CARD: &str = "article.tip";
/// The days over it, as its reason names them.
const DAYS_OVER: [&str; 3] = ["Mon 16", "Fri 20", "Sun 22"];

/// The day after two weeks of trying, and the last day of them.
const LAST_DAY: &str = "2026-12-05T20:30:00+01:00";
const DAY_AFTER: &str = "2026-12-06T20:30:00+01:00";
const NOTE: &str = "Weekends were easier than I thought.";

/// Eight days entered on the command line, the ninth in the window.
fn evening(name: &str, steps: impl FnOnce(&Desktop, &Session, &Words) -> Result<()>) -> Result<()> {
    Desktop::at(LIMIT_SET)?.journey(name, |desktop, words| {
        desktop.run(&["limit", "set", "--platform", "TikTok", "1h"])?;
        desktop.clock().set(SUNDAY)?;
        for (day, time) in BEFORE {
            desktop.run(&["log", "TikTok", time, "--day", day])?;
        }
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed(name, &window, || {
            skip_welcome(session, words)?;
            type_minutes(session, words, "TikTok", "1:30")?;
            save_and_look(session)?;
            steps(desktop, session, words)
        })
    })
}

#[test]
fn a_tip_says_why_and_can_be_put_away() -> Result<()> {
    evening("tip", |desktop, session, words| {
        it_names_its_days(session, words)?;
        audit_wide_and_narrow(session, "today, a tip and why it is there")?;
        put_it_away_and_back(session, words)?;
        nothing_in_its_place(desktop, session, words)?;
        the_evening_after(desktop, session, words)
    })
}

/// The reason has the days and the figures that led to it.
fn it_names_its_days(session: &Session, words: &Words) -> Result<()> {
    ensure!(tip_of_the_day(session)?.as_deref() == Some(TIP));
    text_becomes(session, "#tip-4-text", &words.get("tip-4-text")?)?;
    let why = why(session)?;
    for part in DAYS_OVER {
        ensure!(why.contains(part), "{part} is not in «{why}»");
    }
    for within in ["Tue 17", "Sat 21"] {
        ensure!(!why.contains(within), "{within} was within: «{why}»");
    }
    Ok(())
}

/// Opens the reason, and reads it.
fn why(session: &Session) -> Result<String> {
    press_button(session, "tip-why")?;
    wait::until("the reason", || {
        text_of(session, "details[open] > #tip-why + p")
    })
}

/// With the keyboard's Undo it is back, with its reason.
fn put_it_away_and_back(session: &Session, words: &Words) -> Result<()> {
    let before = why_is_there(session)?;
    press_button(session, "tip-not-for-me")?;
    notice_becomes(session, &words.get("said-not-for-me")?)?;
    is_gone(session, TIP_CARD)?;
    session.press_with(keys::CONTROL, 'z')?;
    notice_becomes(session, &words.get("undone-tip")?)?;
    let back = wait::until("the tip", || tip_of_the_day(session))?;
    ensure!(back == TIP, "tip {back} came back");
    let after = why(session)?;
    ensure!(after == before, "the reason is «{after}», not «{before}»");
    press_button(session, "tip-not-for-me")?;
    notice_becomes(session, &words.get("said-not-for-me")?)?;
    is_gone(session, TIP_CARD)
}

fn why_is_there(session: &Session) -> Result<String> {
    text_of(session, "#tip-why + p")?.context("the tip has no reason")
}

/// A day has one tip at most: no other comes for the one that was put away.
fn nothing_in_its_place(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    press_button(session, "change-times")?;
    type_minutes(session, words, "YouTube", "20m")?;
    save_and_look(session)?;
    let tip = tip_of_the_day(session)?;
    ensure!(tip.is_none(), "now there is tip {tip:?}");
    let told = desktop.json(&["tips", "today"])?;
    ensure!(
        told.get("tip").is_some_and(serde_json::Value::is_null),
        "the command line still has {told}"
    );
    Ok(())
}

/// Two evenings later it would fit again and stays away: there is another one, or none.
fn the_evening_after(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    desktop.clock().set(MONDAY)?;
    day_becomes(session, "23 November")?;
    type_minutes(session, words, "TikTok", "1:30")?;
    save_and_look(session)?;
    let tip = tip_of_the_day(session)?;
    ensure!(tip.as_deref() != Some(TIP), "the same tip on the next day");
    audit_wide_and_narrow(session, "today, the evening after a tip was put away")
}

#[test]
fn a_tip_is_tried_for_two_weeks_to_its_question() -> Result<()> {
    evening("trial", |desktop, session, words| {
        begin(desktop, session, words)?;
        look_it_up(session, words)?;
        its_last_day_asks_nothing(desktop, session)?;
        the_day_after_asks(desktop, session, words)?;
        answer(desktop, session, words)?;
        answer_once_more(desktop, session, words)
    })
}

/// It is a line on Today, with its last day. Undo takes it off.
fn begin(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    let started = words.with("said-trial-started", &[("date", "Saturday, 5 December")])?;
    press_button(session, "tip-try")?;
    notice_becomes(session, &started)?;
    stands_on_today(session, words)?;
    session.press_with(keys::CONTROL, 'z')?;
    notice_becomes(session, &words.get("undone-trial")?)?;
    is_gone(session, "#trial")?;
    press_button(session, "tip-try")?;
    notice_becomes(session, &started)?;
    stands_on_today(session, words)?;
    // It has its own line now, and is not offered besides.
    is_gone(session, TIP_CARD)?;
    audit_wide_and_narrow(session, "today, with what is being tried")?;
    // What is not over yet was not found anything of.
    let tried = tried(desktop)?;
    ensure!(tried.is_empty(), "tried so far: {tried:?}");
    Ok(())
}

fn stands_on_today(session: &Session, words: &Words) -> Result<()> {
    let until = words.with("trial-until", &[("date", "Saturday 5 December")])?;
    wait::until("what is being tried", || {
        let line = text_of(session, "#trial")?.unwrap_or_default();
        let tip = words.get("tip-4-text")?;
        ensure!(line.contains(&tip), "the line is «{line}»");
        ensure!(line.contains(&until), "«{until}» is not in «{line}»");
        Ok(Some(()))
    })
}

/// The line leads to the same on Tips.
fn look_it_up(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "trial-more")?;
    focus_comes_to(session, "tips-trying")?;
    stands_on_today(session, words)?;
    text_becomes(session, "#tip-4-summary .tag", &words.get("tips-tag")?)?;
    ensure!(
        session.all("#tips-tried")?.is_empty(),
        "nothing is found yet"
    );
    audit_wide_and_narrow(session, "tips, with what is being tried")
}

fn its_last_day_asks_nothing(desktop: &Desktop, session: &Session) -> Result<()> {
    turn_to(session, "today", '1')?;
    desktop.clock().set(LAST_DAY)?;
    day_becomes(session, "5 December")?;
    ensure!(
        session.all("#trial")?.len() == 1,
        "it is over on its last day"
    );
    ensure!(session.all("#trial-helped")?.is_empty(), "asked too early");
    Ok(())
}

/// Nobody touches the window; the question is there when the day is.
fn the_day_after_asks(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    desktop.clock().set(DAY_AFTER)?;
    text_becomes(session, "#trial legend", &words.get("trial-question")?)?;
    for id in ["helped", "somewhat", "no", "unsure"] {
        let id = format!("trial-{id}");
        ensure!(!is_checked(session, &id)?, "{id} is chosen for the person");
    }
    audit_wide_and_narrow(session, "today, the question at the end of two weeks")?;

    press_button(session, "trial-save")?;
    text_becomes(session, "#trial-problem", &words.get("tips-found-none")?)?;
    focus_comes_to(session, "trial-helped")
}

fn answer(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    session.press(keys::SPACE)?;
    session.press(keys::RIGHT)?;
    focus_comes_to(session, "trial-somewhat")?;
    ensure!(is_checked(session, "trial-somewhat")?);
    tab_to_id(session, "trial-note")?;
    session.type_text(NOTE)?;
    press_button(session, "trial-save")?;
    notice_becomes(session, &words.get("said-trial-answered")?)?;
    is_gone(session, "#trial")?;
    is_listed(desktop, "somewhat", Some(NOTE))?;

    turn_to(session, "tips", '5')?;
    let there = texts_of(session, "section[aria-labelledby=tips-tried] li")?;
    let [entry] = &there[..] else {
        anyhow::bail!("tried is {there:?}");
    };
    for part in [
        words.get("tip-4-text")?,
        words.get("trial-found-somewhat")?,
        NOTE.to_owned(),
    ] {
        ensure!(entry.contains(&part), "«{part}» is not in «{entry}»");
    }
    audit_wide_and_narrow(session, "tips, with what was tried")
}

/// Undo asks again; on Tips it can be answered as well.
fn answer_once_more(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    session.press_with(keys::CONTROL, 'z')?;
    notice_becomes(session, &words.get("undone-trial")?)?;
    text_becomes(session, "#trial legend", &words.get("trial-question")?)?;
    ensure!(tried(desktop)?.is_empty(), "it is found out already");
    audit_wide_and_narrow(session, "tips, the question at the end of two weeks")?;
    tab_to_id(session, "trial-helped")?;
    session.press(keys::SPACE)?;
    press_button(session, "trial-save")?;
    notice_becomes(session, &words.get("said-trial-answered")?)?;
    is_listed(desktop, "helped", None)
}

/// What the command line has of what was tried.
fn tried(desktop: &Desktop) -> Result<Vec<serde_json::Value>> {
    let told = desktop.json(&["tips", "tried"])?;
    let all = told.as_array();
    Ok(all.with_context(|| format!("no list: {told}"))?.clone())
}

fn is_listed(desktop: &Desktop, found: &str, note: Option<&str>) -> Result<()> {
    let all = tried(desktop)?;
    let [one] = &all[..] else {
        anyhow::bail!("tried is {all:?}");
    };
    let part = |name: &str| one.get(name).and_then(serde_json::Value::as_str);
    ensure!(part("tip") == Some(TIP), "{one}");
    ensure!(part("note") == note, "{one}");
    ensure!(
        part("found").is_some_and(|said| said.contains(found)),
        "{one}"
    );
    Ok(())
}
