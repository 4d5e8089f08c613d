//! Today, Week and Undo.

use super::{Answer, Shared};
use crate::types::{Changed, CheckInForm, Saved, TodayPage, WeekPage};
use crate::view;

#[tauri::command(async)]
pub(super) fn today(app: Shared<'_>, day: Option<&str>) -> Answer<TodayPage> {
    app.at_desk(|desk| view::today::page(desk, desk.day(day)?))
}

#[tauri::command(async)]
pub(super) fn save_check_in(app: Shared<'_>, form: CheckInForm) -> Answer<Saved> {
    app.at_desk(|desk| view::today::save(desk, &form))
}

#[tauri::command(async)]
pub(super) fn remove_check_in(app: Shared<'_>, id: String) -> Answer<Changed> {
    app.at_desk(|desk| view::today::remove_check_in(desk, id))
}

#[tauri::command(async)]
pub(super) fn undo(app: Shared<'_>, change: String) -> Answer<Changed> {
    app.at_desk(|desk| view::undo_step(desk, &change))
}

#[tauri::command(async)]
pub(super) fn week(app: Shared<'_>, day: Option<&str>, width: Option<u32>) -> Answer<WeekPage> {
    app.at_desk(|desk| view::week::page(desk, desk.day(day)?, width))
}
