//! Limits.

use journal::LimitId;

use super::{Answer, Shared};
use crate::types::{Changed, LimitsPage, Preview};
use crate::view::limits as view;

#[tauri::command(async)]
pub(super) fn limits(app: Shared<'_>) -> Answer<LimitsPage> {
    app.at_desk(|desk| view::page(desk))
}

#[tauri::command(async)]
pub(super) fn preview_limit(app: Shared<'_>, scope: &str, duration: &str) -> Answer<Preview> {
    app.at_desk(|desk| view::preview(desk, &view::scope(desk, scope)?, view::duration(duration)?))
}

#[tauri::command(async)]
pub(super) fn set_limit(app: Shared<'_>, scope: &str, duration: &str) -> Answer<Changed> {
    app.at_desk(|desk| {
        let scope = view::scope(desk, scope)?;
        view::set(desk, &scope, view::duration(duration)?)
    })
}

#[tauri::command(async)]
pub(super) fn end_limit(app: Shared<'_>, id: String) -> Answer<Changed> {
    app.at_desk(|desk| view::end(desk, &LimitId::from(id)))
}
