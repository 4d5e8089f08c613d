//! What there is to read besides the tips: what studies found, and four questions for a claim.

use anyhow::{Context, Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Launch, Session, journey, keys, wait};

use crate::steps::{
    audit_wide_and_narrow, press_button, skip_welcome, stands_at, tab_to_id, text_of, texts_of,
    turn_to,
};

#[test]
fn research_and_claims_are_read_by_keyboard_alone() -> Result<()> {
    journey("reading", Launch::new(), |window, words| {
        let session = &window.session;
        skip_welcome(session, words)?;
        turn_to(session, "tips", '5')?;
        what_studies_found(session, words)?;
        back_to_tips(session, words)?;
        four_questions(session, words)?;
        back_to_tips(session, words)
    })
}

/// The picture, mark by mark and as a table, and what is said of each study.
fn what_studies_found(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "tips-to-research")?;
    stands_at(session, &words.get("research-title")?)?;
    let picture = wait::until("the picture", || {
        Ok(session.all(".picture > svg")?.into_iter().next())
    })?;
    ensure!(!session.name_of(&picture)?.is_empty(), "it has no name");
    study_by_study(session)?;
    as_a_table(session)?;
    let groups = session
        .all("section[aria-labelledby^=research-group-] h2")?
        .len();
    ensure!(groups > 1, "{groups} groups of findings");
    let asked = texts_of(session, ".sentences h3")?.len();
    ensure!(asked == 4, "{asked} things are often asked");
    // Those that found nothing stand beside the others.
    let said = texts_of(session, "section[aria-labelledby^=research-group-] .prose")?.join(" ");
    for name in ["Lemahieu", "Ferguson", "Burnell", "Allcott"] {
        ensure!(said.contains(name), "{name} is not in «{said}»");
    }
    audit_wide_and_narrow(session, "research")
}

/// Each mark is a study, with its own words beside it.
fn study_by_study(session: &Session) -> Result<()> {
    tab_to_id(session, "research-chart-table-toggle")?;
    session.press_with(keys::SHIFT, keys::TAB)?;
    session.press(keys::HOME)?;
    let studies = session.all("main .mark")?.len();
    ensure!(studies > 3, "{studies} studies are drawn");
    let mut before = String::new();
    for at in 0..studies {
        let name = session.name_of(&session.focused()?)?;
        ensure!(name != before, "study {at} is «{name}» as the one before");
        let tip = text_of(session, "#research-chart-tip")?.unwrap_or_default();
        ensure!(
            name.split(": ").all(|part| tip.contains(part)),
            "beside «{name}» stands «{tip}»"
        );
        before = name;
        session.press(keys::DOWN)?;
    }
    Ok(())
}

fn as_a_table(session: &Session) -> Result<()> {
    press_button(session, "research-chart-table-toggle")?;
    wait::until("the table", || {
        Ok(session
            .all("#research-chart-table table")?
            .into_iter()
            .next())
    })?;
    let rows = session.all("#research-chart-table tbody tr")?.len();
    let marks = session.all("main .mark")?.len();
    ensure!(rows >= marks, "{marks} studies are {rows} rows");
    Ok(())
}

fn back_to_tips(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "back-to-tips")?;
    stands_at(session, &words.get("app-page-tips")?)
}

fn four_questions(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "tips-to-claim")?;
    stands_at(session, &words.get("claim-title")?)?;
    let questions = texts_of(session, "main ol h2")?;
    ensure!(questions.len() == 4, "the questions are {questions:?}");
    let strength = text_of(session, "section[aria-labelledby=claim-strength]")?;
    let strength = strength.context("nothing says how much asking helps")?;
    ensure!(strength.contains("Pennycook"), "no study in «{strength}»");
    audit_wide_and_narrow(session, "claim")
}
