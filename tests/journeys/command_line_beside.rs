//! The window and the command line are two faces of one journal.

use std::time::Duration;

use anyhow::Result;
use scrollwell_tests::{Launch, Role, commandline, journey};

use crate::steps::{minutes_of, skip_welcome, type_minutes};

/// So soon a person who types in the terminal expects to see it in the window beside.
const SOON: Duration = Duration::from_secs(2);

#[test]
fn the_window_shows_what_the_command_line_writes() -> Result<()> {
    journey("command-line-beside", Launch::new(), |window, words| {
        skip_welcome(&window.session, words)?;
        commandline::run(window.data(), &["log", "youtube", "25m"])?;
        window.session.text_appears_within(SOON, "25 m")
    })
}

#[test]
fn what_is_being_typed_stays_when_the_command_line_writes() -> Result<()> {
    journey("typing-beside", Launch::new(), |window, words| {
        let session = &window.session;
        skip_welcome(session, words)?;
        let field = type_minutes(session, words, "TikTok", "1h")?;
        commandline::run(window.data(), &["log", "youtube", "25m"])?;
        let other = session.find(Role::Textbox, &minutes_of(words, "YouTube")?)?;
        scrollwell_tests::wait::until_within(SOON, "the other row to follow", || {
            Ok((!session.value(&other)?.is_empty()).then_some(()))
        })?;
        anyhow::ensure!(
            session.value(&field)? == "1h",
            "what was being typed is gone"
        );
        Ok(())
    })
}
