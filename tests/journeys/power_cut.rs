//! What the window called saved is on the disk, whatever happens next.

use anyhow::{Result, ensure};
use scrollwell_tests::{Launch, Role, journey};

use crate::steps::{self, TODAY, logged, skip_welcome, type_minutes};

#[test]
fn a_power_cut_right_after_saving() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    journey("power-cut", Launch::new().data(&data), |window, words| {
        let session = &window.session;
        skip_welcome(session, words)?;
        type_minutes(session, words, "Facebook", "33")?;
        steps::save(session)?;
        window.kill()
    })?;
    journey(
        "after-power-cut",
        Launch::new().data(&data),
        |window, words| {
            // Not the form: the day holds something, and the page shows it.
            window
                .session
                .find(Role::Button, &words.get("today-change-times")?)?;
            window.session.text_appears("33 m")?;
            ensure!(logged(window, TODAY, "Facebook")? == Some(33));
            Ok(())
        },
    )
}
