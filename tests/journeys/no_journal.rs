//! A file that is no journal is left as it is, the window says so, and help is one click away all
//! the same.

use std::fs;

use anyhow::{Result, ensure};
use scrollwell_tests::{Launch, Role, axe, journey};

#[test]
fn what_is_no_journal_is_said_and_support_is_there() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("journal.db");
    fs::write(&file, "a shopping list")?;
    let launch = Launch::new().data(folder.path());
    journey("no-journal", launch, |window, words| {
        let session = &window.session;
        session.text_appears("is not a Scrollwell journal")?;
        axe::audit(session, "the journal is not open")?;
        session.click_on(Role::Button, &words.get("app-page-support")?)?;
        session.find(Role::Heading, &words.get("support-title")?)?;
        session.text_appears("findahelpline.com")?;
        axe::audit(session, "support without a journal")?;
        session.click_on(Role::Button, &words.get("app-back")?)?;
        session.text_appears("is not a Scrollwell journal")
    })?;
    ensure!(fs::read_to_string(&file)? == "a shopping list");
    Ok(())
}
