//! Tips and Support.

use tauri::{AppHandle, Runtime};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, Shared};
use crate::error::Error;
use crate::types::{Changed, SupportPage, TipsPage};
use crate::view;

#[tauri::command(async)]
pub(super) fn tips(app: Shared<'_>) -> Answer<TipsPage> {
    app.at_desk(|desk| view::tips::page(desk))
}

#[tauri::command(async)]
pub(super) fn not_for_me(app: Shared<'_>, tip: &str) -> Answer<Changed> {
    app.at_desk(|desk| view::tips::not_for_me(desk, tip))
}

#[tauri::command(async)]
pub(super) fn support(app: Shared<'_>, country: Option<&str>) -> Answer<SupportPage> {
    app.support(country)
}

#[tauri::command(async)]
pub(super) fn choose_country(app: Shared<'_>, country: &str) -> Answer<SupportPage> {
    app.choose_country(country)
}

/// Opens the person's own browser. A page names a link, never an address.
#[tauri::command(async)]
pub(super) fn open_link<R: Runtime>(handle: AppHandle<R>, app: Shared<'_>, id: &str) -> Answer<()> {
    let opened =
        guidance::link(id).and_then(|address| handle.opener().open_url(address, None::<&str>).ok());
    opened.ok_or_else(|| Error::Link.say(app.text()))
}
