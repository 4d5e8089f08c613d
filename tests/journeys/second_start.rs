//! A second start shows the first window instead of opening another one.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Result, ensure};
use scrollwell_tests::{Launch, journey, wait, window};

use crate::steps::skip_welcome;

#[test]
fn a_second_start_ends_at_once() -> Result<()> {
    journey("second-start", Launch::new(), |first, words| {
        skip_welcome(&first.session, words)?;
        let mut second = window::another(first)?
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let ended = wait::until_within(Duration::from_secs(10), "the second start to end", || {
            Ok(second.try_wait()?)
        });
        if ended.is_err() {
            second.kill()?;
            second.wait()?;
        }
        ensure!(ended?.success(), "the second start did not end with 0");
        ensure!(first.session.windows()? == 1, "there is a second window");
        // And the first one is alive.
        first.session.text_appears(&words.get("today-title")?)
    })
}
