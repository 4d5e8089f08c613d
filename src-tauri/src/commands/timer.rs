//! The timer.

use journal::PlatformId;

use super::{Answer, Shared};
use crate::types::{Changed, TimerCard};
use crate::view::timer as view;

#[tauri::command(async)]
pub(super) fn timer(app: Shared<'_>) -> Answer<Option<TimerCard>> {
    app.look_at_desk(|desk| view::card(desk))
}

#[tauri::command(async)]
pub(super) fn start_timer(app: Shared<'_>, platform: String, switch: bool) -> Answer<Changed> {
    app.at_desk(|desk| view::start(desk, &PlatformId::from(platform), switch))
}

#[tauri::command(async)]
pub(super) fn stop_timer(app: Shared<'_>, keep: Option<&str>) -> Answer<Changed> {
    app.at_desk(|desk| view::stop(desk, keep))
}
