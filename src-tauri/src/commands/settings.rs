//! The first start and Settings.

use journal::PlatformId;
use tauri::{AppHandle, Runtime};

use super::background::background;
use super::{Answer, Shared};
use crate::types::{Changed, SettingsPage, Start, WelcomePage};
use crate::view::settings as view;
use crate::window::wanted_page;

#[tauri::command(async)]
pub(super) fn start<R: Runtime>(handle: AppHandle<R>, app: Shared<'_>) -> Answer<Start> {
    let page = wanted_page(&handle);
    app.at_desk(|desk| view::start(desk, page))
}

#[tauri::command(async)]
pub(super) fn welcome(app: Shared<'_>) -> Answer<WelcomePage> {
    app.at_desk(|desk| view::welcome(desk))
}

#[tauri::command(async)]
pub(super) fn finish_welcome(
    app: Shared<'_>,
    platforms: Option<Vec<String>>,
    hour: Option<&str>,
    week_start: Option<&str>,
) -> Answer<()> {
    app.at_desk(|desk| view::finish_welcome(desk, platforms.as_deref(), hour, week_start))
}

#[tauri::command(async)]
pub(super) fn settings<R: Runtime>(handle: AppHandle<R>, app: Shared<'_>) -> Answer<SettingsPage> {
    app.at_desk(|desk| {
        let stay = desk.settings.stay.unwrap_or_default();
        view::page(desk, background(&handle, stay))
    })
}

#[tauri::command(async)]
pub(super) fn save_settings(
    app: Shared<'_>,
    hour: &str,
    week_start: &str,
    theme: &str,
    weekend: Vec<String>,
) -> Answer<Changed> {
    app.at_desk(|desk| view::save(desk, hour, week_start, theme, &weekend))
}

#[tauri::command(async)]
pub(super) fn add_platform(app: Shared<'_>, name: &str) -> Answer<Changed> {
    app.at_desk(|desk| {
        let change = desk
            .journal
            .add_platform(&desk.moment, name)
            .map_err(view::about_name)?;
        Ok(view::changed(desk, change, "said-platform-added"))
    })
}

#[tauri::command(async)]
pub(super) fn rename_platform(app: Shared<'_>, id: String, name: &str) -> Answer<Changed> {
    app.at_desk(|desk| {
        let id = PlatformId::from(id);
        let change = desk
            .journal
            .rename_platform(&desk.moment, &id, name)
            .map_err(view::about_name)?;
        Ok(view::changed(desk, change, "said-platform-renamed"))
    })
}

#[tauri::command(async)]
pub(super) fn archive_platform(app: Shared<'_>, id: String) -> Answer<Changed> {
    app.at_desk(|desk| {
        let change = desk
            .journal
            .archive_platform(&desk.moment, &PlatformId::from(id))?;
        Ok(view::changed(desk, change, "said-platform-archived"))
    })
}

#[tauri::command(async)]
pub(super) fn restore_platform(app: Shared<'_>, id: String) -> Answer<Changed> {
    app.at_desk(|desk| {
        let change = desk
            .journal
            .restore_platform(&desk.moment, &PlatformId::from(id))?;
        Ok(view::changed(desk, change, "said-platform-restored"))
    })
}

#[tauri::command(async)]
pub(super) fn move_platform(app: Shared<'_>, id: String, to: usize) -> Answer<Changed> {
    app.at_desk(|desk| {
        let change = desk
            .journal
            .move_platform(&desk.moment, &PlatformId::from(id), to)?;
        Ok(view::changed(desk, change, "said-platform-moved"))
    })
}
