//! What is asked and shown, everything as a file, and deleting it.

use tauri::{AppHandle, Runtime};

use super::{Answer, Shared};
use crate::save;
use crate::types::Changed;
use crate::view::everything::{self, Format};
use crate::view::tracking as view;

#[tauri::command(async)]
pub(super) fn set_asking(app: Shared<'_>, asking: &str) -> Answer<Changed> {
    app.at_desk(|desk| view::set_asking(desk, asking))
}

#[tauri::command(async)]
pub(super) fn set_charts(app: Shared<'_>, shown: bool) -> Answer<Changed> {
    app.at_desk(|desk| view::set_charts(desk, shown))
}

#[tauri::command(async)]
pub(super) fn hide_mood_history(app: Shared<'_>, hide: bool) -> Answer<Changed> {
    app.at_desk(|desk| view::hide_mood_history(desk, hide))
}

#[tauri::command(async)]
pub(super) fn set_card(app: Shared<'_>, on: bool) -> Answer<Changed> {
    app.at_desk(|desk| view::set_card(desk, on))
}

/// Nothing where the person thought better of it.
#[tauri::command(async)]
pub(super) fn save_everything<R: Runtime>(
    handle: AppHandle<R>,
    app: Shared<'_>,
    format: &str,
) -> Answer<Option<String>> {
    let (format, name) = app.look_at_desk(|desk| {
        let format = Format::named(format)?;
        Ok((format, format.file_name(desk.today())))
    })?;
    // The journal is free while the dialog asks, and what is written is what it holds then.
    let Some(path) = save::ask(&handle, app.text(), &name) else {
        return Ok(None);
    };
    app.look_at_desk(|desk| everything::write(desk, format, &path))
        .map(Some)
}

/// The pages have asked twice.
#[tauri::command(async)]
pub(super) fn delete_everything(app: Shared<'_>) -> Answer<()> {
    app.delete_everything()
}
