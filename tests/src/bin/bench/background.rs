//! What the app takes when its window is closed and it waits in the tray.

use anyhow::Result;
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Role, TrayHost, wait};

use crate::measure::middle;
use crate::table::Row;

/// Most of the memory is the web view's, and that has gone.
const AIM: f64 = 0.5;

/// Closes the window to the tray for longer than ten minutes, and compares with before.
pub(crate) fn rows(rounds: usize) -> Result<Vec<Row>> {
    let desktop = Desktop::at(EVENING)?;
    desktop.run(&["demo", "--days", "120"])?;
    let tray = desktop.tray()?;
    wants_to_stay(&desktop, &tray)?;
    let (mut open, mut gone) = (Vec::new(), Vec::new());
    for round in 1..=rounds {
        eprintln!("in the tray, round {round} of {rounds}");
        let (with, without) = one(&desktop, &tray)?;
        open.push(with);
        gone.push(without);
    }
    Ok(vec![Row {
        what: "memory in the tray, window closed for more than ten minutes (PSS)".into(),
        against: "the same app with its window".into(),
        unit: "MB",
        ours: middle(&gone)?,
        baseline: middle(&open)?,
        aim: AIM,
    }])
}

/// The memory with the window, and without it, in megabytes.
#[expect(
    clippy::cast_precision_loss,
    reason = "an app has less than 2^53 bytes"
)]
fn one(desktop: &Desktop, tray: &TrayHost) -> Result<(f64, f64)> {
    let app = desktop.start(&[])?;
    app.wait_until_shown()?;
    app.wait_for_web_processes(true)?;
    tray.wait_until_relied_on()?;
    let with = settled(|| app.memory())? as f64 / 1e6;
    app.close_window()?;
    app.wait_until_hidden()?;
    desktop.clock().advance(11)?;
    app.wait_for_web_processes(false)?;
    let without = settled(|| app.memory())? as f64 / 1e6;
    Ok((with, without))
}

/// Waits until a figure no longer moves by more than a hundredth between two looks.
fn settled(figure: impl Fn() -> Result<u64>) -> Result<u64> {
    let mut calm = (0, figure()?);
    wait::until("the memory to come to rest", || {
        let now = figure()?;
        let still = now.abs_diff(calm.1) < now / 100;
        calm = if still {
            (calm.0 + 1, calm.1)
        } else {
            (0, now)
        };
        Ok((calm.0 > 20).then_some(now))
    })
}

fn wants_to_stay(desktop: &Desktop, tray: &TrayHost) -> Result<()> {
    let words = Words::load()?;
    let window = desktop.launch().open()?;
    let session = &window.session;
    if let Some(skip) = session.look_for(Role::Button, &words.get("welcome-skip")?)? {
        session.click(&skip)?;
    }
    // Without a tray there is nothing to choose.
    tray.wait_until_relied_on()?;
    session.click_on(Role::Link, &words.get("app-page-settings")?)?;
    session.click_on(Role::Checkbox, &words.get("settings-stay")?)?;
    desktop.wait_for_settings("the choice to be kept", |kept| kept.stay == Some(true))?;
    window.kill()
}
