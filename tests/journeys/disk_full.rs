//! A full disk: nothing that was typed is lost, and once there is room again it can be saved.

use anyhow::{Result, ensure};
use scrollwell_tests::{Launch, journey, keys, wait};

use crate::small_disk::SmallDisk;
use crate::steps::{self, skip_welcome, type_minutes};

#[test]
fn a_full_disk_while_saving() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let disk = SmallDisk::at(folder.path());
    let launch = Launch::new()
        .data(&disk.folder().join("data"))
        .through(disk.wrapper());
    journey("disk-full", launch, |window, words| {
        let session = &window.session;
        skip_welcome(session, words)?;
        let field = type_minutes(session, words, "Instagram", "45")?;

        disk.fill(window)?;
        session.press_with(keys::CONTROL, keys::ENTER)?;
        wait::until("a sentence about it", || {
            let told: String = session.run(
                "return document.getElementById('form-problem').innerText",
                &[],
            )?;
            Ok((!told.trim().is_empty()).then_some(()))
        })?;
        ensure!(session.value(&field)? == "45", "what was typed is gone");

        disk.make_room(window)?;
        steps::save(session)?;
        session.text_appears("45 m")
    })
}
