//! Limits, pauses and the ledger.

use journal::{LimitId, PauseId};

use super::{Answer, Shared};
use crate::types::{Changed, LimitForm, LimitPreview, LimitsPage, Suggestion};
use crate::view::limits as view;

#[tauri::command(async)]
pub(super) fn limits(app: Shared<'_>) -> Answer<LimitsPage> {
    app.at_desk(|desk| view::page(desk))
}

#[tauri::command(async)]
pub(super) fn preview_limit(app: Shared<'_>, form: LimitForm) -> Answer<LimitPreview> {
    app.at_desk(|desk| view::preview(desk, &view::terms(&form, desk.week())?))
}

#[tauri::command(async)]
pub(super) fn suggest_limit(app: Shared<'_>, form: LimitForm) -> Answer<Option<Suggestion>> {
    app.at_desk(|desk| view::suggest(desk, &form))
}

#[tauri::command(async)]
pub(super) fn set_limit(
    app: Shared<'_>,
    form: LimitForm,
    replaces: Option<String>,
) -> Answer<Changed> {
    app.at_desk(|desk| {
        let terms = view::terms(&form, desk.week())?;
        view::set(desk, &terms, replaces.map(LimitId::from).as_ref())
    })
}

#[tauri::command(async)]
pub(super) fn end_limit(app: Shared<'_>, id: String) -> Answer<Changed> {
    app.at_desk(|desk| view::end(desk, &LimitId::from(id)))
}

#[tauri::command(async)]
pub(super) fn note_ledger(
    app: Shared<'_>,
    kind: &str,
    subject: &str,
    day: &str,
    note: Option<&str>,
    worth: Option<&str>,
) -> Answer<Changed> {
    app.at_desk(|desk| view::note(desk, (kind, subject, day), note, worth))
}

#[tauri::command(async)]
pub(super) fn pause(app: Shared<'_>, first: &str, last: &str) -> Answer<Changed> {
    app.at_desk(|desk| view::pause(desk, first, last))
}

#[tauri::command(async)]
pub(super) fn end_pause(app: Shared<'_>, id: String) -> Answer<Changed> {
    app.at_desk(|desk| view::end_pause(desk, &PauseId::from(id)))
}
