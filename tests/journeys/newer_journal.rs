//! A journal that a newer version has written to is shown, and left as it is.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::FileExt;

use anyhow::{Result, ensure};
use scrollwell_tests::{Launch, axe, commandline, journey, keys, wait};

use crate::steps::{logged, type_minutes};

/// Where SQLite keeps the number of the schema in its file (big-endian, 4 bytes).
const USER_VERSION: u64 = 60;

#[test]
fn a_newer_journal_opens_for_reading() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    // Saturday is logged, today is not; so the page opens with the form.
    commandline::run(&data, &["log", "youtube", "25m", "--day", "2026-11-21"])?;
    let file = data.join("journal.db");
    OpenOptions::new()
        .write(true)
        .open(&file)?
        .write_all_at(&9_999_u32.to_be_bytes(), USER_VERSION)?;
    let before = fs::read(&file)?;

    journey(
        "newer-journal",
        Launch::new().data(&data),
        |window, words| {
            let session = &window.session;
            wait::until("the banner", || {
                let banner: Option<String> = session.run(
                    "return document.getElementById('banner-read-only')?.innerText ?? null",
                    &[],
                )?;
                Ok(banner.filter(|text| !text.is_empty()))
            })?;
            axe::audit(session, "today, read-only")?;
            ensure!(logged(window, "2026-11-21", "YouTube")? == Some(25));

            // Saving says so and keeps what was typed.
            let field = type_minutes(session, words, "TikTok", "20")?;
            session.press_with(keys::CONTROL, keys::ENTER)?;
            wait::until("a sentence about it", || {
                let told: String = session.run(
                    "return document.getElementById('form-problem').innerText",
                    &[],
                )?;
                Ok((!told.trim().is_empty()).then_some(()))
            })?;
            ensure!(session.value(&field)? == "20", "what was typed is gone");
            Ok(())
        },
    )?;
    ensure!(fs::read(&file)? == before, "the file was written to");
    Ok(())
}
