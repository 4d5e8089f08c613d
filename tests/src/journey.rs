//! What every journey has in common: one at a time, and a picture when it goes wrong.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};

use crate::words::Words;
use crate::{Launch, Window, files};

/// A second app on the same message bus would show the first one's window instead of its own, so
/// journeys take turns. Within one test binary this lock sees to it; between the processes that
/// nextest starts, the group `window` in `.config/nextest.toml` does.
static TURN: Mutex<()> = Mutex::new(());

/// Waits for one's turn to open windows.
pub fn turn() -> MutexGuard<'static, ()> {
    // A journey that went wrong has closed its window all the same.
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens a window and goes through `steps` with it. If they go wrong, a picture of the page is
/// left in `target/journeys/NAME.png`, what the page consisted of in `NAME.html`, and what the app
/// said in `NAME.log`.
///
/// # Errors
///
/// Whatever goes wrong on the way.
pub fn journey(
    name: &str,
    launch: Launch,
    steps: impl FnOnce(&Window, &Words) -> Result<()>,
) -> Result<()> {
    let _turn = turn();
    let words = Words::load()?;
    let window = launch.open()?;
    witnessed(name, &window, || steps(&window, &words))
}

/// Does something with an open window and takes a picture if it goes wrong.
///
/// # Errors
///
/// Whatever goes wrong, with the picture's place.
pub fn witnessed<T>(name: &str, window: &Window, steps: impl FnOnce() -> Result<T>) -> Result<T> {
    steps().with_context(|| match testify(name, window) {
        Ok(picture) => format!("journey «{name}» (picture: {picture})"),
        Err(error) => format!("journey «{name}» (no picture: {error})"),
    })
}

fn testify(name: &str, window: &Window) -> Result<String> {
    let picture = files::results()?.join(format!("{name}.png"));
    std::fs::write(picture.with_extension("log"), window.log())?;
    std::fs::write(&picture, window.session.picture()?)?;
    let source: String = window
        .session
        .run("return document.documentElement.outerHTML", &[])?;
    std::fs::write(picture.with_extension("html"), source)?;
    Ok(picture.display().to_string())
}
